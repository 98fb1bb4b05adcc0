// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translators.h"

#include "formats/catalogue.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

Translators::Translators(Language language) : m_language(language)
{
    install();
}

Translators::~Translators()
{
    QCoreApplication::removeTranslator(Catalogue::of(m_language).translator());
}

void Translators::setLanguage(Language language)
{
    if (m_language == language)
        return;
    const Language former = m_language;
    m_language = language;
    install();
    QCoreApplication::removeTranslator(Catalogue::of(former).translator());
}

void Translators::install()
{
    QCoreApplication::installTranslator(Catalogue::of(m_language).translator());
    if (m_language == Language::Chinese) {
        if (m_qtChinese.isEmpty())
            (void)m_qtChinese.load(u"qtbase_zh_CN"_s,
                                   QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        QCoreApplication::installTranslator(&m_qtChinese);
    } else {
        QCoreApplication::removeTranslator(&m_qtChinese);
    }
}

} // namespace Zhitu
