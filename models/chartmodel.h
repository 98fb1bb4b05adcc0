// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingreport.h"
#include "recordmodel.h"

namespace Zhitu {

/** Whether a period touches the span of time of a chart; an undated one always does. */
[[nodiscard]] bool isInSpan(const ChartSpec &spec, const Period &period);

/**
 * What a chart draws: one row per mark, whatever the kind of chart.
 *
 * A mark stands on observations or on events; EvidenceRole gives their ids, the best-grounded one
 * first, which is also the row's id. A row may stand on nothing (a place where nobody said anything):
 * then the list is empty.
 */
class ChartModel : public RecordModel
{
    Q_OBJECT

public:
    /** What a chart shows, without a model: prepared in one thread, shown by another's model. */
    struct Content
    {
        virtual ~Content() = default;

        ChartSpec spec;
        CatalogPtr catalog;
        ObservationsPtr observations;
    };
    using ContentPtr = std::shared_ptr<const Content>;

    /**
     * Does the work of setFigures() for a chart of the spec's kind, in any thread: sorting a million
     * figures takes longer than a window may stand still.
     */
    [[nodiscard]] static ContentPtr prepare(const ChartSpec &spec, CatalogPtr catalog,
                                            ObservationsPtr observations);
    /** Shows what prepare() made for a chart of this kind; nothing but pointers changes hands. */
    virtual void show(const ContentPtr &content);
    /** What is shown, for another model of its kind, which may belong to any thread. */
    [[nodiscard]] virtual ContentPtr content() const;

    /** Replaces everything shown; null pointers empty the model. */
    virtual void setFigures(const ChartSpec &spec, CatalogPtr catalog,
                            ObservationsPtr observations) = 0;

    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }
    /** Regions that the chart is about, in the order of the catalog or of the spec. */
    [[nodiscard]] virtual const QStringList &regions() const = 0;
    /** Those of regions() that have a mark. */
    [[nodiscard]] virtual QStringList regionsWithMarks() const { return regions(); }
    /** The mark that stands on this observation or event; -1: none does. */
    [[nodiscard]] virtual int markOf(const QString &id) const = 0;
    /** What a mark says, in words, for tool tips and assistive technology. */
    [[nodiscard]] virtual QString describe(int mark, Language language) const = 0;

    /**
     * The observations that the chart draws or lists, each once; none for a chart of events. The
     * same ones alone make the same chart. Pointers live as long as what is shown.
     */
    [[nodiscard]] virtual QList<const Observation *> figures() const { return {}; }

    /** The events that the chart draws beside its marks, by date; charts of events have none. */
    [[nodiscard]] virtual QList<const Event *> events() const { return {}; }

    /** The best-grounded observation that a mark stands on; nullptr: it stands on none. */
    [[nodiscard]] virtual const Observation *figure(int /*mark*/) const { return nullptr; }

    /** What the rules found in the store that the figures are from; null: nothing is known. */
    void setFindings(FindingReportPtr report);
    [[nodiscard]] const FindingReportPtr &findings() const { return m_findings; }
    /** The marks that stand on observations or events on which there is a finding, sorted. */
    [[nodiscard]] const QList<int> &disputedMarks() const;

    /** So many marks a chart may have for unsourcedMarks() to look at them: no more are drawn singly. */
    static constexpr int mostLookedAt = 1000;
    /**
     * The marks whose best-grounded claim comes from a source that is not stated, sorted; none where
     * there are too many marks to have a badge each, of which the sources in the footer tell.
     */
    [[nodiscard]] const QList<int> &unsourcedMarks() const;

    [[nodiscard]] int markCount() const { return rowCount(); }
    /** Ids of the observations or events that a mark stands on, the best-grounded one first. */
    [[nodiscard]] QStringList evidenceOf(int mark) const;

    /** Whether charts of this kind draw events, and not observations, as their marks. */
    [[nodiscard]] static bool drawsEvents(ChartKind kind);
    /** Whether charts of this kind draw, of actual figures, the latest of each series alone. */
    [[nodiscard]] static bool drawsLatest(ChartKind kind);
    /**
     * Of a chart that draws the latest figures alone, those before them stand in its table where there
     * are no more than so many figures altogether; where there are more, they are not even read.
     */
    static constexpr int mostWithHistory = 10000;
    /** What the store must be asked for to fill a chart of this spec; nothing: no need to ask. */
    [[nodiscard]] static std::optional<ObservationQuery> queryFor(const ChartSpec &spec,
                                                                  const Catalog &catalog);

Q_SIGNALS:
    /** Other marks may be disputed than before. */
    void findingsChanged();

protected:
    explicit ChartModel(QObject *parent);

    /** What prepare() makes, by a model of its own; by default all work is left to show(). */
    [[nodiscard]] virtual ContentPtr prepared(const ChartSpec &spec, CatalogPtr catalog,
                                              ObservationsPtr observations);
    /** Whether a period touches the spec's span of time; an undated one always does. */
    [[nodiscard]] bool isInSpan(const Period &period) const
    {
        return Zhitu::isInSpan(m_spec, period);
    }

    ChartSpec m_spec; ///< set by setFigures()

private:
    FindingReportPtr m_findings;
    mutable std::optional<QList<int>> m_disputed; ///< absent: to be found
    mutable std::optional<QList<int>> m_unsourced; ///< absent: to be found
};

/**
 * Whether a claim is better grounded than another: by how its rank is known, then by the weakest
 * link of its source chain.
 */
[[nodiscard]] bool isBetterGrounded(const Observation &a, const Observation &b,
                                    const Catalog &catalog);

/** All districts that lie in the same regions as these, in the order of the catalog. */
[[nodiscard]] QStringList districtsBeside(const QStringList &regions, const Catalog &catalog);

/** The model that draws a chart of this kind; ownership passes to the caller or the parent. */
[[nodiscard]] ChartModel *makeChartModel(ChartKind kind, QObject *parent);

} // namespace Zhitu
