// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figurefilterproxy.h"
#include "indicatormodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QTextBrowser;

namespace Zhitu {

/**
 * All indicators of a store, to search, and what the chosen one means, as plain text. It stands
 * beside the window: language, theme and charts can be changed meanwhile.
 */
class DefinitionsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DefinitionsDialog)

public:
    DefinitionsDialog(CatalogPtr catalog, Language language, QWidget *parent = nullptr);

    /** Another store, or the same with other indicators; the chosen one stays where it still is. */
    void setCatalog(CatalogPtr catalog);
    /** The language of the data's texts; shown with the next LanguageChange. */
    void setLanguage(Language language) { m_language = language; }
    /** Chooses an indicator; one that the catalog lacks leaves the first. */
    void choose(const QString &indicator);

    [[nodiscard]] QString chosen() const { return m_chosen; }
    /** What is said of the chosen one. */
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showChosen();

    CatalogPtr m_catalog;
    Language m_language;
    IndicatorModel m_model;
    FigureFilterProxy m_proxy;
    QString m_chosen; ///< id of an indicator; empty: there is none
    QLineEdit *m_search;
    QListView *m_list;
    QTextBrowser *m_text;
    QPushButton *m_close = nullptr;
};

} // namespace Zhitu
