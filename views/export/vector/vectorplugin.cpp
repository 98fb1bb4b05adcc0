// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/vector/pdfwriter.h"
#include "export/vector/printing.h"
#include "export/vectormodule.h"

#include <QObject>

namespace Zhitu {

/** What the program finds in the module's file. */
class VectorPlugin final : public QObject, public VectorModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "zhitu.VectorModule")
    Q_INTERFACES(Zhitu::VectorModule)

public:
    QByteArray encodePdf(const VectorPicture &picture, const PdfOptions &options) override
    {
        return writePdf(picture, options);
    }
    void paint(QPainter *painter, const VectorPicture &picture, const QRectF &target) override
    {
        paintVectors(painter, picture, target);
    }
    QDialog *makePrintPreview(const PrintJob &job, QWidget *parent) override
    {
        return makePreview(job, parent);
    }
};

} // namespace Zhitu

#include "vectorplugin.moc"
