// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charttable.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "sourcechain.h"

#include <QLocale>
#include <QStringList>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A text as a cell; see chartTable(). */
QString cell(const QString &text)
{
    QString result = text;
    for (QChar &character : result)
        if (character < u' ' || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = u' ';
    // Signs of full width count in Chinese spreadsheets, too.
    constexpr QStringView formulaSigns = u"=+-@＝＋－＠";
    const QString start = result.trimmed();
    bool isNumber = false;
    start.toDouble(&isNumber);
    if (!start.isEmpty() && formulaSigns.contains(start.front()) && !isNumber)
        result.prepend(u'\'');
    return result;
}

QString cell(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', QLocale::FloatingPointShortest) : QString();
}

QString cell(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QStringList headings(Language language)
{
    const Catalogue &words = Catalogue::of(language);
    return {words.translate("Models", "Id"),
            words.translate("Models", "Region"),
            words.translate("Models", "Region code"),
            words.translate("Models", "Indicator"),
            words.translate("Models", "About"),
            words.translate("Models", "Period"),
            words.translate("Models", "Value"),
            words.translate("Models", "Upper value"),
            words.translate("Models", "Unit"),
            words.translate("Models", "Hedge"),
            words.translate("Models", "Status"),
            words.translate("Models", "Basis of the rank"),
            words.translate("Models", "As printed"),
            words.translate("Models", "Stated by"),
            words.translate("Models", "Source"),
            words.translate("Models", "Place in the source"),
            words.translate("Models", "Quoted source"),
            words.translate("Models", "Grade"),
            words.translate("Models", "Source chain"),
            words.translate("Models", "Address"),
            words.translate("Models", "Note")};
}

QString address(const Catalog &catalog, const QString &source)
{
    const Source *found = catalog.source(source);
    return found ? found->url : QString();
}

QString line(const Catalog &catalog, const Observation &figure, Language language)
{
    const Unit *unit = catalog.unit(figure.unit);
    const QStringList cells{
        cell(figure.id), cell(regionName(catalog, figure.region, language)), cell(figure.region),
        cell(indicatorName(catalog, figure.indicator, language)),
        cell(subjectName(catalog, figure.subject, language)), cell(figure.period.iso()),
        cell(figure.value), cell(figure.valueUpper),
        cell(unit ? unit->name.in(language) : figure.unit),
        // The source's own word says more.
        cell(figure.qualifierWord.in(language).isEmpty() ? qualifierName(figure.qualifier, language)
                                                         : figure.qualifierWord.in(language)),
        cell(statusName(figure.status, language)), cell(rankBasisName(figure.rankBasis, language)),
        cell(figure.printed), cell(figure.statedBy.in(language)),
        cell(sourceName(catalog, figure.source, language)), cell(figure.line),
        cell(figure.origin.isEmpty() ? QString() : sourceName(catalog, figure.origin, language)),
        cell(gradeText(catalog, figure, language)),
        cell(chainText(sourceChain(catalog, figure.source, figure.origin), language)),
        cell(address(catalog, figure.source)), cell(figure.note.in(language))};
    return cells.join(u'\t') + u'\n';
}

QString line(const Catalog &catalog, const Event &event, Language language)
{
    const QStringList cells{
        cell(event.id),
        cell(event.region.isEmpty() ? QString() : regionName(catalog, event.region, language)),
        cell(event.region),
        cell(eventKindName(event.kind, language)),
        cell(event.title.in(language)),
        cell(event.period.iso()),
        {},
        {},
        {},
        cell(qualifierName(event.qualifier, language)),
        cell(statusName(event.status, language)),
        {},
        cell(event.printed),
        cell(event.statedBy.in(language)),
        cell(sourceName(catalog, event.source, language)),
        cell(event.line),
        cell(event.origin.isEmpty() ? QString() : sourceName(catalog, event.origin, language)),
        cell(gradeText(catalog, event, language)),
        cell(chainText(sourceChain(catalog, event.source, event.origin), language)),
        cell(address(catalog, event.source)),
        cell(event.note.in(language))};
    return cells.join(u'\t') + u'\n';
}

} // namespace

QString chartTable(const ChartModel &model, const Catalog &catalog,
                   const QList<Observation> &observations, Language language)
{
    QString table = headings(language).join(u'\t') + u'\n';
    for (const Observation &figure : observations)
        table += line(catalog, figure, language);
    QStringList told;
    for (int mark = 0; mark < model.markCount(); ++mark) {
        const QStringList evidence = model.evidenceOf(mark);
        for (const QString &id : evidence) {
            const Event *event = catalog.event(id);
            if (!event || told.contains(id))
                continue;
            told.append(id);
            table += line(catalog, *event, language);
        }
    }
    return table;
}

} // namespace Zhitu
