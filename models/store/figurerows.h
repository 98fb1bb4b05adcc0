// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database.h"
#include "figurescan.h"
#include "keytexts.h"

#include "packages/recordfields.h"
#include "records/observation.h"
#include "records/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>

/**
 * @file
 * Observations as rows of "figures" and of the tables of figures put aside; see the schema.
 */
namespace Zhitu {

/** The columns that all tables of figures have, in the order in which FigureReader takes them. */
enum FigureColumn {
    FigurePosition,
    FigureImport,
    FigureIdPrefix,
    FigureIdNumber,
    FigureIndicator,
    FigureRegion,
    FigureSubject,
    FigurePeriod,
    FigureFirstDay,
    FigureLastDay,
    FigureValue,
    FigureValueUpper,
    FigureQualifier,
    FigureStatus,
    FigureSource,
    FigureOrigin,
    FigureLine,
    FigurePrinted,
    FigureOccurrence,
    FigureRemark,
    FigureColumnCount,
};

/** Their names, separated by commas. */
[[nodiscard]] const QByteArray &figureColumns();
/** "SELECT columns FROM figures", to which conditions are appended. */
[[nodiscard]] const QByteArray &selectFigures();

/** Makes observations of rows; used within one reading of a database alone. */
class FigureReader
{
public:
    /** Which records a row may refer to. */
    enum class Records { Shown, AsideAsWell };

    explicit FigureReader(Database &database, Records records = Records::Shown);
    Q_DISABLE_COPY_MOVE(FigureReader)

    /** Fails with StoreDamaged where a row holds or leads to what no Zhitu has written. */
    [[nodiscard]] Result<Observation> observation(const Statement &row);
    /** The same for a search; the texts live until the next call or step. */
    [[nodiscard]] Result<FigureRow> figureRow(const Statement &row);

private:
    /** What a row in figure_remarks holds. */
    struct Remark
    {
        BilingualText qualifierWord;
        RankBasis rankBasis = RankBasis::None;
        BilingualText statedBy;
        QString obsStatus;
        bool breakBefore = false;
        BilingualText note;
        NoteKind noteKind = NoteKind::None;
    };
    struct KnownPeriod
    {
        std::string iso;
        Period period;
    };

    [[nodiscard]] Result<QString> idOf(const Statement &row);
    [[nodiscard]] Result<const KeyText *> key(KeyTexts &texts, const Statement &row,
                                              FigureColumn column);
    [[nodiscard]] Result<const Remark *> remark(qint64 position);
    [[nodiscard]] std::optional<Period> period(QByteArrayView iso);
    [[nodiscard]] Error damaged(const Statement &row, const QString &what);

    Database &m_database;
    KeyTexts m_imports;
    KeyTexts m_prefixes;
    KeyTexts m_indicators;
    KeyTexts m_regions;
    KeyTexts m_subjects;
    KeyTexts m_sources;
    QHash<qint64, Remark> m_remarks;
    std::array<KnownPeriod, 256> m_periods;
};

/** Where an observation's id leads to. */
struct FoundFigure
{
    qint64 position = 0; ///< 0: it is not there
    qint64 import = 0;
};

/** Finds records and figures by their keys and writes figures, one at a time. */
class FigureWriter
{
public:
    explicit FigureWriter(Database &database,
                          FigureReader::Records records = FigureReader::Records::Shown);
    Q_DISABLE_COPY_MOVE(FigureWriter)

    /**
     * The figure with this id in one of the tables of figures.
     */
    [[nodiscard]] Result<FoundFigure> find(std::string_view id,
                                           const QByteArray &table = "figures");

    /** What the store lacks that a figure refers to. */
    struct Missing
    {
        QString field;
        QString key;
        Table table{};
    };
    /** The first record that a figure refers to and that is nowhere; absent: all are there. */
    [[nodiscard]] Result<std::optional<Missing>> missing(const Observation &figure);

    /**
     * Writes a figure whose references are all there. Its id may be empty: it gets one, which the
     * figure then holds. position: where it was before; 0: after all others. Fails with StoreFailed
     * (failedOnConstraint()) where it breaks a rule of the schema.
     */
    [[nodiscard]] Result<qint64> insert(Observation &figure, qint64 import, qint64 position = 0,
                                        const QByteArray &table = "figures");
    /**
     * Gives the figure at a position this content; its id and import stay. by: the import that its
     * remarks belong to from now on.
     */
    [[nodiscard]] Result<void> update(const Observation &figure, qint64 position, qint64 by);

    /** The import that stands for what is done by hand. */
    [[nodiscard]] Result<qint64> ownImport();
    /** The next position that no figure has or had, and those after it. */
    [[nodiscard]] Result<qint64> reservePositions(qint64 count);

    KeyFinder indicators; ///< with their units
    KeyFinder regions;
    KeyFinder subjects;
    KeyFinder sources;
    KeyFinder prefixes;
    KeyFinder importTags; ///< with their bases

    /** The position of a prefix, which is put there where it is new. */
    [[nodiscard]] Result<qint64> prefix(std::string_view prefix);
    /** Writes the row of remarks of a figure that has any; its position, 0: it has none. */
    [[nodiscard]] Result<qint64> insertRemark(const Observation &figure, qint64 import);

private:
    [[nodiscard]] Result<void> bind(Statement &statement, const Observation &figure, qint64 import);

    Database &m_database;
};

/** Whether a figure has what stands in figure_remarks. */
[[nodiscard]] bool hasRemark(const Observation &figure);

} // namespace Zhitu
