// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "applicationstart.h"

#include "commands/output.h"

#include <QApplication>

#include <fontconfig/fontconfig.h>

#include <cstdlib>
#include <thread>

namespace Zhitu {

namespace {

/** For the handler, which Qt hands nothing of ours; set while the application object is made. */
const std::function<QString()> *currentFailureMessage = nullptr;

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    printMessage((*currentFailureMessage)());
    std::_Exit(CouldNot);
}

} // namespace

std::unique_ptr<QApplication> startApplication(const std::function<QString()> &failureMessage)
{
    // Qt keeps referring to them.
    static int argumentCount = 1;
    static char name[] = "zhitu";
    static char *names[] = {name, nullptr};

    currentFailureMessage = &failureMessage;
    const QtMessageHandler usual = qInstallMessageHandler(onMessage);
    // Reading the list of fonts takes longer than all else that is done here, and every program
    // with texts waits for it: it is read on another core meanwhile. Qt finds it there.
    std::thread fonts([] { FcInit(); });
    auto application = std::make_unique<QApplication>(argumentCount, names);
    fonts.join();
    qInstallMessageHandler(usual);
    currentFailureMessage = nullptr;
    return application;
}

} // namespace Zhitu
