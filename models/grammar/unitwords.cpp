// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitwords.h"

#include "englishnumerals.h"
#include "writtentext.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A base unit of the store that words can be turned into. */
struct BaseUnit
{
    QStringView code;
    UnitKind kind;
    QStringView zh;
    QStringView en;
};

constexpr BaseUnit baseUnits[] = {
    {u"cny", UnitKind::Currency, u"元", u"CNY"},
    {u"usd", UnitKind::Currency, u"美元", u"USD"},
    {u"eur", UnitKind::Currency, u"欧元", u"EUR"},
    {u"gbp", UnitKind::Currency, u"英镑", u"GBP"},
    {u"jpy", UnitKind::Currency, u"日元", u"JPY"},
    {u"hkd", UnitKind::Currency, u"港元", u"HKD"},
    {u"m2", UnitKind::Area, u"平方米", u"m²"},
    {u"percent", UnitKind::Percent, u"%", u"%"},
    {u"rank", UnitKind::Rank, u"名", u"rank"},
    {u"years", UnitKind::Duration, u"年", u"years"},
    {u"persons", UnitKind::Count, u"人", u"people"},
    {u"pflops", UnitKind::Capacity, u"PFLOPS", u"PFLOPS"},
    {u"mw", UnitKind::Capacity, u"兆瓦", u"MW"},
    {u"kwh", UnitKind::Capacity, u"千瓦时", u"kWh"},
    {u"tonnes", UnitKind::Count, u"吨", u"tonnes"},
};

/** A word for a unit: how many of the base unit it is. */
struct UnitWord
{
    QStringView word;
    QStringView base; ///< code of a BaseUnit
    double factor = 1;
};

// 亩: 1/15 of a hectare, State Council order on units of measurement of 1984.
constexpr UnitWord unitWords[] = {
    {u"元", u"cny"},
    {u"人民币元", u"cny"},
    {u"元人民币", u"cny"},
    {u"人民币", u"cny"},
    {u"cny", u"cny"},
    {u"rmb", u"cny"},
    {u"yuan", u"cny"},
    {u"rmb yuan", u"cny"},
    {u"yuan rmb", u"cny"},
    {u"renminbi", u"cny"},
    {u"cn¥", u"cny"},
    {u"chinese yuan", u"cny"},
    {u"圆", u"cny"},
    {u"块", u"cny"},
    {u"rmb¥", u"cny"},
    {u"美元", u"usd"},
    {u"usd", u"usd"},
    {u"us$", u"usd"},
    {u"us dollars", u"usd"},
    {u"u.s. dollars", u"usd"},
    {u"current us$", u"usd"},
    {u"美金", u"usd"},
    {u"欧元", u"eur"},
    {u"eur", u"eur"},
    {u"€", u"eur"},
    {u"euro", u"eur"},
    {u"euros", u"eur"},
    {u"英镑", u"gbp"},
    {u"gbp", u"gbp"},
    {u"£", u"gbp"},
    {u"日元", u"jpy"},
    {u"jpy", u"jpy"},
    {u"yen", u"jpy"},
    {u"港元", u"hkd"},
    {u"港币", u"hkd"},
    {u"hkd", u"hkd"},
    {u"hk$", u"hkd"},
    {u"平方米", u"m2"},
    {u"平米", u"m2"},
    {u"㎡", u"m2"},
    {u"m²", u"m2"},
    {u"m2", u"m2"},
    {u"m^2", u"m2"},
    {u"sq m", u"m2"},
    {u"sqm", u"m2"},
    {u"square metres", u"m2"},
    {u"square meters", u"m2"},
    {u"公顷", u"m2", 1e4},
    {u"ha", u"m2", 1e4},
    {u"hectares", u"m2", 1e4},
    {u"平方公里", u"m2", 1e6},
    {u"平方千米", u"m2", 1e6},
    {u"km²", u"m2", 1e6},
    {u"km2", u"m2", 1e6},
    {u"㎢", u"m2", 1e6},
    {u"sq km", u"m2", 1e6},
    {u"square kilometres", u"m2", 1e6},
    {u"square kilometers", u"m2", 1e6},
    {u"亩", u"m2", 10000.0 / 15},
    {u"mu", u"m2", 10000.0 / 15},
    {u"%", u"percent"},
    {u"percent", u"percent"},
    {u"per cent", u"percent"},
    {u"pct", u"percent"},
    {u"百分比", u"percent"},
    {u"百分数", u"percent"},
    {u"percentage", u"percent"},
    {u"‰", u"percent", 0.1},
    {u"permille", u"percent", 0.1},
    {u"名", u"rank"},
    {u"位", u"rank"},
    {u"no.", u"rank"},
    {u"rank", u"rank"},
    {u"位次", u"rank"},
    {u"名次", u"rank"},
    {u"排名", u"rank"},
    {u"年", u"years"},
    {u"years", u"years"},
    {u"year", u"years"},
    {u"人", u"persons"},
    {u"名", u"persons"},
    {u"位", u"persons"},
    {u"persons", u"persons"},
    {u"people", u"persons"},
    {u"person", u"persons"},
    {u"number of persons", u"persons"},
    {u"pflops", u"pflops"},
    {u"pflop/s", u"pflops"},
    {u"p", u"pflops"},
    {u"p flops", u"pflops"},
    {u"petaflops", u"pflops"},
    {u"petaflop/s", u"pflops"},
    {u"eflops", u"pflops", 1e3},
    {u"eflop/s", u"pflops", 1e3},
    {u"e", u"pflops", 1e3},
    {u"exaflops", u"pflops", 1e3},
    {u"tflops", u"pflops", 1e-3},
    {u"tflop/s", u"pflops", 1e-3},
    {u"teraflops", u"pflops", 1e-3},
    {u"兆瓦", u"mw"},
    {u"mw", u"mw"},
    {u"千瓦", u"mw", 1e-3},
    {u"kw", u"mw", 1e-3},
    {u"吉瓦", u"mw", 1e3},
    {u"gw", u"mw", 1e3},
    {u"千瓦时", u"kwh"},
    {u"kwh", u"kwh"},
    {u"度", u"kwh"},
    {u"mwh", u"kwh", 1e3},
    {u"gwh", u"kwh", 1e6},
    {u"twh", u"kwh", 1e9},
    {u"兆瓦时", u"kwh", 1e3},
    {u"吨", u"tonnes"},
    {u"tonnes", u"tonnes"},
    {u"metric tons", u"tonnes"},
    {u"t", u"tonnes"},
};

/** What counts things of any sort, and what it is called where nothing else says it. */
struct Counter
{
    QStringView word;
    QStringView code;
    QStringView en;
};
constexpr Counter counters[] = {
    {u"个", u"items", u"items"},           {u"家", u"entities", u"entities"},
    {u"款", u"products", u"products"},     {u"项", u"entries", u"entries"},
    {u"件", u"pieces", u"pieces"},         {u"种", u"kinds", u"kinds"},
    {u"台", u"machines", u"machines"},     {u"套", u"sets", u"sets"},
    {u"座", u"sites", u"sites"},           {u"所", u"establishments", u"establishments"},
    {u"户", u"households", u"households"}, {u"次", u"times", u"times"},
    {u"例", u"cases", u"cases"},           {u"只", u"units", u"units"},
    {u"张", u"sheets", u"sheets"},         {u"辆", u"vehicles", u"vehicles"},
    {u"处", u"places", u"places"},         {u"篇", u"papers", u"papers"},
};
constexpr QStringView englishCounters[] = {u"items",  u"units", u"number", u"count",
                                           u"counts", u"no",    u"pieces", u"entities"};

/** Those that do not name what they count, as 个 does not. */
constexpr QStringView anyCounters[] = {u"items", u"units", u"number", u"count", u"counts", u"no"};

bool isSame(QStringView left, QStringView right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

const Counter *counterOf(QStringView word)
{
    const auto found =
        std::ranges::find_if(counters, [&](const Counter &c) { return c.word == word; });
    return found == std::end(counters) ? nullptr : found;
}

bool isCounter(QStringView word)
{
    return counterOf(word) || std::ranges::any_of(englishCounters, [&](QStringView counter) {
               return isSame(counter, word);
           });
}

/** What a word is of a base unit; std::nullopt: nothing. */
std::optional<double> meaning(QStringView word, QStringView base)
{
    for (const UnitWord &unit : unitWords) {
        if (unit.base == base && isSame(unit.word, word))
            return unit.factor;
    }
    // "% of GDP" and "annual %" are percent; of what, the indicator says.
    if (base == u"percent" && (word.startsWith(u"% ") || word.endsWith(u" %")))
        return 1;
    // ¥ is the yuan where figures are in yuan and the yen where they are in yen.
    if (word == u"\u00a5" && (base == u"cny" || base == u"jpy"))
        return 1;
    // $ is many a dollar, of which only one is known here.
    if (word == u"$" && base == u"usd")
        return 1;
    return std::nullopt;
}

/** Which base unit a unit of the store is one of; empty: none that is known here. */
QStringView baseOf(const Unit &unit)
{
    for (const BaseUnit &base : baseUnits) {
        if (base.kind != unit.kind)
            continue;
        for (const QString &name : {unit.code, unit.name.zh, unit.name.en}) {
            const auto factor = meaning(name, base.code);
            if (!name.isEmpty() && factor && *factor == 1)
                return base.code;
        }
    }
    return {};
}

/** people and person, cases and case. */
bool isSameNoun(QStringView word, QStringView name)
{
    return isSame(word, name)
        || (name.endsWith(u's') && name.size() > 3 && isSame(word, name.chopped(1)));
}

/** Whether a word without scale is a name of the unit itself. */
bool isNameOf(QStringView word, const Unit &unit)
{
    return (!unit.name.zh.isEmpty() && isSameNoun(word, foldedWriting(unit.name.zh)))
        || (!unit.name.en.isEmpty() && isSameNoun(word, foldedWriting(unit.name.en)))
        || isSame(word, unit.code);
}

/** Letters and digits of a name as a code: "Tonnes (dry)" is tonnes-dry. */
QString codeFrom(QStringView name)
{
    QString code;
    for (const QChar c : name) {
        if (isAsciiLetter(c) || isAsciiDigit(c))
            code += c.toLower();
        else if (!code.isEmpty() && !code.endsWith(u'-'))
            code += u'-';
    }
    while (code.endsWith(u'-'))
        code.chop(1);
    if (!code.isEmpty())
        return code;
    // A Chinese name: by its characters, so that the same name has the same code everywhere.
    code = u"u"_s;
    for (const QChar c : name)
        code += QString::number(c.unicode(), 16);
    return code;
}

} // namespace

std::optional<ScaledUnit> splitUnit(QStringView written)
{
    static const QRegularExpression label(u"^(?:计量)?(?:[单單]位|unit|units)\\s*[:：]\\s*"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = foldedWriting(written);
    while (text.size() > 1
           && ((text.front() == u'(' && text.back() == u')')
               || (text.front() == u'[' && text.back() == u']')))
        text = text.sliced(1, text.size() - 2).trimmed();
    text.remove(label);
    if (beginsWithWord(text, u"in"))
        text = text.sliced(2).trimmed();

    ScaledUnit unit;
    QStringView rest = text;
    if (rest.startsWith(u'兆')
        && !(rest.size() > 1 && QStringView(u"瓦赫字比帕焦欧").contains(rest.at(1))))
        return std::nullopt;
    int power = 0;
    for (;;) {
        rest = rest.trimmed();
        if (beginsWithWord(rest, u"thousands")) {
            power += 3;
            rest = rest.sliced(9);
        } else if (rest.startsWith(u"'000")) {
            power += 3;
            rest = rest.sliced(4);
        } else if (const auto scale = readScaleWord(rest, false)) {
            power += scale->power;
            rest = rest.sliced(scale->length);
        } else {
            break;
        }
    }
    if (beginsWithWord(rest, u"of"))
        rest = rest.sliced(2).trimmed();
    // CNY million, USD bn.
    const qsizetype space = rest.lastIndexOf(u' ');
    if (const QStringView last = rest.sliced(space + 1); space > 0) {
        const auto scale = readScaleWord(last, false);
        if ((scale && scale->length == last.size()) || isSame(last, u"thousands")) {
            power += scale ? scale->power : 3;
            rest = rest.first(space).trimmed();
        }
    }
    unit.scale = std::pow(10.0, power);
    unit.unit = rest.toString();
    return unit;
}

std::optional<double> unitFactor(QStringView written, const Unit &base)
{
    if (isNameOf(foldedWriting(written), base))
        return 1;
    const std::optional<ScaledUnit> split = splitUnit(written);
    if (!split)
        return std::nullopt;
    const QStringView word = split->unit;
    if (word.isEmpty() || isNameOf(word, base))
        return split->scale;
    if (const QStringView known = baseOf(base); !known.isEmpty()) {
        if (const auto factor = meaning(word, known))
            return split->scale * *factor;
        // People are counted by words of their own.
        if (base.kind != UnitKind::Count || known == u"persons")
            return std::nullopt;
    }
    if (base.kind != UnitKind::Count)
        return std::nullopt;
    if (isCounter(word))
        return split->scale;
    // 家企业: the unit with what is counted behind it.
    if (!base.name.zh.isEmpty() && word.startsWith(base.name.zh) && isCounter(base.name.zh))
        return split->scale;
    return std::nullopt;
}

std::optional<MeantUnit> meantUnit(QStringView written, const QList<Unit> &known)
{
    const std::optional<ScaledUnit> split = splitUnit(written);
    if (!split || split->unit.isEmpty())
        return std::nullopt;
    const QStringView word = split->unit;

    // By name, where but one bears it: 家 may be organisations or enterprises.
    const auto named = [&](const Unit &unit) { return isNameOf(word, unit); };
    if (const auto first = std::ranges::find_if(known, named);
        first != known.end() && std::ranges::count_if(known, named) == 1)
        return MeantUnit{*first, split->scale, true};

    for (const BaseUnit &base : baseUnits) {
        // 名 and 位 are persons' or ranks': which, only the indicator knows.
        const auto factor =
            isSame(word, u"名") || isSame(word, u"位") ? std::nullopt : meaning(word, base.code);
        if (!factor || word == u"\u00a5" || word == u"$"
            || (word.size() == 1 && isAsciiLetter(word.front())))
            continue;
        const auto same = std::ranges::find_if(
            known, [&](const Unit &unit) { return baseOf(unit) == base.code; });
        if (same != known.end())
            return MeantUnit{*same, split->scale * *factor, true};
        return MeantUnit{
            Unit{base.code.toString(), base.kind, {base.zh.toString(), base.en.toString()}},
            split->scale * *factor, false};
    }

    Unit unit{codeFrom(word), UnitKind::Count, {}};
    const bool isAny =
        std::ranges::any_of(anyCounters, [&](QStringView any) { return isSame(any, word); });
    if (const Counter *counter = isAny ? counterOf(u"个") : counterOf(word)) {
        unit.code = counter->code.toString();
        unit.name = {word.toString(), counter->en.toString()};
    } else if (std::ranges::any_of(word, isHan)) {
        unit.name.zh = word.toString();
    } else {
        unit.name.en = word.toString();
    }
    // Made before, for another indicator.
    if (const auto made = std::ranges::find_if(
            known,
            [&](const Unit &other) { return other.code == unit.code && other.name == unit.name; });
        made != known.end())
        return MeantUnit{*made, split->scale, true};
    // Another unit has that code already, with another name.
    while (std::ranges::any_of(known, [&](const Unit &other) { return other.code == unit.code; }))
        unit.code += u"-2"_s;
    return MeantUnit{unit, split->scale, false};
}

std::optional<NamedUnit> splitNamedUnit(const QString &name, const QList<Unit> &known)
{
    static const QRegularExpression bracketed(
        u"^(.+?)\\s*[(（\\[]([^()（）\\[\\]]+)[)）\\]]\\s*$"_s);
    static const QRegularExpression labelled(
        u"^(.+?)\\s*[:：,，]?\\s*[单單]位\\s*[:：]?\\s*(.+)$"_s);
    for (const QRegularExpression *pattern : {&bracketed, &labelled}) {
        const auto match = pattern->match(name);
        if (!match.hasMatch())
            continue;
        const QString written = match.captured(2).trimmed();
        const auto split = splitUnit(written);
        const bool isScale = split && split->unit.isEmpty() && split->scale > 1;
        const auto meant = meantUnit(written, known);
        // （规模以上）, (15 years and older) and the like are no units, unless they are called so.
        const bool isCalledUnit =
            pattern == &labelled || written.contains(u"单位") || written.contains(u"單位");
        const bool isUnit = meant
            && (meant->isKnown || meant->factor != 1 || meant->unit.kind != UnitKind::Count
                || isCounter(split->unit) || isCalledUnit
                || std::ranges::find(baseUnits, meant->unit.code, &BaseUnit::code)
                    != std::end(baseUnits));
        if (isScale || isUnit)
            return NamedUnit{match.captured(1).trimmed(), written};
    }
    return std::nullopt;
}

} // namespace Zhitu
