// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogmodel.h"

namespace Zhitu {

/** The sources of a catalog as a table, in its order. */
class SourceModel final : public CatalogModelOf<Source, &Catalog::sources, &Source::id>
{
public:
    enum Column {
        TitleColumn,
        PublisherColumn,
        PublishedColumn,
        KindColumn,
        RepeatsColumn,
        UrlColumn,
        NoteColumn,
        TextColumn, ///< the name of the file whose text is attached; empty: none is
        ColumnCount
    };

    explicit SourceModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] int columns() const override;
    [[nodiscard]] QString header(int column, Language language) const override;
    [[nodiscard]] QString text(int row, int column, Language language) const override;
    [[nodiscard]] QVariant value(int row, int column) const override;
    [[nodiscard]] QVariant extra(int row, int role) const override;
};

} // namespace Zhitu
