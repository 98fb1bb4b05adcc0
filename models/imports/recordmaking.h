// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurerows.h"

#include <QSet>

namespace Zhitu {

/**
 * Makes the records that figures need and the store does not have, with ids that it does not have.
 * The same names give the same ids in every store that lacks them.
 */
class RecordMaker
{
public:
    RecordMaker(CatalogPtr catalog, const ImportMapping &mapping);

    /**
     * A region by its name, its code where a column has one, or both. Its level and parent follow
     * from a code of GB/T 2260 or ISO 3166, then from its name; else the mapping says the level. A
     * parent that is nowhere is left out. Where the store has it by its code, that one.
     */
    [[nodiscard]] QString region(const QString &name, const QString &code);
    /** An indicator by its name and id; its unit is given. */
    [[nodiscard]] QString indicator(const QString &name, const QString &id, const Unit &unit,
                                    bool isKnownUnit);
    [[nodiscard]] QString subject(const QString &name);
    [[nodiscard]] QString source(const QString &title);
    /** The mapping's own new source, or the record that stands for "source not stated". */
    [[nodiscard]] QString source(const SourceChoice &choice);

    /** The unit of numbers of which nothing says what they count. */
    [[nodiscard]] static Unit unstatedUnit();
    /** All units: the store's and those made here. */
    [[nodiscard]] QList<Unit> units() const;
    [[nodiscard]] const Indicator *indicatorOf(const QString &id) const;
    [[nodiscard]] const NewRecords &made() const { return m_made; }
    /** What was made since the last call. */
    [[nodiscard]] NewRecords takeMade();

private:
    /** An id from a name, the English one if there is one, that no other record has. */
    [[nodiscard]] QString freeId(const BilingualText &name, const QString &otherwise,
                                 const QSet<QString> &taken) const;

    CatalogPtr m_catalog;
    AreaLevel m_regionLevel;
    SourceKind m_sourceKind;
    QMap<QString, Indicator> m_describedIndicators;
    QMap<QString, Region> m_describedRegions;
    QSet<QString> m_regionCodes;
    QSet<QString> m_indicatorIds;
    QSet<QString> m_subjectIds;
    QSet<QString> m_sourceIds;
    QSet<QString> m_unitCodes;
    NewRecords m_made;
    NewRecords m_fresh;
};

/** A text as the one name that a record has, in the language that its characters are of. */
[[nodiscard]] BilingualText namedSo(const QString &text);

} // namespace Zhitu
