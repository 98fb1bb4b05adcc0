// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/writers/stoppablefile.h"

#include "support/filesizelimit.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

struct CloseFile
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using FilePtr = std::unique_ptr<std::FILE, CloseFile>;

QByteArray readAll(std::FILE *file)
{
    QByteArray all;
    char block[1000];
    while (const std::size_t count = std::fread(block, 1, sizeof block, file))
        all.append(block, static_cast<qsizetype>(count));
    return all;
}

/** So many bytes, of which none is like those around it. */
QByteArray sample(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 251);
    return bytes;
}

} // namespace

/** Files that end early once what goes through them is no longer wanted. */
class TestStoppableFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void holdsWhatIsWritten();
    void beginsReadingOnce();
    void endsForWhoeverReadsOnceStopped();
    void keepsNothingOnceStopped();
    void toldAsAPartOfTheWhole();
    void notesWhatIsNotTaken();
    void keepsItsWatch();
};

void TestStoppableFile::holdsWhatIsWritten()
{
    const auto watch = std::make_shared<FileWatch>();
    std::FILE *below = std::tmpfile();
    QVERIFY(below);
    // What is in it already stands before.
    QVERIFY(std::fputs("head,", below) >= 0);
    QCOMPARE(std::fflush(below), 0);
    const FilePtr file(stoppableFile(below, watch));
    QVERIFY(file);
    const QByteArray bytes = sample(300'000);
    QCOMPARE(std::fwrite(bytes.constData(), 1, 300'000, file.get()), 300'000U);
    QCOMPARE(std::ftell(file.get()), 300'005);
    std::rewind(file.get());
    QCOMPARE(readAll(file.get()), "head," + bytes);
    QVERIFY(std::feof(file.get()) && !std::ferror(file.get()));
    QVERIFY(watch->failure().isEmpty());
    QVERIFY(!watch->isStopped());
}

void TestStoppableFile::beginsReadingOnce()
{
    const auto watch = std::make_shared<FileWatch>();
    int begun = 0;
    const FilePtr file(stoppableFile(std::tmpfile(), watch, [&begun] { ++begun; }));
    const QByteArray bytes = sample(200'000);
    QCOMPARE(std::fwrite(bytes.constData(), 1, 200'000, file.get()), 200'000U);
    QCOMPARE(std::fflush(file.get()), 0);
    QCOMPARE(begun, 0);
    std::rewind(file.get());
    QCOMPARE(readAll(file.get()), bytes);
    QCOMPARE(begun, 1);
}

void TestStoppableFile::endsForWhoeverReadsOnceStopped()
{
    const auto watch = std::make_shared<FileWatch>();
    const FilePtr file(stoppableFile(std::tmpfile(), watch));
    const QByteArray bytes = sample(1'000'000);
    QCOMPARE(std::fwrite(bytes.constData(), 1, 1'000'000, file.get()), 1'000'000U);
    std::rewind(file.get());
    watch->begin([](const Progress &now) { return now.done < 300'000; }, 1'000'000);
    const QByteArray read = readAll(file.get());
    QVERIFY(watch->isStopped());
    QVERIFY2(read.size() < 300'000, qPrintable(QString::number(read.size())));
    QVERIFY(bytes.startsWith(read));
    // As at the end of any file, so that nobody takes it for a failure.
    QVERIFY(std::feof(file.get()) && !std::ferror(file.get()));
    std::rewind(file.get());
    QVERIFY(readAll(file.get()).isEmpty());
}

void TestStoppableFile::keepsNothingOnceStopped()
{
    const auto watch = std::make_shared<FileWatch>();
    std::FILE *below = std::tmpfile();
    const FilePtr file(stoppableFile(below, watch));
    watch->begin([](const Progress &) { return false; }, 10);
    QVERIFY(!watch->tell(1));
    const QByteArray bytes = sample(500'000);
    QCOMPARE(std::fwrite(bytes.constData(), 1, 500'000, file.get()), 500'000U);
    QCOMPARE(std::fflush(file.get()), 0);
    QCOMPARE(std::fseek(below, 0, SEEK_END), 0);
    QCOMPARE(std::ftell(below), 0);
    QVERIFY(watch->failure().isEmpty());
}

void TestStoppableFile::toldAsAPartOfTheWhole()
{
    const auto watch = std::make_shared<FileWatch>();
    QList<Progress> told;
    QVERIFY2(watch->tell(5), "before anybody wants to know");
    watch->begin(
        [&told](const Progress &now) {
            told.append(now);
            return now.done < 90;
        },
        100);
    QVERIFY(watch->tell(50));
    QVERIFY(watch->tell(30));
    QVERIFY(!watch->tell(70));
    QVERIFY(!watch->tell(1));
    QCOMPARE(told, (QList<Progress>{{50, 100}, {80, 100}, {100, 100}}));
}

void TestStoppableFile::notesWhatIsNotTaken()
{
    const auto watch = std::make_shared<FileWatch>();
    const FilePtr file(stoppableFile(std::tmpfile(), watch));
    const QByteArray bytes = sample(500'000);
    const FileSizeLimit limit(100'000);
    QVERIFY(std::fwrite(bytes.constData(), 1, 500'000, file.get()) < 500'000U);
    QVERIFY(std::ferror(file.get()));
    QVERIFY(!watch->failure().isEmpty());
}

void TestStoppableFile::keepsItsWatch()
{
    auto watch = std::make_shared<FileWatch>();
    const std::weak_ptr<FileWatch> left = watch;
    FilePtr file(stoppableFile(std::tmpfile(), std::move(watch)));
    QVERIFY(!left.expired());
    QVERIFY(std::fputs("rows", file.get()) >= 0);
    file.reset();
    QVERIFY(left.expired());
}

QTEST_GUILESS_MAIN(TestStoppableFile)
#include "tst_stoppablefile.moc"
