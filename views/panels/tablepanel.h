// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurefilterproxy.h"
#include "observationindex.h"
#include "observationmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace Zhitu {

/** The observations behind a chart as a table: to search, filter by status, sort and select. */
class TablePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablePanel)

public:
    explicit TablePanel(Language language, QWidget *parent = nullptr);

    void setObservations(CatalogPtr catalog, ObservationIndexPtr observations);
    void setLanguage(Language language);

    /** Selects the rows of these observations without telling; hidden or unknown ones are none. */
    void selectObservations(const QStringList &ids);

    /** Puts its widgets after one of the same window in the order of the Tab key. */
    void followInTabOrder(QWidget *widget);

    [[nodiscard]] QTableView *view() const { return m_view; }

Q_SIGNALS:
    /** The user selected a row. */
    void observationSelected(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateCount();
    /** Runs a change of what is shown; the selected rows stay so, where they still are. */
    template<typename Function>
    void filter(Function change);
    void setUpColumns();

    ObservationIndexPtr m_index = std::make_shared<const ObservationIndex>();
    ObservationModel m_model;
    FigureFilterProxy m_proxy;
    Language m_language;
    QLineEdit *m_search;
    QComboBox *m_status;
    QLabel *m_count;
    QTableView *m_view;
    QStringList m_selected; ///< ids, of hidden rows too
    bool m_isSelecting = false; ///< a selection that is not the user's
};

} // namespace Zhitu
