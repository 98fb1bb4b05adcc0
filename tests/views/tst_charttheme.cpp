// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttheme.h"
#include "charts/regioncolours.h"
#include "chartsamples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** Relative luminance by WCAG 2.1. */
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/** Contrast ratio by WCAG 2.1, from 1 to 21. */
double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

/** A colour in CIE L*a*b*, D65. */
using Lab = std::array<double, 3>;

/**
 * What a kind of colour blindness makes of linear RGB: the matrices for severity 1 of Machado,
 * Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency".
 */
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix fullSight{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779},
                             {-0.078411, 0.930809, 0.147602},
                             {0.004733, 0.691367, 0.303900}}};
/** From linear sRGB to CIE XYZ (IEC 61966-2-1). */
constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};

std::array<double, 3> times(const Matrix &matrix, const std::array<double, 3> &vector)
{
    std::array<double, 3> product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    return product;
}

Lab seenBy(const Matrix &sight, const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    std::array<double, 3> rgb =
        times(sight, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr std::array white{0.95047, 1.0, 1.08883};
    const std::array<double, 3> xyz = times(toXyz, rgb);
    std::array<double, 3> f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double share = xyz[i] / white[i];
        f[i] = share > 0.008856 ? std::cbrt(share) : 7.787 * share + 16.0 / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

/** CIE76: about 2 can just be told apart side by side. */
double colourDifference(const Lab &a, const Lab &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

Region region(const QString &code, AreaLevel level, std::optional<int> slot = {})
{
    Region record;
    record.code = code;
    record.level = level;
    record.colourSlot = slot;
    return record;
}

} // namespace

class TestChartTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void contrastIsReckonedRightly()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        // #767676 is the well-known lightest grey that passes 4.5:1 on white.
        QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
        QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
    }

    void inksStandOut_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<Ink>("ink");
        QTest::addColumn<double>("least");
        const std::pair<const char *, ThemeKind> kinds[] = {
            {"light", ThemeKind::Light},
            {"dark", ThemeKind::Dark},
            {"transparent", ThemeKind::Transparent},
        };
        for (const auto &[name, kind] : kinds) {
            QTest::addRow("%s, text", name) << kind << Ink{Ink::Text} << 4.5;
            QTest::addRow("%s, muted text", name) << kind << Ink{Ink::Muted} << 4.5;
            QTest::addRow("%s, marks out of focus", name) << kind << Ink{Ink::Context} << 3.0;
            QTest::addRow("%s, halo", name) << kind << Ink{Ink::Selection} << 3.0;
            for (int slot = 0; slot <= colourSlotCount; ++slot)
                QTest::addRow("%s, region slot %d, also text", name, slot)
                    << kind << Ink{Ink::RegionMark, slot} << 4.5;
        }
    }
    void inksStandOut()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(Ink, ink);
        QFETCH(double, least);
        const ChartTheme theme(kind);
        const double ratio = contrast(theme.colour(ink), theme.colour({Ink::Background}));
        QVERIFY2(ratio >= least, qPrintable(u"contrast %1"_s.arg(ratio)));
    }

    void backgroundTextOnRegionMarks_data()
    {
        // Rank numbers stand in the background's colour on solid marks.
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }
    void backgroundTextOnRegionMarks()
    {
        QFETCH(ThemeKind, kind);
        const ChartTheme theme(kind);
        for (int slot = 0; slot <= colourSlotCount; ++slot)
            QVERIFY(contrast(theme.colour({Ink::Background}), theme.colour({Ink::RegionMark, slot}))
                    >= 4.5);
    }

    void shadesCanBeToldApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("transparent") << ThemeKind::Transparent;
    }
    void shadesCanBeToldApart()
    {
        QFETCH(ThemeKind, kind);
        const ChartTheme theme(kind);
        const double background = luminance(theme.colour({Ink::Background}));
        const QColor outline = theme.colour({Ink::Context});
        for (int slot = 1; slot <= shadeCount; ++slot) {
            const QColor shade = theme.colour({Ink::Shade, slot});
            QVERIFY(contrast(theme.colour({Ink::ShadeText, slot}), shade) >= 4.5);
            if (slot == 1)
                continue;
            // In grey print too: lightness alone tells a shade from the one before, and more is
            // always further from the background.
            const QColor before = theme.colour({Ink::Shade, slot - 1});
            QVERIFY(contrast(shade, before) >= 1.4);
            QVERIFY(std::abs(luminance(shade) - background)
                    > std::abs(luminance(before) - background));
            // One hue.
            QVERIFY(std::abs(shade.hsvHue() - before.hsvHue()) <= 12);
        }
        // Tiles are told from the background by their outline, and hatched ones by their stripes.
        QVERIFY(contrast(outline, theme.colour({Ink::Background})) >= 3);
        QVERIFY(
            contrast(theme.colour({Ink::Shade, shadeCount - 1}), theme.colour({Ink::Background}))
            >= 3);
    }

    void darkIsDark()
    {
        QVERIFY(luminance(ChartTheme(ThemeKind::Dark).colour({Ink::Background})) < 0.1);
        QVERIFY(luminance(ChartTheme(ThemeKind::Light).colour({Ink::Background})) > 0.9);
        QVERIFY(ChartTheme(ThemeKind::Dark).isDark());
        QVERIFY(!ChartTheme(ThemeKind::Transparent).isDark());
    }

    void slotsHaveDifferentColours()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            QSet<QRgb> colours;
            for (int slot = 0; slot <= colourSlotCount; ++slot)
                colours.insert(ChartTheme(kind).colour({Ink::RegionMark, slot}).rgb());
            QCOMPARE(colours.size(), colourSlotCount + 1);
        }
    }

    void regionsOfAChartAreToldApart_data()
    {
        QTest::addColumn<QList<Region>>("regions");
        QTest::addColumn<QList<int>>("expected");

        const auto region = [](const QString &code, AreaLevel level, std::optional<int> slot = {}) {
            Region one;
            one.code = code;
            one.level = level;
            one.colourSlot = slot;
            return one;
        };
        const auto district = [&](const QString &code, std::optional<int> slot = {}) {
            return region(code, AreaLevel::District, slot);
        };
        const auto country = [&](const QString &code) { return region(code, AreaLevel::Country); };
        const int own = colourSlot(district(u"new"_s));
        const int next = own == 1 ? 2 : 1;
        QTest::newRow("each with a colour of its own")
            << QList{district(u"a"_s, 3), district(u"b"_s, 5)} << QList{3, 5};
        QTest::newRow("the one that the data give a colour keeps it")
            << QList{district(u"new"_s), district(u"a"_s, own)} << QList{next, own};
        QTest::newRow("two that the data give the same")
            << QList{district(u"a"_s, 4), district(u"b"_s, 4)} << QList{4, 1};
        QTest::newRow("several countries")
            << QList{country(u"CN"_s), country(u"JP"_s), country(u"US"_s)} << QList{0, 1, 2};
        QList<Region> many;
        for (int i = 0; i < 10; ++i)
            many.append(district(QString::number(i), 4));
        QTest::newRow("more than there are colours") << many << QList<int>(10, 4);
    }
    void regionsOfAChartAreToldApart()
    {
        QFETCH(const QList<Region>, regions);
        QFETCH(const QList<int>, expected);
        Catalog catalog;
        QStringList codes;
        for (const Region &region : regions) {
            catalog.regions.append(region);
            codes.append(region.code);
        }
        catalog.buildIndex();
        const RegionColours colours(catalog, codes);
        QList<int> found;
        for (const QString &code : std::as_const(codes))
            found.append(colours.inkOf(code).slot);
        QCOMPARE(found, expected);
        // What is highlighted has its own colour in every chart.
        const ChartSpec spec{.focus = codes.first()};
        QCOMPARE(colours.inkBesideFocus(spec, codes.first()).slot, colourSlot(regions.first()));
        QCOMPARE(colours.inkBesideFocus(spec, codes.last()).role, Ink::Context);
    }

    void differencesAreReckonedRightly()
    {
        QVERIFY(std::abs(seenBy(fullSight, Qt::white)[0] - 100) < 0.01);
        QVERIFY(
            std::abs(colourDifference(seenBy(fullSight, Qt::white), seenBy(fullSight, Qt::black))
                     - 100)
            < 0.1);
        // An orange and an olive that are one colour without the receptors for red.
        const QColor red(0xb3, 0x47, 0x00);
        const QColor green(0x7a, 0x5b, 0x00);
        QVERIFY(colourDifference(seenBy(protanopia, red), seenBy(protanopia, green)) < 2);
        QVERIFY(colourDifference(seenBy(fullSight, red), seenBy(fullSight, green)) > 30);
    }

    void colourBlindReadersTellRegionsApart_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        QTest::addColumn<Matrix>("sight");
        for (const auto &[name, kind] :
             {std::pair("light", ThemeKind::Light), std::pair("dark", ThemeKind::Dark)}) {
            QTest::addRow("%s, full sight", name) << kind << fullSight;
            QTest::addRow("%s, protanopia", name) << kind << protanopia;
            QTest::addRow("%s, deuteranopia", name) << kind << deuteranopia;
            QTest::addRow("%s, tritanopia", name) << kind << tritanopia;
        }
    }
    void colourBlindReadersTellRegionsApart()
    {
        QFETCH(ThemeKind, kind);
        QFETCH(Matrix, sight);
        const ChartTheme theme(kind);
        for (int slot = 0; slot <= colourSlotCount; ++slot) {
            for (int other = 0; other < slot; ++other) {
                const double apart =
                    colourDifference(seenBy(sight, theme.colour({Ink::RegionMark, slot})),
                                     seenBy(sight, theme.colour({Ink::RegionMark, other})));
                QVERIFY2(apart >= 13,
                         qPrintable(u"slots %1 and %2 differ by %3 only"_s.arg(slot).arg(other).arg(
                             apart)));
            }
        }
    }

    void noInkIsInvisible() { QCOMPARE(ChartTheme(ThemeKind::Light).colour({}).alpha(), 0); }

    void slotOfARegion_data()
    {
        QTest::addColumn<Region>("record");
        QTest::addColumn<int>("expected");
        QTest::newRow("its own") << region(u"110108"_s, AreaLevel::District, 5) << 5;
        QTest::newRow("the first") << region(u"110108"_s, AreaLevel::District, 1) << 1;
        QTest::newRow("the last") << region(u"110108"_s, AreaLevel::District, colourSlotCount)
                                  << colourSlotCount;
        QTest::newRow("a country") << region(u"CN"_s, AreaLevel::Country) << 0;
        QTest::newRow("the world") << region(u"001"_s, AreaLevel::World) << 0;
        QTest::newRow("a country with its own") << region(u"CN"_s, AreaLevel::Country, 3) << 3;
    }
    void slotOfARegion()
    {
        QFETCH(Region, record);
        QTEST(colourSlot(record), "expected");
    }

    void wrongSlotsInDataCountAsNone_data()
    {
        QTest::addColumn<int>("slot");
        QTest::newRow("zero") << 0;
        QTest::newRow("negative") << -3;
        QTest::newRow("one too many") << colourSlotCount + 1;
        QTest::newRow("huge") << (1 << 30);
    }
    void wrongSlotsInDataCountAsNone()
    {
        QFETCH(int, slot);
        QCOMPARE(colourSlot(region(u"110108"_s, AreaLevel::District, slot)),
                 colourSlot(region(u"110108"_s, AreaLevel::District)));
        QCOMPARE(colourSlot(region(u"CN"_s, AreaLevel::Country, slot)), 0);
    }

    void slotsByCodeNeverChange_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("slot");
        // Worked out by hand: the sum of UTF-16 code units times powers of 31, modulo 2^32, then 8.
        QTest::newRow("110000") << u"110000"_s << 1;
        QTest::newRow("310000") << u"310000"_s << 7;
        QTest::newRow("440300") << u"440300"_s << 4;
    }
    void slotsByCodeNeverChange()
    {
        QFETCH(QString, code);
        QTEST(colourSlot(region(code, AreaLevel::City)), "slot");
    }

    void everyCodeHasASlot()
    {
        QSet<int> used;
        for (int code = 110000; code < 110400; ++code) {
            const int slot = colourSlot(region(QString::number(code), AreaLevel::District));
            QVERIFY(slot >= 1);
            QVERIFY(slot <= colourSlotCount);
            used.insert(slot);
        }
        QCOMPARE(used.size(), colourSlotCount);
    }

    void shippedRegionsHaveValidSlots()
    {
        const auto samples = ChartSamples::shipped();
        QVERIFY(!samples.isEmpty());
        for (const Region &record : samples.first().catalog->regions) {
            const int slot = colourSlot(record);
            QVERIFY(slot >= 0);
            QVERIFY(slot <= colourSlotCount);
            if (record.colourSlot)
                QCOMPARE(slot, *record.colourSlot);
        }
    }
};

QTEST_GUILESS_MAIN(TestChartTheme)
#include "tst_charttheme.moc"
