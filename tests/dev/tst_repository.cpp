// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString root = QStringLiteral(ZHITU_SOURCE_DIR);

/** Whether a text's first lines say whose it is and under which licence. */
bool hasLicence(const QString &text)
{
    const QString head = text.section(u'\n', 0, 4);
    return head.contains(u"SPDX-FileCopyrightText: "_s)
        && head.contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s);
}

/** What in a text speaks of one machine or of work left undone; empty where nothing does. */
QString leftover(const QString &text)
{
    // In pieces, or this file would find itself.
    static const QRegularExpression pattern(u"(?<![\\w.:/-])/("_s + u"work|home|root"_s
                                            + u")/\\w|\\b(?:TO"_s + u"DO|FIX"_s + u"ME|XX"_s
                                            + u"X)\\b"_s);
    return pattern.match(text).captured();
}

/** Whether a file is one that we write by hand in a language with comments. */
bool isSource(const QString &path)
{
    static const QRegularExpression source(
        uR"((\.(cpp|h|sql|cmake|py|sh|supp|plt|qrc\.in)|/CMakeLists\.txt|^dev|^CMakeLists\.txt|^\.ci/.*|^\.clang-.*)$)"_s);
    return source.match(path).hasMatch();
}

/** Every file below the root that belongs to the project, by its path from there. */
QStringList projectFiles()
{
    QStringList paths;
    const QDir top(root);
    for (const QString &entry : top.entryList(QDir::Files | QDir::Hidden))
        paths << entry;
    for (const QString &folder : {u"app"_s, u"models"_s, u"views"_s, u"resources"_s, u"tests"_s,
                                  u"translations"_s, u".ci"_s}) {
        QDirIterator walk(root + u'/' + folder, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths << top.relativeFilePath(walk.next());
    }
    return paths;
}

} // namespace

/** What holds for every file of the project, whatever it is about. */
class TestRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leftoverIsFound_data();
    void leftoverIsFound();
    void licenceIsAskedFor_data();
    void licenceIsAskedFor();
    void topHoldsOnlyWhatBelongsThere();
    void filesAreClean();
    void licenceIsComplete();
};

void TestRepository::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestRepository::leftoverIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("plain text") << u"A sentence about work and home."_s << false;
    QTest::newRow("address with such a folder") << u"https://example.org/home/a"_s << false;
    QTest::newRow("longer word") << u"METHODOLOGY"_s << false;
    QTest::newRow("path of a user") << (u"see /home"_s + u"/someone"_s) << true;
    QTest::newRow("path in quotes") << (u"\"/work"_s + u"/main\""_s) << true;
    QTest::newRow("path of root") << (u"=/root"_s + u"/x"_s) << true;
    QTest::newRow("note to self") << (u"// TO"_s + u"DO: later"_s) << true;
    QTest::newRow("note of a fault") << (u"# FIX"_s + u"ME"_s) << true;
}

void TestRepository::leftoverIsFound()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);

    QCOMPARE(!leftover(text).isEmpty(), isFound);
}

void TestRepository::licenceIsAskedFor_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isAsked");

    QTest::newRow("C++ source") << u"app/main.cpp"_s << true;
    QTest::newRow("header") << u"models/records/period.h"_s << true;
    QTest::newRow("schema step") << u"models/store/schema/001.sql"_s << true;
    QTest::newRow("build list") << u"views/CMakeLists.txt"_s << true;
    QTest::newRow("root build list") << u"CMakeLists.txt"_s << true;
    QTest::newRow("way in") << u"dev"_s << true;
    QTest::newRow("checks") << u".ci/run"_s << true;
    QTest::newRow("data") << u"resources/packages/a/observations.csv"_s << false;
    QTest::newRow("presets, which know no comments") << u"CMakePresets.json"_s << false;
}

void TestRepository::licenceIsAskedFor()
{
    QFETCH(QString, path);
    QFETCH(bool, isAsked);

    QCOMPARE(isSource(path), isAsked);
}

void TestRepository::topHoldsOnlyWhatBelongsThere()
{
    // The last ones are what git, builds and editors leave, none of which is kept.
    const QStringList allowed = {
        u"CMakeLists.txt"_s,
        u"CMakePresets.json"_s,
        u"LICENSE"_s,
        u"README*"_s,
        u"app"_s,
        u"dev"_s,
        u"models"_s,
        u"resources"_s,
        u"tests"_s,
        u"translations"_s,
        u"views"_s,
        u".ci"_s,
        u".clang-format"_s,
        u".clang-tidy"_s,
        u".gitattributes"_s,
        u".gitignore"_s,
        u".git"_s,
        u"build"_s,
        u".cache"_s,
        u"*.user"_s,
    };
    const QStringList entries =
        QDir(root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY(!entries.isEmpty());
    for (const QString &entry : entries)
        QVERIFY2(QDir::match(allowed, entry), qPrintable(entry));
}

void TestRepository::filesAreClean()
{
    QStringList found;
    int sources = 0;
    const QStringList paths = projectFiles();
    for (const QString &path : paths) {
        QFile file(root + u'/' + path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArray bytes = file.readAll();
        if (bytes.contains('\0'))
            continue;
        const QString text = QString::fromUtf8(bytes);
        if (isSource(path)) {
            ++sources;
            if (!hasLicence(text))
                found << u"%1: no licence in its first lines"_s.arg(path);
        }
        if (const QString match = leftover(text); !match.isEmpty())
            found << u"%1: %2"_s.arg(path, match);
    }
    QVERIFY2(sources > 10, "there are hardly any sources where they are looked for");
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestRepository::licenceIsComplete()
{
    QFile file(root + u"/LICENSE"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    QVERIFY(text.contains(u"Version 3, 29 June 2007"_s));
    QVERIFY(text.contains(u"17. Interpretation of Sections 15 and 16."_s));
}

QTEST_GUILESS_MAIN(TestRepository)

#include "tst_repository.moc"
