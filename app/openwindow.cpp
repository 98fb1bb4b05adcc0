// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "applicationstart.h"
#include "charts/textshaper.h"
#include "commands/commandstore.h"
#include "formats/catalogue.h"
#include "mainwindow.h"
#include "measuring.h"
#include "pages/answers.h"
#include "settings.h"
#include "shippedpackages.h"
#include "storesession.h"
#include "widgets/windowstyle.h"

#include <QApplication>
#include <QFont>
#include <QIcon>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** Whether anything says where a window could be shown. */
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    }
    return false;
#else
    return true;
#endif
}

void showAnswer(MainWindow &window, const Result<OpenedStore> &answer)
{
    if (answer)
        window.showStore(*answer);
    else
        window.showError(answer.error());
}

} // namespace

ExitStatus openWindow(const QString &storeFile, std::optional<Language> language)
{
    Settings settings;
    const Catalogue &words = Catalogue::of(language.value_or(settings.language()));
    if (!hasDisplay()) {
        printMessage(
            words.translate("Commands",
                            "There is no display to open the window on: neither DISPLAY nor "
                            "WAYLAND_DISPLAY is set. zhitu export and zhitu list need none."));
        return CouldNot;
    }

    // Begun before everything else, so that the store is read while Qt starts.
    StoreSession session;
    auto opening =
        session.open(storeFile.isEmpty() ? defaultStoreFile() : storeFile,
                     StoreSession::Mode::OpenOrCreate, shippedPackages(), shippedVersions());

    const auto application = startApplication([&words] {
        return words.translate(
            "Commands",
            "The display cannot be opened. Check DISPLAY or WAYLAND_DISPLAY, and "
            "whether you may use it. zhitu export and zhitu list need none.");
    });
    QCoreApplication::setOrganizationName(u"Zhitu"_s);
    QCoreApplication::setApplicationName(u"zhitu"_s);
    QApplication::setApplicationVersion(QStringLiteral(ZHITU_VERSION));
    QGuiApplication::setDesktopFileName(u"zhitu"_s);
    QApplication::setStyle(new WindowStyle);
    QFont font = QApplication::font();
    font.setFamilies(fontFamilies());
    QApplication::setFont(font);
    QApplication::setWindowIcon(QIcon(iconFile()));

    MainWindow window(&session, &settings);
    window.setPackageFolders(shippedPackages(), shippedVersions());
    measureIfAsked(window);
    if (language)
        window.setLanguage(*language);
    // With the store at hand, the window's first picture is the one that stays.
    if (opening.isFinished())
        showAnswer(window, opening.result());
    else
        whenAnswered(opening, &window,
                     [&window](const Result<OpenedStore> &answer) { showAnswer(window, answer); });
    window.show();
    return QApplication::exec() == 0 ? Done : CouldNot;
}

} // namespace Zhitu
