// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/vectorpicture.h"

#include <QRawFont>

namespace Zhitu {

/** Characters that belong together and the glyphs that show them. */
struct GlyphCluster
{
    QString text;
    QRawFont font;
    QList<quint32> glyphs; ///< empty: nothing to be seen, as in a joiner
    QList<QPointF> positions; ///< of the glyphs' origins, relative to the line's corner
};

/**
 * A line's glyphs with the characters that each stands for, in the order of the text. Ligatures keep
 * their characters together. Fonts and sizes as in the text.
 */
[[nodiscard]] QList<GlyphCluster> glyphClusters(const VectorText &text);

} // namespace Zhitu
