// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/computerankingwords.h"
#include "charts/labelplacer.h"
#include "charts/markshapes.h"
#include "charts/picturebuilder.h"
#include "charts/rankruns.h"
#include "comparisonmodel.h"
#include "formats/formats.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace Zhitu {

namespace {

constexpr qreal gap = 7;
constexpr qreal panelGap = 20;
constexpr qreal largestRadius = 12;
constexpr qreal smallestRadius = 2.5;
constexpr qreal smallestNumberedRadius = 8;
constexpr qreal numberGap = 4; ///< between a number of several digits and its ring
constexpr qreal lowestRow = 6; ///< of a rank, so that marks of neighbours do not meet
constexpr qreal lowestBoundRow = 16; ///< the same where arrow heads stand between marks
constexpr qreal rankMargin = 0.4; ///< of a row, beyond the first rank and the last
constexpr int mostRanks = 40; ///< a panel of more ranks shows the first ones where room is short
constexpr int roomyRanks = 10; ///< a panel of so many ranks has a row as high as a name for each

/** What a panel shows and the height it needs. */
struct RankingPanel
{
    QList<int> marks;
    qreal lowest = 1; ///< the largest number of a rank
    bool hasBounds = false; ///< whether a rank is only known to be above or below a number
    qreal headHeight = 0;
    qreal leastHeight = 0; ///< of its plot, where there are other panels
    qreal height = 0; ///< of its plot
    QList<int> beyond; ///< marks of the focus whose rank is not among those that fit
};

class ComputeRankingLayout
{
public:
    ComputeRankingLayout(const ComparisonModel &model, PictureBuilder &builder)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_focus(model.spec().focus)
        , m_builder(builder)
    {
        for (int i = 0; i < model.marks().size(); ++i) {
            const FigureMark &mark = model.marks().at(i);
            if (!mark.figure().period.isUndated() && mark.figure().value)
                m_marks.append(i);
        }
        m_isLeft.resize(static_cast<std::size_t>(model.marks().size()));
        for (const int mark : std::as_const(m_marks))
            if (const int from = model.marks().at(mark).joinedFrom; from >= 0)
                m_isLeft[static_cast<std::size_t>(from)] = true;
    }

    void layOut(const ChartPicture &before)
    {
        m_most = mostPanels(m_model, before);
        const QRectF body = m_builder.addFrame(computeRankingWords(m_model, before));
        if (!m_marks.isEmpty())
            placeBody(body);
    }

private:
    [[nodiscard]] const Observation &figure(int mark) const
    {
        return m_model.marks().at(mark).figure();
    }

    /** A rank as it stands in its mark: 3, or 3–5 where it is a range. */
    static BilingualText rankText(const Observation &figure)
    {
        QString text = QString::number(*figure.value);
        if (figure.valueUpper)
            text += u'–' + QString::number(*figure.valueUpper);
        return {text, text};
    }

    /** A year or a rank; shared places may be given as halves. */
    static BilingualText number(qreal value)
    {
        return {QString::number(value), QString::number(value)};
    }

    void placeBody(const QRectF &body)
    {
        for (int panel = 0; panel < m_most; ++panel)
            if (namesIndicators(m_model, panel))
                m_namesLists.insert(panel);
        m_firstYear = rankYear(figure(m_marks.first()));
        m_lastYear = m_firstYear;
        qreal nameWidth = 0;
        const Observation *former = nullptr;
        for (const int mark : std::as_const(m_marks)) {
            m_firstYear = std::min(m_firstYear, rankYear(figure(mark)));
            m_lastYear = std::max(m_lastYear, rankYear(figure(mark)));
            // A region's figures follow each other, with one label for all of them.
            const Observation &own = figure(mark);
            const bool isSame = former && former->region == own.region
                && former->indicator == own.indicator && former->status == own.status;
            former = &own;
            if (isSame)
                continue;
            const qreal width =
                m_builder.width(labelOf(m_model.marks().at(mark)), TextRole::StrongLabel);
            if (width <= m_builder.widestName())
                nameWidth = std::max(nameWidth, width);
        }
        m_side = nameWidth + gap + largestRadius + 4;

        const QList<RankingPanel> panels = panelsWithin(body);
        QRectF plots = body.adjusted(m_side, 0, -m_side, 0);
        const bool numbered = std::ranges::all_of(panels, [&](const RankingPanel &panel) {
            return radius(panel, plots.width()) >= smallestNumberedRadius;
        });
        if (!numbered) {
            for (const RankingPanel &panel : panels)
                m_ranksWidth =
                    std::max(m_ranksWidth,
                             m_builder.width(number(std::floor(panel.lowest)), TextRole::Tick));
            plots.setLeft(plots.left() + m_ranksWidth + gap);
        }

        qreal top = body.top();
        for (qsizetype i = 0; i < panels.size(); ++i) {
            const RankingPanel &panel = panels.at(i);
            if (panel.headHeight > 0) {
                m_builder.addBlock(panelName(i, body.width()), TextRole::PanelTitle, {Ink::Text},
                                   {body.left(), top}, body.width(),
                                   Qt::AlignLeft | Qt::AlignBottom);
                m_builder.addTopic(m_model.panels().at(i).indicators,
                                   {body.left(), top, body.width(), panel.headHeight});
            }
            top += panel.headHeight;
            placePanel(panel, QRectF(plots.left(), top, plots.width(), panel.height));
            top += panel.height + yearsHeight() + panelGap;
            if (!panel.beyond.isEmpty())
                top += beyondHeight();
        }
    }

    [[nodiscard]] qreal yearsHeight() { return m_builder.shaper().lineHeight(TextRole::Tick) + 4; }

    [[nodiscard]] BilingualText panelName(qsizetype panel, qreal width)
    {
        return m_builder.panelName(static_cast<int>(panel),
                                   panelNames(m_catalog, m_model.panels().at(panel)), width);
    }

    /** The panels that find room in body, with their heights; the last ones are left out. */
    QList<RankingPanel> panelsWithin(const QRectF &body)
    {
        QList<RankingPanel> panels(m_model.panels().size());
        for (const int mark : std::as_const(m_marks)) {
            RankingPanel &panel = panels[m_model.marks().at(mark).panel];
            panel.marks.append(mark);
            const Qualifier qualifier = figure(mark).qualifier;
            panel.hasBounds = panel.hasBounds || isLowerBound(qualifier) || isUpperBound(qualifier);
            panel.lowest =
                std::max(panel.lowest, figure(mark).valueUpper.value_or(*figure(mark).value));
        }
        qreal fixed = -panelGap; // titles, years and gaps
        qreal least = 0;
        qsizetype shown = 0;
        for (RankingPanel &panel : panels) {
            if (shown == m_most)
                break;
            if (panels.size() > 1)
                // The label of the first rank may stand half above the plot.
                panel.headHeight = m_builder.blockHeight(panelName(shown, body.width()),
                                                         TextRole::PanelTitle, body.width())
                    + 4;
            panel.leastHeight =
                std::max(std::min<qreal>(panel.lowest, roomyRanks) * nameHeight(TextRole::Label),
                         std::min<qreal>(panel.lowest, mostRanks) * lowestRow);
            const qreal more = panelGap + panel.headHeight + yearsHeight();
            // The first panel may be lower than is good, but not than the label of a rank.
            const qreal plots = shown > 0 ? least + panel.leastHeight
                                          : m_builder.shaper().lineHeight(TextRole::Tick);
            if (fixed + more + plots > body.height())
                break;
            fixed += more;
            least += panel.leastHeight;
            ++shown;
        }
        m_builder.picture().hiddenPanels = static_cast<int>(panels.size() - shown);
        panels.resize(shown);
        for (RankingPanel &panel : panels) {
            panel.height = (body.height() - fixed) * panel.leastHeight / least;
            if (panel.height / panel.lowest < (panel.hasBounds ? lowestBoundRow : lowestRow))
                cut(panel);
        }
        return panels;
    }

    /** The height of the row for the focus below the ranks that fit. */
    [[nodiscard]] qreal beyondHeight() { return nameHeight(TextRole::StrongLabel) + 12; }

    /**
     * Keeps the ranks that fit with their names, from the first one on, and of the others those of
     * the region in focus, which get a row of their own.
     */
    void cut(RankingPanel &panel)
    {
        const auto last = [this](int mark) {
            return figure(mark).valueUpper.value_or(*figure(mark).value);
        };
        const qreal row = nameHeight(TextRole::Label) + 1;
        const auto fitting = [&](qreal height) { return std::max(1.0, std::floor(height / row)); };
        qreal most = fitting(panel.height);
        const auto isBeyond = [&](int mark) { return last(mark) > most; };
        if (std::ranges::any_of(panel.marks, [&](int mark) {
                return isBeyond(mark) && figure(mark).region == m_focus;
            })) {
            most = fitting(panel.height - beyondHeight());
            panel.height -= beyondHeight();
        }
        QList<int> kept;
        for (const int mark : std::as_const(panel.marks)) {
            if (!isBeyond(mark))
                kept.append(mark);
            else if (figure(mark).region == m_focus)
                panel.beyond.append(mark);
            else
                ++m_builder.picture().hiddenMarks;
        }
        panel.marks = kept;
        panel.lowest = most;
    }

    [[nodiscard]] qreal radius(const RankingPanel &panel, qreal width) const
    {
        const qreal pitch = width / std::max(1, m_lastYear - m_firstYear);
        const qreal row = panel.height / panel.lowest;
        // The arrow heads of two bounds may face each other between their marks.
        const qreal rowShare =
            panel.hasBounds ? std::min((row - 15) / 2.4, (row - 5) / 4.4) : row * 0.42;
        return std::clamp(std::min(rowShare, pitch * 0.2), smallestRadius, largestRadius);
    }

    void placePanel(const RankingPanel &panel, const QRectF &area)
    {
        const qreal rowHeight = area.height() / panel.lowest;
        m_radius = radius(panel, area.width());

        // Beyond the first rank and the last there is room for their lines, which would else be cut
        // to half their width.
        PlotPanel plot;
        plot.area =
            area.adjusted(0, rowHeight * (0.5 - rankMargin), 0, -rowHeight * (0.5 - rankMargin));
        if (panel.lowest == 1) {
            const qreal half = std::min(20.0, area.height() / 2);
            plot.area = QRectF(area.left(), area.center().y() - half, area.width(), 2 * half);
        }
        plot.xMin = m_firstYear;
        plot.xMax = std::max(m_lastYear, m_firstYear + 1);
        plot.yMin = panel.lowest == 1 ? 0 : 1 - rankMargin;
        plot.yMax = panel.lowest == 1 ? 2 : panel.lowest + rankMargin;
        plot.yReversed = true;
        for (int year = m_firstYear; year <= m_lastYear; ++year)
            plot.xGrid.append(year);
        // In the order of the model.
        for (const int mark : panel.marks)
            if (std::ranges::binary_search(panel.marks, m_model.marks().at(mark).joinedFrom))
                addLine(plot, mark);

        LabelPlacer placer(area.adjusted(-m_side, -4, m_side, 4));
        for (const PlotLine &line : std::as_const(plot.lines)) {
            for (qsizetype i = 1; i < line.points.size(); ++i)
                placer.addObstacle(QLineF(position(plot, line.points.at(i - 1)),
                                          position(plot, line.points.at(i))));
        }
        for (const int mark : panel.marks)
            placer.addObstacle(placeMark(plot, mark));
        QSet<int> runs;
        QSet<int> named;
        // The focus region lies on top and is named first.
        for (auto it = panel.marks.crbegin(); it != panel.marks.crend(); ++it) {
            runs.insert(runOf(*it));
            if (placeLabel(plot, *it, placer))
                named.insert(runOf(*it));
        }
        m_builder.picture().hiddenLabels += static_cast<int>(runs.size() - named.size());
        if (!panel.beyond.isEmpty())
            placeBeyond(panel, plot, area);
        placeYears(plot, area.bottom() + 4 + (panel.beyond.isEmpty() ? 0 : beyondHeight()));
        if (m_ranksWidth > 0)
            placeRanks(plot, panel.lowest, rowHeight);
        m_builder.picture().panels.append(plot);
    }

    /** The row below the ranks that fit: the focus, with its ranks as numbers and not to scale. */
    void placeBeyond(const RankingPanel &panel, const PlotPanel &plot, const QRectF &area)
    {
        Shape line;
        line.path.moveTo(area.left() - m_side, area.bottom() + 4);
        line.path.lineTo(area.right() + m_side, area.bottom() + 4);
        line.stroke = {Ink::Context};
        line.strokeWidth = 1;
        line.penStyle = Qt::DotLine;
        m_builder.addShape(line);
        const qreal middle = area.bottom() + 4 + (beyondHeight() - 2) / 2;
        const qreal height = m_builder.shaper().lineHeight(TextRole::RankNumber);
        qreal left = plot.area.right();
        for (const int index : panel.beyond) {
            const Observation &one = figure(index);
            const QPointF centre(plot.mapX(rankYear(one)), middle);
            const qreal half = m_builder.width(rankText(one), TextRole::RankNumber) / 2 + numberGap;
            left = std::min(left, centre.x() - half);
            QRectF rect;
            for (const Shape &shape : rankShapes(one, centre, centre, {0, 1}, height / 2 - 1,
                                                 inkOf(one), true, index, half)) {
                if (one.valueUpper)
                    continue;
                rect = rect.united(shape.path.boundingRect());
                m_builder.addShape(shape);
            }
            m_builder.addText(rankText(one), TextRole::RankNumber,
                              isRankFilled(one, true) ? Ink{Ink::Background} : inkOf(one),
                              QRectF(centre.x() - half, middle - height / 2, 2 * half, height),
                              Qt::AlignHCenter, index);
            m_builder.addMarkArea(
                index,
                rect.united(QRectF(centre.x() - half, middle - height / 2, 2 * half, height)));
        }
        const BilingualText name = labelOf(m_model.marks().at(panel.beyond.last()));
        const QSizeF size = m_builder.size(name, TextRole::StrongLabel);
        if (size.width() > std::min(m_builder.widestName(), left - gap - (area.left() - m_side))) {
            ++m_builder.picture().hiddenLabels;
            return;
        }
        m_builder.addText(
            name, TextRole::StrongLabel, inkOf(figure(panel.beyond.last())),
            QRectF(QPointF(left - gap - size.width(), middle - size.height() / 2), size),
            Qt::AlignRight, panel.beyond.last());
    }

    /** The first mark of those that lines join to this one. */
    [[nodiscard]] int runOf(int mark) const
    {
        while (m_model.marks().at(mark).joinedFrom >= 0)
            mark = m_model.marks().at(mark).joinedFrom;
        return mark;
    }

    /** The ranks beside the plot, left of the names: the first, then in round steps. */
    void placeRanks(const PlotPanel &plot, qreal lowest, qreal rowHeight)
    {
        const qreal height = m_builder.shaper().lineHeight(TextRole::Tick);
        const qreal distance = height - 4; // a line has air above and below
        const qreal step = rankStep(distance / rowHeight);
        for (qreal rank = 1; rank <= lowest; rank = (std::floor(rank / step) + 1) * step) {
            if (rank > 1 && (rank - 1) * rowHeight < distance)
                continue;
            m_builder.addText(number(rank), TextRole::Tick, {Ink::Muted},
                              QRectF(plot.area.left() - m_side - gap - m_ranksWidth,
                                     plot.mapY(rank) - height / 2, m_ranksWidth, height),
                              Qt::AlignRight);
        }
    }

    /** The smallest of 1, 2, 5, 10, 20 … that is no less than this. */
    static qreal rankStep(qreal least)
    {
        for (qreal power = 1;; power *= 10) {
            for (const qreal digit : {1, 2, 5}) {
                if (digit * power >= least)
                    return digit * power;
            }
        }
    }

    /** The height that a name takes: that of a line without the air above and below. */
    [[nodiscard]] qreal nameHeight(TextRole role)
    {
        return m_builder.shaper().lineHeight(role) - 4;
    }

    static QPointF position(const PlotPanel &plot, QPointF data)
    {
        return {plot.mapX(data.x()), plot.mapY(data.y())};
    }

    [[nodiscard]] Ink inkOf(const Observation &figure) const
    {
        if (figure.region != m_focus)
            return {Ink::Context};
        const Region *region = m_catalog.region(figure.region);
        return {Ink::RegionMark, region ? colourSlot(*region) : 0};
    }

    void addLine(PlotPanel &plot, int index) const
    {
        const FigureMark &mark = m_model.marks().at(index);
        if (mark.joinedFrom < 0)
            return;
        const FigureMark &from = m_model.marks().at(mark.joinedFrom);
        PlotLine line;
        line.points = {QPointF(rankYear(from.figure()), *from.figure().value),
                       QPointF(rankYear(mark.figure()), *mark.figure().value)};
        line.ink = inkOf(mark.figure());
        line.width = mark.figure().region == m_focus ? 4 : 1.8;
        line.style = isLineDerived(m_model, index) ? Qt::DashLine : Qt::SolidLine;
        if (!plot.lines.isEmpty() && plot.lines.last().points.last() == line.points.first()
            && plot.lines.last().ink == line.ink && plot.lines.last().style == line.style)
            plot.lines.last().points.append(line.points.last());
        else
            plot.lines.append(line);
    }

    /** Of a ring for a number of several digits, which must not touch it; 0: as wide as high. */
    [[nodiscard]] qreal ringHalfWidth(const Observation &figure)
    {
        const BilingualText text = rankText(figure);
        if (m_radius < smallestNumberedRadius || text.zh.size() < 2)
            return 0;
        return m_builder.width(text, TextRole::RankNumber) / 2 + numberGap;
    }

    /** What a label says: the region, its list and what it is unless these are clear. */
    [[nodiscard]] BilingualText labelOf(const FigureMark &mark) const
    {
        QList<BilingualText> parts{regionLabel(m_catalog, mark.figure().region)};
        if (m_namesLists.contains(mark.panel))
            parts.append(indicatorLabel(m_catalog, mark.figure().indicator));
        if (isPromise(mark.figure().status))
            parts.append(inBoth(
                [&](Language language) { return statusName(mark.figure().status, language); }));
        return joined(parts);
    }

    QRectF placeMark(const PlotPanel &plot, int index)
    {
        const Observation &figure = m_model.marks().at(index).figure();
        const bool focus = figure.region == m_focus;
        const Ink ink = inkOf(figure);
        const auto year = static_cast<qreal>(rankYear(figure));
        const QPointF centre = position(plot, {year, *figure.value});
        const QPointF upper = position(plot, {year, figure.valueUpper.value_or(*figure.value)});
        const bool numbered = m_radius >= smallestNumberedRadius;
        const qreal halfWidth = ringHalfWidth(figure);
        QRectF rect;
        for (const Shape &shape :
             rankShapes(figure, centre, upper, {0, 1}, m_radius, ink, focus, index, halfWidth)) {
            rect = rect.united(shape.path.boundingRect());
            m_builder.addShape(shape);
        }
        if (numbered) {
            const qreal height = m_builder.shaper().lineHeight(TextRole::RankNumber);
            const qreal middle = (centre.y() + upper.y()) / 2;
            if (figure.valueUpper)
                m_builder.addShape(numberGround({centre.x(), middle}, halfWidth - numberGap,
                                                height / 2 - 3, index));
            m_builder.addText(rankText(figure), TextRole::RankNumber,
                              isRankFilled(figure, focus) ? Ink{Ink::Background}
                                  : focus                 ? ink
                                                          : Ink{Ink::Muted},
                              QRectF(rect.left(), middle - height / 2, rect.width(), height),
                              Qt::AlignHCenter, index);
        }
        m_builder.addMarkArea(index, rect);
        return rect;
    }

    /**
     * A name at the free sides of a mark: where no line leaves it, or where there is room.
     * Returns whether there was any for it.
     */
    bool placeLabel(const PlotPanel &plot, int index, LabelPlacer &placer)
    {
        const FigureMark &mark = m_model.marks().at(index);
        const bool focus = mark.figure().region == m_focus;
        const bool leaves = m_isLeft.at(static_cast<std::size_t>(index));
        if (leaves && mark.joinedFrom >= 0)
            return false;
        const BilingualText name = labelOf(mark);
        const TextRole role = focus ? TextRole::StrongLabel : TextRole::Label;
        const QSizeF size(m_builder.width(name, role), nameHeight(role));
        if (size.width() > m_builder.widestName())
            return false;
        const QPointF centre =
            position(plot, {static_cast<qreal>(rankYear(mark.figure())), *mark.figure().value});
        const qreal distance = std::max(m_radius * 1.2, ringHalfWidth(mark.figure()) * 1.45) + gap;
        const QRectF rightOf(QPointF(centre.x() + distance, centre.y() - size.height() / 2), size);
        const QRectF leftOf(
            QPointF(centre.x() - distance - size.width(), centre.y() - size.height() / 2), size);
        const bool startsRun = leaves || rankYear(mark.figure()) == m_firstYear;
        const std::optional<QRectF> place = placer.place(
            startsRun ? QList<QRectF>{leftOf, rightOf} : QList<QRectF>{rightOf, leftOf});
        if (!place)
            return false;
        m_builder.addText(name, role, focus ? inkOf(mark.figure()) : Ink{Ink::Text},
                          place->adjusted(0, -2, 0, 2),
                          place->left() < centre.x() ? Qt::AlignRight : Qt::AlignLeft, index);
        return true;
    }

    void placeYears(const PlotPanel &plot, qreal top)
    {
        qreal free = -1e9; // right end of the label before
        for (int year = m_firstYear; year <= m_lastYear; ++year) {
            const QSizeF size = m_builder.size(number(year), TextRole::Tick);
            const qreal left = plot.mapX(year) - size.width() / 2;
            if (left < free + 10)
                continue;
            free = left + size.width();
            m_builder.addText(number(year), TextRole::Tick, {Ink::Muted},
                              QRectF(QPointF(left, top), size), Qt::AlignHCenter);
        }
    }

    const ComparisonModel &m_model;
    const Catalog &m_catalog;
    QString m_focus;
    PictureBuilder &m_builder;
    int m_most = 0; ///< how many panels may be shown
    QList<int> m_marks; ///< the marks that have a year and a rank
    std::vector<bool> m_isLeft; ///< of each mark of the model, whether a line leads on from it
    QSet<int> m_namesLists; ///< panels whose marks say which list they are of
    int m_firstYear = 0;
    int m_lastYear = 0;
    qreal m_side = 0; ///< width left and right of a plot that names take
    qreal m_ranksWidth = 0; ///< of the ranks left of the names; 0: the marks hold them
    qreal m_radius = 0;
};

} // namespace

ChartPicture layOutComputeRanking(const ComparisonModel &model, QSizeF size, TextShaper &shaper)
{
    QSet<std::pair<QString, QString>> ranked;
    for (const FigureMark &mark : model.marks())
        ranked.insert({mark.figure().region, mark.figure().subject});
    if (!ranked.isEmpty() && ranked.size() < 3)
        return layOutStreakStrip(model, size, shaper);
    return buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
        ComputeRankingLayout(model, builder).layOut(before);
    });
}

} // namespace Zhitu
