// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "policytimelinewords.h"

#include "charts/charttexts.h"
#include "charts/eventshapes.h"
#include "charts/findingbadges.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "policytimelinemodel.h"

#include <QMap>
#include <QSet>

namespace Zhitu {

namespace {

class PolicyTimelineWords
{
public:
    PolicyTimelineWords(const PolicyTimelineModel &model, const ChartPicture &before)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_before(before)
    {
    }

    ChartWords make() const
    {
        const QList<int> shown = shownBefore(m_before, m_model.rowCount());
        ChartWords words{.title = titleOr(m_model.spec(), finding(shown)),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(shown) + findingsKey(m_model, shown),
                         .notes = hiddenNotes(m_before)};
        QList<Citation> citations;
        for (const int i : shown) {
            const Event &event = m_model.event(i);
            citations.append({event.source, event.origin, event.line});
        }
        if (const BilingualText sources = sourcesNote(m_catalog, citations); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

private:
    BilingualText finding(const QList<int> &shown) const
    {
        const int count = m_model.rowCount();
        if (count == 0)
            return translated("Charts", "No event for what is chosen");
        QMap<int, int> perYear;
        for (const int i : shown) {
            const Period &period = m_model.event(i).period;
            if (!period.isUndated() && period.firstDay().year() == period.lastDay().year())
                ++perYear[period.firstDay().year()];
        }
        const auto number = [](qsizetype of) {
            return BilingualText{QString::number(of), QString::number(of)};
        };
        const bool isCut = shown.size() < count;
        if (perYear.isEmpty() && isCut)
            //: Title: there is room for %1 of %n events.
            return filled(
                translated("Charts", "%1 of %n events shown, none dated to a year", nullptr, count),
                {number(shown.size())});
        if (perYear.isEmpty())
            return translated("Charts", "%n events, none of them dated to a year", nullptr, count);
        // Of equal years the first.
        auto most = perYear.cbegin();
        for (auto year = perYear.cbegin(); year != perYear.cend(); ++year)
            if (*year > *most)
                most = year;
        const BilingualText year =
            periodLabel(Period::fromIso(QString::number(most.key()).rightJustified(4, u'0'))
                            .value_or(Period()));
        if (*most == shown.size() && isCut)
            //: Title: there is room for %1 of %n events; %2 is a year.
            return filled(translated("Charts", "%1 of %n events shown, all in %2", nullptr, count),
                          {number(shown.size()), year});
        if (isCut)
            //: Title: there is room for %1 of %n events; %2 of those fall in the year %3.
            return filled(
                translated("Charts", "%1 of %n events shown, %2 of these in %3", nullptr, count),
                {number(shown.size()), number(*most), year});
        if (*most == count)
            //: Title: %1 is a year.
            return filled(translated("Charts", "%n events, all in %1", nullptr, count), {year});
        //: Title: %1 is how many of the events fall in the year %2.
        return filled(translated("Charts", "%n events, %1 of them in %2", nullptr, count),
                      {number(*most), year});
    }

    BilingualText measured() const
    {
        if (m_model.lanes().isEmpty())
            return {};
        return filled(translated("Charts", "%1; %2"),
                      {m_model.lanesBy() == PolicyTimelineModel::Lanes::Issuers
                           ? translated("Charts", "A lane for each issuer")
                           : translated("Charts", "A lane for each region"),
                       translated("Charts",
                                  "a mark's width shows how exactly it is dated, not how long it "
                                  "lasted")});
    }

    QList<KeyEntry> key(const QList<int> &shown) const
    {
        QSet<Status> statuses;
        QSet<Qualifier> qualifiers;
        for (const int i : shown) {
            statuses.insert(m_model.event(i).status);
            if (!m_model.event(i).period.isUndated())
                qualifiers.insert(m_model.event(i).qualifier);
        }
        QList<KeyEntry> entries;
        const auto add = [&entries](Qualifier qualifier, Status status, const BilingualText &text) {
            entries.append({[=](QRectF rect) {
                                const qreal reach = eventReach(qualifier);
                                return eventShapes(qualifier, status, rect.left() + reach / 2,
                                                   rect.right() - reach / 2, rect.center().y(),
                                                   {Ink::Context}, -1);
                            },
                            text});
        };
        if (statuses.contains(Status::Actual))
            add(Qualifier::Exact, Status::Actual, translated("Charts", "solid: happened"));
        if (statuses.contains(Status::Statement))
            add(Qualifier::Exact, Status::Statement,
                translated("Charts", "dashed, empty: a statement"));
        if (statuses.contains(Status::Target))
            add(Qualifier::Exact, Status::Target, translated("Charts", "hatched: target"));
        if (statuses.contains(Status::Forecast))
            add(Qualifier::Exact, Status::Forecast,
                translated("Charts", "outlined, empty: forecast"));
        if (qualifiers.contains(Qualifier::About))
            add(Qualifier::About, Status::Actual, translated("Charts", "soft ends: date about"));
        if (qualifiers.contains(Qualifier::Over) || qualifiers.contains(Qualifier::AtLeast))
            add(Qualifier::AtLeast, Status::Actual,
                translated("Charts", "arrow to the right: then or later"));
        if (qualifiers.contains(Qualifier::Under) || qualifiers.contains(Qualifier::AtMost))
            add(Qualifier::AtMost, Status::Actual,
                translated("Charts", "arrow to the left: then or earlier"));
        return entries;
    }

    const PolicyTimelineModel &m_model;
    const Catalog &m_catalog;
    const ChartPicture &m_before;
};

} // namespace

ChartWords policyTimelineWords(const PolicyTimelineModel &model, const ChartPicture &before)
{
    return PolicyTimelineWords(model, before).make();
}

} // namespace Zhitu
