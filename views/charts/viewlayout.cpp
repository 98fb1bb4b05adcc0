// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewlayout.h"

#include "comparisonmodel.h"
#include "timelinecolumns.h"

#include <algorithm>
#include <memory>

namespace Zhitu {

namespace {

constexpr int mostGrowth = 8; ///< steps by which a chart gets taller than its view
constexpr qreal leastGrowth = 1.3; ///< of each of them
constexpr qreal tallestRoom = 200000; ///< layout units: some ten thousand rows
constexpr std::size_t mostSeriesAtOnce = 1000; ///< of a timeline whose figures are no single marks

/** Cards and maps measure all that they show in many grids. */
bool triesMuch(ChartKind kind)
{
    return kind == ChartKind::Overview || kind == ChartKind::DistrictMap;
}

/** A chart of more marks gets no taller than tallestOfMany. */
int mostScrolled(ChartKind kind)
{
    return triesMuch(kind) ? 2000 : 12000;
}

/** Layout units: some hundred rows. A rank's row has a mark for each of its years. */
qreal tallestOfMany(ChartKind kind)
{
    return kind == ChartKind::ComputeRanking ? 3000 : 8000;
}

/** So many marks are laid out while the window waits; aside, every text is shaped twice. */
int mostAtOnce(const ChartModel &model)
{
    const ChartKind kind = model.spec().kind;
    if (triesMuch(kind))
        return 200;
    // Rows of few panels are soon placed.
    constexpr qsizetype fewPanels = 4;
    const bool isPlain = kind == ChartKind::DistrictComparison
        && static_cast<const ComparisonModel &>(model).panels().size() <= fewPanels;
    return isPlain ? 4000 : 1500;
}

/** The columns that a timeline of very many figures is reduced to; null: its marks are single ones. */
const TimelineColumns *columnsOf(const ChartModel &model)
{
    return model.spec().kind == ChartKind::ModelTimeline
        ? static_cast<const ModelTimelineModel &>(model).inColumns().get()
        : nullptr;
}

} // namespace

ViewPicture pictureForView(const ChartModel &model, const ViewFrame &frame, TextShaper &shaper)
{
    const auto layOut = [&](QSizeF room) {
        return frame.span ? layOutChart(model, *frame.span, room, shaper)
                          : layOutChart(model, room, shaper);
    };
    // On screen nothing needs to be left out: what does not fit is scrolled to.
    QSizeF room = frame.size / frame.unitPixels;
    ChartPicture picture = layOut(room);
    const auto isShort = [&picture] { return picture.isCut() || picture.wantsHeight; };
    const bool scrolls = isShort();
    if (scrolls)
        room.rwidth() -= frame.barWidth / frame.unitPixels;
    // All of it would be more than anybody scrolls through, and too much to lay out meanwhile.
    const bool isCrowded = model.markCount() > mostScrolled(model.spec().kind);
    const qreal tallest =
        isCrowded ? std::max(tallestOfMany(model.spec().kind), room.height()) : tallestRoom;
    for (int step = 0; step < mostGrowth && isShort() && room.height() < tallest; ++step) {
        // Each try lays the whole chart out: as few as can be, by what is left out now.
        const auto marks = static_cast<qreal>(model.markCount());
        const qreal shown = picture.hiddenCards > 0 ? static_cast<qreal>(picture.marks.size())
                                                    : marks - picture.hiddenMarks;
        const qreal wanted = picture.hiddenPanels > 0 ? leastGrowth : marks / std::max(1.0, shown);
        const qreal height = room.height() * std::max(leastGrowth, wanted);
        room.setHeight(isCrowded ? tallest : std::min(tallest, height));
        picture = layOut(room);
    }
    return {std::move(picture), scrolls};
}

bool takesLong(const ChartModel &model)
{
    if (const TimelineColumns *columns = columnsOf(model))
        return columns->series.size() > mostSeriesAtOnce;
    return model.markCount() > mostAtOnce(model);
}

ViewPicture pictureForView(const ChartModel::ContentPtr &content, const FindingReportPtr &findings,
                           const ViewFrame &frame)
{
    const std::unique_ptr<ChartModel> model(makeChartModel(content->spec.kind, nullptr));
    model->show(content);
    model->setFindings(findings);
    TextShaper shaper(frame.unitPixels);
    return pictureForView(*model, frame, shaper);
}

} // namespace Zhitu
