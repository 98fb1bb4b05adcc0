// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edittexts.h"
#include "records/catalog.h"
#include "records/language.h"

#include <QDialog>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Zhitu {

class RecordField;

/** A text in both languages, typed side by side; one of them will do. */
class BilingualField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BilingualField)

public:
    explicit BilingualField(QWidget *parent = nullptr);

    void setText(const BilingualText &text);
    /** Without the blanks around it. */
    [[nodiscard]] BilingualText text() const;
    /** Both fields, in their order. */
    [[nodiscard]] QList<QWidget *> fields() const;
    /** The user types first where the language's text goes. */
    void setFocusIn(Language language);
    /** What the field is, for who cannot see its label. */
    void setName(const QString &name);

Q_SIGNALS:
    void textChanged();

private:
    QLineEdit *m_zh;
    QLineEdit *m_en;
};

/**
 * Asks for one record: a new one, or the changes to one that is there. It can be submitted once
 * nothing is missing, says what is, and stays open until the store has taken the record in.
 */
class FormDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormDialog)

public:
    /** The record to be changed; absent: the form is for a new one. */
    [[nodiscard]] const std::optional<AnyRecord> &former() const { return m_former; }
    /** The record as the fields say; absent while something is missing. */
    [[nodiscard]] virtual std::optional<AnyRecord> record() const = 0;

    /** Of the names in the data; the dialog's own texts follow the translators. */
    void setLanguage(Language language);
    /** The store's records have changed, and with them what can be chosen. */
    void setCatalog(const CatalogPtr &catalog);
    /** Chooses a record where one of its table is asked for: the new one that was wanted. */
    virtual void choose(const RecordKey &record);

    /** While the store takes the record in, nothing can be submitted. */
    void setBusy(bool busy);
    /** The store did not take it in: says why until something is changed. */
    void showFailure(const BilingualText &text);

Q_SIGNALS:
    /** The user wants the record taken in. */
    void submitted();
    /** The user needs a record of this table that is not there yet. */
    void recordWanted(Zhitu::Table table);

protected:
    FormDialog(std::optional<AnyRecord> former, CatalogPtr catalog, Language language,
               QWidget *parent);

    enum class Place { Left, Right, Whole };
    /** A field with its label and, below it, what is to be said of it. */
    struct Field
    {
        QLabel *label = nullptr;
        QWidget *widget = nullptr;
        QLabel *hint = nullptr; ///< nullptr: nothing is ever to be said
        QToolButton *add = nullptr; ///< asks for a new record; nullptr: there is no such button
    };

    /** Puts a field into the form, also in the order of the Tab key; lines are those kept free below it. */
    Field addField(QWidget *widget, Place place, int lines = 0);
    /** The same for a record of a table, with a button that asks for a new one. */
    Field addRecordField(RecordField *widget, Table table, Place place, int lines = 0);
    static void setFieldTexts(const Field &field, const QString &label, const QString &name);
    void setHint(const Field &field, const QString &text, bool isProblem) const;
    static void setFieldShown(const Field &field, bool shown);
    /** Call at the end of the constructor. */
    void finish(QWidget *first);

    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool isNew() const { return !m_former; }

    virtual void retranslateFields() = 0;
    /** What can be chosen has changed, in itself or in its names. */
    virtual void updateChoices() = 0;
    /** Says below the fields what is to be said; why it cannot be submitted, empty: it can. */
    [[nodiscard]] virtual QString check() = 0;
    /** Call whenever a field has changed. */
    void update();

    void changeEvent(QEvent *event) override;

private:
    Field place(QWidget *widget, Place place, int lines);
    void retranslateUi();
    void showState();

    std::optional<AnyRecord> m_former;
    CatalogPtr m_catalog;
    Language m_language;
    QGridLayout *m_grid;
    int m_row = 0;
    QLabel *m_obstacle;
    QPushButton *m_accept;
    QPushButton *m_cancel;
    QList<QWidget *> m_order; ///< of the Tab key
    QList<QToolButton *> m_adds;
    QList<Table> m_addTables;
    BilingualText m_failure;
    bool m_isBusy = false;
    bool m_isReady = false; ///< all fields are there
};

} // namespace Zhitu
