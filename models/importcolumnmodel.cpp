// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importcolumnmodel.h"

#include "formats/catalogue.h"
#include "importtexts.h"
#include "recordtexts.h"

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownCells = 3;
constexpr qsizetype longestCell = 40;

/** The first cells of a column that are not empty. */
QString sample(const TableFacts &facts, int column)
{
    QStringList cells;
    for (const QStringList &row : facts.preview) {
        QString cell = row.value(column).simplified();
        if (cell.isEmpty())
            continue;
        if (cell.size() > longestCell)
            cell = cell.left(longestCell) + u'…';
        cells.append(cell);
        if (cells.size() == shownCells)
            break;
    }
    return cells.join(u" · "_s);
}

} // namespace

ImportColumnModel::ImportColumnModel(QObject *parent) : RecordModel(parent) { }

void ImportColumnModel::setTable(const TableFacts &facts, const ImportMapping &mapping,
                                 CatalogPtr catalog)
{
    beginResetModel();
    setCatalog(std::move(catalog));
    m_facts = facts;
    m_mapping = mapping;
    endResetModel();
}

void ImportColumnModel::setMapping(const ImportMapping &mapping)
{
    m_mapping = mapping;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, RoleColumn), index(rows() - 1, DetailColumn));
}

int ImportColumnModel::rows() const
{
    return static_cast<int>(m_facts.columns.size());
}

int ImportColumnModel::columns() const
{
    return ColumnCount;
}

QString ImportColumnModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case NameColumn:
        return words.translate("Import", "Column of the table");
    case SampleColumn:
        return words.translate("Import", "Its first cells");
    case RoleColumn:
        return words.translate("Import", "Taken for");
    case DetailColumn:
        return words.translate("Import", "With");
    default:
        return {};
    }
}

QString ImportColumnModel::text(int row, int column, Language language) const
{
    const ColumnMapping mapping = m_mapping.columns.value(row);
    switch (column) {
    case NameColumn:
        return columnTitle(m_facts, row, language);
    case SampleColumn:
        return sample(m_facts, row);
    case RoleColumn:
        return columnRoleName(mapping.role, language);
    case DetailColumn:
        return columnDetails(mapping, *catalog(), language);
    default:
        return {};
    }
}

QVariant ImportColumnModel::value(int row, int column) const
{
    switch (column) {
    case NameColumn:
        return m_facts.columns.at(row).name;
    case SampleColumn:
        return cellValue(sample(m_facts, row));
    case RoleColumn:
        return static_cast<int>(m_mapping.columns.value(row).role);
    case DetailColumn:
        return cellValue(columnDetails(m_mapping.columns.value(row), *catalog(), language()));
    default:
        return {};
    }
}

QString ImportColumnModel::id(int row) const
{
    return QString::number(row);
}

} // namespace Zhitu
