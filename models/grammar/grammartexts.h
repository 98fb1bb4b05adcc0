// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dates.h"
#include "numbers.h"

#include "records/language.h"

namespace Zhitu {

/** What is the matter with a text, and what its owner can do about it: a sentence each. */
struct ProblemTexts
{
    QString reason;
    QString advice;
};

[[nodiscard]] ProblemTexts problemTexts(const NumberProblem &problem, Language language);
[[nodiscard]] ProblemTexts problemTexts(const DateProblem &problem, Language language);

} // namespace Zhitu
