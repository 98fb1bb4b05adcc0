// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/districttargetswords.h"
#include "charts/markshapes.h"
#include "charts/panelparts.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
#include "districttargetsmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace Zhitu {

namespace {

constexpr qreal columnGap = 44;
constexpr qreal axisGap = 22; ///< between names and axis: a tick at 0 reaches into it
constexpr qreal labelGap = 7; ///< between a mark and its label
constexpr qreal pieceGap = 8; ///< between a label and the next mark of its line
constexpr qreal panelGap = 18;
constexpr qreal rowGap = 6;
constexpr qreal widestPanelGap = 46; ///< where there is room to spare
constexpr qreal narrowestColumn = 300;
constexpr qreal tallestBand = 32;
constexpr qreal shortestAxis = 60;
constexpr qreal spareRows = 100; ///< measured though they find no room: widths hardly jump
constexpr qreal arrowRoom = 18; ///< behind the largest figure, for its tick and arrow head

/** A figure with its label on a line; places are from the column's left edge. */
struct Piece
{
    int mark = 0;
    qreal labelLeft = 0;
};

/** What is said of the way to a target, below the figures. */
struct Claim
{
    int target = 0; ///< index of the mark
    BilingualText text;
    qreal height = 0; ///< wrapped to the panel's width
};

/** The figures of one district and subject: as few lines as their labels allow. */
struct Row
{
    QList<int> marks;
    QList<BilingualText> names; ///< the full one, then the short one
    BilingualText name; ///< the one that there is room for
    qreal nameHeight = 0; ///< wrapped to the panel's column of names
    QList<QList<Piece>> lines;
    QList<Claim> claims;

    [[nodiscard]] qreal claimsHeight() const
    {
        return std::accumulate(claims.begin(), claims.end(), 0.0,
                               [](qreal sum, const Claim &claim) { return sum + claim.height; });
    }
    [[nodiscard]] qreal height(qreal band) const
    {
        return rowGap
            + std::max(static_cast<qreal>(lines.size()) * band + claimsHeight(), nameHeight);
    }
};

struct PanelRows
{
    int panel = 0;
    QList<Row> rows;
    qreal widestName = 0; ///< on one line
    qreal widestFullName = 0;
    qreal widestLabel = 0;
    qreal nameWidth = 0; ///< of the column of names, where a name may have several lines
    PlotPanel plot; ///< its axis from the column's left edge; no height yet

    [[nodiscard]] qreal height(qreal band) const
    {
        return std::accumulate(rows.begin(), rows.end(), 0.0, [band](qreal sum, const Row &row) {
            return sum + row.height(band);
        });
    }
    [[nodiscard]] int lineCount() const
    {
        return std::accumulate(rows.begin(), rows.end(), 0, [](int sum, const Row &row) {
            return sum + static_cast<int>(row.lines.size());
        });
    }
};

class DistrictTargetsLayout
{
public:
    DistrictTargetsLayout(const DistrictTargetsModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_colours(model)
        , m_builder(builder)
    {
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        const QRectF body = m_builder.addFrame(districtTargetsWords(m_model, before));
        measureTexts(hopefulMarks(body));
        if (!m_panels.isEmpty())
            placePanels(body);
    }

private:
    /**
     * How many marks, from the first one on, may find room: whole panels as long as the most
     * columns could hold a line for each of their districts; of a single panel so many districts.
     */
    int hopefulMarks(const QRectF &body)
    {
        const qreal line = m_builder.shaper().lineHeight(TextRole::Label) + rowGap;
        const qreal perColumn = body.height() / line;
        const qreal columns =
            std::max(1.0, std::floor((body.width() + columnGap) / (narrowestColumn + columnGap)));
        const QList<FigureMark> &marks = m_model.marks();
        qreal rows = 0;
        int panels = 0;
        int panelStart = 0;
        int cut = static_cast<int>(marks.size()); // where the first panel has more than a column
        for (int i = 0; i < marks.size(); ++i) {
            const bool startsPanel = i == 0 || marks.at(i).panel != marks.at(i - 1).panel;
            if (startsPanel) {
                ++panels;
                panelStart = i;
            }
            if (startsPanel || marks.at(i).figure().region != marks.at(i - 1).figure().region)
                ++rows;
            if (panels == 1 && rows > perColumn + spareRows)
                cut = std::min(cut, i);
            // The panel goes; the one before it stays alone or whole.
            if (panels > 1 && rows > perColumn * columns)
                return panels == 2 ? std::min(cut, panelStart) : panelStart;
        }
        return panels == 1 ? cut : static_cast<int>(marks.size());
    }

    /** Panels and rows of so many marks, with what their texts measure on one line. */
    void measureTexts(int count)
    {
        QHash<int, BilingualText> claims;
        const QList<ProgressClaim> made = m_model.progress();
        for (const ProgressClaim &claim : made)
            if (const BilingualText text =
                    claim.target < count ? claimText(claim) : BilingualText();
                !text.isEmpty())
                claims.insert(claim.target, text);

        m_labels.clear();
        m_labelWidths.clear();
        for (int i = 0; i < count; ++i) {
            const FigureMark &mark = m_model.marks().at(i);
            m_labels.append(targetsLabel(m_model, mark));
            m_labelWidths.append(m_builder.width(m_labels.last(), TextRole::Label));
            if (m_panels.isEmpty() || m_panels.last().panel != mark.panel)
                m_panels.append(PanelRows{.panel = mark.panel, .rows = {}, .plot = {}});
            PanelRows &panel = m_panels.last();
            panel.widestLabel = std::max(panel.widestLabel, m_labelWidths.last());
            Row &row = rowOf(panel, mark.figure());
            row.marks.append(i);
            if (claims.contains(i))
                row.claims.append({.target = i, .text = claims.value(i)});
            panel.widestName = std::max(panel.widestName,
                                        m_builder.width(row.names.last(), TextRole::StrongLabel));
            panel.widestFullName = std::max(
                panel.widestFullName, m_builder.width(row.names.first(), TextRole::StrongLabel));
        }
    }

    /** The row of the figure's district and subject; the district is the panel's last one. */
    Row &rowOf(PanelRows &panel, const Observation &figure)
    {
        const auto isSame = [&](const Row &row) {
            const Observation &other = m_model.marks().at(row.marks.first()).figure();
            return other.region == figure.region && other.subject == figure.subject;
        };
        const auto found =
            std::find_if(panel.rows.rbegin(), panel.rows.rend(), [&](const Row &row) {
                return isSame(row)
                    || m_model.marks().at(row.marks.first()).figure().region != figure.region;
            });
        if (found != panel.rows.rend() && isSame(*found))
            return *found;
        QList<BilingualText> names = regionNames(m_catalog, figure.region);
        if (const Subject *subject = m_catalog.subject(figure.subject))
            for (BilingualText &name : names)
                name = filled(
                    {QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                    {name, subject->shortName.isEmpty() ? subject->name : subject->shortName});
        panel.rows.append(Row{.marks = {}, .names = names, .name = {}, .lines = {}, .claims = {}});
        return panel.rows.last();
    }

    BilingualText claimText(const ProgressClaim &claim) const
    {
        const BilingualText part =
            inBoth([&](Language language) { return progressText(claim.progress, language); });
        if (part.isEmpty())
            return {};
        //: Below a target: %1 the time of the actual figure, %2 the time that the target is set
        //: for, %3 the part: 48%, at most about half.
        return filled(translated("Charts", "%1: %3 of the target for %2"),
                      {periodLabel(m_model.marks().at(claim.actual).figure().period),
                       periodLabel(m_model.marks().at(claim.target).figure().period), part});
    }

    [[nodiscard]] qreal headerHeight(const PanelRows &rows, qreal width)
    {
        const BilingualText title =
            m_builder.fitting(signedPanelNames(m_catalog, m_model.panels().at(rows.panel)),
                              TextRole::PanelTitle, width, panelTitleLines);
        return m_builder.blockHeight(title, TextRole::PanelTitle, width)
            + m_builder.shaper().lineHeight(TextRole::Note) + 4;
    }
    [[nodiscard]] qreal axisHeight() { return m_builder.shaper().lineHeight(TextRole::Tick) + 2; }

    /**
     * Sets a panel's axis, the lines of its rows and its wrapped texts for this width. Names are
     * full where the widest takes a fifth of it at most, else short and wrapped to a third of it.
     */
    void fit(PanelRows &rows, const RowWidths &widths, qreal width)
    {
        const bool isFull = widths.areNamesFull(m_builder, width);
        rows.widestLabel = widths.label;
        rows.nameWidth = widths.nameWidth(m_builder, width);
        qreal largest = 0;
        qreal smallest = 0;
        for (const Row &row : std::as_const(rows.rows)) {
            for (const int mark : row.marks) {
                const Observation &figure = m_model.marks().at(mark).figure();
                if (!figure.value)
                    continue;
                largest = std::max(largest, figure.valueUpper.value_or(*figure.value));
                smallest = std::min(smallest, *figure.value);
            }
        }
        const Unit *unit = m_catalog.unit(m_model.panels().at(rows.panel).unit);
        const qreal left = rows.nameWidth + axisGap;
        // Room for the longest label behind the largest figure.
        const qreal right =
            std::max(left + shortestAxis, width - rows.widestLabel - labelGap - arrowRoom);
        rows.plot = barPlot(QRectF(left, 0, right - left, 1), smallest, largest, unit);

        for (Row &row : rows.rows) {
            row.name = isFull ? row.names.first() : row.names.last();
            row.nameHeight = m_builder.blockHeight(row.name, TextRole::StrongLabel, rows.nameWidth);
            for (Claim &claim : row.claims)
                claim.height =
                    m_builder.blockHeight(claim.text, TextRole::Note, width - left - labelGap);
            setLines(row, rows.plot);
        }
    }

    /** The shapes of a mark in a band of the plot. */
    QList<Shape> shapesOf(int index, const PlotPanel &plot, qreal top, qreal height) const
    {
        const Observation &figure = m_model.marks().at(index).figure();
        const Ink ink = m_colours.inkOf(figure.region);
        if (isPromise(figure.status))
            return tickShapes(figure, plot, top + 1.5, height - 3, ink, index);
        const qreal inset = std::max(3.0, height * 0.2);
        return barShapes(figure, plot, top + inset, height - 2 * inset, ink, index);
    }

    /**
     * Puts a row's figures on lines: each actual one on its own, then the others from the smallest
     * on, each beside its label on the first line where both are free.
     */
    void setLines(Row &row, const PlotPanel &plot)
    {
        struct Span
        {
            qreal from;
            qreal to;
        };
        constexpr qreal nominalBand = 20; // the places along the axis do not depend on it
        row.lines.clear();
        QList<QList<Span>> taken;
        QList<int> order = row.marks;
        const auto valueOf = [this](int mark) {
            return m_model.marks().at(mark).figure().value.value_or(0);
        };
        std::ranges::stable_sort(order, [&](int a, int b) {
            const bool first = isPromise(m_model.marks().at(a).figure().status);
            const bool second = isPromise(m_model.marks().at(b).figure().status);
            return first != second ? second : first && valueOf(a) < valueOf(b);
        });
        for (const int mark : std::as_const(order)) {
            // A bar of 0 has shapes without a width, but a place.
            const QList<Shape> shapes = shapesOf(mark, plot, 0, nominalBand);
            const QRectF extent = extentOf(shapes);
            const qreal width = m_labelWidths.at(mark);
            const bool isDrawn = !shapes.isEmpty();
            const Span shape{isDrawn ? extent.left() : plot.area.left(),
                             isDrawn ? extent.right() : plot.area.left()};
            const Span right{shape.to + labelGap, shape.to + labelGap + width};
            const Span left{shape.from - labelGap - width, shape.from - labelGap};
            const auto isFree = [&](qsizetype line, const Span &span) {
                return std::ranges::none_of(taken.at(line), [&](const Span &other) {
                    return span.from < other.to + pieceGap && other.from < span.to + pieceGap;
                });
            };
            const bool canShare = isPromise(m_model.marks().at(mark).figure().status);
            bool isPlaced = false;
            for (qsizetype line = 0; canShare && !isPlaced && line < row.lines.size(); ++line) {
                if (isDrawn && !isFree(line, shape))
                    continue;
                for (const Span &label : {right, left}) {
                    if (!isFree(line, label) || (label.from < plot.area.left() && isDrawn))
                        continue;
                    row.lines[line].append({mark, label.from});
                    taken[line] += {shape, label};
                    isPlaced = true;
                    break;
                }
            }
            if (!isPlaced) {
                row.lines.append(QList<Piece>{{mark, right.from}});
                taken.append(QList<Span>{shape, right});
            }
        }
    }

    struct Columns
    {
        QList<QList<PanelRows>> columns;
        qreal width = 0; ///< of each column
        qreal height = 0; ///< of the tallest column
    };

    Columns distribute(QList<PanelRows> panels, int count, qreal width, qreal band)
    {
        QList<qreal> heights;
        const RowWidths widths(panels);
        for (PanelRows &rows : panels) {
            fit(rows, widths, width);
            heights.append(headerHeight(rows, width) + rows.height(band) + axisHeight());
        }
        const QList<qsizetype> starts = fillColumns(heights, count, panelGap);
        Columns result;
        result.width = width;
        for (qsizetype column = 0; column < starts.size(); ++column) {
            const qsizetype end =
                column + 1 < starts.size() ? starts.at(column + 1) : panels.size();
            const QList<PanelRows> members =
                panels.sliced(starts.at(column), end - starts.at(column));
            const qreal height =
                std::accumulate(heights.cbegin() + starts.at(column), heights.cbegin() + end, 0.0)
                + panelGap * static_cast<qreal>(members.size() - 1);
            result.columns.append(members);
            result.height = std::max(result.height, height);
        }
        return result;
    }

    /** As few columns as the height allows; the widest ones read best. */
    Columns arrange(const QList<PanelRows> &panels, const QRectF &body, qreal band)
    {
        // Beside the names, a third of the width at most, there must be room for an axis and a
        // label.
        const RowWidths widths(panels);
        const qreal beside = widths.label + axisGap + labelGap + arrowRoom + shortestAxis;
        const qreal narrowest =
            std::max(narrowestColumn, beside + std::min(widths.name, beside / 2));
        const int most =
            std::clamp(static_cast<int>((body.width() + columnGap) / (narrowest + columnGap)), 1,
                       static_cast<int>(panels.size()));
        for (int count = 1;; ++count) {
            const qreal width = (body.width() - (count - 1) * columnGap) / count;
            Columns columns = distribute(panels, count, width, band);
            if (columns.height <= body.height() || count == most)
                return columns;
        }
    }

    void placePanels(const QRectF &body)
    {
        QList<PanelRows> panels = m_panels;
        panels.resize(std::min<qsizetype>(panels.size(), m_most));
        m_builder.picture().hiddenPanels =
            static_cast<int>(m_model.panels().size() - panels.size());
        if (panels.isEmpty())
            return;
        const qreal smallestBand = m_builder.shaper().lineHeight(TextRole::Label);
        Columns best = arrange(panels, body, smallestBand);
        while (best.height > body.height() && panels.size() > 1) {
            panels.removeLast();
            ++m_builder.picture().hiddenPanels;
            best = arrange(panels, body, smallestBand);
        }
        if (best.height > body.height()) {
            PanelRows &rows = best.columns.first().first();
            const qreal frame = headerHeight(rows, best.width) + axisHeight();
            dropRows(rows, body.height() - frame, smallestBand);
            if (rows.rows.isEmpty()) {
                ++m_builder.picture().hiddenPanels;
                return;
            }
            best.height = frame + rows.height(smallestBand);
        }

        // What is left over makes the bars taller, up to a limit.
        int lines = 1;
        for (const QList<PanelRows> &column : std::as_const(best.columns))
            lines = std::max(lines,
                             std::accumulate(column.begin(), column.end(), 0,
                                             [](int sum, const PanelRows &rows) {
                                                 return sum + rows.lineCount();
                                             }));
        const qreal spare = std::max(0.0, body.height() - best.height) / lines;
        const qreal band = std::min(tallestBand, smallestBand + spare);

        const qreal spread = spreadGap(best, body.height(), band);
        qreal left = body.left();
        for (const QList<PanelRows> &column : std::as_const(best.columns)) {
            qreal top = body.top();
            for (const PanelRows &rows : column)
                top = placePanel(rows, QPointF(left, top), best.width, band) + spread;
            left += best.width + columnGap;
        }
    }

    /** The gap between panels where what is left of the height is spread among them. */
    qreal spreadGap(const Columns &columns, qreal room, qreal band)
    {
        qreal tallest = 0;
        qsizetype gaps = 1;
        for (const QList<PanelRows> &column : columns.columns) {
            qreal height = -panelGap;
            for (const PanelRows &rows : column)
                height +=
                    headerHeight(rows, columns.width) + rows.height(band) + axisHeight() + panelGap;
            tallest = std::max(tallest, height);
            gaps = std::max(gaps, column.size() - 1);
        }
        return std::clamp(panelGap + (room - tallest) / static_cast<qreal>(gaps), panelGap,
                          widestPanelGap);
    }

    /**
     * Leaves out what finds no room in height: whole rows, the last ones first; of the only one
     * what is said of the way to its targets, then its last lines. A panel without room for any is
     * left empty and counts none.
     */
    void dropRows(PanelRows &rows, qreal height, qreal band)
    {
        qsizetype kept = 0;
        for (qreal used = 0; kept < rows.rows.size(); ++kept) {
            used += rows.rows.at(kept).height(band);
            if (used > height)
                break;
        }
        if (kept == 0) {
            Row &first = rows.rows.first();
            const QList<Claim> claims = std::exchange(first.claims, {});
            while (first.lines.size() > 1 && first.height(band) > height)
                first.lines.removeLast();
            kept = first.height(band) <= height ? 1 : 0;
            const auto isDrawn = [&](int mark) {
                return std::ranges::any_of(first.lines, [&](const QList<Piece> &line) {
                    return std::ranges::find(line, mark, &Piece::mark) != line.end();
                });
            };
            if (kept > 0)
                m_builder.picture().hiddenLabels += static_cast<int>(std::ranges::count_if(
                    claims, [&](const Claim &claim) { return isDrawn(claim.target); }));
        }
        rows.rows.resize(kept);
        if (kept == 0)
            return;
        int drawn = 0;
        for (const Row &row : std::as_const(rows.rows))
            for (const QList<Piece> &line : row.lines)
                drawn += static_cast<int>(line.size());
        const auto all = std::ranges::count(m_model.marks(), rows.panel, &FigureMark::panel);
        m_builder.picture().hiddenMarks = static_cast<int>(all) - drawn;
    }

    /** Returns the panel's bottom. */
    qreal placePanel(const PanelRows &rows, QPointF corner, qreal width, qreal band)
    {
        const ComparisonPanel &panel = m_model.panels().at(rows.panel);
        const qreal titleHeight = m_builder.addBlock(
            m_builder.panelName(rows.panel, signedPanelNames(m_catalog, panel), width),
            TextRole::PanelTitle, {Ink::Text}, corner, width, Qt::AlignLeft | Qt::AlignBottom);
        m_builder.addTopic(panel.indicators, {corner, QSizeF(width, titleHeight)});
        m_builder.addText(panelMeasure(m_catalog, panel), TextRole::Note, {Ink::Muted},
                          QRectF(corner.x(), corner.y() + titleHeight, width,
                                 m_builder.shaper().lineHeight(TextRole::Note)));
        PlotPanel plot = rows.plot;
        plot.area =
            QRectF(corner.x() + rows.plot.area.left(), corner.y() + headerHeight(rows, width),
                   rows.plot.area.width(), rows.height(band));
        qreal top = plot.area.top();
        for (const Row &row : rows.rows) {
            placeRow(row, rows, plot, QRectF(corner.x(), top, width, row.height(band)), band);
            top += row.height(band);
        }
        if (const Unit *unit = m_catalog.unit(panel.unit))
            addValueTicks(m_builder, plot, *unit);
        m_builder.picture().panels.append(plot);
        return plot.area.bottom() + axisHeight();
    }

    void placeRow(const Row &row, const PanelRows &rows, const PlotPanel &plot, const QRectF &room,
                  qreal band)
    {
        const qreal linesHeight = static_cast<qreal>(row.lines.size()) * band;
        const qreal contents = linesHeight + row.claimsHeight();
        // A name stands beside its figures; what is said of the way to a target is below them.
        const qreal nameTop = row.nameHeight > linesHeight
            ? room.center().y() - row.nameHeight / 2
            : room.center().y() - contents / 2 + (linesHeight - row.nameHeight) / 2;
        m_builder.addBlock(row.name, TextRole::StrongLabel, {Ink::Text},
                           {room.left(), std::max(nameTop, room.top())}, rows.nameWidth,
                           Qt::AlignRight | Qt::AlignVCenter);
        qreal top = room.center().y() - contents / 2;
        for (const QList<Piece> &line : row.lines) {
            for (const Piece &piece : line)
                placePiece(piece, plot, room.left(), top, band);
            top += band;
        }
        const qreal left = plot.area.left() + labelGap;
        for (const Claim &claim : row.claims)
            top += m_builder.addBlock(claim.text, TextRole::Note, {Ink::Muted}, {left, top},
                                      room.right() - left);
    }

    void placePiece(const Piece &piece, const PlotPanel &plot, qreal columnLeft, qreal top,
                    qreal band)
    {
        const QList<Shape> shapes = shapesOf(piece.mark, plot, top, band);
        for (const Shape &shape : shapes)
            m_builder.addShape(shape);
        const QRectF label(columnLeft + piece.labelLeft, top, m_labelWidths.at(piece.mark), band);
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        m_builder.addText(
            m_labels.at(piece.mark), TextRole::Label, {Ink::Text},
            QRectF(label.left(), label.center().y() - lineHeight / 2, label.width(), lineHeight),
            Qt::AlignLeft, piece.mark);
        m_builder.addMarkArea(piece.mark,
                              shapes.isEmpty() ? label : label.united(extentOf(shapes)));
    }

    const DistrictTargetsModel &m_model;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
    int m_most = 0; ///< how many panels may be shown
    QList<PanelRows> m_panels;
    QList<BilingualText> m_labels; ///< of each mark
    QList<qreal> m_labelWidths; ///< the wider of the two languages
};

} // namespace

ChartPicture layOutDistrictTargets(const DistrictTargetsModel &model, QSizeF size,
                                   TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        DistrictTargetsLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
