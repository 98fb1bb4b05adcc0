// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "imports/importrun.h"
#include "recordmodel.h"

namespace Zhitu {

/** What a name of a table can stand for. */
enum class NamedKind { Region, Indicator };

/** What a name of a table stands for, as it was found or chosen. */
enum class NameState {
    Undecided, ///< several records bear it, or it is unknown and nothing may be made: to be chosen
    Made, ///< a new record is made for it
    Found, ///< a record of the store was found by it
    Chosen, ///< the user said which record it is
    LeftOut, ///< its rows are not taken in
};

/**
 * The names of regions and indicators that a table has, and the records that they stand for. What
 * there is to decide or to look at comes first: undecided ones, then new ones, then the others.
 */
class ImportNameModel final : public RecordModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, StateColumn, RecordColumn, ColumnCount };

    struct Entry
    {
        NamedKind kind{};
        QString name; ///< as it stands in the table
        NameState state{};
        RecordMatch match; ///< as found
        QString key; ///< of the record that it stands for; empty for new ones and undecided ones
        Region region; ///< the new one, where one is made
        Indicator indicator; ///< the new one, where one is made

        bool operator==(const Entry &) const = default;
    };

    explicit ImportNameModel(QObject *parent = nullptr);

    /** outcome: of checking the table with this mapping. */
    void setOutcome(const ImportOutcome &outcome, const ImportMapping &mapping,
                    const CatalogPtr &catalog);
    void clear();
    [[nodiscard]] const Entry &entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] int rowOfName(NamedKind kind, const QString &name) const;
    [[nodiscard]] int count(NameState state) const;

protected:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QString id(int row) const override;

private:
    QList<Entry> m_entries;
};

} // namespace Zhitu
