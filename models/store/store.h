// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/catalog.h"
#include "records/observation.h"
#include "records/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace Zhitu {

class Database;

/** What an import did. */
struct ImportReport
{
    int observations = 0;
    int events = 0;
    int records = 0; ///< all other records together

    bool operator==(const ImportReport &) const = default;
};

/**
 * One SQLite file that holds everything, opened by one connection.
 *
 * A Store belongs to the thread that made it. Every failure leaves the file as it was. Waits up to
 * 30 s for another instance's lock. A file that nobody may write (a read-only file or medium) is
 * opened for reading; isReadOnly() tells, and importing then fails with StoreReadOnly.
 */
class Store
{
public:
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    /**
     * Opens an existing store after checking it (header, schema version, quick_check). An older
     * schema is migrated after a backup beside the file.
     * Fails with FileNotFound, FileNotReadable, StoreEmpty, StoreTruncated, StoreDamaged,
     * StoreForeign, StoreNewer, StoreReadOnly (a migration is needed), StoreBusy or StoreFailed.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &file);

    /**
     * Makes a new store from packages, whole or not at all: it is built in a temporary file beside
     * its place and only then given its name. Folders on the way are made.
     * Fails with StoreExists where there is a file already, FileNotWritable, or as an import does.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &file,
                                                               const QStringList &packageFolders);

    /** open(), or create() where there is no such file; a racing instance's new store is opened. */
    [[nodiscard]] static Result<std::unique_ptr<Store>> openOrCreate(
        const QString &file, const QStringList &packageFolders);

    /**
     * An empty store in memory, gone with this object: to judge records that shall enter no file.
     * Fails with StoreFailed.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> inMemory();

    [[nodiscard]] QString file() const;
    [[nodiscard]] bool isReadOnly() const;

    /**
     * Takes a package in, in one transaction. Records whose key is in the store already and equal
     * change nothing; an observation id that is there with other content, a reference to a record
     * that is nowhere, or a schema violation fails with PackageInvalid and nothing is changed.
     */
    [[nodiscard]] Result<ImportReport> importPackage(const Package &package);

    /** A snapshot of everything but the observations. */
    [[nodiscard]] Result<CatalogPtr> catalog() const;

    /** Observations in the order of their import. */
    [[nodiscard]] Result<QList<Observation>> observations(const ObservationQuery &query = {}) const;

private:
    explicit Store(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
};

} // namespace Zhitu
