// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/terms.h"

#include <QSortFilterProxyModel>
#include <QStringList>

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
     * Shows rows in which each word of the text occurs in some column, in Chinese or in English;
     * case and width (Ａ and A) make no difference. An empty text shows all.
     */
    void setFilterText(const QString &text);
    /** Shows rows of these statuses; an empty list shows all. */
    void setStatuses(const QList<Status> &statuses);
    /** Shows rows of the regions with these codes; an empty list shows all. */
    void setRegions(const QStringList &codes);
    /** Shows rows of the indicators with these ids; an empty list shows all. */
    void setIndicators(const QStringList &ids);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool hasWords(int row, const QModelIndex &parent) const;

    QStringList m_words;
    QList<Status> m_statuses;
    QStringList m_regions;
    QStringList m_indicators;
};

} // namespace Zhitu
