// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandtable.h"

#include "commands/attachcommand.h"
#include "commands/checkcommand.h"
#include "commands/citecommand.h"
#include "commands/dumpcommand.h"
#include "commands/exportcommand.h"
#include "commands/importcommand.h"
#include "commands/listcommand.h"
#include "commands/searchcommand.h"
#include "commands/verifycommand.h"

namespace Zhitu {

const QList<Command> &allCommands()
{
    static const QList<Command> commands = {
        exportCommand(), listCommand(),  searchCommand(), verifyCommand(), importCommand(),
        attachCommand(), checkCommand(), citeCommand(),   dumpCommand(),
    };
    return commands;
}

} // namespace Zhitu
