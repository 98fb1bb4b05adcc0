// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Zhitu {

class ElidedComboBox;

/** Asks for a source and for the file whose text is to be attached to it. */
class AttachDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttachDialog)

public:
    /** source: the one to choose at first; folder: where to look for files. */
    AttachDialog(CatalogPtr catalog, const QString &source, const QString &folder,
                 Language language, QWidget *parent);

    void setLanguage(Language language);
    /** A file to attach, chosen already. */
    void setFile(const QString &file);
    [[nodiscard]] QString source() const;
    [[nodiscard]] QString file() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void update();
    void askForFile();

    CatalogPtr m_catalog;
    QString m_folder;
    Language m_language;
    QLabel *m_sourceLabel;
    ElidedComboBox *m_source;
    QLabel *m_fileLabel;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_note;
    QPushButton *m_attach;
    QPushButton *m_cancel;
};

} // namespace Zhitu
