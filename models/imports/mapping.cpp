// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping.h"

#include "formats/catalogue.h"
#include "formats/figuretitles.h"
#include "ownsheet.h"
#include "recordmatching.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr struct
{
    ColumnRole role;
    QStringView code;
    bool mayRepeat; ///< several columns of it go together
} roles[] = {
    {ColumnRole::Ignored, u"ignored", true},
    {ColumnRole::Region, u"region", false},
    {ColumnRole::Indicator, u"indicator", false},
    {ColumnRole::Subject, u"subject", false},
    {ColumnRole::Period, u"period", false},
    {ColumnRole::Value, u"value", true},
    {ColumnRole::ValueUpper, u"value_upper", false},
    {ColumnRole::Unit, u"unit", false},
    {ColumnRole::UnitMultiplier, u"unit_multiplier", false},
    {ColumnRole::Qualifier, u"qualifier", false},
    {ColumnRole::QualifierWord, u"qualifier_word", false},
    {ColumnRole::Status, u"status", false},
    {ColumnRole::RankBasis, u"rank_basis", false},
    {ColumnRole::Source, u"source", false},
    {ColumnRole::Origin, u"origin", false},
    {ColumnRole::StatedBy, u"stated_by", true},
    {ColumnRole::Printed, u"printed", false},
    {ColumnRole::Line, u"line", false},
    {ColumnRole::Occurrence, u"occurrence", false},
    {ColumnRole::Id, u"id", false},
    {ColumnRole::ObsStatus, u"obs_status", false},
    {ColumnRole::Break, u"break", false},
    {ColumnRole::Note, u"note", true},
    {ColumnRole::Dimension, u"dimension", true},
    {ColumnRole::Action, u"action", false},
};

} // namespace

QStringView code(ColumnRole role)
{
    return std::ranges::find(roles, role, [](const auto &entry) { return entry.role; })->code;
}

std::optional<ColumnRole> columnRoleFromCode(QStringView text)
{
    for (const auto &entry : roles) {
        if (entry.code == text)
            return entry.role;
    }
    return std::nullopt;
}

bool holdsCodes(const TableFacts &facts, int column)
{
    const ColumnHint hint = facts.columns.value(column).hint;
    if (hint.meaning == ColumnMeaning::RegionCode || hint.meaning == ColumnMeaning::IndicatorCode)
        return true;
    if (hint.meaning == ColumnMeaning::Region || hint.meaning == ColumnMeaning::Indicator)
        return false;
    // In a table that Zhitu saved, codes follow their names.
    if (const auto language = ownSheetLanguage(facts))
        return figureTitles(*language).indexOf(facts.columns.at(column).name) % 2 == 0;
    static const QRegularExpression form(u"^(?:[A-Z]{2,3}|[0-9]{6}|[A-Z0-9]+[._-][A-Z0-9._-]+)$"_s);
    int codes = 0;
    for (const QStringList &row : facts.preview) {
        const QString cell = row.value(column).trimmed();
        if (cell.isEmpty())
            continue;
        if (!form.match(cell).hasMatch())
            return false;
        ++codes;
    }
    return codes > 0;
}

QList<MappingFault> faultsOf(const ImportMapping &mapping, const TableFacts &facts,
                             const Catalog &catalog)
{
    QList<MappingFault> faults;
    const auto has = [&](ColumnRole role) {
        return std::ranges::any_of(
            mapping.columns, [role](const ColumnMapping &column) { return column.role == role; });
    };
    const auto allValuesSay = [&](QString ColumnMapping::*field) {
        return std::ranges::all_of(mapping.columns, [field](const ColumnMapping &column) {
            return column.role != ColumnRole::Value || !(column.*field).isEmpty();
        });
    };
    if (!has(ColumnRole::Value))
        faults.append({MappingProblem::NoValue, -1, {}});
    if (!has(ColumnRole::Region) && mapping.region.isEmpty()
        && !allValuesSay(&ColumnMapping::region))
        faults.append({MappingProblem::NoRegion, -1, {}});
    if (!has(ColumnRole::Indicator) && mapping.indicator.isEmpty()
        && !allValuesSay(&ColumnMapping::indicator))
        faults.append({MappingProblem::NoIndicator, -1, {}});
    if (mapping.source.kind == SourceChoice::Kind::None && !has(ColumnRole::Source))
        faults.append({MappingProblem::NoSource, -1, {}});
    if (mapping.source.kind == SourceChoice::Kind::New && mapping.source.record.title.isEmpty())
        faults.append({MappingProblem::NoSource, -1, {}});
    if (mapping.source.kind == SourceChoice::Kind::Known && !catalog.source(mapping.source.id))
        faults.append({MappingProblem::UnknownRecord, -1, mapping.source.id});

    for (const auto &entry : roles) {
        if (entry.mayRepeat)
            continue;
        int names = 0;
        int codes = 0;
        const bool mayBeTwo =
            entry.role == ColumnRole::Region || entry.role == ColumnRole::Indicator;
        for (int i = 0; i < mapping.columns.size(); ++i) {
            if (mapping.columns.at(i).role != entry.role)
                continue;
            ++(mayBeTwo && holdsCodes(facts, i) ? codes : names);
            if (names > 1 || codes > 1) {
                faults.append({MappingProblem::TwiceTheSame, i, {}});
                break;
            }
        }
    }
    QSet<QStringList> values;
    for (int i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping &column = mapping.columns.at(i);
        if (column.role != ColumnRole::Value)
            continue;
        const QStringList what{column.region, column.indicator, column.subject, column.period,
                               column.status};
        if (values.contains(what))
            faults.append({MappingProblem::TwiceTheSame, i, {}});
        values.insert(what);
    }
    const auto checkChoices = [&](const QMap<QString, NameChoice> &choices, const auto &isThere) {
        for (const NameChoice &choice : choices) {
            if (!choice.key.isEmpty() && !isThere(choice.key))
                faults.append({MappingProblem::UnknownRecord, -1, choice.key});
        }
    };
    checkChoices(mapping.regions, [&](const QString &key) { return catalog.region(key); });
    checkChoices(mapping.indicators, [&](const QString &key) { return catalog.indicator(key); });
    checkChoices(mapping.subjects, [&](const QString &key) { return catalog.subject(key); });
    checkChoices(mapping.sources, [&](const QString &key) { return catalog.source(key); });
    return faults;
}

QString faultText(const MappingFault &fault, const TableFacts &facts, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (fault.problem) {
    case MappingProblem::NoValue:
        return words.translate("Imports", "No column is known to hold values. Say which one does.");
    case MappingProblem::NoRegion:
        return words.translate("Imports",
                               "Nothing says which region the figures are for. Choose a column of "
                               "regions, or a region for the whole file.");
    case MappingProblem::NoIndicator:
        return words.translate("Imports",
                               "Nothing says what the figures count. Choose a column of "
                               "indicators, or an indicator for the whole file.");
    case MappingProblem::NoSource:
        return words.translate("Imports",
                               "Nothing says where the figures were read. Choose or describe the "
                               "source, or say that it is not stated.");
    case MappingProblem::TwiceTheSame:
        return words
            .translate("Imports",
                       "Column %1 is taken for the same as another one. Choose one of the two, or "
                       "say what tells them apart.")
            .arg(columnText(facts, fault.column));
    case MappingProblem::UnknownRecord:
        return words
            .translate("Imports",
                       "“%1” is chosen, but the store has no such source, region, indicator or "
                       "subject. Choose another one.")
            .arg(fault.detail);
    }
    return {};
}

QString columnText(const TableFacts &facts, int column)
{
    const QString name = facts.columns.value(column).name;
    return name.isEmpty() ? QString::number(column + 1) : name;
}

QString headerKey(const TableFacts &facts)
{
    // A year goes by, the makers of the table stay.
    static const QRegularExpression digits(u"[0-9]+"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(facts.format)));
    QString last;
    for (const TableColumn &column : facts.columns) {
        QString name = column.name.trimmed().toCaseFolded();
        name.replace(digits, u"#"_s);
        // Another year brings another column.
        if (name == last)
            continue;
        last = name;
        hash.addData(QByteArray(name.toUtf8() + '\n'));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace Zhitu
