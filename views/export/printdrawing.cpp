// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printdrawing.h"

#include "export/chartexport.h"

#include <QLinearGradient>

#include <algorithm>

namespace Zhitu {

namespace {

/** The density at which layouts give sizes: texts get the size on paper that they were made for. */
constexpr qreal pixelsPerInch = 96;

QColor greyOf(const QColor &colour)
{
    const int grey = qGray(colour.rgb());
    return QColor(grey, grey, grey, colour.alpha());
}

void makeGrey(QBrush &brush)
{
    if (!brush.gradient()) {
        brush.setColor(greyOf(brush.color()));
        return;
    }
    const auto *coloured = static_cast<const QLinearGradient *>(brush.gradient());
    QLinearGradient grey(coloured->start(), coloured->finalStop());
    const QGradientStops stops = coloured->stops();
    for (const auto &[place, colour] : stops)
        grey.setColorAt(place, greyOf(colour));
    brush = grey;
}

void makeGrey(VectorPicture &picture)
{
    for (VectorItem &item : picture.items) {
        if (auto *text = std::get_if<VectorText>(&item)) {
            text->colour = greyOf(text->colour);
            continue;
        }
        auto &shape = std::get<VectorShape>(item);
        makeGrey(shape.fill);
        shape.stroke.setColor(greyOf(shape.stroke.color()));
    }
}

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

PrintDrawing::PrintDrawing(const ChartSnapshot &chart)
    : m_model(makeChartModel(chart.spec.kind, nullptr))
    , m_language(chart.language)
{
    m_model->setFigures(chart.spec, chart.catalog, chart.observations);
}

VectorPicture PrintDrawing::vectors(QSizeF inches) const
{
    const auto drawn = DrawnChart::draw(*m_model, {.size = printSize(inches)});
    return drawn ? (*drawn)->vectors(m_language) : VectorPicture();
}

Result<QByteArray> PrintDrawing::pdf(const PrintSheet &sheet) const
{
    const auto module = vectorModule();
    if (!module)
        return module.error();
    const auto drawn = DrawnChart::draw(*m_model, {.size = printSize(sheet.room.size())});
    if (!drawn)
        return drawn.error();
    const PictureRecord record = (*drawn)->records({m_language}).first();
    VectorPicture picture = (*drawn)->vectors(m_language);
    if (sheet.isGrey)
        makeGrey(picture);
    return (*module)->encodePdf(picture,
                                {.inches = sheet.inches,
                                 .place = placeWithin(sheet.room, picture.size),
                                 .title = record.title,
                                 .subject = record.altText});
}

} // namespace Zhitu
