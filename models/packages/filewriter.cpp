// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewriter.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr qsizetype bufferBytes = qsizetype(1) << 20;

} // namespace

FileWriter::FileWriter(const QString &path) : m_file(path) { }

Result<void> FileWriter::open()
{
    const QFileInfo place(m_file.fileName());
    if ((place.exists() || place.isSymLink()) && (!place.isFile() || place.isSymLink()))
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = m_file.fileName(),
                     .detail = u"not a regular file"_s};
    // Its own buffer would swallow what the disk has to say.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure();
    m_buffer.reserve(bufferBytes);
    return {};
}

Result<void> FileWriter::write(QByteArrayView bytes)
{
    m_buffer += bytes;
    return m_buffer.size() < bufferBytes ? Result<void>() : flush();
}

Result<void> FileWriter::commit()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (!m_file.commit())
        return failure();
    return {};
}

Result<void> FileWriter::flush()
{
    for (qint64 written = 0; written < m_buffer.size();) {
        const qint64 more = m_file.write(m_buffer.constData() + written, m_buffer.size() - written);
        if (more <= 0)
            return failure();
        written += more;
    }
    m_buffer.clear();
    return {};
}

Error FileWriter::failure() const
{
    return {.kind = ErrorKind::FileNotWritable,
            .file = m_file.fileName(),
            .detail = m_file.errorString()};
}

} // namespace Zhitu
