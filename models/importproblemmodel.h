// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/figurerows.h"
#include "recordmodel.h"

namespace Zhitu {

/** What cannot come in of a table, a row per cell: where, what stands there, why, and what to do. */
class ImportProblemModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column { LineColumn, NameColumn, TextColumn, ReasonColumn, AdviceColumn, ColumnCount };

    explicit ImportProblemModel(QObject *parent = nullptr);

    void setProblems(const QList<RowProblem> &problems);

    /** The list as CSV (RFC 4180), the header in the model's language; for the clipboard and files. */
    [[nodiscard]] QString toCsv() const;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;

private:
    QList<RowProblem> m_problems;
};

} // namespace Zhitu
