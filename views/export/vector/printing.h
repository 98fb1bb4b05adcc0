// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/vectormodule.h"

namespace Zhitu {

/** See VectorModule::paint(). */
void paintVectors(QPainter *painter, const VectorPicture &picture, const QRectF &target);

/** See VectorModule::makePrintPreview(). */
[[nodiscard]] QDialog *makePreview(const PrintJob &job, QWidget *parent);

} // namespace Zhitu
