// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QDate>
#include <QString>

#include <optional>

/** What references are put together from; for citation() alone. */
namespace Zhitu::CitedTexts {

/** The text with line breaks, tabs and other control characters made single spaces. */
[[nodiscard]] QString oneLine(const QString &text);

/** A source as references name it, in a language; texts are on one line each. */
struct Document
{
    Document(const Source &source, Language inLanguage);

    Language language;
    SourceKind kind;
    QString author; ///< the body that issued it; empty: the data know none
    QString title; ///< without the marks 《》 around all of it
    QString chineseTitle; ///< beside the English one, where there are two
    QString publisher; ///< the author again, where that issued it
    Period published;
    QString url;

    /** The title, and the Chinese one in brackets where there are two. */
    [[nodiscard]] QString bilingualTitle() const;
    /** What stands for a date that nobody knows: n.d. */
    [[nodiscard]] QString unknownDate() const;
};

/** The document after GB/T 7714-2015, without a stop; the day is that of citing, for what is online. */
[[nodiscard]] QString gbtReference(const Document &document, const std::optional<QDate> &day);
/** After APA, without a stop; the day is that of looking at it. */
[[nodiscard]] QString apaReference(const Document &document, const std::optional<QDate> &day);
/** Title, publisher, date and address, for notes; the day is not told. */
[[nodiscard]] QString plainReference(const Document &document, const std::optional<QDate> &day);

/** "2023", of an interval "2023/2024". */
[[nodiscard]] QString yearText(const Period &period);

/** A sentence with the language's full stop, unless it ends with one. */
[[nodiscard]] QString stopped(const QString &sentence, Language language);
/** Two sentences, with a space where the language has one. */
[[nodiscard]] QString joinedSentences(const QString &first, const QString &second,
                                      Language language);

/** For a field in braces: letters stay letters, and braces stay balanced. */
[[nodiscard]] QString bibTeXText(const QString &text);
/** An address, which BibTeX's styles take as it is, but for what would end the field. */
[[nodiscard]] QString bibTeXAddress(const QString &url);
/** A key of letters that all programs take; different ids give different keys. */
[[nodiscard]] QString bibTeXKey(const QString &source, const QString &id);
/** BibTeX's own word for a month, from 1. */
[[nodiscard]] QString bibTeXMonth(int month);

} // namespace Zhitu::CitedTexts
