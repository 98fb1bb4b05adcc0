// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <vector>

namespace Zhitu {

/**
 * Remembers hashes in 8 MiB, however many there are: what it has not seen it never takes for seen,
 * the other way round it errs now and then (one in 500 among three million). A Bloom filter whose
 * bits of one hash lie beside each other, so that the memory is waited for once.
 */
class KeyFilter
{
public:
    KeyFilter() : m_lines(lineCount) { }

    /** Remembers a hash; whether it may have been there before. */
    bool insert(quint64 hash)
    {
        Line &line = m_lines[hash % lineCount];
        hash /= lineCount;
        bool wasThere = true;
        for (int i = 0; i < bitsPerHash; ++i) {
            quint64 &word = line[(hash >> 6) % line.size()];
            const quint64 bit = quint64(1) << (hash % 64);
            wasThere = wasThere && (word & bit) != 0;
            word |= bit;
            hash >>= 9;
        }
        return wasThere;
    }

    /** A hash of these numbers. */
    template<typename... Numbers>
    [[nodiscard]] static quint64 hashOf(Numbers... numbers)
    {
        quint64 hash = 0x9E3779B97F4A7C15;
        ((hash = mixed(hash ^ static_cast<quint64>(numbers))), ...);
        return hash;
    }

private:
    using Line = std::array<quint64, 8>; ///< what a processor fetches from memory at once
    static constexpr std::size_t lineCount = 131072;
    static constexpr int bitsPerHash = 4;

    [[nodiscard]] static constexpr quint64 mixed(quint64 number)
    {
        number = (number ^ (number >> 32)) * 0xD6E8FEB86659FD93;
        number = (number ^ (number >> 32)) * 0xD6E8FEB86659FD93;
        return number ^ (number >> 32);
    }

    std::vector<Line> m_lines;
};

} // namespace Zhitu
