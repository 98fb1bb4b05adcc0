// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartlayout.h"
#include "chartsamples.h"
#include "export/chartexport.h"
#include "export/savefile.h"
#include "support/files.h"
#include "support/filesizelimit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using ChartSamples::Sample;

namespace {

const QList<Language> both{Language::Chinese, Language::English};

/** A model of a few marks whose chart has this id. */
std::unique_ptr<ChartModel> modelNamed(const QString &id,
                                       ChartKind kind = ChartKind::ComputeRanking)
{
    Sample sample = ChartSamples::fewMarks(kind);
    sample.spec.id = id;
    return ChartSamples::modelOf(sample);
}

/** The same with a name for its indicator. */
std::unique_ptr<ChartModel> modelCalled(const QString &name)
{
    ChartSamples::Maker maker(ChartKind::DistrictComparison);
    for (Indicator &indicator : maker.catalog().indicators)
        indicator.name = {name, name};
    maker.add(u"100101"_s, u"2023", 7);
    return ChartSamples::modelOf(maker.finish());
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(
        QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
}

/** How much two pictures of one size differ on the average, 0 to 255. */
double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    }
    return sum / a.width() / a.height();
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sizesAreChecked_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<bool>("fits");
        QTest::newRow("the usual size") << QSize(1600, 900) << 1.0 << true;
        QTest::newRow("the largest") << QSize(7680, 4320) << 1.0 << true;
        QTest::newRow("the largest by scale") << QSize(3840, 2160) << 2.0 << true;
        QTest::newRow("the smallest") << QSize(480, 320) << 1.0 << true;
        QTest::newRow("one pixel too wide") << QSize(7681, 4320) << 1.0 << false;
        QTest::newRow("one pixel too high") << QSize(7680, 4321) << 1.0 << false;
        QTest::newRow("too large by scale") << QSize(3841, 2160) << 2.0 << false;
        QTest::newRow("too narrow") << QSize(479, 320) << 1.0 << false;
        QTest::newRow("too low") << QSize(480, 319) << 1.0 << false;
        QTest::newRow("too small, scaled up") << QSize(240, 160) << 4.0 << false;
        QTest::newRow("nothing") << QSize(0, 0) << 1.0 << false;
        QTest::newRow("negative") << QSize(-1600, -900) << 1.0 << false;
        QTest::newRow("no scale") << QSize(1600, 900) << 0.0 << false;
        QTest::newRow("too small a scale") << QSize(1600, 900) << 0.5 << false;
        QTest::newRow("too large a scale") << QSize(480, 320) << 4.5 << false;
        QTest::newRow("no number as the scale") << QSize(480, 320) << qQNaN() << false;
        QTest::newRow("no end of scale") << QSize(480, 320) << qInf() << false;
        QTest::newRow("no pixels by overflow") << QSize(1073741824, 1073741824) << 4.0 << false;
        QTest::newRow("pixels beyond counting") << QSize(2147483647, 2147483647) << 4.0 << false;
    }
    void sizesAreChecked()
    {
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        QFETCH(bool, fits);
        const PictureOptions options{.size = size, .scale = scale};
        QCOMPARE(bool(checkPicture(options)), fits);
        if (fits)
            return;
        QCOMPARE(checkPicture(options).error().kind, ErrorKind::PictureTooLarge);
        QCOMPARE(checkPicture(options).error().hint, u"7680×4320"_s);
        // And nothing is made.
        const auto model = modelNamed(u"chart"_s);
        const QTemporaryDir folder;
        const auto written = exportCharts({{model.get()}}, options, both, folder.path());
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::PictureTooLarge);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aPictureWithoutRoomForAMarkIsRefused()
    {
        // Sources are never dropped: so many leave no room at this size, but do at a larger one.
        ChartSamples::Maker maker(ChartKind::DistrictComparison);
        for (int i = 0; i < 200; ++i) {
            Source source;
            source.id = u"source-%1"_s.arg(i);
            source.kind = SourceKind::Press;
            source.title = {u"一份标题并不算短的报告，第%1号"_s.arg(i),
                            u"A report whose title is not short, number %1"_s.arg(i)};
            maker.catalog().sources.append(source);
            maker.add(u"100101"_s, u"2023", 7).source = source.id;
        }
        const auto model = ChartSamples::modelOf(maker.finish());
        const QTemporaryDir folder;
        const auto refused =
            exportCharts({{model.get()}}, {.size = {480, 320}}, both, folder.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::PictureTooSmall);
        QCOMPARE(refused.error().detail, u"480×320"_s);
        QCOMPARE(filesIn(folder.path()), QStringList());
        QVERIFY(exportCharts({{model.get()}}, {.size = {1600, 900}}, both, folder.path()));
    }

    void filesAreNamedByChartAndLanguage()
    {
        const QTemporaryDir folder;
        const QString place = folder.filePath(u"new/within new"_s);
        const auto first = modelNamed(u"first-chart"_s);
        const auto second = modelNamed(u"second"_s, ChartKind::ModelTimeline);
        const auto written =
            exportCharts({{first.get()}, {second.get()}}, {.size = {480, 320}}, both, place);
        QVERIFY(written);
        const QStringList names{u"first-chart.zh.png"_s, u"first-chart.en.png"_s,
                                u"second.zh.png"_s, u"second.en.png"_s};
        QStringList paths;
        for (const QString &name : names)
            paths.append(QDir(place).filePath(name));
        QCOMPARE(*written, paths);
        QStringList sorted = names;
        sorted.sort();
        QCOMPARE(filesIn(place), sorted);
        for (const QString &path : paths)
            QCOMPARE(QImage(path).size(), QSize(480, 320));
        QVERIFY(read(paths.at(0)) != read(paths.at(1)));
    }

    void oneLanguageGivesOneFile()
    {
        const QTemporaryDir folder;
        const auto model = modelNamed(u"chart"_s);
        QVERIFY(exportCharts({{model.get()}}, {.size = {480, 320}}, {Language::English},
                             folder.path()));
        QCOMPARE(filesIn(folder.path()), QStringList{u"chart.en.png"_s});
    }

    void sizesOfFiles_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("as asked") << QSize(640, 360) << 1.0 << QSize(640, 360);
        QTest::newRow("twice") << QSize(640, 360) << 2.0 << QSize(1280, 720);
        QTest::newRow("odd") << QSize(641, 359) << 1.0 << QSize(641, 359);
        QTest::newRow("one and a half") << QSize(640, 360) << 1.5 << QSize(960, 540);
        QTest::newRow("upright") << QSize(400 + 80, 900) << 1.0 << QSize(480, 900);
    }
    void sizesOfFiles()
    {
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        QFETCH(QSize, pixels);
        const PictureOptions options{.size = size, .scale = scale};
        QCOMPARE(filePixels(options), pixels);
        const auto model = modelNamed(u"chart"_s);
        const auto images = renderChart(*model, options, both);
        QVERIFY(images);
        QCOMPARE(images->size(), 2);
        for (const QImage &image : *images)
            QCOMPARE(image.size(), pixels);
        const QTemporaryDir folder;
        QVERIFY(exportCharts({{model.get()}}, options, {Language::Chinese}, folder.path()));
        const QImage file(folder.filePath(u"chart.zh.png"_s));
        QCOMPARE(file.size(), pixels);
        // 96 dots per inch, times the scale.
        QCOMPARE(file.dotsPerMeterX(), static_cast<int>(std::lround(96 / 0.0254 * scale)));
        QCOMPARE(file.convertToFormat(QImage::Format_RGB32), images->first());
    }

    void aScaleMovesNothing_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::newRow("districts") << ChartKind::DistrictComparison;
        QTest::newRow("targets") << ChartKind::DistrictTargets;
        QTest::newRow("map") << ChartKind::DistrictMap;
        QTest::newRow("timeline") << ChartKind::ModelTimeline;
        QTest::newRow("ranking") << ChartKind::ComputeRanking;
    }
    void aScaleMovesNothing()
    {
        QFETCH(ChartKind, kind);
        const auto model = modelNamed(u"chart"_s, kind);
        const auto one = renderChart(*model, {.size = {640, 400}}, both);
        const auto three = renderChart(*model, {.size = {640, 400}, .scale = 3}, both);
        QVERIFY(one && three);
        for (qsizetype i = 0; i < both.size(); ++i) {
            const QImage shrunk =
                three->at(i).scaled(640, 400, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            const double as = difference(one->at(i), shrunk);
            // The measure sees a move by a single pixel.
            const double moved = difference(one->at(i), shrunk.copy(1, 0, 640, 400));
            QVERIFY2(as < 2 && as < moved / 2,
                     qPrintable(u"%1, moved by a pixel %2"_s.arg(as).arg(moved)));
        }
    }

    void enlargingIsASizeOfTheSameShape()
    {
        const auto model = modelNamed(u"chart"_s);
        const auto small = renderChart(*model, {.size = {960, 540}, .scale = 2}, both);
        const auto large = renderChart(*model, {.size = {1920, 1080}}, both);
        QVERIFY(small && large);
        QCOMPARE(small->first().size(), large->first().size());
        // Not the same picture: the type of the small one is larger for its size.
        QVERIFY(small->first() != large->first());
    }

    void languagesLieOverEachOther()
    {
        // Where neither language has a text the pair is equal; the marks are such places.
        const auto model = modelNamed(u"chart"_s);
        const auto images = renderChart(*model, {.size = {960, 540}}, both);
        const auto again =
            renderChart(*model, {.size = {960, 540}}, {Language::English, Language::Chinese});
        QVERIFY(images && again);
        QVERIFY(images->at(0) != images->at(1));
        QCOMPARE(again->at(0), images->at(1));
        QCOMPARE(again->at(1), images->at(0));
    }

    void backgrounds_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::addColumn<bool>("alpha");
        QTest::newRow("light") << ThemeKind::Light << false;
        QTest::newRow("dark") << ThemeKind::Dark << false;
        QTest::newRow("transparent") << ThemeKind::Transparent << true;
    }
    void backgrounds()
    {
        QFETCH(ThemeKind, theme);
        QFETCH(bool, alpha);
        const QTemporaryDir folder;
        const auto model = modelNamed(u"chart"_s);
        QVERIFY(exportCharts({{model.get()}}, {.size = {640, 360}, .theme = theme},
                             {Language::Chinese}, folder.path()));
        const QImage file(folder.filePath(u"chart.zh.png"_s));
        QCOMPARE(file.hasAlphaChannel(), alpha);
        const QColor background = ChartTheme(theme).colour({Ink::Background});
        for (const QPoint corner :
             {QPoint(0, 0), QPoint(639, 0), QPoint(0, 359), QPoint(639, 359)}) {
            if (alpha)
                QCOMPARE(file.pixelColor(corner).alpha(), 0);
            else
                QCOMPARE(file.pixelColor(corner), background);
        }
        bool hasOpaque = false;
        for (int y = 0; y < file.height() && !hasOpaque; ++y) {
            for (int x = 0; x < file.width() && !hasOpaque; ++x)
                hasOpaque =
                    file.pixelColor(x, y).alpha() == 255 && file.pixelColor(x, y) != background;
        }
        QVERIFY(hasOpaque);
    }

    void givesTheSameBytesTwice()
    {
        const QTemporaryDir folder;
        const QList<Sample> shipped = ChartSamples::shipped();
        QCOMPARE(shipped.size(), 8);
        std::vector<std::unique_ptr<ChartModel>> models;
        QList<ChartExport> charts;
        for (const Sample &sample : shipped) {
            models.push_back(ChartSamples::modelOf(sample));
            charts.append({models.back().get()});
        }
        const auto first = exportCharts(charts, {}, both, folder.filePath(u"a"_s));
        const auto again = exportCharts(charts, {}, both, folder.filePath(u"b"_s));
        QVERIFY(first && again);
        QCOMPARE(first->size(), 16);
        for (qsizetype i = 0; i < first->size(); ++i) {
            QVERIFY(!read(first->at(i)).isEmpty());
            QVERIFY(read(first->at(i)) == read(again->at(i)));
        }
    }

    void filesAreReplaced()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.zh.png"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("something old");
        old.close();
        const auto model = modelNamed(u"chart"_s);
        QVERIFY(exportCharts({{model.get()}}, {.size = {480, 320}}, {Language::Chinese},
                             folder.path()));
        QCOMPARE(QImage(path).size(), QSize(480, 320));
        QCOMPARE(filesIn(folder.path()), QStringList{u"chart.zh.png"_s});
    }

    void aFileIsWholeOrAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QVERIFY(!saveFile(path, {}));
        QVERIFY(!QFile::exists(path));
        const QByteArray before("before");
        QVERIFY(saveFile(path, before));
        {
            const FileSizeLimit limit(50'000);
            const auto saved = saveFile(path, QByteArray(60'000, 'x'));
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, ErrorKind::FileNotWritable);
            QCOMPARE(saved.error().detail, u"File too large"_s);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
    }

    void onlyRegularFilesAreReplaced_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a folder") << u"folder"_s;
        QTest::newRow("a link to a file") << u"link"_s;
        QTest::newRow("a link to nothing") << u"dangling"_s;
        QTest::newRow("a link to a folder") << u"folder link"_s;
    }
    void onlyRegularFilesAreReplaced()
    {
        QFETCH(QString, what);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.en.png"_s);
        const QTemporaryDir elsewhere;
        const QString target = elsewhere.filePath(u"target"_s);
        if (what == u"folder"_s) {
            QVERIFY(QDir().mkpath(path));
        } else {
            if (what == u"link"_s) {
                QFile file(target);
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write("precious");
            } else if (what == u"folder link"_s) {
                QVERIFY(QDir().mkpath(target));
            }
            QVERIFY(QFile::link(target, path));
        }
        // The Chinese one comes first and would go, but all places are checked before.
        const auto model = modelNamed(u"chart"_s);
        const auto written =
            exportCharts({{model.get()}}, {.size = {480, 320}}, both, folder.path());
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::FileNotWritable);
        QCOMPARE(written.error().file, path);
        QVERIFY(!written.error().detail.isEmpty());
        QCOMPARE(filesIn(folder.path()), QStringList{u"chart.en.png"_s});
        QCOMPARE(QFileInfo(path).isSymLink(), what != u"folder"_s);
        if (what == u"link"_s)
            QCOMPARE(read(target), QByteArray("precious"));
        if (what == u"dangling"_s)
            QVERIFY(!QFileInfo::exists(target));
    }

    void foldersThatCannotBe()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto model = modelNamed(u"chart"_s);
        for (const QString &place : {u"file"_s, u"file/below"_s}) {
            const auto written =
                exportCharts({{model.get()}}, {.size = {480, 320}}, both, folder.filePath(place));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::FileNotWritable);
            QVERIFY(written.error().file.startsWith(folder.filePath(place)));
        }
        QCOMPARE(filesIn(folder.path()), QStringList{u"file"_s});
    }

    void foldersThatNobodyMayWrite()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const QTemporaryDir folder;
        const QFile::Permissions before = QFile::permissions(folder.path());
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        const auto model = modelNamed(u"chart"_s);
        const auto written =
            exportCharts({{model.get()}}, {.size = {480, 320}}, both, folder.path());
        QVERIFY(QFile::setPermissions(folder.path(), before));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::FileNotWritable);
        QVERIFY(!written.error().detail.isEmpty());
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void aMissingGlyphIsNamed_data()
    {
        QTest::addColumn<QString>("character");
        QTest::newRow("unassigned") << u"\u0378"_s;
        QTest::newRow("private use") << QString::fromUcs4(U"\U0010fffd");
    }
    void aMissingGlyphIsNamed()
    {
        QFETCH(QString, character);
        const QTemporaryDir folder;
        const auto good = modelNamed(u"chart"_s);
        const auto bad = modelCalled(u"Name with "_s + character);
        const auto images = renderChart(*bad, {.size = {960, 540}}, both);
        QVERIFY(!images);
        QCOMPARE(images.error().kind, ErrorKind::GlyphMissing);
        QCOMPARE(images.error().detail, character);
        // The good one comes first and would go, but all pictures are made before.
        const auto written = exportCharts({{good.get()}, {bad.get()}}, {.size = {960, 540}}, both,
                                          folder.filePath(u"out"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::GlyphMissing);
        QCOMPARE(written.error().detail, character);
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void namesAreNeverMarkup_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("asMarkup");
        QTest::newRow("an image") << u"<img src=\"file.png\">"_s << QString();
        QTest::newRow("bold") << u"<b>x</b>"_s << u"x"_s;
        QTest::newRow("a break") << u"x<br>y"_s << u"x y"_s;
        QTest::newRow("an entity") << u"x &amp; y"_s << u"x & y"_s;
        QTest::newRow("a mnemonic") << u"R&D"_s << u"RD"_s;
        QTest::newRow("a document") << u"<html><body>x</body></html>"_s << u"x"_s;
    }
    void namesAreNeverMarkup()
    {
        QFETCH(QString, name);
        QFETCH(QString, asMarkup);
        const auto model = modelCalled(name);
        TextShaper shaper(1);
        const ChartPicture picture = layOutChart(*model, {960, 540}, shaper);
        QVERIFY(std::ranges::any_of(picture.texts, [&](const TextBox &text) {
            return text.linesEn.join(u' ').contains(name) && text.linesZh.join(u' ').contains(name);
        }));
        const auto drawn = renderChart(*model, {.size = {960, 540}}, both);
        const auto interpreted = renderChart(*modelCalled(asMarkup), {.size = {960, 540}}, both);
        QVERIFY(drawn && interpreted);
        for (qsizetype i = 0; i < both.size(); ++i)
            QVERIFY(drawn->at(i) != interpreted->at(i));
    }

    void nothingToExport()
    {
        const QTemporaryDir folder;
        const auto written = exportCharts({}, {}, both, folder.path());
        QVERIFY(written);
        QCOMPARE(*written, QStringList());
        QCOMPARE(filesIn(folder.path()), QStringList());
    }
};

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
