// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districtmapwords.h"

#include "charts/charttexts.h"
#include "charts/markshapes.h"
#include "charts/panelparts.h"
#include "charts/tileshapes.h"
#include "districtmapmodel.h"
#include "formats/catalogue.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

namespace Zhitu {

namespace {

bool isPromise(const Observation &figure)
{
    return figure.status == Status::Target || figure.status == Status::Forecast;
}

class DistrictMapWords
{
public:
    explicit DistrictMapWords(const DistrictMapModel &model)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_maps(model.maps())
    {
    }

    ChartWords make(const ChartPicture &before) const
    {
        ChartWords words{.title = titleOr(m_model.spec(), finding()),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key(),
                         .notes = {}};
        if (const BilingualText note = signsNote(); !note.isEmpty())
            words.notes.append(note);
        words.notes += besideNotes();
        words.notes += sharedShadesNotes();
        words.notes += hiddenNotes(before);
        QList<int> all(m_model.markCount());
        std::iota(all.begin(), all.end(), 0);
        if (const BilingualText sources = sourcesNote(m_model, all); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

private:
    BilingualText finding() const
    {
        if (m_maps.isEmpty())
            return translated("Charts", "No district has a figure for what is chosen");
        std::set<QString> known;
        std::set<QString> promised;
        for (const FigureMark &mark : m_model.marks())
            (isPromise(mark.figure()) ? promised : known).insert(mark.figure().region);
        const auto onlyPromised = std::ranges::count_if(
            promised, [&](const QString &code) { return !known.contains(code); });
        const auto without = m_model.regionsWithoutFigure().size();
        const auto number = [](auto count) {
            return BilingualText{QString::number(count), QString::number(count)};
        };
        if (onlyPromised == 0)
            //: Title of a map: %1 districts of %2.
            return filled(translated("Charts", "%1 of %2 districts have figures"),
                          {number(known.size()), number(m_model.regions().size())});
        //: Title of a map: %1 districts of %2 have actual figures, %3 targets alone, %4 nothing.
        return filled(
            translated("Charts",
                       "Actual figures for %1 of %2 districts; only targets or forecasts for %3; "
                       "none for %4"),
            {number(known.size()), number(m_model.regions().size()), number(onlyPromised),
             number(without)});
    }

    BilingualText measured() const
    {
        if (m_maps.isEmpty())
            return {};
        if (m_maps.size() == 1)
            return filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                          {indicatorLabel(m_catalog, m_maps.first().indicator),
                           panelMeasure(m_catalog, m_model.panels().at(m_maps.first().panel))});
        if (m_model.panels().size() == 1)
            return translated("Charts",
                              "The latest actual figure of each district, else what was promised. "
                              "All maps share one scale of shades");
        if (m_maps.size() > m_model.panels().size())
            return translated("Charts",
                              "The latest actual figure of each district, else what was promised. "
                              "Maps of one indicator share their shades; compare others only where "
                              "the notes below say so");
        return translated("Charts",
                          "The latest actual figure of each district, else what was promised. Each "
                          "map has shades of its own: compare within a map, not across");
    }

    QList<KeyEntry> key() const
    {
        QList<KeyEntry> key;
        const auto &marks = m_model.marks();
        const bool hasShades = std::ranges::any_of(marks, [](const FigureMark &mark) {
            return mark.figure().status == Status::Actual && mark.figure().value;
        });
        if (hasShades) {
            const auto sample = [](QRectF rect) {
                QList<Shape> shapes;
                constexpr int shown = 3;
                for (int i = 0; i < shown; ++i)
                    shapes.append(
                        shadedTileShape(QRectF(rect.left() + rect.width() / shown * i, rect.top(),
                                               rect.width() / shown, rect.height()),
                                        1 + i * (shadeCount - 1) / (shown - 1), -1));
                return shapes;
            };
            //: Footer of a map: what a tile's shade means.
            key.append({sample,
                        translated("Charts",
                                   "shade: actual figure, from a bound of the "
                                   "scale to below the next")});
        }
        for (const Status status : {Status::Target, Status::Forecast}) {
            if (std::ranges::none_of(marks, [status](const FigureMark &mark) {
                    return mark.figure().status == status;
                }))
                continue;
            const auto sample = [status](QRectF rect) {
                return QList<Shape>{promisedTileShape(rect, status, -1)};
            };
            key.append({sample,
                        status == Status::Target
                            //: Footer of a map: a tile of a district without an actual figure.
                            ? translated("Charts", "solid outline, stripes rising: only a target")
                            //: Footer of a map: a tile of a district without an actual figure.
                            : translated("Charts", "solid outline, empty: only a forecast")});
        }
        if (hasTilesWithoutFigure()) {
            const auto sample = [](QRectF rect) { return noFigureShapes(rect, {}); };
            //: Footer of a map: a tile of a district that nothing is known of.
            key.append({sample,
                        translated("Charts", "dashed outline, stripes falling: no figure stated")});
        }
        return key;
    }

    bool hasTilesWithoutFigure() const
    {
        return std::ranges::any_of(m_maps, [&](const TileMap &map) {
            return std::ranges::any_of(map.tiles, [&](const QString &code) {
                return !map.marks.contains(code) || !hasValue(map.marks.value(code));
            });
        });
    }

    bool hasValue(const QList<int> &marks) const
    {
        return std::ranges::all_of(marks, [this](int mark) {
            return m_model.marks().at(mark).figure().value.has_value();
        });
    }

    /** What the signs before the numbers mean: tiles have no edge to draw that with. */
    BilingualText signsNote() const
    {
        struct Sign
        {
            Qualifier qualifier;
            BilingualText text;
        };
        const std::array signs{
            //: Footer: a sign and what it means.
            Sign{Qualifier::About, translated("Charts", "≈ about")},
            Sign{Qualifier::Over, translated("Charts", "> over")},
            Sign{Qualifier::AtLeast, translated("Charts", "≥ at least")},
            Sign{Qualifier::Under, translated("Charts", "< under")},
            Sign{Qualifier::AtMost, translated("Charts", "≤ at most")},
            Sign{Qualifier::Range,
                 translated("Charts", "– a range, in both shades where its ends differ in shade")},
        };
        QList<BilingualText> used;
        for (const Sign &sign : signs)
            if (std::ranges::any_of(m_model.marks(), [&](const FigureMark &mark) {
                    return mark.figure().value && mark.figure().qualifier == sign.qualifier;
                }))
                used.append(sign.text);
        if (used.isEmpty())
            return {};
        //: Footer of a map; %1 is a list of signs and what they mean.
        return filled(translated("Charts", "Signs: %1"), {joined(used)});
    }

    /** Which districts have no tile, and why. */
    QList<BilingualText> besideNotes() const
    {
        QStringList homeless;
        QList<BilingualText> displaced;
        QSet<QString> seen;
        for (const TileMap &map : m_maps) {
            for (const QString &code : map.beside) {
                if (seen.contains(code))
                    continue;
                seen.insert(code);
                const QString holder = m_model.holderOfTile(code);
                if (holder.isEmpty())
                    homeless.append(code);
                else
                    //: A district of a map: %1; another one, %2, has its tile.
                    displaced.append(
                        filled(translated("Charts", "%1 (its tile is that of %2)"),
                               {regionLabel(m_catalog, code), regionLabel(m_catalog, holder)}));
            }
        }
        QList<BilingualText> notes;
        if (!homeless.isEmpty())
            //: Footer of a map; %1 is a list of districts.
            notes.append(
                filled(translated("Charts",
                                  "Without a tile, listed beside the map if they have figures: %1"),
                       {regionList(m_catalog, homeless)}));
        constexpr qsizetype most = 12;
        if (const auto more = static_cast<int>(displaced.size() - most); more > 0) {
            displaced.resize(most);
            //: The end of a list in the footer.
            displaced.append(translated("Charts", "and %n more", nullptr, more));
        }
        if (!displaced.isEmpty())
            //: Footer of a map; %1 is a list of districts, each with the one that has its tile.
            notes.append(filled(
                translated("Charts", "Two districts claim one tile; listed beside the map: %1"),
                {joined(displaced)}));
        return notes;
    }

    QList<BilingualText> sharedShadesNotes() const
    {
        QList<BilingualText> notes;
        for (const ComparisonPanel &panel : m_model.panels()) {
            if (panel.sharedReason.isEmpty())
                continue;
            QList<BilingualText> names;
            for (const QString &id : panel.indicators)
                names.append(indicatorLabel(m_catalog, id));
            //: Footer of a map: %1 is a list of indicators, %2 why they may be compared.
            notes.append(filled(translated("Charts", "With the same shades: %1. %2"),
                                {joined(names), panel.sharedReason}));
        }
        return notes;
    }

    const DistrictMapModel &m_model;
    const Catalog &m_catalog;
    const QList<TileMap> m_maps;
};

} // namespace

ChartWords districtMapWords(const DistrictMapModel &model, const ChartPicture &before)
{
    return DistrictMapWords(model).make(before);
}

} // namespace Zhitu
