// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRawFont>

#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <memory>
#include <vector>

namespace Zhitu {

/**
 * Qt's fonts as cairo's: the same glyph numbers in both. Fonts once used stay in memory, as in cairo.
 * GUI thread only.
 */
class PdfFonts
{
public:
    Q_DISABLE_COPY_MOVE(PdfFonts)

    [[nodiscard]] static PdfFonts &instance();

    /** Lives on; nullptr where the font cannot be read as outlines. */
    [[nodiscard]] cairo_font_face_t *face(const QRawFont &font);

private:
    struct Entry;

    PdfFonts();

    FT_Library m_library = nullptr;
    std::vector<std::unique_ptr<Entry>> m_entries;
};

} // namespace Zhitu
