// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Zhitu {

/**
 * The width of so many digits in a widget's font: the measure of fields and columns, so that they
 * grow with the font. Fonts for Chinese have an average width that says little about either script.
 */
[[nodiscard]] inline int digitsWide(const QWidget *widget, int digits)
{
    return widget->fontMetrics().horizontalAdvance(u'0') * digits;
}

} // namespace Zhitu
