// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QString>

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

/**
 * A regular file, held open: what is read is what was there when it was opened, also where another
 * file takes its name. It is read in blocks, not mapped, since a mapped file that somebody cuts
 * short ends the program.
 *
 * Fails with FileNotFound or FileNotReadable; folders, pipes and devices are the latter.
 */
[[nodiscard]] Result<std::shared_ptr<const ByteStore>> openFileBytes(const QString &path);

/** Bytes in memory. */
[[nodiscard]] std::shared_ptr<const ByteStore> memoryBytes(const QByteArray &bytes,
                                                           const QString &name);

/** The first @p most bytes, or all where there are fewer. */
[[nodiscard]] Result<QByteArray> firstBytes(const ByteStore &store, qint64 most);

} // namespace Zhitu
