// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "widgets/choicepicker.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace Zhitu {

class ChartModel;
class ElidedComboBox;

/**
 * The fields above a chart that change what it shows: indicators or kinds of events, regions, the
 * highlighted one, years, one axis; and what becomes of the changes.
 *
 * It keeps no changes itself: it tells what the spec would be, and shows the one that it is given.
 */
class ChartPickers final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPickers)

public:
    explicit ChartPickers(Language language, QWidget *parent = nullptr);

    /** What there is to choose from, for a chart that was saved so. */
    void setOffer(const ChartSpec &saved, CatalogPtr catalog);
    /** Widens the years that are offered; 0 stands for no date at all. */
    void includeYears(int first, int last);
    /** Shows the spec beside what the model makes of it. Needs an offer. */
    void setSpec(const ChartSpec &spec, const ChartModel &model);
    void setLanguage(Language language);
    /** The fields in the order of the Tab key end with this one. */
    [[nodiscard]] QWidget *lastField() const;

Q_SIGNALS:
    /** The user wants the chart to be so. */
    void specWanted(const ChartSpec &spec);
    /** The user wants the changes taken back, kept in this chart, or kept in a new one. */
    void resetAsked();
    void saveAsked();
    void saveAsNewAsked();

private:
    void connectFields();
    void retranslateUi();
    [[nodiscard]] bool drawsEvents() const;
    /** What the first field chooses: indicators, or kinds of events. */
    [[nodiscard]] QList<Choice> topicsOffered() const;
    [[nodiscard]] QStringList &topics(ChartSpec &spec) const;
    [[nodiscard]] QString topicSummary() const;
    void updateSummaries();
    void fillFocus(const ChartModel &model);
    void fillYears(ElidedComboBox *box, const std::optional<Period> &chosen) const;

    ChartSpec m_saved;
    ChartSpec m_spec;
    CatalogPtr m_catalog;
    Language m_language;
    int m_firstYear = 0; ///< of all figures seen so far; 0: none
    int m_lastYear = 0;

    QLabel *m_topicsLabel = nullptr;
    ChoicePicker *m_topics = nullptr;
    QLabel *m_regionsLabel = nullptr;
    ChoicePicker *m_regions = nullptr;
    QLabel *m_focusLabel = nullptr;
    ElidedComboBox *m_focus = nullptr;
    QLabel *m_fromLabel = nullptr;
    ElidedComboBox *m_from = nullptr;
    QLabel *m_toLabel = nullptr;
    ElidedComboBox *m_to = nullptr;
    QPushButton *m_oneAxis = nullptr; ///< overrules the comparison guard
    QPushButton *m_reset = nullptr;
    QPushButton *m_save = nullptr;
    QAction *m_saveChanges = nullptr;
    QAction *m_saveAsNew = nullptr;
};

} // namespace Zhitu
