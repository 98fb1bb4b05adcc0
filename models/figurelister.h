// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "records/catalog.h"

#include <functional>
#include <memory>

namespace Zhitu {

class FigureColumns;
class HanReader;
class SearchIndex;
class Store;

/**
 * Filters and sorts the figures of a store by its columns, which it reads once, when it is first asked
 * for more than all of them in the order of import, and drops when it is no longer.
 *
 * One thread at a time: that of the store.
 */
class FigureLister
{
public:
    explicit FigureLister(CatalogPtr catalog);
    ~FigureLister();
    Q_DISABLE_COPY_MOVE(FigureLister)

    /**
     * The figures that a request asks for. goesOn: asked now and then; where it says no, the list
     * fails with Cancelled.
     */
    [[nodiscard]] Result<FigureListPtr> list(const Store &store, const FigureListRequest &request,
                                             const std::function<bool()> &goesOn);

    /** Whether list() can sort by a column. */
    [[nodiscard]] static bool canSortBy(int column);

private:
    [[nodiscard]] Result<void> read(const Store &store, const std::function<bool()> &goesOn);
    [[nodiscard]] std::vector<quint32> matching(const FigureFilter &filter);
    void sort(std::vector<quint32> &figures, int column, bool descending) const;

    CatalogPtr m_catalog;
    std::unique_ptr<HanReader> m_reader;
    std::unique_ptr<SearchIndex> m_index; ///< uses the reader
    std::unique_ptr<FigureColumns> m_columns;
    qint64 m_version = 0; ///< of the data in the columns
};

} // namespace Zhitu
