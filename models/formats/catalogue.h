// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QString>

class QTranslator;

namespace Zhitu {

/**
 * The translated texts of one language, whatever the program's own language is at the moment, so
 * that a chart or a file can be made in both languages at once.
 *
 * Texts in the code are English; both languages have a catalogue (the English one for plurals).
 * The catalogues are compiled in. Usable from any thread.
 */
class Catalogue
{
public:
    /** The catalogue of a language; loaded at its first use, lives as long as the program. */
    [[nodiscard]] static const Catalogue &of(Language language);

    /**
     * The text in this language, as QCoreApplication::translate() gives it: %n in it is replaced
     * by n (grouped as numbers are in that language) where n is not negative. The source text where
     * there is no translation.
     */
    [[nodiscard]] QString translate(const char *context, const char *sourceText,
                                    const char *disambiguation = nullptr, int n = -1) const;

    /** The same, for QCoreApplication::installTranslator(); owned by the catalogue. */
    [[nodiscard]] QTranslator *translator() const { return m_translator; }

private:
    explicit Catalogue(Language language);

    Language m_language;
    QTranslator *m_translator;
};

/** A text of the code in both languages. The context and texts must be literals for lupdate. */
[[nodiscard]] BilingualText translated(const char *context, const char *sourceText,
                                       const char *disambiguation = nullptr, int n = -1);

} // namespace Zhitu
