// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpromises.h"

#include <QTest>

#include <iterator>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;
using namespace LayoutFaults;

namespace {

void addPromises()
{
    QTest::addColumn<int>("promise");
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QSize>("size");
    for (std::size_t i = 0; i < std::size(promises); ++i) {
        for (const auto &[name, sample] : samples()) {
            for (const QSize size : sizes) {
                QTest::addRow("%s: %s, %dx%d", promises[i].name, qPrintable(name), size.width(),
                              size.height())
                    << static_cast<int>(i) << name << size;
            }
            if (!hasNoPlot(sample.spec.kind) && sample.spec.kind != ChartKind::DistrictTargets
                && sample.spec.kind != ChartKind::DistrictMap)
                continue;
            for (const QSize size : oddSizes)
                QTest::addRow("%s: %s, %dx%d", promises[i].name, qPrintable(name), size.width(),
                              size.height())
                    << static_cast<int>(i) << name << size;
        }
    }
}

} // namespace

/** What every chart promises, in every size, whatever the data. */
class TestChartPromises final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void promisesHold_data() { addPromises(); }
    void promisesHold()
    {
        QFETCH(int, promise);
        QFETCH(QString, sample);
        QFETCH(QSize, size);
        const Faults faults = promises[promise].find(laidOut(sample, size));
        QVERIFY2(faults.count == 0,
                 qPrintable(u"%1 faults, the first: %2"_s.arg(faults.count).arg(faults.first)));
    }
};

QTEST_MAIN(TestChartPromises)
#include "tst_chartpromises.moc"
