// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurefilterproxy.h"
#include "recordmodel.h"
#include "widgets/rowtable.h"

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Zhitu {

class MessageBanner;

/**
 * A table of records with buttons that do something to the selected one. What was selected stays
 * so when the records change.
 */
class ListDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListDialog)

public:
    /** Of the names in the data; the dialog's own texts follow the translators. */
    void setLanguage(Language language);
    /** Something asked for here could not be done. */
    void showFailure(const BilingualText &text);
    /** Something is to be known about what was asked for. */
    void showNotice(const BilingualText &text);
    [[nodiscard]] RowTable *view() const { return m_view; }
    /** Selects the row with this id; an unknown one selects none. */
    void select(const QString &id);

protected:
    ListDialog(Language language, QWidget *parent);

    /** Call once; widths are of the columns, in digits. The model is not owned. */
    void setModel(RecordModel *model, const QList<int> &widths);
    /** A button below the table. */
    QPushButton *addButton();
    /** Call before the model is changed and with its answer afterwards, to keep the selection. */
    template<typename Change>
    void changeModel(const Change &change)
    {
        const QStringList former = selectedIds();
        change();
        selectAll(former);
        updateState();
    }
    /** Rows of the model that are selected, the current one first. */
    [[nodiscard]] QList<int> selectedRows() const;
    [[nodiscard]] int selectedRow() const; ///< -1: none
    void setSeveral(bool several);
    void setTableName(const QString &name);
    /** What is to be said of what is selected. */
    void setNote(const QString &text);
    [[nodiscard]] MessageBanner *banner() const { return m_banner; }
    [[nodiscard]] Language language() const { return m_language; }
    /** Call at the end of the constructor. */
    void finish();

    virtual void retranslateTexts() = 0;
    /** The selection, or what is known of it, has changed. */
    virtual void updateState() = 0;
    /** A row was double-clicked, or Enter pressed on it. */
    virtual void activate() { }

    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    [[nodiscard]] QStringList selectedIds() const;
    void selectAll(const QStringList &ids);

    Language m_language;
    RecordModel *m_model = nullptr;
    FigureFilterProxy m_proxy;
    QLineEdit *m_search;
    RowTable *m_view;
    MessageBanner *m_banner;
    QLabel *m_note;
    QHBoxLayout *m_buttons;
    QPushButton *m_close;
    bool m_isReady = false;
};

} // namespace Zhitu
