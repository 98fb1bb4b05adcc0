// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchresultmodel.h"

#include "formats/catalogue.h"
#include "search/searchhits.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

void SearchResultModel::setAnswer(const SearchAnswer &answer)
{
    beginResetModel();
    m_answer = answer;
    m_rows.clear();
    for (qsizetype i = 0; i < answer.groups.size(); ++i) {
        const SearchGroup &group = answer.groups.at(i);
        m_rows.push_back({Row::Heading, i, 0});
        for (qsizetype hit = 0; hit < group.hits.size(); ++hit)
            m_rows.push_back({Row::Hit, i, hit});
        if (group.total > group.hits.size())
            m_rows.push_back({Row::More, i, 0});
    }
    if (m_rows.empty() || !answer.isComplete)
        m_rows.push_back({Row::Remark, 0, 0});
    endResetModel();
}

void SearchResultModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const SearchHit *SearchResultModel::hit(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Place &place = m_rows[static_cast<std::size_t>(row)];
    return place.type == Row::Hit ? &m_answer.groups.at(place.group).hits.at(place.hit) : nullptr;
}

SearchKind SearchResultModel::kind(int row) const
{
    const Place &place = m_rows.at(static_cast<std::size_t>(row));
    return place.type == Row::Remark ? SearchKind{} : m_answer.groups.at(place.group).kind;
}

bool SearchResultModel::isChoice(int row) const
{
    return row >= 0 && row < rowCount() && (rowType(row) == Row::Hit || rowType(row) == Row::More);
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Place &place = m_rows[static_cast<std::size_t>(index.row())];
    const SearchHit *found = hit(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return rowText(place);
    case RowRole:
        return static_cast<int>(place.type);
    case TitleRole:
        return found ? QVariant::fromValue(found->title.in(m_language)) : QVariant();
    case DetailRole:
        return found ? QVariant::fromValue(found->detail.in(m_language)) : QVariant();
    case AsideRole:
        return found ? QVariant::fromValue(found->aside.in(m_language)) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags SearchResultModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isChoice(index.row())
        ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
        : Qt::ItemNeverHasChildren;
}

QString SearchResultModel::rowText(const Place &place) const
{
    const Catalogue &words = Catalogue::of(m_language);
    if (place.type == Row::Remark) {
        if (!m_answer.isComplete)
            return words.translate("Search", "The figures are still being read…");
        return words.translate("Search", "Nothing was found.");
    }
    const SearchGroup &group = m_answer.groups.at(place.group);
    if (place.type == Row::Heading)
        return searchKindName(group.kind, m_language);
    if (place.type == Row::More)
        //: a row below what a search found: %1 is how many more there are
        return words.translate("Search", "%1 more").arg(group.total - group.hits.size());
    const SearchHit &found = group.hits.at(place.hit);
    QStringList parts;
    for (const BilingualMarkedText *text : {&found.title, &found.aside, &found.detail}) {
        if (!text->in(m_language).text.isEmpty())
            parts.append(text->in(m_language).text);
    }
    return parts.join(words.translate("Formats", ", "));
}

} // namespace Zhitu
