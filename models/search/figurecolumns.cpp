// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurecolumns.h"

#include "search/searchquery.h"
#include "store/figurescan.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Zhitu {

namespace {

/** Where a record stands in its list. */
template<typename Record>
qsizetype placeOf(const QList<Record> &records, const Record *record)
{
    return record ? record - records.constData() : FigureSeries::none;
}

/** Julian days that fit: the rest lies beyond any calendar. */
qint32 clamped(qint64 day)
{
    return static_cast<qint32>(std::clamp<qint64>(day, std::numeric_limits<qint32>::min() + 1,
                                                  std::numeric_limits<qint32>::max()));
}

bool isPlainNumber(QByteArrayView text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || c == ',' || c == '.'; });
}

/** Whether a number alone, as printed, finds its value already, so that the text adds nothing. */
bool saysNoMore(const FigureRow &row)
{
    if (!row.value || !isPlainNumber(row.printed))
        return false;
    bool isNumber = false;
    const double printed = QByteArray(row.printed.data(), row.printed.size())
                               .replace(',', QByteArray())
                               .toDouble(&isNumber);
    if (!isNumber)
        return false;
    // As cheap a test as there is: the number itself, or the one before 万, 亿, million …
    static constexpr double scales[] = {1, 1e4, 1e6, 1e8, 1e9, 1e12};
    return std::ranges::any_of(scales, [&](double scale) {
        return std::abs(printed * scale - *row.value) <= 1e-9 * std::abs(*row.value);
    });
}

} // namespace

void FigureColumns::append(const FigureRow &row, HanReader &reader)
{
    const std::size_t figure = size();
    const quint32 series = seriesFor(row);
    m_seriesOf.push_back(series);
    m_positions.push_back(row.position);
    const bool isDated = row.firstDay && row.lastDay;
    m_firstDays.push_back(isDated ? clamped(*row.firstDay) : undated);
    m_lastDays.push_back(isDated ? clamped(*row.lastDay) : undated);
    m_values.push_back(row.value.value_or(std::numeric_limits<double>::quiet_NaN()));
    if (row.valueUpper)
        m_uppers.emplace_back(figure, *row.valueUpper);
    if (!row.printed.isEmpty() && !saysNoMore(row))
        addPrinted(row, reader);
}

quint32 FigureColumns::seriesFor(const FigureRow &row)
{
    QByteArray key;
    for (const QByteArrayView part : {row.indicator, row.region, row.subject, row.source,
                                      row.origin, row.status, row.qualifier}) {
        key.append(part);
        key.append('\0');
    }
    if (!m_series.empty() && key == m_key)
        return m_seriesOf.back();
    m_key = key;
    if (const auto known = m_seriesByKey.constFind(key); known != m_seriesByKey.cend())
        return *known;
    const Catalog &catalog = *m_catalog;
    const auto text = [](QByteArrayView part) { return QString::fromUtf8(part); };
    const Indicator *indicator = catalog.indicator(text(row.indicator));
    const auto number = static_cast<quint32>(m_series.size());
    m_series.push_back(
        {.indicator = placeOf(catalog.indicators, indicator),
         .unit = placeOf(catalog.units, indicator ? catalog.unit(indicator->unit) : nullptr),
         .region = placeOf(catalog.regions, catalog.region(text(row.region))),
         .subject = placeOf(catalog.subjects, catalog.subject(text(row.subject))),
         .source = placeOf(catalog.sources, catalog.source(text(row.source))),
         .origin = placeOf(catalog.sources, catalog.source(text(row.origin))),
         .status = termFromCode<Status>(text(row.status)).value_or(Status::Actual),
         .qualifier = termFromCode<Qualifier>(text(row.qualifier)).value_or(Qualifier::Exact)});
    m_seriesByKey.insert(key, number);
    return number;
}

void FigureColumns::addPrinted(const FigureRow &row, HanReader &reader)
{
    const QByteArray text(row.printed.data(), row.printed.size());
    auto known = m_printedByText.constFind(text);
    if (known == m_printedByText.cend()) {
        known = m_printedByText.insert(text, m_printedTexts.size());
        m_printedTexts.push_back(foldText(QString::fromUtf8(text), reader).text);
    }
    m_printed.emplace_back(size() - 1, *known);
}

} // namespace Zhitu
