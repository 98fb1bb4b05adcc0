// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartsamples.h"
#include "export/printdrawing.h"
#include "export/vectormodule.h"
#include "support/poppler.h"

#include <QGraphicsItem>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QTest>

#include <cmath>
#include <memory>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using Poppler::lostText;
using Poppler::told;

namespace {

/** Characters that have a double among the Kangxi radicals, which fonts draw alike. */
const QString kangxi =
    u"自一首北人大小二十工口土士子女山川己巾广弓心戈手支文斗方日月木止毛氏水火"_s;

ChartSnapshot chartCalled(const QString &name, Language language = Language::Chinese)
{
    ChartSamples::Maker maker(ChartKind::DistrictComparison);
    for (Indicator &indicator : maker.catalog().indicators)
        indicator.name = {name, name};
    maker.add(u"100101"_s, u"2023", 7);
    maker.add(u"100102"_s, u"2023", 4).status = Status::Target;
    ChartSamples::Sample sample = maker.finish();
    sample.spec.title = {name, name};
    return {.spec = sample.spec,
            .catalog = sample.catalog,
            .observations = sample.observations,
            .language = language};
}

/** The preview of a chart, as the window makes it; what it prints to a file is kept here. */
struct Printing
{
    explicit Printing(const ChartSnapshot &chart) : drawing(chart)
    {
        const auto module = vectorModule();
        if (!module)
            return;
        const PrintJob job{.title = u"Print: x"_s,
                           .name = u"made-up.zh"_s,
                           .isWide = true,
                           .draw = [this](QSizeF inches) { return drawing.vectors(inches); },
                           .writePdf =
                               [this](const QString &file, const PrintSheet &sheet) {
                                   files.append(file);
                                   lastSheet = sheet;
                                   const auto bytes = drawing.pdf(sheet);
                                   pdf = bytes ? *bytes : QByteArray();
                               }};
        dialog.reset(
            qobject_cast<QPrintPreviewDialog *>((*module)->makePrintPreview(job, nullptr)));
    }

    /** What the dialog's button does once a file was chosen. */
    void printToFile(const QPageLayout &layout)
    {
        QPrinter *printer = dialog->printer();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(folder.filePath(u"a.pdf"_s));
        printer->setPageLayout(layout);
        pages()->print();
    }

    [[nodiscard]] QPrintPreviewWidget *pages() const
    {
        return dialog->findChild<QPrintPreviewWidget *>();
    }

    PrintDrawing drawing;
    QTemporaryDir folder;
    std::unique_ptr<QPrintPreviewDialog> dialog;
    QStringList files;
    PrintSheet lastSheet;
    QByteArray pdf;
};

/** A PDF's only page in so many pixels; nothing: poppler-utils are not there. */
std::optional<QImage> seen(const QByteArray &pdf, QSize pixels)
{
    const QString program = QStandardPaths::findExecutable(u"pdftoppm"_s);
    if (program.isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    QProcess::execute(program,
                      {u"-scale-to-x"_s, QString::number(pixels.width()), u"-scale-to-y"_s,
                       QString::number(pixels.height()), u"-png"_s, u"-singlefile"_s,
                       file.fileName(), folder.filePath(u"a"_s)});
    return QImage(folder.filePath(u"a.png"_s));
}

/** The smallest rectangle that holds everything drawn, but for what a shadow leaves at the edges. */
QRect inkOf(const QImage &page)
{
    constexpr int edge = 4;
    QRect ink;
    for (int y = edge; y + edge < page.height(); ++y)
        for (int x = edge; x + edge < page.width(); ++x)
            if (qGray(page.pixel(x, y)) < 240)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

/** How far the greys of two images lie apart, when the second is moved. */
double difference(const QImage &first, const QImage &second, QPoint move = {})
{
    double sum = 0;
    for (int y = 5; y + 5 < first.height(); ++y)
        for (int x = 5; x + 5 < first.width(); ++x)
            sum += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(QPoint(x, y) + move)));
    return sum / (first.width() * first.height());
}

} // namespace

/** Printing, above all to a file. */
class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setVectorModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pdfFilesHoldTheLetters_data()
    {
        QTest::addColumn<QPageLayout>("layout");
        QTest::addColumn<QSizeF>("points"); // of the page, as it lies
        const auto row = [](const char *name, QPageSize::PageSizeId size,
                            QPageLayout::Orientation orientation, const QMarginsF &millimetres,
                            QSizeF points) {
            QTest::newRow(name) << QPageLayout(QPageSize(size), orientation, millimetres,
                                               QPageLayout::Millimeter)
                                << points;
        };
        row("A4 across", QPageSize::A4, QPageLayout::Landscape, {10, 10, 10, 10}, {842, 595});
        row("A4 upright", QPageSize::A4, QPageLayout::Portrait, {15, 20, 25, 30}, {595, 842});
        row("a small page with wide margins", QPageSize::A6, QPageLayout::Landscape,
            {20, 10, 30, 15}, {420, 298});
        row("no margins", QPageSize::Letter, QPageLayout::Landscape, {}, {792, 612});
    }
    void pdfFilesHoldTheLetters()
    {
        QFETCH(QPageLayout, layout);
        QFETCH(QSizeF, points);
        for (const Language language : allLanguages) {
            Printing printing(chartCalled(kangxi, language));
            QVERIFY(printing.dialog);
            printing.printToFile(layout);
            QCOMPARE(printing.files, QStringList{printing.folder.filePath(u"a.pdf"_s)});
            // Written by whom it was handed to, not by Qt.
            QVERIFY(!QFile::exists(printing.files.first()));

            const auto found = told(printing.pdf, u"pdftotext"_s, {u"-raw"_s}, {u"-"_s});
            NEED_POPPLER(found);
            const QRectF room = layout.paintRect(QPageLayout::Inch);
            const VectorPicture picture = printing.drawing.vectors(room.size());
            QVERIFY(picture.items.size() > 5);
            QCOMPARE(lostText(*found, picture), QString());
            const auto info = told(printing.pdf, u"pdfinfo"_s, {});
            QVERIFY(info->contains(kangxi));
            static const QRegularExpression size(
                u"Pages: +1\\n(?:.*\\n)*Page size: +([0-9.]+) x ([0-9.]+) pts"_s);
            const auto match = size.match(*info);
            QVERIFY2(match.hasMatch(), qPrintable(*info));
            QVERIFY(std::abs(match.captured(1).toDouble() - points.width()) < 1);
            QVERIFY(std::abs(match.captured(2).toDouble() - points.height()) < 1);
        }
    }

    void filesStayWithinTheMargins()
    {
        const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                 QMarginsF(60, 25, 20, 10), QPageLayout::Millimeter);
        Printing printing(chartCalled(kangxi));
        printing.printToFile(layout);
        const auto page = seen(printing.pdf, {1485, 1050}); // five pixels a millimetre
        NEED_POPPLER(page);
        const QRect ink = inkOf(*page);
        const QRect room(QPoint(60, 25) * 5, QPoint(277, 200) * 5);
        QVERIFY(room.adjusted(-1, -1, 1, 1).contains(ink));
        // And it takes the room that there is.
        QVERIFY2(ink.width() > room.width() * 0.85 && ink.height() > room.height() * 0.85,
                 qPrintable(u"%1×%2"_s.arg(ink.width()).arg(ink.height())));
    }

    void previewShowsWhatIsWritten_data()
    {
        QTest::addColumn<QPageLayout>("layout");
        QTest::newRow("across") << QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                               QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter);
        QTest::newRow("upright, margins of all widths")
            << QPageLayout(QPageSize(QPageSize::A5), QPageLayout::Portrait,
                           QMarginsF(25, 10, 15, 30), QPageLayout::Millimeter);
    }
    void previewShowsWhatIsWritten()
    {
        QFETCH(QPageLayout, layout);
        Printing printing(chartCalled(u"Model companies 大模型企业"_s));
        QPrinter *printer = printing.dialog->printer();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(printing.folder.filePath(u"a.pdf"_s));
        printer->setPageLayout(layout);
        printing.pages()->updatePreview();
        // To look is not to write.
        QVERIFY(printing.files.isEmpty());
        QVERIFY(!QFile::exists(printer->outputFileName()));

        // The page, which lies on the view with a shadow around it.
        const auto *view = printing.dialog->findChild<QGraphicsView *>();
        QVERIFY(view);
        const QList<QGraphicsItem *> items = view->scene()->items();
        QCOMPARE(items.size(), 1);
        const qreal resolution = printer->logicalDpiX();
        const QSize paper = (layout.fullRect(QPageLayout::Inch).size() * resolution).toSize();
        QImage shown(QSize(1000, 1000 * paper.height() / paper.width()), QImage::Format_RGB32);
        shown.fill(Qt::white);
        {
            QPainter painter(&shown);
            painter.setRenderHints(QPainter::Antialiasing);
            view->scene()->render(&painter, shown.rect(),
                                  QRectF(items.first()->pos(), QSizeF(paper)));
        }

        printing.printToFile(layout);
        QCOMPARE(printing.files.size(), 1);
        auto page = seen(printing.pdf, shown.size() * 3);
        NEED_POPPLER(page);
        const QImage written =
            page->scaled(shown.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QRect meant = inkOf(shown);
        const QRect found = inkOf(written);
        QVERIFY2(meant.adjusted(-2, -2, 2, 2).contains(found)
                     && found.adjusted(-2, -2, 2, 2).contains(meant),
                 qPrintable(u"%1, %2, %3×%4 against %5, %6, %7×%8"_s.arg(found.x())
                                .arg(found.y())
                                .arg(found.width())
                                .arg(found.height())
                                .arg(meant.x())
                                .arg(meant.y())
                                .arg(meant.width())
                                .arg(meant.height())));
        const double same = difference(written, shown);
        for (const QPoint move : {QPoint(4, 0), QPoint(-4, 0), QPoint(0, 4), QPoint(0, -4)})
            QVERIFY2(same < difference(written, shown, move) / 1.2,
                     qPrintable(u"%1, moved %2"_s.arg(same).arg(difference(written, shown, move))));
    }

    void greyFilesHoldNoColour()
    {
        for (const bool isGrey : {false, true}) {
            Printing printing(chartCalled(kangxi));
            printing.dialog->printer()->setColorMode(isGrey ? QPrinter::GrayScale
                                                            : QPrinter::Color);
            printing.printToFile(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, {}));
            const auto page = seen(printing.pdf, {800, 566});
            NEED_POPPLER(page);
            bool hasColour = false;
            for (int y = 0; y < page->height(); ++y)
                for (int x = 0; x < page->width(); ++x)
                    hasColour |= !qIsGray(page->pixel(x, y));
            QCOMPARE(hasColour, !isGrey);
        }
    }

    void filesAreFirstCalledAsPicturesAre()
    {
        const Printing printing(chartCalled(kangxi));
        // What Qt's dialog takes off is a suffix.
        QCOMPARE(printing.dialog->printer()->docName(), u"made-up.zh.pdf"_s);
    }
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
