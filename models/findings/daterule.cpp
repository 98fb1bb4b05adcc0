// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

void findDatesOfDocuments(const Catalog &catalog, QList<Finding> &findings)
{
    for (const Event &event : catalog.events) {
        if ((event.kind != u"report" && event.kind != u"policy") || event.origin.isEmpty()
            || event.status != Status::Actual || event.qualifier != Qualifier::Exact)
            continue;
        const Source *document = catalog.source(event.origin);
        if (!document || event.period.isUndated() || document->published.isUndated())
            continue;
        const Period &told = event.period;
        const Period &dated = document->published;
        if (told.lastDay() >= dated.firstDay() && dated.lastDay() >= told.firstDay())
            continue;
        Finding finding;
        finding.id = u"document-date:"_s + event.id;
        finding.kind = FindingKind::DifferentDate;
        finding.rule = FindingRule::DateOfDocument;
        finding.region = event.region;
        finding.period = event.period;
        finding.event = event.id;
        findings.append(std::move(finding));
    }
}

} // namespace Zhitu
