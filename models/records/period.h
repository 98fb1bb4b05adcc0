// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace Zhitu {

/**
 * When a figure holds or an event happened: as precise as its source, no more.
 *
 * Written in ISO 8601: a year "2023", a month "2023-10", a day "2024-01-15", or an interval of two
 * of the same precision, both ends included: "2019/2023", "2025-01/2025-06". A default-constructed
 * period is undated: the source names no time; its text is empty and its days are invalid.
 */
class Period
{
public:
    enum class Precision { Undated, Year, Month, Day, Interval };

    Period() = default;

    /**
     * Reads an ISO 8601 period as above; an empty text is the undated period.
     * std::nullopt where the text is anything else, names a day that does not exist, or is an
     * interval that ends before it starts.
     */
    [[nodiscard]] static std::optional<Period> fromIso(QStringView text);

    /** The ISO 8601 text; empty when undated. */
    [[nodiscard]] const QString &iso() const { return m_iso; }
    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] bool isUndated() const { return m_precision == Precision::Undated; }
    /** The first day that the period covers; invalid when undated. */
    [[nodiscard]] QDate firstDay() const { return m_firstDay; }
    /** The last day that the period covers, that day included; invalid when undated. */
    [[nodiscard]] QDate lastDay() const { return m_lastDay; }
    /** The day halfway through, for ordering on an axis; invalid when undated. */
    [[nodiscard]] QDate middleDay() const;
    /** For an interval the precision of its two ends, else precision(). */
    [[nodiscard]] Precision endPrecision() const;

    bool operator==(const Period &other) const { return m_iso == other.m_iso; }
    /** By first day, then by last day; the undated period comes first. */
    bool operator<(const Period &other) const;

private:
    QString m_iso;
    Precision m_precision = Precision::Undated;
    QDate m_firstDay;
    QDate m_lastDay;
};

} // namespace Zhitu
