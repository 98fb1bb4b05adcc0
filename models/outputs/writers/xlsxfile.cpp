// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xlsxfile.h"

#include "stoppablefile.h"
#include "zipfile.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/** Whether a text has, from here on, what spreadsheets read as one character: _x0041_ is A. */
bool isEscape(QStringView text)
{
    return text.size() >= 7 && text.at(0) == u'_' && text.at(1) == u'x' && isHexDigit(text.at(2))
        && isHexDigit(text.at(3)) && isHexDigit(text.at(4)) && isHexDigit(text.at(5))
        && text.at(6) == u'_';
}

/** The text such that a spreadsheet shows it as it is; the library sees to control characters. */
QByteArray cellText(const QString &text)
{
    if (!text.contains(u'_') && !text.contains(QChar(0xfffe)) && !text.contains(QChar(0xffff)))
        return text.toUtf8();
    QString escaped;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isEscape(QStringView(text).sliced(i)))
            escaped += u"_x005F_"_s;
        else if (c.unicode() >= 0xfffe)
            // XML cannot hold these two.
            escaped += c.unicode() == 0xfffe ? u"_xFFFE_"_s : u"_xFFFF_"_s;
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

class XlsxFile final : public WorkbookFile
{
public:
    XlsxFile(QString path, lxw_workbook *workbook) : m_path(std::move(path)), m_workbook(workbook)
    {
        m_bold = workbook_add_format(m_workbook);
        format_set_bold(m_bold);
        // As many digits as there are: the usual format shows large numbers as powers of ten.
        m_whole = workbook_add_format(m_workbook);
        format_set_num_format(m_whole, "#,##0");
    }
    ~XlsxFile() override
    {
        if (!m_workbook)
            return;
        // The library closes the files of rows only as it closes the workbook.
        m_watch->stop();
        for (lxw_worksheet *sheet : m_sheets) {
            if (std::FILE *rows = std::exchange(sheet->optimize_tmpfile, nullptr))
                (void)std::fclose(rows);
            sheet->file = nullptr;
        }
        lxw_workbook_free(m_workbook);
    }
    Q_DISABLE_COPY_MOVE(XlsxFile)

    void beginSheet(const QString &name, const QList<SheetColumn> &columns) override
    {
        endSheet();
        m_sheet = workbook_add_worksheet(m_workbook, name.toUtf8().constData());
        if (!m_sheet) {
            m_failure = u"the worksheet cannot be made"_s;
            return;
        }
        m_sheets.push_back(m_sheet);
        watchFiles(m_sheet);
        worksheet_freeze_panes(m_sheet, 1, 0);
        m_columns = static_cast<lxw_col_t>(columns.size());
        for (lxw_col_t i = 0; i < m_columns; ++i)
            worksheet_set_column(m_sheet, i, i, columns.at(i).width, nullptr);
        m_row = 0;
        m_column = 0;
        for (const SheetColumn &column : columns)
            addText(column.header, m_bold);
        endRow();
    }
    void addText(const QString &text) override { addText(text, nullptr); }
    void addNumber(double number) override
    {
        const bool isWhole = std::trunc(number) == number && std::abs(number) < 1e15;
        note(m_sheet ? worksheet_write_number(m_sheet, m_row, m_column++, number,
                                              isWhole ? m_whole : nullptr)
                     : LXW_NO_ERROR);
    }
    void addNothing() override { ++m_column; }
    void endRow() override
    {
        ++m_row;
        m_column = 0;
    }

    Result<void> finish(const ProgressFunction &progress) override
    {
        endSheet();
        if (!m_failure.isEmpty())
            return failure(m_failure);
        // The rows are put between the rest of their sheet, packed, and unpacked to be checked.
        constexpr int timesRead = 3;
        m_watch->begin(progress, timesRead * m_rowBytes);
        auto closed = close();
        if (!closed)
            QFile::remove(m_path);
        return closed;
    }

private:
    /**
     * Puts files that can be stopped in the place of a new sheet's: of the one that keeps its rows,
     * and, as soon as these are read again, of the one that the library has made for the whole sheet
     * by then, which it packs. Otherwise closing a large workbook would go on to its end.
     */
    void watchFiles(lxw_worksheet *sheet)
    {
        const auto put = [watch = m_watch](std::FILE *&file, std::function<void()> beforeReading) {
            std::FILE *watched =
                file ? stoppableFile(file, watch, std::move(beforeReading)) : nullptr;
            if (watched)
                file = watched;
        };
        put(sheet->optimize_tmpfile, [put, sheet] {
            // What stands before the rows is in it already.
            if (sheet->file && std::fflush(sheet->file) == 0)
                put(sheet->file, {});
        });
        // Until it is closed the library writes a sheet there, by its other name.
        sheet->file = sheet->optimize_tmpfile;
    }
    Result<void> close()
    {
        const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
        if (m_watch->isStopped())
            return Error{.kind = ErrorKind::Cancelled};
        if (!m_watch->failure().isEmpty())
            return failure(m_watch->failure());
        if (error != LXW_NO_ERROR)
            return failure(QString::fromLocal8Bit(lxw_strerror(error)));
        // The library does not ask whether its files took what it wrote.
        const auto goesOn = [this](qint64 bytes) { return m_watch->tell(bytes); };
        for (std::size_t i = 1; i <= m_sheets.size(); ++i) {
            const QByteArray sheet = "xl/worksheets/sheet" + QByteArray::number(i) + ".xml";
            if (auto whole = checkPackedEnd(m_path, sheet, "</worksheet>", goesOn); !whole)
                return whole;
        }
        return {};
    }
    void addText(const QString &text, lxw_format *format)
    {
        if (text.isEmpty() || !m_sheet) {
            ++m_column;
            return;
        }
        note(
            worksheet_write_string(m_sheet, m_row, m_column++, cellText(text).constData(), format));
    }
    void note(lxw_error error)
    {
        if (error != LXW_NO_ERROR && m_failure.isEmpty())
            m_failure = QString::fromLocal8Bit(lxw_strerror(error));
    }
    void endSheet()
    {
        if (!m_sheet)
            return;
        if (m_row > 0 && m_columns > 0)
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns - 1));
        if (m_sheet->optimize_tmpfile
            && (std::fflush(m_sheet->optimize_tmpfile) != 0
                || std::ferror(m_sheet->optimize_tmpfile))
            && m_failure.isEmpty())
            m_failure = qt_error_string();
        if (m_sheet->optimize_tmpfile)
            m_rowBytes += std::max<qint64>(ftello64(m_sheet->optimize_tmpfile), 0);
        m_sheet = nullptr;
    }
    [[nodiscard]] Error failure(const QString &detail) const
    {
        return {.kind = ErrorKind::FileNotWritable, .file = m_path, .detail = detail};
    }

    QString m_path;
    std::shared_ptr<FileWatch> m_watch =
        std::make_shared<FileWatch>(); ///< of the files that rows go through
    qint64 m_rowBytes = 0; ///< in the files that keep the rows
    lxw_workbook *m_workbook;
    lxw_format *m_bold;
    lxw_format *m_whole;
    lxw_worksheet *m_sheet = nullptr;
    std::vector<lxw_worksheet *> m_sheets;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
    lxw_col_t m_columns = 0;
    QString m_failure; ///< the first one; empty: none
};

} // namespace

Result<std::unique_ptr<WorkbookFile>> newXlsxFile(const QString &path, const QString &folder)
{
    const QByteArray place = QFile::encodeName(path);
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = temporary.data();
    lxw_workbook *workbook = workbook_new_opt(place.constData(), &options);
    if (!workbook)
        return Error{.kind = ErrorKind::FileNotWritable, .file = path};
    return std::unique_ptr<WorkbookFile>(std::make_unique<XlsxFile>(path, workbook));
}

} // namespace Zhitu
