// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcommand.h"

#include "applicationstart.h"
#include "chartmodel.h"
#include "commands/commandstore.h"
#include "export/vectormodule.h"
#include "formats/catalogue.h"
#include "store/store.h"

#include <QApplication>
#include <QThread>

#include <future>
#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** What a chart is made of, read by another thread than the one that draws. */
struct LoadedChart
{
    ChartSpec spec;
    CatalogPtr catalog;
    ObservationsPtr observations;
};

/** All charts where no ids are given. Writes to standard error what storeNote() says. */
Result<QList<LoadedChart>> loadCharts(const QString &storeFile, const QStringList &ids,
                                      const std::function<Language()> &interfaceLanguage)
{
    const auto opened = openCommandStore(storeFile);
    if (!opened)
        return opened.error();
    const CommandStore &store = *opened;
    // The language is looked up only where there is something to say.
    if (!storeNote(store, Language::English).isEmpty())
        printMessage(storeNote(store, interfaceLanguage()));
    const auto catalog = store->catalog();
    if (!catalog)
        return catalog.error();

    QStringList known;
    for (const ChartSpec &chart : (*catalog)->charts)
        known.append(chart.id);
    QList<LoadedChart> charts;
    const QStringList &wanted = ids.isEmpty() ? known : ids;
    for (const QString &id : wanted) {
        const ChartSpec *spec = (*catalog)->chart(id);
        if (!spec) {
            return Error{.kind = ErrorKind::NoSuchChart,
                         .file = store->file(),
                         .detail = id,
                         .row = 0,
                         .field = {},
                         .hint = known.join(", "_L1)};
        }
        auto observations = std::make_shared<QList<Observation>>();
        if (const auto query = ChartModel::queryFor(*spec, **catalog)) {
            auto found = store->observations(*query);
            if (!found)
                return found.error();
            *observations = std::move(*found);
        }
        charts.append({*spec, *catalog, std::move(observations)});
    }
    return charts;
}

} // namespace

ExitStatus runExport(const ExportArguments &arguments, const QString &storeFile,
                     const std::function<Language()> &interfaceLanguage)
{
    if (const auto checked = checkPicture(arguments.picture); !checked)
        return printError(checked.error(), interfaceLanguage());

    // Before there is another thread, which may read the environment meanwhile.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt takes the first thread that it meets for the main one.
    static_cast<void>(QThread::currentThread());
    auto loading =
        std::async(std::launch::async, loadCharts, storeFile, arguments.charts, interfaceLanguage);

    const auto application = startApplication([&interfaceLanguage] {
        return Catalogue::of(interfaceLanguage())
            .translate("Commands",
                       "Qt cannot draw without a display: its platform plugin “offscreen” is "
                       "missing. Install it; on Debian it is part of libqt6gui6.");
    });

    const auto charts = loading.get();
    if (!charts)
        return printError(charts.error(), interfaceLanguage());
    if (arguments.picture.format == PictureFormat::Pdf)
        if (const auto module = vectorModule(); !module)
            return printError(module.error(), interfaceLanguage());
    std::vector<std::unique_ptr<ChartModel>> models;
    QList<ChartExport> exports;
    for (const LoadedChart &chart : *charts) {
        models.emplace_back(makeChartModel(chart.spec.kind, nullptr));
        models.back()->setFigures(chart.spec, chart.catalog, chart.observations);
        exports.append({models.back().get()});
    }
    const QList<Language> languages =
        arguments.languages.isEmpty() ? QList<Language>{interfaceLanguage()} : arguments.languages;
    const auto written = exportCharts(exports, arguments.picture, languages, arguments.folder);
    if (!written)
        return printError(written.error(), interfaceLanguage());
    QByteArray paths;
    for (const QString &path : *written)
        paths += path.toLocal8Bit() + '\n';
    const auto printed = printResult(paths);
    return printed ? Done : printError(printed.error(), interfaceLanguage());
}

} // namespace Zhitu
