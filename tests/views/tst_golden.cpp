// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "charts/charttexts.h"
#include "chartsamples.h"
#include "export/chartexport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QRawFont>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

/**
 * @file
 * What the charts that ship look like, kept in tests/golden: every mark and label as text at all
 * sizes, and pictures at 960×540. A difference is a change that somebody has to have looked at.
 *
 * After a change that is meant, ZHITU_UPDATE_GOLDEN=1 writes what the charts look like now into
 * tests/golden, and fails, so that it is never taken for a test; look at what changed, then run the
 * test again. A difference saves the actual text or picture, and for pictures where they differ,
 * into golden-actual beside the test program.
 */

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

const QString goldenFolder = QStringLiteral(ZHITU_SOURCE_DIR) + u"/tests/golden"_s;

constexpr std::array<QSize, 9> textSizes{QSize(480, 320),   QSize(640, 360),  QSize(960, 540),
                                         QSize(1280, 720),  QSize(1600, 900), QSize(1920, 1080),
                                         QSize(3840, 2160), QSize(900, 1600), QSize(7680, 4320)};
constexpr QSize pictureSize{960, 540};

bool isUpdating()
{
    return qEnvironmentVariableIntValue("ZHITU_UPDATE_GOLDEN") > 0;
}

QString actualFolder()
{
    return QCoreApplication::applicationDirPath() + u"/golden-actual"_s;
}

/** The charts that ship, and of every kind one with each qualifier, by name. */
const std::map<QString, Sample> &samples()
{
    static const std::map<QString, Sample> all = [] {
        std::map<QString, Sample> made;
        const QList<Sample> shipped = ChartSamples::shipped();
        for (const Sample &sample : shipped) {
            made.insert({sample.spec.id, sample});
            const QString kind = code(sample.spec.kind).toString();
            made.insert({u"grammar-"_s + kind,
                         ChartModel::drawsEvents(sample.spec.kind)
                             ? ChartSamples::everyEvent()
                             : ChartSamples::qualifiers(sample.spec.kind)});
        }
        return made;
    }();
    return all;
}

/** One picture: of what, in which language and theme. */
struct Picture
{
    QString sample;
    Language language{};
    ThemeKind theme{};
};

/** The pictures by file name: of a chart that ships all four, of the others one. */
const std::map<QString, Picture> &pictureFiles()
{
    static const std::map<QString, Picture> all = [] {
        std::map<QString, Picture> files;
        for (const auto &[name, sample] : samples()) {
            for (const Language language : allLanguages) {
                for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
                    const bool isShipped = sample.spec.id == name;
                    if (!isShipped && (language == Language::English || theme == ThemeKind::Dark))
                        continue;
                    files.insert(
                        {u"%1.%2.%3.png"_s.arg(name, languageCode(language),
                                               theme == ThemeKind::Dark ? u"dark"_s : u"light"_s),
                         {name, language, theme}});
                }
            }
        }
        return files;
    }();
    return all;
}

// ---- text ----

/** Half a layout unit is less than anybody sees, and more than reckoning differs by. */
QString number(qreal value)
{
    const qreal rounded = std::round(value * 2) / 2;
    return QString::number(rounded == 0 ? 0 : rounded);
}

QString place(const QRectF &rect)
{
    return u"%1,%2 %3×%4"_s.arg(number(rect.left()), number(rect.top()), number(rect.width()),
                                number(rect.height()));
}

QString ink(Ink ink)
{
    static const std::map<int, QString> names{
        {Ink::None, u"none"_s},         {Ink::Background, u"background"_s},
        {Ink::Text, u"text"_s},         {Ink::Muted, u"muted"_s},
        {Ink::Context, u"context"_s},   {Ink::Grid, u"grid"_s},
        {Ink::RegionMark, u"region"_s}, {Ink::Selection, u"selection"_s},
        {Ink::Shade, u"shade"_s},       {Ink::ShadeText, u"shade text"_s}};
    const auto known = names.find(ink.role);
    const QString name = known == names.end() ? u"role %1"_s.arg(ink.role) : known->second;
    const bool hasSlots =
        ink.role == Ink::RegionMark || ink.role == Ink::Shade || ink.role == Ink::ShadeText;
    return !hasSlots ? name : name + QString::number(ink.slot);
}

QString owner(int mark)
{
    return mark < 0 ? u"·"_s : QString::number(mark);
}

QString shapeLine(const Shape &shape)
{
    static constexpr std::array<const char *, 5> fills{"empty", "solid", "pale", "hatched", "soft"};
    const auto fill = static_cast<std::size_t>(shape.fillStyle);
    QString line =
        u"shape %1 %2 %3 parts"_s.arg(owner(shape.mark), place(shape.path.boundingRect()),
                                      QString::number(shape.path.elementCount()));
    if (shape.fill.role != Ink::None)
        line += u", %1 %2"_s.arg(fill < fills.size() ? QString::fromLatin1(fills.at(fill))
                                                     : QString::number(fill),
                                 ink(shape.fill));
    if (shape.fill.role != Ink::None && shape.fillStyle == Shape::Fill::SoftEnd)
        line += u" from %1 to %2"_s.arg(number(shape.softFrom), number(shape.softTo));
    if (shape.stroke.role != Ink::None)
        line += u", line %1 %2 style %3"_s.arg(ink(shape.stroke), number(shape.strokeWidth),
                                               QString::number(shape.penStyle));
    return line;
}

QString panelLine(const PlotPanel &panel)
{
    QString line = u"panel %1, x %2…%3, y %4…%5%6, grid"_s.arg(
        place(panel.area), number(panel.xMin), number(panel.xMax), number(panel.yMin),
        number(panel.yMax), panel.yReversed ? u" downwards"_s : QString());
    for (const qreal x : panel.xGrid)
        line += u" x"_s + number(x);
    for (const qreal y : panel.yGrid)
        line += u" y"_s + number(y);
    for (const PlotLine &one : panel.lines) {
        line += u"\n  line %1 style %2"_s.arg(ink(one.ink), QString::number(one.style));
        for (const QPointF &point : one.points)
            line += u" %1,%2"_s.arg(number(point.x()), number(point.y()));
    }
    return line;
}

QString textLine(const TextBox &text)
{
    static constexpr std::array<const char *, textRoleCount> roles{
        "title", "subtitle", "panel", "label", "strong",
        "tick",  "note",     "rank",  "headline", "figure"};
    return u"text %1 %2 %3 %4 | %5 | %6"_s.arg(
        owner(text.mark), QString::fromLatin1(roles.at(static_cast<std::size_t>(text.role))),
        place(text.box), ink(text.ink), text.linesZh.join(u" ⏎ "), text.linesEn.join(u" ⏎ "));
}

QString dump(const Sample &sample, QSize pixels)
{
    const qreal unitPixels = unitPixelsFor(pixels);
    TextShaper shaper(unitPixels);
    const auto model = ChartSamples::modelOf(sample);
    const ChartPicture picture = layOutChart(*model, QSizeF(pixels) / unitPixels, shaper);
    QStringList lines{u"== %1×%2"_s.arg(pixels.width()).arg(pixels.height())};
    const QList<BilingualText> hidden = hiddenNotes(picture);
    for (const BilingualText &note : hidden)
        lines.append(u"hidden | %1 | %2"_s.arg(note.zh, note.en));
    for (const PlotPanel &panel : picture.panels)
        lines.append(panelLine(panel));
    for (const Shape &shape : picture.shapes)
        lines.append(shapeLine(shape));
    for (const TextBox &text : picture.texts)
        lines.append(textLine(text));
    for (const ChartLink &link : picture.links)
        lines.append(u"link %1 %2 to %3"_s.arg(owner(link.mark), place(link.rect), link.chart));
    return lines.join(u'\n') + u'\n';
}

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

/** The first line in which two texts differ, with the header of its section. */
QString firstDifference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    QString section;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (after.value(i).startsWith(u"=="_s))
            section = after.value(i);
        if (before.value(i) != after.value(i))
            return u"%1\nwas: %2\n is: %3"_s.arg(section, before.value(i), after.value(i));
    }
    return {};
}

// ---- pictures ----

/** What tells one version of the charts' typeface from another; empty where it is missing. */
QString fontVersion()
{
    const QString family = fontFamilies().first();
    if (!QFontDatabase::families().contains(family))
        return {};
    const QByteArray head = QRawFont::fromFont(QFont(family)).fontTable("head");
    return family + u' ' + QString::fromLatin1(head.mid(4, 8).toHex());
}

/** Differences up to this are reckoning, not drawing; of 255. */
constexpr int tolerance = 3;

/** Where two pictures differ by more than reckoning, in red on grey; null: nowhere. */
QImage differenceOf(const QImage &expected, const QImage &actual)
{
    if (expected.size() != actual.size())
        return actual;
    QImage marked =
        actual.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    bool differs = false;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            const QRgb a = expected.pixel(x, y);
            const QRgb b = actual.pixel(x, y);
            const int most =
                std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                          std::abs(qBlue(a) - qBlue(b)), std::abs(qAlpha(a) - qAlpha(b))});
            if (most > tolerance) {
                marked.setPixel(x, y, qRgb(255, 0, 0));
                differs = true;
            }
        }
    }
    return differs ? marked : QImage();
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void marksAsText_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &[name, sample] : samples())
            QTest::newRow(qPrintable(name)) << name;
    }
    void marksAsText()
    {
        QFETCH(QString, name);
        QString actual;
        for (const QSize size : textSizes)
            actual += dump(samples().at(name), size);
        const QString path = u"%1/marks/%2.txt"_s.arg(goldenFolder, name);
        if (isUpdating()) {
            QVERIFY(writeFile(path, actual.toUtf8()));
            QFAIL("Written anew: look at what changed, then run the test again.");
        }
        const QString difference = firstDifference(readText(path), actual);
        if (difference.isEmpty())
            return;
        const QString saved = u"%1/%2.txt"_s.arg(actualFolder(), name);
        QVERIFY(writeFile(saved, actual.toUtf8()));
        QFAIL(qPrintable(u"%1\nWhat is drawn now: %2"_s.arg(difference, saved)));
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto &[file, picture] : pictureFiles())
            QTest::newRow(qPrintable(file)) << file;
    }
    void pictures()
    {
        QFETCH(QString, file);
        const Picture &picture = pictureFiles().at(file);
        const QString fontFile = goldenFolder + u"/typeface.txt"_s;
        if (isUpdating())
            QVERIFY(writeFile(fontFile, fontVersion().toUtf8() + '\n'));
        const QString drawnWith = readText(fontFile).trimmed();
        if (fontVersion() != drawnWith)
            QSKIP(qPrintable(u"The pictures were drawn with %1; here is %2."_s.arg(
                drawnWith, fontVersion().isEmpty() ? u"no such typeface"_s : fontVersion())));

        const auto model = ChartSamples::modelOf(samples().at(picture.sample));
        const auto images =
            renderChart(*model, PictureOptions{.size = pictureSize, .theme = picture.theme},
                        {picture.language});
        QVERIFY(bool(images));
        const QImage &actual = images->first();
        const QString path = u"%1/pictures/%2"_s.arg(goldenFolder, file);
        if (isUpdating()) {
            QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
            QVERIFY(actual.save(path, "PNG", 0));
            QFAIL("Written anew: look at what changed, then run the test again.");
        }
        const QImage expected(path);
        const QImage difference = differenceOf(expected, actual);
        if (difference.isNull())
            return;
        QVERIFY(QDir().mkpath(actualFolder()));
        const QString saved = actualFolder() + u'/' + file;
        QVERIFY(actual.save(saved));
        QVERIFY(difference.save(QString(saved).replace(u".png"_s, u".difference.png"_s)));
        QFAIL(qPrintable((expected.isNull() ? u"%1 is missing. What is drawn now: %2"_s
                                            : u"%1 looks different. What is drawn now: %2"_s)
                             .arg(path, saved)));
    }

    void nothingIsLeftOver()
    {
        QSet<QString> wanted;
        for (const auto &[name, sample] : samples())
            wanted.insert(u"marks/%1.txt"_s.arg(name));
        for (const auto &[file, picture] : pictureFiles())
            wanted.insert(u"pictures/"_s + file);
        for (const QString &folder : {u"marks"_s, u"pictures"_s}) {
            const QStringList files =
                QDir(goldenFolder + u'/' + folder).entryList(QDir::Files, QDir::Name);
            for (const QString &file : files)
                QVERIFY2(wanted.contains(folder + u'/' + file), qPrintable(file));
        }
    }
};

QTEST_MAIN(TestGolden)
#include "tst_golden.moc"
