// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layertables.h"
#include "recordfields.h"

#include <QJsonObject>

namespace Zhitu {

/** A table as a resource of a descriptor, with its Table Schema; path: of its CSV in the package. */
template<typename Record>
[[nodiscard]] QJsonObject tableResource(const QString &path);
/** The same of a table of layertables.h. */
template<typename Record>
[[nodiscard]] QJsonObject layerResource(const QString &path);

} // namespace Zhitu
