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

constexpr qreal cardGap = 14;
constexpr qreal padding = 10;
constexpr qreal accentWidth = 5;
constexpr qreal swatchSize = 10;
constexpr qreal swatchGap = 6;
constexpr qreal partGap = 4;
constexpr qreal narrowestCard = 130;
constexpr qreal likedWidth = 320;
constexpr qreal mostStretch = 1.2; ///< how much higher than they need cards may get

/** How much a card says; the less, the more cards there is room for. */
enum class Detail {
    Full, ///< the indicator's whole name, and the sources on the card
    Short, ///< the short name; the sources stand in the footer
    Least, ///< without the chart that it leads to
};

constexpr Detail details[] = {Detail::Full, Detail::Short, Detail::Least};
constexpr TextRole headlineRoles[] = {TextRole::Headline, TextRole::Title, TextRole::PanelTitle};

/** Where cards go. */
struct Grid
{
    int columns = 1;
    qreal cardWidth = 0;
    TextRole role = TextRole::PanelTitle;
    QList<qreal> rowHeights; ///< of the rows that fit

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
                      grid.role);
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
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(),
                         .notes = {}};
        if (const BilingualText signs = signsNote(); !signs.isEmpty())
            words.notes.append(signs);
        if (const BilingualText missing = withoutFigure(); !missing.isEmpty())
            words.notes.append(missing);
        words.notes += hiddenNotes(before);
        if (m_detail != Detail::Full) {
            // Of all cards: which of them find room is known only when the footer is.
            QList<int> all(m_model.marks().size());
            std::iota(all.begin(), all.end(), 0);
            if (const BilingualText sources = sourcesNote(m_model, all); !sources.isEmpty())
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

    BilingualText measured() const
    {
        if (m_cards.isEmpty())
            return {};
        const auto count = static_cast<int>(m_cards.size());
        return translated("Charts",
                          "%n headline figures: the latest known of each, and what was promised",
                          nullptr, count);
    }

    QList<KeyEntry> key() const
    {
        QSet<Status> statuses;
        for (const FigureMark &mark : m_model.marks())
            statuses.insert(mark.figure().status);
        QList<KeyEntry> entries;
        const auto add = [&](Status status, const BilingualText &text) {
            if (statuses.contains(status))
                entries.append({[status](QRectF rect) {
                                    const QRectF square(rect.center()
                                                            - QPointF(swatchSize, swatchSize) / 2,
                                                        QSizeF(swatchSize, swatchSize));
                                    const bool known = status == Status::Actual;
                                    return knownShapes(known, !known, square, {Ink::Context}, -1);
                                },
                                text});
        };
        add(Status::Actual, translated("Charts", "solid: actual"));
        add(Status::Target, translated("Charts", "hatched: target"));
        add(Status::Forecast, translated("Charts", "hatched: forecast"));
        return entries;
    }

    /** What the signs before the numbers mean, those that occur. */
    BilingualText signsNote() const
    {
        struct Sign
        {
            Qualifier qualifier;
            QString sign;
        };
        const Sign signs[] = {{Qualifier::About, QStringLiteral("≈")},
                              {Qualifier::Over, QStringLiteral(">")},
                              {Qualifier::AtLeast, QStringLiteral("≥")},
                              {Qualifier::Under, QStringLiteral("<")},
                              {Qualifier::AtMost, QStringLiteral("≤")}};
        QList<BilingualText> parts;
        for (const auto &[qualifier, sign] : signs) {
            const bool occurs =
                std::ranges::any_of(m_model.marks(), [wanted = qualifier](const FigureMark &mark) {
                    return mark.figure().qualifier == wanted;
                });
            if (occurs)
                parts.append(inBoth([&, wanted = qualifier, text = sign](Language language) {
                    return QString(text + u' ' + qualifierName(wanted, language));
                }));
        }
        return joined(parts);
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

    /** What the large number is and when it holds; of a promise first of all that it is one. */
    BilingualText headlineNote(int mark) const
    {
        if (isPromise(mark))
            return dotted(statusText(figure(mark).status), periodLabel(figure(mark).period));
        return dotted(periodLabel(figure(mark).period), statusText(figure(mark).status));
    }

    [[nodiscard]] bool isPromise(int mark) const { return figure(mark).status != Status::Actual; }

    [[nodiscard]] TextRole noteRole(int mark) const
    {
        return isPromise(mark) ? TextRole::StrongLabel : TextRole::Label;
    }

    BilingualText promiseText(int mark) const
    {
        //: On a card: %1 target or forecast, %2 the figure, %3 its time.
        return filled(
            translated("Charts", "%1: %2 · %3"),
            {statusText(figure(mark).status), valueOf(mark), periodLabel(figure(mark).period)});
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

    [[nodiscard]] qreal innerWidth(qreal cardWidth) const
    {
        return cardWidth - accentWidth - 2 * padding;
    }

    qreal cardHeight(const OverviewCard &card, qreal cardWidth, TextRole role)
    {
        const qreal width = innerWidth(cardWidth);
        const qreal besideSwatch = width - swatchSize - swatchGap;
        qreal height = 2 * padding
            + m_builder.blockHeight(nameOf(card), TextRole::StrongLabel, width) + partGap;
        for (const int mark : card.headline())
            height += m_builder.blockHeight(valueOf(mark), role, width)
                + m_builder.blockHeight(headlineNote(mark), noteRole(mark), besideSwatch);
        if (disagree(card))
            height += m_builder.blockHeight(disagreement(), TextRole::Note, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises)
                height += partGap
                    + m_builder.blockHeight(promiseText(mark), TextRole::Label, besideSwatch);
        }
        if (m_detail == Detail::Full)
            height += partGap + m_builder.blockHeight(sourcesOf(card), TextRole::Note, width);
        if (m_detail != Detail::Least && !card.chart.isEmpty())
            height += partGap + m_builder.blockHeight(linkText(card), TextRole::Label, width);
        return height;
    }

    static BilingualText disagreement() { return translated("Charts", "The sources disagree."); }

    /** The largest type in which every headline fits on one line. */
    TextRole roleFor(qreal cardWidth)
    {
        const qreal width = innerWidth(cardWidth);
        for (const TextRole role : headlineRoles) {
            const bool fits = std::ranges::all_of(m_cards, [&](const OverviewCard &card) {
                return std::ranges::all_of(card.headline(), [&](int mark) {
                    return m_builder.width(valueOf(mark), role) <= width;
                });
            });
            if (fits)
                return role;
        }
        return headlineRoles[std::size(headlineRoles) - 1];
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
            Grid grid;
            grid.columns = columns;
            grid.cardWidth = (room.width() - (columns - 1) * cardGap) / columns;
            if (innerWidth(grid.cardWidth) < swatchSize + swatchGap + 40)
                continue;
            grid.role = roleFor(grid.cardWidth);
            qreal left = room.height();
            for (qsizetype first = 0; first < m_cards.size(); first += columns) {
                qreal height = 0;
                for (qsizetype i = first; i < std::min(first + columns, m_cards.size()); ++i)
                    height = std::max(height, cardHeight(m_cards.at(i), grid.cardWidth, grid.role));
                if (height > left)
                    break;
                grid.rowHeights.append(height);
                left -= height + cardGap;
            }
            const auto rows = (m_cards.size() + columns - 1) / columns;
            const qreal gaps = static_cast<qreal>(rows * columns - m_cards.size());
            const qreal penalty = std::abs(std::log(grid.cardWidth / likedWidth))
                + 0.2 * gaps / columns
                + (grid.role == TextRole::Headline    ? 0
                       : grid.role == TextRole::Title ? 0.15
                                                      : 0.6);
            const int shown = grid.shown(m_cards.size());
            const int bestShown = best.shown(m_cards.size());
            if (shown > bestShown || (shown == bestShown && penalty < leastPenalty)) {
                best = grid;
                leastPenalty = penalty;
            }
        }
        return best;
    }

    void placeCard(const OverviewCard &card, const QRectF &rect, TextRole role)
    {
        addCardFrame(card, rect);
        const qreal left = rect.left() + accentWidth + padding;
        const qreal width = innerWidth(rect.width());
        qreal y = rect.top() + padding;
        const qreal top = y;
        const int first = card.headline().first();
        y += m_builder.addBlock(nameOf(card), TextRole::StrongLabel, {Ink::Text}, {left, y}, width,
                                Qt::AlignLeft, first)
            + partGap;
        for (const int mark : card.headline()) {
            const qreal from = mark == first ? top : y;
            // That it is no more than promised is read before the number, which is less black.
            if (isPromise(mark))
                y += addSwatchLine(headlineNote(mark), noteRole(mark), mark, {Ink::Text}, left, y,
                                   width);
            y += m_builder.addBlock(valueOf(mark), role, {isPromise(mark) ? Ink::Muted : Ink::Text},
                                    {left, y}, width, Qt::AlignLeft, mark);
            if (!isPromise(mark))
                y += addSwatchLine(headlineNote(mark), noteRole(mark), mark, {Ink::Muted}, left, y,
                                   width);
            m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
        }
        if (disagree(card))
            y += m_builder.addBlock(disagreement(), TextRole::Note, {Ink::Text}, {left, y}, width);
        if (!card.actuals.isEmpty()) {
            for (const int mark : card.promises) {
                y += partGap;
                const qreal from = y;
                y += addSwatchLine(promiseText(mark), TextRole::Label, mark, {Ink::Text}, left, y,
                                   width);
                m_builder.addMarkArea(mark, QRectF(left, from, width, y - from));
            }
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

    /** A line with the small square that says known or promised; returns its height. */
    qreal addSwatchLine(const BilingualText &text, TextRole role, int mark, Ink ink, qreal left,
                        qreal y, qreal width)
    {
        const bool known = !isPromise(mark);
        const qreal lineHeight = m_builder.shaper().lineHeight(TextRole::Label);
        const QRectF square(left, y + (lineHeight - swatchSize) / 2, swatchSize, swatchSize);
        for (const Shape &shape :
             knownShapes(known, !known, square,
                         regionInk(m_catalog, m_model.spec(), figure(mark).region), mark))
            m_builder.addShape(shape);
        return m_builder.addBlock(text, role, ink, {left + swatchSize + swatchGap, y},
                                  width - swatchSize - swatchGap, Qt::AlignLeft, mark);
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
        const Ink ink =
            regionInk(m_catalog, m_model.spec(), figure(card.headline().first()).region);
        const QRectF bar(rect.left(), rect.top(), accentWidth, rect.height());
        for (const Shape &shape :
             knownShapes(known, !known, known ? bar : bar.adjusted(0.8, 0.8, -0.8, -0.8), ink, -1))
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
