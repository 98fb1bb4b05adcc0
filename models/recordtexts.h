// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/language.h"
#include "records/observation.h"

#include <QString>
#include <QVariant>

namespace Zhitu {

/** The names that tables show for codes and ids; where the catalog lacks the record, the code. */
[[nodiscard]] QString regionName(const Catalog &catalog, const QString &code, Language language);
[[nodiscard]] QString indicatorName(const Catalog &catalog, const QString &id, Language language);
[[nodiscard]] QString subjectName(const Catalog &catalog, const QString &id, Language language);
/** Title (the short one where there is one), publisher and date. */
[[nodiscard]] QString sourceName(const Catalog &catalog, const QString &id, Language language);

/** How much a locator says. */
enum class LocatorStyle {
    Short, ///< line 19 of the reposted page
    Explained, ///< and which lines were counted, for readers elsewhere
};

/**
 * Where in a source of this kind something stands: 转载页面第19行 / line 19 of the reposted page;
 * empty where the data do not say.
 */
[[nodiscard]] QString locatorText(SourceKind kind, const std::optional<int> &line, int occurrence,
                                  Language language, LocatorStyle style = LocatorStyle::Short);

/** The figure with hedge and unit; where the catalog lacks the unit, without one. */
[[nodiscard]] QString figureText(const Catalog &catalog, const Observation &observation,
                                 Language language);

/** What every table of figures tells of each of them, in this order. */
enum class FigureField { Region, Indicator, Subject, Period, Value, Status };

/** The head of a field's column. */
[[nodiscard]] QString fieldName(FigureField field, Language language);
/** A field in words. */
[[nodiscard]] QString fieldText(const Catalog &catalog, const Observation &figure,
                                FigureField field, Language language);
/** The same for ValueRole; invalid where there is nothing. */
[[nodiscard]] QVariant fieldValue(const Observation &figure, FigureField field);

/** What every table of events tells of each of them, in this order; some end before Grade. */
enum class EventField {
    Period,
    Region,
    Kind,
    Title,
    Status,
    StatedBy,
    Source,
    Grade, ///< of the weakest link of its source chain, the best least
    Chain,
    Locator,
    Printed,
    Note
};

/** The same for events. */
[[nodiscard]] QString fieldName(EventField field, Language language);
[[nodiscard]] QString fieldText(const Catalog &catalog, const Event &event, EventField field,
                                Language language);
[[nodiscard]] QVariant fieldValue(const Catalog &catalog, const Event &event, EventField field);

/** Raw values of cells, for ValueRole: invalid where there is nothing. */
[[nodiscard]] QVariant cellValue(const QString &text);
[[nodiscard]] QVariant cellValue(const BilingualText &text);
[[nodiscard]] QVariant cellValue(const Period &period); ///< its first day
[[nodiscard]] QVariant cellValue(std::optional<int> number);
[[nodiscard]] QVariant cellValue(std::optional<double> number);
[[nodiscard]] QVariant cellValue(std::optional<SourceKind> grade); ///< as int, the best least

/** The roles that every row standing for an observation, or for an event, answers; else invalid. */
[[nodiscard]] QVariant observationRole(const Observation &observation, int role);
[[nodiscard]] QVariant eventRole(const Event &event, int role);

/** What an event is, when, where, of which kind and how surely, in one line. */
[[nodiscard]] QString eventWords(const Catalog &catalog, const Event &event, Language language);

} // namespace Zhitu
