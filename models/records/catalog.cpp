// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog.h"

#include <algorithm>

namespace Zhitu {

namespace {

template<typename Record>
QHash<QString, qsizetype> indexOf(const QList<Record> &records, QString Record::*key)
{
    QHash<QString, qsizetype> index;
    index.reserve(records.size());
    for (qsizetype i = 0; i < records.size(); ++i)
        index.insert(records.at(i).*key, i);
    return index;
}

template<typename Record>
const Record *lookUp(const QList<Record> &records, const QHash<QString, qsizetype> &index,
                     const QString &key)
{
    const auto found = index.constFind(key);
    return found == index.cend() ? nullptr : &records.at(*found);
}

} // namespace

void Catalog::buildIndex()
{
    m_regions = indexOf(regions, &Region::code);
    m_units = indexOf(units, &Unit::code);
    m_indicators = indexOf(indicators, &Indicator::id);
    m_subjects = indexOf(subjects, &Subject::id);
    m_sources = indexOf(sources, &Source::id);
    m_events = indexOf(events, &Event::id);
    m_charts = indexOf(charts, &ChartSpec::id);
}

const Region *Catalog::region(const QString &code) const
{
    return lookUp(regions, m_regions, code);
}

const Unit *Catalog::unit(const QString &code) const
{
    return lookUp(units, m_units, code);
}

const Indicator *Catalog::indicator(const QString &id) const
{
    return lookUp(indicators, m_indicators, id);
}

const Subject *Catalog::subject(const QString &id) const
{
    return lookUp(subjects, m_subjects, id);
}

const Source *Catalog::source(const QString &id) const
{
    return lookUp(sources, m_sources, id);
}

const AttachedText *Catalog::attachedText(const QString &source) const
{
    const auto found = std::ranges::find(texts, source, &AttachedText::source);
    return found == texts.end() ? nullptr : &*found;
}

const Event *Catalog::event(const QString &id) const
{
    return lookUp(events, m_events, id);
}

const ChartSpec *Catalog::chart(const QString &id) const
{
    return lookUp(charts, m_charts, id);
}

const Comparability *Catalog::comparability(const QString &indicator, const QString &other) const
{
    const auto found = std::ranges::find_if(comparabilities, [&](const Comparability &c) {
        return (c.indicator == indicator && c.other == other)
            || (c.indicator == other && c.other == indicator);
    });
    return found == comparabilities.end() ? nullptr : &*found;
}

QList<const Source *> Catalog::sourceChain(const QString &source, const QString &origin) const
{
    QList<const Source *> chain;
    const auto follow = [&](const QString &start) {
        for (const Source *next = this->source(start); next && !chain.contains(next);
             next = this->source(next->repeats))
            chain.append(next);
    };
    follow(source);
    follow(origin);
    return chain;
}

} // namespace Zhitu
