// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editactions.h"

#include "dialogs/asidedialog.h"
#include "dialogs/importsdialog.h"
#include "dialogs/recordsdialog.h"
#include "edittexts.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "forms/figuredialog.h"
#include "forms/recorddialogs.h"
#include "pages/answers.h"
#include "recordkeys.h"

#include <QAction>
#include <QMenu>

#include <memory>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Table listed[] = {Table::Regions, Table::Indicators, Table::Subjects, Table::Sources,
                            Table::Units};

/** A sentence about a record, which names it in each of the languages. */
BilingualText about(BilingualText sentence, const Catalog &catalog, const AnyRecord &record)
{
    sentence.zh.replace(u"%1"_s, recordTitle(catalog, record, Language::Chinese));
    sentence.en.replace(u"%1"_s, recordTitle(catalog, record, Language::English));
    return sentence;
}

BilingualText about(BilingualText sentence, const QString &name)
{
    sentence.zh.replace(u"%1"_s, name);
    sentence.en.replace(u"%1"_s, name);
    return sentence;
}

/** The id of the source that a record was read in; empty: records of its kind have none. */
QString sourceOf(const AnyRecord &record)
{
    if (const auto *figure = std::get_if<Observation>(&record))
        return figure->source;
    if (const auto *event = std::get_if<Event>(&record))
        return event->source;
    return {};
}

} // namespace

EditActions::EditActions(StoreSession *session, EditStack *edits, QWidget *window,
                         Language language)
    : QObject(window)
    , m_session(session)
    , m_edits(edits)
    , m_window(window)
    , m_language(language)
    , m_recordMenu(new QMenu(window))
    , m_addFigure(new QAction(this))
    , m_addEvent(new QAction(this))
    , m_change(new QAction(this))
    , m_delete(new QAction(this))
    , m_restore(new QAction(this))
    , m_showAside(new QAction(this))
    , m_showImports(new QAction(this))
{
    m_addFigure->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    m_change->setShortcut(Qt::Key_F4);
    // In tables alone: elsewhere the key could be meant for something else that has the focus.
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    window->addActions({m_addFigure, m_change});
    connect(m_addFigure, &QAction::triggered, this, [this] { addLike(Table::Observations); });
    connect(m_addEvent, &QAction::triggered, this, [this] { addLike(Table::Events); });
    connect(m_change, &QAction::triggered, this, &EditActions::change);
    connect(m_delete, &QAction::triggered, this, qOverload<>(&EditActions::remove));
    connect(m_restore, &QAction::triggered, this, &EditActions::restoreCurrent);
    connect(m_showAside, &QAction::triggered, this, &EditActions::showAside);
    connect(m_showImports, &QAction::triggered, this, &EditActions::showImports);
    for (const Table table : listed) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, table] { showList(table); });
        m_listActions.append({table, action});
    }
    m_recordMenu->addActions(recordActions());
    connect(m_edits, &EditStack::changed, this, [this](const StoreChange &change) {
        if (!change.hasNewRecords)
            return;
        refreshAside();
        refreshImports();
    });
    updateActions();
}

QList<QAction *> EditActions::recordActions() const
{
    return {m_change, m_delete, m_restore};
}

void EditActions::setStore(const CatalogPtr &catalog, bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    // They speak of the store before.
    for (const QPointer<FormDialog> &form : std::as_const(m_forms))
        if (form)
            form->reject();
    m_forms.clear();
    for (QDialog *dialog : std::initializer_list<QDialog *>{m_list, m_asideDialog, m_imports})
        if (dialog)
            dialog->reject();
    m_record.reset();
    ++m_asideRequest;
    m_aside = std::make_shared<const AsideIndex>();
    setCatalog(catalog);
    Q_EMIT asideChanged();
}

void EditActions::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    m_forms.removeIf([](const QPointer<FormDialog> &form) { return !form; });
    for (const QPointer<FormDialog> &form : std::as_const(m_forms))
        form->setCatalog(catalog);
    if (m_list)
        m_list->setRecords(m_catalog, m_aside);
    if (m_asideDialog)
        m_asideDialog->setRecords(m_catalog, m_aside);
    updateActions();
}

void EditActions::refreshAside()
{
    whenAnswered(m_session->asideRecords(), this,
                 [this, request = ++m_asideRequest](const Result<QList<AsideRecord>> &answer) {
                     if (request != m_asideRequest)
                         return;
                     if (!answer) {
                         Q_EMIT failed(answer.error());
                         return;
                     }
                     m_aside = std::make_shared<const AsideIndex>(*answer);
                     if (m_list)
                         m_list->setRecords(m_catalog, m_aside);
                     if (m_asideDialog)
                         m_asideDialog->setRecords(m_catalog, m_aside);
                     updateActions();
                     Q_EMIT asideChanged();
                 });
}

void EditActions::setAvailable(bool available)
{
    m_isAvailable = available;
    updateActions();
}

void EditActions::setLanguage(Language language)
{
    m_language = language;
    for (const QPointer<FormDialog> &form : std::as_const(m_forms))
        if (form)
            form->setLanguage(language);
    for (ListDialog *dialog : std::initializer_list<ListDialog *>{m_list, m_asideDialog, m_imports})
        if (dialog)
            dialog->setLanguage(language);
}

void EditActions::retranslateUi()
{
    m_addFigure->setText(tr("&Add figure…"));
    m_addEvent->setText(tr("Add &event…"));
    m_change->setText(tr("&Change…"));
    m_delete->setText(tr("&Delete"));
    m_restore->setText(tr("&Restore as it came"));
    m_showAside->setText(tr("&Hidden and changed…"));
    m_showImports->setText(tr("&Imports…"));
    updateActions();
    m_recordMenu->setTitle(tr("The selected figure or event"));
    for (const List &list : std::as_const(m_listActions)) {
        switch (list.table) {
        case Table::Regions:
            list.action->setText(tr("Re&gions…"));
            break;
        case Table::Indicators:
            list.action->setText(tr("I&ndicators…"));
            break;
        case Table::Subjects:
            list.action->setText(tr("Su&bjects…"));
            break;
        case Table::Sources:
            list.action->setText(tr("&Sources…"));
            break;
        default:
            list.action->setText(tr("&Units…"));
            break;
        }
    }
}

void EditActions::fillMenu(QMenu *menu)
{
    menu->addActions({m_addFigure, m_addEvent});
    menu->addMenu(m_recordMenu);
    menu->addSeparator();
    for (const List &list : std::as_const(m_listActions))
        menu->addAction(list.action);
    menu->addSeparator();
    menu->addActions({m_showAside, m_showImports});
}

void EditActions::setRecord(const std::optional<AnyRecord> &record)
{
    m_record = record;
    updateActions();
}

void EditActions::updateActions()
{
    const bool isOpen = m_isAvailable && m_catalog;
    const bool isWritable = isOpen && !m_isReadOnly;
    for (QAction *action : {m_addFigure, m_addEvent}) {
        action->setEnabled(isWritable);
        action->setToolTip(isOpen && m_isReadOnly ? readOnlyReason(m_language) : QString());
    }
    for (QAction *action : {m_showAside, m_showImports})
        action->setEnabled(isOpen);
    for (const List &list : std::as_const(m_listActions))
        list.action->setEnabled(isOpen);
    for (QAction *action : {m_change, m_delete})
        action->setEnabled(isWritable && m_record);
    m_restore->setEnabled(isWritable && m_record && m_aside->find(keyOfAny(*m_record)));
    m_recordMenu->setEnabled(isWritable && m_record);
}

void EditActions::addLike(Table table)
{
    if (!m_catalog)
        return;
    // It begins like what is selected: the next figure is mostly of the same kind.
    std::optional<AnyRecord> start;
    if (table == Table::Observations) {
        Observation like;
        if (const auto *figure = m_record ? std::get_if<Observation>(&*m_record) : nullptr) {
            like.indicator = figure->indicator;
            like.region = figure->region;
            like.source = figure->source;
        }
        start = like;
    } else {
        Event like;
        if (const auto *event = m_record ? std::get_if<Event>(&*m_record) : nullptr) {
            like.kind = event->kind;
            like.region = event->region;
            like.source = event->source;
        }
        start = like;
    }
    openForm(table, start, m_window, [this](const AnyRecord &record) { noticeAdded(record); });
}

void EditActions::noticeAdded(const AnyRecord &record)
{
    Q_EMIT noticed(about(translated("Edits", "Added: %1."), *m_catalog, record),
                   translated("Edits", "Show"), [this, record] { Q_EMIT showAsked(record); });
}

void EditActions::change()
{
    if (m_record)
        openForm(keyOfAny(*m_record).table, m_record, m_window);
}

void EditActions::openForm(Table table, const std::optional<AnyRecord> &record, QWidget *parent,
                           const Added &added)
{
    if (!m_catalog)
        return;
    FormDialog *form = makeRecordDialog(table, record, m_catalog, m_language, parent);
    form->setAttribute(Qt::WA_DeleteOnClose);
    m_forms.append(form);
    follow(form, added);
    // Beside the window, not before it: the language can still be changed.
    form->show();
}

void EditActions::follow(FormDialog *form, const Added &added)
{
    connect(form, &FormDialog::submitted, this, [this, form, added] { submit(form, added); });
    connect(form, &FormDialog::recordWanted, this, [this, form](Table table) {
        openForm(table, std::nullopt, form, [form = QPointer(form)](const AnyRecord &record) {
            if (form)
                form->choose(keyOfAny(record));
        });
    });
    if (auto *figure = qobject_cast<FigureDialog *>(form)) {
        connect(figure, &FigureDialog::neighboursWanted, this,
                [this, figure](const QString &indicator, const QString &region) {
                    tellNeighbours(figure, indicator, region);
                });
        figure->askForNeighbours();
    }
}

void EditActions::tellNeighbours(FigureDialog *form, const QString &indicator,
                                 const QString &region)
{
    ObservationQuery query;
    query.indicators = {indicator};
    query.regions = {region};
    whenAnswered(m_session->observations(query), form,
                 [form, indicator, region](const Result<ObservationsPtr> &found) {
                     if (found)
                         form->setNeighbours(indicator, region, **found);
                 });
}

void EditActions::submit(FormDialog *form, const Added &added)
{
    const std::optional<AnyRecord> record = form->record();
    if (!record || !m_catalog)
        return;
    const Edit edit{.before = form->former(), .after = record};
    QList<Edit> edits{edit};
    const Source notStated = notStatedSource(*m_catalog);
    if (sourceOf(*record) == notStated.id && !m_catalog->source(notStated.id))
        edits.prepend({.before = std::nullopt, .after = notStated});
    form->setBusy(true);
    m_edits->push(
        editOfRecords(editText(*m_catalog, {edit}), edits),
        [form = QPointer(form), added](const StoreChange &change) {
            if (form)
                form->accept();
            if (added && !change.edits.isEmpty() && change.edits.last().after)
                added(*change.edits.last().after);
        },
        [this, form = QPointer(form)](const Error &error) {
            if (!form) {
                Q_EMIT failed(error);
                return;
            }
            form->setBusy(false);
            form->showFailure(errorText(error));
        });
}

void EditActions::remove()
{
    if (m_record)
        remove(*m_record);
}

void EditActions::remove(const AnyRecord &record, const EditStack::Failed &failed)
{
    const Edit edit{.before = record, .after = std::nullopt};
    const BilingualText said = about(translated("Edits", "Deleted: %1."), *m_catalog, record);
    const auto number = std::make_shared<quint64>(0);
    *number = m_edits->push(
        editOfRecords(editText(*m_catalog, {edit}), {edit}),
        [this, number, said, edit](const StoreChange &) {
            Q_EMIT noticed(said, translated("Edits", "Undo"), [this, number, edit] {
                if (!m_edits->takeBack(*number)) {
                    const QList<Edit> back = inverseOf({edit});
                    m_edits->push(editOfRecords(editText(*m_catalog, back), back));
                }
            });
        },
        failed);
}

void EditActions::restoreCurrent()
{
    if (m_record)
        restore({keyOfAny(*m_record)});
}

void EditActions::restore(const QList<RecordKey> &records, const EditStack::Failed &failed)
{
    QList<AnyRecord> came;
    for (const RecordKey &record : records)
        if (const AsideRecord *found = m_aside->find(record))
            came.append(found->record);
    if (!came.isEmpty())
        m_edits->push(editThatRestores(restoreText(*m_catalog, came), records), {}, failed);
}

void EditActions::showList(Table table)
{
    if (!m_catalog)
        return;
    if (m_list && m_list->table() != table)
        m_list->reject();
    if (m_list && m_list->table() == table && m_list->isVisible()) {
        m_list->activateWindow();
        return;
    }
    m_list = new RecordsDialog(table, m_catalog, m_aside, m_language, m_window);
    m_list->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<RecordsDialog> list = m_list;
    const EditStack::Failed say = [list, this](const Error &error) {
        if (list)
            list->showFailure(errorText(error));
        else
            Q_EMIT failed(error);
    };
    connect(m_list, &RecordsDialog::addAsked, this, [this, list, table] {
        openForm(table, std::nullopt, list, [list](const AnyRecord &record) {
            if (list)
                list->select(keyOfAny(record).key);
        });
    });
    connect(m_list, &RecordsDialog::changeAsked, this, [this, list](const RecordKey &record) {
        if (const auto found = findRecord(*m_catalog, record))
            openForm(record.table, found, list);
    });
    connect(m_list, &RecordsDialog::deleteAsked, this, [this, say](const RecordKey &record) {
        if (const auto found = findRecord(*m_catalog, record))
            remove(*found, say);
    });
    connect(m_list, &RecordsDialog::restoreAsked, this,
            [this, say](const RecordKey &record) { restore({record}, say); });
    m_list->show();
}

void EditActions::showAside()
{
    if (!m_catalog)
        return;
    if (!m_asideDialog) {
        m_asideDialog = new AsideDialog(m_catalog, m_aside, m_language, m_window);
        m_asideDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_asideDialog, &AsideDialog::restoreAsked, this,
                [this](const QList<RecordKey> &records) {
                    restore(records, [this](const Error &error) {
                        if (m_asideDialog)
                            m_asideDialog->showFailure(errorText(error));
                        else
                            Q_EMIT failed(error);
                    });
                });
    }
    m_asideDialog->show();
    m_asideDialog->activateWindow();
    refreshAside();
}

void EditActions::showImports()
{
    if (!m_catalog)
        return;
    if (!m_imports) {
        m_imports = new ImportsDialog(m_language, m_window);
        m_imports->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_edits, &EditStack::busyChanged, m_imports, &ImportsDialog::setBusy);
        connect(m_edits, &EditStack::progressed, m_imports, &ImportsDialog::setProgress);
        connect(m_imports, &ImportsDialog::cancelAsked, m_edits, &EditStack::cancel);
        connect(m_imports, &ImportsDialog::undoAsked, this,
                [this](const ImportRecord &import) { undoImport(import.id, importTitle(import)); });
        connect(m_imports, &ImportsDialog::redoAsked, this,
                [this](const ImportRecord &import) { redoImport(import.id, importTitle(import)); });
        connect(m_imports, &ImportsDialog::dropAsked, this, &EditActions::dropImport);
        connect(m_imports, &ImportsDialog::showAsked, this, [this](const ImportRecord &import) {
            // It would stand before what it leads to.
            m_imports->close();
            Q_EMIT figuresAsked(import);
        });
    }
    m_imports->show();
    m_imports->activateWindow();
    refreshImports();
}

void EditActions::refreshImports()
{
    if (!m_imports)
        return;
    whenAnswered(m_session->imports(), m_imports,
                 [this, request = ++m_importsRequest](const Result<QList<ImportRecord>> &answer) {
                     if (request != m_importsRequest)
                         return;
                     if (answer)
                         m_imports->setImports(*answer);
                     else
                         m_imports->showFailure(errorText(answer.error()));
                 });
}

void EditActions::rememberImport(qint64 import, const QString &title)
{
    //: What completes "Undo: "; %1 is the name of an import
    m_edits->remember(
        editThatRedoesImport(about(translated("Edits", "the import “%1”"), title), import));
    refreshImports();
}

void EditActions::undoImport(qint64 import, const QString &title)
{
    //: What completes "Undo: "; %1 is the name of an import
    doToImport(editThatUndoesImport(about(translated("Edits", "undoing of the import “%1”"), title),
                                    import));
}

void EditActions::redoImport(qint64 import, const QString &title)
{
    //: What completes "Undo: "; %1 is the name of an import
    doToImport(editThatRedoesImport(about(translated("Edits", "redoing of the import “%1”"), title),
                                    import));
}

void EditActions::doToImport(const StoreEdit &edit)
{
    const auto reported = [this](const StoreChange &change) {
        if (!m_imports || !change.import || change.import->kept.isEmpty())
            return;
        const int kept = static_cast<int>(change.import->kept.size());
        m_imports->showNotice(translated(
            "Edits", "%n record(s) of this import stay in the store, since others refer to them.",
            nullptr, kept));
    };
    m_edits->push(edit, reported, [this](const Error &error) {
        if (m_imports)
            m_imports->showFailure(errorText(error));
        else
            Q_EMIT failed(error);
    });
}

void EditActions::dropImport(const ImportRecord &import)
{
    m_edits->run(
        workThatDropsImport(import.id),
        [this, id = import.id](const StoreChange &) { m_edits->forgetImport(id); },
        [this](const Error &error) {
            if (m_imports)
                m_imports->showFailure(errorText(error));
            else
                Q_EMIT failed(error);
        });
}

} // namespace Zhitu
