// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/formats.h"
#include "grammar/dates.h"
#include "grammar/grammartexts.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;
using Kind = DateProblemKind;

namespace {

QString str(const char16_t *text)
{
    return QString::fromUtf16(text);
}

QString described(const PeriodReading &reading)
{
    if (const auto *problem = std::get_if<DateProblem>(&reading))
        return u"problem %1 in \"%2\""_s.arg(static_cast<int>(problem->kind)).arg(problem->part);
    const auto &written = std::get<WrittenPeriod>(reading);
    return (written.isAsOf ? u"as of %1"_s : u"%1"_s)
        .arg(written.period.isUndated() ? u"undated"_s : written.period.iso());
}

} // namespace

Q_DECLARE_METATYPE(Zhitu::DateProblemKind)
Q_DECLARE_METATYPE(Zhitu::DateStyle)

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void periods_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char16_t *text, const char16_t *expected) {
            QTest::newRow(qPrintable(str(text))) << str(text) << str(expected);
        };
        // ISO 8601 and SDMX
        row(u"2023", u"2023");
        row(u"2023-10", u"2023-10");
        row(u"2024-01-15", u"2024-01-15");
        row(u"2024-01-15T08:30:00Z", u"2024-01-15");
        row(u"2024-01-15 00:00:00", u"2024-01-15");
        row(u"2019/2023", u"2019/2023");
        row(u"2025-01/2025-06", u"2025-01/2025-06");
        row(u"2023-Q3", u"2023-07/2023-09");
        row(u"2023-S1", u"2023-01/2023-06");
        row(u"2023-M10", u"2023-10");
        row(u"2023M10", u"2023-10");
        row(u"2023-W05", u"2023-01-30/2023-02-05");
        row(u"2020-W53", u"2020-12-28/2021-01-03");
        row(u"2023-A1", u"2023");
        row(u"20240115", u"2024-01-15");
        row(u"202310", u"2023-10");
        row(u"2023 [YR2023]", u"2023");
        // Chinese
        row(u"2023年", u"2023");
        row(u"２０２３年", u"2023");
        row(u"二〇二三年", u"2023");
        row(u"二零二三年十月", u"2023-10");
        row(u"2023年度", u"2023");
        row(u"2023年10月", u"2023-10");
        row(u"2023年 10月", u"2023-10");
        row(u"2023年10月份", u"2023-10");
        row(u"2024年1月15日", u"2024-01-15");
        row(u"2024年1月15号", u"2024-01-15");
        row(u"2024年一月十五日", u"2024-01-15");
        row(u"2023年第三季度", u"2023-07/2023-09");
        row(u"2023年三季度", u"2023-07/2023-09");
        row(u"2023年3季度", u"2023-07/2023-09");
        row(u"2023Q3", u"2023-07/2023-09");
        row(u"2023年Q3", u"2023-07/2023-09");
        row(u"2023年前三季度", u"2023-01/2023-09");
        row(u"2023年一至三季度", u"2023-01/2023-09");
        row(u"2023年上半年", u"2023-01/2023-06");
        row(u"2023年下半年", u"2023-07/2023-12");
        row(u"2023年前10个月", u"2023-01/2023-10");
        row(u"2023年1-6月", u"2023-01/2023-06");
        row(u"2023年1月至6月", u"2023-01/2023-06");
        row(u"2025年1–6月", u"2025-01/2025-06");
        row(u"2019—2023年", u"2019/2023");
        row(u"2019年至2023年", u"2019/2023");
        row(u"2019-2023", u"2019/2023");
        row(u"2019～2023年", u"2019/2023");
        row(u"2023年7月5–7日", u"2023-07-05/2023-07-07");
        row(u"2023年7月5日–8月1日", u"2023-07-05/2023-08-01");
        row(u"2022年11月-2023年2月", u"2022-11/2023-02");
        row(u"2022Q4-2023Q1", u"2022-10/2023-03");
        row(u"2023年末", u"2023-12-31");
        row(u"2023年底", u"2023-12-31");
        row(u"2023年年底", u"2023-12-31");
        row(u"2024年2月底", u"2024-02-29");
        row(u"2023年三季度末", u"2023-09-30");
        row(u"截至2024年1月15日", u"as of 2024-01-15");
        row(u"截止到2023年10月", u"as of 2023-10");
        row(u"截至2023年底", u"as of 2023-12-31");
        row(u"到2025年", u"2025");
        row(u"2023年期间", u"2023");
        row(u"2023年全年", u"2023");
        row(u"2023/10/5", u"2023-10-05");
        row(u"2023.10.5", u"2023-10-05");
        row(u"2023/10", u"2023-10");
        row(u"2023.10", u"2023-10");
        row(u"2023.02", u"2023-02");
        // The Republic of China's calendar
        row(u"民國112年", u"2023");
        row(u"民国112年", u"2023");
        row(u"民國 112 年", u"2023");
        row(u"民國112", u"2023");
        row(u"中華民國112年", u"2023");
        row(u"中华民国一一二年", u"2023");
        row(u"中華民國一百一十二年", u"2023");
        row(u"民國九十九年", u"2010");
        row(u"民國元年", u"1912");
        row(u"民國1年", u"1912");
        row(u"民國112年度", u"2023");
        row(u"民國112年10月", u"2023-10");
        row(u"民國一一二年十月五日", u"2023-10-05");
        row(u"民國112/10/5", u"2023-10-05");
        row(u"民國112.10.5", u"2023-10-05");
        row(u"民國112年第3季", u"2023-07/2023-09");
        row(u"民國112年上半年", u"2023-01/2023-06");
        row(u"民國112年1-6月", u"2023-01/2023-06");
        row(u"民國112年底", u"2023-12-31");
        row(u"截至民國112年底", u"as of 2023-12-31");
        row(u"民國110年至112年", u"2021/2023");
        row(u"民國110-112年", u"2021/2023");
        row(u"民國110年至民國112年", u"2021/2023");
        row(u"民國112年11月至113年2月", u"2023-11/2024-02");
        // English
        row(u"Oct 2023", u"2023-10");
        row(u"October, 2023", u"2023-10");
        row(u"Sept. 2023", u"2023-09");
        row(u"2023 Oct", u"2023-10");
        row(u"15 Jan 2024", u"2024-01-15");
        row(u"15-Jan-2024", u"2024-01-15");
        row(u"January 15, 2024", u"2024-01-15");
        row(u"January 15th, 2024", u"2024-01-15");
        row(u"Q3 2023", u"2023-07/2023-09");
        row(u"3Q 2023", u"2023-07/2023-09");
        row(u"third quarter of 2023", u"2023-07/2023-09");
        row(u"the first three quarters of 2023", u"2023-01/2023-09");
        row(u"H1 2023", u"2023-01/2023-06");
        row(u"first half of 2023", u"2023-01/2023-06");
        row(u"Jan–Jun 2025", u"2025-01/2025-06");
        row(u"Nov 2024 – Feb 2025", u"2024-11/2025-02");
        row(u"5–7 Jul 2023", u"2023-07-05/2023-07-07");
        row(u"5 Jul – 1 Aug 2023", u"2023-07-05/2023-08-01");
        row(u"2019 to 2023", u"2019/2023");
        row(u"from 2019 to 2023", u"2019/2023");
        row(u"end of 2023", u"2023-12-31");
        row(u"end-2023", u"2023-12-31");
        row(u"end of Feb 2024", u"2024-02-29");
        row(u"as of 15 Jan 2024", u"as of 2024-01-15");
        row(u"by 2025", u"2025");
        row(u"in 2023", u"2023");
        row(u"May 2024", u"2024-05");
        // Unambiguous although the year is last
        row(u"15/01/2024", u"2024-01-15");
        row(u"01/15/2024", u"2024-01-15");
        row(u"03/03/2023", u"2023-03-03");
        row(u"15.1.2024", u"2024-01-15");
        // None
        row(u"", u"undated");
        row(u"n/a", u"undated");
        row(u"—", u"undated");
        row(u"不详", u"undated");
        row(u"日期未说明", u"undated");
        row(u"undated", u"undated");
    }
    void periods()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(described(readPeriod(text)), expected);
        QCOMPARE(described(readPeriod(std::string_view(text.toStdString()))), expected);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DateProblemKind>("kind");
        const auto row = [](const char16_t *text, Kind kind) {
            QTest::newRow(qPrintable(str(text))) << str(text) << kind;
        };
        row(u"03/04/2023", Kind::AmbiguousOrder);
        row(u"3-4-2023", Kind::AmbiguousOrder);
        row(u"2023.1", Kind::AmbiguousDecimal);
        row(u"2023-02-30", Kind::NoSuchDate);
        row(u"2023-02-29", Kind::NoSuchDate);
        row(u"2023年13月", Kind::NoSuchDate);
        row(u"2023年0月", Kind::NoSuchDate);
        row(u"31/02/2023", Kind::NoSuchDate);
        row(u"13/13/2023", Kind::NoSuchDate);
        row(u"2023-W53", Kind::NoSuchDate);
        row(u"20231301", Kind::NoSuchDate);
        row(u"0000", Kind::NoSuchDate);
        row(u"2023–2019", Kind::EndsBeforeStart);
        row(u"2023年6-1月", Kind::EndsBeforeStart);
        row(u"2019-2023年5月", Kind::MixedPrecision);
        row(u"3/4/23", Kind::TwoDigitYear);
        row(u"Oct-23", Kind::TwoDigitYear);
        row(u"2023-24", Kind::TwoDigitYear);
        row(u"23年10月", Kind::TwoDigitYear);
        row(u"3Q23", Kind::TwoDigitYear);
        row(u"10月", Kind::NoYear);
        row(u"10月5日", Kind::NoYear);
        row(u"Q3", Kind::NoYear);
        row(u"上半年", Kind::NoYear);
        row(u"前三季度", Kind::NoYear);
        row(u"去年", Kind::NoYear);
        row(u"October", Kind::NoYear);
        row(u"5 Oct", Kind::NoYear);
        row(u"FY2023", Kind::FiscalYear);
        row(u"FY 2023", Kind::FiscalYear);
        row(u"2023财年", Kind::FiscalYear);
        row(u"fiscal year 2023", Kind::FiscalYear);
        row(u"2023/24", Kind::FiscalYear);
        row(u"2010/11", Kind::FiscalYear);
        row(u"2023年初", Kind::VagueDate);
        row(u"约2023年", Kind::VagueDate);
        row(u"around 2023", Kind::VagueDate);
        row(u"mid 2023", Kind::VagueDate);
        row(u"2023年10月上旬", Kind::VagueDate);
        row(u"“十四五”期间", Kind::VagueDate);
        row(u"2023年以来", Kind::VagueDate);
        row(u"before 2023", Kind::VagueDate);
        row(u"20世纪90年代", Kind::VagueDate);
        row(u"民國0年", Kind::NoSuchDate);
        row(u"民國112年13月", Kind::NoSuchDate);
        row(u"民國112年至110年", Kind::EndsBeforeStart);
        row(u"民國112年初", Kind::VagueDate);
        row(u"民國前1年", Kind::NotADate);
        row(u"民國", Kind::NotADate);
        row(u"民國2023年", Kind::NotADate);
        row(u"112", Kind::NotADate);
        row(u"112年", Kind::CalendarNotSaid);
        row(u"112年10月", Kind::CalendarNotSaid);
        row(u"45214", Kind::SerialNotTold);
        row(u"45214.5", Kind::SerialNotTold);
        row(u"海淀", Kind::NotADate);
        row(u"12", Kind::NotADate);
        row(u"soon", Kind::NotADate);
    }
    void problems()
    {
        QFETCH(QString, text);
        QFETCH(DateProblemKind, kind);
        const PeriodReading reading = readPeriod(text);
        const auto *problem = std::get_if<DateProblem>(&reading);
        QVERIFY2(problem, qPrintable(described(reading)));
        QCOMPARE(static_cast<int>(problem->kind), static_cast<int>(kind));
        for (const Language language : allLanguages) {
            const ProblemTexts texts = problemTexts(*problem, language);
            QVERIFY2(texts.reason.contains(problem->part), qPrintable(texts.reason));
            QCOMPARE(texts.reason.contains(u"。"_s), language == Language::Chinese);
            QCOMPARE(texts.advice.contains(u"。"_s), language == Language::Chinese);
        }
    }

    void styles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<DateStyle>("style");
        QTest::addColumn<QString>("expected");
        const DateStyle dayFirst{DateOrder::DayFirst, DateSerials::None};
        const DateStyle monthFirst{DateOrder::MonthFirst, DateSerials::None};
        const DateStyle serials{DateOrder::Unknown, DateSerials::From1900};
        const DateStyle macSerials{DateOrder::Unknown, DateSerials::From1904};
        QTest::newRow("the day first") << u"03/04/2023"_s << dayFirst << u"2023-04-03"_s;
        QTest::newRow("the month first") << u"03/04/2023"_s << monthFirst << u"2023-03-04"_s;
        QTest::newRow("what cannot be otherwise")
            << u"15/04/2023"_s << monthFirst << u"2023-04-15"_s;
        QTest::newRow("ISO whatever the style") << u"2023-04-03"_s << dayFirst << u"2023-04-03"_s;
        QTest::newRow("serial") << u"45214"_s << serials << u"2023-10-15"_s;
        QTest::newRow("serial with a time") << u"45214.75"_s << serials << u"2023-10-15"_s;
        QTest::newRow("first day") << u"1"_s << serials << u"1900-01-01"_s;
        QTest::newRow("before the leap day that never was")
            << u"59"_s << serials << u"1900-02-28"_s;
        QTest::newRow("after it") << u"61"_s << serials << u"1900-03-01"_s;
        QTest::newRow("a year among serials") << u"2023"_s << serials << u"2023"_s;
        QTest::newRow("a text among serials") << u"2023年10月"_s << serials << u"2023-10"_s;
        QTest::newRow("from 1904") << u"43752"_s << macSerials << u"2023-10-15"_s;
        QTest::newRow("from 1904, day 0") << u"0"_s << macSerials << u"1904-01-01"_s;
    }
    void styles()
    {
        QFETCH(QString, text);
        QFETCH(DateStyle, style);
        QTEST(described(readPeriod(text, style)), "expected");
    }

    void serialsThatAreNoDays()
    {
        QVERIFY(!dayFromSerial(60, DateSerials::From1900)); // 29 February 1900
        QVERIFY(!dayFromSerial(60.5, DateSerials::From1900));
        QVERIFY(!dayFromSerial(0, DateSerials::From1900));
        QVERIFY(!dayFromSerial(-1, DateSerials::From1900));
        QVERIFY(!dayFromSerial(1e9, DateSerials::From1900));
        QVERIFY(!dayFromSerial(qQNaN(), DateSerials::From1900));
        QVERIFY(!dayFromSerial(45214, DateSerials::None));
        QCOMPARE(*dayFromSerial(2958465, DateSerials::From1900), QDate(9999, 12, 31));
        const PeriodReading reading =
            readPeriod(u"60"_s, {DateOrder::Unknown, DateSerials::From1900});
        QCOMPARE(static_cast<int>(std::get<DateProblem>(reading).kind),
                 static_cast<int>(Kind::NoSuchDate));
    }

    void orderVotes_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<int>("order");
        QTest::newRow("nothing proves anything") << QStringList{u"03/04/2023"_s, u"2023-10-05"_s}
                                                 << static_cast<int>(DateOrder::Unknown);
        QTest::newRow("a 15th comes first") << QStringList{u"03/04/2023"_s, u"15/01/2024"_s}
                                            << static_cast<int>(DateOrder::DayFirst);
        QTest::newRow("a 15th comes second")
            << QStringList{u"1/15/2024"_s} << static_cast<int>(DateOrder::MonthFirst);
        QTest::newRow("both") << QStringList{u"1/15/2024"_s, u"15/1/2024"_s}
                              << static_cast<int>(DateOrder::Unknown);
        QTest::newRow("no date") << QStringList{u"15/99/2024"_s, u"hello"_s, u""_s}
                                 << static_cast<int>(DateOrder::Unknown);
    }
    void orderVotes()
    {
        QFETCH(QStringList, cells);
        QFETCH(int, order);
        DateOrderVotes votes;
        for (const QString &cell : cells)
            votes.see(cell.toStdString());
        QCOMPARE(static_cast<int>(votes.order()), order);
    }

    /** Every period, said in either language and read again, is the same. */
    void roundTrip()
    {
        QStringList isos{QString(), u"2023"_s, u"1949"_s, u"2019/2023"_s, u"2023/2024"_s};
        for (int month = 1; month <= 12; ++month) {
            isos << u"2023-%1"_s.arg(month, 2, 10, QChar(u'0'));
            isos << u"2024-%1-%2"_s.arg(month, 2, 10, QChar(u'0'))
                        .arg(month * 2, 2, 10, QChar(u'0'));
            if (month < 12)
                isos << u"2023-%1/2023-12"_s.arg(month, 2, 10, QChar(u'0'));
            isos << u"2022-%1/2024-02"_s.arg(month, 2, 10, QChar(u'0'));
            isos << u"2023-%1-03/2023-%1-21"_s.arg(month, 2, 10, QChar(u'0'));
            if (month < 12)
                isos << u"2023-%1-03/2023-12-21"_s.arg(month, 2, 10, QChar(u'0'));
            isos << u"2022-%1-30/2023-03-01"_s.arg(month == 2 ? 3 : month, 2, 10, QChar(u'0'));
        }
        for (const QString &iso : std::as_const(isos)) {
            const auto period = Period::fromIso(iso);
            QVERIFY2(period, qPrintable(iso));
            for (const Language language : allLanguages) {
                const QString text = formatPeriod(*period, language);
                QVERIFY2(described(readPeriod(text)) == (iso.isEmpty() ? u"undated"_s : iso),
                         qPrintable(u"%1: %2"_s.arg(text, described(readPeriod(text)))));
            }
        }
    }

    void longAndStrangeTextsAreProblems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("long") << u"2023"_s.repeated(100000);
        QTest::newRow("dashes") << u"2023-"_s.repeated(15);
        QTest::newRow("ranges") << u"2019-2023-"_s.repeated(8);
        QTest::newRow("nulls") << QString(4, QChar());
        QTest::newRow("markup") << u"<b>2023</b>"_s;
    }
    void longAndStrangeTextsAreProblems()
    {
        QFETCH(QString, text);
        QVERIFY(std::holds_alternative<DateProblem>(readPeriod(text)));
    }
};

QTEST_GUILESS_MAIN(TestDates)

#include "tst_dates.moc"
