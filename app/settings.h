// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportrequest.h"
#include "records/language.h"
#include "widgets/windowtheme.h"

#include <QByteArray>
#include <QStringList>
#include <QThreadPool>
#include <QVariantHash>

#include <optional>

namespace Zhitu {

/**
 * What the program remembers between two starts: the one place of keys and defaults.
 *
 * Everything is read at once when it is made; changes are written by a thread of their own, so that
 * the window never waits for the disk. Anything missing or senseless in the file gives the default.
 * GUI thread only; the destructor waits until all is written.
 */
class Settings
{
public:
    /** The user's own settings (organisation Zhitu, application zhitu). */
    Settings();
    /** Settings in a file of choice, in the INI format. */
    explicit Settings(const QString &file);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    /** The language that the user chose; absent: the system's, see systemLanguage(). */
    [[nodiscard]] std::optional<Language> chosenLanguage() const;
    /** The language to start in: the chosen one, else the system's. */
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    /** Chinese where the system's messages are in Chinese, else English. */
    [[nodiscard]] static Language systemLanguage();

    /** Default: follow the system. */
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /** As QWidget::saveGeometry() gives it; empty: none yet. */
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /** As QSplitter::saveState() gives it, for the window's columns; empty: none yet. */
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &state);

    /** Default: shown. */
    [[nodiscard]] bool isTableShown() const;
    void setTableShown(bool shown);
    /** Default: shown. */
    [[nodiscard]] bool isEvidenceShown() const;
    void setEvidenceShown(bool shown);

    /** How many stores are remembered. */
    static constexpr int mostRecentStores = 8;
    /** Files of the stores opened last, newest first; those that were gone at the start left out. */
    [[nodiscard]] QStringList recentStores() const;
    void addRecentStore(const QString &file);

    /** What the last export was; default: this chart, both languages, PictureOptions' defaults. */
    [[nodiscard]] ExportRequest exportRequest() const;
    void setExportRequest(const ExportRequest &request);

    /** How many mappings are remembered. */
    static constexpr int mostImportMappings = 60;
    /** What the columns of a table with this header were taken for, as JSON; empty: not known. */
    [[nodiscard]] QByteArray importMapping(const QString &headerKey) const;
    void setImportMapping(const QString &headerKey, const QByteArray &mapping);

private:
    void read();
    void write(const QString &key, const QVariant &value);

    QString m_file; ///< empty: the user's own
    QVariantHash m_values;
    QStringList m_missingStores; ///< recent stores that were gone when the settings were read
    QThreadPool m_writer; ///< of one thread, so that later values come later
};

} // namespace Zhitu
