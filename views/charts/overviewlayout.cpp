// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markshapes.h"
#include "charts/overviewcards.h"
#include "charts/picturebuilder.h"
#include "charts/regioncolours.h"
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
constexpr qreal narrowCard = 200; ///< in which dates and words are wrapped
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

constexpr int fewCards = 200; ///< are looked at even where not all of them can find room

/** No picture of this size has room for more cards, however little they say. */
int mostCards(QSizeF size, const TextShaper &shaper)
{
    const qreal columns =
        std::max(1.0, std::floor((size.width() + cardGap) / (narrowestCard + cardGap)));
    const qreal least = 2 * padding + partGap + 2 * shaper.lineHeight(TextRole::StrongLabel)
        + shaper.lineHeight(TextRole::PanelTitle);
    const qreal rows = std::ceil((size.height() + cardGap) / (least + cardGap));
    return std::max(fewCards, static_cast<int>(columns * rows));
}

/** What does not depend on how much cards say; made once for all that is tried. */
struct OverviewContents
{
    OverviewContents(const OverviewModel &model, int most)
        : cards(wordedCards(model, most))
        , cardCount(model.cardCount())
    {
        for (const WordedCard &card : std::as_const(cards))
            markCount += static_cast<int>(card.actuals.size() + card.promises.size());
        QSet<QString> present;
        QString last;
        for (const FigureMark &mark : model.marks()) {
            if (mark.figure().indicator == last)
                continue;
            last = mark.figure().indicator;
            present.insert(last);
        }
        for (const QString &id : model.spec().indicators)
            if (!present.contains(id))
                without.append(indicatorLabel(*model.catalog(), id));
        for (const QString &code : model.regionsWithoutFigure())
            without.append(regionLabel(*model.catalog(), code));
    }

    QList<WordedCard> cards; ///< of very many those that may find room
    int cardCount; ///< of all
    int markCount = 0; ///< of the cards that may find room, whose marks are the first ones
    QList<BilingualText> without; ///< indicators and regions that the spec names, without a figure
};

class OverviewLayout
{
public:
    OverviewLayout(const OverviewModel &model, const OverviewContents &contents,
                   PictureBuilder &builder, Detail detail)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_colours(model)
        , m_builder(builder)
        , m_detail(detail)
        , m_contents(contents)
        , m_cards(contents.cards)
    {
    }

    void layOut(const ChartPicture &before)
    {
        const QRectF body = m_builder.addFrame(words(before));
        if (m_cards.isEmpty())
            return;
        const Grid grid = bestGrid(body.size());
        const int shown = grid.shown(m_cards.size());
        m_builder.picture().hiddenCards = m_contents.cardCount - shown;
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
        const QList<int> shown = shownBefore(before, m_contents.markCount);
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured(before.hiddenCards)),
                         .key = key(shown) + findingsKey(m_model, shown),
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
                          {ownerName(m_catalog, first), indicatorLabel(m_catalog, first.indicator),
                           value, statusText(first.status), periodLabel(first.period)});
        return filled(translated("Charts", "%1, %2: %3 (%4)"),
                      {ownerName(m_catalog, first), indicatorLabel(m_catalog, first.indicator),
                       value, periodLabel(first.period)});
    }

    BilingualText measured(int hidden) const
    {
        if (m_cards.isEmpty())
            return {};
        const int count = m_contents.cardCount;
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
        if (m_contents.without.isEmpty())
            return {};
        return filled(translated("Charts", "No figure for %1"), {joined(m_contents.without)});
    }

    static BilingualText statusText(Status status)
    {
        return inBoth([status](Language language) { return statusName(status, language); });
    }

    [[nodiscard]] const BilingualText &nameOf(const WordedCard &card) const
    {
        return m_detail == Detail::Full ? card.name : card.shortName;
    }

    [[nodiscard]] bool isPromise(int mark) const { return figure(mark).status != Status::Actual; }

    QList<BilingualText> onOneLine(const PartedText &text, TextRole role, qreal width)
    {
        return m_builder.width(text.whole, role) <= width ? QList{text.whole} : text.parts;
    }

    qreal linesHeight(const QList<BilingualText> &lines, TextRole role, qreal width)
    {
        return std::accumulate(lines.cbegin(), lines.cend(), 0.0,
                               [&](qreal sum, const BilingualText &line) {
                                   return sum + m_builder.blockHeight(line, role, width);
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

    qreal nameHeight(const WordedCard &card, qreal cardWidth)
    {
        return m_builder.blockHeight(nameOf(card), TextRole::StrongLabel, innerWidth(cardWidth));
    }

    /** The height of a card without its name. */
    qreal restHeight(const WordedCard &card, qreal cardWidth, TextRole role)
    {
        const qreal width = innerWidth(cardWidth);
        const qreal besideSwatch = width - swatchSize - swatchGap;
        qreal height = 2 * padding + partGap;
        for (const int mark : card.headline())
            height += m_builder.blockHeight(card.words(mark).value, role, width)
                + linesHeight(onOneLine(card.words(mark).note, TextRole::StrongLabel, besideSwatch),
                              TextRole::StrongLabel, besideSwatch);
        if (card.disagrees)
            height += m_builder.blockHeight(disagreement(), TextRole::Note, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises)
                height += partGap
                    + linesHeight(
                              onOneLine(card.words(mark).promise, TextRole::Label, besideSwatch),
                              TextRole::Label, besideSwatch);
        }
        if (card.differsInLength)
            height += partGap + m_builder.blockHeight(lengthWarning(), TextRole::Note, width);
        if (m_detail == Detail::Full)
            height += partGap + m_builder.blockHeight(card.sources, TextRole::Note, width);
        if (m_detail != Detail::Least && !card.chart.isEmpty())
            height += partGap + m_builder.blockHeight(card.link, TextRole::Label, width);
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
        return std::ranges::all_of(m_cards, [&](const WordedCard &card) {
            return std::ranges::all_of(card.headline(), [&](int mark) {
                const BilingualText &value = card.words(mark).value;
                if (m_builder.width(value, role) <= width)
                    return true;
                return role == TextRole::Figure && widestWord(value) <= width
                    && m_builder.blockHeight(value, role, width)
                    < 2.5 * m_builder.shaper().lineHeight(role);
            });
        });
    }

    /** A grid that may be tried. */
    struct Choice
    {
        int columns = 1;
        qreal cardWidth = 0;
        TextRole role = TextRole::PanelTitle;
        qreal penalty = 0; ///< the less, the better it looks
    };

    /** All grids, the one that looks best first. */
    QList<Choice> choices(qreal room)
    {
        QList<Choice> all;
        const int mostColumns =
            std::max(1,
                     std::min(static_cast<int>((room + cardGap) / (narrowestCard + cardGap)),
                              m_contents.cardCount));
        for (int columns = 1; columns <= mostColumns; ++columns) {
            const qreal cardWidth = (room - (columns - 1) * cardGap) / columns;
            if (innerWidth(cardWidth) < swatchSize + swatchGap + 40)
                continue;
            const int rows = (m_contents.cardCount + columns - 1) / columns;
            const qreal gaps = rows * columns - m_contents.cardCount;
            const qreal penalty = std::abs(std::log(cardWidth / likedWidth)) + 0.2 * gaps / columns;
            for (const auto &[role, rolePenalty] : headlineRoles)
                all.append({columns, cardWidth, role, penalty + rolePenalty});
        }
        std::ranges::stable_sort(all, {}, &Choice::penalty);
        return all;
    }

    /** The grid that shows most cards; of those that show all, the one that looks best. */
    Grid bestGrid(QSizeF room)
    {
        Grid best;
        int liked = 0; ///< columns of the grid that looks best
        const QList<Choice> all = choices(room.width());
        for (const Choice &choice : all) {
            // The last role is taken as it comes.
            if (choice.role != TextRole::PanelTitle
                && !fits(choice.role, innerWidth(choice.cardWidth)))
                continue;
            if (liked == 0)
                liked = choice.columns;
            Grid grid = gridOf(choice.columns, choice.cardWidth, choice.role, room.height());
            if (grid.shown(m_cards.size()) > best.shown(m_cards.size()))
                best = std::move(grid);
            if (best.shown(m_cards.size()) == m_cards.size())
                break;
        }
        // A view scrolls rather than squeeze all cards in.
        if (best.cardWidth < narrowCard && best.columns > liked)
            m_builder.picture().wantsHeight = true;
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

    void placeCard(const WordedCard &card, const QRectF &rect, qreal nameHeight, TextRole role)
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
            y += addSwatchLines(
                onOneLine(card.words(mark).note, TextRole::StrongLabel, besideSwatch),
                TextRole::StrongLabel, mark, {isPromise(mark) ? Ink::Text : Ink::Muted}, left, y,
                width);
            y += m_builder.addBlock(card.words(mark).value, role,
                                    {isPromise(mark) ? Ink::Muted : Ink::Text}, {left, y}, width,
                                    Qt::AlignLeft, mark);
            m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
        }
        if (card.disagrees)
            y += m_builder.addBlock(disagreement(), TextRole::Note, {Ink::Text}, {left, y}, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises) {
                y += partGap;
                const qreal from = y;
                y += addSwatchLines(
                    onOneLine(card.words(mark).promise, TextRole::Label, besideSwatch),
                    TextRole::Label, mark, {Ink::Text}, left, y, width);
                m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
            }
        }
        if (card.differsInLength) {
            y += partGap;
            y += m_builder.addBlock(lengthWarning(), TextRole::Note, {Ink::Text}, {left, y}, width);
        }
        placeFoot(card, QRectF(left, y, width, rect.bottom() - padding - y));
    }

    /** Sources and link, at the lower edge of the room, so that a row of cards ends in line. */
    void placeFoot(const WordedCard &card, const QRectF &room)
    {
        qreal bottom = room.bottom();
        QRectF linkRect;
        if (!card.chart.isEmpty()) {
            if (m_detail == Detail::Least) {
                ++m_builder.picture().hiddenLabels;
                m_builder.picture().wantsHeight = true;
            } else {
                const BilingualText &text = card.link;
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
            const BilingualText &sources = card.sources;
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
                         m_colours.inkBesideFocus(m_model.spec(), figure(mark).region), mark))
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
    void addCardFrame(const WordedCard &card, const QRectF &rect)
    {
        Shape frame;
        frame.path.addRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        frame.stroke = {Ink::Grid};
        frame.strokeWidth = 1;
        m_builder.addShape(frame);
        const bool known = !card.actuals.isEmpty();
        const int first = card.headline().first();
        const Ink ink = m_colours.inkBesideFocus(m_model.spec(), figure(first).region);
        const QRectF bar(rect.left(), rect.top(), accentWidth, rect.height());
        for (const Shape &shape :
             knownShapes(known, promiseOf(first), known ? bar : bar.adjusted(0.8, 0.8, -0.8, -0.8),
                         ink, -1))
            m_builder.addShape(shape);
    }

    const OverviewModel &m_model;
    const Catalog &m_catalog;
    RegionColours m_colours;
    PictureBuilder &m_builder;
    Detail m_detail;
    const OverviewContents &m_contents;
    const QList<WordedCard> &m_cards;
};

} // namespace

ChartPicture layOutOverview(const OverviewModel &model, QSizeF size, TextShaper &shaper)
{
    const OverviewContents contents(model, mostCards(size, shaper));
    ChartPicture best;
    for (const Detail detail : details) {
        ChartPicture picture =
            buildPicture(size, shaper, [&](PictureBuilder &builder, const ChartPicture &before) {
                OverviewLayout(model, contents, builder, detail).layOut(before);
            });
        if (detail == details[0] || picture.hiddenCards < best.hiddenCards)
            best = std::move(picture);
        if (best.hiddenCards == 0)
            break;
    }
    return best;
}

} // namespace Zhitu
