// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordmaking.h"

#include "formats/catalogue.h"
#include "knownregions.h"
#include "readings/readableid.h"

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestId = 60;

bool isCode(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestId && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
            || c == u'.' || c == u'_' || c == u'-';
    });
}

} // namespace

BilingualText namedSo(const QString &text)
{
    const bool isChinese = std::any_of(text.begin(), text.end(),
                                       [](QChar c) { return c.script() == QChar::Script_Han; });
    return isChinese ? BilingualText{text, {}} : BilingualText{{}, text};
}

RecordMaker::RecordMaker(CatalogPtr catalog, const ImportMapping &mapping)
    : m_catalog(std::move(catalog))
    , m_regionLevel(mapping.newRegionLevel)
    , m_sourceKind(mapping.newSourceKind)
    , m_describedIndicators(mapping.newIndicators)
    , m_describedRegions(mapping.newRegions)
{
    for (const Region &region : m_catalog->regions)
        m_regionCodes.insert(region.code);
    for (const Indicator &indicator : m_catalog->indicators)
        m_indicatorIds.insert(indicator.id);
    for (const Subject &subject : m_catalog->subjects)
        m_subjectIds.insert(subject.id);
    for (const Source &source : m_catalog->sources)
        m_sourceIds.insert(source.id);
    for (const Unit &unit : m_catalog->units)
        m_unitCodes.insert(unit.code);
}

QString RecordMaker::freeId(const BilingualText &name, const QString &otherwise,
                            const QSet<QString> &taken) const
{
    QString base = readableId(name.en, longestId);
    if (base.isEmpty())
        base = readableId(name.zh, longestId);
    if (base.isEmpty())
        base = otherwise;
    QString id = base;
    for (int i = 2; taken.contains(id); ++i)
        id = base + u'-' + QString::number(i);
    return id;
}

QString RecordMaker::region(const QString &name, const QString &code)
{
    const auto described = m_describedRegions.constFind(name);
    const std::optional<Region> known =
        knownRegion(code).has_value() ? knownRegion(code) : knownRegion(name);
    Region region;
    if (described != m_describedRegions.cend()) {
        region = *described;
    } else if (known) {
        region = *known;
    } else {
        region.name = namedSo(name.isEmpty() ? code : name);
        region.level = levelOfName(name).value_or(m_regionLevel);
        if (const auto place = placeOfGbCode(code)) {
            region.level = place->level;
            for (const QString &parent : {place->city, place->province, u"CN"_s}) {
                if (!parent.isEmpty() && m_regionCodes.contains(parent)) {
                    region.parent = parent;
                    break;
                }
            }
        }
    }
    if (region.code.isEmpty() && known)
        region.code = known->code;
    if (region.code.isEmpty() && isCode(code))
        region.code = code;
    else if (isCode(code) && code != region.code && !region.aliases.contains(code))
        region.aliases.append(code);
    // The name is added to what everybody calls it.
    if (known && !name.isEmpty() && region.name.zh.isEmpty())
        region.name.zh = namedSo(name).zh;
    if (region.code.isEmpty())
        region.code = freeId(region.name, u"region"_s, m_regionCodes);
    else if (m_regionCodes.contains(region.code))
        return region.code;
    if (!m_regionCodes.contains(region.parent)) {
        // China and the world come with what lies in them.
        if (const auto parent = region.parent.isEmpty() ? std::nullopt : knownRegion(region.parent);
            parent && parent->code == region.parent)
            static_cast<void>(this->region(parent->name.zh, parent->code));
        else
            region.parent.clear();
    }
    m_regionCodes.insert(region.code);
    m_made.regions.append(region);
    m_fresh.regions.append(region);
    return region.code;
}

Unit RecordMaker::unstatedUnit()
{
    return {u"unstated"_s, UnitKind::Count, translated("Imports", "(unit not stated)")};
}

QList<Unit> RecordMaker::units() const
{
    return m_catalog->units + m_made.units;
}

const Indicator *RecordMaker::indicatorOf(const QString &id) const
{
    if (const Indicator *indicator = m_catalog->indicator(id))
        return indicator;
    const auto found = std::ranges::find(m_made.indicators, id, &Indicator::id);
    return found == m_made.indicators.end() ? nullptr : &*found;
}

QString RecordMaker::indicator(const QString &name, const QString &id, const Unit &unit,
                               bool isKnownUnit)
{
    Indicator indicator;
    if (const auto described = m_describedIndicators.constFind(name);
        described != m_describedIndicators.cend()) {
        indicator = *described;
    } else {
        indicator.name = namedSo(name.isEmpty() ? id : name);
        indicator.measure = unit.kind == UnitKind::Percent ? Measure::Share
            : unit.kind == UnitKind::Rank                  ? Measure::Rank
                                                           : Measure::Other;
        indicator.direction = unit.kind == UnitKind::Rank ? Direction::Lower : Direction::None;
    }
    // What Chinese words count gets a code that can be read, too.
    Unit own = unit;
    if (!isKnownUnit && unit.name.en.isEmpty())
        own.code = freeId(unit.name, u"unit"_s, m_unitCodes);
    indicator.unit = own.code;
    if (indicator.id.isEmpty())
        indicator.id = freeId(id.isEmpty() ? indicator.name : BilingualText{{}, id}, u"indicator"_s,
                              m_indicatorIds);
    if (!isKnownUnit && !m_unitCodes.contains(own.code)) {
        m_unitCodes.insert(own.code);
        m_made.units.append(own);
        m_fresh.units.append(own);
    }
    m_indicatorIds.insert(indicator.id);
    m_made.indicators.append(indicator);
    m_fresh.indicators.append(indicator);
    return indicator.id;
}

QString RecordMaker::subject(const QString &name)
{
    Subject subject;
    subject.name = namedSo(name);
    subject.id = freeId(subject.name, u"subject"_s, m_subjectIds);
    m_subjectIds.insert(subject.id);
    m_made.subjects.append(subject);
    m_fresh.subjects.append(subject);
    return subject.id;
}

QString RecordMaker::source(const QString &title)
{
    Source source;
    source.title = namedSo(title);
    // The file's own source may be named in a column, too.
    for (const Source &other : std::as_const(m_made.sources)) {
        if (other.title.zh == title || other.title.en == title || other.id == title)
            return other.id;
    }
    source.kind = m_sourceKind;
    return this->source({SourceChoice::Kind::New, {}, source});
}

QString RecordMaker::source(const SourceChoice &choice)
{
    Source source = choice.record;
    switch (choice.kind) {
    case SourceChoice::Kind::None:
        return {};
    case SourceChoice::Kind::Known:
        return choice.id;
    case SourceChoice::Kind::NotStated: {
        const auto there =
            std::ranges::find(m_catalog->sources, SourceKind::NotStated, &Source::kind);
        if (there != m_catalog->sources.end())
            return there->id;
        source = {};
        source.id = u"not-stated"_s;
        source.kind = SourceKind::NotStated;
        source.title = translated("Imports", "Source not stated");
        break;
    }
    case SourceChoice::Kind::New:
        if (source.id.isEmpty())
            source.id = freeId(source.title, u"source"_s, m_sourceIds);
        break;
    }
    m_sourceIds.insert(source.id);
    m_made.sources.append(source);
    m_fresh.sources.append(source);
    return source.id;
}

NewRecords RecordMaker::takeMade()
{
    return std::exchange(m_fresh, {});
}

} // namespace Zhitu
