// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurefilterproxy.h"

#include "recordmodel.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** One form for all spellings that differ in case or width only. */
QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

FigureFilterProxy::FigureFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ValueRole);
}

void FigureFilterProxy::setFilterText(const QString &text)
{
    m_words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void FigureFilterProxy::setStatuses(const QList<Status> &statuses)
{
    m_statuses = statuses;
    invalidateRowsFilter();
}

void FigureFilterProxy::setRegions(const QStringList &codes)
{
    m_regions = codes;
    invalidateRowsFilter();
}

void FigureFilterProxy::setIndicators(const QStringList &ids)
{
    m_indicators = ids;
    invalidateRowsFilter();
}

bool FigureFilterProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    // Asked once for every row: of a million rows even a look at each takes long.
    if (m_words.isEmpty() && m_statuses.isEmpty() && m_regions.isEmpty() && m_indicators.isEmpty())
        return true;
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    const QVariant status = first.data(StatusRole);
    if (!m_statuses.isEmpty()
        && (!status.isValid() || !m_statuses.contains(static_cast<Status>(status.toInt()))))
        return false;
    if (!m_regions.isEmpty() && !m_regions.contains(first.data(RegionRole).toString()))
        return false;
    if (!m_indicators.isEmpty() && !m_indicators.contains(first.data(IndicatorRole).toString()))
        return false;
    return m_words.isEmpty() || hasWords(row, parent);
}

bool FigureFilterProxy::hasWords(int row, const QModelIndex &parent) const
{
    QStringList missing = m_words;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        const QModelIndex cell = sourceModel()->index(row, column, parent);
        const QString chinese = folded(cell.data(ChineseRole).toString());
        const QString english = folded(cell.data(EnglishRole).toString());
        missing.removeIf(
            [&](const QString &word) { return chinese.contains(word) || english.contains(word); });
        if (missing.isEmpty())
            return true;
    }
    return false;
}

bool FigureFilterProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // The base class reverses what this says when it sorts downwards; what must not be reversed
    // (missing values last, ids upwards) is turned round beforehand.
    const bool downwards = sortOrder() == Qt::DescendingOrder;
    const QVariant a = left.data(ValueRole);
    const QVariant b = right.data(ValueRole);
    if (a.isValid() != b.isValid())
        return a.isValid() != downwards;
    if (a.isValid()) {
        const QPartialOrdering order = QVariant::compare(a, b);
        if (order == QPartialOrdering::Less || order == QPartialOrdering::Greater)
            return order == QPartialOrdering::Less;
    }
    const int ids = left.data(IdRole).toString().compare(right.data(IdRole).toString());
    return downwards ? ids > 0 : ids < 0;
}

} // namespace Zhitu
