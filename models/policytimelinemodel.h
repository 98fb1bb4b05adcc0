// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"

#include <QHash>

namespace Zhitu {

/** Events of one region or of one issuer. */
struct EventLane
{
    BilingualText name; ///< empty where the data do not say who stated the events
    QList<int> marks; ///< rows of the model, never empty

    bool operator==(const EventLane &) const = default;
};

/**
 * Events in lanes: one row per event that the spec's kinds (none named: all), regions and periods
 * select. Undated events are always selected, but have no place on a time axis.
 *
 * Lanes follow the regions, wide areas first. Where one region alone has nearly all events (three
 * quarters or more) such lanes would say nothing, and they follow who stated the events: the busiest
 * issuer first, then the one who came first; those of whom the data do not say last. With a single
 * issuer they stay with the regions.
 *
 * Rows are ordered by lane, undated events first in it, then by date and id.
 */
class PolicyTimelineModel final : public ChartModel
{
    Q_OBJECT

public:
    /** The first of EventField. */
    enum Column {
        PeriodColumn,
        RegionColumn,
        KindColumn,
        TitleColumn,
        StatusColumn,
        StatedByColumn,
        SourceColumn,
        ColumnCount
    };
    enum class Lanes { Regions, Issuers };

    explicit PolicyTimelineModel(QObject *parent = nullptr) : ChartModel(parent) { }

    /** Events come from the catalog; the observations are not looked at. */
    void setFigures(const ChartSpec &spec, CatalogPtr catalog,
                    ObservationsPtr observations) override;

    [[nodiscard]] Lanes lanesBy() const { return m_lanesBy; }
    [[nodiscard]] const QList<EventLane> &lanes() const { return m_lanes; }
    /** The event of a row from 0 to rowCount() - 1. */
    [[nodiscard]] const Event &event(int row) const { return *m_events.at(row); }
    /** Regions with an event, wide areas first. */
    [[nodiscard]] const QStringList &regions() const override { return m_regions; }
    [[nodiscard]] int markOf(const QString &id) const override;
    [[nodiscard]] QString describe(int mark, Language language) const override;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;

private:
    void makeLanes();

    QList<const Event *> m_events; ///< of the catalog, in the order of the rows
    QHash<QString, int> m_rows;
    QList<EventLane> m_lanes;
    Lanes m_lanesBy = Lanes::Regions;
    QStringList m_regions;
};

} // namespace Zhitu
