// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

/** What a run of the program came to. */
struct Run
{
    int status = -1; ///< -1: it did not end by itself
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QStringList outputLines() const { return lines(output); }
    [[nodiscard]] QStringList errorLines() const { return lines(errors); }

private:
    static QStringList lines(const QByteArray &bytes)
    {
        return QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts);
    }
};

/** The names of everything in a folder, hidden files too. */
inline QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

/** The built program as people run it: in a home of its own, without a display. */
class ProgramRun
{
public:
    /** Makes the store in the home, for tests that do not change it. */
    void makeStore()
    {
        QVERIFY(m_home.isValid());
        enterNewFolder();
        const Run made = run({u"list"_s, u"charts"_s});
        QVERIFY2(made.status == 0, made.errors);
        QVERIFY(QFileInfo(store()).isFile());
    }
    /** Makes the folder that runs are in from now on, instead of the one before. */
    void enterNewFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString inHome(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString store() const { return inHome(u"data/zhitu/zhitu.db"_s); }

    /** Runs the program in the folder; more is set in its environment, empty: unset. */
    [[nodiscard]] Run run(const QStringList &arguments, const QHash<QString, QString> &more = {},
                          const QString &outputFile = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment(more));
        process.setWorkingDirectory(m_folder->path());
        if (!outputFile.isEmpty())
            process.setStandardOutputFile(outputFile);
        process.start(QStringLiteral(ZHITU_PROGRAM), arguments);
        process.closeWriteChannel();
        Run result;
        if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
            result.status = process.exitCode();
        if (outputFile.isEmpty())
            result.output = process.readAllStandardOutput();
        // A remark of Qt's on a window without a screen, not of the program.
        const QList<QByteArray> errors = process.readAllStandardError().split('\n');
        for (const QByteArray &line : errors) {
            if (!line.isEmpty() && line != "This plugin does not support propagateSizeHints()")
                result.errors += line + '\n';
        }
        return result;
    }

    /** Starts the program in the folder, for tests that end it before it is done. */
    void start(QProcess &process, const QStringList &arguments) const
    {
        process.setProcessEnvironment(environment());
        process.setWorkingDirectory(m_folder->path());
        process.start(QStringLiteral(ZHITU_PROGRAM), arguments);
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted());
    }

private:
    [[nodiscard]] QProcessEnvironment environment(const QHash<QString, QString> &more = {}) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANGUAGE"_s,
              u"LC_MESSAGES"_s, u"LANG"_s, u"XDG_RUNTIME_DIR"_s}) {
            environment.remove(name);
        }
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        for (auto entry = more.cbegin(); entry != more.cend(); ++entry) {
            if (entry.value().isEmpty())
                environment.remove(entry.key());
            else
                environment.insert(entry.key(), entry.value());
        }
        return environment;
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
};
