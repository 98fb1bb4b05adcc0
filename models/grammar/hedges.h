// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "records/terms.h"

#include <QString>

#include <optional>

namespace Zhitu {

/** What a hedge says: its qualifier, and the word where it says more; see WrittenNumber::word. */
struct WrittenHedge
{
    Qualifier qualifier = Qualifier::Exact;
    BilingualText word;

    bool operator==(const WrittenHedge &) const = default;
};

/**
 * Reads the cell of a column of qualifiers: a hedge (约, 近, at least, ≥), the name or code of a
 * qualifier (约数, at_least), or nothing, which is Exact. std::nullopt for any other text.
 */
[[nodiscard]] std::optional<WrittenHedge> readHedge(QStringView text);

/**
 * Reads the cell of a column of statuses: actual, target, forecast, statement and what people write for
 * them (实际, 目标, 规划, 预测, planned, projected), or an SDMX code (A, F, P are actual, forecast and
 * actual). Nothing is Actual. std::nullopt for any other text.
 */
[[nodiscard]] std::optional<Status> readStatus(QStringView text);

} // namespace Zhitu
