// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchquery.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestQuery = 200;
/** Values that differ by less are one number written in two ways. */
constexpr double roundingShare = 1e-12;
constexpr double largestScale = 1e12;

/** The words after which a number is printed, and the values that are printed so. */
struct DisplayScale
{
    double scale;
    double from; ///< values from here on
    double to;
};
constexpr DisplayScale displayScales[] = {
    {1, 0, 1e15},     {1e4, 1e4, 1e8},
    {1e8, 1e8, 1e12}, {1e12, 1e12, std::numeric_limits<double>::max()},
    {1e6, 1e6, 1e9},  {1e9, 1e9, 1e12},
};

std::optional<double> scaleOf(QStringView word)
{
    static const std::pair<QStringView, double> scales[] = {
        {u"万亿", 1e12},   {u"亿", 1e8},        {u"億", 1e8},       {u"万", 1e4},
        {u"萬", 1e4},      {u"千", 1e3},        {u"thousand", 1e3}, {u"million", 1e6},
        {u"billion", 1e9}, {u"trillion", 1e12}, {u"mn", 1e6},       {u"bn", 1e9},
        {u"tn", 1e12},
    };
    for (const auto &[name, scale] : scales) {
        // Of the long ones the beginning is enough: they are being typed.
        if (name == word || (word.size() >= 3 && name.startsWith(word)))
            return scale;
    }
    return std::nullopt;
}

DayRange spanOf(QDate first, QDate last)
{
    return {first.toJulianDay(), last.toJulianDay()};
}

std::optional<DayRange> monthSpan(int year, int month)
{
    const QDate first(year, month, 1);
    if (!first.isValid())
        return std::nullopt;
    return spanOf(first, first.addMonths(1).addDays(-1));
}

/** The number of a month by its English name or the first letters of it. */
int monthOf(QStringView name)
{
    static const QStringView months[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                         u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    for (int i = 0; i < 12; ++i) {
        if (name.startsWith(months[i]))
            return i + 1;
    }
    return 0;
}

/** Reads a query from left to right. */
class QueryParser
{
public:
    QueryParser(const QString &text, HanReader &reader)
        : m_text(text.left(longestQuery).normalized(QString::NormalizationForm_KC).toCaseFolded())
        , m_reader(reader)
    {
    }

    SearchQuery parse()
    {
        while (m_at < m_text.size()) {
            if (!m_text.at(m_at).isLetterOrNumber() && !m_text.at(m_at).isSurrogate()
                && !startsNumber()) {
                ++m_at;
                continue;
            }
            if (!takeDate() && !takeNumber())
                takeText();
        }
        return std::move(m_query);
    }

private:
    using Match = QRegularExpressionMatch;

    Match matchHere(const QRegularExpression &pattern) const
    {
        return pattern.match(m_text, m_at, QRegularExpression::NormalMatch,
                             QRegularExpression::AnchorAtOffsetMatchOption);
    }

    bool startsNumber() const
    {
        static const QRegularExpression start(uR"([-\x{2212}#\x{a5}$]\s?\d)"_s);
        return matchHere(start).hasMatch();
    }

    void add(qsizetype length, std::optional<DayRange> days = {},
             std::optional<NumberFilter> number = {}, bool isRank = false, bool isPercent = false)
    {
        add(m_text.mid(m_at, length), days, std::move(number), isRank, isPercent);
        m_at += length;
    }

    void add(const QString &text, std::optional<DayRange> days, std::optional<NumberFilter> number,
             bool isRank, bool isPercent)
    {
        std::u32string folded = foldText(text, m_reader).text;
        if (folded.empty())
            return;
        m_query.words.push_back(
            {SearchWord(std::move(folded)), days, std::move(number), isRank, isPercent});
    }

    bool takeDate()
    {
        static const QRegularExpression years(
            uR"(([12]\d{3})年?[-~\x{2013}\x{2014}至到/]([12]\d{3})年?(?!\d))"_s);
        static const QRegularExpression day(
            uR"(([12]\d{3})(?:年|[-/])(1[0-2]|0?[1-9])(?:月|[-/])(3[01]|[12]\d|0?[1-9])(?:日|号)?(?!\d))"_s);
        static const QRegularExpression month(
            uR"(([12]\d{3})(?:年\s?|[-/])(1[0-2]|0?[1-9])月?(?!\d))"_s);
        static const QRegularExpression monthFirst(
            uR"(((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?\s+([12]\d{3})(?!\d))"_s);
        static const QRegularExpression yearFirst(
            uR"(([12]\d{3})\s+((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?(?![a-z]))"_s);
        // A year is a number too, unless it is followed by its word.
        static const QRegularExpression year(uR"(([12]\d{3})年)"_s);

        if (const Match match = matchHere(years); match.hasMatch()) {
            const QDate first(match.captured(1).toInt(), 1, 1);
            const QDate last(match.captured(2).toInt(), 12, 31);
            if (first <= last) {
                add(match.capturedLength(), spanOf(first, last));
                return true;
            }
        }
        if (const Match match = matchHere(day); match.hasMatch()) {
            const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                             match.captured(3).toInt());
            if (date.isValid()) {
                add(match.capturedLength(), spanOf(date, date));
                return true;
            }
        }
        if (const Match match = matchHere(month); match.hasMatch()) {
            add(match.capturedLength(),
                monthSpan(match.captured(1).toInt(), match.captured(2).toInt()));
            return true;
        }
        for (const auto &[pattern, yearGroup] :
             {std::pair(&monthFirst, 2), std::pair(&yearFirst, 1)}) {
            if (const Match match = matchHere(*pattern); match.hasMatch()) {
                add(match.capturedLength(),
                    monthSpan(match.captured(yearGroup).toInt(),
                              monthOf(match.capturedView(3 - yearGroup))));
                return true;
            }
        }
        if (const Match match = matchHere(year); match.hasMatch()) {
            const int number = match.captured(1).toInt();
            add(match.captured(1), spanOf(QDate(number, 1, 1), QDate(number, 12, 31)), {}, false,
                false);
            m_at += match.capturedLength();
            return true;
        }
        return false;
    }

    bool takeNumber()
    {
        static const QRegularExpression rank(
            uR"((?:第|no\.?\s?|#)(\d{1,6})(?:名|位)?(?![\d.,]))"_s);
        static const QRegularExpression number(
            uR"((?:(?:cny|rmb|人民币|[\x{a5}$])\s?)?[-\x{2212}]?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?)(?:\s?(万亿|亿|億|万|萬|千(?!米|克|瓦))|\s?((?:tho|mil|bil|tri)[a-z]*|[mbt]n)(?![a-z]))?(\s?%)?)"_s);

        if (const Match match = matchHere(rank); match.hasMatch()) {
            add(match.capturedLength(), {}, NumberFilter(match.captured(1), 1), true);
            return true;
        }
        const Match match = matchHere(number);
        if (!match.hasMatch())
            return false;
        const qsizetype end = match.capturedEnd();
        // 5g, 3d, a code: a word.
        if (match.captured(3).isEmpty() && match.captured(2).isEmpty() && end < m_text.size()
            && isPartOfCode(m_text.at(end)))
            return false;
        const QString digits = match.captured(1).remove(u',');
        const QString word = match.captured(2) + match.captured(3);
        std::optional<DayRange> days;
        if (word.isEmpty() && digits.size() == 4 && !match.captured(1).contains(u',')
            && (digits.startsWith(u'1') || digits.startsWith(u'2'))) {
            const int year = digits.toInt();
            days = spanOf(QDate(year, 1, 1), QDate(year, 12, 31));
        }
        const bool isPercent = !match.captured(4).isEmpty();
        add(match.captured(1) + (word.isEmpty() ? QString() : word), days,
            NumberFilter(digits, scaleOf(word)), false, isPercent);
        m_at = end;
        return true;
    }

    static bool isPartOfCode(QChar c) { return (c.unicode() < 0x80 && c.isLetter()) || c == u'_'; }

    /** Up to a space, to punctuation that no name has in it, or to a number after a Chinese character. */
    void takeText()
    {
        qsizetype end = m_at;
        while (end < m_text.size()) {
            const QChar c = m_text.at(end);
            const bool isWord = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
            // Joins what stands on both sides of it.
            const bool isJoint = !isWord && end > m_at && end + 1 < m_text.size()
                && QStringView(u"-._'\u2019&/+").contains(c)
                && (m_text.at(end + 1).isLetterOrNumber() || m_text.at(end + 1).isSurrogate());
            if (!isWord && !isJoint)
                break;
            if (end > m_at && c.isDigit() && m_text.at(end - 1).script() == QChar::Script_Han)
                break;
            ++end;
        }
        add(std::max<qsizetype>(end - m_at, 1));
    }

    QString m_text;
    HanReader &m_reader;
    qsizetype m_at = 0;
    SearchQuery m_query;
};

} // namespace

NumberFilter::NumberFilter(const QString &digits, std::optional<double> scale)
{
    const qsizetype point = digits.indexOf(u'.');
    const double number = digits.toDouble();
    const auto addExact = [&](double value) {
        addBand(value * (1 - roundingShare), value * (1 + roundingShare), MatchTier::Exact);
    };
    if (scale) {
        addExact(number * *scale);
    } else {
        for (const DisplayScale &display : displayScales) {
            const double value = number * display.scale;
            if (value >= display.from && value < display.to)
                addExact(value);
        }
        if (number > 0 && point < 0) {
            for (double power = 1; number * power < largestScale * 1e4; power *= 10)
                addBand(number * power, (number + 1) * power, MatchTier::Prefix);
        } else if (point >= 0) {
            const double step = std::pow(10, -static_cast<double>(digits.size() - point - 1));
            for (const DisplayScale &display : displayScales) {
                addBand(std::max(number * display.scale * (1 - roundingShare), display.from),
                        std::min((number + step) * display.scale, display.to), MatchTier::Prefix);
            }
        }
    }
    sortIntoBuckets();
}

void NumberFilter::addBand(double from, double to, MatchTier tier)
{
    if (from == 0 && to == 0)
        to = std::numeric_limits<double>::denorm_min();
    if (from < to && std::isfinite(to))
        m_bands.push_back({from, to, tier});
}

void NumberFilter::sortIntoBuckets()
{
    m_tiers.assign(bucketCount, static_cast<quint8>(MatchTier::None));
    for (const Band &band : m_bands) {
        const std::size_t first = bucketOf(band.from);
        const std::size_t last = bucketOf(band.to);
        for (std::size_t bucket = first; bucket <= last; ++bucket) {
            const bool isWithin = bucket > first && bucket < last;
            const auto known = static_cast<MatchTier>(m_tiers[bucket]);
            m_tiers[bucket] =
                static_cast<quint8>(isWithin && known == MatchTier::None ? band.tier : undecided);
        }
    }
}

MatchTier NumberFilter::tierInBands(double value) const
{
    const double size = std::abs(value);
    MatchTier tier = MatchTier::None;
    for (const Band &band : m_bands) {
        if (size >= band.from && size < band.to)
            tier = std::min(tier, band.tier);
    }
    return tier;
}

SearchQuery parseSearchQuery(const QString &text, HanReader &reader)
{
    return QueryParser(text, reader).parse();
}

} // namespace Zhitu
