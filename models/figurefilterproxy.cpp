// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurefilterproxy.h"

#include "futureanswers.h"
#include "recordmodel.h"
#include "readings/readingsmodule.h"

#include <utility>

namespace Zhitu {

FigureFilterProxy::FigureFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ValueRole);
}

void FigureFilterProxy::setFilterText(const QString &text)
{
    m_filter.setText(text);
    forgetCells();
    invalidateRowsFilter();
    if (m_filter.isEmpty() || std::exchange(m_hasAskedForReadings, true))
        return;
    whenAnswered(answerAside(&readingsModule), this, [this](ReadingsModule *module) {
        m_filter.setReadings(module);
        forgetCells();
        invalidateRowsFilter();
        Q_EMIT readingsArrived();
    });
}

void FigureFilterProxy::setSourceModel(QAbstractItemModel *model)
{
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    forgetCells();
    // Before the base class looks at the rows anew.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FigureFilterProxy::forgetCells);
    connect(model, &QAbstractItemModel::dataChanged, this, &FigureFilterProxy::forgetCells);
    QSortFilterProxyModel::setSourceModel(model);
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
    if (m_filter.isEmpty() && m_statuses.isEmpty() && m_regions.isEmpty() && m_indicators.isEmpty())
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
    return m_filter.isEmpty() || hasWords(row, parent);
}

bool FigureFilterProxy::hasWords(int row, const QModelIndex &parent) const
{
    TextFilter::Words missing = m_filter.all();
    const int columns = sourceModel()->columnCount(parent);
    m_known.resize(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns && missing != 0; ++column)
        missing &= ~wordsIn(sourceModel()->index(row, column, parent), missing);
    return missing == 0;
}

TextFilter::Words FigureFilterProxy::wordsIn(const QModelIndex &cell,
                                             TextFilter::Words wanted) const
{
    const auto look = [&](TextFilter::Words words) {
        const TextFilter::Words chinese = m_filter.in(cell.data(ChineseRole).toString(), words);
        return chinese | m_filter.in(cell.data(EnglishRole).toString(), words & ~chinese);
    };
    const QString key = cell.data(TextKeyRole).toString();
    if (key.isNull())
        return look(wanted);
    auto &known = m_known[static_cast<std::size_t>(cell.column())];
    const auto found = known.constFind(key);
    return found != known.cend() ? *found : *known.insert(key, look(m_filter.all()));
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
