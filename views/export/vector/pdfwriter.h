// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/vectormodule.h"

namespace Zhitu {

/** See VectorModule::encodePdf(). The same picture gives the same bytes. */
[[nodiscard]] QByteArray writePdf(const VectorPicture &picture, const PdfOptions &options);

} // namespace Zhitu
