// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importjobs.h"
#include "recordmodel.h"

namespace Zhitu {

/**
 * The first rows of a table as they would arrive: a row per figure, and one per reason why something
 * cannot come in, which stands in the place of the region and is to be shown over all other columns.
 */
class ImportPreviewModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column {
        LineColumn,
        RegionColumn,
        IndicatorColumn,
        SubjectColumn,
        PeriodColumn,
        FigureColumn,
        StatusColumn,
        SourceColumn,
        ColumnCount
    };
    enum ExtraRole {
        IsProblemRole = Qt::UserRole + 200, ///< bool: the row is a reason, not a figure
    };

    explicit ImportPreviewModel(QObject *parent = nullptr);

    /** known: the store's own records; others are shown as new. */
    void setArriving(const ArrivingFigures &arriving, CatalogPtr known);
    /** Whether any figure is about a subject. */
    [[nodiscard]] bool hasSubject() const { return m_hasSubject; }

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;

private:
    struct Row
    {
        qint64 line = 0;
        std::optional<Observation> figure;
        std::optional<RowProblem> problem;
    };

    QList<Row> m_rows;
    CatalogPtr m_known = std::make_shared<const Catalog>();
    bool m_hasSubject = false;
};

} // namespace Zhitu
