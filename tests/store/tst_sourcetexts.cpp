// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/schema.h"
#include "store/store.h"
#include "store/storesamples.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const QByteArray bytes("\xEF\xBB\xBF"
                       "line\r\n5\0x",
                       11);

StoredText textOf(const QString &source, const QByteArray &file = bytes)
{
    return {.facts = {.source = source,
                      .fileName = u"<b>报告.txt"_s,
                      .mediaType = u"text/plain"_s,
                      .encoding = u"UTF-8"_s,
                      .attached = QDateTime({2031, 4, 6}, {7, 8, 9}, Qt::UTC),
                      .sha256 = QString::fromLatin1(
                          QCryptographicHash::hash(file, QCryptographicHash::Sha256).toHex()),
                      .size = file.size()},
            .text = u"line\n5家\n"_s,
            .contexts = {{EvidenceKind::Event, u"E"_s, u"line"_s, {}},
                         {EvidenceKind::Figure, u"E"_s, {}, u"家"_s}}};
}

} // namespace

/** Texts that users attach to sources, as the store keeps them. */
class TestSourceTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void attachedTextComesBack();
    void anotherTextTakesItsPlace();
    void textIsRemovedWholly();
    void unknownSourcesAreTold();
    void failureLeavesTheFormerText();
    void changedBytesAreNoticed();
    void figuresOfASourceAreFound();
    void textOutlivesItsPackage();
    void migratesAStoreOfVersionTwo();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.zhitu"_s); }
    [[nodiscard]] std::unique_ptr<Store> sampleStore() const;
    [[nodiscard]] bool change(const char *sql) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSourceTexts::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Store> TestSourceTexts::sampleStore() const
{
    auto store = Store::create(path(), {});
    if (!store || !(*store)->importPackage(Samples::package()))
        return nullptr;
    return std::move(*store);
}

/** As another program would, past everything that Zhitu checks. */
bool TestSourceTexts::change(const char *sql) const
{
    sqlite3 *handle = nullptr;
    const bool done = sqlite3_open(path().toUtf8().constData(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

void TestSourceTexts::attachedTextComesBack()
{
    {
        const auto store = sampleStore();
        QVERIFY(store);
        QVERIFY((*store->catalog())->texts.isEmpty());
        QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    }
    const auto store = Store::open(path());
    QVERIFY(store);
    const auto text = (*store)->storedText(u"repost"_s);
    QVERIFY(text);
    QCOMPARE(*text, textOf(u"repost"_s));
    QCOMPARE(*(*store)->attachedFile(u"repost"_s), bytes);
    const CatalogPtr catalog = *(*store)->catalog();
    QCOMPARE(catalog->texts, QList<AttachedText>{textOf(u"repost"_s).facts});
    QVERIFY(catalog->attachedText(u"repost"_s));
    QVERIFY(!catalog->attachedText(u"paper"_s));
}

void TestSourceTexts::anotherTextTakesItsPlace()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    StoredText other = textOf(u"repost"_s, "7");
    other.facts.encoding.clear();
    other.text = u"7\n"_s;
    other.contexts.removeLast();
    QVERIFY(store->attachText(other, "7"));
    QCOMPARE(*store->storedText(u"repost"_s), other);
    QCOMPARE(*store->attachedFile(u"repost"_s), QByteArray("7"));
    QCOMPARE((*store->catalog())->texts.size(), 1);
}

void TestSourceTexts::textIsRemovedWholly()
{
    auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    QVERIFY(store->attachText(textOf(u"paper"_s), bytes));
    QVERIFY(store->detachText(u"repost"_s));
    QCOMPARE(store->storedText(u"repost"_s).error().kind, ErrorKind::NoTextAttached);
    QVERIFY(store->storedText(u"paper"_s));
    store.reset();
    auto database = Database::open(path(), Database::Access::ReadOnly);
    QVERIFY(database);
    QCOMPARE(*(*database)->queryText("SELECT group_concat(DISTINCT source) FROM text_contexts"),
             u"paper"_s);
}

void TestSourceTexts::unknownSourcesAreTold()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto attached = store->attachText(textOf(u"nowhere"_s), bytes);
    QVERIFY(!attached);
    QCOMPARE(attached.error().kind, ErrorKind::NoSuchSource);
    QCOMPARE(attached.error().detail, u"nowhere"_s);
    QCOMPARE(store->detachText(u"nowhere"_s).error().kind, ErrorKind::NoSuchSource);
    QCOMPARE(store->detachText(u"paper"_s).error().kind, ErrorKind::NoTextAttached);
    QCOMPARE(store->attachedFile(u"paper"_s).error().kind, ErrorKind::NoTextAttached);
}

void TestSourceTexts::failureLeavesTheFormerText()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    StoredText wrong = textOf(u"repost"_s, "7");
    // The last row of all that is written breaks a rule.
    wrong.contexts.append(wrong.contexts.last());
    QVERIFY(!store->attachText(wrong, "7"));
    QCOMPARE(*store->storedText(u"repost"_s), textOf(u"repost"_s));
    QCOMPARE(*store->attachedFile(u"repost"_s), bytes);
    // A size that is not the bytes'.
    wrong = textOf(u"repost"_s, "7");
    QVERIFY(!store->attachText(wrong, "78"));
    QCOMPARE(*store->attachedFile(u"repost"_s), bytes);
}

void TestSourceTexts::changedBytesAreNoticed()
{
    {
        const auto store = sampleStore();
        QVERIFY(store);
        QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    }
    QVERIFY(change("UPDATE source_texts SET bytes = CAST('12345678901' AS BLOB)"));
    const auto store = Store::open(path());
    QVERIFY(store);
    const auto file = (*store)->attachedFile(u"repost"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::StoreDamaged);
}

void TestSourceTexts::figuresOfASourceAreFound()
{
    const auto store = sampleStore();
    QVERIFY(store);
    const auto all = store->observations();
    QVERIFY(all);
    QList<Observation> expected = *all;
    expected.removeIf([](const Observation &figure) { return figure.source != u"repost"; });
    QVERIFY(!expected.isEmpty() && expected.size() < all->size());
    ObservationQuery query;
    query.sources = {u"repost"_s};
    QCOMPARE(*store->observations(query), expected);
}

void TestSourceTexts::textOutlivesItsPackage()
{
    const auto store = sampleStore();
    QVERIFY(store);
    QVERIFY(store->attachText(textOf(u"repost"_s), bytes));
    QVERIFY(store->importPackage(Samples::package()));
    QCOMPARE(*store->storedText(u"repost"_s), textOf(u"repost"_s));
}

void TestSourceTexts::migratesAStoreOfVersionTwo()
{
    QByteArray second;
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(path().toUtf8().constData(), &handle), SQLITE_OK);
        QByteArray sql = "BEGIN;";
        for (const QString &name : {u"001_create.sql"_s, u"002_charts.sql"_s}) {
            QFile script(u":/zhitu/store/schema/"_s + name);
            QVERIFY(script.open(QIODevice::ReadOnly));
            sql += script.readAll();
        }
        sql += "PRAGMA application_id = " + QByteArray::number(storeApplicationId)
            + "; PRAGMA user_version = 2;"
              "INSERT INTO sources (position, id, kind, title_zh) VALUES (1, 'own', 'press', '文');"
              "COMMIT;";
        QCOMPARE(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
        second = Samples::filesIn(m_folder->path()).value(u"store.zhitu"_s);
    }
    const auto store = Store::open(path());
    QVERIFY2(store, store ? "" : qPrintable(Samples::describe(store.error())));
    QVERIFY((*store)->attachText(textOf(u"own"_s), bytes));
    QCOMPARE((*store->get()->catalog())->texts.size(), 1);
    const auto files = Samples::filesIn(m_folder->path());
    QCOMPARE(files.keys(), (QStringList{u"store.zhitu"_s, u"store.zhitu.backup-v2"_s}));
    QCOMPARE(files.value(u"store.zhitu.backup-v2"_s), second);
}

QTEST_GUILESS_MAIN(TestSourceTexts)
#include "tst_sourcetexts.moc"
