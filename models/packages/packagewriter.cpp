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

QString PackageWriter::pathOf(Table table) const
{
    return QDir(m_folder).filePath(tableName(table) + u".csv"_s);
}

template<typename Record>
void PackageWriter::addResource()
{
    m_resources.append(tableResource<Record>(tableName(RecordTable<Record>::table) + u".csv"_s));
}

template<typename Record>
Result<void> PackageWriter::writeRow(FileWriter &file, const Record &record)
{
    m_row.clear();
    visitFields(record, m_row);
    if (!m_row.column.isEmpty())
        return Error{.kind = ErrorKind::TextNotWritable,
                     .file = pathOf(RecordTable<Record>::table),
                     .detail = keyOf(record),
                     .field = m_row.column};
    m_row.line += '\n';
    return file.write(m_row.line);
}

/** The header, then the rows; the figures follow one by one. */
template<typename Record>
Result<void> PackageWriter::writeTable(const QList<Record> &records)
{
    constexpr Table table = RecordTable<Record>::table;
    addResource<Record>();
    auto file = std::make_unique<FileWriter>(pathOf(table));
    if (auto opened = file->open(); !opened)
        return opened;
    if (auto written = file->write(QByteArray(columnsOf<Record>().columns.join(u',').toUtf8() + '\n'));
        !written)
        return written;
    if constexpr (table == Table::Observations) {
        m_figures = std::move(file);
        return {};
    } else {
        for (const Record &record : records) {
            if (auto written = writeRow(*file, record); !written)
                return written;
        }
        return file->commit();
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
    return written;
}

Result<void> PackageWriter::append(const Observation &figure)
{
    return writeRow(*m_figures, figure);
}

Result<void> PackageWriter::finish()
{
    if (auto done = m_figures->commit(); !done)
        return done;
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
