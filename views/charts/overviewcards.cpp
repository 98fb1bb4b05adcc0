// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewcards.h"

#include "charts/charttexts.h"
#include "charts/picturebuilder.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>

namespace Zhitu {

namespace {

BilingualText dotted(const BilingualText &a, const BilingualText &b)
{
    return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")}, {a, b});
}

FigureWords figureWords(const Catalog &catalog, const Observation &figure)
{
    const BilingualText value = figureLabel(catalog, figure, UnitStyle::WithUnit);
    const BilingualText period = periodLabel(figure.period);
    const BilingualText status =
        inBoth([&](Language language) { return statusName(figure.status, language); });
    QList<BilingualText> note{period, status};
    if (figure.status != Status::Actual)
        note.swapItemsAt(0, 1);
    return {.value = value,
            .note = {dotted(note.first(), note.last()), note},
            //: On a card: %1 target or forecast, %2 the figure, %3 its time.
            .promise = {filled(translated("Charts", "%1: %2 · %3"), {status, value, period}),
                        //: On a narrow card: %1 target or forecast, %2 its time; the figure stands
                        //: below.
                        {filled(translated("Charts", "%1 %2:"), {status, period}), value}}};
}

bool disagrees(const OverviewModel &model, const OverviewCard &card)
{
    const QList<int> &headline = card.headline();
    const Observation &first = model.marks().at(headline.first()).figure();
    return std::ranges::any_of(headline, [&](int mark) {
        const Observation &other = model.marks().at(mark).figure();
        return mark != headline.first() && other.status == first.status
            && other.period == first.period;
    });
}

bool differsInLength(const OverviewModel &model, const OverviewCard &card)
{
    constexpr double mostRatio = 1.15; // months and years differ a little among themselves
    const auto days = [&model](int mark) -> double {
        const Period &period = model.marks().at(mark).figure().period;
        return period.isUndated()
            ? 0
            : static_cast<double>(period.firstDay().daysTo(period.lastDay()) + 1);
    };
    const QString id = model.marks().at(card.headline().first()).figure().indicator;
    const Indicator *indicator = model.catalog()->indicator(id);
    if (!indicator || indicator->measure != Measure::Flow)
        return false;
    return std::ranges::any_of(card.actuals, [&](int actual) {
        return std::ranges::any_of(card.promises, [&](int promise) {
            const auto [shorter, longer] = std::minmax({days(actual), days(promise)});
            return shorter > 0 && longer > mostRatio * shorter;
        });
    });
}

} // namespace

BilingualText ownerName(const Catalog &catalog, const Observation &figure)
{
    const BilingualText region = regionLabel(catalog, figure.region);
    const Subject *subject = catalog.subject(figure.subject);
    if (!subject)
        return region;
    return joined({subject->shortName.isEmpty() ? subject->name : subject->shortName, region});
}

QList<WordedCard> wordedCards(const OverviewModel &model, int most)
{
    const Catalog &catalog = *model.catalog();
    QList<WordedCard> worded;
    const QList<OverviewCard> cards = model.cards(most);
    for (const OverviewCard &card : cards) {
        const Observation &first = model.marks().at(card.headline().first()).figure();
        const Indicator *indicator = catalog.indicator(first.indicator);
        const BilingualText owner = ownerName(catalog, first);
        const BilingualText label = indicatorLabel(catalog, first.indicator);
        const ChartSpec *chart = catalog.chart(card.chart);
        WordedCard words{card};
        words.name = dotted(owner, indicator ? indicator->name : label);
        words.shortName = dotted(owner, label);
        words.sources = sourcesNote(model, card.actuals + card.promises);
        words.link = filled({QStringLiteral("→ %1"), QStringLiteral("→ %1")},
                            {chart ? chart->name : BilingualText()});
        words.disagrees = disagrees(model, card);
        words.differsInLength = differsInLength(model, card);
        for (const int mark : card.actuals + card.promises)
            words.figures.insert(mark, figureWords(catalog, model.marks().at(mark).figure()));
        worded.append(std::move(words));
    }
    return worded;
}

} // namespace Zhitu
