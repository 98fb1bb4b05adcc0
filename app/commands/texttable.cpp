// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "texttable.h"

#include "output.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Zhitu {

namespace {

/** Whether Unicode's East Asian Width calls a character wide or full-width (UAX #11). */
bool isWide(char32_t character)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 13> ranges = {{
        {0x1100, 0x115F}, // Hangul Jamo
        {0x2E80, 0x303E}, // radicals, punctuation
        {0x3041, 0x33FF}, // kana, Bopomofo, enclosed letters, units
        {0x3400, 0x4DBF}, // ideographs, extension A
        {0x4E00, 0x9FFF}, // ideographs
        {0xA000, 0xA4CF}, // Yi
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF}, // compatibility ideographs
        {0xFE30, 0xFE6F}, // vertical and small forms
        {0xFF01, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6}, // full-width signs
        {0x1F300, 0x1FAFF}, // pictographs
        {0x20000, 0x3FFFD}, // further ideographs
    }};
    return std::ranges::any_of(ranges, [character](const auto &range) {
        return character >= range.first && character <= range.second;
    });
}

bool isZeroWidth(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return true;
    default:
        return false;
    }
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t character : characters) {
        if (!isZeroWidth(character))
            width += isWide(character) ? 2 : 1;
    }
    return width;
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    m_widths.resize(cells.size());
    for (qsizetype i = 0; i < cells.size(); ++i) {
        row.append(onOneLine(cells.at(i)));
        m_widths[i] = std::max(m_widths.at(i), displayWidth(row.constLast()));
    }
    m_rows.append(row);
}

QString TextTable::text() const
{
    QString result;
    for (const QStringList &row : m_rows) {
        QString line;
        int gap = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            // Only before what follows, so that no line ends in spaces.
            if (!row.at(i).isEmpty())
                line += QString(std::exchange(gap, 0), u' ') + row.at(i);
            gap += m_widths.at(i) - displayWidth(row.at(i)) + 2;
        }
        result += line + u'\n';
    }
    return result;
}

} // namespace Zhitu
