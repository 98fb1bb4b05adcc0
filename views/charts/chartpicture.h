// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttheme.h"
#include "charts/textshaper.h"
#include "records/language.h"

#include <QLineF>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QStringList>

#include <memory>

namespace Zhitu {

/** A text in its place: lines and room for both languages, so that a switch moves nothing. */
struct TextBox
{
    QStringList linesZh;
    QStringList linesEn;
    TextRole role = TextRole::Label;
    Ink ink{Ink::Text};
    QRectF box; ///< holds the lines of either language
    Qt::AlignmentFlag align = Qt::AlignLeft; ///< left, right or centred within box
    /** Where the lines of a language stand whose box is higher for the other's sake. */
    Qt::AlignmentFlag vertical = Qt::AlignTop;
    int mark = -1; ///< the mark it labels; -1: none

    [[nodiscard]] const QStringList &lines(Language language) const
    {
        return language == Language::Chinese ? linesZh : linesEn;
    }
};

/** A drawn shape. */
struct Shape
{
    enum class Fill {
        None,
        Solid,
        Pale, ///< see-through: the soft edge of a point
        Hatched, ///< slanted lines: promised, not there
        SoftEnd, ///< solid, fading out between softFrom and softTo: about so much
    };

    QPainterPath path;
    Ink stroke{Ink::None};
    qreal strokeWidth = 0;
    Qt::PenStyle penStyle = Qt::SolidLine;
    Ink fill{Ink::None};
    Fill fillStyle = Fill::Solid;
    qreal softFrom = 0; ///< x in layout units
    qreal softTo = 0;
    int mark = -1; ///< index into the model's marks; -1: decoration
};

/** A line of a series, in the panel's data coordinates. */
struct PlotLine
{
    QPolygonF points;
    Ink ink;
    qreal width = 2;
    Qt::PenStyle style = Qt::SolidLine;
};

/** One plot with axes; a QChart draws its grid and lines. */
struct PlotPanel
{
    QRectF area; ///< in layout units
    qreal xMin = 0;
    qreal xMax = 1;
    qreal yMin = 0;
    qreal yMax = 1;
    bool yReversed = false; ///< ranks: 1 on top
    QList<qreal> xGrid; ///< data coordinates of vertical grid lines
    QList<qreal> yGrid;
    bool xLine = false; ///< whether the axis itself is drawn: where 0 is, or time runs
    bool yLine = false;
    QList<PlotLine> lines;

    [[nodiscard]] qreal mapX(qreal x) const
    {
        return area.left() + (x - xMin) / (xMax - xMin) * area.width();
    }
    [[nodiscard]] qreal mapY(qreal y) const
    {
        const qreal share = (y - yMin) / (yMax - yMin);
        return yReversed ? area.top() + share * area.height()
                         : area.bottom() - share * area.height();
    }
};

/** Many straight lines alike, in layout units: drawn at once, with flat ends, below the shapes. */
struct LineBundle
{
    QList<QLineF> lines;
    Ink ink;
    qreal width = 1;
};

/** Finds marks that are too many to have areas of their own. */
class MarkFinder
{
public:
    virtual ~MarkFinder() = default;

    /** The mark nearest to a point and no farther from it than reach; -1: none. */
    [[nodiscard]] virtual int at(QPointF position, qreal reach) const = 0;
    /** Where a mark is drawn; null where it is not. */
    [[nodiscard]] virtual QRectF areaOf(int mark) const = 0;
};

/** Where a mark can be hovered, selected and linked. */
struct MarkArea
{
    int mark = -1;
    QRectF rect;
};

/** Where an event that is no mark can be hovered, selected and linked. */
struct EventArea
{
    QString event; ///< its id
    QRectF rect; ///< of its marker and its name
};

/** Words that name indicators, to be asked what these mean. */
struct TopicArea
{
    QStringList indicators; ///< ids; empty: all that the chart shows
    QRectF rect;
};

/** Where the user goes on from a mark to the chart that tells more of it. */
struct ChartLink
{
    int mark = -1; ///< the mark to be selected there
    QString chart; ///< id of a chart of the catalog
    QRectF rect; ///< of the words that name the chart; null where they found no room
};

/**
 * A chart laid out for both languages and any theme: what a scene draws.
 *
 * Everything is in layout units, see unitPixelsFor().
 */
struct ChartPicture
{
    QSizeF size; ///< in layout units
    QList<PlotPanel> panels;
    QList<Shape> shapes;
    QList<TextBox> texts;
    QList<MarkArea> marks;
    QList<EventArea> events; ///< of those drawn among figures, by date
    QList<LineBundle> bundles;
    std::shared_ptr<const MarkFinder> finder; ///< for marks without an area; null: there are none
    QList<ChartLink> links; ///< one per mark at most
    QList<TopicArea> topics; ///< names of panels and rows, and what is measured
    BilingualText title; ///< for lists, alt texts and file descriptions
    BilingualText description; ///< what the chart shows, in words
    int hiddenLabels = 0; ///< how many labels found no room; said in the picture
    int hiddenPanels = 0; ///< how many panels found no room; said in the picture
    int hiddenMarks = 0; ///< how many marks of its panels found no room; said in the picture
    int hiddenEvents = 0; ///< how many events of lanes found no room; said in the picture
    int hiddenCards = 0; ///< how many cards found no room; said in the picture
    int hiddenIndicators = 0; ///< how many rows or columns of a matrix; said in the picture
    int hiddenRegions = 0; ///< how many rows or columns of a matrix; said in the picture
    bool hasEvents = false; ///< whether events are drawn among figures; the key explains them
    QSet<int> fullyNamed; ///< panels with room for their full names, by which notes call them too

    /** Whether something other than labels found no room. */
    [[nodiscard]] bool isCut() const
    {
        return hiddenPanels + hiddenMarks + hiddenEvents + hiddenCards + hiddenIndicators
            + hiddenRegions
            > 0;
    }
    /** The marks that have an area, each once, in order. */
    [[nodiscard]] QList<int> drawnMarks() const;
    /**
     * Whether title, notes and key of both say the same: what found no room, which marks did where
     * some did not, what panels are called, and whether there are events.
     */
    [[nodiscard]] bool hasNotesOf(const ChartPicture &other) const;
    bool wantsHeight = false; ///< if it were higher, it would say what it now leaves out
    /** There is no room for any of its marks, and the picture says so: nothing to export. */
    bool isTooSmall = false;
};

/**
 * How many pixels a layout unit has in a picture of this size, in pixels at scale 1. It grows with
 * the picture's shorter side, so that a larger picture of the same shape is the same one enlarged.
 */
[[nodiscard]] qreal unitPixelsFor(QSizeF pixelSize);

/** The same of a view of this size on a screen, where labels are never smaller than 13 pixels. */
[[nodiscard]] qreal screenUnitPixelsFor(QSizeF pixelSize);

} // namespace Zhitu
