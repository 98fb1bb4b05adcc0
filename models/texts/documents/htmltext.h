// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>

namespace Zhitu {

/** See DocumentModule::htmlText(). */
[[nodiscard]] Result<QString> readHtmlText(const QByteArray &utf8);

} // namespace Zhitu
