// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ownsheet.h"

#include "formats/figuretitles.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** In the order of figureTitles(). */
constexpr std::array ownRoles{
    ColumnRole::Id,
    ColumnRole::Indicator, // the name
    ColumnRole::Indicator, // the code
    ColumnRole::Region,    ColumnRole::Region,
    ColumnRole::Ignored, // the subject's name
    ColumnRole::Subject,   ColumnRole::Period,    ColumnRole::QualifierWord,
    ColumnRole::Qualifier, ColumnRole::Value,     ColumnRole::ValueUpper,
    ColumnRole::Ignored, // the unit's name
    ColumnRole::Unit,      ColumnRole::Printed,
    ColumnRole::Ignored, // the status's name
    ColumnRole::Status,    ColumnRole::RankBasis, ColumnRole::StatedBy,
    ColumnRole::Ignored, // the source's title
    ColumnRole::Source,
    ColumnRole::Ignored, // when it was published
    ColumnRole::Ignored, // its address
    ColumnRole::Ignored, // its grade
    ColumnRole::Ignored, // its chain
    ColumnRole::Line,      ColumnRole::Break,     ColumnRole::Note,
};
constexpr qsizetype indicatorName = 1;
constexpr qsizetype regionName = 3;
constexpr qsizetype sourceTitle = 19;

} // namespace

std::optional<Language> ownSheetLanguage(const TableFacts &facts)
{
    QStringList names;
    for (const TableColumn &column : facts.columns)
        names.append(column.name);
    for (const Language language : {Language::Chinese, Language::English}) {
        if (names == figureTitles(language))
            return language;
    }
    return std::nullopt;
}

ImportMapping ownSheetMapping(const TableFacts &facts, const Catalog &catalog, Language language)
{
    ImportMapping mapping;
    mapping.columns.resize(facts.columns.size());
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        ColumnMapping &column = mapping.columns[i];
        column.role = ownRoles[static_cast<std::size_t>(i)];
        // Notes and the like that are in one language only stand in tables of the other, too.
        if (column.role == ColumnRole::QualifierWord)
            column.language = language;
        if (column.role == ColumnRole::Value || column.role == ColumnRole::ValueUpper)
            column.numbers.decimal = DecimalMark::Point;
    }
    // Where the store has all of them, their codes say more than names, which may be of two.
    const auto knowsAll = [&facts](qsizetype column, auto isKnown) {
        return std::ranges::all_of(facts.preview, [&](const QStringList &row) {
            const QString cell = row.value(column).trimmed();
            return cell.isEmpty() || isKnown(cell);
        });
    };
    if (knowsAll(indicatorName + 1, [&](const QString &id) { return catalog.indicator(id); }))
        mapping.columns[indicatorName].role = ColumnRole::Ignored;
    if (knowsAll(regionName + 1, [&](const QString &id) { return catalog.region(id); }))
        mapping.columns[regionName].role = ColumnRole::Ignored;
    // A source that is new has to be called something.
    if (!knowsAll(sourceTitle + 1, [&](const QString &id) { return catalog.source(id); }))
        std::swap(mapping.columns[sourceTitle].role, mapping.columns[sourceTitle + 1].role);
    return mapping;
}

std::optional<ColumnRole> differingColumn(const FigureInput &row, const Observation &figure)
{
    const auto isSame = [](std::string_view utf8, const QString &text) {
        return QString::fromUtf8(utf8) == text;
    };
    if (!isSame(row.indicator, figure.indicator))
        return ColumnRole::Indicator;
    if (!isSame(row.region, figure.region))
        return ColumnRole::Region;
    if (!isSame(row.subject, figure.subject))
        return ColumnRole::Subject;
    if ((row.period ? *row.period : Period()) != figure.period)
        return ColumnRole::Period;
    if (row.value != figure.value)
        return ColumnRole::Value;
    if (row.valueUpper != figure.valueUpper)
        return ColumnRole::ValueUpper;
    if (row.qualifier != figure.qualifier)
        return ColumnRole::Qualifier;
    if (row.status != figure.status)
        return ColumnRole::Status;
    if (!isSame(row.source, figure.source))
        return ColumnRole::Source;
    return std::nullopt;
}

std::optional<std::pair<int, int>> readWrittenPlace(QStringView text)
{
    static const QRegularExpression chinese(u"第(\\d{1,9})行(?:第(\\d{1,9})处)?"_s);
    static const QRegularExpression english(u"\\bline (\\d{1,9})(?:, occurrence (\\d{1,9}))?"_s);
    for (const QRegularExpression *form : {&chinese, &english}) {
        const auto match = form->match(text.toString());
        if (match.hasMatch() && match.captured(1).toInt() > 0)
            return std::pair(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return std::nullopt;
}

} // namespace Zhitu
