// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districtmapwords.h"

#include "charts/charttexts.h"
#include "charts/findingbadges.h"
#include "charts/markshapes.h"
#include "charts/markskey.h"
#include "charts/panelparts.h"
#include "charts/tileshapes.h"
#include "districtmapmodel.h"
#include "formats/catalogue.h"

#include <algorithm>
#include <set>

namespace Zhitu {

namespace {

class DistrictMapWords
{
public:
    DistrictMapWords(const DistrictMapModel &model, const ChartPicture &before)
        : m_model(model)
        , m_catalog(*model.catalog())
        , m_maps(shownMaps(model, before))
        , m_marks(shownMarks(before))
    {
    }

    ChartWords make(const ChartPicture &before) const
    {
        ChartWords words{.title = titleOr(m_model.spec(), countOfShown(finding(), before)),
                         .subtitle = subtitleOr(m_model.spec(), measured()),
                         .key = key() + findingsKey(m_model, m_marks),
                         .notes = {}};
        QSet<Qualifier> qualifiers;
        for (const int mark : m_marks)
            if (figure(mark).value)
                qualifiers.insert(figure(mark).qualifier);
        if (const BilingualText note = signsNote(qualifiers); !note.isEmpty())
            words.notes.append(note);
        if (hasSplitRange())
            //: Footer of a map.
            words.notes.append(
                translated("Charts", "Two shades in one tile: a range from the one to the other"));
        words.notes += besideNotes();
        words.notes += sharedShadesNotes();
        words.notes += hiddenMapNotes(before);
        if (const BilingualText sources = sourcesNote(m_model, m_marks); !sources.isEmpty())
            words.notes.append(sources);
        return words;
    }

private:
    static QList<TileMap> shownMaps(const DistrictMapModel &model, const ChartPicture &before)
    {
        const QList<TileMap> all = model.maps();
        return all.first(std::max<qsizetype>(0, all.size() - before.hiddenPanels));
    }

    /** The marks of these maps, less those that found no room before. */
    QList<int> shownMarks(const ChartPicture &before) const
    {
        QList<int> marks = marksOfMaps();
        if (before.hiddenMarks > 0)
            marks.removeIf([drawn = before.drawnMarks()](int mark) {
                return !std::ranges::binary_search(drawn, mark);
            });
        return marks;
    }

    QList<int> marksOfMaps() const
    {
        QList<int> marks;
        for (const TileMap &map : m_maps)
            for (const QList<int> &ofRegion : map.marks)
                marks += ofRegion;
        std::ranges::sort(marks);
        return marks;
    }

    const Observation &figure(int mark) const { return m_model.marks().at(mark).figure(); }

    BilingualText finding() const
    {
        std::set<QString> known;
        std::set<QString> promised;
        for (const int mark : marksOfMaps())
            (isPromise(figure(mark).status) ? promised : known).insert(figure(mark).region);
        const auto onlyPromised = std::ranges::count_if(
            promised, [&](const QString &code) { return !known.contains(code); });
        const auto without =
            m_model.regions().size() - static_cast<qsizetype>(known.size()) - onlyPromised;
        const auto number = [](auto count) {
            return BilingualText{QString::number(count), QString::number(count)};
        };
        if (onlyPromised == 0)
            return districtsWithFigures(static_cast<qsizetype>(known.size()),
                                        m_model.regions().size());
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
            // Its indicator and unit stand above the map itself.
            return translated("Charts",
                              "The latest actual figure of each district, else what was promised");
        std::set<int> panels;
        for (const TileMap &map : m_maps)
            panels.insert(map.panel);
        if (panels.size() == 1)
            return translated("Charts",
                              "The latest actual figure of each district, else what was promised. "
                              "All maps share one scale of shades");
        if (m_maps.size() > static_cast<qsizetype>(panels.size()))
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
        const bool hasShades = std::ranges::any_of(m_marks, [this](int mark) {
            return figure(mark).status == Status::Actual && figure(mark).value;
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
            if (std::ranges::none_of(m_marks,
                                     [&](int mark) { return figure(mark).status == status; }))
                continue;
            const auto sample = [status](QRectF rect) {
                return QList<Shape>{promisedTileShape(rect, status, -1)};
            };
            key.append({sample,
                        status == Status::Target
                            //: Footer of a map: a tile of a district without an actual figure.
                            ? translated("Charts", "hatched upwards, solid outline: target")
                            : translated("Charts", "outlined, empty: forecast")});
        }
        if (hasTilesWithoutFigure()) {
            const auto sample = [](QRectF rect) { return noFigureShapes(rect, {}); };
            //: Footer of a map: a tile of a district that nothing is known of.
            key.append(
                {sample, translated("Charts", "hatched downwards, dashed outline: no figure")});
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

    /** Whether a range may have two shades. */
    bool hasSplitRange() const
    {
        return std::ranges::any_of(m_marks, [this](int mark) {
            return !isPromise(figure(mark).status) && figure(mark).value && figure(mark).valueUpper;
        });
    }

    bool hasValue(const QList<int> &marks) const
    {
        return std::ranges::all_of(marks, [this](int mark) {
            return m_model.marks().at(mark).figure().value.has_value();
        });
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
        std::set<int> shown;
        for (const TileMap &map : m_maps)
            shown.insert(map.panel);
        for (const int index : shown) {
            const ComparisonPanel &panel = m_model.panels().at(index);
            if (panel.sharedReason.isEmpty())
                continue;
            QList<BilingualText> names;
            for (const QString &id : panel.indicators)
                names.append(indicatorLabel(m_catalog, id));
            //: Footer of a map: %1 is a list of indicators, %2 why they may be compared.
            notes.append(filled(translated("Charts", "With the same shades: %1. %2"),
                                {joinedNames(names), panel.sharedReason}));
        }
        return notes;
    }

    const DistrictMapModel &m_model;
    const Catalog &m_catalog;
    const QList<TileMap> m_maps; ///< those that are shown
    const QList<int> m_marks; ///< of these, in their order
};

} // namespace

ChartWords districtMapWords(const DistrictMapModel &model, const ChartPicture &before)
{
    return DistrictMapWords(model, before).make(before);
}

QList<BilingualText> hiddenMapNotes(const ChartPicture &picture)
{
    QList<BilingualText> notes;
    if (picture.hiddenPanels > 0)
        notes.append(translated("Charts", "%n maps not shown for want of room.", nullptr,
                                picture.hiddenPanels));
    ChartPicture rest = picture;
    rest.hiddenPanels = 0;
    return notes + hiddenNotes(rest);
}

} // namespace Zhitu
