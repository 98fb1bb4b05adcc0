// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurerows.h"

#include "figureids.h"

#include "packages/recordfields.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QByteArray selectRemark =
    "SELECT qualifier_word_zh, qualifier_word_en, rank_basis, stated_by_zh, stated_by_en, "
    "obs_status, \"break\", note_zh, note_en, note_kind FROM figure_remarks WHERE position = ?1";

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void bindKey(Statement &statement, int parameter, qint64 position)
{
    if (position == 0)
        statement.bindNull(parameter);
    else
        statement.bindInteger(parameter, position);
}

void bindNumber(Statement &statement, int parameter, const std::optional<double> &number)
{
    if (number)
        statement.bindReal(parameter, *number);
    else
        statement.bindNull(parameter);
}

void bindDay(Statement &statement, int parameter, QDate day)
{
    if (day.isValid())
        statement.bindInteger(parameter, day.toJulianDay());
    else
        statement.bindNull(parameter);
}

/** Selects the key of the record at a position, or of the one that stood there. */
QByteArray selectKey(const QByteArray &table, const QByteArray &columns,
                     FigureReader::Records records)
{
    const QByteArray shown = "SELECT " + columns + " FROM " + table + " WHERE position = ?1";
    if (records == FigureReader::Records::Shown)
        return shown;
    const QByteArray unit = columns.contains("unit") ? ", json_extract(record, '$.unit')" : "";
    return shown + " UNION ALL SELECT key" + unit + " FROM aside_records WHERE \"table\" = '"
        + table + "' AND place = ?1 LIMIT 1";
}

/** The other way round: the position of the record with a key, or of the one that stood there. */
QByteArray selectPosition(const QByteArray &table, const QByteArray &key,
                          FigureReader::Records records)
{
    const bool hasUnit = table == "indicators";
    const QByteArray shown = QByteArray("SELECT position") + (hasUnit ? ", unit" : "") + " FROM "
        + table + " WHERE " + key + " = ?1";
    if (records == FigureReader::Records::Shown)
        return shown;
    return shown + " UNION ALL SELECT place" + (hasUnit ? ", json_extract(record, '$.unit')" : "")
        + " FROM aside_records WHERE \"table\" = '" + table
        + "' AND key = ?1 AND reason <> 'changed' LIMIT 1";
}

QByteArray parameters(int count)
{
    QByteArray list = "?1";
    for (int i = 2; i <= count; ++i)
        list += ", ?" + QByteArray::number(i);
    return list;
}

} // namespace

const QByteArray &figureColumns()
{
    static const QByteArray columns =
        "position, import, id_prefix, id_number, indicator, region, subject, period, first_day, "
        "last_day, value, value_upper, qualifier, status, source, origin, line, printed, "
        "occurrence, remark";
    return columns;
}

const QByteArray &selectFigures()
{
    static const QByteArray sql = "SELECT " + figureColumns() + " FROM figures";
    return sql;
}

bool hasRemark(const Observation &figure)
{
    return !figure.qualifierWord.isEmpty() || figure.rankBasis != RankBasis::None
        || !figure.statedBy.isEmpty() || !figure.obsStatus.isEmpty() || figure.breakBefore
        || !figure.note.isEmpty() || figure.noteKind != NoteKind::None;
}

FigureReader::FigureReader(Database &database, Records records)
    : m_database(database)
    , m_imports(database, "SELECT tag, base FROM imports WHERE position = ?1")
    , m_prefixes(database, "SELECT prefix FROM id_prefixes WHERE position = ?1")
    , m_indicators(database, selectKey("indicators", "id, unit", records))
    , m_regions(database, selectKey("regions", "code", records))
    , m_subjects(database, selectKey("subjects", "id", records))
    , m_sources(database, selectKey("sources", "id", records))
{
}

Result<QString> FigureReader::idOf(const Statement &row)
{
    if (row.isNull(FigureIdPrefix)) {
        const auto import = m_imports.at(row.integer(FigureImport));
        if (!import)
            return import.error();
        return QString::fromLatin1(
            madeIdPrefix((*import)->utf8)
            + QByteArray::number(row.integer(FigurePosition) - (*import)->base));
    }
    const auto prefix = m_prefixes.at(row.integer(FigureIdPrefix));
    if (!prefix)
        return prefix.error();
    const qint64 number = row.integer(FigureIdNumber);
    return number == FigureId::noNumber ? (*prefix)->text
                                        : (*prefix)->text + QString::number(number);
}

Error FigureReader::damaged(const Statement &row, const QString &what)
{
    const auto id = idOf(row);
    return {.kind = ErrorKind::StoreDamaged,
            .file = m_database.file(),
            .detail = u"observations %1: %2 is not valid"_s.arg(
                id ? *id : QString::number(row.integer(FigurePosition)), what),
            .row = 0,
            .field = {},
            .hint = {}};
}

Result<const KeyText *> FigureReader::key(KeyTexts &texts, const Statement &row,
                                          FigureColumn column)
{
    static const KeyText none{.utf8 = {}, .text = {}, .unit = {}, .base = 0, .isKnown = true};
    if (row.isNull(column))
        return &none;
    return texts.at(row.integer(column));
}

Result<const FigureReader::Remark *> FigureReader::remark(qint64 position)
{
    /** Of a remark for each of a million figures only so many are kept. */
    constexpr qsizetype most = 20000;

    if (const auto known = m_remarks.constFind(position); known != m_remarks.cend())
        return &*known;
    auto statement = m_database.prepare(selectRemark);
    if (!statement)
        return statement.error();
    statement->bindInteger(1, position);
    const auto found = statement->step();
    if (!found)
        return found.error();
    const auto basis = termFromCode<RankBasis>(statement->text(2));
    const auto kind = termFromCode<NoteKind>(statement->text(9));
    if (!*found || !basis || !kind)
        return static_cast<const Remark *>(nullptr);
    if (m_remarks.size() >= most)
        m_remarks.clear();
    return &*m_remarks.insert(position,
                              {.qualifierWord = {statement->text(0), statement->text(1)},
                               .rankBasis = *basis,
                               .statedBy = {statement->text(3), statement->text(4)},
                               .obsStatus = statement->text(5),
                               .breakBefore = statement->integer(6) != 0,
                               .note = {statement->text(7), statement->text(8)},
                               .noteKind = *kind});
}

std::optional<Period> FigureReader::period(QByteArrayView iso)
{
    const std::string_view text(iso.data(), static_cast<std::size_t>(iso.size()));
    KnownPeriod &known = m_periods[std::hash<std::string_view>()(text) % m_periods.size()];
    if (known.iso == text && !text.empty())
        return known.period;
    const auto read = Period::fromIso(QString::fromUtf8(iso));
    if (read) {
        known.iso = text;
        known.period = *read;
    }
    return read;
}

Result<Observation> FigureReader::observation(const Statement &row)
{
    Observation figure;
    auto id = idOf(row);
    if (!id)
        return id.error();
    figure.id = std::move(*id);

    const auto indicator = key(m_indicators, row, FigureIndicator);
    if (!indicator)
        return indicator.error();
    if (!(*indicator)->isKnown)
        return damaged(row, u"indicator"_s);
    figure.indicator = (*indicator)->text;
    figure.unit = (*indicator)->unit;
    struct Reference
    {
        KeyTexts *texts;
        FigureColumn column;
        QString *text;
        const char16_t *name;
    };
    for (const Reference &reference :
         {Reference{&m_regions, FigureRegion, &figure.region, u"region"},
          Reference{&m_subjects, FigureSubject, &figure.subject, u"subject"},
          Reference{&m_sources, FigureSource, &figure.source, u"source"},
          Reference{&m_sources, FigureOrigin, &figure.origin, u"origin"}}) {
        const auto found = key(*reference.texts, row, reference.column);
        if (!found)
            return found.error();
        if (!(*found)->isKnown)
            return damaged(row, QString::fromUtf16(reference.name));
        *reference.text = (*found)->text;
    }

    const auto when = period(row.utf8(FigurePeriod));
    if (!when)
        return damaged(row, u"period"_s);
    figure.period = *when;
    if (!row.isNull(FigureValue))
        figure.value = row.real(FigureValue);
    if (!row.isNull(FigureValueUpper))
        figure.valueUpper = row.real(FigureValueUpper);
    const qint64 qualifier = row.integer(FigureQualifier);
    if (qualifier < 0 || qualifier > static_cast<qint64>(Qualifier::Range))
        return damaged(row, u"qualifier"_s);
    figure.qualifier = static_cast<Qualifier>(qualifier);
    const qint64 status = row.integer(FigureStatus);
    if (status < 0 || status > static_cast<qint64>(Status::Statement))
        return damaged(row, u"status"_s);
    figure.status = static_cast<Status>(status);
    if (!row.isNull(FigureLine)) {
        figure.line = static_cast<int>(row.integer(FigureLine));
        if (*figure.line != row.integer(FigureLine))
            return damaged(row, u"line"_s);
    }
    figure.printed = row.text(FigurePrinted);
    figure.occurrence = static_cast<int>(row.integer(FigureOccurrence));
    if (figure.occurrence != row.integer(FigureOccurrence))
        return damaged(row, u"occurrence"_s);
    if (!row.isNull(FigureRemark)) {
        const auto found = remark(row.integer(FigureRemark));
        if (!found)
            return found.error();
        if (!*found)
            return damaged(row, u"remark"_s);
        figure.qualifierWord = (*found)->qualifierWord;
        figure.rankBasis = (*found)->rankBasis;
        figure.statedBy = (*found)->statedBy;
        figure.obsStatus = (*found)->obsStatus;
        figure.breakBefore = (*found)->breakBefore;
        figure.note = (*found)->note;
        figure.noteKind = (*found)->noteKind;
    }
    return figure;
}

Result<FigureRow> FigureReader::figureRow(const Statement &row)
{
    // Codes never change while the program runs: made once, as bytes.
    static const auto codes = []<typename Term>(Term) {
        QList<QByteArray> list;
        for (const QStringView text : allCodes<Term>())
            list.append(text.toUtf8());
        return list;
    };
    static const QList<QByteArray> statuses = codes(Status{});
    static const QList<QByteArray> qualifiers = codes(Qualifier{});

    FigureRow figure;
    figure.position = row.integer(FigurePosition);
    struct Reference
    {
        KeyTexts *texts;
        FigureColumn column;
        QByteArrayView *text;
    };
    for (const Reference &reference : {Reference{&m_indicators, FigureIndicator, &figure.indicator},
                                       Reference{&m_regions, FigureRegion, &figure.region},
                                       Reference{&m_subjects, FigureSubject, &figure.subject},
                                       Reference{&m_sources, FigureSource, &figure.source},
                                       Reference{&m_sources, FigureOrigin, &figure.origin}}) {
        const auto found = key(*reference.texts, row, reference.column);
        if (!found)
            return found.error();
        *reference.text = (*found)->utf8;
    }
    const qint64 status = row.integer(FigureStatus);
    if (status >= 0 && status < statuses.size())
        figure.status = statuses.at(status);
    const qint64 qualifier = row.integer(FigureQualifier);
    if (qualifier >= 0 && qualifier < qualifiers.size())
        figure.qualifier = qualifiers.at(qualifier);
    if (!row.isNull(FigureFirstDay))
        figure.firstDay = row.integer(FigureFirstDay);
    if (!row.isNull(FigureLastDay))
        figure.lastDay = row.integer(FigureLastDay);
    if (!row.isNull(FigureValue))
        figure.value = row.real(FigureValue);
    if (!row.isNull(FigureValueUpper))
        figure.valueUpper = row.real(FigureValueUpper);
    figure.printed = row.utf8(FigurePrinted);
    return figure;
}

FigureWriter::FigureWriter(Database &database, FigureReader::Records records)
    : indicators(database, selectPosition("indicators", "id", records))
    , regions(database, selectPosition("regions", "code", records))
    , subjects(database, selectPosition("subjects", "id", records))
    , sources(database, selectPosition("sources", "id", records))
    , prefixes(database, "SELECT position FROM id_prefixes WHERE prefix = ?1")
    , importTags(database, "SELECT position, base FROM imports WHERE tag = ?1")
    , m_database(database)
{
}

Result<FoundFigure> FigureWriter::find(std::string_view id, const QByteArray &table)
{
    const FigureId parts = splitFigureId(id);
    const auto ask = [&](const QByteArray &condition, qint64 first,
                         qint64 second) -> Result<FoundFigure> {
        auto statement =
            m_database.prepare("SELECT position, import FROM " + table + " WHERE " + condition);
        if (!statement)
            return statement.error();
        statement->bindInteger(1, first);
        statement->bindInteger(2, second);
        const auto row = statement->step();
        if (!row)
            return row.error();
        return *row ? FoundFigure{statement->integer(0), statement->integer(1)} : FoundFigure{};
    };
    if (parts.prefix.ends_with('-') && parts.number > 0) {
        const auto import = importTags.find(parts.prefix.substr(0, parts.prefix.size() - 1));
        if (!import)
            return import.error();
        if ((*import)->position != 0) {
            auto found = ask("position = ?1 AND import = ?2 AND id_prefix IS NULL",
                             (*import)->base + parts.number, (*import)->position);
            if (!found || found->position != 0)
                return found;
        }
    }
    const auto prefix = prefixes.find(parts.prefix);
    if (!prefix)
        return prefix.error();
    if ((*prefix)->position == 0)
        return FoundFigure{};
    return ask("id_prefix = ?1 AND id_number = ?2", (*prefix)->position, parts.number);
}

Result<std::optional<FigureWriter::Missing>> FigureWriter::missing(const Observation &figure)
{
    struct Reference
    {
        KeyFinder *finder;
        const QString &key;
        QStringView field;
        Table table;
    };
    for (const Reference &reference :
         {Reference{&indicators, figure.indicator, u"indicator", Table::Indicators},
          Reference{&regions, figure.region, u"region", Table::Regions},
          Reference{&subjects, figure.subject, u"subject", Table::Subjects},
          Reference{&sources, figure.source, u"source", Table::Sources},
          Reference{&sources, figure.origin, u"origin", Table::Sources}}) {
        if (reference.key.isEmpty())
            continue;
        const auto found = reference.finder->find(view(reference.key.toUtf8()));
        if (!found)
            return found.error();
        if ((*found)->position == 0) {
            return std::optional(
                Missing{reference.field.toString(), reference.key, reference.table});
        }
    }
    return std::optional<Missing>();
}

Result<qint64> FigureWriter::prefix(std::string_view prefix)
{
    const auto found = prefixes.find(prefix);
    if (!found)
        return found.error();
    if ((*found)->position != 0)
        return (*found)->position;
    auto statement =
        m_database.prepare("INSERT INTO id_prefixes (prefix) VALUES (?1) RETURNING position");
    if (!statement)
        return statement.error();
    statement->bindUtf8(1, prefix);
    const auto row = statement->step();
    if (!row)
        return row.error();
    const qint64 position = statement->integer(0);
    const auto ended = statement->run();
    if (!ended)
        return ended.error();
    return position;
}

Result<qint64> FigureWriter::insertRemark(const Observation &figure, qint64 import)
{
    if (!hasRemark(figure))
        return 0;
    auto statement = m_database.prepare(
        "INSERT INTO figure_remarks (import, qualifier_word_zh, qualifier_word_en, rank_basis, "
        "stated_by_zh, stated_by_en, obs_status, \"break\", note_zh, note_en, note_kind) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!statement)
        return statement.error();
    statement->bindInteger(1, import);
    statement->bindTextOrNull(2, figure.qualifierWord.zh);
    statement->bindTextOrNull(3, figure.qualifierWord.en);
    statement->bindTextOrNull(4, code(figure.rankBasis).toString());
    statement->bindTextOrNull(5, figure.statedBy.zh);
    statement->bindTextOrNull(6, figure.statedBy.en);
    statement->bindTextOrNull(7, figure.obsStatus);
    statement->bindInteger(8, figure.breakBefore ? 1 : 0);
    statement->bindTextOrNull(9, figure.note.zh);
    statement->bindTextOrNull(10, figure.note.en);
    statement->bindTextOrNull(11, code(figure.noteKind).toString());
    if (const auto done = statement->run(); !done)
        return done.error();
    return m_database.lastInsertedPosition();
}

Result<void> FigureWriter::bind(Statement &statement, const Observation &figure, qint64 import)
{
    struct Reference
    {
        KeyFinder *finder;
        const QString &key;
        FigureColumn column;
    };
    for (const Reference &reference : {Reference{&indicators, figure.indicator, FigureIndicator},
                                       Reference{&regions, figure.region, FigureRegion},
                                       Reference{&subjects, figure.subject, FigureSubject},
                                       Reference{&sources, figure.source, FigureSource},
                                       Reference{&sources, figure.origin, FigureOrigin}}) {
        if (reference.key.isEmpty())
            continue;
        const auto found = reference.finder->find(view(reference.key.toUtf8()));
        if (!found)
            return found.error();
        bindKey(statement, reference.column + 1, (*found)->position);
    }
    const auto remark = insertRemark(figure, import);
    if (!remark)
        return remark.error();
    bindKey(statement, FigureRemark + 1, *remark);
    statement.bindTextOrNull(FigurePeriod + 1, figure.period.iso());
    bindDay(statement, FigureFirstDay + 1, figure.period.firstDay());
    bindDay(statement, FigureLastDay + 1, figure.period.lastDay());
    bindNumber(statement, FigureValue + 1, figure.value);
    bindNumber(statement, FigureValueUpper + 1, figure.valueUpper);
    statement.bindInteger(FigureQualifier + 1, static_cast<qint64>(figure.qualifier));
    statement.bindInteger(FigureStatus + 1, static_cast<qint64>(figure.status));
    bindKey(statement, FigureLine + 1, figure.line.value_or(0));
    statement.bindTextOrNull(FigurePrinted + 1, figure.printed);
    statement.bindInteger(FigureOccurrence + 1, figure.occurrence);
    return {};
}

Result<qint64> FigureWriter::insert(Observation &figure, qint64 import, qint64 position,
                                    const QByteArray &table)
{
    if (position == 0) {
        const auto reserved = reservePositions(1);
        if (!reserved)
            return reserved.error();
        position = *reserved;
    }
    auto statement = m_database.prepare("INSERT INTO " + table + " (" + figureColumns()
                                        + ") VALUES (" + parameters(FigureColumnCount) + ')');
    if (!statement)
        return statement.error();
    if (const auto bound = bind(*statement, figure, import); !bound)
        return bound.error();
    statement->bindInteger(FigurePosition + 1, position);
    statement->bindInteger(FigureImport + 1, import);
    QByteArray made;
    {
        KeyTexts tags(m_database, "SELECT tag, base FROM imports WHERE position = ?1");
        const auto tag = tags.at(import);
        if (!tag)
            return tag.error();
        made = madeIdPrefix((*tag)->utf8) + QByteArray::number(position - (*tag)->base);
    }
    if (figure.id.isEmpty())
        figure.id = QString::fromLatin1(made);
    const QByteArray id = figure.id.toUtf8();
    if (id != made) {
        const FigureId parts = splitFigureId(view(id));
        const auto prefixAt = prefix(parts.prefix);
        if (!prefixAt)
            return prefixAt.error();
        statement->bindInteger(FigureIdPrefix + 1, *prefixAt);
        statement->bindInteger(FigureIdNumber + 1, parts.number);
    }
    if (const auto done = statement->run(); !done)
        return done.error();
    return position;
}

Result<void> FigureWriter::update(const Observation &figure, qint64 position, qint64 by)
{
    static const QByteArray sql = []() -> QByteArray {
        QByteArrayList changes;
        const QByteArrayList columns = figureColumns().split(',');
        for (int column = FigureIndicator; column < FigureColumnCount; ++column)
            changes.append(columns.at(column).trimmed() + " = ?" + QByteArray::number(column + 1));
        return "UPDATE figures SET " + changes.join(", ") + " WHERE position = ?1";
    }();
    auto statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    if (auto bound = bind(*statement, figure, by); !bound)
        return bound;
    statement->bindInteger(1, position);
    return statement->run();
}

Result<qint64> FigureWriter::ownImport()
{
    const auto position = m_database.queryText("SELECT position FROM imports WHERE kind = 'own'");
    if (!position)
        return position.error();
    return position->toLongLong();
}

Result<qint64> FigureWriter::reservePositions(qint64 count)
{
    auto statement = m_database.prepare("UPDATE figure_positions SET highest = highest + ?1 "
                                        "RETURNING highest");
    if (!statement)
        return statement.error();
    statement->bindInteger(1, count);
    const auto row = statement->step();
    if (!row)
        return row.error();
    const qint64 first = *row ? statement->integer(0) - count + 1 : 1;
    if (const auto ended = statement->run(); !ended)
        return ended.error();
    return first;
}

} // namespace Zhitu
