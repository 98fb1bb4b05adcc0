// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Zhitu {

class ChartActions;
class ChartList;

/**
 * The left column of the window: the charts of the store to choose from, what is put below them, and
 * a button that makes another chart.
 */
class ChartColumn final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartColumn)

public:
    /** The actions are not owned and must outlive it. */
    explicit ChartColumn(ChartActions *charts, QWidget *parent = nullptr);

    [[nodiscard]] ChartList *list() const { return m_list; }
    /** Puts something below the list. */
    void addBelow(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ChartActions *m_charts;
    QPushButton *m_newChart; ///< before the list, from which the keys lead on to the chart
    ChartList *m_list;
    QVBoxLayout *m_layout;
};

} // namespace Zhitu
