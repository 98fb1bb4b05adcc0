// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmimedata.h"

#include "charttable.h"
#include "export/chartexport.h"

#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString pngType = u"image/png"_s;
const QString svgType = u"image/svg+xml"_s;
const QString tableType = u"text/tab-separated-values"_s;
const QString textType = u"text/plain"_s;
const QString filesType = u"text/uri-list"_s;
/** What programs of Qt ask for, and what it turns into other programs' picture types. */
const QString imageType = u"application/x-qt-image"_s;

} // namespace

ChartMimeData::ChartMimeData(ChartSnapshot chart) : ChartMimeData(std::move(chart), nullptr) { }

ChartMimeData::ChartMimeData(ChartSnapshot chart, std::shared_ptr<QTemporaryDir> folder)
    : m_chart(std::move(chart))
    , m_model(makeChartModel(m_chart.spec.kind, nullptr))
    , m_folder(std::move(folder))
{
    m_model->setFigures(m_chart.spec, m_chart.catalog, m_chart.observations);
}

ChartMimeData::~ChartMimeData() = default;

QStringList ChartMimeData::formats() const
{
    if (m_folder)
        return {filesType, pngType, imageType};
    // The richest first: a program takes the first one that it can use.
    return {svgType, pngType, imageType, tableType, textType};
}

QVariant ChartMimeData::retrieveData(const QString &mimeType, QMetaType) const
{
    if (!formats().contains(mimeType))
        return {};
    QVariant &data = m_made[mimeType];
    if (!data.isValid())
        data = made(mimeType);
    return data;
}

QVariant ChartMimeData::made(const QString &mimeType) const
{
    if (mimeType == pngType)
        return picture(PictureFormat::Png);
    if (mimeType == svgType)
        return picture(PictureFormat::Svg);
    if (mimeType == imageType)
        return QImage::fromData(picture(PictureFormat::Png));
    if (mimeType == filesType) {
        const QString written = file();
        return written.isEmpty() ? QVariant()
                                 : QVariant(QVariantList{QUrl::fromLocalFile(written)});
    }
    const QString table = m_chart.catalog && m_chart.observations
        ? chartTable(*m_model, *m_chart.catalog, *m_chart.observations, m_chart.language)
        : QString();
    return mimeType == tableType ? QVariant(table.toUtf8()) : QVariant(table);
}

QByteArray ChartMimeData::picture(PictureFormat format) const
{
    const auto encoded =
        encodeChart(*m_model, {.theme = m_chart.theme, .format = format}, m_chart.language);
    return encoded ? *encoded : QByteArray();
}

QString ChartMimeData::file() const
{
    QSaveFile file(
        m_folder->filePath(pictureFileName(m_chart.spec.id, m_chart.language, PictureFormat::Png)));
    const QByteArray bytes = retrieveData(pngType, {}).toByteArray();
    const bool isWritten = !bytes.isEmpty() && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? file.fileName() : QString();
}

} // namespace Zhitu
