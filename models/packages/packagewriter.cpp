// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagewriter.h"

#include "packagedescriptor.h"
#include "tablecells.h"
#include "tableschema.h"

#include <QDir>
#include <QJsonDocument>

namespace Zhitu {

PackageWriter::PackageWriter(const QString &folder) : m_folder(folder) { }

PackageWriter::~PackageWriter() = default;

QString PackageWriter::pathOf(const QString &name) const
{
    return QDir(m_folder).filePath(name + u".csv"_s);
}

template<typename Record>
Result<void> PackageWriter::writeRow(FileWriter &file, const Record &record, const QString &name,
                                     const QString &key)
{
    m_row.clear();
    visitFields(record, m_row);
    if (!m_row.column.isEmpty())
        return Error{.kind = ErrorKind::TextNotWritable,
                     .file = pathOf(name),
                     .detail = key,
                     .field = m_row.column};
    m_row.line += '\n';
    return file.write(m_row.line);
}

/** A table's file, with its header. */
template<typename Record>
Result<std::unique_ptr<FileWriter>> PackageWriter::startTable(const QString &name)
{
    auto file = std::make_unique<FileWriter>(pathOf(name));
    if (auto opened = file->open(); !opened)
        return opened.error();
    if (auto written =
            file->write(QByteArray(columnsOf<Record>().columns.join(u',').toUtf8() + '\n'));
        !written)
        return written.error();
    return file;
}

/** The header, then the rows; the figures follow one by one. */
template<typename Record>
Result<void> PackageWriter::writeTable(const QList<Record> &records)
{
    constexpr Table table = RecordTable<Record>::table;
    const QString name = tableName(table).toString();
    m_resources.append(tableResource<Record>(name + u".csv"_s));
    auto file = startTable<Record>(name);
    if (!file)
        return file.error();
    if constexpr (table == Table::Observations) {
        m_figures = std::move(*file);
        return {};
    } else {
        for (const Record &record : records) {
            if (auto written = writeRow(**file, record, name, keyOf(record)); !written)
                return written;
        }
        return (*file)->commit();
    }
}

/** The same of a table of layertables.h. */
template<typename Record>
Result<void> PackageWriter::writeLayer(const QList<Record> &records)
{
    const QString name = layerTableName<Record>;
    m_resources.append(layerResource<Record>(name + u".csv"_s));
    auto file = startTable<Record>(name);
    if (!file)
        return file.error();
    if constexpr (std::same_as<Record, AsideFigure>) {
        m_asideFigures = std::move(*file);
        return {};
    } else {
        for (const Record &record : records) {
            if (auto written = writeRow(**file, record, name, {}); !written)
                return written;
        }
        return (*file)->commit();
    }
}

Result<void> PackageWriter::begin(const Package &package, const QDateTime &created)
{
    m_info = package.info;
    m_layers = package.layers;
    m_created = created;
    for (const Source &source : package.catalog.sources) {
        QJsonObject listed{{u"title"_s, source.title.in(Language::English)}};
        // Another kind of address would make the descriptor invalid.
        if (source.url.startsWith("http://"_L1) || source.url.startsWith("https://"_L1))
            listed.insert(u"path"_s, source.url);
        m_sources.append(listed);
    }
    Result<void> written;
    const auto write = [&]<typename Record>() {
        written = writeTable<Record>(recordsOf<Record>(package));
        return written.hasValue();
    };
    forEachRecordType(write);
    if (!written || !m_layers || !m_layers->hasHistory)
        return written;
    if (written = writeLayer(m_layers->imports); !written)
        return written;
    if (written = writeLayer(m_layers->origins); !written)
        return written;
    if (written = writeLayer(m_layers->aside); !written)
        return written;
    return writeLayer(QList<AsideFigure>());
}

Result<void> PackageWriter::append(const Observation &figure)
{
    static const QString name = tableName(Table::Observations).toString();
    return writeRow(*m_figures, figure, name, figure.id);
}

Result<void> PackageWriter::append(const AsideFigure &figure)
{
    static const QString name = layerTableName<AsideFigure>;
    return writeRow(*m_asideFigures, figure, name, figure.figure.id);
}

Result<void> PackageWriter::finish()
{
    if (auto done = m_figures->commit(); !done)
        return done;
    if (m_asideFigures) {
        if (auto done = m_asideFigures->commit(); !done)
            return done;
    }
    QJsonObject zhitu{{u"title_zh"_s, m_info.title.zh},
                      {u"title_en"_s, m_info.title.en},
                      {u"description_zh"_s, m_info.description.zh},
                      {u"description_en"_s, m_info.description.en},
                      {QString(guardMember), QString(guardValue)}};
    if (m_layers)
        zhitu.insert(u"store"_s, layersAsJson(*m_layers));
    QJsonObject root{{u"profile"_s, u"tabular-data-package"_s},
                     {u"name"_s, m_info.id},
                     {u"version"_s, m_info.version},
                     {u"title"_s, m_info.title.in(Language::English)},
                     {u"description"_s, m_info.description.in(Language::English)},
                     {u"created"_s, m_created.toUTC().toString(Qt::ISODate)},
                     {u"zhitu"_s, zhitu},
                     {u"resources"_s, m_resources}};
    if (!m_sources.isEmpty())
        root.insert(u"sources"_s, m_sources);
    FileWriter file(QDir(m_folder).filePath(u"datapackage.json"_s));
    if (auto opened = file.open(); !opened)
        return opened;
    if (auto written = file.write(QJsonDocument(root).toJson()); !written)
        return written;
    return file.commit();
}

} // namespace Zhitu
