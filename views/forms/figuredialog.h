// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figuredraft.h"
#include "forms/formdialog.h"

class QCheckBox;
class QComboBox;

namespace Zhitu {

/**
 * Asks for a figure. Number and period are typed as they are printed; what they are taken for is
 * shown below them at once, or why they cannot be read.
 */
class FigureDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureDialog)

public:
    /** @p figure is the one to be changed; without an id, a new one that begins like it. */
    FigureDialog(const Observation &figure, CatalogPtr catalog, Language language,
                 QWidget *parent = nullptr);

    [[nodiscard]] std::optional<AnyRecord> record() const override;
    void choose(const RecordKey &record) override;
    /** Tells again whose neighbours are wanted; for who was not there to hear it. */
    void askForNeighbours();
    /** What the store has of an indicator in a region. */
    void setNeighbours(const QString &indicator, const QString &region,
                       const QList<Observation> &figures);

Q_SIGNALS:
    /** The figure's key is known: what the store has beside it is of interest. */
    void neighboursWanted(const QString &indicator, const QString &region);

protected:
    void retranslateFields() override;
    void updateChoices() override;
    [[nodiscard]] QString check() override;

private:
    void makeFields();
    void showDraft(const FigureDraft &draft);
    [[nodiscard]] FigureDraft draft() const;
    void followNumber();
    [[nodiscard]] QString neighbourText(const Observation &figure) const;

    Observation m_figure; ///< as it was before
    QString m_copied; ///< what the printed form was taken over from; null: it was typed
    QStringList m_neighboursOf; ///< indicator and region that were asked about last
    QList<Observation> m_neighbours;

    RecordField *m_indicator;
    RecordField *m_region;
    RecordField *m_subject;
    QLineEdit *m_number;
    QLineEdit *m_period;
    QComboBox *m_status;
    QComboBox *m_rankBasis;
    RecordField *m_source;
    RecordField *m_origin;
    QLineEdit *m_line;
    QLineEdit *m_printed;
    BilingualField *m_statedBy;
    BilingualField *m_note;
    QCheckBox *m_break;
    Field m_indicatorRow;
    Field m_regionRow;
    Field m_subjectRow;
    Field m_numberRow;
    Field m_periodRow;
    Field m_statusRow;
    Field m_rankRow;
    Field m_sourceRow;
    Field m_originRow;
    Field m_lineRow;
    Field m_printedRow;
    Field m_statedByRow;
    Field m_noteRow;
};

} // namespace Zhitu
