// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/linebreaks.h"
#include "charts/shapedtext.h"
#include "charts/textshaper.h"
#include "chartsamples.h"

#include <QFontDatabase>
#include <QLocale>
#include <QRawFont>
#include <QRegularExpression>
#include <QTest>
#include <QTextBoundaryFinder>
#include <QTextLayout>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal hair = 0.1; ///< layout units: lines are broken by rounded widths

constexpr TextRole allRoles[] = {TextRole::Title, TextRole::Subtitle,    TextRole::PanelTitle,
                                 TextRole::Label, TextRole::StrongLabel, TextRole::Tick,
                                 TextRole::Note,  TextRole::RankNumber};

QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(u"\\s+"_s));
}

/** As Qt breaks lines, but none within a date or a number with its unit. */
QStringList brokenByQt(const QString &text, const QFont &font, qreal width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const int full = line.textStart() + line.textLength();
        const auto end = static_cast<int>(lineEnd(text, line.textStart(), full));
        if (end < full) {
            const int words = end - (text.at(end - 1).isSpace() ? 1 : 0);
            line.setLineWidth((line.cursorToX(words) + line.cursorToX(end + 1)) / 2);
        }
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

/** Every text of the shipped charts and of the records behind them. */
QStringList shippedTexts()
{
    QStringList texts;
    const auto samples = ChartSamples::shipped();
    for (const auto &sample : samples) {
        TextShaper shaper(1);
        const auto model = ChartSamples::modelOf(sample);
        const ChartPicture picture = layOutChart(*model, {1600, 900}, shaper);
        for (const TextBox &box : picture.texts)
            texts += box.linesZh + box.linesEn;
    }
    if (samples.isEmpty())
        return {};
    const Catalog &catalog = *samples.first().catalog;
    const auto add = [&](const BilingualText &text) { texts += {text.zh, text.en}; };
    for (const Region &record : catalog.regions) {
        add(record.name);
        add(record.shortName);
    }
    for (const Indicator &record : catalog.indicators) {
        add(record.name);
        add(record.shortName);
    }
    for (const Source &record : catalog.sources) {
        add(record.title);
        add(record.shortTitle);
    }
    for (const Event &record : catalog.events)
        add(record.title);
    for (const Unit &record : catalog.units)
        add(record.name);
    return texts;
}

} // namespace

class TestTextShaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wrapping_data()
    {
        QTest::addColumn<QString>("text");
        const QString zh =
            u"北京的大模型数量在2023年10月达到122家，约占全国的一半（截至统计日）；"_s
            u"“首位”之后，其他城市、地区也在增长！今后会怎样？没有人说得准。"_s;
        QTest::newRow("Chinese") << zh;
        QTest::newRow("Chinese, long") << zh.repeated(4);
        QTest::newRow("English") << u"The number of large models in Beijing reached 122 by October "
                                    "2023, about half of the national total (at the cut-off)."_s;
        QTest::newRow("mixed")
            << u"IDC与Inspur Information的报告：China AI Computing Power，第3版"_s;
        QTest::newRow("one long word")
            << u"Pneumonoultramicroscopicsilicovolcanoconiosis"_s.repeated(3);
        QTest::newRow("an address")
            << u"https://example.org/a/very/long/path?with=many&parts=of#it"_s;
        QTest::newRow("several spaces")
            << u"one  two   three    four     five      six"_s.repeated(2);
        QTest::newRow("beyond the basic plane") << u"𠮷野家与𠀋字样的长名称𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"_s;
    }
    void wrapping()
    {
        QFETCH(QString, text);
        static const QString closing = u"，。；：！？、）》”’%"_s;
        static const QString opening = u"（《“‘"_s;
        for (const TextRole role : allRoles) {
            TextShaper shaper(1);
            // Wide enough for any of the words with what must stay beside it.
            for (const qreal width : {142.0, 173.0, 250.0, 612.5}) {
                const QStringList lines = shaper.wrap(text, role, width);
                QCOMPARE(withoutSpaces(lines.join(QString())), withoutSpaces(text));
                for (const QString &line : lines) {
                    QVERIFY2(shaper.width(line, role) <= width + hair,
                             qPrintable(u"%1 wider than %2: %3"_s.arg(shaper.width(line, role))
                                            .arg(width)
                                            .arg(line)));
                    QVERIFY(!line.isEmpty());
                    QVERIFY2(!closing.contains(line.front()), qPrintable(line));
                    QVERIFY2(!opening.contains(line.back()), qPrintable(line));
                    QVERIFY(!line.front().isLowSurrogate());
                }
                // No line is broken before it must be: the next one's start would not fit.
                QVERIFY(lines.size()
                        <= 2 + static_cast<qsizetype>(2 * shaper.width(text, role) / width));
            }
        }
    }

    void numbersAndDatesStayWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a Chinese date") << u"备|案|数：|超|200款|（2026年1月8日）"_s;
        QTest::newRow("a value with its unit") << u"核|心|产|业|规|模|近|3500亿元|左|右"_s;
        QTest::newRow("a count") << u"集|聚|企|业|超|100家"_s;
        QTest::newRow("two dates") << u"2023年10月、|2024年"_s;
        QTest::newRow("a range") << u"2019—2021年|三|年|第1"_s;
        QTest::newRow("an English date") << u"filed |by |8 Jan 2026 |or |later"_s;
        QTest::newRow("a month") << u"in |October 2023 |and |Nov 2024"_s;
        QTest::newRow("money") << u"over |CNY 230 billion |in |2025 |for |AI"_s;
        QTest::newRow("a share") << u"some |48.0 % |of |254 |models"_s;
        QTest::newRow("words alone") << u"No |figure |for |May |or |USD |or |million"_s;
    }
    void numbersAndDatesStayWhole()
    {
        // Bars stand where a line may end.
        QFETCH(QString, text);
        const QStringList parts = text.split(u'|');
        const QString whole = parts.join(QString());
        QTextBoundaryFinder finder(QTextBoundaryFinder::Line, whole);
        QStringList found;
        qsizetype from = 0;
        for (auto at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
            if (belongsTogether(whole, at))
                continue;
            found += whole.sliced(from, at - from);
            from = at;
        }
        QCOMPARE(found, parts);
        // And at no width does a line end elsewhere, as long as the longest part has room.
        TextShaper shaper(1);
        qreal widest = 0;
        for (const QString &part : parts)
            widest = std::max(widest, shaper.width(part.trimmed(), TextRole::Title));
        for (qreal width = widest + 1; width < shaper.width(whole, TextRole::Title); width += 7) {
            QString rest = whole;
            for (const QString &line : shaper.wrap(whole, TextRole::Title, width)) {
                QVERIFY(rest.startsWith(line));
                rest = rest.sliced(line.size());
                const auto spaces = std::find_if_not(rest.cbegin(), rest.cend(),
                                                     [](QChar c) { return c.isSpace(); })
                    - rest.cbegin();
                rest = rest.sliced(spaces);
                const QString done = whole.chopped(rest.size());
                qsizetype end = 0;
                for (const QString &part : parts)
                    if (end < done.size())
                        end += part.size();
                QVERIFY2(end == done.size(), qPrintable(line));
            }
        }
    }

    void wrapsAsQtDoes()
    {
        const QStringList texts = shippedTexts();
        int shapedOnce = 0;
        int asked = 0;
        for (const TextRole role : {TextRole::Label, TextRole::StrongLabel, TextRole::Title}) {
            TextShaper shaper(1);
            for (const QString &text : texts) {
                if (text.isEmpty())
                    continue;
                ShapedText whole(text, shaper.font(role), shaper.lineHeight(role));
                for (const qreal width : {61.0, 97.5, 130.3, 212.0, 333.25}) {
                    if (whole.width() <= width)
                        break;
                    ++asked;
                    const auto pieces = whole.broken(width);
                    if (!pieces)
                        continue;
                    ++shapedOnce;
                    // Where Qt breaks within a date or a number, the words before it decide.
                    const QStringList expected = brokenByQt(text, shaper.font(role), width);
                    QStringList actual;
                    for (const ShapedText::Piece &piece : *pieces)
                        actual += text.mid(piece.from, piece.length);
                    QCOMPARE(actual, expected);
                }
            }
        }
        QVERIFY(asked > 1000);
        // Or nothing is gained by it.
        QVERIFY2(shapedOnce > asked / 2, qPrintable(u"%1 of %2"_s.arg(shapedOnce).arg(asked)));
    }

    void aPieceIsDrawnAsWithinItsText()
    {
        TextShaper shaper(1);
        const QFont &font = shaper.font(TextRole::Label);
        const QString text = u"Beijing, July 2023: 北京的大模型 2025"_s;
        const auto whole = std::make_shared<ShapedText>(text, font, 20);
        const auto pieces = whole->broken(120);
        QVERIFY(pieces && pieces->size() > 1);
        QList<quint32> glyphs;
        qreal width = 0;
        for (const ShapedText::Piece &piece : *pieces) {
            ShapedText part(whole, piece);
            QCOMPARE(part.line().text, text.mid(piece.from, piece.length));
            QCOMPARE(part.line().baseline, whole->line().baseline);
            QVERIFY(part.width() <= 120);
            width += part.width();
            QCOMPARE(part.line().glyphs.first().positions().first().x(), 0.0);
            for (const QGlyphRun &run : part.line().glyphs)
                glyphs += run.glyphIndexes();
        }
        QList<quint32> all;
        for (const QGlyphRun &run : whole->line().glyphs)
            all += run.glyphIndexes();
        QVERIFY(width < whole->width());
        QVERIFY(glyphs.size() < all.size()); // without the spaces between the lines
        QVERIFY(glyphs.size() + 2 * pieces->size() >= all.size());
    }

    void wordsStayWholeWhereTheyFit()
    {
        TextShaper shaper(1);
        const QString text = u"several words of a plain sentence that is broken at its spaces"_s;
        const QStringList lines = shaper.wrap(text, TextRole::Label, 150);
        QVERIFY(lines.size() > 2);
        QCOMPARE(lines.join(u' '), text);
    }

    void whatFitsIsOneLine()
    {
        TextShaper shaper(1);
        QCOMPARE(shaper.wrap(u"北京 Beijing"_s, TextRole::Title, 600),
                 QStringList{u"北京 Beijing"_s});
        QCOMPARE(shaper.wrap({}, TextRole::Title, 600), QStringList());
        const qreal width = shaper.width(u"北京 Beijing"_s, TextRole::Title);
        QCOMPARE(shaper.wrap(u"北京 Beijing"_s, TextRole::Title, width).size(), 1);
    }

    void noRoomStillEnds()
    {
        TextShaper shaper(1);
        QCOMPARE(withoutSpaces(shaper.wrap(u"北京 AI"_s, TextRole::Title, 0).join(QString())),
                 u"北京AI"_s);
        QCOMPARE(withoutSpaces(shaper.wrap(u"北京 AI"_s, TextRole::Title, -50).join(QString())),
                 u"北京AI"_s);
    }

    void widthsScaleWithNothing()
    {
        // Layout units: the same whatever a unit's pixels, as long as no text gets under 9 pixels.
        TextShaper one(1);
        TextShaper large(4.8);
        const QString text = u"北京 122 organisations"_s;
        for (const TextRole role : allRoles) {
            QCOMPARE(one.width(text, role), large.width(text, role));
            QCOMPARE(one.lineHeight(role), large.lineHeight(role));
        }
    }

    void noTextUnderNinePixels_data()
    {
        QTest::addColumn<qreal>("unitPixels");
        QTest::newRow("the smallest picture") << 9.0 / 14;
        QTest::newRow("a laptop's") << 12.0 / 14;
        QTest::newRow("the usual one") << 1.0;
        QTest::newRow("tiny") << 0.1;
    }
    void noTextUnderNinePixels()
    {
        QFETCH(qreal, unitPixels);
        TextShaper shaper(unitPixels);
        for (const TextRole role : allRoles) {
            const ShapedLine line = shaper.line(u"北京 AI"_s, role);
            QVERIFY(!line.glyphs.isEmpty());
            for (const QGlyphRun &run : line.glyphs)
                QVERIFY2(run.rawFont().pixelSize() * unitPixels >= 9 - 1e-6,
                         qPrintable(QString::number(run.rawFont().pixelSize() * unitPixels)));
        }
    }

    void aLineIsHigherThanItsGlyphs()
    {
        TextShaper shaper(1);
        for (const TextRole role : allRoles) {
            for (const QGlyphRun &run : shaper.line(u"北京gÅ（）"_s, role).glyphs) {
                QVERIFY(run.boundingRect().top() >= -2);
                QVERIFY(run.boundingRect().bottom() <= shaper.lineHeight(role) + 2);
            }
        }
    }

    void missingCharactersAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("missing");
        const QString privateUse = QString::fromUcs4(U"\U0010fffd");
        QTest::newRow("private use") << u"甲"_s + privateUse + u"乙"_s << privateUse;
        QTest::newRow("unassigned") << u"a\u0378b"_s << u"\u0378"_s;
        QTest::newRow("twice, named once") << u"\u0378 \u0378"_s << u"\u0378"_s;
        QTest::newRow("alone") << u"\u0378"_s << u"\u0378"_s;
        QTest::newRow("none") << u"北京 Beijing ≈ ≥ ≤ → ← · – × 𠮷"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("a space of no width") << u"a\u200bb"_s << QString();
        QTest::newRow("a soft hyphen") << u"a\u00adb"_s << QString();
        QTest::newRow("joiners") << u"a\u200db\u2060c"_s << QString();
        QTest::newRow("a variation selector") << u"葛\ufe00"_s << QString();
        QTest::newRow("a mark of direction") << u"a\u200eb"_s << QString();
        QTest::newRow("a byte order mark") << u"\ufeffname"_s << QString();
        QTest::newRow("spaces of all widths") << u"a\u00a0b\u2003c\u3000d\u202fe"_s << QString();
        QTest::newRow("a tabulator") << u"a\tb"_s << QString();
        QTest::newRow("a line break") << u"a\nb"_s << QString();
    }
    void missingCharactersAreNamed()
    {
        QFETCH(QString, text);
        for (const TextRole role : allRoles) {
            TextShaper shaper(1);
            QFETCH(QString, missing);
            QCOMPARE(shaper.line(text, role).missingGlyph, !missing.isEmpty());
            QCOMPARE(shaper.missingCharacters(), missing);
        }
    }

    void wrappedTextsAreCheckedToo()
    {
        TextShaper shaper(1);
        QVERIFY(shaper.wrap(u"甲乙丙丁\u0378戊己庚辛"_s, TextRole::Title, 60).size() > 1);
        QCOMPARE(shaper.missingCharacters(), u"\u0378"_s);
    }

    void shippedTextsHaveAllGlyphs()
    {
        const QStringList texts = shippedTexts();
        QVERIFY(texts.size() > 300);
        TextShaper shaper(1);
        for (const QString &text : texts) {
            for (const TextRole role : {TextRole::Title, TextRole::Note})
                QVERIFY(shaper.line(text, role).width >= 0);
        }
        QCOMPARE(shaper.missingCharacters(), QString());
    }

    void simplifiedFormsInEveryLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("C") << QLocale::c();
        QTest::newRow("English") << QLocale(u"en_US"_s);
        QTest::newRow("Simplified Chinese") << QLocale(u"zh_CN"_s);
        QTest::newRow("Traditional Chinese") << QLocale(u"zh_TW"_s);
        QTest::newRow("Japanese") << QLocale(u"ja_JP"_s);
        QTest::newRow("Korean") << QLocale(u"ko_KR"_s);
    }
    void simplifiedFormsInEveryLocale()
    {
        if (!QFontDatabase::hasFamily(u"Noto Sans CJK SC"_s))
            QSKIP("Noto Sans CJK SC is not installed");
        QFETCH(QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        // These have other forms in Japan, Taiwan, Hong Kong or Korea.
        QStringList texts{u"直角刃海骨次化遍"_s, u"Beijing 122, CNY 230 billion"_s};
        if (locale == QLocale::c())
            texts += shippedTexts();
        TextShaper shaper(1);
        for (const QString &text : std::as_const(texts)) {
            for (const TextRole role : allRoles) {
                for (const QGlyphRun &run : shaper.line(text, role).glyphs)
                    QCOMPARE(run.rawFont().familyName(), u"Noto Sans CJK SC"_s);
            }
        }
        QLocale::setDefault(before);
    }

    void shapingTwiceGivesTheSame()
    {
        TextShaper shaper(1);
        const ShapedLine first = shaper.line(u"北京 AI"_s, TextRole::Label);
        const ShapedLine again = shaper.line(u"北京 AI"_s, TextRole::Label);
        QCOMPARE(again.width, first.width);
        QCOMPARE(again.glyphs, first.glyphs);
        QCOMPARE(again.text, u"北京 AI"_s);
        QVERIFY(shaper.width(u"北京 AI"_s, TextRole::StrongLabel) > first.width);
    }
};

QTEST_MAIN(TestTextShaper)
#include "tst_textshaper.moc"
