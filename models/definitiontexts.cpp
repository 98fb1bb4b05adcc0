// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "definitiontexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** More definitions than these are no tool tip any more. */
constexpr qsizetype mostAtOnce = 3;
/** Nor are more names than these. */
constexpr qsizetype mostNames = 12;

} // namespace

QList<CaptionedText> definitionFields(const Catalog &catalog, const QString &id, Language language)
{
    const Indicator *indicator = catalog.indicator(id);
    if (!indicator)
        return {};
    const Catalogue &words = Catalogue::of(language);
    const auto known = [&](const BilingualText &text) {
        return text.isEmpty() ? words.translate("Models", "The data do not say.")
                              : text.in(language);
    };
    const Unit *unit = catalog.unit(indicator->unit);
    const QString unitName = unit ? unit->name.in(language) : indicator->unit;
    return {{words.translate("Models", "Definition"), known(indicator->definition)},
            {words.translate("Models", "Counted among"), known(indicator->population)},
            {words.translate("Models", "Measure"), measureName(indicator->measure, language)},
            {words.translate("Models", "Unit"), unitName},
            {words.translate("Models", "Direction"), directionName(indicator->direction, language)},
            {words.translate("Models", "Scope"), known(indicator->scope)}};
}

QString definitionText(const Catalog &catalog, const QString &indicator, Language language)
{
    const QList<CaptionedText> fields = definitionFields(catalog, indicator, language);
    if (fields.isEmpty())
        return {};
    const Catalogue &words = Catalogue::of(language);
    QStringList lines{indicatorName(catalog, indicator, language)};
    for (const auto &[caption, text] : fields)
        //: a caption and what it names
        lines.append(words.translate("Models", "%1: %2").arg(caption, text));
    return lines.join(u'\n');
}

QString definitionsText(const Catalog &catalog, const QStringList &indicators, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    QStringList texts;
    if (indicators.size() <= mostAtOnce) {
        for (const QString &indicator : indicators)
            texts.append(definitionText(catalog, indicator, language));
        texts.removeAll(QString());
        return texts.join(u"\n\n"_s);
    }
    for (const QString &indicator : indicators.first(std::min(mostNames, indicators.size())))
        texts.append(indicatorName(catalog, indicator, language));
    if (indicators.size() > mostNames)
        texts.append(u"…"_s);
    //: %1 is a list of indicators, a line each
    return words.translate("Models", "%1\nFor their definitions: View → Definitions…").arg(texts.join(u'\n'));
}

QString directionName(Direction direction, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (direction) {
    case Direction::None:
        return words.translate("Models", "neither higher nor lower is better");
    case Direction::Higher:
        return words.translate("Models", "higher is better");
    case Direction::Lower:
        return words.translate("Models", "lower is better");
    }
    return {};
}

} // namespace Zhitu
