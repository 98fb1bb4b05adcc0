// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/result.h"

#include <functional>

/**
 * @file
 * What a dump tells of a store beside what it shows: its imports, what brought each record, and what
 * is put aside. Read at one moment, inside a transaction.
 */
namespace Zhitu {

class Database;

/** Fills all of it in but the figures that are put aside. */
[[nodiscard]] Result<void> readHistory(Database &database, StoreLayers &layers);

/** Hands out the figures that are put aside, in the order of their places; an error ends it. */
[[nodiscard]] Result<void> forEachAsideFigureIn(
    Database &database, const std::function<Result<void>(const AsideFigure &)> &function);

} // namespace Zhitu
