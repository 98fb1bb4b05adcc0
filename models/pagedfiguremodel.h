// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "recordmodel.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace Zhitu {

/**
 * Any number of figures as a table of which only the rows that somebody looks at are there, in the
 * columns of ObservationModel.
 *
 * Rows come in blocks. Who shows a row that is not there is shown a placeholder and makes the model
 * ask for its block; once it is there, dataChanged() tells. The blocks looked at last are kept. Belongs
 * to the GUI thread, does no I/O.
 */
class PagedFigureModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagedFigureModel)

public:
    static constexpr int rowsPerBlock = 64;

    explicit PagedFigureModel(QObject *parent = nullptr);

    /** Another list; rows that are there already may come along: the first block. */
    void setList(CatalogPtr catalog, FigureListPtr list, const QList<Observation> &firstRows = {});
    [[nodiscard]] const FigureListPtr &list() const { return m_list; }
    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    /** The rows of a block of this list; of another, older one they are dropped. */
    void setBlock(const FigureListPtr &list, int block, const QList<Observation> &rows);
    /** A block that was asked for does not come: it is asked for again when it is looked at. */
    void giveUpBlock(const FigureListPtr &list, int block);

    /** The figure of a row; nullptr: it is not there yet. Valid until control returns. */
    [[nodiscard]] const Observation *figure(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /** Rows are wanted: those of the list at these positions. One block is asked for at a time. */
    void blockWanted(const FigureListPtr &list, int block);

private:
    struct Block
    {
        QList<Observation> rows;
        quint64 lastUse = 0;
    };

    void want(int block) const;
    void askForNext();
    void dropOldest();

    CatalogPtr m_catalog = std::make_shared<const Catalog>();
    FigureListPtr m_list = std::make_shared<const FigureList>();
    Language m_language = Language::Chinese;
    mutable QHash<int, Block> m_blocks;
    mutable QList<int> m_wanted; ///< the latest last
    int m_asked = -1; ///< the block under way; -1: none
    mutable quint64 m_uses = 0;
    mutable QTimer m_asking; ///< runs out once control returns to the event loop
};

} // namespace Zhitu
