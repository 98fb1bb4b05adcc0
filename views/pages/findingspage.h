// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingreport.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeView;
class QUrl;

namespace Zhitu {

class FindingFilter;
class FindingModel;

/**
 * The figures of the store that disagree: by kind on top, the explanation of the selected one and its
 * figures below. Each figure leads to the chart that shows it, by a click on it or, the first one, by
 * Enter or a double click in the list.
 */
class FindingsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingsPage)

public:
    explicit FindingsPage(Language language, QWidget *parent = nullptr);

    /** A null pointer: the rules are still at work. */
    void setReport(const FindingReportPtr &report);
    /** The language of the data's texts; the rest follows with the next LanguageChange. */
    void setLanguage(Language language);
    /** Selects a finding and puts the keyboard's focus on the list; nothing for an unknown id. */
    void select(const QString &finding);

    [[nodiscard]] FindingModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *list() const { return m_list; }
    [[nodiscard]] QLineEdit *filterText() const { return m_filterText; }
    [[nodiscard]] QComboBox *filterKind() const { return m_filterKind; }
    /** What is said instead of a list: that nothing was found, or nothing fits the filter. */
    [[nodiscard]] QString emptyText() const;
    /** The explanation and the figures of the selected finding, as plain text. */
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    /** The user wants to see an observation, or an event, in a chart that shows it. */
    void evidenceRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void fillKinds();
    void updateEmptyText();
    void updateDetails();
    void follow(const QUrl &link);
    void requestFirst();
    [[nodiscard]] const Finding *selected() const;

    Language m_language;
    FindingModel *m_model;
    FindingFilter *m_filter;
    QLabel *m_heading;
    QLabel *m_hint;
    QLineEdit *m_filterText;
    QComboBox *m_filterKind;
    QLabel *m_empty;
    QTreeView *m_list;
    QTextBrowser *m_details;
};

} // namespace Zhitu
