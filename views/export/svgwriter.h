// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/pictureoptions.h"
#include "export/picturerecord.h"
#include "export/vectorpicture.h"

#include <QByteArray>

namespace Zhitu {

struct SvgOptions
{
    QSizeF inches; ///< how large it is on paper
    TextAs textAs = TextAs::Text;
    /** What the ids in the file begin with, so that several can stand in one page: [a-z0-9-]+ */
    QString idPrefix;
};

/**
 * The picture as an SVG file (UTF-8), one unit a pixel at scale 1. The same picture always gives
 * the same bytes.
 *
 * The record's title and alt text are its title and description, its content its metadata. Texts
 * name the charts' fonts and, for where those are missing, the usual ones of each system. Characters
 * that XML cannot hold are left out: they have no look of their own. Same thread as the picture's
 * fonts.
 */
[[nodiscard]] QByteArray encodeSvg(const VectorPicture &picture, const PictureRecord &record,
                                   const SvgOptions &options);

} // namespace Zhitu
