// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulkimport.h"
#include "database.h"
#include "figureblock.h"
#include "figurerows.h"
#include "samefigures.h"
#include "workwatch.h"

#include <array>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Zhitu {

/**
 * What a BulkImport does.
 *
 * Figures are checked, looked up and packed into blocks in the calling thread while another one
 * inserts the block before: SQLite is used by one of the two at a time, see settle().
 */
class BulkImport::Work
{
public:
    Work(Database &database, ImportInfo info, ProgressFunction progress);
    ~Work();
    Q_DISABLE_COPY_MOVE(Work)

    [[nodiscard]] Result<void> add(const Catalog &records);
    [[nodiscard]] Result<void> append(const FigureInput &figure);
    void setSha256(const QString &sha256) { m_info.sha256 = sha256; }
    [[nodiscard]] Result<BulkReport> commit();

private:
    /** The record that the figure before referred to: mostly the next one does so, too. */
    struct Former
    {
        std::string key;
        FoundKey found;
    };

    // The stages, each of which fails as its caller does.
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> take(const FigureInput &figure);
    [[nodiscard]] Result<BulkReport> finish();

    [[nodiscard]] Error invalid(const QString &field, const QString &detail) const;
    [[nodiscard]] Result<void> checkTexts(const FigureInput &figure) const;
    [[nodiscard]] Result<void> lookUp(const FigureInput &figure, PackedFigure &packed);
    [[nodiscard]] Result<qint64> key(KeyFinder &finder, Former &former, std::string_view key,
                                     const char16_t *field, const char16_t *table);
    [[nodiscard]] Result<qint64> remark(const FigureInput &figure);
    void readPeriod(const FigureInput &figure, PackedFigure &packed);

    /** Has the block that is full inserted by another thread. */
    [[nodiscard]] Result<void> flush();
    /** Has all that has come inserted in this one. */
    [[nodiscard]] Result<void> flushAndSettle();
    [[nodiscard]] Result<void> makeReadyToLoad();
    /** Waits until SQLite may be used in this thread. */
    [[nodiscard]] Result<void> settle();

    /** Tells the caller how far it has come, unless it has been told just now; false: stop. */
    bool tick(bool now = false);
    /** Ends it all: the store is as it was. */
    [[nodiscard]] Error fail(const Error &error);
    void leave();

    Database &m_database;
    ImportInfo m_info;
    ProgressFunction m_progress;
    std::optional<Error> m_failure;

    bool m_isStarted = false;
    std::optional<Transaction> m_transaction;
    std::unique_ptr<WorkWatch> m_watch; ///< once it has started
    std::unique_ptr<FigureWriter> m_writer;
    std::unique_ptr<FigureLoader> m_loader;
    std::unique_ptr<SameFigures> m_same;
    QString m_cacheSize; ///< of the connection, as it was before
    qint64 m_import = 0;
    qint64 m_base = 0; ///< the highest position before
    qint64 m_nextRemark = 0;
    qint64 m_taken = 0; ///< figures, whether or not they were there

    std::array<FigureBlock, 2> m_blocks;
    std::size_t m_filling = 0;
    std::future<Result<void>> m_loading;

    Former m_indicator;
    Former m_region;
    Former m_subject;
    Former m_source;
    Former m_origin;
    QString m_periodText; ///< of the figure before, kept alive
    std::string m_periodIso;
    qint64 m_firstDay = 0;
    qint64 m_lastDay = 0;
    std::unordered_map<std::string, qint64> m_remarks;

    BulkReport m_report;
};

} // namespace Zhitu
