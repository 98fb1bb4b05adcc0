// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "vectorrecorder.h"

#include "export/geometryclip.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace Zhitu {

namespace {

constexpr qreal dotsPerInch = 96;
/** Rounding may take a point this far out of a clip that it lies on. */
constexpr qreal tolerance = 1e-6;

qreal lengthFactor(const QTransform &transform)
{
    return std::sqrt(std::abs(transform.determinant()));
}

QColor faded(QColor colour, qreal opacity)
{
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

QPen mapped(QPen pen, const QTransform &transform, qreal opacity)
{
    if (pen.style() == Qt::NoPen)
        return pen;
    // A width of 0 stands for the thinnest line that can be seen.
    const bool keepsWidth = pen.isCosmetic() || pen.widthF() == 0;
    pen.setWidthF(keepsWidth ? std::max(pen.widthF(), 1.0)
                             : pen.widthF() * lengthFactor(transform));
    pen.setCosmetic(false);
    pen.setColor(faded(pen.color(), opacity));
    return pen;
}

QBrush mapped(const QBrush &brush, const QTransform &transform, qreal opacity)
{
    if (brush.style() == Qt::NoBrush)
        return brush;
    const QGradient *gradient = brush.gradient();
    if (!gradient || gradient->type() != QGradient::LinearGradient)
        return faded(brush.color(), opacity);
    const auto *linear = static_cast<const QLinearGradient *>(gradient);
    const QTransform all = brush.transform() * transform;
    QLinearGradient result(all.map(linear->start()), all.map(linear->finalStop()));
    QGradientStops stops = linear->stops();
    for (QGradientStop &stop : stops)
        stop.second = faded(stop.second, opacity);
    result.setStops(stops);
    return result;
}

} // namespace

class VectorRecorder::Engine final : public QPaintEngine
{
public:
    explicit Engine(VectorPicture *picture)
        : QPaintEngine(PaintEngineFeatures(PrimitiveTransform | PixmapTransform | LinearGradientFill
                                           | AlphaBlend | PainterPaths | Antialiasing | BrushStroke
                                           | ConstantOpacity | PaintOutsidePaintEvent
                                           | ObjectBoundingModeGradients))
        , m_picture(picture)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    // What is needed is asked of the painter when it draws.
    void updateState(const QPaintEngineState &) override { }
    [[nodiscard]] Type type() const override { return User; }

    void drawPath(const QPainterPath &path) override { add(path, painter()->brush()); }

    /** One shape for all of them: they are alike, and may be thousands. */
    void drawLines(const QLineF *lines, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i) {
            path.moveTo(lines[i].p1());
            path.lineTo(lines[i].p2());
        }
        add(path, Qt::NoBrush);
    }
    using QPaintEngine::drawLines;

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        add(path, mode == PolylineMode ? QBrush(Qt::NoBrush) : painter()->brush());
    }

    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawTextItem(const QPointF &, const QTextItem &) override { }

private:
    void add(const QPainterPath &drawn, const QBrush &brush)
    {
        const QTransform transform = painter()->combinedTransform();
        const QPainterPath path = transform.map(drawn);
        const QBrush fill = mapped(brush, transform, painter()->opacity());
        const QPen stroke = mapped(painter()->pen(), transform, painter()->opacity());
        QRectF clip(QPointF(), m_picture->size);
        if (painter()->hasClipping())
            clip &= transform.mapRect(painter()->clipBoundingRect());
        const QRectF room = clip.adjusted(-tolerance, -tolerance, tolerance, tolerance);
        // Not by contains(): a straight line has no area.
        const QRectF extent = path.controlPointRect();
        const bool isWithin = extent.left() >= room.left() && extent.right() <= room.right()
            && extent.top() >= room.top() && extent.bottom() <= room.bottom();
        if (isWithin) {
            if (fill.style() != Qt::NoBrush || stroke.style() != Qt::NoPen)
                m_picture->items.append(VectorShape{path, fill, stroke});
            return;
        }
        if (fill.style() != Qt::NoBrush) {
            const QPainterPath within = fillWithin(path, clip);
            if (!within.isEmpty())
                m_picture->items.append(VectorShape{within, fill, Qt::NoPen});
        }
        if (stroke.style() != Qt::NoPen)
            addLines(path, stroke, clip);
    }

    void addLines(const QPainterPath &path, const QPen &stroke, const QRectF &clip)
    {
        const QList<QPolygonF> lines = linesOf(path);
        for (const QPolygonF &line : lines) {
            const QList<LinePart> parts = lineWithin(line, clip);
            for (const LinePart &part : parts) {
                QPainterPath within;
                within.addPolygon(part.points);
                QPen pen = stroke;
                if (pen.style() != Qt::SolidLine) {
                    // Setting the offset would make a named style the solid line's.
                    pen.setDashPattern(stroke.dashPattern());
                    pen.setDashOffset(stroke.dashOffset() + part.skipped / stroke.widthF());
                }
                m_picture->items.append(VectorShape{within, Qt::NoBrush, pen});
            }
        }
    }

    VectorPicture *m_picture;
};

VectorRecorder::VectorRecorder(QSize size)
    : m_picture{.size = size, .items = {}}
    , m_engine(std::make_unique<Engine>(&m_picture))
{
}

VectorRecorder::~VectorRecorder() = default;

VectorRecorder *VectorRecorder::of(const QPainter &painter)
{
    return dynamic_cast<VectorRecorder *>(painter.device());
}

void VectorRecorder::addText(VectorText text, const QTransform &transform)
{
    if (text.text.isEmpty())
        return;
    text.corner = transform.map(text.corner);
    text.scale *= lengthFactor(transform);
    m_picture.items.append(std::move(text));
}

QPaintEngine *VectorRecorder::paintEngine() const
{
    return m_engine.get();
}

int VectorRecorder::metric(PaintDeviceMetric metric) const
{
    constexpr qreal millimetresPerInch = 25.4;
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(m_picture.size.width());
    case PdmHeight:
        return static_cast<int>(m_picture.size.height());
    case PdmWidthMM:
        return static_cast<int>(m_picture.size.width() / dotsPerInch * millimetresPerInch);
    case PdmHeightMM:
        return static_cast<int>(m_picture.size.height() / dotsPerInch * millimetresPerInch);
    case PdmNumColors:
        return 0;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(dotsPerInch);
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace Zhitu
