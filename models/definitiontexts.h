// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Zhitu {

/** Something that is told, and what it is called. */
using CaptionedText = std::pair<QString, QString>;

/**
 * What an indicator means: definition, population, stock or flow, unit, direction and publisher's
 * scope, each of them always, since it matters where the data do not say. Empty for an id that the
 * catalog lacks.
 */
[[nodiscard]] QList<CaptionedText> definitionFields(const Catalog &catalog,
                                                    const QString &indicator, Language language);

/** The same as plain text under the indicator's name, a line each; for tool tips and the like. */
[[nodiscard]] QString definitionText(const Catalog &catalog, const QString &indicator,
                                     Language language);

/**
 * The same of several, with an empty line between them; of more than three, their names and the
 * hint that each can be looked up.
 */
[[nodiscard]] QString definitionsText(const Catalog &catalog, const QStringList &indicators,
                                      Language language);

/** Which values are better, in words. */
[[nodiscard]] QString directionName(Direction direction, Language language);

} // namespace Zhitu
