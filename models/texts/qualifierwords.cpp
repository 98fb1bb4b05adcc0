// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qualifierwords.h"

#include <QStringList>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How far from a number its hedge may stand, in folded characters. */
constexpr qsizetype reach = 14;
/** How far before a number the verb of its promise may stand. */
constexpr qsizetype sentenceReach = 400;

struct Words
{
    QStringList before;
    QStringList after;
};

Words hedges(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::About:
        return {{u"大约"_s, u"约为"_s, u"约有"_s, u"约"_s, u"将近"_s, u"接近"_s, u"近"_s, u"大概"_s,
                 u"approximately"_s, u"roughly"_s, u"about"_s, u"around"_s, u"nearly"_s,
                 u"almost"_s, u"close to"_s, u"some"_s, u"≈"_s},
                {u"左右"_s, u"上下"_s, u"or so"_s}};
    case Qualifier::Over:
        return {{u"超过"_s, u"超出"_s, u"超"_s, u"逾"_s, u"突破"_s, u"高于"_s, u"多于"_s, u"大于"_s,
                 u"more than"_s, u"over"_s, u"exceeding"_s, u"exceed"_s, u"exceeds"_s,
                 u"exceeded"_s, u"above"_s, u">"_s},
                {u"余"_s, u"多"_s, u"以上"_s, u"plus"_s, u"+"_s}};
    case Qualifier::AtLeast:
        return {{u"不低于"_s, u"不少于"_s, u"不小于"_s, u"至少"_s, u"达到"_s, u"at least"_s,
                 u"no fewer than"_s, u"no less than"_s, u"not less than"_s, u"a minimum of"_s,
                 u"≥"_s},
                {u"及以上"_s, u"以上"_s, u"or more"_s, u"and above"_s, u"+"_s}};
    case Qualifier::Under:
        return {{u"不足"_s, u"不到"_s, u"低于"_s, u"少于"_s, u"小于"_s, u"fewer than"_s,
                 u"less than"_s, u"under"_s, u"below"_s, u"<"_s},
                {u"以下"_s}};
    case Qualifier::AtMost:
        return {{u"不超过"_s, u"不高于"_s, u"不多于"_s, u"至多"_s, u"最多"_s, u"no more than"_s,
                 u"not more than"_s, u"at most"_s, u"up to"_s, u"≤"_s},
                {u"及以下"_s, u"以内"_s, u"以下"_s, u"or less"_s, u"or fewer"_s}};
    case Qualifier::Range:
        return {{u"between"_s, u"介于"_s}, {}};
    case Qualifier::Exact:
        break;
    }
    return {};
}

/** The verbs of promises and forecasts, which stand before the number. */
QStringList verbs(Status status)
{
    if (status == Status::Target)
        return {u"力争达到"_s,   u"力争到"_s,   u"力争"_s,      u"争取达到"_s, u"争取到"_s,
                u"争取"_s,       u"计划到"_s,   u"计划达到"_s,  u"目标是"_s,   u"目标为"_s,
                u"拟到"_s,       u"将达到"_s,   u"aims to"_s,   u"aim to"_s,   u"aiming to"_s,
                u"aims at"_s,    u"plans to"_s, u"target of"_s, u"goal of"_s,  u"strives to"_s,
                u"is to reach"_s};
    if (status == Status::Forecast)
        return {u"预测"_s,      u"预计"_s,      u"预期"_s,      u"有望"_s,        u"估计"_s,
                u"预估"_s,      u"forecasts"_s, u"forecast"_s,  u"expected to"_s, u"expects"_s,
                u"projected"_s, u"predicts"_s,  u"predicted"_s, u"estimated"_s};
    return {};
}

bool endsClause(QChar c)
{
    return QStringView(u",;、。!?:").contains(c);
}

bool endsSentence(QChar c)
{
    return QStringView(u"。!?").contains(c);
}

/** The nearest of the words that ends before a place, the longest of those that end there. */
TextSpan lastOf(const FoldedText &text, const QStringList &words, qsizetype from, qsizetype to)
{
    TextSpan best;
    for (const QString &word : words) {
        const QList<qsizetype> places = text.find(word, from, to);
        if (places.isEmpty())
            continue;
        // Not the "超过" of a "不超过", which says the opposite.
        if (places.last() > 0 && text.text().at(places.last() - 1) == u'不')
            continue;
        const TextSpan span{places.last(), word.size()};
        if (span.end() > best.end() || (span.end() == best.end() && span.length > best.length))
            best = span;
    }
    return best;
}

TextSpan firstOf(const FoldedText &text, const QStringList &words, qsizetype from, qsizetype to)
{
    TextSpan best;
    for (const QString &word : words) {
        const QList<qsizetype> places = text.find(word, from, to);
        if (places.isEmpty())
            continue;
        const TextSpan span{places.first(), word.size()};
        if (best.isEmpty() || span.start < best.start
            || (span.start == best.start && span.length > best.length))
            best = span;
    }
    return best;
}

} // namespace

QList<TextSpan> qualifierSpans(const FoldedText &text, qsizetype start, qsizetype end,
                               const Hedge &hedge)
{
    QList<TextSpan> spans;
    const QString &folded = text.text();
    Words words = hedges(hedge.qualifier);
    for (const QString &own : {hedge.word.zh, hedge.word.en}) {
        if (own.isEmpty())
            continue;
        const QString word = FoldedText(own).text();
        words.before.prepend(word);
        words.after.prepend(word);
    }
    if (!words.before.isEmpty()) {
        qsizetype from = start;
        while (from > std::max<qsizetype>(0, start - reach) && !endsClause(folded.at(from - 1)))
            --from;
        qsizetype to = end;
        while (to < std::min(folded.size(), end + reach) && !endsClause(folded.at(to)))
            ++to;
        // In the number as printed, then on either side of it, the nearer first.
        TextSpan found = firstOf(text, words.before, start, end);
        if (found.isEmpty())
            found = lastOf(text, words.after, start, end);
        if (found.isEmpty()) {
            const TextSpan before = lastOf(text, words.before, from, start);
            const TextSpan after = firstOf(text, words.after, end, to);
            const bool isAfterNearer =
                before.isEmpty() || (!after.isEmpty() && after.start - end < start - before.end());
            found = isAfterNearer ? after : before;
        }
        if (!found.isEmpty())
            spans.append(found);
    }
    if (const QStringList promising = verbs(hedge.status); !promising.isEmpty()) {
        qsizetype from = start;
        while (from > std::max<qsizetype>(0, start - sentenceReach)
               && !endsSentence(folded.at(from - 1)))
            --from;
        const TextSpan verb = lastOf(text, promising, from, start);
        if (!verb.isEmpty() && !spans.contains(verb))
            spans.prepend(verb);
    }
    return spans;
}

} // namespace Zhitu
