// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importnotice.h"

#include "editactions.h"
#include "formats/catalogue.h"
#include "importtexts.h"
#include "storeedit.h"

#include <QFileInfo>

namespace Zhitu {

namespace {

/** What a chart of an import is called: as the document, or else as the file without its suffix. */
BilingualText nameOf(const ImportDone &done, const QString &file)
{
    if (!done.title.isEmpty())
        return {done.title, done.title};
    const auto name = [&file](Language language) {
        return QFileInfo(importFileName(file, language)).completeBaseName();
    };
    return {name(Language::Chinese), name(Language::English)};
}

} // namespace

ImportNotice::ImportNotice(MessageBanner *banner, EditActions *records, QObject *parent)
    : QObject(parent)
    , m_banner(banner)
    , m_records(records)
{
}

void ImportNotice::show(const ImportDone &done, const QString &title)
{
    const ImportOutcome &outcome = done.outcome;
    m_last = {.import = outcome.stored.import,
              .title = title,
              .text = {importedText(outcome, title, Language::Chinese),
                       importedText(outcome, title, Language::English)},
              .actions = {}};
    if (outcome.stored.claims > 0)
        m_last.actions.append(
            {translated("Window", "Findings"), [this] { Q_EMIT findingsWanted(); }});
    if (outcome.stored.figures > 0 && !done.indicators.isEmpty())
        m_last.actions.append({translated("Window", "Show in a new chart"),
                               [this, indicators = done.indicators, name = nameOf(done, title)] {
                                   Q_EMIT chartWanted(indicators, name);
                               }});
    if (const qint64 import = m_last.import; import != 0) {
        m_records->rememberImport(import, title);
        m_last.actions.append({translated("Window", "Undo"),
                               [this, import, title] { m_records->undoImport(import, title); }});
    }
    m_banner->showMessage(MessageBanner::Kind::Notice, m_last.text, m_last.actions);
}

void ImportNotice::follow(const StoreChange &change)
{
    if (change.importId == 0 || change.importId != m_last.import)
        return;
    const BilingualText undone{undoneImportText(m_last.title, Language::Chinese),
                               undoneImportText(m_last.title, Language::English)};
    const BilingualText shown = m_banner->message();
    // Another message is not for this to take away.
    if (!shown.isEmpty() && shown != m_last.text && shown != undone)
        return;
    switch (change.importState) {
    case ImportState::In:
        m_banner->showMessage(MessageBanner::Kind::Notice, m_last.text, m_last.actions);
        break;
    case ImportState::Undone:
        m_banner->showMessage(MessageBanner::Kind::Notice, undone, translated("Window", "Redo"),
                              [this, import = m_last.import, title = m_last.title] {
                                  m_records->redoImport(import, title);
                              });
        break;
    case ImportState::Dropped:
        m_last = {};
        m_banner->hide();
        break;
    }
}

} // namespace Zhitu
