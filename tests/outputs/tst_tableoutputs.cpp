// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputsamples.h"

#include "outputs/outputcontent.h"
#include "outputs/outputmodule.h"
#include "outputs/savedata.h"
#include "outputs/workbookoutput.h"
#include "packages/csv.h"
#include "records/modulefile.h"
#include "support/files.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <zip.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** The records of a CSV text. */
QList<QStringList> tableOf(const QByteArray &text)
{
    CsvReader reader(text, u"table.csv"_s);
    QList<QStringList> table;
    for (CsvRecord record;;) {
        const auto more = reader.next(record);
        if (!more)
            qFatal("%s", qPrintable(more.error().detail));
        if (!*more)
            return table;
        table.append(record.cells);
    }
}

/** A file in a zip file. */
QByteArray unpacked(const QString &path, const char *name)
{
    zip_t *archive = zip_open(qPrintable(path), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive)
        return {};
    zip_stat_t facts;
    QByteArray bytes;
    if (zip_stat(archive, name, 0, &facts) == 0) {
        bytes.resize(static_cast<qsizetype>(facts.size));
        zip_file_t *file = zip_fopen(archive, name, 0);
        zip_fread(file, bytes.data(), facts.size);
        zip_fclose(file);
    }
    zip_discard(archive);
    return bytes;
}

/** What a spreadsheet makes of the escapes in a text. */
QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype at = 0;
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, at)) {
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        at = match.capturedEnd();
    }
    return result + QStringView(text).sliced(at);
}

/** How many files this process has open. */
qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System).size();
}

struct XlsxCell
{
    QString type;
    QString value;
};

/** The cells of a worksheet by their addresses; formulas make it fail. */
QMap<QString, XlsxCell> cellsOf(const QByteArray &sheet)
{
    QXmlStreamReader xml(sheet);
    QMap<QString, XlsxCell> cells;
    QString address;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"f")
            qFatal("a formula");
        if (xml.name() == u"c") {
            address = xml.attributes().value(u"r"_s).toString();
            cells.insert(address, {xml.attributes().value(u"t"_s).toString(), {}});
        } else if (xml.name() == u"v" || xml.name() == u"t") {
            cells[address].value = unescaped(xml.readElementText());
        }
    }
    if (xml.hasError())
        qFatal("%s", qPrintable(xml.errorString()));
    return cells;
}

} // namespace

/** Figures as tables for people: CSV in two encodings, and XLSX. */
class TestTableOutputs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void makesCellsHarmless_data();
    void makesCellsHarmless();
    void csvHasNamesAndCodes();
    void csvIsWhatSpreadsheetsOpen();
    void gb18030HoldsTheSame();
    void gb18030HoldsEveryCharacter();
    void followsTheOrderOfPositions();
    void workbookHasSheets();
    void workbookKeepsTexts();
    void refusesWhatAWorksheetCannotHold();
    void workbookStopsWhereverItIs();
};

void TestTableOutputs::makesCellsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a word") << u"word"_s << false;
    QTest::newRow("an equals sign") << u"=1"_s << true;
    QTest::newRow("a plus") << u"+1+1"_s << true;
    QTest::newRow("a minus before a word") << u"-x"_s << true;
    QTest::newRow("an at sign") << u"@x"_s << true;
    QTest::newRow("a tab") << u"\tx"_s << true;
    QTest::newRow("a carriage return") << u"\rx"_s << true;
    QTest::newRow("in full width") << u"\uff0bx"_s << true;
    QTest::newRow("a negative number") << u"-5"_s << false;
    QTest::newRow("a negative number with separators") << u"-1,234.5"_s << false;
    QTest::newRow("a negative share") << u"-12.5%"_s << false;
    QTest::newRow("a power of ten") << u"-1.5E+300"_s << false;
    QTest::newRow("a number with its plus") << u"+3"_s << false;
    QTest::newRow("a difference") << u"-5-3"_s << true;
    QTest::newRow("a minus alone") << u"-"_s << true;
    QTest::newRow("an apostrophe") << u"'x"_s << false;
    QTest::newRow("an apostrophe before a formula") << u"'=1"_s << true;
    QTest::newRow("an apostrophe before a number") << u"'-5"_s << false;
    QTest::newRow("later in the text") << u"a=1"_s << false;
}

void TestTableOutputs::makesCellsHarmless()
{
    QFETCH(QString, text);
    QFETCH(bool, isChanged);
    QCOMPARE(harmlessCell(text), isChanged ? QString(u'\'' + text) : text);
    QCOMPARE(originalCell(harmlessCell(text)), text);
    // However often.
    QCOMPARE(originalCell(originalCell(harmlessCell(harmlessCell(text)))), text);
}

void TestTableOutputs::csvHasNamesAndCodes()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT(store);
    VERIFY_RESULT((*store)->importPackage(Samples::package()));
    for (const Language language : allLanguages) {
        const QString path = folder.filePath(languageCode(language) + u".csv"_s);
        const auto saved =
            saveData(**store, {.path = path, .format = DataFormat::Csv, .language = language});
        VERIFY_RESULT(saved);
        QCOMPARE(*saved, (SaveReport{.figures = 3}));
        const auto table = tableOf(read(path));
        QCOMPARE(table.size(), 4);
        QCOMPARE(table.at(0).size(), 28);
        QCOMPARE(QSet<QString>(table.at(0).cbegin(), table.at(0).cend()).size(), 28);
        const bool isChinese = language == Language::Chinese;
        const QStringList first = table.at(1);
        QCOMPARE(first.first(17),
                 (QStringList{u"OBS01"_s,
                              isChinese ? u"已发布大模型"_s : u"Models released"_s,
                              u"released"_s,
                              u"北京"_s,
                              u"110000"_s,
                              {},
                              {},
                              u"2023-10"_s,
                              isChinese ? u"余"_s : u"odd"_s,
                              u"over"_s,
                              u"254"_s,
                              {},
                              isChinese ? u"个"_s : u"models"_s,
                              u"models"_s,
                              u"254余个"_s,
                              first.at(15),
                              u"actual"_s}));
        QCOMPARE(table.at(2).at(10), u"0.1"_s);
        QCOMPARE(table.at(2).at(11), u"0.30000000000000004"_s);
        QCOMPARE(table.at(2).at(5), isChinese ? u"文心一言"_s : u"ERNIE Bot"_s);
        QCOMPARE(table.at(3).at(10), QString());
    }
}

void TestTableOutputs::csvIsWhatSpreadsheetsOpen()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT((*store)->importPackage(Samples::hostilePackage()));
    const QString path = folder.filePath(u"x.csv"_s);
    VERIFY_RESULT(saveData(**store, {.path = path, .format = DataFormat::Csv}));
    const QByteArray bytes = read(path);
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QVERIFY(bytes.endsWith("\r\n"));
    const auto table = tableOf(bytes);
    QCOMPARE(table.size(), (*store)->observations()->size() + 1);
    const auto figures = (*store)->observations();
    for (qsizetype row = 1; row < table.size(); ++row) {
        const Observation &figure = figures->at(row - 1);
        // What nothing was to be done about is the number itself.
        QCOMPARE(table.at(row).at(10).toDouble(), figure.value.value_or(0));
        for (qsizetype column = 0; column < 28; ++column) {
            const QString &cell = table.at(row).at(column);
            const bool isNumber = column == 10 || column == 11;
            if (isNumber)
                continue;
            QVERIFY2(cell == harmlessCell(cell) || cell.startsWith(u'\''), qPrintable(cell));
            QCOMPARE(harmlessCell(originalCell(cell)), cell);
        }
        QCOMPARE(originalCell(table.at(row).at(0)), figure.id);
        QCOMPARE(originalCell(table.at(row).at(14)), figure.printed);
        QCOMPARE(originalCell(table.at(row).at(27)), figure.note.in(Language::Chinese));
    }
}

void TestTableOutputs::gb18030HoldsTheSame()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT((*store)->importPackage(Samples::hostilePackage()));
    SaveRequest request{.path = folder.filePath(u"utf8.csv"_s), .format = DataFormat::Csv};
    VERIFY_RESULT(saveData(**store, request));
    request.path = folder.filePath(u"gb.csv"_s);
    request.encoding = CsvEncoding::Gb18030;
    VERIFY_RESULT(saveData(**store, request));
    const QByteArray bytes = read(request.path);
    QVERIFY(bytes.contains("\xD6\xB8\xB1\xEA")); // 指标
    QStringDecoder decoder("GB18030");
    const QString text = decoder(bytes);
    QVERIFY(!decoder.hasError());
    QCOMPARE(text.toUtf8(), read(folder.filePath(u"utf8.csv"_s)).sliced(3));
}

void TestTableOutputs::gb18030HoldsEveryCharacter()
{
    QStringEncoder encoder("GB18030", QStringConverter::Flag::Stateless);
    QStringDecoder decoder("GB18030", QStringConverter::Flag::Stateless);
    QVERIFY(encoder.isValid() && decoder.isValid());
    for (char32_t first = 1; first <= 0x10ffff; first += 0x1000) {
        QString text;
        for (char32_t c = first; c < first + 0x1000 && c <= 0x10ffff; ++c) {
            if (c < 0xd800 || c > 0xdfff)
                text += QString::fromUcs4(&c, 1);
        }
        const QByteArray bytes = encoder(text);
        QVERIFY2(!encoder.hasError(), qPrintable(QString::number(first, 16)));
        QCOMPARE(QString(decoder(bytes)), text);
    }
}

void TestTableOutputs::followsTheOrderOfPositions()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT((*store)->importPackage(Samples::package()));
    const QString path = folder.filePath(u"x.csv"_s);
    VERIFY_RESULT(saveData(
        **store, {.path = path, .format = DataFormat::Csv, .figures = std::vector<qint64>{3, 1}}));
    const auto table = tableOf(read(path));
    QCOMPARE(table.size(), 3);
    QCOMPARE(table.at(1).at(0), u"OBS03"_s);
    QCOMPARE(table.at(2).at(0), u"OBS01"_s);
}

void TestTableOutputs::workbookHasSheets()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    const Package package = Samples::package();
    VERIFY_RESULT((*store)->importPackage(package));
    const QString path = folder.filePath(u"x.xlsx"_s);
    const auto saved = saveData(
        **store, {.path = path, .format = DataFormat::Workbook, .language = Language::English});
    VERIFY_RESULT(saved);
    QCOMPARE(saved->figures, 3);
    QCOMPARE(saved->events, 2);
    const QByteArray workbook = unpacked(path, "xl/workbook.xml");
    for (const char *name : {"Figures", "Events", "Indicators", "Regions", "Sources"})
        QVERIFY2(workbook.contains(QByteArray(QByteArray("<sheet name=\"") + name + '"')), name);
    const auto figures = cellsOf(unpacked(path, "xl/worksheets/sheet1.xml"));
    QCOMPARE(figures.value(u"A2"_s).value, u"OBS01"_s);
    QCOMPARE(figures.value(u"K2"_s).value, u"254"_s);
    QVERIFY2(figures.value(u"K2"_s).type.isEmpty(), "a number is one");
    QCOMPARE(figures.value(u"E2"_s).value, u"110000"_s);
    QVERIFY2(!figures.value(u"E2"_s).type.isEmpty(), "a code is none");
    QVERIFY(!figures.contains(u"K4"_s));
    QVERIFY(!figures.contains(u"A5"_s));
    const auto events = cellsOf(unpacked(path, "xl/worksheets/sheet2.xml"));
    QCOMPARE(events.value(u"A2"_s).value, u"EVT01"_s);
    const auto indicators = cellsOf(unpacked(path, "xl/worksheets/sheet3.xml"));
    QCOMPARE(indicators.value(u"A4"_s).value, package.catalog.indicators.at(2).id);
    const auto regions = cellsOf(unpacked(path, "xl/worksheets/sheet4.xml"));
    QCOMPARE(regions.value(u"B2"_s).value, u"Haidian District"_s);
    const auto sources = cellsOf(unpacked(path, "xl/worksheets/sheet5.xml"));
    QCOMPARE(sources.value(u"C3"_s).value, u"White paper"_s);
}

void TestTableOutputs::workbookKeepsTexts()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    Package package = Samples::package();
    QStringList texts = Samples::hostileTexts();
    texts.removeIf([](const QString &text) { return text.size() > mostCellCharacters; });
    texts.append(QString(mostCellCharacters, u'\u957f'));
    const Observation pattern = package.observations.at(0);
    package.observations.clear();
    for (const QString &text : texts) {
        Observation figure = pattern;
        figure.id = u"T%1"_s.arg(package.observations.size());
        figure.note = {text, text};
        package.observations.append(figure);
    }
    VERIFY_RESULT((*store)->importPackage(package));
    const QString path = folder.filePath(u"x.xlsx"_s);
    VERIFY_RESULT(saveData(**store, {.path = path, .format = DataFormat::Workbook}));
    const auto cells = cellsOf(unpacked(path, "xl/worksheets/sheet1.xml"));
    // As the store gives them: it takes a byte order mark at the beginning for one.
    const auto figures = (*store)->observations();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const XlsxCell cell = cells.value(u"AB%1"_s.arg(i + 2));
        QCOMPARE(cell.type, u"inlineStr"_s);
        QCOMPARE(cell.value, figures->at(i).note.zh);
    }
}

void TestTableOutputs::refusesWhatAWorksheetCannotHold()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    Package package = Samples::package();
    package.observations[1].note = {QString(mostCellCharacters + 1, u'x'), {}};
    VERIFY_RESULT((*store)->importPackage(package));
    const SaveRequest request{.path = folder.filePath(u"x.xlsx"_s), .format = DataFormat::Workbook};
    const auto saved = saveData(**store, request);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::TextTooLongForSheet);
    QCOMPARE(saved.error().detail, u"OBS02"_s);
    QCOMPARE(saved.error().hint, u"32,767"_s);
    QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"one.db"_s});

    auto content = outputContent(**store, std::nullopt);
    VERIFY_RESULT(content);
    content->figureCount = mostSheetRows;
    const auto written = writeWorkbook(**store, *content, request, request.path, {});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::TooManyRowsForSheet);
    QCOMPARE(written.error().hint, u"1,048,575"_s);
}

void TestTableOutputs::workbookStopsWhereverItIs()
{
    QTemporaryDir folder;
    const auto store = Store::create(folder.filePath(u"one.db"_s), {});
    VERIFY_RESULT((*store)->importPackage(Samples::secondPackage(1000)));
    const SaveRequest request{.path = folder.filePath(u"x.xlsx"_s), .format = DataFormat::Workbook};
    QList<Progress> told;
    VERIFY_RESULT(saveData(**store, request, [&](const Progress &now) {
        told.append(now);
        return true;
    }));
    QVERIFY(std::ranges::is_sorted(told, {}, &Progress::done));
    QCOMPARE(told.last().done, told.last().total);
    QVERIFY(QFile::remove(request.path));
    // When all rows are written: from then on it is packed and checked.
    const auto packing =
        std::ranges::find_if(told, [](const Progress &now) { return 2 * now.done > now.total; });
    const qsizetype first = packing - told.begin();
    QVERIFY2(told.size() - first > 10, "it is told of more than a step or two");
    const qsizetype open = openFiles();
    for (qsizetype wanted = first; wanted < told.size(); ++wanted) {
        qsizetype asked = 0;
        const auto saved =
            saveData(**store, request, [&](const Progress &) { return ++asked <= wanted; });
        QVERIFY2(!saved, qPrintable(QString::number(wanted)));
        QCOMPARE(saved.error().kind, ErrorKind::Cancelled);
        QCOMPARE(asked, wanted + 1);
        QCOMPARE(Samples::filesIn(folder.path()).keys(), QStringList{u"one.db"_s});
        QCOMPARE(openFiles(), open);
    }
}

QTEST_GUILESS_MAIN(TestTableOutputs)
#include "tst_tableoutputs.moc"
