// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storeedit.h"
#include "storesession.h"

#include <QObject>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace Zhitu {

/**
 * What the user did to the open store, to be undone and redone: one stack for charts, records and
 * imports.
 *
 * All work is done in the store's thread, one piece at a time in the order in which it was asked
 * for. What cannot be undone or redone any more, because somebody else changed the same record, is
 * taken from the stack, and failed() says so; what only failed for the moment (a busy store, a full
 * disk) stays and can be tried again. The session is not owned.
 */
class EditStack final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EditStack)

public:
    using Done = std::function<void(const StoreChange &)>;
    using Failed = std::function<void(const Error &)>;

    EditStack(StoreSession *session, QWidget *window, Language language);
    ~EditStack() override;

    void fillMenu(QMenu *menu);
    void retranslateUi();
    void setLanguage(Language language);
    /** Forgets everything, also what waits: another store was opened. */
    void clear();
    /** Nothing can be undone while another store is being opened. */
    void setAvailable(bool available);

    /**
     * Does something and remembers it. Of what comes of it changed() or failed() tells first, then
     * one of the functions; with a function for failures, failed() does not tell. A number by which
     * takeBack() knows it.
     */
    quint64 push(const StoreEdit &edit, const Done &done = {}, const Failed &failed = {});
    /** Remembers what was done elsewhere, as by redo of this edit. */
    void remember(const StoreEdit &edit);
    /** Does something that cannot be undone; it waits for its turn as edits do. */
    void run(const StoreWork &work, const Done &done = {}, const Failed &failed = {});
    /** Undoes this edit where it is the last one that was done; false: it is not. */
    bool takeBack(quint64 edit);
    /** Forgets the edits about an import, which is gone for good. */
    void forgetImport(qint64 import);

    void undo();
    void redo();
    /** Stops the work that is under way, where it can be stopped. */
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed(const Zhitu::StoreChange &change);
    /** @p text says what could not be done and why. */
    void failed(const BilingualText &text);
    /** Work has begun, or the last that waited has ended. */
    void busyChanged(bool busy);
    /** How far long work has come, of total, which is 0 where it is not known. */
    void progressed(int done, int total);

private:
    class Command;
    enum class Way { Do, Undo, Redo };
    struct Request
    {
        Way way = Way::Do;
        std::shared_ptr<const StoreEdit> edit = {}; ///< to be done; null for Undo and Redo
        bool isRemembered = true;
        bool isDone = false; ///< elsewhere: it only has to be remembered
        quint64 number = 0;
        Done done = {};
        Failed failed = {};
    };

    void ask(Request request);
    void begin();
    void start(const Request &request, const std::shared_ptr<const StoreEdit> &edit);
    void finish(const Request &request, const std::shared_ptr<const StoreEdit> &edit,
                const Result<StoreChange> &answer);
    /** The edit to be undone or redone next; null: none. Those that were forgotten go. */
    [[nodiscard]] std::shared_ptr<const StoreEdit> next(Way way);
    [[nodiscard]] Command *commandAt(int index) const;
    void updateActions();

    StoreSession *m_session;
    Language m_language;
    QUndoStack m_stack;
    std::deque<Request> m_waiting;
    std::function<void()> m_cancel; ///< of the work under way
    quint64 m_number = 0; ///< of the last edit
    quint64 m_generation = 0; ///< of the store
    bool m_isBusy = false;
    bool m_isAvailable = true;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace Zhitu

Q_DECLARE_METATYPE(Zhitu::StoreChange)
