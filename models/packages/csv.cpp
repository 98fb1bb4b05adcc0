// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csv.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

CsvReader::CsvReader(QByteArray text, QString file)
    : m_text(std::move(text))
    , m_file(std::move(file))
{
    if (m_text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    // The whole text is tested at once, which is far quicker than field by field; only where that
    // fails is each field tested, to name the line.
    m_validUtf8 = m_text.isValidUtf8();
}

Error CsvReader::error(const QString &detail) const
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = m_file,
            .detail = detail,
            .row = m_recordLine,
            .field = {},
            .hint = {}};
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    const auto skipEmptyLine = [this] {
        const QByteArrayView rest = QByteArrayView(m_text).sliced(m_at);
        const int length = rest.startsWith('\n') ? 1 : rest.startsWith("\r\n") ? 2 : 0;
        m_at += length;
        m_line += length > 0 ? 1 : 0;
        return length > 0;
    };
    while (skipEmptyLine()) { }
    record.cells.clear();
    if (m_at >= m_text.size())
        return false;

    record.line = m_recordLine = m_line;
    for (bool more = true; more;) {
        QString cell;
        const bool quoted = m_at < m_text.size() && m_text.at(m_at) == '"';
        const auto another = quoted ? readQuoted(cell) : readPlain(cell);
        if (!another)
            return another.error();
        record.cells.append(std::move(cell));
        more = *another;
    }
    return true;
}

/** Reads a field from its opening quote on; true where another field follows. */
Result<bool> CsvReader::readQuoted(QString &cell)
{
    QByteArray bytes;
    ++m_at;
    for (;;) {
        const qsizetype quote = m_text.indexOf('"', m_at);
        if (quote < 0)
            return error(u"a quoted field is never closed"_s);
        const QByteArrayView part = QByteArrayView(m_text).sliced(m_at, quote - m_at);
        m_line += static_cast<int>(part.count('\n'));
        bytes += part;
        m_at = quote + 1;
        if (m_at >= m_text.size() || m_text.at(m_at) != '"')
            break;
        bytes += '"';
        ++m_at;
    }
    if (!m_validUtf8 && !bytes.isValidUtf8())
        return error(u"bytes that are not UTF-8"_s);
    if (bytes.contains('\0'))
        return error(u"a NUL character"_s);
    cell = QString::fromUtf8(bytes);
    return endField();
}

/** Reads a field up to its separator; true where another field follows. */
Result<bool> CsvReader::readPlain(QString &cell)
{
    const qsizetype start = m_at;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text.at(m_at);
        if (c == ',' || c == '\n' || c == '\r')
            break;
        if (c == '"')
            return error(u"a quote inside a field that is not quoted"_s);
        if (c == '\0')
            return error(u"a NUL character"_s);
    }
    const QByteArrayView bytes = QByteArrayView(m_text).sliced(start, m_at - start);
    if (!m_validUtf8 && !bytes.isValidUtf8())
        return error(u"bytes that are not UTF-8"_s);
    cell = QString::fromUtf8(bytes);
    return endField();
}

/** Steps over what ends a field: true for a comma, false for the end of the record. */
Result<bool> CsvReader::endField()
{
    if (m_at >= m_text.size())
        return false;
    switch (m_text.at(m_at)) {
    case ',':
        ++m_at;
        return true;
    case '\r':
        if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != '\n')
            return error(u"a carriage return without a line feed"_s);
        ++m_at;
        break;
    case '\n':
        break;
    default:
        return error(u"text after a closing quote"_s);
    }
    ++m_at;
    ++m_line;
    return false;
}

} // namespace Zhitu
