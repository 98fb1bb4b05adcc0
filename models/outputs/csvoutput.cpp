// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvoutput.h"

#include "figureprogress.h"
#include "sheetcolumns.h"

#include "packages/csv.h"
#include "packages/filewriter.h"
#include "store/store.h"

#include <QStringEncoder>

#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** A line of CSV, as spreadsheets write it. */
class CsvLine
{
public:
    explicit CsvLine(CsvEncoding encoding)
        : m_isUtf8(encoding == CsvEncoding::Utf8)
        , m_encoder("GB18030", QStringConverter::Flag::Stateless)
    {
    }

    [[nodiscard]] bool isUsable() const { return m_isUtf8 || m_encoder.isValid(); }

    void addText(const QString &text)
    {
        separate();
        // A carriage return alone would end the line in some programs; in quotes none does.
        const QString cell = harmlessCell(text);
        const bool asksForQuotes = std::ranges::any_of(
            cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        if (!asksForQuotes) {
            m_line += cell;
            return;
        }
        m_line += u'"';
        for (const QChar c : cell) {
            if (c == u'"')
                m_line += u'"';
            m_line += c;
        }
        m_line += u'"';
    }
    void addNumber(std::optional<double> number)
    {
        separate();
        if (!number)
            return;
        char buffer[64];
        const auto written = std::to_chars(buffer, buffer + sizeof buffer, *number);
        m_line += QLatin1StringView(buffer, written.ptr - buffer);
    }

    /** The bytes of the line, which is empty then; nothing where no file can hold its texts. */
    [[nodiscard]] std::optional<QByteArray> take()
    {
        m_line += u"\r\n"_s;
        std::optional<QByteArray> bytes;
        if (m_line.isValidUtf16() && !m_line.contains(QChar(u'\0'))) {
            bytes = m_isUtf8 ? m_line.toUtf8() : QByteArray(m_encoder(m_line));
            if (!m_isUtf8 && m_encoder.hasError()) {
                bytes.reset();
                m_encoder.resetState();
            }
        }
        m_line.clear();
        m_isFirst = true;
        return bytes;
    }

private:
    void separate()
    {
        if (!m_isFirst)
            m_line += u',';
        m_isFirst = false;
    }

    bool m_isUtf8;
    QStringEncoder m_encoder;
    QString m_line;
    bool m_isFirst = true;
};

} // namespace

Result<void> writeCsv(const Store &store, const OutputContent &content, const SaveRequest &request,
                      const ProgressFunction &progress)
{
    CsvLine line(request.encoding);
    if (!line.isUsable())
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = request.path,
                     .detail = u"GB18030 is not known here"_s};
    FileWriter file(request.path);
    if (auto opened = file.open(); !opened)
        return opened;
    if (request.encoding == CsvEncoding::Utf8) {
        if (auto written = file.write("\xEF\xBB\xBF"); !written)
            return written;
    }
    FigureSheet sheet(content.records.catalog, request.language);
    for (const SheetColumn &column : sheet.columns())
        line.addText(column.header);
    if (auto written = file.write(line.take().value_or(QByteArray())); !written)
        return written;

    FigureProgress counted(content.figureCount, progress);
    const auto write = [&](const Observation &figure) -> Result<void> {
        for (const SheetCell &cell : sheet.cells(figure)) {
            if (cell.number)
                line.addNumber(cell.number);
            else
                line.addText(cell.text);
        }
        const auto bytes = line.take();
        if (!bytes)
            return Error{
                .kind = ErrorKind::TextNotWritable, .file = request.path, .detail = figure.id};
        if (auto written = file.write(*bytes); !written)
            return written;
        return counted.next();
    };
    if (auto written = store.forEachObservation(content.positions, write); !written)
        return written;
    return file.commit();
}

} // namespace Zhitu
