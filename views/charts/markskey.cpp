// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markskey.h"

#include "charts/markshapes.h"
#include "formats/catalogue.h"

namespace Zhitu {

namespace {

constexpr Ink sampleInk{Ink::Context};

QList<Shape> sampleBar(const Observation &figure, const PlotPanel &panel)
{
    return barShapes(figure, panel, panel.area.top() + 1, panel.area.height() - 2, sampleInk, -1);
}

QList<Shape> samplePoint(const Observation &figure, const PlotPanel &panel)
{
    PlotPanel upright = panel;
    // A bound's arrow head and the two edges of a range want the whole height.
    upright.area.adjust(0, 1, 0, -1);
    Observation sample = figure;
    if (isLowerBound(figure.qualifier))
        sample.value = 0;
    else if (isUpperBound(figure.qualifier))
        sample.value = 1;
    else if (figure.qualifier == Qualifier::Range)
        sample.value = 0.1;
    else
        sample.value = 0.5;
    const qreal half = figure.qualifier == Qualifier::About ? 4 : 6;
    const qreal middle = panel.area.center().x();
    return pointShapes(sample, upright, middle - half, middle + half, false, sampleInk, -1);
}

QList<Shape> sampleRank(const Observation &figure, const PlotPanel &panel)
{
    const QPointF centre = panel.area.center();
    const QPointF side(6, 0);
    if (figure.qualifier == Qualifier::Range)
        return rankShapes(figure, centre - side, centre + side, {1, 0}, 4, sampleInk, false, -1);
    const qreal radius = figure.qualifier == Qualifier::Exact ? 5 : 4;
    // Beside it, since the key's line is not high enough for a head above or below.
    const qreal shift = isLowerBound(figure.qualifier) ? -4
        : isUpperBound(figure.qualifier)               ? 4
                                                       : 0;
    const QPointF place = centre + QPointF(shift, 0);
    return rankShapes(figure, place, place, {1, 0}, radius, sampleInk, false, -1);
}

struct StatusWords
{
    Status status;
    BilingualText text;
};

struct QualifierWords
{
    Qualifier qualifier;
    BilingualText text;
};

QList<KeyEntry> rankBasisKey(const MarksInUse &used, const MarkSampler &sampler)
{
    const auto entry = [&](RankBasis basis, const BilingualText &text) {
        return KeyEntry{[sampler, basis](QRectF rect) {
                            Observation figure;
                            figure.value = 1;
                            figure.rankBasis = basis;
                            PlotPanel panel;
                            panel.area = rect;
                            return sampler(figure, panel);
                        },
                        text};
    };
    QList<KeyEntry> key;
    if (used.rankBases.contains(RankBasis::Explicit))
        key.append(
            entry(RankBasis::Explicit, translated("Charts", "ring or disc: stated as a rank")));
    if (used.rankBases.contains(RankBasis::ListedOrder))
        key.append(entry(RankBasis::ListedOrder,
                         translated("Charts", "dashed ring: order of listing only")));
    if (used.rankBases.contains(RankBasis::Inferred)
        || used.rankBases.contains(RankBasis::FromStreak))
        key.append(entry(RankBasis::Inferred,
                         translated("Charts",
                                    "diamond: inferred from a later statement or "
                                    "one about several years")));
    return key;
}

} // namespace

void MarksInUse::add(const Observation &figure)
{
    if (!figure.value)
        return;
    statuses.insert(figure.status);
    qualifiers.insert(figure.qualifier);
    // A promised rank looks like a promise, whatever it is grounded on.
    if (!isPromise(figure.status))
        rankBases.insert(figure.rankBasis);
}

QList<KeyEntry> marksKey(const MarksInUse &used, MarkForm form)
{
    switch (form) {
    case MarkForm::Bar:
        return marksKey(used, sampleBar);
    case MarkForm::Point:
        return marksKey(used, samplePoint);
    case MarkForm::Rank:
        break;
    }
    // A rank that the data do not say the basis of is drawn as one that is stated.
    MarksInUse ranks = used;
    if (ranks.rankBases.remove(RankBasis::None))
        ranks.rankBases.insert(RankBasis::Explicit);
    return marksKey(ranks, sampleRank);
}

QList<KeyEntry> marksKey(const MarksInUse &used, const MarkSampler &sampler)
{
    const auto entry = [&](Status status, Qualifier qualifier, const BilingualText &text) {
        return KeyEntry{[sampler, status, qualifier](QRectF rect) {
                            Observation figure;
                            figure.status = status;
                            figure.qualifier = qualifier;
                            figure.value = qualifier == Qualifier::Exact ? 1.0
                                : qualifier == Qualifier::Range          ? 0.4
                                                                         : 0.5;
                            if (qualifier == Qualifier::Range)
                                figure.valueUpper = 0.95;
                            PlotPanel panel;
                            panel.area = rect;
                            return sampler(figure, panel);
                        },
                        text};
    };

    QList<KeyEntry> key = rankBasisKey(used, sampler);
    const StatusWords statuses[] = {
        //: Footer: how a mark looks and what it means.
        {Status::Actual, translated("Charts", "solid: actual")},
        {Status::Target, translated("Charts", "hatched: target")},
        {Status::Forecast, translated("Charts", "outlined, empty: forecast")},
    };
    for (const StatusWords &words : statuses) {
        // How a rank is known says more of it than that it is actual.
        const bool isSaid = words.status == Status::Actual && !key.isEmpty();
        if (used.statuses.contains(words.status) && !isSaid)
            key.append(entry(words.status, Qualifier::Exact, words.text));
    }
    const QualifierWords qualifiers[] = {
        //: Footer: how a mark looks, the sign at its number, and what they mean.
        {Qualifier::About, translated("Charts", "soft edge, ≈: about")},
        {Qualifier::Over, translated("Charts", "open arrow, >: over")},
        {Qualifier::AtLeast, translated("Charts", "filled arrow, ≥: at least")},
        {Qualifier::Under, translated("Charts", "open arrow, <: under")},
        {Qualifier::AtMost, translated("Charts", "filled arrow, ≤: at most")},
        {Qualifier::Range, translated("Charts", "two edges: a range, no midpoint")},
    };
    for (const QualifierWords &words : qualifiers)
        if (used.qualifiers.contains(words.qualifier))
            key.append(entry(Status::Actual, words.qualifier, words.text));
    if (used.undatedStrip)
        key.append({[](QRectF rect) { return QList<Shape>{undatedLine(rect)}; },
                    translated("Charts", "behind the dashed line: undated")});
    return key;
}

} // namespace Zhitu
