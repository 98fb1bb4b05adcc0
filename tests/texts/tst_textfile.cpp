// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "records/modulefile.h"
#include "texts/documentmodule.h"
#include "texts/foldedtext.h"
#include "texts/textfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

const QString chinese = u"东区已集聚约50家平台企业，共发布主要产品35个。\n规模超过1300亿元。\n"_s;

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    return encoder.encode(text);
}

/** An archive that holds these files. */
QByteArray zipped(const QList<std::pair<QString, QByteArray>> &files)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : files) {
        zip_source_t *source = zip_source_buffer(archive, bytes.constData(),
                                                 static_cast<zip_uint64_t>(bytes.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray wordDocument(const QByteArray &body, const QByteArray &prologue = {})
{
    return prologue
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
          "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
        + body + "</w:body></w:document>";
}

QByteArray paragraph(const QString &text)
{
    return "<w:p><w:r><w:t>" + text.toUtf8() + "</w:t></w:r></w:p>";
}

} // namespace

/** Files as users have them, read as text. */
class TestTextFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR)); }
    void init();
    void plainTextIsDecoded_data();
    void plainTextIsDecoded();
    void bytesAreKept();
    void nameDoesNotDecide();
    void pagesAreRead_data();
    void pagesAreRead();
    void declaredEncodingIsTaken();
    void wordDocumentsAreRead();
    void notesComeLast();
    void pdfIsRead();
    void unusableFilesAreTold_data();
    void unusableFilesAreTold();
    void whatIsNoFileIsTold();

private:
    [[nodiscard]] Result<TextFile> readAs(const QString &name, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTextFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<TextFile> TestTextFile::readAs(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{.kind = ErrorKind::FileNotWritable, .file = name};
    file.close();
    return readTextFile(file.fileName());
}

void TestTextFile::plainTextIsDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTF-8") << chinese.toUtf8() << u"UTF-8"_s << chinese;
    QTest::newRow("UTF-8 with its mark")
        << "\xEF\xBB\xBF" + chinese.toUtf8() << u"UTF-8"_s << chinese;
    QTest::newRow("UTF-16, little-endian")
        << "\xFF\xFE" + encoded(chinese, "UTF-16LE") << u"UTF-16LE"_s << chinese;
    QTest::newRow("UTF-16, big-endian")
        << "\xFE\xFF" + encoded(chinese, "UTF-16BE") << u"UTF-16BE"_s << chinese;
    QTest::newRow("GB18030") << encoded(chinese, "GB18030") << u"GB18030"_s << chinese;
    const QString traditional =
        u"東區已集聚約50家平臺企業，共發布主要產品35個，規模超過1300億元，企業數量繼續增長。\n"_s;
    QTest::newRow("Big5") << encoded(traditional, "Big5") << u"BIG5"_s << traditional;
    const QString french = u"Le nombre d’entreprises a dépassé 100 à la fin de l’année 2031, "_s
        + u"d'après l'évaluation de la région : un succès espéré depuis déjà très longtemps.\n"_s;
    QTest::newRow("windows-1252") << encoded(french, "windows-1252") << u"WINDOWS-1252"_s << french;
    QTest::newRow("other ends of lines")
        << u"a\fb\vc\u0085d\u2028e\u2029f"_s.toUtf8() << u"UTF-8"_s << u"a\nb\nc\nd\ne\nf"_s;
    QTest::newRow("nulls") << "\xFF\xFE" + encoded(u"5"_s + QChar(QChar::Null) + u"0"_s, "UTF-16LE")
                           << u"UTF-16LE"_s << u"50"_s;
    QTest::newRow("ends of lines") << QByteArray("a\r\nb\rc\n") << u"UTF-8"_s << u"a\nb\nc\n"_s;
}

void TestTextFile::plainTextIsDecoded()
{
    QFETCH(const QByteArray, bytes);
    const auto file = readAs(u"a.txt"_s, bytes);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QTEST(file->text, "text");
    QTEST(file->facts.encoding.toUpper(), "encoding");
    QCOMPARE(file->facts.mediaType, u"text/plain"_s);
}

void TestTextFile::bytesAreKept()
{
    const QByteArray bytes = "\xEF\xBB\xBF" + chinese.toUtf8().replace('\n', "\r\n");
    const auto file = readAs(u"报告.md"_s, bytes);
    QVERIFY(file);
    QCOMPARE(file->bytes, bytes);
    QCOMPARE(file->facts.size, bytes.size());
    QCOMPARE(file->facts.fileName, u"报告.md"_s);
    QCOMPARE(file->facts.mediaType, u"text/markdown"_s);
    QCOMPARE(file->facts.sha256.toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QVERIFY(file->facts.source.isEmpty());
}

void TestTextFile::nameDoesNotDecide()
{
    const auto page = readAs(u"page.txt"_s, "<!DOCTYPE html><p>five<p>ten");
    QVERIFY(page);
    QCOMPARE(page->facts.mediaType, u"text/html"_s);
    const auto text = readAs(u"text.pdf"_s, "if a <b> c, then 5 < 10");
    QVERIFY(text);
    QCOMPARE(text->facts.mediaType, u"text/plain"_s);
    QCOMPARE(text->text, u"if a <b> c, then 5 < 10"_s);
}

void TestTextFile::pagesAreRead_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");
    QTest::newRow("blocks are lines")
        << QByteArray("<html><h1>One</h1><p>two\n  three<p>four") << u"One\ntwo three\nfour\n"_s;
    QTest::newRow("scripts and styles are not text")
        << QByteArray("<html><head><title>t</title><style>p{}</style></head><body><script>var x = "
                      "'<p>5';</script>a<noscript>b</noscript><template>c</template></body></html>")
        << u"a\n"_s;
    QTest::newRow("entities") << QByteArray("<p>5 &lt; 10 &amp; &#x4e2d;&#25991; &hellip;</p>")
                              << u"5 < 10 & 中文 …\n"_s;
    QTest::newRow("pieces of a number join")
        << QByteArray("<p>2<b>30</b>0<wbr>5</p>") << u"23005\n"_s;
    QTest::newRow("after a comment and a declaration")
        << QByteArray("<?xml version=\"1.0\"?>\n<!-- a > b -->\n<html><p>5</p></html>") << u"5\n"_s;
    QTest::newRow("breaks") << QByteArray("<p>a<br>b<br/>c</p>") << u"a\nb\nc\n"_s;
    QTest::newRow("tables") << QByteArray("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>")
                            << u"a\tb\nc\n"_s;
    QTest::newRow("as it is set") << QByteArray("<pre>a\n  b</pre>") << u"a\n  b\n"_s;
    QTest::newRow("hidden") << QByteArray("<p>a</p><div hidden>5</div>") << u"a\n"_s;
    QTest::newRow("markup that is letters")
        << QByteArray("<p>&lt;img src=x&gt;</p>") << u"<img src=x>\n"_s;
    QTest::newRow("nothing is fetched")
        << QByteArray("<p>a&e;<img src=\"file:///etc/passwd\"><object data=\"file:///etc/passwd\">"
                      "</object><iframe src=\"file:///etc/passwd\"></iframe>b</p>")
        << u"a&e;b\n"_s;
    QTest::newRow("unclosed and crossed")
        << QByteArray("<div><b>a<i>b</b>c</i><p>d") << u"abc\nd\n"_s;
}

void TestTextFile::pagesAreRead()
{
    QFETCH(const QByteArray, page);
    const auto file = readAs(u"a.html"_s, page);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->facts.mediaType, u"text/html"_s);
    QTEST(file->text, "text");
}

void TestTextFile::declaredEncodingIsTaken()
{
    const QString page =
        u"<html><head><meta charset=\"gb2312\"></head><p>共有50家，镕</p></html>"_s;
    const auto file = readAs(u"a.html"_s, encoded(page, "GB18030"));
    QVERIFY(file);
    QCOMPARE(file->text, u"共有50家，镕\n"_s);
    QCOMPARE(file->facts.encoding, u"GB18030"_s);
}

void TestTextFile::wordDocumentsAreRead()
{
    const QByteArray body = paragraph(u"约50家"_s)
        + "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>23</w:t></w:r><w:r><w:rPr><w:b/>"
          "</w:rPr><w:t>00</w:t><w:tab/><w:t xml:space=\"preserve\"> a</w:t><w:br/><w:t>b</w:t>"
          "</w:r></w:p><w:p><w:del><w:r><w:delText>gone</w:delText><w:tab/></w:r></w:del>"
          "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>"
          "new</w:t></w:r></w:ins></w:p><mc:AlternateContent><mc:Choice>"
        + paragraph(u"once"_s) + "</mc:Choice><mc:Fallback>" + paragraph(u"twice"_s)
        + "</mc:Fallback></mc:AlternateContent>";
    const auto file = readAs(u"a.zip"_s, zipped({{u"word/document.xml"_s, wordDocument(body)}}));
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->text, u"约50家\n2300\t a\nb\nnew\nonce\n"_s);
    QVERIFY(file->facts.mediaType.endsWith(u"wordprocessingml.document"_s));
    QVERIFY(file->facts.encoding.isEmpty());
}

void TestTextFile::notesComeLast()
{
    const QByteArray relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        "officeDocument\" Target=\"/other/main.xml\"/></Relationships>";
    const auto file =
        readAs(u"a.docx"_s,
               zipped({{u"_rels/.rels"_s, relations},
                       {u"other/endnotes.xml"_s, wordDocument(paragraph(u"end 7"_s))},
                       {u"other/footnotes.xml"_s, wordDocument(paragraph(u"note 5"_s))},
                       {u"other/main.xml"_s, wordDocument(paragraph(u"main"_s))}}));
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->text, u"main\nnote 5\nend 7\n"_s);
}

void TestTextFile::pdfIsRead()
{
    const QString path = m_folder->filePath(u"made.pdf"_s);
    {
        QPdfWriter writer(path);
        writer.setResolution(96);
        QPainter painter(&writer);
        painter.setFont(QFont(u"Noto Sans CJK SC"_s, 12));
        painter.drawText(40, 60, u"东区已集聚约50家平台企业"_s);
        painter.drawText(40, 90, u"规模超过1300亿元"_s);
        QVERIFY(writer.newPage());
        painter.drawText(40, 60, u"第二页有35家企业"_s);
    }
    const auto file = readTextFile(path);
    QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
    QCOMPARE(file->facts.mediaType, u"application/pdf"_s);
    // Mail programs and servers put lines of their own before it.
    QFile made(path);
    QVERIFY(made.open(QIODevice::ReadOnly));
    const auto prefaced = readAs(u"prefaced"_s, "preface\n" + made.readAll());
    QVERIFY2(prefaced, qPrintable(prefaced ? QString() : prefaced.error().detail));
    QCOMPARE(prefaced->facts.mediaType, u"application/pdf"_s);
    QCOMPARE(prefaced->text, file->text);
    // A radical and the character that it looks like are one glyph in the file.
    QStringList lines = FoldedText(file->text.trimmed().replace(u'\n', u'|'))
                            .text()
                            .split(u'|', Qt::SkipEmptyParts);
    QCOMPARE(
        lines,
        (QStringList{u"东区已集聚约50家平台企业"_s, u"规模超过1300亿元"_s, u"第二页有35家企业"_s}));
}

void TestTextFile::unusableFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("empty") << QByteArray() << ErrorKind::TextEmpty;
    QTest::newRow("blank") << QByteArray(" \n\t\n") << ErrorKind::TextEmpty;
    QTest::newRow("a page without text")
        << QByteArray("<html><script>5</script></html>") << ErrorKind::TextEmpty;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\0\0\1",
                                             7)
                               << ErrorKind::TextForeign;
    QTest::newRow("an old Word document")
        << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << ErrorKind::TextForeign;
    QTest::newRow("RTF") << QByteArray("{\\rtf1 5}") << ErrorKind::TextForeign;
    QTest::newRow("broken UTF-16")
        << QByteArray("\xFF\xFE\x00\xD8\x41\x00", 6) << ErrorKind::TextDamaged;
    QTest::newRow("a cut-off PDF") << QByteArray("%PDF-1.7\n1 0 obj") << ErrorKind::TextDamaged;
    QTest::newRow("an archive of something else")
        << zipped({{u"a.txt"_s, "5"}}) << ErrorKind::TextForeign;
    QTest::newRow("a cut-off archive")
        << zipped({{u"word/document.xml"_s, wordDocument(paragraph(u"5"_s))}}).chopped(30)
        << ErrorKind::TextDamaged;
    QTest::newRow("a document that is no XML")
        << zipped({{u"word/document.xml"_s, "<w:document"}}) << ErrorKind::TextDamaged;
    QTest::newRow("entities that grow")
        << zipped({{u"word/document.xml"_s,
                    wordDocument(paragraph(u"&b;"_s),
                                 "<!DOCTYPE d [<!ENTITY a \"55555\"><!ENTITY b \"&a;&a;\">]>")}})
        << ErrorKind::TextDamaged;
    QTest::newRow("an archive that unpacks without end")
        << zipped({{u"word/document.xml"_s,
                    wordDocument("<w:p>" + QByteArray(140 * 1024 * 1024, ' ') + "</w:p>")}})
        << ErrorKind::TextTooLarge;
    QTest::newRow("a larger file than is taken")
        << QByteArray(largestTextFile + 1, ' ') << ErrorKind::TextTooLarge;
    QTest::newRow("more text than is taken")
        << QByteArray(longestText + 1, '5') << ErrorKind::TextTooLarge;
    QByteArray deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<div>";
    QTest::newRow("a page that nests without end") << deep + "5" << ErrorKind::TextDamaged;
}

void TestTextFile::unusableFilesAreTold()
{
    QFETCH(const QByteArray, bytes);
    const auto file = readAs(u"a"_s, bytes);
    QVERIFY(!file);
    QTEST(file.error().kind, "kind");
    QCOMPARE(file.error().file, m_folder->filePath(u"a"_s));
}

void TestTextFile::whatIsNoFileIsTold()
{
    // A name that is no file and a folder that is no regular one come before any reading.
    QCOMPARE(readTextFile(m_folder->filePath(u"none"_s)).error().kind, ErrorKind::FileNotFound);
    QCOMPARE(readTextFile(m_folder->path()).error().kind, ErrorKind::FileNotReadable);
}

QTEST_MAIN(TestTextFile)
#include "tst_textfile.moc"
