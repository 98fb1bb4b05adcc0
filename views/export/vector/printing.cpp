// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A base of its own, so that the printer outlives the preview that looks at it. */
struct PrinterOwner
{
    std::unique_ptr<QPrinter> ownPrinter;
};

class PrintPreview final : private PrinterOwner, public QPrintPreviewDialog
{
public:
    PrintPreview(std::unique_ptr<QPrinter> owned, QWidget *parent)
        : PrinterOwner{std::move(owned)}
        , QPrintPreviewDialog(ownPrinter.get(), parent)
    {
    }
};

/** Whether what is asked for is a PDF file, not the preview of it, nor a printer's pages. */
bool writesPdf(const QPrinter &printer)
{
    // While a preview is made, another engine stands in for that of the file.
    return printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty()
        && printer.paintEngine()->type() == QPaintEngine::Pdf;
}

void printPage(QPrinter *printer, const PrintJob &job)
{
    const QRectF room = printer->pageLayout().paintRect(QPageLayout::Inch);
    if (writesPdf(*printer)) {
        job.writePdf(printer->outputFileName(),
                     {.inches = printer->pageLayout().fullRect(QPageLayout::Inch).size(),
                      .room = room,
                      .isGrey = printer->colorMode() == QPrinter::GrayScale});
        return;
    }
    const VectorPicture picture = job.draw(room.size());
    QPainter painter(printer);
    paintVectors(
        &painter, picture,
        QRectF(QPointF(), printer->pageLayout().paintRectPixels(printer->resolution()).size()));
}

} // namespace

void paintVectors(QPainter *painter, const VectorPicture &picture, const QRectF &target)
{
    if (picture.size.isEmpty())
        return;
    const QRectF place = placeWithin(target, picture.size);
    const qreal factor = place.width() / picture.size.width();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(place.topLeft());
    painter->scale(factor, factor);
    for (const VectorItem &item : picture.items) {
        if (const auto *shape = std::get_if<VectorShape>(&item)) {
            painter->setPen(shape->stroke);
            painter->setBrush(shape->fill);
            painter->drawPath(shape->path);
            continue;
        }
        // By drawText(): printers' engines lose glyph runs.
        const auto &text = std::get<VectorText>(item);
        painter->save();
        painter->translate(text.baselineStart());
        painter->scale(text.scale, text.scale);
        painter->setFont(text.font);
        painter->setPen(text.colour);
        painter->drawText(QPointF(), text.text);
        painter->restore();
    }
    painter->restore();
}

QDialog *makePreview(const PrintJob &job, QWidget *parent)
{
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(job.isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
    // Qt's dialog names the file after it, without what it takes for a suffix.
    printer->setDocName(job.name + u".pdf"_s);
    auto *preview = new PrintPreview(std::move(printer), parent);
    // Doubled, or Qt would take it for the place of its mark of modification.
    preview->setWindowTitle(QString(job.title).replace(u"[*]"_s, u"[*][*]"_s));
    // Qt's own size shows a page too small to be read.
    if (parent)
        preview->resize(parent->size() * 0.85);
    QObject::connect(preview, &QPrintPreviewDialog::paintRequested, preview,
                     [job](QPrinter *pages) { printPage(pages, job); });
    return preview;
}

} // namespace Zhitu
