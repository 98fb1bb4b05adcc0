// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "claims.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Zhitu {

struct TimelineColumns;
using TimelineColumnsPtr = std::shared_ptr<const TimelineColumns>;

/**
 * One mark of a chart: a figure, with every observation that states the same.
 *
 * Observations are the same figure when indicator, region, subject, period, value, upper bound,
 * qualifier and status are equal: one mark with several sources, never several marks.
 */
struct FigureMark
{
    Claims claims; ///< never empty; the best-grounded claim first
    int panel = 0; ///< index in ComparisonModel::panels()
    RankBasis rankBasis = RankBasis::None; ///< the best basis that any claim has
    int joinedFrom = -1; ///< index of the mark that a line joins this one to; -1: no line

    [[nodiscard]] const Observation &figure() const { return claims.first(); }

    bool operator==(const FigureMark &) const = default;
};

/** What the comparison guard compares, in the order in which it does. */
enum class PanelDifference { Unit, Measure, Population, NoDefinition, Definition, AreaLevel };

/** Indicators that share one axis, and why they may; see ComparisonModel::panels(). */
struct ComparisonPanel
{
    QStringList indicators; ///< ids, never empty
    QString unit; ///< code of their common unit
    BilingualText sharedReason; ///< why several indicators share the axis; empty for one
    BilingualText splitReason; ///< why it is not in the panel before; empty for the first panel
    std::optional<PanelDifference> splitBy; ///< the same as a term; absent for the first panel
    QList<PanelDifference> overruled; ///< differences that the user made the guard overlook

    bool operator==(const ComparisonPanel &) const = default;
};

/**
 * What a chart draws: its figures as marks, sorted into panels by the comparison guard.
 *
 * One row per mark. The guard: two indicators share a panel only when unit, measure (stock or
 * flow), population, definition and the area levels of their figures are equal, or when they have
 * one unit and are declared comparable; otherwise the panel is split and says which of these
 * differs first, in that order. A definition that the data do not give equals no other. In a panel
 * of several, each may share it with every other. Figures of one indicator stay together whatever
 * their regions' levels: a part and its whole are counted by one definition. Where the spec
 * overrules the guard, indicators of one unit share a panel whatever else differs, and the panel
 * says what does; no axis has two units.
 *
 * Statements are never marks (they stay in tables). Undated figures are marks without a place on a
 * time axis. Figures whose unit, indicator or region the catalog lacks, or whose unit is not their
 * indicator's, are left out.
 */
class ComparisonModel : public ChartModel
{
    Q_OBJECT

public:
    enum Column {
        // The first ones are a FigureField each.
        RegionColumn,
        IndicatorColumn,
        SubjectColumn,
        PeriodColumn,
        ValueColumn,
        StatusColumn,
        SourceColumn,
        ColumnCount
    };

    void setFigures(const ChartSpec &spec, CatalogPtr catalog,
                    ObservationsPtr observations) override;
    void show(const ContentPtr &content) override;
    [[nodiscard]] ContentPtr content() const override { return m_content; }

    [[nodiscard]] const QList<FigureMark> &marks() const { return m_content->marks; }
    [[nodiscard]] const QList<ComparisonPanel> &panels() const { return m_content->panels; }
    /** Whether overruling the guard changes what shares an axis, or has changed it. */
    [[nodiscard]] bool isGuardOverrulable() const;
    [[nodiscard]] const QStringList &regions() const final { return m_content->regions; }
    /** Those of regions() without any mark: named in words, never drawn as 0. */
    [[nodiscard]] const QStringList &regionsWithoutFigure() const { return m_content->without; }
    [[nodiscard]] QStringList regionsWithMarks() const final;
    /** The snapshot that the marks' claims are part of; empty when nothing was set. */
    [[nodiscard]] const ObservationsPtr &observations() const { return m_content->observations; }
    /** The claims of all marks, in their order, then unmarked(). */
    [[nodiscard]] QList<const Observation *> figures() const final;
    [[nodiscard]] const Observation *figure(int mark) const final
    {
        return &marks().at(mark).figure();
    }
    [[nodiscard]] int markOf(const QString &observation) const final;
    [[nodiscard]] QString describe(int mark, Language language) const override;
    /** Observations of this chart that are no marks (statements), in their order. */
    [[nodiscard]] const QList<Observation> &unmarked() const { return m_content->unmarked; }

protected:
    explicit ComparisonModel(QObject *parent) : ChartModel(parent) { }

    [[nodiscard]] int rows() const final;
    [[nodiscard]] int columns() const final;
    [[nodiscard]] QString header(int column, Language language) const final;
    [[nodiscard]] QString text(int row, int column, Language language) const final;
    [[nodiscard]] QVariant value(int row, int column) const final;
    [[nodiscard]] QString id(int row) const final;
    [[nodiscard]] QVariant extra(int row, int role) const final;

    /** Whether this kind of chart can draw such a figure at all; yes unless it says otherwise. */
    [[nodiscard]] virtual bool draws(const Observation &figure) const;
    /** The regions a chart is about, where the spec names none. */
    [[nodiscard]] virtual QStringList defaultRegions(const QList<FigureMark> &marks) const = 0;
    /**
     * Selects, orders and joins what this kind of chart shows; panels and regions are set already,
     * and every indicator keeps a mark.
     */
    virtual void arrange(QList<FigureMark> &marks) const = 0;

    /** Place in the order of the spec's indicators and of regions(). */
    [[nodiscard]] int indicatorPlace(const QString &indicator) const;
    [[nodiscard]] int regionPlace(const QString &region) const;

    /** The arranged marks in columns where there are too many to draw one by one; else nothing. */
    [[nodiscard]] virtual TimelineColumnsPtr columnsOf(const QList<FigureMark> &marks) const;
    [[nodiscard]] ContentPtr prepared(const ChartSpec &spec, CatalogPtr catalog,
                                      ObservationsPtr observations) override;

    /** Everything that is shown, made once and then only read, whichever thread made it. */
    struct Figures final : Content
    {
        QList<FigureMark> marks;
        QList<ComparisonPanel> panels;
        QStringList regions;
        QStringList without;
        QList<Observation> unmarked;
        QHash<QString, int> indicatorPlaces;
        QHash<QString, int> regionPlaces;
        /** The marks by the hashes of their claims' ids, sorted. */
        std::vector<std::pair<quint32, qint32>> markOfId;
        TimelineColumnsPtr columns;
    };
    [[nodiscard]] const TimelineColumnsPtr &columnsInContent() const { return m_content->columns; }

private:
    std::shared_ptr<const Figures> m_content = std::make_shared<const Figures>();
};

/**
 * Indicators across districts: for each panel and district the latest actual figure of each
 * indicator and subject (where several of the latest date disagree, all of them; an undated one
 * only where no other is known), and every target and forecast. Where the spec names no regions,
 * districts only. Marks are ordered by panel, then by district: largest value first, ties by code;
 * within a district actual, forecast, target, by date.
 */
class DistrictComparisonModel : public ComparisonModel
{
    Q_OBJECT

public:
    explicit DistrictComparisonModel(QObject *parent = nullptr) : ComparisonModel(parent) { }

protected:
    [[nodiscard]] bool draws(const Observation &figure) const override;
    /** All regions of the level District that lie in the same region as one with a figure. */
    [[nodiscard]] QStringList defaultRegions(const QList<FigureMark> &marks) const override;
    void arrange(QList<FigureMark> &marks) const override;
};

/**
 * Counts over time, a panel per definition. Marks are ordered by panel, region and time; a line
 * joins two neighbouring actual figures of the same indicator, region, subject and publisher (who
 * stated them; where that is unknown, the source) unless the later one has a break in series.
 * Undated figures are never joined, nor are figures whose periods overlap or differ in kind of
 * length (a half-year against a year). A stock holds at a point in time, so that for it a day, a
 * month and a year differ in precision only. Undated marks come first in their region.
 */
class ModelTimelineModel final : public ComparisonModel
{
    Q_OBJECT

public:
    explicit ModelTimelineModel(QObject *parent = nullptr) : ComparisonModel(parent) { }

    /** So many marks are drawn one by one; what has more is reduced to columns of pixels. */
    static constexpr int mostSingleMarks = 1000;

    /** The dated events that the spec's kinds select, within its periods, by date. */
    [[nodiscard]] QList<const Event *> events() const override;
    /** The marks in columns where there are more than mostSingleMarks; else nothing. */
    [[nodiscard]] const TimelineColumnsPtr &inColumns() const { return columnsInContent(); }

protected:
    [[nodiscard]] QStringList defaultRegions(const QList<FigureMark> &marks) const override;
    void arrange(QList<FigureMark> &marks) const override;
    [[nodiscard]] TimelineColumnsPtr columnsOf(const QList<FigureMark> &marks) const override;
};

/**
 * Rank history: one row per region and year. A figure needs a rank and a date; its year is that of
 * its period's last day. A line joins actual ranks of the same region in neighbouring years only; a
 * year without a known rank is a gap. Ranks of one region and year that disagree are all marks, and
 * the line runs through the best-grounded one. Marks are ordered by panel, region (focus last, so
 * that it is drawn on top), year and rank.
 */
class ComputeRankingModel final : public ComparisonModel
{
    Q_OBJECT

public:
    explicit ComputeRankingModel(QObject *parent = nullptr) : ComparisonModel(parent) { }

    /** The year that a dated figure stands for in this chart. */
    [[nodiscard]] static int yearOf(const Observation &figure);

protected:
    [[nodiscard]] bool draws(const Observation &figure) const override;
    [[nodiscard]] QStringList defaultRegions(const QList<FigureMark> &marks) const override;
    void arrange(QList<FigureMark> &marks) const override;
};

} // namespace Zhitu
