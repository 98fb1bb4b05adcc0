// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include "formats/formats.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

QString onOneLine(const QString &text)
{
    QString line = text;
    std::ranges::replace_if(
        line,
        [](QChar character) {
            return character.category() == QChar::Other_Control
                || character.category() == QChar::Separator_Line
                || character.category() == QChar::Separator_Paragraph;
        },
        QChar(u' '));
    return line;
}

QString harmless(const QString &text)
{
    QString line = onOneLine(text);
    line.removeIf([](QChar character) { return character.category() == QChar::Other_Format; });
    return line;
}

void printMessage(const QString &text)
{
    const QByteArray line = ("zhitu: "_L1 + onOneLine(text) + u'\n').toUtf8();
    // There is no other place to tell of a failure here.
    static_cast<void>(
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr));
}

Result<void> printResult(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return {};
    return Error{.kind = ErrorKind::FileNotWritable,
                 .file = u"stdout"_s,
                 .detail = QString::fromLocal8Bit(std::strerror(errno)),
                 .row = 0,
                 .field = {},
                 .hint = {}};
}

ExitStatus printError(const Error &error, Language language)
{
    printMessage(errorText(error, language));
    return CouldNot;
}

} // namespace Zhitu
