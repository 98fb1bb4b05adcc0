// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importjobs.h"
#include "storesession.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace Zhitu {

/**
 * One table on its way into the store: what it is, what its columns are taken for, how its first
 * rows would arrive, what is wrong in the others, and at last the import.
 *
 * Belongs to the window's thread, where nothing of it reads a file or waits: files are read in other
 * threads, the store is written in the session's. Whenever something is changed, what follows from
 * it is worked out anew, and answers to what was asked before are dropped. The session is not owned
 * and must outlive this.
 */
class ImportSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportSession)

public:
    /** The mapping that was last used for tables with a header like this, as JSON; empty: none. */
    using RecallMapping = std::function<QByteArray(const QString &headerKey)>;

    /** storeFile: of the session's store. */
    ImportSession(StoreSession *session, CatalogPtr catalog, const QString &storeFile,
                  QObject *parent = nullptr);
    ~ImportSession() override;

    void setRecall(RecallMapping recall) { m_recall = std::move(recall); }
    /** The store's records have changed: what names stand for may have, too. */
    void setCatalog(CatalogPtr catalog);
    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }

    /** Looks at a table; opened() or failed() follows. */
    void open(const TableInput &input);
    /** Looks at it again, to read it otherwise. */
    void setOptions(const TableOptions &options);
    [[nodiscard]] const TableOptions &options() const { return m_options; }
    [[nodiscard]] const TableInput &input() const { return m_input; }
    /** What the document calls itself where that is a name for people; else empty. */
    [[nodiscard]] QString documentTitle() const;
    /** What the user knows the import by: the file's name, or "clipboard". */
    [[nodiscard]] QString title() const;

    /** The table is being looked at; what is known of it is of the time before. */
    [[nodiscard]] bool isOpening() const { return m_isOpening; }
    [[nodiscard]] bool isOpen() const { return m_table.has_value(); }
    /** What was found out; only while it is open. */
    [[nodiscard]] const TableFacts &facts() const { return m_table->facts(); }
    [[nodiscard]] bool isPackage() const
    {
        return isOpen() && facts().format == TableFormat::ZhituPackage;
    }

    [[nodiscard]] const ImportMapping &mapping() const { return m_mapping; }
    void setMapping(const ImportMapping &mapping);
    /** The mapping is the one that was used for such a table before. */
    [[nodiscard]] bool isRecalled() const { return m_isRecalled; }
    /** Forgets what was chosen, also what was recalled, but for the source. */
    void guessAnew();
    [[nodiscard]] QList<MappingFault> faults() const;
    /** For remembering the mapping; see RecallMapping. */
    [[nodiscard]] QString mappingKey() const;
    [[nodiscard]] QByteArray mappingJson() const;

    /** The first rows as they would arrive, by the last mapping that this was worked out for. */
    [[nodiscard]] const ArrivingFigures &arriving() const { return m_arriving; }

    /** All rows are being checked. */
    [[nodiscard]] bool isChecking() const { return m_check != nullptr || m_checkDelay.isActive(); }
    /** What came of checking all rows with this mapping; absent: not known yet. */
    [[nodiscard]] const std::optional<ImportOutcome> &checked() const { return m_checked; }
    /** Why checking them failed; absent: it did not. */
    [[nodiscard]] const std::optional<Error> &checkFailure() const { return m_checkFailure; }

    /** Takes the table in; importFinished() or importFailed() follows. One at a time. */
    void start(bool skipsBadRows);
    [[nodiscard]] bool isImporting() const { return m_import.has_value(); }
    /** Asks the import to stop, which it does within a second, unless it is done before. */
    void cancel();

Q_SIGNALS:
    /** The table was recognised, or read otherwise; the mapping is new, too. */
    void opened();
    /** The table cannot be read, or not in the way asked for. */
    void failed(const Error &error);
    void mappingChanged();
    void arrivingChanged();
    /** Checking has begun, ended or come further. */
    void checkChanged();
    /** How far checking all rows, or the import, has come; total 0: not known. */
    void progressed(qint64 done, qint64 total);
    void importStarted();
    void importFinished(const ImportDone &done);
    /** Nothing came in; of kind Cancelled where the user stopped it. */
    void importFailed(const Error &error);

private:
    struct Check;

    void look();
    void take(const OpenedTable &found);
    void follow();
    void preview();
    void check();
    void stopCheck();

    StoreSession *m_session;
    QString m_storeFile;
    CatalogPtr m_catalog;
    RecallMapping m_recall;
    TableInput m_input;
    TableOptions m_options;
    quint64 m_opening = 0; ///< number of the last request to look at the table
    bool m_isOpening = false;
    std::optional<TableFile> m_table;
    ImportMapping m_guess;
    ImportMapping m_mapping;
    bool m_isRecalled = false;
    quint64 m_previewing = 0;
    ArrivingFigures m_arriving;
    QTimer m_checkDelay; ///< so that typing does not read a large file with every key
    std::shared_ptr<Check> m_check; ///< under way
    QTimer m_checkTimer; ///< asks how far it has come
    std::optional<ImportOutcome> m_checked;
    std::optional<Error> m_checkFailure;
    std::optional<StoreTask<ImportDone>> m_import;
};

} // namespace Zhitu
