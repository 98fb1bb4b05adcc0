// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace Zhitu {

/**
 * A table of rows of one height, to be looked at and chosen: one row selected, nothing edited. It
 * needs a RowTableDelegate or one derived from it.
 */
class RowTable : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTable)

public:
    explicit RowTable(QWidget *parent = nullptr);

    /** Takes another header, which then looks as the first did. */
    void useHeader(QHeaderView *header);
};

/**
 * Cells of such a table: what is selected is marked softly, and a tool tip shows in full, as plain
 * text, what a cell shortens.
 */
class RowTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowTableDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /** The colours of a row that is selected. */
    static void soften(QStyleOptionViewItem *option);
    /** What is to be known of a cell beyond what it shows; empty: nothing. */
    [[nodiscard]] virtual QString toolTip(const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const;
};

} // namespace Zhitu
