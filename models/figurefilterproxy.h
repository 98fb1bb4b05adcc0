// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/terms.h"
#include "search/textfilter.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace Zhitu {

/**
 * Sorts and filters any RecordModel.
 *
 * Sorts by ValueRole; cells without a value come last in either order, and equal ones stand by id.
 * All filters must pass. A filter by status, region or indicator hides rows of models that have no
 * such role.
 */
class FigureFilterProxy final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureFilterProxy)

public:
    explicit FigureFilterProxy(QObject *parent = nullptr);

    /**
     * Shows rows in which each word of the text occurs in some column, in Chinese or in English, as
     * TextFilter finds it. An empty text shows all. How characters are read is loaded in another
     * thread when there is a first text; until then words are found as they are written.
     */
    void setFilterText(const QString &text);
    /** Shows rows of these statuses; an empty list shows all. */
    void setStatuses(const QList<Status> &statuses);
    /** Shows rows of the regions with these codes; an empty list shows all. */
    void setRegions(const QStringList &codes);
    /** Shows rows of the indicators with these ids; an empty list shows all. */
    void setIndicators(const QStringList &ids);

    void setSourceModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /** More rows may be shown than before, since readings are known now; none fewer. */
    void readingsArrived();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasWords(int row, const QModelIndex &parent) const;

    /** The words of the filter that a cell has, in either language, of those that are wanted. */
    [[nodiscard]] TextFilter::Words wordsIn(const QModelIndex &cell,
                                            TextFilter::Words wanted) const;
    /** What is remembered of cells holds no more. */
    void forgetCells() { m_known.clear(); }

    mutable TextFilter m_filter; ///< learns characters while it looks
    bool m_hasAskedForReadings = false;
    /** By column, the words in all cells of one TextKeyRole. */
    mutable std::vector<QHash<QString, TextFilter::Words>> m_known;
    QList<Status> m_statuses;
    QStringList m_regions;
    QStringList m_indicators;
};

} // namespace Zhitu
