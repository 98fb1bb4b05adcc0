// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QStringView>

#include <optional>

namespace Zhitu {

/**
 * A region that everybody has the same code for, by its name or code in either language: the world,
 * countries (ISO 3166, with two or three letters) and the province-level regions of China (GB/T 2260;
 * also their ISO 3166-2 codes). std::nullopt for all others.
 */
[[nodiscard]] std::optional<Region> knownRegion(QStringView nameOrCode);

/** The level and parent that a code of GB/T 2260 says: 110108 is a district of 110000. */
struct CodedPlace
{
    AreaLevel level{};
    QString province; ///< code of its province; empty for one
    QString city; ///< code of its city; empty where it is none of a city
};
[[nodiscard]] std::optional<CodedPlace> placeOfGbCode(QStringView code);

/** The level that a Chinese or English name ends with: 某某省, X County; std::nullopt: it says none. */
[[nodiscard]] std::optional<AreaLevel> levelOfName(QStringView name);

/** A name as it is compared: letters without case, accents, spaces and punctuation. */
[[nodiscard]] QString comparedName(QStringView name);

/** A name without 省, 市, 区, Province, District … at its end; as it is where there is none. */
[[nodiscard]] QStringView stemOfName(QStringView name);

} // namespace Zhitu
