// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltext.h"

#include "texterrors.h"
#include "texts/documentmodule.h"

#include <QSet>

#include <libxml/HTMLparser.h>

#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray nameOf(const xmlNode *node)
{
    return QByteArray(reinterpret_cast<const char *>(node->name)).toLower();
}

/** What is not text, or not shown. */
bool isSkipped(const QByteArray &name)
{
    static const QSet<QByteArray> names{"script", "style",  "noscript", "template", "head",
                                        "svg",    "iframe", "object",   "select",   "textarea"};
    return names.contains(name);
}

/** What begins and ends a line. */
bool isBlock(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "address",  "article",    "aside",   "blockquote", "body",   "button", "caption",
        "center",   "dd",         "details", "dialog",     "div",    "dl",     "dt",
        "fieldset", "figcaption", "figure",  "footer",     "form",   "h1",     "h2",
        "h3",       "h4",         "h5",      "h6",         "header", "hr",     "html",
        "legend",   "li",         "main",    "menu",       "nav",    "ol",     "p",
        "pre",      "section",    "summary", "table",      "tbody",  "tfoot",  "thead",
        "tr",       "ul"};
    return names.contains(name);
}

/** Writes texts as a browser sets them: white space collapsed, blocks on lines of their own. */
class Lines
{
public:
    void add(QStringView text, bool isPreformatted)
    {
        for (const QChar c : text) {
            // A no-break space is a character, no white space to be collapsed.
            const bool isSpace = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
            if (isSpace && !isPreformatted) {
                m_spaceIsDue = true;
                continue;
            }
            if (m_spaceIsDue && !m_text.isEmpty() && !m_text.endsWith(u'\n')
                && !m_text.endsWith(u'\t'))
                m_text += u' ';
            m_spaceIsDue = false;
            m_text += c;
        }
    }
    void endLine()
    {
        m_spaceIsDue = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\n';
    }
    void breakLine()
    {
        m_spaceIsDue = false;
        m_text += u'\n';
    }
    void nextCell()
    {
        m_spaceIsDue = false;
        if (!m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\t';
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
    bool m_spaceIsDue = false;
};

/** The next node in the order of the text, not below this one where that is to be skipped. */
template<typename Leave>
const xmlNode *following(const xmlNode *node, bool skipsBelow, const Leave &leave)
{
    if (!skipsBelow && node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    for (; node; node = node->parent) {
        if (node->type == XML_ELEMENT_NODE)
            leave(node);
        if (node->next)
            return node->next;
    }
    return nullptr;
}

bool isHidden(const xmlNode *node)
{
    return xmlHasProp(node, reinterpret_cast<const xmlChar *>("hidden")) != nullptr;
}

} // namespace

Result<QString> readHtmlText(const QByteArray &utf8)
{
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlNewParserCtxt(), &htmlFreeParserCtxt);
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlCtxtReadMemory(parser.get(), utf8.constData(), static_cast<int>(utf8.size()), nullptr,
                           "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                               | HTML_PARSE_NONET | HTML_PARSE_COMPACT),
        &xmlFreeDoc);
    // It then stops in the middle and would give what it has as the whole.
    if (const xmlError *error = xmlCtxtGetLastError(parser.get());
        error && error->code == XML_ERR_INTERNAL_ERROR)
        return damagedText(u"its elements lie too deeply in one another"_s);
    if (!document)
        return damagedText(u"it is no web page that can be read"_s);

    Lines lines;
    int preformatted = 0;
    const auto leave = [&](const xmlNode *node) {
        const QByteArray name = nameOf(node);
        if (isBlock(name))
            lines.endLine();
        if (name == "pre")
            --preformatted;
    };
    // Step by step, not by recursion: a page may nest as deeply as it likes.
    const xmlNode *node = xmlDocGetRootElement(document.get());
    while (node) {
        bool skips = false;
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            lines.add(QString::fromUtf8(reinterpret_cast<const char *>(node->content)),
                      preformatted > 0);
        } else if (node->type == XML_ELEMENT_NODE) {
            const QByteArray name = nameOf(node);
            skips = isSkipped(name) || isHidden(node);
            if (name == "br")
                lines.breakLine();
            else if (isBlock(name) && !skips)
                lines.endLine();
            if ((name == "td" || name == "th") && !skips)
                lines.nextCell();
            if (name == "pre")
                ++preformatted;
        }
        if (lines.text().size() > longestText)
            return tooLongText();
        node = following(node, skips, leave);
    }
    return lines.text();
}

} // namespace Zhitu
