// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "package.h"

#include "csv.h"
#include "packagechecks.h"
#include "recordfields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** A single file beyond this size is refused: no table of figures comes near it. */
constexpr qint64 largestFile = qint64(256) << 20;

Error invalid(const QString &file, const QString &detail, const QString &field = {}, int row = 0)
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = file,
            .detail = detail,
            .row = row,
            .field = field,
            .hint = {}};
}

Error fileError(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

/** Reads a regular file that lies in @p folder, symbolic links resolved. */
Result<QByteArray> readInside(const QString &folder, const QString &path)
{
    const QString file = QDir(folder).filePath(path);
    const QFileInfo info(file);
    if (!info.exists())
        return fileError(ErrorKind::FileNotFound, file);
    const QString canonicalFolder = QFileInfo(folder).canonicalFilePath();
    const QString prefix =
        canonicalFolder.endsWith(u'/') ? canonicalFolder : canonicalFolder + u'/';
    if (!info.canonicalFilePath().startsWith(prefix))
        return invalid(file, u"a symbolic link that leaves the package's folder"_s);
    // Anything else, such as a pipe, could keep a reader waiting for ever.
    if (!info.isFile())
        return fileError(ErrorKind::FileNotReadable, file, u"not a regular file"_s);
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return fileError(ErrorKind::FileNotReadable, file, device.errorString());
    if (device.size() > largestFile)
        return invalid(file, u"the file is larger than %1 MiB"_s.arg(largestFile >> 20));
    QByteArray bytes = device.readAll();
    if (device.error() != QFileDevice::NoError)
        return fileError(ErrorKind::FileNotReadable, file, device.errorString());
    return bytes;
}

/** Visits the fields of a record and lists their columns. */
class ColumnLister
{
public:
    QStringList columns;
    QStringList laterColumns; ///< those of columns that a table may lack

    void key(QStringView name, const QString &, Form) { columns.append(name.toString()); }
    void reference(QStringView name, const QString &, Table, Presence)
    {
        columns.append(name.toString());
    }
    void references(QStringView name, const QStringList &, Table)
    {
        columns.append(name.toString());
    }
    void dated(QStringView name, const Period &) { columns.append(name.toString()); }
    void field(QStringView name, const BilingualText &, const Rule &)
    {
        columns.append(name + u"_zh"_s);
        columns.append(name + u"_en"_s);
    }
    template<typename Other>
    void field(QStringView name, const Other &, const Rule &rule)
    {
        columns.append(name.toString());
        if (rule.isLater)
            laterColumns.append(name.toString());
    }
};

template<typename Record>
ColumnLister columnsOf()
{
    const Record record;
    ColumnLister lister;
    visitFields(record, lister);
    return lister;
}

template<typename Number>
std::optional<Number> numberFrom(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    Number number{};
    const char *end = bytes.constData() + bytes.size();
    const auto read = std::from_chars(bytes.constData(), end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return number;
}

/** Visits the fields of a record and fills them from the cells of a line. */
class CellReader
{
public:
    /** @p places: for each column in the order of visiting, which cell holds it; -1: none. */
    CellReader(const QStringList &cells, const QList<qsizetype> &places)
        : m_cells(cells)
        , m_places(places)
    {
    }

    QString column; ///< of the problem
    QString detail; ///< empty: there is none

    void key(QStringView, QString &text, Form) { text = next(); }
    void reference(QStringView, QString &text, Table, Presence) { text = next(); }
    void references(QStringView name, QStringList &list, Table) { field(name, list, Rule{}); }
    void dated(QStringView name, Period &period) { field(name, period, Rule{}); }
    void field(QStringView, QString &text, const Rule &) { text = next(); }
    void field(QStringView, BilingualText &text, const Rule &)
    {
        text.zh = next();
        text.en = next();
    }
    void field(QStringView name, QStringList &list, const Rule &)
    {
        const QString cell = next();
        list = cell.isEmpty() ? QStringList() : cell.split(u' ');
        if (list.contains(QString()))
            fail(name, u"\"%1\": entries are separated by one space"_s.arg(cell));
    }
    void field(QStringView name, Period &period, const Rule &)
    {
        const QString cell = next();
        if (const auto read = Period::fromIso(cell))
            period = *read;
        else
            fail(name, u"\"%1\" is no period in ISO 8601"_s.arg(cell));
    }
    void field(QStringView name, std::optional<Period> &period, const Rule &rule)
    {
        Period read;
        field(name, read, rule);
        period = read.isUndated() ? std::nullopt : std::optional(read);
    }
    void field(QStringView name, std::optional<double> &number, const Rule &)
    {
        const QString cell = next();
        number = cell.isEmpty() ? std::nullopt : numberFrom<double>(cell);
        if (!cell.isEmpty() && !(number && std::isfinite(*number)))
            fail(name, u"\"%1\" is no finite number"_s.arg(cell));
    }
    void field(QStringView name, std::optional<int> &number, const Rule &)
    {
        const QString cell = next();
        number = cell.isEmpty() ? std::nullopt : numberFrom<int>(cell);
        if (!cell.isEmpty() && !number)
            fail(name, u"\"%1\" is no whole number"_s.arg(cell));
    }
    void field(QStringView name, int &number, const Rule &rule)
    {
        std::optional<int> read;
        field(name, read, rule);
        number = read.value_or(0);
    }
    void field(QStringView name, bool &flag, const Rule &)
    {
        const QString cell = next();
        flag = cell == u"true";
        if (!flag && !cell.isEmpty() && cell != u"false")
            fail(name, u"\"%1\" is neither true nor false"_s.arg(cell));
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, Term &term, const Rule &)
    {
        const QString cell = next();
        if (const auto known = termFromCode<Term>(cell)) {
            term = *known;
            return;
        }
        QStringList codes;
        for (const QStringView code : allCodes<Term>())
            codes.append(code.toString());
        codes.removeAll(QString());
        fail(name, u"\"%1\" is none of: %2"_s.arg(cell, codes.join(u", "_s)));
    }

private:
    QString next() { return m_cells.value(m_places.at(m_at++)); }
    void fail(QStringView name, const QString &text)
    {
        if (detail.isEmpty()) {
            column = name.toString();
            detail = text;
        }
    }

    const QStringList &m_cells;
    const QList<qsizetype> &m_places;
    qsizetype m_at = 0;
};

/**
 * For each column, where the header has it, -1 for a later one that it lacks; an error unless it has
 * all others, once.
 */
Result<QList<qsizetype>> placesIn(const CsvRecord &header, const ColumnLister &known,
                                  const QString &file)
{
    const QStringList &columns = known.columns;
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const QString &cell = header.cells.at(i);
        if (!columns.contains(cell))
            return invalid(file, u"no such column in this table"_s, cell, header.line);
        if (header.cells.indexOf(cell) < i)
            return invalid(file, u"the column stands twice in the header"_s, cell, header.line);
    }
    QList<qsizetype> places;
    for (const QString &column : columns) {
        places.append(header.cells.indexOf(column));
        if (places.last() < 0 && !known.laterColumns.contains(column))
            return invalid(file, u"the column is missing"_s, column, header.line);
    }
    return places;
}

/** A table that was read: where, and on which line each of its records starts. */
struct TableLines
{
    QString file;
    QList<int> lines;
};

template<typename Record>
Result<void> readTable(QByteArray text, QList<Record> &records, TableLines &where)
{
    CsvReader reader(std::move(text), where.file);
    CsvRecord line;
    const auto hasHeader = reader.next(line);
    if (!hasHeader)
        return hasHeader.error();
    if (!*hasHeader)
        return invalid(where.file, u"the table has no header"_s, {}, 1);
    const auto places = placesIn(line, columnsOf<Record>(), where.file);
    if (!places)
        return places.error();
    const qsizetype columnCount = line.cells.size();
    for (;;) {
        const auto more = reader.next(line);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (line.cells.size() != columnCount) {
            return invalid(
                where.file,
                u"%1 fields where the header has %2"_s.arg(line.cells.size()).arg(columnCount), {},
                line.line);
        }
        Record record;
        CellReader cells(line.cells, *places);
        visitFields(record, cells);
        if (!cells.detail.isEmpty())
            return invalid(where.file, cells.detail, cells.column, line.line);
        records.append(std::move(record));
        where.lines.append(line.line);
    }
}

/** The path of a resource, where it is one that may be read; see readPackage(). */
Result<QString> resourcePath(const QJsonObject &resource, const QString &descriptor,
                             const QString &name)
{
    const QString field = name + u".path"_s;
    const QJsonValue value = resource.value("path"_L1);
    const QString path = value.toString();
    if (path.isEmpty())
        return invalid(descriptor, u"a table needs the path of one file"_s, field);
    if (QDir::isAbsolutePath(path) || path.contains(u"://"_s) || path.contains(u'\\')
        || path.split(u'/').contains(u".."_s)) {
        return invalid(descriptor, u"\"%1\" does not lie in the package's folder"_s.arg(path),
                       field);
    }
    return path;
}

/** The text of a descriptor's member; an error where there is something else. */
Result<QString> textMember(const QJsonObject &object, QLatin1StringView member,
                           const QString &descriptor)
{
    const QJsonValue value = object.value(member);
    if (!value.isUndefined() && !value.isString())
        return invalid(descriptor, u"not a text"_s, member);
    return value.toString();
}

/** What the descriptor says of the package as a whole. */
Result<PackageInfo> readInfo(const QJsonObject &root, const QString &descriptor)
{
    PackageInfo info;
    const QJsonValue ours = root.value("zhitu"_L1);
    if (!ours.isUndefined() && !ours.isObject())
        return invalid(descriptor, u"not an object"_s, u"zhitu"_s);
    const QJsonObject zhitu = ours.toObject();
    QString plainTitle;
    QString plainDescription;
    struct Member
    {
        const QJsonObject &object;
        QLatin1StringView name;
        QString &text;
    };
    const std::array members{
        Member{root, "name"_L1, info.id},
        Member{root, "version"_L1, info.version},
        Member{root, "title"_L1, plainTitle},
        Member{root, "description"_L1, plainDescription},
        Member{zhitu, "title_zh"_L1, info.title.zh},
        Member{zhitu, "title_en"_L1, info.title.en},
        Member{zhitu, "description_zh"_L1, info.description.zh},
        Member{zhitu, "description_en"_L1, info.description.en},
    };
    for (const Member &member : members) {
        const auto text = textMember(member.object, member.name, descriptor);
        if (!text)
            return text.error();
        member.text = *text;
    }
    if (info.title.isEmpty())
        info.title.en = plainTitle;
    if (info.description.isEmpty())
        info.description.en = plainDescription;
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_'
            || c == u'-';
    };
    if (info.id.isEmpty() || !std::ranges::all_of(info.id, allowed)) {
        return invalid(descriptor, u"a package needs a name of a-z, 0-9, \".\", \"_\" and \"-\""_s,
                       u"name"_s);
    }
    return info;
}

} // namespace

Result<Package> readPackage(const QString &folder)
{
    const QFileInfo folderInfo(folder);
    if (!folderInfo.exists())
        return fileError(ErrorKind::FileNotFound, folder);
    if (!folderInfo.isDir())
        return fileError(ErrorKind::FileNotReadable, folder, u"not a folder"_s);

    const QString descriptor = QDir(folder).filePath(u"datapackage.json"_s);
    const auto json = readInside(folder, u"datapackage.json"_s);
    if (!json)
        return json.error();
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = QByteArrayView(*json).first(parseError.offset).count('\n') + 1;
        return invalid(descriptor, parseError.errorString(), {}, static_cast<int>(line));
    }
    const QJsonObject root = document.object();

    Package package;
    const auto info = readInfo(root, descriptor);
    if (!info)
        return info.error();
    package.info = *info;

    const QJsonArray resources = root.value("resources"_L1).toArray();
    if (resources.isEmpty())
        return invalid(descriptor, u"the package lists no tables"_s, u"resources"_s);

    std::array<TableLines, allTables.size()> where;
    for (const QJsonValue &value : resources) {
        const QJsonObject resource = value.toObject();
        const QString name = resource.value("name"_L1).toString();
        const auto table = std::ranges::find(allTables, name, tableName);
        if (table == allTables.end()) {
            return invalid(descriptor, u"\"%1\" is the name of no table of Zhitu"_s.arg(name),
                           u"resources"_s);
        }
        TableLines &lines = where[static_cast<std::size_t>(*table)];
        if (!lines.file.isEmpty())
            return invalid(descriptor, u"\"%1\" is listed twice"_s.arg(name), u"resources"_s);
        const QString encoding = resource.value("encoding"_L1).toString(u"utf-8"_s);
        if (encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
            return invalid(descriptor, u"\"%1\": tables are in UTF-8"_s.arg(encoding),
                           name + u".encoding"_s);
        }
        const QJsonObject dialect = resource.value("dialect"_L1).toObject();
        if (dialect.value("delimiter"_L1).toString(u","_s) != u",") {
            return invalid(descriptor, u"fields are separated by commas"_s, name + u".dialect"_s);
        }
        const auto path = resourcePath(resource, descriptor, name);
        if (!path)
            return path.error();
        const auto text = readInside(folder, *path);
        if (!text)
            return text.error();
        lines.file = QDir(folder).filePath(*path);

        Result<void> read;
        const auto readInto = [&]<typename Record>() {
            if (RecordTable<Record>::table == *table)
                read = readTable(*text, recordsOf<Record>(package), lines);
            return RecordTable<Record>::table != *table;
        };
        forEachRecordType(readInto);
        if (!read)
            return read.error();
    }

    if (const auto problem = findProblem(package)) {
        const TableLines &lines = where[static_cast<std::size_t>(problem->table)];
        return invalid(lines.file, problem->detail, problem->field, lines.lines.at(problem->index));
    }
    package.catalog.buildIndex();
    return package;
}

} // namespace Zhitu
