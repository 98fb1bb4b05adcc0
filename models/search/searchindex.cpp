// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchindex.h"

#include "formats/formats.h"
#include "recordtexts.h"
#include "search/searchhits.h"

#include <algorithm>
#include <set>

namespace Zhitu {

namespace {

/** A word that is only in what a record belongs to counts, but after all names. */
constexpr SearchScore contextPenalty = 10;

std::optional<DayRange> spanOf(const Period &period)
{
    if (period.isUndated())
        return std::nullopt;
    return DayRange{period.firstDay().toJulianDay(), period.lastDay().toJulianDay()};
}

} // namespace

SearchIndex::SearchIndex(CatalogPtr catalog, HanReader &reader)
    : m_catalog(std::move(catalog))
    , m_reader(reader)
{
    addRegions();
    addIndicators();
    for (const Subject &subject : m_catalog->subjects) {
        Entry &entry = entries(SearchKind::Subject).emplace_back();
        addNames(entry, subject.name);
        addNames(entry, subject.shortName);
        addNames(entry, {subject.id});
    }
    addSources();
    addEvents();
    addCharts();
}

std::vector<SearchIndex::Entry> &SearchIndex::entries(SearchKind kind)
{
    return m_entries[static_cast<std::size_t>(kind)];
}

const std::vector<SearchIndex::Entry> &SearchIndex::entries(SearchKind kind) const
{
    return m_entries[static_cast<std::size_t>(kind)];
}

void SearchIndex::addNames(Entry &entry, std::initializer_list<QString> names)
{
    for (const QString &name : names) {
        std::u32string folded = foldText(name, m_reader).text;
        if (!folded.empty() && std::ranges::find(entry.names, folded) == entry.names.end())
            entry.names.push_back(std::move(folded));
    }
}

void SearchIndex::addNames(Entry &entry, const BilingualText &text)
{
    addNames(entry, {text.zh, text.en});
}

void SearchIndex::addContext(Entry &entry, std::initializer_list<BilingualText> texts)
{
    for (const BilingualText &text : texts) {
        for (const QString &form : {text.zh, text.en}) {
            std::u32string folded = foldText(form, m_reader).text;
            if (!folded.empty())
                entry.context.push_back(std::move(folded));
        }
    }
}

void SearchIndex::addRegions()
{
    for (const Region &region : m_catalog->regions) {
        Entry &entry = entries(SearchKind::Region).emplace_back();
        addNames(entry, region.name);
        addNames(entry, region.shortName);
        addNames(entry, {region.pinyin, region.code});
        for (const QString &alias : region.aliases)
            addNames(entry, {alias});
        QStringList way{region.code};
        for (const Region *outer = m_catalog->region(region.parent);
             outer && !way.contains(outer->code); outer = m_catalog->region(outer->parent)) {
            way.append(outer->code);
            addContext(entry, {outer->name, outer->shortName});
        }
        addContext(entry, {levelText(region.level)});
    }
}

void SearchIndex::addIndicators()
{
    for (const Indicator &indicator : m_catalog->indicators) {
        Entry &entry = entries(SearchKind::Indicator).emplace_back();
        addNames(entry, indicator.name);
        addNames(entry, indicator.shortName);
        addNames(entry, {indicator.id});
        if (const Unit *unit = m_catalog->unit(indicator.unit))
            addContext(entry, {unit->name});
        addContext(entry, {indicator.population});
    }
}

void SearchIndex::addSources()
{
    for (const Source &source : m_catalog->sources) {
        Entry &entry = entries(SearchKind::Source).emplace_back();
        addNames(entry, source.title);
        addNames(entry, source.shortTitle);
        addNames(entry, source.publisher);
        addNames(entry, {source.id});
        addNames(entry, sourceKindText(source.kind));
        entry.days = spanOf(source.published);
    }
}

void SearchIndex::addEvents()
{
    for (const Event &event : m_catalog->events) {
        Entry &entry = entries(SearchKind::Event).emplace_back();
        addNames(entry, event.title);
        addNames(entry, event.shortTitle);
        addNames(entry, {event.id});
        if (const Region *region = m_catalog->region(event.region))
            addContext(entry, {region->name, region->shortName});
        addNames(entry, eventKindText(event.kind));
        addContext(entry, {event.statedBy});
        entry.days = spanOf(event.period);
    }
}

void SearchIndex::addCharts()
{
    for (const ChartSpec &chart : m_catalog->charts) {
        Entry &entry = entries(SearchKind::Chart).emplace_back();
        addNames(entry, chart.name);
        addNames(entry, chart.title);
        addNames(entry, {chart.id});
        addContext(entry, {chart.subtitle, chartKindText(chart.kind)});
        for (const QString &id : chart.indicators) {
            if (const Indicator *indicator = m_catalog->indicator(id))
                addContext(entry, {indicator->name, indicator->shortName});
        }
        if (const Region *focus = m_catalog->region(chart.focus))
            addContext(entry, {focus->name, focus->shortName});
    }
}

SearchScore SearchIndex::score(const QueryWord &word,
                               const std::vector<std::u32string> &texts) const
{
    MatchTier best = MatchTier::None;
    for (const std::u32string &text : texts) {
        best = std::min(best, word.text.in(text, m_reader).tier);
        if (best == MatchTier::Exact)
            break;
    }
    return best == MatchTier::None ? noScore : static_cast<SearchScore>(best);
}

std::vector<std::size_t> SearchIndex::find(const SearchQuery &query, SearchKind kind) const
{
    struct Found
    {
        SearchScore score;
        std::size_t record;
        auto operator<=>(const Found &) const = default;
    };
    std::vector<Found> found;
    const std::vector<Entry> &all = entries(kind);
    for (std::size_t record = 0; record < all.size(); ++record) {
        const Entry &entry = all[record];
        SearchScore total = 0;
        bool isByName = false;
        for (const QueryWord &word : query.words) {
            SearchScore best = score(word, entry.names);
            isByName = isByName || best < noScore;
            if (best == noScore && query.words.size() > 1) {
                if (word.days && entry.days && word.days->first <= entry.days->last
                    && word.days->last >= entry.days->first)
                    best = contextPenalty;
                else if (const SearchScore context = score(word, entry.context); context < noScore)
                    best = contextPenalty + context;
            }
            total += best;
            if (best == noScore)
                break;
        }
        if (isByName && total < noScore)
            found.push_back({total, record});
    }
    std::ranges::sort(found);
    std::vector<std::size_t> records;
    records.reserve(found.size());
    for (const Found &one : found)
        records.push_back(one.record);
    return records;
}

std::vector<SearchScore> SearchIndex::scores(const QueryWord &word, SearchKind kind) const
{
    std::vector<SearchScore> found;
    found.reserve(entries(kind).size());
    for (const Entry &entry : entries(kind))
        found.push_back(score(word, entry.names));
    return found;
}

bool SearchIndex::isKnown(const SearchWord &word) const
{
    return std::ranges::any_of(m_entries, [&](const std::vector<Entry> &all) {
        return std::ranges::any_of(all, [&](const Entry &entry) {
            return std::ranges::any_of(entry.names, [&](const std::u32string &name) {
                return bool(word.in(name, m_reader));
            });
        });
    });
}

MarkedText SearchIndex::marked(const SearchQuery &query, const QString &text) const
{
    const FoldedName folded = foldText(text, m_reader);
    std::vector<bool> isMarked(static_cast<std::size_t>(text.size()));
    for (const QueryWord &word : query.words) {
        const TextMatch match = word.text.in(folded.text, m_reader);
        for (qsizetype i = match.start; i < match.start + match.length; ++i) {
            const auto place = static_cast<std::size_t>(i);
            if (folded.text[place] == U' ')
                continue;
            // To where the next one begins.
            for (qsizetype at = folded.origins[place]; at < folded.origins[place + 1]; ++at)
                isMarked[static_cast<std::size_t>(at)] = true;
        }
    }
    MarkedText result{.text = text, .spans = {}};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isMarked[static_cast<std::size_t>(at)])
            continue;
        if (!result.spans.isEmpty() && result.spans.last().start + result.spans.last().length == at)
            ++result.spans.last().length;
        else
            result.spans.append({at, 1});
    }
    return result;
}

SearchHit SearchIndex::hit(const SearchQuery &query, SearchKind kind, std::size_t record) const
{
    return hit(query, kind, hitTexts(*m_catalog, kind, static_cast<qsizetype>(record)));
}

SearchHit SearchIndex::hit(const SearchQuery &query, SearchKind kind, const HitTexts &texts) const
{
    SearchHit hit{.kind = kind, .id = texts.id, .title = {}, .detail = {}, .aside = {}};
    for (const Language language : allLanguages) {
        const auto in = [language](auto &text) -> auto &
        {
            return language == Language::Chinese ? text.zh : text.en;
        };
        MarkedText &title = in(hit.title);
        MarkedText &detail = in(hit.detail);
        MarkedText &aside = in(hit.aside);
        title = marked(query, texts.title.in(language));
        detail = marked(query, texts.detail.in(language));
        aside = marked(query, texts.aside.in(language));
        // What it is called in the other language must be seen where a word was found there alone.
        SearchQuery unseen;
        for (const QueryWord &word : query.words) {
            const SearchQuery one{.words = {word}};
            const auto isSeen = [&](const MarkedText &shown) {
                return !marked(one, shown.text).spans.isEmpty();
            };
            if (!isSeen(title) && !isSeen(detail) && !isSeen(aside))
                unseen.words.push_back(word);
        }
        const QString other = language == Language::Chinese ? texts.title.en : texts.title.zh;
        if (unseen.isEmpty() || marked(unseen, other).spans.isEmpty())
            continue;
        const QString rest = detail.text;
        detail = marked(query, rest.isEmpty() ? other : QString(other + u" · " + rest));
    }
    return hit;
}

} // namespace Zhitu
