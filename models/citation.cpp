// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation.h"

#include "citedtexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <concepts>
#include <iterator>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;
using namespace CitedTexts;

namespace {

constexpr QStringView styleCodes[] = {u"gbt7714", u"apa", u"bibtex", u"csl-json"};
static_assert(std::size(styleCodes) == std::size(allCitationStyles));

/** One claim with what is known of the way it came. */
struct Cited
{
    const CitedRecord &record;
    SourceChain chain;

    [[nodiscard]] const Source &source() const { return *chain.links.first(); }
};

/** A reference to a document of the chain, without a full stop. */
using Reference = QString (*)(const Document &document, const std::optional<QDate> &day);

/**
 * Sentences that say which figure is meant, where it stands and how it came there; documents
 * further away are written by the function.
 */
QStringList remarks(const Cited &cited, Language language, Reference reference)
{
    const Catalogue &words = Catalogue::of(language);
    const CitedRecord &record = cited.record;
    QStringList sentences;
    const QString what = oneLine(record.what.in(language));
    if (record.isEvent)
        //: In a reference; %1 is the title of an event.
        sentences.append(words.translate("Citations", "Event: %1").arg(what));
    else
        //: In a reference; %1 is region, indicator, period and value.
        sentences.append(words.translate("Citations", "Figure: %1").arg(what));

    const QString place = locatorText(cited.source().kind, record.line, record.occurrence, language,
                                      LocatorStyle::Explained);
    const QString printed = oneLine(record.printed);
    if (!printed.isEmpty())
        //: In a reference; %1 is a number as it stands in the source.
        sentences.append(words.translate("Citations", "Printed as “%1”").arg(printed));
    if (!place.isEmpty())
        //: In a reference; %1 is a place such as "line 19 of the reposted page".
        sentences.append(words.translate("Citations", "Place: %1").arg(place));

    for (qsizetype i = 1; i < cited.chain.links.size(); ++i) {
        const Source &link = *cited.chain.links.at(i);
        const bool isQuoted = i >= cited.chain.quoted;
        if (link.kind == SourceKind::NotStated) {
            sentences.append(
                words.translate("Citations", "It does not state where it has this from"));
            continue;
        }
        const QString document = reference(Document(link, language), std::nullopt);
        if (i == cited.chain.quoted)
            //: In a reference; %1 is the document that is quoted.
            sentences.append(words.translate("Citations", "Quoting: %1").arg(document));
        else if (isQuoted)
            //: In a reference; %1 is the document that the one before it reprints.
            sentences.append(words.translate("Citations", "That reprints: %1").arg(document));
        else
            //: In a reference; %1 is the document that was reposted.
            sentences.append(words.translate("Citations", "Reposted from: %1").arg(document));
    }
    if (cited.chain.isReprintUnknown())
        sentences.append(words.translate("Citations", "Read in a repost"));
    return sentences;
}

QString text(const QStringList &sentences, Language language)
{
    QString result;
    for (const QString &sentence : sentences)
        result = joinedSentences(result, stopped(sentence, language), language);
    return result;
}

QString gbt(const Cited &cited, Language language, const CitationDays &days)
{
    const Document document(cited.source(), language);
    const QString entry = gbtReference(document, days.accessed.value_or(days.cited));
    // The standard's own stop, whatever the language.
    return entry + u". "_s + text(remarks(cited, language, gbtReference), language);
}

QString apa(const Cited &cited, Language language, const CitationDays &days)
{
    const Document document(cited.source(), language);
    QString entry = apaReference(document, days.accessed);
    // A full stop would become part of an address.
    if (document.url.isEmpty())
        entry = stopped(entry, language);
    else
        entry += u' ';
    return joinedSentences(entry, text(remarks(cited, language, apaReference), language), language);
}

QString bibTeX(const Cited &cited, Language language, const CitationDays &days)
{
    const Document document(cited.source(), language);
    const bool isReport =
        document.kind == SourceKind::WhitePaper || document.kind == SourceKind::Association;
    QString type = u"misc"_s;
    QString publisherField = u"howpublished"_s;
    if (!document.publisher.isEmpty() && isReport) {
        type = u"techreport"_s;
        publisherField = u"institution"_s;
    } else if (!document.publisher.isEmpty() && document.kind == SourceKind::Press) {
        type = u"article"_s;
        publisherField = u"journal"_s;
    }
    QStringList fields;
    const auto add = [&fields](const QString &name, const QString &value) {
        if (!value.isEmpty())
            fields.append(u"  "_s + name + u" = "_s + value);
    };
    const auto braced = [](const QString &value) {
        return value.isEmpty() ? QString() : u'{' + value + u'}';
    };
    // Double braces: the name of a body is no person's, and a title's capitals stay.
    add(u"author"_s, braced(braced(bibTeXText(document.author))));
    add(u"title"_s, braced(braced(bibTeXText(document.bilingualTitle()))));
    if (isReport || document.author.isEmpty())
        add(publisherField, braced(bibTeXText(document.publisher)));
    if (type == u"techreport")
        add(u"type"_s, braced(bibTeXText(sourceKindName(document.kind, language))));
    const Period &published = document.published;
    add(u"year"_s,
        braced(published.isUndated() ? bibTeXText(document.unknownDate()) : yearText(published)));
    const Period::Precision precision = published.precision();
    if (precision == Period::Precision::Month || precision == Period::Precision::Day)
        add(u"month"_s, bibTeXMonth(published.firstDay().month()));
    if (precision == Period::Precision::Day)
        add(u"day"_s, braced(QString::number(published.firstDay().day())));
    add(u"url"_s, braced(bibTeXAddress(document.url)));
    if (days.accessed && !document.url.isEmpty())
        add(u"urldate"_s, braced(days.accessed->toString(Qt::ISODate)));
    add(u"note"_s, braced(bibTeXText(text(remarks(cited, language, plainReference), language))));
    return u'@' + type + u'{' + bibTeXKey(cited.source().id, cited.record.id) + u",\n"_s
        + fields.join(u",\n"_s) + u"\n}"_s;
}

QString cslType(SourceKind kind, bool isOnline)
{
    switch (kind) {
    case SourceKind::WhitePaper:
    case SourceKind::Association:
        return u"report"_s;
    case SourceKind::Interview:
        return u"interview"_s;
    case SourceKind::Press:
        return u"article-newspaper"_s;
    case SourceKind::Repost:
        return u"webpage"_s;
    case SourceKind::OfficialStatistic:
    case SourceKind::NotStated:
        break;
    }
    return isOnline ? u"webpage"_s : u"document"_s;
}

QJsonArray dateParts(QDate day, Period::Precision precision)
{
    QJsonArray parts{day.year()};
    if (precision != Period::Precision::Year)
        parts.append(day.month());
    if (precision == Period::Precision::Day)
        parts.append(day.day());
    return parts;
}

QJsonObject cslItem(const Cited &cited, Language language, const CitationDays &days)
{
    const Document document(cited.source(), language);
    QJsonObject item;
    const auto add = [&item](const QString &name, const QString &value) {
        if (!value.isEmpty())
            item.insert(name, value);
    };
    add(u"id"_s, oneLine(cited.source().id) + u':' + oneLine(cited.record.id));
    add(u"type"_s, cslType(document.kind, !document.url.isEmpty()));
    add(u"title"_s, document.bilingualTitle());
    if (!document.author.isEmpty())
        item.insert(u"author"_s, QJsonArray{QJsonObject{{u"literal"_s, document.author}}});
    else if (document.kind == SourceKind::Press || document.kind == SourceKind::Repost)
        add(u"container-title"_s, document.publisher);
    else
        add(u"publisher"_s, document.publisher);
    if (const Period &published = document.published; !published.isUndated()) {
        const Period::Precision precision = published.endPrecision();
        QJsonArray dates{dateParts(published.firstDay(), precision)};
        if (published.precision() == Period::Precision::Interval)
            dates.append(dateParts(published.lastDay(), precision));
        item.insert(u"issued"_s, QJsonObject{{u"date-parts"_s, dates}});
    }
    add(u"URL"_s, document.url);
    if (days.accessed && !document.url.isEmpty())
        item.insert(u"accessed"_s,
                    QJsonObject{{u"date-parts"_s,
                                 QJsonArray{dateParts(*days.accessed, Period::Precision::Day)}}});
    add(u"note"_s, text(remarks(cited, language, plainReference), language));
    return item;
}

} // namespace

QStringView code(CitationStyle style)
{
    return styleCodes[static_cast<std::size_t>(style)];
}

std::optional<CitationStyle> citationStyleFromCode(QStringView text)
{
    const auto *found = std::ranges::find(styleCodes, text);
    if (found == std::end(styleCodes))
        return std::nullopt;
    return static_cast<CitationStyle>(found - std::begin(styleCodes));
}

QString citationStyleName(CitationStyle style)
{
    switch (style) {
    case CitationStyle::Gbt7714:
        return u"GB/T 7714-2015"_s;
    case CitationStyle::Apa:
        return u"APA"_s;
    case CitationStyle::BibTeX:
        return u"BibTeX"_s;
    case CitationStyle::CslJson:
        return u"CSL-JSON"_s;
    }
    return {};
}

namespace {

/** What figures and events have in common. */
template<typename Record>
CitedRecord citedAs(const Record &record, BilingualText what)
{
    return {.id = record.id,
            .source = record.source,
            .origin = record.origin,
            .line = record.line,
            .occurrence = record.occurrence,
            .printed = record.printed,
            .isEvent = std::same_as<Record, Event>,
            .what = std::move(what)};
}

} // namespace

CitedRecord citedRecord(const Catalog &catalog, const Observation &figure)
{
    const auto what = [&](Language language) {
        QStringList parts{regionName(catalog, figure.region, language)};
        if (!figure.subject.isEmpty())
            parts.append(subjectName(catalog, figure.subject, language));
        parts.append(indicatorName(catalog, figure.indicator, language));
        parts.append(formatPeriod(figure.period, language));
        if (figure.status != Status::Actual)
            parts.append(statusName(figure.status, language));
        const Catalogue &words = Catalogue::of(language);
        //: In a reference; %1 is a list such as "Beijing, ERNIE Bot users, Jan 2024", %2 the value.
        return words.translate("Citations", "%1: %2")
            .arg(parts.join(words.translate("Citations", ", ")),
                 figureText(catalog, figure, language));
    };
    return citedAs(figure, {what(Language::Chinese), what(Language::English)});
}

CitedRecord citedRecord(const Catalog &catalog, const Event &event)
{
    const auto what = [&](Language language) {
        QStringList parts{event.title.in(language)};
        if (!event.region.isEmpty())
            parts.append(regionName(catalog, event.region, language));
        parts.append(formatPeriod(event.period, language));
        if (event.status != Status::Actual)
            parts.append(statusName(event.status, language));
        return parts.join(Catalogue::of(language).translate("Citations", ", "));
    };
    return citedAs(event, {what(Language::Chinese), what(Language::English)});
}

bool canBeCited(const Catalog &catalog, const CitedRecord &record)
{
    const Source *source = catalog.source(record.source);
    return source && source->kind != SourceKind::NotStated;
}

QString citation(const Catalog &catalog, const QList<CitedRecord> &records, CitationStyle style,
                 Language language, const CitationDays &days)
{
    QStringList references;
    QJsonArray items;
    for (const CitedRecord &record : records) {
        if (!canBeCited(catalog, record))
            continue;
        const Cited cited{record, sourceChain(catalog, record.source, record.origin)};
        switch (style) {
        case CitationStyle::Gbt7714:
            references.append(gbt(cited, language, days));
            break;
        case CitationStyle::Apa:
            references.append(apa(cited, language, days));
            break;
        case CitationStyle::BibTeX:
            references.append(bibTeX(cited, language, days));
            break;
        case CitationStyle::CslJson:
            items.append(cslItem(cited, language, days));
            break;
        }
    }
    if (style == CitationStyle::CslJson)
        return QString::fromUtf8(QJsonDocument(items).toJson()).trimmed();
    return references.join(u'\n');
}

} // namespace Zhitu
