// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stoppablefile.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace Zhitu {

namespace {

/** How many bytes are read and written at once; between them it is asked whether to go on. */
constexpr std::size_t blockSize = 64 * 1024;

/** What a stoppable file is made of. */
struct Passage
{
    std::FILE *file;
    std::shared_ptr<FileWatch> watch;
    std::function<void()> beforeReading;
    std::array<char, blockSize> buffer;
};

ssize_t readThrough(void *cookie, char *bytes, std::size_t size)
{
    auto *passage = static_cast<Passage *>(cookie);
    if (passage->beforeReading)
        std::exchange(passage->beforeReading, {})();
    if (passage->watch->isStopped())
        return 0;
    const std::size_t count = std::fread(bytes, 1, size, passage->file);
    if (count == 0 && std::ferror(passage->file))
        return -1;
    return passage->watch->tell(static_cast<qint64>(count)) ? static_cast<ssize_t>(count) : 0;
}

ssize_t writeThrough(void *cookie, const char *bytes, std::size_t size)
{
    auto *passage = static_cast<Passage *>(cookie);
    if (passage->watch->isStopped())
        return static_cast<ssize_t>(size);
    if (std::fwrite(bytes, 1, size, passage->file) == size && std::fflush(passage->file) == 0)
        return static_cast<ssize_t>(size);
    passage->watch->noteFailure(qt_error_string());
    return 0;
}

int seekThrough(void *cookie, off64_t *place, int from)
{
    std::FILE *file = static_cast<Passage *>(cookie)->file;
    if (fseeko64(file, *place, from) != 0)
        return -1;
    *place = ftello64(file);
    return *place < 0 ? -1 : 0;
}

int closeThrough(void *cookie)
{
    const std::unique_ptr<Passage> passage(static_cast<Passage *>(cookie));
    return std::fclose(passage->file);
}

} // namespace

bool FileWatch::tell(qint64 bytes)
{
    m_now.done = std::min(m_now.done + bytes, m_now.total);
    m_isStopped = m_isStopped || (m_progress && !m_progress(m_now));
    return !m_isStopped;
}

std::FILE *stoppableFile(std::FILE *file, std::shared_ptr<FileWatch> watch,
                         std::function<void()> beforeReading)
{
    auto passage =
        std::make_unique<Passage>(Passage{file, std::move(watch), std::move(beforeReading), {}});
    std::FILE *made =
        fopencookie(passage.get(), "w+b", {readThrough, writeThrough, seekThrough, closeThrough});
    if (!made)
        return nullptr;
    (void)std::setvbuf(made, passage->buffer.data(), _IOFBF, blockSize);
    (void)passage.release();
    return made;
}

} // namespace Zhitu
