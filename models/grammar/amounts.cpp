// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amounts.h"

#include "chinesenumerals.h"
#include "digitgroups.h"
#include "englishnumerals.h"
#include "hedgewords.h"
#include "writtentext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestUnit = 60;

/** The shortest decimal that reads back as the value. */
QByteArray decimalOf(double value)
{
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed);
    return QByteArray(buffer.data(), end.ptr - buffer.data());
}

/** The currency that a text begins with, as a sign or a name before a number; its length. */
qsizetype currencyLength(QStringView text)
{
    static constexpr QStringView names[] = {u"人民币", u"RMB", u"US$", u"HK$",  u"NT$",  u"A$",
                                            u"C$",     u"S$",  u"Rs.", u"美元", u"港元", u"欧元"};
    for (const QStringView name : names) {
        if (text.startsWith(name))
            return name.size();
    }
    if (!text.isEmpty() && text.front().category() == QChar::Symbol_Currency)
        return 1;
    // An ISO 4217 code.
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (text.size() > 3 && isCapital(text.at(0)) && isCapital(text.at(1)) && isCapital(text.at(2))
        && !text.at(3).isLetter())
        return 3;
    return 0;
}

bool isPercentagePoints(QStringView unit)
{
    static constexpr QStringView chinese[] = {u"个百分点", u"百分点"};
    static constexpr QStringView english[] = {u"percentage point",
                                              u"percentage points",
                                              u"percent points",
                                              u"pct points",
                                              u"% points",
                                              u"pp",
                                              u"ppt",
                                              u"ppts",
                                              u"p.p.",
                                              u"pps"};
    return std::ranges::any_of(chinese, [&](QStringView word) { return unit.startsWith(word); })
        || std::ranges::any_of(english, [&](QStringView word) {
               return unit.compare(word, Qt::CaseInsensitive) == 0;
           });
}

/** Whether all of a text can be the name of a unit; digits only as in m2, km2, 每10万人. */
bool isUnitName(QStringView unit)
{
    const bool isRate = unit.startsWith(u'每') || beginsWithWord(unit, u"per")
        || (unit.startsWith(u'/') && unit.size() > 1 && unit.at(1).isLetter());
    for (qsizetype i = 0; i < unit.size(); ++i) {
        const QChar c = unit.at(i);
        if (isAsciiDigit(c)) {
            if (!isRate
                && (i == 0 || !(isAsciiLetter(unit.at(i - 1)) || isAsciiDigit(unit.at(i - 1)))))
                return false;
            continue;
        }
        const bool isJoint = QStringView(u"-.'&").contains(c) && i > 0 && unit.at(i - 1).isLetter();
        if (!c.isLetter() && !c.isMark() && !c.isSurrogate() && !isJoint
            && c.category() != QChar::Symbol_Currency
            && !QStringView(u" %\u2030\u2031\u00b0\u00b2\u00b3\u00b7/\u2032\u2033\u00b5")
                    .contains(c))
            return false;
    }
    return unit.size() <= longestUnit;
}

} // namespace

std::optional<double> Amount::valueOf(const QByteArray &decimal, int power)
{
    const QByteArray text = power == 0 ? decimal : decimal + 'e' + QByteArray::number(power);
    double value = 0;
    const char *begin = text.constData();
    const auto [end, error] = std::from_chars(begin, begin + text.size(), value);
    if (error != std::errc() || end != begin + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

void AmountReader::skipSpace()
{
    while (m_at < m_text.size() && m_text.at(m_at) == u' ')
        ++m_at;
}

bool AmountReader::take(QStringView word)
{
    if (!beginsWithWord(rest(), word))
        return false;
    m_at += word.size();
    return true;
}

AmountReader::Problem AmountReader::problem(NumberProblemKind kind, QStringView part) const
{
    return NumberProblem{kind, part.trimmed().toString()};
}

void AmountReader::takeCurrency(Amount &amount)
{
    if (!amount.currency.isEmpty())
        return;
    const qsizetype length = currencyLength(rest());
    amount.currency = rest().first(length).toString();
    m_at += length;
    skipSpace();
}

bool AmountReader::takeShare(Amount &amount)
{
    for (const QStringView word : {u"一半"_s, u"半数"_s, u"one half"_s, u"half"_s}) {
        const qsizetype start = m_at;
        if (!take(word))
            continue;
        skipSpace();
        if (take(u"a") || take(u"an")) {
            skipSpace();
            if (!readScaleWord(rest(), false)) {
                m_at = start;
                continue;
            }
            amount.decimal = "0.5"_ba;
            takeScale(amount, false);
            return true;
        }
        if (!atEnd()) {
            m_at = start;
            continue;
        }
        amount.decimal = "50"_ba;
        amount.unit = u"%"_s;
        return true;
    }
    if (rest() == u"半") {
        ++m_at;
        amount.decimal = "50"_ba;
        amount.unit = u"%"_s;
        return true;
    }
    return false;
}

/** 百分之十二, 千分之5, 三分之一, two thirds: percent. */
AmountReader::Problem AmountReader::takeFraction(Amount &amount)
{
    const qsizetype start = m_at;
    std::optional<double> whole;
    if (take(u"百分之"))
        whole = 100;
    else if (take(u"千分之"))
        whole = 1000;
    else if (take(u"万分之"))
        whole = 10000;
    else if (const qsizetype length = chineseNumeralLength(rest());
             length > 0 && rest().sliced(length).startsWith(u"分之")) {
        if (const auto numeral = readChineseNumeral(rest().first(length));
            numeral && !numeral->upper)
            whole = numeral->value;
        m_at += length + 2;
    }
    if (whole && *whole > 0) {
        if (const Problem bad = takeMantissa(amount))
            return bad;
        const std::optional<double> part = Amount::valueOf(amount.decimal, amount.power);
        if (!part || amount.upper)
            return problem(NumberProblemKind::NotANumber, m_text.sliced(start));
        amount.unit = u"%"_s;
        const int power = *whole == 100 ? 0 : *whole == 1000 ? -1 : *whole == 10000 ? -2 : 1;
        if (power <= 0)
            amount.power += power;
        else
            amount.decimal = decimalOf(*part * 100 / *whole);
        return std::nullopt;
    }
    m_at = start;
    static constexpr struct
    {
        QStringView words;
        double percent;
    } fractions[] = {
        {u"one third", 100.0 / 3},  {u"a third", 100.0 / 3}, {u"two thirds", 200.0 / 3},
        {u"two-thirds", 200.0 / 3}, {u"one quarter", 25},    {u"a quarter", 25},
        {u"three quarters", 75},    {u"three-quarters", 75}, {u"one fifth", 20},
        {u"a fifth", 20},
    };
    for (const auto &fraction : fractions) {
        if (rest().compare(fraction.words, Qt::CaseInsensitive) == 0) {
            m_at = m_text.size();
            amount.decimal = decimalOf(fraction.percent);
            amount.unit = u"%"_s;
            break;
        }
    }
    return std::nullopt;
}

AmountReader::Problem AmountReader::takeDigits(QByteArray &decimal)
{
    const qsizetype length = digitGroupsLength(rest());
    const QStringView digits = rest().first(length);
    const auto reading = readDigitGroups(digits, m_style, m_isInWords);
    if (const auto *kind = std::get_if<NumberProblemKind>(&reading))
        return problem(*kind, digits);
    decimal += std::get<DigitGroups>(reading).decimal;
    m_at += length;
    // 1.2E+05, as spreadsheets write it.
    if (rest().size() > 1 && (rest().front() == u'e' || rest().front() == u'E')) {
        qsizetype end = m_at + 1;
        if (end < m_text.size() && (m_text.at(end) == u'+' || m_text.at(end) == u'-'))
            ++end;
        const qsizetype first = end;
        while (end < m_text.size() && isAsciiDigit(m_text.at(end)))
            ++end;
        if (end > first && end - first <= 4
            && (end == m_text.size() || !m_text.at(end).isLetter())) {
            const int power = m_text.sliced(m_at + 1, end - m_at - 1).toInt();
            if (const auto value = Amount::valueOf(decimal, power))
                decimal = decimalOf(*value);
            else
                return problem(NumberProblemKind::OutOfRange, m_text);
            m_at = end;
        }
    }
    return std::nullopt;
}

AmountReader::Problem AmountReader::takeNumerals(Amount &amount)
{
    const qsizetype length = chineseNumeralLength(rest());
    QStringView run = rest().first(length);
    const qsizetype after = m_at + length;
    if (after + 1 < m_text.size() && m_text.at(after) == u'点'
        && chineseDigit(m_text.at(after + 1)) >= 0) {
        // 三点五: what follows the point is digit by digit; a scale word may follow.
        const auto whole = readChineseNumeral(run);
        if (!whole || whole->upper)
            return problem(NumberProblemKind::NotANumber, rest());
        amount.decimal += decimalOf(whole->value) + '.';
        m_at = after + 1;
        while (!atEnd() && chineseDigit(m_text.at(m_at)) >= 0)
            amount.decimal += QByteArray::number(chineseDigit(m_text.at(m_at++)));
        return std::nullopt;
    }
    const auto numeral = readChineseNumeral(run);
    if (!numeral)
        return problem(NumberProblemKind::VagueNumber, run);
    amount.saysScale = std::ranges::any_of(run, [](QChar c) { return chinesePower(c) >= 4; });
    // The scale at its end may hold for the number before it in a range: 三至五千万.
    qsizetype scaleLength = 0;
    while (scaleLength < length && chinesePower(run.at(length - 1 - scaleLength)) > 1)
        ++scaleLength;
    const QStringView mantissa = run.chopped(scaleLength);
    const auto leading = scaleLength > 0 ? readChineseNumeral(mantissa) : std::nullopt;
    if (leading && leading->value > 0 && mantissa.size() == 1 && !numeral->upper) {
        int power = 0;
        for (const QChar c : run.last(scaleLength))
            power += chinesePower(c);
        amount.decimal += decimalOf(leading->value);
        amount.power = power;
        amount.hasScale = true;
        amount.isScaleSpoken = power < 4;
    } else {
        amount.decimal += decimalOf(numeral->value);
        amount.hasScale = numeral->value >= 10;
        if (numeral->upper)
            amount.upper = decimalOf(*numeral->upper);
    }
    m_at = after;
    return std::nullopt;
}

AmountReader::Problem AmountReader::takeMantissa(Amount &amount)
{
    if (!atEnd()
        && (isAsciiDigit(rest().front())
            || (rest().size() > 1 && QStringView(u".,").contains(rest().front())
                && isAsciiDigit(rest().at(1))))) {
        if (rest().front() == u'.' || rest().front() == u',') {
            // .5 and ,5: a fraction alone.
            if (rest().front() == u',' && m_style.decimal != DecimalMark::Comma)
                return problem(NumberProblemKind::WrongGrouping, rest());
            ++m_at;
            amount.decimal += "0.";
            const qsizetype start = m_at;
            while (!atEnd() && isAsciiDigit(rest().front()))
                amount.decimal += static_cast<char>(m_text.at(m_at++).unicode());
            if (!atEnd() && QStringView(u".,").contains(rest().front()))
                return problem(NumberProblemKind::WrongGrouping, m_text.sliced(start - 1));
        } else if (const Problem bad = takeDigits(amount.decimal)) {
            return bad;
        }
        return std::nullopt;
    }
    if (chineseNumeralLength(rest()) > 0)
        return takeNumerals(amount);
    if (const auto numeral = readEnglishNumeral(rest())) {
        amount.decimal += decimalOf(numeral->value);
        m_at += numeral->length;
        return std::nullopt;
    }
    return problem(NumberProblemKind::NotANumber, m_text);
}

void AmountReader::takeScale(Amount &amount, bool isBehindDigits)
{
    const qsizetype start = m_at;
    skipSpace();
    if (const auto scale = readScaleWord(rest(), isBehindDigits && m_at == start)) {
        amount.power += scale->power;
        amount.hasScale = true;
        amount.saysScale = true;
        m_at += scale->length;
    } else {
        m_at = start;
    }
}

/** What follows a scale with a smaller one: 1亿2000万, 2万5千. */
AmountReader::Problem AmountReader::takeLowerParts(Amount &amount)
{
    while (!atEnd() && amount.hasScale && isAsciiDigit(rest().front())
           && chinesePower(m_text.at(std::max<qsizetype>(m_at, 1) - 1)) > 0) {
        const qsizetype start = m_at;
        Amount lower;
        if (const Problem bad = takeDigits(lower.decimal))
            return bad;
        takeScale(lower, false);
        const auto sum = Amount::valueOf(amount.decimal, amount.power);
        const auto part = Amount::valueOf(lower.decimal, lower.power);
        const auto limit = Amount::valueOf("1"_ba, amount.power);
        // 2万5 is 25 000 when spoken; written, it may be a slip.
        if (!sum || !part || !limit || *part >= *limit || !lower.hasScale)
            return problem(NumberProblemKind::SeveralNumbers, m_text.sliced(start));
        const bool isNegative = amount.decimal.startsWith('-');
        amount.decimal = decimalOf(isNegative ? *sum - *part : *sum + *part);
        amount.power = 0;
        if (lower.power <= 3)
            break;
    }
    return std::nullopt;
}

AmountReader::Problem AmountReader::takeUnit(Amount &amount)
{
    qsizetype end = m_at;
    while (end < m_text.size() && rangeMarkLength(end, true) == 0)
        ++end;
    QStringView unit = m_text.sliced(m_at, end - m_at).trimmed();
    m_at = end;
    // 50%多
    if (unit.size() == 2 && unit.front() == u'%' && !amount.hedge) {
        if (const auto found = hedgeWithin(unit.sliced(1))) {
            amount.hedge = found->hedge;
            unit.chop(1);
        }
    }
    if (unit.isEmpty())
        return std::nullopt;
    if (!amount.unit.isEmpty() && amount.unit == u"%")
        return problem(NumberProblemKind::UnknownWords, unit);
    if (unit.startsWith(u'兆')
        && !(unit.size() > 1 && QStringView(u"瓦赫字比帕焦欧").contains(unit.at(1))))
        return problem(NumberProblemKind::AmbiguousScale, unit);
    if (isPercentagePoints(unit))
        return problem(NumberProblemKind::PercentagePoints, unit);
    if (!isUnitName(unit)) {
        const bool hasDigit = std::ranges::any_of(unit, isAsciiDigit);
        return problem(
            hasDigit ? NumberProblemKind::SeveralNumbers : NumberProblemKind::UnknownWords, unit);
    }
    amount.unit = unit.toString();
    return std::nullopt;
}

bool AmountReader::beginsAmount(qsizetype at) const
{
    const auto skip = [&] {
        while (at < m_text.size() && m_text.at(at) == u' ')
            ++at;
    };
    skip();
    for (int i = 0; i < 2; ++i) {
        if (at < m_text.size() && QStringView(u"+-\u2212负").contains(m_text.at(at)))
            ++at;
        at += currencyLength(m_text.sliced(at));
        skip();
    }
    if (at >= m_text.size())
        return false;
    const QStringView here = m_text.sliced(at);
    return isAsciiDigit(here.front()) || chineseNumeralLength(here) > 0
        || readEnglishNumeral(here).has_value()
        || (here.size() > 1 && here.front() == u'.' && isAsciiDigit(here.at(1)));
}

qsizetype AmountReader::rangeMarkLength(qsizetype at, bool isBetween) const
{
    qsizetype mark = at;
    while (mark < m_text.size() && m_text.at(mark) == u' ')
        ++mark;
    const QStringView here = m_text.sliced(mark);
    qsizetype length = 0;
    for (const QStringView word :
         {u"--"_s, u"\u2013\u2013"_s, u"-"_s, u"\u2013"_s, u"~"_s, u"至"_s, u"到"_s}) {
        if (here.startsWith(word)) {
            length = word.size();
            break;
        }
    }
    if (length == 0 && beginsWithWord(here, u"to") && mark > at)
        length = 2;
    if (length == 0 && isBetween) {
        if (here.startsWith(u'和') || here.startsWith(u'与') || here.startsWith(u'及'))
            length = 1;
        else if (beginsWithWord(here, u"and") && mark > at)
            length = 3;
    }
    if (length == 0 || !beginsAmount(mark + length))
        return 0;
    return mark + length - at;
}

bool AmountReader::takeRangeMark(bool isBetween)
{
    const qsizetype length = rangeMarkLength(m_at, isBetween);
    m_at += length;
    return length > 0;
}

std::variant<Amount, NumberProblem> AmountReader::next()
{
    Amount amount;
    skipSpace();
    takeCurrency(amount);
    if (!atEnd() && QStringView(u"-\u2212\u2013负").contains(rest().front())) {
        amount.decimal = "-"_ba;
        ++m_at;
    } else if (take(u"minus")) {
        amount.decimal = "-"_ba;
    } else if (!atEnd() && rest().front() == u'+') {
        ++m_at;
    }
    skipSpace();
    takeCurrency(amount);

    bool isRank = false;
    if (amount.currency.isEmpty() && amount.decimal.isEmpty()) {
        if (take(u"第")) {
            amount.unit = u"名"_s;
            isRank = true;
        } else if ((take(u"no.") || take(u"no") || take(u"#") || take(u"rank")) && !atEnd()) {
            skipSpace();
            amount.unit = u"No."_s;
            isRank = true;
        }
    }
    const bool isDigits = !atEnd() && isAsciiDigit(rest().front());
    bool isRead = !isRank && takeShare(amount);
    if (!isRead && !isRank) {
        if (const Problem bad = takeFraction(amount))
            return *bad;
        isRead = !amount.decimal.isEmpty() && amount.decimal != "-";
    }
    if (!isRead) {
        if (const Problem bad = takeMantissa(amount))
            return *bad;
        const auto takeHedge = [&] {
            const bool hasSpace = !atEnd() && rest().front() == u' ';
            const auto found = hedgeWithin(rest().sliced(hasSpace ? 1 : 0));
            if (!found || amount.hedge)
                return;
            amount.hedge = found->hedge;
            m_at += found->length + (hasSpace ? 1 : 0);
        };
        takeHedge();
        takeScale(amount, isDigits);
        if (const Problem bad = takeLowerParts(amount))
            return *bad;
        takeHedge();
        // 三成, 三成五: tenths, in percent.
        if (!atEnd() && rest().front() == u'成' && amount.power == 0 && !isRank) {
            ++m_at;
            const auto tenths = Amount::valueOf(amount.decimal, 1);
            if (!tenths)
                return *problem(NumberProblemKind::OutOfRange, m_text);
            amount.power = 1;
            amount.unit = u"%"_s;
            if (!atEnd() && chineseDigit(rest().front()) > 0 && !amount.upper) {
                amount.decimal = decimalOf(*tenths + chineseDigit(rest().front()));
                amount.power = 0;
                ++m_at;
            }
        }
    }
    if (isRank) {
        amount.isRank = true;
        skipSpace();
        if (!take(u"名") && !take(u"位"))
            take(u"place");
        if (const auto found = hedgeWithin(rest()); found && !amount.hedge) {
            amount.hedge = found->hedge;
            m_at += found->length;
        }
        return amount;
    }
    if (const Problem bad = takeUnit(amount))
        return *bad;
    return amount;
}

} // namespace Zhitu
