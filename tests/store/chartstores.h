// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/store.h"

#include "storesamples.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

/** Stores and packages for the tests of charts as data. */
namespace Zhitu::Samples {

using namespace Qt::Literals::StringLiterals;

inline QStringList idsOf(const QList<ChartSpec> &charts)
{
    QStringList ids;
    for (const ChartSpec &chart : charts)
        ids.append(chart.id);
    return ids;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline CatalogPtr catalogOf(const Store &store)
{
    const auto catalog = store.catalog();
    if (!catalog)
        qFatal("%s", qPrintable(Samples::describe(catalog.error())));
    return *catalog;
}

inline const QByteArray chartHeader =
    "id,kind,name_zh,name_en,title_zh,title_en,subtitle_zh,subtitle_en,"
    "indicators,regions,focus,from,to,event_kinds";

/** Writes a package that ships below a folder: of this version, with these charts and units. */
inline QString writeCharts(const QString &place, const QString &version, const QByteArray &charts,
                           const QByteArray &units = {})
{
    const QString folder = place + u"/packages/brought"_s;
    QByteArray resources = R"({"name":"charts","path":"charts.csv"})";
    if (!units.isEmpty()) {
        resources += R"(,{"name":"units","path":"units.csv"})";
        if (!writeFile(folder + u"/units.csv"_s, "code,kind,name_zh,name_en\n" + units))
            return {};
    }
    const QByteArray descriptor = R"({"name":"brought","version":")" + version.toUtf8()
        + R"(","resources":[)" + resources + "]}";
    return writeFile(folder + u"/datapackage.json"_s, descriptor)
            && writeFile(folder + u"/charts.csv"_s, chartHeader + '\n' + charts)
        ? folder
        : QString();
}

} // namespace Zhitu::Samples
