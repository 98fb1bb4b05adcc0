// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storesamples.h"

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

} // namespace Zhitu::Samples
