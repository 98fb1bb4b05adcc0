// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartscene.h"

#include "charts/hatching.h"
#include "export/vectorrecorder.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsLineItem>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <QValueAxis>

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal reach = 14; ///< how far from a mark, in layout units, a pointer still means it

/** Draws grid lines at these places: a category ends at each of them. */
QCategoryAxis *gridAxis(const QList<qreal> &places, qreal min, qreal max)
{
    auto *axis = new QCategoryAxis;
    axis->setStartValue(min);
    for (const qreal place : places) {
        // The labels are ours; Qt Charts only wants them to differ.
        if (place > min && place < max)
            axis->append(QString::number(place, 'g', 17), place);
    }
    axis->setRange(min, max);
    axis->setLabelsVisible(false);
    return axis;
}

/** Qt Charts leaves the axis lines that it does not need at the origin, where each is a dot. */
void hideDots(const QGraphicsItem *parent)
{
    const QList<QGraphicsItem *> children = parent->childItems();
    for (QGraphicsItem *child : children) {
        const auto *line = qgraphicsitem_cast<QGraphicsLineItem *>(child);
        if (line && line->line().isNull())
            child->setVisible(false);
        hideDots(child);
    }
}

} // namespace

/** All shapes of the picture in one item: marks and decoration. */
class ChartScene::ShapesItem final : public QGraphicsItem
{
public:
    explicit ShapesItem(const ChartScene *scene) : m_scene(scene)
    {
        setZValue(1);
        setFlag(ItemUsesExtendedStyleOption); // for the exposed part
    }

    void resize() { prepareGeometryChange(); }

    [[nodiscard]] QRectF boundingRect() const override
    {
        return QRectF(QPointF(), m_scene->m_picture.size);
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        // A line has no area: what is looked for is wider than it by more than any pen.
        const QRectF exposed = option->exposedRect.adjusted(-8, -8, 8, 8);
        painter->setRenderHint(QPainter::Antialiasing);
        for (const LineBundle &bundle : m_scene->m_picture.bundles) {
            painter->setPen(QPen(m_scene->m_theme.colour(bundle.ink), bundle.width, Qt::SolidLine,
                                 Qt::FlatCap));
            // Many times as fast as a path of the same lines.
            painter->drawLines(bundle.lines);
        }
        const bool isRecorded = VectorRecorder::of(*painter);
        for (const Shape &shape : m_scene->m_picture.shapes) {
            const QRectF extent = shape.path.controlPointRect().adjusted(-1, -1, 1, 1);
            if (!extent.intersects(exposed))
                continue;
            const bool isHatched =
                shape.fill.role != Ink::None && shape.fillStyle == Shape::Fill::Hatched;
            if (isRecorded && isHatched) {
                painter->fillPath(hatchedStripes(shape.path), m_scene->m_theme.colour(shape.fill));
                painter->strokePath(shape.path, pen(shape));
                continue;
            }
            painter->setPen(pen(shape));
            painter->setBrush(brush(shape));
            painter->drawPath(shape.path);
        }
    }

private:
    [[nodiscard]] QPen pen(const Shape &shape) const
    {
        if (shape.stroke.role == Ink::None)
            return Qt::NoPen;
        QPen pen(m_scene->m_theme.colour(shape.stroke), shape.strokeWidth);
        pen.setJoinStyle(Qt::MiterJoin);
        pen.setCapStyle(Qt::FlatCap);
        if (shape.penStyle == Qt::DashLine)
            pen.setDashPattern({3, 2});
        else
            pen.setStyle(shape.penStyle);
        return pen;
    }

    [[nodiscard]] QBrush brush(const Shape &shape) const
    {
        if (shape.fill.role == Ink::None)
            return Qt::NoBrush;
        const QColor colour = m_scene->m_theme.colour(shape.fill);
        switch (shape.fillStyle) {
        case Shape::Fill::None:
            return Qt::NoBrush;
        case Shape::Fill::Hatched:
            return hatchedBrush(colour);
        case Shape::Fill::Solid:
            return colour;
        case Shape::Fill::Pale: {
            QColor pale = colour;
            pale.setAlphaF(0.4F);
            return pale;
        }
        case Shape::Fill::SoftEnd: {
            QLinearGradient fade(shape.softFrom, 0, shape.softTo, 0);
            QColor gone = colour;
            gone.setAlpha(0);
            fade.setColorAt(0, colour);
            fade.setColorAt(1, gone);
            return fade;
        }
        }
        return Qt::NoBrush;
    }

    const ChartScene *m_scene;
};

/** All texts of the picture in the scene's language. */
class ChartScene::TextsItem final : public QGraphicsItem
{
public:
    explicit TextsItem(const ChartScene *scene) : m_scene(scene)
    {
        setZValue(2);
        setFlag(ItemUsesExtendedStyleOption); // for the exposed part
    }

    void resize() { prepareGeometryChange(); }

    [[nodiscard]] QRectF boundingRect() const override
    {
        return QRectF(QPointF(), m_scene->m_picture.size);
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        if (!m_scene->m_shaper)
            return;
        VectorRecorder *recorder = VectorRecorder::of(*painter);
        for (const TextBox &text : m_scene->m_picture.texts) {
            if (!text.box.intersects(option->exposedRect))
                continue;
            painter->setPen(m_scene->m_theme.colour(text.ink));
            const QStringList &lines = text.lines(m_scene->m_language);
            const qreal lineHeight = m_scene->m_shaper->lineHeight(text.role);
            // A label sits in the middle of its box; a block starts at the top of its own.
            const bool isBlock = text.box.height() > 1.5 * lineHeight;
            const qreal spare = text.box.height() - static_cast<qreal>(lines.size()) * lineHeight;
            const qreal share = !isBlock || text.vertical == Qt::AlignVCenter ? 0.5
                : text.vertical == Qt::AlignBottom                            ? 1
                                                                              : 0;
            qreal y = text.box.top() + share * spare;
            for (const QString &line : lines) {
                const ShapedLine shaped = m_scene->m_shaper->line(line, text.role);
                const QPointF corner(left(text, shaped.width), y);
                y += lineHeight;
                if (recorder) {
                    recorder->addText({.text = line,
                                       .font = m_scene->m_shaper->font(text.role),
                                       .colour = painter->pen().color(),
                                       .corner = corner,
                                       .baseline = shaped.baseline,
                                       .width = shaped.width,
                                       .align = text.align,
                                       .glyphs = shaped.glyphs},
                                      painter->combinedTransform());
                    continue;
                }
                for (const QGlyphRun &run : shaped.glyphs)
                    painter->drawGlyphRun(corner, run);
            }
        }
    }

private:
    static qreal left(const TextBox &text, qreal width)
    {
        switch (text.align) {
        case Qt::AlignRight:
            return text.box.right() - width;
        case Qt::AlignHCenter:
            return text.box.center().x() - width / 2;
        default:
            return text.box.left();
        }
    }

    const ChartScene *m_scene;
};

/** The halo of the selected mark, under the shapes. */
class ChartScene::HaloItem final : public QGraphicsItem
{
public:
    explicit HaloItem(const ChartScene *scene) : m_scene(scene) { setZValue(0.5); }

    void resize() { prepareGeometryChange(); }

    [[nodiscard]] QRectF boundingRect() const override
    {
        return QRectF(QPointF(), m_scene->m_picture.size);
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const ChartPicture &picture = m_scene->m_picture;
        painter->setRenderHint(QPainter::Antialiasing);
        bool isDrawn = false;
        for (const EventArea &area : picture.events)
            if (area.event == m_scene->m_selectedEvent)
                draw(painter, area.rect);
        for (const MarkArea &area : picture.marks) {
            if (area.mark != m_scene->m_selected)
                continue;
            draw(painter, area.rect);
            isDrawn = true;
        }
        if (isDrawn || !picture.finder || m_scene->m_selected < 0)
            return;
        if (const QRectF area = picture.finder->areaOf(m_scene->m_selected); !area.isNull())
            draw(painter, area);
    }

private:
    void draw(QPainter *painter, const QRectF &rect) const
    {
        QColor colour = m_scene->m_theme.colour({Ink::Selection});
        painter->setPen(QPen(colour, 2));
        colour.setAlphaF(0.22F);
        painter->setBrush(colour);
        painter->drawRoundedRect(rect.adjusted(-3, -3, 3, 3), 5, 5);
    }

    const ChartScene *m_scene;
};

ChartScene::ChartScene(QObject *parent)
    : QGraphicsScene(parent)
    , m_shapes(new ShapesItem(this))
    , m_texts(new TextsItem(this))
    , m_halo(new HaloItem(this))
{
    // Looked through from bottom to top at each paint: an index would only cost.
    setItemIndexMethod(NoIndex);
    addItem(m_halo);
    addItem(m_shapes);
    addItem(m_texts);
}

ChartScene::~ChartScene() = default;

void ChartScene::setPicture(ChartPicture picture, std::shared_ptr<TextShaper> shaper)
{
    m_halo->resize();
    m_shapes->resize();
    m_texts->resize();
    qDeleteAll(m_charts);
    m_charts.clear();
    m_picture = std::move(picture);
    m_shaper = std::move(shaper);
    setSceneRect(QRectF(QPointF(), m_picture.size));

    for (const PlotPanel &panel : std::as_const(m_picture.panels)) {
        auto *chart = new QChart;
        chart->setBackgroundVisible(false);
        chart->setMargins({});
        chart->legend()->hide();
        auto *xAxis = gridAxis(panel.xGrid, panel.xMin, panel.xMax);
        auto *yAxis = gridAxis(panel.yGrid, panel.yMin, panel.yMax);
        yAxis->setReverse(panel.yReversed);
        xAxis->setLineVisible(panel.xLine);
        yAxis->setLineVisible(panel.yLine);
        // Series go in before the axes attach, or each would lay the chart out again.
        QList<QLineSeries *> series;
        for (const PlotLine &line : panel.lines) {
            auto *one = new QLineSeries;
            one->replace(line.points);
            series.append(one);
            chart->addSeries(one);
        }
        chart->addAxis(xAxis, Qt::AlignBottom);
        chart->addAxis(yAxis, Qt::AlignLeft);
        for (QLineSeries *one : std::as_const(series)) {
            one->attachAxis(xAxis);
            one->attachAxis(yAxis);
        }
        addItem(chart);
        chart->resize(m_picture.size);
        chart->setPlotArea(panel.area);
        // Now, and not with the next event: an export has no event loop.
        chart->layout()->setGeometry(QRectF(QPointF(), m_picture.size));
        hideDots(chart);
        m_charts.append(chart);
    }
    colourCharts();
    update();
}

void ChartScene::colourCharts()
{
    const QPen grid(m_theme.colour({Ink::Grid}), 1);
    const QPen axisLine(m_theme.colour({Ink::Context}), 1);
    for (qsizetype i = 0; i < m_charts.size(); ++i) {
        QChart *chart = m_charts.at(i);
        const QList<QAbstractAxis *> axes = chart->axes();
        for (QAbstractAxis *axis : axes) {
            axis->setGridLinePen(grid);
            axis->setLinePen(axisLine);
        }
        const QList<QAbstractSeries *> series = chart->series();
        const QList<PlotLine> &lines = m_picture.panels.at(i).lines;
        for (qsizetype s = 0; s < series.size(); ++s) {
            const PlotLine &line = lines.at(s);
            QPen pen(m_theme.colour(line.ink), line.width);
            pen.setCapStyle(Qt::FlatCap);
            pen.setJoinStyle(Qt::RoundJoin);
            if (line.style == Qt::DashLine)
                pen.setDashPattern({3, 2});
            else
                pen.setStyle(line.style);
            static_cast<QLineSeries *>(series.at(s))->setPen(pen);
        }
    }
}

void ChartScene::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_texts->update();
}

void ChartScene::setTheme(const ChartTheme &theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    colourCharts();
    update();
}

void ChartScene::setSelectedMark(int mark)
{
    if (m_selected == mark)
        return;
    m_selected = mark;
    m_halo->update();
}

void ChartScene::setSelectedEvent(const QString &id)
{
    if (m_selectedEvent == id)
        return;
    m_selectedEvent = id;
    m_halo->update();
}

QString ChartScene::eventAt(QPointF position) const
{
    const auto event = std::ranges::find_if(m_picture.events, [&](const EventArea &one) {
        return one.rect.adjusted(-2, -2, 2, 2).contains(position);
    });
    return event == m_picture.events.end() ? QString() : event->event;
}

int ChartScene::markAt(QPointF position) const
{
    int nearest = -1;
    qreal least = reach;
    for (const MarkArea &area : m_picture.marks) {
        const QPointF inside(std::clamp(position.x(), area.rect.left(), area.rect.right()),
                             std::clamp(position.y(), area.rect.top(), area.rect.bottom()));
        const qreal distance = QLineF(position, inside).length();
        // Later marks lie on top.
        if (distance <= least) {
            least = distance;
            nearest = area.mark;
        }
    }
    if (nearest < 0 && m_picture.finder)
        return m_picture.finder->at(position, reach);
    return nearest;
}

int ChartScene::linkAt(QPointF position) const
{
    const auto link = std::ranges::find_if(
        m_picture.links, [&](const ChartLink &one) { return one.rect.contains(position); });
    return link == m_picture.links.end() ? -1 : link->mark;
}

const TopicArea *ChartScene::topicAt(QPointF position) const
{
    const auto topic = std::ranges::find_if(
        m_picture.topics, [&](const TopicArea &one) { return one.rect.contains(position); });
    return topic == m_picture.topics.end() ? nullptr : &*topic;
}

void ChartScene::paint(QPainter *painter, const QRectF &target)
{
    if (m_theme.kind() != ThemeKind::Transparent)
        painter->fillRect(target, m_theme.colour({Ink::Background}));
    painter->setRenderHint(QPainter::Antialiasing);
    render(painter, target, QRectF(QPointF(), m_picture.size), Qt::IgnoreAspectRatio);
}

} // namespace Zhitu
