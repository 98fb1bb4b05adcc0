// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordmodel.h"

namespace Zhitu {

RecordModel::RecordModel(QObject *parent) : QAbstractTableModel(parent) { }

void RecordModel::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columns() - 1), {Qt::DisplayRole});
}

int RecordModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column(), m_language);
    case ChineseRole:
        return text(index.row(), index.column(), Language::Chinese);
    case EnglishRole:
        return text(index.row(), index.column(), Language::English);
    case ValueRole:
        return value(index.row(), index.column());
    case IdRole:
        return id(index.row());
    case TextKeyRole:
        return textKey(index.row(), index.column());
    default:
        return extra(index.row(), role);
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (role) {
    case Qt::DisplayRole:
        return header(section, m_language);
    case ChineseRole:
        return header(section, Language::Chinese);
    case EnglishRole:
        return header(section, Language::English);
    default:
        return QAbstractTableModel::headerData(section, orientation, role);
    }
}

int RecordModel::rowOf(const QString &wanted) const
{
    for (int row = 0; row < rows(); ++row)
        if (id(row) == wanted)
            return row;
    return -1;
}

void RecordModel::setCatalog(CatalogPtr catalog)
{
    m_catalog = catalog ? std::move(catalog) : std::make_shared<const Catalog>();
}

QString RecordModel::textKey(int, int) const
{
    return {};
}

QVariant RecordModel::extra(int, int) const
{
    return {};
}

} // namespace Zhitu
