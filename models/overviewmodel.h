// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

#include <limits>

namespace Zhitu {

/** A headline: what is known last of one indicator, region and subject, and what was promised. */
struct OverviewCard
{
    QList<int> actuals; ///< marks of the latest actual figure; several where sources disagree
    QList<int> promises; ///< marks of the forecast and the target, in this order
    QString chart; ///< id of the chart that shows it best; empty: none does

    /** What the card shows in large: the actual figures, or the promises where there is none. */
    [[nodiscard]] const QList<int> &headline() const
    {
        return actuals.isEmpty() ? promises : actuals;
    }

    bool operator==(const OverviewCard &) const = default;
};

/**
 * The headline figures: for each of the spec's indicators, and for each of its regions (all that
 * have a figure, where it names none) and subject, the latest actual figure (an undated one only
 * where no other is known), and of the targets and of the forecasts the first that does not end
 * before it; where all do, the latest one. Where several of the same date disagree, all of them.
 *
 * Rows are ordered by card: indicators in the order of the spec, then regions.
 */
class OverviewModel final : public ComparisonModel
{
    Q_OBJECT

public:
    explicit OverviewModel(QObject *parent = nullptr) : ComparisonModel(parent) { }

    /** The cards in the order of their rows; of very many the first ones, no more than so many. */
    [[nodiscard]] QList<OverviewCard> cards(int most = std::numeric_limits<int>::max()) const;
    [[nodiscard]] int cardCount() const;
    /** Beside the figure the chart that its card leads to. */
    [[nodiscard]] QString describe(int mark, Language language) const override;

    /**
     * The chart of the catalog, other than overviews, coverages and charts of events, that shows a
     * figure best: one that can draw it; where a promise is to be shown beside it, one of targets;
     * a map, which tells values by shades, only where there is no other; then one that highlights its region; then the one with the fewest indicators; then the first.
     * nullptr where none can.
     */
    [[nodiscard]] static const ChartSpec *chartFor(const Observation &figure, bool hasPromise,
                                                   const Catalog &catalog);

protected:
    [[nodiscard]] QStringList defaultRegions(const QList<FigureMark> &marks) const override;
    void arrange(QList<FigureMark> &marks) const override;

private:
    [[nodiscard]] bool startsCard(int mark) const;
};

} // namespace Zhitu
