// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedtexts.h"

#include "raisedtext.h"
#include "saxparser.h"
#include "tables/delimitedscanner.h"

#include <QString>

#include <charconv>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostSharedText = 256 << 20;
constexpr std::size_t mostSharedTexts = 16 << 20;

} // namespace

/** Reads <si> elements: a <t>, or runs of them; how they are read aloud (<rPh>) is left out. */
class SharedTextsParser final : public SaxParser
{
public:
    SharedTextsParser(std::unique_ptr<ByteSource> source, const QString &name, SharedTexts &texts)
        : SaxParser(std::move(source), name)
        , m_texts(texts)
    {
    }

protected:
    void elementStarts(std::string_view name, const XmlAttributes &attributes) override
    {
        if (name == "r")
            m_isRaised = false;
        else if (name == "vertAlign")
            m_isRaised = attributes.value("val") == "superscript";
        if (name == "rPh")
            ++m_aside;
        m_isText = name == "t" && m_aside == 0;
    }
    void elementEnds(std::string_view name) override
    {
        m_isText = false;
        if (name == "rPh")
            --m_aside;
        else if (name == "r")
            m_isRaised = false;
        if (name != "si")
            return;
        std::string &all = m_texts.m_texts;
        const std::size_t start = m_texts.m_starts.back();
        unescapeText(all, start);
        if (all.size() - start > std::size_t(longestCell))
            fail(ErrorKind::TableTooLarge, u"cell"_s, u"1 MiB"_s);
        if (all.size() > mostSharedText || m_texts.m_starts.size() > mostSharedTexts)
            fail(ErrorKind::TableTooLarge, u"texts"_s, u"256 MiB"_s);
        m_texts.m_starts.push_back(all.size());
    }
    void textComes(std::string_view text) override
    {
        if (!m_isText)
            return;
        if (m_isRaised)
            appendRaised(m_texts.m_texts, text);
        else
            m_texts.m_texts += text;
        if (m_texts.m_texts.size() > mostSharedText)
            fail(ErrorKind::TableTooLarge, u"texts"_s, u"256 MiB"_s);
    }

private:
    SharedTexts &m_texts;
    int m_aside = 0;
    bool m_isText = false;
    bool m_isRaised = false; ///< above the line, as footnotes' marks are
};

Result<std::shared_ptr<const SharedTexts>> SharedTexts::read(const ByteStore &part)
{
    auto source = part.source();
    if (!source)
        return source.error();
    auto texts = std::make_shared<SharedTexts>();
    SharedTextsParser parser(std::move(*source), part.name(), *texts);
    for (;;) {
        const auto more = parser.feed();
        if (!more)
            return more.error();
        if (!*more)
            return std::shared_ptr<const SharedTexts>(std::move(texts));
    }
}

void unescapeText(std::string &text, std::size_t from)
{
    std::size_t at = text.find("_x", from);
    while (at != std::string::npos) {
        unsigned code = 0;
        const bool isLong = at + 7 <= text.size() && text[at + 6] == '_';
        if (isLong) {
            const char *digits = text.data() + at + 2;
            const auto read = std::from_chars(digits, digits + 4, code, 16);
            const bool isCode =
                read.ptr == digits + 4 && code != 0 && (code < 0xD800 || code > 0xDFFF);
            if (isCode) {
                const std::string character =
                    QString(QChar(static_cast<char16_t>(code))).toStdString();
                text.replace(at, 7, character);
                at = text.find("_x", at + character.size());
                continue;
            }
        }
        at = text.find("_x", at + 2);
    }
}

} // namespace Zhitu
