// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "search/searchresults.h"

#include <QObject>

#include <memory>

namespace Zhitu {

/**
 * The search for the window: in a thread of its own, with a connection of its own, so that neither
 * the window waits for it nor it for a chart that reads a million figures.
 *
 * Only the latest request is answered. The thread begins with the first warmUp() or request.
 */
class SearchSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchSession)

public:
    explicit SearchSession(QObject *parent = nullptr);
    /** Waits for the bit of work under way: some milliseconds. */
    ~SearchSession() override;

    /** The store to search from now on, open in this program; what was asked before is dropped. */
    void setStore(CatalogPtr catalog, const QString &file);
    /** The user is about to search: makes ready what is needed. */
    void warmUp();
    void ask(const SearchRequest &request);
    /** Drops what was asked. */
    void forget();

Q_SIGNALS:
    /** To the latest request; once more when there is more to say. */
    void answered(const SearchAnswer &answer);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace Zhitu
