// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/panelparts.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace Zhitu {

namespace {

constexpr qreal columnGap = 44;
constexpr qreal labelGap = 10;
constexpr qreal panelGap = 20;
constexpr qreal widestPanelGap = 50; ///< where there is room to spare
constexpr qreal narrowestColumn = 300;
constexpr qreal tallestBand = 34;
constexpr qreal nameGap = 6; ///< below a name of several lines
constexpr qreal shortestAxis = 40;
constexpr qreal arrowRoom = 14; ///< behind the longest bar, for its arrow head

/** A district's marks within a panel: one line each, and more room where its name needs it. */
struct DistrictRows
{
    QString region;
    QList<int> marks;
    BilingualText name; ///< the full one where the column of names has room for it
    qreal nameHeight = 0; ///< wrapped to the panel's column of names
    qreal leastHeight = 0; ///< what a name of several lines needs

    [[nodiscard]] qreal height(qreal band) const
    {
        return std::max(static_cast<qreal>(marks.size()) * band, leastHeight);
    }
};

struct PanelRows
{
    int panel = 0;
    QList<DistrictRows> districts;
    bool named = false; ///< whether its marks say their indicator
    qreal widestName = 0; ///< on one line
    qreal widestFullName = 0;
    qreal widestLabel = 0; ///< what a bar has behind it
    qreal nameWidth = 0; ///< of the column of names, where a name may have several lines

    [[nodiscard]] qreal height(qreal band) const
    {
        return std::accumulate(
            districts.begin(), districts.end(), 0.0,
            [band](qreal sum, const DistrictRows &rows) { return sum + rows.height(band); });
    }

    [[nodiscard]] int lineCount() const
    {
        return std::accumulate(districts.begin(), districts.end(), 0,
                               [](int sum, const DistrictRows &rows) {
                                   return sum + static_cast<int>(rows.marks.size());
                               });
    }
};

QList<PanelRows> rowsOf(const ComparisonModel &model)
{
    QList<PanelRows> panels;
    for (int i = 0; i < model.marks().size(); ++i) {
        const FigureMark &mark = model.marks().at(i);
        if (panels.isEmpty() || panels.last().panel != mark.panel)
            panels.append(PanelRows{.panel = mark.panel, .districts = {}});
        QList<DistrictRows> &districts = panels.last().districts;
        if (districts.isEmpty() || districts.last().region != mark.figure().region)
            districts.append(DistrictRows{.region = mark.figure().region, .marks = {}, .name = {}});
        districts.last().marks.append(i);
    }
    return panels;
}

/** Unit and measure: what the panel's axis counts. */
BilingualText panelSubtitle(const Catalog &catalog, const ComparisonPanel &panel)
{
    const Unit *unit = catalog.unit(panel.unit);
    const Indicator *indicator = catalog.indicator(panel.indicators.first());
    if (!unit || !indicator)
        return {};
    return inBoth([&](Language language) {
        return QString(unit->name.in(language) + u" · "
                       + measureName(indicator->measure, language));
    });
}

/** A figure's value and time, and what it is unless actual. */
BilingualText valueLabel(const Catalog &catalog, const Observation &figure)
{
    const BilingualText value = figureLabel(catalog, figure, UnitStyle::NumberOnly);
    const BilingualText period = periodLabel(figure.period);
    switch (figure.status) {
    case Status::Target:
        //: A target in a chart: %1 its value, %2 the time it is set for.
        return filled(translated("Charts", "target %2: %1"), {value, period});
    case Status::Forecast:
        //: A forecast in a chart: %1 its value, %2 the time it is for.
        return filled(translated("Charts", "forecast %2: %1"), {value, period});
    case Status::Actual:
    case Status::Statement:
        break;
    }
    //: A figure in a chart: %1 its value, %2 its time.
    return filled(translated("Charts", "%1 (%2)"), {value, period});
}

/** The words of a mark's line; with its indicator where that is not clear from the panel. */
BilingualText markLabel(const ComparisonModel &model, int mark, bool named)
{
    const Observation &figure = model.marks().at(mark).figure();
    const BilingualText value = valueLabel(*model.catalog(), figure);
    if (!named)
        return value;
    //: A mark in a chart: %1 its value and time, %2 its indicator.
    return filled(translated("Charts", "%1 · %2"),
                  {value, indicatorLabel(*model.catalog(), figure.indicator)});
}

/** An actual figure and a target that share an axis and a district, if the chart has such a pair. */
std::optional<std::pair<int, int>> goalPair(const ComparisonModel &model, const QList<int> &marks)
{
    using Place = std::tuple<int, QString, QString>;
    const auto placeOf = [](const FigureMark &mark) {
        return Place(mark.panel, mark.figure().region, mark.figure().subject);
    };
    std::map<Place, int> facts; // the first of each place
    for (const int mark : marks)
        if (model.marks().at(mark).figure().status == Status::Actual)
            facts.emplace(placeOf(model.marks().at(mark)), mark);
    for (const int target : marks) {
        const FigureMark &goal = model.marks().at(target);
        if (goal.figure().status != Status::Target)
            continue;
        if (const auto fact = facts.find(placeOf(goal)); fact != facts.end())
            return std::pair(fact->second, target);
    }
    return std::nullopt;
}

BilingualText finding(const ComparisonModel &model, const QList<int> &marks,
                      const ChartPicture &before)
{
    const Catalog &catalog = *model.catalog();
    QList<int> known = marks;
    known.removeIf([&](int mark) { return !model.marks().at(mark).figure().value; });
    if (const auto pair = goalPair(model, known)) {
        return goalFinding(catalog, model.marks().at(pair->first).figure(),
                           model.marks().at(pair->second).figure());
    }
    QSet<QString> withFigures;
    for (const int mark : marks)
        withFigures.insert(model.marks().at(mark).figure().region);
    return countOfShown(districtsWithFigures(withFigures.size(), model.regions().size()), before);
}

BilingualText measured(const ComparisonModel &model, int panels)
{
    if (panels > 1)
        return translated("Charts",
                          "Each panel counts something else on an axis of its own: compare within "
                          "a panel, not across");
    if (model.panels().isEmpty())
        return {};
    return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                  {panelNames(*model.catalog(), model.panels().first()).first(),
                   panelSubtitle(*model.catalog(), model.panels().first())});
}

BilingualText withoutFigure(const ComparisonModel &model)
{
    if (model.regionsWithoutFigure().isEmpty())
        return {};
    QList<BilingualText> names;
    for (const QString &code : model.regionsWithoutFigure())
        names.append(regionLabel(*model.catalog(), code));
    const auto count = static_cast<int>(names.size());
    //: %1 is a list of districts.
    return filled(translated("Charts", "No figure for %n districts: %1", nullptr, count),
                  {joined(names)});
}

/** The panels in columns, filled one after the other, as even as their order allows. */
struct Columns
{
    QList<QList<PanelRows>> columns;
    qreal width = 0; ///< of each column
    qreal height = 0; ///< of the tallest column
};

class DistrictComparisonLayout
{
public:
    DistrictComparisonLayout(const ComparisonModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_colours(model)
        , m_builder(builder)
    {
    }

    void layOut(const ChartPicture &before)
    {
        QList<PanelRows> panels = rowsOf(m_model);
        const int most = mostPanels(m_model, before);
        const QList<int> marks = shownMarks(m_model, before);
        ChartWords words{.title = titleOr(m_model.spec(), finding(m_model, marks, before)),
                         .subtitle = subtitleOr(m_model.spec(), measured(m_model, most)),
                         .key = marksKey(marksInUse(m_model, marks), MarkForm::Bar)
                             + findingsKey(m_model, marks),
                         .notes = {}};
        if (const BilingualText missing = withoutFigure(m_model); !missing.isEmpty())
            words.notes.append(missing);
        words.notes += panelNotes(m_model, most, before.fullyNamed);
        words.notes += hiddenLine(before);
        if (const BilingualText sources = sourcesNote(m_model, marks); !sources.isEmpty())
            words.notes.append(sources);

        const QRectF body = m_builder.addFrame(words);
        m_builder.picture().hiddenPanels = static_cast<int>(panels.size()) - most;
        panels.resize(most);
        if (!panels.isEmpty())
            placePanels(panels, body);
    }

private:
    [[nodiscard]] qreal headerHeight(const PanelRows &rows, qreal width)
    {
        return m_builder.blockHeight(panelTitle(rows.panel, width), TextRole::PanelTitle, width)
            + m_builder.shaper().lineHeight(TextRole::Note) + 4;
    }
    BilingualText panelTitle(int index, qreal width)
    {
        return m_builder.fitting(panelNames(m_catalog, m_model.panels().at(index)),
                                 TextRole::PanelTitle, width, panelTitleLines);
    }
    [[nodiscard]] qreal axisHeight() { return m_builder.shaper().lineHeight(TextRole::Tick) + 2; }

    void measureTexts(PanelRows &rows)
    {
        rows.named = namesIndicators(m_model, rows.panel);
        for (const DistrictRows &district : std::as_const(rows.districts)) {
            const QList<BilingualText> names = regionNames(m_catalog, district.region);
            rows.widestName =
                std::max(rows.widestName, m_builder.width(names.last(), TextRole::StrongLabel));
            rows.widestFullName = std::max(rows.widestFullName,
                                           m_builder.width(names.first(), TextRole::StrongLabel));
            for (const int mark : district.marks) {
                const BilingualText label = markLabel(m_model, mark, rows.named);
                rows.widestLabel =
                    std::max(rows.widestLabel, m_builder.width(label, TextRole::Label));
            }
        }
    }

    /**
     * Full names where the widest takes a fifth of the width at most, else short ones wrapped to a
     * third of it.
     */
    void fitTexts(PanelRows &rows, const RowWidths &widths, qreal width)
    {
        const bool isFull = widths.areNamesFull(m_builder, width);
        rows.widestLabel = widths.label;
        rows.nameWidth = widths.nameWidth(m_builder, width);
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::StrongLabel);
        for (DistrictRows &district : rows.districts) {
            const QList<BilingualText> names = regionNames(m_catalog, district.region);
            district.name = isFull ? names.first() : names.last();
            district.nameHeight =
                m_builder.blockHeight(district.name, TextRole::StrongLabel, rows.nameWidth);
            district.leastHeight =
                district.nameHeight > lineHeight ? district.nameHeight + nameGap : 0;
        }
    }

    /** Fills so many columns of this width, each from the top, as low as the order allows. */
    Columns distribute(QList<PanelRows> panels, int count, qreal width, qreal band)
    {
        QList<qreal> heights;
        qreal limit = 0;
        const RowWidths widths(panels);
        for (PanelRows &rows : panels) {
            fitTexts(rows, widths, width);
            heights.append(headerHeight(rows, width) + rows.height(band) + axisHeight());
            limit = std::max(limit, heights.last());
        }
        while (columnsNeeded(heights, limit) > count)
            limit += 4;

        Columns result;
        result.width = width;
        qreal used = 0;
        for (qsizetype i = 0; i < panels.size(); ++i) {
            const bool starts = i == 0 || used + panelGap + heights.at(i) > limit;
            if (starts)
                result.columns.append(QList<PanelRows>());
            used = starts ? heights.at(i) : used + panelGap + heights.at(i);
            result.columns.last().append(panels.at(i));
            result.height = std::max(result.height, used);
        }
        return result;
    }

    /** How many columns of this height at most the panels fill, one after the other. */
    static int columnsNeeded(const QList<qreal> &heights, qreal limit)
    {
        int columns = 0;
        qreal used = 0;
        for (const qreal height : heights) {
            const bool starts = columns == 0 || used + panelGap + height > limit;
            columns += starts ? 1 : 0;
            used = starts ? height : used + panelGap + height;
        }
        return columns;
    }

    /** As few columns as the height allows; the widest ones read best. */
    Columns arrange(const QList<PanelRows> &panels, const QRectF &body, qreal band)
    {
        // Beside the names, a third of the width at most, there must be room for an axis and a
        // label.
        const RowWidths widths(panels);
        const qreal beside = widths.label + 2 * labelGap + arrowRoom + shortestAxis;
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

    void placePanels(QList<PanelRows> panels, const QRectF &body)
    {
        const qreal smallestBand = m_builder.shaper().lineHeight(TextRole::Label);
        dropHopeless(panels, body, smallestBand);
        // Of a single panel's thousands of rows most are sure to find no room: none is measured.
        const int cut = panels.size() == 1
            ? cutRows(panels.first(), static_cast<int>(body.height() / smallestBand) + 1)
            : 0;
        for (PanelRows &rows : panels)
            measureTexts(rows);
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
            if (rows.districts.isEmpty()) {
                ++m_builder.picture().hiddenPanels;
                return;
            }
            m_builder.picture().hiddenMarks += cut;
            best.height = frame + rows.height(smallestBand);
        }

        // What is left over makes the bars taller, up to a limit.
        const int lines = tallestColumnLines(best);
        const qreal spare = std::max(0.0, body.height() - best.height) / std::max(1, lines);
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

    /**
     * Leaves out the last panels without measuring them where even the most columns could not hold
     * the lines of those before and their own.
     */
    void dropHopeless(QList<PanelRows> &panels, const QRectF &body, qreal band)
    {
        const qreal columns =
            std::max(1.0, std::floor((body.width() + columnGap) / (narrowestColumn + columnGap)));
        qreal lines = 0;
        qsizetype kept = 0;
        for (; kept < panels.size(); ++kept) {
            lines += panels.at(kept).lineCount();
            if (kept > 0 && lines * band > body.height() * columns)
                break;
        }
        m_builder.picture().hiddenPanels += static_cast<int>(panels.size() - kept);
        panels.resize(kept);
    }

    /** Keeps whole districts up to so many lines and no more; returns how many lines went. */
    static int cutRows(PanelRows &rows, int lines)
    {
        const int before = rows.lineCount();
        int kept = 0;
        const auto last = std::ranges::find_if(rows.districts, [&](const DistrictRows &district) {
            return (kept += static_cast<int>(district.marks.size())) > lines;
        });
        if (last != rows.districts.end())
            rows.districts.erase(last + 1, rows.districts.end());
        return before - rows.lineCount();
    }

    /**
     * Leaves out what finds no room in height: whole districts, the last ones first, and of the
     * only one its last marks. A panel without room for any is left empty and counts none.
     */
    void dropRows(PanelRows &rows, qreal height, qreal band)
    {
        const int before = rows.lineCount();
        qsizetype kept = 0;
        for (qreal used = 0; kept < rows.districts.size(); ++kept) {
            used += rows.districts.at(kept).height(band);
            if (used > height)
                break;
        }
        DistrictRows &first = rows.districts.first();
        if (kept == 0 && std::max(band, first.leastHeight) <= height) {
            first.marks.resize(static_cast<qsizetype>(height / band));
            kept = 1;
        }
        rows.districts.resize(kept);
        if (kept > 0)
            m_builder.picture().hiddenMarks = before - rows.lineCount();
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

    static int tallestColumnLines(const Columns &columns)
    {
        int most = 0;
        for (const QList<PanelRows> &column : columns.columns) {
            int lines = 0;
            for (const PanelRows &rows : column)
                lines += rows.lineCount();
            most = std::max(most, lines);
        }
        return most;
    }

    /** Returns the panel's bottom. */
    qreal placePanel(const PanelRows &rows, QPointF corner, qreal width, qreal band)
    {
        const ComparisonPanel &panel = m_model.panels().at(rows.panel);
        // Only what notes speak of must be called the same there.
        const bool isInNotes = m_model.panels().size() > 1 || !panel.sharedReason.isEmpty();
        const BilingualText title = isInNotes
            ? m_builder.panelName(rows.panel, panelNames(m_catalog, panel), width)
            : panelTitle(rows.panel, width);
        const qreal titleHeight =
            m_builder.addBlock(title, TextRole::PanelTitle, {Ink::Text}, corner, width,
                               Qt::AlignLeft | Qt::AlignBottom);
        m_builder.addTopic(panel.indicators, {corner, QSizeF(width, titleHeight)});
        m_builder.addText(panelSubtitle(m_catalog, panel), TextRole::Note, {Ink::Muted},
                          QRectF(corner.x(), corner.y() + titleHeight, width,
                                 m_builder.shaper().lineHeight(TextRole::Note)));

        qreal largest = 0;
        qreal smallest = 0;
        qreal reach = 0; // of the marks below 0 to their left
        for (const DistrictRows &district : rows.districts) {
            for (const int mark : district.marks) {
                const Observation &figure = m_model.marks().at(mark).figure();
                if (!figure.value)
                    continue;
                if (*figure.value < 0 || isUpperBound(figure.qualifier))
                    reach = std::max(reach, barReach(figure.qualifier));
                largest = std::max(largest, figure.valueUpper.value_or(*figure.value));
                smallest = std::min(smallest, *figure.value);
            }
        }

        const Unit *unit = m_catalog.unit(panel.unit);
        const qreal top = corner.y() + headerHeight(rows, width);
        const qreal left = corner.x() + rows.nameWidth + labelGap + reach;
        // Room for the longest label behind the longest bar and its arrow head.
        const qreal right = std::max(left + shortestAxis,
                                     corner.x() + width - rows.widestLabel - labelGap - arrowRoom);
        const PlotPanel plot =
            barPlot(QRectF(left, top, right - left, rows.height(band)), smallest, largest, unit);

        qreal y = top;
        for (const DistrictRows &district : rows.districts) {
            const qreal height = district.height(band);
            m_builder.addBlock(district.name, TextRole::StrongLabel, {Ink::Text},
                               {corner.x(), y + (height - district.nameHeight) / 2}, rows.nameWidth,
                               Qt::AlignRight | Qt::AlignVCenter);
            qreal line = y + (height - static_cast<qreal>(district.marks.size()) * band) / 2;
            for (const int mark : district.marks) {
                placeMark(mark, plot, QRectF(corner.x(), line, width, band), rows.named);
                line += band;
            }
            y += height;
        }
        placeTicks(plot, unit);
        m_builder.picture().panels.append(plot);
        return plot.area.bottom() + axisHeight();
    }

    void placeMark(int index, const PlotPanel &plot, const QRectF &band, bool named)
    {
        const Observation &figure = m_model.marks().at(index).figure();
        const Ink ink = m_colours.inkOf(figure.region);
        const qreal inset = std::max(2.5, band.height() * 0.16);
        const QList<Shape> shapes =
            barShapes(figure, plot, band.top() + inset, band.height() - 2 * inset, ink, index);
        for (const Shape &shape : shapes)
            m_builder.addShape(shape);
        const BilingualText label = markLabel(m_model, index, named);
        const qreal left = (figure.value ? barEnd(figure, plot) : plot.area.left()) + labelGap;
        const QRectF line(left, band.top(), m_builder.width(label, TextRole::Label), band.height());
        m_builder.addText(label, TextRole::Label, {Ink::Text}, centredLine(line, TextRole::Label),
                          Qt::AlignLeft, index);
        m_builder.addMarkArea(
            index,
            QRectF(plot.area.left(), band.top(), line.right() - plot.area.left(), band.height()));
    }

    void placeTicks(const PlotPanel &plot, const Unit *unit)
    {
        const qreal height = m_builder.shaper().lineHeight(TextRole::Tick);
        qreal free = -1e9; // right end of the tick label before
        for (const qreal tick : plot.xGrid) {
            const BilingualText text = inBoth([&](Language language) {
                return formatTick(tick, unit ? *unit : Unit{}, language);
            });
            const qreal width = m_builder.width(text, TextRole::Tick);
            const qreal left = plot.mapX(tick) - width / 2;
            if (left < free + 8)
                continue;
            free = left + width;
            m_builder.addText(text, TextRole::Tick, {Ink::Muted},
                              QRectF(left, plot.area.bottom() + 2, width, height),
                              Qt::AlignHCenter);
        }
    }

    /** A box as high as a line of the role, centred in height within rect. */
    QRectF centredLine(const QRectF &rect, TextRole role)
    {
        const qreal height = m_builder.shaper().lineHeight(role);
        return {rect.left(), rect.center().y() - height / 2, rect.width(), height};
    }

    const ComparisonModel &m_model;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
};

} // namespace

ChartPicture layOutDistrictComparison(const ComparisonModel &model, QSizeF size, TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        DistrictComparisonLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
