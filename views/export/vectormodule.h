// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/pictureoptions.h"
#include "export/vectorpicture.h"
#include "records/result.h"

#include <QByteArray>
#include <QDialog>
#include <QRectF>
#include <QtPlugin>

#include <functional>

class QPainter;

namespace Zhitu {

/** What a PDF is made with. */
struct PdfOptions
{
    QSizeF inches; ///< the size of its page
    QRectF place; ///< of the picture on it, in inches, which it fills; null: all of the page
    TextAs textAs = TextAs::Text;
    QString title;
    QString subject;
};

/** A sheet that a user chose when printing to a file. */
struct PrintSheet
{
    QSizeF inches; ///< its size, as it lies
    QRectF room; ///< within the margins, in inches
    bool isGrey = false;
};

/** What is to be printed. */
struct PrintJob
{
    QString title; ///< of the window
    QString name; ///< of the document; a file that it is printed to is first called so
    bool isWide = true; ///< the page lies across at first
    /** The picture for a page with this much room, in inches. */
    std::function<VectorPicture(QSizeF)> draw;
    /**
     * Writes a PDF file in place of Qt's writer, which gives other characters back for some than
     * were written. The sheet's room holds what draw() gives for it.
     */
    std::function<void(const QString &file, const PrintSheet &sheet)> writePdf;
};

/**
 * What needs libraries that nothing else does: writing PDF (cairo) and printing (Qt Print Support).
 * It lies in a file of its own beside the program and is loaded when it is first asked for, so that
 * no start and no other export pays for it. GUI thread only.
 */
class VectorModule
{
public:
    virtual ~VectorModule() = default;

    /**
     * The picture as a PDF of one page: shapes as shapes, fonts embedded, every text readable as
     * it was written. Empty where it could not be made (out of memory).
     */
    [[nodiscard]] virtual QByteArray encodePdf(const VectorPicture &picture,
                                               const PdfOptions &options) = 0;
    /** Paints the picture into target, keeping its shape. */
    virtual void paint(QPainter *painter, const VectorPicture &picture, const QRectF &target) = 0;
    /** A window with the pages as they would be printed; not shown yet, owned by the parent. */
    [[nodiscard]] virtual QDialog *makePrintPreview(const PrintJob &job, QWidget *parent) = 0;
};

/**
 * The module, loaded at the first call. Fails with ModuleMissing where there is none or one of
 * another version; a later call tries again.
 */
[[nodiscard]] Result<VectorModule *> vectorModule();
/** Where to look for it instead of beside the program. */
void setVectorModuleFolder(const QString &folder);

} // namespace Zhitu

Q_DECLARE_INTERFACE(Zhitu::VectorModule, "zhitu.VectorModule/2")
