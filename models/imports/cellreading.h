// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace Zhitu {

/** The first that is not empty. */
[[nodiscard]] std::string_view firstOf(std::string_view first, std::string_view second,
                                       std::string_view third);
/** Whether the store takes it for an id of a figure; an empty one it makes itself. */
[[nodiscard]] bool isId(std::string_view text);
/** true, yes, 1, 是, B. */
[[nodiscard]] bool isYes(std::string_view text);

/**
 * A value times a factor and a power of ten, as if the decimal number's point had been moved: 2152.2 in
 * 亿元 is 215220000000, not 215219999999.99997.
 */
[[nodiscard]] double scaled(double value, double factor, int power);

} // namespace Zhitu
