// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "recordmodel.h"

namespace Zhitu {

/** Events of a catalog as a table: all in its order, or those that are chosen. */
class EventModel final : public RecordModel
{
    Q_OBJECT

public:
    /** The first ones are an EventField each. */
    enum Column {
        PeriodColumn,
        RegionColumn,
        KindColumn,
        TitleColumn,
        StatusColumn,
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

    explicit EventModel(QObject *parent = nullptr);

    /** Replaces everything shown; a null pointer empties the model. */
    void setRecords(CatalogPtr catalog);
    /** The same with these events only, in their order; unknown ids are none. */
    void setEvents(CatalogPtr catalog, const QStringList &ids);
    /** What the user has changed of what was brought in; null: nothing. */
    void setAside(AsideIndexPtr records);

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;

private:
    AsideIndexPtr m_aside;
    QList<const Event *> m_events; ///< of the catalog, which the model keeps
};

} // namespace Zhitu
