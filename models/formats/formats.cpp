// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats.h"

#include "catalogue.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The words for powers of ten in one language; kept, since every number of a table needs them. */
struct ScaleWords
{
    explicit ScaleWords(Language language)
    {
        const Catalogue &words = Catalogue::of(language);
        //: 10^4 as a word after a number; only Chinese uses it.
        tenThousand = words.translate("Formats", "ten thousand");
        //: 10^8 as a word after a number; only Chinese uses it.
        hundredMillion = words.translate("Formats", "hundred million");
        million = words.translate("Formats", "million");
        billion = words.translate("Formats", "billion");
        trillion = words.translate("Formats", "trillion");
        //: million, short, on an axis
        millionShort = words.translate("Formats", "mn");
        //: billion, short, on an axis
        billionShort = words.translate("Formats", "bn");
        //: trillion, short, on an axis
        trillionShort = words.translate("Formats", "tn");
    }

    QString tenThousand;
    QString hundredMillion;
    QString million;
    QString billion;
    QString trillion;
    QString millionShort;
    QString billionShort;
    QString trillionShort;
};

const ScaleWords &scaleWords(Language language)
{
    static const ScaleWords chinese(Language::Chinese);
    static const ScaleWords english(Language::English);
    return language == Language::Chinese ? chinese : english;
}

/** A number as it is written: sign and digits, and the word that scales them (may be empty). */
struct Written
{
    QString digits;
    QString scale;
};

/** Groups of three from the right in the whole part of a decimal number. */
QString grouped(const QString &digits)
{
    QString text = digits;
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype i = (point < 0 ? text.size() : point) - 3; i > 0; i -= 3)
        text.insert(i, u',');
    return text;
}

/** A decimal number divided by ten to the power of places, exactly: only its point moves. */
QString shifted(const QString &decimal, qsizetype places)
{
    const qsizetype point = decimal.indexOf(u'.');
    QString whole = decimal.left(point);
    QString fraction = point < 0 ? QString() : decimal.mid(point + 1);
    fraction.prepend(whole.right(places).rightJustified(places, u'0'));
    whole.chop(places);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty())
        whole = u"0"_s;
    return fraction.isEmpty() ? whole : whole + u'.' + fraction;
}

enum class ScaleStyle { Words, Short };

/** What the scale word behind a value stands for. */
double scaleOf(double value, Language language)
{
    const double size = std::abs(value);
    if (language == Language::Chinese)
        return size >= 1e12 ? 1e12 : size >= 1e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
    return size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1;
}

/** All digits, without a scale word. */
QString writtenInFull(double value, Language language)
{
    const QString sign = value < 0 ? u"\u2212"_s : QString();
    const QString decimal = QString::number(std::abs(value), 'f', QLocale::FloatingPointShortest);
    return sign + (language == Language::Chinese ? decimal : grouped(decimal));
}

Written written(double value, Language language, ScaleStyle style)
{
    // The shortest decimal that reads back as the same double: nothing is rounded from here on.
    const double size = std::abs(value);
    const QString decimal = QString::number(size, 'f', QLocale::FloatingPointShortest);
    const ScaleWords &words = scaleWords(language);
    const QString sign = value < 0 ? u"\u2212"_s : QString();

    if (language == Language::Chinese) {
        if (size >= 1e12)
            return {sign + shifted(decimal, 12), words.trillion};
        if (size >= 1e8)
            return {sign + shifted(decimal, 8), words.hundredMillion};
        if (size >= 1e4)
            return {sign + shifted(decimal, 4), words.tenThousand};
        return {sign + decimal, {}};
    }
    const bool whole = style == ScaleStyle::Words;
    if (size >= 1e12)
        return {sign + grouped(shifted(decimal, 12)), whole ? words.trillion : words.trillionShort};
    if (size >= 1e9)
        return {sign + shifted(decimal, 9), whole ? words.billion : words.billionShort};
    if (size >= 1e6)
        return {sign + shifted(decimal, 6), whole ? words.million : words.millionShort};
    return {sign + grouped(decimal), {}};
}

QString joined(const Written &number, Language language)
{
    if (number.scale.isEmpty() || language == Language::Chinese)
        return number.digits + number.scale;
    return number.digits + u' ' + number.scale;
}

/** One number, or a range of two whose common scale is said once. */
QString numberText(double value, std::optional<double> upper, Language language, ScaleStyle style)
{
    Written lowest = written(value, language, style);
    if (!upper)
        return joined(lowest, language);
    Written highest = written(*upper, language, style);
    if (lowest.scale == highest.scale) {
        lowest.scale.clear();
    } else if (lowest.scale.isEmpty() && std::abs(*upper) > 0
               && value * scaleOf(*upper, language) <= *upper) {
        // "5–200万" would be read as 5万 to 200万: both ends in full.
        highest = {writtenInFull(*upper, language), {}};
    }
    const Catalogue &words = Catalogue::of(language);
    // A dash between minus signs cannot be read.
    const QString pattern = value < 0 || *upper < 0
        //: a range of numbers of which one is negative
        ? words.translate("Formats", "%1 to %2")
        //: a range of numbers: 5–10
        : words.translate("Formats", "%1–%2", "numbers");
    return pattern.arg(joined(lowest, language), joined(highest, language));
}

bool isHan(const QString &text)
{
    return !text.isEmpty() && text.front().script() == QChar::Script_Han;
}

/**
 * A number with what makes it readable: percent sign, rank word, unit. The infix goes between the
 * number and its unit, as 余 does in Chinese; it is empty nearly always.
 */
QString withUnit(const QString &number, const QString &infix, const Unit &unit, Language language,
                 UnitStyle style)
{
    const Catalogue &words = Catalogue::of(language);
    if (unit.kind == UnitKind::Percent)
        return number + u'%' + infix;
    if (unit.kind == UnitKind::Rank)
        //: a rank, the first place being 1
        return words.translate("Formats", "No. %1").arg(number) + infix;
    const QString name = unit.name.in(language);
    if (style == UnitStyle::NumberOnly || name.isEmpty())
        return number + infix;
    // A user's data may have a unit's name in the other language only.
    if (isHan(name) && language == Language::Chinese)
        return number + infix + name;
    if (!isHan(name) && unit.kind == UnitKind::Currency && language == Language::English)
        return name + u' ' + number + infix;
    return number + infix + u' ' + name;
}

QString noFigure(Language language)
{
    return Catalogue::of(language).translate("Formats", "no figure given");
}

/** The upper bound where the figure is a range with both ends, else nothing. */
std::optional<double> upperBound(const Observation &observation)
{
    if (observation.qualifier == Qualifier::Range && observation.valueUpper
        && std::isfinite(*observation.valueUpper))
        return observation.valueUpper;
    return std::nullopt;
}

bool hasNumber(const Observation &observation)
{
    return observation.value && std::isfinite(*observation.value);
}

/** Chinese hedges that stand after the number and before its unit: 490余款. */
bool standsBeforeUnit(const QString &word)
{
    static const QStringList list{u"余"_s, u"多"_s, u"来"_s};
    return list.contains(word);
}

/** Chinese hedges that stand after number and unit: 50家左右. */
bool standsAfterUnit(const QString &word)
{
    static const QStringList list{u"左右"_s, u"上下"_s, u"以上"_s, u"以下"_s, u"以内"_s};
    return list.contains(word);
}

/** English hedges that stand after number and unit: 50 organisations or more. */
bool standsAfterInEnglish(const QString &word)
{
    static const QStringList list{u"or more"_s, u"or so"_s, u"or less"_s};
    return list.contains(word);
}

/** The month as the patterns of formatPeriod() take it: 10 or Oct. */
QString monthText(QDate day, Language language)
{
    return language == Language::Chinese
        ? QString::number(day.month())
        : QLocale::c().monthName(day.month(), QLocale::ShortFormat);
}

/** A year, a month or a day. */
QString singlePeriod(QDate day, Period::Precision precision, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const QString year = QString::number(day.year());
    switch (precision) {
    case Period::Precision::Month:
        //: a month: %1 year, %2 month (Oct in English, 10 in Chinese)
        return words.translate("Formats", "%2 %1", "month").arg(year, monthText(day, language));
    case Period::Precision::Day:
        //: a day: %1 year, %2 month, %3 day
        return words.translate("Formats", "%3 %2 %1", "day")
            .arg(year, monthText(day, language), QString::number(day.day()));
    case Period::Precision::Year:
    case Period::Precision::Undated:
    case Period::Precision::Interval:
        break;
    }
    return words.translate("Formats", "%1", "year").arg(year);
}

/** Two periods of one precision; what both share is said once. */
QString intervalText(QDate first, QDate last, Period::Precision precision, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const bool sameYear = first.year() == last.year();
    const QString year = QString::number(first.year());
    const QString month = monthText(first, language);
    const QString lastMonth = monthText(last, language);
    const QString day = QString::number(first.day());
    const QString lastDay = QString::number(last.day());
    if (precision == Period::Precision::Year)
        //: years from %1 to %2
        return words.translate("Formats", "%1–%2", "years").arg(year, QString::number(last.year()));
    if (precision == Period::Precision::Month && sameYear)
        //: months from %2 to %3 of the year %1
        return words.translate("Formats", "%2–%3 %1", "months").arg(year, month, lastMonth);
    if (precision == Period::Precision::Day && sameYear && first.month() == last.month())
        //: days from %3 to %4 of the month %2 of the year %1
        return words.translate("Formats", "%3–%4 %2 %1", "days of a month")
            .arg(year, month, day, lastDay);
    if (precision == Period::Precision::Day && sameYear)
        //: from the day %3 of the month %2 to the day %5 of the month %4 of the year %1
        return words.translate("Formats", "%3 %2 – %5 %4 %1", "days of a year")
            .arg(year, month, day, lastMonth, lastDay);
    //: from one month or day to another in another year
    return words.translate("Formats", "%1 – %2", "periods")
        .arg(singlePeriod(first, precision, language), singlePeriod(last, precision, language));
}

} // namespace

QString formatValue(double value, const Unit &unit, Language language, UnitStyle style)
{
    if (!std::isfinite(value))
        return noFigure(language);
    return withUnit(numberText(value, std::nullopt, language, ScaleStyle::Words), {}, unit,
                    language, style);
}

QString formatTick(double value, const Unit &unit, Language language)
{
    if (!std::isfinite(value))
        return {};
    const QString number = numberText(value, std::nullopt, language, ScaleStyle::Short);
    return unit.kind == UnitKind::Percent ? number + u'%' : number;
}

QString formatFigure(const Observation &observation, const Unit &unit, Language language,
                     UnitStyle style)
{
    if (!hasNumber(observation))
        return noFigure(language);
    const QString number =
        numberText(*observation.value, upperBound(observation), language, ScaleStyle::Words);
    const QString plain = withUnit(number, {}, unit, language, style);
    // A range is hedged where its source says that both ends are rough.
    if (observation.qualifier == Qualifier::Exact
        || (observation.qualifier == Qualifier::Range && observation.qualifierWord.isEmpty()))
        return plain;

    const Catalogue &words = Catalogue::of(language);
    // A word of the other language would read worse than this language's own for the qualifier.
    const QString &word =
        language == Language::Chinese ? observation.qualifierWord.zh : observation.qualifierWord.en;
    if (language == Language::Chinese && standsBeforeUnit(word))
        return withUnit(number, word, unit, language, style);
    if (language == Language::Chinese && standsAfterUnit(word))
        return plain + word;
    if (language == Language::English && standsAfterInEnglish(word))
        return plain + u' ' + word;
    if (!word.isEmpty())
        //: a figure with the source's own hedge before it: nearly 5
        return words.translate("Formats", "%1 %2", "hedge").arg(word, plain);
    switch (observation.qualifier) {
    case Qualifier::About:
        return words.translate("Formats", "about %1").arg(plain);
    case Qualifier::Over:
        return words.translate("Formats", "over %1").arg(plain);
    case Qualifier::AtLeast:
        return words.translate("Formats", "at least %1").arg(plain);
    case Qualifier::Under:
        return words.translate("Formats", "under %1").arg(plain);
    case Qualifier::AtMost:
        return words.translate("Formats", "at most %1").arg(plain);
    case Qualifier::Exact:
    case Qualifier::Range:
        break;
    }
    return plain;
}

QString formatFigureSigns(const Observation &observation, const Unit &unit, Language language,
                          UnitStyle style)
{
    if (!hasNumber(observation))
        return noFigure(language);
    const QString figure = withUnit(
        numberText(*observation.value, upperBound(observation), language, ScaleStyle::Words), {},
        unit, language, style);
    switch (observation.qualifier) {
    case Qualifier::About:
        return u"\u2248 "_s + figure;
    case Qualifier::Over:
        return u"> "_s + figure;
    case Qualifier::AtLeast:
        return u"\u2265 "_s + figure;
    case Qualifier::Under:
        return u"< "_s + figure;
    case Qualifier::AtMost:
        return u"\u2264 "_s + figure;
    case Qualifier::Range:
        if (!observation.qualifierWord.isEmpty())
            return u"\u2248 "_s + figure;
        break;
    case Qualifier::Exact:
        break;
    }
    return figure;
}

QString formatPeriod(const Period &period, Language language)
{
    if (period.isUndated())
        return Catalogue::of(language).translate("Formats", "undated");
    const Period::Precision precision = period.endPrecision();
    const bool oneUnit = [&] {
        const QDate first = period.firstDay();
        const QDate last = period.lastDay();
        switch (precision) {
        case Period::Precision::Year:
            return first.year() == last.year();
        case Period::Precision::Month:
            return first.year() == last.year() && first.month() == last.month();
        default:
            return first == last;
        }
    }();
    if (oneUnit)
        return singlePeriod(period.firstDay(), precision, language);
    return intervalText(period.firstDay(), period.lastDay(), precision, language);
}

QString qualifierName(Qualifier qualifier, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (qualifier) {
    case Qualifier::Exact:
        return words.translate("Formats", "exact");
    case Qualifier::About:
        return words.translate("Formats", "about");
    case Qualifier::Over:
        return words.translate("Formats", "over");
    case Qualifier::AtLeast:
        return words.translate("Formats", "at least");
    case Qualifier::Under:
        return words.translate("Formats", "under");
    case Qualifier::AtMost:
        return words.translate("Formats", "at most");
    case Qualifier::Range:
        return words.translate("Formats", "range");
    }
    return {};
}

QString statusName(Status status, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (status) {
    case Status::Actual:
        return words.translate("Formats", "actual", "status");
    case Status::Target:
        return words.translate("Formats", "target", "status");
    case Status::Forecast:
        return words.translate("Formats", "forecast", "status");
    case Status::Statement:
        return words.translate("Formats", "statement", "status");
    }
    return {};
}

QString rankBasisName(RankBasis basis, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (basis) {
    case RankBasis::None:
        break;
    case RankBasis::Explicit:
        return words.translate("Formats", "stated as a rank");
    case RankBasis::ListedOrder:
        return words.translate("Formats", "order of listing");
    case RankBasis::Inferred:
        return words.translate("Formats", "follows from a later statement");
    case RankBasis::FromStreak:
        return words.translate("Formats", "read out of a claimed streak");
    }
    return {};
}

QString measureName(Measure measure, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (measure) {
    case Measure::Stock:
        return words.translate("Formats", "stock", "measure");
    case Measure::Flow:
        return words.translate("Formats", "flow", "measure");
    case Measure::Rank:
        return words.translate("Formats", "rank", "measure");
    case Measure::Share:
        return words.translate("Formats", "share", "measure");
    case Measure::Other:
        return words.translate("Formats", "other", "measure");
    }
    return {};
}

QString areaLevelName(AreaLevel level, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (level) {
    case AreaLevel::World:
        return words.translate("Formats", "world", "area level");
    case AreaLevel::Country:
        return words.translate("Formats", "country", "area level");
    case AreaLevel::Province:
        return words.translate("Formats", "province-level", "area level");
    case AreaLevel::City:
        return words.translate("Formats", "city", "area level");
    case AreaLevel::District:
        return words.translate("Formats", "district", "area level");
    }
    return {};
}

QString sourceKindName(SourceKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case SourceKind::OfficialStatistic:
        return words.translate("Formats", "official", "source kind");
    case SourceKind::WhitePaper:
        return words.translate("Formats", "white paper", "source kind");
    case SourceKind::Association:
        return words.translate("Formats", "association", "source kind");
    case SourceKind::Interview:
        return words.translate("Formats", "interview", "source kind");
    case SourceKind::Press:
        return words.translate("Formats", "press", "source kind");
    case SourceKind::Repost:
        return words.translate("Formats", "repost", "source kind");
    case SourceKind::NotStated:
        return words.translate("Formats", "source not stated", "source kind");
    }
    return {};
}

QString eventKindName(const QString &kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    if (kind == "policy"_L1)
        return words.translate("Formats", "policy", "event kind");
    if (kind == "policy_measure"_L1)
        return words.translate("Formats", "policy measure", "event kind");
    if (kind == "report"_L1)
        return words.translate("Formats", "report", "event kind");
    if (kind == "statement"_L1)
        return words.translate("Formats", "statement", "event kind");
    if (kind == "conference"_L1)
        return words.translate("Formats", "conference", "event kind");
    if (kind == "company"_L1)
        return words.translate("Formats", "company", "event kind");
    if (kind == "technology"_L1)
        return words.translate("Formats", "technology", "event kind");
    if (kind == "statistic"_L1)
        return words.translate("Formats", "statistic", "event kind");
    if (kind == "forecast"_L1)
        return words.translate("Formats", "forecast", "event kind");
    return kind;
}

QString formatLocator(const std::optional<int> &line, int occurrence, Language language)
{
    if (!line)
        return {};
    const Catalogue &words = Catalogue::of(language);
    // The first occurrence may be the only one, so only the later ones need saying.
    if (occurrence > 1)
        //: where a number stands in a text, and which of several such numbers in that line
        return words.translate("Formats", "line %1, occurrence %2")
            .arg(QString::number(*line), QString::number(occurrence));
    return words.translate("Formats", "line %1").arg(*line);
}

QString formatSource(const Source &source, Language language)
{
    const QString title =
        (source.shortTitle.isEmpty() ? source.title : source.shortTitle).in(language);
    QStringList parts{title};
    const QString publisher = source.publisher.in(language);
    if (!publisher.isEmpty() && !title.contains(publisher))
        parts.append(publisher);
    if (!source.published.isUndated())
        parts.append(formatPeriod(source.published, language));
    parts.removeAll(QString());
    //: between the title, the publisher and the date of a source
    return parts.join(Catalogue::of(language).translate("Formats", ", "));
}

} // namespace Zhitu
