// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include <QLocale>
#include <QTranslator>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Chinese counts stand without groups, as they do in formatValue() below 万. */
QString countText(int n, Language language)
{
    if (language == Language::Chinese)
        return QString::number(n);
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(n);
}

} // namespace

Catalogue::Catalogue(Language language) : m_language(language), m_translator(new QTranslator)
{
    const QString file = u":/i18n/zhitu_"_s + languageCode(language) + u".qm"_s;
    if (!m_translator->load(file))
        qWarning("The catalogue %ls is missing.", qUtf16Printable(file));
}

const Catalogue &Catalogue::of(Language language)
{
    static const Catalogue chinese(Language::Chinese);
    static const Catalogue english(Language::English);
    return language == Language::Chinese ? chinese : english;
}

QString Catalogue::translate(const char *context, const char *sourceText,
                             const char *disambiguation, int n) const
{
    QString text = m_translator->translate(context, sourceText, disambiguation, n);
    if (text.isNull())
        text = QString::fromUtf8(sourceText);
    if (n >= 0) {
        const QString count = countText(n, m_language);
        text.replace("%Ln"_L1, count);
        text.replace("%n"_L1, count);
    }
    return text;
}

BilingualText translated(const char *context, const char *sourceText, const char *disambiguation,
                         int n)
{
    return {Catalogue::of(Language::Chinese).translate(context, sourceText, disambiguation, n),
            Catalogue::of(Language::English).translate(context, sourceText, disambiguation, n)};
}

} // namespace Zhitu
