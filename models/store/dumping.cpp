// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayers.h"
#include "database.h"
#include "figurerows.h"
#include "history.h"
#include "importer.h"
#include "store.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

/**
 * @file
 * What a dump needs of a store: all of it, read at one moment.
 */
namespace Zhitu {

StoreHold::StoreHold(std::unique_ptr<Transaction> transaction)
    : m_transaction(std::move(transaction))
{
}

StoreHold::~StoreHold() = default;

Result<std::unique_ptr<StoreHold>> Store::hold() const
{
    auto transaction = std::make_unique<Transaction>(*m_database);
    if (const auto begun = transaction->begin(Transaction::Kind::Read); !begun)
        return begun.error();
    // The lock is taken by the first statement that reads.
    if (const auto read = m_database->queryText("PRAGMA user_version"); !read)
        return read.error();
    return std::unique_ptr<StoreHold>(new StoreHold(std::move(transaction)));
}

Result<Package> Store::wholeContent() const
{
    const auto held = hold();
    if (!held)
        return held.error();
    const auto snapshot = catalog();
    if (!snapshot)
        return snapshot.error();
    Package content;
    content.catalog = **snapshot;
    StoreLayers layers;
    layers.packages = std::exchange(content.catalog.packages, {});
    content.catalog.texts.clear();
    content.catalog.deletedCharts.clear();
    content.catalog.chartOrigins.clear();
    if (const auto read = readChartLayers(*m_database, content.catalog.charts, layers); !read)
        return read.error();
    if (const auto read = readHistory(*m_database, layers); !read)
        return read.error();
    content.catalog.buildIndex();
    content.layers = std::move(layers);
    return content;
}

Result<qint64> Store::observationCount() const
{
    const auto count = m_database->queryText("SELECT count(*) FROM figures");
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<FigureExtent> Store::figureExtent() const
{
    const auto number = [this](const QByteArray &what) -> Result<qint64> {
        const auto text = m_database->queryText("SELECT " + what + " FROM figures");
        if (!text)
            return text.error();
        return text->toLongLong();
    };
    const auto first = number("coalesce(min(position), 0)");
    if (!first)
        return first.error();
    const auto last = number("coalesce(max(position), 0)");
    if (!last)
        return last.error();
    const auto count = number("count(*)");
    if (!count)
        return count.error();
    return FigureExtent{.count = *count, .first = *first, .last = *last};
}

Result<void> Store::forEachObservation(
    const std::vector<qint64> *positions,
    const std::function<Result<void>(const Observation &)> &function) const
{
    auto statement = m_database->prepare(
        selectFigures() + (positions ? " WHERE position = ?1" : " ORDER BY position"));
    if (!statement)
        return statement.error();
    FigureReader reader(*m_database);
    const auto takeRows = [&]() -> Result<void> {
        return statement->forEachRow([&](const Statement &row) -> Result<void> {
            const auto figure = reader.observation(row);
            if (!figure)
                return figure.error();
            return function(*figure);
        });
    };
    if (!positions)
        return takeRows();
    for (const qint64 position : *positions) {
        statement->bindInteger(1, position);
        if (const auto taken = takeRows(); !taken)
            return taken;
        statement->reset();
    }
    return {};
}

Result<void> Store::forEachAsideFigure(
    const std::function<Result<void>(const AsideFigure &)> &function) const
{
    return forEachAsideFigureIn(*m_database, function);
}

Result<qint64> Store::asideFigureCount() const
{
    const auto count = m_database->queryText("SELECT (SELECT count(*) FROM original_figures) + "
                                             "(SELECT count(*) FROM undone_figures)");
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<ImportReport> Store::importPackage(PackageReader &package, const ImportInfo &info,
                                          const ProgressFunction &progress)
{
    return importInto(*m_database, package, info, progress);
}

} // namespace Zhitu
