// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdfwriter.h"

#include "export/vector/glyphlines.h"
#include "export/vector/pdffonts.h"

#include <QLinearGradient>

#include <cairo-pdf.h>

#include <memory>
#include <vector>

namespace Zhitu {

namespace {

constexpr qreal pointsPerInch = 72;

struct Destroy
{
    void operator()(cairo_t *context) const { cairo_destroy(context); }
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_pattern_t *pattern) const { cairo_pattern_destroy(pattern); }
    void operator()(cairo_font_options_t *options) const { cairo_font_options_destroy(options); }
};
template<typename T>
using Owned = std::unique_ptr<T, Destroy>;

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int size)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data),
                                             static_cast<qsizetype>(size));
    return CAIRO_STATUS_SUCCESS;
}

void setColour(cairo_t *context, const QColor &colour)
{
    cairo_set_source_rgba(context, colour.redF(), colour.greenF(), colour.blueF(), colour.alphaF());
}

void setPath(cairo_t *context, const QPainterPath &path)
{
    cairo_new_path(context);
    int start = 0;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = i;
            cairo_move_to(context, element.x, element.y);
            break;
        case QPainterPath::LineToElement:
            cairo_line_to(context, element.x, element.y);
            break;
        case QPainterPath::CurveToElement: {
            const QPainterPath::Element &second = path.elementAt(i + 1);
            const QPainterPath::Element &end = path.elementAt(i + 2);
            cairo_curve_to(context, element.x, element.y, second.x, second.y, end.x, end.y);
            i += 2;
            break;
        }
        case QPainterPath::CurveToDataElement:
            break;
        }
        const bool isLast = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
        const QPainterPath::Element &first = path.elementAt(start);
        const QPainterPath::Element &last = path.elementAt(i);
        if (isLast && i > start && qFuzzyCompare(first.x + 1, last.x + 1)
            && qFuzzyCompare(first.y + 1, last.y + 1))
            cairo_close_path(context);
    }
    cairo_set_fill_rule(context,
                        path.fillRule() == Qt::OddEvenFill ? CAIRO_FILL_RULE_EVEN_ODD
                                                           : CAIRO_FILL_RULE_WINDING);
}

void setStroke(cairo_t *context, const QPen &pen)
{
    setColour(context, pen.color());
    cairo_set_line_width(context, pen.widthF());
    cairo_set_line_cap(context,
                       pen.capStyle() == Qt::RoundCap      ? CAIRO_LINE_CAP_ROUND
                           : pen.capStyle() == Qt::FlatCap ? CAIRO_LINE_CAP_BUTT
                                                           : CAIRO_LINE_CAP_SQUARE);
    cairo_set_line_join(context,
                        pen.joinStyle() == Qt::RoundJoin       ? CAIRO_LINE_JOIN_ROUND
                            : pen.joinStyle() == Qt::BevelJoin ? CAIRO_LINE_JOIN_BEVEL
                                                               : CAIRO_LINE_JOIN_MITER);
    cairo_set_miter_limit(context, 4); // as in SVG
    std::vector<double> dashes;
    if (pen.style() != Qt::SolidLine) {
        const QList<qreal> pattern = pen.dashPattern();
        for (const qreal dash : pattern)
            dashes.push_back(dash * pen.widthF());
    }
    cairo_set_dash(context, dashes.data(), static_cast<int>(dashes.size()),
                   pen.dashOffset() * pen.widthF());
}

void drawShape(cairo_t *context, const VectorShape &shape)
{
    if (shape.path.isEmpty())
        return;
    setPath(context, shape.path);
    if (shape.fill.style() != Qt::NoBrush) {
        if (shape.fill.gradient()) {
            const auto *gradient = static_cast<const QLinearGradient *>(shape.fill.gradient());
            const Owned<cairo_pattern_t> pattern(
                cairo_pattern_create_linear(gradient->start().x(), gradient->start().y(),
                                            gradient->finalStop().x(), gradient->finalStop().y()));
            const QGradientStops stops = gradient->stops();
            for (const auto &[place, colour] : stops)
                cairo_pattern_add_color_stop_rgba(pattern.get(), place, colour.redF(),
                                                  colour.greenF(), colour.blueF(), colour.alphaF());
            cairo_set_source(context, pattern.get());
        } else {
            setColour(context, shape.fill.color());
        }
        cairo_fill_preserve(context);
    }
    if (shape.stroke.style() != Qt::NoPen) {
        setStroke(context, shape.stroke);
        cairo_stroke_preserve(context);
    }
    cairo_new_path(context);
}

void drawOutlines(cairo_t *context, const VectorText &text)
{
    QTransform toPicture;
    toPicture.translate(text.corner.x(), text.corner.y());
    toPicture.scale(text.scale, text.scale);
    for (const QGlyphRun &run : text.glyphs) {
        const QRawFont font = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> places = run.positions();
        QPainterPath outlines;
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            outlines.addPath(font.pathForGlyph(glyphs.at(i)).translated(places.at(i)));
        outlines.setFillRule(Qt::WindingFill);
        drawShape(context, {toPicture.map(outlines), text.colour, Qt::NoPen});
    }
}

/** Clusters in one font, which are shown together. */
struct Stretch
{
    QByteArray letters;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;

    void show(cairo_t *context, cairo_font_face_t *face, qreal size)
    {
        if (glyphs.empty() || !face)
            return;
        cairo_set_font_face(context, face);
        cairo_set_font_size(context, size);
        cairo_show_text_glyphs(context, letters.constData(), static_cast<int>(letters.size()),
                               glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                               static_cast<int>(clusters.size()), {});
        *this = {};
    }
};

void drawText(cairo_t *context, const VectorText &text)
{
    setColour(context, text.colour);
    PdfFonts &fonts = PdfFonts::instance();
    const qreal size = text.font.pixelSize() * text.scale;
    const QList<GlyphCluster> clusters = glyphClusters(text);
    Stretch stretch;
    cairo_font_face_t *current = nullptr;
    for (const GlyphCluster &cluster : clusters) {
        if (cluster.glyphs.isEmpty())
            continue;
        cairo_font_face_t *face = fonts.face(cluster.font);
        if (face != current)
            stretch.show(context, current, size);
        current = face;
        const QByteArray letters = cluster.text.toUtf8();
        stretch.letters += letters;
        stretch.clusters.push_back(
            {static_cast<int>(letters.size()), static_cast<int>(cluster.glyphs.size())});
        for (qsizetype i = 0; i < cluster.glyphs.size(); ++i) {
            const QPointF place = text.corner + cluster.positions.at(i) * text.scale;
            stretch.glyphs.push_back({cluster.glyphs.at(i), place.x(), place.y()});
        }
    }
    stretch.show(context, current, size);
}

} // namespace

QByteArray writePdf(const VectorPicture &picture, const PdfOptions &options)
{
    QByteArray bytes;
    const QSizeF points = options.inches * pointsPerInch;
    const Owned<cairo_surface_t> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, points.width(), points.height()));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   options.title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT,
                                   options.subject.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Zhitu");
    // No date: the same chart is the same file.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");

    const Owned<cairo_t> context(cairo_create(surface.get()));
    const Owned<cairo_font_options_t> fontOptions(cairo_font_options_create());
    cairo_font_options_set_hint_style(fontOptions.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(fontOptions.get(), CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(context.get(), fontOptions.get());
    const QRectF place = options.place.isNull() ? QRectF(QPointF(), options.inches) : options.place;
    cairo_translate(context.get(), place.left() * pointsPerInch, place.top() * pointsPerInch);
    cairo_scale(context.get(), place.width() * pointsPerInch / picture.size.width(),
                place.height() * pointsPerInch / picture.size.height());
    for (const VectorItem &item : picture.items) {
        if (const auto *shape = std::get_if<VectorShape>(&item))
            drawShape(context.get(), *shape);
        else if (const auto &text = std::get<VectorText>(item); options.textAs == TextAs::Text)
            drawText(context.get(), text);
        else
            drawOutlines(context.get(), text);
    }
    cairo_show_page(context.get());
    cairo_surface_finish(surface.get());
    const bool isWhole = cairo_status(context.get()) == CAIRO_STATUS_SUCCESS
        && cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS;
    return isWhole ? bytes : QByteArray();
}

} // namespace Zhitu
