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

/** What can be read of a resource's file. */
Result<void> checkResource(const QJsonObject &resource, const QString &name, const QString &place)
{
    const QString encoding = resource.value("encoding"_L1).toString(u"utf-8"_s);
    if (encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
        return packageError(place, u"\"%1\": tables are in UTF-8"_s.arg(encoding),
                            name + u".encoding"_s);
    }
    const QJsonObject dialect = resource.value("dialect"_L1).toObject();
    if (dialect.value("delimiter"_L1).toString(u","_s) != u",")
        return packageError(place, u"fields are separated by commas"_s, name + u".dialect"_s);
    return {};
}

/** What is wrong with a row of a store's history by itself; an empty text: nothing. */
QString problemWith(const BroughtBy &by, const QList<DumpedImport> &imports)
{
    if (by.kind != broughtByHand && by.kind != broughtByPackage && by.kind != broughtByImport)
        return u"\"%1\" is none of: own, package, import"_s.arg(by.kind);
    if (by.kind == broughtByImport
        && std::ranges::find(imports, by.import, &DumpedImport::number) == imports.end())
        return u"%1 is the number of no import"_s.arg(by.import);
    return {};
}

QString problemWith(const QString &reason)
{
    return reason == asideChanged || reason == asideDeleted || reason == asideUndone
        ? QString()
        : u"\"%1\" is none of: changed, deleted, undone"_s.arg(reason);
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
    QStringList names;
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        const QString name = resource.value("name"_L1).toString();
        if (names.contains(name))
            return packageError(descriptor, u"\"%1\" is listed twice"_s.arg(name), u"resources"_s);
        names.append(name);
        if (auto checked = checkResource(resource, name, descriptor); !checked)
            return checked;
        const auto path = resourcePath(resource, descriptor, name);
        if (!path)
            return path.error();
        const auto *const table = std::ranges::find(allTables, name, tableName);
        if (table == allTables.end()) {
            const auto isLayer = m_package.layers && m_package.layers->hasHistory
                ? readLayer(files, name, *path)
                : Result<bool>(false);
            if (!isLayer)
                return isLayer.error();
            if (!*isLayer)
                return packageError(descriptor,
                                    u"\"%1\" is the name of no table of Zhitu"_s.arg(name),
                                    u"resources"_s);
            continue;
        }
        TableLines &lines = where.at(static_cast<std::size_t>(*table));
        lines.file = files.place(*path);
        if (*table == Table::Observations) {
            if (auto opened = openStream<Observation>(files, *path, m_figures); !opened)
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

/** Reads a table of a store's history; false: it is none. */
Result<bool> PackageReader::readLayer(PackageFiles &files, const QString &name, const QString &path)
{
    if (name == layerTableName<AsideFigure>) {
        if (const auto opened = openStream<AsideFigure>(files, path, m_aside); !opened)
            return opened.error();
        return true;
    }
    StoreLayers &layers = *m_package.layers;
    TableLines lines;
    lines.file = files.place(path);
    const auto readInto = [&](auto &list) -> Result<bool> {
        const auto text = readWhole(files, path);
        if (!text)
            return text.error();
        if (const auto read = readTable(*text, m_isHarmless, list, lines); !read)
            return read.error();
        return true;
    };
    // The imports stand before what names them.
    const auto checked = [&](const auto &list, auto problem) -> Result<bool> {
        for (qsizetype i = 0; i < list.size(); ++i)
            if (const QString detail = problem(list.at(i)); !detail.isEmpty())
                return packageError(lines.file, detail, {}, lines.lines.at(i));
        return true;
    };
    if (name == layerTableName<DumpedImport>) {
        if (auto read = readInto(layers.imports); !read)
            return read;
        int number = 0;
        return checked(layers.imports, [&](const DumpedImport &import) {
            const QString hash = import.sha256;
            if (import.number != ++number)
                return u"imports are numbered from 1 in their order"_s;
            const auto isDigit = [](QChar c) {
                return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
            };
            return hash.isEmpty() || (hash.size() == 64 && std::ranges::all_of(hash, isDigit))
                ? QString()
                : u"\"%1\" is no SHA-256"_s.arg(hash);
        });
    }
    if (name == layerTableName<OriginRun>) {
        if (auto read = readInto(layers.origins); !read)
            return read;
        return checked(layers.origins,
                       [&](const OriginRun &run) { return problemWith(run.by, layers.imports); });
    }
    if (name != layerTableName<AsideEntry>)
        return false;
    if (auto read = readInto(layers.aside); !read)
        return read;
    return checked(layers.aside, [&](const AsideEntry &entry) {
        const QString problem = problemWith(entry.reason);
        return problem.isEmpty() ? problemWith(entry.by, layers.imports) : problem;
    });
}

template<typename Record>
Result<void> PackageReader::openStream(PackageFiles &files, const QString &path, Stream &stream)
{
    auto device = files.open(path);
    if (!device)
        return device.error();
    stream.place = files.place(path);
    stream.size = files.size(path);
    stream.reader = std::make_unique<CsvReader>(std::move(*device), stream.place);
    auto places = readHeader<Record>(*stream.reader, stream.place, stream.columnCount);
    if (!places)
        return places.error();
    stream.places = std::move(*places);
    return {};
}

template<typename Record>
Result<bool> PackageReader::nextOf(Stream &stream, Record &record)
{
    if (!stream.reader)
        return false;
    const auto more = stream.reader->next(stream.record);
    if (!more || !*more)
        return more;
    record = Record();
    if (const auto read = readLine(stream.record, stream.places, stream.columnCount, m_isHarmless,
                                   stream.place, record);
        !read)
        return read.error();
    return true;
}

Result<bool> PackageReader::next(Observation &figure)
{
    const auto more = nextOf(m_figures, figure);
    if (!more || !*more)
        return more;
    if (const auto problem = findProblem(figure))
        return packageError(m_figures.place, problem->detail, problem->field,
                            m_figures.record.line);
    return true;
}

Result<bool> PackageReader::nextAside(AsideFigure &figure)
{
    const auto more = nextOf(m_aside, figure);
    if (!more || !*more)
        return more;
    const int line = m_aside.record.line;
    if (const auto problem = findProblem(figure.figure))
        return packageError(m_aside.place, problem->detail, problem->field, line);
    const QString reason = problemWith(figure.reason);
    const QString by = problemWith(figure.by, m_package.layers->imports);
    if (!reason.isEmpty() || !by.isEmpty())
        return packageError(m_aside.place, reason + by, {}, line);
    return true;
}

int PackageReader::line() const
{
    return m_figures.record.line;
}

qint64 PackageReader::bytesRead() const
{
    return (m_figures.reader ? m_figures.reader->bytesRead() : 0)
        + (m_aside.reader ? m_aside.reader->bytesRead() : 0);
}

} // namespace Zhitu
