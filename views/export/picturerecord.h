// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartpicture.h"
#include "records/language.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Zhitu {

/** What a picture's file says of itself beside its pixels or shapes. */
struct PictureRecord
{
    Language language = Language::Chinese; ///< of the texts
    QString title;
    QString altText; ///< the chart in words, for those who cannot see it
    /** Chart spec, values and sources as JSON in UTF-8, see chartrecord.h; empty: none. */
    QByteArray content;
};

/** The record of a chart as it is drawn now, in one language. */
[[nodiscard]] PictureRecord recordOf(const ChartModel &model, const ChartPicture &picture,
                                     Language language);

/** The same in several languages, at little more than the cost of one. */
[[nodiscard]] QList<PictureRecord> recordsOf(const ChartModel &model, const ChartPicture &picture,
                                             const QList<Language> &languages);

} // namespace Zhitu
