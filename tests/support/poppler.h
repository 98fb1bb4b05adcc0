// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/vectorpicture.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

/** Reading PDF files back, with the programs of poppler-utils. */
namespace Poppler {

using namespace Qt::Literals::StringLiterals;

/** What a program of poppler-utils prints about a file; nothing: it is not there. */
[[nodiscard]] inline std::optional<QString> told(const QByteArray &pdf, const QString &program,
                                                 const QStringList &before,
                                                 const QStringList &after = {})
{
    const QString found = QStandardPaths::findExecutable(program);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    if (found.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    QProcess process;
    process.start(found, before + QStringList{path} + after);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

[[nodiscard]] inline QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(u"\\s"_s);
    return text.remove(spaces);
}

/** A text of a picture that is not among what was found in a file of it; null: all are. */
[[nodiscard]] inline QString lostText(const QString &found, const Zhitu::VectorPicture &picture)
{
    const QString all = withoutSpaces(found);
    for (const Zhitu::VectorItem &item : picture.items)
        if (const auto *text = std::get_if<Zhitu::VectorText>(&item))
            if (!all.contains(withoutSpaces(text->text)))
                return text->text;
    return {};
}

} // namespace Poppler

#define NEED_POPPLER(result)                                                                       \
    if (!(result))                                                                                 \
    QSKIP("poppler-utils is not installed: PDF files are not read back")
