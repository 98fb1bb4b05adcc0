// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttexts.h"
#include "charts/districtmapwords.h"
#include "coveragemodel.h"
#include "districttargetsmodel.h"
#include "layoutfaults.h"
#include "overviewmodel.h"
#include "policytimelinemodel.h"

#include <QSet>

/** What a picture says that it leaves out, against what it does leave out. */
namespace LayoutFaults {

inline QSet<int> drawnMarks(const ChartPicture &picture)
{
    QSet<int> drawn;
    for (const MarkArea &area : picture.marks)
        drawn.insert(area.mark);
    return drawn;
}

/** How many rows of a streak strip lack their name. */
inline int rowsWithoutName(const LaidOut &chart)
{
    const QList<FigureMark> &marks = marksOf(*chart.model);
    const auto row = [&](int mark) {
        const Observation &figure = marks.at(mark).figure();
        return QStringList{figure.indicator, figure.region, figure.subject};
    };
    QSet<QStringList> drawn;
    for (const MarkArea &area : chart.picture.marks)
        drawn.insert(row(area.mark));
    for (const TextBox &text : chart.picture.texts) {
        if (text.mark < 0 || text.role != TextRole::StrongLabel)
            continue;
        const BilingualText name =
            regionLabel(*chart.model->catalog(), marks.at(text.mark).figure().region);
        if (withoutSpaces(text.linesEn.join(QString()))
                .startsWith(withoutSpaces(name.in(Language::English))))
            drawn.remove(row(text.mark));
    }
    return static_cast<int>(drawn.size());
}

/** Whether a ranking of so few regions is drawn as a streak strip. */
inline bool isStrip(const ChartModel &model)
{
    QSet<std::pair<QString, QString>> ranked;
    for (const FigureMark &mark : marksOf(model))
        ranked.insert({mark.figure().region, mark.figure().subject});
    return model.spec().kind == ChartKind::ComputeRanking && ranked.size() < 3;
}

/** How many names of runs (marks joined by lines) a ranking lacks: runs without any. */
inline int runsWithoutName(const LaidOut &chart)
{
    const QList<FigureMark> &marks = marksOf(*chart.model);
    QList<int> run(marks.size());
    for (int i = 0; i < marks.size(); ++i) {
        // A line leads back to the run's first mark, wherever that is in the list.
        int first = i;
        while (marks.at(first).joinedFrom >= 0)
            first = marks.at(first).joinedFrom;
        run[i] = first;
    }
    QSet<int> drawn;
    for (const MarkArea &area : chart.picture.marks)
        drawn.insert(run.at(area.mark));
    QSet<int> named;
    for (const TextBox &text : chart.picture.texts) {
        if (text.mark < 0)
            continue;
        const BilingualText name =
            regionLabel(*chart.model->catalog(), marks.at(text.mark).figure().region);
        if (text.linesZh.join(QString()).startsWith(name.in(Language::Chinese)))
            named.insert(run.at(text.mark));
    }
    return static_cast<int>((drawn - named).size());
}

/** How many claims of progress to targets that are drawn are not in the picture. */
inline int claimsNotShown(const LaidOut &chart)
{
    const auto *model = qobject_cast<const DistrictTargetsModel *>(chart.model.get());
    if (!model)
        return 0;
    const QString text = allText(chart.picture, Language::English);
    const QSet<int> drawn = drawnMarks(chart.picture);
    const auto claims = model->progress();
    return static_cast<int>(std::ranges::count_if(claims, [&](const ProgressClaim &claim) {
        const QString part = progressText(claim.progress, Language::English);
        return drawn.contains(claim.target) && !part.isEmpty()
            && !text.contains(withoutSpaces(part + u" of the target for "_s));
    }));
}

/** The same for a chart without a plot: what is neither drawn nor labelled must be counted. */
inline void addWrongCounts(const LaidOut &chart, const QSet<int> &drawn, int unlabelled,
                           Faults &faults)
{
    const ChartPicture &picture = chart.picture;
    const auto compare = [&](const char *what, int said, int is) {
        if (said != is)
            faults.add(u"%1 %2 said to be hidden, %3 are"_s.arg(said)
                           .arg(QLatin1StringView(what))
                           .arg(is));
    };
    const auto lost = chart.model->markCount() - static_cast<int>(drawn.size());
    if (const auto *overview = qobject_cast<const OverviewModel *>(chart.model.get())) {
        int cards = 0;
        for (const OverviewCard &card : overview->cards()) {
            QSet<int> marks(card.actuals.cbegin(), card.actuals.cend());
            marks.unite(QSet<int>(card.promises.cbegin(), card.promises.cend()));
            // A card is there with all its figures or not at all.
            cards += !drawn.intersects(marks);
            if (drawn.intersects(marks) && !drawn.contains(marks))
                faults.add(u"half a card"_s);
            const bool hasLink = std::ranges::any_of(picture.links, [&](const ChartLink &link) {
                return marks.contains(link.mark) && !link.rect.isNull();
            });
            unlabelled += drawn.intersects(marks) && !card.chart.isEmpty() && !hasLink;
        }
        compare("cards", picture.hiddenCards, cards);
    } else if (const auto *coverage = qobject_cast<const CoverageModel *>(chart.model.get())) {
        // A cell is drawn if its region and its indicator are.
        QSet<int> regions;
        QSet<int> indicators;
        for (const CoverageCell &cell : coverage->cells()) {
            const int mark = coverage->markOf(cell.claims.first().id);
            if (drawn.contains(mark)) {
                regions.insert(cell.region);
                indicators.insert(cell.indicator);
            }
        }
        int cut = 0;
        for (int i = 0; i < coverage->cells().size(); ++i) {
            const CoverageCell &cell = coverage->cells().at(i);
            if (regions.contains(cell.region) && indicators.contains(cell.indicator)
                && !drawn.contains(i))
                ++cut;
        }
        compare("cells of shown rows and columns", 0, cut);
        if ((lost > 0) != (picture.hiddenRegions + picture.hiddenIndicators > 0))
            faults.add(
                u"%1 cells are not shown, %2 regions and %3 indicators said to be"_s.arg(lost)
                    .arg(picture.hiddenRegions)
                    .arg(picture.hiddenIndicators));
    } else {
        compare("events", picture.hiddenEvents, lost);
    }
    compare("labels", picture.hiddenLabels, unlabelled);
    compare("panels", picture.hiddenPanels, 0);
    compare("marks", picture.hiddenMarks, 0);
}

/** How many tiles of the maps drawn lack the name of their district; none in lists. */
inline int tilesWithoutName(const LaidOut &chart)
{
    const QList<TileMap> maps =
        mapsOf(chart).first(mapsOf(chart).isEmpty() ? 0 : drawnPanelCount(chart));
    int tiles = 0;
    int named = 0;
    for (const TileMap &map : maps) {
        for (const QString &code : map.tiles) {
            const QString name = regionLabel(*chart.model->catalog(), code).zh;
            ++tiles;
            named += std::ranges::any_of(chart.picture.texts, [&](const TextBox &text) {
                return text.linesZh == QStringList{name}
                || (text.linesZh.size() == 1 && text.linesZh.first().startsWith(name + u' '));
            });
        }
    }
    return chart.picture.hiddenLabels == 0 ? 0 : tiles - named;
}

inline Faults wrongCounts(const LaidOut &chart)
{
    Faults faults;
    const ChartPicture &picture = chart.picture;
    QSet<int> labelled;
    for (const TextBox &text : picture.texts) {
        if (text.mark >= 0)
            labelled.insert(text.mark);
    }
    const QSet<int> drawn = drawnMarks(picture);
    int missing = 0;
    const bool noPlot = hasNoPlot(chart.model->spec().kind);
    if (noPlot) {
        addWrongCounts(chart, drawn, static_cast<int>((drawn - labelled).size()), faults);
    } else if (chart.model->spec().kind == ChartKind::ComputeRanking) {
        missing = isStrip(*chart.model) ? rowsWithoutName(chart) : runsWithoutName(chart);
    } else {
        missing = static_cast<int>((drawn - labelled).size()) + tilesWithoutName(chart)
            + claimsNotShown(chart);
        int left = 0;
        const QList<int> panels = panelsOfMarks(chart);
        for (int i = 0; i < panels.size(); ++i) {
            if (panels.at(i) < drawnPanelCount(chart) && !drawn.contains(i))
                ++left;
        }
        if (picture.hiddenMarks != left)
            faults.add(u"%1 marks said to be hidden, %2 are"_s.arg(picture.hiddenMarks).arg(left));
        if (const auto *timeline = qobject_cast<const ModelTimelineModel *>(chart.model.get())) {
            const QString text = allText(picture, Language::Chinese);
            const auto events = timeline->events();
            for (const Event *event : events) {
                const BilingualText &title =
                    event->shortTitle.isEmpty() ? event->title : event->shortTitle;
                if (!text.contains(withoutSpaces(title.zh)))
                    ++missing;
            }
        }
    }
    if (!noPlot && picture.hiddenLabels != missing)
        faults.add(u"%1 labels said to be hidden, %2 are"_s.arg(picture.hiddenLabels).arg(missing));
    const bool drawsNothing = picture.panels.isEmpty() && picture.marks.isEmpty()
        && std::ranges::all_of(marksOf(*chart.model), [&](const FigureMark &mark) {
                                  return chart.model->spec().kind == ChartKind::ComputeRanking
                                      && (mark.figure().period.isUndated() || !mark.figure().value);
                              });
    const auto hidden = panelCount(chart) - drawnPanelCount(chart);
    if (!noPlot && !drawsNothing && picture.hiddenPanels != hidden)
        faults.add(u"%1 panels said to be hidden, %2 are"_s.arg(picture.hiddenPanels).arg(hidden));

    // What is hidden is said, in both languages.
    for (const Language language : allLanguages) {
        const QString text = allText(picture, language);
        const auto notes = chart.model->spec().kind == ChartKind::DistrictMap
            ? hiddenMapNotes(picture)
            : hiddenNotes(picture);
        for (const BilingualText &note : notes) {
            if (!text.contains(withoutSpaces(note.in(language))))
                faults.add(u"not said: "_s + note.in(language));
        }
        if (notes.isEmpty() && text.contains(u"notshown"_s))
            faults.add(u"said to be hidden: nothing is"_s);
    }
    return faults;
}

} // namespace LayoutFaults
