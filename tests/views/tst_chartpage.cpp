// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "models/samples.h"
#include "pages/chartpage.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "widgets/choicepicker.h"

#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** A store that answers when the test wants it to. */
class FakeStore
{
public:
    [[nodiscard]] FetchObservations fetch()
    {
        return [this](const ObservationQuery &query) {
            queries.append(query);
            m_promises.push_back(std::make_unique<QPromise<Result<ObservationsPtr>>>());
            m_promises.back()->start();
            return m_promises.back()->future();
        };
    }

    void answer(std::size_t request, const Result<ObservationsPtr> &result)
    {
        m_promises.at(request)->addResult(result);
        m_promises.at(request)->finish();
        QCoreApplication::processEvents();
    }

    QList<ObservationQuery> queries;

private:
    std::vector<std::unique_ptr<QPromise<Result<ObservationsPtr>>>> m_promises;
};

ChartSpec sampleSpec()
{
    ChartSpec spec;
    spec.id = u"sample"_s;
    spec.kind = ChartKind::DistrictComparison;
    spec.indicators = {u"firms"_s, u"models"_s};
    return spec;
}

/** Two claims of one mark, two other marks, an older figure without a mark, and a statement. */
ObservationsPtr sampleObservations()
{
    Observation twin = Samples::figure(u"a2"_s, u"firms"_s, u"100101"_s, u"2023", 50);
    twin.source = u"official"_s;
    Observation target = Samples::figure(u"t"_s, u"firms"_s, u"100101"_s, u"2025", 100);
    target.status = Status::Target;
    Observation statement = Samples::figure(u"s"_s, u"firms"_s, u"100102"_s, u"2023", 7);
    statement.status = Status::Statement;
    statement.subject = u"product"_s;
    return Samples::list({Samples::figure(u"a1"_s, u"firms"_s, u"100101"_s, u"2023", 50), twin,
                          target, Samples::figure(u"b"_s, u"models"_s, u"100102"_s, u"2022", 3),
                          Samples::figure(u"old"_s, u"firms"_s, u"100101"_s, u"2019", 20),
                          statement});
}

} // namespace

/** One chart with its pickers and its table. */
class TestChartPage final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<ChartPage> m_page;
    CatalogPtr m_catalog = Samples::catalog();

    void show(const ChartSpec &spec = sampleSpec())
    {
        m_page = std::make_unique<ChartPage>(spec, m_catalog, m_store->fetch(), Language::English,
                                             ThemeKind::Light);
        m_page->resize(900, 640);
        m_page->show();
        // Every first answer is about what the first request asked for.
        m_store->answer(m_store->queries.size() - 1, sampleObservations());
        QVERIFY(QTest::qWaitFor([this] { return m_page->table() != nullptr; }));
    }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (auto *widget : m_page->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    [[nodiscard]] QTableView *table() const { return m_page->table()->view(); }
    [[nodiscard]] int rowOf(const QString &id) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 0).data(IdRole).toString() == id)
                return row;
        return -1;
    }
    [[nodiscard]] QStringList selectedRows() const
    {
        QStringList ids;
        for (const QModelIndex &index : table()->selectionModel()->selectedRows())
            ids.append(index.data(IdRole).toString());
        ids.sort();
        return ids;
    }
    [[nodiscard]] QStringList claims() const
    {
        QStringList ids;
        for (const Observation &claim : m_page->selectedClaims())
            ids.append(claim.id);
        return ids;
    }
    void clickRow(const QString &id) const
    {
        const QModelIndex cell = table()->model()->index(rowOf(id), 0);
        table()->scrollTo(cell);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(cell).center());
    }
    static void choose(QComboBox *box, const QVariant &value)
    {
        box->setCurrentIndex(box->findData(value));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_store = std::make_unique<FakeStore>();
        QCoreApplication::installTranslator(Catalogue::of(Language::English).translator());
    }

    void cleanup()
    {
        m_page.reset();
        for (const Language language : allLanguages)
            QCoreApplication::removeTranslator(Catalogue::of(language).translator());
    }

    void theTableSaysWhereHistoryIsLeftOut()
    {
        show();
        const auto line = [this]() -> const QLabel * {
            for (const auto *label : m_page->table()->findChildren<QLabel *>())
                if (label->text().contains(u"only the latest"_s))
                    return label;
            return nullptr;
        };
        QVERIFY(line());
        QVERIFY(!line()->isVisible());
        QList<ObservationQuery> asked;
        bool isLeftOut = true;
        m_page->setAskHistory([&](const ObservationQuery &query) {
            asked.append(query);
            return QtFuture::makeReadyFuture(Result<bool>(isLeftOut));
        });
        m_page->refresh(m_catalog);
        m_store->answer(m_store->queries.size() - 1, sampleObservations());
        QTRY_VERIFY(line()->isVisible());
        QCOMPARE(asked, QList{m_store->queries.last()});
        QVERIFY(asked.first().mostWithHistory);
        isLeftOut = false;
        m_page->refresh(m_catalog);
        m_store->answer(m_store->queries.size() - 1, sampleObservations());
        QTRY_VERIFY(!line()->isVisible());
    }

    void figuresAreAskedForAtOnce()
    {
        show();
        QCOMPARE(m_store->queries.size(), 1);
        QVERIFY(m_store->queries.first() == *ChartModel::queryFor(sampleSpec(), *m_catalog));
        QCOMPARE(m_page->model()->markCount(), 3);
        QCOMPARE(table()->model()->rowCount(), 6);
        QVERIFY(m_page->isUpToDate());
    }

    void figureThatIsNotHereIsShownAlone_data()
    {
        QTest::addColumn<bool>("beforeTheAnswer");
        QTest::newRow("asked for while the chart waits") << true;
        QTest::newRow("asked for later") << false;
    }

    void figureThatIsNotHereIsShownAlone()
    {
        QFETCH(const bool, beforeTheAnswer);
        const Observation older =
            Samples::figure(u"superseded"_s, u"firms"_s, u"100102"_s, u"2011", 7);
        if (beforeTheAnswer) {
            m_page = std::make_unique<ChartPage>(sampleSpec(), m_catalog, m_store->fetch(),
                                                 Language::English, ThemeKind::Light);
            m_page->selectObservation(older.id);
            QCOMPARE(m_store->queries.size(), 1);
            m_store->answer(0, sampleObservations());
        } else {
            show();
            m_page->selectObservation(older.id);
        }
        QCOMPARE(m_store->queries.size(), 2);
        QCOMPARE(m_store->queries.last().ids, QStringList{older.id});
        QVERIFY(m_page->selectedClaims().isEmpty());
        m_store->answer(1, std::make_shared<const QList<Observation>>(QList{older}));
        QCOMPARE(m_page->selectedClaims(), QList{older});
        QVERIFY(!m_page->shows(older.id));
    }

    void figureFoundTooLateIsNotShown()
    {
        show();
        m_page->selectObservation(u"superseded"_s);
        m_page->selectObservation(u"t"_s);
        QCOMPARE(m_store->queries.size(), 2);
        m_store->answer(1,
                        std::make_shared<const QList<Observation>>(QList{Samples::figure(
                            u"superseded"_s, u"firms"_s, u"100102"_s, u"2011", 7)}));
        QCOMPARE(m_page->selected(), u"t"_s);
        QCOMPARE(m_page->selectedClaims().first().id, u"t"_s);
    }

    void eventsHaveTableAndPickers()
    {
        Catalog catalog = Samples::records();
        for (int i = 0; i < 4; ++i) {
            Event event;
            event.id = u"e%1"_s.arg(i);
            event.kind = i % 2 ? u"policy"_s : u"report"_s;
            event.period = *Period::fromIso(u"202%1-05"_s.arg(i));
            event.region = u"100000"_s;
            event.title = {u"事件%1"_s.arg(i), u"Event %1"_s.arg(i)};
            event.source = u"press"_s;
            event.status = i == 3 ? Status::Statement : Status::Actual;
            catalog.events.append(event);
        }
        catalog.buildIndex();
        m_catalog = std::make_shared<const Catalog>(catalog);
        ChartSpec spec;
        spec.id = u"events"_s;
        spec.kind = ChartKind::PolicyTimeline;
        m_page = std::make_unique<ChartPage>(spec, m_catalog, m_store->fetch(), Language::English,
                                             ThemeKind::Light);
        m_page->resize(900, 640);
        m_page->show();
        QVERIFY(QTest::qWaitFor([this] { return m_page->table() != nullptr; }));
        // Events are in the catalog: the store is not asked.
        QVERIFY(m_store->queries.isEmpty());
        QCOMPARE(table()->model()->rowCount(), 4);
        QCOMPARE(table()->accessibleName(), u"Events of this chart"_s);
        QVERIFY(named<QComboBox>(u"Status of the events shown"_s));
        auto *kinds = named<ChoicePicker>(u"Kinds of events"_s);
        QVERIFY(kinds);
        QCOMPARE(kinds->accessibleDescription(), u"All kinds"_s);

        clickRow(u"e2"_s);
        QCOMPARE(m_page->chart()->selectedEvidence(), QStringList{u"e2"_s});
        m_page->chart()->setFocus();
        QTest::keyClick(m_page->chart(), Qt::Key_End);
        QCOMPARE(selectedRows(), QStringList{u"e3"_s});
        EvidencePanel panel;
        panel.setLanguage(Language::English);
        m_page->showEvidence(&panel);
        QVERIFY2(panel.text().contains(u"Event 3"_s) && panel.text().contains(u"statement"_s)
                     && panel.text().contains(u"May 2023"_s)
                     && panel.text().contains(u"Document press"_s),
                 qPrintable(panel.text()));

        // The years of the events can be chosen, and kinds; the selection goes with its event.
        choose(named<QComboBox>(u"Last year"_s), u"2022"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 3);
        QVERIFY(m_page->chart()->selectedEvidence().isEmpty());
        Q_EMIT kinds->chosenChanged({u"report"_s});
        QCOMPARE(m_page->spec().eventKinds, QStringList{u"report"_s});
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_page->model()->markCount(), 2);
        QCOMPARE(kinds->accessibleDescription(), u"report"_s);
        m_catalog = Samples::catalog();
    }

    void aMarkSelectsItsRows()
    {
        show();
        QSignalSpy spy(m_page.get(), &ChartPage::selectionChanged);
        m_page->chart()->setFocus();
        QTest::keyClick(m_page->chart(), Qt::Key_Home);
        const QStringList mark = m_page->chart()->selectedEvidence();
        QCOMPARE(mark, (QStringList{u"a2"_s, u"a1"_s}));
        QCOMPARE(selectedRows(), (QStringList{u"a1"_s, u"a2"_s}));
        QCOMPARE(claims(), mark);
        QCOMPARE(spy.size(), 1);

        QTest::keyClick(m_page->chart(), Qt::Key_Escape);
        QVERIFY(selectedRows().isEmpty());
        QVERIFY(claims().isEmpty());
    }

    void aRowSelectsItsMark()
    {
        show();
        clickRow(u"a1"_s);
        QCOMPARE(m_page->chart()->selectedEvidence(), (QStringList{u"a2"_s, u"a1"_s}));
        QCOMPARE(selectedRows(), (QStringList{u"a1"_s, u"a2"_s}));
        // The claim that was chosen comes first.
        QCOMPARE(claims(), (QStringList{u"a1"_s, u"a2"_s}));

        clickRow(u"t"_s);
        QCOMPARE(m_page->chart()->selectedEvidence(), QStringList{u"t"_s});
        QCOMPARE(selectedRows(), QStringList{u"t"_s});

        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(claims().first(), table()->model()->index(0, 0).data(IdRole).toString());
    }

    void aRowWithoutAMarkClearsTheMark_data()
    {
        QTest::addColumn<QString>("id");

        QTest::newRow("a statement") << u"s"_s;
        QTest::newRow("a figure that a later one replaces") << u"old"_s;
    }

    void aRowWithoutAMarkClearsTheMark()
    {
        QFETCH(QString, id);

        show();
        clickRow(u"t"_s);
        clickRow(id);
        QVERIFY(m_page->chart()->selectedEvidence().isEmpty());
        QCOMPARE(selectedRows(), QStringList{id});
        QCOMPARE(claims(), QStringList{id});
    }

    void selectionOutlastsWhatDoesNotTouchIt()
    {
        show();
        clickRow(u"t"_s);
        choose(named<QComboBox>(u"Highlighted region"_s), u"100102"_s);
        m_store->answer(1, sampleObservations());
        QCOMPARE(claims(), QStringList{u"t"_s});
        QCOMPARE(m_page->chart()->selectedEvidence(), QStringList{u"t"_s});
        QCOMPARE(selectedRows(), QStringList{u"t"_s});

        named<QComboBox>(u"Highlighted region"_s)->setCurrentIndex(0);
        m_store->answer(2, Samples::list({sampleObservations()->first()}));
        QVERIFY(claims().isEmpty());
        QVERIFY(m_page->chart()->selectedEvidence().isEmpty());
    }

    void pickersChangeTheChart()
    {
        show();
        auto *indicators = named<ChoicePicker>(u"Indicators"_s);
        Q_EMIT indicators->chosenChanged({u"models"_s});
        QCOMPARE(m_store->queries.last().indicators, QStringList{u"models"_s});
        QVERIFY(!m_page->isUpToDate());
        // Until the answer is there, what was shown stays.
        QCOMPARE(m_page->model()->spec(), sampleSpec());

        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s, u"100102"_s});
        QCOMPARE(m_store->queries.last().regions, (QStringList{u"100101"_s, u"100102"_s}));

        choose(named<QComboBox>(u"First year"_s), u"2022"_s);
        QCOMPARE(m_store->queries.last().from, QDate(2022, 1, 1));
        choose(named<QComboBox>(u"Last year"_s), u"2023"_s);
        QCOMPARE(m_store->queries.last().to, QDate(2023, 12, 31));

        choose(named<QComboBox>(u"Highlighted region"_s), u"100101"_s);
        m_store->answer(m_store->queries.size() - 1, sampleObservations());
        const ChartSpec &spec = m_page->model()->spec();
        QCOMPARE(spec, m_page->spec());
        QCOMPARE(spec.indicators, QStringList{u"models"_s});
        QCOMPARE(spec.focus, u"100101"_s);
        QCOMPARE(spec.from, Period::fromIso(u"2022"));
        QCOMPARE(spec.id, u"sample"_s);
        QVERIFY(m_page->isUpToDate());
    }

    void everyPickerIsLabelled()
    {
        show();
        QStringList labels;
        for (const auto *label : m_page->findChildren<QLabel *>())
            if (label->buddy() && !label->buddy()->accessibleName().isEmpty())
                labels.append(label->text());
        QCOMPARE(
            labels,
            QStringList({u"Indicators"_s, u"Regions"_s, u"Highlighted"_s, u"From"_s, u"To"_s}));
    }

    void oneEndOfThePeriodPushesTheOther()
    {
        show();
        choose(named<QComboBox>(u"Last year"_s), u"2020"_s);
        choose(named<QComboBox>(u"First year"_s), u"2023"_s);
        QCOMPARE(m_page->spec().from, Period::fromIso(u"2023"));
        QCOMPARE(m_page->spec().to, Period::fromIso(u"2023"));
        choose(named<QComboBox>(u"Last year"_s), u"2021"_s);
        QCOMPARE(m_page->spec().from, Period::fromIso(u"2021"));
        choose(named<QComboBox>(u"First year"_s), QString());
        QVERIFY(!m_page->spec().from);
    }

    void yearsAreThoseOfTheFigures()
    {
        show();
        const auto *first = named<QComboBox>(u"First year"_s);
        QCOMPARE(first->itemText(0), u"Earliest"_s);
        QCOMPARE(first->itemData(1).toString(), u"2019"_s);
        QCOMPARE(first->itemData(first->count() - 1).toString(), u"2025"_s);
        QCOMPARE(named<QComboBox>(u"Last year"_s)->itemText(0), u"Latest"_s);
    }

    void aSavedPeriodFinerThanAYearIsOffered()
    {
        ChartSpec spec = sampleSpec();
        spec.from = Period::fromIso(u"2022-03");
        show(spec);
        QCOMPARE(named<QComboBox>(u"First year"_s)->currentText(), u"Mar 2022"_s);
    }

    void resetRestoresTheSavedChart()
    {
        show();
        auto *reset = m_page->findChild<QPushButton *>(u"reset"_s);
        QCOMPARE(reset->text(), u"Reset"_s);
        QVERIFY(!reset->isEnabled());
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s});
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(m_page->spec(), sampleSpec());
        QVERIFY(m_store->queries.last() == m_store->queries.first());
        QVERIFY(named<ChoicePicker>(u"Regions"_s)->chosen().isEmpty());
        QVERIFY(!reset->isEnabled());
    }

    void theGuardIsOverruledWhereThatChangesSomething()
    {
        // Firms and models have other units: nothing could share an axis.
        show();
        auto *oneAxis = m_page->findChild<QPushButton *>(u"oneAxis"_s);
        QCOMPARE(oneAxis->text(), u"One axis"_s);
        QVERIFY(!oneAxis->toolTip().isEmpty());
        QVERIFY(!oneAxis->isEnabled());
        m_page->setPickersShown(false);
        QVERIFY(!oneAxis->isVisible());

        ChartSpec spec = sampleSpec();
        spec.indicators = {u"firms"_s, u"firms-new"_s};
        m_page = std::make_unique<ChartPage>(spec, m_catalog, m_store->fetch(), Language::English,
                                             ThemeKind::Light);
        m_page->show();
        const auto figures =
            Samples::list({Samples::figure(u"F"_s, u"firms"_s, u"100101"_s, u"2023", 5),
                           Samples::figure(u"N"_s, u"firms-new"_s, u"100101"_s, u"2023", 2)});
        m_store->answer(m_store->queries.size() - 1, figures);
        oneAxis = m_page->findChild<QPushButton *>(u"oneAxis"_s);
        QVERIFY(oneAxis->isEnabled());
        QVERIFY(!oneAxis->isChecked());
        const auto panels = [this] {
            return qobject_cast<const ComparisonModel *>(m_page->model())->panels().size();
        };
        QCOMPARE(panels(), 2);

        oneAxis->click();
        m_store->answer(m_store->queries.size() - 1, figures);
        QVERIFY(m_page->spec().guardOverruled);
        QVERIFY(oneAxis->isChecked());
        QCOMPARE(panels(), 1);
        QVERIFY(m_page->findChild<QPushButton *>(u"reset"_s)->isEnabled());

        // It can be released, whatever else was changed meanwhile.
        QVERIFY(oneAxis->isEnabled());
        oneAxis->click();
        m_store->answer(m_store->queries.size() - 1, figures);
        QCOMPARE(m_page->spec(), spec);
        QCOMPARE(panels(), 2);
    }

    void withoutIndicatorsNothingIsAskedFor()
    {
        show();
        Q_EMIT named<ChoicePicker>(u"Indicators"_s)->chosenChanged({});
        QTRY_VERIFY(m_page->isUpToDate());
        QCOMPARE(m_store->queries.size(), 1);
        QCOMPARE(m_page->model()->rowCount(), 0);
        QCOMPARE(table()->model()->rowCount(), 0);
    }

    void aChartSavedWithoutIndicatorsIsEmpty()
    {
        ChartSpec spec = sampleSpec();
        spec.indicators.clear();
        m_page = std::make_unique<ChartPage>(spec, m_catalog, m_store->fetch(), Language::English,
                                             ThemeKind::Light);
        QTRY_VERIFY(m_page->isUpToDate() && m_page->observations());
        QVERIFY(m_store->queries.isEmpty());
        QTRY_VERIFY(m_page->table());
    }

    void onlyFittingIndicatorsAreOffered_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<bool>("ranks");

        QTest::newRow("comparison") << ChartKind::DistrictComparison << false;
        QTest::newRow("timeline") << ChartKind::ModelTimeline << false;
        QTest::newRow("ranking") << ChartKind::ComputeRanking << true;
    }

    void onlyFittingIndicatorsAreOffered()
    {
        QFETCH(ChartKind, kind);
        QFETCH(bool, ranks);

        ChartSpec spec = sampleSpec();
        spec.kind = kind;
        spec.indicators = {ranks ? u"place"_s : u"firms"_s};
        m_page = std::make_unique<ChartPage>(spec, m_catalog, m_store->fetch(), Language::English,
                                             ThemeKind::Light);
        const QList<Choice> &choices = named<ChoicePicker>(u"Indicators"_s)->choices();
        QCOMPARE(choices.first().id, spec.indicators.first());
        QCOMPARE(choices.size(), ranks ? 1 : 11);
        for (const Choice &choice : choices)
            QCOMPARE(choice.id == u"place"_s, ranks);
    }

    void staleAnswersAreDropped()
    {
        show();
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s});
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100102"_s});
        QSignalSpy shown(m_page.get(), &ChartPage::figuresShown);
        QSignalSpy failed(m_page.get(), &ChartPage::failed);

        // The later request is answered first.
        m_store->answer(2, Samples::list({sampleObservations()->at(3)}));
        QCOMPARE(shown.size(), 1);
        m_store->answer(1, sampleObservations());
        QCOMPARE(shown.size(), 1);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(m_page->model()->spec().regions, QStringList{u"100102"_s});

        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100103"_s});
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({});
        m_store->answer(3, Error{.kind = ErrorKind::StoreBusy});
        QCOMPARE(failed.size(), 0);
    }

    void aFailureLeavesWhatWasShown()
    {
        show();
        QSignalSpy failed(m_page.get(), &ChartPage::failed);
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s});
        m_store->answer(1, Error{.kind = ErrorKind::StoreBusy, .file = u"x.db"_s});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::StoreBusy);
        QCOMPARE(m_page->model()->markCount(), 3);
        QCOMPARE(table()->model()->rowCount(), 6);
    }

    void anAnswerMayComeAfterThePage()
    {
        m_page = std::make_unique<ChartPage>(sampleSpec(), m_catalog, m_store->fetch(),
                                             Language::English, ThemeKind::Light);
        m_page.reset();
        m_store->answer(0, sampleObservations());
        QCOMPARE(m_store->queries.size(), 1);
    }

    void aBusyStoreIsSaid()
    {
        m_page = std::make_unique<ChartPage>(sampleSpec(), m_catalog, m_store->fetch(),
                                             Language::English, ThemeKind::Light);
        QSignalSpy waiting(m_page.get(), &ChartPage::waitingChanged);
        QVERIFY(waiting.wait());
        QCOMPARE(waiting.takeFirst().first().toBool(), true);
        m_store->answer(0, sampleObservations());
        QCOMPARE(waiting.takeFirst().first().toBool(), false);
    }

    void theTableIsFilteredAndSorted()
    {
        show();
        auto *search = named<QLineEdit>(u"Search the table"_s);
        auto *status = named<QComboBox>(u"Status of the figures shown"_s);
        auto *count = m_page->table()->findChild<QLabel *>();
        QCOMPARE(count->text(), u"6 figures"_s);
        search->setText(u"product"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(count->text(), u"1 of 6 figures"_s);
        search->clear();
        choose(status, static_cast<int>(Status::Target));
        QCOMPARE(rowOf(u"t"_s), 0);
        QCOMPARE(table()->model()->rowCount(), 1);
        choose(status, -1);

        table()->sortByColumn(ObservationModel::ValueColumn, Qt::AscendingOrder);
        QCOMPARE(rowOf(u"b"_s), 0);
        QCOMPARE(rowOf(u"t"_s), 5);
    }

    void aRowThatIsFilteredAwayStaysEvidence()
    {
        show();
        clickRow(u"t"_s);
        named<QLineEdit>(u"Search the table"_s)->setText(u"product"_s);
        QCOMPARE(claims(), QStringList{u"t"_s});
        QCOMPARE(m_page->chart()->selectedEvidence(), QStringList{u"t"_s});
        QVERIFY(selectedRows().isEmpty());
        named<QLineEdit>(u"Search the table"_s)->clear();
        QCOMPARE(selectedRows(), QStringList{u"t"_s});
    }

    void columnsWithoutContentAreHidden()
    {
        show();
        QVERIFY(!table()->isColumnHidden(ObservationModel::SubjectColumn));
        QVERIFY(table()->isColumnHidden(ObservationModel::RankBasisColumn));
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s});
        m_store->answer(1, Samples::list({sampleObservations()->first()}));
        QVERIFY(table()->isColumnHidden(ObservationModel::SubjectColumn));
    }

    void cellsAreTextNotMarkup()
    {
        Observation figure = sampleObservations()->first();
        figure.note = {u"<img src='x.png'> & "_s + QString(200, u'y'), {}};
        show();
        Q_EMIT named<ChoicePicker>(u"Regions"_s)->chosenChanged({u"100101"_s});
        m_store->answer(1, Samples::list({figure}));
        const QModelIndex cell = table()->model()->index(0, ObservationModel::NoteColumn);
        table()->scrollTo(cell);
        const QPoint place = table()->visualRect(cell).center();
        QHelpEvent event(QEvent::ToolTip, place, table()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(table()->viewport(), &event);
        QVERIFY2(QToolTip::text().contains(u"&lt;img src="_s), qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void languageSwitchesEverything()
    {
        show();
        QCoreApplication::removeTranslator(Catalogue::of(Language::English).translator());
        QCoreApplication::installTranslator(Catalogue::of(Language::Chinese).translator());
        m_page->setLanguage(Language::Chinese);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);

        static const QRegularExpression latin(u"[A-Za-z]{2,}"_s);
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            // The sample's indicator has its id for a name, in Chinese too.
            const QString name = widget->accessibleName().remove(u"指标firms"_s);
            QVERIFY2(!name.contains(latin), qPrintable(name));
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                QVERIFY2(!label->text().contains(latin), qPrintable(label->text()));
        }
        const auto *first = named<QComboBox>(u"起始年份"_s);
        QVERIFY(first);
        QCOMPARE(first->itemText(0), u"最早"_s);
        QCOMPARE(first->itemText(1), u"2019年"_s);
        QCOMPARE(named<QComboBox>(u"突出显示的地区"_s)->itemText(1),
                 m_catalog->region(m_page->model()->regions().first())->name.zh);
        QCOMPARE(table()->model()->headerData(0, Qt::Horizontal).toString(), u"地区"_s);
        QCOMPARE(table()->model()->index(rowOf(u"a1"_s), 0).data().toString(), u"甲区"_s);
        QCOMPARE(m_page->model()->language(), Language::Chinese);
    }

    void aHiddenPageIsTranslatedWhenItIsShown()
    {
        show();
        m_page->hide();
        QCoreApplication::removeTranslator(Catalogue::of(Language::English).translator());
        QCoreApplication::installTranslator(Catalogue::of(Language::Chinese).translator());
        m_page->setLanguage(Language::Chinese);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        m_page->show();
        QVERIFY(named<QComboBox>(u"起始年份"_s));
        QCOMPARE(m_page->model()->language(), Language::Chinese);
    }
};

QTEST_MAIN(TestChartPage)

#include "tst_chartpage.moc"
