// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"
#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/picturebuilder.h"
#include "charts/rankruns.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>
#include <cmath>

namespace Zhitu {

namespace {

constexpr qreal gap = 10;
constexpr qreal rowGap = 10;
constexpr qreal panelGap = 16;
constexpr qreal widestCell = 120;
constexpr qreal cellHeight = 34;
constexpr qreal largestRadius = 12;
constexpr qreal boundReach = 8; ///< of an arrow head beside its mark
constexpr qreal numberGap = 4; ///< between a number of several digits and its ring

/** A row with what it says and the height it needs. */
struct StripRow
{
    RankRow ranks;
    BilingualText name;
    BilingualText remarks; ///< runs, gaps and promises
    qreal nameHeight = 0;
    qreal remarksHeight = 0;
};

class StreakStripLayout
{
public:
    StreakStripLayout(const ComparisonModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_builder(builder)
    {
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        const QList<int> marks = shownMarks(m_model, before);
        const QList<RankRow> rows = rankRows(m_model, marks);
        const QRectF body = m_builder.addFrame(words(before, marks, rows));
        m_builder.picture().hiddenPanels = static_cast<int>(m_model.panels().size()) - m_most;
        if (m_most > 0)
            placePanels(body);
    }

private:
    ChartWords words(const ChartPicture &before, const QList<int> &marks,
                     const QList<RankRow> &rows)
    {
        ChartWords words{.title = titleOr(m_model.spec(), finding(rows)),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = marksKey(marksInUse(m_model, marks), MarkForm::Rank)
                             + findingsKey(m_model, marks),
                         .notes = panelNotes(m_model, m_most, before.fullyNamed)};
        words.notes += hiddenLine(before);
        if (const BilingualText sources = sourcesNote(m_model, marks); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

    BilingualText measured() const
    {
        if (m_most > 1)
            return translated("Charts", "One panel per definition, none joined to another");
        return m_most == 0 ? BilingualText()
                           : panelNames(m_catalog, m_model.panels().first()).first();
    }

    /** The longest run of the first row, the latest of several. */
    BilingualText finding(const QList<RankRow> &rows) const
    {
        if (rows.isEmpty())
            return translated("Charts", "No rank for what is chosen");
        const QList<RankRun> runs = rankRuns(m_model, rows.first());
        if (runs.isEmpty())
            return indicatorLabel(m_catalog, rows.first().indicator);
        const auto longest = std::ranges::max_element(
            runs, {}, [](const RankRun &run) { return std::pair(run.length(), run.lastYear); });
        return rankRunText(nameOf(rows.first()), *longest);
    }

    BilingualText nameOf(const RankRow &row) const
    {
        const Subject *subject = m_catalog.subject(row.subject);
        if (!subject)
            return regionLabel(m_catalog, row.region);
        return subject->shortName.isEmpty() ? subject->name : subject->shortName;
    }

    /** What a row's marks add up to: its runs of two years and more, its gaps, its promises. */
    BilingualText remarksOf(const RankRow &row) const
    {
        QList<BilingualText> parts;
        for (const RankRun &run : rankRuns(m_model, row)) {
            if (run.length() < 2)
                continue;
            const auto text = [](int value) {
                return BilingualText{QString::number(value), QString::number(value)};
            };
            const BilingualText rank{QString::number(run.rank), QString::number(run.rank)};
            //: Below a row of ranks: %1 rank, %2 and %3 first and last year.
            BilingualText streak =
                filled(translated("Charts", "rank %1 for %n years, %2–%3", nullptr, run.length()),
                       {rank, text(run.firstYear), text(run.lastYear)});
            if (!run.derivedYears.isEmpty())
                //: %1 is the phrase before, %2 a list of years.
                streak = filled(translated("Charts", "%1 (inferred: %2)"),
                                {streak, yearList(run.derivedYears)});
            parts.append(streak);
        }
        QList<int> missing;
        for (int year = m_firstYear; year <= m_lastYear; ++year)
            if (!row.years.contains(year))
                missing.append(year);
        if (!missing.isEmpty())
            //: Below a row of ranks: %1 is a list of years.
            parts.append(filled(translated("Charts", "no rank known for %1"), {yearList(missing)}));
        for (const QList<int> &marks : row.years) {
            for (const int mark : marks) {
                const Observation &figure = m_model.marks().at(mark).figure();
                if (isPromise(figure.status))
                    parts.append(filled({QStringLiteral("%1 %2：%3"), QStringLiteral("%1 %2: %3")},
                                        {inBoth([&](Language language) {
                                             return statusName(figure.status, language);
                                         }),
                                         periodLabel(figure.period),
                                         figureLabel(m_catalog, figure, UnitStyle::NumberOnly)}));
            }
        }
        return inBoth([&](Language language) {
            QStringList texts;
            for (const BilingualText &part : std::as_const(parts))
                texts.append(part.in(language));
            return texts.join(Catalogue::of(language).translate("Charts", "; "));
        });
    }

    void placePanels(const QRectF &body)
    {
        measure(body);
        qreal top = body.top();
        for (int panel = 0; panel < m_most; ++panel) {
            QList<StripRow> rows;
            for (const StripRow &row : std::as_const(m_rows))
                if (row.ranks.panel == panel)
                    rows.append(row);
            const qreal head = headHeight(panel, body.width());
            const qsizetype fitting = rowsWithin(rows, body.bottom() - top - head);
            // Only the panel that is first may lose rows; others go as a whole.
            if (fitting == 0 || (panel > 0 && fitting < rows.size())) {
                m_builder.picture().hiddenPanels += m_most - panel;
                return;
            }
            for (const StripRow &row : rows.sliced(fitting))
                for (const QList<int> &marks : row.ranks.years)
                    m_builder.picture().hiddenMarks += static_cast<int>(marks.size());
            const bool isCut = fitting < rows.size();
            rows.resize(fitting);
            if (head > 0) {
                m_builder.addBlock(panelTitle(panel, body.width()), TextRole::PanelTitle,
                                   {Ink::Text}, {body.left(), top}, body.width(),
                                   Qt::AlignLeft | Qt::AlignBottom);
                m_builder.addTopic(m_model.panels().at(panel).indicators,
                                   {body.left(), top, body.width(), head});
            }
            top += head;
            const qreal start = top;
            for (const StripRow &row : std::as_const(rows))
                top += placeRow(row, QPointF(body.left(), top));
            PlotPanel plot;
            plot.area = QRectF(QPointF(m_left, start), QPointF(m_left + m_lineWidth, top - rowGap));
            plot.xMin = m_firstYear;
            plot.xMax = m_firstYear + m_perLine;
            m_builder.picture().panels.append(plot);
            top += panelGap - rowGap;
            if (isCut) {
                m_builder.picture().hiddenPanels += m_most - panel - 1;
                return;
            }
        }
    }

    BilingualText panelTitle(int panel, qreal width)
    {
        return m_builder.panelName(panel, panelNames(m_catalog, m_model.panels().at(panel)), width);
    }

    /** Of a panel's title; a single one is named in the subtitle. */
    qreal headHeight(int panel, qreal width)
    {
        if (m_model.panels().size() < 2)
            return 0;
        return m_builder.blockHeight(panelTitle(panel, width), TextRole::PanelTitle, width) + 4;
    }

    /** Sets rows, years and the cells' measures. */
    void measure(const QRectF &body)
    {
        QList<int> marks;
        for (int i = 0; i < m_model.marks().size(); ++i)
            if (m_model.marks().at(i).panel < m_most)
                marks.append(i);
        qreal widestName = 0;
        qreal widestNumber = 0;
        qsizetype mostInYear = 1;
        qreal reach = 0; // of the arrow heads of bounds, on both sides
        m_firstYear = ComputeRankingModel::yearOf(m_model.marks().at(marks.first()).figure());
        m_lastYear = m_firstYear;
        for (const RankRow &row : rankRows(m_model, marks)) {
            StripRow strip{.ranks = row,
                           .name = namesIndicators(m_model, row.panel)
                               ? joined({nameOf(row), indicatorLabel(m_catalog, row.indicator)})
                               : nameOf(row)};
            widestName = std::max(widestName, m_builder.width(strip.name, TextRole::StrongLabel));
            m_firstYear = std::min(m_firstYear, row.years.firstKey());
            m_lastYear = std::max(m_lastYear, row.years.lastKey());
            for (const QList<int> &year : row.years) {
                mostInYear = std::max(mostInYear, year.size());
                for (const int mark : year) {
                    const Qualifier qualifier = m_model.marks().at(mark).figure().qualifier;
                    if (isLowerBound(qualifier) || isUpperBound(qualifier))
                        reach = 2 * boundReach;
                    widestNumber = std::max(widestNumber,
                                            m_builder.width(numberOf(mark), TextRole::RankNumber));
                }
            }
            m_rows.append(strip);
        }
        m_nameWidth = std::min(widestName, body.width() / 4);
        m_left = body.left() + m_nameWidth + gap;
        const qreal width = body.right() - m_left;
        const qreal yearWidth =
            m_builder.width({QString::number(m_lastYear), QString::number(m_lastYear)},
                            TextRole::Tick)
            + 8;
        // A ring's reach and a bound's arrow stay within its cell.
        const qreal least = std::max(
            yearWidth,
            static_cast<qreal>(mostInYear)
                * (std::max(2 * largestRadius * 1.2, widestNumber + 2 * numberGap) + reach + 4));
        const int years = m_lastYear - m_firstYear + 1;
        m_perLine = std::clamp(static_cast<int>(width / least), 1, years);
        const int lines = (years + m_perLine - 1) / m_perLine;
        // Lines of about the same length.
        m_perLine = (years + lines - 1) / lines;
        m_lines = lines;
        m_cellWidth = std::min(width / m_perLine, widestCell);
        m_lineWidth = m_cellWidth * m_perLine;
        for (StripRow &row : m_rows) {
            row.nameHeight = m_builder.blockHeight(row.name, TextRole::StrongLabel, m_nameWidth);
            row.remarks = remarksOf(row.ranks);
            row.remarksHeight = m_builder.blockHeight(row.remarks, TextRole::Note, width);
        }
        m_remarksWidth = width;
    }

    qreal lineHeight() { return cellHeight + m_builder.shaper().lineHeight(TextRole::Tick) + 2; }

    qreal rowHeight(const StripRow &row)
    {
        return std::max(row.nameHeight, m_lines * lineHeight() + row.remarksHeight) + rowGap;
    }

    qsizetype rowsWithin(const QList<StripRow> &rows, qreal height)
    {
        qreal used = -rowGap;
        qsizetype count = 0;
        for (const StripRow &row : rows) {
            used += rowHeight(row);
            if (used > height)
                break;
            ++count;
        }
        return count;
    }

    /** Returns the height taken. */
    qreal placeRow(const StripRow &row, QPointF corner)
    {
        const qreal nameTop = corner.y()
            + std::max(0.0,
                       (cellHeight - m_builder.shaper().lineHeight(TextRole::StrongLabel)) / 2);
        const int firstMark = row.ranks.years.first().first();
        m_builder.addBlock(row.name, TextRole::StrongLabel, inkOf(row.ranks.region, {Ink::Text}),
                           {corner.x(), row.nameHeight > cellHeight ? corner.y() : nameTop},
                           m_nameWidth, Qt::AlignRight | Qt::AlignVCenter);
        m_builder.picture().texts.last().mark = firstMark;
        for (int line = 0; line < m_lines; ++line)
            placeLine(row.ranks, m_firstYear + line * m_perLine, corner.y() + line * lineHeight());
        m_builder.addBlock(row.remarks, TextRole::Note, {Ink::Muted},
                           {m_left, corner.y() + m_lines * lineHeight()}, m_remarksWidth);
        return rowHeight(row);
    }

    void placeLine(const RankRow &row, int firstYear, qreal top)
    {
        const int lastYear = std::min(firstYear + m_perLine - 1, m_lastYear);
        for (int year = firstYear; year <= lastYear; ++year) {
            const QRectF cell(m_left + (year - firstYear) * m_cellWidth, top, m_cellWidth,
                              cellHeight);
            Shape frame;
            frame.path.addRect(cell);
            frame.stroke = {Ink::Grid};
            frame.strokeWidth = 1;
            m_builder.addShape(frame);
            const QList<int> marks = row.years.value(year);
            for (qsizetype i = 0; i < marks.size(); ++i) {
                const qreal share = cell.width() / static_cast<qreal>(marks.size());
                placeMark(marks.at(i),
                          QPointF(cell.left() + (static_cast<qreal>(i) + 0.5) * share,
                                  cell.center().y()));
            }
            m_builder.addText({QString::number(year), QString::number(year)}, TextRole::Tick,
                              {Ink::Muted},
                              QRectF(cell.left(), cell.bottom() + 2, cell.width(),
                                     m_builder.shaper().lineHeight(TextRole::Tick)),
                              Qt::AlignHCenter);
        }
    }

    /** A rank as it stands in its mark: 3, or 3–5 where it is a range. */
    BilingualText numberOf(int mark) const
    {
        const Observation &figure = m_model.marks().at(mark).figure();
        QString text = QString::number(*figure.value);
        if (figure.valueUpper)
            text += u'–' + QString::number(*figure.valueUpper);
        return {text, text};
    }

    Ink inkOf(const QString &code, Ink otherwise) const
    {
        if (code != m_model.spec().focus)
            return otherwise;
        const Region *region = m_catalog.region(code);
        return {Ink::RegionMark, region ? colourSlot(*region) : 0};
    }

    void placeMark(int mark, QPointF centre)
    {
        const Observation &figure = m_model.marks().at(mark).figure();
        const bool focus = figure.region == m_model.spec().focus;
        const Ink ink = inkOf(figure.region, {Ink::Context});
        const BilingualText number = numberOf(mark);
        const qreal half = m_builder.width(number, TextRole::RankNumber) / 2 + numberGap;
        // A strip has no axis of ranks: larger numbers are to the right, as they are read.
        const QPointF reach(half, 0);
        QRectF rect;
        for (const Shape &shape :
             rankShapes(figure, figure.valueUpper ? centre - reach : centre, centre + reach, {1, 0},
                        largestRadius, ink, focus, mark, number.zh.size() > 1 ? half : 0)) {
            rect = rect.united(shape.path.boundingRect());
            m_builder.addShape(shape);
        }
        const qreal height = m_builder.shaper().lineHeight(TextRole::RankNumber);
        if (figure.valueUpper)
            m_builder.addShape(numberGround(centre, half - numberGap, height / 2 - 3, mark));
        m_builder.addText(number, TextRole::RankNumber,
                          isRankFilled(figure, focus) ? Ink{Ink::Background}
                              : focus                 ? ink
                                                      : Ink{Ink::Text},
                          QRectF(centre.x() - half, centre.y() - height / 2, 2 * half, height),
                          Qt::AlignHCenter, mark);
        m_builder.addMarkArea(mark, rect);
    }

    const ComparisonModel &m_model;
    const Catalog &m_catalog;
    PictureBuilder &m_builder;
    QList<StripRow> m_rows;
    int m_most = 0; ///< how many panels may be shown
    int m_firstYear = 0;
    int m_lastYear = 0;
    int m_perLine = 1; ///< years in a line of cells
    int m_lines = 1; ///< lines of cells in a row
    qreal m_nameWidth = 0;
    qreal m_left = 0; ///< of the cells
    qreal m_cellWidth = 0;
    qreal m_lineWidth = 0;
    qreal m_remarksWidth = 0;
};

} // namespace

ChartPicture layOutStreakStrip(const ComparisonModel &model, QSizeF size, TextShaper &shaper)
{
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        StreakStripLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
