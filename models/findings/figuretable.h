// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extent.h"
#include "records/catalog.h"
#include "records/observation.h"

#include <QHash>

#include <span>
#include <vector>

namespace Zhitu {

/** What is counted where, about what, as which status: the figures of one series. */
struct SeriesKey
{
    int indicator = -1; ///< places in the catalog's lists
    int region = -1;
    int subject = -1; ///< -1: the whole region
    Status status = Status::Actual;

    auto operator<=>(const SeriesKey &) const = default;
};

/** An observation as far as rules need it; small, since there may be a million. */
struct Figure
{
    SeriesKey series;
    int period = 0; ///< place among the table's periods, which are in the order of time
    int chain = 0; ///< place among the table's source chains
    int stated = -1; ///< who stated it: equal for equal names; -1: not known
    Extent extent; ///< only where it has a number
    double value = 0;
    Qualifier qualifier = Qualifier::Exact;
    RankBasis rankBasis = RankBasis::None;
    NoteKind noteKind = NoteKind::None;
    bool hasNumber = false;
    bool isBreak = false;
    int row = 0; ///< in the order of adding
};

/** The way back of a figure: the documents that it came through. */
struct FigureChain
{
    std::vector<int> sources; ///< places in the catalog's list, nearest first
    Period published; ///< of the document nearest to the origin that has a date; undated: none has

    [[nodiscard]] int root() const { return sources.empty() ? -1 : sources.back(); }
    /** Whether the two came through one document. */
    [[nodiscard]] bool shares(const FigureChain &other) const;
};

/**
 * All figures of a store, grouped by series and period.
 *
 * Filled figure by figure, so that they need not all be in memory as observations; figures whose
 * indicator or region the catalog lacks are passed over. Then sort(), and only then look-ups.
 */
class FigureTable
{
public:
    using Group = std::span<const Figure>;

    /** The catalog must outlive the table. */
    explicit FigureTable(const Catalog &catalog);

    void add(const Observation &observation);
    void sort();

    [[nodiscard]] const Catalog &catalog() const { return m_catalog; }
    /** All figures: by series, then by period, then in the order of adding. */
    [[nodiscard]] Group figures() const { return m_figures; }
    /** The figures of one series. */
    [[nodiscard]] Group series(const SeriesKey &key) const;
    /** All series of an indicator, one after the other. */
    [[nodiscard]] Group ofIndicator(int indicator) const;
    /** The figures of one series with one period. */
    [[nodiscard]] Group at(const SeriesKey &key, int period) const;
    /** The place of a period; -1: no figure has it. */
    [[nodiscard]] int periodPlace(const QString &iso) const;

    [[nodiscard]] const Period &period(const Figure &figure) const
    {
        return m_periods.at(static_cast<std::size_t>(figure.period));
    }
    [[nodiscard]] const FigureChain &chain(const Figure &figure) const
    {
        return m_chains.at(static_cast<std::size_t>(figure.chain));
    }
    [[nodiscard]] const QString &id(const Figure &figure) const
    {
        return m_ids.at(static_cast<std::size_t>(figure.row));
    }
    /** Places in the catalog's lists; -1: it lacks the record. */
    [[nodiscard]] int indicatorPlace(const QString &id) const;
    [[nodiscard]] int regionPlace(const QString &code) const;
    /** The region that a region lies in; -1: none that is known. */
    [[nodiscard]] int parentOf(int region) const;

    /**
     * Whether the figures have one publisher: they name the same one that stated them, or the
     * documents that they come from have the same publisher.
     */
    [[nodiscard]] bool haveOnePublisher(const Figure &one, const Figure &other) const;

    [[nodiscard]] const Indicator &indicator(const Figure &figure) const
    {
        return m_catalog.indicators.at(figure.series.indicator);
    }
    [[nodiscard]] QString regionCode(const SeriesKey &key) const
    {
        return m_catalog.regions.at(key.region).code;
    }
    [[nodiscard]] QString subjectId(const SeriesKey &key) const
    {
        return key.subject < 0 ? QString() : m_catalog.subjects.at(key.subject).id;
    }

private:
    /** Numbers texts, most of which are the one before. */
    class Numbers
    {
    public:
        /** The number of a text; the next one that is free where it is new. */
        int of(const QString &text);
        void set(const QString &text, int number) { m_numbers.insert(text, number); }
        /** -1: it has none. */
        [[nodiscard]] int find(const QString &text) const { return m_numbers.value(text, -1); }
        /** find(), remembered for the next text. */
        int known(const QString &text);

    private:
        QHash<QString, int> m_numbers;
        QString m_last;
        int m_lastNumber = -1;
    };

    [[nodiscard]] int chainOf(const QString &source, const QString &origin);

    const Catalog &m_catalog;
    Numbers m_indicators;
    Numbers m_regions;
    Numbers m_subjects;
    Numbers m_periodNumbers;
    Numbers m_stated;
    Numbers m_sources;
    QHash<std::pair<QString, QString>, int> m_chainNumbers;
    std::pair<QString, QString> m_lastSources;
    int m_lastChain = -1;
    std::vector<Period> m_periods;
    std::vector<FigureChain> m_chains;
    std::vector<QString> m_ids;
    std::vector<Figure> m_figures;
    std::vector<std::size_t> m_indicatorStarts; ///< where each indicator's figures begin
};

} // namespace Zhitu
