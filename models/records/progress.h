// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace Zhitu {

/** How far a long piece of work has come, in whatever it counts. */
struct Progress
{
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known

    bool operator==(const Progress &) const = default;
};

/**
 * Told how far work has come, several times a second, in the thread that does it. False: stop; the
 * work then ends within a second with ErrorKind::Cancelled and has changed nothing. May be empty.
 */
using ProgressFunction = std::function<bool(const Progress &)>;

} // namespace Zhitu
