// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citedtexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QHash>
#include <QLocale>
#include <QStringList>

namespace Zhitu::CitedTexts {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Whether the body that published such a document is its author. */
bool isIssued(SourceKind kind)
{
    return kind == SourceKind::OfficialStatistic || kind == SourceKind::WhitePaper
        || kind == SourceKind::Association;
}

/** 《题名》 without its marks, where they are around the whole. */
QString withoutTitleMarks(const QString &title)
{
    const bool isWhole = title.size() > 2 && title.startsWith(u'《') && title.endsWith(u'》')
        && title.indexOf(u'》') == title.size() - 1;
    return isWhole ? title.sliced(1, title.size() - 2) : title;
}

/** GB/T 7714-2015, annex B: the type of the document and its carrier. */
QString typeMark(const Document &document)
{
    const bool isOnline = !document.url.isEmpty();
    switch (document.kind) {
    case SourceKind::WhitePaper:
    case SourceKind::Association:
        return isOnline ? u"[R/OL]"_s : u"[R]"_s;
    case SourceKind::Press:
        return isOnline ? u"[N/OL]"_s : u"[N]"_s;
    case SourceKind::Repost:
        // A page, whether or not its address is known.
        return u"[EB/OL]"_s;
    case SourceKind::OfficialStatistic:
    case SourceKind::Interview:
    case SourceKind::NotStated:
        break;
    }
    return isOnline ? u"[EB/OL]"_s : u"[Z]"_s;
}

QString dayText(QDate day, Language language)
{
    if (language == Language::Chinese)
        return formatPeriod(*Period::fromIso(day.toString(Qt::ISODate)), language);
    return u"%1 %2, %3"_s.arg(QLocale::c().monthName(day.month()), QString::number(day.day()),
                              QString::number(day.year()));
}

/** The date as APA has it: 2023, November 29. */
QString apaDate(const Document &document)
{
    const Period &period = document.published;
    if (period.isUndated())
        return document.unknownDate();
    if (document.language == Language::Chinese)
        return formatPeriod(period, document.language);
    const QDate day = period.firstDay();
    const QString year = QString::number(day.year());
    switch (period.precision()) {
    case Period::Precision::Month:
        return u"%1, %2"_s.arg(year, QLocale::c().monthName(day.month()));
    case Period::Precision::Day:
        return u"%1, %2 %3"_s.arg(year, QLocale::c().monthName(day.month()),
                                  QString::number(day.day()));
    case Period::Precision::Undated:
    case Period::Precision::Year:
    case Period::Precision::Interval:
        break;
    }
    return formatPeriod(period, document.language);
}

/** What a document is, where its title does not show it. */
QString apaDescription(const Document &document)
{
    const Catalogue &words = Catalogue::of(document.language);
    switch (document.kind) {
    case SourceKind::WhitePaper:
        return words.translate("Citations", "White paper");
    case SourceKind::Interview:
        return words.translate("Citations", "Interview");
    case SourceKind::Repost:
        return words.translate("Citations", "Repost");
    default:
        return {};
    }
}

} // namespace

QString oneLine(const QString &text)
{
    QString result = text;
    for (QChar &character : result)
        if (character.category() == QChar::Other_Control)
            character = u' ';
    return result.simplified();
}

Document::Document(const Source &source, Language inLanguage)
    : language(inLanguage)
    , kind(source.kind)
    , title(withoutTitleMarks(oneLine(source.title.in(language))))
    , publisher(oneLine(source.publisher.in(language)))
    , published(source.published)
    , url(oneLine(source.url))
{
    if (isIssued(kind))
        author = publisher;
    const QString chinese = withoutTitleMarks(oneLine(source.title.zh));
    if (language == Language::English && !chinese.isEmpty() && chinese != title)
        chineseTitle = chinese;
}

QString Document::bilingualTitle() const
{
    return chineseTitle.isEmpty() ? title : u"%1 [%2]"_s.arg(title, chineseTitle);
}

QString Document::unknownDate() const
{
    //: stands for the date of a document that nobody knows
    return Catalogue::of(language).translate("Citations", "n.d.");
}

QString gbtReference(const Document &document, const std::optional<QDate> &day)
{
    const Catalogue &words = Catalogue::of(document.language);
    const bool isOnline = !document.url.isEmpty() || document.kind == SourceKind::Repost;
    // Without an author the entry starts with the title: 8.1 of the standard lets references
    // that are numbered leave out 佚名.
    QString text = document.author.isEmpty() ? QString() : document.author + u". "_s;
    text += document.title;
    if (!document.chineseTitle.isEmpty())
        text += u" = "_s + document.chineseTitle;
    text += typeMark(document) + u". "_s;
    const QString date = document.published.isUndated() ? QString() : document.published.iso();
    if (document.kind == SourceKind::Press) {
        QStringList parts{document.publisher,
                          date.isEmpty() ? u'[' + document.unknownDate() + u']' : date};
        parts.removeAll(QString());
        text += parts.join(u", "_s);
    } else if (isOnline) {
        // Place and publisher may be left out of what is online.
        if (document.author.isEmpty() && !document.publisher.isEmpty())
            text += document.publisher + u", "_s;
        text += u'(' + (date.isEmpty() ? document.unknownDate() : date) + u')';
    } else {
        text +=
            u'[' + words.translate("Citations", "S. l.", "place of publication unknown") + u"]: "_s;
        text += document.publisher.isEmpty()
            ? u'[' + words.translate("Citations", "s. n.", "publisher unknown") + u']'
            : document.publisher;
        text += u", "_s + (date.isEmpty() ? u'[' + document.unknownDate() + u']' : date);
    }
    if (document.url.isEmpty())
        return text;
    if (day)
        text += u'[' + day->toString(Qt::ISODate) + u']';
    return text + u". "_s + document.url;
}

QString apaReference(const Document &document, const std::optional<QDate> &day)
{
    const Catalogue &words = Catalogue::of(document.language);
    //: APA: the date after author or title
    const QString date = words.translate("Citations", " (%1)", "APA date").arg(apaDate(document));
    QString title = document.bilingualTitle();
    if (const QString description = apaDescription(document); !description.isEmpty())
        //: APA: what a document is, after its title
        title += words.translate("Citations", " [%1]", "APA description").arg(description);
    QStringList parts;
    if (document.author.isEmpty())
        parts = {title + date, document.publisher};
    else
        parts = {document.author + date, title};
    parts.removeAll(QString());
    QString text;
    for (const QString &part : std::as_const(parts)) {
        if (!text.isEmpty())
            text = joinedSentences(stopped(text, document.language), part, document.language);
        else
            text = part;
    }
    if (document.url.isEmpty())
        return text;
    const QString address = day
        //: APA; %1 is a day, %2 an address
        ? words.translate("Citations", "Retrieved %1, from %2")
              .arg(dayText(*day, document.language), document.url)
        : document.url;
    return joinedSentences(stopped(text, document.language), address, document.language);
}

QString plainReference(const Document &document, const std::optional<QDate> & /*day*/)
{
    QStringList parts{document.bilingualTitle(), document.publisher,
                      document.published.isUndated()
                          ? document.unknownDate()
                          : formatPeriod(document.published, document.language),
                      document.url};
    parts.removeAll(QString());
    return parts.join(Catalogue::of(document.language).translate("Citations", ", "));
}

QString yearText(const Period &period)
{
    const QString first = QString::number(period.firstDay().year());
    const QString last = QString::number(period.lastDay().year());
    return first == last ? first : QString(first + u'/' + last);
}

QString stopped(const QString &sentence, Language language)
{
    if (sentence.endsWith(u'.') || sentence.endsWith(u'。'))
        return sentence;
    return sentence + (language == Language::Chinese ? u'。' : u'.');
}

QString joinedSentences(const QString &first, const QString &second, Language language)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    const bool needsSpace = language == Language::English && !first.back().isSpace();
    return first + (needsSpace ? u" " : u"") + second;
}

namespace {

/** The text with some of its characters written otherwise. */
QString replaced(const QString &text, const QHash<QChar, QString> &others)
{
    QString result;
    for (const QChar character : text)
        result += others.value(character, character);
    return result;
}

} // namespace

QString bibTeXText(const QString &text)
{
    // A backslash before a brace does not keep BibTeX from counting it.
    static const QHash<QChar, QString> escaped = {{u'&', u"\\&"_s},
                                                  {u'%', u"\\%"_s},
                                                  {u'$', u"\\$"_s},
                                                  {u'#', u"\\#"_s},
                                                  {u'_', u"\\_"_s},
                                                  {u'{', u"\\textbraceleft{}"_s},
                                                  {u'}', u"\\textbraceright{}"_s},
                                                  {u'\\', u"\\textbackslash{}"_s},
                                                  {u'~', u"\\textasciitilde{}"_s},
                                                  {u'^', u"\\textasciicircum{}"_s},
                                                  {u'<', u"\\textless{}"_s},
                                                  {u'>', u"\\textgreater{}"_s},
                                                  {u'|', u"\\textbar{}"_s}};
    return replaced(text, escaped);
}

QString bibTeXAddress(const QString &url)
{
    static const QHash<QChar, QString> encoded = {
        {u'{', u"%7B"_s}, {u'}', u"%7D"_s}, {u'\\', u"%5C"_s}, {u' ', u"%20"_s}};
    return replaced(url, encoded);
}

QString bibTeXKey(const QString &source, const QString &id)
{
    const auto safe = [](const QString &text) {
        QString result;
        for (const QChar character : text) {
            const char16_t unit = character.unicode();
            const bool isPlain =
                unit < 128 && (character.isLetterOrNumber() || unit == u'-' || unit == u'_');
            // No id has a dot of ours in it, so that two ids cannot meet.
            result += isPlain ? QString(character) : u".%1"_s.arg(unit, 4, 16, QLatin1Char('0'));
        }
        return result;
    };
    return safe(source) + u':' + safe(id);
}

QString bibTeXMonth(int month)
{
    return QLocale::c().monthName(month, QLocale::ShortFormat).toLower();
}

} // namespace Zhitu::CitedTexts
