// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/chartmimedata.h"
#include "export/vectormodule.h"
#include "export/vectorpicture.h"

#include <memory>

namespace Zhitu {

/** The picture's size, in pixels at scale 1, for so much room on paper (inches). */
[[nodiscard]] QSize printSize(QSizeF inches);

/**
 * Draws a chart for paper: laid out anew for the room that a page has, in light colours, in the
 * snapshot's language. GUI thread.
 */
class PrintDrawing
{
public:
    explicit PrintDrawing(const ChartSnapshot &chart);

    /** For so much room, in inches; a picture without a size where it cannot be drawn. */
    [[nodiscard]] VectorPicture vectors(QSizeF inches) const;
    /**
     * The same on a sheet, as a PDF that describes itself as an exported one does. Fails as
     * DrawnChart::draw() does, and with ModuleMissing.
     */
    [[nodiscard]] Result<QByteArray> pdf(const PrintSheet &sheet) const;

private:
    std::shared_ptr<ChartModel> m_model;
    Language m_language;
};

} // namespace Zhitu
