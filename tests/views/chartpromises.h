// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layoutcounts.h"
#include "layoutfaults.h"

namespace LayoutFaults {

/** What must hold for every chart in every size. */
struct Promise
{
    const char *name;
    Faults (*find)(const LaidOut &chart);
};

inline constexpr Promise promises[] = {
    {"no text covers another", overlaps},
    {"no text leaves the picture", outsidePicture},
    {"lines fit their boxes", widerThanBox},
    {"shapes and panels stay inside", shapesOutside},
    {"no text covers another mark or a line", textsOnMarks},
    {"title, sources and units are there", missingWords},
    {"what is hidden is counted", wrongCounts},
    {"ranks can be read", unreadableRanks},
    {"ranks keep apart", ranksOnRanks},
};

} // namespace LayoutFaults
