// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnspans.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Zhitu {

namespace {

/** Lines between columns are drawn as they are up to so many for each column. */
constexpr size_t mostLinesPerColumn = 4;
/** So many spans of a column are sorted; of more, rows of the column are marked. */
constexpr std::ptrdiff_t mostSortedSpans = 64;

/** Four at a time, since each step of a single chain would wait for the one before. */
double lowestOf(const double *values, size_t count)
{
    std::array<double, 4> least{values[0], values[0], values[0], values[0]};
    size_t i = 0;
    for (; i + 4 <= count; i += 4)
        for (size_t lane = 0; lane < 4; ++lane)
            least[lane] = values[i + lane] < least[lane] ? values[i + lane] : least[lane];
    for (; i < count; ++i)
        least[0] = std::min(least[0], values[i]);
    return std::ranges::min(least);
}

double highestOf(const double *values, size_t count)
{
    std::array<double, 4> most{values[0], values[0], values[0], values[0]};
    size_t i = 0;
    for (; i + 4 <= count; i += 4)
        for (size_t lane = 0; lane < 4; ++lane)
            most[lane] = values[i + lane] > most[lane] ? values[i + lane] : most[lane];
    for (; i < count; ++i)
        most[0] = std::max(most[0], values[i]);
    return std::ranges::max(most);
}

/** The first place with this value, which there is. */
qint32 placeOf(const std::vector<double> &values, double value, size_t from)
{
    size_t at = from;
    while (values[at] != value)
        ++at;
    return static_cast<qint32>(at);
}

QPointF onLine(QPointF a, QPointF b, qreal x)
{
    return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())};
}

} // namespace

ColumnSpans::ColumnSpans(const PlotPanel &plot)
    : m_plot(plot)
    , m_columns(std::max(1, static_cast<int>(std::ceil(plot.area.width()))))
    , m_columnWidth(plot.area.width() / m_columns)
{
}

int ColumnSpans::columnAt(qreal x) const
{
    return std::clamp(static_cast<int>((x - m_plot.area.left()) / m_columnWidth), 0, m_columns - 1);
}

QPointF ColumnSpans::pointOf(const SeriesColumns &series, size_t at) const
{
    return {xOf(series.times[at]), m_plot.mapY(series.low[at])};
}

ColumnSpans::Landmarks ColumnSpans::add(const SeriesColumns &series)
{
    Landmarks landmarks;
    for (size_t run = 0; run + 1 < series.runs.size(); ++run)
        addRun(series, static_cast<size_t>(series.runs[run]),
               static_cast<size_t>(series.runs[run + 1]), landmarks);
    return landmarks;
}

void ColumnSpans::addRun(const SeriesColumns &series, size_t from, size_t to, Landmarks &landmarks)
{
    const auto placeAfter = [&](size_t begin, qreal time) {
        return static_cast<size_t>(
            std::upper_bound(series.times.begin() + static_cast<std::ptrdiff_t>(begin),
                             series.times.begin() + static_cast<std::ptrdiff_t>(to), time)
            - series.times.begin());
    };
    // The first at or behind the left edge, and the one behind the right edge.
    const auto begin = static_cast<size_t>(
        std::lower_bound(series.times.begin() + static_cast<std::ptrdiff_t>(from),
                         series.times.begin() + static_cast<std::ptrdiff_t>(to), 2 * m_plot.xMin)
        - series.times.begin());
    const size_t end = placeAfter(begin, 2 * m_plot.xMax);
    const qreal left = m_plot.area.left();
    const qreal right = m_plot.area.right();
    if (begin == end) {
        if (begin > from && end < to) {
            const QPointF before = pointOf(series, begin - 1);
            const QPointF after = pointOf(series, end);
            addLine(onLine(before, after, left), onLine(before, after, right));
        }
        return;
    }

    const std::vector<double> &upper = series.upper();
    const auto keepExtremes = [&](size_t at, double lowest, double highest) {
        const auto place = static_cast<qint32>(at);
        if (landmarks.lowest < 0 || lowest < series.low[static_cast<size_t>(landmarks.lowest)])
            landmarks.lowest = placeOf(series.low, lowest, at);
        if (landmarks.highest < 0 || highest > upper[static_cast<size_t>(landmarks.highest)])
            landmarks.highest = placeOf(upper, highest, at);
        if (landmarks.first < 0
            || series.times[at] < series.times[static_cast<size_t>(landmarks.first)])
            landmarks.first = place;
    };
    landmarks.figures += static_cast<int>(end - begin);

    Piece before;
    if (begin > from) {
        const QPointF edge = onLine(pointOf(series, begin - 1), pointOf(series, begin), left);
        before = {.column = 0, .top = edge.y(), .bottom = edge.y(), .first = edge, .last = edge};
    }
    for (size_t at = begin; at < end;) {
        const int column = columnAt(xOf(series.times[at]));
        const qreal columnEnd = m_plot.area.left() + (column + 1) * m_columnWidth;
        // The last column takes what lies on the right edge as well.
        size_t next = end;
        if (column + 1 < m_columns) {
            const qreal days = m_plot.xMin
                + (columnEnd - left) / m_plot.area.width() * (m_plot.xMax - m_plot.xMin);
            next = at + 1;
            if (next < end && series.times[next] < 2 * days)
                next = std::min(end, placeAfter(next, std::nextafter(2 * days, 0.0)));
        }
        const double lowest = lowestOf(series.low.data() + at, next - at);
        const double highest = series.high.empty() ? highestOf(series.low.data() + at, next - at)
                                                   : highestOf(series.high.data() + at, next - at);
        keepExtremes(at, lowest, highest);
        Piece piece{.column = column,
                    .top = m_plot.mapY(highest),
                    .bottom = m_plot.mapY(lowest),
                    .first = pointOf(series, at),
                    .last = pointOf(series, next - 1),
                    .isPoint = next - at == 1 && lowest == highest};
        if (before.column >= 0) {
            connect(before, piece);
            close(before);
        } else if (next == end && end == to) {
            piece.isPoint = false; // no line shows a figure that stands alone
        }
        before = piece;
        at = next;
    }
    const auto last = static_cast<qint32>(end - 1);
    if (landmarks.last < 0
        || series.times[end - 1] >= series.times[static_cast<size_t>(landmarks.last)])
        landmarks.last = last;
    if (end < to) {
        const QPointF edge = onLine(pointOf(series, end - 1), pointOf(series, end), right);
        Piece outside{.column = m_columns - 1,
                      .top = edge.y(),
                      .bottom = edge.y(),
                      .first = edge,
                      .last = edge};
        connect(before, outside);
        close(outside);
    }
    close(before);
}

void ColumnSpans::connect(Piece &before, Piece &next)
{
    if (next.column - before.column > 1) {
        addLine(before.last, next.first);
        return;
    }
    // The line from one to the next lies in both columns, up to the boundary between them.
    const qreal boundary = next.column > before.column && next.first.x() > before.last.x()
        ? onLine(before.last, next.first, m_plot.area.left() + next.column * m_columnWidth).y()
        : next.first.y();
    before.top = std::min(before.top, boundary);
    before.bottom = std::max(before.bottom, boundary);
    next.top = std::min(next.top, boundary);
    next.bottom = std::max(next.bottom, boundary);
    before.isPoint = false;
    next.isPoint = false;
}

void ColumnSpans::close(const Piece &piece)
{
    if (!piece.isPoint)
        addSpan(piece.column, piece.top, piece.bottom);
}

void ColumnSpans::addSpan(int column, qreal top, qreal bottom)
{
    m_spans.push_back({column, static_cast<float>(top), static_cast<float>(bottom)});
}

void ColumnSpans::addLine(QPointF from, QPointF to)
{
    m_lines.emplace_back(from, to);
}

void ColumnSpans::addSteps(const QLineF &line)
{
    const int last = columnAt(line.x2());
    QPointF at = line.p1();
    for (int column = columnAt(line.x1()); column <= last; ++column) {
        const qreal edge = m_plot.area.left() + (column + 1) * m_columnWidth;
        const QPointF next = column == last ? line.p2() : onLine(line.p1(), line.p2(), edge);
        addSpan(column, std::min(at.y(), next.y()), std::max(at.y(), next.y()));
        at = next;
    }
}

QList<QLineF> ColumnSpans::lines(qreal width)
{
    if (m_lines.size() > mostLinesPerColumn * static_cast<size_t>(m_columns)) {
        for (const QLineF &line : m_lines)
            addSteps(line);
        m_lines.clear();
    }
    QList<QLineF> result(m_lines.begin(), m_lines.end());

    // By column: counted, then put in place.
    std::vector<size_t> ends(static_cast<size_t>(m_columns) + 1, 0);
    for (const Span &span : m_spans)
        ++ends[static_cast<size_t>(span.column) + 1];
    for (size_t column = 1; column < ends.size(); ++column)
        ends[column] += ends[column - 1];
    std::vector<Span> sorted(m_spans.size());
    std::vector<size_t> next(ends.begin(), ends.end() - 1);
    for (const Span &span : m_spans)
        sorted[next[static_cast<size_t>(span.column)]++] = span;
    for (int column = 0; column < m_columns; ++column) {
        Span *const data = sorted.data();
        mergeColumn(column, data + ends[static_cast<size_t>(column)],
                    data + ends[static_cast<size_t>(column) + 1], width, result);
    }
    return result;
}

void ColumnSpans::mergeColumn(int column, Span *begin, Span *end, qreal width,
                              QList<QLineF> &lines) const
{
    if (begin == end)
        return;
    const qreal x = m_plot.area.left() + (column + 0.5) * m_columnWidth;
    const auto add = [&](qreal top, qreal bottom) {
        // As long as it is wide: a line without length would not be drawn.
        const qreal missing = std::max(0.0, width - (bottom - top)) / 2;
        lines.append(QLineF(x, top - missing, x, bottom + missing));
    };
    if (end - begin <= mostSortedSpans) {
        std::sort(begin, end, [](const Span &a, const Span &b) { return a.top < b.top; });
        Span current = *begin;
        for (const Span *span = begin + 1; span != end; ++span) {
            if (span->top <= current.bottom + 1) {
                current.bottom = std::max(current.bottom, span->bottom);
                continue;
            }
            add(current.top, current.bottom);
            current = *span;
        }
        add(current.top, current.bottom);
        return;
    }
    // Rows of a unit that spans begin and end in: how many more cover each than the one before.
    const qreal top = m_plot.area.top();
    const int rows = static_cast<int>(std::ceil(m_plot.area.height())) + 1;
    std::vector<int> change(static_cast<size_t>(rows) + 1, 0);
    qreal highest = begin->top;
    qreal lowest = begin->bottom;
    for (const Span *span = begin; span != end; ++span) {
        ++change[static_cast<size_t>(std::clamp(static_cast<int>(span->top - top), 0, rows - 1))];
        --change[static_cast<size_t>(std::clamp(static_cast<int>(span->bottom - top), 0, rows - 1))
                 + 1];
        highest = std::min<qreal>(highest, span->top);
        lowest = std::max<qreal>(lowest, span->bottom);
    }
    int covering = 0;
    int from = -1;
    for (int row = 0; row <= rows; ++row) {
        covering += change[static_cast<size_t>(row)];
        if (covering > 0 && from < 0)
            from = row;
        if ((covering == 0 || row == rows) && from >= 0) {
            add(std::max(highest, top + from), std::min(lowest, top + row));
            from = -1;
        }
    }
}

} // namespace Zhitu
