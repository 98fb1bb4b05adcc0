// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Zhitu {

/** What is known of one indicator, in one region, in one year. */
struct CoverageCell
{
    int indicator = 0; ///< index in CoverageModel::indicators()
    int region = 0; ///< index in CoverageModel::regions()
    int year = 0; ///< of the period's last day; 0: undated
    /** Never empty: actual figures first, in each kind the best-grounded claim first. */
    QList<Observation> claims;

    [[nodiscard]] bool isKnown() const { return claims.first().status == Status::Actual; }
    [[nodiscard]] bool isPromised() const { return promise().has_value(); }
    /** Target where there is one, else forecast; nothing where all figures are actual. */
    [[nodiscard]] std::optional<Status> promise() const;

    bool operator==(const CoverageCell &) const = default;
};

/**
 * Which figures there are: one row per region, indicator and year that has an actual figure, a
 * target or a forecast. A figure counts in the year in which its period ends. Statements (said, not
 * measured) and figures without a number make no cell: nobody gave the number.
 *
 * Indicators are those of the spec, in its order; where it names none, all that have a cell, the one
 * with most cells first. Regions are those of the spec, in its order; where it names none, all
 * districts that lie beside one with a figure, the one with most cells first, then by the catalog:
 * what has to be left out for want of room is then what is known least of.
 */
class CoverageModel final : public ChartModel
{
    Q_OBJECT

public:
    enum Column {
        RegionColumn,
        IndicatorColumn,
        PeriodColumn,
        KnownColumn,
        PromisedColumn,
        SourceColumn,
        ColumnCount
    };

    explicit CoverageModel(QObject *parent = nullptr) : ChartModel(parent) { }

    void setFigures(const ChartSpec &spec, CatalogPtr catalog,
                    ObservationsPtr observations) override;
    void show(const ContentPtr &content) override;
    [[nodiscard]] ContentPtr content() const override { return m_content; }

    /** Ordered by indicator, region and year, undated ones last. */
    [[nodiscard]] QList<const Observation *> figures() const override;
    [[nodiscard]] const Observation *figure(int mark) const override
    {
        return &cells().at(mark).claims.first();
    }
    [[nodiscard]] const QList<CoverageCell> &cells() const { return m_content->cells; }
    /** Places in cells() of an indicator's and region's years, given by their places in the lists. */
    struct Span
    {
        int first = 0;
        int count = 0;
    };
    [[nodiscard]] Span cellsOf(int indicator, int region) const;
    /** How many pairs of an indicator and a region have a cell. */
    [[nodiscard]] int pairsWithCells() const { return m_content->pairsWithCells; }
    /** Whether a region, by its place in regions(), has a cell, and one with an actual figure. */
    [[nodiscard]] bool hasCells(int region) const { return m_content->has.at(region); }
    [[nodiscard]] bool hasKnownCells(int region) const { return m_content->hasKnown.at(region); }
    [[nodiscard]] const QStringList &indicators() const { return m_content->indicators; }
    [[nodiscard]] const QStringList &regions() const override { return m_content->regions; }
    [[nodiscard]] QStringList regionsWithMarks() const override;
    /** The years that occur, in order; 0 for undated comes last. */
    [[nodiscard]] const QList<int> &years() const { return m_content->years; }
    [[nodiscard]] int markOf(const QString &observation) const override;
    [[nodiscard]] QString describe(int mark, Language language) const override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;

    [[nodiscard]] ContentPtr prepared(const ChartSpec &spec, CatalogPtr catalog,
                                      ObservationsPtr observations) override;

private:
    /** Everything that is shown, made once and then only read, whichever thread made it. */
    struct Cells final : Content
    {
        QList<CoverageCell> cells;
        QStringList indicators;
        QStringList regions;
        QList<int> years;
        std::vector<int> starts; ///< of each indicator's regions in cells, and their end
        int pairsWithCells = 0;
        QList<bool> has; ///< by region
        QList<bool> hasKnown;
        QHash<QString, int> rows; ///< of each observation
    };

    std::shared_ptr<const Cells> m_content = std::make_shared<const Cells>();
};

} // namespace Zhitu
