// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markskey.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
#include "charts/tileshapes.h"
#include "coveragemodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Zhitu {

namespace {

constexpr qreal squareSize = knownSquareSize;
constexpr qreal squareGap = 4; ///< between a square and its year
constexpr qreal chipGap = 9; ///< between a year and the next square
constexpr qreal cellPadding = 5;
constexpr qreal tightPadding = 1; ///< of rows that would not all fit with more
constexpr qreal nameGap = 10;
constexpr qreal crossRadius = 3;
constexpr qreal widestNames = 0.3; ///< most of the room that the names of rows take
constexpr qreal mostHeadHeight = 0.4; ///< most of the room that the names of columns take
constexpr qreal mostCellWidth = 190;
constexpr qreal mostRowStretch = 1.6;
constexpr qsizetype mostDrawnCells = 20000; ///< more find room in no picture
constexpr qsizetype mostNamedRegions = 40; ///< in the line of those without any figure

/** How a matrix is laid out; tried in turn until everything fits. */
struct Variant
{
    bool emptyRegions; ///< whether regions without any figure have a place in the matrix
    bool shortYears; ///< 23 for 2023
    bool regionsDown; ///< regions are the rows, not the columns
};

constexpr Variant variants[] = {
    {.emptyRegions = true, .shortYears = false, .regionsDown = false},
    {.emptyRegions = true, .shortYears = false, .regionsDown = true},
    {.emptyRegions = false, .shortYears = false, .regionsDown = false},
    {.emptyRegions = false, .shortYears = false, .regionsDown = true},
    {.emptyRegions = false, .shortYears = true, .regionsDown = false},
    {.emptyRegions = false, .shortYears = true, .regionsDown = true},
};

/** What does not depend on how the matrix is laid out; made once for all variants. */
struct Contents
{
    explicit Contents(const CoverageModel &model)
    {
        for (int region = 0; region < model.regions().size(); ++region)
            (model.hasCells(region) ? regionsWith : regionsWithout).append(region);
    }

    QList<int> regionsWith; ///< those with a figure
    QList<int> regionsWithout;
};

class CoverageLayout
{
public:
    CoverageLayout(const CoverageModel &model, const Contents &contents, PictureBuilder &builder,
                   const Variant &variant)
        : m_model(model)
        , m_contents(contents)
        , m_catalog(*model.catalog())
        , m_colours(model)
        , m_builder(builder)
        , m_variant(variant)
        , m_regions(contents.regionsWith)
    {
        if (variant.emptyRegions) {
            m_regions += contents.regionsWithout;
            std::ranges::sort(m_regions);
        }
    }

    void layOut(const ChartPicture &before)
    {
        const QRectF body = m_builder.addFrame(words(before));
        m_rowCount = static_cast<int>(m_variant.regionsDown ? m_regions.size()
                                                            : m_model.indicators().size());
        m_columnCount = static_cast<int>(m_variant.regionsDown ? m_model.indicators().size()
                                                               : m_regions.size());
        if (m_rowCount == 0 || m_columnCount == 0)
            return; // there is no cell that could be hidden
        const auto [rows, columns] = placeMatrix(body);
        ChartPicture &picture = m_builder.picture();
        const int regions = m_variant.regionsDown ? rows : columns;
        const int indicators = m_variant.regionsDown ? columns : rows;
        picture.hiddenRegions = static_cast<int>(m_regions.size()) - regions;
        picture.hiddenIndicators = static_cast<int>(m_model.indicators().size()) - indicators;
    }

private:
    ChartWords words(const ChartPicture &before)
    {
        // Before it is known which ones find room, of very many as many are looked at as may.
        const QList<int> shown =
            shownBefore(before, static_cast<int>(std::min(mostDrawnCells, m_model.cells().size())));
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured(before)),
                         .key = key(shown) + findingsKey(m_model, shown),
                         .notes = {}};
        if (m_variant.shortYears && !m_model.years().isEmpty())
            words.notes.append(
                //: Footer of a matrix whose years are written with two digits.
                translated("Charts", "Years have their last two digits: 23 is 2023."));
        if (!m_variant.emptyRegions)
            if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
                words.notes.append(missing);
        words.notes += hiddenNotes(before);
        QList<Citation> citations;
        for (const int mark : shown)
            for (const Observation &claim : m_model.cells().at(mark).claims)
                citations.append({claim.source, claim.origin, claim.line});
        if (const BilingualText sources = sourcesNote(m_catalog, citations); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

    /** Of all that there is: a region would not be without a figure for want of room. */
    BilingualText finding() const
    {
        const auto all = static_cast<int>(m_model.regions().size());
        int known = 0;
        int promised = 0;
        for (int region = 0; region < all; ++region) {
            known += m_model.hasKnownCells(region) ? 1 : 0;
            promised += m_model.hasCells(region) && !m_model.hasKnownCells(region) ? 1 : 0;
        }
        if (all == 0)
            return translated("Charts", "No figure for what is chosen");
        const auto number = [](int n) {
            return BilingualText{QString::number(n), QString::number(n)};
        };
        const int nothing = all - known - promised;
        //: Title: %n regions; %1 of them with an actual figure, %2 with promises only, %3 with none.
        return filled(translated("Charts",
                                 "%n regions: %1 with an actual figure, %2 with only targets or "
                                 "forecasts, %3 with nothing",
                                 nullptr, all),
                      {number(known), number(promised), number(nothing)});
    }

    /** What squares are, and of how many rows and columns the title tells where some are hidden. */
    BilingualText measuredIn(const ChartPicture &before) const
    {
        const auto count = static_cast<int>(m_model.indicators().size());
        const auto number = [](qsizetype n) {
            return BilingualText{QString::number(n), QString::number(n)};
        };
        const BilingualText indicators = number(count - before.hiddenIndicators);
        const BilingualText regions = number(m_regions.size() - before.hiddenRegions);
        const BilingualText allRegions = number(m_model.regions().size());
        if (before.hiddenIndicators > 0 && before.hiddenRegions > 0)
            //: Subtitle: there is room for %1 of %n indicators, %2 of %3 regions.
            return filled(translated("Charts",
                                     "%1 of %n indicators and %2 of %3 regions shown, all counted; "
                                     "a square for each year that somebody gave a figure for",
                                     nullptr, count),
                          {indicators, regions, allRegions});
        if (before.hiddenIndicators > 0)
            //: Subtitle: there is room for %1 of %n.
            return filled(translated("Charts",
                                     "%1 of %n indicators shown, all counted; a square for each "
                                     "year that somebody gave a figure for",
                                     nullptr, count),
                          {indicators});
        if (before.hiddenRegions > 0)
            //: Subtitle: of %n indicators, there is room for %1 of %2 regions.
            return filled(translated("Charts",
                                     "%n indicators, %1 of %2 regions shown, all counted; a square "
                                     "for each year that somebody gave a figure for",
                                     nullptr, count),
                          {regions, allRegions});
        return translated("Charts",
                          "%n indicators; a square for each year that somebody gave a figure for",
                          nullptr, count);
    }

    BilingualText measured(const ChartPicture &before) const
    {
        if (m_model.cells().isEmpty())
            return {};
        const BilingualText what = measuredIn(before);
        int first = 0;
        int last = 0;
        for (const int year : m_model.years()) {
            if (year == 0)
                continue;
            first = first == 0 ? year : first;
            last = year;
        }
        if (first == 0)
            return what;
        const std::optional<Period> span =
            Period::fromIso(first == last ? iso(first) : QString(iso(first) + u'/' + iso(last)));
        if (!span)
            return what;
        return filled(translated("Charts", "%1; %2"), {what, periodLabel(*span)});
    }

    static QString iso(int year) { return QString::number(year).rightJustified(4, u'0'); }

    QList<KeyEntry> key(const QList<int> &shown) const
    {
        MarksInUse used;
        std::optional<Status> both;
        for (const int mark : shown) {
            const CoverageCell &cell = m_model.cells().at(mark);
            if (cell.isKnown() && cell.isPromised())
                both = cell.promise();
            else
                used.statuses.insert(cell.promise().value_or(Status::Actual));
        }
        QList<KeyEntry> entries = marksKey(used, MarkForm::Square);
        if (both)
            entries.append({[both](QRectF rect) {
                                QRectF square(0, 0, knownSquareSize, knownSquareSize);
                                square.moveCenter(rect.center());
                                return knownShapes(true, both, square, {Ink::Context}, -1);
                            },
                            translated("Charts", "half solid: actual and promised")});
        if (m_model.pairsWithCells() < m_regions.size() * m_model.indicators().size())
            entries.append({[](QRectF rect) { return nothingShapes(rect.center(), crossRadius); },
                            translated("Charts", "cross: no figure in the data")});
        return entries;
    }

    BilingualText withoutFigure() const
    {
        if (m_contents.regionsWithout.isEmpty())
            return {};
        const auto count = static_cast<int>(m_contents.regionsWithout.size());
        if (m_contents.regionsWithout.size() > mostNamedRegions)
            return translated("Charts", "No figure at all for %n regions.", nullptr, count);
        QList<BilingualText> names;
        for (const int region : m_contents.regionsWithout)
            names.append(regionLabel(m_catalog, m_model.regions().at(region)));
        return filled(translated("Charts", "No figure at all for %n regions: %1", nullptr, count),
                      {joined(names)});
    }

    [[nodiscard]] CoverageModel::Span marksAt(int row, int column) const
    {
        const int indicator = m_variant.regionsDown ? column : row;
        const int region = m_regions.at(m_variant.regionsDown ? row : column);
        return m_model.cellsOf(indicator, region);
    }

    BilingualText regionName(int index) const
    {
        return regionLabel(m_catalog, m_model.regions().at(m_regions.at(index)));
    }
    /** Of an indicator the full name where the room for names has a line for it. */
    BilingualText rowName(int row)
    {
        return m_variant.regionsDown
            ? regionName(row)
            : m_builder.fitting(indicatorNames(m_catalog, m_model.indicators().at(row)),
                                TextRole::Label, m_rowNameRoom);
    }
    BilingualText columnName(int column) const
    {
        return m_variant.regionsDown ? indicatorName(column) : regionName(column);
    }
    BilingualText indicatorName(int index) const
    {
        return indicatorLabel(m_catalog, m_model.indicators().at(index));
    }

    BilingualText yearText(int year) const
    {
        if (year == 0)
            return periodLabel(Period());
        const QString text = m_variant.shortYears ? iso(year).last(2) : QString::number(year);
        return {text, text};
    }

    /** The width of a square and its year, the widest of all years. */
    qreal chipWidth()
    {
        qreal widest = 0;
        for (const int year : m_model.years())
            widest = std::max(widest, m_builder.width(yearText(year), TextRole::Note));
        return squareSize + squareGap + widest;
    }

    [[nodiscard]] static int chipsInLine(qreal cellWidth, qreal chip)
    {
        return std::max(
            1, static_cast<int>((cellWidth - 2 * cellPadding + chipGap) / (chip + chipGap)));
    }

    /** The least width of a column: its longest cell takes few lines, and so does its name. */
    qreal columnWidth(int column, qreal chip)
    {
        constexpr int mostNameLines = 3;
        const BilingualText name = columnName(column);
        const qreal nameWidth = m_builder.width(name, TextRole::Label);
        qreal width = chip + 2 * cellPadding;
        if (nameWidth + 2 * cellPadding <= width)
            return width;
        // Words do not break everywhere: try until the name fits.
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        while (width < nameWidth + 2 * cellPadding
               && m_builder.blockHeight(name, TextRole::Label, width - 2 * cellPadding)
                   > mostNameLines * lineHeight + 0.5)
            width *= 1.15;
        return std::max(width, std::min(nameWidth + 2 * cellPadding, longestWord(name)));
    }

    /** The width of the longest word, so that no word is broken; Chinese breaks anywhere. */
    qreal longestWord(const BilingualText &name)
    {
        qreal widest = 0;
        const QStringList words = name.in(Language::English).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words)
            widest = std::max(widest, m_builder.shaper().width(word, TextRole::Label));
        return std::min(widest + 2 * cellPadding, mostCellWidth);
    }

    static qsizetype linesOf(qsizetype chips, int perLine)
    {
        return (chips + perLine - 1) / perLine;
    }

    /** Without padding. */
    qreal rowHeight(int row, const QList<qreal> &widths, qreal chip, qreal namesWidth)
    {
        qsizetype lines = 1;
        for (int column = 0; column < widths.size(); ++column)
            lines = std::max(
                lines, linesOf(marksAt(row, column).count, chipsInLine(widths.at(column), chip)));
        const qreal chips =
            static_cast<qreal>(lines) * m_builder.shaper().lineHeight(TextRole::Note);
        return std::max(chips, m_builder.blockHeight(rowName(row), TextRole::Label, namesWidth));
    }

    /** Places as many rows and columns as there is room for; returns how many. */
    std::pair<int, int> placeMatrix(const QRectF &body)
    {
        const qreal chip = chipWidth();
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        // More rows than can fit need not be measured.
        const int rowsAtMost =
            std::min(m_rowCount, static_cast<int>(std::max(0.0, body.height()) / lineHeight) + 1);
        m_rowNameRoom = body.width() * widestNames;
        qreal namesWidth = 0;
        for (int row = 0; row < rowsAtMost; ++row)
            namesWidth = std::max(namesWidth, m_builder.width(rowName(row), TextRole::Label));
        namesWidth = std::min(namesWidth, m_rowNameRoom);
        const qreal left = body.left() + namesWidth + nameGap;

        const QList<qreal> widths = columnWidths(body.right() - left, chip);
        if (widths.isEmpty())
            return {0, 0};
        qreal headHeight = 0;
        for (int column = 0; column < widths.size(); ++column)
            headHeight = std::max(headHeight,
                                  m_builder.blockHeight(columnName(column), TextRole::Label,
                                                        widths.at(column) - 2 * cellPadding));
        if (headHeight > body.height() * mostHeadHeight)
            return {0, 0};

        const qreal top = body.top() + headHeight + cellPadding;
        QList<qreal> least;
        for (int row = 0; row < rowsAtMost; ++row)
            least.append(rowHeight(row, widths, chip, namesWidth));
        const qreal room = body.bottom() - top;
        const qreal all = std::accumulate(least.cbegin(), least.cend(), 0.0);
        const bool isTight = rowsAtMost < m_rowCount || all + m_rowCount * cellPadding > room;
        QList<qreal> heights;
        qreal used = 0;
        for (const qreal row : std::as_const(least)) {
            const qreal height = row + (isTight ? tightPadding : cellPadding);
            if (used + height > room)
                break;
            heights.append(height);
            used += height;
        }
        if (heights.isEmpty())
            return {0, 0};
        const qreal stretch = std::clamp(room / used, 1.0, mostRowStretch);

        qreal x = left;
        for (int column = 0; column < widths.size(); ++column) {
            placeHead(column, QRectF(x, body.top(), widths.at(column), headHeight));
            x += widths.at(column);
        }
        const qreal right = x;
        qreal y = top;
        for (int row = 0; row < heights.size(); ++row) {
            const qreal height = heights.at(row) * stretch;
            addRule(body.left(), right, y);
            placeName(rowName(row), row, QRectF(body.left(), y, namesWidth, height));
            x = left;
            for (int column = 0; column < widths.size(); ++column) {
                placeCell(marksAt(row, column), QRectF(x, y, widths.at(column), height), chip);
                x += widths.at(column);
            }
            y += height;
        }
        addRule(body.left(), right, y);
        return {static_cast<int>(heights.size()), static_cast<int>(widths.size())};
    }

    /** The widths of as many columns as there is room for; what is left over is shared out. */
    QList<qreal> columnWidths(qreal room, qreal chip)
    {
        QList<qreal> widths;
        qreal used = 0;
        qreal widest = 0;
        for (int column = 0; column < m_columnCount; ++column) {
            const qreal width = columnWidth(column, chip);
            if (used + width > room)
                break;
            widths.append(width);
            used += width;
            widest = std::max(widest, width);
        }
        if (widths.isEmpty())
            return widths;
        const auto count = static_cast<qreal>(widths.size());
        // One width for all where that fits.
        if (widest * count <= room) {
            widths.fill(std::max(widest, std::min(mostCellWidth, room / count)));
        } else {
            for (qreal &width : widths)
                width += (room - used) / count;
        }
        return widths;
    }

    void addRule(qreal from, qreal to, qreal y)
    {
        Shape rule;
        rule.path.moveTo(from, y);
        rule.path.lineTo(to, y);
        rule.stroke = {Ink::Grid};
        rule.strokeWidth = 1;
        m_builder.addShape(rule);
    }

    [[nodiscard]] bool isFocus(int index) const
    {
        return m_model.regions().at(m_regions.at(index)) == m_model.spec().focus;
    }

    /** A name of a row, in the middle of its height. */
    void placeName(const BilingualText &name, int row, const QRectF &rect)
    {
        const qreal height = m_builder.blockHeight(name, TextRole::Label, rect.width());
        const Ink ink = m_variant.regionsDown && isFocus(row)
            ? m_colours.inkBesideFocus(m_model.spec(), m_model.spec().focus)
            : Ink{Ink::Text};
        m_builder.addBlock(name, TextRole::Label, ink,
                           {rect.left(), rect.center().y() - height / 2}, rect.width(),
                           Qt::AlignLeft | Qt::AlignVCenter);
        if (!m_variant.regionsDown)
            m_builder.addTopic({m_model.indicators().at(row)}, rect);
    }

    /** A name of a column, at the lower edge of the head. */
    void placeHead(int column, const QRectF &rect)
    {
        const BilingualText name = columnName(column);
        const qreal width = rect.width() - 2 * cellPadding;
        const qreal height = m_builder.blockHeight(name, TextRole::Label, width);
        const Ink ink = !m_variant.regionsDown && isFocus(column)
            ? m_colours.inkBesideFocus(m_model.spec(), m_model.spec().focus)
            : Ink{Ink::Text};
        m_builder.addBlock(name, TextRole::Label, ink,
                           {rect.left() + cellPadding, rect.bottom() - height}, width,
                           Qt::AlignLeft | Qt::AlignBottom);
        if (m_variant.regionsDown)
            m_builder.addTopic({m_model.indicators().at(column)}, rect);
    }

    void placeCell(CoverageModel::Span marks, const QRectF &rect, qreal chip)
    {
        const int perLine = chipsInLine(rect.width(), chip);
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Note);
        if (marks.count == 0) {
            for (const Shape &shape : nothingShapes(
                     {rect.left() + cellPadding + squareSize / 2, rect.center().y()}, crossRadius))
                m_builder.addShape(shape);
            return;
        }
        const qsizetype lines = linesOf(marks.count, perLine);
        const qreal top = rect.center().y() - static_cast<qreal>(lines) * lineHeight / 2;
        for (int i = 0; i < marks.count; ++i) {
            const int mark = marks.first + i;
            const CoverageCell &cell = m_model.cells().at(mark);
            const qreal x =
                rect.left() + cellPadding + static_cast<qreal>(i % perLine) * (chip + chipGap);
            const qreal y = top + static_cast<qreal>(i / perLine) * lineHeight;
            const QRectF square(x, y + (lineHeight - squareSize) / 2, squareSize, squareSize);
            const Ink ink =
                m_colours.inkBesideFocus(m_model.spec(), m_model.regions().at(cell.region));
            for (const Shape &shape :
                 knownShapes(cell.isKnown(), cell.promise(), square, ink, mark))
                m_builder.addShape(shape);
            const BilingualText year = yearText(cell.year);
            const qreal textWidth = m_builder.width(year, TextRole::Note);
            m_builder.addText(year, TextRole::Note, {Ink::Muted},
                              QRectF(square.right() + squareGap, y, textWidth, lineHeight),
                              Qt::AlignLeft, mark);
            m_builder.addMarkArea(mark, square.adjusted(0, 0, squareGap + textWidth, 0));
        }
    }

    const CoverageModel &m_model;
    const Contents &m_contents;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
    Variant m_variant;
    QList<int> m_regions; ///< those that have a place in the matrix
    qreal m_rowNameRoom = 0; ///< the most width that the names of rows take
    int m_rowCount = 0;
    int m_columnCount = 0;
};

} // namespace

ChartPicture layOutCoverage(const CoverageModel &model, QSizeF size, TextShaper &shaper)
{
    const Contents contents(model);
    ChartPicture best;
    for (const Variant &variant : variants) {
        ChartPicture picture =
            buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
                CoverageLayout(model, contents, builder, variant).layOut(before);
            });
        // A variant that leaves the empty regions out says so in words.
        const auto hidden = [](const ChartPicture &one) {
            return one.hiddenRegions + one.hiddenIndicators;
        };
        if (best.size.isEmpty() || picture.marks.size() > best.marks.size()
            || (picture.marks.size() == best.marks.size() && hidden(picture) < hidden(best)))
            best = std::move(picture);
        if (!best.isCut())
            break;
    }
    return best;
}

} // namespace Zhitu
