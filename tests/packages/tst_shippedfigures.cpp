// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shippedfixture.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

using Row = QHash<QString, QString>;

/** The rows of a CSV text (RFC 4180, line feeds) by the names in its first line. */
QList<Row> rowsOfCsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\n') {
            cells += cell;
            cell.clear();
            if (c == u'\n') {
                lines += cells;
                cells.clear();
            }
        } else {
            cell += c;
        }
    }
    QList<Row> rows;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        Row row;
        for (qsizetype column = 0; column < lines.constFirst().size(); ++column)
            row.insert(lines.constFirst().at(column), lines.at(i).value(column));
        rows += row;
    }
    return rows;
}

/** A unit as the sources write it: the base unit's code and the power of ten between the two. */
struct PrintedUnit
{
    QString code;
    QString exponent;
};

PrintedUnit printedUnit(const QString &unit)
{
    static const QHash<QString, PrintedUnit> table{
        {u"CNY 100 million"_s, {u"cny"_s, u"e8"_s}},
        {u"10 000 m²"_s, {u"m2"_s, u"e4"_s}},
        {u"billion parameters"_s, {u"parameters"_s, u"e9"_s}},
        {u"PFLOPS"_s, {u"pflops"_s, u"e0"_s}},
    };
    return table.value(unit, {unit, u"e0"_s});
}

std::optional<double> baseValue(const QString &number, const PrintedUnit &unit)
{
    if (number.isEmpty())
        return std::nullopt;
    return QString(number + unit.exponent).toDouble();
}

/** The table types punctuation in half width, the packages as the language wants it. */
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC);
}

/** A publisher without the remark that the page is a repost: the source's kind says that. */
QString publisherName(const QString &text)
{
    QString name = plain(text);
    if (name.endsWith(u"(转载)"_s))
        name.chop(4);
    return name;
}

void compareSource(const Row &row, const Source *source)
{
    QVERIFY(source);
    QCOMPARE(code(source->kind).toString(), row.value(u"source_kind"_s));
    QCOMPARE(source->published.iso(), row.value(u"source_date"_s));
    QCOMPARE(source->url, row.value(u"source_url"_s));

    const QString title = plain(row.value(u"source_title"_s));
    // A title in a third language stands in the note, under its translations.
    QVERIFY2(
        plain(source->title.zh) == title || plain(source->title.en) == title
            || (plain(source->note.zh).contains(title) && plain(source->note.en).contains(title)),
        qUtf8Printable(source->id));

    const QString publisher = publisherName(row.value(u"source_publisher"_s));
    if (publisher == title)
        QVERIFY(source->publisher.isEmpty());
    else
        QVERIFY2(publisherName(source->publisher.zh) == publisher
                     || publisherName(source->publisher.en) == publisher,
                 qUtf8Printable(source->id));
}

/** What a figure and an event have in common. */
template<typename Record>
void compareEvidence(const Row &row, const Record &record, const Catalog &catalog)
{
    QCOMPARE(record.region, row.value(u"region"_s));
    const Region *region = byKey(catalog.regions, record.region, &Region::code);
    QVERIFY(region);
    QCOMPARE(region->name.zh, row.value(u"region_zh"_s));
    QCOMPARE(region->name.en, row.value(u"region_en"_s));
    QCOMPARE(record.period.iso(), row.value(u"period"_s));
    QCOMPARE(code(record.qualifier).toString(), row.value(u"qualifier"_s));
    QCOMPARE(code(record.status).toString(), row.value(u"status"_s));
    QCOMPARE(plain(record.statedBy.zh), plain(row.value(u"attributed_to_zh"_s)));
    QCOMPARE(record.statedBy.en, row.value(u"attributed_to_en"_s));
    QCOMPARE(record.line ? QString::number(*record.line) : QString(), row.value(u"line"_s));
    QCOMPARE(record.printed, row.value(u"printed"_s));
    QCOMPARE(record.occurrence, row.value(u"occurrence"_s).toInt());

    compareSource(row, byKey(catalog.sources, record.source, &Source::id));
    const Source *origin = byKey(catalog.sources, record.origin, &Source::id);
    const QString originTitle = plain(row.value(u"origin_title"_s));
    QCOMPARE(origin == nullptr, originTitle.isEmpty());
    if (origin)
        QVERIFY2(plain(origin->title.zh).contains(originTitle), qUtf8Printable(origin->id));
}

} // namespace

/**
 * The packages that ship, against a table of every figure and event as the sources have them: in
 * the sources' own units, kept apart from the packages.
 */
class TestShippedFigures : public ShippedFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void figure_data();
    void figure();
    void event_data();
    void event();
    void nothingShipsBesideTheTable();

private:
    void rowsOf(const QString &record) const;

    QList<Row> m_table;
};

void TestShippedFigures::initTestCase()
{
    QFile file(QStringLiteral(ZHITU_TEST_DATA_DIR "/shipped_figures.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qUtf8Printable(file.errorString()));
    m_table = rowsOfCsv(QString::fromUtf8(file.readAll()));
    QCOMPARE(m_table.size(), 125);
    readShippedPackages();
}

void TestShippedFigures::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestShippedFigures::rowsOf(const QString &record) const
{
    QTest::addColumn<Row>("row");
    for (const Row &row : m_table) {
        if (row.value(u"record"_s) == record)
            QTest::newRow(qPrintable(row.value(u"id"_s))) << row;
    }
}

void TestShippedFigures::figure_data()
{
    rowsOf(u"observation"_s);
}

void TestShippedFigures::figure()
{
    QFETCH(const Row, row);
    const QString id = row.value(u"id"_s);
    const Package *holder = holderOf(id);
    QVERIFY(holder);
    const Observation *figure = observation(id);
    QVERIFY(figure);

    const PrintedUnit unit = printedUnit(row.value(u"unit"_s));
    QCOMPARE(figure->indicator, row.value(u"indicator"_s));
    QCOMPARE(figure->unit, unit.code);
    QVERIFY(figure->value == baseValue(row.value(u"value"_s), unit));
    QVERIFY(figure->valueUpper == baseValue(row.value(u"value_upper"_s), unit));
    QCOMPARE(code(figure->rankBasis).toString(), row.value(u"rank_basis"_s));
    QCOMPARE(figure->obsStatus, row.value(u"obs_status"_s));
    compareEvidence(row, *figure, holder->catalog);

    const Subject *subject = byKey(holder->catalog.subjects, figure->subject, &Subject::id);
    QCOMPARE(figure->subject.isEmpty(), subject == nullptr);
    QCOMPARE(subject ? subject->shortName.en : QString(), row.value(u"subject"_s));
}

void TestShippedFigures::event_data()
{
    rowsOf(u"event"_s);
}

void TestShippedFigures::event()
{
    QFETCH(const Row, row);
    const QString id = row.value(u"id"_s);
    const Package *holder = holderOf(id);
    QVERIFY(holder);
    const Event *event = byKey(holder->catalog.events, id, &Event::id);
    QVERIFY(event);

    QCOMPARE(event->kind, row.value(u"indicator"_s));
    QCOMPARE(event->title.en, row.value(u"title_en"_s));
    compareEvidence(row, *event, holder->catalog);
}

void TestShippedFigures::nothingShipsBesideTheTable()
{
    QStringList expected;
    for (const Row &row : std::as_const(m_table))
        expected += row.value(u"id"_s);
    QStringList shipped;
    for (const Package &candidate : std::as_const(m_packages)) {
        for (const Observation &figure : candidate.observations)
            shipped += figure.id;
        for (const Event &event : candidate.catalog.events)
            shipped += event.id;
    }
    expected.sort();
    shipped.sort();
    QCOMPARE(shipped, expected);
}

QTEST_GUILESS_MAIN(TestShippedFigures)
#include "tst_shippedfigures.moc"
