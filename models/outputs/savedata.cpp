// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedata.h"

#include "csvoutput.h"
#include "outputcontent.h"
#include "outputmodule.h"
#include "packageoutput.h"
#include "workbookoutput.h"

#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error notWritable(const QString &path, const QString &detail)
{
    return {.kind = ErrorKind::FileNotWritable, .file = path, .detail = detail};
}

bool isEmptyFolder(const QFileInfo &place)
{
    return place.isDir() && !place.isSymLink()
        && QDir(place.filePath())
               .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)
               .isEmpty();
}

Result<void> checkTarget(const SaveRequest &request)
{
    const QFileInfo place(request.path);
    const QFileInfo folder(place.path());
    if (!folder.exists())
        return Error{.kind = ErrorKind::FileNotFound, .file = folder.filePath()};
    if (!folder.isDir())
        return notWritable(request.path, u"it would not lie in a folder"_s);
    if (!place.exists() && !place.isSymLink())
        return {};
    if (request.format == DataFormat::PackageFolder)
        return isEmptyFolder(place) ? Result<void>()
                                    : Error{.kind = ErrorKind::TargetExists, .file = request.path};
    if (!place.isFile() || place.isSymLink())
        return notWritable(request.path, u"not a regular file"_s);
    if (!request.replace)
        return Error{.kind = ErrorKind::TargetExists, .file = request.path};
    return {};
}

/** Whether what was written of a file or folder is on the disk. */
bool isOnDisk(const QByteArray &path)
{
    const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

/** Gives what was written its name; of what may be there, only what may go is replaced. */
Result<void> place(const QString &written, const SaveRequest &request)
{
    const QByteArray from = QFile::encodeName(written);
    const QByteArray to = QFile::encodeName(request.path);
    if (!isOnDisk(from))
        return notWritable(request.path, qt_error_string());
    // A folder takes the place of an empty one alone, which the system sees to.
    const bool mayReplace = request.replace || request.format == DataFormat::PackageFolder;
    const int failed = mayReplace
        ? std::rename(from.constData(), to.constData())
        : ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (failed == 0)
        return {};
    if (errno == EEXIST || errno == ENOTEMPTY)
        return Error{.kind = ErrorKind::TargetExists, .file = request.path};
    return notWritable(request.path, qt_error_string());
}

/** The error as of the file that the user asked for, not of the one that was being written. */
Error named(Error error, const QTemporaryDir &temporary, const QString &path)
{
    if (error.file.startsWith(temporary.path()))
        error.file = path;
    return error;
}

Result<void> writeZipped(const Store &store, const OutputContent &content, const QString &folder,
                         const QString &path, const ProgressFunction &progress)
{
    const auto module = outputModule();
    if (!module)
        return module.error();
    if (auto written = writePackage(store, content, folder, progress, 2); !written)
        return written;
    QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    // Where who looks into the file should begin.
    files.move(files.indexOf(u"datapackage.json"_s), 0);
    const auto packed = [&](const Progress &now) {
        const qint64 figures = content.figureCount + content.asideCount;
        const qint64 done = now.total > 0 ? figures * now.done / now.total : 0;
        return !progress || progress({figures + done, figures * 2});
    };
    return (*module)->zip(folder, files, path, packed);
}

} // namespace

DataFormat dataFormatOf(const QString &path)
{
    const auto endsIn = [&](QLatin1StringView ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    };
    if (endsIn(".zip"_L1))
        return DataFormat::PackageZip;
    if (endsIn(".csv"_L1))
        return DataFormat::Csv;
    if (endsIn(".xlsx"_L1))
        return DataFormat::Workbook;
    return DataFormat::PackageFolder;
}

Result<SaveReport> saveData(const Store &store, const SaveRequest &asked,
                            const ProgressFunction &progress)
{
    SaveRequest request = asked;
    request.path = QDir::cleanPath(QFileInfo(asked.path).absoluteFilePath());
    if (const auto checked = checkTarget(request); !checked)
        return checked.error();
    const auto held = store.hold();
    if (!held)
        return held.error();
    const auto content = outputContent(store, request.figures);
    if (!content)
        return content.error();
    const Catalog &records = content->records.catalog;
    SaveReport report{.figures = content->figureCount,
                      .events = records.events.size(),
                      .records = records.units.size() + records.regions.size()
                          + records.subjects.size() + records.sources.size()
                          + records.indicators.size() + records.comparabilities.size()
                          + records.relations.size() + records.charts.size()};
    if (request.format == DataFormat::Csv) {
        if (const auto written = writeCsv(store, *content, request, progress); !written)
            return written.error();
        return SaveReport{.figures = report.figures};
    }

    const QFileInfo target(request.path);
    QTemporaryDir temporary(QDir(target.path()).filePath(u".zhitu-XXXXXX"_s));
    if (!temporary.isValid())
        return notWritable(request.path, temporary.errorString());
    const QString folder = temporary.filePath(u"package"_s);
    const QString file = temporary.filePath(u"file"_s);
    if (!QDir(temporary.path()).mkdir(u"package"_s))
        return notWritable(request.path, qt_error_string());
    Result<void> written;
    switch (request.format) {
    case DataFormat::PackageFolder:
        written = writePackage(store, *content, folder, progress);
        break;
    case DataFormat::PackageZip:
        written = writeZipped(store, *content, folder, file, progress);
        break;
    case DataFormat::Workbook:
        written = writeWorkbook(store, *content, request, file, progress);
        report.records =
            records.indicators.size() + records.regions.size() + records.sources.size();
        break;
    case DataFormat::Csv:
        break;
    }
    if (!written)
        return named(written.error(), temporary, request.path);
    const bool isFolder = request.format == DataFormat::PackageFolder;
    if (const auto placed = place(isFolder ? folder : file, request); !placed)
        return placed.error();
    return report;
}

} // namespace Zhitu
