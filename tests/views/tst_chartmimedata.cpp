// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartsamples.h"
#include "export/chartexport.h"
#include "export/chartmimedata.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartSnapshot snapshot(Language language = Language::English)
{
    const ChartSamples::Sample sample = ChartSamples::fewMarks(ChartKind::ComputeRanking);
    return {.spec = sample.spec,
            .catalog = sample.catalog,
            .observations = sample.observations,
            .language = language,
            .theme = ThemeKind::Light};
}

} // namespace

class TestChartMimeData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pastingOffersPictureAndData()
    {
        const ChartMimeData data(snapshot());
        QVERIFY(data.hasImage() && data.hasText());
        QVERIFY(!data.hasUrls());
        const QImage png = QImage::fromData(data.data(u"image/png"_s), "png");
        QCOMPARE(png.size(), QSize(1600, 900));
        QCOMPARE(data.imageData().value<QImage>(), png);
        const QByteArray svg = data.data(u"image/svg+xml"_s);
        QVERIFY(svg.startsWith("<?xml") && svg.contains("</svg>"));
        const QByteArray table = data.data(u"text/tab-separated-values"_s);
        QCOMPARE(QString::fromUtf8(table), data.text());
        QCOMPARE(table.count('\n'), snapshot().observations->size() + 1);
        QCOMPARE(data.data(u"text/html"_s), QByteArray());
    }

    void theLanguageIsThatOfTheMoment()
    {
        const ChartMimeData chinese(snapshot(Language::Chinese));
        const ChartMimeData english(snapshot(Language::English));
        QVERIFY(chinese.text() != english.text());
        QVERIFY(chinese.data(u"image/svg+xml"_s) != english.data(u"image/svg+xml"_s));
    }

    void draggingOffersAFile()
    {
        auto folder = std::make_shared<QTemporaryDir>();
        const QString place = folder->path();
        QString path;
        {
            const ChartMimeData data(snapshot(), folder);
            // Promised, and made when somebody asks.
            QCOMPARE(QDir(place).entryList(QDir::Files), QStringList());
            QVERIFY(data.hasImage());
            QCOMPARE(data.urls().size(), 1);
            path = data.urls().first().toLocalFile();
            QCOMPARE(path, QDir(place).filePath(u"made-up.en.png"_s));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), data.data(u"image/png"_s));
            QVERIFY(!data.hasText() || data.text().startsWith(u"file:"_s));
        }
        // A program may read it after the drop; it goes with its folder.
        QVERIFY(QFile::exists(path));
        folder.reset();
        QVERIFY(!QFile::exists(path));
    }

    void whatCannotBeDrawnIsEmpty()
    {
        ChartSnapshot chart = snapshot();
        chart.spec.title = {QString(QChar(0xe123)), QString(QChar(0xe123))};
        const ChartMimeData data(chart);
        if (DrawnChart::draw(*std::unique_ptr<ChartModel>([&chart] {
                ChartModel *model = makeChartModel(chart.spec.kind, nullptr);
                model->setFigures(chart.spec, chart.catalog, chart.observations);
                return model;
            }()),
                             {}))
            QSKIP("a font with private characters is installed");
        QCOMPARE(data.data(u"image/png"_s), QByteArray());
        QVERIFY(!data.text().isEmpty());
    }
};

QTEST_MAIN(TestChartMimeData)
#include "tst_chartmimedata.moc"
