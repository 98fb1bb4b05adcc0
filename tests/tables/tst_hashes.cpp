// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "tables/hashmodule.h"

#include <QCryptographicHash>
#include <QPluginLoader>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The hash of a file, with the module beside the program and without it. */
class TestHashes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutTheModule_data() { addSizes(); }
    void withoutTheModule();
    void theModuleIsThere();
    void withTheModule_data() { addSizes(); }
    void withTheModule() { compareHash(); }

private:
    static void addSizes();
    static void compareHash();
};

void TestHashes::addSizes()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("block");
    QTest::newRow("nothing") << 0 << 1;
    QTest::newRow("less than is hashed at once") << 63 << 63;
    QTest::newRow("as much as is hashed at once") << 64 << 64;
    QTest::newRow("no room for the length") << 119 << 119;
    QTest::newRow("byte by byte") << 1000 << 1;
    QTest::newRow("blocks of a file") << 1'000'003 << 256 * 1024;
}

void TestHashes::compareHash()
{
    QFETCH(const int, size);
    QFETCH(const int, block);
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 1000);
    const auto hash = newSha256();
    for (int at = 0; at < size; at += block)
        hash->add(QByteArrayView(bytes).sliced(at).first(std::min(block, size - at)));
    QCOMPARE(hash->result(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestHashes::withoutTheModule()
{
    setModuleFolder(u"/nowhere/at/all"_s);
    compareHash();
}

void TestHashes::theModuleIsThere()
{
    // Or the next function would compare Qt with itself.
    setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
    QPluginLoader loader(moduleFile(u"zhitu_hashes.so"_s));
    auto *module = qobject_cast<HashModule *>(loader.instance());
    QVERIFY2(module, qPrintable(loader.errorString()));
    const auto hash = module->sha256();
    hash->add("abc");
    // FIPS 180-2, B.1
    QCOMPARE(hash->result(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
}

QTEST_GUILESS_MAIN(TestHashes)
#include "tst_hashes.moc"
