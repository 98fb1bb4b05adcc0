// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/result.h"
#include "search/searchresults.h"

#include <QString>

#include <memory>

namespace Zhitu {

/**
 * Searches one store: its names, as the catalogue has them, and its figures.
 *
 * What it needs is made bit by bit by prepare(), and search() answers with what there is: names at
 * once, with the readings of Chinese characters and the figures later. It is void in any thread but
 * the one that made it, and never waits for another instance's lock.
 */
class Searcher
{
public:
    /** @p file is a store that this program has open; empty: there are no figures. */
    Searcher(CatalogPtr catalog, QString file);
    ~Searcher();
    Q_DISABLE_COPY_MOVE(Searcher)

    /**
     * Does the next bit of what is missing, some milliseconds long; whether there is more to do.
     * Also where another instance has changed the store since. A store that is locked is tried
     * again when this is called again.
     */
    bool prepare();
    /** Whether answers are complete, as far as is known. */
    [[nodiscard]] bool isPrepared() const;
    /** Whether the readings of Chinese characters are known, as far as they can be. */
    [[nodiscard]] bool hasReadings() const;

    [[nodiscard]] SearchAnswer search(const SearchRequest &request);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Zhitu
