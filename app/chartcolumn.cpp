// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartcolumn.h"

#include "chartactions.h"
#include "widgets/chartlist.h"
#include "widgets/measures.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhitu {

ChartColumn::ChartColumn(ChartActions *charts, QWidget *parent)
    : QWidget(parent)
    , m_charts(charts)
    , m_newChart(new QPushButton(this))
    , m_list(new ChartList(this))
    , m_layout(new QVBoxLayout(this))
{
    m_list->setMinimumWidth(digitsWide(this, 16));
    m_charts->addTo(m_list);
    connect(m_newChart, &QPushButton::clicked, m_charts->newChart(), &QAction::trigger);
    connect(m_charts->newChart(), &QAction::changed, m_newChart,
            [this] { m_newChart->setEnabled(m_charts->newChart()->isEnabled()); });
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_newChart);
    retranslateUi();
}

void ChartColumn::addBelow(QWidget *widget)
{
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

void ChartColumn::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ChartColumn::retranslateUi()
{
    m_newChart->setText(tr("New chart…"));
    m_newChart->setToolTip(
        toolTipText(tr("Make a chart of any kind (%1)")
                        .arg(m_charts->newChart()->shortcut().toString(QKeySequence::NativeText))));
}

} // namespace Zhitu
