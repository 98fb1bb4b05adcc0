// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "encodingguess.h"

#include "commoncharacters.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What a character says for or against a reading: points, about -3 to 3. */
constexpr double usual = 3; ///< among the most usual of its script
constexpr double possible = 0.5; ///< one that people write
constexpr double rare = -1;
constexpr double outlandish = -3; ///< hardly ever in a table
/** What each character of a known name adds. */
constexpr double ofKnownName = 4;
/** What the detector's word adds, per character. */
constexpr double ofVoice = 0.3;
/** A reading this good, and this much better than the next, is likely the right one. */
constexpr double goodReading = 1.2;
constexpr double clearLead = 0.8;
/** More bytes that are no characters than one in so many characters: another encoding. */
constexpr qsizetype charactersPerFault = 200;

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c >= 0x20000;
}
bool isKana(char32_t c)
{
    return c >= 0x3040 && c <= 0x30FF;
}
bool isHangul(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}
/** Punctuation and full-width forms, as all of these encodings have them. */
bool isWide(char32_t c)
{
    return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
}

/** Whether a Han character is in the first, usual part of its encoding's set. */
bool isInFirstLevel(char32_t c, QStringEncoder &encoder, Script script)
{
    const QString text = QString::fromUcs4(&c, 1);
    encoder.resetState();
    const QByteArray bytes = encoder.encode(text);
    if (bytes.size() != 2)
        return false;
    const auto lead = static_cast<unsigned char>(bytes.at(0));
    const auto trail = static_cast<unsigned char>(bytes.at(1));
    switch (script) {
    case Script::Simplified:
        return lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
    case Script::Traditional:
        return lead >= 0xA4 && lead <= 0xC6;
    case Script::Japanese:
        return lead >= 0xB0 && lead <= 0xCF; // as EUC-JP
    case Script::Korean:
        return false; // Hangul by now
    }
    return false;
}

double pointsOf(char32_t c, Script script, QStringEncoder &levels)
{
    if (c <= 0xFFFF && isCommon(static_cast<char16_t>(c), script))
        return usual;
    if (isWide(c))
        return possible;
    switch (script) {
    case Script::Japanese:
        if (isKana(c))
            return usual - 1;
        if (c >= 0xFF61 && c <= 0xFF9F) // half-width kana: what other bytes look like
            return rare;
        break;
    case Script::Korean:
        if (isHangul(c))
            return possible;
        return isHan(c) ? outlandish : rare;
    case Script::Simplified:
    case Script::Traditional:
        if (isKana(c) || isHangul(c))
            return rare;
        break;
    }
    if (!isHan(c))
        return c >= 0xE000 && c <= 0xF8FF ? outlandish : rare / 2;
    return isInFirstLevel(c, levels, script) ? possible : rare - 0.5;
}

/** The points per character of a reading in one of the scripts of many characters. */
double wideScore(const QString &text, Script script, const QStringList &knownNames)
{
    const QByteArray set = script == Script::Simplified ? "GB18030"
        : script == Script::Traditional                 ? "Big5"
        : script == Script::Japanese                    ? "EUC-JP"
                                                        : "EUC-KR";
    QStringEncoder levels(set.constData(), QStringConverter::Flag::Stateless);
    double points = 0;
    qsizetype count = 0;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (c < 0x80)
            continue;
        points += pointsOf(c, script, levels);
        ++count;
    }
    for (const QStringList &names : {tableWords(script), knownNames}) {
        for (const QString &name : names) {
            // Letters of ASCII are the same in all readings.
            const bool tells = std::ranges::any_of(name, [](QChar c) { return c > u'\x7f'; });
            if (tells && name.size() > 1)
                points += ofKnownName * static_cast<double>(text.count(name) * name.size());
        }
    }
    return count > 0 ? points / static_cast<double>(count) : 0;
}

/** The points per character of a reading in an alphabet, where such letters stand in words. */
double letterScore(const QString &text)
{
    double points = 0;
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c < u'\x80')
            continue;
        ++count;
        const QChar before = i > 0 ? text.at(i - 1) : QChar(u' ');
        const QChar after = i + 1 < text.size() ? text.at(i + 1) : QChar(u' ');
        if (!c.isLetter()) {
            // A degree sign or a pound stands alone; what are halves of other characters do not.
            points += before < u'\x80' && after < u'\x80' && c.isPrint() ? possible : rare - 1;
        } else if (c.script() == QChar::Script_Latin) {
            const auto isSmallAscii = [](QChar other) {
                return other < u'\x80' && other.isLower();
            };
            const bool inWord = isSmallAscii(before) || isSmallAscii(after);
            const bool oddCase = c.isUpper() && before.isLetter() && before.isLower();
            points += inWord && !oddCase ? usual : rare - 1;
        } else if (c.isLower() || !before.isLetter()) {
            // Cyrillic and Greek: whole words of them, small but for the first letter.
            points += possible + 0.5;
        } else {
            points += before.isUpper() ? possible : rare - 1;
        }
    }
    return count > 0 ? points / static_cast<double>(count) : 0;
}

struct Candidate
{
    QByteArray name;
    std::optional<Script> script; ///< none: an alphabet
};

/** The text in an encoding, if it can be in it. */
std::optional<QString> readAs(const QByteArray &bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    const qsizetype faults = text.count(QChar::ReplacementCharacter);
    const auto isControl = [](QChar c) { return c >= QChar(0x80) && c < QChar(0xA0); };
    const qsizetype controls = std::ranges::count_if(text, isControl);
    if ((faults + controls) * charactersPerFault > text.size())
        return std::nullopt;
    return text;
}

/** What a detector calls encodings of which another name here means more characters. */
QByteArray widened(const QByteArray &name)
{
    const QByteArray upper = name.trimmed().toUpper();
    if (upper == "GB2312" || upper == "GBK" || upper == "HZ-GB-2312" || upper == "CP936")
        return "GB18030";
    if (upper == "UHC" || upper == "CP949" || upper == "EUC-KR")
        return "windows-949";
    if (upper == "ISO-8859-1" || upper == "WINDOWS-1252")
        return "windows-1252";
    if (upper == "SHIFT_JIS" || upper == "CP932")
        return "Shift_JIS";
    if (upper == "BIG5")
        return "Big5";
    if (upper.startsWith("WINDOWS-"))
        return upper.toLower();
    return name.trimmed();
}

} // namespace

TextEncoding plausibleEncoding(const QByteArray &sample, const QByteArray &voice,
                               const QStringList &knownNames)
{
    QList<Candidate> candidates{
        {"GB18030", Script::Simplified},     {"Big5", Script::Traditional},
        {"Big5-HKSCS", Script::Traditional}, {"Shift_JIS", Script::Japanese},
        {"EUC-JP", Script::Japanese},        {"windows-949", Script::Korean},
        {"windows-1252", std::nullopt},      {"windows-1251", std::nullopt},
        {"windows-1250", std::nullopt}};
    const QByteArray said = widened(voice);
    const auto isSaid = [&said](const Candidate &candidate) { return candidate.name == said; };
    const bool isNew = !said.isEmpty() && std::ranges::none_of(candidates, isSaid);
    if (isNew)
        candidates.append({said, std::nullopt});

    struct Reading
    {
        QByteArray name;
        QString text;
        double score;
    };
    QList<Reading> readings;
    for (const Candidate &candidate : std::as_const(candidates)) {
        const auto text = readAs(sample, candidate.name);
        // Of two that read alike, the one that is better known.
        if (!text
            || (isNew && isSaid(candidate)
                && std::ranges::find(readings, *text, &Reading::text) != readings.end()))
            continue;
        double score =
            candidate.script ? wideScore(*text, *candidate.script, knownNames) : letterScore(*text);
        if (isSaid(candidate))
            score += ofVoice;
        readings.append({candidate.name, *text, score});
    }
    std::ranges::stable_sort(readings, std::ranges::greater(), &Reading::score);
    TextEncoding encoding;
    for (const Reading &reading : std::as_const(readings))
        encoding.candidates.append(reading.name);
    if (readings.isEmpty())
        return encoding;
    const Reading &best = readings.first();
    // Two sets of one script that read the text alike do not contradict each other.
    const auto other = std::ranges::find_if(
        readings, [&best](const Reading &reading) { return reading.text != best.text; });
    // Of those that read alike, the one that is better known.
    const auto same = std::ranges::find_if(candidates, [&](const Candidate &candidate) {
        const auto reading = std::ranges::find(readings, candidate.name, &Reading::name);
        return reading != readings.end() && reading->text == best.text;
    });
    encoding.name = same->name;
    encoding.candidates.removeOne(encoding.name);
    encoding.candidates.prepend(encoding.name);
    const bool leads = other == readings.end() || best.score - other->score >= clearLead;
    encoding.certainty =
        best.score >= goodReading && leads ? EncodingCertainty::Likely : EncodingCertainty::Guessed;
    return encoding;
}

} // namespace Zhitu
