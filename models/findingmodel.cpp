// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingmodel.h"

#include "findingtexts.h"
#include "formats/catalogue.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** The internal id of the kinds; that of a finding is the place of its kind. */
constexpr quintptr isKind = ~quintptr(0);

} // namespace

void FindingModel::setReport(FindingReportPtr report)
{
    beginResetModel();
    m_report = std::move(report);
    m_groups.clear();
    if (m_report) {
        const QList<Finding> &findings = m_report->findings();
        for (qsizetype i = 0; i < findings.size(); ++i) {
            if (m_groups.isEmpty() || m_groups.last().kind != findings.at(i).kind)
                m_groups.append({findings.at(i).kind, i, 0});
            ++m_groups.last().count;
        }
    }
    endResetModel();
}

void FindingModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (m_groups.isEmpty())
        return;
    const auto last = static_cast<int>(m_groups.size()) - 1;
    Q_EMIT dataChanged(index(0, 0), index(last, 0));
    for (int group = 0; group <= last; ++group) {
        const QModelIndex kind = index(group, 0);
        Q_EMIT dataChanged(index(0, 0, kind), index(rowCount(kind) - 1, 0, kind));
    }
}

const Finding *FindingModel::finding(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || index.internalId() == isKind)
        return nullptr;
    const Group &group = m_groups.at(static_cast<qsizetype>(index.internalId()));
    return &m_report->findings().at(group.first + index.row());
}

QModelIndex FindingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : isKind);
}

QModelIndex FindingModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isKind)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, isKind);
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == isKind ? static_cast<int>(m_groups.at(parent.row()).count) : 0;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (const Finding *found = finding(index)) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return findingTitle(*m_report, *found, m_language);
        case KindRole:
            return static_cast<int>(found->kind);
        case IdRole:
            return found->id;
        case ExplanationRole:
            return findingExplanation(*m_report, *found, m_language);
        case EvidenceRole:
            return found->observations;
        case EventRole:
            return found->event;
        default:
            return {};
        }
    }
    const Group &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: a kind of findings, and how many there are
        return Catalogue::of(m_language)
            .translate("Findings", "%1 (%2)", "a kind and how many")
            .arg(findingKindName(group.kind, m_language), QString::number(group.count));
    case KindRole:
        return static_cast<int>(group.kind);
    case IdRole:
        return code(group.kind).toString();
    case ExplanationRole:
        return findingKindDescription(group.kind, m_language);
    case EvidenceRole:
        return QStringList();
    case CountRole:
        return static_cast<int>(group.count);
    default:
        return {};
    }
}

} // namespace Zhitu
