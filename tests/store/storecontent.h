// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storesamples.h"

#include "packages/recordfields.h"
#include "store/store.h"

#include <QDir>
#include <QStringList>
#include <QTest>

#include <memory>

namespace Zhitu::Samples {

/** A new store in this file that holds the sample package; nullptr on failure. */
[[nodiscard]] inline std::unique_ptr<Store> storeIn(const QString &file)
{
    auto store = Store::create(file, {});
    if (!store || !(*store)->importPackage(package()))
        return nullptr;
    return std::move(*store);
}

/** The folders of the packages that ship. */
[[nodiscard]] inline QStringList shippedPackages()
{
    using namespace Qt::Literals::StringLiterals;
    const QDir shipped(QStringLiteral(ZHITU_PACKAGES_DIR));
    QStringList folders;
    for (const QString &name : shipped.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(shipped.filePath(name));
    return folders;
}

/** Compares what a store holds with the package that it was filled from. */
inline void compareContent(const Store &store, const Package &expected)
{
    const auto catalog = store.catalog();
    VERIFY_RESULT(catalog);
    QCOMPARE((*catalog)->packages, QList<PackageInfo>{expected.info});
    QCOMPARE((*catalog)->regions, expected.catalog.regions);
    QCOMPARE((*catalog)->units, expected.catalog.units);
    QCOMPARE((*catalog)->indicators, expected.catalog.indicators);
    QCOMPARE((*catalog)->comparabilities, expected.catalog.comparabilities);
    QCOMPARE((*catalog)->relations, expected.catalog.relations);
    QCOMPARE((*catalog)->subjects, expected.catalog.subjects);
    QCOMPARE((*catalog)->sources, expected.catalog.sources);
    QCOMPARE((*catalog)->events, expected.catalog.events);
    QCOMPARE((*catalog)->charts, expected.catalog.charts);
    const auto observations = store.observations();
    VERIFY_RESULT(observations);
    QCOMPARE(*observations, expected.observations);
}

[[nodiscard]] inline QStringList idsOf(const QList<Observation> &observations)
{
    QStringList ids;
    for (const Observation &observation : observations)
        ids.append(observation.id);
    return ids;
}

/**
 * What two stores differ in, empty where they are equal: every record of every table with its order,
 * the packages, both layers of charts with their order and what is deleted, the imports with what
 * each of them brought, and what is put aside. Not compared: attached texts, which no dump holds, and,
 * without history, all that is not shown.
 */
[[nodiscard]] inline QString differenceBetween(const Store &one, const Store &other,
                                               bool withHistory = true)
{
    using namespace Qt::Literals::StringLiterals;
    const auto left = one.wholeContent();
    const auto right = other.wholeContent();
    if (!left || !right)
        return u"not readable: "_s + describe(left ? right.error() : left.error());
    QStringList different;
    const auto compare = [&](const auto &a, const auto &b, const QString &what) {
        if (!(a == b))
            different.append(what);
    };
    const auto compareTable = [&]<typename Record>() {
        compare(recordsOf<Record>(*left), recordsOf<Record>(*right),
                tableName(RecordTable<Record>::table).toString());
        return true;
    };
    forEachRecordType(compareTable);
    compare(left->layers->packages, right->layers->packages, u"packages"_s);
    compare(left->layers->chartPackages, right->layers->chartPackages, u"packages of charts"_s);
    compare(left->layers->ownCharts, right->layers->ownCharts, u"own charts"_s);
    compare(left->layers->versions, right->layers->versions, u"versions of charts"_s);
    compare(left->layers->deletedCharts, right->layers->deletedCharts, u"deleted charts"_s);
    compare(left->layers->chartOrder, right->layers->chartOrder, u"order of charts"_s);
    if (withHistory) {
        compare(left->layers->asidePackages, right->layers->asidePackages, u"packages aside"_s);
        compare(left->layers->packageImports, right->layers->packageImports,
                u"imports of packages"_s);
        compare(left->layers->imports, right->layers->imports, u"imports"_s);
        compare(left->layers->origins, right->layers->origins, u"origins"_s);
        compare(left->layers->aside, right->layers->aside, u"records aside"_s);
        const auto asideIn = [](const Store &store) {
            QList<AsideFigure> aside;
            const auto read =
                store.forEachAsideFigure([&](const AsideFigure &figure) -> Result<void> {
                    aside.append(figure);
                    return {};
                });
            return read ? aside : QList<AsideFigure>{AsideFigure{.reason = describe(read.error())}};
        };
        compare(asideIn(one), asideIn(other), u"observations aside"_s);
    }
    const auto figures = one.observations();
    const auto otherFigures = other.observations();
    if (!figures || !otherFigures)
        return u"figures are not readable"_s;
    compare(*figures, *otherFigures, u"observations"_s);
    const auto seen = one.catalog();
    const auto otherSeen = other.catalog();
    if (!seen || !otherSeen)
        return u"catalogs are not readable"_s;
    compare((*seen)->charts, (*otherSeen)->charts, u"charts shown"_s);
    compare((*seen)->deletedCharts, (*otherSeen)->deletedCharts, u"charts that can be put back"_s);
    compare((*seen)->chartOrigins, (*otherSeen)->chartOrigins, u"where charts come from"_s);
    return different.join(u", "_s);
}

} // namespace Zhitu::Samples
