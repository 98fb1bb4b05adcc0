// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringDecoder>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace Zhitu {

/**
 * An encoding in which ASCII stands for itself, as a table of what its single bytes and pairs of
 * bytes are in UTF-8. Asking a converter for each cell takes ten times as long as looking up.
 */
class CharacterTable
{
public:
    /**
     * Made at the first call, then kept. Nothing where the encoding is unknown, or ASCII does not
     * stand for itself in it.
     */
    [[nodiscard]] static std::shared_ptr<const CharacterTable> of(const QByteArray &encoding);

    /** Room that appendTo() needs for so many bytes. */
    [[nodiscard]] static constexpr std::size_t roomFor(std::size_t bytes) { return 3 * bytes; }

    /**
     * Writes the text in UTF-8 to @p out and returns its end; nothing where a byte or pair is not
     * in the table (a sequence of three or four bytes, or what is no character at all).
     */
    [[nodiscard]] char *appendTo(char *out, std::string_view bytes) const;

    /** Whether a byte of the second half begins a pair: its second byte may be an ASCII one. */
    [[nodiscard]] bool hasPairs() const { return !m_pairs.empty(); }

private:
    using Entry = std::array<char, 4>; ///< UTF-8, filled with zeros; all zeros: no character

    CharacterTable() = default;
    [[nodiscard]] static std::shared_ptr<const CharacterTable> make(const QByteArray &encoding);

    std::array<Entry, 256> m_single{};
    std::array<int, 256> m_pairRow{}; ///< by lead byte: where its row begins in m_pairs; -1: none
    std::vector<Entry> m_pairs;
};

} // namespace Zhitu
