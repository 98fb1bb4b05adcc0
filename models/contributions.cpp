// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contributions.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** Takes up claims one by one. */
class Collector
{
public:
    void add(const QString &source, const QString &origin, std::optional<int> line)
    {
        // Neighbours mostly come from the same document.
        if (m_last < 0 || m_found.at(m_last).source != source)
            m_last = placeOf(source);
        QList<Contribution::Part> &parts = m_found[m_last].parts;
        auto part = std::ranges::find(parts, origin, &Contribution::Part::origin);
        if (part == parts.end())
            part = parts.insert(parts.end(), {origin, {}});
        if (line)
            part->lines.append(*line);
    }

    void add(const FigureMark &mark)
    {
        for (const Observation &claim : mark.claims)
            add(claim.source, claim.origin, claim.line);
    }

    [[nodiscard]] QList<Contribution> take()
    {
        for (Contribution &contribution : m_found) {
            for (Contribution::Part &part : contribution.parts) {
                std::ranges::sort(part.lines);
                part.lines.erase(std::unique(part.lines.begin(), part.lines.end()),
                                 part.lines.end());
            }
        }
        return std::move(m_found);
    }

private:
    qsizetype placeOf(const QString &source)
    {
        const auto known = m_places.constFind(source);
        if (known != m_places.cend())
            return *known;
        m_places.insert(source, m_found.size());
        m_found.append({source, {}});
        return m_found.size() - 1;
    }

    QList<Contribution> m_found;
    QHash<QString, qsizetype> m_places;
    qsizetype m_last = -1;
};

} // namespace

QList<Contribution> contributions(const QList<FigureMark> &all, const QList<int> &marks)
{
    Collector collector;
    for (const int mark : marks)
        collector.add(all.at(mark));
    return collector.take();
}

QList<Contribution> contributions(const QList<Citation> &citations)
{
    Collector collector;
    for (const Citation &citation : citations)
        collector.add(citation.source, citation.origin, citation.line);
    return collector.take();
}

QList<Contribution> contributions(const QList<FigureMark> &all)
{
    Collector collector;
    for (const FigureMark &mark : all)
        collector.add(mark);
    return collector.take();
}

} // namespace Zhitu
