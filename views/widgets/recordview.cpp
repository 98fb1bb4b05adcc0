// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordview.h"

#include "recordmodel.h"
#include "widgets/measures.h"

#include <QAction>
#include <QHeaderView>

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

class RecordView::Delegate final : public RowTableDelegate
{
public:
    Delegate(int numericColumn, QObject *parent)
        : RowTableDelegate(parent)
        , m_numericColumn(numericColumn)
    {
    }

    void setDefinitions(int column, const Definition &definition)
    {
        m_definedColumn = column;
        m_definition = definition;
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        // Of all that a view may ask a model for, these rows have a text alone.
        option->index = index;
        option->text = index.data().toString();
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->displayAlignment = alignmentOf(index.column(), m_numericColumn);
        soften(option);
        if (!index.data(IdRole).isValid())
            option->palette.setColor(QPalette::Text,
                                     option->palette.color(QPalette::PlaceholderText));
    }

    QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString indicator =
            index.column() == m_definedColumn ? index.data(IndicatorRole).toString() : QString();
        return indicator.isEmpty() ? RowTableDelegate::toolTip(option, index)
                                   : m_definition(indicator);
    }

private:
    int m_numericColumn;
    int m_definedColumn = -1;
    Definition m_definition;
};

RecordView::RecordView(int numericColumn, QWidget *parent)
    : RowTable(parent)
    , m_delegate(new Delegate(numericColumn, this))
{
    setHorizontalHeader(new Header(numericColumn, this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::ActionsContextMenu);
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
