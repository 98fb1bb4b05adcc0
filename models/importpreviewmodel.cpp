// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpreviewmodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A name, and whether the store has to learn it. */
QString nameOf(const QString &name, bool isKnown, Language language)
{
    if (isKnown)
        return name;
    //: %1 is the name of a region, indicator or source that the store does not have yet
    return Catalogue::of(language).translate("Import", "%1 (new)").arg(name);
}

} // namespace

ImportPreviewModel::ImportPreviewModel(QObject *parent) : RecordModel(parent) { }

void ImportPreviewModel::setArriving(const ArrivingFigures &arriving, CatalogPtr known)
{
    beginResetModel();
    setCatalog(arriving.catalog);
    m_known = std::move(known);
    m_rows.clear();
    m_hasSubject = false;
    for (const PreviewRow &row : arriving.preview.rows) {
        for (const Observation &figure : row.figures) {
            m_hasSubject |= !figure.subject.isEmpty();
            m_rows.append({row.line, figure, {}});
        }
        for (const RowProblem &problem : row.problems)
            m_rows.append({row.line, {}, problem});
    }
    endResetModel();
}

int ImportPreviewModel::rows() const
{
    return static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columns() const
{
    return ColumnCount;
}

QString ImportPreviewModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case LineColumn:
        return words.translate("Import", "Row");
    case RegionColumn:
        return fieldName(FigureField::Region, language);
    case IndicatorColumn:
        return fieldName(FigureField::Indicator, language);
    case SubjectColumn:
        return fieldName(FigureField::Subject, language);
    case PeriodColumn:
        return fieldName(FigureField::Period, language);
    case FigureColumn:
        return fieldName(FigureField::Value, language);
    case StatusColumn:
        return fieldName(FigureField::Status, language);
    case SourceColumn:
        return words.translate("Import", "Source");
    default:
        return {};
    }
}

QString ImportPreviewModel::text(int row, int column, Language language) const
{
    const Row &shown = m_rows.at(row);
    if (column == LineColumn)
        return QString::number(shown.line);
    if (shown.problem) {
        if (column != RegionColumn)
            return {};
        const ProblemTexts texts = problemTexts(*shown.problem, language);
        const QString what = shown.problem->text.isEmpty()
            ? texts.reason
            //: %1 is the text of a cell, %2 why it cannot be read
            : Catalogue::of(language)
                  .translate("Import", "“%1”: %2")
                  .arg(shown.problem->text, texts.reason);
        return shown.problem->columnName.isEmpty()
            ? what
            : u"%1 – %2"_s.arg(shown.problem->columnName, what);
    }
    const Observation &figure = *shown.figure;
    switch (column) {
    case RegionColumn:
        return nameOf(regionName(*catalog(), figure.region, language),
                      m_known->region(figure.region), language);
    case IndicatorColumn:
        return nameOf(indicatorName(*catalog(), figure.indicator, language),
                      m_known->indicator(figure.indicator), language);
    case SubjectColumn:
        return figure.subject.isEmpty() ? QString()
                                        : nameOf(subjectName(*catalog(), figure.subject, language),
                                                 m_known->subject(figure.subject), language);
    case PeriodColumn:
        return formatPeriod(figure.period, language);
    case FigureColumn:
        return figureText(*catalog(), figure, language);
    case StatusColumn:
        return statusName(figure.status, language);
    case SourceColumn:
        if (figure.source.isEmpty())
            return Catalogue::of(language).translate("Import", "not said yet", "source");
        return nameOf(sourceName(*catalog(), figure.source, language),
                      m_known->source(figure.source), language);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::value(int row, int column) const
{
    const Row &shown = m_rows.at(row);
    if (column == LineColumn)
        return shown.line;
    if (!shown.figure)
        return {};
    switch (column) {
    case RegionColumn:
        return cellValue(shown.figure->region);
    case IndicatorColumn:
        return cellValue(shown.figure->indicator);
    case SubjectColumn:
        return cellValue(shown.figure->subject);
    case PeriodColumn:
        return cellValue(shown.figure->period);
    case FigureColumn:
        return cellValue(shown.figure->value);
    case StatusColumn:
        return static_cast<int>(shown.figure->status);
    case SourceColumn:
        return cellValue(shown.figure->source);
    default:
        return {};
    }
}

QString ImportPreviewModel::id(int row) const
{
    return QString::number(m_rows.at(row).line);
}

QVariant ImportPreviewModel::extra(int row, int role) const
{
    if (role == IsProblemRole)
        return m_rows.at(row).problem.has_value();
    return {};
}

} // namespace Zhitu
