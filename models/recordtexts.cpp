// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordtexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordmodel.h"
#include "sourcechain.h"

namespace Zhitu {

QString regionName(const Catalog &catalog, const QString &code, Language language)
{
    const Region *region = catalog.region(code);
    return region ? region->name.in(language) : code;
}

QString indicatorName(const Catalog &catalog, const QString &id, Language language)
{
    const Indicator *indicator = catalog.indicator(id);
    return indicator ? indicator->name.in(language) : id;
}

QString subjectName(const Catalog &catalog, const QString &id, Language language)
{
    const Subject *subject = catalog.subject(id);
    return subject ? subject->name.in(language) : id;
}

QString sourceName(const Catalog &catalog, const QString &id, Language language)
{
    const Source *source = catalog.source(id);
    return source ? formatSource(*source, language) : id;
}

QString locatorText(SourceKind kind, const std::optional<int> &line, int occurrence,
                    Language language, LocatorStyle style)
{
    QString place = formatLocator(line, occurrence, language);
    if (place.isEmpty())
        return {};
    const Catalogue &words = Catalogue::of(language);
    if (kind == SourceKind::Repost)
        //: %1 is "line 19"; the lines are those of the page that reposts the article
        place = words.translate("Models", "%1 of the reposted page").arg(place);
    if (style == LocatorStyle::Explained)
        //: %1 is a place such as "line 19"
        place = words.translate("Models", "%1 (not counting blank lines)").arg(place);
    return place;
}

QString figureText(const Catalog &catalog, const Observation &observation, Language language)
{
    const Unit *unit = catalog.unit(observation.unit);
    return formatFigure(observation, unit ? *unit : Unit(), language, UnitStyle::WithUnit);
}

QString fieldName(FigureField field, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (field) {
    case FigureField::Region:
        return words.translate("Models", "Region");
    case FigureField::Indicator:
        return words.translate("Models", "Indicator");
    case FigureField::Subject:
        return words.translate("Models", "About");
    case FigureField::Period:
        return words.translate("Models", "Period");
    case FigureField::Value:
        return words.translate("Models", "Figure");
    case FigureField::Status:
        return words.translate("Models", "Status");
    }
    return {};
}

QString fieldText(const Catalog &catalog, const Observation &figure, FigureField field,
                  Language language)
{
    switch (field) {
    case FigureField::Region:
        return regionName(catalog, figure.region, language);
    case FigureField::Indicator:
        return indicatorName(catalog, figure.indicator, language);
    case FigureField::Subject:
        return subjectName(catalog, figure.subject, language);
    case FigureField::Period:
        return formatPeriod(figure.period, language);
    case FigureField::Value:
        return figureText(catalog, figure, language);
    case FigureField::Status:
        return statusName(figure.status, language);
    }
    return {};
}

QVariant fieldValue(const Observation &figure, FigureField field)
{
    switch (field) {
    case FigureField::Region:
        return cellValue(figure.region);
    case FigureField::Indicator:
        return cellValue(figure.indicator);
    case FigureField::Subject:
        return cellValue(figure.subject);
    case FigureField::Period:
        return cellValue(figure.period);
    case FigureField::Value:
        return cellValue(figure.value);
    case FigureField::Status:
        return static_cast<int>(figure.status);
    }
    return {};
}

QString fieldName(EventField field, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (field) {
    case EventField::Period:
        return words.translate("Models", "Period");
    case EventField::Region:
        return words.translate("Models", "Region");
    case EventField::Kind:
        return words.translate("Models", "Kind");
    case EventField::Title:
        return words.translate("Models", "Event");
    case EventField::Status:
        return words.translate("Models", "Status");
    case EventField::StatedBy:
        return words.translate("Models", "Stated by");
    case EventField::Source:
        return words.translate("Models", "Source");
    case EventField::Grade:
        return words.translate("Models", "Grade");
    case EventField::Chain:
        return words.translate("Models", "Source chain");
    case EventField::Locator:
        return words.translate("Models", "Place in the source");
    case EventField::Printed:
        return words.translate("Models", "As printed");
    case EventField::Note:
        return words.translate("Models", "Note");
    }
    return {};
}

QString fieldText(const Catalog &catalog, const Event &event, EventField field, Language language)
{
    switch (field) {
    case EventField::Period:
        return formatPeriod(event.period, language);
    case EventField::Region:
        return regionName(catalog, event.region, language);
    case EventField::Kind:
        return eventKindName(event.kind, language);
    case EventField::Title:
        return event.title.in(language);
    case EventField::Status:
        return statusName(event.status, language);
    case EventField::StatedBy:
        return event.statedBy.in(language);
    case EventField::Source:
        return sourceName(catalog, event.source, language);
    case EventField::Grade:
        return gradeText(catalog, event, language);
    case EventField::Chain:
        return chainText(sourceChain(catalog, event.source, event.origin), language);
    case EventField::Locator:
        return formatLocator(event.line, event.occurrence, language);
    case EventField::Printed:
        return event.printed;
    case EventField::Note:
        return event.note.in(language);
    }
    return {};
}

QVariant fieldValue(const Catalog &catalog, const Event &event, EventField field)
{
    switch (field) {
    case EventField::Period:
        return cellValue(event.period);
    case EventField::Region:
        return cellValue(event.region);
    case EventField::Kind:
        return cellValue(event.kind);
    case EventField::Title:
        return cellValue(event.title);
    case EventField::Status:
        return static_cast<int>(event.status);
    case EventField::StatedBy:
        return cellValue(event.statedBy);
    case EventField::Source:
        return cellValue(event.source);
    case EventField::Grade:
    case EventField::Chain:
        return cellValue(sourceGrade(catalog, event.source, event.origin));
    case EventField::Locator:
        return cellValue(event.line);
    case EventField::Printed:
        return cellValue(event.printed);
    case EventField::Note:
        return cellValue(event.note);
    }
    return {};
}

QVariant cellValue(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant cellValue(const BilingualText &text)
{
    return cellValue(text.in(Language::Chinese));
}

QVariant cellValue(const Period &period)
{
    return period.isUndated() ? QVariant() : QVariant(period.firstDay());
}

QVariant cellValue(std::optional<int> number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant cellValue(std::optional<double> number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant cellValue(std::optional<SourceKind> grade)
{
    return grade ? QVariant(static_cast<int>(*grade)) : QVariant();
}

QVariant observationRole(const Observation &observation, int role)
{
    switch (role) {
    case UpperValueRole:
        return cellValue(observation.valueUpper);
    case QualifierRole:
        return static_cast<int>(observation.qualifier);
    case StatusRole:
        return static_cast<int>(observation.status);
    case RankBasisRole:
        return static_cast<int>(observation.rankBasis);
    case SourceRole:
        return observation.source;
    case EvidenceRole:
        return QStringList{observation.id};
    case UnitRole:
        return observation.unit;
    case RegionRole:
        return observation.region;
    case IndicatorRole:
        return observation.indicator;
    default:
        return {};
    }
}

QVariant eventRole(const Event &event, int role)
{
    switch (role) {
    case QualifierRole:
        return static_cast<int>(event.qualifier);
    case StatusRole:
        return static_cast<int>(event.status);
    case SourceRole:
        return event.source;
    case RegionRole:
        return event.region;
    default:
        return {};
    }
}

QString eventWords(const Catalog &catalog, const Event &event, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QStringList parts{event.title.in(language), formatPeriod(event.period, language),
                      regionName(catalog, event.region, language),
                      eventKindName(event.kind, language)};
    // Where they are the same word once is enough.
    if (const QString status = statusName(event.status, language); !parts.contains(status))
        parts.append(status);
    if (event.qualifier != Qualifier::Exact && !event.period.isUndated())
        //: %1 is a qualifier such as "about"
        parts.append(
            words.translate("Models", "date: %1").arg(qualifierName(event.qualifier, language)));
    if (!event.statedBy.isEmpty())
        parts.append(event.statedBy.in(language));
    return parts.join(words.translate("Models", "; "));
}

} // namespace Zhitu
