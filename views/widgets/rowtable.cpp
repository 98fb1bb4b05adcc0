// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowtable.h"

#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace Zhitu {

RowTable::RowTable(QWidget *parent) : QTableView(parent)
{
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    // A million rows are never measured.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    useHeader(horizontalHeader());
}

void RowTable::useHeader(QHeaderView *header)
{
    setHorizontalHeader(header);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
}

bool RowTableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), toolTipText(toolTip(option, index)), view);
    return true;
}

void RowTableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    soften(option);
}

void RowTableDelegate::soften(QStyleOptionViewItem *option)
{
    option->palette.setColor(QPalette::Highlight, WindowTheme::softHighlight(option->palette));
    option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
}

QString RowTableDelegate::toolTip(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QSize needed = sizeHint(option, index);
    const bool isWrapped = option.features & QStyleOptionViewItem::WrapText;
    const bool isCut = needed.width() > option.rect.width()
        || (isWrapped && needed.height() > option.rect.height());
    return isCut ? index.data().toString() : QString();
}

} // namespace Zhitu
