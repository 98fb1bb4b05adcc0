// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/exportrequest.h"
#include "dialogs/picturepreview.h"
#include "records/catalog.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace Zhitu {

/**
 * Asks how charts are to be exported, and shows the picture, the files and their sizes that come of
 * it. It can only be accepted with what goes; where it cannot, it says why.
 */
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /** current: the shown chart's place in charts. */
    ExportDialog(const QList<ChartSpec> &charts, int current, const ExportRequest &request,
                 Language language, QWidget *parent = nullptr);

    [[nodiscard]] ExportRequest request() const;
    /** Draws the shown chart for the preview; without, there is none. */
    void setPreview(DrawPreview draw);
    /** The shown chart shows something else now. */
    void updatePreview();
    /** Another chart is the shown one: its place in charts. */
    void setCurrent(int current);
    /** Of the charts' names; the dialog's own texts follow the translators. */
    void setLanguage(Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeWidgets();
    void layOut();
    void fill(const ExportRequest &request);
    void takePreset(int index);
    void updatePreset();
    void retranslateUi();
    void updateOutcome();
    void chooseFolder();
    [[nodiscard]] QStringList fileNames() const;
    /** Why it cannot be accepted; empty: it can. */
    [[nodiscard]] QString obstacle() const;

    QList<ChartSpec> m_charts;
    int m_current;
    Language m_language;

    QLabel *m_chartsLabel = nullptr;
    QRadioButton *m_thisChart = nullptr;
    QRadioButton *m_allCharts = nullptr;
    QLabel *m_formatLabel = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_textAs = nullptr;
    QLabel *m_sizeLabel = nullptr;
    QComboBox *m_preset = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
    QLabel *m_scaleLabel = nullptr;
    QDoubleSpinBox *m_scale = nullptr;
    QLabel *m_dpiLabel = nullptr;
    QSpinBox *m_dpi = nullptr;
    QLabel *m_themeLabel = nullptr;
    QComboBox *m_theme = nullptr;
    QLabel *m_languageLabel = nullptr;
    QComboBox *m_languages = nullptr;
    QLabel *m_folderLabel = nullptr;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_chooseFolder = nullptr;
    PicturePreview *m_preview = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QLabel *m_outcome = nullptr;
    QLabel *m_obstacle = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Zhitu
