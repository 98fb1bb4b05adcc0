// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "chartmodel.h"
#include "charts/charttheme.h"
#include "citation.h"
#include "export/chartmimedata.h"
#include "observationindex.h"
#include "records/result.h"
#include "storesession.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

#include <functional>

class QSplitter;
class QTemporaryDir;

namespace Zhitu {

class Card;
class ChartPickers;
class ChartView;
class EvidencePanel;
class TablePanel;

/** Asks the store for observations; the answer comes later, in the caller's thread. */
using FetchObservations = std::function<QFuture<Result<ObservationsPtr>>(const ObservationQuery &)>;
/** Whether the answer to a query leaves out what was before the latest figures. */
using AskHistory = std::function<QFuture<Result<bool>>(const ObservationQuery &)>;

/**
 * One chart of the store: pickers that change what it shows at once, the chart, and the table of the
 * observations or events behind it.
 *
 * A mark and its rows are selected together. Changes are made to a copy of the saved chart. Every
 * request to the store has a number; an answer that is not the latest request's is dropped.
 */
class ChartPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPage)

public:
    /** Asks for the figures at once. */
    ChartPage(const ChartSpec &spec, CatalogPtr catalog, FetchObservations fetch, Language language,
              ThemeKind theme, QWidget *parent = nullptr);
    ~ChartPage() override;

    /** The chart as it is shown, with the changes made here. */
    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }
    /** The same, narrowed to the part of the time that the chart is zoomed to. */
    [[nodiscard]] ChartSpec visibleSpec() const;
    /** Whether changes were made here that the saved chart does not have. */
    [[nodiscard]] bool isChanged() const { return m_spec != m_saved; }
    /** Takes back the changes made here. */
    void discardChanges() { changeSpec(m_saved); }
    /**
     * The chart was saved, and the catalog with it: what was not changed here follows it, what was
     * changed stays so.
     */
    void setSaved(const ChartSpec &saved, CatalogPtr catalog);
    /**
     * The store's figures have changed: asks for them anew, now or when the page is next shown. What
     * is selected stays so where it is still there.
     */
    void refresh(CatalogPtr catalog);
    /** What is shown: as the spec wants it, once the store has answered. */
    [[nodiscard]] const ChartModel *model() const { return m_model; }
    /** The observations that are shown; a null pointer until the store has answered. */
    [[nodiscard]] const ObservationsPtr &observations() const { return m_observations; }
    /** Whether what is shown is what the spec wants; no while an answer is awaited. */
    [[nodiscard]] bool isUpToDate() const { return m_answered == m_requested; }
    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }

    /** The chart as it is shown now, for what outlives it. */
    [[nodiscard]] ChartSnapshot snapshot() const;

    void setLanguage(Language language);
    void setTheme(ThemeKind theme);
    void setTableShown(bool shown);
    /** What the rules found in the store, to be marked in the chart; null: nothing yet. */
    void setFindings(const FindingReportPtr &report) { m_model->setFindings(report); }
    /** What the user has changed of what was brought in; its rows say so. */
    void setAside(AsideIndexPtr records);
    /** With this a table says where it lists the latest figures alone. */
    void setAskHistory(AskHistory ask) { m_askHistory = std::move(ask); }
    /** Without its pickers a page shows its chart as it was given, and nothing else. */
    void setPickersShown(bool shown);

    /**
     * Selects a mark and its rows, a row alone where no mark stands on this evidence, or the marker
     * of an event. A figure that is not here, as one that a later one stands in for, is selected as
     * selectElsewhere() does, once the store has given it.
     */
    void selectObservation(const QString &id);
    /** Whether a mark, a row or a marker stands for this figure or event. */
    [[nodiscard]] bool shows(const QString &id) const;
    /** Selects a figure or an event that this chart does not show: its evidence alone. */
    void selectElsewhere(const EvidenceUse &use);
    /** Id of the observation or event that is selected; empty: nothing is. */
    [[nodiscard]] const QString &selected() const { return m_selected; }
    /** The event that is selected; nullptr: none is. */
    [[nodiscard]] const Event *selectedEvent() const;
    /** The claims of what is selected, the one that the user chose first; empty: nothing is. */
    [[nodiscard]] QList<Observation> selectedClaims() const;
    /** The figure or event that is selected, to be cited; absent: none is. */
    [[nodiscard]] std::optional<CitedRecord> selectedRecord() const;
    /** The indicator of what is selected, else the first one shown; empty: none is. */
    [[nodiscard]] QString currentIndicator() const;
    /** What the context menu of the table offers for its selected row. Not owned. */
    void setRowActions(const QList<QAction *> &actions);
    /** Shows what the selected figure or event stands on. */
    void showEvidence(EvidencePanel *panel) const;

    [[nodiscard]] ChartView *chart() const { return m_chart; }
    /** The table; nullptr until the chart was painted, which the table must not delay. */
    [[nodiscard]] TablePanel *table() const { return m_table; }

Q_SIGNALS:
    /** The spec was changed here, or what it was saved as. */
    void specChanged();
    /** The user wants the changes kept: in this chart, or in a new one. */
    void saveAsked();
    void saveAsNewAsked();
    void selectionChanged();
    /** New figures are shown. */
    void figuresShown();
    /** The store could not answer; what was shown stays. */
    void failed(const Error &error);
    /** The user wants to see this evidence in another chart of the catalog. */
    void chartRequested(const QString &chart, const QString &evidence);
    /** The user wants to know what an indicator means. */
    void definitionRequested(const QString &indicator);
    /** The store has kept an answer waiting for a while, or no longer does. */
    void waitingChanged(bool waiting);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void retranslateUi();
    void dragChart();
    void changeSpec(const ChartSpec &spec);
    /** An answer of the store, made ready to be shown where it was read. */
    struct Prepared
    {
        ChartModel::ContentPtr content;
        ObservationIndexPtr index;
    };

    void request();
    /** Asks the store for a figure that was to be selected and is not here. */
    void seekElsewhere(const QString &id);
    /** What is selected although it is not in this chart, as the store has it now. */
    void refreshElsewhere();
    [[nodiscard]] QFuture<Result<Prepared>> ask();
    void await(const QFuture<Result<Prepared>> &answer);
    void showFigures(const Prepared &figures);
    void fillTable();
    void tellHistory();
    [[nodiscard]] bool drawsEvents() const { return ChartModel::drawsEvents(m_saved.kind); }
    void setWaiting(bool waiting);

    ChartSpec m_saved;
    ChartSpec m_spec;
    CatalogPtr m_catalog;
    FetchObservations m_fetch;
    AskHistory m_askHistory;
    bool m_isHistoryLeftOut = false; ///< of the figures that the table lists
    Language m_language;
    ThemeKind m_theme;
    ChartModel *m_model;
    std::shared_ptr<QTemporaryDir> m_dragFolder; ///< of files that were dragged; made when needed
    ObservationsPtr m_observations;
    ObservationIndexPtr m_index = std::make_shared<const ObservationIndex>(); ///< of those
    ChartModel::ContentPtr m_content; ///< what the model shows
    QString m_selected; ///< id of the observation or event that the user chose; empty: none
    QString m_sought; ///< to be selected, and not (or not yet) in this chart; empty: nothing is
    std::optional<EvidenceUse> m_elsewhere; ///< selected although it is not in this chart
    quint64 m_requested = 0;
    quint64 m_answered = 0;
    QTimer m_patience; ///< runs while an answer is awaited
    AsideIndexPtr m_aside;
    QList<QAction *> m_rowActions;
    bool m_isWaiting = false;
    bool m_isRefreshDue = false; ///< the figures changed while the page was hidden
    bool m_isRetranslationDue = false; ///< the language changed while the page was hidden

    ChartPickers *m_pickers = nullptr;
    QSplitter *m_splitter;
    ChartView *m_chart;
    Card *m_tableCard;
    TablePanel *m_table = nullptr;
};

} // namespace Zhitu
