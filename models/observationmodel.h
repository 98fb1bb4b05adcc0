// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "recordmodel.h"

namespace Zhitu {

/** All observations as a table, one row each, in the order of the snapshot. */
class ObservationModel final : public RecordModel
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
        QualifierColumn,
        RankBasisColumn,
        StatedByColumn,
        SourceColumn,
        GradeColumn, ///< ValueRole: the SourceKind of the weakest link as int, the best least
        ChainColumn,
        LocatorColumn,
        PrintedColumn,
        NoteColumn,
        VersionColumn, ///< "your version" where the user changed what was brought in; else empty
        ColumnCount
    };

    explicit ObservationModel(QObject *parent = nullptr);

    /** Replaces everything shown; null pointers empty the model. */
    void setObservations(CatalogPtr catalog, ObservationsPtr observations);
    /** What the user has changed of what was brought in; null: nothing. */
    void setAside(AsideIndexPtr records);

    // What any table of observations shows in these columns.
    [[nodiscard]] static QString columnName(int column, Language language);
    [[nodiscard]] static QString cellText(const Catalog &catalog, const Observation &figure,
                                          int column, Language language);
    [[nodiscard]] static QVariant rawValue(const Catalog &catalog, const Observation &figure,
                                           int column);

    /** The observation of a row from 0 to rowCount() - 1. */
    [[nodiscard]] const Observation &observation(int row) const { return m_observations->at(row); }

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
    [[nodiscard]] QString textKey(int row, int column) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;

private:
    AsideIndexPtr m_aside;
    ObservationsPtr m_observations = std::make_shared<const QList<Observation>>();
};

} // namespace Zhitu
