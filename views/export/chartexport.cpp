// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartexport.h"

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "export/pngwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

#include <cmath>
#include <future>

namespace Zhitu {

namespace {

/** 96 dots per inch, the density at which layouts give sizes, times the scale. */
int dotsPerMetre(qreal scale)
{
    return static_cast<int>(std::lround(96 / 0.0254 * scale));
}

/** A picture on its way into a file, compressed on another core meanwhile. */
struct PendingFile
{
    QString path;
    std::future<QByteArray> encoding; ///< not valid any more once bytes are there
    QByteArray bytes;
};

Result<void> checkPlace(const QString &path)
{
    const QFileInfo place(path);
    if ((place.exists() || place.isSymLink()) && (!place.isFile() || place.isSymLink()))
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = path,
                     .detail = QStringLiteral("not a regular file")};
    return {};
}

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
        || !file.commit())
        return Error{
            .kind = ErrorKind::FileNotWritable, .file = path, .detail = file.errorString()};
    return {};
}

} // namespace

QSize filePixels(const PictureOptions &options)
{
    return {static_cast<int>(std::lround(options.size.width() * options.scale)),
            static_cast<int>(std::lround(options.size.height() * options.scale))};
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
        return QStringLiteral("%1×%2").arg(size.width(), 0, 'f', 0).arg(size.height(), 0, 'f', 0);
    };
    return Error{
        .kind = ErrorKind::PictureTooLarge, .detail = text(pixels), .hint = text(largestPicture)};
}

Result<QList<QImage>> renderChart(const ChartModel &model, const PictureOptions &options,
                                  const QList<Language> &languages)
{
    if (const auto checked = checkPicture(options); !checked)
        return checked.error();
    const qreal unitPixels = unitPixelsFor(options.size);
    auto shaper = std::make_shared<TextShaper>(unitPixels);
    ChartPicture picture = layOutChart(model, QSizeF(options.size) / unitPixels, *shaper);
    if (picture.isTooSmall)
        return Error{
            .kind = ErrorKind::PictureTooSmall,
            .detail = QStringLiteral("%1×%2").arg(options.size.width()).arg(options.size.height())};
    if (const QString missing = shaper->missingCharacters(); !missing.isEmpty())
        return Error{.kind = ErrorKind::GlyphMissing, .detail = missing};

    ChartScene scene;
    scene.setTheme(ChartTheme(options.theme));
    scene.setPicture(std::move(picture), std::move(shaper));
    QList<QImage> images;
    for (const Language language : languages) {
        const bool transparent = options.theme == ThemeKind::Transparent;
        QImage image(filePixels(options),
                     transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
        if (transparent)
            image.fill(Qt::transparent);
        scene.setLanguage(language);
        QPainter painter(&image);
        scene.paint(&painter, QRectF(image.rect()));
        painter.end();
        images.append(image);
    }
    return images;
}

Result<QStringList> exportCharts(const QList<ChartExport> &charts, const PictureOptions &options,
                                 const QList<Language> &languages, const QString &folder)
{
    // Every picture is made and checked before anything is written. A few are compressed at a
    // time: uncompressed, the largest takes 130 MB.
    constexpr std::size_t mostInWork = 3;
    std::vector<PendingFile> files;
    for (const ChartExport &chart : charts) {
        auto images = renderChart(*chart.model, options, languages);
        if (!images)
            return images.error();
        for (qsizetype i = 0; i < languages.size(); ++i) {
            const QString path = QDir(folder).filePath(
                QStringLiteral("%1.%2.png")
                    .arg(chart.model->spec().id, languageCode(languages.at(i))));
            if (const auto checked = checkPlace(path); !checked)
                return checked.error();
            if (files.size() >= mostInWork) {
                PendingFile &oldest = files[files.size() - mostInWork];
                oldest.bytes = oldest.encoding.get();
            }
            files.push_back({path,
                             std::async(std::launch::async,
                                        [image = images->at(i), scale = options.scale] {
                                            return encodePng(image, dotsPerMetre(scale));
                                        }),
                             {}});
        }
    }

    if (!QDir().mkpath(folder))
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = folder,
                     .detail = QStringLiteral("the folder cannot be made")};
    QStringList written;
    for (PendingFile &file : files) {
        if (file.encoding.valid())
            file.bytes = file.encoding.get();
        if (const auto saved = save(file.path, file.bytes); !saved)
            return saved.error();
        written.append(file.path);
    }
    return written;
}

} // namespace Zhitu
