// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputcontent.h"

#include "formats/catalogue.h"
#include "store/store.h"

#include <QDate>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** The keys that figures refer to. */
struct Keys
{
    QSet<QString> indicators;
    QSet<QString> regions;
    QSet<QString> subjects;
    QSet<QString> sources;
    QSet<QString> units;
    QString last[5]; ///< most figures refer to what the one before them does

    void add(const Observation &figure)
    {
        addOne(indicators, figure.indicator, last[0]);
        addOne(regions, figure.region, last[1]);
        addOne(subjects, figure.subject, last[2]);
        addOne(sources, figure.source, last[3]);
        addOne(sources, figure.origin, last[4]);
    }

private:
    static void addOne(QSet<QString> &keys, const QString &key, QString &former)
    {
        if (key == former)
            return;
        former = key;
        if (!key.isEmpty())
            keys.insert(key);
    }
};

/** Adds what the records of these keys refer to in turn. */
void complete(Keys &keys, const Catalog &catalog)
{
    const auto follow = [](QSet<QString> &known, auto next) {
        const QSet<QString> from = known;
        for (const QString &key : from) {
            for (QString at = next(key); !at.isEmpty() && !known.contains(at); at = next(at))
                known.insert(at);
        }
    };
    follow(keys.sources, [&](const QString &id) {
        const Source *source = catalog.source(id);
        return source ? source->repeats : QString();
    });
    for (const Relation &relation : catalog.relations) {
        if (keys.indicators.contains(relation.indicator) && keys.indicators.contains(relation.other)
            && !relation.whole.isEmpty())
            keys.regions.insert(relation.whole);
    }
    follow(keys.regions, [&](const QString &code) {
        const Region *region = catalog.region(code);
        return region ? region->parent : QString();
    });
    for (const QString &id : std::as_const(keys.indicators)) {
        if (const Indicator *indicator = catalog.indicator(id))
            keys.units.insert(indicator->unit);
    }
}

void keepOnly(Catalog &catalog, const Keys &keys)
{
    const auto keep = [](auto &records, const auto &isWanted) {
        records.removeIf([&](const auto &record) { return !isWanted(record); });
    };
    const auto bothWanted = [&](const auto &pair) {
        return keys.indicators.contains(pair.indicator) && keys.indicators.contains(pair.other);
    };
    keep(catalog.units, [&](const Unit &unit) { return keys.units.contains(unit.code); });
    keep(catalog.regions, [&](const Region &region) { return keys.regions.contains(region.code); });
    keep(catalog.subjects, [&](const Subject &one) { return keys.subjects.contains(one.id); });
    keep(catalog.sources, [&](const Source &source) { return keys.sources.contains(source.id); });
    keep(catalog.indicators,
         [&](const Indicator &one) { return keys.indicators.contains(one.id); });
    keep(catalog.comparabilities, bothWanted);
    keep(catalog.relations, bothWanted);
    catalog.events.clear();
    catalog.charts.clear();
    catalog.buildIndex();
}

} // namespace

Result<OutputContent> outputContent(const Store &store,
                                    const std::optional<std::vector<qint64>> &positions)
{
    auto records = store.wholeContent();
    if (!records)
        return records.error();
    OutputContent content{.records = std::move(*records)};
    PackageInfo &info = content.records.info;
    info.version = QDate::currentDate().toString(u"yyyy.M.d"_s);
    if (!positions) {
        const auto count = store.observationCount();
        if (!count)
            return count.error();
        content.figureCount = *count;
        const auto aside = store.asideFigureCount();
        if (!aside)
            return aside.error();
        content.asideCount = *aside;
        info.id = u"zhitu-store"_s;
        info.title = translated("Outputs", "Everything in a store of Zhitu");
        return content;
    }
    content.positions = &*positions;
    info.id = u"zhitu-figures"_s;
    info.title = translated("Outputs", "Figures from a store of Zhitu");
    // It is no package of its own in the store that takes it in, and brings nothing but records.
    content.records.layers = StoreLayers();
    Keys keys;
    const auto read =
        store.forEachObservation(content.positions, [&](const Observation &figure) -> Result<void> {
            keys.add(figure);
            ++content.figureCount;
            return {};
        });
    if (!read)
        return read.error();
    complete(keys, content.records.catalog);
    keepOnly(content.records.catalog, keys);
    return content;
}

} // namespace Zhitu
