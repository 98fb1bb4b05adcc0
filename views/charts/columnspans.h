// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "timelinecolumns.h"

namespace Zhitu {

/**
 * Reduces series to what can be told apart: for each column, a layout unit wide, the stretches of
 * the value axis that its figures and the lines between them cover.
 *
 * The lowest and the highest figure of each column are kept; what no line joins stays apart unless
 * it lies within the same column and less than a unit away. Lines that leave the plot end at its
 * edge. The cost does not depend on the size of the picture but on that of the data alone, and what
 * comes out is bounded by the picture.
 */
class ColumnSpans
{
public:
    /** Places in a series' arrays of what a label may name; -1: nothing of it is in the plot. */
    struct Landmarks
    {
        qint32 first = -1;
        qint32 last = -1;
        qint32 lowest = -1;
        qint32 highest = -1;
        int figures = 0; ///< how many lie in the plot
    };

    /** xMin and xMax of the plot are Julian days. Figures beyond them are left out. */
    explicit ColumnSpans(const PlotPanel &plot);

    Landmarks add(const SeriesColumns &series);

    /** What was added, as lines one unit wide at least and as long as they are wide. */
    [[nodiscard]] QList<QLineF> lines(qreal width);

private:
    /** What a run covers of a column. */
    struct Piece
    {
        int column = -1;
        qreal top = 0; ///< y of the layout, as all below
        qreal bottom = 0;
        QPointF first;
        QPointF last;
        bool isPoint = true; ///< a single figure, whose place a line may show as well
    };
    struct Span
    {
        int column;
        float top;
        float bottom;
    };

    void addRun(const SeriesColumns &series, size_t from, size_t to, Landmarks &landmarks);
    void connect(Piece &before, Piece &next);
    void close(const Piece &piece);
    void addSpan(int column, qreal top, qreal bottom);
    void addLine(QPointF from, QPointF to);
    /** Turns lines into the spans of the columns that they cross. */
    void addSteps(const QLineF &line);
    void mergeColumn(int column, Span *begin, Span *end, qreal width, QList<QLineF> &lines) const;

    [[nodiscard]] qreal xOf(qint32 time) const { return m_plot.mapX(time / 2.0); }
    [[nodiscard]] int columnAt(qreal x) const;
    [[nodiscard]] QPointF pointOf(const SeriesColumns &series, size_t at) const;

    PlotPanel m_plot;
    int m_columns;
    qreal m_columnWidth;
    std::vector<Span> m_spans;
    std::vector<QLineF> m_lines; ///< between columns that are no neighbours
};

} // namespace Zhitu
