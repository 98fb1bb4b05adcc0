// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editstack.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "pages/answers.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QMenu>
#include <QUndoCommand>
#include <QWidget>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Whether trying again later could go better; else the edit is of no use any more. */
bool isPassing(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::RecordChanged:
    case ErrorKind::RecordInUse:
    case ErrorKind::RecordExists:
    case ErrorKind::RecordInvalid:
    case ErrorKind::NoSuchRecord:
    case ErrorKind::NoSuchImport:
    case ErrorKind::NoSuchChart:
    case ErrorKind::ChartInvalid:
        return false;
    default:
        return true;
    }
}

BilingualText filled(BilingualText sentence, const BilingualText &first,
                     const BilingualText &second)
{
    return {sentence.zh.arg(first.in(Language::Chinese), second.in(Language::Chinese)),
            sentence.en.arg(first.in(Language::English), second.in(Language::English))};
}

} // namespace

/**
 * An edit in the stack. The work itself is done before the stack is told to undo or redo, which
 * only moves its place, or removes what is of no use any more.
 */
class EditStack::Command final : public QUndoCommand
{
    Q_DISABLE_COPY_MOVE(Command)

public:
    Command(std::shared_ptr<const StoreEdit> edit, quint64 number)
        : m_edit(std::move(edit))
        , m_number(number)
    {
    }

    [[nodiscard]] const std::shared_ptr<const StoreEdit> &edit() const { return m_edit; }
    [[nodiscard]] quint64 number() const { return m_number; }

private:
    std::shared_ptr<const StoreEdit> m_edit;
    quint64 m_number;
};

EditStack::EditStack(StoreSession *session, QWidget *window, Language language)
    : QObject(window)
    , m_session(session)
    , m_language(language)
    , m_undo(new QAction(this))
    , m_redo(new QAction(this))
{
    m_undo->setShortcut(Qt::CTRL | Qt::Key_Z);
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    connect(m_undo, &QAction::triggered, this, &EditStack::undo);
    connect(m_redo, &QAction::triggered, this, &EditStack::redo);
    window->addActions({m_undo, m_redo});
    updateActions();
}

EditStack::~EditStack() = default;

void EditStack::fillMenu(QMenu *menu)
{
    menu->addActions({m_undo, m_redo});
}

void EditStack::retranslateUi()
{
    updateActions();
}

void EditStack::setLanguage(Language language)
{
    m_language = language;
    updateActions();
}

void EditStack::clear()
{
    ++m_generation;
    m_waiting.clear();
    m_stack.clear();
    m_cancel = {};
    if (std::exchange(m_isBusy, false))
        Q_EMIT busyChanged(false);
    updateActions();
}

void EditStack::setAvailable(bool available)
{
    m_isAvailable = available;
    updateActions();
}

quint64 EditStack::push(const StoreEdit &edit, const Done &done, const Failed &failed)
{
    const quint64 number = ++m_number;
    ask({.edit = std::make_shared<const StoreEdit>(edit),
         .number = number,
         .done = done,
         .failed = failed});
    return number;
}

void EditStack::remember(const StoreEdit &edit)
{
    ask({.edit = std::make_shared<const StoreEdit>(edit), .isDone = true, .number = ++m_number});
}

void EditStack::run(const StoreWork &work, const Done &done, const Failed &failed)
{
    StoreEdit edit;
    edit.redo = work;
    ask({.edit = std::make_shared<const StoreEdit>(std::move(edit)),
         .isRemembered = false,
         .done = done,
         .failed = failed});
}

bool EditStack::takeBack(quint64 edit)
{
    const Command *last = commandAt(m_stack.index() - 1);
    if (m_isBusy || !last || last->number() != edit)
        return false;
    undo();
    return true;
}

void EditStack::forgetImport(qint64 import)
{
    for (int i = 0; i < m_stack.count(); ++i)
        if (Command *command = commandAt(i); command->edit()->import == import)
            command->setObsolete(true);
    updateActions();
}

void EditStack::undo()
{
    ask({.way = Way::Undo});
}

void EditStack::redo()
{
    ask({.way = Way::Redo});
}

void EditStack::cancel()
{
    if (m_cancel)
        m_cancel();
}

void EditStack::ask(Request request)
{
    m_waiting.push_back(std::move(request));
    if (!m_isBusy)
        begin();
}

void EditStack::begin()
{
    while (!m_waiting.empty()) {
        const Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (request.isDone) {
            m_stack.push(new Command(request.edit, request.number));
            continue;
        }
        // What is next is known only now: what waited before may have changed it.
        if (const auto edit = request.way == Way::Do ? request.edit : next(request.way)) {
            if (!std::exchange(m_isBusy, true))
                Q_EMIT busyChanged(true);
            updateActions();
            start(request, edit);
            return;
        }
    }
    if (std::exchange(m_isBusy, false))
        Q_EMIT busyChanged(false);
    updateActions();
}

void EditStack::start(const Request &request, const std::shared_ptr<const StoreEdit> &edit)
{
    const auto task =
        m_session->run<StoreChange>(request.way == Way::Undo ? edit->undo : edit->redo);
    m_cancel = [task] { task.cancel(); };
    auto *watcher = new QFutureWatcher<Result<StoreChange>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this, watcher](int value) { Q_EMIT progressed(value, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, request, edit, generation = m_generation] {
                watcher->deleteLater();
                if (generation == m_generation && watcher->future().resultCount() > 0)
                    finish(request, edit, watcher->result());
            });
    watcher->setFuture(task.future());
}

void EditStack::finish(const Request &request, const std::shared_ptr<const StoreEdit> &edit,
                       const Result<StoreChange> &answer)
{
    m_cancel = {};
    const quint64 generation = m_generation;
    const bool isOver = !answer && !isPassing(answer.error().kind);
    if (request.way == Way::Do) {
        if (answer && request.isRemembered)
            m_stack.push(new Command(edit, request.number));
    } else if (answer || isOver) {
        const bool isUndo = request.way == Way::Undo;
        if (isOver)
            commandAt(isUndo ? m_stack.index() - 1 : m_stack.index())->setObsolete(true);
        if (isUndo)
            m_stack.undo();
        else
            m_stack.redo();
    }
    if (answer) {
        Q_EMIT changed(*answer);
        if (request.done)
            request.done(*answer);
    } else if (request.failed) {
        request.failed(answer.error());
    } else if (request.way == Way::Do) {
        Q_EMIT failed(errorText(answer.error()));
    } else if (answer.error().kind != ErrorKind::Cancelled) {
        //: %1 is what was done, such as "deletion of Haidian, patents, 2023"; %2 a sentence: why
        const BilingualText sentence = request.way == Way::Undo
            ? translated("Edits", "This was not undone: %1. %2")
            : translated("Edits", "This was not done again: %1. %2");
        Q_EMIT failed(filled(sentence, edit->text, errorText(answer.error())));
    }
    // Those who were told may have opened another store.
    if (generation == m_generation)
        begin();
}

std::shared_ptr<const StoreEdit> EditStack::next(Way way)
{
    while (true) {
        const bool isUndo = way == Way::Undo;
        Command *command = commandAt(isUndo ? m_stack.index() - 1 : m_stack.index());
        if (!command)
            return nullptr;
        if (!command->isObsolete())
            return command->edit();
        if (isUndo)
            m_stack.undo();
        else
            m_stack.redo();
    }
}

EditStack::Command *EditStack::commandAt(int index) const
{
    // The stack hands out what it owns as constant, though it is made obsolete through nothing else.
    return const_cast<Command *>(static_cast<const Command *>(m_stack.command(index)));
}

void EditStack::updateActions()
{
    const auto update = [this](QAction *action, int from, int step, const QString &plain,
                               const QString &full) {
        const Command *command = commandAt(from);
        while (command && command->isObsolete())
            command = commandAt(from += step);
        const QString text = command ? command->edit()->text.in(m_language) : QString();
        action->setText(command ? withoutMnemonic(full.arg(text)) : plain);
        // What is under way may bring something to undo or redo: who asks for it now is heard.
        action->setEnabled((command || m_isBusy) && m_isAvailable);
    };
    const Catalogue &words = Catalogue::of(m_language);
    update(m_undo, m_stack.index() - 1, -1, words.translate("Edits", "Undo"),
           //: %1 is what was done, such as "deletion of Haidian, patents, 2023"
           words.translate("Edits", "Undo: %1"));
    update(m_redo, m_stack.index(), 1, words.translate("Edits", "Redo"),
           words.translate("Edits", "Redo: %1"));
}

} // namespace Zhitu
