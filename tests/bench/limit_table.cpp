// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit of a table over very many rows: a plain table view over a model that reads the rows that it
// is asked for from SQLite, a block at a time, in the same thread.
//
// Usage: limit_table FILE TIMES
// FILE holds a table "cells" with the columns position (from 1, without gaps) and c0, c1 …
// Prints "table_first MS MS", "table_jump MEDIAN P95" and "table_memory MIB MIB".

#include "painting.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include <sqlite3.h>

namespace {

constexpr int rowsPerBlock = 64;
constexpr int mostBlocks = 64;

class Rows final : public QAbstractTableModel
{
public:
    explicit Rows(const char *file)
    {
        sqlite3_open_v2(file, &m_database, SQLITE_OPEN_READONLY, nullptr);
        sqlite3_prepare_v2(m_database, "SELECT * FROM cells WHERE position > ? LIMIT ?", -1,
                           &m_statement, nullptr);
        sqlite3_stmt *count = nullptr;
        sqlite3_prepare_v2(m_database, "SELECT max(position) FROM cells", -1, &count, nullptr);
        if (sqlite3_step(count) == SQLITE_ROW)
            m_count = sqlite3_column_int(count, 0);
        sqlite3_finalize(count);
    }
    ~Rows() override
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(Rows)

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : sqlite3_column_count(m_statement) - 1;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        const int block = index.row() / rowsPerBlock;
        auto found = m_blocks.find(block);
        if (found == m_blocks.end())
            found = m_blocks.insert(block, read(block));
        return found->value(index.row() % rowsPerBlock).value(index.column());
    }

private:
    QList<QStringList> read(int block) const
    {
        if (m_blocks.size() >= mostBlocks)
            m_blocks.clear();
        sqlite3_reset(m_statement);
        sqlite3_bind_int(m_statement, 1, block * rowsPerBlock);
        sqlite3_bind_int(m_statement, 2, rowsPerBlock);
        QList<QStringList> rows;
        while (sqlite3_step(m_statement) == SQLITE_ROW) {
            QStringList cells;
            for (int i = 1; i < sqlite3_column_count(m_statement); ++i)
                cells.append(QString::fromUtf8(
                    reinterpret_cast<const char *>(sqlite3_column_text(m_statement, i))));
            rows.append(cells);
        }
        return rows;
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_count = 0;
    mutable QHash<int, QList<QStringList>> m_blocks;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 3)
        return 2;
    QWidget window;
    window.resize(1280, 800);
    window.show();
    Painted painted;
    application.installEventFilter(&painted);
    settle(painted);
    const double before = residentMebibytes();
    QElapsedTimer timer;
    timer.start();
    Rows rows(argv[1]);
    QTableView view(&window);
    view.setModel(&rows);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(window.size());
    view.show();
    settle(painted);
    const double first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("table_first %.2f %.2f\n", first, first);

    std::vector<double> milliseconds;
    quint64 state = 12345;
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const int row = static_cast<int>((state >> 33) % static_cast<quint64>(rows.rowCount()));
        timer.start();
        view.scrollTo(rows.index(row, 0), QAbstractItemView::PositionAtTop);
        settle(painted);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(milliseconds);
    const auto at = [&](double share) {
        return milliseconds.at(static_cast<std::size_t>(
            std::ceil(share * static_cast<double>(milliseconds.size())) - 1));
    };
    std::printf("table_jump %.2f %.2f\n", at(0.5), at(0.95));
    const double grown = residentMebibytes() - before;
    std::printf("table_memory %.1f %.1f\n", grown, grown);
    return 0;
}
