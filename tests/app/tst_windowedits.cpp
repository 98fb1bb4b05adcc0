// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "dialogs/asidedialog.h"
#include "dialogs/importsdialog.h"
#include "dialogs/recordsdialog.h"
#include "forms/figuredialog.h"
#include "forms/formdialog.h"
#include "observationmodel.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "store/bulkimport.h"
#include "store/store.h"
#include "widgets/recordfield.h"
#include "widgets/searchfield.h"
#include "widgets/searchpopup.h"
#include "windowfixture.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** Adding, changing, deleting and restoring records in the window, over a copy of the store. */
class TestWindowEdits final : public WindowFixture
{
    Q_OBJECT

private:
    QString m_file; ///< the test's own copy of the store

    void showOwn(const QString &chart = {})
    {
        show(m_file);
        if (!chart.isEmpty()) {
            showChart(chart);
            waitForPage();
        }
    }
    [[nodiscard]] ChartPage *page() const { return m_window->currentPage(); }
    [[nodiscard]] EvidencePanel *evidence() const { return m_window->evidence(); }

    template<typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        for (auto *found : m_window->findChildren<Dialog *>())
            if (found->isVisible())
                return found;
        return nullptr;
    }
    template<typename Widget>
    [[nodiscard]] static Widget *named(const QWidget *parent, const QString &name)
    {
        for (auto *widget : parent->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        qFatal("no such widget: %s", qPrintable(name));
    }
    [[nodiscard]] static QPushButton *button(const QWidget *parent, const QString &text)
    {
        for (auto *found : parent->findChildren<QPushButton *>())
            if (found->text() == text)
                return found;
        qFatal("no such button: %s", qPrintable(text));
    }
    [[nodiscard]] static bool says(const QWidget *parent, const QString &text)
    {
        for (const auto *label : parent->findChildren<QLabel *>())
            if (!label->isHidden() && label->text().contains(text))
                return true;
        return false;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        QAction *found = WindowFixture::action(text);
        if (!found)
            qFatal("no such action: %s", qPrintable(text));
        return found;
    }
    /** The one of the stack, whose text changes. */
    [[nodiscard]] QAction *stackAction(const QString &begin) const
    {
        for (auto *found : m_window->findChildren<QAction *>())
            if (found->text() == begin || found->text().startsWith(begin + u':'))
                return found;
        return nullptr;
    }
    [[nodiscard]] QAction *undo() const { return stackAction(u"Undo"_s); }
    [[nodiscard]] QAction *redo() const { return stackAction(u"Redo"_s); }

    [[nodiscard]] QList<Observation> stored(const QStringList &ids) const
    {
        const auto store = Store::open(m_file);
        ObservationQuery query;
        query.ids = ids;
        return store ? (*store)->observations(query).value() : QList<Observation>();
    }
    [[nodiscard]] qsizetype storedFigures() const
    {
        const auto store = Store::open(m_file);
        return store ? (*store)->observations().value().size() : -1;
    }
    [[nodiscard]] CatalogPtr storedCatalog() const
    {
        const auto store = Store::open(m_file);
        return store ? (*store)->catalog().value() : nullptr;
    }
    [[nodiscard]] QString shownNumber(const QString &id) const
    {
        for (const Observation &figure : *page()->observations())
            if (figure.id == id)
                return figure.value ? QString::number(*figure.value) : u"none"_s;
        return u"gone"_s;
    }
    void select(const QString &id)
    {
        page()->selectObservation(id);
        QVERIFY(evidence()->shown());
    }
    /** Changes the number of the selected figure by the form. */
    void changeNumber(const QString &number)
    {
        action(u"&Change…"_s)->trigger();
        auto *form = dialog<FigureDialog>();
        QVERIFY(form);
        named<QLineEdit>(form, u"Number"_s)->setText(number);
        button(form, u"Save"_s)->click();
        QTRY_VERIFY(!dialog<FigureDialog>());
    }

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init()
    {
        startSession();
        m_file = m_folder.filePath(u"store%1.db"_s.arg(m_serial));
        QVERIFY(QFile::copy(m_storeFile, m_file));
    }
    void cleanup() { endSession(); }

    void aFigureIsAddedUndoneAndRedone()
    {
        showOwn(u"district-comparison"_s);
        const qsizetype before = storedFigures();
        select(u"OBS17"_s);
        const Observation like = page()->selectedClaims().first();
        action(u"&Add figure…"_s)->trigger();
        auto *form = dialog<FigureDialog>();
        QVERIFY(form);
        // It begins like what is selected.
        auto *add = button(form, u"Add"_s);
        QVERIFY(!add->isEnabled());
        QVERIFY(says(form, u"Write the number as it is printed"_s));
        named<QLineEdit>(form, u"Number"_s)->setText(u"约超60家"_s);
        QVERIFY(says(form, u"The number cannot be read"_s));
        QVERIFY(!add->isEnabled());
        named<QLineEdit>(form, u"Number"_s)->setText(u"超60家"_s);
        QVERIFY(says(form, u"Understood: over 60"_s));
        QCOMPARE(named<QLineEdit>(form, u"As printed"_s)->text(), u"超60家"_s);
        named<QLineEdit>(form, u"Period"_s)->setText(u"2024年"_s);
        QVERIFY(says(form, u"Understood: 2024"_s));
        QVERIFY(add->isEnabled());
        add->click();
        QTRY_VERIFY(!dialog<FigureDialog>());
        QTRY_VERIFY(bannerText().startsWith(u"Added: Haidian"_s));
        QCOMPARE(storedFigures(), before + 1);
        QVERIFY2(undo()->text().startsWith(u"Undo: addition of Haidian"_s),
                 qPrintable(undo()->text()));
        // The page has it, and what was selected stays so.
        QTRY_VERIFY(page()->isUpToDate());
        const auto found =
            std::ranges::find_if(*page()->observations(), [&](const Observation &figure) {
                return figure.indicator == like.indicator && figure.region == like.region
                    && figure.period.iso() == u"2024";
            });
        QVERIFY(found != page()->observations()->cend());
        const Observation added = *found;
        QVERIFY(!added.id.isEmpty());
        QCOMPARE(added.value, 60.0);
        QCOMPARE(added.qualifier, Qualifier::Over);
        QCOMPARE(added.printed, u"超60家"_s);
        QCOMPARE(added.source, like.source);
        QCOMPARE(page()->selected(), u"OBS17"_s);

        undo()->trigger();
        QTRY_COMPARE(storedFigures(), before);
        QTRY_COMPARE(shownNumber(added.id), u"gone"_s);
        redo()->trigger();
        QTRY_COMPARE(shownNumber(added.id), u"60"_s);
        QCOMPARE(stored({added.id}), QList<Observation>{added});
    }

    void aFigureIsChangedInPlace()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        const Observation shipped = stored({u"OBS17"_s}).first();
        const QString former = shownNumber(u"OBS17"_s);
        // A page that is not shown has the figure, too.
        showChart(u"district-targets"_s);
        waitForPage();
        ChartPage *hidden = page();
        showChart(u"district-comparison"_s);
        waitForPage();
        select(u"OBS17"_s);
        changeNumber(u"77"_s);
        QTRY_COMPARE(shownNumber(u"OBS17"_s), u"77"_s);
        QCOMPARE(page()->selected(), u"OBS17"_s);
        QVERIFY(!hidden->isUpToDate());
        QTRY_VERIFY(evidence()->text().contains(u"77"_s));
        // It is the user's version from now on.
        QTRY_VERIFY(evidence()->text().contains(u"Your version"_s));
        QVERIFY(!page()->table()->view()->isColumnHidden(ObservationModel::VersionColumn));
        QVERIFY2(undo()->text().startsWith(u"Undo: change of Haidian"_s),
                 qPrintable(undo()->text()));
        QAction *action = undo();
        m_window->setLanguage(Language::Chinese);
        QVERIFY2(action->text().startsWith(u"撤销：更改海淀区，"_s), qPrintable(action->text()));
        m_window->setLanguage(Language::English);
        showChart(u"district-targets"_s);
        QTRY_VERIFY(hidden->isUpToDate());
        showChart(u"district-comparison"_s);
        select(u"OBS17"_s);

        QAction *restore = this->action(u"&Restore as it came"_s);
        QVERIFY(restore->isEnabled());
        restore->trigger();
        QTRY_COMPARE(shownNumber(u"OBS17"_s), former);
        QCOMPARE(stored({u"OBS17"_s}).first(), shipped);
        QTRY_VERIFY(!evidence()->text().contains(u"Your version"_s));
        QVERIFY(page()->table()->view()->isColumnHidden(ObservationModel::VersionColumn));
        QTRY_VERIFY(!restore->isEnabled());
        // Restoring is undone as well, and then the change.
        undo()->trigger();
        QTRY_COMPARE(shownNumber(u"OBS17"_s), u"77"_s);
        undo()->trigger();
        QTRY_COMPARE(shownNumber(u"OBS17"_s), former);
        QCOMPARE(stored({u"OBS17"_s}).first(), shipped);
        QTRY_VERIFY(!undo()->isEnabled());
    }

    void findingsFollow()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        // Its goal is told against it.
        QTRY_VERIFY(evidence()->text().contains(u"50"_s)
                    && evidence()->text().contains(u"Compared with other figures"_s));
        changeNumber(u"77"_s);
        const auto isCompared = [this](const QString &number) {
            const QString text = evidence()->text();
            const qsizetype begin = text.indexOf(u"Compared with other figures"_s);
            return begin >= 0 && text.mid(begin, 400).contains(number);
        };
        QTRY_VERIFY2(isCompared(u"77"_s), qPrintable(evidence()->text()));
        QVERIFY(!isCompared(u"50"_s));
    }

    void searchFollows()
    {
        showOwn(u"district-comparison"_s);
        auto *field = m_window->findChild<SearchField *>();
        const auto isFound = [&](const QString &text) {
            field->setText({});
            field->setFocus();
            QTest::keyClicks(field, text);
            return QTest::qWaitFor(
                [&] {
                    if (!field->popup() || !field->popup()->isVisible())
                        return false;
                    const SearchResultModel &model = field->popup()->model();
                    for (int row = 0; row < model.rowCount(); ++row)
                        if (model.isChoice(row)
                            && model.index(row, 0).data().toString().contains(text))
                            return true;
                    return false;
                },
                2000);
        };
        QVERIFY(!isFound(u"Zzyzx"_s));
        field->setText({});
        action(u"Su&bjects…"_s)->trigger();
        auto *list = dialog<RecordsDialog>();
        button(list, u"&Add…"_s)->click();
        auto *form = dialog<FormDialog>();
        named<QLineEdit>(form, u"Name in English"_s)->setText(u"Zzyzx"_s);
        button(form, u"Add"_s)->click();
        QTRY_VERIFY(storedCatalog()->subject(u"zzyzx"_s));
        QTRY_VERIFY(!dialog<FormDialog>());
        list->close();
        QVERIFY(isFound(u"Zzyzx"_s));
    }

    void aFigureIsDeletedAndRestored()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        const qsizetype before = storedFigures();
        // By the context menu of the table.
        for (QAction *one : page()->table()->view()->actions())
            if (one->text() == u"&Delete")
                one->trigger();
        QTRY_COMPARE(shownNumber(u"OBS17"_s), u"gone"_s);
        QCOMPARE(storedFigures(), before - 1);
        QTRY_VERIFY(bannerText().startsWith(u"Deleted: Haidian"_s));
        QCOMPARE(page()->selected(), QString());

        action(u"&Hidden and changed…"_s)->trigger();
        auto *list = dialog<AsideDialog>();
        QVERIFY(list);
        QTRY_COMPARE(list->view()->model()->rowCount(), 1);
        QCOMPARE(list->view()->model()->index(0, AsideModel::StateColumn).data().toString(),
                 u"Hidden"_s);
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(list->view()->model()->index(0, AsideModel::StateColumn).data().toString(),
                 u"已隐藏"_s);
        m_window->setLanguage(Language::English);
        list->view()->selectRow(0);
        button(list, u"&Restore as it came"_s)->click();
        QTRY_COMPARE(storedFigures(), before);
        QTRY_VERIFY(shownNumber(u"OBS17"_s) != u"gone");
        QTRY_COMPARE(list->view()->model()->rowCount(), 0);
        // The banner's button undoes no more than it says: by then it was restored.
        QVERIFY2(undo()->text().startsWith(u"Undo: restoring of Haidian"_s),
                 qPrintable(undo()->text()));
    }

    void whatAnotherZhituChangedIsNotOverwritten()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        changeNumber(u"77"_s);
        QTRY_COMPARE(shownNumber(u"OBS17"_s), u"77"_s);
        const Observation mine = stored({u"OBS17"_s}).first();
        Observation theirs = mine;
        theirs.value = 88;
        {
            const auto store = Store::open(m_file);
            QVERIFY(store);
            QVERIFY((*store)->apply({{mine, theirs}}));
        }
        undo()->trigger();
        QTRY_VERIFY2(bannerText().startsWith(u"This was not undone: change of Haidian"_s),
                     qPrintable(bannerText()));
        QVERIFY(bannerText().contains(u"has been changed meanwhile"_s));
        QCOMPARE(stored({u"OBS17"_s}).first(), theirs);
        QTRY_VERIFY(!undo()->isEnabled());
        // The form says it, too, and keeps what was typed.
        action(u"&Change…"_s)->trigger();
        auto *form = dialog<FigureDialog>();
        named<QLineEdit>(form, u"Number"_s)->setText(u"99"_s);
        button(form, u"Save"_s)->click();
        QTRY_VERIFY(says(form, u"has been changed meanwhile"_s));
        QVERIFY(form->isVisible());
        QCOMPARE(named<QLineEdit>(form, u"Number"_s)->text(), u"99"_s);
        QCOMPARE(stored({u"OBS17"_s}).first(), theirs);
    }

    void whatAFigureNeedsIsMadeFromWithinTheForm()
    {
        showOwn(u"district-comparison"_s);
        action(u"&Add figure…"_s)->trigger();
        auto *form = dialog<FigureDialog>();
        QVERIFY(form);
        named<QToolButton>(form, u"New region…"_s)->click();
        FormDialog *region = nullptr;
        for (auto *found : m_window->findChildren<FormDialog *>())
            if (found->windowTitle() == u"New region")
                region = found;
        QVERIFY(region);
        QVERIFY(says(region, u"Give the region a name"_s));
        auto *name = named<QLineEdit>(region, u"Name in English"_s);
        name->setText(u"Yangtze Delta <b>"_s);
        button(region, u"Add"_s)->click();
        QTRY_COMPARE(named<RecordField>(form, u"Region"_s)->id(), u"yangtze-delta-b"_s);
        QVERIFY(storedCatalog()->region(u"yangtze-delta-b"_s));
        QCOMPARE(undo()->text(), u"Undo: addition of Yangtze Delta <b>"_s);
        // Names are found by a part of them, in both languages.
        auto *indicator = named<RecordField>(form, u"Indicator"_s);
        indicator->setEditText(u"no such indicator"_s);
        QVERIFY(indicator->isUnknown());
        QVERIFY(says(form, u"There is none of this name"_s));
        indicator->setId(u"llm_main_models"_s);
        QVERIFY(!indicator->isUnknown());
        m_window->setLanguage(Language::Chinese);
        QCOMPARE(indicator->id(), u"llm_main_models"_s);
        QCOMPARE(form->windowTitle(), u"添加数据"_s);
        QVERIFY(says(form, u"请按来源印的样子填写数字"_s));
    }

    void recordsAreListedAddedChangedAndDeleted()
    {
        showOwn(u"district-comparison"_s);
        action(u"&Sources…"_s)->trigger();
        auto *list = dialog<RecordsDialog>();
        QVERIFY(list);
        const int before = list->view()->model()->rowCount();
        button(list, u"&Add…"_s)->click();
        FormDialog *form = dialog<FormDialog>();
        QVERIFY(form);
        named<QLineEdit>(form, u"Title in English"_s)->setText(u"Yearbook 2024"_s);
        button(form, u"Add"_s)->click();
        QTRY_COMPARE(list->view()->model()->rowCount(), before + 1);
        QTRY_VERIFY(!dialog<FormDialog>());
        QCOMPARE(list->view()->selectionModel()->currentIndex().data(IdRole).toString(),
                 u"yearbook-2024"_s);
        button(list, u"&Change…"_s)->click();
        form = dialog<FormDialog>();
        QVERIFY(form);
        named<QLineEdit>(form, u"Title in Chinese"_s)->setText(u"年鉴"_s);
        button(form, u"Save"_s)->click();
        QTRY_COMPARE(storedCatalog()->source(u"yearbook-2024"_s)->title.zh, u"年鉴"_s);
        QTRY_VERIFY(!dialog<FormDialog>());
        button(list, u"&Delete"_s)->click();
        QTRY_COMPARE(list->view()->model()->rowCount(), before);
        undo()->trigger();
        QTRY_COMPARE(list->view()->model()->rowCount(), before + 1);

        // What figures stand on cannot go; the list says why.
        list->select(u"aixure-repost"_s);
        button(list, u"&Delete"_s)->click();
        QTRY_VERIFY2(list->findChild<MessageBanner *>()->text().contains(u"cannot be deleted"_s),
                     qPrintable(list->findChild<MessageBanner *>()->text()));
        QVERIFY(storedCatalog()->source(u"aixure-repost"_s));
        QCOMPARE(list->view()->model()->rowCount(), before + 1);
    }

    void importsAreUndoneRedoneAndRemoved()
    {
        {
            const auto store = Store::open(m_file);
            QVERIFY(store);
            const QString unit = (*store)->catalog().value()->indicator(u"llm_main_models"_s)->unit;
            auto import = BulkImport::begin(**store, {.fileName = u"yearbook.csv"_s});
            QVERIFY(import);
            for (int year = 2015; year < 2018; ++year) {
                Observation figure;
                figure.indicator = u"llm_main_models"_s;
                figure.region = u"110108"_s;
                figure.unit = unit;
                figure.period = *Period::fromIso(QString::number(year));
                figure.value = year;
                figure.source = u"not-stated"_s;
                QVERIFY((*import)->append(figure));
            }
            QVERIFY((*import)->commit());
        }
        const qsizetype with = storedFigures();
        showOwn(u"district-comparison"_s);
        action(u"&Imports…"_s)->trigger();
        auto *list = dialog<ImportsDialog>();
        QVERIFY(list);
        QTRY_COMPARE(list->view()->model()->rowCount(), 1);
        list->view()->selectRow(0);
        QVERIFY(says(list, u"Undoing puts its 3 figures aside"_s));
        QVERIFY(!button(list, u"Remove for &good…"_s)->isEnabled());
        button(list, u"&Undo import"_s)->click();
        QTRY_COMPARE(storedFigures(), with - 3);
        QTRY_VERIFY(says(list, u"This import is undone"_s));
        QCOMPARE(undo()->text(), u"Undo: undoing of the import “yearbook.csv”"_s);
        undo()->trigger();
        QTRY_COMPARE(storedFigures(), with);
        redo()->trigger();
        QTRY_COMPARE(storedFigures(), with - 3);
        QTRY_VERIFY(button(list, u"&Redo import"_s)->isEnabled());
        button(list, u"&Redo import"_s)->click();
        QTRY_COMPARE(storedFigures(), with);
        QTRY_VERIFY(button(list, u"&Undo import"_s)->isEnabled());
        button(list, u"&Undo import"_s)->click();
        QTRY_COMPARE(storedFigures(), with - 3);
        QTRY_VERIFY(button(list, u"Remove for &good…"_s)->isEnabled());
        button(list, u"Remove for &good…"_s)->click();
        // It is asked before.
        QVERIFY(says(list, u"This cannot be undone"_s));
        QCOMPARE(list->view()->model()->rowCount(), 1);
        button(list, u"Remove for good"_s)->click();
        QTRY_COMPARE(list->view()->model()->rowCount(), 0);
        QTRY_VERIFY(!undo()->isEnabled());
        QVERIFY(!redo()->isEnabled());
    }

    void anotherStoreClosesTheFormsAndForgets()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        changeNumber(u"77"_s);
        QTRY_VERIFY(undo()->isEnabled());
        action(u"&Add figure…"_s)->trigger();
        action(u"Re&gions…"_s)->trigger();
        QVERIFY(dialog<FigureDialog>() && dialog<RecordsDialog>());
        const auto opened = answer(m_session->open(m_storeFile, StoreSession::Mode::Open, {}));
        QVERIFY(opened);
        m_window->showStore(*opened);
        QVERIFY(!dialog<FigureDialog>());
        QVERIFY(!dialog<RecordsDialog>());
        QVERIFY(!undo()->isEnabled());
    }

    void chartsAndFiguresShareTheStack()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        const QString former = shownNumber(u"OBS17"_s);
        changeNumber(u"77"_s);
        const int charts = list()->count();
        for (auto *one : list()->actions())
            if (one->text() == u"D&uplicate")
                one->trigger();
        QTRY_COMPARE(list()->count(), charts + 1);
        QCOMPARE(undo()->text(), u"Undo: new chart “District comparison 2”"_s);
        undo()->trigger();
        QTRY_COMPARE(list()->count(), charts);
        showChart(u"district-comparison"_s);
        waitForPage();
        undo()->trigger();
        QTRY_COMPARE(shownNumber(u"OBS17"_s), former);
        redo()->trigger();
        redo()->trigger();
        QTRY_COMPARE(list()->count(), charts + 1);
        QCOMPARE(stored({u"OBS17"_s}).first().value, 77.0);
    }

    void keysAloneWillDo()
    {
        showOwn(u"district-comparison"_s);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        select(u"OBS17"_s);
        QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        auto *form = dialog<FigureDialog>();
        QVERIFY(form);
        QVERIFY(QTest::qWaitForWindowActive(form));
        // The Tab key goes as the eye does, each field's button after it.
        const QList<QWidget *> order{
            named<RecordField>(form, u"Indicator"_s), named<QToolButton>(form, u"New indicator…"_s),
            named<RecordField>(form, u"Region"_s),    named<QToolButton>(form, u"New region…"_s),
            named<RecordField>(form, u"Subject"_s),   named<QToolButton>(form, u"New subject…"_s),
            named<QLineEdit>(form, u"Number"_s),      named<QLineEdit>(form, u"Period"_s)};
        order.first()->setFocus();
        for (qsizetype i = 1; i < order.size(); ++i) {
            QTest::keyClick(form->focusWidget(), Qt::Key_Tab);
            const QWidget *focus = form->focusWidget();
            QVERIFY2(focus == order.at(i) || order.at(i)->isAncestorOf(focus),
                     qPrintable(order.at(i)->accessibleName()));
        }
        QTest::keyClicks(named<QLineEdit>(form, u"Number"_s), u"61"_s);
        QTest::keyClicks(named<QLineEdit>(form, u"Period"_s), u"2022"_s);
        QTest::keyClick(named<QLineEdit>(form, u"Period"_s), Qt::Key_Return);
        QTRY_VERIFY(!dialog<FigureDialog>());
        QTRY_VERIFY(bannerText().startsWith(u"Added: "_s));

        const qsizetype before = storedFigures();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        page()->table()->view()->setFocus();
        QTest::keyClick(page()->table()->view(), Qt::Key_Delete);
        QTRY_COMPARE(storedFigures(), before - 1);
        QTRY_VERIFY(bannerText().startsWith(u"Deleted: "_s));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(storedFigures(), before);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(storedFigures(), before - 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(storedFigures(), before);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(storedFigures(), before - 1);
    }

    void whatNoChartShowsIsEditedToo()
    {
        showOwn(u"district-comparison"_s);
        // A figure that this chart does not show, as the search gives it.
        const QList<Observation> all = stored({});
        const auto other = std::ranges::find_if(all, [this](const Observation &figure) {
            return figure.value && shownNumber(figure.id) == u"gone";
        });
        QVERIFY(other != all.end());
        page()->selectElsewhere(
            {.kind = EvidenceKind::Figure, .figure = *other, .event = {}, .charts = {}});
        QVERIFY(evidence()->shown());
        changeNumber(u"7654"_s);
        QTRY_COMPARE(stored({other->id}).first().value, 7654.0);
        QTRY_COMPARE(std::get<Observation>(*evidence()->shown()).value, 7654.0);
        undo()->trigger();
        QTRY_COMPARE(std::get<Observation>(*evidence()->shown()).value, other->value);
    }

    void whatIsShownBesideTheFindingsStays()
    {
        showOwn(u"district-comparison"_s);
        action(u"&Findings…"_s)->trigger();
        QVERIFY(!m_window->currentPage());
        const Observation figure = stored({u"OBS17"_s}).first();
        const auto opened =
            answer(m_session
                       ->run<CatalogPtr>(
                           [](Store &store, const ProgressFunction &) { return store.catalog(); })
                       .future());
        QVERIFY(opened);
        evidence()->setClaims(*opened, {figure});
        changeNumber(u"77"_s);
        QTRY_COMPARE(std::get<Observation>(*evidence()->shown()).value, 77.0);
        // The page of the findings is still the one that is shown.
        QVERIFY(!m_window->currentPage());
    }

    void nothingSelectedNothingEdited()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        QVERIFY(action(u"&Change…"_s)->isEnabled());
        showChart(u"overview"_s);
        waitForPage();
        QVERIFY(!evidence()->shown());
        QVERIFY(!action(u"&Change…"_s)->isEnabled());
    }

    void formsFitTheSmallestWindow()
    {
        showOwn(u"district-comparison"_s);
        select(u"OBS17"_s);
        for (const Language language : allLanguages) {
            m_window->setLanguage(language);
            for (QAction *one : m_window->findChildren<QAction *>())
                if (one->text() == u"&Add figure…" || one->text() == u"添加数据(&A)…")
                    one->trigger();
            auto *form = dialog<FigureDialog>();
            QVERIFY(form);
            QVERIFY(form->minimumSizeHint().width() <= 1280);
            QVERIFY(form->sizeHint().height() <= 680);
            form->reject();
        }
    }
};

QTEST_MAIN(TestWindowEdits)

#include "tst_windowedits.moc"
