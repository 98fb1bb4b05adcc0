// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eventmodel.h"
#include "figurefilterproxy.h"
#include "observationindex.h"
#include "observationmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QTableView;

namespace Zhitu {

class RecordView;
class StatusField;

/**
 * What a chart stands on as a table: observations, or events; to search, filter by status, sort and
 * select.
 */
class TablePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablePanel)

public:
    enum class Content { Observations, Events };

    TablePanel(Content content, Language language, QWidget *parent = nullptr);

    /** For a table of observations. */
    void setObservations(CatalogPtr catalog, ObservationIndexPtr observations);
    /** Says below the table that of actual figures only the latest of each series are listed. */
    void setHistoryLeftOut(bool isLeftOut);
    /** For a table of events: those with these ids. */
    void setEvents(CatalogPtr catalog, const QStringList &ids);
    void setLanguage(Language language);
    /** What the user has changed of what was brought in; its rows say so. Null: nothing. */
    void setAside(AsideIndexPtr records);

    /** Selects the rows with these ids without telling; hidden or unknown ones are none. */
    void selectRows(const QStringList &ids);

    /** Puts its widgets after one of the same window in the order of the Tab key. */
    void followInTabOrder(QWidget *widget);

    /** What the context menu offers for the selected row. Not owned. */
    void setRowActions(const QList<QAction *> &actions);

    [[nodiscard]] QTableView *view() const;

Q_SIGNALS:
    /** The user selected a row. */
    void rowSelected(const QString &id);
    /** The user wants to know what an indicator means. */
    void definitionRequested(const QString &indicator);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateCount();
    /** The column of versions is there where a row has something in it. */
    void updateVersions();
    /** Runs a change of what is shown; the selected rows stay so, where they still are. */
    template<typename Function>
    void filter(Function change);
    void setUpColumns();
    void showHeaderMenu(QPoint position);
    /** What a column holds, in words, for the tool tip of its heading; empty: the heading says it. */
    [[nodiscard]] QString columnMeaning(int column);
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] RecordModel &model();
    [[nodiscard]] int rowOf(const QString &id);

    Content m_content;
    ObservationIndexPtr m_index = std::make_shared<const ObservationIndex>();
    ObservationModel m_observations;
    EventModel m_events;
    FigureFilterProxy m_proxy;
    Language m_language;
    QLineEdit *m_search;
    StatusField *m_status;
    QLabel *m_count;
    RecordView *m_view;
    QLabel *m_history; ///< what is left out; seen only where something is
    AsideIndexPtr m_aside;
    QStringList m_selected; ///< ids, of hidden rows too
    bool m_isSelecting = false; ///< a selection that is not the user's
};

} // namespace Zhitu
