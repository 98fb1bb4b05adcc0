// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "widgets/choicepicker.h"

namespace Zhitu {

/** All regions of a catalog, wide areas first, to be found by Pinyin and other codes too. */
[[nodiscard]] QList<Choice> regionChoices(const Catalog &catalog);
[[nodiscard]] Choice indicatorChoice(const Indicator &indicator, const BilingualText &group = {});
[[nodiscard]] QList<Choice> indicatorChoices(const Catalog &catalog);
[[nodiscard]] QList<Choice> subjectChoices(const Catalog &catalog);
/** All sources, with the one that stands for "source not stated". */
[[nodiscard]] QList<Choice> sourceChoices(const Catalog &catalog);
[[nodiscard]] QList<Choice> unitChoices(const Catalog &catalog);
[[nodiscard]] QList<Choice> eventKindChoices(const QStringList &kinds);

} // namespace Zhitu
