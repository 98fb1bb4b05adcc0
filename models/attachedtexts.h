// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/result.h"
#include "texts/textanchors.h"

#include <memory>

namespace Zhitu {

class Store;
struct TextFile;

/** A text attached to a source, and where the figures and events stand in it. */
struct SourceText
{
    AttachedText facts;
    QString text;
    /** Of all that the data hold a printed form of and that was read in this text or a reprint. */
    QList<TextAnchor> anchors;
};

using SourceTextPtr = std::shared_ptr<const SourceText>;

/** What came of attaching a text. */
struct AttachReport
{
    AttachedText facts;
    bool hasReplaced = false; ///< the source had a text before
    QList<TextAnchor> anchors; ///< as in SourceText
    int withoutPrinted = 0; ///< figures and events whose printed form the data do not hold

    /** How many of a kind were found, and how many there are. */
    [[nodiscard]] int found(EvidenceKind kind) const;
    [[nodiscard]] int wanted(EvidenceKind kind) const;
};

/**
 * The source whose attached text shows where a figure was read that has this source: its own, else
 * that of what it reprints, else that of another reprint of the same; empty: none is attached.
 */
[[nodiscard]] QString textSourceFor(const Catalog &catalog, const QString &source);

/** Attaches what a file holds to a source, in the place of what was attached, wholly or not at all. */
[[nodiscard]] Result<AttachReport> attachTextFile(Store &store, const QString &source,
                                                  const TextFile &file);

/** The text attached to a source, searched anew for what the store holds now. */
[[nodiscard]] Result<SourceTextPtr> readSourceText(const Store &store, const QString &source);

/**
 * The charts that an observation or event belongs to, in their order: those whose table it is a row
 * of or whose marks stand on it. Found by what the charts ask for, without reading any figures.
 */
[[nodiscard]] QStringList chartsWith(const Catalog &catalog, const Observation &figure);
[[nodiscard]] QStringList chartsWith(const Catalog &catalog, const Event &event);

} // namespace Zhitu
