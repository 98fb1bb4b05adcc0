// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webtables.h"

#include "raisedtext.h"
#include "tables/delimitedscanner.h"

#include <QHash>
#include <QSet>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** More cells than this, blank ones of merged areas counted, are in no page that people copy from. */
constexpr qsizetype mostCells = 2'000'000;

QByteArray nameOf(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE
        ? QByteArray(reinterpret_cast<const char *>(node->name)).toLower()
        : QByteArray();
}

/** The node after this one, where what is below it does not count. */
const xmlNode *after(const xmlNode *node, const xmlNode *top)
{
    for (; node && node != top; node = node->parent) {
        if (node->next)
            return node->next;
    }
    return nullptr;
}

/** The next node below @p top in the order of the text. Step by step: pages nest as they like. */
const xmlNode *next(const xmlNode *node, const xmlNode *top)
{
    return node->type == XML_ELEMENT_NODE && node->children ? node->children : after(node, top);
}

bool isInside(const xmlNode *node, const xmlNode *element)
{
    for (; node; node = node->parent) {
        if (node == element)
            return true;
    }
    return false;
}

/** Whether an element above the line is a link to a source, as in pages of encyclopaedias: [1]. */
bool isReference(const xmlNode *node)
{
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetProp(node, reinterpret_cast<const xmlChar *>("class")), xmlFree);
    return value
        && QByteArray(reinterpret_cast<const char *>(value.get())).split(' ').contains("reference");
}

/** The text of an element, white space collapsed, breaks as spaces, what is raised as such. */
QString textOf(const xmlNode *element)
{
    static const QSet<QByteArray> skipped{"script", "style", "noscript", "template", "svg"};
    std::string text;
    const xmlNode *raised = nullptr;
    const xmlNode *node = element->children;
    while (node) {
        const QByteArray name = nameOf(node);
        if (raised && !isInside(node, raised))
            raised = nullptr;
        if (name == "sup" && isReference(node)) {
            node = after(node, element);
            continue;
        }
        if (name == "sup" && !raised)
            raised = node;
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
            const auto *own = reinterpret_cast<const char *>(node->content);
            if (raised)
                appendRaised(text, own);
            else
                text += own;
        } else if (name == "br" || name == "p" || name == "div" || name == "li")
            text += ' ';
        node = skipped.contains(name) ? after(node, element) : next(node, element);
    }
    return QString::fromStdString(text).simplified();
}

int spanOf(const xmlNode *cell, const char *name)
{
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetProp(cell, reinterpret_cast<const xmlChar *>(name)), xmlFree);
    if (!value)
        return 1;
    bool isNumber = false;
    const int span = QByteArray(reinterpret_cast<const char *>(value.get())).toInt(&isNumber);
    return isNumber ? std::clamp(span, 1, 1000) : 1;
}

bool hasTableInside(const xmlNode *table)
{
    for (const xmlNode *node = table->children; node; node = next(node, table)) {
        if (nameOf(node) == "table")
            return true;
    }
    return false;
}

/** Puts cells where rows and spans before them leave room. */
class TableFiller
{
public:
    explicit TableFiller(WebTable &table) : m_table(table) { }

    void startRow()
    {
        m_table.rows.append(ScannedRow{.line = m_table.rows.size() + 1});
        m_column = 0;
    }
    /** False where there are too many. */
    bool add(const QString &text, int columns, int rows)
    {
        if (m_table.rows.isEmpty())
            startRow();
        const qint64 line = m_table.rows.last().line;
        while (m_taken.value(m_column) >= line)
            ++m_column;
        if (m_column + columns > mostColumns)
            return false;
        QStringList &cells = m_table.rows.last().cells;
        cells.resize(std::max<qsizetype>(cells.size(), m_column + columns));
        cells[m_column] = text;
        m_cells += qsizetype(columns) * rows;
        if (rows > 1 || columns > 1) {
            m_table.merged.append({.firstRow = line,
                                   .lastRow = line + rows - 1,
                                   .firstColumn = m_column,
                                   .lastColumn = m_column + columns - 1});
            for (int i = 0; i < columns; ++i)
                m_taken[m_column + i] = line + rows - 1;
        }
        m_column += columns;
        return m_cells <= mostCells;
    }

private:
    WebTable &m_table;
    int m_column = 0;
    qsizetype m_cells = 0;
    QHash<int, qint64> m_taken; ///< by column: the last row that a cell above reaches into
};

Result<WebTable> readTable(const xmlNode *table)
{
    WebTable result;
    TableFiller filler(result);
    const xmlNode *node = table->children;
    while (node) {
        const QByteArray name = nameOf(node);
        if (name == "caption") {
            result.caption = textOf(node);
        } else if (name == "tr") {
            filler.startRow();
        } else if (name == "td" || name == "th") {
            if (!filler.add(textOf(node), spanOf(node, "colspan"), spanOf(node, "rowspan")))
                return Error{.kind = ErrorKind::TableTooLarge,
                             .file = {},
                             .detail = u"cells"_s,
                             .row = 0,
                             .field = {},
                             .hint = QString::number(mostCells)};
            node = after(node, table);
            continue;
        }
        node = next(node, table);
    }
    return result;
}

} // namespace

Result<QList<WebTable>> readWebTables(const QByteArray &utf8)
{
    const auto damaged = [](const QString &detail) {
        return Error{.kind = ErrorKind::TableDamaged, .file = {}, .detail = detail};
    };
    if (utf8.size() > std::numeric_limits<int>::max())
        return damaged(u"it is too long for a web page"_s);
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
        return damaged(u"its elements lie too deeply in one another"_s);
    QList<WebTable> tables;
    const xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    for (const xmlNode *node = root; node; node = next(node, root)) {
        if (nameOf(node) != "table" || hasTableInside(node))
            continue;
        auto table = readTable(node);
        if (!table)
            return table.error();
        if (!table->rows.isEmpty())
            tables.append(std::move(*table));
    }
    return tables;
}

} // namespace Zhitu
