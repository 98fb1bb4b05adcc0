// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputmodule.h"

#include "records/catalog.h"
#include "records/observation.h"

#include <QHash>

#include <functional>
#include <vector>

namespace Zhitu {

/** A cell of a table for people: a text, or a number. */
struct SheetCell
{
    QString text; ///< empty where there is a number, or nothing
    std::optional<double> number;
};

/**
 * Figures as a table for people: names and the codes behind them, the figure in its base unit and as
 * it was printed, with what hedges it, and where it comes from. Names are in one language; where there
 * is none in it, in the other.
 */
class FigureSheet final
{
public:
    /** The catalog must outlive this. */
    FigureSheet(const Catalog &catalog, Language language);

    [[nodiscard]] const QList<SheetColumn> &columns() const { return m_columns; }
    /** The cells of a figure, as many as there are columns; valid until the next call. */
    [[nodiscard]] const std::vector<SheetCell> &cells(const Observation &figure);

private:
    /** What is said of a source and what it quotes. */
    struct Way
    {
        QString title;
        QString published;
        QString url;
        QString grade;
        QString chain;
        SourceKind kind{};
    };

    [[nodiscard]] const Way &wayOf(const Observation &figure);

    const Catalog &m_catalog;
    Language m_language;
    QList<SheetColumn> m_columns;
    std::vector<SheetCell> m_cells;
    QHash<QString, QString> m_indicators;
    QHash<QString, QString> m_regions;
    QHash<std::pair<QString, QString>, Way> m_ways;
};

/** A table of other records for people. */
struct RecordSheet
{
    QString name; ///< of the worksheet
    QList<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;
};

/** What the worksheet of the figures is called. */
[[nodiscard]] QString figureSheetName(Language language);

/** Events, indicators, regions and sources of a catalog. */
[[nodiscard]] QList<RecordSheet> recordSheets(const Catalog &catalog, Language language);

} // namespace Zhitu
