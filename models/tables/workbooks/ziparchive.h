// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/bytesource.h"

namespace Zhitu {

/** More than this, unpacked, is read of no file in an archive. */
inline constexpr qint64 mostUnpacked = qint64(4) << 30;
/** Nor more than so many times its packed size, once it is larger than a little. */
inline constexpr qint64 mostTimesPacked = 200;
inline constexpr qint64 alwaysUnpacked = 16 << 20;

/** See TableModule::openZip(). Names of files that lead out of the archive are refused. */
[[nodiscard]] Result<std::shared_ptr<const FileBundle>> openZipArchive(
    const std::shared_ptr<const SeekableBytes> &bytes);

} // namespace Zhitu
