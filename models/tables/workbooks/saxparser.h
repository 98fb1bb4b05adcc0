// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/bytesource.h"

#include <libxml/parser.h>

#include <memory>
#include <optional>
#include <string_view>

namespace Zhitu {

/** The attributes of an element. */
class XmlAttributes
{
public:
    XmlAttributes(int count, const xmlChar **attributes) : m_count(count), m_attributes(attributes)
    {
    }

    /** The value of an attribute, by its name without prefix; empty where there is none. */
    [[nodiscard]] std::string_view value(std::string_view name) const;

private:
    int m_count;
    const xmlChar **m_attributes;
};

/**
 * Reads XML as it comes, piece by piece: libxml2's parser for events, which is fed. Document types,
 * with which entities grow without end, are refused, and nothing is loaded.
 */
class SaxParser
{
public:
    SaxParser(std::unique_ptr<ByteSource> source, const QString &name);
    virtual ~SaxParser();
    Q_DISABLE_COPY_MOVE(SaxParser)

    /** Reads some more; false at the end. Fails as the source does, with TableDamaged or fail(). */
    [[nodiscard]] Result<bool> feed();
    [[nodiscard]] const ByteSource &source() const { return *m_source; }

protected:
    virtual void elementStarts(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void elementEnds(std::string_view name) = 0;
    virtual void textComes(std::string_view text) = 0;

    /** Stops reading: feed() fails with this. */
    void fail(ErrorKind kind, const QString &detail, const QString &hint = {}, qint64 line = 0);
    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }

private:
    static void onStart(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                        int namespaceCount, const xmlChar **namespaces, int attributeCount,
                        int defaultedCount, const xmlChar **attributes);
    static void onEnd(void *self, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri);
    static void onText(void *self, const xmlChar *text, int size);
    static void onDocumentType(void *self, const xmlChar *name, const xmlChar *externalId,
                               const xmlChar *systemId);

    std::unique_ptr<ByteSource> m_source;
    QString m_name;
    std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> m_parser;
    std::optional<Error> m_failure;
    bool m_ended = false;
};

} // namespace Zhitu
