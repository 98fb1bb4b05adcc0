// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping.h"

#include "grammar/hedges.h"
#include "grammar/unitwords.h"
#include "grammar/writtentext.h"
#include "headerwords.h"
#include "ownsheet.h"
#include "recordmaking.h"
#include "recordmatching.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What the first rows show of a column. */
struct Sample
{
    int cells = 0; ///< that are not empty
    int numbers = 0;
    int dates = 0; ///< that are more than a bare number, or a year
    int regions = 0;
    int indicators = 0;
    NumberStyleVotes numberVotes;
    DateOrderVotes dateVotes;

    [[nodiscard]] bool isMostly(int count) const { return count > 0 && count * 10 >= cells * 8; }
};

/** How many cells are looked at, whatever the shape of the table. */
constexpr qsizetype mostCells = 5000;

/** Guesses a mapping from headers and first rows. */
class Guess
{
public:
    Guess(const TableFacts &facts, const Catalog &catalog)
        : m_facts(facts)
        , m_matcher(std::shared_ptr<const Catalog>(std::shared_ptr<const Catalog>(), &catalog))
    {
        m_isChinese =
            std::any_of(facts.columns.begin(), facts.columns.end(), [](const TableColumn &column) {
                return std::any_of(column.name.begin(), column.name.end(), isHan);
            });
    }

    ImportMapping run()
    {
        const auto count = m_facts.columns.size();
        m_mapping.columns.resize(count);
        m_samples.resize(static_cast<std::size_t>(count));
        for (qsizetype i = 0; i < count; ++i)
            lookAt(i);
        readPreamble();
        for (qsizetype i = 0; i < count; ++i)
            takeRole(i);
        findUnnamed();
        findValues();
        for (qsizetype i = 0; i < count; ++i)
            takeStyles(i);
        takeFileFacts();
        return std::move(m_mapping);
    }

private:
    Sample &sampleOf(qsizetype column) { return m_samples[static_cast<std::size_t>(column)]; }

    void lookAt(qsizetype column)
    {
        Sample &sample = sampleOf(column);
        // A table may have thousands of columns; some rows of each do.
        const qsizetype rows = std::max<qsizetype>(5, mostCells / m_facts.columns.size());
        for (const QStringList &row :
             m_facts.preview.first(std::min(rows, m_facts.preview.size()))) {
            const QString cell = row.value(column).trimmed();
            if (cell.isEmpty())
                continue;
            const std::string utf8 = cell.toStdString();
            const NumberReading number = readNumber(cell, {DecimalMark::Unknown});
            if (const auto *read = std::get_if<WrittenNumber>(&number)) {
                if (read->isMissing())
                    continue;
                ++sample.numbers;
            } else if (std::get<NumberProblem>(number).kind
                       == NumberProblemKind::AmbiguousSeparator) {
                ++sample.numbers;
            }
            ++sample.cells;
            const PeriodReading period = readPeriod(cell);
            if (const auto *read = std::get_if<WrittenPeriod>(&period)) {
                const bool isYear = read->period.precision() == Period::Precision::Year;
                const int year = read->period.firstDay().year();
                sample.dates += !isYear || cell.size() > 4 || (year >= 1800 && year <= 2150);
            } else if (std::get<DateProblem>(period).kind == DateProblemKind::AmbiguousOrder) {
                ++sample.dates;
            }
            sample.regions += !m_matcher.region(cell).candidates.isEmpty();
            sample.indicators += !m_matcher.indicator(cell).candidates.isEmpty();
            sample.numberVotes.see(utf8);
            sample.dateVotes.see(utf8);
        }
    }

    /** 单位：亿元, 资料来源：… above the table. */
    void readPreamble()
    {
        static const QRegularExpression unit(u"(?:[单單]位|unit)\\s*[:：]\\s*([^,，;；()（）]+)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression source(
            u"^(?:数据来源|资料来源|来源|資料來源|數據來源|來源|data source|source)\\s*[:：,]\\s*(.+)$"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression indicator(
            u"^(?:指[标標]|指标名称|indicator)\\s*[:：]\\s*(.+)$"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const QString &line : m_facts.preamble) {
            if (const auto match = indicator.match(line.trimmed());
                match.hasMatch() && m_mapping.indicator.isEmpty())
                m_mapping.indicator = match.captured(1).trimmed();
            if (const auto match = unit.match(line); match.hasMatch() && m_mapping.unit.isEmpty())
                m_mapping.unit = match.captured(1).trimmed();
            if (const auto match = source.match(line.trimmed());
                match.hasMatch() && m_mapping.source.kind == SourceChoice::Kind::None)
                propose(match.captured(1).trimmed(), SourceKind::Press);
        }
    }

    /** The source that the file itself names; a known one where the store has it. */
    void propose(const QString &title, SourceKind kind)
    {
        SourceChoice &source = m_mapping.source;
        if (const RecordMatch match = m_matcher.source(title); !match.key.isEmpty()) {
            source.kind = SourceChoice::Kind::Known;
            source.id = match.key;
            return;
        }
        source.kind = SourceChoice::Kind::New;
        source.record.title = namedSo(title);
        source.record.kind = kind;
    }

    void takeRole(qsizetype column)
    {
        ColumnMapping &mapping = m_mapping.columns[column];
        const TableColumn &header = m_facts.columns.at(column);
        if (const auto role = roleOfMeaning(header.hint.meaning)) {
            mapping.role = *role;
            m_known.append(column);
            return;
        }
        // A column of names that the format takes for labels of another.
        mapping.role = roleOfHeader(header.parts.isEmpty() ? header.name : header.parts.last());
        if (mapping.role != ColumnRole::Ignored) {
            m_known.append(column);
            if (header.name.endsWith("_zh"_L1))
                mapping.language = Language::Chinese;
            if (header.name.endsWith("_en"_L1))
                mapping.language = Language::English;
        }
        dropDoubled(column);
    }

    /** Of two columns that say the same the first is taken, and codes beside names. */
    void dropDoubled(qsizetype column)
    {
        ColumnMapping &mapping = m_mapping.columns[column];
        if (mapping.role == ColumnRole::Ignored || mapping.role == ColumnRole::Value
            || mapping.role == ColumnRole::Note || mapping.role == ColumnRole::StatedBy
            || mapping.role == ColumnRole::Dimension)
            return;
        for (qsizetype i = 0; i < column; ++i) {
            if (m_mapping.columns.at(i).role != mapping.role)
                continue;
            const bool mayBeTwo =
                (mapping.role == ColumnRole::Region || mapping.role == ColumnRole::Indicator)
                && holdsCodes(m_facts, static_cast<int>(i))
                    != holdsCodes(m_facts, static_cast<int>(column));
            if (!mayBeTwo)
                mapping.role = ColumnRole::Ignored;
        }
    }

    bool has(ColumnRole role) const
    {
        return std::ranges::any_of(
            m_mapping.columns, [role](const ColumnMapping &column) { return column.role == role; });
    }

    /** Columns whose headers say nothing, by what is in them. */
    void findUnnamed()
    {
        const auto take = [&](ColumnRole role, const auto &isOne) {
            for (qsizetype i = 0; i < m_mapping.columns.size() && !has(role); ++i) {
                if (!m_known.contains(i) && isOne(sampleOf(i))) {
                    m_mapping.columns[i].role = role;
                    m_known.append(i);
                }
            }
        };
        take(ColumnRole::Region, [](const Sample &sample) {
            return sample.regions > 0 && sample.regions * 2 >= sample.cells
                && !sample.isMostly(sample.numbers);
        });
        take(ColumnRole::Indicator, [](const Sample &sample) {
            return sample.indicators > 0 && sample.indicators * 2 >= sample.cells;
        });
        take(ColumnRole::Period,
             [](const Sample &sample) { return sample.isMostly(sample.dates); });
        // Regions that nobody knows yet stand first, as in tables of statistics.
        if (!m_mapping.columns.isEmpty() && !has(ColumnRole::Region) && !m_known.contains(0)
            && sampleOf(0).cells > 0 && sampleOf(0).numbers == 0 && sampleOf(0).dates == 0) {
            m_mapping.columns[0].role =
                isTableOfIndicators() ? ColumnRole::Indicator : ColumnRole::Region;
            m_known.append(0);
        }
    }

    /** Whether the headers of numbers are regions, so that the first column names indicators. */
    bool isTableOfIndicators() const
    {
        return std::ranges::any_of(m_facts.columns, [this](const TableColumn &column) {
            return !m_matcher.region(column.name).candidates.isEmpty();
        });
    }

    /** Columns of numbers: what their headers say is what their figures have in common. */
    void findValues()
    {
        const bool hasValue = has(ColumnRole::Value);
        for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
            ColumnMapping &mapping = m_mapping.columns[i];
            const ColumnHint &hint = m_facts.columns.at(i).hint;
            if (mapping.role == ColumnRole::Value) {
                if (!hint.period.isUndated())
                    mapping.period = hint.period.iso();
                if (!hint.indicator.isEmpty())
                    takeHeader(mapping, hint.indicator, has(ColumnRole::Period));
                continue;
            }
            const Sample &sample = m_samples[static_cast<std::size_t>(i)];
            if (hasValue || m_known.contains(i) || mapping.role != ColumnRole::Ignored)
                continue;
            // Below a period stand values, whatever the first of them say: what is no number among
            // them must not go missing in silence.
            const bool isNumeric =
                sample.isMostly(sample.numbers) || !headerPeriod(m_facts.columns.at(i)).isEmpty();
            if (!isNumeric)
                continue;
            mapping.role = ColumnRole::Value;
            const TableColumn &column = m_facts.columns.at(i);
            QString indicator;
            for (const QString &part :
                 column.parts.isEmpty() ? QStringList{column.name} : column.parts)
                takePart(mapping, part.trimmed(), indicator);
            if (!indicator.isEmpty())
                takeHeader(mapping, indicator, true);
        }
        // "2023" beside a column of years would be said twice: then it is a number of an indicator.
        if (m_mapping.indicator.isEmpty() && !has(ColumnRole::Indicator)
            && std::ranges::none_of(m_mapping.columns, [](const ColumnMapping &column) {
                   return column.role == ColumnRole::Value && !column.indicator.isEmpty();
               }))
            takeTitle();
    }

    static QString headerPeriod(const TableColumn &column)
    {
        for (const QString &part :
             column.parts.isEmpty() ? QStringList{column.name} : column.parts) {
            const PeriodReading reading = readPeriod(part);
            const auto *period = std::get_if<WrittenPeriod>(&reading);
            if (period && !period->period.isUndated())
                return period->period.iso();
        }
        return {};
    }

    void takePart(ColumnMapping &mapping, const QString &part, QString &indicator)
    {
        if (part.isEmpty())
            return;
        const PeriodReading reading = readPeriod(part);
        const auto *period = std::get_if<WrittenPeriod>(&reading);
        if (period && !period->period.isUndated()) {
            mapping.period = period->period.iso();
            return;
        }
        if (const RecordMatch match = m_matcher.region(part);
            !match.key.isEmpty() && m_matcher.indicator(part).key.isEmpty()) {
            mapping.region = part;
            return;
        }
        if (const auto status = readStatus(part)) {
            mapping.status = part;
            return;
        }
        indicator += indicator.isEmpty() ? part : u", "_s + part;
    }

    /** 2023年营收（亿元）: a period, what is counted, and its unit. */
    void takeHeader(ColumnMapping &mapping, const QString &header, bool mayHoldPeriod)
    {
        mapping.indicator = header;
        // As it stands, where the store has it so.
        if (!m_matcher.indicator(header).candidates.isEmpty())
            return;
        if (const auto named = splitNamedUnit(header, m_matcher.catalog().units)) {
            mapping.indicator = named->name;
            mapping.unit = named->unit;
        }
        if (!mayHoldPeriod || !mapping.period.isEmpty())
            return;
        if (const auto dated = splitYear(mapping.indicator)) {
            mapping.period = dated->first;
            mapping.indicator = dated->second;
        }
    }

    /** 2023年营收: the period by ISO 8601, and what is counted. */
    static std::optional<std::pair<QString, QString>> splitYear(const QString &text)
    {
        static const QRegularExpression year(
            u"^((?:(?:19|20)\\d{2}|(?:中华|中華)?民[国國]\\d{1,3})年(?:\\d{1,2}(?:[-–~至]\\d{1,2})?"
            u"月|第?[一二三四1-4]季度"
            "|前[二三2-3]季度|[上下]半年|[末底])?)(.{2,})$"_s);
        const auto match = year.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        const PeriodReading reading = readPeriod(match.captured(1));
        const auto *period = std::get_if<WrittenPeriod>(&reading);
        if (!period)
            return std::nullopt;
        return std::pair(period->period.iso(), match.captured(2).trimmed());
    }

    /** A table of one indicator says it in its title. */
    void takeTitle()
    {
        static const QRegularExpression table(
            u"^(?:表|table)\\s*[0-9０-９一二三四五六七八九十.-]*\\s*"_s,
            QRegularExpression::CaseInsensitiveOption);
        QString title = m_facts.title;
        QString unit;
        for (const QString &line : m_facts.preamble) {
            if (!title.isEmpty())
                break;
            // 北京市各区人工智能企业数量（单位：家） is a title; 单位：家 and 来源：… are none.
            const auto named = splitNamedUnit(line.trimmed(), m_matcher.catalog().units);
            const QString rest = named ? named->name : line.trimmed();
            if (!rest.contains(u':') && !rest.contains(u'：')) {
                title = rest;
                unit = named ? named->unit : QString();
            }
        }
        title.remove(table);
        if (m_mapping.unit.isEmpty())
            m_mapping.unit = unit;
        // 2023年各区企业数, "Firms by district, 2023": the time of all figures, where nothing else says it.
        if (!has(ColumnRole::Period) && m_mapping.period.isEmpty()
            && std::ranges::none_of(m_mapping.columns, [](const ColumnMapping &column) {
                   return !column.period.isEmpty();
               })) {
            static const QRegularExpression lastYear(
                u"^(.*[^\\s,，(（\\d])[\\s,，]*[,，(（]\\s*((?:19|20)\\d{2})年?\\s*[)）]?$"_s);
            if (const auto dated = splitYear(title)) {
                m_mapping.period = dated->first;
                title = dated->second;
            } else if (const auto match = lastYear.match(title); match.hasMatch()) {
                m_mapping.period = match.captured(2);
                title = match.captured(1);
            }
        }
        m_mapping.indicator = title;
    }

    void takeStyles(qsizetype column)
    {
        ColumnMapping &mapping = m_mapping.columns[column];
        const Sample &sample = sampleOf(column);
        const ColumnHint &hint = m_facts.columns.at(column).hint;
        if (mapping.role == ColumnRole::Value || mapping.role == ColumnRole::ValueUpper) {
            mapping.numbers = sample.numberVotes.style();
            // What the file declares; Chinese tables part thousands by commas: GB/T 15835-2011.
            if (hint.decimalMark == ',' || hint.decimalMark == '.')
                mapping.numbers.decimal =
                    hint.decimalMark == ',' ? DecimalMark::Comma : DecimalMark::Point;
            else if (mapping.numbers.decimal == DecimalMark::Unknown && m_isChinese
                     && !sample.numberVotes.contradicts())
                mapping.numbers.decimal = DecimalMark::Point;
        }
        if (mapping.role == ColumnRole::Period)
            mapping.dates.order = sample.dateVotes.order();
    }

    void takeFileFacts()
    {
        if (m_mapping.source.kind == SourceChoice::Kind::None && !m_facts.sources.isEmpty()) {
            // Who publishes what others have found out reposts it.
            const SourceKind kind = m_facts.format == TableFormat::WorldBank
                ? SourceKind::OfficialStatistic
                : m_facts.format == TableFormat::OurWorldInData ? SourceKind::Repost
                                                                : SourceKind::Press;
            propose(m_facts.sources.join(u"; "_s), kind);
        }
        switch (m_facts.format) {
        case TableFormat::OurWorldInData:
        case TableFormat::WorldBank:
        case TableFormat::SdmxCsv1:
        case TableFormat::SdmxCsv2:
            m_mapping.newRegionLevel = AreaLevel::Country;
            break;
        default:
            break;
        }
    }

    const TableFacts &m_facts;
    RecordMatcher m_matcher;
    ImportMapping m_mapping;
    std::vector<Sample> m_samples;
    QList<qsizetype> m_known; ///< columns whose role is not open
    bool m_isChinese = false;
};

} // namespace

ImportMapping guessMapping(const TableFacts &facts, const Catalog &catalog)
{
    // What Zhitu saved itself needs no guess.
    if (const auto language = ownSheetLanguage(facts))
        return ownSheetMapping(facts, catalog, *language);
    return Guess(facts, catalog).run();
}

} // namespace Zhitu
