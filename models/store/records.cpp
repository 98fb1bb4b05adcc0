// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulkimport.h"
#include "edits.h"
#include "store.h"

#include <utility>

namespace Zhitu {

namespace {

Error notYet()
{
    return {.kind = ErrorKind::StoreFailed,
            .file = {},
            .detail = QStringLiteral("this is not possible yet"),
            .row = 0,
            .field = {},
            .hint = {}};
}

} // namespace

RecordKey keyOfAny(const AnyRecord &record)
{
    return std::visit(
        []<typename Record>(const Record &one) {
            return RecordKey{RecordTable<Record>::table, keyOf(one)};
        },
        record);
}

QList<Edit> inverseOf(const QList<Edit> &edits)
{
    QList<Edit> inverse;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        inverse.append({.before = edit->after, .after = edit->before});
    return inverse;
}

class BulkImport::Work
{
};

BulkImport::BulkImport(std::unique_ptr<Work> work) : m_work(std::move(work)) { }
BulkImport::~BulkImport() = default;
Result<std::unique_ptr<BulkImport>> BulkImport::begin(Store &, const ImportInfo &,
                                                      const ProgressFunction &)
{
    return notYet();
}
Result<void> BulkImport::add(const Catalog &)
{
    return notYet();
}
Result<void> BulkImport::append(const FigureInput &)
{
    return notYet();
}
Result<void> BulkImport::append(const Observation &)
{
    return notYet();
}
Result<BulkReport> BulkImport::commit()
{
    return notYet();
}

Result<QList<Edit>> Store::apply(const QList<Edit> &)
{
    return notYet();
}
Result<QList<AsideRecord>> Store::asideRecords() const
{
    return notYet();
}
Result<QList<Edit>> Store::restore(const QList<RecordKey> &)
{
    return notYet();
}
Result<QList<ImportRecord>> Store::imports() const
{
    return notYet();
}
Result<UndoReport> Store::undoImport(qint64, const ProgressFunction &)
{
    return notYet();
}
Result<UndoReport> Store::redoImport(qint64, const ProgressFunction &)
{
    return notYet();
}
Result<UndoReport> Store::dropImport(qint64, const ProgressFunction &)
{
    return notYet();
}
Result<std::vector<qint64>> Store::positions(const ObservationQuery &, const FigureOrder &) const
{
    return notYet();
}
Result<QList<Observation>> Store::latest(const ObservationQuery &) const
{
    return notYet();
}

} // namespace Zhitu
