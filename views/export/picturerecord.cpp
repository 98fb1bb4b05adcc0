// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturerecord.h"

namespace Zhitu {

PictureRecord recordOf(const ChartModel &, const ChartPicture &picture, Language language)
{
    return {.language = language,
            .title = picture.title.in(language),
            .altText = picture.title.in(language) + u'\n' + picture.description.in(language),
            .content = {}};
}

} // namespace Zhitu
