// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csv.h"

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** So much is read at once. */
constexpr qint64 chunkBytes = qint64(1) << 18;
/** No record of figures comes near it. */
constexpr qsizetype longestRecord = qsizetype(64) << 20;

/** Whether a spreadsheet would run a text that begins so. */
bool startsFormula(QStringView text)
{
    // The last four are = + - @ in full width, which some spreadsheets take for them.
    return !text.isEmpty()
        && QStringView(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20").contains(text.front());
}

/** Whether a text is no more than a number, as people write them: -1,234.5%, 1e5. */
bool isNumber(QStringView text)
{
    const auto skip = [&text](QStringView any, qsizetype most) {
        qsizetype count = 0;
        while (count < std::min(most, text.size()) && any.contains(text.at(count)))
            ++count;
        text = text.sliced(count);
        return count;
    };
    constexpr auto all = std::numeric_limits<qsizetype>::max();
    skip(u"+-", 1);
    if (text.isEmpty() || text.front() == u',')
        return false;
    qsizetype digits = skip(u"0123456789,", all);
    if (skip(u".", 1) > 0)
        digits += skip(u"0123456789", all);
    if (digits == 0)
        return false;
    if (skip(u"eE", 1) > 0) {
        skip(u"+-", 1);
        if (skip(u"0123456789", all) == 0)
            return false;
    }
    skip(u"%", 1);
    return text.isEmpty();
}

/** Whether a text, apostrophes at its beginning apart, is a formula to a spreadsheet. */
bool isFormulaBehindApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return startsFormula(text) && !isNumber(text);
}

} // namespace

QString harmlessCell(const QString &text)
{
    return isFormulaBehindApostrophes(text) ? QString(u'\'' + text) : text;
}

QString originalCell(const QString &cell)
{
    return cell.startsWith(u'\'') && isFormulaBehindApostrophes(cell) ? cell.sliced(1) : cell;
}

void appendCsvCell(QByteArray &line, QByteArrayView utf8)
{
    const auto asksForQuotes = [](char c) {
        return c == ',' || c == '"' || c == '\n' || c == '\r';
    };
    if (std::ranges::none_of(utf8, asksForQuotes)) {
        line += utf8;
        return;
    }
    line += '"';
    for (const char c : utf8) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, QString file)
    : m_device(std::move(device))
    , m_file(std::move(file))
    , m_validUtf8(false)
{
    while (m_text.size() < 3 && fill()) { }
    if (m_text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

CsvReader::~CsvReader() = default;

/** Reads on; false at the end, after a failure, and where a record would grow too long. */
bool CsvReader::fill()
{
    if (!m_device || m_text.size() > longestRecord)
        return false;
    const QByteArray more = m_device->read(chunkBytes);
    if (!more.isEmpty()) {
        m_text += more;
        return true;
    }
    if (!m_device->atEnd())
        m_failure = Error{
            .kind = ErrorKind::FileNotReadable, .file = m_file, .detail = m_device->errorString()};
    m_device.reset();
    return false;
}

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
    if (m_at > chunkBytes) {
        m_text.remove(0, m_at);
        m_dropped += std::exchange(m_at, 0);
    }
    const auto skipEmptyLine = [this] {
        if (!hasMore())
            return false;
        if (m_text.at(m_at) == '\r' && m_at + 1 >= m_text.size())
            (void)fill();
        const QByteArrayView rest = QByteArrayView(m_text).sliced(m_at);
        const int length = rest.startsWith('\n') ? 1 : rest.startsWith("\r\n") ? 2 : 0;
        m_at += length;
        m_line += length > 0 ? 1 : 0;
        return length > 0;
    };
    while (skipEmptyLine()) { }
    record.cells.clear();
    if (!hasMore()) {
        if (m_failure)
            return *m_failure;
        return false;
    }

    record.line = m_recordLine = m_line;
    for (bool more = true; more;) {
        QString cell;
        const bool quoted = hasMore() && m_text.at(m_at) == '"';
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
        qsizetype quote = m_text.indexOf('"', m_at);
        while (quote < 0) {
            const qsizetype searched = m_text.size();
            if (!fill())
                return unfinished(u"a quoted field is never closed"_s);
            quote = m_text.indexOf('"', searched);
        }
        const QByteArrayView part = QByteArrayView(m_text).sliced(m_at, quote - m_at);
        m_line += static_cast<int>(part.count('\n'));
        bytes += part;
        m_at = quote + 1;
        if (!hasMore() || m_text.at(m_at) != '"')
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
    for (; hasMore(); ++m_at) {
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
    if (!hasMore()) {
        if (m_failure || m_device)
            return unfinished({});
        return false;
    }
    switch (m_text.at(m_at)) {
    case ',':
        ++m_at;
        return true;
    case '\r':
        ++m_at;
        if (!hasMore() || m_text.at(m_at) != '\n')
            return error(u"a carriage return without a line feed"_s);
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

/** Why there is no more where more must come: the device, the record's length, or the end. */
Error CsvReader::unfinished(const QString &atEnd) const
{
    if (m_failure)
        return *m_failure;
    return m_device ? error(u"a record of more than %1 MiB"_s.arg(longestRecord >> 20))
                    : error(atEnd);
}

} // namespace Zhitu
