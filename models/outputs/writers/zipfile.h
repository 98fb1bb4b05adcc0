// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/progress.h"
#include "records/result.h"

#include <QStringList>

#include <functional>

namespace Zhitu {

/** OutputModule::zip(). */
[[nodiscard]] Result<void> writeZip(const QString &folder, const QStringList &files,
                                    const QString &path, const ProgressFunction &progress);

/**
 * Whether a file of a zip file can be unpacked as a whole and ends with these bytes. goesOn is told how
 * many bytes were unpacked; where it says no, this fails with Cancelled.
 */
[[nodiscard]] Result<void> checkPackedEnd(const QString &path, const QByteArray &file,
                                          const QByteArray &end,
                                          const std::function<bool(qint64 bytes)> &goesOn);

} // namespace Zhitu
