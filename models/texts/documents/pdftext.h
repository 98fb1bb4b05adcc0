// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QByteArray>

namespace Zhitu {

/** See DocumentModule::pdfText(). */
[[nodiscard]] Result<QString> readPdfText(const QByteArray &bytes);

} // namespace Zhitu
