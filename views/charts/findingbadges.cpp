// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingbadges.h"

#include "chartmodel.h"
#include "formats/catalogue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace Zhitu {

namespace {

constexpr QSizeF badgeSize{12, 11};
constexpr qreal badgeGap = 2;
/** How often a badge moves away from its mark by its own width to find a place. */
constexpr int mostSteps = 2;
/** How far the ends of words in two languages may lie apart for a badge behind both to be theirs. */
constexpr qreal mostSpread = 30;

/** The places round a rectangle, nearest first. */
QList<QRectF> placesRound(const QRectF &rect, qreal distance)
{
    const qreal width = badgeSize.width();
    const qreal height = badgeSize.height();
    const QPointF centre = rect.center();
    const qreal left = rect.left() - distance - width;
    const qreal right = rect.right() + distance;
    const qreal above = rect.top() - distance - height;
    const qreal below = rect.bottom() + distance;
    QList<QRectF> places;
    for (const QPointF corner : {QPointF(right, centre.y() - height / 2), QPointF(right, above),
                                 QPointF(centre.x() - width / 2, above), QPointF(left, above),
                                 QPointF(left, centre.y() - height / 2), QPointF(right, below),
                                 QPointF(centre.x() - width / 2, below), QPointF(left, below)})
        places.append(QRectF(corner, badgeSize));
    return places;
}

/** The places at the same height as an anchor, those nearest to it. */
QList<QRectF> placesBeside(const QRectF &anchor)
{
    const QList<QRectF> round = placesRound(anchor, badgeGap);
    return {round.at(0), round.at(4)};
}

/** The corners within a rectangle. */
QList<QRectF> cornersOf(const QRectF &rect)
{
    const QRectF inner = rect.adjusted(badgeGap, badgeGap, -badgeGap, -badgeGap);
    const qreal right = inner.right() - badgeSize.width();
    const qreal bottom = inner.bottom() - badgeSize.height();
    return {QRectF(QPointF(right, inner.top()), badgeSize), QRectF(inner.topLeft(), badgeSize),
            QRectF(QPointF(right, bottom), badgeSize),
            QRectF(QPointF(inner.left(), bottom), badgeSize)};
}

qreal widthOf(const QStringList &lines, TextRole role, TextShaper &shaper)
{
    qreal width = 0;
    for (const QString &line : lines)
        width = std::max(width, shaper.width(line, role));
    return width;
}

bool tellsNumber(const TextBox &text)
{
    const QString words = text.linesEn.join(u' ');
    return std::ranges::any_of(words, [](QChar character) { return character.isDigit(); });
}

/** Finds places for badges in one picture. */
class BadgePlacer
{
public:
    BadgePlacer(const ChartPicture &picture, TextShaper &shaper)
        : m_picture(picture)
        , m_bounds(QRectF(QPointF(), picture.size).adjusted(2, 2, -2, -2))
    {
        for (const TextBox &text : picture.texts) {
            m_texts.append(inkedBox(text, shaper));
            m_spreads.append(std::abs(widthOf(text.linesZh, text.role, shaper)
                                      - widthOf(text.linesEn, text.role, shaper)));
        }
        for (const Shape &shape : picture.shapes)
            m_shapes.append(shape.mark < 0 ? QRectF() : shape.path.boundingRect());
        for (const PlotPanel &panel : picture.panels)
            for (const PlotLine &line : panel.lines)
                for (qsizetype i = 1; i < line.points.size(); ++i) {
                    const QPointF from = line.points.at(i - 1);
                    const QPointF to = line.points.at(i);
                    m_lines.append(QLineF(panel.mapX(from.x()), panel.mapY(from.y()),
                                          panel.mapX(to.x()), panel.mapY(to.y())));
                }
    }

    /** The best place for a mark's badge; null: it lies on a text wherever it is. */
    [[nodiscard]] QRectF placeFor(int mark, const QRectF &area) const
    {
        // A card has room of its own, in the same corner as its neighbours': below its name, which
        // may end anywhere.
        if (area.width() > 6 * badgeSize.width()) {
            const QList<QRectF> corners = cornersOf(area);
            for (const qsizetype corner : {2, 0, 1, 3})
                if (isFree(corners.at(corner), mark, area))
                    return corners.at(corner);
        }
        // Beside the mark's words, where these end at about the same place in both languages, or
        // beside the mark itself: nobody is to ask what a badge belongs to.
        QList<QRectF> anchors;
        QList<QRectF> others;
        QList<QRectF> lines;
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            if (m_picture.texts.at(i).mark != mark)
                continue;
            (m_spreads.at(i) <= badgeSize.width() ? anchors : others).append(m_texts.at(i));
            // A name alone would seem to be disputed itself.
            if (m_spreads.at(i) <= mostSpread && tellsNumber(m_picture.texts.at(i)))
                lines.append(m_texts.at(i));
        }
        // On the line of the words it is read with them, even a little way off in one language.
        for (const QRectF &line : std::as_const(lines))
            for (const QRectF &place : placesBeside(line))
                if (isFree(place, mark, area) && isNearest(place, line, mark, area))
                    return place;
        const QRectF drawn = drawnArea(mark);
        anchors.append(drawn.isNull() ? area : drawn);
        anchors += others;
        for (int step = 0; step <= mostSteps; ++step) {
            for (const QRectF &anchor : std::as_const(anchors))
                for (const QRectF &place :
                     placesRound(anchor, badgeGap + step * badgeSize.width() / 2))
                    if (isFree(place, mark, area) && isNearest(place, anchor, mark, area))
                        return place;
        }
        for (const QRectF &place : cornersOf(area))
            if (isFree(place, mark, area))
                return place;
        // On the mark rather than not at all; words stay free in any case.
        for (const QRectF &place : cornersOf(drawn.isNull() ? area : drawn))
            if (m_bounds.contains(place) && !meets(place, m_texts) && !meets(place, m_badges))
                return place;
        return {};
    }

    void take(const QRectF &place) { m_badges.append(place); }

private:
    [[nodiscard]] QRectF drawnArea(int mark) const
    {
        QRectF drawn;
        for (qsizetype i = 0; i < m_shapes.size(); ++i)
            if (m_picture.shapes.at(i).mark == mark)
                drawn = drawn.united(m_shapes.at(i));
        return drawn;
    }

    [[nodiscard]] static bool meets(const QRectF &place, const QList<QRectF> &others)
    {
        return std::ranges::any_of(
            others, [&place](const QRectF &other) { return place.intersects(other); });
    }

    /** Whether nothing of another mark lies as near, so that nobody takes the badge for its. */
    [[nodiscard]] bool isNearest(const QRectF &place, const QRectF &anchor, int mark,
                                 const QRectF &area) const
    {
        const auto distance = [&place](const QRectF &rect) {
            const qreal across =
                std::max({0.0, rect.left() - place.right(), place.left() - rect.right()});
            const qreal upright =
                std::max({0.0, rect.top() - place.bottom(), place.top() - rect.bottom()});
            return std::hypot(across, upright);
        };
        const qreal own = distance(anchor);
        for (const MarkArea &other : m_picture.marks)
            if (other.mark != mark && !other.rect.contains(area) && distance(other.rect) <= own)
                return false;
        for (qsizetype i = 0; i < m_texts.size(); ++i) {
            const int labelled = m_picture.texts.at(i).mark;
            if (labelled >= 0 && labelled != mark && distance(m_texts.at(i)) <= own)
                return false;
        }
        return true;
    }

    [[nodiscard]] bool isCrossed(const QRectF &place) const
    {
        const QRectF rect = place.adjusted(-1, -1, 1, 1);
        const std::array<QLineF, 4> edges{QLineF(rect.topLeft(), rect.topRight()),
                                          QLineF(rect.topRight(), rect.bottomRight()),
                                          QLineF(rect.bottomRight(), rect.bottomLeft()),
                                          QLineF(rect.bottomLeft(), rect.topLeft())};
        return std::ranges::any_of(m_lines, [&](const QLineF &line) {
            return rect.contains(line.p1()) || rect.contains(line.p2())
                || std::ranges::any_of(edges, [&line](const QLineF &edge) {
                       return edge.intersects(line, nullptr) == QLineF::BoundedIntersection;
                   });
        });
    }

    [[nodiscard]] bool isFree(const QRectF &place, int mark, const QRectF &area) const
    {
        if (!m_bounds.contains(place) || meets(place, m_texts) || meets(place, m_badges)
            || meets(place, m_shapes) || isCrossed(place))
            return false;
        // An area around it, such as a card's, is no obstacle to what is in it.
        return std::ranges::none_of(m_picture.marks, [&](const MarkArea &other) {
            return other.mark != mark && place.intersects(other.rect) && !other.rect.contains(area);
        });
    }

    const ChartPicture &m_picture;
    QRectF m_bounds;
    QList<QRectF> m_texts;
    QList<qreal> m_spreads; ///< how much wider the texts are in one language than in the other
    QList<QRectF> m_shapes;
    QList<QLineF> m_lines; ///< of series
    QList<QRectF> m_badges;
};

} // namespace

QList<KeyEntry> findingsKey(const ChartModel &model, const QList<int> &shown)
{
    const QList<int> disputed = model.disputedMarks();
    const bool isUsed = std::ranges::any_of(
        shown, [&disputed](int mark) { return std::ranges::binary_search(disputed, mark); });
    QList<KeyEntry> entries;
    if (isUsed)
        //: Footer: how a mark looks and what it means.
        entries.append(badgeKey(translated("Charts", "triangle: discrepancy")));
    const QList<int> &unsourced = model.unsourcedMarks();
    if (std::ranges::any_of(
            shown, [&unsourced](int mark) { return std::ranges::binary_search(unsourced, mark); }))
        entries.append({[](QRectF rect) {
                            QRectF badge(QPointF(), badgeSize);
                            badge.moveCenter(rect.center());
                            return unsourcedShapes(badge, -1);
                        },
                        //: Footer: how a mark looks and what it means.
                        translated("Charts", "question mark: source not stated")});
    return entries;
}

KeyEntry badgeKey(const BilingualText &words)
{
    return {[](QRectF rect) {
                QRectF badge(QPointF(), badgeSize);
                badge.moveCenter(rect.center());
                return badgeShapes(badge, -1);
            },
            words};
}

QList<Shape> badgeShapes(const QRectF &rect, int mark)
{
    const qreal middle = rect.center().x();
    QPainterPath triangle;
    triangle.moveTo(middle, rect.top() + 0.6);
    triangle.lineTo(rect.right() - 0.6, rect.bottom() - 0.6);
    triangle.lineTo(rect.left() + 0.6, rect.bottom() - 0.6);
    triangle.closeSubpath();
    QPainterPath sign;
    sign.addRect(
        QRectF(middle - 0.7, rect.top() + rect.height() * 0.36, 1.4, rect.height() * 0.28));
    sign.addRect(QRectF(middle - 0.7, rect.bottom() - rect.height() * 0.26, 1.4, 1.4));
    return {Shape{.path = triangle,
                  .stroke = {Ink::Text},
                  .strokeWidth = 1.2,
                  .fill = {Ink::Background},
                  .mark = mark},
            Shape{.path = sign, .fill = {Ink::Text}, .mark = mark}};
}

QList<Shape> unsourcedShapes(const QRectF &rect, int mark)
{
    const QPointF centre = rect.center();
    const qreal radius = rect.height() / 2 - 0.6;
    QPainterPath ring;
    ring.addEllipse(centre, radius, radius);
    // The hook: three quarters of a circle from its left, and down to above the dot.
    const QRectF arc(centre.x() - 1.9, centre.y() - 3.5, 3.8, 3.8);
    QPainterPath hook;
    hook.arcMoveTo(arc, 180);
    hook.arcTo(arc, 180, -235);
    hook.lineTo(centre.x(), centre.y() + 1.2);
    QPainterPath dot;
    dot.addRect(QRectF(centre.x() - 0.7, centre.y() + 2.1, 1.4, 1.4));
    return {Shape{.path = ring,
                  .stroke = {Ink::Text},
                  .strokeWidth = 1.2,
                  .fill = {Ink::Background},
                  .mark = mark},
            Shape{.path = hook, .stroke = {Ink::Text}, .strokeWidth = 1.2, .mark = mark},
            Shape{.path = dot, .fill = {Ink::Text}, .mark = mark}};
}

QRectF inkedBox(const TextBox &text, TextShaper &shaper)
{
    const qreal width = std::max(widthOf(text.linesZh, text.role, shaper),
                                 widthOf(text.linesEn, text.role, shaper));
    QRectF box = text.box;
    if (width >= box.width())
        return box;
    switch (text.align) {
    case Qt::AlignRight:
        box.setLeft(box.right() - width);
        break;
    case Qt::AlignHCenter:
    case Qt::AlignCenter:
        box = QRectF(box.center().x() - width / 2, box.top(), width, box.height());
        break;
    default:
        box.setWidth(width);
        break;
    }
    return box;
}

void addBadges(ChartPicture &picture, const ChartModel &model, TextShaper &shaper)
{
    const QList<int> &disputed = model.disputedMarks();
    const QList<int> &unsourced = model.unsourcedMarks();
    if ((disputed.isEmpty() && unsourced.isEmpty()) || picture.isTooSmall)
        return;
    BadgePlacer placer(picture, shaper);
    QList<Shape> badges;
    const auto add = [&](const QList<int> &marks, auto shapesOf) {
        QSet<int> placed;
        for (const MarkArea &area : std::as_const(picture.marks)) {
            if (!std::ranges::binary_search(marks, area.mark) || placed.contains(area.mark))
                continue;
            const QRectF place = placer.placeFor(area.mark, area.rect);
            if (place.isNull())
                continue;
            placed.insert(area.mark);
            placer.take(place);
            badges += shapesOf(place, area.mark);
        }
    };
    add(disputed, badgeShapes);
    add(unsourced, unsourcedShapes);
    picture.shapes += badges;
}

} // namespace Zhitu
