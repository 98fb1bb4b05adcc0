// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingtexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** More figures than these are counted, not named. */
constexpr qsizetype mostNamed = 6;

/** The words on one finding in one language. */
class FindingWords
{
public:
    FindingWords(const FindingReport &report, const Finding &finding, Language language)
        : m_report(report)
        , m_catalog(report.catalog())
        , m_finding(finding)
        , m_language(language)
        , m_words(Catalogue::of(language))
    {
    }

    [[nodiscard]] QString title() const
    {
        if (!m_finding.event.isEmpty())
            return eventTitle();
        QStringList parts{regionName(m_catalog, m_finding.region, m_language)};
        if (!m_finding.subject.isEmpty())
            parts.append(subjectName(m_catalog, m_finding.subject, m_language));
        parts.append(indicatorName(m_catalog, m_finding.indicator, m_language));
        // Of figures that are apart in time, each tells its own.
        if (!m_finding.period.isUndated() && isOfOnePeriod())
            parts.append(formatPeriod(m_finding.period, m_language));
        return parts.join(m_words.translate("Findings", ", ", "between what a finding is about"));
    }

    [[nodiscard]] QString explanation() const
    {
        switch (m_finding.rule) {
        case FindingRule::SameFigure:
            return m_words
                .translate("Findings",
                           "%1: the figures cannot all be right, since they are of one time and "
                           "leave no value that fits them all: %2.")
                .arg(title(), claims());
        case FindingRule::Revision:
            return m_words
                .translate("Findings",
                           "%1: the same publisher gave different figures at different times, "
                           "which may be revisions of one another: %2.")
                .arg(title(), claims());
        case FindingRule::DayInMonth:
            return m_words
                .translate("Findings",
                           "%1: the figure for the month differs from the one for a day in it, so "
                           "it may be of another day: %2.")
                .arg(title(), claims());
        case FindingRule::BreakInSeries:
            return m_words
                .translate("Findings",
                           "%1: the figures differ because the series breaks here, so that the "
                           "former and the new definition both have one: %2. Both can be right.")
                .arg(title(), claims());
        case FindingRule::AlikeIndicators:
            return alike();
        case FindingRule::PartOfRegion:
            return m_words
                .translate("Findings",
                           "%1 lies in %2, but the figure for the part is above the one for the "
                           "whole: %3.")
                .arg(regionName(m_catalog, m_finding.region, m_language), regionOfWhole(),
                     claims());
        case FindingRule::PartOfIndicator:
            return m_words
                .translate("Findings",
                           "%1 is contained in “%2”, but the figure for the part is above the one "
                           "for the whole: %3.")
                .arg(title(), indicatorName(m_catalog, m_finding.other, m_language), claims());
        case FindingRule::PartOfYear:
            return m_words
                .translate("Findings",
                           "%1: the figure for a part of the year is above the one for the year: "
                           "%2.")
                .arg(title(), claims());
        case FindingRule::ShareOfParts:
            return share();
        case FindingRule::StreakClaims:
            return streakClaims();
        case FindingRule::StreakOfRanks:
            return streakOfRanks();
        case FindingRule::RunningTotalFalls:
            return m_words
                .translate("Findings", "%1: %2, but earlier %3. A running total cannot fall.")
                .arg(title(), claimsButLast(), lastClaim());
        case FindingRule::OlderThanItsDay:
            return m_words
                .translate("Findings",
                           "%1: told as of its day is %2, although %3 was out before that day. A "
                           "running total cannot fall: the lower figure was old when it was told.")
                .arg(title(), claimsButLast(), lastClaim());
        case FindingRule::NoteOfSlip:
            return slip();
        case FindingRule::DateOfDocument:
            return dateOfDocument();
        case FindingRule::Goal:
            return goal();
        }
        return {};
    }

private:
    [[nodiscard]] bool isOfOnePeriod() const
    {
        return std::ranges::all_of(m_finding.observations, [this](const QString &id) {
            const Observation *figure = m_report.observation(id);
            return !figure || figure->period == m_finding.period;
        });
    }

    [[nodiscard]] QString joined(const QStringList &parts) const
    {
        return parts.join(m_words.translate("Findings", "; ", "between figures"));
    }

    /** The claims of the ids, the first ones named and the others counted. */
    [[nodiscard]] QString claims(const QStringList &ids) const
    {
        QStringList parts;
        for (const QString &id : ids.first(std::min(ids.size(), mostNamed)))
            if (const Observation *figure = m_report.observation(id))
                parts.append(claimText(m_catalog, *figure, m_language));
        const int others = static_cast<int>(ids.size() - parts.size());
        if (ids.size() > mostNamed)
            parts.append(m_words.translate("Findings", "and %n more figures", nullptr, others));
        return joined(parts);
    }
    [[nodiscard]] QString claims() const { return claims(m_finding.observations); }
    [[nodiscard]] QString claimsButLast() const
    {
        return claims(m_finding.observations.first(m_finding.observations.size() - 1));
    }
    [[nodiscard]] QString lastClaim() const { return claims({m_finding.observations.last()}); }

    /** The figure alone, without who stated it. */
    [[nodiscard]] QString figure(const QString &id) const
    {
        const Observation *found = m_report.observation(id);
        return found ? figureText(m_catalog, *found, m_language) : id;
    }

    [[nodiscard]] QString regionOfWhole() const
    {
        const Observation *whole = m_report.observation(m_finding.observations.last());
        return whole ? regionName(m_catalog, whole->region, m_language) : QString();
    }

    /** A sentence more; Chinese sentences need no space between them. */
    static void append(QString &text, const QString &sentence, Language language)
    {
        if (sentence.isEmpty())
            return;
        if (!text.isEmpty() && language == Language::English)
            text += u' ';
        text += sentence;
    }

    [[nodiscard]] QString alike() const
    {
        QStringList parts;
        for (const QString &id : m_finding.observations) {
            const Observation *figure = m_report.observation(id);
            if (!figure)
                continue;
            //: %1 is an indicator, %2 its figure with who stated it
            parts.append(m_words.translate("Findings", "“%1”: %2")
                             .arg(indicatorName(m_catalog, figure->indicator, m_language),
                                  claimText(m_catalog, *figure, m_language)));
        }
        const QString place = regionName(m_catalog, m_finding.region, m_language);
        QString text = m_finding.kind == FindingKind::DifferentScope
            ? m_words
                  .translate("Findings",
                             "%1: the two figures cover different things and are no two figures of "
                             "one series: %2.")
                  .arg(place, joined(parts))
            : m_words
                  .translate("Findings",
                             "%1: the two figures are told by different definitions and are no two "
                             "figures of one series: %2.")
                  .arg(place, joined(parts));
        for (const Relation &relation : m_catalog.relations) {
            const bool isIt = relation.kind == RelationKind::Alike
                && ((relation.indicator == m_finding.indicator && relation.other == m_finding.other)
                    || (relation.indicator == m_finding.other
                        && relation.other == m_finding.indicator));
            if (isIt)
                append(text, relation.reason.in(m_language), m_language);
        }
        append(text, m_words.translate("Findings", "Both can be right."), m_language);
        return text;
    }

    [[nodiscard]] QString share() const
    {
        const QString percent =
            QLocale(QLocale::English).toString(m_finding.computed, 'f', 1) + u'%';
        const QString pattern = m_finding.kind == FindingKind::Agreement
            ? m_words.translate("Findings", "%1 of %2 is %3, which agrees with %4.")
            : m_words.translate("Findings",
                                "%1 of %2 is %3, which does not go with the share told: %4.");
        return pattern.arg(figure(m_finding.evidence.first()), figure(m_finding.evidence.last()),
                           percent, claims());
    }

    /** 2019–2021 and 2023: years as runs. */
    [[nodiscard]] QString years(const QList<int> &list) const
    {
        QStringList runs;
        for (qsizetype from = 0; from < list.size();) {
            qsizetype to = from;
            while (to + 1 < list.size() && list.at(to + 1) == list.at(to) + 1)
                ++to;
            const QString first = u"%1"_s.arg(list.at(from), 4, 10, QChar(u'0'));
            const QString last = u"%1"_s.arg(list.at(to), 4, 10, QChar(u'0'));
            const QString iso = from == to ? first : first + u'/' + last;
            runs.append(formatPeriod(Period::fromIso(iso).value_or(Period()), m_language));
            from = to + 1;
        }
        return runs.join(m_words.translate("Findings", ", ", "between what a finding is about"));
    }

    /** What independent ranks say of a streak's years. */
    [[nodiscard]] QString weighed() const
    {
        QString text;
        if (!m_finding.borneOutYears.isEmpty())
            append(text,
                   //: %1 are years, %2 sources
                   m_words
                       .translate("Findings",
                                  "Ranks from sources independent of this bear out the first place "
                                  "for %1 (%2).")
                       .arg(years(m_finding.borneOutYears), sources(m_finding.borneOutYears)),
                   m_language);
        if (!m_finding.contradictedYears.isEmpty())
            append(
                text,
                m_words
                    .translate("Findings",
                               "Ranks from sources independent of this contradict the first "
                               "place for %1 (%2).")
                    .arg(years(m_finding.contradictedYears), sources(m_finding.contradictedYears)),
                m_language);
        if (!m_finding.unsupportedYears.isEmpty())
            append(
                text,
                //: %1 are years, %2 a number of years
                m_words
                    .translate("Findings",
                               "For %1 there is no rank but what follows from the claim of %2 "
                               "itself.")
                    .arg(years(m_finding.unsupportedYears), figure(m_finding.observations.first())),
                m_language);
        return text;
    }

    /** The sources of the ranks that speak for these years, each once. */
    [[nodiscard]] QString sources(const QList<int> &wanted) const
    {
        QStringList names;
        for (const QString &id : m_finding.evidence) {
            const Observation *rank = m_report.observation(id);
            if (!rank || !wanted.contains(rank->period.firstDay().year()))
                continue;
            const QString name = sourceName(m_catalog, rank->source, m_language);
            if (!names.contains(name))
                names.append(name);
        }
        return joined(names);
    }

    [[nodiscard]] QString streakClaims() const
    {
        QString text =
            m_words
                .translate("Findings",
                           "%1: the claims of first places in a row cannot all be right: %2.")
                .arg(title(), claims());
        append(text, weighed(), m_language);
        return text;
    }

    [[nodiscard]] QString streakOfRanks() const
    {
        //: %1 says what it is about, %2 the claim
        QString text = m_words.translate("Findings", "%1: %2.").arg(title(), claims());
        append(text, weighed(), m_language);
        return text;
    }

    [[nodiscard]] QString slip() const
    {
        QString text =
            m_words
                .translate("Findings", "%1: the wording of the source is taken to be a slip: %2.")
                .arg(title(), claims());
        if (const Observation *figure = m_report.observation(m_finding.observations.first()))
            append(text, figure->note.in(m_language), m_language);
        return text;
    }

    [[nodiscard]] QString goal() const
    {
        const Observation *target = m_report.observation(m_finding.observations.first());
        const Observation *actual = m_report.observation(m_finding.evidence.first());
        return target && actual && m_finding.verdict
            ? goalText(m_catalog, *actual, *target, *m_finding.verdict, m_language)
            : QString();
    }

    [[nodiscard]] QString eventTitle() const
    {
        const Event *event = m_catalog.event(m_finding.event);
        return event ? event->title.in(m_language) : m_finding.event;
    }

    [[nodiscard]] QString dateOfDocument() const
    {
        const Event *event = m_catalog.event(m_finding.event);
        const Source *document = event ? m_catalog.source(event->origin) : nullptr;
        if (!document)
            return {};
        QStringList where{sourceName(m_catalog, event->source, m_language)};
        if (const QString place = formatLocator(event->line, 0, m_language); !place.isEmpty())
            where.append(place);
        QString text =
            //: %1 is a report, %2 and %4 are dates, %3 is a source
            m_words
                .translate("Findings",
                           "%1 is told for %2 (%3), but the document itself is dated %4. Another "
                           "edition may be meant.")
                .arg(event->title.in(m_language), formatPeriod(event->period, m_language),
                     joined(where), formatPeriod(document->published, m_language));
        append(text, document->note.in(m_language), m_language);
        return text;
    }

    const FindingReport &m_report;
    const Catalog &m_catalog;
    const Finding &m_finding;
    Language m_language;
    const Catalogue &m_words;
};

/** The document that a figure was read in; who stated it is told beside it. */
QString documentText(const Catalog &catalog, const Observation &figure, Language language)
{
    const Source *source = catalog.source(figure.source);
    if (!source || figure.statedBy.isEmpty())
        return sourceName(catalog, figure.source, language);
    Source document = *source;
    document.publisher = {};
    const QString date = formatPeriod(source->published, language);
    // Many a short title ends in its date.
    if (document.shortTitle.in(language).contains(date))
        document.published = Period();
    return formatSource(document, language);
}

} // namespace

QString findingKindName(FindingKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case FindingKind::Conflict:
        return words.translate("Findings", "Conflict");
    case FindingKind::DifferentScope:
        return words.translate("Findings", "Different scope");
    case FindingKind::DifferentDate:
        return words.translate("Findings", "Different date or revision");
    case FindingKind::DifferentDefinition:
        return words.translate("Findings", "Different definition");
    case FindingKind::Arithmetic:
        return words.translate("Findings", "Arithmetic");
    case FindingKind::Stale:
        return words.translate("Findings", "Stale");
    case FindingKind::SourceSlip:
        return words.translate("Findings", "Source slip");
    case FindingKind::Agreement:
        return words.translate("Findings", "Remark");
    }
    return {};
}

QString findingKindDescription(FindingKind kind, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (kind) {
    case FindingKind::Conflict:
        return words.translate("Findings",
                               "Figures of one thing and one time that cannot all be "
                               "right.");
    case FindingKind::DifferentScope:
        return words.translate("Findings",
                               "Figures that cover different things under like names; "
                               "both can be right.");
    case FindingKind::DifferentDate:
        return words.translate("Findings",
                               "Figures or dates that differ because they are of "
                               "another day or edition.");
    case FindingKind::DifferentDefinition:
        return words.translate("Findings",
                               "Figures that are taken for one series but are defined "
                               "differently; both can be right.");
    case FindingKind::Arithmetic:
        return words.translate("Findings", "Figures that do not add up with others.");
    case FindingKind::Stale:
        return words.translate("Findings",
                               "Figures that were old on the day for which they are "
                               "told.");
    case FindingKind::SourceSlip:
        return words.translate("Findings", "Wordings of a source that are taken to be slips.");
    case FindingKind::Agreement:
        return words.translate("Findings", "What bears a figure out, or that nothing does.");
    }
    return {};
}

QString findingTitle(const FindingReport &report, const Finding &finding, Language language)
{
    return FindingWords(report, finding, language).title();
}

QString findingExplanation(const FindingReport &report, const Finding &finding, Language language)
{
    return FindingWords(report, finding, language).explanation();
}

QString goalText(const Catalog &catalog, const Observation &actual, const Observation &target,
                 GoalVerdict verdict, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QString text;
    switch (verdict) {
    case GoalVerdict::Reached:
        //: %1 a region, %2 a target, %3 the time it is set for, %4 an actual figure, %5 its time
        text = words.translate("Findings", "%1: the target of %2 for %3 was reached: %4 (%5).");
        break;
    case GoalVerdict::Missed:
        //: as above
        text = words.translate("Findings", "%1: the target of %2 for %3 was missed: %4 (%5).");
        break;
    case GoalVerdict::NotTold:
        //: as above
        text = words.translate("Findings",
                               "%1: whether the target of %2 for %3 was reached does not follow "
                               "from %4 (%5).");
        break;
    case GoalVerdict::NotYet:
        //: as above
        text = words.translate("Findings",
                               "%1: target of %2 for %3; the actual figure is earlier, %4 (%5): "
                               "progress, no outcome.");
        break;
    }
    text = text.arg(regionName(catalog, target.region, language),
                    figureText(catalog, target, language), formatPeriod(target.period, language),
                    figureText(catalog, actual, language), formatPeriod(actual.period, language));
    const Period set = publishedOn(target, catalog);
    QString order;
    switch (goalOrder(actual, target, catalog)) {
    case GoalOrder::ActualFirst:
        //: %1 is a day, a month or a year
        order = words.translate("Findings", "The target was set after that (%1).");
        break;
    case GoalOrder::TargetFirst:
        //: %1 is a day, a month or a year
        order = words.translate("Findings", "The target had been set before (%1).");
        break;
    case GoalOrder::NotKnown:
        return text;
    }
    if (language == Language::English)
        text += u' ';
    return text + order.arg(formatPeriod(set, language));
}

QString claimText(const Catalog &catalog, const Observation &figure, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QStringList details{formatPeriod(figure.period, language), figure.statedBy.in(language),
                        documentText(catalog, figure, language)};
    if (figure.status != Status::Actual)
        details.prepend(statusName(figure.status, language));
    QStringList place{formatLocator(figure.line, 0, language)};
    if (!figure.printed.isEmpty())
        //: %1 is a number as it stands in the source
        place.append(words.translate("Findings", "printed as “%1”").arg(figure.printed));
    place.removeAll(QString());
    details.append(place.join(words.translate("Findings", ", ", "between place and wording")));
    details.removeAll(QString());
    //: %1 is a figure, %2 its date, who stated it, and where
    return words.translate("Findings", "%1 (%2)")
        .arg(figureText(catalog, figure, language),
             details.join(words.translate("Findings", "; ", "between a figure's details")));
}

} // namespace Zhitu
