// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "terms.h"

namespace Zhitu {

/** Every status, in the order in which lists offer them. */
inline constexpr Status allStatuses[]
    = {Status::Actual, Status::Target, Status::Forecast, Status::Statement};

} // namespace Zhitu
