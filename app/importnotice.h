// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importjobs.h"
#include "widgets/messagebanner.h"

#include <QObject>

namespace Zhitu {

class EditActions;
struct StoreChange;

/**
 * What the window's banner says of the last import, with what can be done next. It stays true: when
 * the import is undone, redone or removed, by whatever way, the banner tells of that.
 *
 * Banner and actions are not owned and must outlive it.
 */
class ImportNotice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportNotice)

public:
    ImportNotice(MessageBanner *banner, EditActions *records, QObject *parent);

    /** Says what an import brought; @p title is what the user calls it. */
    void show(const ImportDone &done, const QString &title);
    /** Follows what was done to imports since. */
    void follow(const StoreChange &change);
    /** Knows of no import any more, as another store is open. */
    void forget() { m_last = {}; }

Q_SIGNALS:
    /** The figures that disagree are to be shown. */
    void findingsWanted();
    /** A new chart of these indicators is wanted, named after the import. */
    void chartWanted(const QStringList &indicators, const Zhitu::BilingualText &name);

private:
    struct Imported
    {
        qint64 import = 0; ///< 0: none
        QString title;
        BilingualText text;
        QList<MessageBanner::Action> actions;
    };

    MessageBanner *m_banner;
    EditActions *m_records;
    Imported m_last;
};

} // namespace Zhitu
