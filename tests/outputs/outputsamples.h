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

/** Takes the package in a folder into a store, as a stream. */
[[nodiscard]] inline Result<ImportReport> takeIn(Store &store, const QString &folder)
{
    const auto reader = PackageReader::open(packageFolder(folder));
    if (!reader)
        return reader.error();
    return store.importPackage(**reader, {.fileName = QFileInfo(folder).fileName()});
}

} // namespace Zhitu::Samples
