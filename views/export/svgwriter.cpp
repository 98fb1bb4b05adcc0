// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "svgwriter.h"

#include "export/svgrecord.h"
#include "export/xmltext.h"

#include "charts/textshaper.h"

#include <QHash>
#include <QLinearGradient>
#include <QRawFont>

#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A number with as many decimals as it needs, at most so many. */
QByteArray number(qreal value, int decimals = 2)
{
    QByteArray text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray fontFamilyList()
{
    QStringList families = fontFamilies();
    // The systems' own fonts for Simplified Chinese, before the last resort.
    const QString lastResort = families.takeLast();
    families << u"PingFang SC"_s << u"Hiragino Sans GB"_s << u"Microsoft YaHei"_s;
    QByteArray list;
    for (const QString &family : std::as_const(families))
        list += '\'' + family.toUtf8() + "', ";
    return list + lastResort.toUtf8();
}

QByteArray colourName(const QColor &colour)
{
    return colour.name(QColor::HexRgb).toLatin1();
}

/** attribute="#rrggbb", and attribute-opacity where it can be seen through. */
QByteArray paint(const QByteArray &attribute, const QColor &colour)
{
    QByteArray text = ' ' + attribute + "=\"" + colourName(colour) + '"';
    if (colour.alpha() < 255)
        text += ' ' + attribute + "-opacity=\"" + number(colour.alphaF(), 3) + '"';
    return text;
}

QByteArray pathData(const QPainterPath &path)
{
    QByteArray data;
    const auto point = [&path](int at) -> QByteArray {
        const QPainterPath::Element &element = path.elementAt(at);
        return number(element.x) + ' ' + number(element.y);
    };
    int start = 0;
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            start = i;
            data += 'M' + point(i);
            break;
        case QPainterPath::LineToElement:
            data += 'L' + point(i);
            break;
        case QPainterPath::CurveToElement:
            data += 'C' + point(i) + ' ' + point(i + 1) + ' ' + point(i + 2);
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
        // Where it comes back to its start it is closed, so that the corner there is one.
        const bool isLast = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (isLast && i > start && point(i) == point(start))
            data += 'Z';
    }
    return data;
}

class SvgWriter
{
public:
    SvgWriter(const VectorPicture &picture, const SvgOptions &options)
        : m_picture(picture)
        , m_options(options)
    {
    }

    QByteArray write(const PictureRecord &record)
    {
        for (const VectorItem &item : m_picture.items) {
            if (const auto *shape = std::get_if<VectorShape>(&item))
                addShape(*shape);
            else
                addText(std::get<VectorText>(item));
        }

        const QByteArray width = number(m_picture.size.width());
        const QByteArray height = number(m_picture.size.height());
        const QByteArray titleId = m_options.idPrefix.toUtf8() + "-title";
        const QByteArray descriptionId = m_options.idPrefix.toUtf8() + "-desc";
        QByteArray svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\""
            + number(m_options.inches.width(), 4) + "in\" height=\""
            + number(m_options.inches.height(), 4) + "in\" viewBox=\"0 0 " + width + ' ' + height
            + "\" xml:lang=\"" + (record.language == Language::Chinese ? "zh-Hans" : "en")
            + "\" role=\"img\" aria-labelledby=\"" + titleId + ' ' + descriptionId
            + "\" font-family=\"" + fontFamilyList() + "\">\n";
        svg += svgRecord(record, {.title = titleId, .description = descriptionId});
        if (!m_definitions.isEmpty())
            svg += "<defs>\n" + m_definitions + "</defs>\n";
        return svg + m_body + "</svg>\n";
    }

private:
    void addShape(const VectorShape &shape)
    {
        if (shape.path.isEmpty())
            return;
        m_body +=
            "<path d=\"" + pathData(shape.path) + '"' + fill(shape) + stroke(shape.stroke) + "/>\n";
    }

    QByteArray fill(const VectorShape &shape)
    {
        if (shape.fill.style() == Qt::NoBrush)
            return " fill=\"none\"";
        QByteArray text = shape.fill.gradient() ? " fill=\"url(#" + gradientId(shape.fill) + ")\""
                                                : paint("fill", shape.fill.color());
        if (shape.path.fillRule() == Qt::OddEvenFill && shape.path.elementCount() > 5)
            text += " fill-rule=\"evenodd\"";
        return text;
    }

    static QByteArray stroke(const QPen &pen)
    {
        if (pen.style() == Qt::NoPen)
            return {};
        QByteArray text =
            paint("stroke", pen.color()) + " stroke-width=\"" + number(pen.widthF(), 3) + '"';
        if (pen.capStyle() != Qt::FlatCap)
            text += pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\""
                                                   : " stroke-linecap=\"square\"";
        if (pen.joinStyle() == Qt::RoundJoin)
            text += " stroke-linejoin=\"round\"";
        else if (pen.joinStyle() == Qt::BevelJoin)
            text += " stroke-linejoin=\"bevel\"";
        if (pen.style() != Qt::SolidLine) {
            QByteArray dashes;
            const QList<qreal> pattern = pen.dashPattern();
            for (const qreal dash : pattern)
                dashes += (dashes.isEmpty() ? "" : " ") + number(dash * pen.widthF());
            text += " stroke-dasharray=\"" + dashes + '"';
            if (pen.dashOffset() != 0)
                text += " stroke-dashoffset=\"" + number(pen.dashOffset() * pen.widthF()) + '"';
        }
        return text;
    }

    /** The same gradient is defined once; numbered as they come. */
    QByteArray gradientId(const QBrush &brush)
    {
        const auto *gradient = static_cast<const QLinearGradient *>(brush.gradient());
        QByteArray inner = "gradientUnits=\"userSpaceOnUse\" x1=\"" + number(gradient->start().x())
            + "\" y1=\"" + number(gradient->start().y()) + "\" x2=\""
            + number(gradient->finalStop().x()) + "\" y2=\"" + number(gradient->finalStop().y())
            + "\">";
        const QGradientStops stops = gradient->stops();
        for (const auto &[place, colour] : stops)
            inner += "<stop offset=\"" + number(place, 4) + '"' + stop(colour) + "/>";
        QByteArray &id = m_gradients[inner];
        if (id.isEmpty()) {
            id = m_options.idPrefix.toUtf8() + "-fade-" + QByteArray::number(m_gradients.size());
            m_definitions += "<linearGradient id=\"" + id + "\" " + inner + "</linearGradient>\n";
        }
        return id;
    }

    static QByteArray stop(const QColor &colour)
    {
        QByteArray text = " stop-color=\"" + colourName(colour) + '"';
        if (colour.alpha() < 255)
            text += " stop-opacity=\"" + number(colour.alphaF(), 3) + '"';
        return text;
    }

    void addText(const VectorText &text)
    {
        if (m_options.textAs == TextAs::Paths) {
            addOutlines(text);
            return;
        }
        QByteArray anchor;
        QPointF place = text.baselineStart();
        // The point that keeps its place where another font is wider or narrower.
        if (text.align == Qt::AlignRight) {
            place.rx() += text.width * text.scale;
            anchor = " text-anchor=\"end\"";
        } else if (text.align == Qt::AlignHCenter) {
            place.rx() += text.width * text.scale / 2;
            anchor = " text-anchor=\"middle\"";
        }
        m_body += "<text x=\"" + number(place.x()) + "\" y=\"" + number(place.y())
            + "\" font-size=\"" + number(text.font.pixelSize() * text.scale, 3) + '"';
        if (text.font.weight() != QFont::Normal)
            m_body += " font-weight=\"" + QByteArray::number(int{text.font.weight()}) + '"';
        m_body += anchor + paint("fill", text.colour);
        // Otherwise spaces at the ends and after each other would be lost.
        if (text.text.simplified() != text.text)
            m_body += " xml:space=\"preserve\"";
        m_body += '>' + xmlText(text.text) + "</text>\n";
    }

    void addOutlines(const VectorText &text)
    {
        QTransform toPicture;
        toPicture.translate(text.corner.x(), text.corner.y());
        toPicture.scale(text.scale, text.scale);
        QPainterPath outlines;
        for (const QGlyphRun &run : text.glyphs) {
            const QRawFont font = run.rawFont();
            const QList<quint32> glyphs = run.glyphIndexes();
            const QList<QPointF> places = run.positions();
            for (qsizetype i = 0; i < glyphs.size(); ++i)
                outlines.addPath(font.pathForGlyph(glyphs.at(i)).translated(places.at(i)));
        }
        if (outlines.isEmpty())
            return;
        m_body += "<path aria-label=\"" + xmlText(text.text) + "\" d=\""
            + pathData(toPicture.map(outlines)) + '"' + paint("fill", text.colour) + "/>\n";
    }

    const VectorPicture &m_picture;
    const SvgOptions &m_options;
    QByteArray m_body;
    QByteArray m_definitions;
    QHash<QByteArray, QByteArray> m_gradients; ///< id by definition; only looked up, never listed
};

} // namespace

QByteArray encodeSvg(const VectorPicture &picture, const PictureRecord &record,
                     const SvgOptions &options)
{
    return SvgWriter(picture, options).write(record);
}

} // namespace Zhitu
