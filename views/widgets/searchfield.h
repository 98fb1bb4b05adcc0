// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "search/searchresults.h"

#include <QLineEdit>

namespace Zhitu {

class SearchPopup;

/**
 * The field that searches everything, and the list of what was found below it. The arrow keys go
 * through the list while the field keeps the focus; Enter chooses, Esc closes the list, and once more
 * leaves the field.
 *
 * It asks and is answered by signals; the list is made when it is first shown.
 */
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setLanguage(Language language);
    [[nodiscard]] Language language() const { return m_language; }
    void retranslateUi();
    /** Shows an answer below the field, unless it is to something else than what is asked now. */
    void showAnswer(const SearchAnswer &answer);
    /** Asks for the figures of a record, under its name. */
    void showFiguresOf(SearchKind kind, const QString &id, const QString &name);
    /** Puts the cursor into the field, all of its text selected. */
    void begin();
    /** Closes the list. */
    void close();
    /** The list; nullptr until it was first shown. */
    [[nodiscard]] const SearchPopup *popup() const { return m_popup; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** The user is about to search. */
    void begun();
    void asked(const SearchRequest &request);
    /** Nothing is asked any more. */
    void emptied();
    void chosen(const SearchHit &hit);
    /** Esc, with no list to close: the focus is to go back to where it was. */
    void left();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void ask(const SearchRequest &request);
    void choose(int row);
    void open();
    void placePopup();
    [[nodiscard]] bool isOpen() const;

    SearchRequest m_request; ///< what was asked last
    Language m_language = Language::Chinese;
    SearchPopup *m_popup = nullptr;
};

} // namespace Zhitu
