// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <memory>

class QApplication;

namespace Zhitu {

/**
 * Makes Qt's application object, which takes no arguments from the command line. What Qt remarks on
 * its surroundings meanwhile is not shown. Where it finds no way to show or draw anything, it would
 * end the program by abort(); instead the message that is asked for then goes to standard error and
 * the program ends with CouldNot.
 */
[[nodiscard]] std::unique_ptr<QApplication> startApplication(
    const std::function<QString()> &failureMessage);

} // namespace Zhitu
