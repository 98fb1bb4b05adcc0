// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttheme.h"
#include "records/result.h"

#include <QLatin1StringView>
#include <QSize>
#include <QSizeF>
#include <QString>

#include <span>

namespace Zhitu {

/** The largest picture that is made, in pixels of the file. */
inline constexpr QSize largestPicture{7680, 4320};
/** The smallest picture that can be asked for, in pixels at scale 1. */
inline constexpr QSize smallestPicture{480, 320};
/** Dots per inch that can be asked for. With fewer a page would grow beyond what PDF can hold. */
inline constexpr int leastDpi = 50;
inline constexpr int mostDpi = 2400;

enum class PictureFormat { Png, Svg, Pdf };

inline constexpr PictureFormat allPictureFormats[] = {PictureFormat::Png, PictureFormat::Svg,
                                                      PictureFormat::Pdf};

/** What texts are in a file of vectors. */
enum class TextAs {
    Text, ///< texts: can be searched and edited
    Paths, ///< the outlines of their letters: look the same wherever they are opened
};

/** How a chart's picture is made. */
struct PictureOptions
{
    QSize size{1600, 900}; ///< in pixels at scale 1
    qreal scale = 1; ///< multiplies the pixels and moves nothing; 1 to 4
    ThemeKind theme = ThemeKind::Light;
    PictureFormat format = PictureFormat::Png;
    TextAs textAs = TextAs::Text; ///< of no matter in a PNG
    /** Dots per inch of the file's pixels, leastDpi to mostDpi; 0: 96 times the scale. */
    int dpi = 0;

    bool operator==(const PictureOptions &) const = default;
};

/** The size of the file in pixels; for files of vectors, of the PNG that it stands for. */
[[nodiscard]] QSize filePixels(const PictureOptions &options);
/** Dots per inch of the file's pixels, where none were asked for the usual ones. */
[[nodiscard]] int fileDpi(const PictureOptions &options);
/** How large the picture is on paper, in inches: the same in every format. */
[[nodiscard]] QSizeF paperInches(const PictureOptions &options);

/** PictureTooLarge where the file would be larger than largestPicture or the size too small. */
[[nodiscard]] Result<void> checkPicture(const PictureOptions &options);

/** png, svg or pdf: also the suffix of files. */
[[nodiscard]] QString formatName(PictureFormat format);

/** Size, scale and density that a medium wants, under a name. */
struct PicturePreset
{
    QLatin1StringView name;
    QSize size;
    qreal scale = 1;
    int dpi = 0;

    /** The options with the preset's size, scale and density. */
    [[nodiscard]] PictureOptions applied(PictureOptions options) const;
    /** Whether the options' size, scale and density are the preset's. */
    [[nodiscard]] bool isIn(const PictureOptions &options) const;
};

/**
 * slide: a slide of 13⅓ × 7½ inches (16:9), 1920×1080 pixels at 144 dpi, labels of 9½ points.
 * a4: an A4 page across, 297 × 210 mm, 3508×2480 pixels at 300 dpi.
 * square: 1080×1080 pixels, as the feeds of social media show them.
 * wechat: 1080×1440 pixels, the width of pictures in WeChat articles, upright as the telephones
 * that they are read on.
 */
[[nodiscard]] std::span<const PicturePreset> picturePresets();
/** nullptr: there is none of this name. */
[[nodiscard]] const PicturePreset *picturePreset(const QString &name);

} // namespace Zhitu
