// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingmodel.h"
#include "findingsamples.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

FindingReportPtr report(const QStringList &lines)
{
    QList<Observation> figures;
    for (const QString &line : lines)
        figures.append(Samples::observationFrom(line));
    return findingReport(std::make_shared<const Catalog>(Samples::relatedRecords()), figures);
}

const QStringList someFigures{
    u"a firms 100000 2025-06 132 press"_s, u"b firms 100000 2025-06 141 paper"_s,
    u"c firms 200000 2025-06 5 press"_s,   u"d firms 200000 2025-06 6 paper"_s,
    u"e place 100000 2023 1 press slip"_s,
};

} // namespace

/** The findings as a tree for views. */
class TestFindingModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void kindsHoldTheirFindings();
    void rolesAnswer();
    void languageIsFollowed();
    void nothingFoundIsEmpty();
};

void TestFindingModel::kindsHoldTheirFindings()
{
    FindingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report(someFigures));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex conflicts = model.index(0, 0);
    const QModelIndex slips = model.index(1, 0);
    QCOMPARE(model.rowCount(conflicts), 2);
    QCOMPARE(model.rowCount(slips), 1);
    QCOMPARE(model.rowCount(model.index(0, 0, conflicts)), 0);
    QCOMPARE(model.index(1, 0, conflicts).parent(), conflicts);
    QVERIFY(!model.finding(conflicts));
    QVERIFY(!model.finding(QModelIndex()));
    QCOMPARE(model.finding(model.index(1, 0, conflicts))->observations,
             (QStringList{u"c"_s, u"d"_s}));
    model.setReport(report({}));
    QCOMPARE(model.rowCount(), 0);
}

void TestFindingModel::rolesAnswer()
{
    FindingModel model;
    model.setLanguage(Language::English);
    model.setReport(report(someFigures));
    const QModelIndex conflicts = model.index(0, 0);
    QCOMPARE(conflicts.data().toString(), u"Conflict (2)"_s);
    QCOMPARE(conflicts.data(FindingModel::CountRole).toInt(), 2);
    QCOMPARE(conflicts.data(FindingModel::IdRole).toString(), u"conflict"_s);
    QVERIFY(!conflicts.data(FindingModel::ExplanationRole).toString().isEmpty());
    const QModelIndex first = model.index(0, 0, conflicts);
    QCOMPARE(first.data().toString(), u"Province A, Indicator firms, Jun 2025"_s);
    QCOMPARE(first.data(FindingModel::KindRole).toInt(), int(FindingKind::Conflict));
    QCOMPARE(first.data(FindingModel::IdRole).toString(), u"same-figure:firms:100000:2025-06"_s);
    QCOMPARE(first.data(FindingModel::EvidenceRole).toStringList(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(first.data(FindingModel::ExplanationRole).toString().contains(u"141 firms"_s));
    QCOMPARE(first.data(FindingModel::EventRole).toString(), QString());
    QVERIFY(!first.data(Qt::DecorationRole).isValid());
}

void TestFindingModel::languageIsFollowed()
{
    FindingModel model;
    model.setReport(report(someFigures));
    QCOMPARE(model.index(0, 0).data().toString(), u"相互矛盾（2）"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage(Language::English);
    QCOMPARE(changed.size(), 3); // the kinds, and the findings of each
    QCOMPARE(model.index(0, 0).data().toString(), u"Conflict (2)"_s);
    model.setLanguage(Language::English);
    QCOMPARE(changed.size(), 3);
}

void TestFindingModel::nothingFoundIsEmpty()
{
    FindingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setLanguage(Language::English);
    model.setReport(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.report());
}

QTEST_GUILESS_MAIN(TestFindingModel)

#include "tst_findingmodel.moc"
