// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace Zhitu {

/** A part of a text, in UTF-16 code units from its beginning. */
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    [[nodiscard]] bool isEmpty() const { return length == 0; }
    bool operator==(const TextSpan &) const = default;
};

/**
 * A text without what differs between two copies of the same words, so that one can be found in the
 * other: full-width forms are narrowed, letters lower-cased, dashes and quotes made alike, radicals
 * taken for the characters that they look like (as PDF files have them), the
 * separators of thousands dropped ("2,300", "2 300" with a narrow or no-break space), invisible
 * characters (soft hyphens, zero-width spaces) dropped, and white space, line breaks included, kept
 * as one space between letters or digits of alphabets and dropped beside Chinese characters.
 */
class FoldedText
{
public:
    explicit FoldedText(QStringView text) : FoldedText(text, {}) { }
    /** The same, whose lines go on without a space before these characters of the original. */
    FoldedText(QStringView text, const QSet<qsizetype> &joints);

    [[nodiscard]] const QString &text() const { return m_text; }
    /**
     * Where lines broken anywhere would have cut a word or a number in two, if one of these is cut
     * there: before these characters of the original. Folding cannot tell "1↵5 firms" from a line
     * that ends in 1; who knows the words can, see jointsOf().
     */
    [[nodiscard]] const QList<qsizetype> &breaks() const { return m_breaks; }
    /** The breaks at which one of these folded words would be cut in two. */
    [[nodiscard]] QSet<qsizetype> jointsOf(const QSet<QString> &folded) const;
    /** Where a folded character stands in the original. */
    [[nodiscard]] qsizetype origin(qsizetype at) const { return m_origins.at(at); }
    /** The first folded character that stands at this place of the original or later. */
    [[nodiscard]] qsizetype foldedAt(qsizetype original) const;
    /** The original's part from one folded character to another, which is not included. */
    [[nodiscard]] TextSpan original(qsizetype start, qsizetype end) const;

    /**
     * Where a folded word stands between two places, as a word of its own: a number is not found
     * in a longer one (30 in 300, 5 in 3.5, 2023 in 2023-2024, 五年 in 十五年), nor a word of letters
     * in a longer one.
     */
    [[nodiscard]] QList<qsizetype> find(const QString &folded, qsizetype from, qsizetype to) const;

private:
    [[nodiscard]] bool standsAlone(qsizetype start, qsizetype end) const;

    QString m_text;
    QList<qint32> m_origins;
    QList<qsizetype> m_breaks; ///< in order
};

} // namespace Zhitu
