// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation.h"
#include "commands/command.h"

namespace Zhitu {

/** zhitu cite ID… */
struct CiteArguments
{
    QStringList ids; ///< of observations or events, each once
    CitationStyle style = CitationStyle::Gbt7714;
    std::optional<QDate> accessed; ///< when the user looked at the sources

    bool operator==(const CiteArguments &) const = default;
};

[[nodiscard]] std::variant<CiteArguments, UsageError> readCite(const CommandWords &words);

/**
 * Prints references to the documents in which observations and events were read, in the order of
 * their ids in the arguments. Prints none where one of them cannot be cited, and returns CouldNot.
 */
[[nodiscard]] Command citeCommand();

} // namespace Zhitu
