// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttexts.h"
#include "charts/labelplacer.h"
#include "coveragemodel.h"
#include "formats/formats.h"
#include "layoutsamples.h"
#include "policytimelinemodel.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

/** What must never be in a picture: each function finds the faults of one kind. */
namespace LayoutFaults {

using namespace LayoutSamples;

/** A line of a text where it is painted. */
struct PaintedLine
{
    QRectF rect;
    qsizetype box = 0; ///< index of its TextBox
    QString text;
};

inline QList<PaintedLine> paintedLines(const LaidOut &chart, Language language)
{
    QList<PaintedLine> painted;
    for (qsizetype i = 0; i < chart.picture.texts.size(); ++i) {
        const TextBox &text = chart.picture.texts.at(i);
        const qsizetype most = std::max(text.linesZh.size(), text.linesEn.size());
        const qreal height = text.box.height() / static_cast<qreal>(std::max<qsizetype>(1, most));
        const auto spare = static_cast<qreal>(most - text.lines(language).size()) * height;
        qreal top = text.box.top()
            + (text.vertical == Qt::AlignBottom        ? spare
                   : text.vertical == Qt::AlignVCenter ? spare / 2
                                                       : 0);
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

inline QString describe(const QRectF &rect)
{
    return u"[%1 %2 %3×%4]"_s.arg(rect.x(), 0, 'f', 1)
        .arg(rect.y(), 0, 'f', 1)
        .arg(rect.width(), 0, 'f', 1)
        .arg(rect.height(), 0, 'f', 1);
}

inline QString describe(const PaintedLine &line)
{
    return u"“%1” %2"_s.arg(line.text.left(40), describe(line.rect));
}

/** Whether rect lies in the picture; unlike QRectF::contains() also for one without an area. */
inline bool isInside(const QRectF &rect, const ChartPicture &picture)
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

inline Faults overlaps(const LaidOut &chart)
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

inline Faults outsidePicture(const LaidOut &chart)
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

inline Faults widerThanBox(const LaidOut &chart)
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

inline Faults shapesOutside(const LaidOut &chart)
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
inline Faults textsOnMarks(const LaidOut &chart)
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
inline QString allText(const ChartPicture &picture, Language language)
{
    QStringList texts;
    for (const TextBox &text : picture.texts)
        texts.append(withoutSpaces(text.lines(language).join(QString())));
    return texts.join(u'\n');
}

/** The sources of what a mark stands on. */
inline QStringList sourcesOf(const ChartModel &model, int mark)
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

/** Whether a name that ends with its kind, "a (repost)", stands as "[repost] …; a" instead. */
inline bool standsUnderItsKind(const QString &text, const Source &source, const QString &name,
                               Language language)
{
    const QString kind = sourceKindName(source.kind, language);
    const QString end = u" (%1)"_s.arg(kind);
    if (!name.endsWith(end))
        return false;
    const QRegularExpression group(u"[\\[【]%1[\\]】][^\\[【\\n]*%2"_s.arg(
        QRegularExpression::escape(withoutSpaces(kind)),
        QRegularExpression::escape(withoutSpaces(name.chopped(end.size())))));
    return group.match(text).hasMatch();
}

inline Faults missingWords(const LaidOut &chart)
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
                const QString name =
                    (source->shortTitle.isEmpty() ? source->title : source->shortTitle)
                        .in(language);
                if (!standsUnderItsKind(text, *source, name, language))
                    need(u"source"_s, name);
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
inline Faults ranksOnRanks(const LaidOut &chart)
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

/** The ranks at a panel's side, each where the panel has it. */
inline QList<qreal> ranksBeside(const PlotPanel &panel, const ChartPicture &picture, Faults &faults)
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
inline Faults unreadableRanks(const LaidOut &chart)
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

} // namespace LayoutFaults
