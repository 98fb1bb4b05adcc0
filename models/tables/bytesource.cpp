// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bytesource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

/** Reads at a place of a file. */
Result<qint64> readFileAt(const OpenFile &file, const QString &name, qint64 at, char *data,
                          qint64 size)
{
    for (;;) {
        const ssize_t count = pread(file.handle, data, static_cast<std::size_t>(size), at);
        if (count >= 0)
            return qint64(count);
        if (errno != EINTR)
            return Error{.kind = ErrorKind::FileNotReadable,
                         .file = name,
                         .detail = QString::fromLocal8Bit(std::strerror(errno))};
    }
}

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
        const auto count = readFileAt(*m_file, m_name, m_at, data, size);
        if (count)
            m_at += *count;
        return count;
    }
    qint64 bytesRead() const override { return m_at; }
    qint64 bytesTotal() const override { return std::max(m_file->size, m_at); }

private:
    std::shared_ptr<const OpenFile> m_file;
    QString m_name;
    qint64 m_at = 0;
};

class FileBytes final : public SeekableBytes
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
    qint64 size() const override { return m_file->size; }
    Result<qint64> readAt(qint64 at, char *data, qint64 count) const override
    {
        return readFileAt(*m_file, m_name, at, data, count);
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

class MemoryBytes final : public SeekableBytes
{
public:
    MemoryBytes(const QByteArray &bytes, const QString &name) : m_bytes(bytes), m_name(name) { }

    Result<std::unique_ptr<ByteSource>> source() const override
    {
        return std::unique_ptr<ByteSource>(std::make_unique<MemorySource>(m_bytes));
    }
    qint64 size() const override { return m_bytes.size(); }
    Result<qint64> readAt(qint64 at, char *data, qint64 count) const override
    {
        const qint64 there = std::clamp<qint64>(m_bytes.size() - at, 0, count);
        std::copy_n(m_bytes.constData() + (there > 0 ? at : 0), there, data);
        return there;
    }
    QString name() const override { return m_name; }

private:
    QByteArray m_bytes;
    QString m_name;
};

class FolderFiles final : public FileBundle
{
public:
    explicit FolderFiles(const QString &folder) : m_folder(folder) { }

    QStringList paths() const override { return QDir(m_folder).entryList(QDir::Files, QDir::Name); }
    Result<std::shared_ptr<const ByteStore>> file(const QString &path) const override
    {
        const QString place = nameOf(path);
        const auto leaves = [&place](const QString &why) {
            return Error{.kind = ErrorKind::PackageInvalid, .file = place, .detail = why};
        };
        if (!staysInside(path))
            return leaves(u"a path that leaves the package's folder"_s);
        const QFileInfo info(place);
        if (!info.exists())
            return Error{.kind = ErrorKind::FileNotFound, .file = place};
        const QString folder = QFileInfo(m_folder).canonicalFilePath();
        const QString prefix = folder.endsWith(u'/') ? folder : folder + u'/';
        if (!info.canonicalFilePath().startsWith(prefix))
            return leaves(u"a symbolic link that leaves the package's folder"_s);
        auto bytes = openFileBytes(place);
        if (!bytes)
            return bytes.error();
        return std::shared_ptr<const ByteStore>(std::move(*bytes));
    }
    qint64 sizeOf(const QString &path) const override { return QFileInfo(nameOf(path)).size(); }
    QString name() const override { return m_folder; }
    QString nameOf(const QString &path) const override { return QDir(m_folder).filePath(path); }

private:
    QString m_folder;
};

} // namespace

std::shared_ptr<const FileBundle> folderFiles(const QString &folder)
{
    return std::make_shared<FolderFiles>(folder);
}

Result<std::shared_ptr<const SeekableBytes>> openFileBytes(const QString &path)
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
    return std::shared_ptr<const SeekableBytes>(std::make_shared<FileBytes>(std::move(file), path));
}

std::shared_ptr<const SeekableBytes> memoryBytes(const QByteArray &bytes, const QString &name)
{
    return std::make_shared<MemoryBytes>(bytes, name);
}

} // namespace Zhitu
