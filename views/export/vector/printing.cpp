// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "printing.h"

#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

namespace Zhitu {

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

void printPage(QPrinter *printer, const PrintJob &job)
{
    const QRectF inches = printer->pageLayout().paintRect(QPageLayout::Inch);
    const VectorPicture picture = job.draw(inches.size());
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
    const QSizeF size = picture.size.scaled(target.size(), Qt::KeepAspectRatio);
    const qreal factor = size.width() / picture.size.width();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(target.center() - QPointF(size.width(), size.height()) / 2);
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
    printer->setDocName(job.title);
    auto *preview = new PrintPreview(std::move(printer), parent);
    preview->setWindowTitle(job.title);
    QObject::connect(preview, &QPrintPreviewDialog::paintRequested, preview,
                     [job](QPrinter *pages) { printPage(pages, job); });
    return preview;
}

} // namespace Zhitu
