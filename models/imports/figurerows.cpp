// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurerows.h"

#include "cellreading.h"
#include "formats/formats.h"
#include "grammar/hedges.h"
#include "grammar/unitwords.h"
#include "ownsheet.h"
#include "packages/csv.h"
#include "recordmaking.h"
#include "textkeys.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <tuple>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype shownOfText = 200;

/** A name that was looked up: the key of its record, or why it has none. */
struct Resolved
{
    std::string key;
    std::optional<RowProblemKind> problem;
    QString hint;
    bool isLeftOut = false;
    RecordMatch match;
};

/** An indicator by its name; new ones have their key from the first figure on, which shows the unit. */
struct ResolvedIndicator : Resolved
{
    QString name; ///< of a new one
    QString id;
    Unit unit;
    std::string unitCode;
    std::string ownUnit; ///< as its name says it: "(current US$)"
    TextCache<std::optional<double>> factors; ///< by units as written
};

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
    const ColumnMapping *mapping = nullptr;
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
        : m_facts(facts)
        , m_mapping(mapping)
        , m_matcher(catalog)
        , m_maker(catalog, mapping)
    {
        m_columns.fill(-1);
        for (int i = 0; i < m_mapping.columns.size(); ++i) {
            const ColumnMapping &column = m_mapping.columns.at(i);
            if (column.role == ColumnRole::Value) {
                m_values.push_back({i, &column, column.region.toStdString(),
                                    column.indicator.toStdString(), column.subject.toStdString(),
                                    column.period.toStdString(), column.unit.toStdString(),
                                    column.status.toStdString()});
            } else if (column.role == ColumnRole::Dimension) {
                m_dimensions.push_back(i);
            } else if (int &known = m_columns[static_cast<std::size_t>(column.role)]; known < 0) {
                known = i;
            }
            if (column.role != ColumnRole::Ignored)
                m_used.push_back(i);
        }
        // A code and a name of one thing stand in two columns of the same role.
        std::tie(m_regionCode, m_regionLabel) = codeAndLabel(ColumnRole::Region);
        std::tie(m_indicatorCode, m_indicatorLabel) = codeAndLabel(ColumnRole::Indicator);
        for (const QString &missing : m_facts.missingValues)
            m_missing.push_back(missing.toStdString());
        m_fileRegion = m_mapping.region.toStdString();
        m_fileIndicator = m_mapping.indicator.toStdString();
        m_fileSubject = m_mapping.subject.toStdString();
        m_filePeriod = m_mapping.period.toStdString();
        m_fileUnit = m_mapping.unit.toStdString();
        m_fileStatus = m_mapping.status.toStdString();
        m_statedByZh = m_mapping.statedBy.zh.toStdString();
        m_statedByEn = m_mapping.statedBy.en.toStdString();
        m_fileSource = sourceOf(m_mapping.source).toStdString();
    }

    void read(const TableRow &row, std::vector<FigureInput> &figures, QList<RowProblem> &problems)
    {
        m_row = &row;
        m_problems = &problems;
        m_texts.clear();
        if (!row.unreadable.empty() && hasUnreadable())
            return;
        // SDMX-CSV 2.0: rows that delete bring nothing.
        if (const std::string_view action = cell(ColumnRole::Action);
            action == "D" || action == "d")
            return;

        FigureInput figure;
        const bool isRead = readCommon(figure);
        for (const ValueColumn &column : m_values) {
            FigureInput own = figure;
            if (readValue(column, own, isRead))
                figures.push_back(own);
        }
    }

    [[nodiscard]] qint64 withoutNumber() const { return m_withoutNumber; }
    RecordMaker &maker() { return m_maker; }
    [[nodiscard]] QMap<QString, RecordMatch> regionMatches() const { return matches(m_regions); }
    [[nodiscard]] QMap<QString, RecordMatch> indicatorMatches() const
    {
        return matches(m_indicators);
    }

private:
    template<typename Cache>
    static QMap<QString, RecordMatch> matches(const Cache &cache)
    {
        QMap<QString, RecordMatch> found;
        for (const auto &[text, resolved] : cache) {
            if (!text.empty())
                found.insert(fromUtf8(text).section(u'\x1f', 0, 0), resolved.match);
        }
        return found;
    }

    /** The column of codes, or of names where there is but one, and the column of names beside it. */
    [[nodiscard]] std::pair<int, int> codeAndLabel(ColumnRole role) const
    {
        int code = -1;
        int label = -1;
        for (int i = 0; i < m_mapping.columns.size(); ++i) {
            if (m_mapping.columns.at(i).role != role)
                continue;
            const bool isCode = holdsCodes(m_facts, i);
            (isCode && code < 0 ? code : label) = i;
        }
        if (code >= 0 && label < 0)
            label = m_facts.columns.value(code).hint.labelColumn;
        return code < 0 ? std::pair(label, -1) : std::pair(code, label);
    }

    std::string_view cellAt(int column) const
    {
        return column >= 0 && static_cast<std::size_t>(column) < m_row->cells.size()
            ? trimmed(m_row->cells[static_cast<std::size_t>(column)])
            : std::string_view();
    }
    std::string_view cell(ColumnRole role) const
    {
        return cellAt(m_columns[static_cast<std::size_t>(role)]);
    }

    void fail(int column, RowProblemKind kind, const QString &hint = {})
    {
        RowProblem problem;
        problem.line = m_row->line;
        problem.column = column;
        problem.kind = kind;
        problem.hint = hint;
        if (column >= 0) {
            if (column < m_facts.columns.size())
                problem.columnName = m_facts.columns.at(column).name;
            problem.text = fromUtf8(cellAt(column));
            if (problem.text.size() > shownOfText)
                problem.text = problem.text.first(shownOfText) + u'\u2026';
        }
        m_problems->append(problem);
    }
    void fail(ColumnRole role, RowProblemKind kind, const QString &hint = {})
    {
        fail(m_columns[static_cast<std::size_t>(role)], kind, hint);
    }

    bool hasUnreadable()
    {
        for (const int column : m_row->unreadable) {
            if (std::ranges::find(m_used, column) != m_used.end()) {
                fail(column, RowProblemKind::UnreadableBytes);
                return true;
            }
        }
        return false;
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
        if (const int column = m_columns[static_cast<std::size_t>(ColumnRole::StatedBy)];
            column >= 0)
            takeText(column, figure.statedByZh, figure.statedByEn);
        if (const int column = m_columns[static_cast<std::size_t>(ColumnRole::Note)]; column >= 0)
            takeText(column, figure.noteZh, figure.noteEn);
        figure.printed = cell(ColumnRole::Printed);
        if (figure.printed.starts_with('\''))
            figure.printed = kept(originalCell(fromUtf8(figure.printed)));
        figure.obsStatus = cell(ColumnRole::ObsStatus);
        figure.breakBefore = isYes(cell(ColumnRole::Break));
        if (figure.obsStatus == "B") // SDMX: a break in the series before it
            figure.breakBefore = true;
        if (const std::string_view basis = cell(ColumnRole::RankBasis); !basis.empty()) {
            const auto term = rankBasisOf(fromUtf8(basis));
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
            const auto &hedge = m_hedges.get(text, [&] { return readHedge(fromUtf8(text)); });
            if (!hedge) {
                fail(ColumnRole::Qualifier, RowProblemKind::BadQualifier);
                return false;
            }
            m_rowHedge = *hedge;
        }
        const int word = m_columns[static_cast<std::size_t>(ColumnRole::QualifierWord)];
        // The usual word for the hedge is none of the source's own.
        const auto isUsual = [&](const QString &own) {
            return m_rowHedge
                && (own == qualifierName(m_rowHedge->qualifier, Language::Chinese)
                    || own == qualifierName(m_rowHedge->qualifier, Language::English));
        };
        if (const std::string_view own = cellAt(word); !own.empty() && !isUsual(fromUtf8(own))) {
            if (!m_rowHedge)
                m_rowHedge = readHedge(fromUtf8(own)).value_or(WrittenHedge());
            const auto language = m_mapping.columns.at(word).language;
            QString &slot =
                language == Language::English ? m_rowHedge->word.en : m_rowHedge->word.zh;
            slot = fromUtf8(own);
        }
        return true;
    }

    bool readSource(FigureInput &figure)
    {
        figure.source = m_fileSource;
        const std::string_view text = cell(ColumnRole::Source);
        if (!text.empty()) {
            const Resolved &source = sourceNamed(text);
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
            const Resolved &source = sourceNamed(origin);
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
                if (const auto place = readWrittenPlace(fromUtf8(text))) {
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
            text = kept(originalCell(fromUtf8(text)));
        const auto language = m_mapping.columns.at(column).language;
        const bool isEnglish =
            language ? *language == Language::English : std::ranges::none_of(text, [](char c) {
                return static_cast<unsigned char>(c) > 0xe2;
            });
        (isEnglish ? en : zh) = text;
    }

    std::string_view kept(const QString &text) { return m_texts.emplace_back(text.toStdString()); }

    /** One Value cell; false: it brings no figure. */
    bool readValue(const ValueColumn &column, FigureInput &figure, bool isRowRead)
    {
        const std::string_view text = cellAt(column.index);
        WrittenNumber number;
        bool isMissing = std::ranges::find(m_missing, text) != m_missing.end();
        if (!isMissing) {
            if (const auto plain = readPlainNumber(text, column.mapping->numbers)) {
                number.value = plain;
            } else {
                NumberReading reading = readNumber(text, column.mapping->numbers);
                if (auto *problem = std::get_if<NumberProblem>(&reading)) {
                    fail(column.index, RowProblemKind::Number);
                    m_problems->last().number = *problem;
                    return false;
                }
                number = std::get<WrittenNumber>(std::move(reading));
                isMissing = number.isMissing();
            }
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
        if (figure.printed.empty() && m_columns[static_cast<std::size_t>(ColumnRole::Printed)] < 0
            && !isMissing)
            figure.printed = text;
        if (figure.printed.empty())
            figure.occurrence = 0;
        return true;
    }

    bool readUpper(const ValueColumn &column, WrittenNumber &number, bool isMissing)
    {
        const int upper = m_columns[static_cast<std::size_t>(ColumnRole::ValueUpper)];
        const std::string_view text = cellAt(upper);
        if (text.empty())
            return true;
        const NumberReading reading = readNumber(text, m_mapping.columns.at(upper).numbers);
        if (const auto *problem = std::get_if<NumberProblem>(&reading)) {
            fail(upper, RowProblemKind::Number);
            m_problems->last().number = *problem;
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
            fail(upper, RowProblemKind::UpperBelowValue, fromUtf8(cellAt(column.index)));
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
        const auto &status = m_statuses.get(text, [&] { return readStatus(fromUtf8(text)); });
        if (!status) {
            fail(ColumnRole::Status, RowProblemKind::BadStatus);
            return false;
        }
        figure.status = *status;
        return true;
    }

    bool readPeriodOf(const ValueColumn &column, FigureInput &figure)
    {
        const int index = m_columns[static_cast<std::size_t>(ColumnRole::Period)];
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
            fail(cellAt(index).empty() ? column.index : index, RowProblemKind::Date);
            m_problems->last().date = period.problem;
            return false;
        }
        figure.period = &period.period;
        return true;
    }

    bool readRegionOf(const ValueColumn &column, FigureInput &figure)
    {
        const int index = m_regionCode;
        std::string_view text = cellAt(index);
        std::string_view label = cellAt(m_regionLabel);
        if (text.empty())
            text = std::exchange(label, {});
        text = firstOf(text, column.region, m_fileRegion);
        if (text.empty()) {
            fail(index, RowProblemKind::NoRegion);
            return false;
        }
        const Resolved &region = m_regions.get(text, [&] { return regionNamed(text, label); });
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
        const Resolved &subject = m_subjects.get(text, [&] {
            const QString name = fromUtf8(text);
            return resolved(m_matcher.subject(name), m_mapping.subjects.value(name), true, name,
                            RowProblemKind::AmbiguousSubject, RowProblemKind::AmbiguousSubject,
                            [&] { return m_maker.subject(name); });
        });
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
        const int index = m_indicatorCode;
        std::string_view text = firstOf(cellAt(index), column.indicator, m_fileIndicator);
        if (text.empty()) {
            fail(index, RowProblemKind::NoIndicator);
            return false;
        }
        if (!m_dimensions.empty()) {
            m_key = text;
            for (const int dimension : m_dimensions) {
                m_key += '\x1f';
                m_key += cellAt(dimension);
            }
            text = m_key;
        }
        ResolvedIndicator &indicator = m_indicators.get(text, [&] { return indicatorNamed(text); });
        if (indicator.isLeftOut)
            return false;
        if (indicator.problem) {
            fail(index, *indicator.problem, indicator.hint);
            return false;
        }
        std::string_view fileUnit = firstOf(cell(ColumnRole::Unit), column.unit, m_fileUnit);
        if (fileUnit.empty())
            fileUnit = indicator.ownUnit;
        if (indicator.key.empty())
            makeIndicator(indicator, number, fileUnit);

        figure.indicator = indicator.key;
        figure.unit = indicator.unitCode;
        double factor = 1;
        if (number.unit.isEmpty()) {
            const auto &known = indicator.factors.get(
                fileUnit, [&] { return unitFactor(fromUtf8(fileUnit), indicator.unit); });
            if (!known) {
                const int unit = m_columns[static_cast<std::size_t>(ColumnRole::Unit)];
                fail(unit >= 0 ? unit : column.index, RowProblemKind::WrongUnit,
                     indicator.unit.name.zh + u'\x1f' + indicator.unit.name.en + u'\x1f'
                         + fromUtf8(fileUnit));
                return false;
            }
            factor = *known;
        } else {
            const std::string written = number.unit.toStdString();
            const auto &known = indicator.factors.get(
                written, [&] { return unitFactor(number.unit, indicator.unit); });
            if (!known) {
                fail(column.index, RowProblemKind::WrongUnit,
                     indicator.unit.name.zh + u'\x1f' + indicator.unit.name.en + u'\x1f'
                         + number.unit);
                return false;
            }
            factor = *known;
        }
        // 3500亿 in a column of 亿元 is hardly 3500亿 times 亿, but nobody here is to guess.
        if (saysScale(cellAt(column.index))) {
            const QString scale =
                scaleBeside(number.unit.isEmpty() ? fileUnit : std::string_view());
            if (!scale.isEmpty()) {
                fail(column.index, RowProblemKind::ScaleTwice, scale);
                return false;
            }
        }
        if (number.value) {
            figure.value = scaled(*number.value, factor, m_power);
            if (number.upper)
                figure.valueUpper = scaled(*number.upper, factor, m_power);
        }
        return true;
    }

    /** What multiplies a number beside its own words: a unit with a scale, or a power of ten. */
    QString scaleBeside(std::string_view unit)
    {
        if (m_power != 0)
            return u"10^%1"_s.arg(m_power);
        if (unit.empty())
            return {};
        return m_scaledUnits.get(unit, [&] {
            const QString written = fromUtf8(unit);
            const auto split = splitUnit(written);
            return split && split->scale != 1 ? written : QString();
        });
    }

    /** Whether a number that was read has a scale word of its own: 近3500亿, 1.2 million. */
    static bool saysScale(std::string_view cell)
    {
        if (readPlainNumber(cell))
            return false;
        static const QRegularExpression scale(
            u"[万萬亿億]|[0-9]\\s*千|thousand|million|billion|trillion|[0-9]\\s*(?:k|m|mn|bn|tn)\\b"_s,
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        return scale.match(fromUtf8(cell)).hasMatch();
    }

    ResolvedIndicator indicatorNamed(std::string_view text)
    {
        ResolvedIndicator indicator;
        const QString whole = fromUtf8(text);
        const QStringList parts = whole.split(u'\x1f');
        QString name = parts.first();
        const QString label = fromUtf8(cellAt(m_indicatorLabel));
        const int column = m_indicatorCode;
        const bool isCoded = column >= 0 && column < m_facts.columns.size()
            && m_facts.columns.at(column).hint.codeAndLabel;
        QString id;
        if (isCoded && name.contains(u": "_s)) {
            id = name.section(u": "_s, 0, 0);
            name = name.section(u": "_s, 1);
        } else if (!label.isEmpty()) {
            id = name;
            name = label;
        }
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const QString dimension =
                dimensionText(parts.at(i), m_dimensions[static_cast<std::size_t>(i - 1)]);
            if (dimension.isEmpty())
                continue;
            name += u", "_s + dimension;
            if (!id.isEmpty())
                id += u'-' + parts.at(i).section(u": "_s, 0, 0);
        }
        const NameChoice choice =
            m_mapping.indicators.value(name, m_mapping.indicators.value(parts.first()));
        RecordMatch match = m_matcher.indicator(name);
        const auto described = m_mapping.newIndicators.constFind(name);
        if (described != m_mapping.newIndicators.cend()) {
            // Made by an import before this one: the same.
            for (const QString &own : {described->id, described->name.zh, described->name.en}) {
                if (match.key.isEmpty() && !own.isEmpty())
                    match = m_matcher.indicator(own);
            }
        }
        if (match.candidates.isEmpty() && !id.isEmpty())
            match = m_matcher.indicator(id.toLower().replace(u'.', u'-'));
        static_cast<Resolved &>(indicator) = resolved(
            match, choice, m_mapping.createsIndicators, name, RowProblemKind::AmbiguousIndicator,
            RowProblemKind::UnknownIndicator, [] { return QString(); });
        indicator.name = name;
        indicator.id = id;
        if (described != m_mapping.newIndicators.cend() && !described->unit.isEmpty())
            indicator.ownUnit = described->unit.toStdString();
        else if (const auto named = splitNamedUnit(name, m_maker.units()))
            indicator.ownUnit = named->unit.toStdString();
        if (!indicator.key.empty())
            takeUnit(indicator);
        return indicator;
    }

    /** What a dimension adds to an indicator's name; nothing where it says "all". */
    QString dimensionText(const QString &value, int column) const
    {
        const QString code = value.section(u": "_s, 0, 0).trimmed();
        if (code.isEmpty() || code == u"_T" || code == u"_Z" || code == u"T" || code == u"TOTAL")
            return {};
        const bool isCoded = m_facts.columns.value(column).hint.codeAndLabel;
        const QString header = m_facts.columns.value(column).name.section(u": "_s, -1);
        const QString text = isCoded && value.contains(u": "_s) ? value.section(u": "_s, 1) : value;
        return header.isEmpty() ? text : header + u": "_s + text;
    }

    void takeUnit(ResolvedIndicator &indicator)
    {
        const Indicator *record = m_maker.indicatorOf(fromUtf8(indicator.key));
        if (!record)
            return;
        indicator.unitCode = record->unit.toStdString();
        for (const Unit &unit : m_maker.units()) {
            if (unit.code == record->unit)
                indicator.unit = unit;
        }
    }

    /** A new indicator has the unit that its first figure shows. */
    void makeIndicator(ResolvedIndicator &indicator, const WrittenNumber &number,
                       std::string_view fileUnit)
    {
        QString written = number.unit.isEmpty() ? fromUtf8(fileUnit) : number.unit;
        const auto described = m_mapping.newIndicators.constFind(indicator.name);
        if (described != m_mapping.newIndicators.cend() && !described->unit.isEmpty())
            written = described->unit;
        const QList<Unit> units = m_maker.units();
        auto unit = meantUnit(written, units);
        if (!unit) {
            const auto unstated = std::ranges::find(units, u"unstated"_s, &Unit::code);
            unit = MeantUnit{RecordMaker::unstatedUnit(), 1, unstated != units.end()};
        }
        indicator.key = m_maker.indicator(indicator.name, indicator.id, unit->unit, unit->isKnown)
                            .toStdString();
        takeUnit(indicator);
    }

    Resolved regionNamed(std::string_view text, std::string_view label)
    {
        QString name = fromUtf8(label);
        QString id = fromUtf8(text);
        const int column = m_regionCode;
        const bool isCoded = column >= 0 && column < m_facts.columns.size()
            && m_facts.columns.at(column).hint.codeAndLabel;
        if (isCoded && id.contains(u": "_s)) {
            name = id.section(u": "_s, 1);
            id = id.section(u": "_s, 0, 0);
        } else if (name.isEmpty()) {
            name = std::exchange(id, {});
        }
        const NameChoice choice = m_mapping.regions.value(name, m_mapping.regions.value(id));
        RecordMatch match = id.isEmpty() ? RecordMatch() : m_matcher.region(id);
        if (match.key.isEmpty())
            match = m_matcher.region(name);
        return resolved(match, choice, m_mapping.createsRegions, name,
                        RowProblemKind::AmbiguousRegion, RowProblemKind::UnknownRegion,
                        [&] { return m_maker.region(name, id); });
    }

    const Resolved &sourceNamed(std::string_view text)
    {
        return m_sources.get(text, [&] {
            const QString name = fromUtf8(text);
            return resolved(m_matcher.source(name), m_mapping.sources.value(name), true, name,
                            RowProblemKind::AmbiguousSource, RowProblemKind::AmbiguousSource,
                            [&] { return m_maker.source(name); });
        });
    }

    QString sourceOf(const SourceChoice &choice)
    {
        if (choice.kind != SourceChoice::Kind::New)
            return m_maker.source(choice);
        // Imported from before: the same document.
        for (const QString &title :
             {choice.record.id, choice.record.title.zh, choice.record.title.en}) {
            if (const RecordMatch match = m_matcher.source(title); !match.key.isEmpty())
                return match.key;
        }
        return m_maker.source(choice);
    }

    template<typename Make>
    static Resolved resolved(const RecordMatch &match, const NameChoice &choice, bool mayCreate,
                             const QString &name, RowProblemKind ambiguous, RowProblemKind unknown,
                             Make make)
    {
        Resolved result;
        result.match = match;
        if (choice.isLeftOut) {
            result.isLeftOut = true;
        } else if (!choice.key.isEmpty()) {
            result.key = choice.key.toStdString();
            result.match = {choice.key, {choice.key}};
        } else if (!match.key.isEmpty() && !choice.isNew) {
            result.key = match.key.toStdString();
        } else if (match.candidates.size() > 1 && !choice.isNew) {
            result.problem = ambiguous;
            result.hint = match.candidates.join(u", "_s);
        } else if (!mayCreate && !choice.isNew) {
            result.problem = unknown;
            result.hint = name;
        } else {
            result.match = {};
            result.key = make().toStdString();
        }
        return result;
    }

    const TableFacts m_facts;
    const ImportMapping m_mapping;
    RecordMatcher m_matcher;
    RecordMaker m_maker;
    std::array<int, static_cast<std::size_t>(ColumnRole::Action) + 1> m_columns{};
    std::vector<ValueColumn> m_values;
    std::vector<int> m_dimensions;
    std::vector<int> m_used;
    int m_regionCode = -1;
    int m_regionLabel = -1;
    int m_indicatorCode = -1;
    int m_indicatorLabel = -1;
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

    TextCache<Resolved> m_regions;
    TextCache<ResolvedIndicator> m_indicators;
    TextCache<QString> m_scaledUnits; ///< units that name a scale; empty: it names none
    TextCache<Resolved> m_subjects;
    TextCache<Resolved> m_sources;
    TextCache<ResolvedPeriod> m_periods;
    TextCache<std::optional<WrittenHedge>> m_hedges;
    TextCache<std::optional<Status>> m_statuses;
    qint64 m_withoutNumber = 0;

    // of the row that is being read
    const TableRow *m_row = nullptr;
    QList<RowProblem> *m_problems = nullptr;
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

std::optional<NewRecords> FigureRows::takeNewRecords()
{
    NewRecords fresh = m_work->maker().takeMade();
    return fresh.isEmpty() ? std::nullopt : std::optional(std::move(fresh));
}

const NewRecords &FigureRows::newRecords() const
{
    return m_work->maker().made();
}

QMap<QString, RecordMatch> FigureRows::regionMatches() const
{
    return m_work->regionMatches();
}

QMap<QString, RecordMatch> FigureRows::indicatorMatches() const
{
    return m_work->indicatorMatches();
}

} // namespace Zhitu
