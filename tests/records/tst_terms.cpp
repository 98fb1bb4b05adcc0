// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/terms.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

template<typename Term>
void roundTrip(int count)
{
    const QList<QStringView> codes = allCodes<Term>();
    QCOMPARE(codes.size(), count);
    for (int i = 0; i < count; ++i) {
        const auto term = termFromCode<Term>(codes.at(i));
        QVERIFY(term);
        QCOMPARE(static_cast<int>(*term), i);
        QCOMPARE(code(*term), codes.at(i));
        QCOMPARE(codes.count(codes.at(i)), 1);
    }
}

} // namespace

class TestTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // The numbers are those of the enumerations: a term without a code would be noticed here.
    void qualifiers() { roundTrip<Qualifier>(static_cast<int>(Qualifier::Range) + 1); }
    void statuses() { roundTrip<Status>(static_cast<int>(Status::Statement) + 1); }
    void rankBases() { roundTrip<RankBasis>(static_cast<int>(RankBasis::FromStreak) + 1); }
    void measures() { roundTrip<Measure>(static_cast<int>(Measure::Other) + 1); }
    void directions() { roundTrip<Direction>(static_cast<int>(Direction::Lower) + 1); }
    void areaLevels() { roundTrip<AreaLevel>(static_cast<int>(AreaLevel::District) + 1); }
    void sourceKinds() { roundTrip<SourceKind>(static_cast<int>(SourceKind::NotStated) + 1); }
    void unitKinds() { roundTrip<UnitKind>(static_cast<int>(UnitKind::Capacity) + 1); }
    void chartKinds() { roundTrip<ChartKind>(static_cast<int>(ChartKind::Overview) + 1); }

    void codesThatFilesUse()
    {
        QCOMPARE(code(Qualifier::AtLeast), u"at_least");
        QCOMPARE(code(Status::Statement), u"statement");
        QCOMPARE(code(RankBasis::FromStreak), u"from_streak");
        QCOMPARE(code(RankBasis::None), u"");
        QCOMPARE(code(SourceKind::WhitePaper), u"white_paper");
        QCOMPARE(code(ChartKind::DistrictComparison), u"district-comparison");
    }

    void unknownCodes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("other word") << u"roughly"_s;
        QTest::newRow("other case") << u"Exact"_s;
        QTest::newRow("space around") << u" exact"_s;
        QTest::newRow("beginning of a code") << u"at"_s;
        QTest::newRow("empty") << QString();
    }
    void unknownCodes()
    {
        QFETCH(QString, code);
        QVERIFY(!termFromCode<Qualifier>(code));
    }

    void noRankBasisIsTheEmptyText()
    {
        QCOMPARE(termFromCode<RankBasis>(u""), std::optional(RankBasis::None));
    }
};

QTEST_GUILESS_MAIN(TestTerms)

#include "tst_terms.moc"
