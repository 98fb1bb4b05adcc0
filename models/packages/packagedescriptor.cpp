// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagedescriptor.h"

#include "packagechecks.h"
#include "recordjson.h"
#include "tablecells.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

/** Of what a dump says beside its tables: from the second on, it has those of layertables.h. */
constexpr int layersVersion = 2;

bool isPackageId(const QString &id)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'_'
            || c == u'-';
    };
    return !id.isEmpty() && std::ranges::all_of(id, allowed);
}

bool isChartId(const QString &id)
{
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !id.isEmpty() && std::ranges::all_of(id, allowed);
}

/** The text of a descriptor's member; an error where there is something else. */
Result<QString> textMember(const QJsonObject &object, QLatin1StringView member,
                           const QString &place)
{
    const QJsonValue value = object.value(member);
    if (!value.isUndefined() && !value.isString())
        return packageError(place, u"not a text"_s, member);
    // JSON can spell halves of characters, which no file in UTF-8 can hold.
    if (!value.toString().isValidUtf16())
        return packageError(place, u"half a character (a lone surrogate)"_s, member);
    return value.toString();
}

/** A list of ids of charts, each once. */
Result<QStringList> chartIds(const QJsonObject &object, QLatin1StringView member,
                             const QString &place)
{
    QStringList ids;
    for (const QJsonValue &value : object.value(member).toArray()) {
        const QString id = value.toString();
        if (!isChartId(id) || ids.contains(id))
            return packageError(place, u"\"%1\" is no chart's id, or stands twice"_s.arg(id),
                                member);
        ids.append(id);
    }
    return ids;
}

Result<QList<PackageInfo>> packagesFrom(const QJsonArray &array, const QString &place)
{
    QList<PackageInfo> packages;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        PackageInfo info;
        const std::array<std::pair<QLatin1StringView, QString *>, 6> texts{{
            {"id"_L1, &info.id},
            {"version"_L1, &info.version},
            {"title_zh"_L1, &info.title.zh},
            {"title_en"_L1, &info.title.en},
            {"description_zh"_L1, &info.description.zh},
            {"description_en"_L1, &info.description.en},
        }};
        for (const auto &[name, text] : texts) {
            const auto read = textMember(object, name, place);
            if (!read)
                return read.error();
            *text = *read;
        }
        info.shipped = object.value("shipped"_L1).toBool();
        const auto isKnown = [&](const PackageInfo &other) { return other.id == info.id; };
        if (!isPackageId(info.id) || std::ranges::any_of(packages, isKnown))
            return packageError(place, u"\"%1\" is no package's id, or stands twice"_s.arg(info.id),
                                u"packages"_s);
        packages.append(info);
    }
    return packages;
}

QJsonArray packagesAsJson(const QList<PackageInfo> &infos)
{
    QJsonArray packages;
    for (const PackageInfo &info : infos)
        packages.append(QJsonObject{{u"id"_s, info.id},
                                    {u"version"_s, info.version},
                                    {u"title_zh"_s, info.title.zh},
                                    {u"title_en"_s, info.title.en},
                                    {u"description_zh"_s, info.description.zh},
                                    {u"description_en"_s, info.description.en},
                                    {u"shipped"_s, info.shipped}});
    return packages;
}

Result<QList<ChartSpec>> chartsFrom(const QJsonArray &array, const QString &place)
{
    Package checked;
    for (const QJsonValue &value : array) {
        ChartSpec chart;
        const JsonProblem problem = readRecord(value.toObject(), chart);
        if (!problem.detail.isEmpty())
            return packageError(place, chart.id + u": "_s + problem.detail,
                                u"own_charts."_s + problem.field);
        for (const FieldText &field : fieldTexts(chart))
            if (!field.text.isValidUtf16())
                return packageError(place, chart.id + u": half a character (a lone surrogate)"_s,
                                    u"own_charts."_s + field.column);
        checked.catalog.charts.append(chart);
    }
    if (const auto problem = findProblem(checked))
        return packageError(
            place, checked.catalog.charts.at(problem->index).id + u": "_s + problem->detail,
            u"own_charts."_s + problem->field);
    return checked.catalog.charts;
}

} // namespace

Result<QJsonObject> descriptorFrom(const QByteArray &json, const QString &place)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto line = QByteArrayView(json).first(parseError.offset).count('\n') + 1;
        return packageError(place, parseError.errorString(), {}, static_cast<int>(line));
    }
    return document.object();
}

Result<PackageInfo> infoFrom(const QJsonObject &root, const QString &place)
{
    PackageInfo info;
    const QJsonValue ours = root.value("zhitu"_L1);
    if (!ours.isUndefined() && !ours.isObject())
        return packageError(place, u"not an object"_s, u"zhitu"_s);
    const QJsonObject zhitu = ours.toObject();
    QString plainTitle;
    QString plainDescription;
    struct Member
    {
        const QJsonObject &object;
        QLatin1StringView name;
        QString &text;
    };
    const std::array members{
        Member{root, "name"_L1, info.id},
        Member{root, "version"_L1, info.version},
        Member{root, "title"_L1, plainTitle},
        Member{root, "description"_L1, plainDescription},
        Member{zhitu, "title_zh"_L1, info.title.zh},
        Member{zhitu, "title_en"_L1, info.title.en},
        Member{zhitu, "description_zh"_L1, info.description.zh},
        Member{zhitu, "description_en"_L1, info.description.en},
    };
    for (const Member &member : members) {
        const auto text = textMember(member.object, member.name, place);
        if (!text)
            return text.error();
        member.text = *text;
    }
    if (info.title.isEmpty())
        info.title.en = plainTitle;
    if (info.description.isEmpty())
        info.description.en = plainDescription;
    if (!isPackageId(info.id)) {
        return packageError(place, u"a package needs a name of a-z, 0-9, \".\", \"_\" and \"-\""_s,
                            u"name"_s);
    }
    return info;
}

Result<std::optional<StoreLayers>> layersFrom(const QJsonObject &root, const QString &place)
{
    const QJsonValue value = root.value("zhitu"_L1).toObject().value("store"_L1);
    if (value.isUndefined())
        return std::optional<StoreLayers>();
    const QJsonObject store = value.toObject();
    const int version = store.value("format"_L1).toInt();
    if (version > layersVersion)
        return packageError(place, u"dumped by a newer version of Zhitu"_s, u"format"_s);
    if (version < 1)
        return packageError(place, u"not a whole number from 1"_s, u"format"_s);

    StoreLayers layers;
    layers.hasHistory = version >= 2;
    auto packages = packagesFrom(store.value("packages"_L1).toArray(), place);
    if (!packages)
        return packages.error();
    layers.packages = std::move(*packages);
    auto aside = packagesFrom(store.value("aside_packages"_L1).toArray(), place);
    if (!aside)
        return aside.error();
    layers.asidePackages = std::move(*aside);
    const QJsonObject imports = store.value("package_imports"_L1).toObject();
    for (auto import = imports.begin(); import != imports.end(); ++import)
        layers.packageImports.insert(import.key(), import.value().toInt());
    auto charts = chartsFrom(store.value("own_charts"_L1).toArray(), place);
    if (!charts)
        return charts.error();
    layers.ownCharts = std::move(*charts);
    const QJsonObject owners = store.value("chart_packages"_L1).toObject();
    for (auto owner = owners.begin(); owner != owners.end(); ++owner) {
        const QString package = owner.value().toString();
        const auto isKnown = [&](const PackageInfo &info) { return info.id == package; };
        if (!std::ranges::any_of(layers.packages, isKnown))
            return packageError(place, u"\"%1\" is none of the packages"_s.arg(package),
                                u"chart_packages"_s);
        layers.chartPackages.insert(owner.key(), package);
    }
    const std::array<std::pair<QLatin1StringView, QStringList *>, 3> lists{{
        {"versions"_L1, &layers.versions},
        {"deleted_charts"_L1, &layers.deletedCharts},
        {"chart_order"_L1, &layers.chartOrder},
    }};
    for (const auto &[name, list] : lists) {
        const auto ids = chartIds(store, name, place);
        if (!ids)
            return ids.error();
        *list = *ids;
    }
    return std::optional(std::move(layers));
}

QJsonObject layersAsJson(const StoreLayers &layers)
{
    QJsonObject owners;
    for (auto owner = layers.chartPackages.cbegin(); owner != layers.chartPackages.cend(); ++owner)
        owners.insert(owner.key(), owner.value());
    QJsonArray charts;
    for (const ChartSpec &chart : layers.ownCharts)
        charts.append(QJsonDocument::fromJson(jsonOf(chart)).object());
    // Programs that know nothing of a store's history can read what has none.
    QJsonObject store{{u"format"_s, layers.hasHistory ? layersVersion : 1},
                      {u"packages"_s, packagesAsJson(layers.packages)},
                      {u"chart_packages"_s, owners},
                      {u"own_charts"_s, charts},
                      {u"versions"_s, QJsonArray::fromStringList(layers.versions)},
                      {u"deleted_charts"_s, QJsonArray::fromStringList(layers.deletedCharts)},
                      {u"chart_order"_s, QJsonArray::fromStringList(layers.chartOrder)}};
    if (layers.hasHistory) {
        QJsonObject imports;
        for (auto import = layers.packageImports.cbegin(); import != layers.packageImports.cend();
             ++import)
            imports.insert(import.key(), import.value());
        store.insert(u"aside_packages"_s, packagesAsJson(layers.asidePackages));
        store.insert(u"package_imports"_s, imports);
    }
    return store;
}

/** The path of a resource, where it is one that may be read; see readPackage(). */
Result<QString> resourcePath(const QJsonObject &resource, const QString &place, const QString &name)
{
    const QString field = name + u".path"_s;
    const QJsonValue value = resource.value("path"_L1);
    const QString path = value.toString();
    if (path.isEmpty())
        return packageError(place, u"a table needs the path of one file"_s, field);
    if (QDir::isAbsolutePath(path) || path.contains(u"://"_s) || path.contains(u'\\')
        || path.split(u'/').contains(u".."_s)) {
        return packageError(place, u"\"%1\" does not lie in the package's folder"_s.arg(path),
                            field);
    }
    return path;
}

} // namespace Zhitu
