// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/markshapes.h"
#include "charts/picturebuilder.h"
#include "charts/tileshapes.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "overviewmodel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Zhitu {

namespace {

constexpr qreal cardGap = 10;
constexpr qreal padding = 8;
constexpr qreal accentWidth = 5;
constexpr qreal swatchSize = knownSquareSize;
constexpr qreal swatchGap = 6;
constexpr qreal partGap = 3;
constexpr qreal narrowestCard = 130;
constexpr qreal likedWidth = 320;
constexpr qreal mostStretch = 1.35; ///< how much higher than they need cards may get

/** How much a card says; the less, the more cards there is room for. */
enum class Detail {
    Full, ///< the indicator's whole name, and the sources on the card
    Short, ///< the short name; the sources stand in the footer
    Least, ///< without the chart that it leads to
};

constexpr Detail details[] = {Detail::Full, Detail::Short, Detail::Least};
/** From the largest; with what a smaller one makes a grid of cards look worse by. */
constexpr std::pair<TextRole, qreal> headlineRoles[] = {
    {TextRole::Headline, 0},
    {TextRole::Title, 0.15},
    {TextRole::Figure, 0.3},
    {TextRole::PanelTitle, 0.8},
};

/** Where cards go. */
struct Grid
{
    int columns = 1;
    qreal cardWidth = 0;
    TextRole role = TextRole::PanelTitle;
    QList<qreal> rowHeights; ///< of the rows that fit
    QList<qreal> nameHeights; ///< of these rows: their numbers stand in line

    [[nodiscard]] int shown(qsizetype cards) const
    {
        return static_cast<int>(std::min<qsizetype>(cards, rowHeights.size() * columns));
    }
    [[nodiscard]] qreal height() const
    {
        return std::accumulate(rowHeights.cbegin(), rowHeights.cend(), 0.0)
            + cardGap * static_cast<qreal>(std::max<qsizetype>(0, rowHeights.size() - 1));
    }
};

class OverviewLayout
{
public:
    OverviewLayout(const OverviewModel &model, PictureBuilder &builder, Detail detail)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_builder(builder)
        , m_detail(detail)
        , m_cards(model.cards())
    {
    }

    void layOut(const ChartPicture &before)
    {
        const QRectF body = m_builder.addFrame(words(before));
        if (m_cards.isEmpty())
            return;
        const Grid grid = bestGrid(body.size());
        const int shown = grid.shown(m_cards.size());
        m_builder.picture().hiddenCards = static_cast<int>(m_cards.size()) - shown;
        if (shown == 0)
            return;
        const qreal used = grid.height();
        const qreal stretch = std::clamp(body.height() / used, 1.0, mostStretch);
        qreal y = body.top();
        for (int i = 0; i < shown; ++i) {
            const int column = i % grid.columns;
            const qreal height = grid.rowHeights.at(i / grid.columns) * stretch;
            placeCard(m_cards.at(i),
                      QRectF(body.left() + column * (grid.cardWidth + cardGap), y, grid.cardWidth,
                             height),
                      grid.nameHeights.at(i / grid.columns), grid.role);
            if (column == grid.columns - 1)
                y += height + cardGap * std::min(stretch, 1.0);
        }
    }

private:
    [[nodiscard]] const Observation &figure(int mark) const
    {
        return m_model.marks().at(mark).figure();
    }

    ChartWords words(const ChartPicture &before)
    {
        const QList<int> shown = shownBefore(before, static_cast<int>(m_model.marks().size()));
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured(before.hiddenCards)),
                         .key = key(shown),
                         .notes = {}};
        if (const BilingualText note = signs(shown); !note.isEmpty())
            words.notes.append(note);
        if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
            words.notes.append(missing);
        words.notes += hiddenNotes(before);
        if (m_detail != Detail::Full) {
            if (const BilingualText sources = sourcesNote(m_model, shown); !sources.isEmpty())
                words.notes.append(sources);
        }
        return words;
    }

    BilingualText finding() const
    {
        if (m_cards.isEmpty())
            return translated("Charts", "No figure for what is chosen");
        const Observation &first = figure(m_cards.first().headline().first());
        const BilingualText value = inBoth([&](Language language) {
            return formatFigure(first, *m_catalog.unit(first.unit), language, UnitStyle::WithUnit);
        });
        if (first.status != Status::Actual)
            //: Title: %1 region, %2 indicator, %3 figure, %4 its time, %5 target or forecast.
            return filled(translated("Charts", "%1, %2: %3 (%4, %5)"),
                          {ownerName(first), indicatorLabel(m_catalog, first.indicator), value,
                           statusText(first.status), periodLabel(first.period)});
        return filled(translated("Charts", "%1, %2: %3 (%4)"),
                      {ownerName(first), indicatorLabel(m_catalog, first.indicator), value,
                       periodLabel(first.period)});
    }

    BilingualText measured(int hidden) const
    {
        if (m_cards.isEmpty())
            return {};
        const auto count = static_cast<int>(m_cards.size());
        const QString shown = QString::number(count - hidden);
        if (hidden > 0)
            //: Subtitle: there is room for %1 of %n.
            return filled(translated("Charts",
                                     "%1 of %n headline figures: the latest actual figure of each, "
                                     "and what was promised",
                                     nullptr, count),
                          {{shown, shown}});
        return translated(
            "Charts",
            "%n headline figures: the latest actual figure of each, and what was promised", nullptr,
            count);
    }

    QList<KeyEntry> key(const QList<int> &shown) const
    {
        MarksInUse used;
        for (const int mark : shown)
            used.statuses.insert(figure(mark).status);
        return marksKey(used, MarkForm::Square);
    }

    BilingualText signs(const QList<int> &shown) const
    {
        QSet<Qualifier> used;
        for (const int mark : shown)
            used.insert(figure(mark).qualifier);
        return signsNote(used);
    }

    /** Indicators and regions that the spec names and of which there is no figure. */
    BilingualText withoutFigure() const
    {
        QList<BilingualText> names;
        for (const QString &id : m_model.spec().indicators) {
            const bool has = std::ranges::any_of(m_model.marks(), [&](const FigureMark &mark) {
                return mark.figure().indicator == id;
            });
            if (!has)
                names.append(indicatorLabel(m_catalog, id));
        }
        for (const QString &code : m_model.regionsWithoutFigure())
            names.append(regionLabel(m_catalog, code));
        if (names.isEmpty())
            return {};
        return filled(translated("Charts", "No figure for %1"), {joined(names)});
    }

    static BilingualText statusText(Status status)
    {
        return inBoth([status](Language language) { return statusName(status, language); });
    }

    /** Whose figure it is: the region, or the subject and where it is. */
    BilingualText ownerName(const Observation &figure) const
    {
        const BilingualText region = regionLabel(m_catalog, figure.region);
        const Subject *subject = m_catalog.subject(figure.subject);
        if (!subject)
            return region;
        return joined({subject->shortName.isEmpty() ? subject->name : subject->shortName, region});
    }

    BilingualText nameOf(const OverviewCard &card) const
    {
        const Observation &first = figure(card.headline().first());
        const Indicator *indicator = m_catalog.indicator(first.indicator);
        const BilingualText name = m_detail == Detail::Full && indicator
            ? indicator->name
            : indicatorLabel(m_catalog, first.indicator);
        return dotted(ownerName(first), name);
    }

    static BilingualText dotted(const BilingualText &a, const BilingualText &b)
    {
        return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")}, {a, b});
    }

    BilingualText valueOf(int mark) const
    {
        return figureLabel(m_catalog, figure(mark), UnitStyle::WithUnit);
    }

    /** When the large number holds and what it is; of a promise first of all that it is one. */
    QList<BilingualText> headlineNote(int mark, qreal width)
    {
        QList<BilingualText> parts{periodLabel(figure(mark).period),
                                   statusText(figure(mark).status)};
        if (isPromise(mark))
            parts.swapItemsAt(0, 1);
        return onOneLine(dotted(parts.first(), parts.last()), parts, TextRole::StrongLabel, width);
    }

    [[nodiscard]] bool isPromise(int mark) const { return figure(mark).status != Status::Actual; }

    QList<BilingualText> promiseText(int mark, qreal width)
    {
        const BilingualText status = statusText(figure(mark).status);
        const BilingualText period = periodLabel(figure(mark).period);
        return onOneLine(
            //: On a card: %1 target or forecast, %2 the figure, %3 its time.
            filled(translated("Charts", "%1: %2 · %3"), {status, valueOf(mark), period}),
            //: On a narrow card: %1 target or forecast, %2 its time; the figure stands below.
            {filled(translated("Charts", "%1 %2:"), {status, period}), valueOf(mark)},
            TextRole::Label, width);
    }

    /** The whole where it fits on one line, else its parts, a line each. */
    QList<BilingualText> onOneLine(const BilingualText &whole, const QList<BilingualText> &parts,
                                   TextRole role, qreal width)
    {
        return m_builder.width(whole, role) <= width ? QList{whole} : parts;
    }

    qreal linesHeight(const QList<BilingualText> &lines, TextRole role, qreal width)
    {
        return std::accumulate(lines.cbegin(), lines.cend(), 0.0,
                               [&](qreal sum, const BilingualText &line) {
                                   return sum + m_builder.blockHeight(line, role, width);
                               });
    }

    BilingualText sourcesOf(const OverviewCard &card) const
    {
        return sourcesNote(m_model, card.actuals + card.promises);
    }

    BilingualText linkText(const OverviewCard &card) const
    {
        const ChartSpec *chart = m_catalog.chart(card.chart);
        return filled({QStringLiteral("→ %1"), QStringLiteral("→ %1")},
                      {chart ? chart->name : BilingualText()});
    }

    [[nodiscard]] bool disagree(const OverviewCard &card) const
    {
        return card.headline().size() > 1 && std::ranges::any_of(card.headline(), [&](int mark) {
                   const Observation &first = figure(card.headline().first());
                   return mark != card.headline().first() && figure(mark).status == first.status
                       && figure(mark).period == first.period;
               });
    }

    /**
     * Whether what is known and what was promised cover different lengths of time, such as half a
     * year and a year, of an indicator that adds up over time.
     */
    [[nodiscard]] bool differInLength(const OverviewCard &card) const
    {
        constexpr double mostRatio = 1.15; // months and years differ a little among themselves
        const auto days = [this](int mark) -> double {
            const Period &period = figure(mark).period;
            return period.isUndated()
                ? 0
                : static_cast<double>(period.firstDay().daysTo(period.lastDay()) + 1);
        };
        const Indicator *indicator = m_catalog.indicator(figure(card.headline().first()).indicator);
        if (!indicator || indicator->measure != Measure::Flow)
            return false;
        return std::ranges::any_of(card.actuals, [&](int actual) {
            return std::ranges::any_of(card.promises, [&](int promise) {
                const auto [shorter, longer] = std::minmax({days(actual), days(promise)});
                return shorter > 0 && longer > mostRatio * shorter;
            });
        });
    }

    static BilingualText lengthWarning()
    {
        return translated("Charts", "Different lengths of time: do not compare");
    }

    [[nodiscard]] qreal innerWidth(qreal cardWidth) const
    {
        return cardWidth - accentWidth - 2 * padding;
    }

    qreal nameHeight(const OverviewCard &card, qreal cardWidth)
    {
        return m_builder.blockHeight(nameOf(card), TextRole::StrongLabel, innerWidth(cardWidth));
    }

    /** The height of a card without its name. */
    qreal restHeight(const OverviewCard &card, qreal cardWidth, TextRole role)
    {
        const qreal width = innerWidth(cardWidth);
        const qreal besideSwatch = width - swatchSize - swatchGap;
        qreal height = 2 * padding + partGap;
        for (const int mark : card.headline())
            height += m_builder.blockHeight(valueOf(mark), role, width)
                + linesHeight(headlineNote(mark, besideSwatch), TextRole::StrongLabel,
                              besideSwatch);
        if (disagree(card))
            height += m_builder.blockHeight(disagreement(), TextRole::Note, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises)
                height += partGap
                    + linesHeight(promiseText(mark, besideSwatch), TextRole::Label, besideSwatch);
        }
        if (differInLength(card))
            height += partGap + m_builder.blockHeight(lengthWarning(), TextRole::Note, width);
        if (m_detail == Detail::Full)
            height += partGap + m_builder.blockHeight(sourcesOf(card), TextRole::Note, width);
        if (m_detail != Detail::Least && !card.chart.isEmpty())
            height += partGap + m_builder.blockHeight(linkText(card), TextRole::Label, width);
        return height;
    }

    static BilingualText disagreement() { return translated("Charts", "The sources disagree."); }

    /**
     * Whether every headline fits: on one line or, in the type for less room, a number with its
     * unit below.
     */
    bool fits(TextRole role, qreal width)
    {
        const auto widestWord = [&](const BilingualText &text) {
            qreal widest = 0;
            for (const QString &word : text.in(Language::English).split(u' '))
                widest = std::max(widest, m_builder.shaper().width(word, role));
            return std::max(widest, m_builder.shaper().width(text.in(Language::Chinese), role));
        };
        return std::ranges::all_of(m_cards, [&](const OverviewCard &card) {
            return std::ranges::all_of(card.headline(), [&](int mark) {
                const BilingualText value = valueOf(mark);
                if (m_builder.width(value, role) <= width)
                    return true;
                return role == TextRole::Figure && widestWord(value) <= width
                    && m_builder.blockHeight(value, role, width)
                    < 2.5 * m_builder.shaper().lineHeight(role);
            });
        });
    }

    /** The grid that shows most cards; of those that show all, the one that looks best. */
    Grid bestGrid(QSizeF room)
    {
        Grid best;
        qreal leastPenalty = 0;
        const int mostColumns = std::max(
            1,
            std::min(static_cast<int>((room.width() + cardGap) / (narrowestCard + cardGap)),
                     static_cast<int>(m_cards.size())));
        for (int columns = 1; columns <= mostColumns; ++columns) {
            const qreal cardWidth = (room.width() - (columns - 1) * cardGap) / columns;
            if (innerWidth(cardWidth) < swatchSize + swatchGap + 40)
                continue;
            const auto rows = (m_cards.size() + columns - 1) / columns;
            const qreal gaps = static_cast<qreal>(rows * columns - m_cards.size());
            for (const auto &[role, rolePenalty] : headlineRoles) {
                // The last one is taken as it comes.
                if (role != TextRole::PanelTitle && !fits(role, innerWidth(cardWidth)))
                    continue;
                const Grid grid = gridOf(columns, cardWidth, role, room.height());
                const qreal penalty =
                    std::abs(std::log(cardWidth / likedWidth)) + 0.2 * gaps / columns + rolePenalty;
                const int shown = grid.shown(m_cards.size());
                const int bestShown = best.shown(m_cards.size());
                if (shown > bestShown || (shown == bestShown && penalty < leastPenalty)) {
                    best = grid;
                    leastPenalty = penalty;
                }
            }
        }
        return best;
    }

    Grid gridOf(int columns, qreal cardWidth, TextRole role, qreal room)
    {
        Grid grid{.columns = columns,
                  .cardWidth = cardWidth,
                  .role = role,
                  .rowHeights = {},
                  .nameHeights = {}};
        qreal left = room;
        for (qsizetype first = 0; first < m_cards.size(); first += columns) {
            qreal name = 0;
            qreal rest = 0;
            for (qsizetype i = first; i < std::min(first + columns, m_cards.size()); ++i) {
                name = std::max(name, nameHeight(m_cards.at(i), cardWidth));
                rest = std::max(rest, restHeight(m_cards.at(i), cardWidth, role));
            }
            const qreal height = name + rest;
            if (height > left)
                break;
            grid.rowHeights.append(height);
            grid.nameHeights.append(name);
            left -= height + cardGap;
        }
        return grid;
    }

    void placeCard(const OverviewCard &card, const QRectF &rect, qreal nameHeight, TextRole role)
    {
        addCardFrame(card, rect);
        const qreal left = rect.left() + accentWidth + padding;
        const qreal width = innerWidth(rect.width());
        qreal y = rect.top() + padding;
        const qreal top = y;
        const int first = card.headline().first();
        m_builder.addBlock(nameOf(card), TextRole::StrongLabel, {Ink::Text}, {left, y}, width,
                           Qt::AlignLeft, first);
        y += nameHeight + partGap;
        const qreal besideSwatch = width - swatchSize - swatchGap;
        for (const int mark : card.headline()) {
            const qreal from = mark == first ? top : y;
            // When it holds, and that it may be no more than promised, is read before the number.
            y += addSwatchLines(headlineNote(mark, besideSwatch), TextRole::StrongLabel, mark,
                                {isPromise(mark) ? Ink::Text : Ink::Muted}, left, y, width);
            y += m_builder.addBlock(valueOf(mark), role, {isPromise(mark) ? Ink::Muted : Ink::Text},
                                    {left, y}, width, Qt::AlignLeft, mark);
            m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
        }
        if (disagree(card))
            y += m_builder.addBlock(disagreement(), TextRole::Note, {Ink::Text}, {left, y}, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises) {
                y += partGap;
                const qreal from = y;
                y += addSwatchLines(promiseText(mark, besideSwatch), TextRole::Label, mark,
                                    {Ink::Text}, left, y, width);
                m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
            }
        }
        if (differInLength(card)) {
            y += partGap;
            y += m_builder.addBlock(lengthWarning(), TextRole::Note, {Ink::Text}, {left, y}, width);
        }
        placeFoot(card, QRectF(left, y, width, rect.bottom() - padding - y));
    }

    /** Sources and link, at the lower edge of the room, so that a row of cards ends in line. */
    void placeFoot(const OverviewCard &card, const QRectF &room)
    {
        qreal bottom = room.bottom();
        QRectF linkRect;
        if (!card.chart.isEmpty()) {
            if (m_detail == Detail::Least) {
                ++m_builder.picture().hiddenLabels;
                m_builder.picture().wantsHeight = true;
            } else {
                const BilingualText text = linkText(card);
                const qreal height = m_builder.blockHeight(text, TextRole::Label, room.width());
                bottom -= height;
                m_builder.addBlock(text, TextRole::Label, {Ink::Text}, {room.left(), bottom},
                                   room.width());
                linkRect =
                    QRectF(room.left(), bottom,
                           std::min(room.width(), m_builder.width(text, TextRole::Label)), height);
                bottom -= partGap;
            }
            for (const int mark : card.actuals + card.promises)
                m_builder.picture().links.append({mark, card.chart, linkRect});
        }
        if (m_detail == Detail::Full) {
            const BilingualText sources = sourcesOf(card);
            bottom -= m_builder.blockHeight(sources, TextRole::Note, room.width());
            m_builder.addBlock(sources, TextRole::Note, {Ink::Muted}, {room.left(), bottom},
                               room.width());
        }
    }

    /** Lines with the small square that says known or promised; returns their height. */
    qreal addSwatchLines(const QList<BilingualText> &lines, TextRole role, int mark, Ink ink,
                         qreal left, qreal y, qreal width)
    {
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        const QRectF square(left, y + (lineHeight - swatchSize) / 2, swatchSize, swatchSize);
        for (const Shape &shape :
             knownShapes(!isPromise(mark), promiseOf(mark), square,
                         regionInk(m_catalog, m_model.spec(), figure(mark).region), mark))
            m_builder.addShape(shape);
        qreal bottom = y;
        for (const BilingualText &line : lines)
            bottom += m_builder.addBlock(line, role, ink, {left + swatchSize + swatchGap, bottom},
                                         width - swatchSize - swatchGap, Qt::AlignLeft, mark);
        return bottom - y;
    }

    [[nodiscard]] std::optional<Status> promiseOf(int mark) const
    {
        return isPromise(mark) ? std::optional(figure(mark).status) : std::nullopt;
    }

    /** The frame, and at its left the region's colour: solid for what is known. */
    void addCardFrame(const OverviewCard &card, const QRectF &rect)
    {
        Shape frame;
        frame.path.addRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        frame.stroke = {Ink::Grid};
        frame.strokeWidth = 1;
        m_builder.addShape(frame);
        const bool known = !card.actuals.isEmpty();
        const int first = card.headline().first();
        const Ink ink = regionInk(m_catalog, m_model.spec(), figure(first).region);
        const QRectF bar(rect.left(), rect.top(), accentWidth, rect.height());
        for (const Shape &shape :
             knownShapes(known, promiseOf(first), known ? bar : bar.adjusted(0.8, 0.8, -0.8, -0.8),
                         ink, -1))
            m_builder.addShape(shape);
    }

    const OverviewModel &m_model;
    const Catalog &m_catalog;
    PictureBuilder &m_builder;
    Detail m_detail;
    QList<OverviewCard> m_cards;
};

} // namespace

ChartPicture layOutOverview(const OverviewModel &model, QSizeF size, TextShaper &shaper)
{
    ChartPicture best;
    for (const Detail detail : details) {
        ChartPicture picture =
            buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
                OverviewLayout(model, builder, detail).layOut(before);
            });
        if (detail == details[0] || picture.hiddenCards < best.hiddenCards)
            best = std::move(picture);
        if (best.hiddenCards == 0)
            break;
    }
    return best;
}

} // namespace Zhitu
