// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "computerankingwords.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/rankruns.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Zhitu {

namespace {

class ComputeRankingWords
{
public:
    ComputeRankingWords(const ComparisonModel &model, const ChartPicture &before)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_before(before)
        , m_focus(model.spec().focus)
        , m_most(mostPanels(model, before))
    {
    }

    ChartWords make() const
    {
        const QList<int> marks = shownMarks(m_model, m_before);
        ChartWords words{.title = titleOr(m_model.spec(), finding(marks)),
                         .subtitle = subtitleOr(m_model.spec(), measured(marks)),
                         .key = marksKey(marksInUse(m_model, marks), MarkForm::Rank)
                             + findingsKey(m_model, marks),
                         .notes = panelNotes(m_model, m_most, m_before.fullyNamed)};
        if (std::ranges::any_of(marks, [this](int mark) { return isLineDerived(m_model, mark); }))
            words.key.append({[](QRectF rect) {
                                  Shape line;
                                  line.path.moveTo(rect.left(), rect.center().y());
                                  line.path.lineTo(rect.right(), rect.center().y());
                                  line.stroke = {Ink::Context};
                                  line.strokeWidth = 2;
                                  line.penStyle = Qt::DashLine;
                                  return QList<Shape>{line};
                              },
                              translated("Charts", "dashed line: one end is inferred")});
        if (hasBeyond())
            words.key.append({[](QRectF rect) {
                                  Shape line;
                                  line.path.moveTo(rect.left(), rect.center().y());
                                  line.path.lineTo(rect.right(), rect.center().y());
                                  line.stroke = {Ink::Context};
                                  line.strokeWidth = 1;
                                  line.penStyle = Qt::DotLine;
                                  return QList<Shape>{line};
                              },
                              translated("Charts", "below the dotted line: not to scale")});
        words.notes += hiddenLine(m_before);
        if (const BilingualText sources = sourcesNote(m_model, marks); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

private:
    /** Whether the pass before had marks below the ranks that fit. */
    [[nodiscard]] bool hasBeyond() const
    {
        return m_before.hiddenMarks > 0
            && std::ranges::any_of(m_before.marks, [&](const MarkArea &area) {
                   const FigureMark &mark = m_model.marks().at(area.mark);
                   return *mark.figure().value > m_before.panels.at(mark.panel).yMax;
               });
    }

    [[nodiscard]] const Observation &figure(int mark) const
    {
        return m_model.marks().at(mark).figure();
    }

    /** The last run of the region in focus, in the first panel. */
    BilingualText finding(const QList<int> &marks) const
    {
        QList<int> ofFocus = marks;
        ofFocus.removeIf([this](int mark) {
            return m_model.marks().at(mark).panel != 0 || figure(mark).region != m_focus;
        });
        for (const RankRow &row : rankRows(m_model, ofFocus)) {
            if (const QList<RankRun> runs = rankRuns(m_model, row); !runs.isEmpty())
                return rankRunText(regionLabel(m_catalog, m_focus), runs.last());
        }
        if (m_model.panels().isEmpty())
            return translated("Charts", "No rank for what is chosen");
        return indicatorLabel(m_catalog, m_model.panels().first().indicators.first());
    }

    BilingualText measured(const QList<int> &marks) const
    {
        if (m_model.panels().isEmpty())
            return {};
        QList<BilingualText> names;
        for (const QString &id : m_model.panels().first().indicators) {
            const Indicator *indicator = m_catalog.indicator(id);
            names.append(indicator ? indicator->name : indicatorLabel(m_catalog, id));
        }
        // Of several panels each has its name above it.
        const BilingualText ranked = m_most > 1
            ? translated("Charts", "One panel per definition, none joined to another")
            : joined(names);
        // Years with a single known region, where other years have more, tell of the gaps.
        QMap<int, QSet<QString>> known;
        for (const int mark : marks)
            known[rankYear(figure(mark))].insert(figure(mark).region);
        qsizetype most = 0;
        for (const QSet<QString> &regions : std::as_const(known))
            most = std::max(most, regions.size());
        QList<int> lone;
        bool onlyFocus = true;
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (it->size() != 1 || most == 1)
                continue;
            lone.append(it.key());
            onlyFocus = onlyFocus && it->contains(m_focus);
        }
        if (lone.isEmpty() || !onlyFocus)
            return ranked;
        //: Subtitle: %1 indicator, %2 a list of years, %3 a region.
        return filled(translated("Charts", "%1; for %2 only the rank of %3 is known"),
                      {ranked, yearList(lone), regionLabel(m_catalog, m_focus)});
    }

    const ComparisonModel &m_model;
    const Catalog &m_catalog;
    const ChartPicture &m_before;
    const QString m_focus;
    const int m_most; ///< how many panels may be shown
};

} // namespace

ChartWords computeRankingWords(const ComparisonModel &model, const ChartPicture &before)
{
    return ComputeRankingWords(model, before).make();
}

int rankYear(const Observation &figure)
{
    return figure.period.lastDay().year();
}

bool isLineDerived(const ComparisonModel &model, int mark)
{
    const FigureMark &to = model.marks().at(mark);
    return to.joinedFrom >= 0
        && (isDerived(to.rankBasis) || isDerived(model.marks().at(to.joinedFrom).rankBasis));
}

} // namespace Zhitu
