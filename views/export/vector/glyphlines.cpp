// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphlines.h"

#include <QTextBoundaryFinder>
#include <QTextLayout>

namespace Zhitu {

QList<GlyphCluster> glyphClusters(const VectorText &text)
{
    QTextLayout layout(text.text, text.font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(text.text.size()));
    layout.endLayout();
    line.setPosition({0, text.baseline - line.ascent()});

    QList<GlyphCluster> clusters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.text);
    qsizetype start = 0;
    while (start < text.text.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end <= start)
            break;
        const QString letters = text.text.sliced(start, end - start);
        const QList<QGlyphRun> runs =
            line.glyphRuns(static_cast<int>(start), static_cast<int>(end - start));
        start = end;
        bool isNew = false;
        for (const QGlyphRun &run : runs) {
            GlyphCluster cluster{{}, run.rawFont(), run.glyphIndexes(), run.positions()};
            if (cluster.glyphs.isEmpty())
                continue;
            // A ligature is told again for each of its characters.
            const bool isTold = !clusters.isEmpty() && !clusters.last().glyphs.isEmpty()
                && clusters.last().glyphs.last() == cluster.glyphs.first()
                && clusters.last().positions.last() == cluster.positions.first();
            if (isTold)
                continue;
            if (!isNew)
                cluster.text = letters;
            isNew = true;
            clusters.append(cluster);
        }
        if (!isNew) {
            if (clusters.isEmpty())
                clusters.append({letters, {}, {}, {}});
            else
                clusters.last().text += letters;
        }
    }
    return clusters;
}

} // namespace Zhitu
