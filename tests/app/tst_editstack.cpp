// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editstack.h"
#include "store/store.h"
#include "windowfixture.h"

#include <QMenu>
#include <QSignalSpy>
#include <QWidget>

#include <atomic>
#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The stack of edits over a store, with edits that note what is done to them. */
class TestEditStack final : public WindowFixture
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_parent;
    std::unique_ptr<QMenu> m_menu;
    EditStack *m_edits = nullptr; // of m_parent
    QStringList m_done; // guarded by m_lock
    mutable std::mutex m_lock;
    ErrorKind m_failure{}; // of the next work that fails
    std::atomic_int m_failing = 0; // so many next works fail
    std::atomic_bool m_holds = false; // works wait until it is false

    void note(const QString &text)
    {
        const std::lock_guard lock(m_lock);
        m_done.append(text);
    }
    [[nodiscard]] QString done() const
    {
        const std::lock_guard lock(m_lock);
        return m_done.join(u' ');
    }
    [[nodiscard]] StoreWork work(const QString &text)
    {
        return [this, text](Store &store, const ProgressFunction &progress) -> Result<StoreChange> {
            while (m_holds)
                if (!progress({.done = 1, .total = 2}))
                    return Error{.kind = ErrorKind::Cancelled};
            if (m_failing > 0) {
                --m_failing;
                return Error{.kind = m_failure, .detail = text};
            }
            note(text);
            return StoreChange{.catalog = *store.catalog()};
        };
    }
    [[nodiscard]] StoreEdit edit(const QString &name, qint64 import = 0)
    {
        return {.text = {u"做"_s + name, u"doing "_s + name},
                .redo = work(u'+' + name),
                .undo = work(u'-' + name),
                .import = import};
    }
    [[nodiscard]] QString undoText() const { return m_menu->actions().first()->text(); }
    [[nodiscard]] QString redoText() const { return m_menu->actions().last()->text(); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_edits->isBusy(), 20000); }

private Q_SLOTS:
    void initTestCase() { makeStore(packageFolders().mid(1, 1)); }
    void init()
    {
        startSession();
        QVERIFY(answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {})));
        m_parent = std::make_unique<QWidget>();
        m_menu = std::make_unique<QMenu>();
        m_edits = new EditStack(m_session.get(), m_parent.get(), Language::English);
        m_edits->fillMenu(m_menu.get());
        m_done.clear();
        m_failing = 0;
        m_holds = false;
    }
    void cleanup()
    {
        m_holds = false;
        m_menu.reset();
        m_parent.reset();
        endSession();
    }

    void editsAreUndoneAndRedoneInOrder()
    {
        QCOMPARE(undoText(), u"Undo"_s);
        QVERIFY(!m_menu->actions().first()->isEnabled());
        m_edits->push(edit(u"a"_s));
        m_edits->push(edit(u"b"_s));
        settle();
        QCOMPARE(done(), u"+a +b"_s);
        QCOMPARE(undoText(), u"Undo: doing b"_s);
        QVERIFY(!m_menu->actions().last()->isEnabled());
        m_menu->actions().first()->trigger();
        settle();
        QCOMPARE(done(), u"+a +b -b"_s);
        QCOMPARE(undoText(), u"Undo: doing a"_s);
        QCOMPARE(redoText(), u"Redo: doing b"_s);
        m_menu->actions().last()->trigger();
        settle();
        QCOMPARE(done(), u"+a +b -b +b"_s);
        m_edits->undo();
        m_edits->undo();
        settle();
        m_edits->push(edit(u"c"_s));
        settle();
        QCOMPARE(redoText(), u"Redo"_s);
        QCOMPARE(undoText(), u"Undo: doing c"_s);
    }

    void textsFollowTheLanguage()
    {
        m_edits->push(edit(u"a & b"_s));
        settle();
        QCOMPARE(undoText(), u"Undo: doing a && b"_s);
        m_edits->setLanguage(Language::Chinese);
        QCOMPARE(undoText(), u"撤销：做a && b"_s);
        QCOMPARE(redoText(), u"重做"_s);
    }

    void whatIsAskedWhileItWorksWaits()
    {
        QSignalSpy busy(m_edits, &EditStack::busyChanged);
        QSignalSpy changed(m_edits, &EditStack::changed);
        m_holds = true;
        m_edits->push(edit(u"a"_s));
        m_edits->push(edit(u"b"_s));
        m_edits->undo();
        m_edits->undo();
        m_edits->redo();
        QVERIFY(m_edits->isBusy());
        // Also by the keys, although there is nothing to redo yet.
        m_menu->actions().last()->trigger();
        m_edits->undo();
        QCOMPARE(done(), QString());
        m_holds = false;
        settle();
        QCOMPARE(done(), u"+a +b -b -a +a +b -b"_s);
        QCOMPARE(changed.size(), 7);
        // One piece of work after the other, told once.
        QCOMPARE(busy.size(), 2);
        QCOMPARE(undoText(), u"Undo: doing a"_s);
        QCOMPARE(redoText(), u"Redo: doing b"_s);
    }

    void whatIsOfNoUseAnyMoreGoes_data()
    {
        QTest::addColumn<ErrorKind>("failure");
        QTest::addColumn<bool>("stays");
        QTest::newRow("changed by somebody else") << ErrorKind::RecordChanged << false;
        QTest::newRow("gone") << ErrorKind::NoSuchRecord << false;
        QTest::newRow("the chart is gone") << ErrorKind::NoSuchChart << false;
        QTest::newRow("the store is busy") << ErrorKind::StoreBusy << true;
        QTest::newRow("the disk is full") << ErrorKind::StoreFailed << true;
    }
    void whatIsOfNoUseAnyMoreGoes()
    {
        QFETCH(ErrorKind, failure);
        QFETCH(bool, stays);
        QSignalSpy failed(m_edits, &EditStack::failed);
        m_edits->push(edit(u"a"_s));
        m_edits->push(edit(u"b"_s));
        settle();
        m_failure = failure;
        m_failing = 1;
        m_edits->undo();
        settle();
        QCOMPARE(failed.size(), 1);
        const auto said = failed.first().first().value<BilingualText>();
        QVERIFY2(said.en.startsWith(u"This was not undone: doing b. "_s), qPrintable(said.en));
        QVERIFY2(said.zh.startsWith(u"未能撤销：做b。"_s), qPrintable(said.zh));
        QCOMPARE(undoText(), stays ? u"Undo: doing b"_s : u"Undo: doing a"_s);
        QCOMPARE(redoText(), u"Redo"_s);
        m_edits->undo();
        settle();
        QCOMPARE(done(), stays ? u"+a +b -b"_s : u"+a +b -a"_s);
        // The same the other way round.
        m_failing = 1;
        m_edits->redo();
        settle();
        QCOMPARE(failed.size(), 2);
        QCOMPARE(redoText(), stays ? u"Redo: doing b"_s : u"Redo"_s);
    }

    void whatFailsIsNotRemembered()
    {
        QSignalSpy failed(m_edits, &EditStack::failed);
        m_failure = ErrorKind::RecordInUse;
        m_failing = 2;
        m_edits->push(edit(u"a"_s));
        settle();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(undoText(), u"Undo"_s);
        // Who takes the failure says it.
        QString told;
        m_edits->push(edit(u"b"_s), {}, [&](const Error &error) { told = error.detail; });
        settle();
        QCOMPARE(told, u"+b"_s);
        QCOMPARE(failed.size(), 1);
    }

    void whatIsUnderWayIsCancelled()
    {
        QSignalSpy failed(m_edits, &EditStack::failed);
        QSignalSpy progressed(m_edits, &EditStack::progressed);
        m_edits->push(edit(u"a"_s));
        settle();
        m_holds = true;
        m_edits->undo();
        QTRY_VERIFY(progressed.contains(QVariantList{1, 2}));
        m_edits->cancel();
        settle();
        QCOMPARE(undoText(), u"Undo: doing a"_s);
        QVERIFY(failed.isEmpty());
    }

    void anotherStoreStartsAnew()
    {
        QSignalSpy changed(m_edits, &EditStack::changed);
        m_edits->push(edit(u"a"_s));
        settle();
        m_holds = true;
        m_edits->push(edit(u"b"_s));
        m_edits->push(edit(u"c"_s));
        m_edits->clear();
        QCOMPARE(undoText(), u"Undo"_s);
        QVERIFY(!m_edits->isBusy());
        m_holds = false;
        // What had begun is done, but nobody hears of it; what waited is not done at all.
        m_edits->push(edit(u"d"_s));
        settle();
        QCOMPARE(done(), u"+a +b +d"_s);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(undoText(), u"Undo: doing d"_s);
    }

    void nothingIsUndoneWhileAStoreOpens()
    {
        m_edits->push(edit(u"a"_s));
        settle();
        m_edits->setAvailable(false);
        QVERIFY(!m_menu->actions().first()->isEnabled());
        m_edits->setAvailable(true);
        QVERIFY(m_menu->actions().first()->isEnabled());
    }

    void theLastEditIsTakenBack()
    {
        const quint64 first = m_edits->push(edit(u"a"_s));
        const quint64 second = m_edits->push(edit(u"b"_s));
        settle();
        QVERIFY(!m_edits->takeBack(first));
        QVERIFY(m_edits->takeBack(second));
        settle();
        QCOMPARE(done(), u"+a +b -b"_s);
    }

    void importsAreRememberedAndForgotten()
    {
        m_edits->push(edit(u"a"_s));
        settle();
        m_holds = true;
        m_edits->undo();
        // Done elsewhere, but after what is under way here.
        m_edits->remember(edit(u"import"_s, 7));
        m_edits->push(edit(u"b"_s));
        m_holds = false;
        settle();
        QCOMPARE(undoText(), u"Undo: doing b"_s);
        m_edits->undo();
        settle();
        QCOMPARE(undoText(), u"Undo: doing import"_s);
        m_edits->undo();
        settle();
        QCOMPARE(done(), u"+a -a +b -b -import"_s);
        QCOMPARE(redoText(), u"Redo: doing import"_s);
        m_edits->forgetImport(7);
        QCOMPARE(redoText(), u"Redo: doing b"_s);
        m_edits->redo();
        settle();
        QCOMPARE(done(), u"+a -a +b -b -import +b"_s);
    }
};

QTEST_MAIN(TestEditStack)

#include "tst_editstack.moc"
