// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlist.h"

#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Zhitu {

namespace {

/** The chosen row has a pale ground, a bar at its left edge and bold text in the accent colour. */
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QRectF row = QRectF(option.rect).adjusted(0, 1, 0, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (isChosen) {
            painter->setBrush(WindowTheme::softHighlight(palette));
            painter->drawRoundedRect(row, 4, 4);
            painter->setBrush(palette.highlight());
            painter->drawRoundedRect(QRectF(row.left(), row.top(), 3, row.height()), 1, 1);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(palette.base());
            painter->drawRoundedRect(row, 4, 4);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(palette.color(QPalette::Highlight), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 4, 4);
        }
        QFont font = option.font;
        if (isChosen)
            font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(palette.color(isChosen ? QPalette::Link : QPalette::WindowText));
        const QRect room = option.rect.adjusted(14, 0, -6, 0);
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

ChartList::ChartList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(new RowDelegate(this));
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    retranslateUi();
}

void ChartList::setCharts(const Catalog &catalog)
{
    QList<BilingualText> names;
    QList<ChartOrigin> origins;
    for (const ChartSpec &chart : catalog.charts) {
        names.append(chart.name);
        origins.append(catalog.chartOrigin(chart.id));
    }
    // Every change of records comes with the charts, which mostly are the same.
    if (names == m_names && origins == m_origins) {
        setCurrentRow(-1);
        return;
    }
    clear();
    m_names = names;
    m_origins = origins;
    for (qsizetype i = 0; i < names.size(); ++i)
        addItem(QString());
    retranslateUi();
}

void ChartList::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

void ChartList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ChartList::retranslateUi()
{
    setAccessibleName(tr("Charts"));
    for (int row = 0; row < count(); ++row) {
        const QString name = m_names.at(row).in(m_language);
        item(row)->setText(name);
        QString about;
        if (m_origins.at(row) == ChartOrigin::Changed)
            about = tr("Your version of a chart that came with a package");
        else if (m_origins.at(row) == ChartOrigin::Own)
            about = tr("A chart that you made");
        item(row)->setToolTip(toolTipText(about.isEmpty() ? name : name + u'\n' + about));
        item(row)->setData(Qt::AccessibleDescriptionRole, about);
    }
}

} // namespace Zhitu
