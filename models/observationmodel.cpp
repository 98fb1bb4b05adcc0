// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "observationmodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ObservationModel::ObservationModel(QObject *parent) : RecordModel(parent) { }

void ObservationModel::setObservations(CatalogPtr catalog, ObservationsPtr observations)
{
    beginResetModel();
    setCatalog(std::move(catalog));
    m_observations =
        observations ? std::move(observations) : std::make_shared<const QList<Observation>>();
    endResetModel();
}

void ObservationModel::setAside(AsideIndexPtr records)
{
    m_aside = std::move(records);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, VersionColumn), index(rows() - 1, VersionColumn));
}

int ObservationModel::rows() const
{
    return static_cast<int>((*m_observations).size());
}

int ObservationModel::columns() const
{
    return ColumnCount;
}

QString ObservationModel::header(int column, Language language) const
{
    return columnName(column, language);
}

QString ObservationModel::columnName(int column, Language language)
{
    if (column <= StatusColumn)
        return fieldName(static_cast<FigureField>(column), language);
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case QualifierColumn:
        return words.translate("Models", "Hedge");
    case RankBasisColumn:
        return words.translate("Models", "Basis of the rank");
    case StatedByColumn:
        return words.translate("Models", "Stated by");
    case SourceColumn:
        return words.translate("Models", "Source");
    case GradeColumn:
        return words.translate("Models", "Grade");
    case ChainColumn:
        return words.translate("Models", "Source chain");
    case LocatorColumn:
        return words.translate("Models", "Place in the source");
    case PrintedColumn:
        return words.translate("Models", "As printed");
    case NoteColumn:
        return words.translate("Models", "Note");
    case VersionColumn:
        return words.translate("Models", "Version");
    default:
        return {};
    }
}

QString ObservationModel::text(int row, int column, Language language) const
{
    if (column == VersionColumn)
        return versionText(m_aside ? m_aside->figure(observation(row).id) : nullptr, language);
    return cellText(*catalog(), observation(row), column, language);
}

QString ObservationModel::cellText(const Catalog &catalog, const Observation &figure, int column,
                                   Language language)
{
    if (column <= StatusColumn)
        return fieldText(catalog, figure, static_cast<FigureField>(column), language);
    switch (column) {
    case QualifierColumn:
        return qualifierName(figure.qualifier, language);
    case RankBasisColumn:
        return rankBasisName(figure.rankBasis, language);
    case StatedByColumn:
        return figure.statedBy.in(language);
    case SourceColumn:
        return sourceName(catalog, figure.source, language);
    case GradeColumn:
        return gradeText(catalog, figure, language);
    case ChainColumn:
        return chainText(sourceChain(catalog, figure.source, figure.origin), language);
    case LocatorColumn:
        return formatLocator(figure.line, figure.occurrence, language);
    case PrintedColumn:
        return figure.printed;
    case NoteColumn:
        return figure.note.in(language);
    default:
        return {};
    }
}

QVariant ObservationModel::value(int row, int column) const
{
    if (column == VersionColumn)
        return m_aside && m_aside->figure(observation(row).id) ? QVariant(1) : QVariant();
    return rawValue(*catalog(), observation(row), column);
}

QVariant ObservationModel::rawValue(const Catalog &catalog, const Observation &figure, int column)
{
    if (column <= StatusColumn)
        return fieldValue(figure, static_cast<FigureField>(column));
    switch (column) {
    case QualifierColumn:
        return static_cast<int>(figure.qualifier);
    case RankBasisColumn:
        return figure.rankBasis == RankBasis::None ? QVariant()
                                                   : QVariant(static_cast<int>(figure.rankBasis));
    case StatedByColumn:
        return cellValue(figure.statedBy);
    case SourceColumn:
        return cellValue(figure.source);
    case GradeColumn:
    case ChainColumn:
        return cellValue(sourceGrade(catalog, figure.source, figure.origin));
    case LocatorColumn:
        return cellValue(figure.line);
    case PrintedColumn:
        return cellValue(figure.printed);
    case NoteColumn:
        return cellValue(figure.note);
    default:
        return {};
    }
}

QString ObservationModel::id(int row) const
{
    return observation(row).id;
}

QString ObservationModel::textKey(int row, int column) const
{
    const Observation &figure = observation(row);
    const auto term = [](auto value) {
        return QString(QChar(u'a' + static_cast<char16_t>(value)));
    };
    const auto chain = [&figure] {
        return figure.origin.isEmpty() ? figure.source : figure.source + u'\n' + figure.origin;
    };
    // What is absent is known to be so.
    const auto present = [](const QString &key) { return key.isNull() ? u""_s : key; };
    switch (column) {
    case RegionColumn:
        return figure.region;
    case IndicatorColumn:
        return figure.indicator;
    case SubjectColumn:
        return present(figure.subject);
    case PeriodColumn:
        return present(figure.period.iso());
    case StatusColumn:
        return term(figure.status);
    case QualifierColumn:
        return term(figure.qualifier);
    case RankBasisColumn:
        return term(figure.rankBasis);
    case SourceColumn:
        return present(figure.source);
    case ChainColumn:
        return present(chain());
    case GradeColumn:
        return chain() + u'\n' + term(figure.status) + (figure.period.isUndated() ? u'-' : u'+');
    case LocatorColumn:
        return figure.line
            ? QString::number(*figure.line) + u':' + QString::number(figure.occurrence)
            : u""_s;
    case VersionColumn:
        return present(text(row, column, Language::English));
    default:
        return {};
    }
}

QVariant ObservationModel::extra(int row, int role) const
{
    return observationRole(observation(row), role);
}

} // namespace Zhitu
