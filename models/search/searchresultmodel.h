// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/searchresults.h"

#include <QAbstractListModel>

#include <vector>

namespace Zhitu {

/**
 * What a search found as rows: a heading for each kind, its hits, and a row for more of them.
 * DisplayRole is a row in words.
 */
class SearchResultModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchResultModel)

public:
    enum class Row { Heading, Hit, More, Remark };
    enum Role {
        RowRole = Qt::UserRole + 1, ///< a Row, as a number
        TitleRole, ///< MarkedText; of hits
        DetailRole, ///< MarkedText; of hits
        AsideRole, ///< MarkedText; of hits
    };

    explicit SearchResultModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    /** Replaces the rows. */
    void setAnswer(const SearchAnswer &answer);
    [[nodiscard]] const SearchAnswer &answer() const { return m_answer; }
    void setLanguage(Language language);

    /** The hit in a row; nullptr: it has none. */
    [[nodiscard]] const SearchHit *hit(int row) const;
    /** The kind that a row is about. */
    [[nodiscard]] SearchKind kind(int row) const;
    [[nodiscard]] Row rowType(int row) const
    {
        return m_rows.at(static_cast<std::size_t>(row)).type;
    }
    /** Whether a row can be chosen. */
    [[nodiscard]] bool isChoice(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Place
    {
        Row type;
        qsizetype group;
        qsizetype hit;
    };

    [[nodiscard]] QString rowText(const Place &place) const;

    SearchAnswer m_answer;
    Language m_language = Language::Chinese;
    std::vector<Place> m_rows;
};

} // namespace Zhitu

Q_DECLARE_METATYPE(Zhitu::MarkedText)
