// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QString>

#include <optional>

namespace Zhitu {

/** A unit with the scale word before it taken off: 亿元 is 100 000 000 and 元. */
struct ScaledUnit
{
    double scale = 1;
    QString unit; ///< as written, without the scale; empty where only a scale was named

    bool operator==(const ScaledUnit &) const = default;
};

/**
 * Takes a unit as headers and columns name it apart: 亿元, 万人, 单位：万元, "CNY million", USD bn,
 * "thousand persons". Brackets and "unit:" around it are dropped. std::nullopt where the scale is
 * ambiguous (兆).
 */
[[nodiscard]] std::optional<ScaledUnit> splitUnit(QStringView written);

/** A name with the unit in brackets or behind 单位 at its end: 营收（亿元）, "Exports (current US$)". */
struct NamedUnit
{
    QString name; ///< without the unit
    QString unit; ///< as written

    bool operator==(const NamedUnit &) const = default;
};

/**
 * Takes a name and the unit at its end apart. std::nullopt where there is none: of what stands in
 * brackets, only scales, counters, the units given and those known to this module count, and what is
 * called a unit; （规模以上） and "(15 years and older)" are none.
 */
[[nodiscard]] std::optional<NamedUnit> splitNamedUnit(const QString &name,
                                                      const QList<Unit> &known);

/**
 * What one of a unit as written is in a base unit of the store: 元, RMB and yuan are 1 CNY, 公顷 are
 * 10 000 m², EFLOPS 1000 PFLOPS, ‰ 0.1 %. Scale words count: 亿元 is 100 000 000 CNY. An empty text is
 * the base unit itself.
 *
 * std::nullopt where it is none of this base unit's: another currency (美元), words that the unit
 * does not know. Counters (个, 家, 款, 项 …) go with every base unit that counts things: what is
 * counted, the indicator says.
 */
[[nodiscard]] std::optional<double> unitFactor(QStringView written, const Unit &base);

/**
 * The base unit that a unit as written is taken for where no indicator says it: one of those known
 * (by name, code or meaning), or else one made for it (人民币 … CNY, 平方米 … m²; a counter or noun is
 * a unit of kind Count of that name). The factor is as in unitFactor(). std::nullopt where the text
 * is empty or its scale ambiguous.
 */
struct MeantUnit
{
    Unit unit;
    double factor = 1;
    bool isKnown = false; ///< one of those given

    bool operator==(const MeantUnit &) const = default;
};
[[nodiscard]] std::optional<MeantUnit> meantUnit(QStringView written, const QList<Unit> &known);

} // namespace Zhitu
