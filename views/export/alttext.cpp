// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alttext.h"

#include "chartrecord.h"
#include "charts/charttexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Zhitu {

namespace {

/** How many figures, names and sources are read out; the rest is counted. */
constexpr qsizetype mostFigures = 10;
constexpr qsizetype mostNames = 20;
constexpr qsizetype mostSources = 12;
/** Of more marks than this, nobody expects the most important ones to be sought. */
constexpr int mostRanked = 20000;

/** What there is to tell of a chart's marks, whatever the language. */
struct Facts
{
    QList<int> figures; ///< marks that stand on something
    QSet<QString> regions; ///< of these
    int undated = 0;
    int withoutNumber = 0;
    QList<int> important; ///< marks, in the order in which they are read out
    QStringList sources; ///< ids, each once
};

bool runsInTime(ChartKind kind)
{
    return kind == ChartKind::ModelTimeline || kind == ChartKind::ComputeRanking
        || kind == ChartKind::PolicyTimeline;
}

/** One mark of each indicator in turn, until there are enough. */
QList<int> takenInTurn(const QList<QList<int>> &groups)
{
    QList<int> taken;
    for (qsizetype round = 0;; ++round) {
        const qsizetype before = taken.size();
        for (const QList<int> &group : groups) {
            if (round < group.size() && taken.size() < mostFigures)
                taken.append(group.at(round));
        }
        if (taken.size() == before)
            break;
    }
    // Read out in the order of the chart's own groups.
    QList<int> inOrder;
    for (const QList<int> &group : groups)
        std::ranges::copy_if(group, std::back_inserter(inOrder),
                             [&taken](int mark) { return taken.contains(mark); });
    return inOrder;
}

QList<int> importantOf(const ChartModel &model, const Facts &facts,
                       const QHash<QString, Period> &periods)
{
    if (facts.figures.size() > mostRanked)
        return facts.figures.first(mostFigures);
    QStringList indicators;
    QList<QList<int>> groups;
    for (const int mark : facts.figures) {
        const QString indicator = model.index(mark, 0).data(IndicatorRole).toString();
        qsizetype place = indicators.indexOf(indicator);
        if (place < 0) {
            place = indicators.size();
            indicators.append(indicator);
            groups.append(QList<int>());
        }
        groups[place].append(mark);
    }
    if (!runsInTime(model.spec().kind))
        return takenInTurn(groups);
    const auto key = [&](int mark) {
        const QModelIndex index = model.index(mark, 0);
        const bool isFocus = index.data(RegionRole).toString() == model.spec().focus;
        const QDate day = periods.value(index.data(IdRole).toString()).lastDay();
        return std::pair(isFocus ? 0 : 1, day.isValid() ? -day.toJulianDay() : 0);
    };
    for (QList<int> &group : groups)
        std::ranges::stable_sort(group, {}, key);
    return takenInTurn(groups);
}

Facts factsOf(const ChartModel &model)
{
    Facts facts;
    QHash<QString, Period> periods;
    QSet<QString> withoutNumber;
    QSet<QString> known;
    const auto addSource = [&](const QString &source) {
        if (!known.contains(source)) {
            known.insert(source);
            facts.sources.append(source);
        }
    };
    for (const Observation *observation : model.figures()) {
        periods.insert(observation->id, observation->period);
        if (!observation->value)
            withoutNumber.insert(observation->id);
        addSource(observation->source);
    }
    for (int mark = 0; mark < model.markCount(); ++mark) {
        const QString id = model.evidenceOf(mark).value(0);
        if (id.isEmpty())
            continue;
        facts.figures.append(mark);
        facts.regions.insert(model.index(mark, 0).data(RegionRole).toString());
        if (ChartModel::drawsEvents(model.spec().kind)) {
            if (const Event *event = model.catalog()->event(id)) {
                periods.insert(id, event->period);
                addSource(event->source);
            }
        } else {
            facts.withoutNumber += withoutNumber.contains(id) ? 1 : 0;
        }
        facts.undated += periods.value(id).isUndated() ? 1 : 0;
    }
    facts.regions.remove(QString());
    facts.important = importantOf(model, facts, periods);
    return facts;
}

/** The names, as many as are read out, with how many more there are. */
QString listOf(const QStringList &names, qsizetype most, const Catalogue &words,
               const QString &separator)
{
    const QString list = names.first(std::min(most, names.size())).join(separator);
    const auto more = static_cast<int>(names.size() - most);
    if (more <= 0)
        return list;
    //: %1 is a list of names
    return words.translate("AltText", "%1 and %n more", nullptr, more).arg(list);
}

} // namespace

QString altText(const ChartModel &model, const ChartPicture &picture, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const Catalog &catalog = *model.catalog();
    const Facts facts = factsOf(model);
    const bool isOfEvents = ChartModel::drawsEvents(model.spec().kind);
    const auto count = static_cast<int>(facts.figures.size());

    const QString comma = words.translate("AltText", ", ");
    const QString semicolon = words.translate("AltText", "; ");

    QStringList lines{picture.title.in(language), picture.description.in(language)};
    QStringList with;
    QStringList without;
    for (const QString &code : model.regions())
        (facts.regions.contains(code) ? with : without).append(regionName(catalog, code, language));
    if (count == 0)
        lines.append(words.translate("AltText", "The chart shows no figure."));
    else if (with.isEmpty())
        lines.append(
            isOfEvents ? words.translate("AltText", "The chart shows %n events.", nullptr, count)
                       : words.translate("AltText", "The chart shows %n figures.", nullptr, count));
    else
        //: %1 lists regions
        lines.append((isOfEvents ? words.translate("AltText", "The chart shows %n events, of: %1.",
                                                   nullptr, count)
                                 : words.translate("AltText", "The chart shows %n figures, of: %1.",
                                                   nullptr, count))
                         .arg(listOf(with, mostNames, words, comma)));
    for (const int mark : facts.important)
        //: One figure of the chart in words, on a line of its own.
        lines.append(words.translate("AltText", "– %1").arg(model.describe(mark, language)));
    if (const auto more = count - static_cast<int>(facts.important.size()); more > 0)
        lines.append(words.translate("AltText", "– and %n more", nullptr, more));
    if (!isOfEvents && !model.spec().eventKinds.isEmpty()) {
        QStringList events;
        for (const Event &event : foundationOf(model, FoundationScope::Whole).catalog.events)
            //: An event that a chart of figures marks: %1 is its title, %2 its date.
            events.append(words.translate("AltText", "%1 (%2)")
                              .arg(event.title.in(language), formatPeriod(event.period, language)));
        if (!events.isEmpty())
            //: %1 lists events with their dates
            lines.append(words.translate("AltText", "Marked beside them: %1.")
                             .arg(listOf(events, mostSources, words, semicolon)));
    }
    if (!without.isEmpty())
        //: %1 lists regions
        lines.append(words.translate("AltText", "Without a figure: %1.")
                         .arg(listOf(without, mostNames, words, comma)));
    if (facts.undated > 0)
        lines.append(words.translate("AltText", "%n of them are undated.", nullptr, facts.undated));
    if (facts.withoutNumber > 0)
        lines.append(words.translate("AltText", "For %n of them the source gives no number.",
                                     nullptr, facts.withoutNumber));
    for (const BilingualText &note : hiddenNotes(picture))
        lines.append(note.in(language));
    QStringList sources;
    for (const QString &source : facts.sources)
        sources.append(sourceName(catalog, source, language));
    if (!sources.isEmpty())
        //: %1 lists documents
        lines.append(words.translate("AltText", "Sources: %1.")
                         .arg(listOf(sources, mostSources, words, semicolon)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace Zhitu
