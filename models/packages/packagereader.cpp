// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagereader.h"

#include "csv.h"
#include "packagechecks.h"
#include "packagedescriptor.h"
#include "tablecells.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

/** A single file beyond this size is refused: no table but that of the figures comes near it. */
constexpr qint64 largestFile = qint64(256) << 20;
/** So much is asked for at once: a device makes room for all of it, whatever there is to read. */
constexpr qint64 largestBlock = qint64(256) << 10;

/** A file that is read as a whole. */
Result<QByteArray> readWhole(PackageFiles &files, const QString &path)
{
    auto device = files.open(path);
    if (!device)
        return device.error();
    QByteArray bytes;
    while (bytes.size() <= largestFile) {
        const QByteArray more =
            (*device)->read(std::min(largestBlock, largestFile + 1 - bytes.size()));
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > largestFile)
        return packageError(files.place(path),
                            u"the file is larger than %1 MiB"_s.arg(largestFile >> 20));
    if (!(*device)->atEnd())
        return Error{.kind = ErrorKind::FileNotReadable,
                     .file = files.place(path),
                     .detail = (*device)->errorString()};
    return bytes;
}

/** A table that was read: where, and on which line each of its records starts. */
struct TableLines
{
    QString file;
    QList<int> lines;
};

/** Where the columns stand that a table's header names. */
template<typename Record>
Result<QList<qsizetype>> readHeader(CsvReader &reader, const QString &file, qsizetype &columnCount)
{
    CsvRecord header;
    const auto hasHeader = reader.next(header);
    if (!hasHeader)
        return hasHeader.error();
    if (!*hasHeader)
        return packageError(file, u"the table has no header"_s, {}, 1);
    columnCount = header.cells.size();
    return placesIn(header, columnsOf<Record>(), file);
}

template<typename Record>
Result<void> readLine(const CsvRecord &line, const QList<qsizetype> &places, qsizetype columnCount,
                      bool isHarmless, const QString &file, Record &record)
{
    if (line.cells.size() != columnCount) {
        return packageError(
            file, u"%1 fields where the header has %2"_s.arg(line.cells.size()).arg(columnCount),
            {}, line.line);
    }
    CellReader cells(line.cells, places, isHarmless);
    visitFields(record, cells);
    if (!cells.detail.isEmpty())
        return packageError(file, cells.detail, cells.column, line.line);
    return {};
}

template<typename Record>
Result<void> readTable(QByteArray text, bool isHarmless, QList<Record> &records, TableLines &where)
{
    CsvReader reader(std::move(text), where.file);
    qsizetype columnCount = 0;
    const auto places = readHeader<Record>(reader, where.file, columnCount);
    if (!places)
        return places.error();
    for (CsvRecord line;;) {
        const auto more = reader.next(line);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        Record record;
        if (auto read = readLine(line, *places, columnCount, isHarmless, where.file, record); !read)
            return read;
        records.append(std::move(record));
        where.lines.append(line.line);
    }
}

/** Which table a resource is, where it is one that can be read. */
Result<Table> tableOf(const QJsonObject &resource, const QString &place)
{
    const QString name = resource.value("name"_L1).toString();
    const auto table = std::ranges::find(allTables, name, tableName);
    if (table == allTables.end()) {
        return packageError(place, u"\"%1\" is the name of no table of Zhitu"_s.arg(name),
                            u"resources"_s);
    }
    const QString encoding = resource.value("encoding"_L1).toString(u"utf-8"_s);
    if (encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
        return packageError(place, u"\"%1\": tables are in UTF-8"_s.arg(encoding),
                            name + u".encoding"_s);
    }
    const QJsonObject dialect = resource.value("dialect"_L1).toObject();
    if (dialect.value("delimiter"_L1).toString(u","_s) != u",")
        return packageError(place, u"fields are separated by commas"_s, name + u".dialect"_s);
    return *table;
}

} // namespace

PackageReader::PackageReader() = default;

PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(std::unique_ptr<PackageFiles> files)
{
    std::unique_ptr<PackageReader> reader(new PackageReader);
    if (const auto done = reader->read(*files); !done)
        return done.error();
    reader->m_files = std::move(files);
    return reader;
}

Result<void> PackageReader::read(PackageFiles &files)
{
    const QString descriptorPath = u"datapackage.json"_s;
    const QString descriptor = files.place(descriptorPath);
    const auto json = readWhole(files, descriptorPath);
    if (!json)
        return json.error();
    const auto root = descriptorFrom(*json, descriptor);
    if (!root)
        return root.error();
    const auto info = infoFrom(*root, descriptor);
    if (!info)
        return info.error();
    m_package.info = *info;
    auto layers = layersFrom(*root, descriptor);
    if (!layers)
        return layers.error();
    m_package.layers = std::move(*layers);
    m_isHarmless = root->value("zhitu"_L1).toObject().value(guardMember).toString() == guardValue;

    const QJsonArray resources = root->value("resources"_L1).toArray();
    if (resources.isEmpty())
        return packageError(descriptor, u"the package lists no tables"_s, u"resources"_s);

    std::array<TableLines, allTables.size()> where;
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        const auto table = tableOf(resource, descriptor);
        if (!table)
            return table.error();
        const QString name = tableName(*table).toString();
        TableLines &lines = where.at(static_cast<std::size_t>(*table));
        if (!lines.file.isEmpty())
            return packageError(descriptor, u"\"%1\" is listed twice"_s.arg(name), u"resources"_s);
        const auto path = resourcePath(resource, descriptor, name);
        if (!path)
            return path.error();
        lines.file = files.place(*path);
        if (*table == Table::Observations) {
            if (auto opened = openFigures(files, *path); !opened)
                return opened;
            continue;
        }
        const auto text = readWhole(files, *path);
        if (!text)
            return text.error();
        Result<void> read;
        const auto readInto = [&]<typename Record>() {
            if (RecordTable<Record>::table == *table)
                read = readTable(*text, m_isHarmless, recordsOf<Record>(m_package), lines);
            return RecordTable<Record>::table != *table;
        };
        forEachRecordType(readInto);
        if (!read)
            return read.error();
    }

    if (const auto problem = findProblem(m_package)) {
        const TableLines &lines = where.at(static_cast<std::size_t>(problem->table));
        return packageError(lines.file, problem->detail, problem->field,
                            lines.lines.at(problem->index));
    }
    m_package.catalog.buildIndex();
    return {};
}

Result<void> PackageReader::openFigures(PackageFiles &files, const QString &path)
{
    auto device = files.open(path);
    if (!device)
        return device.error();
    m_place = files.place(path);
    m_bytesTotal = files.size(path);
    m_figures = std::make_unique<CsvReader>(std::move(*device), m_place);
    auto places = readHeader<Observation>(*m_figures, m_place, m_columnCount);
    if (!places)
        return places.error();
    m_places = std::move(*places);
    return {};
}

Result<bool> PackageReader::next(Observation &figure)
{
    if (!m_figures)
        return false;
    const auto more = m_figures->next(m_record);
    if (!more || !*more)
        return more;
    figure = Observation();
    if (const auto read =
            readLine(m_record, m_places, m_columnCount, m_isHarmless, m_place, figure);
        !read)
        return read.error();
    if (const auto problem = findProblem(figure))
        return packageError(m_place, problem->detail, problem->field, m_record.line);
    return true;
}

int PackageReader::line() const
{
    return m_record.line;
}

qint64 PackageReader::bytesRead() const
{
    return m_figures ? m_figures->bytesRead() : 0;
}

} // namespace Zhitu
