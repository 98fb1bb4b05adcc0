// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordview.h"

#include "recordmodel.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace Zhitu {

namespace {

/** Numbers stand at the right, their heading over them; all else at the left. */
Qt::Alignment alignmentOf(int column, int numericColumn)
{
    return (column == numericColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

class Header final : public QHeaderView
{
public:
    Header(int numericColumn, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_numericColumn(numericColumn)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionsMovable(true);
        // In the order of the store until the user sorts.
        setSortIndicatorShown(true);
        setSortIndicator(-1, Qt::AscendingOrder);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->textAlignment = alignmentOf(section, m_numericColumn);
    }

private:
    int m_numericColumn;
};

} // namespace

class RecordView::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(int numericColumn, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_numericColumn(numericColumn)
    {
    }

    void setDefinitions(int column, const Definition &definition)
    {
        m_definedColumn = column;
        m_definition = definition;
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        const bool isCut = sizeHint(option, index).width() > option.rect.width();
        QString text = isCut ? index.data().toString() : QString();
        const QString indicator =
            index.column() == m_definedColumn ? index.data(IndicatorRole).toString() : QString();
        if (!indicator.isEmpty())
            text = m_definition(indicator);
        QToolTip::showText(event->globalPos(), toolTipText(text), view);
        return true;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        // Of all that a view may ask a model for, these rows have a text alone.
        option->index = index;
        option->text = index.data().toString();
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->displayAlignment = alignmentOf(index.column(), m_numericColumn);
        option->palette.setColor(QPalette::Highlight, WindowTheme::softHighlight(option->palette));
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
        if (!index.data(IdRole).isValid())
            option->palette.setColor(QPalette::Text,
                                     option->palette.color(QPalette::PlaceholderText));
    }

private:
    int m_numericColumn;
    int m_definedColumn = -1;
    Definition m_definition;
};

RecordView::RecordView(int numericColumn, QWidget *parent)
    : QTableView(parent)
    , m_delegate(new Delegate(numericColumn, this))
{
    setHorizontalHeader(new Header(numericColumn, this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    verticalHeader()->hide();
    // Rows of one height: a million are never measured.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void RecordView::setDefinitions(int column, const Definition &definition)
{
    m_delegate->setDefinitions(column, definition);
}

void RecordView::arrange(std::span<const ColumnLook> looks)
{
    QHeaderView *header = horizontalHeader();
    int place = 0;
    for (const auto &[column, width] : looks) {
        header->moveSection(header->visualIndex(column), place++);
        header->resizeSection(column, digitsWide(this, width));
    }
}

void RecordView::setRowActions(const QList<QAction *> &actions)
{
    const QList<QAction *> former = this->actions();
    for (QAction *action : former)
        removeAction(action);
    addActions(actions);
}

} // namespace Zhitu
