// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtentext.h"

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The character as it is read; a null character for one that is not seen. */
QChar folded(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0xff01 && code <= 0xff5e)
        return QChar(char16_t(code - 0xfee0));
    switch (code) {
    case 0x00ad: // soft hyphen
    case 0x200b: // zero-width space and joiners
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
        return QChar();
    case 0xfe63: // small hyphen-minus
    case 0x207b: // superscript minus
        return u'\u2212';
    case 0x2010: // hyphens
    case 0x2011:
        return u'-';
    case 0x2012: // dashes
    case 0x2014:
    case 0x2015:
        return u'\u2013';
    case 0x223c: // tilde operator
    case 0x301c: // wave dash
        return u'~';
    case 0x2019: // the apostrophe
        return u'\'';
    case 0xffe5: // the yen sign, wide
        return u'\u00a5';
    case u'萬':
        return u'万';
    case u'億':
        return u'亿';
    case u'兩':
        return u'两';
    case u'餘':
        return u'余';
    case u'約':
        return u'约';
    case u'個':
        return u'个';
    case u'點':
        return u'点';
    case u'數':
        return u'数';
    case u'幾':
        return u'几';
    default:
        return c.isSpace() ? QChar(u' ') : c;
    }
}

} // namespace

QString foldedWriting(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QChar kept = c.isNull() ? QChar(QChar::ReplacementCharacter) : folded(c);
        if (kept.isNull() || (kept == u' ' && (result.isEmpty() || result.endsWith(u' '))))
            continue;
        result.append(kept);
    }
    if (result.endsWith(u' '))
        result.chop(1);
    return result;
}

bool saysNothingGiven(QStringView folded)
{
    // Formats' own "no figure given" and "undated" are among them: what Zhitu writes, it reads.
    static constexpr QStringView words[] = {
        u"n/a",
        u"na",
        u"n.a.",
        u"n.a",
        u"#n/a",
        u"n/d",
        u"nd",
        u"n.d.",
        u"nan",
        u"null",
        u"nil",
        u"none",
        u"no data",
        u"no figure",
        u"no figure given",
        u"not available",
        u"not applicable",
        u"not given",
        u"not stated",
        u"not published",
        u"unknown",
        u"undated",
        u"missing",
        u"tbd",
        u"tba",
        u"空",
        u"空缺",
        u"缺",
        u"缺失",
        u"无",
        u"無",
        u"无数据",
        u"无数字",
        u"暂无",
        u"暂无数据",
        u"未公布",
        u"未公开",
        u"未披露",
        u"未说明",
        u"未注明",
        u"未提供",
        u"未知",
        u"不详",
        u"不適用",
        u"不适用",
        u"日期不详",
        u"日期未说明",
        u"待定",
        u"待公布",
        u"\\n",
    };
    // None has a digit, as nearly every cell does.
    if (std::any_of(folded.begin(), folded.end(), isAsciiDigit))
        return false;
    const auto isMark = [](QChar c) {
        return QStringView(u"-\u2013\u2212.\u2026:/~\u22ef ").contains(c);
    };
    // —, --, …, .., :, / and the like, which tables of all kinds have for "nothing here".
    if (folded.size() <= 6 && std::all_of(folded.begin(), folded.end(), isMark))
        return true;
    QStringView text = folded;
    if (text.size() > 2
        && ((text.front() == u'(' && text.back() == u')')
            || (text.front() == u'[' && text.back() == u']')))
        text = text.sliced(1, text.size() - 2);
    return std::ranges::any_of(
        words, [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

bool beginsWith(QStringView text, QStringView beginning)
{
    return text.startsWith(beginning, Qt::CaseInsensitive);
}

bool beginsWithWord(QStringView text, QStringView word)
{
    return beginsWith(text, word)
        && (!isAsciiLetter(word.back()) || text.size() == word.size()
            || !isAsciiLetter(text.at(word.size())));
}

bool endsWithWord(QStringView text, QStringView word)
{
    return text.endsWith(word, Qt::CaseInsensitive)
        && (!isAsciiLetter(word.front()) || text.size() == word.size()
            || !isAsciiLetter(text.at(text.size() - word.size() - 1)));
}

} // namespace Zhitu
