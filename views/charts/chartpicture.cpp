// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include <algorithm>

namespace Zhitu {

QList<int> ChartPicture::drawnMarks() const
{
    QList<int> drawn;
    drawn.reserve(marks.size());
    for (const MarkArea &area : marks)
        drawn.append(area.mark);
    std::ranges::sort(drawn);
    drawn.erase(std::unique(drawn.begin(), drawn.end()), drawn.end());
    return drawn;
}

bool ChartPicture::hasNotesOf(const ChartPicture &other) const
{
    return fullyNamed == other.fullyNamed && hasEvents == other.hasEvents
        && hiddenLabels == other.hiddenLabels && hiddenPanels == other.hiddenPanels
        && hiddenMarks == other.hiddenMarks && hiddenEvents == other.hiddenEvents
        && hiddenCards == other.hiddenCards && hiddenIndicators == other.hiddenIndicators
        && hiddenRegions == other.hiddenRegions && (!isCut() || drawnMarks() == other.drawnMarks());
}

} // namespace Zhitu
