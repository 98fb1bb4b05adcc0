// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packageoutput.h"

#include "figureprogress.h"

#include "packages/packagewriter.h"
#include "store/store.h"

namespace Zhitu {

Result<void> writePackage(const Store &store, const OutputContent &content, const QString &folder,
                          const ProgressFunction &progress, int parts)
{
    PackageWriter writer(folder);
    if (auto begun = writer.begin(content.records, QDateTime::currentDateTimeUtc()); !begun)
        return begun;
    FigureProgress counted(content.figureCount + content.asideCount, progress, parts);
    const auto write = [&](const Observation &figure) -> Result<void> {
        if (auto written = writer.append(figure); !written)
            return written;
        return counted.next();
    };
    if (auto written = store.forEachObservation(content.positions, write); !written)
        return written;
    const auto writeAside = [&](const AsideFigure &figure) -> Result<void> {
        if (auto written = writer.append(figure); !written)
            return written;
        return counted.next();
    };
    if (content.records.layers->hasHistory) {
        if (auto written = store.forEachAsideFigure(writeAside); !written)
            return written;
    }
    return writer.finish();
}

} // namespace Zhitu
