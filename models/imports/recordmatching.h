// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QMultiHash>
#include <QString>

namespace Zhitu {

/** What a name in a file is found to be. */
struct RecordMatch
{
    QString key; ///< the one record that it names; empty: none or several
    QStringList candidates; ///< where several bear the name, or one that it may be a part of

    [[nodiscard]] bool isAmbiguous() const { return key.isEmpty() && candidates.size() > 1; }
    bool operator==(const RecordMatch &) const = default;
};

/**
 * Finds regions, indicators, subjects, sources and units by what people call them, in either language:
 * codes (GB/T 2260, ISO 3166 with two or three letters, aliases), ids, full and short names, pinyin,
 * whatever their case, width and spaces. 北京 and 北京市 are one where no other record bears either
 * name: a suffix (省, 市, 区, 县, Province, City, District) is added or left out only where that is so.
 * What is under a parent named beside it ("北京市海淀区", "Haidian, Beijing") is found by both.
 */
class RecordMatcher
{
public:
    explicit RecordMatcher(CatalogPtr catalog);

    [[nodiscard]] RecordMatch region(QStringView name) const;
    [[nodiscard]] RecordMatch indicator(QStringView name) const;
    [[nodiscard]] RecordMatch subject(QStringView name) const;
    [[nodiscard]] RecordMatch source(QStringView name) const;
    [[nodiscard]] const Catalog &catalog() const { return *m_catalog; }

private:
    using Names = QMultiHash<QString, QString>;
    static RecordMatch found(const Names &names, const QString &compared);
    /** A name with its parent's beside it: 北京市海淀区, "Haidian, Beijing". */
    [[nodiscard]] RecordMatch regionBelowAnother(const QString &name) const;

    CatalogPtr m_catalog;
    Names m_regions; ///< names as they are compared → codes
    Names m_regionStems; ///< names without their suffix → codes
    Names m_indicators;
    Names m_subjects;
    Names m_sources;
};

} // namespace Zhitu
