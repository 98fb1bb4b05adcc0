// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace Zhitu {

/** What is known of the text that the user attached to a source, without the text itself. */
struct AttachedText
{
    QString source; ///< id of the Source it is a copy of
    QString fileName; ///< the file's name without its folder
    QString mediaType; ///< such as text/html
    QString encoding; ///< of the characters in the file; empty where the format settles it
    QDateTime attached; ///< when it was attached, in UTC
    QString sha256; ///< of the file's bytes, 64 lower-case hexadecimal digits
    qint64 size = 0; ///< of the file, in bytes

    bool operator==(const AttachedText &) const = default;
};

/** Whether a record that a text is searched for is a figure or an event; their ids may coincide. */
enum class EvidenceKind { Figure, Event };

/**
 * The words around a figure or an event in the text in which it was first found, as folded by
 * FoldedText. They find it again in an edited copy.
 */
struct TextContext
{
    EvidenceKind kind{};
    QString id; ///< of the observation or event
    QString before; ///< the characters before it, the nearest last
    QString after;

    bool operator==(const TextContext &) const = default;
};

} // namespace Zhitu
