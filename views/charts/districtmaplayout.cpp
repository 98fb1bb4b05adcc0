// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/districtmapwords.h"
#include "charts/markshapes.h"
#include "charts/panelparts.h"
#include "charts/picturebuilder.h"
#include "charts/shades.h"
#include "charts/ticks.h"
#include "charts/tileshapes.h"
#include "charts/tiletexts.h"
#include "districtmapmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

namespace Zhitu {

namespace {

constexpr qreal mapGap = 26; ///< between maps
constexpr qreal tileGap = 6; ///< room for the halo of the selected one
constexpr qreal tilePad = 4;
constexpr qreal widestTile = 230;
constexpr qreal tallestTile = 120;
constexpr qreal smallestTile = 7; ///< without any text: still a shade to be seen
constexpr qreal legendBar = 10;
constexpr qreal legendGap = 8;
constexpr QSizeF swatch{22, 12};
constexpr qreal swatchGap = 6;
constexpr qreal listGap = 18;
constexpr int mostInTile = 3; ///< figures that a tile shows; with more it counts them
constexpr int widestGrid = 40; ///< columns and rows beyond which empty ones are left out

/** A map with what its layout needs to know before its size is known. */
struct Plan
{
    TileMap map;
    int columns = 0;
    int rows = 0;
    QHash<QString, QPoint> places; ///< of the tiles
    QList<int> listed; ///< marks that are not on tiles
    BilingualText title;
    BilingualText subtitle;
    qreal entryWidth = 0; ///< of the widest in the list, without its swatch
    std::array<QSizeF, tileDetails> leastTile; ///< by detail
    bool hasScale = false;
};

class DistrictMapLayout
{
public:
    DistrictMapLayout(const DistrictMapModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_builder(builder)
        , m_maps(model.maps())
        , m_texts(model, builder)
    {
    }

    void layOut(const ChartPicture &before)
    {
        measureTexts();
        const QRectF body = m_builder.addFrame(districtMapWords(m_model, before));
        if (!m_plans.isEmpty())
            placeMaps(body, std::max<qsizetype>(0, m_plans.size() - before.hiddenPanels));
    }

private:
    [[nodiscard]] const Observation &figure(int mark) const
    {
        return m_model.marks().at(mark).figure();
    }

    // Measuring

    void measureTexts()
    {
        measureScales();
        const bool hasParents = std::ranges::any_of(
            m_maps, [&](const TileMap &map) { return map.parent != m_maps.first().parent; });
        for (const TileMap &map : std::as_const(m_maps)) {
            Plan plan;
            plan.map = map;
            plan.title = indicatorLabel(m_catalog, map.indicator);
            const auto period = commonPeriod(map);
            setSubtitle(plan, period, hasParents);
            for (const QList<int> &marks : map.marks)
                for (const int mark : marks)
                    m_texts.setDated(mark, period.has_value());
            setPlaces(plan);
            setList(plan);
            setLeastTiles(plan);
            plan.hasScale = std::ranges::any_of(map.marks, [&](const QList<int> &marks) {
                return std::ranges::any_of(marks, [&](int mark) { return isShaded(mark); });
            });
            m_plans.append(plan);
        }
    }

    bool isShaded(int mark) const
    {
        return figure(mark).status == Status::Actual && figure(mark).value;
    }

    /** One scale for all the actual figures of each panel. */
    void measureScales()
    {
        struct Ends
        {
            qreal smallest = 0;
            qreal largest = 0;
        };
        QList<Ends> ends(m_model.panels().size());
        for (int i = 0; i < m_model.markCount(); ++i) {
            if (!isShaded(i))
                continue;
            Ends &panel = ends[m_model.marks().at(i).panel];
            panel.smallest = std::min(panel.smallest, *figure(i).value);
            panel.largest =
                std::max(panel.largest, figure(i).valueUpper.value_or(*figure(i).value));
        }
        for (qsizetype i = 0; i < ends.size(); ++i) {
            const Unit *unit = m_catalog.unit(m_model.panels().at(i).unit);
            m_scales.append(
                ShadeScale(ends.at(i).smallest, ends.at(i).largest, unit && isWhole(unit->kind)));
        }
    }

    /** The period of all of a map's actual figures, if they have one. */
    std::optional<Period> commonPeriod(const TileMap &map) const
    {
        std::optional<Period> common;
        for (const QList<int> &marks : map.marks) {
            for (const int mark : marks) {
                if (isPromise(figure(mark).status))
                    continue;
                if (common && *common != figure(mark).period)
                    return std::nullopt;
                common = figure(mark).period;
            }
        }
        return common;
    }

    void setSubtitle(Plan &plan, const std::optional<Period> &period, bool hasParents) const
    {
        plan.subtitle = panelMeasure(m_catalog, m_model.panels().at(plan.map.panel));
        const auto append = [&](const BilingualText &text) {
            plan.subtitle = filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                                   {plan.subtitle, text});
        };
        if (period)
            append(periodLabel(*period));
        if (hasParents && !plan.map.parent.isEmpty())
            append(regionLabel(m_catalog, plan.map.parent));
    }

    /** Places from 0 on; in a very wide grid without the columns and rows that nobody has. */
    void setPlaces(Plan &plan) const
    {
        const auto packed = [](const std::set<int> &used) {
            QHash<int, int> places;
            const bool isTooWide =
                static_cast<qint64>(*used.rbegin()) - *used.begin() >= widestGrid;
            for (const int place : used)
                places.insert(place,
                              isTooWide ? static_cast<int>(places.size()) : place - *used.begin());
            return places;
        };
        if (plan.map.tiles.isEmpty())
            return;
        std::set<int> columns;
        std::set<int> rows;
        for (const QString &code : std::as_const(plan.map.tiles)) {
            columns.insert(*m_catalog.region(code)->tileColumn);
            rows.insert(*m_catalog.region(code)->tileRow);
        }
        const QHash<int, int> x = packed(columns);
        const QHash<int, int> y = packed(rows);
        for (const QString &code : std::as_const(plan.map.tiles))
            plan.places.insert(code,
                               {x.value(*m_catalog.region(code)->tileColumn),
                                y.value(*m_catalog.region(code)->tileRow)});
        plan.columns = x.value(*columns.rbegin()) + 1;
        plan.rows = y.value(*rows.rbegin()) + 1;
    }

    void setList(Plan &plan)
    {
        for (const QString &code : std::as_const(plan.map.tiles))
            if (plan.map.marks.value(code).size() > mostInTile)
                plan.listed += plan.map.marks.value(code);
        for (const QString &code : std::as_const(plan.map.beside))
            plan.listed += plan.map.marks.value(code);
        plan.entryWidth = m_texts.widestEntry(plan.listed);
    }

    void setLeastTiles(Plan &plan)
    {
        for (std::size_t i = 0; i < tileDetails; ++i) {
            const auto detail = static_cast<TileDetail>(i);
            QSizeF least(0, 0);
            for (const QString &code : std::as_const(plan.map.tiles)) {
                const QList<int> marks = plan.map.marks.value(code);
                QSizeF own(0, 0);
                if (marks.isEmpty() || marks.size() > mostInTile)
                    own = m_texts.sizeOf(m_texts.linesWithoutFigure(code, marks, detail));
                else
                    for (const int mark : marks) {
                        const QSizeF size = m_texts.sizeOf(
                            m_texts.linesOf(code, mark, mark == marks.first(), detail));
                        own = {std::max(own.width(), size.width()), own.height() + size.height()};
                    }
                least = least.expandedTo(own);
            }
            const bool isTight = detail == TileDetail::OneLine || detail == TileDetail::Small;
            const qreal pad = isTight ? tilePad : 2 * tilePad;
            plan.leastTile.at(i) = detail == TileDetail::Shades
                ? QSizeF(smallestTile, smallestTile)
                : (least + QSizeF(detail == TileDetail::Small ? tilePad : 2 * tilePad, pad))
                      .expandedTo({smallestTile, smallestTile});
        }
    }

    // Placing

    /** The heights of what stands above and below tiles, the same for all maps of a picture. */
    struct Margins
    {
        qreal title = 0;
        qreal subtitle = 0;
        qreal legend = 0;

        [[nodiscard]] qreal header() const { return title + subtitle + 6; }
    };

    Margins marginsOf(const QList<Plan> &plans, qreal width)
    {
        Margins margins;
        for (const Plan &plan : plans) {
            margins.title = std::max(
                margins.title, m_builder.blockHeight(plan.title, TextRole::PanelTitle, width));
            margins.subtitle = std::max(
                margins.subtitle, m_builder.blockHeight(plan.subtitle, TextRole::Note, width));
            if (plan.hasScale)
                margins.legend =
                    legendGap + legendBar + 2 + m_builder.shaper().lineHeight(TextRole::Tick);
        }
        return margins;
    }
    /** The width of the list beside a map in a cell of this width. */
    static qreal listWidth(const Plan &plan, qreal cell)
    {
        if (plan.listed.isEmpty())
            return 0;
        const qreal wanted = swatch.width() + swatchGap + plan.entryWidth;
        return plan.map.tiles.isEmpty() ? cell : std::min(wanted, cell * 0.45);
    }

    /** The size that a map's tiles have in a cell; may be negative. */
    static QSizeF tileSize(const Plan &plan, QSizeF cell, const Margins &margins, TileDetail detail)
    {
        const qreal list = listWidth(plan, cell.width());
        const qreal width = cell.width() - (list > 0 ? list + listGap : 0);
        const qreal height = cell.height() - margins.header() - margins.legend;
        const qreal tile = std::min(widestTile, (width + tileGap) / plan.columns - tileGap);
        const qreal least = plan.leastTile.at(static_cast<std::size_t>(detail)).height();
        // Tiles may lie, but hardly stand: a map looks like one.
        return {tile,
                std::min({tallestTile, std::max(least, 1.25 * tile),
                          (height + tileGap) / plan.rows - tileGap})};
    }

    /** How much larger than need be the tiles of the tightest map are; below 1: no room. */
    qreal ease(const QList<Plan> &plans, QSizeF cell, TileDetail detail)
    {
        const Margins margins = marginsOf(plans, cell.width());
        qreal least = 1e9;
        for (const Plan &plan : plans) {
            if (plan.map.tiles.isEmpty() || detail == TileDetail::List) {
                // A list needs room for its first line.
                const qreal room = cell.height() - margins.header();
                const qreal line = m_builder.shaper().lineHeight(TextRole::Label);
                least = std::min({least, room / line, cell.width() / (plan.entryWidth / 3 + 60)});
                continue;
            }
            const QSizeF tile = tileSize(plan, cell, margins, detail);
            const QSizeF needed = plan.leastTile.at(static_cast<std::size_t>(detail));
            least =
                std::min({least, tile.width() / needed.width(), tile.height() / needed.height()});
        }
        return least;
    }

    struct Grid
    {
        qsizetype columns = 1;
        QSizeF cell;
        qreal ease = 0;
    };

    /** The grid of maps that leaves the tiles the most room. */
    Grid bestGrid(const QList<Plan> &plans, const QRectF &body, TileDetail detail)
    {
        Grid best;
        for (qsizetype columns = 1; columns <= plans.size(); ++columns) {
            const qsizetype rows = (plans.size() + columns - 1) / columns;
            const QSizeF cell((body.width() + mapGap) / static_cast<qreal>(columns) - mapGap,
                              (body.height() + mapGap) / static_cast<qreal>(rows) - mapGap);
            const qreal room = ease(plans, cell, detail);
            if (columns == 1 || room > best.ease + 1e-9)
                best = {columns, cell, room};
        }
        return best;
    }

    void placeMaps(const QRectF &body, qsizetype most)
    {
        ChartPicture &picture = m_builder.picture();
        const auto placed = [&](qsizetype count, TileDetail detail) {
            const QList<Plan> plans = m_plans.first(count);
            const Grid grid = bestGrid(plans, body, detail);
            if (grid.ease < 1)
                return false;
            picture.hiddenPanels = static_cast<int>(m_plans.size() - count);
            picture.wantsHeight = detail > TileDetail::OneLine;
            const Margins margins = marginsOf(plans, grid.cell.width());
            for (qsizetype i = 0; i < count; ++i) {
                const QPointF corner(
                    body.left()
                        + static_cast<qreal>(i % grid.columns) * (grid.cell.width() + mapGap),
                    body.top()
                        + static_cast<qreal>(i / grid.columns) * (grid.cell.height() + mapGap));
                placeMap(plans.at(i), QRectF(corner, grid.cell), margins, detail);
            }
            return true;
        };
        // Fewer maps before fewer texts: a tile without its name or figure says little.
        for (qsizetype count = most; count > 0; --count)
            for (const TileDetail detail :
                 {TileDetail::Stacked, TileDetail::Small, TileDetail::Paired, TileDetail::OneLine})
                if (placed(count, detail))
                    return;
        for (const TileDetail detail : {TileDetail::Figures, TileDetail::Shades, TileDetail::List})
            for (qsizetype count = most; count > 0; --count)
                if (placed(count, detail))
                    return;
        picture.hiddenPanels = static_cast<int>(m_plans.size());
    }

    void placeMap(const Plan &plan, const QRectF &cell, const Margins &margins, TileDetail detail)
    {
        m_builder.addBlock(plan.title, TextRole::PanelTitle, {Ink::Text}, cell.topLeft(),
                           cell.width());
        m_builder.addBlock(plan.subtitle, TextRole::Note, {Ink::Muted},
                           {cell.left(), cell.top() + margins.title}, cell.width());
        m_builder.addTopic({plan.map.indicator},
                           {cell.left(), cell.top(), cell.width(), margins.title});
        const qreal top = cell.top() + margins.header();
        if (plan.map.tiles.isEmpty() || detail == TileDetail::List) {
            QList<int> all;
            for (const QString &code : plan.map.tiles + plan.map.beside)
                all += plan.map.marks.value(code);
            placeList(plan, all, QRectF(QPointF(cell.left(), top), cell.bottomRight()));
            return;
        }

        const QSizeF tile = tileSize(plan, cell.size(), margins, detail);
        for (const QString &code : plan.map.tiles) {
            const QPoint place = plan.places.value(code);
            placeTile(plan, code,
                      QRectF(QPointF(cell.left() + place.x() * (tile.width() + tileGap),
                                     top + place.y() * (tile.height() + tileGap)),
                             tile),
                      detail);
        }
        const qreal right = cell.left() + plan.columns * (tile.width() + tileGap) - tileGap;
        const qreal bottom = top + plan.rows * (tile.height() + tileGap) - tileGap;
        if (plan.hasScale)
            placeLegend(plan,
                        QRectF(cell.left(), bottom + legendGap, right - cell.left(), legendBar));
        if (!plan.listed.isEmpty())
            placeList(plan, plan.listed, QRectF(QPointF(right + listGap, top), cell.bottomRight()));
    }

    /** Shows a figure in a rectangle; returns the ink for texts on it. Texts keep to clear. */
    Ink addFigureShapes(int mark, const QRectF &rect, const QRectF &clear)
    {
        const Observation &observation = figure(mark);
        const auto addPlate = [&] {
            if (clear.isEmpty())
                return;
            Shape plate;
            plate.path.addRect(clear);
            plate.fill = {Ink::Background};
            plate.mark = mark;
            m_builder.addShape(plate);
        };
        if (!observation.value) {
            for (const Shape &shape : noFigureShapes(rect, clear))
                m_builder.addShape(shape);
            return {Ink::Text};
        }
        if (isPromise(observation.status)) {
            m_builder.addShape(promisedTileShape(rect, observation.status, mark));
            addPlate();
            return {Ink::Text};
        }
        const ShadeScale &scale = m_scales.at(m_model.marks().at(mark).panel);
        const int lower = scale.slotOf(scale.classOf(*observation.value));
        const int upper =
            scale.slotOf(scale.classOf(observation.valueUpper.value_or(*observation.value)));
        m_builder.addShape(shadedTileShape(rect, lower, mark));
        if (upper == lower)
            return {Ink::ShadeText, lower};
        // A range whose ends have different shades has both, and nothing between them.
        m_builder.addShape(shadedTileShape(rect.adjusted(rect.width() / 2, 0, 0, 0), upper, mark));
        addPlate();
        return {Ink::Text};
    }

    void placeTile(const Plan &plan, const QString &code, const QRectF &tile, TileDetail detail)
    {
        const QList<int> marks = plan.map.marks.value(code);
        m_builder.picture().hiddenLabels += hasNames(detail) ? 0 : 1;

        if (marks.isEmpty() || marks.size() > mostInTile) {
            const TileLines lines = m_texts.linesWithoutFigure(code, marks, detail);
            const QRectF clear = textRoom(lines, tile);
            // Stripes would say that there is no figure.
            for (const Shape &shape : noFigureShapes(tile, marks.isEmpty() ? clear : tile))
                m_builder.addShape(shape);
            addLines(lines, clear, {Ink::Text}, -1);
            return;
        }

        qreal needed = 0;
        for (const int mark : marks)
            needed +=
                m_texts.sizeOf(m_texts.linesOf(code, mark, mark == marks.first(), detail)).height();
        const qreal spare = (tile.height() - needed) / static_cast<qreal>(marks.size());
        qreal top = tile.top();
        for (const int mark : marks) {
            const TileLines lines = m_texts.linesOf(code, mark, mark == marks.first(), detail);
            m_builder.picture().hiddenLabels += lines.isEmpty() ? 1 : 0;
            const QRectF rect(tile.left(), top, tile.width(),
                              spare + m_texts.sizeOf(lines).height());
            const QRectF clear = textRoom(lines, rect);
            const Ink ink = addFigureShapes(mark, rect, clear);
            addLines(lines, clear, ink, mark);
            m_builder.addMarkArea(mark, rect);
            top += rect.height();
        }
    }

    /** Where the lines go, centred within rect; empty where there are none. */
    QRectF textRoom(const TileLines &lines, const QRectF &rect)
    {
        const QSizeF size = m_texts.sizeOf(lines);
        if (size.isEmpty())
            return {};
        QRectF room(QPointF(), size);
        room.moveCenter(rect.center());
        return room.adjusted(-3, 0, 3, 0).intersected(rect);
    }

    void addLines(const TileLines &lines, const QRectF &room, Ink ink, int mark)
    {
        qreal top = room.top();
        for (const auto &[text, role] : lines) {
            const qreal height = m_builder.shaper().lineHeight(role);
            m_builder.addText(text, role, ink, QRectF(room.left(), top, room.width(), height),
                              Qt::AlignHCenter, mark);
            top += height;
        }
    }

    /** The shades with their bounds below. */
    void placeLegend(const Plan &plan, const QRectF &bar)
    {
        const ShadeScale &scale = m_scales.at(plan.map.panel);
        const Unit *unit = m_catalog.unit(m_model.panels().at(plan.map.panel).unit);
        const qreal width = bar.width() / scale.classCount();
        for (int i = 0; i < scale.classCount(); ++i)
            m_builder.addShape(
                shadedTileShape(QRectF(bar.left() + i * width, bar.top(), width, bar.height()),
                                scale.slotOf(i), -1));
        qreal free = -1e9;
        for (qsizetype i = 0; i < scale.bounds().size(); ++i) {
            const BilingualText text = inBoth([&](Language language) {
                return formatTick(scale.bounds().at(i), unit ? *unit : Unit{}, language);
            });
            const QSizeF size = m_builder.size(text, TextRole::Tick);
            // The outer bounds keep to the bar: beyond it may be the picture's edge.
            const qreal middle = bar.left() + static_cast<qreal>(i) * width;
            const qreal left = std::max(
                bar.left(), std::min(middle - size.width() / 2, bar.right() - size.width()));
            if (left < free)
                continue;
            free = left + size.width() + 6;
            m_builder.addText(text, TextRole::Tick, {Ink::Muted},
                              QRectF(QPointF(left, bar.bottom() + 2), size), Qt::AlignHCenter);
        }
    }

    /** Figures in lines, in as many columns as there is room for. What finds none is counted. */
    void placeList(const Plan &plan, const QList<int> &marks, const QRectF &room)
    {
        const qreal widest = std::max(plan.entryWidth, m_texts.widestEntry(marks));
        const qreal wanted = swatch.width() + swatchGap + widest;
        const qreal width = std::min(wanted, room.width());
        const qreal textWidth = width - swatch.width() - swatchGap;
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        QPointF corner = room.topLeft();
        for (qsizetype i = 0; i < marks.size(); ++i) {
            const BilingualText &text = m_texts.textsOf(marks.at(i)).entry;
            const qreal height = m_builder.blockHeight(text, TextRole::Label, textWidth);
            if (corner.y() + height > room.bottom() && corner.y() > room.top())
                corner = {corner.x() + width + listGap, room.top()};
            if (corner.x() + width > room.right() + 0.01 || corner.y() + height > room.bottom()) {
                m_builder.picture().hiddenMarks += static_cast<int>(marks.size() - i);
                return;
            }
            const QRectF sample(
                QPointF(corner.x(), corner.y() + (lineHeight - swatch.height()) / 2), swatch);
            addFigureShapes(marks.at(i), sample, {});
            m_builder.addBlock(text, TextRole::Label, {Ink::Text},
                               {sample.right() + swatchGap, corner.y()}, textWidth);
            m_builder.picture().texts.last().mark = marks.at(i);
            m_builder.addMarkArea(marks.at(i), QRectF(corner, QSizeF(width, height)));
            corner.ry() += height;
        }
    }

    const DistrictMapModel &m_model;
    const Catalog &m_catalog;
    PictureBuilder &m_builder;
    QList<TileMap> m_maps;
    QList<ShadeScale> m_scales; ///< of each panel
    TileTexts m_texts;
    QList<Plan> m_plans; ///< of each map
};

} // namespace

ChartPicture layOutDistrictMap(const DistrictMapModel &model, QSizeF size, TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        DistrictMapLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
