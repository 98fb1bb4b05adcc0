// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagetable.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestDescriptor = 16 << 20;
/** Files of an archive beyond so many are not tried. */
constexpr qsizetype mostTried = 200;

Error invalid(const QString &file, const QString &detail)
{
    return {.kind = ErrorKind::PackageInvalid, .file = file, .detail = detail};
}

Error noSuchTable(const QString &file, const QString &table, const QStringList &tables)
{
    return {.kind = ErrorKind::NoSuchTable,
            .file = file,
            .detail = table,
            .row = 0,
            .field = {},
            .hint = tables.join(u", "_s)};
}

/** Several files as one: the parts of a resource. */
class JoinedSource final : public ByteSource
{
public:
    explicit JoinedSource(std::vector<std::unique_ptr<ByteSource>> parts)
        : m_parts(std::move(parts))
    {
    }

    Result<qint64> read(char *data, qint64 size) override
    {
        for (; m_at < m_parts.size(); ++m_at) {
            const auto count = m_parts[m_at]->read(data, size);
            if (!count || *count > 0) {
                if (count)
                    m_last = data[*count - 1];
                return count;
            }
            // A part that does not end its last line would run into the next one.
            if (m_at + 1 < m_parts.size() && m_last != '\n' && size > 0) {
                data[0] = m_last = '\n';
                ++m_at;
                return qint64(1);
            }
        }
        return qint64(0);
    }
    qint64 bytesRead() const override { return sum(&ByteSource::bytesRead); }
    qint64 bytesTotal() const override { return sum(&ByteSource::bytesTotal); }

private:
    qint64 sum(qint64 (ByteSource::*count)() const) const
    {
        qint64 all = 0;
        for (const auto &part : m_parts)
            all += (part.get()->*count)();
        return all;
    }

    std::vector<std::unique_ptr<ByteSource>> m_parts;
    std::size_t m_at = 0;
    char m_last = '\n';
};

class JoinedStore final : public ByteStore
{
public:
    explicit JoinedStore(std::vector<std::shared_ptr<const ByteStore>> parts)
        : m_parts(std::move(parts))
    {
    }

    Result<std::unique_ptr<ByteSource>> source() const override
    {
        std::vector<std::unique_ptr<ByteSource>> sources;
        for (const auto &part : m_parts) {
            auto source = part->source();
            if (!source)
                return source.error();
            sources.push_back(std::move(*source));
        }
        return std::unique_ptr<ByteSource>(std::make_unique<JoinedSource>(std::move(sources)));
    }
    QString name() const override { return m_parts.front()->name(); }

private:
    std::vector<std::shared_ptr<const ByteStore>> m_parts;
};

/** A source for what reads devices. */
class SourceDevice final : public QIODevice
{
public:
    explicit SourceDevice(std::unique_ptr<ByteSource> source) : m_source(std::move(source))
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const auto count = m_source->read(data, size);
        if (!count) {
            setErrorString(count.error().hint.isEmpty()
                               ? count.error().detail
                               : count.error().detail + u": "_s + count.error().hint);
            return -1;
        }
        return *count == 0 ? -1 : *count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<ByteSource> m_source;
};

/** A package's files in a bundle. */
class BundledPackage final : public PackageFiles
{
public:
    BundledPackage(std::shared_ptr<const FileBundle> files, const QString &folder)
        : m_files(std::move(files))
        , m_folder(folder)
    {
    }

    Result<std::unique_ptr<QIODevice>> open(const QString &path) override
    {
        const auto file = m_files->file(m_folder + path);
        if (!file)
            return file.error();
        auto source = (*file)->source();
        if (!source)
            return source.error();
        return std::unique_ptr<QIODevice>(std::make_unique<SourceDevice>(std::move(*source)));
    }
    QString place(const QString &path) const override { return m_files->nameOf(m_folder + path); }
    qint64 size(const QString &path) const override { return m_files->sizeOf(m_folder + path); }

private:
    std::shared_ptr<const FileBundle> m_files;
    QString m_folder;
};

/** Whether these bytes describe a package that Zhitu wrote. */
bool isOurs(const QJsonObject &descriptor)
{
    if (descriptor.value("zhitu"_L1).isObject())
        return true;
    // One of an earlier or another hand, with the table that holds the figures.
    for (const QJsonValue &resource : descriptor.value("resources"_L1).toArray()) {
        if (resource["name"_L1].toString() != u"observations")
            continue;
        QStringList names;
        for (const QJsonValue &field : resource["schema"_L1]["fields"_L1].toArray())
            names.append(field["name"_L1].toString());
        return std::ranges::all_of(QStringList{u"id"_s, u"indicator"_s, u"region"_s, u"period"_s,
                                               u"value"_s, u"qualifier"_s, u"status"_s},
                                   [&names](const QString &name) { return names.contains(name); });
    }
    return false;
}

QStringList pathsOf(const QJsonObject &resource)
{
    const QJsonValue path = resource.value("path"_L1);
    QStringList paths;
    if (path.isString())
        paths.append(path.toString());
    for (const QJsonValue &part : path.toArray())
        paths.append(part.toString());
    return paths;
}

/** Whether a resource is a table that can be read. */
bool isTabular(const QJsonObject &resource)
{
    if (resource.value("data"_L1).isArray())
        return true;
    const QStringList paths = pathsOf(resource);
    const QString format = resource.value("format"_L1).toString().toLower();
    const bool isNamedSo = std::ranges::any_of(paths, [](const QString &path) {
        return path.endsWith(".csv"_L1, Qt::CaseInsensitive)
            || path.endsWith(".tsv"_L1, Qt::CaseInsensitive);
    });
    return !paths.isEmpty()
        && (isNamedSo || format == u"csv" || format == u"tsv"
            || resource.value("mediatype"_L1).toString() == u"text/csv");
}

QString cellOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                            : QString();
}

/** The rows that stand in a descriptor: lists, of which the first is the header, or objects. */
QList<ScannedRow> rowsOf(const QJsonArray &data)
{
    QList<ScannedRow> rows;
    QStringList keys;
    for (const QJsonValue &value : data) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!keys.contains(it.key()))
                keys.append(it.key());
        }
    }
    if (!keys.isEmpty())
        rows.append({.line = 1, .cells = keys});
    for (const QJsonValue &value : data) {
        ScannedRow row{.line = rows.size() + 1};
        for (const QJsonValue &cell : value.toArray())
            row.cells.append(cellOf(cell));
        for (const QString &key : std::as_const(keys))
            row.cells.append(cellOf(value[key]));
        rows.append(row);
    }
    return rows;
}

QStringList titlesOf(const QJsonValue &sources)
{
    QStringList titles;
    for (const QJsonValue &source : sources.toArray()) {
        for (const QLatin1StringView key : {"title"_L1, "name"_L1, "path"_L1, "web"_L1}) {
            const QString text = source[key].toString().simplified();
            if (!text.isEmpty()) {
                titles.append(text);
                break;
            }
        }
    }
    return titles;
}

/** Writes what a Table Schema says into the columns. */
void applySchema(TableFacts &facts, const QJsonObject &schema)
{
    const QJsonArray fields = schema.value("fields"_L1).toArray();
    for (qsizetype i = 0; i < facts.columns.size(); ++i) {
        TableColumn &column = facts.columns[i];
        // By name where there is one, since a file may have its columns in another order.
        const auto named = std::ranges::find_if(fields, [&column](const QJsonValue &field) {
            return !column.name.isEmpty() && field["name"_L1].toString() == column.name;
        });
        const QJsonValue field = named != fields.end() ? QJsonValue(*named) : fields.at(i);
        if (field.isUndefined())
            continue;
        if (column.name.isEmpty()) {
            column.name = field["name"_L1].toString();
            column.parts = {column.name};
        }
        const QString type = field["type"_L1].toString();
        if (type == u"year" || type == u"yearmonth" || type == u"date" || type == u"datetime")
            column.hint.meaning = ColumnMeaning::Period;
        if (type == u"number" || type == u"integer") {
            const QString mark = field["decimalChar"_L1].toString(u"."_s);
            column.hint.decimalMark = mark.size() == 1 ? mark.at(0).toLatin1() : '.';
            column.hint.groupMark = field["groupChar"_L1].toString();
        }
    }
    for (const QJsonValue &value : schema.value("missingValues"_L1).toArray()) {
        if (!value.toString().isEmpty())
            facts.missingValues.append(value.toString());
    }
}

/** Reads the tables of one package. */
class PackageOpener
{
public:
    PackageOpener(std::shared_ptr<const FileBundle> files, const QString &folder,
                  const TableOptions &options)
        : m_files(std::move(files))
        , m_folder(folder)
        , m_options(options)
    {
    }

    Result<TableContent> open()
    {
        const auto file = m_files->file(m_folder + packageDescriptor);
        if (!file)
            return file.error();
        const auto bytes = firstBytes(**file, largestDescriptor + 1);
        if (!bytes)
            return bytes.error();
        if (bytes->size() > largestDescriptor)
            return invalid((*file)->name(), u"the file is larger than 16 MiB"_s);
        QJsonParseError failure;
        const QJsonDocument document = QJsonDocument::fromJson(*bytes, &failure);
        if (failure.error != QJsonParseError::NoError)
            return invalid((*file)->name(), failure.errorString());
        m_descriptor = document.object();
        const QJsonValue resources = m_descriptor.value("resources"_L1);
        if (!resources.isArray())
            return invalid((*file)->name(), u"it has no list of resources"_s);
        const bool isZhitu = isOurs(m_descriptor);
        auto content = openTable(resources.toArray(), isZhitu);
        if (!content)
            return content;
        content->bytes = *file;
        if (isZhitu)
            content->files = [files = m_files, folder = m_folder] {
                return std::make_unique<BundledPackage>(files, folder);
            };
        return content;
    }

private:
    static QString nameOf(const QJsonObject &resource, qsizetype index)
    {
        return resource.value("name"_L1).toString(QString::number(index + 1));
    }

    Result<TableContent> openTable(const QJsonArray &resources, bool isZhitu)
    {
        QStringList names;
        QList<QJsonObject> tables;
        for (const QJsonValue &value : resources) {
            if (isTabular(value.toObject())) {
                names.append(nameOf(value.toObject(), tables.size()));
                tables.append(value.toObject());
            }
        }
        const QString asked =
            m_options.table.isEmpty() && isZhitu ? u"observations"_s : m_options.table;
        const bool isMissing = !asked.isEmpty() && !names.contains(asked);
        if (isMissing && !m_options.table.isEmpty())
            return noSuchTable(m_files->name(), asked, names);
        std::optional<Error> failure;
        for (qsizetype i = 0; i < tables.size() && !isMissing; ++i) {
            if (!asked.isEmpty() && names.at(i) != asked)
                continue;
            auto content = openResource(tables.at(i));
            if (content) {
                complete(content->facts, tables.at(i), names, names.at(i), isZhitu);
                return content;
            }
            // Tables without figures are passed over, faults are not.
            if (!failure || failure->kind == ErrorKind::TableEmpty)
                failure = content.error();
            if (failure->kind != ErrorKind::TableEmpty)
                break;
        }
        if (!isZhitu)
            return failure.value_or(Error{.kind = ErrorKind::TableEmpty, .file = m_files->name()});
        // Without figures, or with faults that its own reader tells better.
        TableContent content;
        complete(content.facts, {}, names, {}, true);
        const Error error =
            failure.value_or(Error{.kind = ErrorKind::TableEmpty, .file = m_files->name()});
        content.reader = [error] { return Result<std::unique_ptr<TableReader>>(error); };
        return content;
    }

    void complete(TableFacts &facts, const QJsonObject &resource, const QStringList &names,
                  const QString &name, bool isZhitu) const
    {
        facts.format = isZhitu ? TableFormat::ZhituPackage : TableFormat::DataPackage;
        facts.tables = names;
        facts.table = name;
        facts.title = m_descriptor.value("title"_L1)
                          .toString(m_descriptor.value("name"_L1).toString())
                          .simplified();
        const QString own = resource.value("title"_L1).toString().simplified();
        if (names.size() > 1 && !own.isEmpty() && !isZhitu)
            facts.title = facts.title.isEmpty() ? own : facts.title + u": "_s + own;
        facts.sources = titlesOf(resource.value("sources"_L1));
        if (facts.sources.isEmpty())
            facts.sources = titlesOf(m_descriptor.value("sources"_L1));
    }

    Result<TableContent> openResource(const QJsonObject &resource) const
    {
        TableOptions options = m_options;
        options.table.clear();
        const QJsonValue dialect = resource.value("dialect"_L1);
        const QString delimiter = dialect["delimiter"_L1].toString();
        if (options.delimiter == '\0' && delimiter.size() == 1)
            options.delimiter = delimiter.at(0).toLatin1();
        if (options.headerLine == 0 && dialect["header"_L1].isBool())
            options.headerLine = dialect["header"_L1].toBool() ? 0 : -1;
        if (options.encoding.isEmpty())
            options.encoding = resource.value("encoding"_L1).toString().toLatin1();

        auto content = resource.value("data"_L1).isArray()
            ? openRows({.rows = rowsOf(resource.value("data"_L1).toArray()), .merged = {}},
                       m_files->nameOf(m_folder + packageDescriptor), options)
            : openFiles(pathsOf(resource), options);
        if (content)
            applySchema(content->facts, resource.value("schema"_L1).toObject());
        return content;
    }

    Result<TableContent> openFiles(const QStringList &paths, const TableOptions &options) const
    {
        std::vector<std::shared_ptr<const ByteStore>> parts;
        for (const QString &path : paths) {
            if (path.contains("://"_L1))
                return invalid(m_files->nameOf(m_folder + packageDescriptor),
                               u"%1 lies on the web; save it beside the package"_s.arg(path));
            // Below the descriptor, not just below the archive.
            if (!staysInside(path))
                return invalid(m_files->nameOf(m_folder + path),
                               u"a path that leaves the package"_s);
            auto part = m_files->file(m_folder + path);
            if (!part)
                return part.error();
            parts.push_back(std::move(*part));
        }
        return openDelimited(parts.size() == 1 ? parts.front()
                                               : std::make_shared<JoinedStore>(std::move(parts)),
                             options);
    }

    std::shared_ptr<const FileBundle> m_files;
    QString m_folder;
    TableOptions m_options;
    QJsonObject m_descriptor;
};

} // namespace

Result<TableContent> openPackageTable(const std::shared_ptr<const FileBundle> &files,
                                      const QString &folder, const TableOptions &options)
{
    return PackageOpener(files, folder, options).open();
}

Result<TableContent> openZippedTable(const std::shared_ptr<const FileBundle> &files,
                                     const TableOptions &options)
{
    QStringList names;
    for (const QString &path : files->paths()) {
        const QString name = path.section(u'/', -1);
        const bool isText = name.endsWith(".csv"_L1, Qt::CaseInsensitive)
            || name.endsWith(".tsv"_L1, Qt::CaseInsensitive)
            || name.endsWith(".txt"_L1, Qt::CaseInsensitive);
        // What some systems add for themselves begins so.
        if (isText && !name.startsWith(u'.') && !path.startsWith("__MACOSX/"_L1)
            && names.size() < mostTried)
            names.append(path);
    }
    if (!options.table.isEmpty() && !names.contains(options.table))
        return noSuchTable(files->name(), options.table, names);
    std::optional<TableContent> first;
    std::optional<Error> failure;
    TableOptions own = options;
    own.table.clear();
    for (const QString &name : std::as_const(names)) {
        if (!options.table.isEmpty() && name != options.table)
            continue;
        const auto file = files->file(name);
        auto content = file ? openDelimited(*file, own) : Result<TableContent>(file.error());
        if (!content) {
            // What is no table may lie beside one, what is broken may not.
            const ErrorKind kind = content.error().kind;
            if (kind != ErrorKind::TableEmpty && kind != ErrorKind::TableForeign)
                return content.error();
            failure = content.error();
            continue;
        }
        content->facts.tables = names;
        content->facts.table = name;
        if (content->facts.format != TableFormat::Delimited)
            return content;
        if (!first)
            first = std::move(*content);
    }
    if (first)
        return *std::move(first);
    if (failure && names.size() == 1)
        return *failure;
    return Error{.kind = names.isEmpty() ? ErrorKind::TableForeign : ErrorKind::TableEmpty,
                 .file = files->name()};
}

} // namespace Zhitu
