// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/anchoredtext.h"
#include "panels/evidencecolumn.h"
#include "panels/sourcereader.h"
#include "widgets/windowtheme.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QUrl>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const QString text =
    u"<b>某报告</b>\n全市共有平台企业350家，其中东区约35家。\n连续三年位居首位。\n"_s;

TextAnchor anchor(const QString &id, const QString &printed, int line, const QString &hedge = {})
{
    TextAnchor found{.kind = EvidenceKind::Figure, .id = id, .state = AnchorState::Exact};
    found.line = line;
    found.printed = {text.indexOf(printed), printed.size()};
    found.number = found.printed;
    if (!hedge.isEmpty()) {
        found.qualifiers = {{text.indexOf(hedge), hedge.size()}};
        found.number = {found.printed.start + hedge.size(), printed.size() - hedge.size()};
    }
    return found;
}

TextAnchor moved(const QString &id, const QString &printed, int line)
{
    TextAnchor found = anchor(id, printed, line);
    found.state = AnchorState::Moved;
    return found;
}

SourceTextPtr sourceText()
{
    auto source = std::make_shared<SourceText>();
    source->facts = {.source = u"report"_s, .fileName = u"<i>报告.txt"_s};
    source->text = text;
    // Not in the order of the text; two overlap.
    source->anchors = {anchor(u"rank"_s, u"连续三年位居首位"_s, 3),
                       anchor(u"all"_s, u"350家"_s, 2),
                       moved(u"moved"_s, u"350家"_s, 2),
                       anchor(u"east"_s, u"约35家"_s, 2, u"约"_s),
                       anchor(u"streak"_s, u"连续三年"_s, 3),
                       {.kind = EvidenceKind::Figure, .id = u"gone"_s},
                       {.kind = EvidenceKind::Figure,
                        .id = u"many"_s,
                        .state = AnchorState::Ambiguous,
                        .candidates = 4}};
    return source;
}

CatalogPtr catalog()
{
    auto made = std::make_shared<Catalog>();
    made->sources = {{.id = u"report"_s, .kind = SourceKind::Press, .title = {u"报告"_s, {}}}};
    made->regions = {{.code = u"1"_s, .level = AreaLevel::City, .name = {u"某市"_s, u"Town"_s}}};
    made->units = {{u"firms"_s, UnitKind::Count, {u"家"_s, u"firms"_s}}};
    made->indicators = {{.id = u"firms"_s, .name = {u"企业数"_s, u"Firms"_s}, .unit = u"firms"_s}};
    made->charts = {{.id = u"a"_s, .name = {u"图<b>甲"_s, u"Chart <b>A"_s}},
                    {.id = u"b"_s, .name = {u"图乙"_s, u"Chart B"_s}}};
    made->buildIndex();
    return made;
}

WantedEvidence wanted(const QString &id, int line, const QString &printed = u"35家"_s)
{
    return {.kind = EvidenceKind::Figure,
            .id = id,
            .source = u"report"_s,
            .line = line,
            .printed = printed};
}

EvidenceUse use(const QString &id, const QStringList &charts)
{
    EvidenceUse made{.kind = EvidenceKind::Figure, .charts = charts};
    made.figure.id = id;
    made.figure.indicator = u"firms"_s;
    made.figure.region = u"1"_s;
    made.figure.unit = u"firms"_s;
    made.figure.value = 35;
    return made;
}

/** As WCAG 2 defines it. */
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

/** What the tints lie on, with the style of each underline. */
QStringList tinted(const AnchoredText &view)
{
    QStringList parts;
    for (const QTextEdit::ExtraSelection &selection : view.extraSelections()) {
        const auto style = selection.format.underlineStyle();
        parts.append(selection.cursor.selectedText()
                     + (style == QTextCharFormat::DashUnderline ? u" dashed"_s : u" plain"_s));
    }
    return parts;
}

} // namespace

/** The text of a source beside the evidence. */
class TestSourceReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textIsPlain();
    void evidenceIsTinted();
    void tintsAreReadable_data();
    void tintsAreReadable();
    void placeIsSaid_data();
    void placeIsSaid();
    void keysLeadFromNumberToNumber();
    void clickAsksForUses();
    void usesLeadToCharts();
    void languageIsFollowed();
    void withoutTextItOffersToAttach();
    void longLinesAreBroken();
    void longTextsStayFluid();
    void documentsAreTaken_data();
    void documentsAreTaken();
    void anotherTextIsShown();
    void usesOfEventsAreTheirTitles();
    void escapeLeadsFromUsesToTheText();
};

void TestSourceReader::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    WindowTheme::apply(ThemeChoice::Light);
}

void TestSourceReader::textIsPlain()
{
    SourceReader reader;
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    QCOMPARE(reader.text()->toPlainText(), text);
    const QList<QLabel *> labels = reader.findChildren<QLabel *>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(reader.text()->placeCount(), 3);
    QCOMPARE(reader.text()->anchorsAt(2).size(), 2);
}

void TestSourceReader::evidenceIsTinted()
{
    SourceReader reader;
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    QCOMPARE(tinted(*reader.text()), (QStringList{u"35家 plain"_s, u"约 dashed"_s}));
    reader.showText(catalog(), sourceText(), wanted(u"streak"_s, 3));
    QCOMPARE(tinted(*reader.text()), QStringList{u"连续三年 plain"_s});
    reader.showText(catalog(), sourceText(), wanted(u"gone"_s, 3));
    // In the place of what is not found, the line where the data say that it was read.
    QCOMPARE(tinted(*reader.text()).size(), 1);
    QCOMPARE(reader.text()->extraSelections().first().cursor.selectedText(),
             sourceText()->text.split(u'\n', Qt::SkipEmptyParts).at(2));
    QCOMPARE(reader.text()->textCursor().block().text(),
             sourceText()->text.split(u'\n', Qt::SkipEmptyParts).at(2));
    reader.showText(catalog(), sourceText(), wanted(u"gone"_s, 300));
    QCOMPARE(tinted(*reader.text()), QStringList{});

    // All that can be chosen is underlined, the chosen one or not.
    int underlined = 0;
    for (QTextBlock block = reader.text()->document()->begin(); block.isValid();
         block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            QCOMPARE(range.format.underlineStyle(), QTextCharFormat::SingleUnderline);
            underlined += range.length;
        }
    }
    QCOMPARE(underlined, 4 + 4 + 8);
}

void TestSourceReader::tintsAreReadable_data()
{
    QTest::addColumn<ThemeKind>("theme");
    QTest::newRow("light") << ThemeKind::Light;
    QTest::newRow("dark") << ThemeKind::Dark;
}

void TestSourceReader::tintsAreReadable()
{
    QFETCH(const ThemeKind, theme);
    const QPalette palette = WindowTheme::palette(theme);
    const QColor onText = palette.color(QPalette::Text);
    const QColor number = AnchoredText::numberTint(palette);
    const QColor hedge = AnchoredText::hedgeTint(palette);
    QVERIFY(contrast(onText, number) >= 4.5);
    QVERIFY(contrast(onText, hedge) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= 4.5);
    // Yellow and blue: apart for all kinds of colour vision.
    QVERIFY(std::abs(number.hue() - hedge.hue()) > 120);
}

void TestSourceReader::placeIsSaid_data()
{
    QTest::addColumn<WantedEvidence>("wanted");
    QTest::addColumn<QString>("said");
    QTest::newRow("where the data say") << wanted(u"all"_s, 2) << u"Line 2"_s;
    QTest::newRow("with its hedge") << wanted(u"east"_s, 2) << u"Line 2 · dashed: 约"_s;
    QTest::newRow("gone") << wanted(u"gone"_s, 2)
                          << u"“35家” is not in this text, or no longer where it was read.\n"
                             "The data say line 2, which is shown."_s;
    QTest::newRow("gone, of a line that is not there")
        << wanted(u"gone"_s, 300)
        << u"“35家” is not in this text, or no longer where it was read.\n"
           "The data say line 300, and this text has fewer."_s;
    QTest::newRow("many") << wanted(u"many"_s, 2)
                          << u"“35家” could be in %n places of this text.\n"
                             "The data say line 2, which is shown."_s;
    QTest::newRow("elsewhere than the data say")
        << wanted(u"moved"_s, 3, u"350家"_s)
        << u"Line 2, found by its words; the data say line 3"_s;
    QTest::newRow("where the data do not say") << WantedEvidence{.kind = EvidenceKind::Figure,
                                                                 .id = u"moved"_s,
                                                                 .source = u"report"_s,
                                                                 .line = {},
                                                                 .printed = u"350家"_s}
                                               << u"Line 2, found by its words"_s;
    QTest::newRow("no printed form")
        << wanted(u"all"_s, 2, {}) << u"The data hold no printed form to look for in the text."_s;
}

void TestSourceReader::placeIsSaid()
{
    QFETCH(const WantedEvidence, wanted);
    QFETCH(QString, said);
    SourceReader reader;
    reader.showText(catalog(), sourceText(), wanted);
    QCOMPARE(reader.placeText(), said.replace(u"%n"_s, u"4"_s));
    QCOMPARE(reader.text()->accessibleDescription(), reader.placeText());
}

void TestSourceReader::keysLeadFromNumberToNumber()
{
    QWidget window;
    auto *reader = new SourceReader(&window);
    auto *after = new QPushButton(&window);
    reader->resize(400, 300);
    reader->showText(catalog(), sourceText(), {});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    AnchoredText *view = reader->text();
    after->setFocus();
    view->setFocus(Qt::TabFocusReason);
    QCOMPARE(view->chosenPlace(), 0);
    QTest::keyClick(view, Qt::Key_Tab);
    QCOMPARE(view->chosenPlace(), 1);
    QCOMPARE(reader->placeText(), u"Line 2 · dashed: 约"_s);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->chosenPlace(), 2);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->chosenPlace(), 2);
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Backtab);
    QCOMPARE(view->chosenPlace(), 0);

    QSignalSpy asked(reader, &SourceReader::usesAsked);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<TextAnchor>>().first().id, u"all"_s);
    QSignalSpy left(reader, &SourceReader::left);
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    // Past the last number, Tab goes on.
    QTest::keyClick(view, Qt::Key_Tab);
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Tab);
    QVERIFY(!view->hasFocus());
    QVERIFY(after->hasFocus());
}

void TestSourceReader::clickAsksForUses()
{
    SourceReader reader;
    reader.resize(400, 300);
    reader.showText(catalog(), sourceText(), {});
    reader.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reader));
    AnchoredText *view = reader.text();
    QSignalSpy asked(&reader, &SourceReader::usesAsked);
    QTextCursor cursor(view->document());
    cursor.setPosition(static_cast<int>(text.indexOf(u"35家。"_s)) + 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(cursor).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<QList<TextAnchor>>().first().id, u"east"_s);
    cursor.setPosition(static_cast<int>(text.indexOf(u"全市"_s)));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(cursor).center());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(395, 250));
    QCOMPARE(asked.size(), 1);
}

void TestSourceReader::usesLeadToCharts()
{
    SourceReader reader;
    reader.setLanguage(Language::English);
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    QVERIFY(!reader.uses()->isVisibleTo(&reader));
    reader.showUses({use(u"east"_s, {u"a"_s, u"b"_s}), use(u"other"_s, {})}, u"a"_s);
    QStringList items;
    for (int i = 0; i < reader.uses()->count(); ++i)
        items.append(reader.uses()->item(i)->text().trimmed());
    QCOMPARE(items.size(), 5);
    QVERIFY(items.at(0).startsWith(u"Town · Firms"_s));
    QCOMPARE(items.at(1), u"Chart <b>A (shown)"_s);
    QCOMPARE(items.at(2), u"Chart B"_s);
    QCOMPARE(items.at(4), u"No chart shows it."_s);
    QVERIFY(!reader.uses()->item(1)->toolTip().contains(u"<b>"_s));
    // What leads nowhere cannot be chosen, and Enter leads to another chart than the one shown.
    QCOMPARE(reader.uses()->item(0)->flags(), Qt::ItemIsEnabled);
    QCOMPARE(reader.uses()->currentRow(), 2);

    QSignalSpy requested(&reader, &SourceReader::chartRequested);
    Q_EMIT reader.uses()->itemClicked(reader.uses()->item(0));
    QCOMPARE(requested.size(), 0);
    Q_EMIT reader.uses()->itemClicked(reader.uses()->item(2));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first(), (QVariantList{u"b"_s, u"east"_s}));
    reader.uses()->setCurrentRow(1);
    QTest::keyClick(reader.uses(), Qt::Key_Return);
    QCOMPARE(requested.last(), (QVariantList{u"a"_s, u"east"_s}));

    // They stay while the charts follow, and go with another figure.
    reader.showText(catalog(), sourceText(), wanted(u"other"_s, 2));
    QVERIFY(reader.uses()->isVisibleTo(&reader) == false || reader.uses()->count() == 5);
    reader.showText(catalog(), sourceText(), wanted(u"streak"_s, 3));
    QCOMPARE(reader.uses()->count(), 0);
}

void TestSourceReader::languageIsFollowed()
{
    SourceReader reader;
    reader.setLanguage(Language::Chinese);
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    reader.showUses({use(u"east"_s, {u"b"_s})}, {});
    QCOMPARE(reader.uses()->item(1)->text().trimmed(), u"图乙"_s);
    reader.setLanguage(Language::English);
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&reader, &change);
    QCOMPARE(reader.uses()->item(1)->text().trimmed(), u"Chart B"_s);
    QCOMPARE(reader.text()->chosenPlace(), 1);
}

void TestSourceReader::withoutTextItOffersToAttach()
{
    SourceReader reader;
    reader.offerToAttach(catalog(), wanted(u"east"_s, 2));
    QVERIFY(!reader.text()->isVisibleTo(&reader));
    QVERIFY(reader.attachButton()->isVisibleTo(&reader));
    QCOMPARE(reader.placeText(), u"No text is attached to this source."_s);
    QSignalSpy asked(&reader, &SourceReader::attachAsked);
    reader.attachButton()->click();
    QCOMPARE(asked.size(), 1);
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    QVERIFY(reader.text()->isVisibleTo(&reader));
    QVERIFY(!reader.attachButton()->isVisibleTo(&reader));
}

void TestSourceReader::longLinesAreBroken()
{
    const QString filler(7000, u'文');
    const QString whole = filler + u"35家"_s + filler + u"\n50家"_s;
    AnchoredText view;
    const auto at = [&whole](const QString &id, const QString &printed) {
        TextAnchor found{.kind = EvidenceKind::Figure, .id = id, .state = AnchorState::Exact};
        found.printed = {whole.indexOf(printed), printed.size()};
        found.number = found.printed;
        return found;
    };
    view.setAnchors(whole, {at(u"a"_s, u"35家"_s), at(u"b"_s, u"50家"_s)});
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.length() <= 3001);
    QCOMPARE(view.toPlainText().remove(u'\n'), QString(whole).remove(u'\n'));
    QCOMPARE(view.shownText(at(u"a"_s, u"35家"_s).printed), u"35家"_s);
    view.choose(EvidenceKind::Figure, u"b"_s);
    QCOMPARE(tinted(view), QStringList{u"50家 plain"_s});

    // Not within a character of two code units; and no character is lost at an end of a line.
    const QString pairs = QString(2999, u'文') + u"𠮷"_s.repeated(10) + u"\r\n50家"_s;
    view.setAnchors(pairs, {});
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        QVERIFY(block.text().isEmpty() || !block.text().front().isLowSurrogate());
    QCOMPARE(view.toPlainText().size(), pairs.size() + 1);
    QVERIFY(!view.showLine(0) && !view.showLine(3));
}

void TestSourceReader::longTextsStayFluid()
{
    QString whole;
    while (whole.size() < 3'000'000)
        whole += u"这是一段文字，只为使文章变长，其中没有要找的数，也没有别的内容可看。\n"_s;
    whole += u"35家\n"_s;
    TextAnchor found{.kind = EvidenceKind::Figure, .id = u"a"_s, .state = AnchorState::Exact};
    found.printed = {whole.size() - 4, 3};
    found.number = found.printed;
    AnchoredText view;
    view.resize(400, 300);
    view.show();
    view.setAnchors(whole, {found});
    view.choose(EvidenceKind::Figure, u"a"_s);
    QVERIFY(view.verticalScrollBar()->value() > view.verticalScrollBar()->maximum() / 2);
    QVERIFY(view.viewport()->rect().contains(view.cursorRect()));
}

void TestSourceReader::documentsAreTaken_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("taken");
    QTest::newRow("a text") << QStringList{u"/a/b.txt"_s} << QStringList{u"/a/b.txt"_s};
    QTest::newRow("any kind of document")
        << QStringList{u"/a.MD"_s, u"/a.html"_s, u"/a.docx"_s, u"/a.pdf"_s}
        << QStringList{u"/a.MD"_s, u"/a.html"_s, u"/a.docx"_s, u"/a.pdf"_s};
    QTest::newRow("pictures are not") << QStringList{u"/a.png"_s, u"/a.svg"_s} << QStringList{};
}

void TestSourceReader::documentsAreTaken()
{
    QFETCH(const QStringList, files);
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QTEST(EvidenceColumn::documentsIn(&data), "taken");
}

void TestSourceReader::anotherTextIsShown()
{
    SourceReader reader;
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    auto other = std::make_shared<SourceText>(*sourceText());
    other->text = u"另一篇\n"_s;
    other->anchors.clear();
    reader.showText(catalog(), other, wanted(u"east"_s, 1));
    QCOMPARE(reader.text()->toPlainText(), other->text);
    QCOMPARE(reader.text()->placeCount(), 0);
}

void TestSourceReader::usesOfEventsAreTheirTitles()
{
    SourceReader reader;
    reader.setLanguage(Language::English);
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    EvidenceUse event{.kind = EvidenceKind::Event, .charts = {u"b"_s}};
    event.event.id = u"E1"_s;
    event.event.title = {u"某事"_s, u"Something"_s};
    reader.showUses({event}, {});
    QCOMPARE(reader.uses()->item(0)->text(), u"Something"_s);
    QSignalSpy requested(&reader, &SourceReader::chartRequested);
    Q_EMIT reader.uses()->itemClicked(reader.uses()->item(1));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first(), (QVariantList{u"b"_s, u"E1"_s}));
}

void TestSourceReader::escapeLeadsFromUsesToTheText()
{
    SourceReader reader;
    reader.resize(400, 300);
    reader.showText(catalog(), sourceText(), wanted(u"east"_s, 2));
    reader.showUses({use(u"east"_s, {u"b"_s})}, {});
    reader.show();
    QVERIFY(QTest::qWaitForWindowActive(&reader));
    reader.uses()->setFocus();
    QTest::keyClick(reader.uses(), Qt::Key_Escape);
    QVERIFY(reader.text()->hasFocus());
}

QTEST_MAIN(TestSourceReader)
#include "tst_sourcereader.moc"
