// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measuring.h"

#include "answermeasuring.h"
#include "chartmodel.h"
#include "charts/chartview.h"
#include "figuresactions.h"
#include "findingsactions.h"
#include "mainwindow.h"
#include "measuringtools.h"
#include "pagedfiguremodel.h"
#include "pages/chartpage.h"
#include "pages/figurespage.h"
#include "widgets/chartlist.h"
#include "widgets/searchfield.h"
#include "widgets/searchpopup.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTableView>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include <unistd.h>

namespace Zhitu {

namespace {

constexpr unsigned long pollMicroseconds = 200; ///< while another thread works

/**
 * Does something that many times, each until nothing is left to paint, and prints the times; then as
 * NAME_longest for how long the window stood still at most, of all times the median and the longest.
 */
template<typename Change, typename IsDone>
void measure(const char *name, int times, Change change, IsDone isDone)
{
    PaintCounter counter;
    QCoreApplication::instance()->installEventFilter(&counter);
    std::vector<double> milliseconds;
    std::vector<double> stills;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        change(i);
        double still = 0;
        QElapsedTimer step = timer;
        do {
            QCoreApplication::processEvents();
            still = std::max(still, static_cast<double>(step.nsecsElapsed()) / 1e6);
            if (!isDone())
                QThread::usleep(pollMicroseconds);
            step.start();
        } while (counter.take() > 0 || !isDone());
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        stills.push_back(still);
    }
    std::ranges::sort(milliseconds);
    std::ranges::sort(stills);
    std::printf("%s %.2f %.2f\n", name, quantile(milliseconds, 0.5), quantile(milliseconds, 0.99));
    std::printf("%s_longest %.2f %.2f\n", name, quantile(stills, 0.5), stills.back());
    std::fflush(stdout);
}

template<typename Change>
void measure(const char *name, int times, Change change)
{
    measure(name, times, change, [] { return true; });
}

/** Shows so many charts one after the other, so that their pages are there. */
void buildPages(MainWindow &window, int pages)
{
    auto *list = window.findChild<ChartList *>();
    for (int row = std::min(pages, list->count()) - 1; row >= 0; --row) {
        list->setCurrentRow(row);
        do {
            settle();
        } while (!window.currentPage()->isUpToDate());
        settle();
    }
}

void switchLanguages(MainWindow &window, int times)
{
    measure("language_switch", times, [&window](int) {
        window.setLanguage(window.language() == Language::Chinese ? Language::English
                                                                  : Language::Chinese);
    });
}

/**
 * Types queries, which a bar parts, character by character into the search field, and prints how long
 * it takes from each key until what is found is painted: the first of all, and then all others.
 */
void typeQueries(MainWindow &window, const QStringList &queries)
{
    auto *field = window.findChild<SearchField *>();
    const auto answer = [field]() -> const SearchAnswer * {
        return field->popup() ? &field->popup()->model().answer() : nullptr;
    };
    const auto type = [&](QChar c) {
        QElapsedTimer timer;
        timer.start();
        press(field, 0, Qt::NoModifier, c);
        while (!answer() || answer()->request.text != field->text())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
        return millisecondsOf(timer);
    };
    window.activateWindow();
    field->begin();
    settle();
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    const double first = type(queries.first().front());
    std::printf("search_first %.2f %.2f\n", first, first);
    while (!answer()->isComplete)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double ready = millisecondsOf(sinceFirst);
    std::printf("search_ready %.2f %.2f\n", ready, ready);

    std::vector<double> milliseconds;
    for (const QString &query : queries) {
        field->clear();
        settle();
        for (const QChar c : query)
            milliseconds.push_back(type(c));
        // A query that finds nothing would be no search to speak of.
        std::printf("found %lld %lld\n", static_cast<long long>(answer()->groups.size()),
                    static_cast<long long>(milliseconds.size()));
    }
    std::ranges::sort(milliseconds);
    std::printf("search %.2f %.2f\n", quantile(milliseconds, 0.5), quantile(milliseconds, 0.99));
}

void redraw(MainWindow &window, int times)
{
    ChartPage *page = window.currentPage();
    auto *model = page->findChild<ChartModel *>();
    const auto prepared = [page] {
        return ChartModel::prepare(page->spec(), page->catalog(), page->observations());
    };
    QElapsedTimer timer;
    timer.start();
    const std::array<ChartModel::ContentPtr, 2> contents{prepared(), prepared()};
    std::printf("prepare %.2f %.2f\n", static_cast<double>(timer.nsecsElapsed()) / 2e6,
                static_cast<double>(model->markCount()));
    settle();
    // A chart of very many figures is laid out by another thread.
    const auto isLaidOut = [page] { return !page->chart()->isLayingOut(); };
    measure(
        "redraw", times, [&](int i) { model->show(contents[static_cast<size_t>(i % 2)]); },
        isLaidOut);
    std::printf("marks %d %d\n", model->markCount(), page->chart()->drawnMarks());

    for (int i = 0; i < 3; ++i)
        press(page->chart(), Qt::Key_Plus);
    while (!isLaidOut())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    if (!page->chart()->visibleSpan())
        return;
    settle();
    measure(
        "pan", times,
        [&](int i) {
            press(page->chart(), i % 2 ? Qt::Key_Left : Qt::Key_Right, Qt::ShiftModifier);
        },
        isLaidOut);
}

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/** Opens the page of all figures and jumps to so many rows of it, each until they are painted. */
void jumpThroughTable(MainWindow &window, int times)
{
    // The rules read all figures; what they need is no part of the table.
    auto *findings = window.findChild<FindingsActions *>();
    while (!findings->report())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
    const double before = residentMebibytes();
    QElapsedTimer timer;
    timer.start();
    auto *figures = window.findChild<FiguresActions *>();
    Q_EMIT figures->pageAsked();
    const FiguresPage *page = figures->page();
    const auto isThere = [page](int row) { return page->model()->figure(row) != nullptr; };
    while (!isThere(0))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    settle();
    const double first = millisecondsOf(timer);
    std::printf("table_first %.2f %.2f\n", first, first);

    QTableView *view = page->view();
    std::vector<double> milliseconds;
    quint64 state = 12345;
    for (int i = 0; i < times; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        const int row =
            static_cast<int>((state >> 33) % static_cast<quint64>(page->model()->rowCount()));
        timer.start();
        view->scrollTo(page->model()->index(row, 0), QAbstractItemView::PositionAtTop);
        const auto isWholePageThere = [&] {
            const int top = view->rowAt(0);
            const int bottom = view->rowAt(view->viewport()->height() - 1);
            return isThere(top) && isThere(bottom < 0 ? page->model()->rowCount() - 1 : bottom);
        };
        while (!isWholePageThere())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        settle();
        milliseconds.push_back(millisecondsOf(timer));
    }
    std::ranges::sort(milliseconds);
    std::printf("table_jump %.2f %.2f\n", quantile(milliseconds, 0.5),
                quantile(milliseconds, 0.95));
    const double grown = residentMebibytes() - before;
    std::printf("table_memory %.1f %.1f\n", grown, grown);
}

} // namespace

void measureIfAsked(MainWindow &window)
{
    const int switches = qEnvironmentVariableIntValue("ZHITU_BENCH_LANGUAGE");
    const int redraws = qEnvironmentVariableIntValue("ZHITU_BENCH_REDRAW");
    const int pages = qEnvironmentVariableIntValue("ZHITU_BENCH_PAGES");
    const int jumps = qEnvironmentVariableIntValue("ZHITU_BENCH_TABLE");
    const QString table = qEnvironmentVariable("ZHITU_BENCH_IMPORT");
    const QStringList queries =
        qEnvironmentVariable("ZHITU_BENCH_SEARCH").split(u'|', Qt::SkipEmptyParts);
    if (switches <= 0 && redraws <= 0 && jumps <= 0 && table.isEmpty() && queries.isEmpty()
        && !qEnvironmentVariableIsSet("ZHITU_BENCH_FIRST_PAINT"))
        return;
    // Queued, so that what was painted reaches the screen before.
    QObject::connect(
        &window, &MainWindow::firstPainted, &window,
        [&window, switches, redraws, pages, jumps, table, queries] {
            if (pages > 1)
                buildPages(window, pages);
            if (redraws > 0)
                redraw(window, redraws);
            if (switches > 0)
                switchLanguages(window, switches);
            if (jumps > 0)
                jumpThroughTable(window, jumps);
            if (!table.isEmpty())
                measureAnswersWhileImporting(window, table);
            if (!queries.isEmpty())
                typeQueries(window, queries);
            std::fflush(stdout);
            // At once: neither tidying up nor a window that nobody used belongs to the measure.
            std::_Exit(0);
        },
        Qt::QueuedConnection);
}

} // namespace Zhitu
