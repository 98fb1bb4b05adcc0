// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QTranslator>

namespace Zhitu {

/**
 * Has the application's texts in one language: Zhitu's own and, in Chinese, those of Qt's dialogs,
 * which stay English where they are not installed. They are the application's as long as this lives.
 */
class Translators final
{
    Q_DISABLE_COPY_MOVE(Translators)

public:
    explicit Translators(Language language);
    ~Translators();

    /** Every widget is sent a LanguageChange event in its turn. */
    void setLanguage(Language language);

private:
    void install();

    Language m_language;
    QTranslator m_qtChinese; ///< loaded when first needed
};

} // namespace Zhitu
