// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Zhitu {

class ChoicePicker;
class ElidedComboBox;

/**
 * Asks for a chart: a new one of any kind, or what an existing one is called and shows. It offers
 * only what the kind can draw and says how much it leaves out and why; it can only be accepted with
 * what can be saved.
 */
class ChartDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartDialog)

public:
    enum class Task {
        Create, ///< everything, the kind too
        Edit, ///< everything but the kind
        Rename, ///< the name alone
        SaveAs, ///< the name of a new chart that shows what another one shows
    };
    using UsesPtr = std::shared_ptr<const QList<IndicatorUse>>;

    /** @p chart is what to start from; of a chart to create its kind alone counts. */
    ChartDialog(Task task, const ChartSpec &chart, CatalogPtr catalog, Language language,
                QWidget *parent = nullptr);

    /** How the store's figures are spread; until it is known, nothing is offered. */
    void setUses(const UsesPtr &uses);
    /** Of the names in the data; the dialog's own texts follow the translators. */
    void setLanguage(Language language);

    [[nodiscard]] Task task() const { return m_task; }
    /** The chart as the fields say. */
    [[nodiscard]] ChartSpec chart() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeWidgets();
    void addNameRows(QGridLayout *grid);
    void addContentRows(QGridLayout *grid);
    void connectFields();
    void retranslateUi();
    void chooseKind(ChartKind kind);
    void showChart();
    void offerIndicators();
    void offerRegions();
    void offerEventKinds();
    void offerYears();
    void offerFocus();
    void updateTexts();
    void updateState();
    [[nodiscard]] bool showsContent() const;
    [[nodiscard]] QString hint() const;
    /** Why it cannot be accepted; empty: it can. */
    [[nodiscard]] QString obstacle() const;

    Task m_task;
    ChartSpec m_chart;
    CatalogPtr m_catalog;
    UsesPtr m_uses;
    Language m_language;

    QLabel *m_kindLabel = nullptr;
    QComboBox *m_kind = nullptr;
    QLabel *m_description = nullptr;
    struct TextRow
    {
        QLabel *label = nullptr;
        QLineEdit *field = nullptr;
    };
    TextRow m_nameZh;
    TextRow m_nameEn;
    TextRow m_titleZh;
    TextRow m_titleEn;
    TextRow m_subtitleZh;
    TextRow m_subtitleEn;
    QLabel *m_indicatorsLabel = nullptr;
    ChoicePicker *m_indicators = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_regionsLabel = nullptr;
    ChoicePicker *m_regions = nullptr;
    QLabel *m_focusLabel = nullptr;
    ElidedComboBox *m_focus = nullptr;
    QLabel *m_fromLabel = nullptr;
    ElidedComboBox *m_from = nullptr;
    QLabel *m_toLabel = nullptr;
    ElidedComboBox *m_to = nullptr;
    QLabel *m_eventKindsLabel = nullptr;
    ChoicePicker *m_eventKinds = nullptr;
    QLabel *m_obstacle = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Zhitu
