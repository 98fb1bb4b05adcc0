// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Zhitu {

/** Modules are looked for beside the program, and only an application knows where that is. */
class ModuleApplication final
{
    Q_DISABLE_COPY_MOVE(ModuleApplication)

public:
    ModuleApplication() : m_application(m_count, m_arguments) { }

private:
    int m_count = 1;
    char m_name[6] = "zhitu";
    char *m_arguments[2] = {m_name, nullptr};
    QCoreApplication m_application;
};

} // namespace Zhitu
