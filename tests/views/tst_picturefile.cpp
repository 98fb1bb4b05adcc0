// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "chartsamples.h"
#include "export/chartexport.h"
#include "export/picturefile.h"
#include "export/picturerecord.h"
#include "export/pngreader.h"
#include "export/pngwriter.h"
#include "export/svgrecord.h"
#include "formats/formats.h"
#include "support/files.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

const QString name = u"picture.png"_s;

/** A small chart's record. */
PictureRecord smallRecord()
{
    const auto model = ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ModelTimeline));
    return {.language = Language::English,
            .title = u"The title <b>"_s,
            .altText = u"In words"_s,
            .content = writeChartRecords(*model, {Language::English}).first()};
}

QByteArray smallPng(const PictureRecord &record = smallRecord())
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    return encodePng(image, 3780, record);
}

QByteArray smallSvg(const PictureRecord &record = smallRecord())
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\">\n"
        + svgRecord(record) + "<rect width=\"3\" height=\"2\"/>\n</svg>\n";
}

struct Chunk
{
    QByteArray type;
    QByteArray content;
};

QList<Chunk> chunksOf(const QByteArray &png)
{
    QList<Chunk> chunks;
    qsizetype at = 8;
    while (at + 12 <= png.size()) {
        const auto length = qFromBigEndian<quint32>(png.constData() + at);
        chunks.append({png.sliced(at + 4, 4), png.sliced(at + 8, length)});
        at += length + 12;
    }
    return chunks;
}

QByteArray pngOf(const QList<Chunk> &chunks)
{
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    for (const Chunk &chunk : chunks) {
        const QByteArray body = chunk.type + chunk.content;
        char number[4];
        qToBigEndian<quint32>(static_cast<quint32>(chunk.content.size()), number);
        png.append(number, 4);
        png += body;
        qToBigEndian<quint32>(
            static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef *>(body.constData()),
                                       static_cast<uInt>(body.size()))),
            number);
        png.append(number, 4);
    }
    return png;
}

qsizetype recordChunk(const QList<Chunk> &chunks)
{
    const auto found = std::ranges::find_if(chunks, [](const Chunk &chunk) {
        return chunk.type == "iTXt" && chunk.content.startsWith(pngRecordKeyword);
    });
    return found - chunks.begin();
}

Result<QByteArray> readPng(QByteArray png)
{
    QBuffer buffer(&png);
    return buffer.open(QIODevice::ReadOnly)
        ? readPngRecord(buffer, name)
        : Result<QByteArray>(Error{.kind = ErrorKind::FileNotReadable});
}

Result<QByteArray> readSvg(QByteArray svg)
{
    QBuffer buffer(&svg);
    return buffer.open(QIODevice::ReadOnly)
        ? readSvgRecord(buffer, name)
        : Result<QByteArray>(Error{.kind = ErrorKind::FileNotReadable});
}

/** A text chunk of ours whose text unpacks to this many bytes. */
Chunk packedChunk(qsizetype size)
{
    // Without the length that Qt puts in front.
    const QByteArray packed = qCompress(QByteArray(size, ' '), 9).sliced(4);
    return {"iTXt", QByteArray(pngRecordKeyword) + QByteArray("\0\1\0\0\0", 5) + packed};
}

/** Changes a few bytes anywhere: others, more, fewer, some twice. */
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(4);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        const qsizetype length = std::min<qsizetype>(1 + random.bounded(12), bytes.size() - at);
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.sliced(at, length));
            break;
        case 4:
            bytes.insert(at, "0\"{}[],:-e\\<&>9u"[random.bounded(16)]);
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

/** Pictures as files: what they carry, that it comes back whole, and what is refused. */
class TestPictureFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shippedChartsComeBackFromTheirFiles()
    {
        const QTemporaryDir folder;
        const PictureOptions options{.size = {640, 400}};
        const QList<Language> both{Language::Chinese, Language::English};
        for (const Sample &one : ChartSamples::shipped()) {
            // A picture carries no other chart for an overview's cards to lead to.
            const Sample sample = ChartSamples::alone(one);
            const auto model = ChartSamples::modelOf(sample);
            const auto written = exportCharts({{model.get()}}, options, both, folder.path());
            QVERIFY(written);
            QList<QByteArray> files;
            for (const QString &path : *written)
                files.append(read(path));
            for (qsizetype i = 0; i < written->size(); ++i) {
                const auto record = readPictureFile(written->at(i));
                QVERIFY2(record, qPrintable(record ? QString() : record.error().detail));
                QCOMPARE(record->language, both.at(i));
                const auto restored =
                    ChartSamples::modelOf({record->spec, record->catalog, record->observations});
                // Exported again, it is the same file to the last byte.
                const auto again =
                    exportCharts({{restored.get()}}, options, both, folder.filePath(u"again"_s));
                QVERIFY(again);
                for (qsizetype j = 0; j < files.size(); ++j)
                    QCOMPARE(read(again->at(j)), files.at(j));
            }
        }
    }

    void pngTellsAnyProgramWhatItShows()
    {
        const PictureRecord record = smallRecord();
        const QByteArray png = smallPng(record);
        QCOMPARE(png, smallPng(record));
        QImage image;
        QVERIFY(image.loadFromData(png, "PNG"));
        QCOMPARE(image.size(), QSize(3, 2));
        QCOMPARE(image.text(u"Title"_s), record.title);
        QCOMPARE(image.text(u"Description"_s), record.altText);
        QCOMPARE(image.text(QString::fromLatin1(pngRecordKeyword)).toUtf8(), record.content);
        const QList<Chunk> chunks = chunksOf(png);
        QVERIFY(chunks.at(recordChunk(chunks)).content.size() < record.content.size() / 2);
        // Without a record there is no text, and what libpng would cut off is not written at all.
        for (const Chunk &chunk : chunksOf(smallPng({})))
            QVERIFY(chunk.type != "iTXt");
        PictureRecord cut;
        cut.title = u"a"_s + QChar(u'\0') + u'b';
        for (const Chunk &chunk : chunksOf(smallPng(cut)))
            QVERIFY(chunk.type != "iTXt");
    }

    void altTextSaysTheChart_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("zh") << Language::Chinese;
        QTest::newRow("en") << Language::English;
    }
    void altTextSaysTheChart()
    {
        QFETCH(Language, language);
        for (const Sample &sample : ChartSamples::shipped()) {
            const auto model = ChartSamples::modelOf(sample);
            const QSize size(1600, 900);
            TextShaper shaper(unitPixelsFor(size));
            const ChartPicture picture =
                layOutChart(*model, QSizeF(size) / unitPixelsFor(size), shaper);
            const PictureRecord record = recordOf(*model, picture, language);
            const QStringList lines = record.altText.split(u'\n');
            QCOMPARE(lines.first(), picture.title.in(language));
            QCOMPARE(record.title, lines.first());
            QVERIFY(record.altText.contains(picture.description.in(language)));
            QVERIFY2(lines.size() >= 5 && lines.size() <= 22, qPrintable(record.altText));
            QVERIFY2(record.altText.size() < 4000, qPrintable(record.altText));
            QVERIFY(std::ranges::none_of(lines, &QString::isEmpty));
            // Some figures, word for word.
            int told = 0;
            for (int mark = 0; mark < model->markCount(); ++mark)
                told += record.altText.contains(model->describe(mark, language)) ? 1 : 0;
            QVERIFY2(told >= std::min(5, model->markCount()), qPrintable(record.altText));
            // Nor is a badge.
            const QList<int> disputed = model->disputedMarks();
            const QString heading =
                language == Language::Chinese ? u"核查发现问题"_s : u"With a discrepancy"_s;
            const QStringList said = lines.filter(heading);
            QCOMPARE(said.size(), disputed.isEmpty() ? 0 : 1);
            for (const int mark : disputed)
                QVERIFY2(said.first().contains(model->describe(mark, language)),
                         qPrintable(said.first()));
            // No place is passed over in silence.
            if (model->regions().size() <= 20) {
                for (const QString &code : model->regions())
                    QVERIFY2(
                        record.altText.contains(sample.catalog->region(code)->name.in(language)),
                        qPrintable(code + u'\n' + record.altText));
            }
        }
    }

    void svgCarriesTheRecord()
    {
        const PictureRecord record = smallRecord();
        const QByteArray svg = smallSvg(record);
        QVERIFY(svg.contains("<title>The title &lt;b&gt;</title>"));
        QVERIFY(svg.contains("<desc>In words</desc>"));
        const auto content = readSvg(svg);
        QVERIFY(content);
        QCOMPARE(*content, record.content);
        QCOMPARE(svgRecord({}), QByteArray());
        // What XML cannot hold is left out of the words, half a character replaced; the content escapes it by itself.
        PictureRecord odd;
        odd.title = u"a\u0001b"_s + QChar(0xffff) + u"𠮷"_s + QChar(0xd800);
        QCOMPARE(svgRecord(odd), u"<title>ab𠮷\ufffd</title>\n"_s.toUtf8());
    }

    void recordIsFoundAfterThePixels()
    {
        QList<Chunk> chunks = chunksOf(smallPng());
        const Chunk record = chunks.takeAt(recordChunk(chunks));
        chunks.insert(chunks.size() - 1, record);
        // Beside texts of others, and before whatever stands behind the end.
        chunks.insert(1, {"iTXt", QByteArray("Comment\0\0\0\0\0x", 13)});
        chunks.insert(1, {"tEXt", QByteArray("Comment\0x", 9)});
        const auto content = readPng(pngOf(chunks) + "behind");
        QVERIFY(content);
        QCOMPARE(*content, smallRecord().content);
    }

    void uncompressedRecordIsRead()
    {
        QList<Chunk> chunks = chunksOf(smallPng());
        chunks[recordChunk(chunks)].content =
            QByteArray(pngRecordKeyword) + QByteArray("\0\0\0en\0\0", 7) + smallRecord().content;
        const auto content = readPng(pngOf(chunks));
        QVERIFY(content);
        QCOMPARE(*content, smallRecord().content);
    }

    void badPngIsRefused_data()
    {
        QTest::addColumn<QByteArray>("png");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray good = smallPng();
        const QList<Chunk> chunks = chunksOf(good);
        const auto place = recordChunk(chunks);
        const auto row = [](const char *title, const QByteArray &png, ErrorKind kind) {
            QTest::newRow(title) << png << kind;
        };
        row("nothing", {}, ErrorKind::PictureForeign);
        row("a text", "chart", ErrorKind::PictureForeign);
        row("half a signature", good.first(5), ErrorKind::PictureForeign);
        row("a signature alone", good.first(8), ErrorKind::PictureDamaged);
        row("cut off in the record", good.first(good.indexOf("JSON:") + 40),
            ErrorKind::PictureDamaged);
        row("cut off before its end", good.first(good.size() - 12), ErrorKind::PictureDamaged);
        row("no record", smallPng({}), ErrorKind::PictureWithoutRecord);
        QByteArray turned = good;
        turned[good.indexOf("JSON:") + 60] =
            static_cast<char>(good.at(good.indexOf("JSON:") + 60) ^ 1);
        row("a checksum that is wrong", turned, ErrorKind::PictureDamaged);
        turned = good;
        turned[good.indexOf("IDAT") + 6] = static_cast<char>(good.at(good.indexOf("IDAT") + 6) ^ 1);
        row("a checksum of the pixels", turned, ErrorKind::PictureDamaged);
        auto other = chunks;
        other.insert(place, chunks.at(place));
        row("two records", pngOf(other), ErrorKind::PictureDamaged);
        other = chunks;
        other[place].content.chop(5);
        row("a record that cannot be unpacked", pngOf(other), ErrorKind::PictureDamaged);
        other = chunks;
        other[place].content = QByteArray(pngRecordKeyword) + QByteArray("\0\2\0\0\0x", 6);
        row("packed in no way that there is", pngOf(other), ErrorKind::PictureDamaged);
        other[place].content = QByteArray(pngRecordKeyword) + QByteArray("\0\1", 2);
        row("a record without text", pngOf(other), ErrorKind::PictureDamaged);
        other[place] = packedChunk(mostRecordBytes + 1);
        row("a byte too much, packed", pngOf(other), ErrorKind::PictureDamaged);
        other[place] = packedChunk(400'000'000);
        row("a bomb", pngOf(other), ErrorKind::PictureDamaged);
        other[place].content =
            QByteArray(pngRecordKeyword) + QByteArray("\0\0\0\0\0", 5) + QByteArray(9'000'000, ' ');
        row("too much, not packed", pngOf(other), ErrorKind::PictureWithoutRecord);
        other = chunks;
        other.removeFirst();
        row("no header", pngOf(other), ErrorKind::PictureDamaged);
        other = chunks;
        other.insert(1, {"a\1b2", "x"});
        row("a chunk of no type", pngOf(other), ErrorKind::PictureDamaged);
        other = chunks.first(1) + QList<Chunk>(100'000, {"tEXt", {}}) + chunks.sliced(1);
        row("chunks without end", pngOf(other), ErrorKind::PictureDamaged);
        QByteArray giant = good;
        qToBigEndian<quint32>(0xfffffff0U, giant.data() + good.indexOf("JSON:") - 8);
        row("a chunk longer than any file", giant, ErrorKind::PictureDamaged);
    }
    void badPngIsRefused()
    {
        QFETCH(QByteArray, png);
        QFETCH(ErrorKind, kind);
        const auto content = readPng(png);
        QVERIFY(!content);
        QCOMPARE(content.error().kind, kind);
        for (const Language language : allLanguages)
            QVERIFY(errorText(content.error(), language).contains(name));
    }

    void badSvgIsRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray good = smallSvg();
        const QByteArray record = svgRecord(smallRecord());
        const auto replaced = [&](const char *before, const QByteArray &after) {
            QByteArray svg = good;
            return svg.replace(before, after);
        };
        const auto row = [](const char *title, const QByteArray &svg, ErrorKind kind) {
            QTest::newRow(title) << svg << kind;
        };
        row("nothing", {}, ErrorKind::PictureForeign);
        row("no XML", "<<", ErrorKind::PictureForeign);
        row("a web page", "<html><body/></html>", ErrorKind::PictureForeign);
        row("SVG's name alone", replaced("xmlns=\"http://www.w3.org/2000/svg\"", ""),
            ErrorKind::PictureForeign);
        row("no record", smallSvg({}), ErrorKind::PictureWithoutRecord);
        row("cut off", good.first(good.size() - 10), ErrorKind::PictureDamaged);
        row("cut off in the record", good.first(good.indexOf("zhitu-picture")),
            ErrorKind::PictureDamaged);
        row("two records", replaced("<rect", record + "<rect"), ErrorKind::PictureDamaged);
        row("elements in the record", replaced("</zhitu:picture>", "<b/></zhitu:picture>"),
            ErrorKind::PictureDamaged);
        row("an entity of its own", replaced("<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg"),
            ErrorKind::PictureDamaged);
        row("a file beside it",
            replaced("<svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<svg"),
            ErrorKind::PictureDamaged);
        row("a byte too much",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><p:picture xmlns:p=\""
                + QByteArray(svgRecordNamespace) + "\">" + QByteArray(mostRecordBytes + 1, 'x')
                + "</p:picture></metadata></svg>",
            ErrorKind::PictureDamaged);
    }
    void badSvgIsRefused()
    {
        QFETCH(QByteArray, svg);
        QFETCH(ErrorKind, kind);
        const auto content = readSvg(svg);
        QVERIFY(!content);
        QCOMPARE(content.error().kind, kind);
    }

    void onlyRegularFilesAreRead()
    {
        const QTemporaryDir folder;
        const auto kindOf = [](const QString &path) {
            const auto record = readPictureFile(path);
            return record ? std::optional<ErrorKind>() : std::optional(record.error().kind);
        };
        const QString good = folder.filePath(u"good.png"_s);
        QVERIFY(write(good, smallPng()));
        QCOMPARE(kindOf(good), std::nullopt);
        const QString svg = folder.filePath(u"misnamed.png"_s);
        QVERIFY(write(svg, smallSvg()));
        QCOMPARE(kindOf(svg), std::nullopt);
        QCOMPARE(kindOf(folder.filePath(u"none.png"_s)), ErrorKind::FileNotFound);
        QCOMPARE(kindOf(good + u"/x.png"_s), ErrorKind::FileNotFound);
        QCOMPARE(kindOf(folder.path()), ErrorKind::FileNotReadable);
        const QString pipe = folder.filePath(u"pipe.png"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(kindOf(pipe), ErrorKind::FileNotReadable);
        QCOMPARE(kindOf(u"/dev/zero"_s), ErrorKind::FileNotReadable);
        const auto link = [&](const QString &target, const QString &as) {
            const QString path = folder.filePath(as);
            return QFile::link(target, path) ? path : QString();
        };
        QCOMPARE(kindOf(link(good, u"to-good.png"_s)), std::nullopt);
        QCOMPARE(kindOf(link(pipe, u"to-pipe.png"_s)), ErrorKind::FileNotReadable);
        const QString loop = folder.filePath(u"loop.png"_s);
        QVERIFY(QFile::link(loop, loop));
        QCOMPARE(kindOf(loop), ErrorKind::FileNotReadable);
        const QString text = folder.filePath(u"text.png"_s);
        QVERIFY(write(text, "no picture"));
        QCOMPARE(kindOf(text), ErrorKind::PictureForeign);
        const QString large = folder.filePath(u"large.png"_s);
        QVERIFY(write(large, smallPng()));
        QVERIFY(QFile::resize(large, mostPictureBytes + 1));
        QCOMPARE(kindOf(large), ErrorKind::PictureDamaged);
    }

    /** Thousands of damaged files: each is read or refused, quickly and without a crash. */
    void anyFileIsReadOrRefused_data()
    {
        QTest::addColumn<int>("level");
        QTest::newRow("bytes of a PNG file") << 0;
        QTest::newRow("content of its chunks") << 1;
        QTest::newRow("bytes of an SVG file") << 2;
        QTest::newRow("the record itself") << 3;
    }
    void anyFileIsReadOrRefused()
    {
        QFETCH(int, level);
        QRandomGenerator random(20240115U + static_cast<quint32>(level));
        const PictureRecord record = smallRecord();
        const QByteArray png = smallPng(record);
        const QByteArray svg = smallSvg(record);
        const QList<Chunk> chunks = chunksOf(png);
        const int rounds = level == 3 ? 3000 : 6000;
        int read = 0;
        int refused = 0;
        QElapsedTimer timer;
        qint64 longest = 0;
        for (int i = 0; i < rounds; ++i) {
            timer.start();
            Result<QByteArray> content = QByteArray();
            if (level == 0) {
                content = readPng(mutated(png, random));
            } else if (level == 1) {
                QList<Chunk> others = chunks;
                Chunk &chunk = others[random.bounded(static_cast<int>(others.size()))];
                chunk.content = mutated(chunk.content, random);
                content = readPng(pngOf(others));
            } else if (level == 2) {
                content = readSvg(mutated(svg, random));
            } else {
                content = mutated(record.content, random);
            }
            // A change beside the record leaves nothing new to judge.
            bool isRead = content && *content == record.content;
            if (content && !isRead) {
                const auto chart = readChartRecord(*content, name);
                isRead = bool(chart);
                if (chart) {
                    // What is read can be drawn.
                    const auto model =
                        ChartSamples::modelOf({chart->spec, chart->catalog, chart->observations});
                    QVERIFY(model->markCount() >= 0);
                    if (i % 10 == 0) {
                        TextShaper shaper(unitPixelsFor({480, 320}));
                        (void)layOutChart(*model, QSizeF(480, 320) / unitPixelsFor({480, 320}),
                                          shaper);
                    }
                } else {
                    QVERIFY(!chart.error().detail.isEmpty());
                }
            }
            (isRead ? read : refused) += 1;
            longest = std::max(longest, timer.elapsed());
        }
        QCOMPARE(read + refused, rounds);
        QVERIFY2(refused > rounds / 20, "hardly anything was damaged");
        QVERIFY2(longest < 5000, "one file took seconds");
    }
};

QTEST_MAIN(TestPictureFile)

#include "tst_picturefile.moc"
