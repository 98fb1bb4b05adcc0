// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/language.h"
#include "records/observation.h"

#include <QAbstractTableModel>
#include <QList>

#include <memory>

namespace Zhitu {

using ObservationsPtr = std::shared_ptr<const QList<Observation>>;

/**
 * Roles that all of Zhitu's item models share beside Qt's own.
 *
 * DisplayRole is text in the model's language; ValueRole is the raw value for sorting and drawing;
 * ChineseRole and EnglishRole are what DisplayRole would be in that language, whatever the model's.
 */
enum Role {
    ValueRole = Qt::UserRole + 1, ///< a number, QDate or text; invalid: no figure, never 0
    ChineseRole,
    EnglishRole,
    IdRole, ///< the row's id or code, QString
    UpperValueRole, ///< upper bound of a range in base units; invalid: none
    QualifierRole, ///< Qualifier as int
    StatusRole, ///< Status as int
    RankBasisRole, ///< RankBasis as int
    SourceRole, ///< id of the row's source, QString
    EvidenceRole, ///< ids of the observations that the row stands on, QStringList
    UnitRole, ///< code of the row's unit, QString
    RegionRole, ///< code of the row's region, QString
    IndicatorRole, ///< id of the row's indicator, QString
    /**
     * What a cell's texts are made from, QString: cells of a column that have the same one have the
     * same texts, in either language. Null: nothing is known.
     */
    TextKeyRole,
};

/**
 * Base of the tables: an immutable snapshot of records, with names in a language of choice.
 *
 * Belongs to the GUI thread, does no I/O. Cells that have no value give an invalid ValueRole, and an
 * empty text or one that says what is missing (no figure given, undated). The ValueRole of a name
 * is its code or id and that of a text its Chinese form, so that an order by it outlasts a change
 * of language. setLanguage() tells views that texts and headers changed; row order stays.
 */
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordModel)

public:
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);
    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;

    /** The first row with this id; -1 where there is none. */
    [[nodiscard]] int rowOf(const QString &id) const;

protected:
    explicit RecordModel(QObject *parent);

    /** Call between beginResetModel() and endResetModel(); a null pointer is an empty catalog. */
    void setCatalog(CatalogPtr catalog);

    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString header(int column, Language language) const = 0;
    [[nodiscard]] virtual QString text(int row, int column, Language language) const = 0;
    /** The raw value of a cell. */
    [[nodiscard]] virtual QVariant value(int row, int column) const = 0;
    [[nodiscard]] virtual QString id(int row) const = 0;
    /** See TextKeyRole; null by default. */
    [[nodiscard]] virtual QString textKey(int row, int column) const;
    /** Any role beyond those above; invalid by default. */
    [[nodiscard]] virtual QVariant extra(int row, int role) const;

private:
    CatalogPtr m_catalog = std::make_shared<const Catalog>();
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
