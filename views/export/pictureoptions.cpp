// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureoptions.h"

#include <algorithm>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The density at which layouts give sizes. */
constexpr qreal usualDpi = 96;

} // namespace

QSize filePixels(const PictureOptions &options)
{
    return {static_cast<int>(std::lround(options.size.width() * options.scale)),
            static_cast<int>(std::lround(options.size.height() * options.scale))};
}

int fileDpi(const PictureOptions &options)
{
    return options.dpi > 0 ? options.dpi : static_cast<int>(std::lround(usualDpi * options.scale));
}

QSizeF paperInches(const PictureOptions &options)
{
    // Without a density of its own the picture is as large at any scale.
    if (options.dpi <= 0)
        return QSizeF(options.size) / usualDpi;
    return QSizeF(options.size) * options.scale / options.dpi;
}

Result<void> checkPicture(const PictureOptions &options)
{
    // In floating point: a size that nobody could mean must not wrap round into one that fits.
    const QSizeF pixels = QSizeF(options.size) * options.scale;
    const bool fits = pixels.width() <= largestPicture.width()
        && pixels.height() <= largestPicture.height() && options.scale >= 1 && options.scale <= 4
        && options.size.width() >= smallestPicture.width()
        && options.size.height() >= smallestPicture.height();
    if (fits)
        return {};
    const auto text = [](QSizeF size) {
        return u"%1×%2"_s.arg(size.width(), 0, 'f', 0).arg(size.height(), 0, 'f', 0);
    };
    return Error{
        .kind = ErrorKind::PictureTooLarge, .detail = text(pixels), .hint = text(largestPicture)};
}

QString formatName(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return u"png"_s;
    case PictureFormat::Svg:
        return u"svg"_s;
    case PictureFormat::Pdf:
        return u"pdf"_s;
    }
    return {};
}

PictureOptions PicturePreset::applied(PictureOptions options) const
{
    options.size = size;
    options.scale = scale;
    options.dpi = dpi;
    return options;
}

bool PicturePreset::isIn(const PictureOptions &options) const
{
    return options == applied(options);
}

std::span<const PicturePreset> picturePresets()
{
    // Type has a least size in pixels at scale 1: what is looked at from afar or on a telephone
    // gets larger type from a smaller size and a larger scale, as far as charts keep their room.
    static const PicturePreset presets[] = {
        {"slide"_L1, {1200, 675}, 1.6, 144},
        {"a4"_L1, {1754, 1240}, 2, 300},
        {"square"_L1, {720, 720}, 1.5, 144},
        {"wechat"_L1, {720, 960}, 1.5, 144},
    };
    return presets;
}

const PicturePreset *picturePreset(const QString &name)
{
    for (const PicturePreset &preset : picturePresets())
        if (name == preset.name)
            return &preset;
    return nullptr;
}

} // namespace Zhitu
