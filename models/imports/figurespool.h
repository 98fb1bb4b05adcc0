// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"
#include "store/bulkimport.h"

#include <QTemporaryFile>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Zhitu {

/**
 * Figures that were read and checked and wait to be written to a store: the few of a small table in
 * memory, those of a large one in a temporary file without a name, gone with this object or process.
 *
 * Of what FigureRows says of a figure, keys, units, sources and periods are kept as the views and
 * pointers that they are; so FigureRows must live as long.
 */
class FigureSpool
{
public:
    /** Fails with FileNotWritable. */
    [[nodiscard]] Result<void> append(const FigureInput &figure);
    [[nodiscard]] qint64 count() const { return m_count; }
    /**
     * Calls the function with each figure in turn until it fails, with its error; else fails with
     * FileNotReadable. The views live as long as the call.
     */
    [[nodiscard]] Result<void> forEach(
        const std::function<Result<void>(const FigureInput &)> &function);

private:
    /** What the figure before had, as most often the next one has it too: where it lies, its number. */
    struct Former
    {
        const void *at = nullptr;
        quint32 number = 0;
    };
    struct Formers
    {
        Former indicator, region, subject, unit, source, origin, period;
    };

    /** Numbers texts and periods that many figures have in common by where they lie. */
    quint32 numberOf(Former &former, std::string_view text);
    quint32 numberOf(Former &former, const Period *period);
    Result<void> flush();

    std::unordered_map<const void *, quint32> m_numbers;
    Formers m_formers;
    std::vector<std::string_view> m_texts;
    std::vector<const Period *> m_periods;
    std::string m_buffer;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_count = 0;
};

} // namespace Zhitu
