// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "export/pictureoptions.h"
#include "export/picturerecord.h"
#include "export/vectorpicture.h"
#include "records/language.h"
#include "records/result.h"

#include <QImage>
#include <QStringList>

#include <deque>
#include <future>
#include <memory>

namespace Zhitu {

class ChartScene;

/**
 * A chart drawn in the GUI thread: laid out once for its size, painted as often as one likes.
 */
class DrawnChart
{
public:
    /**
     * Fails with PictureTooLarge, and with GlyphMissing where a character has no glyph in any
     * installed font.
     */
    [[nodiscard]] static Result<std::shared_ptr<DrawnChart>> draw(const ChartModel &model,
                                                                  const PictureOptions &options);
    ~DrawnChart();
    Q_DISABLE_COPY_MOVE(DrawnChart)

    /** The chart's title, as it is drawn. */
    [[nodiscard]] const BilingualText &title() const;
    /** The pixels of a PNG; in other pixels than the options' where a size is given. */
    [[nodiscard]] QImage image(Language language, QSize pixels = {}) const;
    /** The same as shapes and texts. */
    [[nodiscard]] VectorPicture vectors(Language language) const;
    /** What the files say of themselves, one per language. */
    [[nodiscard]] QList<PictureRecord> records(const QList<Language> &languages) const;
    /**
     * The bytes of a file in the options' format, a PNG's not among them (see encodePng()).
     * record: what it says of itself, which gives the language; name: the file's, without suffix.
     * Fails with ModuleMissing.
     */
    [[nodiscard]] Result<QByteArray> encodedVectors(const PictureRecord &record,
                                                    const QString &name) const;

private:
    DrawnChart(const ChartModel &model, const PictureOptions &options);

    const ChartModel &m_model;
    PictureOptions m_options;
    std::unique_ptr<ChartScene> m_scene;
};

/**
 * The charts' pictures, one per language in the order given; the geometry is the same in all.
 * Fails as DrawnChart::draw() does.
 */
[[nodiscard]] Result<QList<QImage>> renderChart(const ChartModel &model,
                                                const PictureOptions &options,
                                                const QList<Language> &languages);

/** A chart's picture in one language as the bytes of a file. */
[[nodiscard]] Result<QByteArray> encodeChart(const ChartModel &model, const PictureOptions &options,
                                             Language language);

/** CHART.LANG.FORMAT, the name of a picture's file. */
[[nodiscard]] QString pictureFileName(const QString &chart, Language language,
                                      PictureFormat format);

/** A chart to be exported: what its model shows now. */
struct ChartExport
{
    const ChartModel *model = nullptr; ///< its spec's id gives the file's name
};

/**
 * Charts on their way into files of a folder: drawn one after the other in the GUI thread,
 * compressed on other cores meanwhile, written at the end.
 */
class PictureExport
{
public:
    PictureExport(const PictureOptions &options, const QList<Language> &languages,
                  const QString &folder);
    ~PictureExport();
    Q_DISABLE_COPY_MOVE(PictureExport)

    /**
     * Draws a chart in all languages; nothing is written yet. GUI thread. Fails as
     * DrawnChart::draw() does, with ModuleMissing, and with FileNotWritable where the place of a
     * file is taken by something that is no regular file.
     */
    [[nodiscard]] Result<void> add(const ChartModel &model);

    /**
     * Waits until all is compressed and writes the files, each beside its place and renamed; makes
     * the folder where it is not there. Returns the files' paths in order. Any thread, once.
     */
    [[nodiscard]] Result<QStringList> write();

private:
    struct PendingFile;

    PictureOptions m_options;
    QList<Language> m_languages;
    QString m_folder;
    std::deque<PendingFile> m_files;
};

/**
 * Writes CHART.LANG.FORMAT for every chart and language into folder, as PictureExport does: all
 * pictures are made and checked before the first file is written.
 */
[[nodiscard]] Result<QStringList> exportCharts(const QList<ChartExport> &charts,
                                               const PictureOptions &options,
                                               const QList<Language> &languages,
                                               const QString &folder);

} // namespace Zhitu
