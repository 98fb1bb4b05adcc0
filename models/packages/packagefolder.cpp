// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

Error fileError(ErrorKind kind, const QString &file, const QString &detail = {})
{
    return {.kind = kind, .file = file, .detail = detail};
}

class PackageFolder final : public PackageFiles
{
public:
    explicit PackageFolder(QString folder) : m_folder(std::move(folder)) { }

    Result<std::unique_ptr<QIODevice>> open(const QString &path) override
    {
        const QFileInfo folder(m_folder);
        if (!folder.exists())
            return fileError(ErrorKind::FileNotFound, m_folder);
        if (!folder.isDir())
            return fileError(ErrorKind::FileNotReadable, m_folder, u"not a folder"_s);
        const QString file = place(path);
        const QFileInfo info(file);
        if (!info.exists())
            return fileError(ErrorKind::FileNotFound, file);
        const QString canonical = folder.canonicalFilePath();
        const QString prefix = canonical.endsWith(u'/') ? canonical : canonical + u'/';
        if (!info.canonicalFilePath().startsWith(prefix)) {
            return fileError(ErrorKind::PackageInvalid, file,
                             u"a symbolic link that leaves the package's folder"_s);
        }
        // Anything else, such as a pipe, could keep a reader waiting for ever.
        if (!info.isFile())
            return fileError(ErrorKind::FileNotReadable, file, u"not a regular file"_s);
        auto device = std::make_unique<QFile>(file);
        if (!device->open(QIODevice::ReadOnly))
            return fileError(ErrorKind::FileNotReadable, file, device->errorString());
        return std::unique_ptr<QIODevice>(std::move(device));
    }

    QString place(const QString &path) const override { return QDir(m_folder).filePath(path); }
    qint64 size(const QString &path) const override { return QFileInfo(place(path)).size(); }

private:
    QString m_folder;
};

} // namespace

std::unique_ptr<PackageFiles> packageFolder(const QString &folder)
{
    return std::make_unique<PackageFolder>(folder);
}

} // namespace Zhitu
