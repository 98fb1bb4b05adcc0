// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answermeasuring.h"

#include "charts/chartview.h"
#include "dialogs/importdialog.h"
#include "findingsactions.h"
#include "importactions.h"
#include "mainwindow.h"
#include "measuringtools.h"
#include "pages/chartpage.h"
#include "widgets/chartlist.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMouseEvent>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <deque>
#include <functional>
#include <limits>
#include <thread>
#include <vector>

namespace Zhitu {

namespace {

using AskingClock = std::chrono::steady_clock;

/** What the window is asked for. */
enum class Asked { Move, Pan, Turn };
constexpr int askedKinds = 3;

struct Question
{
    Asked kind{};
    AskingClock::time_point at; ///< when it was asked
};

class QuestionEvent final : public QEvent
{
public:
    explicit QuestionEvent(const Question &asked) : QEvent(eventType), question(asked) { }

    static constexpr auto eventType = static_cast<QEvent::Type>(QEvent::User + 1);
    const Question question;
};

/** Asks again and again, from a thread of its own, so that a busy window is asked all the same. */
class Asking final : public QObject
{
public:
    Asking()
        : m_thread([this] {
            auto next = AskingClock::now();
            for (int i = 0; !m_isOver; ++i) {
                QCoreApplication::postEvent(
                    this,
                    new QuestionEvent({static_cast<Asked>(i % askedKinds), AskingClock::now()}));
                next += std::chrono::microseconds(16'667);
                std::this_thread::sleep_until(next);
            }
        })
    {
    }
    ~Asking() override
    {
        m_isOver = true;
        m_thread.join();
    }

    bool event(QEvent *event) override
    {
        if (event->type() != QuestionEvent::eventType)
            return QObject::event(event);
        open.push_back(static_cast<QuestionEvent *>(event)->question);
        return true;
    }

    std::deque<Question> open; ///< not answered yet

private:
    std::atomic_bool m_isOver = false;
    std::thread m_thread; ///< last: it uses all of the above from the start
};

/** The times of answers by what was asked. */
using AnswerTimes = std::array<std::vector<double>, askedKinds>;

void movePointer(ChartView *chart, int step)
{
    QWidget *viewport = chart->viewport();
    const QPointF place(viewport->width() * (0.1 + 0.8 * (step % 97) / 97.0),
                        viewport->height() * (0.2 + 0.6 * (step % 41) / 41.0));
    QMouseEvent event(QEvent::MouseMove, place, viewport->mapToGlobal(place), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(viewport, &event);
}

/** So often a timeline is brought nearer before it is moved through time. */
constexpr int timesNearer = 3;

/** Moves a timeline through time, or brings it nearer while it is not as near as wanted. */
void movePart(ChartView *chart, int &timesDone, int step)
{
    // Where other figures are shown, all of their time is.
    if (!chart->visibleSpan())
        timesDone = 0;
    if (timesDone < timesNearer) {
        press(chart, Qt::Key_Plus);
        ++timesDone;
        return;
    }
    press(chart, step % 2 ? Qt::Key_Left : Qt::Key_Right, Qt::ShiftModifier);
}

/** Asks the window and takes the times until it is over, and a little longer. */
AnswerTimes answersUntil(const MainWindow &window, const std::function<bool()> &isOver)
{
    // What was asked while the window did the last of it is to be answered, too.
    constexpr int questionsAfter = 30;
    AnswerTimes times;
    Asking asking;
    int timesDone = timesNearer;
    int lastStep = std::numeric_limits<int>::max();
    for (int step = 0; step < lastStep;) {
        if (lastStep == std::numeric_limits<int>::max() && isOver())
            lastStep = step + questionsAfter;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        while (!asking.open.empty()) {
            const Question question = asking.open.front();
            asking.open.pop_front();
            ++step;
            ChartView *chart = window.currentPage()->chart();
            if (question.kind == Asked::Move)
                movePointer(chart, step);
            else if (question.kind == Asked::Pan)
                movePart(chart, timesDone, step);
            settle();
            const std::chrono::duration<double, std::milli> taken =
                AskingClock::now() - question.at;
            times[static_cast<std::size_t>(question.kind)].push_back(taken.count());
        }
    }
    return times;
}

std::vector<double> allOf(const AnswerTimes &times)
{
    std::vector<double> all;
    for (const std::vector<double> &some : times)
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

void print(const char *name, std::vector<double> times)
{
    if (times.empty())
        return;
    std::ranges::sort(times);
    std::printf("%s %.2f %.2f\n", name, quantile(times, 0.5), quantile(times, 0.99));
}

/** Shows a timeline of the store, as near as it can be moved through time. */
void showTimeline(MainWindow &window)
{
    auto *list = window.findChild<ChartList *>();
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        do {
            settle();
        } while (!window.currentPage()->isUpToDate());
        settle();
        if (window.currentPage()->spec().kind == ChartKind::ModelTimeline)
            break;
    }
    for (int i = 0; i < timesNearer; ++i)
        press(window.currentPage()->chart(), Qt::Key_Plus);
    settle();
}

void waitFor(const std::function<bool()> &isThere)
{
    while (!isThere())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

void measureAnswersWhileImporting(MainWindow &window, const QString &file)
{
    showTimeline(window);
    // What the rules find at the start is no part of it.
    auto *findings = window.findChild<FindingsActions *>();
    waitFor([findings] { return findings->report() != nullptr; });

    window.imports()->open({.file = file});
    ImportSession *session = window.findChild<ImportDialog *>()->session();
    waitFor([session] { return session->isOpen(); });
    ImportMapping mapping = session->mapping();
    mapping.source.kind = SourceChoice::Kind::NotStated;
    session->setMapping(mapping);
    settle();
    const AnswerTimes checking =
        answersUntil(window, [session] { return session->checked() || session->checkFailure(); });
    if (!session->checked())
        return;

    bool isImported = false;
    bool isFailed = false;
    int reports = 0;
    QObject::connect(session, &ImportSession::importFailed, &window, [&] { isFailed = true; });
    QObject::connect(window.imports(), &ImportActions::imported, &window,
                     [&] { isImported = true; });
    QObject::connect(findings, &FindingsActions::reportChanged, &window,
                     [&] { reports += isImported ? 1 : 0; });
    session->start(false);
    const AnswerTimes importing = answersUntil(window, [&] { return reports > 0 || isFailed; });
    if (isFailed)
        return;
    std::vector<double> all = allOf(importing);
    print("answer", all);
    std::printf("answer_worst %.2f %zu\n", *std::ranges::max_element(all), all.size());
    print("answer_move", importing[static_cast<std::size_t>(Asked::Move)]);
    print("answer_pan", importing[static_cast<std::size_t>(Asked::Pan)]);
    print("answer_turn", importing[static_cast<std::size_t>(Asked::Turn)]);
    print("answer_check", allOf(checking));
}

} // namespace Zhitu
