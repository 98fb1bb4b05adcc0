// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefile.h"

#include "hashmodule.h"
#include "packagetable.h"
#include "tablecontent.h"
#include "tablemodule.h"
#include "tabletext.h"
#include "workbooktable.h"

#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

struct TableFile::Content : TableContent
{
};

namespace {

constexpr qint64 bytesLookedAt = 64 * 1024;
/** Pages are read at once. */
constexpr qint64 largestPage = 64 << 20;

/** A document of the old kind in which programs of an office keep all sorts of things. */
Error compoundError(const SeekableBytes &bytes)
{
    // What is locked lies in such a document under this name, in UTF-16.
    const QString name = u"EncryptedPackage"_s;
    const QByteArray stored(reinterpret_cast<const char *>(name.utf16()), 2 * name.size());
    const auto start = firstBytes(bytes, 4 << 20);
    const bool isLocked = start && start->contains(stored);
    return tableError(isLocked ? ErrorKind::TableLocked : ErrorKind::TableForeign, bytes.name());
}

Result<TableContent> openZip(const std::shared_ptr<const SeekableBytes> &bytes,
                             const TableOptions &options)
{
    const auto module = tableModule();
    if (!module)
        return module.error();
    const auto files = (*module)->openZip(bytes);
    if (!files)
        return files.error();
    const auto workbook = (*module)->openWorkbook(*files);
    if (!workbook)
        return workbook.error();
    Result<TableContent> content = tableError(ErrorKind::TableForeign, bytes->name());
    if (*workbook) {
        content = openWorkbookTable(*workbook, bytes->name(), options);
    } else {
        // Many pack the folder, not what is in it.
        const QStringList paths = (*files)->paths();
        const auto descriptor = std::ranges::find_if(paths, [](const QString &path) {
            return path.section(u'/', -1) == packageDescriptor && path.count(u'/') <= 1
                && !path.startsWith("__MACOSX/"_L1);
        });
        content = descriptor != paths.end()
            ? openPackageTable(*files, descriptor->chopped(packageDescriptor.size()), options)
            : openZippedTable(*files, options);
    }
    if (content)
        content->bytes = bytes;
    return content;
}

/** The first table with figures of a page in UTF-8, or the one that the options name. */
Result<TableContent> openPage(const QByteArray &utf8, const QString &name,
                              const TableOptions &options)
{
    const auto module = tableModule();
    if (!module)
        return module.error();
    auto tables = (*module)->webTables(utf8);
    if (!tables) {
        Error error = tables.error();
        error.file = name;
        return error;
    }
    QStringList names;
    for (qsizetype i = 0; i < tables->size(); ++i) {
        const QString &caption = tables->at(i).caption;
        names.append(caption.isEmpty() || names.contains(caption) ? QString::number(i + 1)
                                                                  : caption);
    }
    for (qsizetype i = 0; i < tables->size(); ++i) {
        if (!options.table.isEmpty() && names.at(i) != options.table)
            continue;
        auto content =
            openRows({.rows = tables->at(i).rows, .merged = tables->at(i).merged}, name, options);
        if (!content)
            continue;
        content->facts.format = TableFormat::Pasted;
        if (names.size() > 1) {
            content->facts.tables = names;
            content->facts.table = names.at(i);
        }
        if (!tables->at(i).caption.isEmpty())
            content->facts.title = tables->at(i).caption;
        return content;
    }
    if (!options.table.isEmpty() && !names.contains(options.table))
        return Error{.kind = ErrorKind::NoSuchTable,
                     .file = name,
                     .detail = options.table,
                     .row = 0,
                     .field = {},
                     .hint = names.join(u", "_s)};
    return tableError(names.isEmpty() ? ErrorKind::TableForeign : ErrorKind::TableEmpty, name);
}

/** A page in a file: what some offices offer as a workbook is one. */
Result<TableContent> openPageFile(const std::shared_ptr<const SeekableBytes> &bytes,
                                  const TableOptions &options)
{
    if (bytes->size() > largestPage)
        return Error{.kind = ErrorKind::TableTooLarge,
                     .file = bytes->name(),
                     .detail = u"page"_s,
                     .row = 0,
                     .field = {},
                     .hint = u"64 MiB"_s};
    const auto encoding = encodingOf(*bytes, options);
    if (!encoding)
        return encoding.error();
    const auto page = firstBytes(*bytes, largestPage);
    if (!page)
        return page.error();
    QStringDecoder decoder(encoding->name.constData(), QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(*page);
    auto content = openPage(text.toUtf8(), bytes->name(), options);
    if (content) {
        content->bytes = bytes;
        content->facts.encoding = encoding->name;
        content->facts.certainty = encoding->certainty;
        content->facts.encodings = encoding->candidates;
    }
    return content;
}

/** Whether a text begins as one of those that are no tables, but might be taken for one. */
bool beginsLike(const QByteArray &start, const QByteArray &beginning)
{
    QByteArray text = start.startsWith("\xEF\xBB\xBF") ? start.sliced(3) : start;
    text = text.left(1024).trimmed().toLower();
    text.replace(" ", "").replace("\n", "").replace("\r", "").replace("\t", "");
    return text.startsWith(beginning);
}

Result<TableContent> openAny(const std::shared_ptr<const SeekableBytes> &bytes,
                             const TableOptions &options)
{
    const auto start = firstBytes(*bytes, bytesLookedAt);
    if (!start)
        return start.error();
    if (start->isEmpty())
        return tableError(ErrorKind::TableEmpty, bytes->name());
    if (start->startsWith("PK\x03\x04") || start->startsWith("PK\x05\x06"))
        return openZip(bytes, options);
    if (start->startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return compoundError(*bytes);
    if (start->startsWith("%PDF-") || beginsLike(*start, "{\"") || beginsLike(*start, "[{"))
        return tableError(ErrorKind::TableForeign, bytes->name());
    if (beginsLike(*start, "<")) {
        const QByteArray small = start->toLower();
        return small.contains("<table") || small.contains("<html")
            ? openPageFile(bytes, options)
            : Result<TableContent>(tableError(ErrorKind::TableForeign, bytes->name()));
    }
    if (!options.table.isEmpty())
        return Error{
            .kind = ErrorKind::NoSuchTable, .file = bytes->name(), .detail = options.table};
    return openDelimited(bytes, options);
}

Result<TableContent> openPath(const QString &path, const TableOptions &options)
{
    const QFileInfo info(path);
    const auto openFolder = [&options](const QString &folder) {
        auto content = openPackageTable(folderFiles(folder), {}, options);
        // What reads packages looks at folders itself.
        if (content && content->files)
            content->files = [folder] { return packageFolder(folder); };
        return content;
    };
    if (info.isDir()) {
        if (QFileInfo::exists(QDir(path).filePath(packageDescriptor)))
            return openFolder(path);
        return tableError(ErrorKind::FileNotReadable, path,
                          u"it is a folder without a datapackage.json"_s);
    }
    if (info.fileName() == packageDescriptor)
        return openFolder(info.path());
    const auto bytes = openFileBytes(path);
    if (!bytes)
        return bytes.error();
    return openAny(*bytes, options);
}

} // namespace

TableFile::TableFile(std::shared_ptr<const Content> content) : m_content(std::move(content)) { }

Result<TableFile> TableFile::open(const QString &path, const TableOptions &options)
{
    auto content = openPath(path, options);
    if (!content)
        return content.error();
    return TableFile(std::make_shared<const Content>(Content{std::move(*content)}));
}

Result<TableFile> TableFile::openBytes(const QByteArray &bytes, const QString &name,
                                       const TableOptions &options)
{
    auto content = openAny(memoryBytes(bytes, name), options);
    if (!content)
        return content.error();
    return TableFile(std::make_shared<const Content>(Content{std::move(*content)}));
}

Result<TableFile> TableFile::openPasted(const QByteArray &html, const QString &text,
                                        const TableOptions &options)
{
    Result<TableContent> content = tableError(ErrorKind::TableForeign, {});
    if (html.toLower().contains("<table")) {
        content = openPage(html, {}, options);
        if (content)
            content->bytes = memoryBytes(html, {});
    }
    if (!content && !text.isEmpty()) {
        content = openDelimited(memoryBytes(text.toUtf8(), {}), options);
        if (content)
            content->facts.format = TableFormat::Pasted;
    }
    if (!content)
        return content.error();
    return TableFile(std::make_shared<const Content>(Content{std::move(*content)}));
}

const TableFacts &TableFile::facts() const
{
    return m_content->facts;
}

Result<std::unique_ptr<TableReader>> TableFile::reader() const
{
    return m_content->reader();
}

std::unique_ptr<PackageFiles> TableFile::packageFiles() const
{
    return m_content->files ? m_content->files() : nullptr;
}

Result<QString> TableFile::sha256() const
{
    auto source = m_content->bytes->source();
    if (!source)
        return source.error();
    const auto hash = newSha256();
    QByteArray block(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const auto count = (*source)->read(block.data(), block.size());
        if (!count)
            return count.error();
        if (*count == 0)
            return QString::fromLatin1(hash->result());
        hash->add(QByteArrayView(block).first(*count));
    }
}

} // namespace Zhitu
