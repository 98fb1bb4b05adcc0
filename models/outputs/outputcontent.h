// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/result.h"

#include <optional>
#include <vector>

namespace Zhitu {

class Store;

/** What is to be saved: all but the figures, which are read one by one while they are written. */
struct OutputContent
{
    Package records; ///< its info says what this is
    const std::vector<qint64> *positions = nullptr; ///< of the figures; null: all
    qint64 figureCount = 0;
    qint64 asideCount = 0; ///< figures that are put aside, where they belong to it
};

/**
 * Everything in a store; or, where positions are given, these figures, and of the other records just
 * those that they refer to, with the regions that these lie in, the sources that theirs reprint, and
 * what is declared of their indicators. Charts and events belong to everything alone.
 */
[[nodiscard]] Result<OutputContent> outputContent(
    const Store &store, const std::optional<std::vector<qint64>> &positions);

} // namespace Zhitu
