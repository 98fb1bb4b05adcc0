// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurerows.h"

#include "cellreading.h"
#include "formats/formats.h"
#include "grammar/hedges.h"
#include "grammar/numbercolumn.h"
#include "ownsheet.h"
#include "packages/csv.h"
#include "recordnames.h"
#include "rowcells.h"
#include "textkeys.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A period by its text. */
struct ResolvedPeriod
{
    Period period;
    std::optional<DateProblem> problem;
};

/** A basis by its code or by what it is called. */
std::optional<RankBasis> rankBasisOf(const QString &text)
{
    for (const RankBasis basis : {RankBasis::Explicit, RankBasis::ListedOrder, RankBasis::Inferred,
                                  RankBasis::FromStreak}) {
        if (text == rankBasisName(basis, Language::Chinese)
            || text == rankBasisName(basis, Language::English))
            return basis;
    }
    return termFromCode<RankBasis>(text);
}

/** What a Value column has in common, resolved once. */
struct ValueColumn
{
    int index = 0;
    NumberColumn numbers;
    std::string region;
    std::string indicator;
    std::string subject;
    std::string period;
    std::string unit;
    std::string status;
};

} // namespace

class FigureRows::Work
{
public:
    Work(const TableFacts &facts, const ImportMapping &mapping, CatalogPtr catalog)
        : m_cells(facts, mapping)
        , m_mapping(mapping)
        , m_columns(m_cells.columns())
        , m_names(m_cells.facts(), m_mapping, m_columns, std::move(catalog))
    {
        for (const int i : m_columns.values) {
            const ColumnMapping &column = m_mapping.columns.at(i);
            m_values.push_back({i, NumberColumn(column.numbers), column.region.toStdString(),
                                column.indicator.toStdString(), column.subject.toStdString(),
                                column.period.toStdString(), column.unit.toStdString(),
                                column.status.toStdString()});
        }
        for (const QString &missing : m_cells.facts().missingValues)
            m_missing.push_back(missing.toStdString());
        m_fileRegion = m_mapping.region.toStdString();
        m_fileIndicator = m_mapping.indicator.toStdString();
        m_fileSubject = m_mapping.subject.toStdString();
        m_filePeriod = m_mapping.period.toStdString();
        m_fileUnit = m_mapping.unit.toStdString();
        m_fileStatus = m_mapping.status.toStdString();
        m_statedByZh = m_mapping.statedBy.zh.toStdString();
        m_statedByEn = m_mapping.statedBy.en.toStdString();
        m_fileSource = m_names.source(m_mapping.source).toStdString();
    }

    void read(const TableRow &row, std::vector<FigureInput> &figures, QList<RowProblem> &problems)
    {
        m_cells.setRow(row, problems);
        m_texts.clear();
        if (row.otherTable > 0) {
            fail(-1, RowProblemKind::OtherTable, QString::number(row.otherTable)).text =
                m_cells.wholeRow();
            return;
        }
        if (!row.unreadable.empty() && m_cells.hasUnreadable())
            return;
        // SDMX-CSV 2.0: rows that delete bring nothing.
        if (const std::string_view action = cell(ColumnRole::Action);
            action == "D" || action == "d")
            return;

        FigureInput figure;
        const bool isRead = readCommon(figure);
        for (ValueColumn &column : m_values) {
            FigureInput own = figure;
            if (readValue(column, own, isRead))
                figures.push_back(own);
        }
    }

    [[nodiscard]] qint64 withoutNumber() const { return m_withoutNumber; }
    RecordNames &names() { return m_names; }
    RowProblem problem(ColumnRole role, RowProblemKind kind, const QString &hint) const
    {
        return m_cells.problemOf(role, kind, hint);
    }

private:
    std::string_view cellAt(int column) const { return m_cells.cellAt(column); }
    std::string_view cell(ColumnRole role) const { return m_cells.cell(role); }
    template<typename Place>
    RowProblem &fail(Place place, RowProblemKind kind, const QString &hint = {})
    {
        return m_cells.fail(place, kind, hint);
    }

    /** What all figures of the row have in common; false: it has a problem, which is said. */
    bool readCommon(FigureInput &figure)
    {
        bool isRead = true;
        figure.id = cell(ColumnRole::Id);
        if (!isId(figure.id)) {
            fail(ColumnRole::Id, RowProblemKind::BadId);
            isRead = false;
        }
        isRead = readQualifier() && isRead;
        isRead = readSource(figure) && isRead;
        isRead = readNumbers(figure) && isRead;
        figure.statedByZh = m_statedByZh;
        figure.statedByEn = m_statedByEn;
        if (const int column = m_columns.of(ColumnRole::StatedBy); column >= 0)
            takeText(column, figure.statedByZh, figure.statedByEn);
        if (const int column = m_columns.of(ColumnRole::Note); column >= 0)
            takeText(column, figure.noteZh, figure.noteEn);
        figure.printed = cell(ColumnRole::Printed);
        if (figure.printed.starts_with('\''))
            figure.printed = kept(originalCell(QString::fromUtf8(figure.printed)));
        figure.obsStatus = cell(ColumnRole::ObsStatus);
        figure.breakBefore = isYes(cell(ColumnRole::Break));
        if (figure.obsStatus == "B") // SDMX: a break in the series before it
            figure.breakBefore = true;
        if (const std::string_view basis = cell(ColumnRole::RankBasis); !basis.empty()) {
            const auto term = rankBasisOf(QString::fromUtf8(basis));
            if (!term) {
                fail(ColumnRole::RankBasis, RowProblemKind::BadRankBasis);
                isRead = false;
            } else {
                figure.rankBasis = *term;
            }
        }
        if (const std::string_view power = cell(ColumnRole::UnitMultiplier); !power.empty()) {
            const auto number = readPlainNumber(power);
            if (!number || *number != static_cast<int>(*number) || std::abs(*number) > 15) {
                fail(ColumnRole::UnitMultiplier, RowProblemKind::BadMultiplier);
                isRead = false;
            } else {
                m_power = static_cast<int>(*number);
            }
        } else {
            m_power = 0;
        }
        return isRead;
    }

    bool readQualifier()
    {
        m_rowHedge.reset();
        const std::string_view text = cell(ColumnRole::Qualifier);
        if (!text.empty()) {
            const auto &hedge =
                m_hedges.get(text, [&] { return readHedge(QString::fromUtf8(text)); });
            if (!hedge) {
                fail(ColumnRole::Qualifier, RowProblemKind::BadQualifier);
                return false;
            }
            m_rowHedge = *hedge;
        }
        const int word = m_columns.of(ColumnRole::QualifierWord);
        // The usual word for the hedge is none of the source's own.
        const auto isUsual = [&](const QString &own) {
            return m_rowHedge
                && (own == qualifierName(m_rowHedge->qualifier, Language::Chinese)
                    || own == qualifierName(m_rowHedge->qualifier, Language::English));
        };
        if (const std::string_view own = cellAt(word);
            !own.empty() && !isUsual(QString::fromUtf8(own))) {
            if (!m_rowHedge)
                m_rowHedge = readHedge(QString::fromUtf8(own)).value_or(WrittenHedge());
            const auto language = m_mapping.columns.at(word).language;
            QString &slot =
                language == Language::English ? m_rowHedge->word.en : m_rowHedge->word.zh;
            slot = QString::fromUtf8(own);
        }
        return true;
    }

    bool readSource(FigureInput &figure)
    {
        figure.source = m_fileSource;
        const std::string_view text = cell(ColumnRole::Source);
        if (!text.empty()) {
            const ResolvedName &source = m_names.source(text);
            if (source.problem) {
                fail(ColumnRole::Source, *source.problem, source.hint);
                return false;
            }
            figure.source = source.key;
        }
        if (figure.source.empty()) {
            fail(ColumnRole::Source, RowProblemKind::NoSource);
            return false;
        }
        if (const std::string_view origin = cell(ColumnRole::Origin); !origin.empty()) {
            const ResolvedName &source = m_names.source(origin);
            if (source.problem) {
                fail(ColumnRole::Origin, *source.problem, source.hint);
                return false;
            }
            if (source.key != figure.source)
                figure.origin = source.key;
        }
        return true;
    }

    bool readNumbers(FigureInput &figure)
    {
        for (const auto &[role, target] : {std::pair(ColumnRole::Line, &figure.line),
                                           std::pair(ColumnRole::Occurrence, &figure.occurrence)}) {
            const std::string_view text = cell(role);
            if (text.empty())
                continue;
            if (role == ColumnRole::Line) {
                if (const auto place = readWrittenPlace(QString::fromUtf8(text))) {
                    std::tie(figure.line, figure.occurrence) = *place;
                    continue;
                }
            }
            const auto number = readPlainNumber(text);
            if (!number || *number < 1 || *number > 1e9 || *number != static_cast<int>(*number)) {
                if (role == ColumnRole::Occurrence && number && *number == 0)
                    continue;
                fail(role, RowProblemKind::BadLine);
                return false;
            }
            *target = static_cast<int>(*number);
        }
        return true;
    }

    void takeText(int column, std::string_view &zh, std::string_view &en)
    {
        std::string_view text = cellAt(column);
        if (text.empty())
            return;
        // What Zhitu made harmless for spreadsheets is as it was.
        if (text.front() == '\'')
            text = kept(originalCell(QString::fromUtf8(text)));
        const auto language = m_mapping.columns.at(column).language;
        const bool isEnglish =
            language ? *language == Language::English : std::ranges::none_of(text, [](char c) {
                return static_cast<unsigned char>(c) > 0xe2;
            });
        (isEnglish ? en : zh) = text;
    }

    std::string_view kept(const QString &text) { return m_texts.emplace_back(text.toStdString()); }

    /** One Value cell; false: it brings no figure. */
    bool readValue(ValueColumn &column, FigureInput &figure, bool isRowRead)
    {
        const std::string_view text = cellAt(column.index);
        WrittenNumber number;
        bool isMissing = std::ranges::find(m_missing, text) != m_missing.end();
        if (!isMissing) {
            NumberReading reading = column.numbers.read(text);
            if (auto *problem = std::get_if<NumberProblem>(&reading)) {
                fail(column.index, RowProblemKind::Number).number = *problem;
                return false;
            }
            number = std::get<WrittenNumber>(std::move(reading));
            isMissing = number.isMissing();
        }
        if (isMissing) {
            ++m_withoutNumber;
            number = {};
            if (!m_mapping.keepsMissing || text.empty())
                return false;
        }
        bool isRead = isRowRead;
        isRead = readUpper(column, number, isMissing) && isRead;
        isRead = readHedgeOf(column, number) && isRead;
        isRead = readStatusOf(column, figure) && isRead;
        isRead = readPeriodOf(column, figure) && isRead;
        isRead = readRegionOf(column, figure) && isRead;
        isRead = readSubjectOf(column, figure) && isRead;
        isRead = readIndicatorOf(column, number, figure) && isRead;
        if (!isRead)
            return false;
        figure.qualifier = number.qualifier;
        if (!number.word.isEmpty()) {
            figure.qualifierWordZh = kept(number.word.zh);
            figure.qualifierWordEn = kept(number.word.en);
        }
        if (figure.printed.empty() && m_columns.of(ColumnRole::Printed) < 0 && !isMissing)
            figure.printed = text;
        if (figure.printed.empty())
            figure.occurrence = 0;
        return true;
    }

    bool readUpper(const ValueColumn &column, WrittenNumber &number, bool isMissing)
    {
        const int upper = m_columns.of(ColumnRole::ValueUpper);
        const std::string_view text = cellAt(upper);
        if (text.empty())
            return true;
        const NumberReading reading = readNumber(text, m_mapping.columns.at(upper).numbers);
        if (const auto *problem = std::get_if<NumberProblem>(&reading)) {
            fail(upper, RowProblemKind::Number).number = *problem;
            return false;
        }
        const auto &bound = std::get<WrittenNumber>(reading);
        if (bound.isMissing())
            return true;
        if (isMissing || number.upper || bound.upper) {
            fail(upper, RowProblemKind::UpperWithoutValue);
            return false;
        }
        if (*bound.value < *number.value) {
            fail(upper, RowProblemKind::UpperBelowValue, QString::fromUtf8(cellAt(column.index)));
            return false;
        }
        if (*bound.value > *number.value) {
            number.upper = bound.value;
            number.qualifier = Qualifier::Range;
        }
        return true;
    }

    bool readHedgeOf(const ValueColumn &column, WrittenNumber &number)
    {
        if (!m_rowHedge)
            return true;
        if (m_rowHedge->qualifier == Qualifier::Exact && number.qualifier == Qualifier::Exact) {
            number.word = m_rowHedge->word;
            return true;
        }
        const bool isOfRange = number.qualifier == Qualifier::Range;
        if (number.qualifier != Qualifier::Exact && number.qualifier != m_rowHedge->qualifier
            && !(isOfRange && m_rowHedge->qualifier == Qualifier::About)) {
            fail(column.index, RowProblemKind::QualifierContradicts,
                 code(m_rowHedge->qualifier).toString());
            return false;
        }
        if (m_rowHedge->qualifier == Qualifier::Range && !number.upper) {
            fail(ColumnRole::Qualifier, RowProblemKind::BadQualifier);
            return false;
        }
        if (!isOfRange)
            number.qualifier = m_rowHedge->qualifier;
        if (!m_rowHedge->word.isEmpty())
            number.word = m_rowHedge->word;
        return true;
    }

    bool readStatusOf(const ValueColumn &column, FigureInput &figure)
    {
        const std::string_view text =
            firstOf(cell(ColumnRole::Status), column.status, m_fileStatus);
        if (text.empty()) {
            // SDMX's F is a forecast, which is no actual figure.
            if (figure.obsStatus == "F")
                figure.status = Status::Forecast;
            return true;
        }
        const auto &status =
            m_statuses.get(text, [&] { return readStatus(QString::fromUtf8(text)); });
        if (!status) {
            fail(ColumnRole::Status, RowProblemKind::BadStatus);
            return false;
        }
        figure.status = *status;
        return true;
    }

    bool readPeriodOf(const ValueColumn &column, FigureInput &figure)
    {
        const int index = m_columns.of(ColumnRole::Period);
        const std::string_view text = firstOf(cellAt(index), column.period, m_filePeriod);
        const DateStyle style = index >= 0 ? m_mapping.columns.at(index).dates : DateStyle();
        const ResolvedPeriod &period = m_periods.get(text, [&] {
            ResolvedPeriod resolved;
            const PeriodReading reading = readPeriod(text, style);
            if (const auto *problem = std::get_if<DateProblem>(&reading))
                resolved.problem = *problem;
            else
                resolved.period = std::get<WrittenPeriod>(reading).period;
            return resolved;
        });
        if (period.problem) {
            fail(cellAt(index).empty() ? column.index : index, RowProblemKind::Date).date =
                period.problem;
            return false;
        }
        figure.period = &period.period;
        return true;
    }

    bool readRegionOf(const ValueColumn &column, FigureInput &figure)
    {
        const int index = m_columns.region;
        std::string_view text = cellAt(index);
        std::string_view label = cellAt(m_columns.regionLabel);
        if (text.empty())
            text = std::exchange(label, {});
        text = firstOf(text, column.region, m_fileRegion);
        if (text.empty()) {
            fail(index, RowProblemKind::NoRegion);
            return false;
        }
        const ResolvedName &region = m_names.region(text, label);
        if (region.isLeftOut)
            return false;
        if (region.problem) {
            fail(index, *region.problem, region.hint);
            return false;
        }
        figure.region = region.key;
        return true;
    }

    bool readSubjectOf(const ValueColumn &column, FigureInput &figure)
    {
        const std::string_view text =
            firstOf(cell(ColumnRole::Subject), column.subject, m_fileSubject);
        if (text.empty())
            return true;
        const ResolvedName &subject = m_names.subject(text);
        if (subject.isLeftOut)
            return false;
        if (subject.problem) {
            fail(ColumnRole::Subject, *subject.problem, subject.hint);
            return false;
        }
        figure.subject = subject.key;
        return true;
    }

    bool readIndicatorOf(const ValueColumn &column, WrittenNumber &number, FigureInput &figure)
    {
        const int index = m_columns.indicator;
        std::string_view text = firstOf(cellAt(index), column.indicator, m_fileIndicator);
        if (text.empty()) {
            fail(index, RowProblemKind::NoIndicator);
            return false;
        }
        if (!m_columns.dimensions.empty()) {
            m_key = text;
            for (const int dimension : m_columns.dimensions) {
                m_key += RecordNames::dimensionMark;
                m_key += cellAt(dimension);
            }
            text = m_key;
        }
        ResolvedIndicator &indicator = m_names.indicator(text, cellAt(m_columns.indicatorLabel));
        if (indicator.isLeftOut)
            return false;
        if (indicator.problem) {
            fail(index, *indicator.problem, indicator.hint);
            return false;
        }
        std::string_view fileUnit = firstOf(rowUnit(), column.unit, m_fileUnit);
        if (fileUnit.empty())
            fileUnit = indicator.ownUnit;
        const bool saysUnit = !number.unit.isEmpty();
        const std::string ownUnit = number.unit.toStdString();
        const std::string_view unit = saysUnit ? ownUnit : fileUnit;
        if (indicator.key.empty())
            m_names.make(indicator, QString::fromUtf8(unit));

        figure.indicator = indicator.key;
        figure.unit = indicator.unitCode;
        const std::optional<double> factor = m_names.factor(indicator, unit);
        if (!factor) {
            const int unitColumn = m_columns.of(ColumnRole::Unit);
            fail(saysUnit || unitColumn < 0 ? column.index : unitColumn, RowProblemKind::WrongUnit,
                 indicator.unit.name.zh + u'\x1f' + indicator.unit.name.en + u'\x1f'
                     + QString::fromUtf8(unit));
            return false;
        }
        // 3500亿 in a column of 亿元 is hardly 3500亿 times 亿, but nobody here is to guess.
        if (number.hasScale) {
            const QString scale = scaleBeside(saysUnit ? std::string_view() : fileUnit);
            if (!scale.isEmpty()) {
                fail(column.index, RowProblemKind::ScaleTwice, scale);
                return false;
            }
        }
        if (number.value) {
            figure.value = scaled(*number.value, *factor, m_power);
            if (number.upper)
                figure.valueUpper = scaled(*number.upper, *factor, m_power);
        }
        return true;
    }

    /** The unit that the row says; SDMX has codes of its own for them. */
    std::string_view rowUnit()
    {
        const int index = m_columns.of(ColumnRole::Unit);
        const std::string_view text = cellAt(index);
        if (text.empty() || !hasSdmxUnits())
            return text;
        return m_units.get(text, [&] {
            const ColumnHint &hint = m_cells.facts().columns.at(index).hint;
            const QString written = QString::fromUtf8(text);
            const bool isBoth = hint.codeAndLabel && written.contains(u": "_s);
            return sdmxUnit(isBoth ? written.section(u": "_s, 0, 0) : written,
                            isBoth ? written.section(u": "_s, 1)
                                   : QString::fromUtf8(cellAt(hint.labelColumn)))
                .toStdString();
        });
    }
    bool hasSdmxUnits() const
    {
        const TableFormat format = m_cells.facts().format;
        return format == TableFormat::SdmxCsv1 || format == TableFormat::SdmxCsv2;
    }

    /** What multiplies a number beside its own words: a unit with a scale, or a power of ten. */
    QString scaleBeside(std::string_view unit)
    {
        if (m_power != 0)
            return u"10^%1"_s.arg(m_power);
        return !unit.empty() && m_names.hasScale(unit) ? QString::fromUtf8(unit) : QString();
    }

    RowCells m_cells;
    const ImportMapping m_mapping;
    const CellColumns &m_columns;
    RecordNames m_names;
    std::vector<ValueColumn> m_values;
    std::vector<std::string> m_missing;
    std::string m_fileRegion;
    std::string m_fileIndicator;
    std::string m_fileSubject;
    std::string m_filePeriod;
    std::string m_fileUnit;
    std::string m_fileStatus;
    std::string m_fileSource;
    std::string m_statedByZh;
    std::string m_statedByEn;

    TextCache<ResolvedPeriod> m_periods;
    TextCache<std::optional<WrittenHedge>> m_hedges;
    TextCache<std::optional<Status>> m_statuses;
    TextCache<std::string> m_units; ///< by SDMX's codes
    qint64 m_withoutNumber = 0;

    // of the row that is being read
    std::optional<WrittenHedge> m_rowHedge;
    int m_power = 0;
    std::string m_key;
    std::deque<std::string> m_texts;
};

FigureRows::FigureRows(const TableFacts &facts, const ImportMapping &mapping, CatalogPtr catalog)
    : m_work(std::make_unique<Work>(facts, mapping, std::move(catalog)))
{
}

FigureRows::~FigureRows() = default;

void FigureRows::read(const TableRow &row, std::vector<FigureInput> &figures,
                      QList<RowProblem> &problems)
{
    m_work->read(row, figures, problems);
}

qint64 FigureRows::withoutNumber() const
{
    return m_work->withoutNumber();
}

RowProblem FigureRows::problem(ColumnRole role, RowProblemKind kind, const QString &hint) const
{
    return m_work->problem(role, kind, hint);
}

std::optional<NewRecords> FigureRows::takeNewRecords()
{
    NewRecords fresh = m_work->names().maker().takeMade();
    return fresh.isEmpty() ? std::nullopt : std::optional(std::move(fresh));
}

const NewRecords &FigureRows::newRecords() const
{
    return m_work->names().maker().made();
}

QMap<QString, RecordMatch> FigureRows::regionMatches() const
{
    return m_work->names().regionMatches();
}

QMap<QString, RecordMatch> FigureRows::indicatorMatches() const
{
    return m_work->names().indicatorMatches();
}

} // namespace Zhitu
