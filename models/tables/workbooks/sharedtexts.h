// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/bytesource.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Zhitu {

/** The texts that the cells of a workbook's sheets share, all in one piece of memory. */
class SharedTexts
{
public:
    /** Reads the part with them. Fails with TableDamaged or TableTooLarge. */
    [[nodiscard]] static Result<std::shared_ptr<const SharedTexts>> read(const ByteStore &part);

    /** Whether there is a text with this number. */
    [[nodiscard]] bool has(std::size_t index) const { return index + 1 < m_starts.size(); }
    /** Valid as long as this is. */
    [[nodiscard]] std::string_view text(std::size_t index) const
    {
        return std::string_view(m_texts).substr(m_starts[index],
                                                m_starts[index + 1] - m_starts[index]);
    }

private:
    friend class SharedTextsParser;

    std::string m_texts;
    std::vector<std::size_t> m_starts{0};
};

/** What workbooks write as _x000D_ and the like, as the characters themselves. */
void unescapeText(std::string &text, std::size_t from);

} // namespace Zhitu
