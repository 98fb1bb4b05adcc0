// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowcells.h"

#include "textkeys.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownOfText = 200;

QString cutText(const QString &text)
{
    return text.size() > shownOfText ? QString(text.first(shownOfText) + u'\u2026') : text;
}

} // namespace

RowCells::RowCells(const TableFacts &facts, const ImportMapping &mapping)
    : m_facts(facts)
    , m_columns(m_facts, mapping)
{
}

void RowCells::setRow(const TableRow &row, QList<RowProblem> &problems)
{
    m_row = &row;
    m_problems = &problems;
}

std::string_view RowCells::cellAt(int column) const
{
    return column >= 0 && static_cast<std::size_t>(column) < m_row->cells.size()
        ? trimmed(m_row->cells[static_cast<std::size_t>(column)])
        : std::string_view();
}

std::string_view RowCells::cell(ColumnRole role) const
{
    return cellAt(m_columns.of(role));
}

int RowCells::columnOf(ColumnRole role) const
{
    switch (role) {
    case ColumnRole::Region:
        return m_columns.region;
    case ColumnRole::Indicator:
        return m_columns.indicator;
    case ColumnRole::Value:
        return m_columns.values.empty() ? -1 : m_columns.values.front();
    default:
        return m_columns.of(role);
    }
}

RowProblem RowCells::problemAt(int column, RowProblemKind kind, const QString &hint) const
{
    RowProblem problem;
    problem.line = m_row->line;
    problem.column = column;
    problem.kind = kind;
    problem.hint = hint;
    if (column >= 0) {
        if (column < m_facts.columns.size())
            problem.columnName = m_facts.columns.at(column).name;
        problem.text = cutText(QString::fromUtf8(cellAt(column)));
    }
    return problem;
}

RowProblem RowCells::problemOf(ColumnRole role, RowProblemKind kind, const QString &hint) const
{
    return problemAt(columnOf(role), kind, hint);
}

RowProblem &RowCells::fail(int column, RowProblemKind kind, const QString &hint)
{
    m_problems->append(problemAt(column, kind, hint));
    return m_problems->last();
}

RowProblem &RowCells::fail(ColumnRole role, RowProblemKind kind, const QString &hint)
{
    return fail(m_columns.of(role), kind, hint);
}

bool RowCells::hasUnreadable()
{
    for (const int column : m_row->unreadable) {
        if (m_columns.isUsed(column)) {
            fail(column, RowProblemKind::UnreadableBytes);
            return true;
        }
    }
    return false;
}

QString RowCells::wholeRow() const
{
    QStringList texts;
    for (const std::string_view cell : m_row->cells) {
        if (const std::string_view text = trimmed(cell); !text.empty())
            texts.append(QString::fromUtf8(text));
    }
    return cutText(texts.join(u" · "_s));
}

} // namespace Zhitu
