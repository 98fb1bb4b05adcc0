// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ziparchive.h"

#include <QHash>

#include <zip.h>

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

Error zipError(ErrorKind kind, const QString &file, const QString &detail = {},
               const QString &hint = {})
{
    return {.kind = kind, .file = file, .detail = detail, .row = 0, .field = {}, .hint = hint};
}

/** What libzip reads the archive from: bytes of ours, at a place that it moves. */
struct ZipInput
{
    std::shared_ptr<const SeekableBytes> bytes;
    qint64 at = 0;
};

zip_int64_t readInput(void *state, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    auto *input = static_cast<ZipInput *>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        input->at = 0;
        return 0;
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_READ: {
        const auto count =
            input->bytes->readAt(input->at, static_cast<char *>(data), static_cast<qint64>(size));
        if (!count)
            return -1;
        input->at += *count;
        return *count;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t place = zip_source_seek_compute_offset(
            static_cast<zip_uint64_t>(input->at), static_cast<zip_uint64_t>(input->bytes->size()),
            data, size, nullptr);
        if (place < 0)
            return -1;
        input->at = place;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return input->at;
    case ZIP_SOURCE_STAT: {
        auto *facts = static_cast<zip_stat_t *>(data);
        zip_stat_init(facts);
        facts->valid = ZIP_STAT_SIZE;
        facts->size = static_cast<zip_uint64_t>(input->bytes->size());
        return sizeof *facts;
    }
    case ZIP_SOURCE_ERROR: {
        if (size < 2 * sizeof(int))
            return -1;
        auto *codes = static_cast<int *>(data);
        codes[0] = ZIP_ER_READ;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_FREE:
        delete input;
        return 0;
    default:
        return -1;
    }
}

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Part = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

/** The archive, opened anew: libzip's are for one thread each. */
Result<Archive> openArchive(const std::shared_ptr<const SeekableBytes> &bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    auto input = std::make_unique<ZipInput>(ZipInput{bytes});
    zip_source_t *source = zip_source_function_create(readInput, input.get(), &error);
    zip_t *archive = nullptr;
    if (source) {
        (void)input.release(); // now the source's
        archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (!archive)
            zip_source_free(source);
    }
    const QString reason = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive)
        return zipError(ErrorKind::TableDamaged, bytes->name(), reason);
    return Archive(archive, &zip_discard);
}

/** A file in an archive. */
struct ZipEntry
{
    zip_uint64_t index = 0;
    qint64 size = 0; ///< as stated, which need not be true
    qint64 packed = 0;
    bool isLink = false;
};

/** Unpacks a file while it is read, and counts what comes out. */
class ZipSource final : public ByteSource
{
public:
    ZipSource(Archive archive, Part part, const ZipEntry &entry, const QString &name)
        : m_archive(std::move(archive))
        , m_part(std::move(part))
        , m_entry(entry)
        , m_name(name)
    {
    }

    Result<qint64> read(char *data, qint64 size) override
    {
        const zip_int64_t count = zip_fread(m_part.get(), data, static_cast<zip_uint64_t>(size));
        if (count < 0)
            return zipError(ErrorKind::TableDamaged, m_name,
                            QString::fromUtf8(zip_file_strerror(m_part.get())));
        m_at += count;
        if (m_at > mostUnpacked)
            return zipError(ErrorKind::TableTooLarge, m_name, u"unpacked"_s, u"4 GiB"_s);
        if (m_at > alwaysUnpacked && m_at / mostTimesPacked > m_entry.packed)
            return zipError(ErrorKind::TableTooLarge, m_name, u"ratio"_s,
                            QString::number(mostTimesPacked));
        return qint64(count);
    }
    qint64 bytesRead() const override { return m_at; }
    qint64 bytesTotal() const override { return std::max(m_entry.size, m_at); }

private:
    Archive m_archive; // closed after the part in it
    Part m_part;
    ZipEntry m_entry;
    QString m_name;
    qint64 m_at = 0;
};

class ZippedFile final : public ByteStore
{
public:
    ZippedFile(std::shared_ptr<const SeekableBytes> bytes, const ZipEntry &entry,
               const QString &name)
        : m_bytes(std::move(bytes))
        , m_entry(entry)
        , m_name(name)
    {
    }

    Result<std::unique_ptr<ByteSource>> source() const override
    {
        auto archive = openArchive(m_bytes);
        if (!archive)
            return archive.error();
        Part part(zip_fopen_index(archive->get(), m_entry.index, 0), &zip_fclose);
        if (!part) {
            const int code = zip_error_code_zip(zip_get_error(archive->get()));
            const bool isLocked = code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD;
            return zipError(isLocked ? ErrorKind::TableLocked : ErrorKind::TableDamaged, m_name,
                            QString::fromUtf8(zip_strerror(archive->get())));
        }
        return std::unique_ptr<ByteSource>(
            std::make_unique<ZipSource>(std::move(*archive), std::move(part), m_entry, m_name));
    }
    QString name() const override { return m_name; }

private:
    std::shared_ptr<const SeekableBytes> m_bytes;
    ZipEntry m_entry;
    QString m_name;
};

class ZipArchive final : public FileBundle
{
public:
    ZipArchive(std::shared_ptr<const SeekableBytes> bytes, QStringList paths,
               QHash<QString, ZipEntry> entries)
        : m_bytes(std::move(bytes))
        , m_paths(std::move(paths))
        , m_entries(std::move(entries))
    {
    }

    QStringList paths() const override { return m_paths; }
    Result<std::shared_ptr<const ByteStore>> file(const QString &path) const override
    {
        const auto entry = m_entries.constFind(path);
        if (!staysInside(path))
            return zipError(ErrorKind::PackageInvalid, nameOf(path),
                            u"a path that leaves the package"_s);
        if (entry == m_entries.cend())
            return zipError(ErrorKind::FileNotFound, nameOf(path));
        if (entry->isLink)
            return zipError(ErrorKind::PackageInvalid, nameOf(path), u"a symbolic link"_s);
        return std::shared_ptr<const ByteStore>(
            std::make_shared<ZippedFile>(m_bytes, *entry, nameOf(path)));
    }
    qint64 sizeOf(const QString &path) const override { return m_entries.value(path).size; }
    QString name() const override { return m_bytes->name(); }
    QString nameOf(const QString &path) const override { return name() + u'/' + path; }

private:
    std::shared_ptr<const SeekableBytes> m_bytes;
    QStringList m_paths;
    QHash<QString, ZipEntry> m_entries;
};

} // namespace

Result<std::shared_ptr<const FileBundle>> openZipArchive(
    const std::shared_ptr<const SeekableBytes> &bytes)
{
    auto archive = openArchive(bytes);
    if (!archive)
        return archive.error();
    QStringList paths;
    QHash<QString, ZipEntry> entries;
    const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        if (zip_stat_index(archive->get(), static_cast<zip_uint64_t>(i), 0, &facts) != 0)
            continue;
        const QString path = QString::fromUtf8(facts.name);
        if (path.endsWith(u'/'))
            continue;
        // Nothing is unpacked into a folder, but who packs such a name means harm.
        if (!staysInside(path))
            return zipError(ErrorKind::PackageInvalid, bytes->name() + u'/' + path,
                            u"a path that leaves the package"_s);
        ZipEntry entry{.index = static_cast<zip_uint64_t>(i),
                       .size = std::max<qint64>(0, static_cast<qint64>(facts.size)),
                       .packed = std::max<qint64>(0, static_cast<qint64>(facts.comp_size))};
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        if (zip_file_get_external_attributes(archive->get(), entry.index, 0, &system, &attributes)
            == 0)
            entry.isLink = system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16);
        if (!entries.contains(path)) {
            paths.append(path);
            entries.insert(path, entry);
        }
    }
    return std::shared_ptr<const FileBundle>(
        std::make_shared<ZipArchive>(bytes, std::move(paths), std::move(entries)));
}

} // namespace Zhitu
