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
    QList<int> disputed; ///< marks on which there are findings
    QStringList sources; ///< ids, each once
    QList<Event> events; ///< that a chart of figures marks beside them
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

/** The last day of what a mark stands on, as a Julian day; 0: it is undated. */
qint64 dayOf(const ChartModel &model, int mark)
{
    const Observation *figure = model.figure(mark);
    const Event *event =
        figure ? nullptr : model.catalog()->event(model.index(mark, 0).data(IdRole).toString());
    const QDate day = figure ? figure->period.lastDay() : event ? event->period.lastDay() : QDate();
    return day.isValid() ? day.toJulianDay() : 0;
}

QList<int> importantOf(const ChartModel &model, const Facts &facts)
{
    if (facts.figures.size() > mostRanked)
        return facts.figures.first(mostFigures);
    QHash<QString, qsizetype> places;
    QList<QList<int>> groups;
    for (const int mark : facts.figures) {
        const QString indicator = model.index(mark, 0).data(IndicatorRole).toString();
        const auto place = places.constFind(indicator);
        if (place != places.cend()) {
            groups[*place].append(mark);
            continue;
        }
        places.insert(indicator, groups.size());
        groups.append(QList{mark});
    }
    if (!runsInTime(model.spec().kind))
        return takenInTurn(groups);
    const auto key = [&](int mark) {
        const bool isFocus = model.index(mark, 0).data(RegionRole).toString() == model.spec().focus;
        return std::pair(isFocus ? 0 : 1, -dayOf(model, mark));
    };
    for (QList<int> &group : groups)
        std::ranges::stable_sort(group, {}, key);
    return takenInTurn(groups);
}

/** Collects texts, each once, of which neighbours mostly are the same. */
class Once
{
public:
    /** Whether the text is new. */
    bool add(const QString &text)
    {
        if (!m_known.isEmpty() && text == m_last)
            return false;
        m_last = text;
        const qsizetype before = m_known.size();
        m_known.insert(text);
        return m_known.size() > before;
    }

    [[nodiscard]] const QSet<QString> &all() const { return m_known; }

private:
    QSet<QString> m_known;
    QString m_last;
};

Facts factsOf(const ChartModel &model)
{
    Facts facts;
    Once sources;
    Once regions;
    const auto addSource = [&](const QString &source) {
        if (sources.add(source))
            facts.sources.append(source);
    };
    const bool isOfEvents = ChartModel::drawsEvents(model.spec().kind);
    for (const Observation *observation : model.figures())
        addSource(observation->source);
    for (int mark = 0; mark < model.markCount(); ++mark) {
        if (const Observation *figure = model.figure(mark)) {
            facts.withoutNumber += figure->value ? 0 : 1;
            facts.undated += figure->period.isUndated() ? 1 : 0;
            regions.add(figure->region);
        } else {
            const QString id = model.index(mark, 0).data(IdRole).toString();
            if (id.isEmpty())
                continue;
            const Event *event = model.catalog()->event(id);
            if (event)
                addSource(event->source);
            facts.undated += !event || event->period.isUndated() ? 1 : 0;
            regions.add(model.index(mark, 0).data(RegionRole).toString());
        }
        facts.figures.append(mark);
    }
    facts.regions = regions.all();
    facts.regions.remove(QString());
    facts.important = importantOf(model, facts);
    facts.disputed = model.disputedMarks();
    if (!isOfEvents && !model.spec().eventKinds.isEmpty())
        facts.events = eventsOf(model);
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

QString textOf(const ChartModel &model, const Facts &facts, const ChartPicture &picture,
               Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const Catalog &catalog = *model.catalog();
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
    QStringList events;
    for (const Event &event : facts.events)
        //: An event that a chart of figures marks: %1 is its title, %2 its date.
        events.append(words.translate("AltText", "%1 (%2)")
                          .arg(event.title.in(language), formatPeriod(event.period, language)));
    if (!events.isEmpty())
        //: %1 lists events with their dates
        lines.append(words.translate("AltText", "Marked beside them: %1.")
                         .arg(listOf(events, mostSources, words, semicolon)));
    if (!without.isEmpty())
        //: %1 lists regions
        lines.append(words.translate("AltText", "Without a figure: %1.")
                         .arg(listOf(without, mostNames, words, comma)));
    if (const auto disputed = static_cast<int>(facts.disputed.size()); disputed > 0) {
        QStringList figures;
        for (const int mark : facts.disputed.first(std::min(mostFigures, facts.disputed.size())))
            figures.append(model.describe(mark, language));
        QString list = figures.join(semicolon);
        if (disputed > mostFigures)
            list = words
                       .translate("AltText", "%1 and %n more", nullptr,
                                  disputed - static_cast<int>(mostFigures))
                       .arg(list);
        lines.append(
            //: Figures with a badge in the chart; %1 lists them in words.
            words.translate("AltText", "With a discrepancy, %n of them: %1.", nullptr, disputed)
                .arg(list));
    }
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

} // namespace

QStringList altTexts(const ChartModel &model, const ChartPicture &picture,
                     const QList<Language> &languages)
{
    const Facts facts = factsOf(model);
    QStringList texts;
    for (const Language language : languages)
        texts.append(textOf(model, facts, picture, language));
    return texts;
}

QString altText(const ChartModel &model, const ChartPicture &picture, Language language)
{
    return altTexts(model, picture, {language}).first();
}

} // namespace Zhitu
