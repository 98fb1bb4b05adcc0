// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttheme.h"

#include <QPalette>

namespace Zhitu {

/** What the user wants the window to look like. */
enum class ThemeChoice { System, Light, Dark };

/**
 * The colours of the window, to the charts' light and dark themes. Texts are at least 4.5:1 and
 * marks of focus and selection 3:1 against what they stand on.
 */
class WindowTheme
{
public:
    /**
     * Gives the application the palette of a choice, and says which theme that is: Light or Dark.
     * A system whose window is darker than middle grey is taken for dark.
     */
    static ThemeKind apply(ThemeChoice choice);

    /** Light or Dark. */
    [[nodiscard]] static QPalette palette(ThemeKind kind);

    /** Marks what is chosen in lists: the highlight colour, mixed into the base. */
    [[nodiscard]] static QColor softHighlight(const QPalette &palette);
    /** Texts of less weight, on window or base. */
    [[nodiscard]] static QColor mutedText(const QPalette &palette);
    /** The outline of cards. */
    [[nodiscard]] static QColor outline(const QPalette &palette);
};

} // namespace Zhitu
