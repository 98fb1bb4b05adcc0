// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordmodel.h"
#include "store/edits.h"

namespace Zhitu {

/** What an import is called: its title, or else the name of its file. */
[[nodiscard]] QString importTitle(const ImportRecord &import);
/** The same as it is shown: what was pasted has no file. */
[[nodiscard]] QString importName(const ImportRecord &import, Language language);
/** Its name, and when it was made in local time, which tells those with one name apart. */
[[nodiscard]] QString importLabel(const ImportRecord &import, Language language);
/** What undoing, redoing or removing an import does, and what of it was changed since. */
[[nodiscard]] QString importDescription(const ImportRecord &import, Language language);

/** The imports of a store as a table, in the order of the list. */
class ImportModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn, ///< ValueRole: a QDateTime in UTC; the text is in local time
        TitleColumn,
        StateColumn,
        FileColumn,
        FiguresColumn,
        EventsColumn,
        RecordsColumn,
        ChangedColumn,
        ColumnCount
    };

    explicit ImportModel(QObject *parent = nullptr);

    void setImports(QList<ImportRecord> imports);
    /** The import of a row from 0 to rowCount() - 1. */
    [[nodiscard]] const ImportRecord &import(int row) const { return m_imports.at(row); }

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;

private:
    QList<ImportRecord> m_imports;
};

} // namespace Zhitu
