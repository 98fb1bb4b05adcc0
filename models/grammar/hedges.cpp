// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hedges.h"

#include "hedgewords.h"
#include "writtentext.h"

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

enum class Place { Before, After, Within };

/**
 * A hedge as it is written. zh and en are what it is kept as: the word in one language beside the one
 * that says the same in the other, each of them in one pair only, so that a figure said in either
 * language is read as the same figure. Both are null for the plain word of a qualifier.
 */
struct HedgeWord
{
    QStringView written;
    Qualifier qualifier;
    Place place;
    QStringView zh = {};
    QStringView en = {};
};

using enum Qualifier;
using enum Place;

constexpr HedgeWord hedgeWords[] = {
    // About. 近 and what is like it: DESIGN.md, "Words".
    {u"约", About, Before},
    {u"约为", About, Before},
    {u"约有", About, Before},
    {u"约计", About, Before},
    {u"about", About, Before},
    {u"ca.", About, Before},
    {u"ca", About, Before},
    {u"c.", About, Before},
    {u"circa", About, Before},
    {u"\u2248", About, Before},
    {u"~", About, Before},
    {u"\u2243", About, Before},
    {u"大约", About, Before, u"大约", u"approximately"},
    {u"大约有", About, Before, u"大约", u"approximately"},
    {u"approximately", About, Before, u"大约", u"approximately"},
    {u"approx.", About, Before, u"大约", u"approximately"},
    {u"approx", About, Before, u"大约", u"approximately"},
    {u"大概", About, Before, u"大概", u"roughly"},
    {u"roughly", About, Before, u"大概", u"roughly"},
    {u"近", About, Before, u"近", u"nearly"},
    {u"nearly", About, Before, u"近", u"nearly"},
    {u"将近", About, Before, u"将近", u"almost"},
    {u"almost", About, Before, u"将近", u"almost"},
    {u"接近", About, Before, u"接近", u"close to"},
    {u"close to", About, Before, u"接近", u"close to"},
    {u"来", About, Within, u"来", u"some"},
    {u"some", About, Before, u"来", u"some"},
    {u"左右", About, After, u"左右", u"around"},
    {u"around", About, Before, u"左右", u"around"},
    {u"上下", About, After, u"上下", u"or so"},
    {u"or so", About, After, u"上下", u"or so"},
    {u"or thereabouts", About, After, u"上下", u"or so"},
    // Over; 余 and 多: DESIGN.md, "Words".
    {u"超", Over, Before},
    {u"over", Over, Before},
    {u">", Over, Before},
    {u"超过", Over, Before, u"超过", u"more than"},
    {u"more than", Over, Before, u"超过", u"more than"},
    {u"超出", Over, Before, u"超出", u"in excess of"},
    {u"in excess of", Over, Before, u"超出", u"in excess of"},
    {u"逾", Over, Before, u"逾", u"exceeding"},
    {u"exceeding", Over, Before, u"逾", u"exceeding"},
    {u"突破", Over, Before, u"突破", u"surpassing"},
    {u"surpassing", Over, Before, u"突破", u"surpassing"},
    {u"高于", Over, Before, u"高于", u"above"},
    {u"above", Over, Before, u"高于", u"above"},
    {u"多于", Over, Before, u"多于", u"upwards of"},
    {u"upwards of", Over, Before, u"多于", u"upwards of"},
    {u"大于", Over, Before, u"大于", u"greater than"},
    {u"greater than", Over, Before, u"大于", u"greater than"},
    {u"余", Over, Within, u"余", u"somewhat over"},
    {u"somewhat over", Over, Before, u"余", u"somewhat over"},
    {u"多", Over, Within, u"多", u"a little over"},
    {u"a little over", Over, Before, u"多", u"a little over"},
    {u"just over", Over, Before, u"多", u"a little over"},
    {u"-odd", Over, Within, u"多", u"a little over"},
    {u"odd", Over, Within, u"多", u"a little over"},
    {u"以外", Over, After, u"超出", u"in excess of"},
    // At least. 以上 includes the number itself: Civil Code, article 1259.
    {u"不低于", AtLeast, Before},
    {u"at least", AtLeast, Before},
    {u"\u2265", AtLeast, Before},
    {u"\u2267", AtLeast, Before},
    {u">=", AtLeast, Before},
    {u"=>", AtLeast, Before},
    {u"至少", AtLeast, Before, u"至少", u"a minimum of"},
    {u"a minimum of", AtLeast, Before, u"至少", u"a minimum of"},
    {u"minimum", AtLeast, Before, u"至少", u"a minimum of"},
    {u"最少", AtLeast, Before, u"至少", u"a minimum of"},
    {u"不少于", AtLeast, Before, u"不少于", u"no fewer than"},
    {u"no fewer than", AtLeast, Before, u"不少于", u"no fewer than"},
    {u"not fewer than", AtLeast, Before, u"不少于", u"no fewer than"},
    {u"不小于", AtLeast, Before, u"不小于", u"no less than"},
    {u"no less than", AtLeast, Before, u"不小于", u"no less than"},
    {u"not less than", AtLeast, Before, u"不小于", u"no less than"},
    {u"以上", AtLeast, After, u"以上", u"or more"},
    {u"及以上", AtLeast, After, u"以上", u"or more"},
    {u"或以上", AtLeast, After, u"以上", u"or more"},
    {u"or more", AtLeast, After, u"以上", u"or more"},
    {u"or more", AtLeast, Within, u"以上", u"or more"},
    {u"and above", AtLeast, After, u"以上", u"or more"},
    {u"or above", AtLeast, After, u"以上", u"or more"},
    {u"and over", AtLeast, After, u"以上", u"or more"},
    {u"+", AtLeast, Within, u"以上", u"or more"},
    {u"+", AtLeast, After, u"以上", u"or more"},
    // Under.
    {u"不足", Under, Before},
    {u"under", Under, Before},
    {u"<", Under, Before},
    {u"不到", Under, Before, u"不到", u"less than"},
    {u"less than", Under, Before, u"不到", u"less than"},
    {u"低于", Under, Before, u"低于", u"below"},
    {u"below", Under, Before, u"低于", u"below"},
    {u"少于", Under, Before, u"少于", u"fewer than"},
    {u"fewer than", Under, Before, u"少于", u"fewer than"},
    {u"小于", Under, Before, u"小于", u"smaller than"},
    {u"smaller than", Under, Before, u"小于", u"smaller than"},
    {u"不满", Under, Before, u"不满", u"short of"},
    {u"未满", Under, Before, u"不满", u"short of"},
    {u"short of", Under, Before, u"不满", u"short of"},
    // At most. 以下 and 以内 include the number itself: Civil Code, article 1259.
    {u"不超过", AtMost, Before},
    {u"at most", AtMost, Before},
    {u"\u2264", AtMost, Before},
    {u"\u2266", AtMost, Before},
    {u"<=", AtMost, Before},
    {u"=<", AtMost, Before},
    {u"至多", AtMost, Before, u"至多", u"up to"},
    {u"up to", AtMost, Before, u"至多", u"up to"},
    {u"最多", AtMost, Before, u"最多", u"a maximum of"},
    {u"a maximum of", AtMost, Before, u"最多", u"a maximum of"},
    {u"maximum", AtMost, Before, u"最多", u"a maximum of"},
    {u"不多于", AtMost, Before, u"不多于", u"no more than"},
    {u"no more than", AtMost, Before, u"不多于", u"no more than"},
    {u"not more than", AtMost, Before, u"不多于", u"no more than"},
    {u"不高于", AtMost, Before, u"不高于", u"not above"},
    {u"not above", AtMost, Before, u"不高于", u"not above"},
    {u"不大于", AtMost, Before, u"不大于", u"not greater than"},
    {u"not greater than", AtMost, Before, u"不大于", u"not greater than"},
    {u"不超出", AtMost, Before, u"不超出", u"not exceeding"},
    {u"not exceeding", AtMost, Before, u"不超出", u"not exceeding"},
    {u"以下", AtMost, After, u"以下", u"or less"},
    {u"及以下", AtMost, After, u"以下", u"or less"},
    {u"或以下", AtMost, After, u"以下", u"or less"},
    {u"or less", AtMost, After, u"以下", u"or less"},
    {u"or fewer", AtMost, After, u"以下", u"or less"},
    {u"or less", AtMost, Within, u"以下", u"or less"},
    {u"or fewer", AtMost, Within, u"以下", u"or less"},
    {u"and below", AtMost, After, u"以下", u"or less"},
    {u"以内", AtMost, After, u"以内", u"within"},
    {u"之内", AtMost, After, u"以内", u"within"},
    {u"within", AtMost, Before, u"以内", u"within"},
};

WrittenHedge kept(const HedgeWord &word)
{
    return {word.qualifier, {word.zh.toString(), word.en.toString()}};
}

/** The word at the beginning or end of a text, of those that stand in a place, the longest. */
std::optional<FoundHedge> longestHedge(QStringView text, Place place)
{
    if (text.isEmpty())
        return std::nullopt;
    const HedgeWord *best = nullptr;
    const QChar edge = (place == After ? text.back() : text.front()).toLower();
    for (const HedgeWord &word : hedgeWords) {
        if (edge != (place == After ? word.written.back() : word.written.front()))
            continue;
        if (word.place != place || (best && best->written.size() >= word.written.size()))
            continue;
        const bool isThere =
            place == After ? endsWithWord(text, word.written) : beginsWithWord(text, word.written);
        if (isThere)
            best = &word;
    }
    if (!best)
        return std::nullopt;
    qsizetype length = best->written.size();
    if (place == After) {
        if (length < text.size() && text.at(text.size() - length - 1) == u' ')
            ++length;
    } else if (length < text.size() && text.at(length) == u' ') {
        ++length;
    }
    return FoundHedge{kept(*best), length};
}

} // namespace

std::optional<FoundHedge> hedgeBefore(QStringView folded)
{
    return longestHedge(folded, Before);
}

std::optional<FoundHedge> hedgeAfter(QStringView folded)
{
    return longestHedge(folded, After);
}

std::optional<FoundHedge> hedgeWithin(QStringView folded)
{
    return longestHedge(folded, Within);
}

bool isEnglishHedgeWord(QStringView word)
{
    for (const HedgeWord &hedge : hedgeWords) {
        // "minimum" and "maximum" are not English alone.
        if (!isAsciiLetter(hedge.written.front()) || hedge.written.size() < 4
            || hedge.written.endsWith(u"imum"))
            continue;
        const qsizetype at = hedge.written.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0 && beginsWithWord(hedge.written.sliced(at), word)
            && endsWithWord(hedge.written.first(at + word.size()), word))
            return true;
    }
    return false;
}

std::optional<WrittenHedge> readHedge(QStringView text)
{
    const QString folded = foldedWriting(text);
    if (folded.isEmpty())
        return WrittenHedge{};
    if (const auto qualifier = termFromCode<Qualifier>(folded.toLower().replace(u' ', u'_')))
        return WrittenHedge{*qualifier, {}};
    struct Name
    {
        QStringView written;
        Qualifier qualifier;
    };
    static constexpr Name names[] = {
        {u"确切", Exact},     {u"准确", Exact},       {u"精确", Exact},
        {u"等于", Exact},     {u"=", Exact},          {u"约数", About},
        {u"概数", About},     {u"大致", About},       {u"approximate", About},
        {u"estimate", About}, {u"大于等于", AtLeast}, {u"小于等于", AtMost},
        {u"min", AtLeast},    {u"max", AtMost},       {u"区间", Range},
        {u"范围", Range},     {u"between", Range},
    };
    for (const Name &name : names) {
        if (folded.compare(name.written, Qt::CaseInsensitive) == 0)
            return WrittenHedge{name.qualifier, {}};
    }
    // Of those written alike in two places, the first says the same.
    const auto word = std::ranges::find_if(hedgeWords, [&](const HedgeWord &hedge) {
        return folded.compare(hedge.written, Qt::CaseInsensitive) == 0;
    });
    if (word == std::end(hedgeWords))
        return std::nullopt;
    return kept(*word);
}

std::optional<Status> readStatus(QStringView text)
{
    const QString folded = foldedWriting(text);
    if (folded.isEmpty())
        return Status::Actual;
    struct Name
    {
        QStringView written;
        Status status;
    };
    static constexpr Name names[] = {
        {u"actual", Status::Actual},      {u"实际", Status::Actual},
        {u"实际值", Status::Actual},      {u"现状", Status::Actual},
        {u"现状值", Status::Actual},      {u"完成", Status::Actual},
        {u"完成值", Status::Actual},      {u"已完成", Status::Actual},
        {u"实绩", Status::Actual},        {u"real", Status::Actual},
        {u"observed", Status::Actual},    {u"provisional", Status::Actual},
        {u"a", Status::Actual},           {u"p", Status::Actual},
        {u"target", Status::Target},      {u"目标", Status::Target},
        {u"目标值", Status::Target},      {u"规划", Status::Target},
        {u"规划值", Status::Target},      {u"规划目标", Status::Target},
        {u"计划", Status::Target},        {u"planned", Status::Target},
        {u"plan", Status::Target},        {u"goal", Status::Target},
        {u"forecast", Status::Forecast},  {u"预测", Status::Forecast},
        {u"预测值", Status::Forecast},    {u"预计", Status::Forecast},
        {u"预计值", Status::Forecast},    {u"projection", Status::Forecast},
        {u"projected", Status::Forecast}, {u"expected", Status::Forecast},
        {u"f", Status::Forecast},         {u"statement", Status::Statement},
        {u"说法", Status::Statement},     {u"表述", Status::Statement},
        {u"stated", Status::Statement},
    };
    for (const Name &name : names) {
        if (folded.compare(name.written, Qt::CaseInsensitive) == 0)
            return name.status;
    }
    return std::nullopt;
}

} // namespace Zhitu
