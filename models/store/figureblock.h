// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QtGlobal>

#include <array>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_stmt;

namespace Zhitu {

class Database;

/** A figure as a row of "figures" that is to be; 0 stands for an absent key or line. */
struct PackedFigure
{
    qint64 idPrefix = 0;
    qint64 idNumber = 0;
    qint64 indicator = 0;
    qint64 region = 0;
    qint64 subject = 0;
    qint64 source = 0;
    qint64 origin = 0;
    qint64 remark = 0;
    double value = 0;
    double valueUpper = 0;
    qint64 firstDay = 0;
    qint64 lastDay = 0;
    int line = 0;
    int occurrence = 0;
    int qualifier = 0;
    int status = 0;
    bool hasValue = false;
    bool hasValueUpper = false;
    quint32 texts = 0; ///< where the period's text begins, which the printed one follows
    quint32 periodSize = 0; ///< in bytes; 0: undated
    quint32 printedSize = 0;
};

/** A row of "figure_remarks" that is to be. */
struct PackedRemark
{
    static constexpr std::size_t textCount = 9;
    /** qualifier_word_zh and _en, rank_basis, stated_by_zh and _en, obs_status, note_zh and _en, note_kind */
    std::array<std::string, textCount> texts;
    bool breakBefore = false;
    qint64 position = 0;
};

/** Figures on their way into the store. */
struct FigureBlock
{
    static constexpr std::size_t size = 8192; ///< figures

    std::vector<PackedFigure> figures;
    std::string texts;
    std::vector<PackedRemark> remarks; ///< those that no earlier block has
    qint64 position = 0; ///< of the first figure; the others follow

    void clear();
};

/**
 * Inserts blocks of figures. SQLite reads them as a table, row by row: that takes half the time of
 * binding and running a statement for each. Used by one thread at a time.
 */
class FigureLoader
{
public:
    FigureLoader(Database &database, qint64 import);
    ~FigureLoader();
    Q_DISABLE_COPY_MOVE(FigureLoader)

    [[nodiscard]] Result<void> load(const FigureBlock &block);

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> loadRemarks(const FigureBlock &block);

    Database &m_database;
    qint64 m_import;
    const FigureBlock *m_block = nullptr; ///< the one that is being read
    sqlite3_stmt *m_insert = nullptr;
};

} // namespace Zhitu
