// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"
#include "records/result.h"

#include <QString>

namespace Zhitu {

/** A package in memory: the records of its tables, checked each by itself (see readPackage). */
struct Package
{
    PackageInfo info;
    Catalog catalog; ///< its packages list is empty; info stands for it
    QList<Observation> observations;
};

/**
 * Reads a Frictionless Data Package from a folder that holds its datapackage.json.
 *
 * The tables are found by resource name (regions, units, indicators, comparabilities, relations,
 * subjects, sources, observations, events, charts; any may be missing) and their CSV is read by the Table
 * Schema's field names: RFC 4180, UTF-8 with or without BOM. Paths that leave the folder, absolute
 * ones and symbolic links out of it are refused. Checked here: each field's type and closed list,
 * unique ids within a table, a range's order, ids' form. What refers to records that may be in the
 * store already is checked by the store's import.
 *
 * Fails with PackageInvalid (file, row, field, detail) or a file error; detail is an English phrase.
 */
[[nodiscard]] Result<Package> readPackage(const QString &folder);

} // namespace Zhitu
