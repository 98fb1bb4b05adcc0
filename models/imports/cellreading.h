// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

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
 * What a code for a unit in an SDMX table says, as people write it: PC and PT_B1GQ are %, THS_PER is
 * thousand persons, MIO_EUR is EUR million (code lists of units of Eurostat and the OECD). Others are
 * what they are called beside it, or else themselves.
 */
[[nodiscard]] QString sdmxUnit(const QString &code, const QString &label);

/**
 * A value times a factor and a power of ten, as if the decimal number's point had been moved: 2152.2 in
 * 亿元 is 215220000000, not 215219999999.99997.
 */
[[nodiscard]] double scaled(double value, double factor, int power);

} // namespace Zhitu
