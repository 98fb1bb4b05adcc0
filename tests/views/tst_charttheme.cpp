// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttheme.h"
#include "chartsamples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
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
