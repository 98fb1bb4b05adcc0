// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"
#include "chartsamples.h"
#include "districtmapmodel.h"

#include <QRegularExpression>

#include <map>

/** Charts to be laid out by tests, and what is known of one that was. */
namespace LayoutSamples {

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::marksOf;
using ChartSamples::panelsOf;
using ChartSamples::Sample;

inline constexpr QSize sizes[] = {{480, 320},   {640, 360},   {960, 540},   {1280, 720},
                                  {1600, 900},  {1920, 1080}, {3840, 2160}, {900, 1600},
                                  {7680, 4320}, {480, 4320},  {7680, 320}};

/** Shapes that a poster or a banner has; for charts without axes, or whose panels flow. */
inline constexpr QSize oddSizes[] = {{480, 4320}, {7680, 320}, {320, 480}};

/** Whether charts of this kind are shapes and texts alone, without a plot. */
inline bool hasNoPlot(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline || kind == ChartKind::Coverage
        || kind == ChartKind::Overview;
}

inline constexpr qreal hair = 0.5; ///< layout units: less than a pixel's worth of overlap is none
/** A line of text is 1.3 times as high as its type: air above and below that others may use. */
inline constexpr qreal air = 2;

inline QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

/** A picture with what it was made of and from. */
struct LaidOut
{
    std::shared_ptr<const ChartModel> model;
    std::shared_ptr<TextShaper> shaper;
    ChartPicture picture;
};

/** All charts under test by name; made once. */
inline const std::map<QString, Sample> &samples()
{
    static const std::map<QString, Sample> all = [] {
        std::map<QString, Sample> made;
        const QList<Sample> shipped = ChartSamples::shipped();
        for (const Sample &sample : shipped)
            made.insert({u"shipped "_s + sample.spec.id, sample});
        made.insert({u"compute-ranking streaks"_s, ChartSamples::streaks()});
        made.insert({u"compute-ranking 200 ranks"_s, ChartSamples::longRanking()});
        for (const ChartKind kind :
             {ChartKind::DistrictComparison, ChartKind::DistrictTargets, ChartKind::ModelTimeline,
              ChartKind::ComputeRanking, ChartKind::DistrictMap, ChartKind::Coverage,
              ChartKind::Overview}) {
            const QString chart = code(kind).toString() + u' ';
            made.insert({chart + u"empty"_s, ChartSamples::empty(kind)});
            made.insert({chart + u"one mark"_s, ChartSamples::oneMark(kind)});
            made.insert({chart + u"few marks"_s, ChartSamples::fewMarks(kind)});
            made.insert({chart + u"hundreds of marks"_s, ChartSamples::manyMarks(kind)});
            made.insert({chart + u"40 indicators"_s, ChartSamples::manyIndicators(kind)});
            made.insert({chart + u"long names"_s, ChartSamples::longNames(kind, true)});
            made.insert({chart + u"long words"_s, ChartSamples::longNames(kind, false)});
            made.insert({chart + u"undated"_s, ChartSamples::undated(kind)});
            made.insert({chart + u"qualifiers"_s, ChartSamples::qualifiers(kind)});
            made.insert({chart + u"markup"_s, ChartSamples::markup(kind)});
            made.insert(
                {chart + u"only Chinese"_s, ChartSamples::oneLanguage(kind, Language::Chinese)});
            made.insert(
                {chart + u"only English"_s, ChartSamples::oneLanguage(kind, Language::English)});
            if (kind == ChartKind::ComputeRanking) // ranks are positive and given
                continue;
            made.insert({chart + u"promises"_s, ChartSamples::promises(kind)});
            made.insert({chart + u"tiles"_s, ChartSamples::tiles(kind)});
            made.insert({chart + u"negative"_s, ChartSamples::negative(kind)});
            made.insert({chart + u"all negative"_s, ChartSamples::allNegative(kind)});
            made.insert(
                {chart + u"some without a value"_s, ChartSamples::withoutValue(kind, false)});
            made.insert({chart + u"all without a value"_s, ChartSamples::withoutValue(kind, true)});
        }
        made.insert({u"coverage 16 districts"_s, ChartSamples::fullCoverage(16, 20)});
        made.insert({u"coverage 3000 regions"_s, ChartSamples::fullCoverage(3000, 40)});
        const QString events = u"policy-timeline "_s;
        made.insert({events + u"empty"_s, ChartSamples::empty(ChartKind::PolicyTimeline)});
        made.insert({events + u"one mark"_s, ChartSamples::manyEvents(1, 1)});
        made.insert({events + u"every kind"_s, ChartSamples::everyEvent()});
        made.insert({events + u"hundreds of marks"_s, ChartSamples::manyEvents(400, 30)});
        made.insert({events + u"one issuer"_s, ChartSamples::manyEvents(60, 1)});
        made.insert({events + u"some undated"_s, ChartSamples::undatedEvents(false)});
        made.insert({events + u"all undated"_s, ChartSamples::undatedEvents(true)});
        made.insert({events + u"long names"_s, ChartSamples::oddEvents(true, false)});
        made.insert({events + u"long words"_s, ChartSamples::oddEvents(false, false)});
        made.insert({events + u"long issuers"_s, ChartSamples::oddEvents(true, true)});
        made.insert({events + u"markup"_s, ChartSamples::markupEvents()});
        made.insert(
            {events + u"only Chinese"_s, ChartSamples::eventsInOneLanguage(Language::Chinese)});
        made.insert(
            {events + u"only English"_s, ChartSamples::eventsInOneLanguage(Language::English)});
        // Badges find their places in every picture, or leave it as it is.
        for (auto &[name, sample] : made)
            if (!sample.findings)
                sample.findings = findingReport(sample.catalog, *sample.observations);
        return made;
    }();
    return all;
}

/** What a view has for its chart in a window of 1280 × 780 pixels, the table shown or not. */
inline constexpr QSize windowSizes[] = {{640, 480}, {700, 480}, {760, 480}, {640, 540},
                                        {700, 540}, {760, 540}, {640, 600}, {760, 600}};

inline LaidOut layOut(std::shared_ptr<const ChartModel> model, QSize pixels, qreal unitPixels)
{
    LaidOut result;
    result.model = std::move(model);
    result.shaper = std::make_shared<TextShaper>(unitPixels);
    result.picture = layOutChart(*result.model, QSizeF(pixels) / unitPixels, *result.shaper);
    return result;
}

inline LaidOut layOut(std::shared_ptr<const ChartModel> model, QSize pixels)
{
    return layOut(std::move(model), pixels, unitPixelsFor(pixels));
}

inline LaidOut layOut(const Sample &sample, QSize pixels)
{
    return layOut(ChartSamples::modelOf(sample), pixels);
}

/** The same, kept for the other tests; all sizes of a sample share its model. */
inline const LaidOut &laidOut(const QString &sample, QSize pixels)
{
    static std::map<std::pair<QString, std::pair<int, int>>, LaidOut> known;
    const std::pair key(sample, std::pair(pixels.width(), pixels.height()));
    auto found = known.find(key);
    if (found == known.end()) {
        static std::map<QString, std::shared_ptr<const ChartModel>> models;
        std::shared_ptr<const ChartModel> &model = models[sample];
        if (!model)
            model = ChartSamples::modelOf(samples().at(sample));
        found = known.insert({key, layOut(model, pixels)}).first;
    }
    return found->second;
}

/** The maps of a chart that is one of maps; none for others. */
inline QList<TileMap> mapsOf(const LaidOut &chart)
{
    const auto *model = qobject_cast<const DistrictMapModel *>(chart.model.get());
    return model ? model->maps() : QList<TileMap>();
}

/** How many panels a chart has to draw: one per map, or as the comparison guard has it. */
inline qsizetype panelCount(const LaidOut &chart)
{
    return qobject_cast<const DistrictMapModel *>(chart.model.get())
        ? mapsOf(chart).size()
        : panelsOf(*chart.model).size();
}

/** How many of them are drawn: a map has no axes and so no PlotPanel. */
inline qsizetype drawnPanelCount(const LaidOut &chart)
{
    return qobject_cast<const DistrictMapModel *>(chart.model.get())
        ? mapsOf(chart).size() - chart.picture.hiddenPanels
        : chart.picture.panels.size();
}

/** The panel that each mark belongs to. */
inline QList<int> panelsOfMarks(const LaidOut &chart)
{
    const QList<FigureMark> &marks = marksOf(*chart.model);
    QList<int> panels;
    for (const FigureMark &mark : marks)
        panels.append(mark.panel);
    const QList<TileMap> maps = mapsOf(chart);
    for (int map = 0; map < maps.size(); ++map)
        for (const QList<int> &members : maps.at(map).marks)
            for (const int mark : members)
                panels[mark] = map;
    return panels;
}

} // namespace LayoutSamples
