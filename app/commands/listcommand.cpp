// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listcommand.h"

#include "commands/commandstore.h"
#include "commands/jsonarray.h"
#include "commands/texttable.h"
#include "eventmodel.h"
#include "formats/catalogue.h"
#include "indicatormodel.h"
#include "observationmodel.h"
#include "regionmodel.h"
#include "sourcechain.h"
#include "sourcemodel.h"
#include "store/store.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

constexpr auto listName = "list"_L1;

/** In the order of ListKind. */
constexpr QLatin1StringView listKinds[] = {"charts"_L1,  "indicators"_L1, "regions"_L1,
                                           "sources"_L1, "packages"_L1,   "observations"_L1,
                                           "events"_L1};

QString listedKinds(QLatin1StringView separator)
{
    QStringList texts;
    for (const QLatin1StringView name : listKinds)
        texts.append(name);
    return texts.join(separator);
}

/** Where a chart comes from, as files write it. */
QStringView originCode(ChartOrigin origin)
{
    switch (origin) {
    case ChartOrigin::Package:
        return u"package";
    case ChartOrigin::Changed:
        return u"changed";
    case ChartOrigin::Own:
        return u"own";
    }
    return {};
}

QString originName(ChartOrigin origin, const Catalogue &words)
{
    switch (origin) {
    case ChartOrigin::Package:
        return words.translate("Commands", "as it came");
    case ChartOrigin::Changed:
        return words.translate("Commands", "changed");
    case ChartOrigin::Own:
        return words.translate("Commands", "own");
    }
    return {};
}

QByteArray chartsAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const ChartSpec &chart : catalog.charts) {
        json.beginObject();
        json.addText("id"_L1, chart.id);
        json.addText("kind"_L1, code(chart.kind));
        json.addTexts("name"_L1, chart.name);
        json.addTexts("title"_L1, chart.title);
        json.addTexts("subtitle"_L1, chart.subtitle);
        json.addList("indicators"_L1, chart.indicators);
        json.addList("regions"_L1, chart.regions);
        json.addText("focus"_L1, chart.focus);
        json.addText("from"_L1, chart.from ? chart.from->iso() : QString());
        json.addText("to"_L1, chart.to ? chart.to->iso() : QString());
        json.addList("event_kinds"_L1, chart.eventKinds);
        json.addFlag("guard_overruled"_L1, chart.guardOverruled);
        json.addText("origin"_L1, originCode(catalog.chartOrigin(chart.id)));
    }
    return json.bytes();
}

QByteArray indicatorsAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const Indicator &indicator : catalog.indicators) {
        json.beginObject();
        json.addText("id"_L1, indicator.id);
        json.addTexts("name"_L1, indicator.name);
        json.addTexts("short"_L1, indicator.shortName);
        json.addText("unit"_L1, indicator.unit);
        json.addText("measure"_L1, code(indicator.measure));
        json.addText("direction"_L1, code(indicator.direction));
        json.addTexts("population"_L1, indicator.population);
        json.addTexts("definition"_L1, indicator.definition);
        json.addTexts("scope"_L1, indicator.scope);
    }
    return json.bytes();
}

QByteArray regionsAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const Region &region : catalog.regions) {
        json.beginObject();
        json.addText("code"_L1, region.code);
        json.addText("level"_L1, code(region.level));
        json.addText("parent"_L1, region.parent);
        json.addTexts("name"_L1, region.name);
        json.addTexts("short"_L1, region.shortName);
        json.addList("aliases"_L1, region.aliases);
        json.addText("pinyin"_L1, region.pinyin);
        json.addNumber("colour"_L1, region.colourSlot);
        json.addNumber("tile_column"_L1, region.tileColumn);
        json.addNumber("tile_row"_L1, region.tileRow);
    }
    return json.bytes();
}

QByteArray sourcesAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const Source &source : catalog.sources) {
        json.beginObject();
        json.addText("id"_L1, source.id);
        json.addText("kind"_L1, code(source.kind));
        json.addTexts("title"_L1, source.title);
        json.addTexts("short"_L1, source.shortTitle);
        json.addTexts("publisher"_L1, source.publisher);
        json.addText("published"_L1, source.published.iso());
        json.addText("url"_L1, source.url);
        json.addText("repeats"_L1, source.repeats);
        json.addTexts("note"_L1, source.note);
        const AttachedText *text = catalog.attachedText(source.id);
        const AttachedText &attached = text ? *text : AttachedText();
        json.addText("text_file"_L1, attached.fileName);
        json.addText("text_media_type"_L1, attached.mediaType);
        json.addText("text_encoding"_L1, attached.encoding);
        json.addText("text_sha256"_L1, attached.sha256);
        json.addText("text_attached"_L1, attached.attached.toString(Qt::ISODate));
    }
    return json.bytes();
}

QByteArray packagesAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const PackageInfo &package : catalog.packages) {
        json.beginObject();
        json.addText("id"_L1, package.id);
        json.addText("version"_L1, package.version);
        json.addTexts("title"_L1, package.title);
        json.addTexts("description"_L1, package.description);
        json.addFlag("shipped"_L1, package.shipped);
    }
    return json.bytes();
}

/** The number of an occurrence, which 0 says is not known. */
std::optional<double> knownOccurrence(int occurrence)
{
    return occurrence > 0 ? std::optional<double>(occurrence) : std::nullopt;
}

/** The kind of the weakest link of the way by which it came. */
template<typename Record>
QStringView gradeCode(const Catalog &catalog, const Record &record)
{
    const auto grade = sourceGrade(catalog, record.source, record.origin);
    return grade ? code(*grade) : QStringView();
}

QByteArray observationsAsJson(const Catalog &catalog, const QList<Observation> &observations)
{
    JsonArray json;
    for (const Observation &observation : observations) {
        json.beginObject();
        json.addText("id"_L1, observation.id);
        json.addText("indicator"_L1, observation.indicator);
        json.addText("region"_L1, observation.region);
        json.addText("subject"_L1, observation.subject);
        json.addText("period"_L1, observation.period.iso());
        json.addNumber("value"_L1, observation.value);
        json.addNumber("value_upper"_L1, observation.valueUpper);
        json.addText("unit"_L1, observation.unit);
        json.addText("qualifier"_L1, code(observation.qualifier));
        json.addTexts("qualifier_word"_L1, observation.qualifierWord);
        json.addText("status"_L1, code(observation.status));
        json.addText("rank_basis"_L1, code(observation.rankBasis));
        json.addTexts("stated_by"_L1, observation.statedBy);
        json.addText("printed"_L1, observation.printed);
        json.addText("source"_L1, observation.source);
        json.addText("origin"_L1, observation.origin);
        json.addText("grade"_L1, gradeCode(catalog, observation));
        json.addNumber("line"_L1, observation.line);
        json.addNumber("occurrence"_L1, knownOccurrence(observation.occurrence));
        json.addText("obs_status"_L1, observation.obsStatus);
        json.addFlag("break"_L1, observation.breakBefore);
        json.addText("note_kind"_L1, code(observation.noteKind));
        json.addTexts("note"_L1, observation.note);
    }
    return json.bytes();
}

QByteArray eventsAsJson(const Catalog &catalog)
{
    JsonArray json;
    for (const Event &event : catalog.events) {
        json.beginObject();
        json.addText("id"_L1, event.id);
        json.addText("period"_L1, event.period.iso());
        json.addText("region"_L1, event.region);
        json.addText("kind"_L1, event.kind);
        json.addTexts("title"_L1, event.title);
        json.addTexts("short"_L1, event.shortTitle);
        json.addText("qualifier"_L1, code(event.qualifier));
        json.addText("status"_L1, code(event.status));
        json.addTexts("stated_by"_L1, event.statedBy);
        json.addText("printed"_L1, event.printed);
        json.addText("source"_L1, event.source);
        json.addText("origin"_L1, event.origin);
        json.addText("grade"_L1, gradeCode(catalog, event));
        json.addNumber("line"_L1, event.line);
        json.addNumber("occurrence"_L1, knownOccurrence(event.occurrence));
        json.addTexts("note"_L1, event.note);
    }
    return json.bytes();
}

QByteArray asJson(ListKind kind, const Catalog &catalog, const QList<Observation> &observations)
{
    switch (kind) {
    case ListKind::Charts:
        return chartsAsJson(catalog);
    case ListKind::Indicators:
        return indicatorsAsJson(catalog);
    case ListKind::Regions:
        return regionsAsJson(catalog);
    case ListKind::Sources:
        return sourcesAsJson(catalog);
    case ListKind::Packages:
        return packagesAsJson(catalog);
    case ListKind::Observations:
        return observationsAsJson(catalog, observations);
    case ListKind::Events:
        return eventsAsJson(catalog);
    }
    return {};
}

/** The rows of a model, each under its id and these columns of it. */
QString modelAsTable(RecordModel &model, const QList<int> &columns, Language language)
{
    model.setLanguage(language);
    QStringList headers = {Catalogue::of(language).translate("Commands", "ID")};
    for (const int column : columns)
        headers.append(model.headerData(column, Qt::Horizontal).toString());
    TextTable table(headers);
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells = {model.index(row, 0).data(IdRole).toString()};
        for (const int column : columns)
            cells.append(model.index(row, column).data().toString());
        table.addRow(cells);
    }
    return table.text();
}

QString chartsAsTable(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    TextTable table({words.translate("Commands", "ID"), words.translate("Commands", "Name"),
                     words.translate("Commands", "Kind"), words.translate("Commands", "State")});
    for (const ChartSpec &chart : catalog.charts)
        table.addRow({chart.id, chart.name.in(language), code(chart.kind).toString(),
                      originName(catalog.chartOrigin(chart.id), words)});
    return table.text();
}

QString packagesAsTable(const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    TextTable table({words.translate("Commands", "ID"), words.translate("Commands", "Version"),
                     words.translate("Commands", "Came with the program"),
                     words.translate("Commands", "Title")});
    for (const PackageInfo &package : catalog.packages) {
        table.addRow({package.id, package.version,
                      package.shipped ? words.translate("Commands", "yes")
                                      : words.translate("Commands", "no"),
                      package.title.in(language)});
    }
    return table.text();
}

QString asTable(ListKind kind, const CatalogPtr &catalog, const ObservationsPtr &observations,
                Language language)
{
    switch (kind) {
    case ListKind::Charts:
        return chartsAsTable(*catalog, language);
    case ListKind::Indicators: {
        IndicatorModel model;
        model.setRecords(catalog);
        return modelAsTable(
            model,
            {IndicatorModel::UnitColumn, IndicatorModel::MeasureColumn, IndicatorModel::NameColumn},
            language);
    }
    case ListKind::Regions: {
        RegionModel model;
        model.setRecords(catalog);
        return modelAsTable(model,
                            {RegionModel::NameColumn, RegionModel::LevelColumn,
                             RegionModel::ParentColumn, RegionModel::AliasesColumn},
                            language);
    }
    case ListKind::Sources: {
        SourceModel model;
        model.setRecords(catalog);
        return modelAsTable(model,
                            {SourceModel::KindColumn, SourceModel::PublishedColumn,
                             SourceModel::PublisherColumn, SourceModel::TitleColumn,
                             SourceModel::TextColumn},
                            language);
    }
    case ListKind::Packages:
        return packagesAsTable(*catalog, language);
    case ListKind::Observations: {
        ObservationModel model;
        model.setObservations(catalog, observations);
        return modelAsTable(model,
                            {ObservationModel::RegionColumn, ObservationModel::SubjectColumn,
                             ObservationModel::PeriodColumn, ObservationModel::ValueColumn,
                             ObservationModel::StatusColumn, ObservationModel::GradeColumn,
                             ObservationModel::LocatorColumn, ObservationModel::IndicatorColumn,
                             ObservationModel::SourceColumn},
                            language);
    }
    case ListKind::Events: {
        EventModel model;
        model.setRecords(catalog);
        return modelAsTable(model,
                            {EventModel::PeriodColumn, EventModel::RegionColumn,
                             EventModel::KindColumn, EventModel::GradeColumn,
                             EventModel::LocatorColumn, EventModel::TitleColumn},
                            language);
    }
    }
    return {};
}

} // namespace

std::variant<ListArguments, UsageError> readList(const CommandWords &words)
{
    const QString kinds = listedKinds(", "_L1);
    if (words.operands.size() < 2) {
        return UsageError{withArguments(translated("Commands", "Say what to list: %1."), kinds),
                          listName};
    }
    if (words.operands.size() > 2) {
        return UsageError{withArguments(translated("Commands",
                                                   "One thing can be listed at a time; “%1” is too "
                                                   "much."),
                                        words.operands.at(2)),
                          listName};
    }
    const auto *kind = std::ranges::find_if(
        listKinds, [&words](QLatin1StringView name) { return words.operands.at(1) == name; });
    if (kind == std::end(listKinds)) {
        return UsageError{
            withArguments(translated("Commands", "“%1” cannot be listed; what can is %2."),
                          words.operands.at(1), kinds),
            listName};
    }
    return ListArguments{.kind = static_cast<ListKind>(kind - std::begin(listKinds)),
                         .json = words.has("json"_L1)};
}

ExitStatus runList(const ListArguments &arguments, const CommandContext &context)
{
    const Language language = context.language();
    const auto store = openCommandStore(context);
    if (!store)
        return printError(store.error(), language);
    const auto catalog = (*store)->catalog();
    if (!catalog)
        return printError(catalog.error(), language);
    auto observations = std::make_shared<QList<Observation>>();
    if (arguments.kind == ListKind::Observations) {
        auto found = (*store)->observations();
        if (!found)
            return printError(found.error(), language);
        *observations = std::move(*found);
    }
    const auto printed = printResult(
        arguments.json ? asJson(arguments.kind, **catalog, *observations)
                       : asTable(arguments.kind, *catalog, observations, language).toUtf8());
    return printed ? Done : printError(printed.error(), language);
}

Command listCommand()
{
    return {.name = listName,
            .operands = u"KIND"_s,
            .usage = listedKinds("|"_L1),
            .summary = QT_TRANSLATE_NOOP("Commands", "Print what the store holds."),
            .options = {jsonOption()},
            .read = [](const CommandWords &words) { return jobOf(readList(words), runList); }};
}

} // namespace Zhitu
