// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedfiguremodel.h"

#include "observationmodel.h"
#include "recordtexts.h"

#include <algorithm>
#include <limits>

namespace Zhitu {

namespace {

/** Of a thousand or so characters a figure: some megabytes. */
constexpr qsizetype mostBlocks = 64;
/** Who jumps through the table wants only what is looked at now, not all that was passed. */
constexpr qsizetype mostWanted = 4;

} // namespace

PagedFigureModel::PagedFigureModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_asking.setSingleShot(true);
    m_asking.setInterval(0);
    connect(&m_asking, &QTimer::timeout, this, &PagedFigureModel::askForNext);
}

void PagedFigureModel::setList(CatalogPtr catalog, FigureListPtr list,
                               const QList<Observation> &firstRows)
{
    beginResetModel();
    m_catalog = catalog ? std::move(catalog) : std::make_shared<const Catalog>();
    m_list = list ? std::move(list) : std::make_shared<const FigureList>();
    m_blocks.clear();
    m_wanted.clear();
    m_asked = -1;
    if (firstRows.size() == std::min<qint64>(rowsPerBlock, m_list->size()) && !firstRows.isEmpty())
        m_blocks.insert(0, {firstRows, ++m_uses});
    endResetModel();
}

void PagedFigureModel::setLanguage(Language language)
{
    m_language = language;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void PagedFigureModel::setBlock(const FigureListPtr &list, int block,
                                const QList<Observation> &rows)
{
    if (list != m_list)
        return;
    if (m_asked == block)
        m_asked = -1;
    m_wanted.removeAll(block);
    const qint64 first = qint64(block) * rowsPerBlock;
    const qint64 expected = std::min<qint64>(rowsPerBlock, m_list->size() - first);
    // Fewer are there where the store has changed: another list comes.
    if (rows.size() == expected && expected > 0) {
        m_blocks.insert(block, {rows, ++m_uses});
        dropOldest();
        Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                           index(static_cast<int>(first + expected) - 1, columnCount() - 1));
    }
    askForNext();
}

void PagedFigureModel::giveUpBlock(const FigureListPtr &list, int block)
{
    if (list != m_list)
        return;
    if (m_asked == block)
        m_asked = -1;
    m_wanted.removeAll(block);
    askForNext();
}

const Observation *PagedFigureModel::figure(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto block = m_blocks.find(row / rowsPerBlock);
    if (block == m_blocks.end())
        return nullptr;
    block->lastUse = ++m_uses;
    return &std::as_const(block->rows).at(row % rowsPerBlock);
}

int PagedFigureModel::rowCount(const QModelIndex &parent) const
{
    // A view counts rows in int.
    return parent.isValid()
        ? 0
        : static_cast<int>(std::min<qint64>(m_list->size(), std::numeric_limits<int>::max()));
}

int PagedFigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ObservationModel::ColumnCount;
}

QVariant PagedFigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    // What a delegate asks for every cell and no row has is answered without looking for the row.
    if (role < Qt::UserRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Observation *found = figure(index.row());
    if (!found) {
        want(index.row() / rowsPerBlock);
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return ObservationModel::cellText(*m_catalog, *found, index.column(), m_language);
    case ChineseRole:
        return ObservationModel::cellText(*m_catalog, *found, index.column(), Language::Chinese);
    case EnglishRole:
        return ObservationModel::cellText(*m_catalog, *found, index.column(), Language::English);
    case ValueRole:
        return ObservationModel::rawValue(*m_catalog, *found, index.column());
    case IdRole:
        return found->id;
    default:
        return observationRole(*found, role);
    }
}

QVariant PagedFigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return {};
    return ObservationModel::columnName(section, m_language);
}

/** Notes that a block is looked at; it is asked for once the view has asked for all its rows. */
void PagedFigureModel::want(int block) const
{
    if (!m_wanted.isEmpty() && m_wanted.last() == block)
        return;
    m_wanted.removeAll(block);
    m_wanted.append(block);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (m_asked < 0 && !m_asking.isActive())
        m_asking.start();
}

void PagedFigureModel::askForNext()
{
    if (m_asked >= 0)
        return;
    m_wanted.removeIf([this](int block) { return m_blocks.contains(block); });
    if (m_wanted.isEmpty())
        return;
    m_asked = m_wanted.last();
    Q_EMIT blockWanted(m_list, m_asked);
}

void PagedFigureModel::dropOldest()
{
    if (m_blocks.size() <= mostBlocks)
        return;
    const auto oldest =
        std::ranges::min_element(m_blocks, {}, [](const Block &block) { return block.lastUse; });
    m_blocks.erase(oldest);
}

} // namespace Zhitu
