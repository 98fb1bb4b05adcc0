// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "grammar/numbers.h"

#include <QString>

/** What tests of written numbers have in common. */
namespace NumberSamples {

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

inline QString str(const char16_t *text)
{
    return QString::fromUtf16(text);
}

/** What a reading says, so that a failure shows it. */
inline QString described(const NumberReading &reading)
{
    if (const auto *problem = std::get_if<NumberProblem>(&reading))
        return u"problem %1 in \"%2\""_s.arg(static_cast<int>(problem->kind)).arg(problem->part);
    const auto &number = std::get<WrittenNumber>(reading);
    const auto text = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', 17) : u"none"_s;
    };
    return u"%1..%2 %3 {%4, %5} [%6]"_s.arg(text(number.value), text(number.upper),
                                            code(number.qualifier).toString(), number.word.zh,
                                            number.word.en, number.unit);
}

} // namespace NumberSamples
