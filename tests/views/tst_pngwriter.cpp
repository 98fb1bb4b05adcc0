// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/pngwriter.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Pixels that differ from their neighbours in every channel, alpha too where there is one. */
QImage pattern(QSize size, QImage::Format format)
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y,
                           qRgba((x * 7 + y) % 256, (y * 13) % 256, (x * y + 31) % 256,
                                 (x * 5 + y * 3) % 256));
    }
    return image.convertToFormat(format);
}

} // namespace

class TestPngWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void decodesToEqualPixels_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QImage::Format>("format");
        QTest::addColumn<bool>("alpha");
        const std::tuple<const char *, QImage::Format, bool> formats[] = {
            {"RGB32", QImage::Format_RGB32, false},
            {"RGB888", QImage::Format_RGB888, false},
            {"ARGB32", QImage::Format_ARGB32, true},
            {"premultiplied", QImage::Format_ARGB32_Premultiplied, true},
        };
        for (const auto &[name, format, alpha] : formats) {
            for (const QSize size : {QSize(1, 1), QSize(1, 40), QSize(3, 2), QSize(17, 5),
                                     QSize(255, 3), QSize(640, 361), QSize(1600, 301)})
                QTest::addRow("%s %dx%d", name, size.width(), size.height())
                    << size << format << alpha;
        }
    }
    void decodesToEqualPixels()
    {
        QFETCH(QSize, size);
        QFETCH(QImage::Format, format);
        QFETCH(bool, alpha);
        const QImage image = pattern(size, format);
        QImage decoded;
        QVERIFY(decoded.loadFromData(encodePng(image, 3780), "PNG"));
        QCOMPARE(decoded.hasAlphaChannel(), alpha);
        const QImage::Format common = alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32;
        QCOMPARE(decoded.convertToFormat(common), image.convertToFormat(common));
    }

    void isEightBitRgbOrRgba()
    {
        const auto header = [](QImage::Format format) {
            return encodePng(pattern({9, 4}, format), 3780).mid(8, 21);
        };
        // Length, IHDR, width, height, depth, colour type, compression, filter, interlace.
        QCOMPARE(header(QImage::Format_RGB32).toHex(),
                 QByteArray("0000000d49484452000000090000000408") + "02000000");
        QCOMPARE(header(QImage::Format_ARGB32).toHex(),
                 QByteArray("0000000d49484452000000090000000408") + "06000000");
    }

    void givesTheSameBytesTwice()
    {
        const QImage image = pattern({301, 97}, QImage::Format_RGB32);
        const QByteArray bytes = encodePng(image, 3780);
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(encodePng(image.copy(), 3780), bytes);
    }

    void writesTheDensity_data()
    {
        QTest::addColumn<int>("dotsPerMetre");
        QTest::newRow("96 dpi") << 3780;
        QTest::newRow("192 dpi") << 7559;
        QTest::newRow("300 dpi") << 11811;
    }
    void writesTheDensity()
    {
        QFETCH(int, dotsPerMetre);
        QImage decoded;
        QVERIFY(
            decoded.loadFromData(encodePng(pattern({4, 4}, QImage::Format_RGB32), dotsPerMetre)));
        QCOMPARE(decoded.dotsPerMeterX(), dotsPerMetre);
        QCOMPARE(decoded.dotsPerMeterY(), dotsPerMetre);
    }

    void compresses()
    {
        QImage plain(400, 300, QImage::Format_RGB32);
        plain.fill(Qt::white);
        QVERIFY(encodePng(plain, 3780).size() < plain.sizeInBytes() / 50);
    }

    void leavesTheImageAlone()
    {
        const QImage image = pattern({20, 20}, QImage::Format_RGB32);
        const QImage before = image.copy();
        QVERIFY(!encodePng(image, 3780).isEmpty());
        QCOMPARE(image, before);
    }
};

QTEST_GUILESS_MAIN(TestPngWriter)
#include "tst_pngwriter.moc"
