// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Zhitu {

/** Knows where the program lies, for a command that loads modules from beside it. */
class CommandApplication
{
public:
    CommandApplication() : m_application(m_count, m_arguments) { }
    Q_DISABLE_COPY_MOVE(CommandApplication)

private:
    int m_count = 1;
    char m_name[6] = "zhitu";
    char *m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
};

} // namespace Zhitu
