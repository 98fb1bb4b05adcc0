// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hanreader.h"

#include "polyphones.h"
#include "readingsmodule.h"

#include <QChar>

#include <algorithm>

namespace Zhitu {

namespace {

/** A reading in plain letters: tone marks off, ü as given. */
std::u32string plainLetters(const QString &reading, char32_t umlaut)
{
    std::u32string letters;
    for (const char32_t c : reading.normalized(QString::NormalizationForm_C).toUcs4()) {
        const QString parts = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D);
        if (parts.front() == u'u' && parts.contains(QChar(0x308)))
            letters += umlaut;
        else if (parts.front().unicode() < 0x80 && parts.front().isLetter())
            letters += parts.front().toLower().unicode();
    }
    return letters;
}

/** As typed: 绿 is "lv" on a keyboard and "lu" where the marks are left out. */
void addReading(std::vector<std::u32string> &readings, const QString &reading)
{
    for (const char32_t umlaut : {U'v', U'u'}) {
        std::u32string letters = plainLetters(reading, umlaut);
        if (!letters.empty() && std::ranges::find(readings, letters) == readings.end())
            readings.push_back(std::move(letters));
    }
}

} // namespace

void HanReader::learn(std::u32string_view text)
{
    QList<char32_t> unknown;
    for (const char32_t c : text) {
        if (isHan(c) && !forms(c) && !unknown.contains(c))
            unknown.append(c);
    }
    if (unknown.isEmpty())
        return;
    QList<HanEntry> entries;
    if (m_module)
        entries = m_module->entries(unknown);
    for (qsizetype i = 0; i < unknown.size(); ++i) {
        const HanEntry entry = i < entries.size() ? entries.at(i) : HanEntry();
        HanForms known{.simplified = entry.simplified ? entry.simplified : unknown.at(i)};
        addReading(known.readings, entry.reading);
        for (const QString &reading : polyphoneReadings(unknown.at(i)))
            addReading(known.readings, reading);
        m_forms.push_back(std::move(known));
        const auto place = static_cast<std::size_t>(unknown.at(i));
        if (m_byCharacter.size() <= place)
            m_byCharacter.resize(place + 1);
        m_byCharacter[place] = &m_forms.back();
        // Which is what stands in a folded text.
        const char32_t simplified = m_forms.back().simplified;
        learn(std::u32string_view(&simplified, 1));
    }
}

const HanForms *HanReader::forms(char32_t character) const
{
    return character < m_byCharacter.size() ? m_byCharacter[character] : nullptr;
}

bool HanReader::isHan(char32_t character)
{
    return character >= 0x2e80 && QChar::script(character) == QChar::Script_Han;
}

} // namespace Zhitu
