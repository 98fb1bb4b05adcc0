// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importtable.h"

#include "widgets/measures.h"

#include <QHeaderView>

namespace Zhitu {

namespace {

class CellDelegate final : public RowTableDelegate
{
public:
    using RowTableDelegate::RowTableDelegate;

    void setNumericColumn(int column) { m_numericColumn = column; }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowTableDelegate::initStyleOption(option, index);
        // One line a row, whatever stands in a cell.
        option->text.replace(u'\n', u' ');
        if (index.column() == m_numericColumn)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }

private:
    int m_numericColumn = -1;
};

} // namespace

ImportTable::ImportTable(QWidget *parent) : RowTable(parent)
{
    setItemDelegate(new CellDelegate(this));
}

void ImportTable::setColumns(QAbstractItemModel *model, std::initializer_list<int> widths)
{
    setModel(model);
    int column = 0;
    for (const int width : widths)
        setColumnWidth(column++, digitsWide(this, width));
}

void ImportTable::setLines(int lines)
{
    setWordWrap(lines > 1);
    verticalHeader()->setDefaultSectionSize(lines * fontMetrics().lineSpacing() + 8);
}

void ImportTable::setNumericColumn(int column)
{
    static_cast<CellDelegate *>(itemDelegate())->setNumericColumn(column);
}

void ImportTable::setCurrentRow(int row)
{
    if (row < 0)
        clearSelection();
    else
        selectRow(row);
}

} // namespace Zhitu
