// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storenotice.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "importactions.h"
#include "storesession.h"
#include "widgets/messagebanner.h"

#include <utility>

namespace Zhitu {

StoreNotice::StoreNotice(MessageBanner *banner, const ImportActions *imports, QObject *parent)
    : QObject(parent)
    , m_banner(banner)
    , m_imports(imports)
{
}

void StoreNotice::show(const OpenedStore &store)
{
    if (store.readOnly && store.updateFailure)
        m_banner->showMessage(
            MessageBanner::Kind::Notice,
            translated("Window",
                       "This store can only be read, and it lacks charts or figures that came "
                       "with this version of Zhitu. To take them in and to add your own, copy the "
                       "file to a place where you may write."));
    else if (store.readOnly)
        m_banner->showMessage(
            MessageBanner::Kind::Notice,
            translated("Window",
                       "This store can only be read. Its charts can be looked at and exported; "
                       "to add figures, copy the file to a place where you may write."));
    else if (store.updateFailure)
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              {updateFailureText(*store.updateFailure, Language::Chinese),
                               updateFailureText(*store.updateFailure, Language::English)});
}

void StoreNotice::setWaiting(bool waiting)
{
    if (std::exchange(m_isWaiting, waiting) == waiting)
        return;
    if (waiting && m_imports->isImporting())
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              translated("Window",
                                         "Figures are coming into the store. What is shown stays "
                                         "until they are in."));
    else if (waiting)
        m_banner->showMessage(MessageBanner::Kind::Notice,
                              translated("Window",
                                         "The store is in use by another program, such as an "
                                         "import. What is shown stays until it answers."));
    else
        m_banner->hide();
}

} // namespace Zhitu
