// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulkimport.h"
#include "figureblock.h"
#include "figurerows.h"
#include "keyfilter.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Zhitu {

/**
 * Of figures on their way into the store, finds those that are there already and those that say
 * another value for the same.
 *
 * Whether a figure is there already is asked of the index of series. While many figures come into a
 * store that has few, that index is not kept but made at the end (half the time); figures whose key
 * may have been there before are looked at then. Otherwise it is kept and asked at once.
 */
class SameFigures
{
public:
    /** What the import does for this; each fails as whoever writes. */
    struct Host
    {
        /** Waits until SQLite may be used in this thread. */
        std::function<Result<void>()> settle;
        /** The same, and all figures that have come are in their table then. */
        std::function<Result<void>()> flushAndSettle;
        /** Tells how far it has come; false: stop. */
        std::function<bool()> tick;
        /** The error for a figure that cannot come in. */
        std::function<Error(const QString &field, const QString &detail)> invalid;
    };
    /** What the store had before. */
    struct Before
    {
        qint64 highest = 0; ///< the highest position
        qint64 figures = 0;
        qint64 expected = 0; ///< about how many figures come; 0: not known
    };
    /** What a packed figure does not hold. */
    struct Written
    {
        std::string_view period; ///< ISO 8601; of what is undated anything
        std::string_view unit; ///< of its indicator
    };

    SameFigures(Database &database, FigureWriter &writer, Host host, Before before);
    Q_DISABLE_COPY_MOVE(SameFigures)

    /**
     * Whether a figure is there already; one that is not comes in next. Takes its id apart. Fails
     * with PackageInvalid where another figure has its id.
     */
    [[nodiscard]] Result<bool> isThere(const FigureInput &figure, PackedFigure &packed,
                                       const Written &written, const BulkReport &soFar);

    /** Once all are in: makes the index, removes those that were there after all, counts claims. */
    [[nodiscard]] Result<void> resolve(BulkReport &report);

private:
    /** Whether the index of series is kept up to date while figures come. */
    enum class Mode {
        Undecided, ///< too few have come to tell; the index is there
        IndexKept,
        IndexLater,
    };
    /** The prefix of the id before, as most often the next one has it too. */
    struct FormerPrefix
    {
        std::string text;
        qint64 position = 0; ///< 0: there was none
        bool isMadeHere = false; ///< ids that begin so are made by the store
    };

    [[nodiscard]] Result<bool> isThereById(const FigureInput &figure, PackedFigure &packed,
                                           const Written &written, qint64 position);
    [[nodiscard]] Result<bool> isThereByContent(const PackedFigure &packed, const Written &written,
                                                qint64 position);
    [[nodiscard]] Result<void> findPrefix(std::string_view prefix);
    /** Whether the figure with an id is this one; fails where it is another. */
    [[nodiscard]] Result<bool> isSame(const FigureInput &figure, const Written &written);
    [[nodiscard]] Result<bool> probe(const PackedFigure &packed, const Written &written);
    [[nodiscard]] Result<void> noteOldFigures();
    [[nodiscard]] Result<void> noteOldIds();
    [[nodiscard]] Result<void> makeIndex();
    [[nodiscard]] Result<void> decide(const BulkReport &soFar);
    [[nodiscard]] Result<void> resolveOne(qint64 doubtful, BulkReport &report);

    Database &m_database;
    FigureWriter &m_writer;
    const Host m_host;
    const Before m_before;
    Mode m_mode = Mode::Undecided;
    QByteArray m_indexSql; ///< that makes the index again which was dropped
    FormerPrefix m_prefix;
    std::unique_ptr<KeyFilter> m_keys; ///< of what figures say
    std::unique_ptr<KeyFilter> m_ids; ///< null: no figure had an id yet
    /**
     * Positions of figures whose key may have been there before; negative where the figure has an
     * id, and is another one whatever it says.
     */
    std::vector<qint64> m_doubtful;
};

} // namespace Zhitu
