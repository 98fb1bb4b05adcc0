// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace Zhitu {

/** Bytes that are read once, from the first on. Any thread, one at a time. */
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    /** Reads up to @p size bytes, at least one except at the end: 0. Fails with a file error. */
    [[nodiscard]] virtual Result<qint64> read(char *data, qint64 size) = 0;
    /** How much of bytesTotal() has been read. */
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
    /** How much there is, as far as is known beforehand. */
    [[nodiscard]] virtual qint64 bytesTotal() const = 0;
};

/** Bytes that can be read again and again, each time by a source of their own. */
class ByteStore
{
public:
    virtual ~ByteStore() = default;

    /** A source that starts at the first byte. */
    [[nodiscard]] virtual Result<std::unique_ptr<ByteSource>> source() const = 0;
    /** What errors call it. */
    [[nodiscard]] virtual QString name() const = 0;
};

/** Bytes any of which can be read at once. */
class SeekableBytes : public ByteStore
{
public:
    [[nodiscard]] virtual qint64 size() const = 0;
    /** Reads up to @p count bytes from @p at on; 0 at the end. Any thread, several at a time. */
    [[nodiscard]] virtual Result<qint64> readAt(qint64 at, char *data, qint64 count) const = 0;
};

/** Files that belong together, in a folder or an archive. Any thread. */
class FileBundle
{
public:
    virtual ~FileBundle() = default;

    /** The paths of all files, with slashes; of a folder those directly in it. */
    [[nodiscard]] virtual QStringList paths() const = 0;
    /**
     * A file, by its path below the bundle, which never leads out of it. Fails with FileNotFound,
     * FileNotReadable, TableLocked, TableDamaged, or PackageInvalid for a path that leads elsewhere.
     */
    [[nodiscard]] virtual Result<std::shared_ptr<const ByteStore>> file(
        const QString &path) const = 0;
    /** How many bytes a file has, as stated; 0: not known. */
    [[nodiscard]] virtual qint64 sizeOf(const QString &path) const = 0;
    /** What errors call the whole, and a file of it. */
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString nameOf(const QString &path) const = 0;
};

/**
 * A regular file, held open: what is read is what was there when it was opened, also where another
 * file takes its name. It is read in blocks, not mapped, since a mapped file that somebody cuts
 * short ends the program.
 *
 * Fails with FileNotFound or FileNotReadable; folders, pipes and devices are the latter.
 */
[[nodiscard]] Result<std::shared_ptr<const SeekableBytes>> openFileBytes(const QString &path);

/** Bytes in memory. */
[[nodiscard]] std::shared_ptr<const SeekableBytes> memoryBytes(const QByteArray &bytes,
                                                               const QString &name);

/** The files of a folder; links out of it are refused. */
[[nodiscard]] std::shared_ptr<const FileBundle> folderFiles(const QString &folder);

/** Whether a path stays below the folder that it starts from, on any system. */
[[nodiscard]] inline bool staysInside(const QString &path)
{
    QString slashed = path;
    slashed.replace(u'\\', u'/');
    const bool hasDrive = slashed.size() > 1 && slashed.at(1) == u':';
    const bool isAddress = slashed.contains(QLatin1StringView("://"));
    return !slashed.isEmpty() && !slashed.startsWith(u'/') && !hasDrive && !isAddress
        && !slashed.contains(QChar::Null) && !slashed.split(u'/').contains(QLatin1StringView(".."));
}

/** The first @p most bytes, or all where there are fewer. */
[[nodiscard]] inline Result<QByteArray> firstBytes(const ByteStore &store, qint64 most)
{
    auto source = store.source();
    if (!source)
        return source.error();
    constexpr qint64 block = 64 * 1024;
    QByteArray bytes;
    while (bytes.size() < most) {
        const qsizetype size = bytes.size();
        bytes.resize(size + std::min(block, most - size));
        const auto count = (*source)->read(bytes.data() + size, bytes.size() - size);
        if (!count)
            return count.error();
        bytes.truncate(size + *count);
        if (*count == 0)
            break;
    }
    return bytes;
}

} // namespace Zhitu
