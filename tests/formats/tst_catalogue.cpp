// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cataloguesAreCompiledIn()
    {
        QVERIFY(QFile::exists(u":/i18n/zhitu_zh.qm"_s));
        QVERIFY(QFile::exists(u":/i18n/zhitu_en.qm"_s));
    }

    void eachLanguageAtAnyTime()
    {
        QCOMPARE(Catalogue::of(Language::Chinese).translate("Formats", "undated"), u"日期未说明"_s);
        QCOMPARE(Catalogue::of(Language::English).translate("Formats", "undated"), u"undated"_s);
    }

    void disambiguationTellsEqualTextsApart()
    {
        const Catalogue &chinese = Catalogue::of(Language::Chinese);
        QCOMPARE(chinese.translate("Formats", "statement", "status"), u"说法"_s);
        QCOMPARE(chinese.translate("Formats", "statement", "event kind"), u"表态"_s);
    }

    void bothLanguagesAtOnce()
    {
        const BilingualText text = translated("Formats", "undated");
        QCOMPARE(text.zh, u"日期未说明"_s);
        QCOMPARE(text.en, u"undated"_s);
    }

    void unknownTextStaysAsItIs()
    {
        const BilingualText text = translated("NoSuchContext", "Left as it is → ≈");
        QCOMPARE(text.zh, u"Left as it is → ≈"_s);
        QCOMPARE(text.en, u"Left as it is → ≈"_s);
    }

    void countsReplaceTheirPlaceholders_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        QTest::newRow("zero") << 0 << u"0 rows, 0"_s << u"0 rows, 0"_s;
        QTest::newRow("small") << 7 << u"7 rows, 7"_s << u"7 rows, 7"_s;
        QTest::newRow("grouped in English")
            << 12345 << u"12345 rows, 12345"_s << u"12,345 rows, 12,345"_s;
        QTest::newRow("no count given") << -1 << u"%n rows, %Ln"_s << u"%n rows, %Ln"_s;
    }
    void countsReplaceTheirPlaceholders()
    {
        QFETCH(int, n);
        const BilingualText text = translated("NoSuchContext", "%n rows, %Ln", nullptr, n);
        QTEST(text.zh, "chinese");
        QTEST(text.en, "english");
    }

    void translatorServesTheApplication()
    {
        QCoreApplication::installTranslator(Catalogue::of(Language::Chinese).translator());
        QCOMPARE(QCoreApplication::translate("Formats", "undated"), u"日期未说明"_s);
        QCoreApplication::removeTranslator(Catalogue::of(Language::Chinese).translator());
        QCOMPARE(QCoreApplication::translate("Formats", "undated"), u"undated"_s);
    }

    void threadsReadAtTheSameTime()
    {
        QString texts[4];
        std::thread threads[4];
        for (int i = 0; i < 4; ++i)
            threads[i] = std::thread([&text = texts[i]] {
                for (int round = 0; round < 1000; ++round)
                    text = Catalogue::of(Language::Chinese).translate("Formats", "undated");
            });
        for (std::thread &thread : threads)
            thread.join();
        for (const QString &text : texts)
            QCOMPARE(text, u"日期未说明"_s);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)

#include "tst_catalogue.moc"
