// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "delimiterguess.h"

#include "cellkind.h"
#include "delimitedscanner.h"
#include "tabletext.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<char, 4> delimiters{'\t', ',', ';', '|'};
/** Enough cells to see what a table is like, however many columns it has. */
constexpr qsizetype mostCells = 200'000;
constexpr qsizetype fewestRows = 6;
constexpr double leastShare = 0.2;

bool isClean(const QString &cell)
{
    return kindOf(cell) != CellKind::Text
        || std::ranges::none_of(cell, [](QChar c) { return c == u'\t' || c == u';' || c == u'|'; });
}

/** How well a delimiter parts a text; fills in the regularity. 0: it does not. */
double scoreOf(Delimited &text)
{
    QHash<qsizetype, qsizetype> widths;
    qsizetype filled = 0;
    for (const ScannedRow &row : std::as_const(text.rows)) {
        if (row.cells.size() == 1 && isBlankCell(row.cells.first()))
            continue;
        ++filled;
        if (row.cells.size() > 1)
            ++widths[row.cells.size()];
    }
    if (widths.isEmpty())
        return 0;
    qsizetype width = 0;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        const qsizetype best = widths.value(width);
        if (it.value() > best || (it.value() == best && it.key() > width))
            width = it.key();
    }
    const qsizetype usual = widths.value(width);
    // Titles above and notes below count for nothing.
    qsizetype within = 0;
    qsizetype sinceUsual = 0;
    for (const ScannedRow &row : std::as_const(text.rows)) {
        const bool isFilled = row.cells.size() > 1 || !isBlankCell(row.cells.first());
        if (row.cells.size() == width) {
            within += sinceUsual + 1;
            sinceUsual = 0;
        } else if (within > 0 && isFilled) {
            ++sinceUsual;
        }
    }
    const double share = static_cast<double>(usual) / static_cast<double>(filled);
    // Among many lines of a text, a few that happen to have as many commas make no table.
    text.regularity =
        share < leastShare ? share : static_cast<double>(usual) / static_cast<double>(within);

    qsizetype cells = 0;
    qsizetype clean = 0;
    for (const ScannedRow &row : std::as_const(text.rows)) {
        for (qsizetype i = 0; i < std::min<qsizetype>(row.cells.size(), 64); ++i) {
            ++cells;
            clean += isClean(row.cells.at(i)) ? 1 : 0;
        }
    }
    const double cleanness = static_cast<double>(clean) / static_cast<double>(cells);
    return text.regularity * std::sqrt(share) * (0.5 + 0.5 * cleanness)
        * (1 - 1 / static_cast<double>(width));
}

/** What a first line such as "sep=;", which spreadsheets write and obey, says; '\0': nothing. */
char statedDelimiter(const QList<ScannedRow> &rows)
{
    if (rows.isEmpty())
        return '\0';
    QString line = rows.first().cells.join(u';');
    if (!line.startsWith("sep="_L1, Qt::CaseInsensitive) || rows.first().line != 1)
        return '\0';
    const char delimiter = line.size() > 4 ? line.at(4).toLatin1() : '\0';
    return std::ranges::find(delimiters, delimiter) != delimiters.end() ? delimiter : '\0';
}

} // namespace

Result<QList<ScannedRow>> firstRows(const ByteStore &store, const QByteArray &encoding,
                                    char delimiter, qsizetype mostRows)
{
    auto source = textSource(store, encoding, true);
    if (!source)
        return source.error();
    DelimitedScanner scanner(std::move(*source), delimiter, store.name());
    QList<ScannedRow> rows;
    qsizetype cells = 0;
    while (rows.size() < mostRows && (cells < mostCells || rows.size() < fewestRows)) {
        const auto found = scanner.next();
        if (!found)
            return found.error();
        if (!*found)
            break;
        ScannedRow row{.line = scanner.line()};
        row.cells.reserve(static_cast<qsizetype>(scanner.cellCount()));
        for (std::size_t i = 0; i < scanner.cellCount(); ++i) {
            const std::string_view cell = scanner.cell(i);
            row.cells.append(QString::fromUtf8(cell));
        }
        cells += row.cells.size();
        rows.append(std::move(row));
    }
    return rows;
}

Result<Delimited> guessDelimiter(const ByteStore &store, const QByteArray &encoding, char asked,
                                 qsizetype mostRows)
{
    const auto read = [&](char delimiter) -> Result<Delimited> {
        auto rows = firstRows(store, encoding, delimiter, mostRows);
        if (!rows)
            return rows.error();
        Delimited text{.delimiter = delimiter, .rows = std::move(*rows)};
        text.isStated = statedDelimiter(text.rows) != '\0';
        if (text.isStated)
            text.rows.removeFirst();
        return text;
    };
    char stated = asked;
    if (stated == '\0') {
        if (const auto rows = firstRows(store, encoding, ';', 1); rows)
            stated = statedDelimiter(*rows);
    }
    if (stated != '\0') {
        auto text = read(stated);
        if (text)
            (void)scoreOf(*text);
        return text;
    }
    std::optional<Delimited> best;
    std::optional<Error> failure;
    double bestScore = 0;
    for (const char delimiter : delimiters) {
        auto text = read(delimiter);
        if (!text) {
            // With the wrong delimiter a quote may seem to open a cell.
            if (!failure || delimiter == ',')
                failure = text.error();
            continue;
        }
        const double score = scoreOf(*text);
        if (!best || score > bestScore) {
            best = std::move(*text);
            bestScore = score;
        }
    }
    if (failure && bestScore <= 0)
        return *failure;
    return *best;
}

} // namespace Zhitu
