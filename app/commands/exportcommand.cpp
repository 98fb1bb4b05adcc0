// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcommand.h"

#include "applicationstart.h"
#include "chartmodel.h"
#include "commands/commandstore.h"
#include "commands/exportarguments.h"
#include "export/chartexport.h"
#include "export/vectormodule.h"
#include "formats/catalogue.h"
#include "store/store.h"

#include <QApplication>
#include <QThread>

#include <cstdlib>
#include <functional>
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

/** All charts where no ids are given. */
Result<QList<LoadedChart>> loadCharts(const CommandContext &context, const QStringList &ids)
{
    const auto opened = openCommandStore(context);
    if (!opened)
        return opened.error();
    const Store &store = **opened;
    const auto catalog = store.catalog();
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
                         .file = store.file(),
                         .detail = id,
                         .row = 0,
                         .field = {},
                         .hint = known.join(", "_L1)};
        }
        auto observations = std::make_shared<QList<Observation>>();
        if (const auto query = ChartModel::queryFor(*spec, **catalog)) {
            auto found = store.observations(*query);
            if (!found)
                return found.error();
            *observations = std::move(*found);
        }
        charts.append({*spec, *catalog, std::move(observations)});
    }
    return charts;
}

ExitStatus runExport(const ExportArguments &arguments, const CommandContext &context)
{
    if (const auto checked = checkPicture(arguments.picture); !checked)
        return printError(checked.error(), context.language());

    // Before there is another thread, which may read the environment meanwhile.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt takes the first thread that it meets for the main one.
    static_cast<void>(QThread::currentThread());
    auto loading = std::async(std::launch::async, loadCharts, std::cref(context), arguments.charts);

    const auto application = startApplication([&context] {
        return Catalogue::of(context.language())
            .translate("Commands",
                       "Qt cannot draw without a display: its platform plugin “offscreen” is "
                       "missing. Install it; on Debian it is part of libqt6gui6.");
    });

    const auto charts = loading.get();
    if (!charts)
        return printError(charts.error(), context.language());
    if (arguments.picture.format == PictureFormat::Pdf)
        if (const auto module = vectorModule(); !module)
            return printError(module.error(), context.language());
    std::vector<std::unique_ptr<ChartModel>> models;
    QList<ChartExport> exports;
    for (const LoadedChart &chart : *charts) {
        models.emplace_back(makeChartModel(chart.spec.kind, nullptr));
        models.back()->setFigures(chart.spec, chart.catalog, chart.observations);
        exports.append({models.back().get()});
    }
    const QList<Language> languages =
        arguments.languages.isEmpty() ? QList<Language>{context.language()} : arguments.languages;
    const auto written = exportCharts(exports, arguments.picture, languages, arguments.folder);
    if (!written)
        return printError(written.error(), context.language());
    QByteArray paths;
    for (const QString &path : *written)
        paths += path.toLocal8Bit() + '\n';
    const auto printed = printResult(paths);
    const ExitStatus status = printed ? Done : printError(printed.error(), context.language());
    // All is written. The system frees a process at once; Qt takes as long to take itself down as
    // to paint a chart.
    std::_Exit(status);
}

} // namespace

Command exportCommand()
{
    return {.name = "export"_L1,
            .operands = u"CHART… | --all"_s,
            .usage = u"CHART… | --all"_s,
            .summary =
                QT_TRANSLATE_NOOP("Commands", "Write charts as pictures, CHART.LANG.FORMAT."),
            .options = exportOptions(),
            .read = [](const CommandWords &words) { return jobOf(readExport(words), runExport); }};
}

} // namespace Zhitu
