// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/charttheme.h"
#include "records/language.h"

#include <QGraphicsScene>

#include <memory>

class QChart;

namespace Zhitu {

/**
 * Draws a ChartPicture: the one scene that the window and every export render.
 *
 * Coordinates are the picture's layout units. A QChart carries each panel's grid and lines; marks
 * and texts are items of ours. A change of language, theme or selection repaints, nothing moves.
 */
class ChartScene final : public QGraphicsScene
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartScene)

public:
    explicit ChartScene(QObject *parent = nullptr);
    ~ChartScene() override;

    /** Replaces what is drawn; texts are painted with the shaper that measured them. */
    void setPicture(ChartPicture picture, std::shared_ptr<TextShaper> shaper);
    [[nodiscard]] const ChartPicture &picture() const { return m_picture; }

    void setLanguage(Language language);
    void setTheme(const ChartTheme &theme);
    /** The mark that wears the halo, as an index of the model's marks; -1: none. */
    void setSelectedMark(int mark);
    [[nodiscard]] int selectedMark() const { return m_selected; }

    /** The event, drawn among figures, that wears the halo; empty: none. */
    void setSelectedEvent(const QString &id);
    [[nodiscard]] const QString &selectedEvent() const { return m_selectedEvent; }

    /** The mark at or nearest to a point (layout units), within reach of a pointer; -1: none. */
    [[nodiscard]] int markAt(QPointF position) const;

    /** The event drawn among figures at a point (layout units); empty: there is none. */
    [[nodiscard]] QString eventAt(QPointF position) const;
    /** The words at a point that name indicators; nullptr: there are none. */
    [[nodiscard]] const TopicArea *topicAt(QPointF position) const;
    /** The mark that the link at a point (layout units) belongs to; -1: there is none. */
    [[nodiscard]] int linkAt(QPointF position) const;

    /** Paints everything into target (the painter's coordinates), background included. */
    void paint(QPainter *painter, const QRectF &target);

private:
    class ShapesItem;
    class TextsItem;
    class HaloItem;

    void colourCharts();

    ChartPicture m_picture;
    std::shared_ptr<TextShaper> m_shaper;
    QList<QChart *> m_charts; ///< one per panel, owned by the scene
    ShapesItem *m_shapes;
    TextsItem *m_texts;
    HaloItem *m_halo;
    Language m_language = Language::Chinese;
    ChartTheme m_theme{ThemeKind::Light};
    int m_selected = -1;
    QString m_selectedEvent;
};

} // namespace Zhitu
