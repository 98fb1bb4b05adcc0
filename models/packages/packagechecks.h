// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "packages/recordfields.h"

#include <QString>

#include <optional>

namespace Zhitu {

/** What is wrong with one record of a package. */
struct RecordProblem
{
    Table table{};
    qsizetype index = 0; ///< of the record in its table, from 0
    QString field; ///< name of the column; empty where none can be named
    QString detail; ///< an English phrase that does not repeat the table and the field
};

/**
 * The first thing that no store can take, judged by the package alone: missing or ill-formed ids
 * and texts, numbers out of bounds, ranges that are none, two records with one id, regions or
 * sources that contain themselves. References to other records are left to the import.
 */
[[nodiscard]] std::optional<RecordProblem> findProblem(const Package &package);
/** The same for one figure, whatever the others are; the problem's index is 0. */
[[nodiscard]] std::optional<RecordProblem> findProblem(const Observation &figure);

} // namespace Zhitu
