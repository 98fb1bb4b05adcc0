// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storesession.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace Zhitu {

class AnchoredText;

/** A figure or event whose place in a text is wanted. */
struct WantedEvidence
{
    EvidenceKind kind{};
    QString id; ///< empty: nothing is selected
    QString source; ///< id of the source it was read in
    std::optional<int> line; ///< as the data have it
    QString printed; ///< empty: the data have no printed form

    bool operator==(const WantedEvidence &) const = default;
};

/**
 * The text of a source beside the evidence: opened at the sentence of what is selected, and leading
 * from each number in it to the charts that use it. Where no text is attached it offers to attach
 * one. All that it shows is plain text.
 */
class SourceReader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceReader)

public:
    explicit SourceReader(QWidget *parent = nullptr);

    /** The language of the data's texts; shown with the next LanguageChange. */
    void setLanguage(Language language) { m_language = language; }
    /** No text is attached to this source. */
    void offerToAttach(const CatalogPtr &catalog, const WantedEvidence &wanted);
    /** The text, opened where the evidence stands. */
    void showText(const CatalogPtr &catalog, const SourceTextPtr &text,
                  const WantedEvidence &wanted);
    /** What uses the figures of the chosen place; the chart that is shown is marked as such. */
    void showUses(const QList<EvidenceUse> &uses, const QString &currentChart);

    [[nodiscard]] AnchoredText *text() const { return m_text; }
    [[nodiscard]] QListWidget *uses() const { return m_list; }
    [[nodiscard]] QPushButton *attachButton() const { return m_attach; }
    /** Puts its widgets after one of the same window in the order of the Tab key. */
    void followInTabOrder(QWidget *widget);
    /** What is said of the place of the evidence. */
    [[nodiscard]] QString placeText() const;

Q_SIGNALS:
    void attachAsked();
    /** The user wants to know what uses these. */
    void usesAsked(const QList<TextAnchor> &anchors);
    /** The user wants to see this evidence in this chart. */
    void chartRequested(const QString &chart, const QString &evidence);
    void left();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void updateTitle();
    void updatePlace();
    /** Scrolls to the place, or else to the line that the data name. */
    void showPlace();
    /** Of what was not found: what is shown in its stead. */
    [[nodiscard]] QString lineText() const;
    void updateUses();
    void followChosen();
    void open(const QListWidgetItem *item);
    [[nodiscard]] QString stateText(const TextAnchor &anchor) const;
    [[nodiscard]] QString useText(const EvidenceUse &use) const;

    CatalogPtr m_catalog;
    SourceTextPtr m_shown;
    WantedEvidence m_wanted;
    QList<EvidenceUse> m_uses;
    QString m_currentChart;
    bool m_isLineShown = false; ///< the one that the data name, in the place of what is not found
    Language m_language = Language::Chinese;
    QLabel *m_title;
    QLabel *m_place;
    AnchoredText *m_text;
    QLabel *m_usesTitle;
    QListWidget *m_list;
    QPushButton *m_attach;
};

} // namespace Zhitu
