// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importpage.h"

#include <QEvent>

namespace Zhitu {

ImportPage::ImportPage(ImportSession *session, Language language, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_language(language)
{
}

void ImportPage::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

void ImportPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Zhitu
