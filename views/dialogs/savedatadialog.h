// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace Zhitu {

/** What the user wants saved, and as what. */
struct SaveDataRequest
{
    enum class Format {
        PackageZip, ///< a data package in one file
        PackageFolder,
        CsvUtf8,
        CsvGb18030,
        Workbook,
    };

    bool onlyShown = false; ///< the figures of the page of all figures, not everything
    Format format = Format::PackageZip;
    QString path;
    bool replace = false; ///< the user agreed to replace the file there

    bool operator==(const SaveDataRequest &) const = default;
};

/** Asks what data are to be saved, as what and where, and shows how far it has come. */
class SaveDataDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveDataDialog)

public:
    /** @p folder: where files are proposed to lie. */
    SaveDataDialog(const QString &folder, Language language, QWidget *parent);

    /** How many figures the page shows; -1: it shows all, or is not there to choose from. */
    void setShown(qint64 figures);
    void setLanguage(Language language);
    [[nodiscard]] SaveDataRequest request() const;

    /** The data are being saved: how far; a total of 0 is not known. */
    void setProgress(qint64 done, qint64 total);
    /** They are not, since this went wrong; empty: the user stopped it. */
    void setFailed(const QString &reason);

Q_SIGNALS:
    void saveAsked(const SaveDataRequest &request);
    /** The user wants what is being saved to be given up. */
    void stopAsked();

public Q_SLOTS:
    /** Stops what is being saved, else closes the dialog. */
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateFormat();
    void updateAccept();
    void setSaving(bool saving);
    void choosePlace();
    [[nodiscard]] SaveDataRequest::Format format() const;

    QString m_folder;
    Language m_language;
    qint64 m_shown = -1;
    bool m_isSaving = false;
    QString m_agreed; ///< the path of a file that may be replaced

    QLabel *m_what;
    QRadioButton *m_all;
    QRadioButton *m_onlyShown;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QLabel *m_about;
    QLabel *m_placeLabel;
    QLineEdit *m_place;
    QPushButton *m_choose;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QPushButton *m_accept;
    QPushButton *m_cancel;
};

} // namespace Zhitu
