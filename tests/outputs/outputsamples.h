// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/storecontent.h"

#include "packages/packagereader.h"
#include "store/bulkimport.h"

#include <QStringList>

/** Stores and texts for the tests of what leaves a store. */
namespace Zhitu::Samples {

/** Texts that something on the way could take for more than a text. */
[[nodiscard]] inline QStringList hostileTexts()
{
    using namespace Qt::Literals::StringLiterals;
    return {
        u"\"quoted\""_s,
        u"a,b;c\td"_s,
        u"two\nlines"_s,
        u"two\r\nlines\rthree"_s,
        u"=1+1"_s,
        u"=HYPERLINK(\"http://example.org\",\"x\")"_s,
        u"+86-10-1234"_s,
        u"-2+3"_s,
        u"-5"_s,
        u"-1,234.5%"_s,
        u"@SUM(A1)"_s,
        u"\t=1"_s,
        u"\r=1"_s,
        u"'=1"_s,
        u"''-x"_s,
        u"'"_s,
        u"it's"_s,
        u"\uff1d1+1"_s,
        u"\ufeffmark"_s,
        u"\u0001\u000b\u001f\u007f"_s,
        u" space at both ends "_s,
        u"\u00a0\u3000"_s,
        u"<b>&amp;</b>"_s,
        u"_x0041_"_s,
        u"{\"json\":1}"_s,
        u"\ufffe\uffff"_s,
        u"\U00020BB7\U0001F600"_s,
        u"\u202eback"_s,
        u"true"_s,
        u"0123"_s,
        u"1e5"_s,
        QString(40000, u'\u957f'),
    };
}

/** A package in whose every text there is something hostile somewhere. */
[[nodiscard]] inline Package hostilePackage()
{
    using namespace Qt::Literals::StringLiterals;
    Package package = Samples::package();
    package.info.id = u"hostile"_s;
    Catalog &catalog = package.catalog;
    const QStringList texts = hostileTexts();
    package.info.title = {texts.at(0), texts.at(4)};
    package.info.description = {texts.at(3), texts.at(19)};
    const Observation pattern = package.observations.at(0);
    const Source source = catalog.sources.at(1);
    const Event event = catalog.events.at(0);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts.at(i);
        const QString &other = texts.at((i + 7) % texts.size());
        Source another = source;
        another.id = u"h%1"_s.arg(i);
        another.title = {text, other};
        another.shortTitle = {other, text};
        another.publisher = {text, {}};
        another.url = text;
        another.note = {{}, text};
        catalog.sources.append(another);
        Observation figure = pattern;
        figure.id = u"-H.%1"_s.arg(i);
        figure.source = another.id;
        figure.printed = text;
        figure.qualifierWord = {text, other};
        figure.statedBy = {other, text};
        figure.note = {text, other};
        figure.obsStatus = text;
        figure.value = i % 2 ? -1.5e300 / static_cast<double>(i) : -0.1 * static_cast<double>(i);
        package.observations.append(figure);
        Event told = event;
        told.id = u"-E.%1"_s.arg(i);
        told.title = {text, other};
        told.printed = other;
        catalog.events.append(told);
        ChartSpec chart = catalog.charts.at(1);
        chart.id = u"h-%1"_s.arg(i);
        chart.name = {text, other};
        chart.title = {other, text};
        catalog.charts.append(chart);
    }
    catalog.buildIndex();
    return package;
}

/** Gives a store that holds the sample package or what ships all that a user can do to charts. */
inline void changeCharts(Store &store)
{
    using namespace Qt::Literals::StringLiterals;
    const auto catalog = store.catalog();
    VERIFY_RESULT(catalog);
    ChartSpec changed = (*catalog)->charts.at(0);
    changed.name = {u"=改过"_s, u"-changed"_s};
    VERIFY_RESULT(store.saveChart(changed));
    for (const QString &name : {u"Mine"_s, u"Gone"_s}) {
        ChartSpec own = (*catalog)->charts.at(1);
        own.id.clear();
        own.name = {{}, name};
        const auto id = store.saveChart(own);
        VERIFY_RESULT(id);
        if (name == u"Gone")
            VERIFY_RESULT(store.deleteChart(*id));
    }
    VERIFY_RESULT(store.deleteChart((*catalog)->charts.at(1).id));
    VERIFY_RESULT(store.moveChart((*catalog)->charts.at(0).id, 1));
}

/**
 * An import of a table with a region, a source, an event and figures of it and of others; figures of
 * all ids that end in the number. 0: it failed.
 */
[[nodiscard]] inline qint64 importTable(Store &store, int number, int figures)
{
    using namespace Qt::Literals::StringLiterals;
    const auto catalog = store.catalog();
    const auto known = store.observations();
    if (!catalog || !known || known->isEmpty())
        return 0;
    const QString name = u"table%1"_s.arg(number);
    Catalog records;
    Region region = (*catalog)->regions.last();
    region.code = u"99%1"_s.arg(number);
    region.tileColumn.reset();
    region.tileRow.reset();
    records.regions = {region};
    Source source = (*catalog)->sources.last();
    source.id = name;
    source.repeats.clear();
    records.sources = {source};
    Event event = (*catalog)->events.first();
    event.id = name;
    event.region = region.code;
    event.source = name;
    event.origin.clear();
    records.events = {event};
    auto bulk = BulkImport::begin(store,
                                  {.fileName = name + u".csv"_s,
                                   .sha256 = QString(64, u'a'),
                                   .when = QDateTime(QDate(2026, 1, number), QTime(3, 4), Qt::UTC),
                                   .title = u"=Report"_s,
                                   .mapping = "{\"a\":\"b,c\"}",
                                   .expected = figures});
    if (!bulk || !(*bulk)->add(records))
        return 0;
    for (int i = 0; i < figures; ++i) {
        Observation figure = known->first();
        figure.id = i % 3 == 0 ? u"T%1-%2"_s.arg(number).arg(i) : QString();
        figure.region = i % 2 ? figure.region : region.code;
        figure.value = 1000 * number + i;
        figure.source = name;
        figure.origin.clear();
        if (!(*bulk)->append(figure))
            return 0;
    }
    const auto report = (*bulk)->commit();
    return report ? report->import : 0;
}

/** Gives a store that holds records all that a user can do to them, and imports in every state. */
inline void giveHistory(Store &store)
{
    using namespace Qt::Literals::StringLiterals;
    const auto catalog = store.catalog();
    const auto brought = store.observations();
    VERIFY_RESULT(brought);
    const auto apply = [&](const AnyRecord &before, const std::optional<AnyRecord> &after) {
        VERIFY_RESULT(store.apply({{.before = before, .after = after}}));
    };
    const auto change = [&](Observation figure) {
        const Observation before = figure;
        figure.note.zh += u"改过"_s;
        apply(AnyRecord(before), AnyRecord(figure));
    };
    // Of what packages brought.
    change(brought->at(0));
    apply(AnyRecord(brought->at(1)), std::nullopt);
    apply(AnyRecord((*catalog)->events.first()), std::nullopt);
    Indicator indicator = (*catalog)->indicators.first();
    indicator.name.en += u" (renamed)"_s;
    apply(AnyRecord((*catalog)->indicators.first()), AnyRecord(indicator));
    // By hand, among the imports.
    const auto addOwn = [&] {
        Observation own = brought->at(0);
        own.id.clear();
        own.value = 77;
        VERIFY_RESULT(store.apply({{.before = std::nullopt, .after = AnyRecord(std::move(own))}}));
    };
    QList<qint64> imports;
    for (const int number : {1, 2, 3, 4}) {
        imports.append(importTable(store, number, 7));
        QVERIFY(imports.last() > 0);
        addOwn();
        const auto figures = store.observations({.import = imports.last()});
        VERIFY_RESULT(figures);
        change(figures->at(2));
        change(figures->at(3));
        apply(AnyRecord(figures->at(4)), std::nullopt);
        const auto now = store.catalog();
        VERIFY_RESULT(now);
        const Event *event = (*now)->event(u"table%1"_s.arg(number));
        QVERIFY(event);
        Event changed = *event;
        changed.note.en += u"!"_s;
        apply(AnyRecord(*event), AnyRecord(changed));
    }
    VERIFY_RESULT(store.undoImport(imports.at(1)));
    VERIFY_RESULT(store.undoImport(imports.at(3)));
    VERIFY_RESULT(store.undoImport(imports.at(0)));
    VERIFY_RESULT(store.redoImport(imports.at(0)));
}

/** Takes the package in a folder into a store, as a stream. */
[[nodiscard]] inline Result<ImportReport> takeIn(Store &store, const QString &folder)
{
    const auto reader = PackageReader::open(packageFolder(folder));
    if (!reader)
        return reader.error();
    return store.importPackage(**reader, {.fileName = QFileInfo(folder).fileName()});
}

} // namespace Zhitu::Samples
