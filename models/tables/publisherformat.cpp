// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisherformat.h"

#include "cellkind.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A header cell without what may stand around it: spaces, a byte order mark. */
QString headerName(const QString &cell)
{
    QString name = cell.trimmed();
    while (name.startsWith(QChar::ByteOrderMark))
        name.remove(0, 1);
    return name.trimmed();
}

bool isOneOf(const QString &name, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&name](QLatin1StringView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

bool isOurWorldInData(const QStringList &cells)
{
    if (cells.size() < 3 || headerName(cells.at(0)).compare("Entity"_L1, Qt::CaseInsensitive) != 0)
        return false;
    // Tables without countries have no codes.
    const bool hasCode = isOneOf(headerName(cells.at(1)), {"Code"_L1});
    const qsizetype time = hasCode ? 2 : 1;
    return cells.size() > time + 1
        && isOneOf(headerName(cells.at(time)), {"Year"_L1, "Day"_L1, "Date"_L1});
}

/** What the World Bank calls its columns, in its files and in those of DataBank. */
ColumnMeaning worldBankMeaning(const QString &name)
{
    if (isOneOf(name, {"Country Name"_L1}))
        return ColumnMeaning::Region;
    if (isOneOf(name, {"Country Code"_L1}))
        return ColumnMeaning::RegionCode;
    if (isOneOf(name, {"Indicator Name"_L1, "Series Name"_L1}))
        return ColumnMeaning::Indicator;
    if (isOneOf(name, {"Indicator Code"_L1, "Series Code"_L1}))
        return ColumnMeaning::IndicatorCode;
    if (isOneOf(name, {"Scale (Precision)"_L1}))
        return ColumnMeaning::Ignored;
    return headerPeriod(name).isUndated() ? ColumnMeaning::Unknown : ColumnMeaning::Value;
}

bool isWorldBank(const QStringList &cells)
{
    int regions = 0;
    int indicators = 0;
    int values = 0;
    for (const QString &cell : cells) {
        switch (worldBankMeaning(headerName(cell))) {
        case ColumnMeaning::Region:
        case ColumnMeaning::RegionCode:
            ++regions;
            break;
        case ColumnMeaning::Indicator:
        case ColumnMeaning::IndicatorCode:
            ++indicators;
            break;
        case ColumnMeaning::Value:
            ++values;
            break;
        default:
            break;
        }
    }
    return regions == 2 && indicators >= 1 && values >= 1;
}

/** The id in an SDMX header cell: what stands before ": " where labels come with it. */
QString sdmxId(const QString &cell)
{
    return headerName(cell).section(u": "_s, 0, 0).trimmed();
}

bool isSdmx1(const QStringList &cells)
{
    if (cells.size() < 3 || sdmxId(cells.first()).compare("DATAFLOW"_L1, Qt::CaseInsensitive) != 0)
        return false;
    return std::ranges::any_of(
        cells, [](const QString &cell) { return isOneOf(sdmxId(cell), {"OBS_VALUE"_L1}); });
}

bool isSdmx2(const QStringList &cells)
{
    static const QRegularExpression structure(u"^STRUCTURE(\\[.{1,2}\\])?$"_s);
    return cells.size() >= 4 && structure.match(headerName(cells.first())).hasMatch()
        && headerName(cells.at(1)) == u"STRUCTURE_ID";
}

ColumnMeaning sdmxMeaning(const QString &id)
{
    using enum ColumnMeaning;
    static const QList<std::pair<ColumnMeaning, QStringList>> meanings{
        {Ignored,
         {u"DATAFLOW"_s, u"STRUCTURE_ID"_s, u"STRUCTURE_NAME"_s, u"SERIES_KEY"_s, u"OBS_KEY"_s,
          u"FREQ"_s, u"LAST UPDATE"_s, u"LAST_UPDATE"_s, u"DECIMALS"_s, u"TIME_FORMAT"_s,
          u"CONF_STATUS"_s, u"OBS_CONF"_s, u"OBS_PRE_BREAK"_s, u"COLLECTION"_s, u"EMBARGO_TIME"_s}},
        {Action, {u"ACTION"_s}},
        {RegionCode,
         {u"REF_AREA"_s, u"GEO"_s, u"LOCATION"_s, u"COUNTRY"_s, u"AREA"_s, u"REGION"_s,
          u"REPORTING_COUNTRY"_s, u"REPORTER"_s, u"TERRITORY"_s, u"COU"_s}},
        {IndicatorCode,
         {u"INDICATOR"_s, u"MEASURE"_s, u"SUBJECT"_s, u"SERIES"_s, u"VARIABLE"_s, u"INDIC"_s,
          u"INDIC_IS"_s, u"INDIC_NA"_s, u"NA_ITEM"_s}},
        {ColumnMeaning::Period, {u"TIME_PERIOD"_s, u"TIME"_s}},
        {Value, {u"OBS_VALUE"_s}},
        {Unit, {u"UNIT_MEASURE"_s, u"UNIT"_s}},
        {UnitMultiplier, {u"UNIT_MULT"_s, u"UNIT_MULTIPLIER"_s, u"POWERCODE"_s}},
        {Status, {u"OBS_STATUS"_s, u"OBS_FLAG"_s}},
        {Note, {u"COMMENT_OBS"_s, u"OBS_COMMENT"_s, u"COMMENT_TS"_s, u"COMMENT"_s, u"NOTE"_s}},
        {Source, {u"SOURCE"_s, u"DATA_SOURCE"_s, u"SOURCE_AGENCY"_s}}};
    for (const auto &[meaning, ids] : meanings) {
        if (ids.contains(id, Qt::CaseInsensitive))
            return meaning;
    }
    return Unknown;
}

void describeOurWorldInData(TableFacts &facts)
{
    const bool hasCode = isOneOf(headerName(facts.columns.at(1).name), {"Code"_L1});
    for (qsizetype i = 0; i < facts.columns.size(); ++i) {
        TableColumn &column = facts.columns[i];
        const qsizetype place = hasCode || i == 0 ? i : i + 1;
        if (place < 3) {
            column.hint.meaning = place == 0 ? ColumnMeaning::Region
                : place == 1                 ? ColumnMeaning::RegionCode
                                             : ColumnMeaning::Period;
            continue;
        }
        static const QRegularExpression continent(
            u"^(world[ _]regions?[ _]according[ _]to|owid_region|"
            "continent)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const bool isGroup = continent.match(column.name).hasMatch();
        column.hint.meaning = isGroup ? ColumnMeaning::Ignored : ColumnMeaning::Value;
        if (!isGroup)
            column.hint.indicator = column.name;
    }
    facts.sources = {u"Our World in Data"_s};
}

void describeWorldBank(TableFacts &facts)
{
    for (TableColumn &column : facts.columns) {
        column.hint.meaning = worldBankMeaning(headerName(column.name));
        if (column.hint.meaning == ColumnMeaning::Value)
            column.hint.period = headerPeriod(headerName(column.name));
    }
    for (qsizetype i = 0; i + 1 < facts.columns.size(); ++i) {
        for (const auto &[code, label] :
             {std::pair(ColumnMeaning::RegionCode, ColumnMeaning::Region),
              std::pair(ColumnMeaning::IndicatorCode, ColumnMeaning::Indicator)}) {
            if (facts.columns.at(i).hint.meaning == label
                && facts.columns.at(i + 1).hint.meaning == code)
                facts.columns[i + 1].hint.labelColumn = static_cast<int>(i);
        }
    }
    facts.missingValues = {u".."_s};
    for (const QString &line : std::as_const(facts.preamble)) {
        if (line.startsWith("Data Source"_L1))
            facts.sources = {u"World Bank, "_s + line.sliced(11).trimmed()};
    }
    if (facts.sources.isEmpty())
        facts.sources = {u"World Bank"_s};
}

void describeSdmx(TableFacts &facts, const QStringList &firstRow)
{
    const bool isSecond = facts.format == TableFormat::SdmxCsv2;
    // Labels have names that are no ids: a column of them follows that of the codes.
    static const QRegularExpression idForm(u"^[A-Z_@$][A-Z0-9_@$-]*(\\[.{1,2}\\])?$"_s);
    bool isAfterValue = false;
    bool hasIndicator = false;
    for (qsizetype i = 0; i < facts.columns.size(); ++i) {
        TableColumn &column = facts.columns[i];
        const QString name = headerName(column.name);
        const QString id = sdmxId(name);
        column.hint.codeAndLabel = !isSecond && name.contains(u": "_s);
        if (isSecond && i > 0 && !idForm.match(name).hasMatch()
            && idForm.match(headerName(facts.columns.at(i - 1).name)).hasMatch()) {
            ColumnHint &coded = facts.columns[i - 1].hint;
            coded.labelColumn = static_cast<int>(i);
            column.hint.meaning = coded.meaning == ColumnMeaning::RegionCode ? ColumnMeaning::Region
                : coded.meaning == ColumnMeaning::IndicatorCode ? ColumnMeaning::Indicator
                                                                : ColumnMeaning::Ignored;
            continue;
        }
        ColumnMeaning meaning = i == 0 ? ColumnMeaning::Ignored : sdmxMeaning(id);
        if (meaning == ColumnMeaning::IndicatorCode && std::exchange(hasIndicator, true))
            meaning = ColumnMeaning::Dimension;
        // The standards put dimensions first, then the values, then the attributes.
        if (meaning == ColumnMeaning::Unknown)
            meaning = isAfterValue ? ColumnMeaning::Ignored : ColumnMeaning::Dimension;
        isAfterValue = isAfterValue || meaning == ColumnMeaning::Value;
        column.hint.meaning = meaning;
    }
    for (qsizetype i = 0; i < facts.columns.size() && i < firstRow.size(); ++i) {
        const QString id = sdmxId(facts.columns.at(i).name);
        if (id == u"STRUCTURE_NAME" || (id == u"DATAFLOW" && i == 0)
            || (id == u"STRUCTURE_ID" && facts.title.isEmpty()))
            facts.title = firstRow.at(i).trimmed();
    }
}

} // namespace

Period headerPeriod(const QString &name)
{
    // "1960", "1960 [YR1960]", "2019Q1", "2019Q1 [2019Q1]", "2019M01"
    static const QRegularExpression form(
        u"^(?<year>[12][0-9]{3})(?:(?<kind>[QM])(?<part>[0-9]{1,2}))?(?:\\s*\\[[A-Z0-9]+\\])?$"_s);
    const auto match = form.match(name.trimmed());
    if (!match.hasMatch())
        return {};
    const QString year = match.captured(u"year");
    const int part = match.captured(u"part").toInt();
    const auto month = [&year](int number) {
        return u"%1-%2"_s.arg(year).arg(number, 2, 10, QChar(u'0'));
    };
    QString iso = year;
    if (match.captured(u"kind") == u"M")
        iso = month(part);
    else if (match.captured(u"kind") == u"Q")
        iso = month(3 * part - 2) + u'/' + month(3 * part);
    return Period::fromIso(iso).value_or(Period());
}

PublisherFormat publisherFormat(const QList<ScannedRow> &rows)
{
    // What stands above the World Bank's header is short.
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), 12); ++i) {
        const ScannedRow &row = rows.at(i);
        if (isWorldBank(row.cells))
            return {TableFormat::WorldBank, row.line};
        const bool isBlank =
            std::ranges::all_of(row.cells, [](const QString &cell) { return isBlankCell(cell); });
        if (isBlank)
            continue;
        if (isSdmx1(row.cells))
            return {TableFormat::SdmxCsv1, row.line};
        if (isSdmx2(row.cells))
            return {TableFormat::SdmxCsv2, row.line};
        if (isOurWorldInData(row.cells))
            return {TableFormat::OurWorldInData, row.line};
    }
    return {};
}

void describeColumns(TableFacts &facts, const QStringList &firstRow)
{
    switch (facts.format) {
    case TableFormat::OurWorldInData:
        describeOurWorldInData(facts);
        break;
    case TableFormat::WorldBank:
        describeWorldBank(facts);
        break;
    case TableFormat::SdmxCsv1:
    case TableFormat::SdmxCsv2:
        describeSdmx(facts, firstRow);
        break;
    case TableFormat::Delimited:
    case TableFormat::Workbook:
    case TableFormat::DataPackage:
    case TableFormat::Pasted:
    case TableFormat::ZhituPackage:
        break;
    }
}

} // namespace Zhitu
