// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readableid.h"

#include "hanreader.h"
#include "readingsmodule.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Words of statistics in which a character is not read as it mostly is alone. */
struct SpokenWord
{
    QStringView word;
    QStringView reading;
};
constexpr SpokenWord spokenWords[] = {
    {u"成都", u"cheng-du"},         {u"重复", u"chong-fu"},    {u"重庆", u"chong-qing"},
    {u"首都", u"shou-du"},          {u"都市", u"du-shi"},      {u"行业", u"hang-ye"},
    {u"同行", u"tong-hang"},        {u"银行", u"yin-hang"},    {u"会计", u"kuai-ji"},
    {u"调整", u"tiao-zheng"},       {u"厦门", u"xia-men"},     {u"长春", u"chang-chun"},
    {u"长度", u"chang-du"},         {u"长江", u"chang-jiang"}, {u"长期", u"chang-qi"},
    {u"长三角", u"chang-san-jiao"}, {u"长沙", u"chang-sha"},   {u"西藏", u"xi-zang"},
    {u"地", u"di"},
};

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

const SpokenWord *spokenWordAt(QStringView text)
{
    const auto found = std::ranges::find_if(
        spokenWords, [text](const SpokenWord &word) { return text.startsWith(word.word); });
    return found == std::end(spokenWords) ? nullptr : found;
}

/** A Chinese character by its most usual reading, others by their numbers. */
QString wordOf(char32_t character, std::optional<HanReader> &reader)
{
    if (HanReader::isHan(character)) {
        if (!reader)
            reader.emplace(readingsModule());
        reader->learn(std::u32string_view(&character, 1));
        const HanForms *forms = reader->forms(character);
        if (forms && !forms->readings.empty()) {
            const std::u32string &reading = forms->readings.front();
            return QString::fromUcs4(reading.data(), static_cast<qsizetype>(reading.size()));
        }
    }
    return QString::number(static_cast<uint>(character), 16);
}

} // namespace

QString readableId(const QString &name, qsizetype longest)
{
    QStringList words;
    bool isInWord = false;
    std::optional<HanReader> reader;
    // Compatible forms are those that people mean: full-width letters, letters with accents.
    const QString text = name.normalized(QString::NormalizationForm_KD).toLower();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isAsciiLetterOrDigit(c)) {
            if (!isInWord)
                words.append(QString());
            words.last() += c;
            isInWord = true;
            continue;
        }
        if (c.isMark())
            continue;
        isInWord = false;
        if (const SpokenWord *word = spokenWordAt(QStringView(text).sliced(i))) {
            words.append(word->reading.toString());
            i += word->word.size() - 1;
            continue;
        }
        char32_t character = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size())
            character = QChar::surrogateToUcs4(c, text.at(++i));
        if (QChar::isLetterOrNumber(character))
            words.append(wordOf(character, reader));
    }
    QString id;
    for (const QString &word : std::as_const(words)) {
        if (!id.isEmpty() && id.size() + 1 + word.size() > longest)
            break;
        id += id.isEmpty() ? word : u'-' + word;
    }
    return id.left(longest);
}

} // namespace Zhitu
