// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"
#include "records/result.h"

#include <QString>

namespace Zhitu {

/** How much of the unit a formatted value says. */
enum class UnitStyle {
    NumberOnly, ///< 2300亿 / 230 billion; 50% and 第1名 / No. 1 keep what makes them readable
    WithUnit, ///< 2300亿元 / CNY 230 billion; 122家 / 122 organisations
};

/**
 * A value in base units as people write it in a language; never rounded, so that reading it again
 * gives the same value.
 *
 * Chinese: 万 from 10 000 and 亿 from 100 million (4300, 1.2万, 7000万, 2152.2亿元). English: grouped
 * digits below a million (12,000), then million, billion, trillion (70 million, CNY 215.22 billion).
 */
[[nodiscard]] QString formatValue(double value, const Unit &unit, Language language,
                                  UnitStyle style);

/** A tick of an axis: short and exact for the round values that axes have (0, 50, 1000亿 / 100 bn). */
[[nodiscard]] QString formatTick(double value, const Unit &unit, Language language);

/**
 * The figure with its hedge, as words: 约50 / about 50, 超2300亿元 / over CNY 230 billion,
 * 近3500亿元 / nearly CNY 350 billion (the source's own word), 5–10家 / 5–10 enterprises.
 * Without a value: 无数字 / no figure given.
 */
[[nodiscard]] QString formatFigure(const Observation &observation, const Unit &unit,
                                   Language language, UnitStyle style);

/** The same with the marks' signs instead of words, for labels in charts: ≈ 50, > 100, ≥ 5. */
[[nodiscard]] QString formatFigureSigns(const Observation &observation, const Unit &unit,
                                        Language language, UnitStyle style);

/**
 * 2023年 / 2023, 2023年10月 / Oct 2023, 2024年1月15日 / 15 Jan 2024, 2019–2023年 / 2019–2023,
 * 2025年1–6月 / Jan–Jun 2025; 日期未说明 / undated.
 */
[[nodiscard]] QString formatPeriod(const Period &period, Language language);

[[nodiscard]] QString qualifierName(Qualifier qualifier, Language language); ///< 约 / about
[[nodiscard]] QString statusName(Status status, Language language); ///< 目标 / target
[[nodiscard]] QString rankBasisName(RankBasis basis, Language language); ///< empty for None
[[nodiscard]] QString measureName(Measure measure, Language language); ///< 存量 / stock
[[nodiscard]] QString areaLevelName(AreaLevel level, Language language);
[[nodiscard]] QString chartKindName(ChartKind kind, Language language);
/** A sentence that says what a chart of this kind shows, for who chooses one. */
[[nodiscard]] QString chartKindDescription(ChartKind kind, Language language);
[[nodiscard]] QString sourceKindName(SourceKind kind, Language language);
[[nodiscard]] QString eventKindName(const QString &kind, Language language); ///< unknown: as it is

/**
 * Where in the source a figure stands: 转载页第19行 style wording is left to the caller; this gives
 * 第19行 / line 19, and with several of the same number in the line, which one. Empty where absent.
 */
[[nodiscard]] QString formatLocator(const std::optional<int> &line, int occurrence,
                                    Language language);

/** A source for footers and cells: short title or title, publisher and date as known. */
[[nodiscard]] QString formatSource(const Source &source, Language language);

/** One sentence for a failure that says what, where and what to do. Paths stand as they are. */
[[nodiscard]] QString errorText(const Error &error, Language language);
[[nodiscard]] BilingualText errorText(const Error &error); ///< in both languages

/** The same for what kept newer packages of the program out of a store that is as usable as before. */
[[nodiscard]] QString updateFailureText(const Error &error, Language language);

} // namespace Zhitu
