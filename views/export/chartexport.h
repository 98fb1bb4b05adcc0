// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/charttheme.h"
#include "records/language.h"
#include "records/result.h"

#include <QImage>
#include <QSize>
#include <QStringList>

namespace Zhitu {

/** The largest picture that is made, in pixels of the file. */
inline constexpr QSize largestPicture{7680, 4320};
/** The smallest picture that can be asked for, in pixels at scale 1. */
inline constexpr QSize smallestPicture{480, 320};

/** How a chart's picture is made. */
struct PictureOptions
{
    QSize size{1600, 900}; ///< in pixels at scale 1
    qreal scale = 1; ///< multiplies the pixels and moves nothing; 1 to 4
    ThemeKind theme = ThemeKind::Light;

    bool operator==(const PictureOptions &) const = default;
};

/** The size of the file in pixels. */
[[nodiscard]] QSize filePixels(const PictureOptions &options);

/** PictureTooLarge where the file would be larger than largestPicture or the size too small. */
[[nodiscard]] Result<void> checkPicture(const PictureOptions &options);

/**
 * The charts' pictures, one per language in the order given; the geometry is the same in all.
 * Fails with GlyphMissing where a character has no glyph in any installed font.
 */
[[nodiscard]] Result<QList<QImage>> renderChart(const ChartModel &model,
                                                const PictureOptions &options,
                                                const QList<Language> &languages);

/** A chart to be exported: what its model shows now. */
struct ChartExport
{
    const ChartModel *model = nullptr; ///< its spec's id gives the file's name
};

/**
 * Writes CHART.LANG.png for every chart and language into folder, which is made where it is not
 * there; returns the files' paths in order. All pictures are checked before the first file is
 * written; each file is written beside its place and renamed. A place taken by something that is
 * no regular file is refused.
 * Fails with PictureTooLarge, PictureTooSmall, GlyphMissing or FileNotWritable.
 */
[[nodiscard]] Result<QStringList> exportCharts(const QList<ChartExport> &charts,
                                               const PictureOptions &options,
                                               const QList<Language> &languages,
                                               const QString &folder);

} // namespace Zhitu
