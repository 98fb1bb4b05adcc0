// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bulkwork.h"

#include "importer.h"
#include "importtable.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** In KiB: enough for the end of every index and table that grows, and for sorting in few runs. */
constexpr int cacheSize = 16000;

bool isCode(std::string_view id)
{
    return std::ranges::all_of(id, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z')
            || (letter >= 'a' && letter <= 'z') || letter == '.' || letter == '_' || letter == '-';
    });
}

} // namespace

BulkImport::Work::Work(Database &database, ImportInfo info, ProgressFunction progress)
    : m_database(database)
    , m_info(std::move(info))
    , m_progress(std::move(progress))
{
}

BulkImport::Work::~Work()
{
    leave();
}

Error BulkImport::Work::invalid(const QString &field, const QString &detail) const
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = m_info.fileName,
            .detail = detail,
            .row = 0,
            .field = field,
            .hint = {}};
}

bool BulkImport::Work::tick(bool now)
{
    if (!m_watch)
        return true;
    m_watch->now.done = m_report.figures + m_report.alreadyThere;
    return m_watch->tick(now);
}

Error BulkImport::Work::fail(const Error &error)
{
    m_failure = m_watch ? m_watch->failure(error) : error;
    // For the thread that is loading.
    if (m_watch)
        m_watch->stop();
    leave();
    return *m_failure;
}

void BulkImport::Work::leave()
{
    if (!std::exchange(m_isStarted, false))
        return;
    const auto settled = settle();
    Q_UNUSED(settled)
    m_loader.reset();
    m_same.reset();
    m_writer.reset();
    m_transaction.reset();
    m_watch.reset();
    // None of these can fail but for want of memory.
    (void)m_database.execute("PRAGMA ignore_check_constraints = OFF");
    (void)m_database.execute("PRAGMA foreign_keys = ON");
    (void)m_database.execute("PRAGMA cache_size = " + m_cacheSize.toLatin1());
    (void)sqlite3_db_release_memory(m_database.handle());
}

Result<void> BulkImport::Work::start()
{
    if (m_isStarted)
        return {};
    const auto cache = m_database.queryText("PRAGMA cache_size");
    if (!cache)
        return cache.error();
    m_cacheSize = *cache;
    m_isStarted = true;
    // Every reference is looked up here already.
    if (auto done = m_database.execute("PRAGMA foreign_keys = OFF; PRAGMA cache_size = -"
                                       + QByteArray::number(cacheSize));
        !done)
        return done;
    m_transaction.emplace(m_database);
    if (auto begun = m_transaction->begin(Transaction::Kind::Write); !begun)
        return begun;
    m_watch = std::make_unique<WorkWatch>(m_database, m_progress);
    m_watch->now.total = m_info.expected;
    // Before anything is written: whoever has stopped it already need not wait for more.
    if (!tick(true))
        return WorkWatch::cancelled();
    const auto import = newImport(m_database, m_info);
    if (!import)
        return import.error();
    m_import = *import;
    const auto number = [&](const QByteArray &sql) -> Result<qint64> {
        const auto found = m_database.queryText(sql);
        if (!found)
            return found.error();
        return found->toLongLong();
    };
    const auto base = number("SELECT highest FROM figure_positions");
    const auto old = number("SELECT count(*) FROM figures");
    const auto remark = number("SELECT coalesce(max(position), 0) + 1 FROM figure_remarks");
    for (const auto *asked : {&base, &old, &remark})
        if (!*asked)
            return asked->error();
    m_base = *base;
    m_nextRemark = *remark;
    m_writer = std::make_unique<FigureWriter>(m_database);
    m_loader = std::make_unique<FigureLoader>(m_database, m_import);
    m_same = std::make_unique<SameFigures>(
        m_database, *m_writer,
        SameFigures::Host{
            [this] { return settle(); }, [this] { return flushAndSettle(); },
            [this] { return tick(); },
            [this](const QString &field, const QString &detail) { return invalid(field, detail); }},
        SameFigures::Before{m_base, *old, m_info.expected});
    return {};
}

Result<void> BulkImport::Work::add(const Catalog &records)
{
    if (m_failure)
        return *m_failure;
    const auto added = [&]() -> Result<ImportReport> {
        if (auto started = start(); !started)
            return started.error();
        if (auto flushed = flushAndSettle(); !flushed)
            return flushed.error();
        if (auto checked = m_database.execute("PRAGMA ignore_check_constraints = OFF"); !checked)
            return checked.error();
        return importRecords(m_database, records, m_import);
    }();
    if (!added)
        return fail(added.error());
    m_report.records += added->records;
    m_report.events += added->events;
    return {};
}

Result<void> BulkImport::Work::append(const FigureInput &figure)
{
    if (m_failure)
        return *m_failure;
    if (const auto taken = take(figure); !taken)
        return fail(taken.error());
    return {};
}

Result<void> BulkImport::Work::checkTexts(const FigureInput &figure) const
{
    if (!isCode(figure.id)) {
        return invalid(u"id"_s,
                       u"\"%1\" may only hold A-Z, a-z, 0-9, \".\", \"_\" and \"-\""_s.arg(
                           QString::fromUtf8(figure.id)));
    }
    for (const auto &[key, field] :
         {std::pair(figure.indicator, u"indicator"), std::pair(figure.region, u"region"),
          std::pair(figure.source, u"source")}) {
        if (key.empty())
            return invalid(QString::fromUtf16(field), u"missing"_s);
    }
    if (figure.source == figure.origin)
        return invalid(u"origin"_s, u"the same as the source; leave it empty"_s);
    const bool range = figure.qualifier == Qualifier::Range;
    for (const auto &[number, field] :
         {std::pair(figure.value, u"value"), std::pair(figure.valueUpper, u"value_upper")}) {
        if (number && !std::isfinite(*number))
            return invalid(QString::fromUtf16(field), u"not a finite number"_s);
        if (range && !number)
            return invalid(QString::fromUtf16(field), u"missing: a range needs both its ends"_s);
    }
    if (!range && figure.valueUpper)
        return invalid(u"value_upper"_s, u"only a range has an upper end"_s);
    if (range && !(*figure.valueUpper > *figure.value))
        return invalid(u"value_upper"_s, u"not above the lower end of the range"_s);
    if (figure.line < 0)
        return invalid(u"line"_s, u"%1 is less than %2"_s.arg(figure.line).arg(1));
    if (figure.occurrence < 0)
        return invalid(u"occurrence"_s, u"%1 is less than %2"_s.arg(figure.occurrence).arg(0));
    if (figure.printed.empty() && figure.occurrence != 0)
        return invalid(u"occurrence"_s, u"given although nothing is printed"_s);
    if (figure.noteKind != NoteKind::None && figure.noteZh.empty() && figure.noteEn.empty())
        return invalid(u"note_kind"_s, u"given although there is no note"_s);
    return {};
}

Result<qint64> BulkImport::Work::key(KeyFinder &finder, Former &former, std::string_view key,
                                     const char16_t *field, const char16_t *table)
{
    if (key.empty())
        return 0;
    if (former.key == key && former.found.position != 0)
        return former.found.position;
    const FoundKey *found = finder.known(key);
    if (!found) {
        if (const auto settled = settle(); !settled)
            return settled.error();
        const auto asked = finder.find(key);
        if (!asked)
            return asked.error();
        found = *asked;
        if (found->position == 0) {
            return invalid(QString::fromUtf16(field),
                           u"\"%1\" is not in the %2 of the store"_s.arg(
                               QString::fromUtf8(key), QString::fromUtf16(table)));
        }
    }
    former.key.assign(key);
    former.found = *found;
    return found->position;
}

Result<void> BulkImport::Work::lookUp(const FigureInput &figure, PackedFigure &packed)
{
    const auto indicator =
        key(m_writer->indicators, m_indicator, figure.indicator, u"indicator", u"indicators");
    const auto region = !indicator
        ? indicator
        : key(m_writer->regions, m_region, figure.region, u"region", u"regions");
    const auto subject = !region
        ? region
        : key(m_writer->subjects, m_subject, figure.subject, u"subject", u"subjects");
    const auto source =
        !subject ? subject : key(m_writer->sources, m_source, figure.source, u"source", u"sources");
    const auto origin =
        !source ? source : key(m_writer->sources, m_origin, figure.origin, u"origin", u"sources");
    if (!origin)
        return origin.error();
    packed.indicator = *indicator;
    packed.region = *region;
    packed.subject = *subject;
    packed.source = *source;
    packed.origin = *origin;
    if (!figure.unit.empty() && figure.unit != m_indicator.found.unit) {
        return invalid(u"unit"_s,
                       u"\"%1\" although the indicator \"%2\" is in \"%3\""_s.arg(
                           QString::fromUtf8(figure.unit), QString::fromUtf8(figure.indicator),
                           QString::fromUtf8(m_indicator.found.unit)));
    }
    return {};
}

Result<qint64> BulkImport::Work::remark(const FigureInput &figure)
{
    /** Remarks that are remembered, so that figures share them. */
    constexpr std::size_t most = 20000;

    if (figure.qualifierWordZh.empty() && figure.qualifierWordEn.empty()
        && figure.rankBasis == RankBasis::None && figure.statedByZh.empty()
        && figure.statedByEn.empty() && figure.obsStatus.empty() && !figure.breakBefore
        && figure.noteZh.empty() && figure.noteEn.empty())
        return 0;
    PackedRemark packed;
    packed.texts = {std::string(figure.qualifierWordZh),
                    std::string(figure.qualifierWordEn),
                    code(figure.rankBasis).toUtf8().toStdString(),
                    std::string(figure.statedByZh),
                    std::string(figure.statedByEn),
                    std::string(figure.obsStatus),
                    std::string(figure.noteZh),
                    std::string(figure.noteEn),
                    code(figure.noteKind).toUtf8().toStdString()};
    packed.breakBefore = figure.breakBefore;
    std::string whole(1, packed.breakBefore ? '1' : '0');
    for (const std::string &part : packed.texts) {
        whole += std::to_string(part.size());
        whole += ':';
        whole += part;
    }
    if (const auto known = m_remarks.find(whole); known != m_remarks.end())
        return known->second;
    if (m_remarks.size() >= most)
        m_remarks.clear();
    packed.position = m_nextRemark++;
    m_remarks.emplace(std::move(whole), packed.position);
    m_blocks[m_filling].remarks.push_back(std::move(packed));
    return m_nextRemark - 1;
}

void BulkImport::Work::readPeriod(const FigureInput &figure, PackedFigure &packed)
{
    if (!figure.period || figure.period->isUndated())
        return;
    const QString &iso = figure.period->iso();
    if (iso.constData() != m_periodText.constData() && iso != m_periodText) {
        m_periodIso = iso.toStdString();
        m_firstDay = figure.period->firstDay().toJulianDay();
        m_lastDay = figure.period->lastDay().toJulianDay();
    }
    // Kept, so that no other text can come to stand at the same place.
    if (iso.constData() != m_periodText.constData())
        m_periodText = iso;
    packed.firstDay = m_firstDay;
    packed.lastDay = m_lastDay;
    packed.periodSize = static_cast<quint32>(m_periodIso.size());
}

Result<void> BulkImport::Work::take(const FigureInput &figure)
{
    // To look at the clock takes longer than most of what is done for a figure.
    constexpr qint64 figuresBetweenTicks = 64;
    if (++m_taken % figuresBetweenTicks == 0 && !tick())
        return WorkWatch::cancelled();
    if (auto started = start(); !started)
        return started;
    if (auto checked = checkTexts(figure); !checked)
        return checked;
    PackedFigure packed;
    if (auto found = lookUp(figure, packed); !found)
        return found;
    readPeriod(figure, packed);
    packed.value = figure.value.value_or(0);
    packed.hasValue = figure.value.has_value();
    packed.valueUpper = figure.valueUpper.value_or(0);
    packed.hasValueUpper = figure.valueUpper.has_value();
    packed.qualifier = static_cast<int>(figure.qualifier);
    packed.status = static_cast<int>(figure.status);
    packed.line = figure.line;
    packed.occurrence = figure.occurrence;
    const auto isThere =
        m_same->isThere(figure, packed, {m_periodIso, m_indicator.found.unit}, m_report);
    if (!isThere)
        return isThere.error();
    if (*isThere) {
        ++m_report.alreadyThere;
        return {};
    }
    const auto remarked = remark(figure);
    if (!remarked)
        return remarked.error();
    packed.remark = *remarked;

    FigureBlock &block = m_blocks[m_filling];
    if (block.figures.empty())
        block.position = m_base + m_report.figures + 1;
    packed.texts = static_cast<quint32>(block.texts.size());
    packed.printedSize = static_cast<quint32>(figure.printed.size());
    if (packed.periodSize > 0)
        block.texts += m_periodIso;
    block.texts += figure.printed;
    block.figures.push_back(packed);
    ++m_report.figures;
    // Long texts fill a block as well.
    constexpr std::size_t mostText = 1 << 20;
    if (block.figures.size() < FigureBlock::size && block.texts.size() < mostText)
        return {};
    return flush();
}

Result<void> BulkImport::Work::settle()
{
    if (!m_loading.valid())
        return {};
    auto loaded = m_loading.get();
    m_watch->setElsewhere(false);
    return loaded;
}

Result<void> BulkImport::Work::flush()
{
    if (m_blocks[m_filling].figures.empty())
        return {};
    if (auto ready = makeReadyToLoad(); !ready)
        return ready;
    m_watch->setElsewhere(true);
    m_loading = std::async([this, block = &m_blocks[m_filling]] { return m_loader->load(*block); });
    m_filling = 1 - m_filling;
    m_blocks[m_filling].clear();
    return {};
}

Result<void> BulkImport::Work::flushAndSettle()
{
    if (m_blocks[m_filling].figures.empty())
        return settle();
    if (auto ready = makeReadyToLoad(); !ready)
        return ready;
    if (auto loaded = m_loader->load(m_blocks[m_filling]); !loaded)
        return loaded;
    m_blocks[m_filling].clear();
    return {};
}

Result<void> BulkImport::Work::makeReadyToLoad()
{
    if (auto settled = settle(); !settled)
        return settled;
    if (!tick())
        return WorkWatch::cancelled();
    // They are checked here already, one by one.
    return m_database.execute("PRAGMA ignore_check_constraints = ON");
}

Result<BulkReport> BulkImport::Work::finish()
{
    if (!tick(true))
        return WorkWatch::cancelled();
    if (!m_isStarted)
        return m_report;
    if (const auto flushed = flushAndSettle(); !flushed)
        return flushed.error();
    const qint64 highest = m_base + m_report.figures;
    m_loader.reset();
    if (const auto resolved = m_same->resolve(m_report); !resolved)
        return resolved.error();
    m_same.reset();
    if (m_report.figures + m_report.events + m_report.records == 0) {
        // Nothing is new: not even the import shall be there.
        leave();
        return m_report;
    }
    {
        auto note =
            m_database.prepare("UPDATE imports SET highest = ?2, figures = ?3, events = ?4, "
                               "records = ?5, sha256 = ?6 WHERE position = ?1");
        if (!note)
            return note.error();
        int parameter = 0;
        for (const qint64 number :
             {m_import, highest, m_report.figures, m_report.events, m_report.records})
            note->bindInteger(++parameter, number);
        if (!m_info.sha256.isEmpty())
            note->bindText(++parameter, m_info.sha256);
        if (const auto noted = note->run(); !noted)
            return noted.error();
    }
    if (const auto noted = m_database.execute("UPDATE figure_positions SET highest = "
                                              + QByteArray::number(highest));
        !noted)
        return noted.error();
    m_writer.reset();
    if (!tick(true))
        return WorkWatch::cancelled();
    if (const auto committed = m_transaction->commit(); !committed)
        return committed.error();
    m_report.import = m_import;
    leave();
    return m_report;
}

Result<BulkReport> BulkImport::Work::commit()
{
    if (m_failure)
        return *m_failure;
    auto finished = finish();
    if (!finished)
        return fail(finished.error());
    // Whatever comes now comes too late.
    m_failure = invalid({}, u"the import is over"_s);
    return finished;
}

} // namespace Zhitu
