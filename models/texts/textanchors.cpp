// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textanchors.h"

#include "records/catalog.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <limits>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How many folded characters are kept on either side of an anchor. */
constexpr qsizetype contextLength = 32;
/** How like the kept words the surroundings of a place must be, from 0 to 1. */
constexpr double likeEnough = 0.5;
/** The same of one side, where the other was written anew. */
constexpr double sideLikeEnough = 0.85;
/** A side with fewer characters says too little by itself. */
constexpr qsizetype leastSide = 8;
/** So many characters next to a place, on both sides together, count as much as half of the rest. */
constexpr qsizetype nearest = 8;
/** A second place that is less like by no more than this could as well be meant. */
constexpr double margin = 0.1;
/** In the right text one of so many figures is found, at the least. */
constexpr qsizetype leastPart = 4;
/** More places of one word are not weighed: it says too little. */
constexpr qsizetype mostCandidates = 20000;

using Key = std::pair<EvidenceKind, QString>;

/** The length of the longest common subsequence, as a share of the first text. */
double likeness(QStringView kept, QStringView found)
{
    if (kept.isEmpty())
        return 0;
    // Further away, anything could be alike.
    found = found.left(kept.size() * 5 / 4 + 2);
    std::array<int, contextLength + 1> row{};
    for (const QChar c : kept.left(contextLength)) {
        int diagonal = 0;
        for (qsizetype j = 0; j < found.size() && j < contextLength; ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int above = row[at + 1];
            row[at + 1] = found[j] == c ? diagonal + 1 : std::max(row[at + 1], row[at]);
            diagonal = above;
        }
    }
    const auto last = static_cast<std::size_t>(std::min(found.size(), contextLength));
    return static_cast<double>(row[last]) / static_cast<double>(kept.size());
}

/** How many characters two texts begin with alike. */
qsizetype commonStart(QStringView a, QStringView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

/** The text made ready to be searched. */
class Searched
{
public:
    /** Lines that cut one of these folded words in two are joined there. */
    Searched(QStringView text, const QSet<QString> &words) : folded(text), lines(filledLines(text))
    {
        if (const QSet<qsizetype> joints = folded.jointsOf(words); !joints.isEmpty())
            folded = FoldedText(text, joints);
        for (const TextSpan &line : lines)
            lineStarts.append(folded.foldedAt(line.start));
    }

    FoldedText folded;
    QList<TextSpan> lines;
    QList<qsizetype> lineStarts; ///< the first folded character of each line

    [[nodiscard]] qsizetype lineEnd(qsizetype line) const
    {
        return line + 1 < lineStarts.size() ? lineStarts.at(line + 1) : folded.text().size();
    }
    /** The line of a folded character, from 0. */
    [[nodiscard]] qsizetype lineOf(qsizetype at) const
    {
        return std::ranges::upper_bound(lineStarts, at) - lineStarts.cbegin() - 1;
    }
    [[nodiscard]] QStringView before(qsizetype at) const
    {
        return QStringView(folded.text()).first(at).last(std::min(at, contextLength));
    }
    [[nodiscard]] QStringView after(qsizetype at) const
    {
        return QStringView(folded.text()).sliced(at).left(contextLength);
    }
};

/** One thing wanted, and what is known of its place so far. */
struct Search
{
    const AnchorWanted *wanted = nullptr;
    const TextContext *context = nullptr;
    QString printed; ///< folded
    qsizetype named = -1; ///< where line and occurrence say; -1: it is not there
    qsizetype place = -1; ///< where it was found; -1: not yet
    AnchorState state = AnchorState::NotFound;
    int candidates = 0;
    QList<qsizetype> likely; ///< places that the kept words fit alike, where they do not decide
};

/** The place that line and occurrence name; -1: there is no such one. */
qsizetype namedPlace(const Searched &text, const Search &search)
{
    const AnchorWanted &wanted = *search.wanted;
    if (!wanted.line || *wanted.line > text.lines.size())
        return -1;
    const qsizetype line = *wanted.line - 1;
    const QList<qsizetype> places =
        text.folded.find(search.printed, text.lineStarts.at(line), text.lineEnd(line));
    if (wanted.occurrence > 0)
        return wanted.occurrence <= places.size() ? places.at(wanted.occurrence - 1) : -1;
    return places.size() == 1 ? places.first() : -1;
}

/**
 * All places of what is searched. A word with digits in it is looked for where its first digits
 * are, by an index of all numbers of the text, or many figures in a long text would take for ever;
 * what is printed alike is looked for once.
 */
class Places
{
public:
    explicit Places(const Searched &text) : m_text(text) { }

    const QList<qsizetype> &of(const QString &printed)
    {
        auto known = m_places.find(printed);
        if (known == m_places.end())
            known = m_places.insert(printed, find(printed));
        return *known;
    }

private:
    [[nodiscard]] QList<qsizetype> find(const QString &printed)
    {
        const QString &text = m_text.folded.text();
        const TextSpan digits = nextDigits(printed, 0);
        if (digits.isEmpty())
            return m_text.folded.find(printed, 0, text.size());
        if (m_numbers.isEmpty())
            for (TextSpan run = nextDigits(text, 0); !run.isEmpty();
                 run = nextDigits(text, run.end()))
                m_numbers[text.sliced(run.start, run.length)].append(run.start);
        QList<qsizetype> places;
        const auto starts = m_numbers.constFind(printed.sliced(digits.start, digits.length));
        if (starts == m_numbers.cend())
            return places;
        for (const qsizetype start : *starts) {
            const qsizetype place = start - digits.start;
            if (place >= 0)
                places.append(m_text.folded.find(printed, place, place + printed.size()));
        }
        return places;
    }

    [[nodiscard]] static TextSpan nextDigits(const QString &text, qsizetype from)
    {
        const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
        const auto first = std::find_if(text.cbegin() + from, text.cend(), isDigit);
        const auto last = std::find_if_not(first, text.cend(), isDigit);
        return {first - text.cbegin(), last - first};
    }

    const Searched &m_text;
    QHash<QString, QList<qsizetype>> m_numbers; ///< where each run of digits begins
    QHash<QString, QList<qsizetype>> m_places;
};

/** How like the kept words the surroundings of a place are; below 0: not like enough. */
double likenessAt(const Searched &text, const Search &search, qsizetype place)
{
    const TextContext &context = *search.context;
    QString keptBefore = context.before;
    std::ranges::reverse(keptBefore);
    QString foundBefore = text.before(place).toString();
    std::ranges::reverse(foundBefore);
    const double before = likeness(keptBefore, foundBefore);
    const double after = likeness(context.after, text.after(place + search.printed.size()));
    double both = (before + after) / 2;
    if (context.before.isEmpty() || context.after.isEmpty())
        both = before + after;
    const qsizetype near = std::min<qsizetype>(
        nearest,
        commonStart(keptBefore, foundBefore)
            + commonStart(context.after, text.after(place + search.printed.size())));
    const bool oneSide = (before >= sideLikeEnough && context.before.size() >= leastSide)
        || (after >= sideLikeEnough && context.after.size() >= leastSide);
    // Of two places side by side, most words are around both; what touches it tells them apart.
    return both >= likeEnough || oneSide ? (both * 2 + static_cast<double>(near) / nearest) / 3
                                         : -1;
}

void findByContext(const Searched &text, Search &search, Places &places)
{
    // Mostly it is where it is said to be, and no other place can be more like.
    if (search.named >= 0 && likenessAt(text, search, search.named) >= 1) {
        search.place = search.named;
        search.state = AnchorState::Exact;
        return;
    }
    const QList<qsizetype> &candidates = places.of(search.printed);
    if (candidates.size() > mostCandidates) {
        search.state = AnchorState::Ambiguous;
        search.candidates = static_cast<int>(candidates.size());
        return;
    }
    QList<std::pair<double, qsizetype>> like;
    for (const qsizetype place : candidates) {
        const double score = likenessAt(text, search, place);
        if (score >= 0)
            like.append({score, place});
    }
    if (like.isEmpty())
        return;
    const double best = std::ranges::max_element(like)->first;
    like.removeIf([best](const auto &one) { return one.first < best - margin; });
    const bool isNamedAmong = std::ranges::any_of(
        like, [&search](const auto &one) { return one.second == search.named; });
    if (like.size() > 1 && !isNamedAmong) {
        search.state = AnchorState::Ambiguous;
        search.candidates = static_cast<int>(like.size());
        for (const auto &one : std::as_const(like))
            search.likely.append(one.second);
        return;
    }
    search.place = like.size() == 1 ? like.first().second : search.named;
    search.state = search.place == search.named ? AnchorState::Exact : AnchorState::Moved;
}

/** Whether line and occurrence hold in this text, by those that no earlier words are known of. */
bool linesHold(const QList<Search> &searches)
{
    qsizetype named = 0;
    qsizetype held = 0;
    for (const Search &search : searches) {
        if (!search.wanted->line)
            continue;
        ++named;
        held += search.context ? search.state == AnchorState::Exact : search.named >= 0;
    }
    return held * 2 >= named;
}

/** Takes the only place, in the whole text or between the neighbours by line. */
void findByOrder(const Searched &text, QList<Search> &searches, Places &places)
{
    for (Search &search : searches) {
        if (search.place >= 0 || search.context)
            continue;
        const QList<qsizetype> &candidates = places.of(search.printed);
        search.candidates = static_cast<int>(candidates.size());
        if (candidates.isEmpty())
            continue;
        search.state = AnchorState::Ambiguous;
        if (candidates.size() == 1 && search.wanted->occurrence <= 1) {
            search.place = candidates.first();
            search.state = search.place == search.named ? AnchorState::Exact : AnchorState::Moved;
        }
    }
    // What is known by now, by line; the others must lie between.
    QList<std::pair<int, qsizetype>> known;
    for (const Search &search : searches)
        if (search.place >= 0 && search.wanted->line)
            known.append({*search.wanted->line, search.place});
    std::ranges::sort(known);
    QList<qsizetype> lastUpTo{0}; ///< of so many first ones, the last place
    QList<qsizetype> firstFrom{
        text.folded.text().size()}; ///< of so many last ones, the first place
    for (const auto &one : std::as_const(known))
        lastUpTo.append(std::max(lastUpTo.last(), one.second));
    for (auto one = known.crbegin(); one != known.crend(); ++one)
        firstFrom.append(std::min(firstFrom.last(), one->second));
    QHash<std::pair<QString, int>, int> mostInLine;
    for (const Search &search : searches) {
        if (search.wanted->line) {
            int &most = mostInLine[{search.printed, *search.wanted->line}];
            most = std::max(most, search.wanted->occurrence);
        }
    }
    for (Search &search : searches) {
        if (search.place >= 0 || !search.wanted->line || search.wanted->occurrence < 1)
            continue;
        const auto line = [](const auto &one) { return one.first; };
        const auto earlier =
            std::ranges::lower_bound(known, *search.wanted->line, {}, line) - known.begin();
        const auto later =
            known.end() - std::ranges::upper_bound(known, *search.wanted->line, {}, line);
        const qsizetype from = lastUpTo.at(earlier);
        const qsizetype to = firstFrom.at(later);
        QList<qsizetype> between = search.context ? search.likely : places.of(search.printed);
        between.removeIf([from, to](qsizetype place) { return place <= from || place >= to; });
        // The others of the line are told from it by the kept words, if there are any.
        const int most =
            search.context ? 1 : mostInLine.value({search.printed, *search.wanted->line});
        if (between.size() != most)
            continue;
        search.place = search.context ? between.first() : between.at(search.wanted->occurrence - 1);
        search.state = search.place == search.named ? AnchorState::Exact : AnchorState::Moved;
    }
}

/** The digits with what multiplies them; all where there are none. */
TextSpan numberSpan(const FoldedText &text, TextSpan span, const QList<TextSpan> &qualifiers)
{
    for (const TextSpan &hedge : qualifiers) {
        if (hedge.start == span.start && hedge.end() < span.end())
            span = {hedge.end(), span.end() - hedge.end()};
        else if (hedge.end() == span.end() && hedge.start > span.start)
            span = {span.start, hedge.start - span.start};
    }
    const QStringView part = QStringView(text.text()).sliced(span.start, span.length);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto first = std::ranges::find_if(part, isDigit);
    if (first == part.end())
        return span;
    qsizetype last = part.size() - 1;
    while (!isDigit(part.at(last)))
        --last;
    constexpr QStringView multipliers = u"十百千万亿%‰";
    while (last + 1 < part.size() && multipliers.contains(part.at(last + 1)))
        ++last;
    const qsizetype start = first - part.begin();
    return {span.start + start, last + 1 - start};
}

/**
 * A word that stands just once in another document's text says nothing. Where next to nothing of
 * what is wanted is found, what no earlier words and no line bear out is given up.
 */
void doubtStrangers(QList<Search> &searches)
{
    const auto found =
        std::ranges::count_if(searches, [](const Search &search) { return search.place >= 0; });
    if (found * leastPart >= searches.size())
        return;
    for (Search &search : searches) {
        if (search.context || search.place < 0 || search.state == AnchorState::Exact)
            continue;
        search.place = -1;
        search.state = AnchorState::NotFound;
    }
}

TextAnchor anchorOf(const Searched &text, const Search &search)
{
    TextAnchor anchor{.kind = search.wanted->kind, .id = search.wanted->id, .state = search.state};
    if (search.place < 0) {
        if (search.state == AnchorState::Ambiguous)
            anchor.candidates = search.candidates;
        return anchor;
    }
    const FoldedText &folded = text.folded;
    const TextSpan span{search.place, search.printed.size()};
    anchor.line = static_cast<int>(text.lineOf(span.start)) + 1;
    anchor.printed = folded.original(span.start, span.end());
    if (search.wanted->kind == EvidenceKind::Event) {
        anchor.number = anchor.printed;
        return anchor;
    }
    const QList<TextSpan> hedges =
        qualifierSpans(folded, span.start, span.end(), search.wanted->hedge);
    for (const TextSpan &hedge : hedges)
        anchor.qualifiers.append(folded.original(hedge.start, hedge.end()));
    const TextSpan number = numberSpan(folded, span, hedges);
    anchor.number = folded.original(number.start, number.end());
    return anchor;
}

template<typename Record>
std::optional<AnchorWanted> wantedOf(const Record &record, EvidenceKind kind)
{
    if (FoldedText(record.printed).text().isEmpty())
        return std::nullopt;
    return AnchorWanted{.kind = kind,
                        .id = record.id,
                        .printed = record.printed,
                        .line = record.line,
                        .occurrence = record.occurrence,
                        .hedge = {}};
}

} // namespace

std::optional<AnchorWanted> wantedAnchor(const Observation &figure)
{
    auto wanted = wantedOf(figure, EvidenceKind::Figure);
    if (wanted)
        wanted->hedge = {figure.qualifier, figure.qualifierWord, figure.status};
    return wanted;
}

std::optional<AnchorWanted> wantedAnchor(const Event &event)
{
    return wantedOf(event, EvidenceKind::Event);
}

QList<TextSpan> filledLines(QStringView text)
{
    QList<TextSpan> lines;
    qsizetype start = 0;
    while (start <= text.size()) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView line = text.sliced(start, end - start);
        const bool isFilled = std::ranges::any_of(line, [](QChar c) {
            return !c.isSpace() && c.category() != QChar::Other_Format
                && c.category() != QChar::Other_Control;
        });
        if (isFilled)
            lines.append({start, line.size()});
        start = end + 1;
    }
    return lines;
}

QList<TextAnchor> findAnchors(QStringView text, const QList<AnchorWanted> &wanted,
                              const QList<TextContext> &contexts)
{
    QSet<QString> words;
    for (const AnchorWanted &one : wanted)
        words.insert(FoldedText(one.printed).text());
    const Searched searched(text, words);
    QMap<Key, const TextContext *> kept;
    for (const TextContext &context : contexts)
        kept.insert({context.kind, context.id}, &context);

    QList<Search> searches;
    Places places(searched);
    for (const AnchorWanted &one : wanted) {
        Search search{.wanted = &one, .context = kept.value({one.kind, one.id})};
        search.printed = FoldedText(one.printed).text();
        search.named = namedPlace(searched, search);
        if (search.context)
            findByContext(searched, search, places);
        searches.append(search);
    }
    if (linesHold(searches)) {
        for (Search &search : searches) {
            if (search.context || search.named < 0)
                continue;
            search.place = search.named;
            search.state = AnchorState::Exact;
        }
    }
    findByOrder(searched, searches, places);
    doubtStrangers(searches);

    QList<TextAnchor> anchors;
    for (const Search &search : std::as_const(searches))
        anchors.append(anchorOf(searched, search));
    return anchors;
}

QList<TextContext> contextsOf(QStringView text, const QList<TextAnchor> &anchors)
{
    const auto found = std::ranges::count_if(anchors, &TextAnchor::isFound);
    if (found * 2 < anchors.size())
        return {};
    const Searched searched(text, {});
    QList<TextContext> contexts;
    for (const TextAnchor &anchor : anchors) {
        if (!anchor.isFound())
            continue;
        const qsizetype start = searched.folded.foldedAt(anchor.printed.start);
        const qsizetype end = searched.folded.foldedAt(anchor.printed.end());
        contexts.append({.kind = anchor.kind,
                         .id = anchor.id,
                         .before = searched.before(start).toString(),
                         .after = searched.after(end).toString()});
    }
    return contexts;
}

} // namespace Zhitu
