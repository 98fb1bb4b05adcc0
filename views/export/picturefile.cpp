// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturefile.h"

#include "export/pngreader.h"
#include "export/svgrecord.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error failure(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

/**
 * Opens what the path names, judges what was opened, and not what the path may name by then, and
 * never waits for a pipe's other end.
 */
Result<void> openRegularFile(const QString &path, QFile &file)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(ErrorKind::FileNotFound, path);
        return failure(ErrorKind::FileNotReadable, path, qt_error_string(errno));
    }
    struct stat status
    {
    };
    const bool isRegular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (!isRegular || !file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        if (!isRegular)
            ::close(descriptor);
        return failure(ErrorKind::FileNotReadable, path, u"not a regular file"_s);
    }
    return {};
}

/** Whether a file that begins so may be XML. */
bool mayBeXml(QByteArray beginning)
{
    if (beginning.startsWith("\xef\xbb\xbf"))
        beginning.remove(0, 3);
    return beginning.trimmed().startsWith('<');
}

Result<QByteArray> readContent(QFile &file, const QString &path)
{
    const QByteArray beginning = file.peek(256);
    const bool png = isPng(beginning);
    if (!png && !mayBeXml(beginning))
        return failure(ErrorKind::PictureForeign, path);
    const qint64 most = png ? mostPictureBytes : mostSvgBytes;
    if (file.size() > most)
        return failure(ErrorKind::PictureDamaged, path,
                       u"it is larger than %1 bytes, which no picture of Zhitu is"_s.arg(most));
    auto content = png ? readPngRecord(file, path) : readSvgRecord(file, path);
    if (!content && file.error() != QFileDevice::NoError)
        return failure(ErrorKind::FileNotReadable, path, file.errorString());
    return content;
}

} // namespace

Result<ChartRecord> readPictureFile(const QString &path)
{
    QFile file;
    if (const auto opened = openRegularFile(path, file); !opened)
        return opened.error();
    const auto content = readContent(file, path);
    if (!content)
        return content.error();
    return readChartRecord(*content, path);
}

} // namespace Zhitu
