// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurelist.h"
#include "records/catalog.h"
#include "records/language.h"
#include "records/observation.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Zhitu {

class ChoicePicker;
class ElidedComboBox;
class PagedFigureModel;
struct ImportRecord;
class RecordView;
class StatusField;

/**
 * All figures of the store as a table: to look through, filter, sort and select, however many there
 * are. It holds the rows that are looked at; whoever shows the page brings lists and rows.
 */
class FiguresPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiguresPage)

public:
    explicit FiguresPage(Language language, QWidget *parent = nullptr);

    /** Another store, or other records in it; the list that is shown stays until another comes. */
    void setCatalog(const CatalogPtr &catalog);
    /** Another store: what was shown is gone, filters and all. */
    void clear();
    /** The store's imports; those that have figures in it can be chosen. */
    void setImports(const QList<ImportRecord> &imports);
    /** Filters by an import, and by nothing else. */
    void showImport(const ImportRecord &import);
    /** What was asked for last. */
    void setList(const ListedFigures &figures);
    /** The language of the data's texts; the rest follows with the next LanguageChange. */
    void setLanguage(Language language);
    /** Whether a list is on its way. */
    void setBusy(bool busy);

    /** What the filters and the header ask for. */
    [[nodiscard]] FigureListRequest request() const;
    [[nodiscard]] PagedFigureModel *model() const { return m_model; }
    [[nodiscard]] QTableView *view() const;
    [[nodiscard]] QLineEdit *filterText() const { return m_text; }
    [[nodiscard]] QComboBox *importField() const;
    [[nodiscard]] QString countText() const;
    /** The figure of the selected row; absent: none, or its row is not there yet. */
    [[nodiscard]] std::optional<Observation> selected() const;

    /** What the context menu offers before the page's own. Not owned. */
    void setRowActions(const QList<QAction *> &actions);

Q_SIGNALS:
    /** The user filters or sorts. */
    void listWanted();
    void blockWanted(const FigureListPtr &list, int block);
    /** Another figure is selected, or none, or its row has come. */
    void selectionChanged();
    void chartRequested(const Observation &figure);
    void definitionRequested(const QString &indicator);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpTable();
    void setUpActions();
    void fillChoices();
    void retranslateUi();
    void updateSummaries();
    void updateCount();
    void updateActions();
    void sortBy(int column, Qt::SortOrder order);
    void resetFilter();
    void offerImport(const ImportRecord &import);
    void updateImports();

    Language m_language;
    CatalogPtr m_catalog;
    PagedFigureModel *m_model;
    QLabel *m_heading;
    QLabel *m_count;
    QLineEdit *m_text;
    StatusField *m_status;
    ElidedComboBox *m_import; ///< shown where there is something to choose
    ChoicePicker *m_indicators;
    ChoicePicker *m_regions;
    ChoicePicker *m_sources;
    QPushButton *m_reset;
    QLabel *m_empty;
    RecordView *m_view;
    QAction *m_showInChart;
    QAction *m_showDefinition;
    QTimer m_typing; ///< runs until the user pauses
    int m_sortColumn = -1; ///< -1: the order of import
    bool m_isDescending = false;
    qint64 m_selected = -1; ///< the position in the store
    bool m_isBusy = false;
    bool m_isShowing = false; ///< a selection that is not the user's
};

} // namespace Zhitu
