// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartexport.h"

#include "charts/chartlayout.h"
#include "charts/chartscene.h"
#include "export/picturerecord.h"
#include "export/pngwriter.h"
#include "export/savefile.h"
#include "export/svgwriter.h"
#include "export/vectormodule.h"
#include "export/vectorrecorder.h"

#include <QDir>
#include <QPainter>

#include <cmath>
#include <cstdlib>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal metresPerInch = 0.0254;

int dotsPerMetre(const PictureOptions &options)
{
    return static_cast<int>(std::lround(fileDpi(options) / metresPerInch));
}

/**
 * An image whose pixels are not set. Where Linux can, it lies in large pages: to meet its memory
 * page by page takes as long as to paint a chart.
 */
QImage newImage(QSize size, QImage::Format format)
{
#ifdef Q_OS_LINUX
    constexpr qsizetype largePage = 2 * 1024 * 1024;
    const qsizetype bytesPerLine = qsizetype(size.width()) * 4;
    const qsizetype bytes = bytesPerLine * size.height();
    const qsizetype pages = (bytes + largePage - 1) / largePage;
    if (bytes >= largePage) {
        if (void *memory = std::aligned_alloc(static_cast<std::size_t>(largePage),
                                              static_cast<std::size_t>(pages * largePage))) {
            // Where it cannot, nothing is lost.
            madvise(memory, static_cast<std::size_t>(pages * largePage), MADV_HUGEPAGE);
            return QImage(static_cast<uchar *>(memory), size.width(), size.height(), bytesPerLine,
                          format, std::free, memory);
        }
    }
#endif
    return QImage(size, format);
}

/** CHART.LANG */
QString baseName(const QString &chart, Language language)
{
    return chart + u'.' + languageCode(language);
}

} // namespace

DrawnChart::DrawnChart(const ChartModel &model, const PictureOptions &options)
    : m_model(model)
    , m_options(options)
    , m_scene(std::make_unique<ChartScene>())
{
}

DrawnChart::~DrawnChart() = default;

Result<std::shared_ptr<DrawnChart>> DrawnChart::draw(const ChartModel &model,
                                                     const PictureOptions &options)
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

    std::shared_ptr<DrawnChart> drawn(new DrawnChart(model, options));
    drawn->m_scene->setTheme(ChartTheme(options.theme));
    drawn->m_scene->setPicture(std::move(picture), std::move(shaper));
    return drawn;
}

const BilingualText &DrawnChart::title() const
{
    return m_scene->picture().title;
}

QImage DrawnChart::image(Language language, QSize pixels) const
{
    const bool transparent = m_options.theme == ThemeKind::Transparent;
    QImage image =
        newImage(pixels.isEmpty() ? filePixels(m_options) : pixels,
                 transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (transparent)
        image.fill(Qt::transparent);
    m_scene->setLanguage(language);
    QPainter painter(&image);
    m_scene->paint(&painter, QRectF(image.rect()));
    return image;
}

VectorPicture DrawnChart::vectors(Language language) const
{
    VectorRecorder recorder(m_options.size);
    m_scene->setLanguage(language);
    QPainter painter(&recorder);
    m_scene->paint(&painter, QRectF(QPointF(), m_options.size));
    painter.end();
    return recorder.picture();
}

QList<PictureRecord> DrawnChart::records(const QList<Language> &languages) const
{
    return recordsOf(m_model, m_scene->picture(), languages);
}

Result<QByteArray> DrawnChart::encodedVectors(const PictureRecord &record,
                                              const QString &name) const
{
    const Language language = record.language;
    const VectorPicture picture = vectors(language);
    if (m_options.format == PictureFormat::Svg)
        return encodeSvg(picture, record,
                         {.inches = paperInches(m_options),
                          .textAs = m_options.textAs,
                          .idPrefix = QString(name).replace(u'.', u'-')});
    const auto module = vectorModule();
    if (!module)
        return module.error();
    return (*module)->encodePdf(picture,
                                {.inches = paperInches(m_options),
                                 .textAs = m_options.textAs,
                                 .title = record.title,
                                 .subject = record.altText});
}

Result<QList<QImage>> renderChart(const ChartModel &model, const PictureOptions &options,
                                  const QList<Language> &languages)
{
    const auto drawn = DrawnChart::draw(model, options);
    if (!drawn)
        return drawn.error();
    QList<QImage> images;
    for (const Language language : languages)
        images.append((*drawn)->image(language));
    return images;
}

Result<QByteArray> encodeChart(const ChartModel &model, const PictureOptions &options,
                               Language language)
{
    const auto drawn = DrawnChart::draw(model, options);
    if (!drawn)
        return drawn.error();
    if (options.format == PictureFormat::Png)
        return encodePng((*drawn)->image(language), dotsPerMetre(options),
                         (*drawn)->records({language}).first());
    return (*drawn)->encodedVectors((*drawn)->records({language}).first(),
                                    baseName(model.spec().id, language));
}

QString pictureFileName(const QString &chart, Language language, PictureFormat format)
{
    return baseName(chart, language) + u'.' + formatName(format);
}

/** A picture on its way into a file, compressed on another core meanwhile. */
struct PictureExport::PendingFile
{
    QString path;
    std::future<QByteArray> encoding; ///< not valid where the bytes are there
    QByteArray bytes;
};

PictureExport::PictureExport(const PictureOptions &options, const QList<Language> &languages,
                             const QString &folder)
    : m_options(options)
    , m_languages(languages)
    , m_folder(folder)
{
}

PictureExport::~PictureExport() = default;

Result<void> PictureExport::add(const ChartModel &model)
{
    // A few are compressed at a time: uncompressed, the largest takes 130 MB.
    constexpr std::size_t mostInWork = 3;
    const auto drawn = DrawnChart::draw(model, m_options);
    if (!drawn)
        return drawn.error();
    const QList<PictureRecord> records = (*drawn)->records(m_languages);
    for (const PictureRecord &record : records) {
        const Language language = record.language;
        const QString &chart = model.spec().id;
        PendingFile file;
        file.path = QDir(m_folder).filePath(pictureFileName(chart, language, m_options.format));
        if (const auto checked = checkPlace(file.path); !checked)
            return checked.error();
        if (m_options.format != PictureFormat::Png) {
            auto bytes = (*drawn)->encodedVectors(record, baseName(chart, language));
            if (!bytes)
                return bytes.error();
            file.bytes = *std::move(bytes);
        } else {
            if (m_files.size() >= mostInWork) {
                PendingFile &oldest = m_files[m_files.size() - mostInWork];
                oldest.bytes = oldest.encoding.get();
            }
            file.encoding =
                std::async(std::launch::async,
                           [image = (*drawn)->image(language), density = dotsPerMetre(m_options),
                            record] { return encodePng(image, density, record); });
        }
        m_files.push_back(std::move(file));
    }
    return {};
}

Result<QStringList> PictureExport::write()
{
    for (PendingFile &file : m_files)
        if (file.encoding.valid())
            file.bytes = file.encoding.get();
    if (!QDir().mkpath(m_folder))
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = m_folder,
                     .detail = u"the folder cannot be made"_s};
    QStringList written;
    for (const PendingFile &file : m_files) {
        if (const auto saved = saveFile(file.path, file.bytes); !saved)
            return saved.error();
        written.append(file.path);
    }
    return written;
}

Result<QStringList> exportCharts(const QList<ChartExport> &charts, const PictureOptions &options,
                                 const QList<Language> &languages, const QString &folder)
{
    PictureExport pictures(options, languages, folder);
    for (const ChartExport &chart : charts)
        if (const auto added = pictures.add(*chart.model); !added)
            return added.error();
    return pictures.write();
}

} // namespace Zhitu
