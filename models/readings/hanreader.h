// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace Zhitu {

class ReadingsModule;

/** How a Chinese character is typed. */
struct HanForms
{
    char32_t simplified = 0; ///< the form that stands for both in a search
    std::vector<std::u32string> readings; ///< in plain letters, all common ones; empty: not known
};

/**
 * Knows the readings and simplified forms of the Chinese characters that it was asked for: those of
 * ICU's module, where it is there, and the other common ones of polyphones. One thread at a time.
 */
class HanReader
{
public:
    /** Without the module, only polyphones have readings and no form is another's. */
    explicit HanReader(ReadingsModule *module = nullptr) : m_module(module) { }

    /** Makes the characters of a text known; asking for many at once is no quicker. */
    void learn(std::u32string_view text);
    /** nullptr for all but Chinese characters that were learnt. Valid until more are learnt. */
    [[nodiscard]] const HanForms *forms(char32_t character) const;

    /** Whether a character is Chinese. */
    [[nodiscard]] static bool isHan(char32_t character);

private:
    ReadingsModule *m_module;
    std::deque<HanForms> m_forms;
    std::vector<const HanForms *> m_byCharacter; ///< into m_forms; looked up for every character
};

} // namespace Zhitu
