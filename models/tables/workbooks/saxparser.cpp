// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "saxparser.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t pieceSize = 32 * 1024;

std::string_view viewOf(const xmlChar *text)
{
    return reinterpret_cast<const char *>(text);
}

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    // Each is five pointers: name, prefix, namespace, begin and end of the value.
    for (int i = 0; i < m_count; ++i) {
        const xmlChar **attribute = m_attributes + std::ptrdiff_t(5) * i;
        if (viewOf(attribute[0]) == name)
            return {reinterpret_cast<const char *>(attribute[3]),
                    static_cast<std::size_t>(attribute[4] - attribute[3])};
    }
    return {};
}

SaxParser::SaxParser(std::unique_ptr<ByteSource> source, const QString &name)
    : m_source(std::move(source))
    , m_name(name)
    , m_parser(nullptr, &xmlFreeParserCtxt)
{
    xmlSAXHandler handler;
    std::memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = onStart;
    handler.endElementNs = onEnd;
    handler.characters = onText;
    handler.ignorableWhitespace = onText;
    handler.cdataBlock = onText;
    handler.internalSubset = onDocumentType;
    m_parser.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
    xmlCtxtUseOptions(m_parser.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

SaxParser::~SaxParser() = default;

Result<bool> SaxParser::feed()
{
    if (m_ended)
        return false;
    std::array<char, pieceSize> piece;
    const auto count = m_source->read(piece.data(), static_cast<qint64>(piece.size()));
    if (!count)
        return count.error();
    m_ended = *count == 0;
    const int code =
        xmlParseChunk(m_parser.get(), piece.data(), static_cast<int>(*count), m_ended ? 1 : 0);
    if (m_failure)
        return *m_failure;
    if (code != XML_ERR_OK && !m_parser->wellFormed) {
        const xmlError *error = xmlCtxtGetLastError(m_parser.get());
        return Error{.kind = ErrorKind::TableDamaged,
                     .file = m_name,
                     .detail = error && error->message
                         ? QString::fromUtf8(error->message).simplified()
                         : u"it is no proper XML"_s};
    }
    return !m_ended;
}

void SaxParser::fail(ErrorKind kind, const QString &detail, const QString &hint, qint64 line)
{
    if (m_failure)
        return;
    m_failure =
        Error{.kind = kind,
              .file = m_name,
              .detail = detail,
              .row = static_cast<int>(std::min<qint64>(line, std::numeric_limits<int>::max())),
              .field = {},
              .hint = hint};
    xmlStopParser(m_parser.get());
}

void SaxParser::onStart(void *self, const xmlChar *name, const xmlChar *, const xmlChar *, int,
                        const xmlChar **, int attributeCount, int, const xmlChar **attributes)
{
    auto *parser = static_cast<SaxParser *>(self);
    if (!parser->hasFailed())
        parser->elementStarts(viewOf(name), XmlAttributes(attributeCount, attributes));
}

void SaxParser::onEnd(void *self, const xmlChar *name, const xmlChar *, const xmlChar *)
{
    auto *parser = static_cast<SaxParser *>(self);
    if (!parser->hasFailed())
        parser->elementEnds(viewOf(name));
}

void SaxParser::onText(void *self, const xmlChar *text, int size)
{
    auto *parser = static_cast<SaxParser *>(self);
    if (!parser->hasFailed())
        parser->textComes({reinterpret_cast<const char *>(text), static_cast<std::size_t>(size)});
}

void SaxParser::onDocumentType(void *self, const xmlChar *, const xmlChar *, const xmlChar *)
{
    static_cast<SaxParser *>(self)->fail(ErrorKind::TableDamaged, u"it declares a document type"_s);
}

} // namespace Zhitu
