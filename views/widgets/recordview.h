// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/rowtable.h"

#include <functional>
#include <span>

namespace Zhitu {

/** A column of a table and its width in digits. */
struct ColumnLook
{
    int column;
    int width;
};

/**
 * A table of figures or events in a page, cells as plain text. A row that has no IdRole is not there
 * yet and is shown paler. A tool tip says what an indicator means.
 */
class RecordView final : public RowTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordView)

public:
    /** The definition of the indicator with this id, as plain text. */
    using Definition = std::function<QString(const QString &indicator)>;

    /** numericColumn: its cells and heading stand at the right; -1: none does. */
    RecordView(int numericColumn, QWidget *parent);

    /** The column whose cells name indicators; -1: none does. */
    void setDefinitions(int column, const Definition &definition);
    /** Puts the columns of the model, which is to be set before, in this order. */
    void arrange(std::span<const ColumnLook> looks);
    /** What the context menu offers for the selected row, in place of what it offered. Not owned. */
    void setRowActions(const QList<QAction *> &actions);

private:
    class Delegate;

    Delegate *m_delegate;
};

} // namespace Zhitu
