// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartchoices.h"
#include "dialogs/chartdialog.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "store/store.h"
#include "widgets/choicepicker.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** What charts can be made of, and the dialog that asks for one; over the packages that ship. */
class TestChartDialog final : public QObject
{
    Q_OBJECT

private:
    CatalogPtr m_catalog;
    ChartDialog::UsesPtr m_uses;

    [[nodiscard]] std::unique_ptr<ChartDialog> dialog(ChartDialog::Task task,
                                                      const ChartSpec &chart) const
    {
        auto made = std::make_unique<ChartDialog>(task, chart, m_catalog, Language::English);
        made->setUses(m_uses);
        return made;
    }
    template<typename Widget>
    [[nodiscard]] static Widget *named(const ChartDialog &dialog, const QString &name)
    {
        for (auto *widget : dialog.findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    [[nodiscard]] static QPushButton *button(const ChartDialog &dialog, const QString &text)
    {
        for (auto *found : dialog.findChildren<QPushButton *>())
            if (found->text() == text)
                return found;
        return nullptr;
    }
    [[nodiscard]] static bool says(const ChartDialog &dialog, const QString &text)
    {
        for (const auto *label : dialog.findChildren<QLabel *>())
            if (!label->isHidden() && label->text().contains(text))
                return true;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTemporaryDir folder;
        const QString packages = QStringLiteral(ZHITU_PACKAGES_DIR);
        const auto store =
            Store::create(folder.filePath(u"store.db"_s),
                          {packages + u"/beijing-aigc-2023"_s, packages + u"/city-compute-rank"_s,
                           packages + u"/beijing-ai-follow-up"_s});
        QVERIFY(store);
        const auto catalog = (*store)->catalog();
        QVERIFY(catalog);
        m_catalog = *catalog;
        const auto uses = (*store)->indicatorUses();
        QVERIFY(uses);
        m_uses = std::make_shared<const QList<IndicatorUse>>(*uses);
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not).*"_s)); }

    void everyKindHasTextsInBothLanguages()
    {
        QStringList texts;
        for (const QStringView code : allCodes<ChartKind>()) {
            const ChartKind kind = *termFromCode<ChartKind>(code);
            for (const Language language : {Language::Chinese, Language::English}) {
                texts << chartKindName(kind, language) << chartKindDescription(kind, language);
                static const QRegularExpression han(u"\\p{Han}"_s);
                for (const QString &text : texts.last(2))
                    QCOMPARE(text.contains(han), language == Language::Chinese);
            }
        }
        QCOMPARE(texts.size(), 32);
        QCOMPARE(texts.removeDuplicates(), 0);
        QVERIFY(!texts.contains(QString()));
    }

    void kindsOfferWhatTheyCanDraw_data()
    {
        QTest::addColumn<ChartKind>("kind");
        for (const QStringView code : allCodes<ChartKind>())
            QTest::addRow("%s", code.toUtf8().constData()) << *termFromCode<ChartKind>(code);
    }

    void kindsOfferWhatTheyCanDraw()
    {
        QFETCH(ChartKind, kind);
        const ChartChoices choices = chartChoices(kind, *m_catalog, *m_uses);
        const ChartSpec start = chartToStartFrom(kind, *m_catalog, *m_uses);
        QCOMPARE(start.kind, kind);
        QVERIFY(start.id.isEmpty() && !start.name.zh.isEmpty() && !start.name.en.isEmpty());
        if (kind == ChartKind::PolicyTimeline) {
            QVERIFY(choices.indicators.isEmpty() && start.indicators.isEmpty());
            QCOMPARE(start.eventKinds, choices.eventKinds);
            QVERIFY(choices.eventKinds.contains(u"policy"_s));
            return;
        }
        QCOMPARE(choices.indicators.size() + choices.ofOtherUnits + choices.withoutFigures,
                 m_catalog->indicators.size());
        QVERIFY(!start.indicators.isEmpty());
        for (const QString &id : start.indicators)
            QVERIFY2(choices.indicators.contains(id), qPrintable(id));
        for (const QString &id : choices.indicators) {
            const bool isRank =
                m_catalog->unit(m_catalog->indicator(id)->unit)->kind == UnitKind::Rank;
            if (kind == ChartKind::ComputeRanking)
                QVERIFY(isRank);
            else if (kind != ChartKind::Coverage && kind != ChartKind::Overview)
                QVERIFY(!isRank);
        }
        if (kind == ChartKind::DistrictTargets) {
            for (const QString &id : start.indicators)
                QVERIFY(std::ranges::any_of(*m_uses, [&id](const IndicatorUse &use) {
                    return use.indicator == id && use.status == Status::Target
                        && use.level == AreaLevel::District;
                }));
        }
    }

    void statementsAreNoFigures()
    {
        Catalog catalog;
        catalog.units = {{u"n"_s, UnitKind::Count, {u"个"_s, {}}}};
        catalog.indicators = {{.id = u"said"_s, .name = {u"a"_s, {}}, .unit = u"n"_s},
                              {.id = u"measured"_s, .name = {u"b"_s, {}}, .unit = u"n"_s}};
        catalog.buildIndex();
        const ChartChoices choices = chartChoices(
            ChartKind::ModelTimeline, catalog,
            {{u"said"_s, AreaLevel::City, Status::Statement, 9, QDate(2020, 1, 1), {}},
             {u"measured"_s, AreaLevel::City, Status::Actual, 1, QDate(2020, 1, 1), {}}});
        QCOMPARE(choices.indicators, QStringList{u"measured"_s});
        QCOMPARE(choices.withoutFigures, 1);
    }

    void aChartStartsFromWhatIsMeasuredMost()
    {
        Catalog catalog;
        catalog.units = {{u"n"_s, UnitKind::Rank, {u"位"_s, {}}}};
        catalog.indicators = {{.id = u"much said"_s, .name = {u"a"_s, {}}, .unit = u"n"_s},
                              {.id = u"measured"_s, .name = {u"b"_s, {}}, .unit = u"n"_s}};
        catalog.buildIndex();
        const QDate day(2020, 1, 1);
        const ChartSpec start =
            chartToStartFrom(ChartKind::ComputeRanking, catalog,
                             {{u"much said"_s, AreaLevel::City, Status::Statement, 9, day, {}},
                              {u"much said"_s, AreaLevel::City, Status::Actual, 1, day, {}},
                              {u"measured"_s, AreaLevel::City, Status::Actual, 3, day, {}}});
        QCOMPARE(start.indicators, QStringList{u"measured"_s});
    }

    void namesAreFree()
    {
        Catalog catalog;
        catalog.charts = {{.id = u"a"_s, .name = {u"图"_s, u"Chart"_s}},
                          {.id = u"b"_s, .name = {{}, u"Chart 2"_s}}};
        QCOMPARE(freeChartName({u"图"_s, u"Chart"_s}, catalog),
                 (BilingualText{u"图 3"_s, u"Chart 3"_s}));
        QCOMPARE(freeChartName({u"图"_s, {}}, catalog), (BilingualText{u"图 2"_s, {}}));
        QCOMPARE(freeChartName({{}, u"Other"_s}, catalog), (BilingualText{{}, u"Other"_s}));
    }

    void aNewChartStartsFromItsKind()
    {
        const auto shown =
            dialog(ChartDialog::Task::Create, {.kind = ChartKind::DistrictComparison});
        auto *kinds = named<QComboBox>(*shown, u"Kind of chart"_s);
        QVERIFY(kinds);
        // Every kind that can be drawn, and none that cannot.
        QCOMPARE(kinds->count(), chartKinds().size());
        QVERIFY(
            says(*shown, chartKindDescription(ChartKind::DistrictComparison, Language::English)));
        QVERIFY(says(*shown, u"because they are ranks"_s));
        QVERIFY(!shown->chart().indicators.isEmpty());

        kinds->setCurrentIndex(kinds->findData(static_cast<int>(ChartKind::ComputeRanking)));
        QCOMPARE(shown->chart().kind, ChartKind::ComputeRanking);
        QCOMPARE(shown->chart().indicators, QStringList{u"ai_city_compute_rank"_s});
        QCOMPARE(shown->chart().name.en, u"Rank history"_s);
        QVERIFY(says(*shown, u"because they are no ranks"_s));

        // A name of the user's own stays when the kind changes.
        auto *name = named<QLineEdit>(*shown, u"English name"_s);
        name->setText(u"  Mine,  all mine "_s);
        kinds->setCurrentIndex(kinds->findData(static_cast<int>(ChartKind::ModelTimeline)));
        QCOMPARE(shown->chart().name.en, u"Mine, all mine"_s);
        named<QLineEdit>(*shown, u"Chinese name"_s)->setText(u" 我 的  图"_s);
        QCOMPARE(shown->chart().name.zh, u"我 的 图"_s);
        QVERIFY(!named<ChoicePicker>(*shown, u"Kinds of events"_s)->isHidden());
    }

    void onlyWhatCanBeSavedIsAccepted()
    {
        const auto shown = dialog(ChartDialog::Task::Create, {.kind = ChartKind::ModelTimeline});
        const auto *accept = button(*shown, u"Create"_s);
        QVERIFY(accept && accept->isEnabled());
        auto *zh = named<QLineEdit>(*shown, u"Chinese name"_s);
        auto *en = named<QLineEdit>(*shown, u"English name"_s);
        zh->clear();
        QVERIFY(accept->isEnabled());
        en->setText(u"   "_s);
        QVERIFY(!accept->isEnabled());
        QVERIFY(says(*shown, u"Give the chart a name"_s));
        en->setText(u"x"_s);
        auto *indicators = named<ChoicePicker>(*shown, u"Indicators"_s);
        Q_EMIT indicators->chosenChanged({});
        QVERIFY(!accept->isEnabled());
        QVERIFY(says(*shown, u"Choose an indicator"_s));
        Q_EMIT indicators->chosenChanged({u"llm_released"_s});
        QVERIFY(accept->isEnabled());
        auto *from = named<QComboBox>(*shown, u"First year"_s);
        auto *to = named<QComboBox>(*shown, u"Last year"_s);
        QVERIFY(from->count() > 1);
        from->addItem(QString(), u"2025"_s);
        to->addItem(QString(), u"2019"_s);
        from->setCurrentIndex(from->count() - 1);
        to->setCurrentIndex(to->count() - 1);
        QVERIFY(!accept->isEnabled());
        QVERIFY(says(*shown, u"before the first"_s));
    }

    void editingKeepsWhatIsNotTouched()
    {
        ChartSpec chart = *m_catalog->chart(u"model-timeline"_s);
        chart.from = Period::fromIso(u"2020-03");
        chart.guardOverruled = true;
        chart.title = {u"题"_s, u"A title"_s};
        const auto shown = dialog(ChartDialog::Task::Edit, chart);
        QCOMPARE(shown->chart(), chart);
        QVERIFY(named<QComboBox>(*shown, u"Kind of chart"_s)->isHidden());
        // A month is no year that is offered; it is shown all the same.
        QCOMPARE(named<QComboBox>(*shown, u"First year"_s)->currentText(), u"Mar 2020"_s);
        named<QLineEdit>(*shown, u"English title"_s)->clear();
        named<QLineEdit>(*shown, u"Chinese subtitle"_s)->setText(u"副题"_s);
        chart.title.en.clear();
        chart.subtitle.zh = u"副题"_s;
        QCOMPARE(shown->chart(), chart);
    }

    void whatAChartHasIsOfferedToItAlways()
    {
        ChartSpec chart = *m_catalog->chart(u"model-timeline"_s);
        const auto offers = [&](const QString &id) {
            const auto shown = dialog(ChartDialog::Task::Edit, chart);
            const auto &choices = named<ChoicePicker>(*shown, u"Indicators"_s)->choices();
            return std::ranges::count(choices, id, &Choice::id);
        };
        // Ranks do not go on a timeline, unless the chart came with them.
        QCOMPARE(offers(u"ai_city_compute_rank"_s), 0);
        chart.indicators.append(u"ai_city_compute_rank"_s);
        QCOMPARE(offers(u"ai_city_compute_rank"_s), 1);
        QCOMPARE(offers(chart.indicators.first()), 1);
    }

    void aNameAloneIsAskedForAndKeepsTheRest()
    {
        const ChartSpec chart = *m_catalog->chart(u"compute-ranking"_s);
        const auto renaming = dialog(ChartDialog::Task::Rename, chart);
        QVERIFY(named<QLineEdit>(*renaming, u"English title"_s)->isHidden());
        named<QLineEdit>(*renaming, u"English name"_s)->setText(u"<b>Mine</b> & yours"_s);
        ChartSpec renamed = chart;
        renamed.name.en = u"<b>Mine</b> & yours"_s;
        QCOMPARE(renaming->chart(), renamed);

        const auto saving = dialog(ChartDialog::Task::SaveAs, chart);
        ChartSpec copy = chart;
        copy.id.clear();
        QCOMPARE(saving->chart(), copy);
    }

    void theLanguageChangesWhileItIsOpen()
    {
        const auto shown = dialog(ChartDialog::Task::Create, {.kind = ChartKind::ModelTimeline});
        shown->show();
        const ChartSpec before = shown->chart();
        QCoreApplication::installTranslator(Catalogue::of(Language::Chinese).translator());
        shown->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        static const QRegularExpression latin(u"[A-Za-z]{2,}"_s);
        for (const auto *label : shown->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(latin), qPrintable(label->text()));
        for (const auto *picker : shown->findChildren<ChoicePicker *>())
            QVERIFY2(!picker->accessibleName().contains(latin),
                     qPrintable(picker->accessibleName()));
        QCOMPARE(shown->windowTitle(), u"新建图表"_s);
        QVERIFY(button(*shown, u"创建"_s) && button(*shown, u"取消"_s));
        QCOMPARE(shown->chart(), before);
        QCoreApplication::removeTranslator(Catalogue::of(Language::Chinese).translator());
    }

    void everyFieldHasANameAndALabel()
    {
        const auto shown = dialog(ChartDialog::Task::Create, {.kind = ChartKind::ModelTimeline});
        shown->show();
        QList<const QWidget *> labelled;
        for (const auto *label : shown->findChildren<QLabel *>())
            if (label->buddy())
                labelled.append(label->buddy());
        for (const auto *widget : shown->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || qobject_cast<const QPushButton *>(widget))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(labelled.contains(widget), qPrintable(widget->accessibleName()));
        }
    }
};

QTEST_MAIN(TestChartDialog)

#include "tst_chartdialog.moc"
