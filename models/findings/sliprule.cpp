// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

namespace Zhitu {

void findSlips(const FigureTable &table, QList<Finding> &findings)
{
    for (const Figure &figure : table.figures()) {
        if (figure.noteKind != NoteKind::SourceSlip)
            continue;
        Finding finding =
            findingAbout(table, FindingKind::SourceSlip, FindingRule::NoteOfSlip, figure);
        finding.id += u':' + table.id(figure);
        finding.observations = {table.id(figure)};
        findings.append(std::move(finding));
    }
}

} // namespace Zhitu
