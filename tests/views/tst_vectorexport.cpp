// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "charts/hatching.h"
#include "chartsamples.h"
#include "export/chartexport.h"
#include "export/geometryclip.h"
#include "export/svgwriter.h"
#include "export/vectormodule.h"
#include "export/vectorrecorder.h"
#include "support/poppler.h"

#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using Poppler::lostText;
using Poppler::told;
using Poppler::withoutSpaces;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

constexpr QSize pixels{960, 540};

/** A chart whose indicator and title carry this text. */
std::unique_ptr<ChartModel> modelCalled(const QString &name)
{
    ChartSamples::Maker maker(ChartKind::DistrictComparison);
    for (Indicator &indicator : maker.catalog().indicators)
        indicator.name = {name, name};
    maker.add(u"100101"_s, u"2023", 7);
    Sample sample = maker.finish();
    sample.spec.title = {name, name};
    return ChartSamples::modelOf(sample);
}

/** What a painter draws on a recorder. */
VectorPicture recorded(const std::function<void(QPainter &)> &draw)
{
    VectorRecorder recorder(QSize(400, 300));
    QPainter painter(&recorder);
    draw(painter);
    painter.end();
    return recorder.picture();
}

const VectorShape &shapeAt(const VectorPicture &picture, qsizetype index)
{
    return std::get<VectorShape>(picture.items.at(index));
}

struct SvgContents
{
    QString error; ///< empty: well-formed
    QStringList texts;
    QHash<QString, QString> named; ///< title, desc, metadata
    QList<QPointF> points; ///< of all paths
    QSet<QString> elements;
    QXmlStreamAttributes root;
};

SvgContents parse(const QByteArray &svg)
{
    SvgContents contents;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        contents.elements.insert(name);
        if (name == u"svg")
            contents.root = xml.attributes();
        if (name == u"path") {
            static const QRegularExpression number(u"-?[0-9]+(\\.[0-9]+)?"_s);
            QList<qreal> numbers;
            auto matches = number.globalMatch(xml.attributes().value("d"_L1).toString());
            while (matches.hasNext())
                numbers.append(matches.next().captured().toDouble());
            for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
                contents.points.append({numbers.at(i), numbers.at(i + 1)});
        }
        if (name == u"text")
            contents.texts.append(xml.readElementText());
        else if (name == u"title" || name == u"desc" || name == u"metadata")
            contents.named.insert(name,
                                  xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    contents.error = xml.hasError() ? xml.errorString() : QString();
    return contents;
}

QByteArray svgOf(const ChartModel &model, Language language = Language::Chinese,
                 const PictureOptions &options = {.size = pixels, .format = PictureFormat::Svg})
{
    const auto svg = encodeChart(model, options, language);
    return svg ? *svg : QByteArray();
}

QByteArray pdfOf(const ChartModel &model, Language language = Language::Chinese,
                 const PictureOptions &options = {.size = pixels, .format = PictureFormat::Pdf})
{
    const auto pdf = encodeChart(model, options, language);
    return pdf ? *pdf : QByteArray();
}

} // namespace

class TestVectorExport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setVectorModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // ---- geometry ----

    void linesAreCut()
    {
        const QRectF rect(0, 0, 10, 10);
        // In, out at the top, in again.
        const QList<LinePart> parts = lineWithin({QList<QPointF>{{0, 5}, {5, 15}, {10, 5}}}, rect);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.at(0).points, QPolygonF(QList<QPointF>{{0, 5}, {2.5, 10}}));
        QCOMPARE(parts.at(1).points, QPolygonF(QList<QPointF>{{7.5, 10}, {10, 5}}));
        QCOMPARE(parts.at(0).skipped, 0.0);
        QCOMPARE(parts.at(1).skipped, QLineF(0, 5, 5, 15).length() * 1.5);
        // Wholly outside, and only touching.
        QVERIFY(lineWithin({QList<QPointF>{{-5, -5}, {-1, 20}}}, rect).isEmpty());
        QVERIFY(lineWithin({QList<QPointF>{{-5, 5}, {5, -5}}}, rect).isEmpty());
        // Through a corner region and along an edge.
        QCOMPARE(lineWithin({QList<QPointF>{{-5, 10}, {15, 10}}}, rect).value(0).points,
                 QPolygonF(QList<QPointF>{{0, 10}, {10, 10}}));
    }

    void manyLinesAreOneShape()
    {
        const QList<QLineF> lines{{10, 10, 10, 50}, {12, 20, 12, 90}, {14, -30, 14, 30}};
        const VectorPicture within = recorded([&](QPainter &painter) {
            painter.setPen(QPen(Qt::red, 1.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLines(lines.first(2));
        });
        QCOMPARE(within.items.size(), 1);
        QCOMPARE(shapeAt(within, 0).path.boundingRect(), QRectF(10, 10, 2, 80));
        QCOMPARE(shapeAt(within, 0).stroke.widthF(), 1.5);
        QCOMPARE(shapeAt(within, 0).fill.style(), Qt::NoBrush);
        // Cut where they leave the picture.
        const VectorPicture cut = recorded([&](QPainter &painter) {
            painter.setPen(Qt::red);
            painter.drawLines(lines);
        });
        QRectF extent;
        for (qsizetype i = 0; i < cut.items.size(); ++i)
            extent |= shapeAt(cut, i).path.controlPointRect().adjusted(0, 0, 0.1, 0);
        QCOMPARE(extent.top(), 0.0);
        QCOMPARE(extent.bottom(), 90.0);
    }

    void aDenseTimelineIsDrawn()
    {
        ChartSamples::Maker maker(ChartKind::ModelTimeline);
        for (int day = 0; day < 3000; ++day)
            maker.add(u"100101"_s, QDate(2015, 1, 1).addDays(day).toString(Qt::ISODate),
                      1000 + (day * 37) % 400);
        const auto model = ChartSamples::modelOf(maker.finish());
        const qreal unit = unitPixelsFor(pixels);
        TextShaper shaper(unit);
        const ChartPicture picture = layOutChart(*model, QSizeF(pixels) / unit, shaper);
        QList<QLineF> lines;
        for (const LineBundle &bundle : picture.bundles)
            lines += bundle.lines;
        QVERIFY(lines.size() > 300);

        const SvgContents svg = parse(svgOf(*model));
        QCOMPARE(svg.error, QString());
        const auto isThere = [&](QPointF place) {
            return std::ranges::any_of(svg.points, [&](QPointF point) {
                return QLineF(point, place * unit).length() < 0.1;
            });
        };
        for (const QLineF &line : lines) {
            QVERIFY(isThere(line.p1()));
            QVERIFY(isThere(line.p2()));
        }
        // Some hundred shapes of columns would be too many for the programs that edit pictures.
        QVERIFY(svgOf(*model).count("<path") < 100);
        QVERIFY(pdfOf(*model).size() > 1000);
    }

    void fillsAreCut()
    {
        QPainterPath path;
        path.addEllipse(QPointF(0, 0), 10, 10);
        const QRectF rect(0, -5, 20, 10);
        const QRectF extent = fillWithin(path, rect).boundingRect();
        QVERIFY(rect.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(extent));
        QVERIFY(std::abs(extent.right() - 10) < 0.05);
        path.clear();
        path.addRect(30, 30, 5, 5);
        QVERIFY(fillWithin(path, rect).isEmpty());
    }

    void hatchingStaysWithinItsShape()
    {
        QPainterPath shape;
        shape.moveTo(100, 20);
        shape.lineTo(180, 60);
        shape.lineTo(110, 90);
        shape.closeSubpath();
        const QPainterPath stripes = hatchedStripes(shape);
        QVERIFY(!stripes.isEmpty());
        QCOMPARE(stripes.subtracted(shape).simplified().boundingRect().isEmpty(), true);
        // They cover the quarter of it that the brush does.
        const auto ink = [](const std::function<void(QPainter &)> &draw) {
            QImage image(200, 100, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            draw(painter);
            painter.end();
            double sum = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    sum += 255 - qGray(image.pixel(x, y));
            return sum;
        };
        const double asBrush =
            ink([&](QPainter &painter) { painter.fillPath(shape, hatchedBrush(Qt::black)); });
        const double asStripes =
            ink([&](QPainter &painter) { painter.fillPath(stripes, Qt::black); });
        const double whole = ink([&](QPainter &painter) { painter.fillPath(shape, Qt::black); });
        QVERIFY2(std::abs(asBrush - asStripes) < 0.05 * asBrush,
                 qPrintable(u"%1 against %2"_s.arg(asStripes).arg(asBrush)));
        QVERIFY(asStripes > 0.2 * whole && asStripes < 0.3 * whole);
    }

    // ---- the recorder ----

    void aClipIsCutIntoTheGeometry()
    {
        const VectorPicture picture = recorded([](QPainter &painter) {
            painter.scale(2, 2);
            painter.setClipRect(QRectF(10, 10, 50, 50));
            QPen pen(Qt::red, 3, Qt::DashLine, Qt::FlatCap);
            painter.setPen(pen);
            painter.drawPolyline(QPolygonF(QList<QPointF>{{0, 20}, {100, 20}}));
            painter.fillRect(QRectF(0, 0, 200, 200), Qt::blue);
        });
        QCOMPARE(picture.items.size(), 2);
        QCOMPARE(shapeAt(picture, 0).path.boundingRect(), QRectF(20, 40, 100, 0));
        QCOMPARE(shapeAt(picture, 0).stroke.widthF(), 6.0);
        // The dashes go on as if nothing had been cut off: 20 of 6 units.
        QCOMPARE(shapeAt(picture, 0).stroke.dashOffset(), 20.0 / 6);
        QCOMPARE(shapeAt(picture, 1).path.boundingRect(), QRectF(20, 20, 100, 100));
    }

    void whatIsOutsideIsLeftOut()
    {
        const VectorPicture picture = recorded([](QPainter &painter) {
            painter.fillRect(QRectF(-50, -50, 20, 20), Qt::blue);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(10, 10, 10, 10);
        });
        QVERIFY(picture.items.isEmpty());
    }

    void opacityAndGradientsAreKept()
    {
        const VectorPicture picture = recorded([](QPainter &painter) {
            painter.setOpacity(0.5);
            painter.translate(100, 0);
            QLinearGradient fade(0, 0, 10, 0);
            fade.setColorAt(0, Qt::black);
            fade.setColorAt(1, Qt::transparent);
            painter.fillRect(QRectF(0, 0, 10, 10), fade);
        });
        const auto *gradient =
            static_cast<const QLinearGradient *>(shapeAt(picture, 0).fill.gradient());
        QVERIFY(gradient);
        QCOMPARE(gradient->start(), QPointF(100, 0));
        QCOMPARE(gradient->finalStop(), QPointF(110, 0));
        QVERIFY(std::abs(gradient->stops().first().second.alphaF() - 0.5F) < 0.01F);
    }

    // ---- SVG ----

    void svgHoldsEveryTextOfTheChart_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("districts") << ChartKind::DistrictComparison;
        QTest::newRow("timeline") << ChartKind::ModelTimeline;
        QTest::newRow("ranking") << ChartKind::ComputeRanking;
    }
    void svgHoldsEveryTextOfTheChart()
    {
        QFETCH(ChartKind, kind);
        const auto model = ChartSamples::modelOf(ChartSamples::fewMarks(kind));
        const qreal unit = unitPixelsFor(pixels);
        TextShaper shaper(unit);
        const ChartPicture picture = layOutChart(*model, QSizeF(pixels) / unit, shaper);
        for (const Language language : allLanguages) {
            const SvgContents svg = parse(svgOf(*model, language));
            QCOMPARE(svg.error, QString());
            QStringList lines;
            for (const TextBox &text : picture.texts)
                lines += text.lines(language);
            lines.removeAll(QString());
            QCOMPARE(svg.texts, lines);
            QCOMPARE(svg.named.value(u"title"_s), picture.title.in(language));
            QVERIFY(svg.named.value(u"desc"_s).contains(picture.title.in(language)));
            QCOMPARE(svg.root.value("viewBox"_L1), u"0 0 960 540"_s);
            QVERIFY(!svg.elements.contains(u"image"_s));
            QVERIFY(!svg.elements.contains(u"clipPath"_s));
        }
    }

    void svgStaysWithinThePicture()
    {
        const auto model = ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ModelTimeline));
        const SvgContents svg = parse(svgOf(*model));
        QVERIFY(!svg.points.isEmpty());
        const QRectF picture = QRectF(QPointF(), pixels).adjusted(-0.01, -0.01, 0.01, 0.01);
        for (const QPointF point : svg.points)
            QVERIFY(picture.contains(point));
    }

    void svgCutsLinesToThePlot()
    {
        // A series that goes far beyond its axes, as a painter of Qt Charts draws it.
        ChartScene scene;
        auto shaper = std::make_shared<TextShaper>(1);
        ChartPicture chart;
        chart.size = {400, 300};
        PlotPanel panel;
        panel.area = {100, 50, 200, 150};
        panel.xGrid = {0.5};
        panel.yGrid = {0.5};
        panel.lines.append({.points = {QList<QPointF>{{-3, -3}, {0.5, 0.5}, {2, 9}}},
                            .ink = {Ink::Text},
                            .width = 2,
                            .style = Qt::DashLine});
        chart.panels.append(panel);
        scene.setPicture(chart, shaper);
        VectorRecorder recorder(QSize(400, 300));
        QPainter painter(&recorder);
        scene.paint(&painter, QRectF(0, 0, 400, 300));
        painter.end();

        const PictureRecord record{
            .language = Language::English, .title = u"t"_s, .altText = u"a"_s, .content = {}};
        const SvgContents svg =
            parse(encodeSvg(recorder.picture(), record, {.inches = {4, 3}, .idPrefix = u"x"_s}));
        QCOMPARE(svg.error, QString());
        const QRectF plot = panel.area.adjusted(-0.02, -0.02, 0.02, 0.02);
        qsizetype inside = 0;
        for (const QPointF point : svg.points) {
            // The background has the picture's corners; all else is the plot's.
            const bool isCorner =
                (point.x() == 0 || point.x() == 400) && (point.y() == 0 || point.y() == 300);
            QVERIFY2(isCorner || plot.contains(point),
                     qPrintable(u"%1, %2"_s.arg(point.x()).arg(point.y())));
            inside += isCorner ? 0 : 1;
        }
        QVERIFY(inside > 6);
    }

    void svgIsTheSameTwice()
    {
        for (const Sample &sample : ChartSamples::shipped()) {
            const auto once = svgOf(*ChartSamples::modelOf(sample));
            QVERIFY(!once.isEmpty());
            QCOMPARE(svgOf(*ChartSamples::modelOf(sample)), once);
        }
    }

    void namesStayLettersInSvg()
    {
        const QString name = u"<b>A & \"B\"</b> ]]> <!-- 中文 "_s + QChar(0x07) + QChar(0x1b)
            + QChar(0xfffe) + u"end"_s;
        const VectorPicture picture{.size = {100, 100},
                                    .items = {VectorText{.text = name, .glyphs = {}}}};
        const PictureRecord record{
            .language = Language::Chinese, .title = name, .altText = name, .content = "{\"<\":1}"};
        const SvgContents svg =
            parse(encodeSvg(picture, record, {.inches = {1, 1}, .idPrefix = u"x"_s}));
        QCOMPARE(svg.error, QString());
        const QString shown = u"<b>A & \"B\"</b> ]]> <!-- 中文 end"_s;
        QCOMPARE(svg.texts, QStringList{shown});
        QCOMPARE(svg.named.value(u"title"_s), shown);
        QCOMPARE(svg.named.value(u"desc"_s), shown);
        QCOMPARE(svg.named.value(u"metadata"_s), u"{\"<\":1}"_s);
        QVERIFY(!svg.elements.contains(u"b"_s));
    }

    void textAsPathsHoldsNoText()
    {
        const auto model = ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ComputeRanking));
        const QByteArray svg =
            svgOf(*model, Language::Chinese,
                  {.size = pixels, .format = PictureFormat::Svg, .textAs = TextAs::Paths});
        const SvgContents contents = parse(svg);
        QCOMPARE(contents.error, QString());
        QVERIFY(contents.texts.isEmpty());
        QVERIFY(svg.contains("aria-label"));
        QVERIFY(contents.points.size() > 1000);
    }

    void sizesOnPaper_data()
    {
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<int>("dpi");
        QTest::addColumn<QString>("width");
        QTest::newRow("usual") << 1.0 << 0 << u"10in"_s;
        QTest::newRow("a scale moves nothing") << 2.5 << 0 << u"10in"_s;
        QTest::newRow("dots of its own") << 1.0 << 300 << u"3.2in"_s;
        QTest::newRow("with a scale") << 2.0 << 300 << u"6.4in"_s;
    }
    void sizesOnPaper()
    {
        QFETCH(qreal, scale);
        QFETCH(int, dpi);
        QFETCH(QString, width);
        const auto model = ChartSamples::modelOf(ChartSamples::oneMark(ChartKind::ComputeRanking));
        PictureOptions options{
            .size = pixels, .scale = scale, .format = PictureFormat::Svg, .dpi = dpi};
        const SvgContents svg = parse(svgOf(*model, Language::English, options));
        QCOMPARE(svg.root.value("width"_L1), width);
        // The same in every format.
        options.format = PictureFormat::Pdf;
        const auto info = told(pdfOf(*model, Language::English, options), u"pdfinfo"_s, {});
        NEED_POPPLER(info);
        const qreal points = width.chopped(2).toDouble() * 72;
        QVERIFY2(info->contains(u"Page size:       %1 x"_s.arg(points)), qPrintable(*info));
    }

    // ---- PDF ----

    void pdfTextsComeBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Kangxi radicals' look-alikes")
            << u"自一首北人大小二十工口土士子女山川己巾广弓心戈手支文斗方日月木止毛氏水火"_s;
        QTest::newRow("a mix") << u"海淀AI企业≥100家，占35.7%（2023年7月）"_s;
        QTest::newRow("Latin with ligatures") << u"office affluent fjord AVATAR"_s;
        QTest::newRow("signs") << u"≈ ≥ ≤ × · – — “ ” ‘ ’ … → ←"_s;
    }
    void pdfTextsComeBack()
    {
        QFETCH(QString, text);
        const auto model = modelCalled(text);
        for (const Language language : allLanguages) {
            const auto found = told(pdfOf(*model, language), u"pdftotext"_s, {}, {u"-"_s});
            NEED_POPPLER(found);
            QVERIFY2(withoutSpaces(*found).contains(withoutSpaces(text)), qPrintable(*found));
        }
    }

    void pdfsOfShippedCharts()
    {
        for (const Sample &sample : ChartSamples::shipped()) {
            const auto model = ChartSamples::modelOf(sample);
            for (const Language language : allLanguages) {
                for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
                    const PictureOptions options{.theme = theme, .format = PictureFormat::Pdf};
                    const QByteArray pdf = pdfOf(*model, language, options);
                    QVERIFY(pdf.startsWith("%PDF"));
                    const auto found = told(pdf, u"pdftotext"_s, {u"-raw"_s}, {u"-"_s});
                    NEED_POPPLER(found);
                    const auto drawn = DrawnChart::draw(*model, options);
                    QVERIFY(drawn);
                    const VectorPicture picture = (*drawn)->vectors(language);
                    QVERIFY(picture.items.size() > 10);
                    QCOMPARE(lostText(*found, picture), QString());
                    // Nothing became pixels, and all fonts came along, in part.
                    const auto images = told(pdf, u"pdfimages"_s, {u"-list"_s});
                    QCOMPARE(images->split(u'\n', Qt::SkipEmptyParts).size(), 2);
                    const auto fonts = told(pdf, u"pdffonts"_s, {});
                    const QStringList lines = fonts->split(u'\n', Qt::SkipEmptyParts).mid(2);
                    QVERIFY(!lines.isEmpty());
                    static const QRegularExpression whole(u" yes yes yes +[0-9]+ +0 *$"_s);
                    for (const QString &line : lines)
                        QVERIFY2(line.contains(whole), qPrintable(line));
                    const auto info = told(pdf, u"pdfinfo"_s, {});
                    QVERIFY(info->contains((*drawn)->title().in(language)));
                }
            }
        }
    }

    void pdfIsTheSameTwice()
    {
        const auto model = ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ModelTimeline));
        const QByteArray once = pdfOf(*model);
        QVERIFY(!once.isEmpty());
        QCOMPARE(pdfOf(*model), once);
    }

    void pdfLooksLikeThePng()
    {
        const QString program = QStandardPaths::findExecutable(u"pdftoppm"_s);
        if (program.isEmpty())
            QSKIP("poppler-utils is not installed: PDF files are not looked at");
        for (const Sample &sample : ChartSamples::shipped()) {
            const auto model = ChartSamples::modelOf(sample);
            const PictureOptions options{
                .size = pixels, .theme = ThemeKind::Dark, .format = PictureFormat::Pdf};
            const QTemporaryDir folder;
            QFile file(folder.filePath(u"a.pdf"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(pdfOf(*model, Language::Chinese, options));
            file.close();
            QCOMPARE(QProcess::execute(program,
                                       {u"-r"_s, u"288"_s, u"-png"_s, u"-singlefile"_s,
                                        file.fileName(), folder.filePath(u"a"_s)}),
                     0);
            // Seen larger and shrunk: at this size poppler sets letters on whole pixels.
            const QImage large(folder.filePath(u"a.png"_s));
            QCOMPARE(large.size(), pixels * 3);
            const QImage seen =
                large.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            const auto meant = renderChart(*model, options, {Language::Chinese});
            QVERIFY(meant);
            const auto difference = [&seen, &meant](QPoint move) {
                double sum = 0;
                for (int y = 1; y + 1 < pixels.height(); ++y)
                    for (int x = 1; x + 1 < pixels.width(); ++x)
                        sum += std::abs(qGray(seen.pixel(x, y))
                                        - qGray(meant->first().pixel(QPoint(x, y) + move)));
                return sum / (pixels.width() * pixels.height());
            };
            const double same = difference({0, 0});
            for (const QPoint move : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
                QVERIFY2(same < difference(move) / 1.5,
                         qPrintable(u"%1, moved by a pixel %2"_s.arg(same).arg(difference(move))));
        }
    }

    void printersGetShapesAndLetters()
    {
        const auto module = vectorModule();
        QVERIFY(module);
        const auto model = modelCalled(u"Haidian district 海淀"_s);
        const auto drawn = DrawnChart::draw(*model, {.size = pixels});
        QVERIFY(drawn);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        {
            QPdfWriter writer(path);
            writer.setPageOrientation(QPageLayout::Landscape);
            QPainter painter(&writer);
            (*module)->paint(&painter, (*drawn)->vectors(Language::English),
                             QRectF(0, 0, writer.width(), writer.height()));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        const auto found = told(pdf, u"pdftotext"_s, {}, {u"-"_s});
        NEED_POPPLER(found);
        QVERIFY(withoutSpaces(*found).contains(u"Haidiandistrict海淀"_s));
        QCOMPARE(told(pdf, u"pdfimages"_s, {u"-list"_s})->split(u'\n', Qt::SkipEmptyParts).size(),
                 2);
    }
};

QTEST_MAIN(TestVectorExport)
#include "tst_vectorexport.moc"
