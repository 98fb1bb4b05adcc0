// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textactions.h"

#include "charts/chartview.h"
#include "dialogs/attachdialog.h"
#include "formats/catalogue.h"
#include "pages/answers.h"
#include "pages/chartpage.h"
#include "panels/anchoredtext.h"
#include "panels/evidencecolumn.h"
#include "recordtexts.h"
#include "texts/textfile.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Record>
WantedEvidence wantedOf(const Record &record, EvidenceKind kind)
{
    return {.kind = kind,
            .id = record.id,
            .source = record.source,
            .line = record.line,
            .printed = record.printed};
}

/** What came of attaching a text, in a sentence or two. */
QString attachedText(const AttachReport &report, const Catalog &catalog, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto number = [](int n) { return QString::number(n); };
    const QString source = sourceName(catalog, report.facts.source, language);
    const QString encoding = report.facts.encoding;
    //: %1 is a file, %2 the name of a source
    QString text =
        words.translate("Window", "%1 is attached to “%2”.").arg(report.facts.fileName, source);
    if (!encoding.isEmpty() && encoding != u"UTF-8")
        //: %1 is the name of an encoding, such as GB18030
        text += u' ' + words.translate("Window", "It was read as %1.").arg(encoding);
    text += u' '
        + words.translate("Window", "Found in it: %1 of %2 figures, %3 of %4 events.")
              .arg(number(report.found(EvidenceKind::Figure)),
                   number(report.wanted(EvidenceKind::Figure)),
                   number(report.found(EvidenceKind::Event)),
                   number(report.wanted(EvidenceKind::Event)));
    return text;
}

} // namespace

TextActions::TextActions(StoreSession *session, QWidget *window, Language language)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_language(language)
    , m_folder(QDir::homePath())
    , m_attach(new QAction(this))
    , m_remove(new QAction(this))
    , m_goTo(new QAction(this))
{
    m_attach->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_goTo->setShortcut(Qt::Key_F6);
    connect(m_attach, &QAction::triggered, this, [this] { askForText(); });
    connect(m_remove, &QAction::triggered, this, &TextActions::detachCurrent);
    connect(m_goTo, &QAction::triggered, this, &TextActions::goToText);
    window->addActions({m_attach, m_goTo});
    m_attach->setEnabled(false);
    m_remove->setEnabled(false);
    m_goTo->setEnabled(false);
    connect(qApp, &QApplication::focusChanged, this, &TextActions::noteFocus);
}

EvidenceColumn *TextActions::makeColumn(QWidget *evidence)
{
    m_column = new EvidenceColumn(evidence);
    connect(m_column, &EvidenceColumn::fileDropped, this, [this](const QString &file) {
        if (m_wanted.source.isEmpty())
            askForText(file);
        else
            attach(m_wanted.source, file);
    });
    return m_column;
}

SourceReader *TextActions::reader()
{
    if (m_column->reader())
        return m_column->reader();
    SourceReader *made = m_column->makeReader();
    made->setLanguage(m_language);
    connect(made, &SourceReader::attachAsked, this, [this] { askForText(); });
    connect(made, &SourceReader::usesAsked, this, &TextActions::requestUses);
    connect(made, &SourceReader::chartRequested, this, &TextActions::chartRequested);
    connect(made, &SourceReader::left, this, &TextActions::goBack);
    Q_EMIT readerMade();
    return made;
}

void TextActions::fillMenu(QMenu *menu)
{
    menu->addActions({m_attach, m_remove});
    menu->addSeparator();
    menu->addAction(m_goTo);
}

void TextActions::retranslateUi()
{
    m_attach->setText(tr("A&ttach text…"));
    m_remove->setText(tr("Re&move text"));
    m_goTo->setText(tr("G&o to the sentence"));
}

void TextActions::setLanguage(Language language)
{
    m_language = language;
    if (m_column->reader())
        m_column->reader()->setLanguage(language);
    if (m_dialog)
        m_dialog->setLanguage(language);
}

void TextActions::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    m_attach->setEnabled(catalog && !catalog->sources.isEmpty());
    updateReader();
}

void TextActions::follow(ChartPage *page)
{
    m_page = page;
    m_wanted = {};
    if (page && m_catalog) {
        if (const Event *event = page->selectedEvent())
            m_wanted = wantedOf(*event, EvidenceKind::Event);
        else if (const QList<Observation> claims = page->selectedClaims(); !claims.isEmpty())
            m_wanted = wantedOf(claims.first(), EvidenceKind::Figure);
    }
    updateReader();
}

void TextActions::attach(const QString &source, const QString &file)
{
    m_folder = QFileInfo(file).absolutePath();
    whenAnswered(answerAside([file] { return readTextFile(file); }), this,
                 [this, source](const Result<TextFile> &read) {
                     if (!read) {
                         Q_EMIT failed(read.error());
                         return;
                     }
                     whenAnswered(m_session->attachText(source, *read), this,
                                  [this](const Result<ChangedTexts> &changed) {
                                      if (changed)
                                          takeIn(*changed);
                                      else
                                          Q_EMIT failed(changed.error());
                                  });
                 });
}

void TextActions::detach(const QString &source)
{
    whenAnswered(m_session->detachText(source), this, [this](const Result<ChangedTexts> &changed) {
        if (changed)
            takeIn(*changed);
        else
            Q_EMIT failed(changed.error());
    });
}

void TextActions::takeIn(const ChangedTexts &changed)
{
    Q_EMIT textsChanged(changed.catalog);
    if (changed.report)
        Q_EMIT noticed({attachedText(*changed.report, *changed.catalog, Language::Chinese),
                        attachedText(*changed.report, *changed.catalog, Language::English)});
}

void TextActions::askForText(const QString &file)
{
    if (!m_catalog)
        return;
    m_dialog = new AttachDialog(m_catalog, m_wanted.source, m_folder, m_language, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!file.isEmpty())
        m_dialog->setFile(file);
    connect(m_dialog, &QDialog::accepted, this,
            [this, dialog = m_dialog.data()] { attach(dialog->source(), dialog->file()); });
    m_dialog->open();
}

void TextActions::detachCurrent()
{
    if (const QString source = textSourceFor(*m_catalog, m_wanted.source); !source.isEmpty())
        detach(source);
}

void TextActions::updateReader()
{
    if (!m_column)
        return;
    const QString source = m_catalog && !m_wanted.id.isEmpty()
        ? textSourceFor(*m_catalog, m_wanted.source)
        : QString();
    m_remove->setEnabled(!source.isEmpty());
    m_goTo->setEnabled(!source.isEmpty());
    if (source.isEmpty()) {
        // An answer that is still on its way would show what is no longer wanted.
        ++m_textRequest;
        m_requestedSource.clear();
        const Source *known = m_catalog ? m_catalog->source(m_wanted.source) : nullptr;
        const bool canHaveText = known && known->kind != SourceKind::NotStated;
        if (canHaveText)
            reader()->offerToAttach(m_catalog, m_wanted);
        m_column->setReaderShown(canHaveText, false);
    } else if (m_text && m_text->facts.source == source && m_textCatalog == m_catalog) {
        SourceReader *shown = reader();
        m_column->setReaderShown(true, true);
        shown->showText(m_catalog, m_text, m_wanted);
    } else {
        requestText(source);
    }
}

void TextActions::requestText(const QString &source)
{
    if (m_requestedSource == source)
        return;
    m_requestedSource = source;
    whenAnswered(
        m_session->sourceText(source), this,
        [this, number = ++m_textRequest, catalog = m_catalog](const Result<SourceTextPtr> &text) {
            if (number != m_textRequest)
                return;
            m_requestedSource.clear();
            if (!text) {
                m_column->setReaderShown(false, false);
                Q_EMIT failed(text.error());
                return;
            }
            m_text = *text;
            m_textCatalog = catalog;
            updateReader();
        });
}

void TextActions::requestUses(const QList<TextAnchor> &anchors)
{
    whenAnswered(m_session->usesOf(anchors), this,
                 [this, number = ++m_usesRequest](const Result<QList<EvidenceUse>> &uses) {
                     if (number != m_usesRequest)
                         return;
                     if (!uses) {
                         Q_EMIT failed(uses.error());
                         return;
                     }
                     if (m_page && !uses->isEmpty())
                         select(*uses);
                 });
}

void TextActions::select(const QList<EvidenceUse> &uses)
{
    const auto here = std::ranges::find_if(
        uses, [this](const EvidenceUse &use) { return m_page->shows(use.id()); });
    reader()->showUses(uses, here == uses.cend() ? QString() : m_page->spec().id);
    if (here != uses.cend())
        m_page->selectObservation(here->id());
    else
        m_page->selectElsewhere(uses.first());
}

void TextActions::goToText()
{
    if (m_column->isVisible() && m_column->reader())
        m_column->reader()->text()->setFocus(Qt::ShortcutFocusReason);
}

void TextActions::goBack()
{
    if (m_back && m_back->isVisible())
        m_back->setFocus();
    else if (m_page)
        m_page->chart()->setFocus();
}

void TextActions::noteFocus(QWidget *old, QWidget *now)
{
    const auto isReaders = [this](const QWidget *widget) {
        return widget && m_column && m_column->reader() && m_column->reader()->isAncestorOf(widget);
    };
    if (isReaders(now) && old && !isReaders(old) && old->window() == m_window)
        m_back = old;
}

} // namespace Zhitu
