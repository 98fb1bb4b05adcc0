// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foldedtext.h"

#include <QHash>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** A letter or digit of a script that puts spaces between its words. */
bool isOfSpacedWords(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x2e80;
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control
        || c == QChar::SoftHyphen;
}

bool isGroupingSpace(QChar c)
{
    return c == QChar::Nbsp || c == QChar(0x2007) || c == QChar(0x2009) || c == QChar(0x202f);
}

/**
 * The character that a radical looks like. PDF files often have radicals in the place of characters,
 * since both are one shape in the font. Unicode has the first block's equivalents in its
 * compatibility decompositions, and those of the second in EquivalentUnifiedIdeograph.txt.
 */
QChar unifiedIdeograph(QChar c)
{
    static const QHash<char16_t, char16_t> supplement{
        {u'⺟', u'母'}, {u'⺠', u'民'}, {u'⻅', u'见'}, {u'⻆', u'角'}, {u'⻉', u'贝'},
        {u'⻋', u'车'}, {u'⻑', u'長'}, {u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻗', u'雨'},
        {u'⻘', u'青'}, {u'⻚', u'页'}, {u'⻛', u'风'}, {u'⻜', u'飞'}, {u'⻝', u'食'},
        {u'⻢', u'马'}, {u'⻣', u'骨'}, {u'⻤', u'鬼'}, {u'⻥', u'鱼'}, {u'⻦', u'鸟'},
        {u'⻨', u'麦'}, {u'⻩', u'黄'}, {u'⻬', u'齐'}, {u'⻮', u'齿'}, {u'⻯', u'竜'},
        {u'⻰', u'龙'}, {u'⻳', u'龟'}};
    if (const auto found = supplement.constFind(c.unicode()); found != supplement.cend())
        return *found;
    const QString plain = QString(c).normalized(QString::NormalizationForm_KC);
    return plain.size() == 1 ? plain.front() : c;
}

/** Width, dashes, quotes, radicals and case made alike. */
QChar folded(QChar c)
{
    ushort code = c.unicode();
    if (code < 0x80)
        return c.toLower();
    if (code >= 0xff01 && code <= 0xff5e)
        code = static_cast<ushort>(code - 0xfee0);
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xfe63 || code == 0x301c
        || code == u'~')
        return u'-';
    if ((code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff))
        return unifiedIdeograph(c);
    if (code == 0x2018 || code == 0x2019)
        return u'\'';
    if (code == 0x201c || code == 0x201d || code == 0x201e)
        return u'"';
    return QChar(code).toCaseFolded();
}

bool isDigitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && isDigit(folded(text[at]));
}

/** Whether just three digits follow this place. */
bool groupFollows(QStringView text, qsizetype at)
{
    return isDigitAt(text, at + 1) && isDigitAt(text, at + 2) && isDigitAt(text, at + 3)
        && !isDigitAt(text, at + 4);
}

constexpr QStringView chineseDigits = u"零〇一二三四五六七八九两";
constexpr QStringView chineseMultipliers = u"十百千万亿";

} // namespace

FoldedText::FoldedText(QStringView text, const QSet<qsizetype> &joints)
{
    m_text.reserve(text.size());
    m_origins.reserve(text.size());
    bool spaceIsDue = false;
    bool lineEnds = false;
    // Digits since the number, or its last group, began: at most three can stand before a group.
    qsizetype run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isSpace = c.isSpace();
        const bool separates = isGroupingSpace(c) || folded(c) == u',' || folded(c) == u'\'';
        if (run > 0 && run <= 3 && separates && groupFollows(text, i)) {
            run = 0;
            continue;
        }
        if (isSpace) {
            spaceIsDue = true;
            lineEnds = lineEnds || c == u'\n';
            run = 0;
            continue;
        }
        if (isInvisible(c))
            continue;
        const QChar plain = folded(c);
        const bool parts = spaceIsDue && !m_text.isEmpty() && isOfSpacedWords(m_text.back())
            && isOfSpacedWords(plain);
        const bool isCutGroup = lineEnds && m_text.size() > 1 && m_text.back() == u','
            && isDigit(m_text.at(m_text.size() - 2)) && groupFollows(text, i - 1);
        if (lineEnds && (parts || isCutGroup))
            m_breaks.append(i);
        if (isCutGroup && joints.contains(i)) {
            m_text.chop(1);
            m_origins.removeLast();
        } else if (parts && !joints.contains(i)) {
            m_text.append(u' ');
            m_origins.append(static_cast<qint32>(i));
        }
        spaceIsDue = false;
        lineEnds = false;
        run = isDigit(plain) ? run + 1 : 0;
        m_text.append(plain);
        m_origins.append(static_cast<qint32>(i));
    }
}

QSet<qsizetype> FoldedText::jointsOf(const QSet<QString> &folded) const
{
    // The words by each two characters that a break could part.
    QHash<std::pair<QChar, QChar>, QList<std::pair<QString, qsizetype>>> words;
    for (const QString &word : folded)
        for (qsizetype i = 1; i < word.size(); ++i)
            if (isOfSpacedWords(word.at(i - 1)) && isOfSpacedWords(word.at(i)))
                words[{word.at(i - 1), word.at(i)}].append({word, i});
    // A break before another is passed over: long words may be broken twice.
    QHash<qsizetype, qsizetype> breakAt; ///< by the character that is left out, here
    for (const qsizetype origin : m_breaks)
        breakAt.insert(foldedAt(origin) - (m_text.at(foldedAt(origin)) == u' ' ? 0 : 1), origin);
    const auto isWordAt = [this](qsizetype at, QChar neighbour) {
        if (at < 0 || at >= m_text.size() || !isOfSpacedWords(m_text.at(at)))
            return false;
        return isDigit(m_text.at(at)) == isDigit(neighbour);
    };
    QSet<qsizetype> joints;
    for (auto joint = breakAt.cbegin(); joint != breakAt.cend(); ++joint) {
        const qsizetype at = joint.key();
        const auto candidates = words.constFind({m_text.at(at - 1), m_text.at(at + 1)});
        if (candidates == words.cend())
            continue;
        for (const auto &[word, cut] : *candidates) {
            QSet<qsizetype> passed{joint.value()};
            qsizetype before = at;
            qsizetype after = at;
            const auto follow = [&](QChar wanted, qsizetype &place, int step) {
                place += step;
                if (const auto other = breakAt.constFind(place);
                    other != breakAt.cend() && m_text.at(place) != wanted) {
                    passed.insert(*other);
                    place += step;
                }
                return place >= 0 && place < m_text.size() && m_text.at(place) == wanted;
            };
            bool fits = true;
            for (qsizetype i = cut - 1; fits && i >= 0; --i)
                fits = follow(word.at(i), before, -1);
            for (qsizetype i = cut; fits && i < word.size(); ++i)
                fits = follow(word.at(i), after, 1);
            // As a word of its own: not the end of one number and the start of another.
            if (fits && !isWordAt(before - 1, word.front()) && !isWordAt(after + 1, word.back()))
                joints.unite(passed);
        }
    }
    return joints;
}

qsizetype FoldedText::foldedAt(qsizetype original) const
{
    return std::ranges::lower_bound(m_origins, original) - m_origins.cbegin();
}

TextSpan FoldedText::original(qsizetype start, qsizetype end) const
{
    if (start >= end || start < 0 || end > m_text.size())
        return {};
    const qsizetype from = m_origins.at(start);
    return {from, m_origins.at(end - 1) + 1 - from};
}

bool FoldedText::standsAlone(qsizetype start, qsizetype end) const
{
    const auto at = [this](qsizetype i) {
        return i >= 0 && i < m_text.size() ? m_text.at(i) : QChar();
    };
    const QChar first = at(start);
    const QChar last = at(end - 1);
    const QChar before = at(start - 1);
    const QChar after = at(end);
    const bool joins = before == u'.' || before == u'-';
    if (isDigit(first) && (isDigit(before) || (joins && isDigit(at(start - 2)))))
        return false;
    const bool leadsOn = after == u'.' || after == u'-';
    if (isDigit(last) && (isDigit(after) || (leadsOn && isDigit(at(end + 1)))))
        return false;
    const auto isLetter = [](QChar c) { return c.isLetter() && isOfSpacedWords(c); };
    if ((isLetter(first) && isLetter(before)) || (isLetter(last) && isLetter(after)))
        return false;
    if (chineseDigits.contains(first) && !before.isNull() && chineseMultipliers.contains(before))
        return false;
    if (chineseMultipliers.contains(first) && !before.isNull()
        && (chineseDigits.contains(before) || isDigit(before)))
        return false;
    return !(chineseDigits.contains(last) && !after.isNull() && chineseMultipliers.contains(after));
}

QList<qsizetype> FoldedText::find(const QString &folded, qsizetype from, qsizetype to) const
{
    QList<qsizetype> places;
    if (folded.isEmpty())
        return places;
    const QStringView part = QStringView(m_text).first(std::min(to, m_text.size()));
    for (qsizetype at = part.indexOf(folded, from); at >= 0; at = part.indexOf(folded, at + 1)) {
        if (standsAlone(at, at + folded.size()))
            places.append(at);
    }
    return places;
}

} // namespace Zhitu
