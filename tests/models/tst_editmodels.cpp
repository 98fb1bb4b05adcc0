// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "asidemodel.h"
#include "edittexts.h"
#include "eventmodel.h"
#include "figurefilterproxy.h"
#include "importmodel.h"
#include "namemodels.h"
#include "observationmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** The models and texts of what users do to a store. */
class TestEditModels final : public QObject
{
    Q_OBJECT

private:
    CatalogPtr m_catalog;
    Observation m_figure;

    [[nodiscard]] AsideIndexPtr aside() const
    {
        Observation came = m_figure;
        came.value = 110;
        return std::make_shared<const AsideIndex>(
            QList<AsideRecord>{{came, AsideReason::Changed, u"shipped"_s, 0},
                               {m_catalog->regions.first(), AsideReason::Deleted, {}, 3}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        Catalog catalog;
        catalog.packages.append(
            {u"shipped"_s, u"1"_s, {u"北京数据"_s, u"Figures of Beijing"_s}, {}});
        catalog.units.append({u"firms"_s, UnitKind::Count, {u"家"_s, u"enterprises"_s}});
        catalog.regions.append({.code = u"110108"_s,
                                .level = AreaLevel::District,
                                .parent = {},
                                .name = {u"海淀区"_s, u"Haidian"_s}});
        Indicator indicator;
        indicator.id = u"makers"_s;
        indicator.name = {u"大模型企业"_s, u"Model makers"_s};
        indicator.unit = u"firms"_s;
        catalog.indicators.append(indicator);
        catalog.subjects.append({u"zhipu"_s, {u"智谱"_s, u"Zhipu"_s}, {}});
        Event event;
        event.id = u"E1"_s;
        event.title = {u"措施"_s, u"Measures"_s};
        catalog.events.append(event);
        catalog.buildIndex();
        m_catalog = std::make_shared<const Catalog>(catalog);
        m_figure.id = u"OBS1"_s;
        m_figure.indicator = u"makers"_s;
        m_figure.region = u"110108"_s;
        m_figure.unit = u"firms"_s;
        m_figure.value = 122;
        m_figure.period = *Period::fromIso(u"2023");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void editsAreNamed_data()
    {
        QTest::addColumn<QList<Edit>>("edits");
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        Observation other = m_figure;
        other.value = 130;
        QTest::newRow("a change") << QList<Edit>{{m_figure, other}}
                                  << u"更改海淀区，大模型企业，2023年"_s
                                  << u"change of Haidian, Model makers, 2023"_s;
        QTest::newRow("an addition")
            << QList<Edit>{{std::nullopt, m_figure}} << u"添加海淀区，大模型企业，2023年"_s
            << u"addition of Haidian, Model makers, 2023"_s;
        QTest::newRow("a deletion") << QList<Edit>{{m_catalog->events.first(), std::nullopt}}
                                    << u"删除措施"_s << u"deletion of Measures"_s;
        QTest::newRow("several") << QList<Edit>{{m_figure, other}, {other, m_figure}}
                                 << u"更改2条记录"_s << u"changes of 2 records"_s;
    }
    void editsAreNamed()
    {
        QFETCH(QList<Edit>, edits);
        QFETCH(QString, zh);
        QFETCH(QString, en);
        QCOMPARE(editText(*m_catalog, edits), (BilingualText{zh, en}));
    }

    void aNameMayHoldAnything()
    {
        Subject subject{u"a"_s, {u"%1%2"_s, u"<b>%1</b>"_s}, {}};
        QCOMPARE(editText(*m_catalog, {{std::nullopt, subject}}).en, u"addition of <b>%1</b>"_s);
    }

    void whatWasPutAsideIsListed()
    {
        AsideModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        model.setLanguage(Language::English);
        model.setRecords(m_catalog, aside());
        QCOMPARE(model.rowCount(), 2);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, AsideModel::StateColumn), u"Your version is shown"_s);
        QCOMPARE(text(0, AsideModel::KindColumn), u"figure"_s);
        QCOMPARE(text(0, AsideModel::TitleColumn), u"Haidian, Model makers, 2023"_s);
        QCOMPARE(text(0, AsideModel::CameColumn), u"110 enterprises"_s);
        QCOMPARE(text(0, AsideModel::BroughtColumn), u"Figures of Beijing"_s);
        QCOMPARE(text(1, AsideModel::StateColumn), u"Hidden"_s);
        QCOMPARE(text(1, AsideModel::TitleColumn), u"Haidian"_s);
        QCOMPARE(text(1, AsideModel::BroughtColumn), u"An import of yours"_s);
        proxy.setFilterText(u"海淀 大模型"_s);
        QCOMPARE(proxy.rowCount(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLanguage(Language::Chinese);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(1, AsideModel::StateColumn), u"已隐藏"_s);
        model.setRecords(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void theUsersVersionIsMarked()
    {
        ObservationModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLanguage(Language::English);
        Observation untouched = m_figure;
        untouched.id = u"OBS2"_s;
        model.setObservations(
            m_catalog,
            std::make_shared<const QList<Observation>>(QList<Observation>{m_figure, untouched}));
        const auto text = [&](int row) {
            return model.index(row, ObservationModel::VersionColumn).data().toString();
        };
        QCOMPARE(text(0), QString());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAside(aside());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(0), u"your version"_s);
        QCOMPARE(text(1), QString());
        model.setAside(nullptr);
        QCOMPARE(text(0), QString());
    }

    void importsAreListed()
    {
        ImportModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        FigureFilterProxy proxy;
        proxy.setSourceModel(&model);
        model.setLanguage(Language::English);
        ImportRecord first;
        first.id = 7;
        first.fileName = u"a.csv"_s;
        first.when = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::utc());
        first.figures = 1234567;
        first.changed = 2;
        ImportRecord second = first;
        second.id = 8;
        second.title = u"Yearbook"_s;
        second.when = second.when.addDays(1);
        second.isUndone = true;
        second.figures = 1;
        second.changed = 0;
        model.setImports({second, first});
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(0, ImportModel::TitleColumn), u"Yearbook"_s);
        QCOMPARE(text(1, ImportModel::TitleColumn), u"a.csv"_s);
        QCOMPARE(text(1, ImportModel::FiguresColumn), u"1,234,567"_s);
        QCOMPARE(text(0, ImportModel::StateColumn), u"Undone"_s);
        QCOMPARE(text(1, ImportModel::StateColumn), u"In the store"_s);
        QCOMPARE(text(0, ImportModel::ChangedColumn), QString());
        QCOMPARE(text(1, ImportModel::ChangedColumn), u"2"_s);
        proxy.sort(ImportModel::WhenColumn);
        QCOMPARE(proxy.index(0, 0).data(IdRole).toString(), u"7"_s);
        proxy.sort(ImportModel::FiguresColumn);
        QCOMPARE(proxy.index(0, 0).data(IdRole).toString(), u"8"_s);
        QCOMPARE(importDescription(first, Language::English),
                 u"Undoing puts its 1,234,567 figures aside; redoing brings them back. You have "
                 "changed or deleted 2 of its figures and events since; your changes go and come "
                 "back with them."_s);
        QCOMPARE(
            importDescription(second, Language::English),
            u"This import is undone: what it brought (1 figure) is kept aside and can be brought "
            "back, or removed for good."_s);
        // One that brought no figure does not speak of figures.
        ImportRecord events;
        events.events = 5;
        QCOMPARE(importDescription(events, Language::English),
                 u"Undoing puts its 5 events aside; redoing brings them back."_s);
        events.figures = 2;
        QCOMPARE(importDescription(events, Language::Chinese),
                 u"撤销会把其中2条数据和5个事件移出另存，重做可将其恢复。"_s);
    }

    void namesAreListed()
    {
        SubjectModel subjects;
        UnitModel units;
        QAbstractItemModelTester first(&subjects,
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester second(&units,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        subjects.setRecords(m_catalog);
        units.setRecords(m_catalog);
        QCOMPARE(subjects.index(0, SubjectModel::NameColumn).data().toString(), u"智谱"_s);
        QCOMPARE(subjects.index(0, 0).data(IdRole).toString(), u"zhipu"_s);
        QCOMPARE(units.index(0, UnitModel::CodeColumn).data().toString(), u"firms"_s);
        units.setRecords(nullptr);
        QCOMPARE(units.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestEditModels)

#include "tst_editmodels.moc"
