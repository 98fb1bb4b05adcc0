// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findings/findings.h"
#include "findingsamples.h"

#include <QStringList>

/** Findings in short, and figures written in short, as tests of the rules have them in their rows. */
namespace Zhitu::Samples {

/** "conflict same-figure a,b": kind, rule and observations; "+", "!" and "?" years of a streak. */
inline QString inShort(const Finding &finding)
{
    QString text = code(finding.kind) + u' ' + finding.id.section(u':', 0, 0) + u' '
        + (finding.event.isEmpty() ? finding.observations.join(u',') : finding.event);
    const auto years = [&text](QStringView sign, const QList<int> &list) {
        for (const int year : list)
            text += u' ' + sign + QString::number(year);
    };
    years(u"+", finding.borneOutYears);
    years(u"!", finding.contradictedYears);
    years(u"?", finding.unsupportedYears);
    return text;
}

inline QStringList inShort(const QList<Finding> &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(inShort(finding));
    return texts;
}

inline QList<Observation> observations(const QStringList &lines)
{
    QList<Observation> list;
    for (const QString &line : lines)
        list.append(observationFrom(line));
    return list;
}

/** What the rules find in these figures. */
inline QStringList foundIn(const QStringList &lines)
{
    return inShort(findFindings(relatedRecords(), observations(lines)).findings);
}

/** What they note in them beside that, such as a share that follows from other figures. */
inline QStringList notedIn(const QStringList &lines)
{
    return inShort(findFindings(relatedRecords(), observations(lines)).remarks);
}

} // namespace Zhitu::Samples
