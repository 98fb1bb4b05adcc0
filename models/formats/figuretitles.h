// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QStringList>

namespace Zhitu {

/** The headings of a table of figures for people, in their order: what is saved, and known again. */
[[nodiscard]] QStringList figureTitles(Language language);

} // namespace Zhitu
