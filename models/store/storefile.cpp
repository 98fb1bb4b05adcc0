// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutexLocker>
#include <QRandomGenerator>
#include <QStringList>

#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error fileError(ErrorKind kind, const QString &file, int number)
{
    return {.kind = kind,
            .file = file,
            .detail = number == 0 ? QString() : qt_error_string(number),
            .row = 0,
            .field = {},
            .hint = {}};
}

/** A file descriptor that closes itself. */
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    /** Closes now; 0 or the error number. */
    [[nodiscard]] int close() { return ::close(std::exchange(m_number, -1)) == 0 ? 0 : errno; }

private:
    int m_number;
};

/** Writes all bytes and waits until they are on the disk; 0 or the error number. */
int writeAll(const Descriptor &file, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(file.number(), bytes.constData() + at,
                                        static_cast<std::size_t>(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return errno;
        at += written < 0 ? 0 : written;
    }
    return ::fsync(file.number()) == 0 ? 0 : errno;
}

/** Waits until the names in a folder are on the disk; 0 or the error number. */
int syncFolder(const QByteArray &folder)
{
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return errno;
    // Some file systems cannot sync a folder and say so; they leave nothing to wait for.
    return ::fsync(descriptor.number()) == 0 || errno == EINVAL ? 0 : errno;
}

constexpr mode_t newFileMode = 0644;

/**
 * Writes the bytes to a file without a name and then names it, so that not even a kill leaves
 * anything behind. 0, an error number, or EOPNOTSUPP where the file system has no such files.
 */
int placeUnnamed(const QByteArray &folder, const QByteArray &name, const QByteArray &bytes)
{
    Descriptor file(::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, newFileMode));
    if (!file.isOpen())
        return errno == EISDIR || errno == EINVAL || errno == ENOENT ? EOPNOTSUPP : errno;
    if (const int failed = writeAll(file, bytes))
        return failed;
    const QByteArray self = "/proc/self/fd/" + QByteArray::number(file.number());
    const QMutexLocker locker(&newFileMutex());
    if (::linkat(AT_FDCWD, self.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW) != 0)
        return errno == EEXIST || errno == EACCES || errno == EROFS ? errno : EOPNOTSUPP;
    return file.close();
}

/** The same by way of a hidden file beside its place; 0 or the error number. */
int placeRenamed(const QByteArray &folder, const QByteArray &name, const QByteArray &bytes)
{
    const QByteArray base = name.mid(name.lastIndexOf('/') + 1);
    const QByteArray part = folder + "/." + base + '.'
        + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + ".part";
    Descriptor file(::open(part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, newFileMode));
    if (!file.isOpen())
        return errno;
    int failed = writeAll(file, bytes);
    const int closed = file.close();
    failed = failed ? failed : closed;
    if (!failed
        && ::renameat2(AT_FDCWD, part.constData(), AT_FDCWD, name.constData(), RENAME_NOREPLACE)
            != 0) {
        failed = errno;
        // A file system without that has links, which do not replace anything either.
        if (failed == EINVAL)
            failed = ::link(part.constData(), name.constData()) == 0 ? 0 : errno;
    }
    if (::unlink(part.constData()) != 0 && errno != ENOENT && !failed)
        failed = errno;
    return failed;
}

} // namespace

QMutex &newFileMutex()
{
    static QMutex mutex;
    return mutex;
}

Result<FileAccess> judgeAccess(const QString &file)
{
    const QByteArray name = QFile::encodeName(file);
    struct stat status
    {
    };
    if (::stat(name.constData(), &status) != 0) {
        const int number = errno;
        return fileError(number == ENOENT ? ErrorKind::FileNotFound : ErrorKind::FileNotReadable,
                         file, number);
    }
    if (S_ISDIR(status.st_mode))
        return fileError(ErrorKind::FileNotReadable, file, EISDIR);
    if (!S_ISREG(status.st_mode)) {
        Error error = fileError(ErrorKind::FileNotReadable, file, 0);
        error.detail = u"not a regular file"_s;
        return error;
    }
    if (::access(name.constData(), R_OK) != 0)
        return fileError(ErrorKind::FileNotReadable, file, errno);
    // The journal lies beside the file that a symbolic link leads to.
    const QByteArray folder =
        QFile::encodeName(QFileInfo(QFileInfo(file).canonicalFilePath()).absolutePath());
    const bool writable = (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0
        && ::access(name.constData(), W_OK) == 0 && ::access(folder.constData(), W_OK | X_OK) == 0;
    return writable ? FileAccess::ReadWrite : FileAccess::ReadOnly;
}

Result<void> placeNewFile(const QString &file, const QByteArray &bytes)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const QByteArray name = QFile::encodeName(path);
    struct stat status
    {
    };
    if (::lstat(name.constData(), &status) == 0)
        return fileError(ErrorKind::StoreExists, file, 0);

    QStringList newFolders; // the outermost first
    for (QString at = QFileInfo(path).absolutePath(); !QFileInfo::exists(at);
         at = QFileInfo(at).absolutePath())
        newFolders.prepend(at);

    int failed = 0;
    for (const QString &newFolder : std::as_const(newFolders)) {
        const QByteArray encoded = QFile::encodeName(newFolder);
        if (!failed && ::mkdir(encoded.constData(), 0755) != 0 && errno != EEXIST)
            failed = errno;
    }
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (!failed)
        failed = placeUnnamed(folder, name, bytes);
    if (failed == EOPNOTSUPP)
        failed = placeRenamed(folder, name, bytes);
    const bool placed = !failed;
    if (placed)
        failed = syncFolder(folder);
    for (const QString &newFolder : std::as_const(newFolders)) {
        if (!failed)
            failed = syncFolder(QFile::encodeName(QFileInfo(newFolder).absolutePath()));
    }
    if (!failed)
        return {};

    if (placed)
        ::unlink(name.constData());
    while (!newFolders.isEmpty())
        ::rmdir(QFile::encodeName(newFolders.takeLast()).constData()); // fails where it is in use
    return fileError(failed == EEXIST ? ErrorKind::StoreExists : ErrorKind::FileNotWritable, file,
                     failed == EEXIST ? 0 : failed);
}

} // namespace Zhitu
