// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulkimport.h"

#include "bulkwork.h"
#include "database.h"
#include "store.h"

#include <string>
#include <utility>

namespace Zhitu {

BulkImport::BulkImport(std::unique_ptr<Work> work) : m_work(std::move(work)) { }

BulkImport::~BulkImport() = default;

Result<std::unique_ptr<BulkImport>> BulkImport::begin(Store &store, const ImportInfo &info,
                                                      const ProgressFunction &progress)
{
    Database &database = *store.m_database;
    if (const auto writable = database.checkWritable(
            QStringLiteral("importing %1").arg(info.title.isEmpty() ? info.fileName : info.title));
        !writable)
        return writable.error();
    return std::unique_ptr<BulkImport>(
        new BulkImport(std::make_unique<Work>(database, info, progress)));
}

void BulkImport::setSha256(const QString &sha256)
{
    m_work->setSha256(sha256);
}

Result<void> BulkImport::add(const Catalog &records)
{
    return m_work->add(records);
}

Result<void> BulkImport::append(const FigureInput &figure)
{
    return m_work->append(figure);
}

Result<void> BulkImport::append(const Observation &figure)
{
    const std::string id = figure.id.toStdString();
    const std::string indicator = figure.indicator.toStdString();
    const std::string region = figure.region.toStdString();
    const std::string subject = figure.subject.toStdString();
    const std::string unit = figure.unit.toStdString();
    const std::string wordZh = figure.qualifierWord.zh.toStdString();
    const std::string wordEn = figure.qualifierWord.en.toStdString();
    const std::string statedByZh = figure.statedBy.zh.toStdString();
    const std::string statedByEn = figure.statedBy.en.toStdString();
    const std::string source = figure.source.toStdString();
    const std::string origin = figure.origin.toStdString();
    const std::string printed = figure.printed.toStdString();
    const std::string obsStatus = figure.obsStatus.toStdString();
    const std::string noteZh = figure.note.zh.toStdString();
    const std::string noteEn = figure.note.en.toStdString();
    return m_work->append({.id = id,
                           .indicator = indicator,
                           .region = region,
                           .subject = subject,
                           .period = &figure.period,
                           .value = figure.value,
                           .valueUpper = figure.valueUpper,
                           .unit = unit,
                           .qualifier = figure.qualifier,
                           .qualifierWordZh = wordZh,
                           .qualifierWordEn = wordEn,
                           .status = figure.status,
                           .rankBasis = figure.rankBasis,
                           .statedByZh = statedByZh,
                           .statedByEn = statedByEn,
                           .source = source,
                           .origin = origin,
                           .line = figure.line.value_or(0),
                           .printed = printed,
                           .occurrence = figure.occurrence,
                           .obsStatus = obsStatus,
                           .breakBefore = figure.breakBefore,
                           .noteZh = noteZh,
                           .noteEn = noteEn,
                           .noteKind = figure.noteKind});
}

Result<BulkReport> BulkImport::commit()
{
    return m_work->commit();
}

} // namespace Zhitu
