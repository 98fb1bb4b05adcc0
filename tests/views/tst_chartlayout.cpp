// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/charttexts.h"
#include "charts/labelplacer.h"
#include "chartsamples.h"
#include "coveragemodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "overviewmodel.h"
#include "policytimelinemodel.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::marksOf;
using ChartSamples::panelsOf;
using ChartSamples::Sample;

namespace {

constexpr QSize sizes[] = {{480, 320},   {640, 360},   {960, 540},   {1280, 720},
                           {1600, 900},  {1920, 1080}, {3840, 2160}, {900, 1600},
                           {7680, 4320}, {480, 4320},  {7680, 320}};

/** Shapes that a poster or a banner has; for charts without axes, or whose panels flow. */
constexpr QSize oddSizes[] = {{480, 4320}, {7680, 320}, {320, 480}};

/** Whether charts of this kind are shapes and texts alone, without a plot. */
bool hasNoPlot(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline || kind == ChartKind::Coverage
        || kind == ChartKind::Overview;
}

constexpr qreal hair = 0.5; ///< layout units: less than a pixel's worth of overlap is none
/** A line of text is 1.3 times as high as its type: air above and below that others may use. */
constexpr qreal air = 2;

QString withoutSpaces(QString text)
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
const std::map<QString, Sample> &samples()
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
        return made;
    }();
    return all;
}

LaidOut layOut(const Sample &sample, QSize pixels)
{
    const qreal unitPixels = unitPixelsFor(pixels);
    LaidOut result;
    result.model = ChartSamples::modelOf(sample);
    result.shaper = std::make_shared<TextShaper>(unitPixels);
    result.picture = layOutChart(*result.model, QSizeF(pixels) / unitPixels, *result.shaper);
    return result;
}

/** The same, kept for the other tests. */
const LaidOut &laidOut(const QString &sample, QSize pixels)
{
    static std::map<std::pair<QString, std::pair<int, int>>, LaidOut> known;
    const std::pair key(sample, std::pair(pixels.width(), pixels.height()));
    auto found = known.find(key);
    if (found == known.end())
        found = known.insert({key, layOut(samples().at(sample), pixels)}).first;
    return found->second;
}

/** The maps of a chart that is one of maps; none for others. */
QList<TileMap> mapsOf(const LaidOut &chart)
{
    const auto *model = qobject_cast<const DistrictMapModel *>(chart.model.get());
    return model ? model->maps() : QList<TileMap>();
}

/** How many panels a chart has to draw: one per map, or as the comparison guard has it. */
qsizetype panelCount(const LaidOut &chart)
{
    return qobject_cast<const DistrictMapModel *>(chart.model.get())
        ? mapsOf(chart).size()
        : panelsOf(*chart.model).size();
}

/** How many of them are drawn: a map has no axes and so no PlotPanel. */
qsizetype drawnPanelCount(const LaidOut &chart)
{
    return qobject_cast<const DistrictMapModel *>(chart.model.get())
        ? mapsOf(chart).size() - chart.picture.hiddenPanels
        : chart.picture.panels.size();
}

/** The panel that each mark belongs to. */
QList<int> panelsOfMarks(const LaidOut &chart)
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

/** A line of a text where it is painted. */
struct PaintedLine
{
    QRectF rect;
    qsizetype box = 0; ///< index of its TextBox
    QString text;
};

QList<PaintedLine> paintedLines(const LaidOut &chart, Language language)
{
    QList<PaintedLine> painted;
    for (qsizetype i = 0; i < chart.picture.texts.size(); ++i) {
        const TextBox &text = chart.picture.texts.at(i);
        const qsizetype most = std::max(text.linesZh.size(), text.linesEn.size());
        const qreal height = text.box.height() / static_cast<qreal>(std::max<qsizetype>(1, most));
        qreal top = text.box.top();
        for (const QString &line : text.lines(language)) {
            const qreal width = chart.shaper->width(line, text.role);
            const qreal left = text.align == Qt::AlignRight ? text.box.right() - width
                : text.align == Qt::AlignHCenter            ? text.box.center().x() - width / 2
                                                            : text.box.left();
            if (width > 0)
                painted.append({QRectF(left, top, width, height), i, line});
            top += height;
        }
    }
    return painted;
}

QString describe(const QRectF &rect)
{
    return u"[%1 %2 %3×%4]"_s.arg(rect.x(), 0, 'f', 1)
        .arg(rect.y(), 0, 'f', 1)
        .arg(rect.width(), 0, 'f', 1)
        .arg(rect.height(), 0, 'f', 1);
}

QString describe(const PaintedLine &line)
{
    return u"“%1” %2"_s.arg(line.text.left(40), describe(line.rect));
}

/** Whether rect lies in the picture; unlike QRectF::contains() also for one without an area. */
bool isInside(const QRectF &rect, const ChartPicture &picture)
{
    return rect.left() >= -hair && rect.top() >= -hair
        && rect.right() <= picture.size.width() + hair
        && rect.bottom() <= picture.size.height() + hair;
}

/** The faults found: how many, and the first of them in words. */
struct Faults
{
    int count = 0;
    QString first;

    void add(const QString &fault)
    {
        if (count++ == 0)
            first = fault;
    }
};

Faults overlaps(const LaidOut &chart)
{
    Faults faults;
    for (const Language language : allLanguages) {
        const QList<PaintedLine> lines = paintedLines(chart, language);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (qsizetype j = i + 1; j < lines.size(); ++j) {
                const QRectF common = lines.at(i)
                                          .rect.adjusted(0, air, 0, -air)
                                          .intersected(lines.at(j).rect.adjusted(0, air, 0, -air));
                if (lines.at(i).box != lines.at(j).box && common.width() > hair
                    && common.height() > hair)
                    faults.add(languageCode(language) + u": "_s + describe(lines.at(i)) + u" and "_s
                               + describe(lines.at(j)));
            }
        }
    }
    return faults;
}

Faults outsidePicture(const LaidOut &chart)
{
    Faults faults;
    for (const Language language : allLanguages) {
        const QList<PaintedLine> lines = paintedLines(chart, language);
        for (const PaintedLine &line : lines) {
            if (!isInside(line.rect, chart.picture))
                faults.add(languageCode(language) + u": "_s + describe(line));
        }
    }
    return faults;
}

Faults widerThanBox(const LaidOut &chart)
{
    Faults faults;
    for (const Language language : allLanguages) {
        const QList<PaintedLine> lines = paintedLines(chart, language);
        for (const PaintedLine &line : lines) {
            const QRectF &box = chart.picture.texts.at(line.box).box;
            if (line.rect.width() > box.width() + hair)
                faults.add(languageCode(language) + u": "_s + describe(line) + u" in "_s
                           + describe(box));
        }
    }
    return faults;
}

Faults shapesOutside(const LaidOut &chart)
{
    Faults faults;
    for (const Shape &shape : chart.picture.shapes) {
        const qreal half = shape.stroke.role == Ink::None ? 0 : shape.strokeWidth / 2;
        const QRectF rect = shape.path.boundingRect().adjusted(-half, -half, half, half);
        if (!isInside(rect, chart.picture))
            faults.add(u"shape of mark %1 %2"_s.arg(shape.mark).arg(describe(rect)));
    }
    for (const MarkArea &area : chart.picture.marks) {
        if (!isInside(area.rect, chart.picture))
            faults.add(u"area of mark %1 %2"_s.arg(area.mark).arg(describe(area.rect)));
    }
    for (const PlotPanel &panel : chart.picture.panels) {
        if (!isInside(panel.area, chart.picture) || panel.area.width() <= 0
            || panel.area.height() <= 0)
            faults.add(u"panel %1"_s.arg(describe(panel.area)));
    }
    return faults;
}

/** Texts that lie over the shape of a mark other than their own, or that a line crosses. */
Faults textsOnMarks(const LaidOut &chart)
{
    Faults faults;
    for (const Language language : allLanguages) {
        const QList<PaintedLine> lines = paintedLines(chart, language);
        for (const PaintedLine &line : lines) {
            const int owner = chart.picture.texts.at(line.box).mark;
            const QRectF ink = line.rect.adjusted(0, air + 1, 0, -air - 1);
            for (const Shape &shape : chart.picture.shapes) {
                if (shape.mark < 0 || shape.mark == owner)
                    continue;
                const QRectF common = ink.intersected(shape.path.boundingRect());
                if (common.width() > 1 && common.height() > 1)
                    faults.add(languageCode(language) + u": "_s + describe(line) + u" on mark "_s
                               + QString::number(shape.mark));
            }
            // A rank's number stands within its mark, on the line.
            if (chart.picture.texts.at(line.box).role == TextRole::RankNumber)
                continue;
            for (const PlotPanel &panel : chart.picture.panels) {
                for (const PlotLine &series : panel.lines) {
                    for (qsizetype i = 1; i < series.points.size(); ++i) {
                        const QPointF from = series.points.at(i - 1);
                        const QPointF to = series.points.at(i);
                        if (touches(ink,
                                    QLineF(panel.mapX(from.x()), panel.mapY(from.y()),
                                           panel.mapX(to.x()), panel.mapY(to.y()))))
                            faults.add(languageCode(language) + u": "_s + describe(line)
                                       + u" crossed by a line"_s);
                    }
                }
            }
        }
    }
    return faults;
}

/** All texts in one language, spaces taken out, a new line between two texts. */
QString allText(const ChartPicture &picture, Language language)
{
    QStringList texts;
    for (const TextBox &text : picture.texts)
        texts.append(withoutSpaces(text.lines(language).join(QString())));
    return texts.join(u'\n');
}

/** The sources of what a mark stands on. */
QStringList sourcesOf(const ChartModel &model, int mark)
{
    if (const auto *events = qobject_cast<const PolicyTimelineModel *>(&model))
        return {events->event(mark).source};
    const auto *coverage = qobject_cast<const CoverageModel *>(&model);
    QStringList sources;
    const auto addAll = [&](const auto &claims) {
        for (const Observation &claim : claims)
            sources.append(claim.source);
    };
    if (coverage)
        addAll(coverage->cells().at(mark).claims);
    else
        addAll(marksOf(model).at(mark).claims);
    return sources;
}

Faults missingWords(const LaidOut &chart)
{
    Faults faults;
    const ChartModel &model = *chart.model;
    const Catalog &catalog = *model.catalog();
    for (const Language language : allLanguages) {
        const QString text = allText(chart.picture, language);
        const auto need = [&](const QString &what, const QString &wanted) {
            if (!text.contains(withoutSpaces(wanted)))
                faults.add(languageCode(language) + u": "_s + what + u" “"_s + wanted + u"”"_s);
        };
        if (chart.picture.title.in(language).isEmpty())
            faults.add(u"no title"_s);
        need(u"title"_s, chart.picture.title.in(language));
        for (const MarkArea &area : chart.picture.marks) {
            const QStringList ids = sourcesOf(model, area.mark);
            for (const QString &id : ids) {
                const Source *source = catalog.source(id);
                if (!source) {
                    faults.add(u"unknown source "_s + id);
                    continue;
                }
                need(u"source"_s,
                     (source->shortTitle.isEmpty() ? source->title : source->shortTitle)
                         .in(language));
            }
        }
        // Ranks have no unit but their list's name.
        const QList<TileMap> maps = mapsOf(chart);
        for (qsizetype i = 0; i < (hasNoPlot(model.spec().kind) ? 0 : drawnPanelCount(chart));
             ++i) {
            const ComparisonPanel &panel =
                panelsOf(model).at(maps.isEmpty() ? static_cast<int>(i) : maps.at(i).panel);
            if (model.spec().kind == ChartKind::ComputeRanking)
                need(u"list"_s, catalog.indicator(panel.indicators.first())->name.in(language));
            else
                need(u"unit"_s, catalog.unit(panel.unit)->name.in(language));
        }
        if (model.spec().kind == ChartKind::Overview) {
            for (const MarkArea &area : chart.picture.marks)
                need(
                    u"figure with its unit"_s,
                    figureLabel(catalog, marksOf(model).at(area.mark).figure(), UnitStyle::WithUnit)
                        .in(language));
        }
    }
    return faults;
}

/** Marks of a ranking that lie over each other although neither year nor rank is the same. */
Faults ranksOnRanks(const LaidOut &chart)
{
    Faults faults;
    if (chart.model->spec().kind != ChartKind::ComputeRanking)
        return faults;
    const QList<MarkArea> &areas = chart.picture.marks;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const FigureMark &one = marksOf(*chart.model).at(areas.at(i).mark);
        for (qsizetype j = 0; j < i; ++j) {
            const FigureMark &other = marksOf(*chart.model).at(areas.at(j).mark);
            if (one.panel == other.panel && one.figure().value == other.figure().value
                && one.figure().period == other.figure().period)
                continue;
            const QRectF common = areas.at(i).rect.intersected(areas.at(j).rect);
            if (common.width() > 1 && common.height() > 1)
                faults.add(u"marks %1 and %2"_s.arg(areas.at(i).mark).arg(areas.at(j).mark));
        }
    }
    return faults;
}

QSet<int> drawnMarks(const ChartPicture &picture)
{
    QSet<int> drawn;
    for (const MarkArea &area : picture.marks)
        drawn.insert(area.mark);
    return drawn;
}

/** How many rows of a streak strip lack their name. */
int rowsWithoutName(const LaidOut &chart)
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
bool isStrip(const ChartModel &model)
{
    QSet<std::pair<QString, QString>> ranked;
    for (const FigureMark &mark : marksOf(model))
        ranked.insert({mark.figure().region, mark.figure().subject});
    return model.spec().kind == ChartKind::ComputeRanking && ranked.size() < 3;
}

/** How many names of runs (marks joined by lines) a ranking lacks: runs without any. */
int runsWithoutName(const LaidOut &chart)
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
int claimsNotShown(const LaidOut &chart)
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
void addWrongCounts(const LaidOut &chart, const QSet<int> &drawn, int unlabelled, Faults &faults)
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
int tilesWithoutName(const LaidOut &chart)
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

Faults wrongCounts(const LaidOut &chart)
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
        const auto notes = hiddenNotes(picture);
        for (const BilingualText &note : notes) {
            if (!text.contains(withoutSpaces(note.in(language))))
                faults.add(u"not said: "_s + note.in(language));
        }
        if (notes.isEmpty() && text.contains(u"notshown"_s))
            faults.add(u"said to be hidden: nothing is"_s);
    }
    return faults;
}

/** The ranks at a panel's side, each where the panel has it. */
QList<qreal> ranksBeside(const PlotPanel &panel, const ChartPicture &picture, Faults &faults)
{
    QList<qreal> ranks;
    for (const TextBox &text : picture.texts) {
        const qreal y = text.box.center().y();
        if (text.role != TextRole::Tick || text.box.right() > panel.area.left() - hair
            || y < panel.area.top() - hair || y > panel.area.bottom() + hair)
            continue;
        ranks.append(text.linesZh.first().toDouble());
        if (std::abs(panel.mapY(ranks.last()) - y) > hair)
            faults.add(u"rank %1 is not at its place"_s.arg(ranks.last()));
    }
    std::ranges::sort(ranks);
    return ranks;
}

/**
 * Ranks that nothing tells: no number in the mark and none at the panel's side, where there are the
 * first rank and then as many as fit.
 */
Faults unreadableRanks(const LaidOut &chart)
{
    Faults faults;
    if (chart.model->spec().kind != ChartKind::ComputeRanking)
        return faults;
    QSet<int> numbered;
    for (const TextBox &text : chart.picture.texts) {
        if (text.role == TextRole::RankNumber)
            numbered.insert(text.mark);
    }
    const qreal line = chart.shaper->lineHeight(TextRole::Tick);
    for (int i = 0; i < chart.picture.panels.size(); ++i) {
        const PlotPanel &panel = chart.picture.panels.at(i);
        const QList<qreal> ranks = ranksBeside(panel, chart.picture, faults);
        qreal lowest = 1;
        for (const MarkArea &area : chart.picture.marks) {
            const FigureMark &mark = marksOf(*chart.model).at(area.mark);
            if (mark.panel != i)
                continue;
            if (*mark.figure().value <= panel.yMax) // the focus may stand below the ranks that fit
                lowest = std::max(lowest, *mark.figure().value);
            if (!numbered.contains(area.mark) && !ranks.contains(1))
                faults.add(u"mark %1"_s.arg(area.mark));
        }
        if (ranks.isEmpty())
            continue;
        // Between two ranks of a panel's side there is no room for a third one of the same steps.
        qreal before = 1;
        for (const qreal rank : ranks + QList<qreal>{std::floor(lowest)}) {
            if (panel.mapY(rank) - panel.mapY(before) > 2.5 * line + panel.mapY(2) - panel.mapY(1))
                faults.add(u"no rank between %1 and %2"_s.arg(before).arg(rank));
            before = rank;
        }
    }
    return faults;
}

/** What must hold for every chart in every size. */
struct Promise
{
    const char *name;
    Faults (*find)(const LaidOut &chart);
};

constexpr Promise promises[] = {
    {"no text covers another", overlaps},
    {"no text leaves the picture", outsidePicture},
    {"lines fit their boxes", widerThanBox},
    {"shapes and panels stay inside", shapesOutside},
    {"no text covers another mark or a line", textsOnMarks},
    {"title, sources and units are there", missingWords},
    {"what is hidden is counted", wrongCounts},
    {"ranks can be read", unreadableRanks},
    {"ranks keep apart", ranksOnRanks},
};

void addPromises()
{
    QTest::addColumn<int>("promise");
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QSize>("size");
    for (std::size_t i = 0; i < std::size(promises); ++i) {
        for (const auto &[name, sample] : samples()) {
            for (const QSize size : sizes) {
                QTest::addRow("%s: %s, %dx%d", promises[i].name, qPrintable(name), size.width(),
                              size.height())
                    << static_cast<int>(i) << name << size;
            }
            if (!hasNoPlot(sample.spec.kind) && sample.spec.kind != ChartKind::DistrictTargets
                && sample.spec.kind != ChartKind::DistrictMap)
                continue;
            for (const QSize size : oddSizes)
                QTest::addRow("%s: %s, %dx%d", promises[i].name, qPrintable(name), size.width(),
                              size.height())
                    << static_cast<int>(i) << name << size;
        }
    }
}

void addSamples()
{
    QTest::addColumn<QString>("sample");
    for (const auto &[name, sample] : samples())
        QTest::addRow("%s", qPrintable(name)) << name;
}

} // namespace

class TestChartLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void samplesAreThere()
    {
        QCOMPARE(std::ranges::count_if(
                     samples(),
                     [](const auto &sample) { return sample.first.startsWith(u"shipped"_s); }),
                 8);
        QCOMPARE(
            laidOut(u"district-comparison hundreds of marks"_s, {1600, 900}).model->markCount(),
            300);
        QCOMPARE(laidOut(u"model-timeline hundreds of marks"_s, {1600, 900}).model->markCount(),
                 360);
        QCOMPARE(panelsOf(*laidOut(u"compute-ranking 40 indicators"_s, {1600, 900}).model).size(),
                 40);
    }

    void promisesHold_data() { addPromises(); }
    void promisesHold()
    {
        QFETCH(int, promise);
        QFETCH(QString, sample);
        QFETCH(QSize, size);
        const Faults faults = promises[promise].find(laidOut(sample, size));
        QVERIFY2(faults.count == 0,
                 qPrintable(u"%1 faults, the first: %2"_s.arg(faults.count).arg(faults.first)));
    }

    void plotsMakeWayForTexts_data()
    {
        QTest::addColumn<QString>("sample");
        for (const auto &[name, sample] : samples()) {
            if (name.startsWith(u"shipped"_s) || name.contains(u"long"_s)
                || name.contains(u"hundreds"_s) || name.contains(u"qualifiers"_s))
                QTest::addRow("%s", qPrintable(name)) << name;
        }
    }
    void plotsMakeWayForTexts()
    {
        // As a picture gets lower, plots shrink, then lose what can be spared, and last go.
        QFETCH(QString, sample);
        int height = 320;
        for (bool isEmpty = false; !isEmpty; height -= 6) {
            QVERIFY(height > 100);
            const LaidOut chart = layOut(samples().at(sample), {480, height});
            // Where not even the texts have room, the picture says just that.
            if (chart.picture.isTooSmall && chart.picture.marks.isEmpty()) {
                QCOMPARE(overlaps(chart).first, QString());
                QCOMPARE(outsidePicture(chart).first, QString());
                break;
            }
            for (const Promise &promise : promises) {
                const Faults faults = promise.find(chart);
                QVERIFY2(faults.count == 0,
                         qPrintable(u"%1 high, %2: %3"_s.arg(height).arg(
                             QLatin1StringView(promise.name), faults.first)));
            }
            isEmpty = drawnPanelCount(chart) == 0 && chart.picture.marks.isEmpty();
        }
    }

    void eventsMakeWayForThePanel()
    {
        constexpr qreal lowestReadable = 34;
        const Sample &sample = samples().at(u"shipped model-timeline"_s);
        bool isReadableWithoutEvents = false;
        for (int height = 320; height > 100; height -= 2) {
            const LaidOut chart = layOut(sample, {480, height});
            if (chart.picture.panels.isEmpty())
                break;
            const auto events =
                qobject_cast<const ModelTimelineModel *>(chart.model.get())->events();
            const bool hasEvents = std::ranges::any_of(events, [&](const Event *event) {
                return std::ranges::any_of(chart.picture.texts, [&](const TextBox &text) {
                    return text.linesEn == QStringList{event->shortTitle.en};
                });
            });
            const bool isReadable = chart.picture.panels.first().area.height() >= lowestReadable;
            QVERIFY(isReadable || !hasEvents);
            isReadableWithoutEvents = isReadableWithoutEvents || (isReadable && !hasEvents);
        }
        QVERIFY(isReadableWithoutEvents);
    }

    void aDistrictAloneLosesItsLastMarks()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        for (int year = 2000; year < 2040; ++year)
            maker.add(u"100101"_s, u"%1"_s.arg(year), year).status = Status::Target;
        const ChartPicture picture = layOut(maker.finish(), {480, 320}).picture;
        QCOMPARE(picture.panels.size(), 1);
        QVERIFY(picture.marks.size() > 5);
        QCOMPARE(picture.hiddenMarks, 40 - static_cast<int>(picture.marks.size()));
        QCOMPARE(picture.marks.first().mark, 0);
    }

    void namesTooWideAreLeftOut_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("hidden");
        QTest::addRow("ranking, a fitting name") << ChartKind::ComputeRanking << 20 << 0;
        QTest::addRow("ranking, wide names") << ChartKind::ComputeRanking << 30 << 3;
        QTest::addRow("timeline, a fitting name") << ChartKind::ModelTimeline << 20 << 0;
        QTest::addRow("timeline, a wide name") << ChartKind::ModelTimeline << 30 << 1;
    }
    void namesTooWideAreLeftOut()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, length);
        QFETCH(int, hidden);
        ChartSamples::Maker maker(kind);
        for (Region &region : maker.catalog().regions)
            region.name.zh = u"名"_s.repeated(length); // of 14 units each; a fifth is 320
        maker.add(u"100101"_s, u"2023", 1);
        // With fewer, ranks are a streak strip, whose names are wrapped.
        if (maker.isRanking()) {
            maker.add(u"100102"_s, u"2023", 2);
            maker.add(u"100103"_s, u"2023", 3);
        }
        QCOMPARE(layOut(maker.finish(), {1600, 900}).picture.hiddenLabels, hidden);
    }

    void statementsAreNeverMarks_data() { addSamples(); }
    void statementsAreNeverMarks()
    {
        QFETCH(QString, sample);
        const LaidOut &chart = laidOut(sample, {1600, 900});
        const auto isFigure = [&](int mark) {
            if (const auto *coverage = qobject_cast<const CoverageModel *>(chart.model.get()))
                return mark >= 0 && mark < coverage->markCount()
                    && std::ranges::none_of(coverage->cells().at(mark).claims,
                                            [](const Observation &claim) {
                                                return claim.status == Status::Statement;
                                            });
            // Something said is an event, drawn as one that was not done.
            if (ChartModel::drawsEvents(chart.model->spec().kind))
                return mark >= 0 && mark < chart.model->markCount();
            return mark >= 0 && mark < marksOf(*chart.model).size()
                && marksOf(*chart.model).at(mark).figure().status != Status::Statement;
        };
        for (const MarkArea &area : chart.picture.marks)
            QVERIFY(isFigure(area.mark));
        for (const Shape &shape : chart.picture.shapes)
            QVERIFY(shape.mark == -1 || isFigure(shape.mark));
        for (const TextBox &text : chart.picture.texts)
            QVERIFY(text.mark == -1 || isFigure(text.mark));
        // The made-up statement's number.
        for (const Language language : allLanguages) {
            const QString text = allText(chart.picture, language);
            QVERIFY(!text.contains(u"987654"_s));
            QVERIFY(!text.contains(u"987,654"_s));
            QVERIFY(!text.contains(u"98.7654"_s));
        }
    }

    void everyMarkHasOnePlace_data() { addSamples(); }
    void everyMarkHasOnePlace()
    {
        QFETCH(QString, sample);
        const LaidOut &chart = laidOut(sample, {1600, 900});
        QList<int> placed;
        for (const MarkArea &area : chart.picture.marks)
            placed.append(area.mark);
        std::ranges::sort(placed);
        QVERIFY(std::ranges::adjacent_find(placed) == placed.end());
        if (hasNoPlot(chart.model->spec().kind)) {
            for (const int mark : std::as_const(placed))
                QVERIFY(mark >= 0 && mark < chart.model->markCount());
            return; // what is left out is counted above
        }
        int leftOut = 0;
        const QList<int> panels = panelsOfMarks(chart);
        for (int i = 0; i < marksOf(*chart.model).size(); ++i) {
            const FigureMark &mark = marksOf(*chart.model).at(i);
            const bool isDrawable = chart.model->spec().kind != ChartKind::ComputeRanking
                || (mark.figure().value && !mark.figure().period.isUndated());
            if (placed.contains(i))
                QVERIFY(isDrawable && panels.at(i) < drawnPanelCount(chart));
            else if (isDrawable && panels.at(i) < drawnPanelCount(chart))
                ++leftOut;
        }
        QCOMPARE(leftOut, chart.picture.hiddenMarks);
    }

    void shapesStandAtTheirValues()
    {
        // A district's bar ends at its value, and the values' order is that of the ends.
        const LaidOut &chart = laidOut(u"district-comparison few marks"_s, {1600, 900});
        const PlotPanel &panel = chart.picture.panels.first();
        for (const Shape &shape : chart.picture.shapes) {
            if (shape.mark < 0)
                continue;
            const Observation &figure = marksOf(*chart.model).at(shape.mark).figure();
            QVERIFY(std::abs(shape.path.boundingRect().right() - panel.mapX(*figure.value)) < 0.01);
            QVERIFY(std::abs(shape.path.boundingRect().left() - panel.mapX(0)) < 0.01);
        }
        const LaidOut &ranks = laidOut(u"compute-ranking few marks"_s, {1600, 900});
        const PlotPanel &plot = ranks.picture.panels.first();
        for (const Shape &shape : ranks.picture.shapes) {
            if (shape.mark < 0)
                continue;
            const Observation &figure = marksOf(*ranks.model).at(shape.mark).figure();
            const QPointF centre = shape.path.boundingRect().center();
            QVERIFY(std::abs(centre.y() - plot.mapY(*figure.value)) < 0.01);
            QVERIFY(std::abs(centre.x() - plot.mapX(figure.period.lastDay().year())) < 0.01);
        }
        QVERIFY(plot.mapY(1) < plot.mapY(4));
    }

    void axesHaveALength_data() { addSamples(); }
    void axesHaveALength()
    {
        QFETCH(QString, sample);
        for (const PlotPanel &panel : laidOut(sample, {960, 540}).picture.panels) {
            QVERIFY(panel.xMax > panel.xMin);
            QVERIFY(panel.yMax > panel.yMin);
            for (const qreal x : panel.xGrid)
                QVERIFY(x >= panel.xMin && x <= panel.xMax);
            for (const qreal y : panel.yGrid)
                QVERIFY(y >= panel.yMin && y <= panel.yMax);
            for (const PlotLine &line : panel.lines) {
                for (const QPointF point : line.points) {
                    QVERIFY(point.x() >= panel.xMin && point.x() <= panel.xMax);
                    QVERIFY(point.y() >= panel.yMin && point.y() <= panel.yMax);
                }
            }
        }
    }

    void aLargerPictureIsTheSameEnlarged_data() { addSamples(); }
    void aLargerPictureIsTheSameEnlarged()
    {
        QFETCH(QString, sample);
        const ChartPicture &small = laidOut(sample, {1920, 1080}).picture;
        const ChartPicture &large = laidOut(sample, {3840, 2160}).picture;
        QCOMPARE(unitPixelsFor({3840, 2160}), 2 * unitPixelsFor({1920, 1080}));
        QCOMPARE(large.size, small.size);
        QCOMPARE(large.texts.size(), small.texts.size());
        for (qsizetype i = 0; i < small.texts.size(); ++i) {
            QCOMPARE(large.texts.at(i).linesZh, small.texts.at(i).linesZh);
            QCOMPARE(large.texts.at(i).linesEn, small.texts.at(i).linesEn);
            QCOMPARE(large.texts.at(i).box, small.texts.at(i).box);
        }
        QCOMPARE(large.shapes.size(), small.shapes.size());
        for (qsizetype i = 0; i < small.shapes.size(); ++i)
            QCOMPARE(large.shapes.at(i).path, small.shapes.at(i).path);
        QCOMPARE(large.panels.size(), small.panels.size());
        for (qsizetype i = 0; i < small.panels.size(); ++i)
            QCOMPARE(large.panels.at(i).area, small.panels.at(i).area);
    }

    void layingOutTwiceGivesTheSame_data() { addSamples(); }
    void layingOutTwiceGivesTheSame()
    {
        QFETCH(QString, sample);
        const ChartPicture &first = laidOut(sample, {960, 540}).picture;
        const ChartPicture again = layOut(samples().at(sample), {960, 540}).picture;
        QCOMPARE(again.texts.size(), first.texts.size());
        for (qsizetype i = 0; i < first.texts.size(); ++i) {
            QCOMPARE(again.texts.at(i).box, first.texts.at(i).box);
            QCOMPARE(again.texts.at(i).linesZh, first.texts.at(i).linesZh);
        }
        QCOMPARE(again.marks.size(), first.marks.size());
        for (qsizetype i = 0; i < first.marks.size(); ++i)
            QCOMPARE(again.marks.at(i).rect, first.marks.at(i).rect);
    }

    void typeGrowsWithTheShorterSide()
    {
        qreal before = 0;
        for (int side = 320; side <= 4320; side += 20) {
            const qreal unit = unitPixelsFor(QSizeF(side * 2, side));
            QVERIFY(unit >= before);
            QCOMPARE(unitPixelsFor(QSizeF(side, side * 2)), unit);
            QVERIFY(14 * unit >= 9 - 1e-9);
            before = unit;
        }
        QCOMPARE(unitPixelsFor({1600, 900}), 1.0);
    }

    void userTextsOfAnyLengthLeaveAPlotOrSayWhyNot_data()
    {
        QTest::addColumn<int>("repeats");
        QTest::addColumn<bool>("hasPlot");
        QTest::newRow("a long title") << 4 << true;
        QTest::newRow("a paragraph") << 12 << true;
        QTest::newRow("a page") << 60 << false;
    }
    void userTextsOfAnyLengthLeaveAPlotOrSayWhyNot()
    {
        QFETCH(int, repeats);
        QFETCH(bool, hasPlot);
        for (const ChartKind kind :
             {ChartKind::DistrictComparison, ChartKind::ModelTimeline, ChartKind::ComputeRanking}) {
            Sample sample = ChartSamples::fewMarks(kind);
            sample.spec.title = {u"一个用户自己写的很长的标题，"_s.repeated(repeats),
                                 u"A long title that the user wrote, "_s.repeated(repeats)};
            const LaidOut chart = layOut(sample, {480, 320});
            QCOMPARE(!chart.picture.marks.isEmpty(), hasPlot);
            QCOMPARE(chart.picture.isTooSmall, !hasPlot);
            QCOMPARE(overlaps(chart).first, QString());
            QCOMPARE(outsidePicture(chart).first, QString());
            const QString text = allText(chart.picture, Language::English);
            if (!hasPlot)
                QVERIFY(text.contains(u"Toosmallforthischart"_s) || text.contains(u"notshown"_s));
        }
    }

    void theKeySpeaksOfWhatIsDrawn()
    {
        // The panels with bounds have no room in the small picture.
        const LaidOut &small = laidOut(u"shipped model-timeline"_s, {480, 320});
        const LaidOut &large = laidOut(u"shipped model-timeline"_s, {1600, 900});
        QVERIFY(small.picture.hiddenPanels > 0);
        QCOMPARE(large.picture.hiddenPanels, 0);
        QVERIFY(!allText(small.picture, Language::English).contains(u"openarrow"_s));
        QVERIFY(allText(large.picture, Language::English).contains(u"openarrow"_s));
        for (const LaidOut *chart : {&small, &large}) {
            const QString text = allText(chart->picture, Language::English);
            const auto events =
                qobject_cast<const ModelTimelineModel *>(chart->model.get())->events();
            const bool hasPolicies = std::ranges::any_of(events, [&](const Event *event) {
                return text.contains(withoutSpaces(event->shortTitle.en));
            });
            QCOMPARE(text.contains(u"abovethepanels:policies"_s), hasPolicies);
        }
        QVERIFY(!allText(large.picture, Language::English).contains(u"target"_s));
    }

    void aSharedAxisNamesItsIndicators()
    {
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        maker.spec().indicators = {u"firms"_s, u"firms-new"_s};
        maker.add(u"100101"_s, u"2023", 5);
        maker.add(u"100101"_s, u"2023", 3, u"firms-new"_s);
        const LaidOut apart = layOut(maker.finish(), {960, 540});
        QCOMPARE(apart.picture.panels.size(), 2);
        QVERIFY(allText(apart.picture, Language::English)
                    .contains(u"Panelsapartfromtheonebeforeby:measure"_s));

        maker.spec().guardOverruled = true;
        const LaidOut shared = layOut(maker.finish(), {960, 540});
        QCOMPARE(shared.picture.panels.size(), 1);
        const QString text = allText(shared.picture, Language::English);
        QVERIFY(text.contains(u"5(2023)·Indicatorfirms"_s));
        QVERIFY(text.contains(u"3(2023)·Indicatorfirms-new"_s));
        QVERIFY(text.contains(u"Puttherebytheuser,althoughtheydifferin:measure."_s));
    }

    void dataAreNeverMarkup()
    {
        const LaidOut &chart = laidOut(u"district-comparison markup"_s, {1600, 900});
        for (const Language language : allLanguages) {
            const QString text = allText(chart.picture, language);
            QVERIFY(text.contains(u"<imgsrc=\"file.png\">"_s));
            QVERIFY(text.contains(u"<b>"_s));
            QVERIFY(text.contains(u"<i>"_s));
        }
    }

    void theOtherLanguageServesWhereOneIsMissing()
    {
        const LaidOut &chinese = laidOut(u"district-comparison only Chinese"_s, {1600, 900});
        QVERIFY(allText(chinese.picture, Language::English).contains(u"甲区"_s));
        const LaidOut &english = laidOut(u"district-comparison only English"_s, {1600, 900});
        QVERIFY(allText(english.picture, Language::Chinese).contains(u"DistrictA"_s));
    }
};

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
