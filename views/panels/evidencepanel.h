// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asidemodel.h"
#include "definitiontexts.h"
#include "findingreport.h"
#include "records/catalog.h"
#include "records/observation.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTextBrowser;

namespace Zhitu {

class TextWriter;

/**
 * What a figure stands on: who stated it, when, where, and how surely, with the number as it was
 * printed; then the documents by which it came, every other claim of the same figure, and what its
 * indicator means. Or the same of an event. What the data do not hold is said to be missing.
 *
 * Everything is plain text that can be selected; the only links are addresses of sources, which are
 * written out, and only http and https ones.
 */
class EvidencePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EvidencePanel)

public:
    /** Where what is shown can be seen as a mark or a row: said where it is not beside the panel. */
    enum class Shown {
        Here,
        Elsewhere, ///< in other charts alone
        Nowhere, ///< in no chart
    };

    explicit EvidencePanel(QWidget *parent = nullptr);

    /** Claims of one figure, the one to show first; none shows a hint of what to do. */
    void setClaims(CatalogPtr catalog, const QList<Observation> &claims, Shown shown = Shown::Here);
    /** An event instead of a figure; an id that the catalog lacks shows the hint. */
    void setEvent(CatalogPtr catalog, const QString &id, Shown shown = Shown::Here);
    /** What the rules found in the store, to be shown with the figures concerned; null: nothing yet. */
    void setFindings(FindingReportPtr report);
    /**
     * The language of the data's texts. Shown with the next LanguageChange, which comes when the
     * translators change, so that a switch writes everything once.
     */
    void setLanguage(Language language) { m_language = language; }

    /** What the button of the panel opens to cite what is shown; without it there is no button. */
    void setCiteMenu(QMenu *menu);

    /** What the button of the panel opens to change what is shown; the same holds for it. */
    void setEditMenu(QMenu *menu);
    /** What the user has changed of what was brought in, so that it is shown as such. */
    void setAside(AsideIndexPtr records);

    [[nodiscard]] const QList<Observation> &claims() const { return m_claims; }
    /** The figure, the first of its claims, or the event; absent: nothing is shown. */
    [[nodiscard]] std::optional<AnyRecord> shown() const;
    /** Puts its widgets after one of the same window in the order of the Tab key; its last one. */
    QWidget *followInTabOrder(QWidget *widget);
    /** All that is shown, as plain text. */
    [[nodiscard]] QString text() const;

    /** Whether a source's address may be opened: http or https, with a host. */
    [[nodiscard]] static bool canBeOpened(const QUrl &address);

Q_SIGNALS:
    /** Something else is shown, or the same in another state. */
    void shownChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateText();
    [[nodiscard]] bool isEmpty() const { return m_claims.isEmpty() && !m_event; }
    void showFromTop();

    void writeWhereShown(TextWriter &writer) const;
    // Each writes one part; a part with nothing to say writes nothing.
    void writeFigure(TextWriter &writer) const;
    void writeEvent(TextWriter &writer) const;
    void writeValue(TextWriter &writer) const;
    void writeRemarks(TextWriter &writer) const;
    /** That this is the user's version, and what it was before. */
    void writeVersion(TextWriter &writer, const RecordKey &record) const;
    /** What is found on what is shown, and what else is to be said of it. */
    void writeFindings(TextWriter &writer) const;
    void writeOtherClaims(TextWriter &writer) const;
    void writeDefinition(TextWriter &writer) const;
    /** Who stated it, when, where, and how surely; of an observation or an event. */
    template<typename Record>
    [[nodiscard]] QList<CaptionedText> origin(const Record &claim) const;
    /** The documents by which it came, nearest first. */
    template<typename Record>
    void writeChain(TextWriter &writer, const Record &claim) const;

    CatalogPtr m_catalog;
    FindingReportPtr m_findings;
    AsideIndexPtr m_aside;
    QList<Observation> m_claims;
    const Event *m_event = nullptr; ///< of the catalog
    Shown m_shown = Shown::Here;
    Language m_language = Language::Chinese;
    QLabel *m_heading;
    QPushButton *m_cite; ///< hidden while there is nothing to cite
    QPushButton *m_edit; ///< hidden while there is nothing to change
    QLabel *m_hint;
    QTextBrowser *m_text = nullptr; ///< made when there is something to show
};

} // namespace Zhitu
