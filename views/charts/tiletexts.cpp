// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tiletexts.h"

#include "charts/charttexts.h"
#include "charts/markshapes.h"
#include "districtmapmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qsizetype mostMeasured = 300; ///< of a list's entries, for its width

/** What the figure is and when it holds, where that is not said for the whole map. */
BilingualText timeLabel(const Observation &figure)
{
    const BilingualText period = periodLabel(figure.period);
    const bool isUndated = figure.period.isUndated();
    switch (figure.status) {
    case Status::Target:
        //: On a tile of a map.
        return isUndated ? translated("Charts", "target, undated")
                         //: On a tile of a map: %1 the time that the target is set for.
                         : filled(translated("Charts", "target %1"), {period});
    case Status::Forecast:
        //: On a tile of a map.
        return isUndated ? translated("Charts", "forecast, undated")
                         //: On a tile of a map: %1 the time that the forecast is for.
                         : filled(translated("Charts", "forecast %1"), {period});
    case Status::Actual:
    case Status::Statement:
        break;
    }
    return period;
}

} // namespace

bool hasNames(TileDetail detail)
{
    return detail <= TileDetail::OneLine;
}

TextRole nameRole(TileDetail detail)
{
    return detail == TileDetail::Small || detail == TileDetail::OneLine ? TextRole::Note
                                                                        : TextRole::Label;
}

TileTexts::TileTexts(const DistrictMapModel &model, PictureBuilder &builder)
    : m_model(model)
    , m_catalog(*model.catalog())
    , m_builder(builder)
    , m_texts(model.markCount())
    , m_isDated(static_cast<std::size_t>(model.markCount()))
{
}

void TileTexts::setDated(int mark, bool isDated)
{
    m_isDated[static_cast<std::size_t>(mark)] = isDated;
}

const MarkTexts &TileTexts::textsOf(int mark)
{
    std::optional<MarkTexts> &texts = m_texts[mark];
    if (!texts)
        texts = makeTexts(mark, m_isDated.at(static_cast<std::size_t>(mark)));
    return *texts;
}

MarkTexts TileTexts::makeTexts(int mark, bool isDated) const
{
    const Observation &observation = m_model.marks().at(mark).figure();
    MarkTexts texts;
    texts.value = figureLabel(m_catalog, observation, UnitStyle::NumberOnly);
    if (!isDated || isPromise(observation.status))
        texts.time = timeLabel(observation);
    BilingualText name = regionLabel(m_catalog, observation.region);
    if (const Subject *subject = m_catalog.subject(observation.subject)) {
        const BilingualText about =
            subject->shortName.isEmpty() ? subject->name : subject->shortName;
        name = filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")}, {name, about});
        texts.value =
            filled({QStringLiteral("%1 %2"), QStringLiteral("%1 %2")}, {about, texts.value});
    }
    //: Beside a map: %1 district, %2 its figure, %3 what that is and when it holds.
    texts.entry = filled(
        translated("Charts", "%1: %2 (%3)"),
        {name, figureLabel(m_catalog, observation, UnitStyle::NumberOnly), timeLabel(observation)});
    return texts;
}

qreal TileTexts::widestEntry(const QList<int> &marks)
{
    qreal widest = 0;
    const qsizetype measured = std::min(marks.size(), mostMeasured);
    for (qsizetype i = 0; i < measured; ++i)
        widest = std::max(widest, m_builder.width(textsOf(marks.at(i)).entry, TextRole::Label));
    return widest;
}

TileLines TileTexts::linesOf(const QString &region, int mark, bool isFirst, TileDetail detail)
{
    const BilingualText name = regionLabel(m_catalog, region);
    const MarkTexts &texts = textsOf(mark);
    const bool isNamed = isFirst && hasNames(detail);
    const auto pair = [](const BilingualText &first, const BilingualText &second) {
        return filled({QStringLiteral("%1 %2"), QStringLiteral("%1 %2")}, {first, second});
    };
    TileLines lines;
    switch (detail) {
    case TileDetail::Stacked:
    case TileDetail::Small:
    case TileDetail::Figures:
        if (isNamed)
            lines.append({name, nameRole(detail)});
        lines.append({texts.value, TextRole::StrongLabel});
        if (!texts.time.isEmpty())
            lines.append({texts.time, TextRole::Note});
        break;
    case TileDetail::Paired:
        lines.append({isNamed ? pair(name, texts.value) : texts.value, TextRole::Label});
        if (!texts.time.isEmpty())
            lines.append({texts.time, TextRole::Note});
        break;
    case TileDetail::OneLine: {
        const BilingualText text = isNamed ? pair(name, texts.value) : texts.value;
        lines.append({texts.time.isEmpty()
                          ? text
                          : filled({QStringLiteral("%1 · %2"), QStringLiteral("%1 · %2")},
                                   {text, texts.time}),
                      TextRole::Note});
        break;
    }
    case TileDetail::Shades:
    case TileDetail::List:
        break;
    }
    return lines;
}

TileLines TileTexts::linesWithoutFigure(const QString &region, const QList<int> &marks,
                                        TileDetail detail) const
{
    TileLines lines;
    if (hasNames(detail))
        lines.append({regionLabel(m_catalog, region), nameRole(detail)});
    const auto count = static_cast<int>(marks.size());
    if (count > 0 && detail < TileDetail::Shades)
        //: On a tile of a map with many figures, which are listed beside it.
        lines.append({translated("Charts", "%n figures", nullptr, count), TextRole::Note});
    return lines;
}

QSizeF TileTexts::sizeOf(const TileLines &lines)
{
    QSizeF size(0, 0);
    for (const auto &[text, role] : lines) {
        const QSizeF line = m_builder.size(text, role);
        size = {std::max(size.width(), line.width()), size.height() + line.height()};
    }
    return size;
}

} // namespace Zhitu
