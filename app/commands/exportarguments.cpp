// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportarguments.h"

#include "formats/catalogue.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto exportName = "export"_L1;

/** WxH as a size; nothing: it is none, or too small for a picture. */
std::optional<QSize> sizeFrom(const QString &text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"([0-9]{1,6})[xX×]([0-9]{1,6})"_s));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.width() < smallestPicture.width() || size.height() < smallestPicture.height())
        return std::nullopt;
    return size;
}

QString sizeText(QSize size)
{
    return u"%1x%2"_s.arg(QString::number(size.width()), QString::number(size.height()));
}

/** Size, scale and density; what a preset says of them can be refined but not contradicted. */
std::optional<UsageError> readMeasures(const CommandWords &words, PictureOptions &picture)
{
    const PicturePreset *preset = nullptr;
    if (const auto name = words.value("preset"_L1)) {
        preset = picturePreset(*name);
        if (!preset) {
            QStringList names;
            for (const PicturePreset &known : picturePresets())
                names.append(known.name);
            return valueError("preset"_L1, *name, names.join(", "_L1), exportName);
        }
        picture = preset->applied(picture);
    }
    if (const auto text = words.value("size"_L1)) {
        const std::optional<QSize> size = sizeFrom(*text);
        if (!size) {
            return UsageError{
                withArguments(translated("Commands",
                                         "“%1” is no size for a picture; it is given as WxH, such "
                                         "as 1600x900, and at least %2."),
                              *text, sizeText(smallestPicture)),
                exportName};
        }
        if (preset && *size != preset->size) {
            return UsageError{
                withArguments(translated("Commands",
                                         "--size %1 contradicts --preset %2, whose size is %3 at "
                                         "a scale of %4; give one of them."),
                              *text, QString(preset->name), sizeText(preset->size),
                              QString::number(preset->scale)),
                exportName};
        }
        picture.size = *size;
    }
    if (const auto scale = words.value("scale"_L1)) {
        static const QRegularExpression form(
            QRegularExpression::anchoredPattern(u"[0-9]{1,2}(\\.[0-9]+)?"_s));
        const qreal former = picture.scale;
        picture.scale = form.match(*scale).hasMatch() ? scale->toDouble() : 0;
        if (picture.scale < 1 || picture.scale > 4)
            return valueError("scale"_L1, *scale, u"1 … 4"_s, exportName);
        // A preset's picture stays as large on paper.
        picture.dpi = qRound(picture.dpi * picture.scale / former);
    }
    if (const auto dpi = words.value("dpi"_L1)) {
        static const QRegularExpression form(QRegularExpression::anchoredPattern(u"[0-9]{1,4}"_s));
        picture.dpi = form.match(*dpi).hasMatch() ? dpi->toInt() : 0;
        if (picture.dpi < leastDpi || picture.dpi > mostDpi) {
            const QString allowed =
                u"%1 … %2"_s.arg(QString::number(leastDpi), QString::number(mostDpi));
            return valueError("dpi"_L1, *dpi, allowed, exportName);
        }
    }
    return std::nullopt;
}

/** The format, and what its texts are. */
std::optional<UsageError> readFormat(const CommandWords &words, PictureOptions &picture)
{
    if (const auto name = words.value("format"_L1)) {
        const auto *format = std::ranges::find(allPictureFormats, *name, formatName);
        if (format == std::end(allPictureFormats))
            return valueError("format"_L1, *name, u"png, svg, pdf"_s, exportName);
        picture.format = *format;
    }
    if (const auto text = words.value("text"_L1)) {
        if (*text != u"text" && *text != u"paths")
            return valueError("text"_L1, *text, u"text, paths"_s, exportName);
        if (picture.format == PictureFormat::Png) {
            return UsageError{translated("Commands",
                                         "--text goes with --format svg or pdf: a PNG holds "
                                         "pixels, no texts."),
                              exportName};
        }
        picture.textAs = *text == u"paths" ? TextAs::Paths : TextAs::Text;
    }
    return std::nullopt;
}

std::variant<PictureOptions, UsageError> readPicture(const CommandWords &words)
{
    PictureOptions picture;
    if (const auto error = readFormat(words, picture))
        return *error;
    if (const auto error = readMeasures(words, picture))
        return *error;
    if (const auto theme = words.value("theme"_L1)) {
        static const QHash<QString, ThemeKind> themes = {
            {u"light"_s, ThemeKind::Light},
            {u"dark"_s, ThemeKind::Dark},
            {u"transparent"_s, ThemeKind::Transparent},
        };
        if (!themes.contains(*theme))
            return valueError("theme"_L1, *theme, u"light, dark, transparent"_s, exportName);
        picture.theme = themes.value(*theme);
    }
    return picture;
}

} // namespace

QList<OptionRule> exportOptions()
{
    return {
        {"all"_L1, {}, QT_TRANSLATE_NOOP("Commands", "All charts of the store.")},
        {"format"_L1, "png|svg|pdf"_L1,
         QT_TRANSLATE_NOOP("Commands", "The pictures' format; default: png.")},
        {"lang"_L1, "zh|en|both"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "The pictures' language, or both as a pair; default: "
                           "the interface's.")},
        {"theme"_L1, "light|dark|transparent"_L1,
         QT_TRANSLATE_NOOP("Commands", "The pictures' colours; default: light.")},
        {"size"_L1, "WxH"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "Width and height in pixels, before --scale; default: "
                           "1600x900.")},
        {"scale"_L1, "N"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "Multiply the pixels by 1 to 4, to print finer; "
                           "default: 1.")},
        {"dpi"_L1, "N"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "Pixels per inch, 50 to 2400: with the pixels it says how large "
                           "the picture is on paper, in every format; default: 96 times the "
                           "scale.")},
        {"preset"_L1, "NAME"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "Size, scale and dpi for a medium: slide (16:9, larger type), a4 "
                           "(a page across, 300 dpi), square (1080x1080) or wechat "
                           "(1080x1440); --scale and --dpi may refine it.")},
        {"text"_L1, "text|paths"_L1,
         QT_TRANSLATE_NOOP("Commands",
                           "Whether SVG and PDF hold texts, to be searched and edited, or "
                           "the outlines of their letters; default: text.")},
        {"out"_L1, "DIR"_L1,
         QT_TRANSLATE_NOOP("Commands", "The folder to write to; default: the current one.")},
    };
}

std::variant<ExportArguments, UsageError> readExport(const CommandWords &words)
{
    ExportArguments result;
    result.charts = words.operands.sliced(1);
    result.charts.removeDuplicates();
    const bool isAll = words.has("all"_L1);
    if (result.charts.isEmpty() && !isAll) {
        return UsageError{translated("Commands",
                                     "Say which charts to export, or --all; zhitu list "
                                     "charts shows their ids."),
                          exportName};
    }
    if (!result.charts.isEmpty() && isAll) {
        return UsageError{translated("Commands", "Name charts or say --all, not both."),
                          exportName};
    }
    if (const auto language = words.value("lang"_L1)) {
        if (const auto one = languageFromCode(*language))
            result.languages = {*one};
        else if (*language == u"both")
            result.languages = {std::begin(allLanguages), std::end(allLanguages)};
        else
            return valueError("lang"_L1, *language, u"zh, en, both"_s, exportName);
    }
    auto picture = readPicture(words);
    if (const auto *error = std::get_if<UsageError>(&picture))
        return *error;
    result.picture = std::get<PictureOptions>(picture);
    result.folder = words.options.value(u"out"_s, u"."_s);
    return result;
}

} // namespace Zhitu
