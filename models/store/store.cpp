// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store.h"

#include "chartlayers.h"
#include "database.h"
#include "editing.h"
#include "importer.h"
#include "packagerows.h"
#include "recordrows.h"
#include "schema.h"
#include "sourcetexts.h"
#include "storefile.h"

#include <QFileInfo>
#include <QMutexLocker>
#include <QVersionNumber>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error storeError(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = {}};
}

bool isTruncated(const FileHeader &header)
{
    return !header.isComplete || (header.sizeInHeader && header.fileSize < *header.sizeInHeader);
}

/**
 * What can be said of a file that SQLite has not touched yet. Nothing that a journal beside it
 * may put right is judged here, since that belongs to the store.
 */
Result<void> judgeUntouched(const FileHeader &header, const QString &file)
{
    if (header.fileSize == 0)
        return storeError(ErrorKind::StoreEmpty, file);
    if (!header.isSqlite)
        return storeError(ErrorKind::StoreForeign, file, u"not a SQLite database"_s);
    if (!header.isComplete)
        return storeError(ErrorKind::StoreTruncated, file);
    if (header.applicationId != storeApplicationId)
        return storeError(ErrorKind::StoreForeign, file, u"another program's database"_s);
    // Even to read such a file SQLite would put two others beside it.
    if (header.isWriteAheadLogged) {
        return storeError(ErrorKind::StoreDamaged, file,
                          u"another program switched it to a write-ahead log"_s);
    }
    return {};
}

/** Checks the content; inside a transaction, so that no writer changes it meanwhile. */
Result<void> judgeContent(Database &database, const QString &file)
{
    // The first statement takes the lock and rolls back what a killed writer left unfinished.
    const auto version = databaseVersion(database);
    const auto header = database.readHeader();
    if (header && isTruncated(*header))
        return storeError(ErrorKind::StoreTruncated, file);
    if (!version)
        return version.error();
    if (!header)
        return header.error();
    if (*version > schemaVersion())
        return storeError(ErrorKind::StoreNewer, file, QString::number(*version));
    if (*version < 1)
        return storeError(ErrorKind::StoreDamaged, file, u"schema version %1"_s.arg(*version));
    const auto found = database.queryText("PRAGMA quick_check(1)");
    if (!found)
        return found.error();
    if (*found != u"ok")
        return storeError(ErrorKind::StoreDamaged, file, *found);
    return {};
}

/** Settings of the connection that SQLite only takes once it has read the file. */
Result<void> configure(Database &database)
{
    if (auto done = database.execute("PRAGMA synchronous = FULL"); !done)
        return done;
    const auto mode = database.queryText("PRAGMA journal_mode = DELETE");
    if (!mode)
        return mode.error();
    if (*mode != u"delete") {
        return storeError(ErrorKind::StoreFailed, database.file(),
                          u"the journal mode is \"%1\""_s.arg(*mode));
    }
    return {};
}

template<typename Record>
Result<QList<Record>> readRecords(Database &database, Statement &statement)
{
    QList<Record> records;
    FormerTexts former;
    const auto read = statement.forEachRow([&](const Statement &row) -> Result<void> {
        auto record = recordFrom<Record>(row, database, &former);
        if (!record)
            return record.error();
        records.append(std::move(*record));
        return {};
    });
    if (!read)
        return read.error();
    return records;
}

template<typename Record>
Result<QList<Record>> readTable(Database &database)
{
    auto statement = database.prepare(selectFrom<Record>() + " ORDER BY position");
    if (!statement)
        return statement.error();
    return readRecords<Record>(database, *statement);
}

/** What a store says of packages, as far as an update needs it. */
struct HeldVersions
{
    PackageVersions held;
    PackageVersions refused; ///< versions that did not fit
    bool anyShipped = false;
};

Result<HeldVersions> readVersions(Database &database)
{
    HeldVersions versions;
    const auto read = database.forEachRow(
        "SELECT id, version, shipped, 0 FROM packages UNION ALL "
        "SELECT id, version, 0, 1 FROM refused_packages",
        [&](const Statement &row) {
            const bool isRefused = row.integer(3) != 0;
            (isRefused ? versions.refused : versions.held).insert(row.text(0), row.text(1));
            versions.anyShipped = versions.anyShipped || row.integer(2) != 0;
        });
    if (!read)
        return read.error();
    return versions;
}

bool isNewer(const QString &version, const QString &held)
{
    return QVersionNumber::fromString(version) > QVersionNumber::fromString(held);
}

/** How long a start may wait for another instance before it goes on with what the store has. */
constexpr int updatePatienceMilliseconds = 2000;

Result<void> takeIn(Database &database, const QString &folder)
{
    auto package = readPackage(folder);
    if (!package)
        return package.error();
    package->info.shipped = true;
    database.setLockTimeout(updatePatienceMilliseconds);
    const auto imported = importInto(database, *package);
    database.setLockTimeout(Database::lockTimeoutMilliseconds);
    if (!imported)
        return imported.error();
    return {};
}

Result<void> noteRefused(Database &database, const QString &id, const QString &version)
{
    auto statement =
        database.prepare("INSERT OR REPLACE INTO refused_packages (id, version) VALUES (?1, ?2)");
    if (!statement)
        return statement.error();
    statement->bindText(1, id);
    statement->bindText(2, version);
    return statement->run();
}

} // namespace

Store::Store(std::unique_ptr<Database> database) : m_database(std::move(database)) { }

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &file)
{
    const auto access = judgeAccess(file);
    if (!access)
        return access.error();
    const bool readOnly = *access == FileAccess::ReadOnly;
    auto connected = [&] {
        const QMutexLocker locker(&newFileMutex());
        return Database::open(file,
                              readOnly ? Database::Access::ReadOnly : Database::Access::ReadWrite);
    }();
    if (!connected)
        return connected.error();
    std::unique_ptr<Database> database = std::move(*connected);
    const auto header = database->readHeader();
    if (!header)
        return header.error();
    if (const auto good = judgeUntouched(*header, file); !good)
        return good.error();

    // Before the first statement: a page with impossible cells is then refused when it is read.
    if (const auto done = database->execute("PRAGMA cell_size_check = ON"); !done)
        return done.error();
    {
        Transaction reading(*database);
        if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
            return begun.error();
        if (const auto good = judgeContent(*database, file); !good)
            return good.error();
        if (const auto ended = reading.commit(); !ended)
            return ended.error();
    }
    if (const auto done = configure(*database); !done)
        return done.error();

    const auto version = databaseVersion(*database);
    if (!version)
        return version.error();
    if (*version < schemaVersion()) {
        const auto writable = database->checkWritable(u"bringing its schema up to date"_s);
        if (!writable)
            return writable.error();
        if (const auto migrated = applySchema(*database, schemaSteps()); !migrated)
            return migrated.error();
    }
    return std::unique_ptr<Store>(new Store(std::move(database)));
}

Result<std::unique_ptr<Store>> Store::openAgain(const QString &file, int waitMilliseconds)
{
    auto connected = [&] {
        const QMutexLocker locker(&newFileMutex());
        return Database::open(file, Database::Access::ReadOnly);
    }();
    if (!connected)
        return connected.error();
    std::unique_ptr<Database> database = std::move(*connected);
    database->setLockTimeout(waitMilliseconds);
    if (const auto done = database->execute("PRAGMA cell_size_check = ON"); !done)
        return done.error();
    const auto version = databaseVersion(*database);
    if (!version)
        return version.error();
    if (*version != schemaVersion())
        return storeError(ErrorKind::StoreDamaged, file, u"schema version %1"_s.arg(*version));
    return std::unique_ptr<Store>(new Store(std::move(database)));
}

Result<std::unique_ptr<Store>> Store::create(const QString &file, const QStringList &packageFolders)
{
    if (QFileInfo::exists(file))
        return storeError(ErrorKind::StoreExists, file);
    auto built = Database::inMemory();
    if (!built)
        return built.error();
    Database &database = **built;
    if (const auto applied = applySchema(database, schemaSteps()); !applied)
        return applied.error();
    for (const QString &folder : packageFolders) {
        auto package = readPackage(folder);
        if (!package)
            return package.error();
        package->info.shipped = true;
        if (const auto imported = importInto(database, *package); !imported)
            return imported.error();
    }
    const auto bytes = database.serialize();
    if (!bytes)
        return bytes.error();
    if (const auto placed = placeNewFile(file, *bytes); !placed)
        return placed.error();
    return open(file);
}

Result<std::unique_ptr<Store>> Store::openOrCreate(const QString &file,
                                                   const QStringList &packageFolders,
                                                   const PackageVersions &versions)
{
    auto opened = open(file);
    if (opened)
        (*opened)->takeInNewer(packageFolders, versions);
    if (opened || opened.error().kind != ErrorKind::FileNotFound)
        return opened;
    auto created = create(file, packageFolders);
    if (created || created.error().kind != ErrorKind::StoreExists)
        return created;
    return open(file);
}

Result<std::unique_ptr<Store>> Store::inMemory()
{
    auto database = Database::inMemory();
    if (!database)
        return database.error();
    if (const auto applied = applySchema(**database, schemaSteps()); !applied)
        return applied.error();
    return std::unique_ptr<Store>(new Store(std::move(*database)));
}

void Store::takeInNewer(const QStringList &packageFolders, const PackageVersions &versions)
{
    const auto held = readVersions(*m_database);
    if (!held) {
        m_updateFailure = held.error();
        return;
    }
    // A store that was made without what ships is to stay without it.
    if (!held->anyShipped)
        return;
    for (const QString &folder : packageFolders) {
        const QString id = QFileInfo(folder).fileName();
        const QString version = versions.value(id);
        const bool isNew =
            held->held.contains(id) ? isNewer(version, held->held.value(id)) : !version.isEmpty();
        if (!isNew || held->refused.value(id) == version)
            continue;
        if (const auto writable =
                m_database->checkWritable(u"taking in what is new in %1"_s.arg(id));
            !writable) {
            m_updateFailure = writable.error();
            return;
        }
        if (const auto taken = takeIn(*m_database, folder); !taken) {
            m_updateFailure = taken.error();
            // Another instance that holds the store may be doing just this.
            if (taken.error().kind == ErrorKind::StoreBusy)
                return;
            if (taken.error().kind == ErrorKind::PackageInvalid) {
                if (const auto noted = noteRefused(*m_database, id, version); !noted)
                    m_updateFailure = noted.error();
            }
        }
    }
}

QString Store::file() const
{
    return m_database->file();
}

bool Store::isReadOnly() const
{
    return m_database->isReadOnly();
}

Result<ImportReport> Store::importPackage(const Package &package)
{
    return importInto(*m_database, package);
}

Result<QList<Edit>> Store::apply(const QList<Edit> &edits)
{
    return applyIn(*m_database, edits);
}

Result<QList<AsideRecord>> Store::asideRecords() const
{
    return readAside(*m_database);
}

Result<QList<Edit>> Store::restore(const QList<RecordKey> &records)
{
    return restoreIn(*m_database, records);
}

Result<QList<ImportRecord>> Store::imports() const
{
    return readImports(*m_database);
}

Result<UndoReport> Store::undoImport(qint64 import, const ProgressFunction &progress)
{
    return undoImportIn(*m_database, import, progress);
}

Result<UndoReport> Store::redoImport(qint64 import, const ProgressFunction &progress)
{
    return redoImportIn(*m_database, import, progress);
}

Result<UndoReport> Store::dropImport(qint64 import, const ProgressFunction &progress)
{
    return dropImportIn(*m_database, import, progress);
}

Result<QString> Store::saveChart(const ChartSpec &chart)
{
    return saveChartIn(*m_database, chart);
}

Result<void> Store::deleteChart(const QString &id)
{
    return deleteChartIn(*m_database, id);
}

Result<void> Store::restoreCharts(const QStringList &ids)
{
    return restoreChartsIn(*m_database, ids);
}

Result<void> Store::resetChart(const QString &id)
{
    return resetChartIn(*m_database, id);
}

Result<void> Store::moveChart(const QString &id, int steps)
{
    return moveChartIn(*m_database, id, steps);
}

Result<void> Store::attachText(const StoredText &text, const QByteArray &bytes)
{
    return attachTextIn(*m_database, text, bytes);
}

Result<void> Store::detachText(const QString &source)
{
    return detachTextIn(*m_database, source);
}

Result<StoredText> Store::storedText(const QString &source) const
{
    return readStoredText(*m_database, source);
}

Result<QByteArray> Store::attachedFile(const QString &source) const
{
    return readAttachedFile(*m_database, source);
}

Result<CatalogPtr> Store::catalog() const
{
    Transaction reading(*m_database);
    if (const auto begun = reading.begin(Transaction::Kind::Read); !begun)
        return begun.error();
    const auto content = std::make_shared<Catalog>();
    auto packages = readPackages(*m_database);
    if (!packages)
        return packages.error();
    content->packages = std::move(*packages);

    std::optional<Error> error;
    const auto readInto = [&]<typename Record>() {
        // Observations are asked for by themselves, charts lie in two layers.
        if constexpr (!std::same_as<Record, Observation> && !std::same_as<Record, ChartSpec>) {
            auto records = readTable<Record>(*m_database);
            if (!records) {
                error = records.error();
                return false;
            }
            struct
            {
                Catalog &catalog;
            } target{*content};
            recordsOf<Record>(target) = std::move(*records);
        }
        return true;
    };
    if (!forEachRecordType(readInto))
        return *error;
    if (const auto charts = readCharts(*m_database, *content); !charts)
        return charts.error();
    auto texts = readAttachedTexts(*m_database);
    if (!texts)
        return texts.error();
    content->texts = std::move(*texts);
    if (const auto ended = reading.commit(); !ended)
        return ended.error();
    content->buildIndex();
    return CatalogPtr(content);
}

Result<void> Store::checkReferences() const
{
    auto statement = m_database->prepare("SELECT \"table\", rowid, parent FROM "
                                         "pragma_foreign_key_check LIMIT 1");
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return {};
    return storeError(
        ErrorKind::StoreDamaged, file(),
        u"%1, row %2: refers to what is not in %3"_s.arg(
            statement->text(0), QString::number(statement->integer(1)), statement->text(2)));
}

Result<qint64> Store::dataVersion() const
{
    const auto version = m_database->queryText("PRAGMA data_version");
    if (!version)
        return version.error();
    return version->toLongLong();
}

} // namespace Zhitu
