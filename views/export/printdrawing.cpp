// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printdrawing.h"

#include "export/chartexport.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** The density at which layouts give sizes: texts get the size on paper that they were made for. */
constexpr qreal pixelsPerInch = 96;

} // namespace

QSize printSize(QSizeF inches)
{
    QSizeF size = inches.expandedTo({0.1, 0.1}) * pixelsPerInch;
    const QSizeF least(smallestPicture);
    const QSizeF most(largestPicture);
    const qreal larger =
        std::max({1.0, least.width() / size.width(), least.height() / size.height()});
    size *= larger;
    const qreal smaller =
        std::min({1.0, most.width() / size.width(), most.height() / size.height()});
    return (size * smaller).toSize().expandedTo(smallestPicture).boundedTo(largestPicture);
}

std::function<VectorPicture(QSizeF)> printDrawing(const ChartSnapshot &chart)
{
    const std::shared_ptr<ChartModel> model(makeChartModel(chart.spec.kind, nullptr));
    model->setFigures(chart.spec, chart.catalog, chart.observations);
    return [model, language = chart.language](QSizeF inches) {
        const auto drawn = DrawnChart::draw(*model, {.size = printSize(inches)});
        return drawn ? (*drawn)->vectors(language) : VectorPicture();
    };
}

} // namespace Zhitu
