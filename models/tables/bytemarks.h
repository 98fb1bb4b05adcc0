// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace Zhitu {

/** What stands where in 64 bytes of a delimited text: bit n is about byte n. */
struct ByteMarks
{
    std::uint64_t special = 0; ///< delimiters, quotes and ends of lines
    std::uint64_t high = 0; ///< bytes beyond ASCII
    std::uint64_t nul = 0;
};

/** Looks at 64 bytes at once: most of the time of parsing goes into finding where cells end. */
[[nodiscard]] inline ByteMarks byteMarks(const char *bytes, char delimiter)
{
    ByteMarks marks;
#if defined(__SSE2__)
    const __m128i delimiters = _mm_set1_epi8(delimiter);
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i feeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (int part = 0; part < 4; ++part) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * part));
        const __m128i special = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(block, delimiters), _mm_cmpeq_epi8(block, quotes)),
            _mm_or_si128(_mm_cmpeq_epi8(block, feeds), _mm_cmpeq_epi8(block, returns)));
        const auto bits = [part](__m128i mask) {
            return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(mask)))
                << (16 * part);
        };
        marks.special |= bits(special);
        marks.high |= bits(block);
        marks.nul |= bits(_mm_cmpeq_epi8(block, _mm_setzero_si128()));
    }
#else
    for (int i = 0; i < 64; ++i) {
        const char c = bytes[i];
        const std::uint64_t bit = std::uint64_t(1) << i;
        if (c == delimiter || c == '"' || c == '\n' || c == '\r')
            marks.special |= bit;
        if (static_cast<unsigned char>(c) >= 0x80)
            marks.high |= bit;
        if (c == '\0')
            marks.nul |= bit;
    }
#endif
    return marks;
}

} // namespace Zhitu
