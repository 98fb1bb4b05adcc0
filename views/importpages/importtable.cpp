// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importtable.h"

#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace Zhitu {

namespace {

class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNumericColumn(int column) { m_numericColumn = column; }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        const QSize needed = sizeHint(option, index);
        const bool isCut = needed.width() > option.rect.width()
            || (option.features & QStyleOptionViewItem::WrapText
                && needed.height() > option.rect.height());
        QToolTip::showText(event->globalPos(),
                           isCut ? toolTipText(index.data().toString()) : QString(), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->palette.setColor(QPalette::Highlight, WindowTheme::softHighlight(option->palette));
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
        // One line a row, whatever stands in a cell.
        option->text.replace(u'\n', u' ');
        if (index.column() == m_numericColumn)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }

private:
    int m_numericColumn = -1;
};

} // namespace

ImportTable::ImportTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setLines(1);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
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
