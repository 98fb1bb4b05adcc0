// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"
#include "records/progress.h"
#include "records/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace Zhitu {

class Store;

/** What a file is that figures come from, as the list of imports keeps it. */
struct ImportInfo
{
    QString fileName; ///< without its folder; "clipboard" for what was pasted
    QString sha256; ///< of the file's bytes, 64 hexadecimal digits; empty where there is no file
    QDateTime when; ///< invalid: now
    QString title; ///< what the user calls it; empty: the file's name serves
    QByteArray mapping; ///< JSON that says what the columns were taken for; may be empty
    /** About how many figures will come, so that the store chooses the faster way; 0: not known. */
    qint64 expected = 0;
};

/**
 * A figure to be taken in, as Observation has it, its texts UTF-8 that nobody copies: they need to
 * live as long as the call alone. An empty text is absent.
 */
struct FigureInput
{
    std::string_view id; ///< as the file has it; empty: the store makes one
    std::string_view indicator;
    std::string_view region;
    std::string_view subject;
    const Period *period = nullptr; ///< null or undated: the source names no time
    std::optional<double> value; ///< in base units
    std::optional<double> valueUpper;
    std::string_view unit; ///< empty: the indicator's
    Qualifier qualifier = Qualifier::Exact;
    std::string_view qualifierWordZh;
    std::string_view qualifierWordEn;
    Status status = Status::Actual;
    RankBasis rankBasis = RankBasis::None;
    std::string_view statedByZh;
    std::string_view statedByEn;
    std::string_view source;
    std::string_view origin;
    int line = 0; ///< from 1; 0: absent
    std::string_view printed;
    int occurrence = 0;
    std::string_view obsStatus;
    bool breakBefore = false;
    std::string_view noteZh;
    std::string_view noteEn;
    NoteKind noteKind = NoteKind::None;
};

/** What an import has brought. */
struct BulkReport
{
    qint64 import = 0; ///< by which Store::undoImport() knows it; 0: nothing was new
    qint64 figures = 0; ///< added
    /**
     * Figures that change nothing, as the store has the same already or they stand twice in the file.
     */
    qint64 alreadyThere = 0;
    /**
     * Of those added: figures with another value than one before of the same indicator, region,
     * subject, period and status. Both stay; findings show them.
     */
    qint64 claims = 0;
    qint64 events = 0; ///< added
    qint64 records = 0; ///< all other records that were added

    bool operator==(const BulkReport &) const = default;
};

/**
 * One import of many figures: a transaction that is wholly done by commit() or not at all.
 *
 * Records go in before the figures that refer to them, in any order among themselves. The store is
 * locked against other writers from the first record or figure on; readers may have to wait from
 * then on as well. What is read and checked before that keeps nobody waiting.
 *
 * A figure without an id is there already where the store or the file has one of the same indicator,
 * region, subject, period, status, value, qualifier and sources; it is left out. A figure with an id
 * is another one than those with other ids; an id that the store has for something else fails with
 * PackageInvalid.
 *
 * Belongs to the store's thread; while it lives, the store is used through it alone.
 */
class BulkImport final
{
public:
    ~BulkImport(); ///< without commit(): the store is as it was
    Q_DISABLE_COPY_MOVE(BulkImport)

    /**
     * Begins an import. progress: asked now and then whether to go on, also while indexes are made
     * and the disk is waited for; of its numbers done counts figures, and during commit() steps.
     * Fails with StoreReadOnly.
     */
    [[nodiscard]] static Result<std::unique_ptr<BulkImport>> begin(
        Store &store, const ImportInfo &info, const ProgressFunction &progress = {});

    /**
     * Takes in records that the figures need (regions, indicators, sources …), events and charts;
     * the catalog's list of packages is none of them. A record that is there already must be equal,
     * or it fails with PackageInvalid.
     */
    [[nodiscard]] Result<void> add(const Catalog &records);

    /**
     * Takes in a figure. Fails with PackageInvalid (field, detail) where it is ill-formed or refers
     * to what is not in the store, with Cancelled, or as all that write; then this import is over.
     */
    [[nodiscard]] Result<void> append(const FigureInput &figure);
    [[nodiscard]] Result<void> append(const Observation &figure);

    /** The file's SHA-256, where it became known only while the figures came in. */
    void setSha256(const QString &sha256);

    /** Makes it durable, all indexes ready. Fails with Cancelled or as all that write. */
    [[nodiscard]] Result<BulkReport> commit();

private:
    class Work;
    explicit BulkImport(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work;
};

} // namespace Zhitu
