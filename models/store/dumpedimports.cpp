// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dumpedimports.h"

#include "database.h"
#include "figurerows.h"
#include "importtable.h"
#include "packagerows.h"

#include "packages/package.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

Error dumpError(QLatin1StringView table, const QString &detail)
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = table + u".csv"_s,
            .detail = detail,
            .row = 0,
            .field = {},
            .hint = {}};
}

DumpedImports::DumpedImports(Database &database, const StoreLayers &dump, FigureWriter &figures)
    : m_database(database)
    , m_dump(dump)
    , m_figures(figures)
{
}

Result<void> DumpedImports::make()
{
    for (const DumpedImport &import : m_dump.imports) {
        const auto made = newImport(m_database,
                                    {.fileName = import.fileName,
                                     .sha256 = import.sha256,
                                     .when = QDateTime::fromString(import.taken, Qt::ISODate),
                                     .title = import.title,
                                     .mapping = import.mapping.toUtf8()});
        if (!made)
            return made.error();
        m_imports.append(*made);
    }
    for (const auto *packages : {&m_dump.packages, &m_dump.asidePackages}) {
        for (const PackageInfo &info : *packages) {
            const auto isThere = hasPackage(m_database, info.id);
            if (!isThere)
                return isThere.error();
            if (*isThere)
                continue;
            const qint64 import =
                m_imports.value(m_dump.packageImports.value(info.id) - 1, qint64(0));
            if (auto written = writePackageRow(m_database, info, import); !written)
                return written;
        }
    }
    return {};
}

Result<qint64> DumpedImports::importOf(const BroughtBy &by)
{
    if (by.kind == broughtByHand)
        return m_figures.ownImport();
    if (by.kind == broughtByImport)
        return m_imports.at(by.import - 1);
    const auto known = m_packages.constFind(by.package);
    if (known != m_packages.cend())
        return *known;
    if (!by.package.isEmpty()) {
        const auto isThere = hasPackage(m_database, by.package);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return dumpError(layerTableName<OriginRun>,
                             u"\"%1\" is none of the packages"_s.arg(by.package));
    }
    const auto import = importOfPackage(m_database, by.package);
    if (import)
        m_packages.insert(by.package, *import);
    return import;
}

Result<void> DumpedImports::checkUndone(const BroughtBy &by, QLatin1StringView table) const
{
    if (by.kind == broughtByImport && m_dump.imports.at(by.import - 1).isUndone)
        return {};
    return dumpError(table, u"put aside with an import that is not undone"_s);
}

void DumpedImports::noteFigure(qint64 import, qint64 position)
{
    Range &range = m_ranges[import];
    range.first = range.first == 0 ? position : std::min(range.first, position);
    range.last = std::max(range.last, position);
}

Result<void> DumpedImports::note()
{
    for (qsizetype i = 0; i < m_imports.size(); ++i) {
        const DumpedImport &import = m_dump.imports.at(i);
        const Range range = m_ranges.value(m_imports.at(i), {.first = 1, .last = 0});
        auto note = m_database.prepare(
            "UPDATE imports SET base = ?2, highest = ?3, figures = ?4, events = ?5, "
            "records = ?6, undone = ?7 WHERE position = ?1");
        if (!note)
            return note.error();
        int parameter = 0;
        for (const qint64 number :
             {m_imports.at(i), range.first - 1, range.last, qint64(import.figures),
              qint64(import.events), qint64(import.records), qint64(import.isUndone)})
            note->bindInteger(++parameter, number);
        if (auto noted = note->run(); !noted)
            return noted;
    }
    return {};
}

} // namespace Zhitu
