// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"
#include "formats.h"

namespace Zhitu {

QString chartKindName(ChartKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case ChartKind::DistrictComparison:
        return words.translate("Formats", "District comparison", "kind of chart");
    case ChartKind::DistrictTargets:
        return words.translate("Formats", "District targets", "kind of chart");
    case ChartKind::ModelTimeline:
        return words.translate("Formats", "Figures over time", "kind of chart");
    case ChartKind::ComputeRanking:
        return words.translate("Formats", "Rank history", "kind of chart");
    case ChartKind::PolicyTimeline:
        return words.translate("Formats", "Event timeline", "kind of chart");
    case ChartKind::DistrictMap:
        return words.translate("Formats", "District tile map", "kind of chart");
    case ChartKind::Coverage:
        return words.translate("Formats", "Data coverage", "kind of chart");
    case ChartKind::Overview:
        return words.translate("Formats", "Headline figures", "kind of chart");
    }
    return {};
}

QString chartKindDescription(ChartKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case ChartKind::DistrictComparison:
        return words.translate("Formats",
                               "Bars for each district, with a panel for each indicator that "
                               "cannot share an axis with the others.");
    case ChartKind::DistrictTargets:
        return words.translate("Formats",
                               "What each district has reached, against the target that it set "
                               "itself and the year of that target.");
    case ChartKind::ModelTimeline:
        return words.translate("Formats",
                               "How indicators change over time, with a panel for each "
                               "definition; events can be marked.");
    case ChartKind::ComputeRanking:
        return words.translate("Formats",
                               "The ranks of regions over the years, first place on top, one "
                               "region highlighted.");
    case ChartKind::PolicyTimeline:
        return words.translate("Formats",
                               "Policies, reports and other dated events in lanes, without any "
                               "figures.");
    case ChartKind::DistrictMap:
        return words.translate("Formats",
                               "One indicator by district, as equal tiles in the places of the "
                               "districts; no boundaries are drawn.");
    case ChartKind::Coverage:
        return words.translate("Formats",
                               "Which figures are known, which are only promised, and which "
                               "nobody has given.");
    case ChartKind::Overview:
        return words.translate("Formats",
                               "The latest figures of some indicators as cards, each of which "
                               "leads to its chart.");
    }
    return {};
}

} // namespace Zhitu
