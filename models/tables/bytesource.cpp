// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytesource.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A file descriptor, closed with its last user. */
class OpenFile final
{
public:
    OpenFile(int descriptor, qint64 fileSize) : handle(descriptor), size(fileSize) { }
    ~OpenFile() { close(handle); }
    Q_DISABLE_COPY_MOVE(OpenFile)

    const int handle;
    const qint64 size;
};

class FileSource final : public ByteSource
{
public:
    FileSource(std::shared_ptr<const OpenFile> file, const QString &name)
        : m_file(std::move(file))
        , m_name(name)
    {
    }

    Result<qint64> read(char *data, qint64 size) override
    {
        for (;;) {
            const ssize_t count = pread(m_file->handle, data, static_cast<std::size_t>(size), m_at);
            if (count >= 0) {
                m_at += count;
                return qint64(count);
            }
            if (errno != EINTR)
                return Error{.kind = ErrorKind::FileNotReadable,
                             .file = m_name,
                             .detail = QString::fromLocal8Bit(std::strerror(errno))};
        }
    }
    qint64 bytesRead() const override { return m_at; }
    qint64 bytesTotal() const override { return std::max(m_file->size, m_at); }

private:
    std::shared_ptr<const OpenFile> m_file;
    QString m_name;
    qint64 m_at = 0;
};

class FileBytes final : public ByteStore
{
public:
    FileBytes(std::shared_ptr<const OpenFile> file, const QString &name)
        : m_file(std::move(file))
        , m_name(name)
    {
    }

    Result<std::unique_ptr<ByteSource>> source() const override
    {
        return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(m_file, m_name));
    }
    QString name() const override { return m_name; }

private:
    std::shared_ptr<const OpenFile> m_file;
    QString m_name;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(const QByteArray &bytes) : m_bytes(bytes) { }

    Result<qint64> read(char *data, qint64 size) override
    {
        const qint64 count = std::min(size, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 bytesRead() const override { return m_at; }
    qint64 bytesTotal() const override { return m_bytes.size(); }

private:
    const QByteArray m_bytes;
    qint64 m_at = 0;
};

class MemoryBytes final : public ByteStore
{
public:
    MemoryBytes(const QByteArray &bytes, const QString &name) : m_bytes(bytes), m_name(name) { }

    Result<std::unique_ptr<ByteSource>> source() const override
    {
        return std::unique_ptr<ByteSource>(std::make_unique<MemorySource>(m_bytes));
    }
    QString name() const override { return m_name; }

private:
    QByteArray m_bytes;
    QString m_name;
};

} // namespace

Result<std::shared_ptr<const ByteStore>> openFileBytes(const QString &path)
{
    const auto unreadable = [&path](const QString &why) {
        return Error{.kind = ErrorKind::FileNotReadable, .file = path, .detail = why};
    };
    // Not waiting: opening a pipe could else go on for ever.
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (handle < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return Error{.kind = ErrorKind::FileNotFound, .file = path};
        return unreadable(QString::fromLocal8Bit(std::strerror(errno)));
    }
    struct stat facts
    {
    };
    const bool known = fstat(handle, &facts) == 0;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    auto file = std::make_shared<const OpenFile>(handle, known ? qint64(facts.st_size) : 0);
    if (!known)
        return unreadable(why);
    if (!S_ISREG(facts.st_mode))
        return unreadable(u"it is no regular file"_s);
    return std::shared_ptr<const ByteStore>(std::make_shared<FileBytes>(std::move(file), path));
}

std::shared_ptr<const ByteStore> memoryBytes(const QByteArray &bytes, const QString &name)
{
    return std::make_shared<MemoryBytes>(bytes, name);
}

Result<QByteArray> firstBytes(const ByteStore &store, qint64 most)
{
    auto source = store.source();
    if (!source)
        return source.error();
    QByteArray bytes(most, Qt::Uninitialized);
    qint64 size = 0;
    while (size < most) {
        const auto count = (*source)->read(bytes.data() + size, most - size);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        size += *count;
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace Zhitu
