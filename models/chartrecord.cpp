// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartrecord.h"

#include "packages/recordjson.h"
#include "store/store.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <numeric>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QString formatName = u"zhitu-picture"_s;
constexpr int formatVersion = 1;
/** Long enough for any message; a text that makes up most of a hostile record is none. */
constexpr qsizetype longestDetail = 300;

/** Gathers keys out of many records whose neighbours mostly have the same ones. */
class Keys
{
public:
    void add(const QString &key)
    {
        if (key.isEmpty() || key == m_last)
            return;
        m_last = key;
        m_keys.insert(key);
    }
    void add(const QStringList &keys)
    {
        for (const QString &key : keys)
            add(key);
    }
    [[nodiscard]] bool has(const QString &key) const { return m_keys.contains(key); }
    [[nodiscard]] QStringList all() const { return {m_keys.cbegin(), m_keys.cend()}; }

private:
    QSet<QString> m_keys;
    QString m_last;
};

bool isWithin(const Period &period, const ChartSpec &spec)
{
    if (period.isUndated())
        return true;
    return (!spec.from || period.lastDay() >= spec.from->firstDay())
        && (!spec.to || period.firstDay() <= spec.to->lastDay());
}

template<typename Record, typename Function>
QList<Record> selected(const QList<Record> &records, Function isWanted)
{
    QList<Record> result;
    std::ranges::copy_if(records, std::back_inserter(result), isWanted);
    return result;
}

/** A table's records as JSON, one after the other. */
template<typename Record>
QByteArrayList linesOf(const QList<Record> &records)
{
    QByteArrayList lines;
    for (const Record &record : records)
        lines.append(jsonOf(record));
    return lines;
}

qsizetype sizeOf(const QByteArrayList &lines)
{
    return std::accumulate(lines.begin(), lines.end(), qsizetype(0),
                           [](qsizetype sum, const QByteArray &line) { return sum + line.size(); });
}

/** Records in the order of their ids' code units. */
template<typename Record>
std::vector<const Record *> sortedById(const QList<const Record *> &records)
{
    // Most ids differ in their first eight units, and those are at hand.
    struct Key
    {
        std::array<quint64, 2> start;
        const Record *record;
    };
    std::vector<Key> keys;
    keys.reserve(static_cast<std::size_t>(records.size()));
    for (const Record *record : records) {
        Key key{{0, 0}, record};
        for (qsizetype i = 0; i < std::min<qsizetype>(8, record->id.size()); ++i)
            key.start.at(static_cast<std::size_t>(i / 4)) |=
                static_cast<quint64>(record->id.at(i).unicode()) << (16 * (3 - i % 4));
        keys.push_back(key);
    }
    std::ranges::sort(keys, [](const Key &a, const Key &b) {
        return a.start != b.start ? a.start < b.start : a.record->id < b.record->id;
    });
    std::vector<const Record *> sorted;
    sorted.reserve(keys.size());
    for (const Key &key : keys)
        sorted.push_back(key.record);
    return sorted;
}

/** The hash of records that are given by pointer. */
template<typename Record>
LeftOutTable hashed(const QList<const Record *> &records)
{
    const std::vector<const Record *> sorted = sortedById(records);
    constexpr std::size_t blockSize = 2000; // all lines at once would take memory
    const auto block = [&sorted](std::size_t from) {
        QByteArray lines;
        for (std::size_t i = from; i < std::min(sorted.size(), from + blockSize); ++i) {
            lines += jsonOf(*sorted.at(i));
            lines += '\n';
        }
        return lines;
    };
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray lines = block(0);
    for (std::size_t from = blockSize; from < sorted.size(); from += blockSize) {
        // Writing takes as long as hashing: the next block is written meanwhile.
        std::future<QByteArray> next = std::async(std::launch::async, block, from);
        hash.addData(lines);
        lines = next.get();
    }
    hash.addData(lines);
    return {tableName(RecordTable<Record>::table).toString(), records.size(),
            hash.result().toHex()};
}

template<typename Record>
QList<const Record *> pointersTo(const QList<Record> &records)
{
    QList<const Record *> pointers;
    for (const Record &record : records)
        pointers.append(&record);
    return pointers;
}

void appendTable(QByteArray &bytes, Table table, const QByteArrayList &lines)
{
    if (!lines.isEmpty())
        bytes += ",\"" + tableName(table).toLatin1() + "\":[" + lines.join(',') + ']';
}

void appendLeftOut(QByteArray &bytes, const QList<LeftOutTable> &tables)
{
    if (tables.isEmpty())
        return;
    QByteArrayList members;
    for (const LeftOutTable &table : tables)
        members.append('"' + table.table.toLatin1() + "\":{\"count\":"
                       + QByteArray::number(table.count) + ",\"sha256\":\"" + table.sha256 + "\"}");
    bytes += ",\"left_out\":{" + members.join(',') + '}';
}

/** All of a record but its beginning, which names the language. */
QByteArray bodyOf(const Catalog &catalog, const QByteArrayList &sources,
                  const QByteArrayList &observations, const QByteArrayList &events,
                  const QList<LeftOutTable> &leftOut)
{
    QByteArray bytes = ",\"spec\":" + jsonOf(catalog.charts.first());
    appendTable(bytes, Table::Units, linesOf(catalog.units));
    appendTable(bytes, Table::Regions, linesOf(catalog.regions));
    appendTable(bytes, Table::Subjects, linesOf(catalog.subjects));
    appendTable(bytes, Table::Sources, sources);
    appendTable(bytes, Table::Indicators, linesOf(catalog.indicators));
    appendTable(bytes, Table::Comparabilities, linesOf(catalog.comparabilities));
    appendTable(bytes, Table::Relations, linesOf(catalog.relations));
    appendTable(bytes, Table::Observations, observations);
    appendTable(bytes, Table::Events, events);
    appendLeftOut(bytes, leftOut);
    return bytes;
}

/** The body with all values; empty where they or the whole are too long. */
QByteArray wholeBody(const ChartFoundation &whole)
{
    QByteArrayList observations;
    const QByteArrayList events = linesOf(whole.catalog.events);
    qsizetype size = sizeOf(events);
    for (const Observation *observation : whole.observations) {
        observations.append(jsonOf(*observation));
        size += observations.last().size();
        if (size > mostValueBytes)
            return {};
    }
    if (size > mostValueBytes)
        return {};
    const QByteArray body =
        bodyOf(whole.catalog, linesOf(whole.catalog.sources), observations, events, {});
    return body.size() > mostRecordBytes - 100 ? QByteArray() : body;
}

/** The body with counts and hashes in place of what is too long. */
QByteArray reducedBody(const ChartModel &model, const ChartFoundation &whole)
{
    QList<LeftOutTable> leftOut;
    for (const auto table : {Table::Observations, Table::Events}) {
        const LeftOutTable values = leftOutTable(whole, tableName(table).toString());
        if (values.count > 0)
            leftOut.append(values);
    }
    const ChartFoundation reduced = foundationOf(model, FoundationScope::SpecAndSources);
    QByteArrayList sources = linesOf(reduced.catalog.sources);
    if (sizeOf(sources) > mostValueBytes) {
        leftOut.append(leftOutTable(whole, tableName(Table::Sources).toString()));
        sources.clear();
    }
    const QByteArray body = bodyOf(reduced.catalog, sources, {}, {}, leftOut);
    return body.size() > mostRecordBytes - 100 ? QByteArray() : body;
}

Error invalid(const QString &file, const QString &detail, const QString &field = {})
{
    QString text = detail;
    if (text.size() > longestDetail)
        text = text.first(longestDetail) + u'…';
    return {.kind = ErrorKind::PictureInvalid,
            .file = file,
            .detail = text,
            .row = 0,
            .field = field,
            .hint = {}};
}

/** Reads one table's array into a package. */
template<typename Record>
Result<void> readTable(const QJsonValue &value, QList<Record> &records, const QString &file)
{
    const QString table = tableName(RecordTable<Record>::table).toString();
    if (value.isUndefined())
        return {};
    if (!value.isArray())
        return invalid(file, u"%1: not a list"_s.arg(table));
    const QJsonArray array = value.toArray();
    records.reserve(array.size());
    for (const QJsonValue &entry : array) {
        if (!entry.isObject())
            return invalid(file, u"%1: an entry is no record"_s.arg(table));
        Record record;
        const JsonProblem problem = readRecord(entry.toObject(), record);
        if (!problem.detail.isEmpty())
            return invalid(file,
                           u"%1, record %2, %3: %4"_s.arg(table,
                                                          QString::number(records.size() + 1),
                                                          problem.field, problem.detail),
                           problem.field);
        records.append(std::move(record));
    }
    return {};
}

Result<QList<LeftOutTable>> readLeftOut(const QJsonValue &value, const QString &file)
{
    QList<LeftOutTable> tables;
    if (value.isUndefined())
        return tables;
    const QString place = u"left_out"_s;
    if (!value.isObject())
        return invalid(file, u"left_out: not an object"_s, place);
    const QJsonObject object = value.toObject();
    for (const Table table : {Table::Observations, Table::Events, Table::Sources}) {
        const QString name = tableName(table).toString();
        const QJsonValue entry = object.value(name);
        if (entry.isUndefined())
            continue;
        const double count = entry.toObject().value("count"_L1).toDouble(-1);
        const QByteArray sha256 = entry.toObject().value("sha256"_L1).toString().toUtf8();
        const auto isDigit = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        };
        if (entry.toObject().size() != 2 || !(count >= 1 && count <= 1e12)
            || std::trunc(count) != count || sha256.size() != 64
            || !std::ranges::all_of(sha256, isDigit))
            return invalid(file, u"left_out: %1: no count and SHA-256"_s.arg(name), place);
        tables.append({name, static_cast<qint64>(count), sha256});
    }
    if (tables.size() != object.size())
        return invalid(file, u"left_out: no table that can be left out"_s, place);
    return tables;
}

/** Whether the object is a record in a form that this version reads. */
Result<void> checkFormat(const QJsonObject &root, const QString &file)
{
    if (root.value("format"_L1).toString() != formatName)
        return invalid(file, u"not in the format \"%1\""_s.arg(formatName), u"format"_s);
    const double version = root.value("version"_L1).toDouble();
    if (!(version >= 1) || std::trunc(version) != version)
        return invalid(file, u"no version of the format"_s, u"version"_s);
    if (version > formatVersion)
        return Error{.kind = ErrorKind::PictureNewer,
                     .file = file,
                     .detail = QString::number(version, 'g', 15),
                     .row = 0,
                     .field = {},
                     .hint = {}};
    static const QSet<QString> members = [] {
        QSet<QString> names{u"format"_s, u"version"_s, u"language"_s, u"spec"_s, u"left_out"_s};
        for (const Table table : allTables)
            if (table != Table::Charts)
                names.insert(tableName(table).toString());
        return names;
    }();
    for (auto member = root.begin(); member != root.end(); ++member) {
        if (!members.contains(member.key()))
            return invalid(file, u"\"%1\" is no part of a record"_s.arg(member.key()),
                           member.key());
    }
    return {};
}

/** The checks of an import, in a store that is gone afterwards. */
Result<void> checkAsImport(const Package &package, const QString &file)
{
    const auto store = Store::inMemory();
    if (!store)
        return store.error();
    const auto report = (*store)->importPackage(package);
    if (report)
        return {};
    const Error &error = report.error();
    if (error.kind != ErrorKind::PackageInvalid)
        return error;
    const QString table = error.file.section(u'.', 0, 0);
    return invalid(file,
                   error.field.isEmpty() ? u"%1, %2"_s.arg(table, error.detail)
                                         : u"%1, %2, %3"_s.arg(table, error.field, error.detail),
                   error.field);
}

} // namespace

QList<Event> eventsOf(const ChartModel &model)
{
    const ChartSpec &spec = model.spec();
    Keys marked;
    if (ChartModel::drawsEvents(spec.kind)) {
        for (int mark = 0; mark < model.markCount(); ++mark)
            marked.add(model.evidenceOf(mark));
    }
    QList<Event> events;
    for (const Event &event : model.catalog()->events) {
        if (marked.has(event.id)
            || (spec.eventKinds.contains(event.kind) && isWithin(event.period, spec)))
            events.append(event);
    }
    return events;
}

qint64 ChartRecord::valuesLeftOut() const
{
    qint64 count = 0;
    for (const LeftOutTable &table : leftOut)
        count += table.table == tableName(Table::Sources) ? 0 : table.count;
    return count;
}

ChartFoundation foundationOf(const ChartModel &model, FoundationScope scope)
{
    const bool isWhole = scope == FoundationScope::Whole;
    const Catalog &all = *model.catalog();
    const ChartSpec &spec = model.spec();
    ChartFoundation result;
    result.observations = model.figures();
    result.catalog.charts = {spec};
    result.catalog.events = eventsOf(model);

    Keys indicators;
    Keys regions;
    Keys units;
    Keys subjects;
    Keys sources;
    Keys origins;
    indicators.add(spec.indicators);
    regions.add(spec.regions);
    regions.add(spec.focus);
    if (isWhole)
        regions.add(model.regions());
    for (const Observation *observation : std::as_const(result.observations)) {
        sources.add(observation->source);
        origins.add(observation->origin);
        if (isWhole) {
            indicators.add(observation->indicator);
            regions.add(observation->region);
            units.add(observation->unit);
            subjects.add(observation->subject);
        }
    }
    for (const Event &event : std::as_const(result.catalog.events)) {
        sources.add(event.source);
        origins.add(event.origin);
        if (isWhole)
            regions.add(event.region);
    }

    // What these refer to in turn. Only what is new is followed, so that a loop ends.
    sources.add(origins.all());
    for (const QString &id : sources.all()) {
        const Source *source = all.source(id);
        while (source && !source->repeats.isEmpty() && !sources.has(source->repeats)) {
            sources.add(source->repeats);
            source = all.source(source->repeats);
        }
    }
    for (const QString &code : regions.all()) {
        const Region *region = all.region(code);
        while (region && !region->parent.isEmpty() && !regions.has(region->parent)) {
            regions.add(region->parent);
            region = all.region(region->parent);
        }
    }
    for (const QString &id : indicators.all()) {
        if (const Indicator *indicator = all.indicator(id))
            units.add(indicator->unit);
    }

    Catalog &part = result.catalog;
    part.units = selected(all.units, [&](const Unit &unit) { return units.has(unit.code); });
    part.regions =
        selected(all.regions, [&](const Region &region) { return regions.has(region.code); });
    part.subjects =
        selected(all.subjects, [&](const Subject &subject) { return subjects.has(subject.id); });
    part.sources =
        selected(all.sources, [&](const Source &source) { return sources.has(source.id); });
    part.indicators = selected(
        all.indicators, [&](const Indicator &indicator) { return indicators.has(indicator.id); });
    part.comparabilities = selected(all.comparabilities, [&](const Comparability &declaration) {
        return indicators.has(declaration.indicator) && indicators.has(declaration.other);
    });
    part.relations = selected(all.relations, [&](const Relation &relation) {
        return indicators.has(relation.indicator) && indicators.has(relation.other)
            && (relation.whole.isEmpty() || regions.has(relation.whole));
    });
    if (!isWhole) {
        result.observations.clear();
        part.events.clear();
    }
    return result;
}

LeftOutTable leftOutTable(const ChartFoundation &whole, const QString &table)
{
    if (table == tableName(Table::Observations))
        return hashed(whole.observations);
    if (table == tableName(Table::Events))
        return hashed(pointersTo(whole.catalog.events));
    return hashed(pointersTo(whole.catalog.sources));
}

QList<QByteArray> writeChartRecords(const ChartModel &model, const QList<Language> &languages)
{
    const ChartFoundation whole = foundationOf(model, FoundationScope::Whole);
    QByteArray body = wholeBody(whole);
    if (body.isEmpty())
        body = reducedBody(model, whole);
    QList<QByteArray> records;
    for (const Language language : languages) {
        const QByteArray beginning = "{\"format\":" + jsonText(formatName)
            + ",\"version\":" + QByteArray::number(formatVersion)
            + ",\"language\":" + jsonText(languageCode(language));
        records.append(body.isEmpty() ? QByteArray() : beginning + body + '}');
    }
    return records;
}

Result<ChartRecord> readChartRecord(const QByteArray &content, const QString &file)
{
    if (content.size() > mostRecordBytes)
        return invalid(file, u"longer than %1 bytes"_s.arg(mostRecordBytes));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return invalid(file, u"no JSON: %1"_s.arg(parseError.errorString()));
    if (!document.isObject())
        return invalid(file, u"not an object"_s);
    const QJsonObject root = document.object();
    if (const auto checked = checkFormat(root, file); !checked)
        return checked.error();

    ChartRecord record;
    const QString language = root.value("language"_L1).toString();
    if (language != u"zh" && language != u"en")
        return invalid(file, u"language: neither \"zh\" nor \"en\""_s, u"language"_s);
    record.language = language == u"zh" ? Language::Chinese : Language::English;

    Package package;
    package.info.id = u"picture"_s;
    package.info.title.en = u"Picture"_s;
    const QJsonArray spec{root.value("spec"_L1)};
    if (!spec.first().isObject())
        return invalid(file, u"the chart spec is missing"_s, u"spec"_s);
    Result<void> read;
    const auto readInto = [&]<typename Record>() {
        constexpr Table table = RecordTable<Record>::table;
        read = readTable(table == Table::Charts ? QJsonValue(spec) : root.value(tableName(table)),
                         recordsOf<Record>(package), file);
        return bool(read);
    };
    if (!forEachRecordType(readInto))
        return read.error();
    auto leftOut = readLeftOut(root.value("left_out"_L1), file);
    if (!leftOut)
        return leftOut.error();
    record.leftOut = std::move(*leftOut);
    for (const LeftOutTable &table : std::as_const(record.leftOut)) {
        if (root.contains(table.table))
            return invalid(file, u"left_out: %1 are there"_s.arg(table.table), u"left_out"_s);
    }
    if (const auto checked = checkAsImport(package, file); !checked)
        return checked.error();

    record.spec = package.catalog.charts.first();
    const std::unique_ptr<ChartModel> model(makeChartModel(record.spec.kind, nullptr));
    if (!model)
        return invalid(file, u"spec, kind: not a chart that this version draws"_s, u"kind"_s);
    record.observations =
        std::make_shared<const QList<Observation>>(std::move(package.observations));
    const auto catalog = std::make_shared<Catalog>(std::move(package.catalog));
    catalog->buildIndex();
    record.catalog = catalog;
    return record;
}

} // namespace Zhitu
