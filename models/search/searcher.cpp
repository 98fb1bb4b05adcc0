// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searcher.h"

#include "search/figuresearch.h"
#include "readings/readingsmodule.h"
#include "search/searchhits.h"
#include "store/figurescan.h"
#include "store/store.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <limits>
#include <optional>

namespace Zhitu {

namespace {

/** Figures are read so many at a time: some milliseconds of work. */
constexpr int figuresAtATime = 2000;
/** Within this time a query that comes meanwhile is answered. */
constexpr std::chrono::milliseconds waitForModule(4);
/** Names are looked through for the parts of unspaced text up to this length. */
constexpr std::size_t longestUnspaced = 24;

constexpr SearchKind nameKinds[] = {SearchKind::Region, SearchKind::Indicator, SearchKind::Subject,
                                    SearchKind::Source};
constexpr SearchKind laterKinds[] = {SearchKind::Event, SearchKind::Chart};

} // namespace

class Searcher::Private
{
public:
    Private(CatalogPtr catalog, QString file)
        : m_catalog(std::move(catalog))
        , m_file(std::move(file))
        , m_isFigureless(m_file.isEmpty())
        , m_module(std::async(std::launch::async, &readingsModule))
    {
    }

    bool prepare()
    {
        if (!m_index) {
            // Without ICU's rules, which take a while to load: what is typed meanwhile is answered.
            makeIndex(nullptr);
            return true;
        }
        if (!m_hasReadings) {
            // Nothing else is to be done meanwhile: figures are read with the readings known.
            if (m_module.wait_for(waitForModule) != std::future_status::ready)
                return true;
            m_hasReadings = true;
            if (ReadingsModule *module = m_module.get())
                makeIndex(module);
            return !isPrepared();
        }
        if (!m_areFiguresRead)
            return readFigures();
        return false;
    }

    bool isPrepared() const { return m_hasReadings && (m_areFiguresRead || m_isFigureless); }

    bool hasReadings() const { return m_hasReadings; }

    SearchAnswer search(const SearchRequest &request)
    {
        if (!m_index)
            makeIndex(nullptr);
        noticeChanges();
        SearchAnswer answer{.request = request, .groups = {}, .isComplete = isPrepared()};
        const SearchQuery query = parseSearchQuery(request.text, *m_reader);
        if (!request.scope.isEmpty()) {
            addFigures(answer, query, scopeOf(request));
            return answer;
        }
        if (query.isEmpty())
            return answer;
        for (const SearchKind kind : nameKinds)
            addNames(answer, query, kind);
        addFigures(answer, query, {});
        for (const SearchKind kind : laterKinds)
            addNames(answer, query, kind);
        return answer;
    }

private:
    void makeIndex(ReadingsModule *module)
    {
        m_index.reset();
        m_reader = std::make_unique<HanReader>(module);
        m_index = std::make_unique<SearchIndex>(m_catalog, *m_reader);
    }

    /** Reads the next figures; whether there are more. */
    bool readFigures()
    {
        if (m_isFigureless)
            return false;
        if (!m_store) {
            auto opened = Store::openAgain(m_file);
            if (!opened)
                return false;
            m_store = std::move(*opened);
        }
        if (!m_reading) {
            const auto version = m_store->dataVersion();
            if (!version)
                return false;
            m_version = *version;
            m_reading = std::make_unique<FigureColumns>(m_catalog);
            m_readUpTo = std::numeric_limits<qint64>::min();
        }
        const auto last =
            m_store->scanFigures(m_readUpTo, figuresAtATime, [this](const FigureRow &row) {
                m_reading->append(row, *m_reader);
            });
        if (!last)
            return false;
        if (*last) {
            m_readUpTo = **last;
            return true;
        }
        m_figures = std::move(m_reading);
        m_areFiguresRead = true;
        return false;
    }

    /** Another instance's change means reading the figures once more; until then the old ones serve. */
    void noticeChanges()
    {
        if (!m_store || (!m_figures && !m_reading))
            return;
        const auto version = m_store->dataVersion();
        if (!version || *version == m_version)
            return;
        m_reading.reset();
        m_areFiguresRead = false;
    }

    static std::size_t limitOf(const SearchAnswer &answer, SearchKind kind)
    {
        return static_cast<std::size_t>(answer.request.limits[static_cast<std::size_t>(kind)]);
    }

    /** The record whose figures are asked for; where it is gone, one that has none. */
    FigureScope scopeOf(const SearchRequest &request) const
    {
        const auto place = [&](const auto &records, const auto *record) -> FigureScope {
            // Beyond the list: no series refers to it.
            return {request.scopeKind, record ? record - records.constData() : records.size()};
        };
        switch (request.scopeKind) {
        case SearchKind::Region:
            return place(m_catalog->regions, m_catalog->region(request.scope));
        case SearchKind::Indicator:
            return place(m_catalog->indicators, m_catalog->indicator(request.scope));
        case SearchKind::Subject:
            return place(m_catalog->subjects, m_catalog->subject(request.scope));
        default:
            return place(m_catalog->sources, m_catalog->source(request.scope));
        }
    }

    void addNames(SearchAnswer &answer, const SearchQuery &query, SearchKind kind) const
    {
        const std::vector<std::size_t> found = m_index->find(query, kind);
        if (found.empty())
            return;
        SearchGroup group{.kind = kind, .hits = {}, .total = static_cast<qsizetype>(found.size())};
        for (const std::size_t record : found) {
            if (static_cast<std::size_t>(group.hits.size()) >= limitOf(answer, kind))
                break;
            group.hits.append(m_index->hit(query, kind, record));
        }
        answer.groups.append(std::move(group));
    }

    void addFigures(SearchAnswer &answer, const SearchQuery &query, const FigureScope &scope)
    {
        if (!m_figures)
            return;
        const std::size_t most = limitOf(answer, SearchKind::Figure);
        SearchQuery asked = query;
        FoundFigures found = findFigures(asked, *m_index, *m_figures, most, scope);
        if (found.total == 0) {
            asked = spaced(query);
            if (asked.words.size() > query.words.size())
                found = findFigures(asked, *m_index, *m_figures, most, scope);
        }
        if (found.total == 0)
            return;
        const auto figures =
            m_store->observationsAt({found.positions.begin(), found.positions.end()});
        SearchGroup group{.kind = SearchKind::Figure, .hits = {}, .total = found.total};
        if (figures) {
            for (const Observation &figure : *figures)
                group.hits.append(
                    m_index->hit(asked, SearchKind::Figure, hitTexts(*m_catalog, figure)));
        }
        answer.groups.append(std::move(group));
    }

    /** Chinese is written without spaces: 海淀目标 as 海淀 and 目标, where these are names or terms. */
    SearchQuery spaced(const SearchQuery &query) const
    {
        SearchQuery parts;
        for (const QueryWord &word : query.words) {
            std::u32string_view rest = word.text.text();
            std::vector<QueryWord> split;
            while (!rest.empty() && rest.size() <= longestUnspaced
                   && std::ranges::all_of(rest, &HanReader::isHan)) {
                std::size_t length = rest.size();
                while (length >= 2 && !isName(rest.substr(0, length)))
                    --length;
                if (length < 2)
                    break;
                split.push_back({.text = SearchWord(std::u32string(rest.substr(0, length))),
                                 .days = {},
                                 .number = {}});
                rest.remove_prefix(length);
            }
            if (rest.empty() && split.size() > 1)
                std::ranges::move(split, std::back_inserter(parts.words));
            else
                parts.words.push_back(word);
        }
        return parts;
    }

    bool isName(std::u32string_view text) const
    {
        const SearchWord word{std::u32string(text)};
        for (const Status status :
             {Status::Actual, Status::Target, Status::Forecast, Status::Statement}) {
            if (word.in(foldText(statusText(status).zh, *m_reader).text, *m_reader))
                return true;
        }
        return m_index->isKnown(word);
    }

    CatalogPtr m_catalog;
    QString m_file;
    bool m_isFigureless;
    std::future<ReadingsModule *> m_module; ///< being loaded beside all else
    bool m_hasReadings = false;
    std::unique_ptr<HanReader> m_reader;
    std::unique_ptr<SearchIndex> m_index; ///< uses the reader
    std::unique_ptr<Store> m_store;
    std::unique_ptr<FigureColumns> m_figures; ///< as last read to their end
    std::unique_ptr<FigureColumns> m_reading; ///< being read
    bool m_areFiguresRead = false;
    qint64 m_readUpTo = 0;
    qint64 m_version = 0;
};

Searcher::Searcher(CatalogPtr catalog, QString file)
    : m_private(std::make_unique<Private>(std::move(catalog), std::move(file)))
{
}

Searcher::~Searcher() = default;

bool Searcher::prepare()
{
    return m_private->prepare();
}

bool Searcher::isPrepared() const
{
    return m_private->isPrepared();
}

bool Searcher::hasReadings() const
{
    return m_private->hasReadings();
}

SearchAnswer Searcher::search(const SearchRequest &request)
{
    return m_private->search(request);
}

} // namespace Zhitu
