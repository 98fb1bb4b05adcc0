// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipfile.h"

#include <QDir>
#include <QFile>

#include <zip.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** What is told of progress: thousandths. */
constexpr qint64 wholeProgress = 1000;

/** What libzip takes for "to the end of the file". */
constexpr zip_int64_t wholeLength = -1;

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

Error failure(const QString &path, const QString &detail)
{
    return {.kind = ErrorKind::FileNotWritable, .file = path, .detail = detail};
}

Error failure(const QString &path, zip_t *archive)
{
    return failure(path, QString::fromLocal8Bit(zip_strerror(archive)));
}

struct Listener
{
    const ProgressFunction *progress;
    double share = 0;
    bool isStopped = false;
};

} // namespace

Result<void> writeZip(const QString &folder, const QStringList &files, const QString &path,
                      const ProgressFunction &progress)
{
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromLocal8Bit(zip_error_strerror(&error));
        zip_error_fini(&error);
        return failure(path, detail);
    }
    for (const QString &name : files) {
        zip_source_t *source = zip_source_file(
            archive.get(), QFile::encodeName(QDir(folder).filePath(name)).constData(), 0,
            wholeLength);
        if (!source)
            return failure(path, archive.get());
        const zip_int64_t index =
            zip_file_add(archive.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failure(path, archive.get());
        }
        if (zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index),
                                     ZIP_CM_DEFLATE, 6)
            != 0)
            return failure(path, archive.get());
    }
    Listener listener{.progress = &progress};
    zip_register_progress_callback_with_state(
        archive.get(), 0.005,
        [](zip_t *, double share, void *state) { static_cast<Listener *>(state)->share = share; },
        nullptr, &listener);
    zip_register_cancel_callback_with_state(
        archive.get(),
        [](zip_t *, void *state) {
            auto *self = static_cast<Listener *>(state);
            const auto done = static_cast<qint64>(self->share * static_cast<double>(wholeProgress));
            self->isStopped =
                self->isStopped || (*self->progress && !(*self->progress)({done, wholeProgress}));
            return self->isStopped ? 1 : 0;
        },
        nullptr, &listener);
    // Everything is read, packed and written here, beside the place first.
    if (zip_close(archive.get()) != 0) {
        if (listener.isStopped)
            return Error{.kind = ErrorKind::Cancelled};
        return failure(path, archive.get());
    }
    (void)archive.release();
    return {};
}

Result<void> checkPackedEnd(const QString &path, const QByteArray &file, const QByteArray &end,
                            const std::function<bool(qint64 bytes)> &goesOn)
{
    int code = 0;
    const std::unique_ptr<zip_t, Discard> archive(
        zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive)
        return failure(path, u"the file is not whole"_s);
    const std::unique_ptr<zip_file_t, Discard> packed(
        zip_fopen(archive.get(), file.constData(), 0));
    if (!packed)
        return failure(path, archive.get());
    QByteArray tail;
    QByteArray buffer(1 << 20, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t got =
            zip_fread(packed.get(), buffer.data(), static_cast<zip_uint64_t>(buffer.size()));
        if (got < 0)
            return failure(path, QString::fromLocal8Bit(zip_file_strerror(packed.get())));
        if (got == 0)
            break;
        tail += buffer.first(got);
        tail = tail.last(std::min(end.size(), tail.size()));
        if (!goesOn(got))
            return Error{.kind = ErrorKind::Cancelled};
    }
    if (tail != end)
        return failure(path, u"the file is not whole"_s);
    return {};
}

} // namespace Zhitu
