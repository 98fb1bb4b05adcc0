// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "database.h"

#include "packages/recordfields.h"

#include <QStringList>

#include <string>
#include <vector>

/**
 * @file
 * Records as rows of the store's tables, by the description in recordfields.h. What is absent is
 * NULL. A chart's lists of references have tables of their own and are no columns.
 */
namespace Zhitu {

/** Visits the fields of a record and lists the columns of its table. */
class RowColumns
{
public:
    QStringList columns;

    void key(QStringView name, const QString &, Form) { add(name); }
    void reference(QStringView name, const QString &, Table, Presence) { add(name); }
    void references(QStringView, const QStringList &, Table) { }
    void dated(QStringView name, const Period &)
    {
        add(name);
        add(u"first_day");
        add(u"last_day");
    }
    void field(QStringView name, const BilingualText &, const Rule &)
    {
        columns.append(name + u"_zh");
        columns.append(name + u"_en");
    }
    template<typename Other>
    void field(QStringView name, const Other &, const Rule &)
    {
        add(name);
    }

private:
    void add(QStringView name) { columns.append(name.toString()); }
};

/** Visits the fields of a record and binds them to the parameters of a statement, from 1 on. */
class RowBinder
{
public:
    explicit RowBinder(Statement &statement) : m_statement(statement) { }

    [[nodiscard]] int count() const { return m_at; } ///< parameters that are bound

    void key(QStringView, const QString &text, Form) { bind(text); }
    void reference(QStringView, const QString &text, Table, Presence) { bind(text); }
    void references(QStringView, const QStringList &, Table) { }
    void dated(QStringView, const Period &period)
    {
        bind(period.iso());
        bindDay(period.firstDay());
        bindDay(period.lastDay());
    }
    void field(QStringView, const QString &text, const Rule &) { bind(text); }
    void field(QStringView, const BilingualText &text, const Rule &)
    {
        bind(text.zh);
        bind(text.en);
    }
    void field(QStringView, const QStringList &list, const Rule &) { bind(list.join(u' ')); }
    void field(QStringView, const Period &period, const Rule &) { bind(period.iso()); }
    void field(QStringView, const std::optional<Period> &period, const Rule &)
    {
        bind(period ? period->iso() : QString());
    }
    void field(QStringView, const std::optional<double> &number, const Rule &)
    {
        if (number)
            m_statement.bindReal(++m_at, *number);
        else
            m_statement.bindNull(++m_at);
    }
    void field(QStringView, const std::optional<int> &number, const Rule &)
    {
        if (number)
            m_statement.bindInteger(++m_at, *number);
        else
            m_statement.bindNull(++m_at);
    }
    void field(QStringView, int number, const Rule &) { m_statement.bindInteger(++m_at, number); }
    void field(QStringView, bool flag, const Rule &)
    {
        m_statement.bindInteger(++m_at, flag ? 1 : 0);
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView, const Term &term, const Rule &) { bind(code(term).toString()); }

private:
    void bind(const QString &text)
    {
        if (text.isEmpty())
            m_statement.bindNull(++m_at);
        else
            m_statement.bindText(++m_at, text);
    }
    void bindDay(QDate day)
    {
        if (day.isValid())
            m_statement.bindInteger(++m_at, day.toJulianDay());
        else
            m_statement.bindNull(++m_at);
    }

    Statement &m_statement;
    int m_at = 0;
};

/**
 * The texts of the row before, by column: a text that comes again is shared and not made anew. Of a
 * million figures most have their indicator, region, unit and source in common with the one before.
 */
class FormerTexts
{
public:
    [[nodiscard]] QString text(const Statement &statement, int column)
    {
        const auto place = static_cast<std::size_t>(column);
        if (m_texts.size() <= place)
            m_texts.resize(place + 1);
        Former &former = m_texts[place];
        const QByteArrayView utf8 = statement.utf8(column);
        if (former.text.isNull() || QByteArrayView(former.utf8) != utf8) {
            former.text = QString::fromUtf8(utf8);
            former.utf8.assign(utf8.data(), static_cast<std::size_t>(utf8.size()));
        }
        return former.text;
    }

private:
    struct Former
    {
        std::string utf8;
        QString text;
    };

    std::vector<Former> m_texts;
};

/** Visits the fields of a record and fills them from the current row, from column 0 on. */
class RowReader
{
public:
    /** former: where texts of the row before are found; it may be null. */
    explicit RowReader(const Statement &statement, FormerTexts *former = nullptr)
        : m_statement(statement)
        , m_former(former)
    {
    }

    QString column; ///< the first one that holds what no Zhitu has written; empty: there is none

    void key(QStringView, QString &text, Form) { text = next(); }
    void reference(QStringView, QString &text, Table, Presence) { text = next(); }
    void references(QStringView, QStringList &, Table) { }
    void dated(QStringView name, Period &period)
    {
        field(name, period, Rule{});
        m_at += 2;
    }
    void field(QStringView, QString &text, const Rule &) { text = next(); }
    void field(QStringView, BilingualText &text, const Rule &)
    {
        text.zh = next();
        text.en = next();
    }
    void field(QStringView, QStringList &list, const Rule &)
    {
        const QString text = next();
        list = text.isEmpty() ? QStringList() : text.split(u' ');
    }
    void field(QStringView name, Period &period, const Rule &)
    {
        if (const auto read = Period::fromIso(next()))
            period = *read;
        else
            fail(name);
    }
    void field(QStringView name, std::optional<Period> &period, const Rule &rule)
    {
        Period read;
        field(name, read, rule);
        period = read.isUndated() ? std::nullopt : std::optional(read);
    }
    void field(QStringView, std::optional<double> &number, const Rule &)
    {
        number = m_statement.isNull(m_at) ? std::nullopt : std::optional(m_statement.real(m_at));
        ++m_at;
    }
    void field(QStringView name, std::optional<int> &number, const Rule &rule)
    {
        const bool absent = m_statement.isNull(m_at);
        int read = 0;
        field(name, read, rule);
        number = absent ? std::nullopt : std::optional(read);
    }
    void field(QStringView name, int &number, const Rule &)
    {
        const qint64 read = m_statement.integer(m_at++);
        number = static_cast<int>(read);
        if (number != read)
            fail(name);
    }
    void field(QStringView, bool &flag, const Rule &) { flag = m_statement.integer(m_at++) != 0; }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, Term &term, const Rule &)
    {
        if (const auto read = termFromCode<Term>(next()))
            term = *read;
        else
            fail(name);
    }

private:
    QString next()
    {
        const int at = m_at++;
        return m_former ? m_former->text(m_statement, at) : m_statement.text(at);
    }
    void fail(QStringView name)
    {
        if (column.isEmpty())
            column = name.toString();
    }

    const Statement &m_statement;
    FormerTexts *m_former; ///< not owned
    int m_at = 0;
};

/** The columns of a record type's table, quoted and separated by commas. */
template<typename Record>
[[nodiscard]] QByteArray columnList()
{
    const Record record;
    RowColumns lister;
    visitFields(record, lister);
    return '"' + lister.columns.join(u"\", \"").toUtf8() + '"';
}

/** "SELECT columns FROM table", to which conditions are appended. */
template<typename Record>
[[nodiscard]] const QByteArray &selectFrom()
{
    static const QByteArray sql = "SELECT " + columnList<Record>() + " FROM "
        + tableName(RecordTable<Record>::table).toUtf8();
    return sql;
}

/**
 * The record in a statement's current row. Fails with StoreDamaged where a field holds what its
 * type cannot, which only another program can have written.
 */
template<typename Record>
[[nodiscard]] Result<Record> recordFrom(const Statement &statement, const Database &database,
                                        FormerTexts *former = nullptr)
{
    Record record;
    RowReader reader(statement, former);
    visitFields(record, reader);
    if (!reader.column.isEmpty()) {
        return Error{
            .kind = ErrorKind::StoreDamaged,
            .file = database.file(),
            .detail = QStringLiteral("%1 %2: %3 is not valid")
                          .arg(tableName(RecordTable<Record>::table), keyOf(record), reader.column),
            .row = 0,
            .field = {},
            .hint = {}};
    }
    return record;
}

/** The two layers of charts: what packages brought, and the user's own above it. */
enum class ChartLayer { Packages, Own };

[[nodiscard]] inline QByteArray chartTable(ChartLayer layer)
{
    return layer == ChartLayer::Packages ? "charts" : "own_charts";
}

/** A chart's references of one kind: the table that holds them and their column there. */
struct ChartReferences
{
    QByteArray table;
    QByteArray column;
    QStringList ChartSpec::*list;
};

[[nodiscard]] inline const std::array<ChartReferences, 2> &chartLists(ChartLayer layer)
{
    static const std::array<ChartReferences, 2> brought{{
        {"chart_indicators", "indicator", &ChartSpec::indicators},
        {"chart_regions", "region", &ChartSpec::regions},
    }};
    static const std::array<ChartReferences, 2> own{{
        {"own_chart_indicators", "indicator", &ChartSpec::indicators},
        {"own_chart_regions", "region", &ChartSpec::regions},
    }};
    return layer == ChartLayer::Packages ? brought : own;
}

/** Inserts a chart without its lists; then one parameter for each of the further columns. */
[[nodiscard]] inline QByteArray insertChart(ChartLayer layer, const QByteArrayList &furtherColumns)
{
    const QByteArray columns = columnList<ChartSpec>();
    QByteArray names = columns;
    QByteArray parameters = "?";
    for (qsizetype i = columns.count(','); i > 0; --i)
        parameters += ", ?";
    for (const QByteArray &column : furtherColumns) {
        names += ", " + column;
        parameters += ", ?";
    }
    return "INSERT INTO " + chartTable(layer) + " (" + names + ") VALUES (" + parameters + ')';
}

/** Replaces a chart's row; the last parameter is its id. */
[[nodiscard]] inline QByteArray updateChart(ChartLayer layer)
{
    const QByteArray columns = columnList<ChartSpec>();
    QByteArray parameters = "?";
    for (qsizetype i = columns.count(','); i > 0; --i)
        parameters += ", ?";
    return "UPDATE " + chartTable(layer) + " SET (" + columns + ") = (" + parameters
        + ") WHERE id = ?";
}

/** Makes a chart's lists what they are in the record. */
[[nodiscard]] inline Result<void> writeChartLists(Database &database, ChartLayer layer,
                                                  const ChartSpec &chart)
{
    for (const ChartReferences &list : chartLists(layer)) {
        {
            auto remove = database.prepare("DELETE FROM " + list.table + " WHERE chart = ?");
            if (!remove)
                return remove.error();
            remove->bindText(1, chart.id);
            if (auto done = remove->run(); !done)
                return done;
        }
        auto add = database.prepare("INSERT INTO " + list.table + " (chart, " + list.column
                                    + ") VALUES (?, ?)");
        if (!add)
            return add.error();
        for (const QString &key : chart.*list.list) {
            add->bindText(1, chart.id);
            add->bindText(2, key);
            if (auto done = add->run(); !done)
                return done;
        }
    }
    return {};
}

} // namespace Zhitu
