// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingreport.h"

#include <QAbstractItemModel>

namespace Zhitu {

/**
 * Findings as a tree: their kinds, and below each its findings.
 *
 * A snapshot, like RecordModel: no I/O, texts made when they are asked for, setLanguage() tells
 * views that they changed.
 */
class FindingModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingModel)

public:
    enum Role {
        /** The kind as int, of kinds and findings alike. */
        KindRole = Qt::UserRole + 1,
        IdRole, ///< of a finding, QString; of a kind its code
        ExplanationRole, ///< in whole sentences; of a kind what its findings have in common
        EvidenceRole, ///< ids of the observations that disagree, QStringList; empty for kinds
        EventRole, ///< id of the event that it is about; empty: it is about figures
        CountRole, ///< of a kind: how many findings it has
    };

    explicit FindingModel(QObject *parent = nullptr) : QAbstractItemModel(parent) { }

    /** A null pointer empties the model. */
    void setReport(FindingReportPtr report);
    [[nodiscard]] const FindingReportPtr &report() const { return m_report; }
    void setLanguage(Language language);
    [[nodiscard]] Language language() const { return m_language; }

    /** The finding of a row; nullptr for a kind's. Lives as long as the report. */
    [[nodiscard]] const Finding *finding(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/ = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    /** The findings of one kind, which stand together in the report. */
    struct Group
    {
        FindingKind kind{};
        qsizetype first = 0;
        qsizetype count = 0;
    };

    FindingReportPtr m_report;
    QList<Group> m_groups; ///< kinds without findings have none
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
