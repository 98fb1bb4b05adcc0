// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importproblemmodel.h"

#include "formats/catalogue.h"
#include "recordtexts.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A cell of CSV, which spreadsheets take for text, whatever it begins with. */
QString csvCell(QString text)
{
    static const QString formulaStarts = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaStarts.contains(text.at(0)))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n')
        && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

ImportProblemModel::ImportProblemModel(QObject *parent) : RecordModel(parent) { }

void ImportProblemModel::setProblems(const QList<RowProblem> &problems)
{
    if (m_problems == problems)
        return;
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

QString ImportProblemModel::toCsv() const
{
    QString csv;
    const auto addRow = [&csv](auto cell) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (column > 0)
                csv += u',';
            csv += csvCell(cell(column));
        }
        csv += u"\r\n"_s;
    };
    addRow([this](int column) { return header(column, language()); });
    for (int row = 0; row < rows(); ++row)
        addRow([this, row](int column) { return text(row, column, language()); });
    return csv;
}

int ImportProblemModel::rows() const
{
    return static_cast<int>(m_problems.size());
}

int ImportProblemModel::columns() const
{
    return ColumnCount;
}

QString ImportProblemModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case LineColumn:
        return words.translate("Import", "Row");
    case NameColumn:
        return words.translate("Import", "Column");
    case TextColumn:
        return words.translate("Import", "What stands there");
    case ReasonColumn:
        return words.translate("Import", "Why it cannot come in");
    case AdviceColumn:
        return words.translate("Import", "What to do");
    default:
        return {};
    }
}

QString ImportProblemModel::text(int row, int column, Language language) const
{
    const RowProblem &problem = m_problems.at(row);
    switch (column) {
    case LineColumn:
        return QString::number(problem.line);
    case NameColumn:
        if (problem.column >= 0 && problem.columnName.isEmpty())
            return Catalogue::of(language).translate("Import", "Column %1").arg(problem.column + 1);
        return problem.columnName;
    case TextColumn:
        return problem.text;
    case ReasonColumn:
        return problemTexts(problem, language).reason;
    case AdviceColumn:
        return problemTexts(problem, language).advice;
    default:
        return {};
    }
}

QVariant ImportProblemModel::value(int row, int column) const
{
    const RowProblem &problem = m_problems.at(row);
    switch (column) {
    case LineColumn:
        return problem.line;
    case NameColumn:
        return problem.column >= 0 ? QVariant(problem.column) : QVariant();
    case TextColumn:
        return cellValue(problem.text);
    case ReasonColumn:
    case AdviceColumn:
        return static_cast<int>(problem.kind);
    default:
        return {};
    }
}

QString ImportProblemModel::id(int row) const
{
    return QString::number(row);
}

} // namespace Zhitu
