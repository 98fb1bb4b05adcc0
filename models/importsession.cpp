// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importsession.h"

#include "futureanswers.h"
#include "imports/ownsheet.h"
#include "store/store.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace std::chrono_literals;

namespace {

constexpr auto checkDelay = 200ms;
/** How often it is said how far a check has come. */
constexpr auto checkPause = 100ms;

/** Whether a column says where each row was read. */
bool namesSources(const ImportMapping &mapping)
{
    return std::ranges::any_of(mapping.columns, [](const ColumnMapping &column) {
        return column.role == ColumnRole::Source;
    });
}

/** Checks all rows; where figures come back, with a look into the store that is open elsewhere. */
Result<ImportOutcome> checkAside(const TableFile &table, const ImportMapping &mapping,
                                 const CatalogPtr &catalog, const ProgressFunction &progress,
                                 const QString &storeFile)
{
    if (!ownSheetLanguage(table.facts()))
        return checkImport(table, mapping, catalog, {}, progress);
    const auto store = Store::openAgain(storeFile, Store::patienceMilliseconds);
    if (!store)
        return store.error();
    return checkImport(table, mapping, catalog, {}, progress, lookupIn(**store));
}

} // namespace

/** A check of all rows, shared with the thread that does it. */
struct ImportSession::Check
{
    std::atomic_bool isStopped = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

ImportSession::ImportSession(StoreSession *session, CatalogPtr catalog, const QString &storeFile,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_storeFile(storeFile)
    , m_catalog(std::move(catalog))
    , m_arriving{m_catalog, {}}
{
    m_checkDelay.setSingleShot(true);
    m_checkDelay.callOnTimeout(this, &ImportSession::check);
    m_checkTimer.setInterval(checkPause);
    m_checkTimer.callOnTimeout(this, [this] {
        if (m_check)
            Q_EMIT progressed(m_check->done, m_check->total);
    });
}

ImportSession::~ImportSession()
{
    stopCheck();
    cancel();
}

void ImportSession::setCatalog(CatalogPtr catalog)
{
    if (m_catalog == catalog)
        return;
    m_catalog = std::move(catalog);
    if (isOpen())
        follow();
}

void ImportSession::open(const TableInput &input)
{
    m_input = input;
    m_options = {};
    look();
}

void ImportSession::setOptions(const TableOptions &options)
{
    m_options = options;
    look();
}

void ImportSession::look()
{
    m_isOpening = true;
    stopCheck();
    whenAnswered(answerAside([input = m_input, options = m_options, catalog = m_catalog] {
                     return openTable(input, options, catalog);
                 }),
                 this, [this, number = ++m_opening](const Result<OpenedTable> &opened) {
                     if (number != m_opening)
                         return;
                     m_isOpening = false;
                     if (opened)
                         take(*opened);
                     else
                         Q_EMIT failed(opened.error());
                 });
}

void ImportSession::take(const OpenedTable &found)
{
    // The source is the user's word on the file, however its columns are read.
    const SourceChoice source = m_mapping.source;
    m_table = found.table;
    m_guess = found.guess;
    m_mapping = m_guess;
    m_isRecalled = false;
    if (m_recall && !isPackage()) {
        const QByteArray json = m_recall(mappingKey());
        const auto recalled = json.isEmpty()
            ? Result<ReadMapping>(Error{.kind = ErrorKind::MappingInvalid})
            : mappingFromJson(json, m_input.file, facts());
        if (recalled) {
            m_isRecalled = true;
            m_mapping = recalled->mapping;
            // Another file is of another time and was read elsewhere; nobody has said where yet.
            m_mapping.period = m_guess.period;
            m_mapping.source = m_guess.source;
            // Columns that such a table did not have then, such as one for a new year.
            for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
                if (m_mapping.columns.at(i).role == ColumnRole::Ignored
                    && !json.contains(facts().columns.at(i).name.toUtf8()))
                    m_mapping.columns[i] = m_guess.columns.at(i);
            }
        }
    }
    if (source.kind != SourceChoice::Kind::None)
        m_mapping.source = source;
    m_arriving = {m_catalog, {}};
    Q_EMIT opened();
    follow();
}

QString ImportSession::documentTitle() const
{
    // A page's caption, a package's title: others have names of files or codes.
    const bool isNamed = isOpen()
        && (facts().format == TableFormat::Pasted || facts().format == TableFormat::DataPackage);
    return isNamed ? facts().title : QString();
}

QString ImportSession::title() const
{
    return m_input.isPasted() ? QStringLiteral("clipboard") : QFileInfo(m_input.file).fileName();
}

void ImportSession::setMapping(const ImportMapping &mapping)
{
    if (m_mapping == mapping)
        return;
    ImportMapping former = std::exchange(m_mapping, mapping);
    former.source = mapping.source;
    if (former != mapping || namesSources(mapping) || !(m_checked || m_check)) {
        follow();
        return;
    }
    // Where all were read is no matter of the rows: they need not be checked again.
    Q_EMIT mappingChanged();
    preview();
    Q_EMIT checkChanged();
}

void ImportSession::guessAnew()
{
    const SourceChoice source = m_mapping.source;
    m_mapping = m_guess;
    m_mapping.source = source;
    m_isRecalled = false;
    follow();
}

QList<MappingFault> ImportSession::faults() const
{
    if (!isOpen() || isPackage())
        return {};
    return faultsOf(m_mapping, facts(), *m_catalog);
}

QString ImportSession::mappingKey() const
{
    return headerKey(facts());
}

QByteArray ImportSession::mappingJson() const
{
    return mappingToJson(m_mapping, facts());
}

void ImportSession::follow()
{
    Q_EMIT mappingChanged();
    preview();
    stopCheck();
    m_checked.reset();
    m_checkFailure.reset();
    m_checkDelay.start(checkDelay);
    Q_EMIT checkChanged();
}

void ImportSession::preview()
{
    whenAnswered(answerAside([table = *m_table, mapping = m_mapping, catalog = m_catalog] {
                     return arrivingFigures(table, mapping, catalog);
                 }),
                 this, [this, number = ++m_previewing](const ArrivingFigures &arriving) {
                     if (number != m_previewing)
                         return;
                     m_arriving = arriving;
                     Q_EMIT arrivingChanged();
                 });
}

void ImportSession::check()
{
    stopCheck();
    // The rows can be told apart before anybody has said where they were read. Where a column says
    // it, those that it does not say it of are to be known.
    ImportMapping mapping = m_mapping;
    if (mapping.source.kind == SourceChoice::Kind::None && !namesSources(mapping))
        mapping.source.kind = SourceChoice::Kind::NotStated;
    if (isPackage() || !faultsOf(mapping, facts(), *m_catalog).isEmpty()) {
        Q_EMIT checkChanged();
        return;
    }
    const auto current = std::make_shared<Check>();
    m_check = current;
    const ProgressFunction progress = [check = std::weak_ptr(current)](const Progress &now) {
        const auto known = check.lock();
        if (!known)
            return false;
        known->done = now.done;
        known->total = now.total;
        return !known->isStopped;
    };
    m_checkTimer.start();
    whenAnswered(
        answerAside([table = *m_table, mapping, catalog = m_catalog, progress, file = m_storeFile] {
            return checkAside(table, mapping, catalog, progress, file);
        }),
        this, [this, current](const Result<ImportOutcome> &outcome) {
            if (current != m_check)
                return;
            stopCheck();
            if (outcome)
                m_checked = *outcome;
            else
                m_checkFailure = outcome.error();
            Q_EMIT checkChanged();
        });
    Q_EMIT checkChanged();
}

void ImportSession::stopCheck()
{
    m_checkDelay.stop();
    m_checkTimer.stop();
    if (m_check)
        m_check->isStopped = true;
    m_check.reset();
}

void ImportSession::start(bool skipsBadRows)
{
    if (!isOpen() || isImporting())
        return;
    const ImportSettings settings{
        .title = documentTitle(), .fileName = title(), .skipsBadRows = skipsBadRows};
    m_import = m_session->run<ImportDone>([table = *m_table, mapping = m_mapping, settings](
                                              Store &store, const ProgressFunction &progress) {
        return importIntoStore(store, table, mapping, settings, progress);
    });
    const QFuture<Result<ImportDone>> future = m_import->future();
    auto *watcher = new QFutureWatcher<Result<ImportDone>>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        if (isImporting())
            Q_EMIT progressed(value, watcher->progressMaximum());
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_import.reset();
        // A session that is being closed answers nothing.
        if (watcher->future().resultCount() == 0)
            return;
        const Result<ImportDone> done = watcher->result();
        if (done)
            Q_EMIT importFinished(*done);
        else
            Q_EMIT importFailed(done.error());
    });
    watcher->setFuture(future);
    Q_EMIT importStarted();
}

void ImportSession::cancel()
{
    if (m_import)
        m_import->cancel();
}

} // namespace Zhitu
