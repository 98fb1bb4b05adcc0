// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"

#include <algorithm>
#include <memory>

/** What ships, without its figures, as a catalog to match names with; null where it cannot be read. */
inline Zhitu::CatalogPtr shippedCatalog()
{
    using namespace Zhitu;
    auto all = std::make_shared<Catalog>();
    for (const char *name : {"beijing-aigc-2023", "city-compute-rank", "beijing-ai-follow-up"}) {
        const auto package =
            readPackage(QStringLiteral(ZHITU_PACKAGES_DIR) + u'/' + QLatin1StringView(name));
        if (!package)
            return nullptr;
        const auto addNew = [](auto &to, const auto &from, auto key) {
            for (const auto &record : from) {
                if (std::ranges::none_of(to, [&](const auto &r) { return r.*key == record.*key; }))
                    to.append(record);
            }
        };
        addNew(all->regions, package->catalog.regions, &Region::code);
        addNew(all->units, package->catalog.units, &Unit::code);
        addNew(all->indicators, package->catalog.indicators, &Indicator::id);
        addNew(all->subjects, package->catalog.subjects, &Subject::id);
        addNew(all->sources, package->catalog.sources, &Source::id);
    }
    all->buildIndex();
    return all;
}
