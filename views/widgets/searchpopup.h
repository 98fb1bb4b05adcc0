// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "search/searchresultmodel.h"

#include <QFrame>

class QListView;

namespace Zhitu {

/**
 * The list of what was found, over the window's content. It never takes the focus: the field above
 * it does the keys' work.
 */
class SearchPopup final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchPopup)

public:
    explicit SearchPopup(QWidget *window);

    /** Replaces the rows; the first that can be chosen is current, or the one in the same place. */
    void setAnswer(const SearchAnswer &answer);
    void setLanguage(Language language);
    void retranslateUi();

    [[nodiscard]] const SearchResultModel &model() const { return m_model; }
    [[nodiscard]] int currentRow() const;
    /** Goes to another row that can be chosen, as an arrow or page key says. */
    void move(int key);
    /** So high that all rows are seen. */
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setCurrentRow(int row);

    SearchResultModel m_model;
    QListView *m_view;
};

} // namespace Zhitu
