// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits.h"
#include "packages/package.h"
#include "records/attachedtext.h"
#include "records/catalog.h"
#include "records/observation.h"
#include "records/progress.h"
#include "records/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Zhitu {

class Database;
class PackageReader;
class StoreHold;
class Transaction;
struct FigureRow;
struct ImportInfo;

/** What an import did. */
struct ImportReport
{
    /** By which undoImport() knows it; 0: nothing was new, or it is none that could be undone. */
    qint64 import = 0;
    int observations = 0;
    int events = 0;
    int records = 0; ///< all other records together

    bool operator==(const ImportReport &) const = default;
};

/**
 * The versions of packages, by id. What a folder of packages brings is known by them without reading
 * it: the folder bears the package's id as its name.
 */
using PackageVersions = QMap<QString, QString>;

/** An order of figures; those that are equal in it follow in the order of their import. */
struct FigureOrder
{
    enum class By { Import, Indicator, Region, Period, Value, Source };

    By by = By::Import; ///< Indicator, Region and Source: in the order of the catalog's lists
    bool descending = false; ///< figures without a date or value come last either way

    bool operator==(const FigureOrder &) const = default;
};

/** How many figures there are, and the positions of the first and the last one; 0 where none is. */
struct FigureExtent
{
    qint64 count = 0;
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const FigureExtent &) const = default;
};

/**
 * A figure that is the latest of its series, as the index of figures has it: enough to count, compare
 * and choose. The rest of it is to be had by its position.
 */
struct LatestFigure
{
    qint64 position = 0; ///< see Store::observationsAt()
    qint64 indicator = 0; ///< the positions of these records
    qint64 region = 0;
    qint64 subject = 0; ///< 0: the whole region
    Status status = Status::Actual;
    QDate firstDay; ///< invalid: undated
    QDate lastDay;
    std::optional<double> value; ///< in base units; absent: the source gives no number

    bool operator==(const LatestFigure &) const = default;
};

/** A text attached to a source, as the store keeps it, without the bytes it was read from. */
struct StoredText
{
    AttachedText facts;
    QString text; ///< as it was read when it was attached
    QList<TextContext> contexts; ///< of what was found when it, or one before it, was attached

    bool operator==(const StoredText &) const = default;
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
     * Opens a store that this program has open already, for reading it in another thread: what
     * open() found good is not gone through once more. Waits for nobody: StoreBusy at once, unless a
     * patience is given.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> openAgain(const QString &file,
                                                                  int waitMilliseconds = 0);
    /** How long is waited for another instance's lock. */
    static constexpr int patienceMilliseconds = 30000;

    /**
     * Makes a new store from packages, whole or not at all: it is built in a temporary file beside
     * its place and only then given its name. Folders on the way are made.
     * Fails with StoreExists where there is a file already, FileNotWritable, or as an import does.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString &file,
                                                               const QStringList &packageFolders);

    /**
     * open(), or create() where there is no such file; a racing instance's new store is opened.
     * A store that is there is then brought up to date, see takeInNewer().
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> openOrCreate(
        const QString &file, const QStringList &packageFolders,
        const PackageVersions &versions = {});

    /**
     * Takes in the packages in these folders that the store has in an older version or not at all,
     * where it holds shipped packages; each in one transaction, and nothing of the user's changes.
     * It costs nothing to speak of where no version is newer.
     *
     * What fails leaves the store as usable as it was: updateFailure() tells. A version that does
     * not fit what the store holds is not tried again.
     */
    void takeInNewer(const QStringList &packageFolders, const PackageVersions &versions);

    /** What kept a newer version of a shipped package out when the store was opened; mostly none. */
    [[nodiscard]] const std::optional<Error> &updateFailure() const { return m_updateFailure; }

    /**
     * An empty store in memory, gone with this object: to judge records that shall enter no file.
     * Fails with StoreFailed.
     */
    [[nodiscard]] static Result<std::unique_ptr<Store>> inMemory();

    [[nodiscard]] QString file() const;
    [[nodiscard]] bool isReadOnly() const;

    /**
     * Takes a package in, in one transaction, as a layer that no import can take back: what the
     * program brings. Records whose key is in the store already and equal change nothing; an
     * observation id that is there with other content, a reference to a record that is nowhere, or a
     * schema violation fails with PackageInvalid and nothing is changed.
     */
    [[nodiscard]] Result<ImportReport> importPackage(const Package &package);
    /**
     * Takes in a package of the user's, whose figures are read one by one: an import like any other,
     * that undoImport() takes back with all that it brought; where nothing of it is new, there is no
     * import. Fails as above, as the reader does, and with Cancelled. An empty title of the import is
     * filled with the package's.
     *
     * A dump is no package of its own: it brings the packages that it was made of and, where they do
     * not touch what the store has, the user's charts, what of them was deleted, and their order.
     * A store that holds nothing of its user's becomes what the dump was made of: what it says of
     * imports and of what was put aside is taken over, and it is no import itself.
     */
    [[nodiscard]] Result<ImportReport> importPackage(PackageReader &package, const ImportInfo &info,
                                                     const ProgressFunction &progress = {});

    /**
     * Makes these changes, all of them or none; the edits as they were made, an id made by the store
     * in the figures and events that came without one. inverseOf() these takes them back.
     *
     * Fails with RecordChanged where the store does not have a record as before says, RecordInUse
     * where others refer to one that shall go (detail: it; hint: how many and one of them),
     * RecordExists, RecordInvalid (field, detail), and as all that write; then nothing is changed.
     */
    [[nodiscard]] Result<QList<Edit>> apply(const QList<Edit> &edits);
    /** The records as they were brought in which the user has changed or deleted since. */
    [[nodiscard]] Result<QList<AsideRecord>> asideRecords() const;
    /**
     * Puts back what packages or imports brought, in their newest version, in the place of what the
     * user made of them; the edits that did it. Fails with NoSuchRecord.
     */
    [[nodiscard]] Result<QList<Edit>> restore(const QList<RecordKey> &records);

    /** The imports, the latest first; those that were dropped are gone. */
    [[nodiscard]] Result<QList<ImportRecord>> imports() const;
    /**
     * Puts all that an import brought aside: no reader sees it. What the user has changed of it goes
     * with it; records that others use stay. Fails with NoSuchImport, Cancelled or as all that write.
     */
    [[nodiscard]] Result<UndoReport> undoImport(qint64 import,
                                                const ProgressFunction &progress = {});
    /** Puts what an undone import brought back as it was. */
    [[nodiscard]] Result<UndoReport> redoImport(qint64 import,
                                                const ProgressFunction &progress = {});
    /** Removes an undone import for good. */
    [[nodiscard]] Result<UndoReport> dropImport(qint64 import,
                                                const ProgressFunction &progress = {});

    /**
     * Keeps a chart in the user's layer; its id.
     *
     * A chart without an id is a new one and gets an id made from its name, which no other chart
     * has or had. With an id, it is the user's new version of that chart, also where it was deleted;
     * a package's chart saved as the package has it is that one again. Fails with ChartInvalid where
     * it is ill-formed or refers to what the store lacks, with NoSuchChart for an unknown id, and,
     * as all that write, with StoreReadOnly, StoreBusy or StoreFailed; then nothing is changed.
     */
    [[nodiscard]] Result<QString> saveChart(const ChartSpec &chart);
    /** Deletes a chart of either layer, so that restoreCharts() can put it back as it was. */
    [[nodiscard]] Result<void> deleteChart(const QString &id);
    /** Puts deleted charts back in their places. */
    [[nodiscard]] Result<void> restoreCharts(const QStringList &ids);
    /** Drops the user's version of a package's chart; NoSuchChart where no package brought it. */
    [[nodiscard]] Result<void> resetChart(const QString &id);
    /** Moves a chart by so many steps among those shown, upwards where negative. */
    [[nodiscard]] Result<void> moveChart(const QString &id, int steps);

    /**
     * Keeps a file's bytes and text as the text of a source, in the place of the one it had. The
     * size and hash in the facts are those of the bytes. Fails with NoSuchSource.
     */
    [[nodiscard]] Result<void> attachText(const StoredText &text, const QByteArray &bytes);
    /** Removes the text of a source, wholly; fails with NoSuchSource or NoTextAttached. */
    [[nodiscard]] Result<void> detachText(const QString &source);
    /** The text attached to a source; NoTextAttached where there is none. */
    [[nodiscard]] Result<StoredText> storedText(const QString &source) const;
    /** The file as it was attached; StoreDamaged where its bytes do not have its hash. */
    [[nodiscard]] Result<QByteArray> attachedFile(const QString &source) const;

    /** How many observations there are of each indicator, level and status, and from when. */
    [[nodiscard]] Result<QList<IndicatorUse>> indicatorUses() const;

    /** A snapshot of everything but the observations. */
    [[nodiscard]] Result<CatalogPtr> catalog() const;

    /**
     * Whether every reference leads to a record, as the rest of the store's integrity is checked
     * when it is opened. Fails with StoreDamaged, naming the first that leads nowhere.
     */
    [[nodiscard]] Result<void> checkReferences() const;

    /** Calls the function with every observation in the order of their import, one at a time. */
    [[nodiscard]] Result<void> forEachObservation(
        const std::function<void(const Observation &)> &function) const;
    /** The same of those at these positions, or of all; an error of the function's ends it. */
    [[nodiscard]] Result<void> forEachObservation(
        const std::vector<qint64> *positions,
        const std::function<Result<void>(const Observation &)> &function) const;
    /** How many observations there are. */
    [[nodiscard]] Result<qint64> observationCount() const;
    /** The same, and between which positions they lie. */
    [[nodiscard]] Result<FigureExtent> figureExtent() const;

    /**
     * Observations in the order of their import. Those whose history is not wanted (see
     * ObservationQuery::mostWithHistory) are found without reading it; that goes where a query is
     * restricted by indicators, regions and days alone, and elsewhere all are given.
     */
    [[nodiscard]] Result<QList<Observation>> observations(const ObservationQuery &query = {}) const;
    /** Whether observations() leaves history out of the answer to a query, for there is so much. */
    [[nodiscard]] Result<bool> leavesOutHistory(const ObservationQuery &query) const;

    /**
     * Hands out the figures in the order of their import: at most so many of those after a position
     * (0: from the first). The position of the last one; absent: there are no more.
     */
    [[nodiscard]] Result<std::optional<qint64>> scanFigures(
        qint64 after, int most, const std::function<void(const FigureRow &)> &take) const;
    /** The observations at these positions, in this order; one that is gone is left out. */
    [[nodiscard]] Result<QList<Observation>> observationsAt(const QList<qint64> &positions) const;
    /**
     * The positions of the figures that a query asks for, in an order; the same order for the same
     * store. A table of a million figures keeps these 8 bytes each and asks observationsAt() for
     * the rows it shows.
     */
    [[nodiscard]] Result<std::vector<qint64>> positions(const ObservationQuery &query,
                                                        const FigureOrder &order = {}) const;
    /**
     * For each indicator, region, subject and status: the figures of its latest period, by the last
     * and then the first day; where several have the same, all of them. Undated ones only where no
     * other is. Of the query, indicators, regions and days restrict. In no order to rely on. Reads
     * nothing of the others, however many there are.
     */
    [[nodiscard]] Result<std::vector<LatestFigure>> latest(
        const ObservationQuery &query = {}) const;
    /** Calls the function with every figure that is put aside, in the order of their places. */
    [[nodiscard]] Result<void> forEachAsideFigure(
        const std::function<Result<void>(const AsideFigure &)> &function) const;
    [[nodiscard]] Result<qint64> asideFigureCount() const;
    /**
     * Everything but the figures and the attached texts, as a dump has it: the charts as packages
     * brought them, the layers, and the history. Its info is left empty.
     */
    [[nodiscard]] Result<Package> wholeContent() const;
    /** All that is read while this lives is of one moment; other instances cannot write meanwhile. */
    [[nodiscard]] Result<std::unique_ptr<StoreHold>> hold() const;

    /** A number that changes when another connection has changed the store. */
    [[nodiscard]] Result<qint64> dataVersion() const;

private:
    friend class BulkImport;
    explicit Store(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
    std::optional<Error> m_updateFailure;
};

/** See Store::hold(); it must not outlive its store. */
class StoreHold final
{
public:
    ~StoreHold();
    Q_DISABLE_COPY_MOVE(StoreHold)

private:
    friend class Store;
    explicit StoreHold(std::unique_ptr<Transaction> transaction);

    std::unique_ptr<Transaction> m_transaction;
};

} // namespace Zhitu
