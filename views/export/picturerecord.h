// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartpicture.h"
#include "records/language.h"

#include <QByteArray>
#include <QString>

namespace Zhitu {

/** What a picture's file says of itself beside its pixels or shapes. */
struct PictureRecord
{
    Language language = Language::Chinese; ///< of the texts
    QString title;
    QString altText; ///< the chart in words, for those who cannot see it
    /** Chart spec, values and sources as JSON in UTF-8; empty: none. */
    QByteArray content;
};

/** The record of a chart as it is drawn now, in one language. */
[[nodiscard]] PictureRecord recordOf(const ChartModel &model, const ChartPicture &picture,
                                     Language language);

} // namespace Zhitu
