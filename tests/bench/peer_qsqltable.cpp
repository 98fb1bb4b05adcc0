// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table over very many rows as Qt's own model for SQL makes it, with all rows there to be scrolled
// to: QSqlQueryModel, which reads and keeps them. Part of the bench alone; Zhitu itself does without
// Qt SQL.
//
// Usage: peer_qsqltable FILE
// FILE as for limit_table. Prints "table_first MS MS" and "table_memory MIB MIB".

#include "painting.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QSqlDatabase>
#include <QSqlQueryModel>
#include <QTableView>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2)
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
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    database.setDatabaseName(QString::fromLocal8Bit(argv[1]));
    if (!database.open()) {
        std::fputs("peer_qsqltable: Qt has no driver for SQLite\n", stderr);
        return 1;
    }
    QSqlQueryModel model;
    model.setQuery(QStringLiteral("SELECT * FROM cells"), database);
    while (model.canFetchMore())
        model.fetchMore();
    QTableView view(&window);
    view.setModel(&model);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(window.size());
    view.show();
    settle(painted);
    const double first = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("table_first %.2f %.2f\n", first, first);
    const double grown = residentMebibytes() - before;
    std::printf("table_memory %.1f %.1f\n", grown, grown);
    return 0;
}
