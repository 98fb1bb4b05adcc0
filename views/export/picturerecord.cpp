// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturerecord.h"

#include "chartrecord.h"
#include "export/alttext.h"

namespace Zhitu {

PictureRecord recordOf(const ChartModel &model, const ChartPicture &picture, Language language)
{
    return recordsOf(model, picture, {language}).first();
}

QList<PictureRecord> recordsOf(const ChartModel &model, const ChartPicture &picture,
                               const QList<Language> &languages)
{
    const QList<QByteArray> contents = writeChartRecords(model, languages);
    const QStringList texts = altTexts(model, picture, languages);
    QList<PictureRecord> records;
    for (qsizetype i = 0; i < languages.size(); ++i) {
        const Language language = languages.at(i);
        records.append({.language = language,
                        .title = picture.title.in(language),
                        .altText = texts.at(i),
                        .content = contents.at(i)});
    }
    return records;
}

} // namespace Zhitu
