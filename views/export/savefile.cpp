// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Writes all of it, or leaves the reason in the file's error string. */
bool writeWhole(QSaveFile &file, const QByteArray &bytes)
{
    // A full disk takes a part without a word; only the next attempt is told why.
    for (qint64 written = 0; written < bytes.size();) {
        const qint64 more = file.write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return false;
        written += more;
    }
    // QSaveFile takes no notice of what goes wrong when it empties its buffer by itself.
    return !bytes.isEmpty() && file.flush();
}

} // namespace

Result<void> checkPlace(const QString &path)
{
    const QFileInfo place(path);
    if ((place.exists() || place.isSymLink()) && (!place.isFile() || place.isSymLink()))
        return Error{
            .kind = ErrorKind::FileNotWritable, .file = path, .detail = u"not a regular file"_s};
    return {};
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    if (const auto checked = checkPlace(path); !checked)
        return checked;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !writeWhole(file, bytes) || !file.commit())
        return Error{
            .kind = ErrorKind::FileNotWritable, .file = path, .detail = file.errorString()};
    return {};
}

} // namespace Zhitu
