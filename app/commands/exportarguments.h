// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "export/pictureoptions.h"

namespace Zhitu {

/** zhitu export CHART… | --all */
struct ExportArguments
{
    QStringList charts; ///< ids, each once; empty: all
    PictureOptions picture;
    QList<Language> languages; ///< of the pictures; empty: the interface's
    QString folder;

    bool operator==(const ExportArguments &) const = default;
};

/** The options that readExport() reads. */
[[nodiscard]] QList<OptionRule> exportOptions();

/** A picture larger than the largest is for the export to refuse. */
[[nodiscard]] std::variant<ExportArguments, UsageError> readExport(const CommandWords &words);

} // namespace Zhitu
