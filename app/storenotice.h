// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Zhitu {

class ImportActions;
class MessageBanner;
struct OpenedStore;

/**
 * What the window's banner says of the store itself: that it can only be read, why what ships with
 * this version was not taken in, that it keeps the window waiting.
 *
 * Banner and actions are not owned and must outlive it.
 */
class StoreNotice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreNotice)

public:
    StoreNotice(MessageBanner *banner, const ImportActions *imports, QObject *parent);

    /** Says what is to be known of a store that was opened; mostly nothing. */
    void show(const OpenedStore &store);
    /** The store keeps what is shown waiting, or no longer does. */
    void setWaiting(bool waiting);

private:
    MessageBanner *m_banner;
    const ImportActions *m_imports;
    bool m_isWaiting = false; ///< the banner says so
};

} // namespace Zhitu
