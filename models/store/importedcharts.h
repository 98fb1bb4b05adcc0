// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

/**
 * @file
 * Charts of the user's layer that an import brought, inside a transaction: they go and come with it,
 * as the user has them by then.
 */
namespace Zhitu {

class Database;

/** Puts them aside; how many. */
[[nodiscard]] Result<int> putOwnChartsAside(Database &database, qint64 import);
/** Puts them back, but for those in whose place the user has another one by now; how many. */
[[nodiscard]] Result<int> putOwnChartsBack(Database &database, qint64 import);

} // namespace Zhitu
