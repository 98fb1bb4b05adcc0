// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartactions.h"

#include "chartchoices.h"
#include "editstack.h"
#include "formats/catalogue.h"
#include "pages/answers.h"
#include "pages/chartpage.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <memory>
#include <optional>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A sentence about a chart, which names it in each of the languages. */
BilingualText about(BilingualText sentence, const BilingualText &name)
{
    sentence.zh.replace(u"%1"_s, name.in(Language::Chinese));
    sentence.en.replace(u"%1"_s, name.in(Language::English));
    return sentence;
}

BilingualText undoText()
{
    return translated("ChartActions", "Undo");
}

} // namespace

ChartActions::ChartActions(StoreSession *session, EditStack *edits, QWidget *window,
                           Language language)
    : QObject(window)
    , m_session(session)
    , m_edits(edits)
    , m_window(window)
    , m_language(language)
{
    const auto make = [this](const QKeySequence &shortcut, Qt::ShortcutContext context,
                             auto function) {
        auto *action = new QAction(this);
        action->setShortcut(shortcut);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, function);
        if (context == Qt::WindowShortcut)
            m_window->addAction(action);
        return action;
    };
    constexpr auto anywhere = Qt::WindowShortcut;
    // Where a key could be meant for something else that has the focus.
    constexpr auto inList = Qt::WidgetShortcut;
    m_new = make(Qt::CTRL | Qt::SHIFT | Qt::Key_N, anywhere, [this] { askForNewChart(); });
    m_edit = make(Qt::CTRL | Qt::SHIFT | Qt::Key_M, anywhere, [this] { edit(); });
    m_rename = make(Qt::Key_F2, inList, [this] { rename(); });
    m_duplicate = make(Qt::CTRL | Qt::SHIFT | Qt::Key_D, anywhere, [this] { duplicate(); });
    m_delete = make(QKeySequence::Delete, inList, [this] { remove(); });
    m_up = make(Qt::ALT | Qt::Key_Up, inList, [this] { move(-1); });
    m_down = make(Qt::ALT | Qt::Key_Down, inList, [this] { move(1); });
    m_save = make(QKeySequence::Save, anywhere, [this] { save(); });
    m_saveAs = make(Qt::CTRL | Qt::SHIFT | Qt::Key_S, anywhere, [this] { askForNameAndSave(); });
    m_discard = make({}, anywhere, [this] {
        if (m_page)
            m_page->discardChanges();
    });
    m_reset = make({}, anywhere, [this] { reset(); });
    updateActions();
}

void ChartActions::setStore(const CatalogPtr &catalog)
{
    // It speaks of the store before.
    if (m_dialog)
        m_dialog->reject();
    setCatalog(catalog);
}

void ChartActions::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    updateActions();
}

void ChartActions::setAvailable(bool available)
{
    m_isAvailable = available;
    updateActions();
}

void ChartActions::setPage(ChartPage *page)
{
    if (m_page)
        disconnect(m_page, &ChartPage::specChanged, this, nullptr);
    m_page = page;
    if (m_page)
        connect(m_page, &ChartPage::specChanged, this, &ChartActions::updateActions);
    updateActions();
}

void ChartActions::setLanguage(Language language)
{
    m_language = language;
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void ChartActions::retranslateUi()
{
    m_new->setText(tr("&New chart…"));
    m_edit->setText(tr("&Edit…"));
    m_rename->setText(tr("&Rename…"));
    m_duplicate->setText(tr("D&uplicate"));
    m_delete->setText(tr("&Delete"));
    m_up->setText(tr("Move u&p"));
    m_down->setText(tr("Move d&own"));
    m_save->setText(tr("&Save changes"));
    m_saveAs->setText(tr("Save &as new chart…"));
    m_discard->setText(tr("Dis&card changes"));
    m_reset->setText(tr("Rese&t to the chart as it came"));
    if (m_restore)
        m_restore->setTitle(tr("Restore de&leted charts"));
}

void ChartActions::fillMenu(QMenu *menu)
{
    menu->addAction(m_new);
    menu->addSeparator();
    menu->addActions({m_save, m_saveAs, m_discard});
    menu->addSeparator();
    menu->addActions({m_edit, m_rename, m_duplicate, m_delete});
    menu->addSeparator();
    menu->addActions({m_up, m_down});
    menu->addSeparator();
    menu->addAction(m_reset);
    m_restore = menu->addMenu(QString());
    connect(m_restore, &QMenu::aboutToShow, this, &ChartActions::fillRestoreMenu);
    retranslateUi();
    updateActions();
}

void ChartActions::addTo(QWidget *list)
{
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto addSeparator = [list] {
        auto *separator = new QAction(list);
        separator->setSeparator(true);
        list->addAction(separator);
    };
    list->addActions({m_edit, m_rename, m_duplicate, m_delete});
    addSeparator();
    list->addActions({m_up, m_down});
    addSeparator();
    list->addAction(m_reset);
    addSeparator();
    list->addAction(m_new);
}

const ChartSpec *ChartActions::current() const
{
    return m_page && m_catalog ? m_catalog->chart(m_page->spec().id) : nullptr;
}

void ChartActions::updateActions()
{
    const ChartSpec *chart = m_isAvailable ? current() : nullptr;
    const bool isChanged = chart && m_page->isChanged();
    qsizetype place = -1;
    if (chart)
        place = std::ranges::find(m_catalog->charts, chart->id, &ChartSpec::id)
            - m_catalog->charts.cbegin();
    m_new->setEnabled(m_isAvailable && m_catalog);
    for (QAction *action : {m_edit, m_rename, m_duplicate, m_delete, m_saveAs})
        action->setEnabled(chart);
    m_up->setEnabled(place > 0);
    m_down->setEnabled(chart && place < m_catalog->charts.size() - 1);
    m_save->setEnabled(isChanged);
    m_discard->setEnabled(isChanged);
    m_reset->setEnabled(chart && m_catalog->chartOrigin(chart->id) == ChartOrigin::Changed);
    if (m_restore)
        m_restore->setEnabled(m_isAvailable && m_catalog && !m_catalog->deletedCharts.isEmpty());
}

void ChartActions::fillRestoreMenu()
{
    m_restore->clear();
    if (!m_catalog)
        return;
    QStringList brought;
    for (const ChartSpec &chart : m_catalog->deletedCharts) {
        QAction *action = m_restore->addAction(withoutMnemonic(chart.name.in(m_language)));
        connect(action, &QAction::triggered, this,
                [this, id = chart.id, name = chart.name] { restore({id}, name); });
        if (m_catalog->chartOrigin(chart.id) != ChartOrigin::Own)
            brought.append(chart.id);
    }
    m_restore->addSeparator();
    QAction *all = m_restore->addAction(tr("All that came with the program"));
    all->setEnabled(!brought.isEmpty());
    connect(all, &QAction::triggered, this, [this, brought] { restore(brought, {}); });
}

void ChartActions::save(const ChartSpec &chart, const QPointer<ChartPage> &page)
{
    const ChartSpec *former = chart.id.isEmpty() ? nullptr : m_catalog->chart(chart.id);
    //: What completes "Undo: "; %1 is the name of a chart
    const BilingualText text = about(former ? translated("ChartActions", "change of the chart “%1”")
                                            //: What completes "Undo: "; %1 is the name of a chart
                                            : translated("ChartActions", "new chart “%1”"),
                                     chart.name);
    m_edits->push(editThatSavesChart(text, chart, former ? std::optional(*former) : std::nullopt),
                  [page](const StoreChange &) {
                      if (page)
                          page->discardChanges();
                  });
}

void ChartActions::make(const ChartSpec &chart)
{
    if (m_catalog)
        save(chart);
}

void ChartActions::save()
{
    if (current() && m_page->isChanged())
        save(m_page->spec());
}

void ChartActions::askForNameAndSave()
{
    if (!current())
        return;
    ChartSpec chart = m_page->spec();
    chart.name = freeChartName(chart.name, *m_catalog);
    showDialog(ChartDialog::Task::SaveAs, chart);
}

void ChartActions::askForNewChart()
{
    if (!m_catalog)
        return;
    ChartSpec chart;
    if (m_page)
        chart.kind = m_page->spec().kind;
    showDialog(ChartDialog::Task::Create, chart);
}

void ChartActions::edit()
{
    if (current())
        showDialog(ChartDialog::Task::Edit, m_page->spec());
}

void ChartActions::rename()
{
    // What was changed in the page but not saved is not saved by giving a name.
    if (const ChartSpec *chart = current())
        showDialog(ChartDialog::Task::Rename, *chart);
}

void ChartActions::showDialog(ChartDialog::Task task, const ChartSpec &chart)
{
    if (m_dialog)
        m_dialog->reject();
    m_dialog = new ChartDialog(task, chart, m_catalog, m_language, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    whenAnswered(m_session->indicatorUses(), m_dialog,
                 [this, dialog = m_dialog](const Result<IndicatorUsesPtr> &uses) {
                     if (uses)
                         dialog->setUses(*uses);
                     else
                         Q_EMIT failed(uses.error());
                 });
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog, page = m_page] {
        // What was changed in the page went with the chart, unless that was only given a name. A new
        // chart takes the changes along; the one that they were made in is as it was saved.
        const bool hasChanges = dialog->task() == ChartDialog::Task::SaveAs
            || dialog->task() == ChartDialog::Task::Edit;
        save(dialog->chart(), hasChanges ? page : QPointer<ChartPage>());
    });
    // Beside the window, not before it: the language can still be changed.
    m_dialog->show();
}

void ChartActions::duplicate()
{
    if (!current())
        return;
    ChartSpec chart = m_page->spec();
    chart.id.clear();
    chart.name = freeChartName(chart.name, *m_catalog);
    save(chart);
}

void ChartActions::remove()
{
    const ChartSpec *chart = current();
    if (!chart)
        return;
    //: What completes "Undo: "; %1 is the name of a chart
    const BilingualText text =
        about(translated("ChartActions", "deletion of the chart “%1”"), chart->name);
    const auto number = std::make_shared<quint64>(0);
    *number = m_edits->push(
        editThatDeletesChart(text, *chart),
        [this, number, id = chart->id, name = chart->name](const StoreChange &) {
            Q_EMIT noticed(about(translated("ChartActions", "“%1” was deleted."), name), undoText(),
                           [this, number, id, name] {
                               if (!m_edits->takeBack(*number))
                                   restore({id}, name);
                           });
        });
}

void ChartActions::reset()
{
    const ChartSpec *chart = current();
    if (!chart)
        return;
    //: What completes "Undo: "; %1 is the name of a chart
    const BilingualText text =
        about(translated("ChartActions", "resetting of the chart “%1”"), chart->name);
    const auto number = std::make_shared<quint64>(0);
    *number = m_edits->push(
        editThatResetsChart(text, *chart),
        [this, number, former = *chart, page = m_page](const StoreChange &) {
            if (page)
                page->discardChanges();
            Q_EMIT noticed(
                about(translated("ChartActions", "“%1” is again as it came."), former.name),
                undoText(), [this, number, former] {
                    if (!m_edits->takeBack(*number))
                        save(former);
                });
        });
}

void ChartActions::move(int steps)
{
    const ChartSpec *chart = current();
    if (!chart)
        return;
    //: What completes "Undo: "; %1 is the name of a chart
    const BilingualText text =
        about(translated("ChartActions", "moving of the chart “%1”"), chart->name);
    m_edits->push(editThatMovesChart(text, chart->id, steps));
}

void ChartActions::restore(const QStringList &ids, const BilingualText &name)
{
    //: What completes "Undo: "; %1 is the name of a chart
    const BilingualText text = ids.size() == 1
        ? about(translated("ChartActions", "restoring of the chart “%1”"), name)
        //: What completes "Undo: "
        : translated("ChartActions", "restoring of charts");
    m_edits->push(editThatRestoresCharts(text, ids));
}

} // namespace Zhitu
