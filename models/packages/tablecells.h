// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "recordfields.h"
#include "records/result.h"

#include <QList>
#include <QStringList>

#include <charconv>
#include <cmath>
#include <optional>

/**
 * @file
 * Records as lines of a package's tables, by the description in recordfields.h.
 */
namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] inline Error packageError(const QString &file, const QString &detail,
                                        const QString &field = {}, int row = 0)
{
    return {.kind = ErrorKind::PackageInvalid,
            .file = file,
            .detail = detail,
            .row = row,
            .field = field,
            .hint = {}};
}

/** Visits the fields of a record and lists their columns. */
class ColumnLister
{
public:
    QStringList columns;
    QStringList laterColumns; ///< those of columns that a table may lack

    void key(QStringView name, const QString &, Form) { columns.append(name.toString()); }
    void reference(QStringView name, const QString &, Table, Presence)
    {
        columns.append(name.toString());
    }
    void references(QStringView name, const QStringList &, Table)
    {
        columns.append(name.toString());
    }
    void dated(QStringView name, const Period &) { columns.append(name.toString()); }
    void field(QStringView name, const BilingualText &, const Rule &)
    {
        columns.append(name + u"_zh"_s);
        columns.append(name + u"_en"_s);
    }
    template<typename Other>
    void field(QStringView name, const Other &, const Rule &rule)
    {
        columns.append(name.toString());
        if (rule.isLater)
            laterColumns.append(name.toString());
    }
};

template<typename Record>
[[nodiscard]] ColumnLister columnsOf()
{
    const Record record;
    ColumnLister lister;
    visitFields(record, lister);
    return lister;
}

template<typename Number>
std::optional<Number> numberFrom(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    Number number{};
    const char *end = bytes.constData() + bytes.size();
    const auto read = std::from_chars(bytes.constData(), end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return number;
}

/** Visits the fields of a record and fills them from the cells of a line. */
class CellReader
{
public:
    /**
     * @p places: for each column in the order of visiting, which cell holds it; -1: none.
     * @p isHarmless: the cells were made by harmlessCell().
     */
    CellReader(const QStringList &cells, const QList<qsizetype> &places, bool isHarmless)
        : m_cells(cells)
        , m_places(places)
        , m_isHarmless(isHarmless)
    {
    }

    QString column; ///< of the problem
    QString detail; ///< empty: there is none

    void key(QStringView, QString &text, Form) { text = next(); }
    void reference(QStringView, QString &text, Table, Presence) { text = next(); }
    void references(QStringView name, QStringList &list, Table) { field(name, list, Rule{}); }
    void dated(QStringView name, Period &period) { field(name, period, Rule{}); }
    void field(QStringView, QString &text, const Rule &) { text = next(); }
    void field(QStringView, BilingualText &text, const Rule &)
    {
        text.zh = next();
        text.en = next();
    }
    void field(QStringView name, QStringList &list, const Rule &)
    {
        const QString cell = next();
        list = cell.isEmpty() ? QStringList() : cell.split(u' ');
        if (list.contains(QString()))
            fail(name, u"\"%1\": entries are separated by one space"_s.arg(cell));
    }
    void field(QStringView name, Period &period, const Rule &)
    {
        const QString cell = next();
        if (const auto read = Period::fromIso(cell))
            period = *read;
        else
            fail(name, u"\"%1\" is no period in ISO 8601"_s.arg(cell));
    }
    void field(QStringView name, std::optional<Period> &period, const Rule &rule)
    {
        Period read;
        field(name, read, rule);
        period = read.isUndated() ? std::nullopt : std::optional(read);
    }
    void field(QStringView name, std::optional<double> &number, const Rule &)
    {
        const QString cell = next();
        number = cell.isEmpty() ? std::nullopt : numberFrom<double>(cell);
        if (!cell.isEmpty() && !(number && std::isfinite(*number)))
            fail(name, u"\"%1\" is no finite number"_s.arg(cell));
    }
    void field(QStringView name, std::optional<int> &number, const Rule &)
    {
        const QString cell = next();
        number = cell.isEmpty() ? std::nullopt : numberFrom<int>(cell);
        if (!cell.isEmpty() && !number)
            fail(name, u"\"%1\" is no whole number"_s.arg(cell));
    }
    void field(QStringView name, int &number, const Rule &rule)
    {
        std::optional<int> read;
        field(name, read, rule);
        number = read.value_or(0);
    }
    void field(QStringView name, bool &flag, const Rule &)
    {
        const QString cell = next();
        flag = cell == u"true";
        if (!flag && !cell.isEmpty() && cell != u"false")
            fail(name, u"\"%1\" is neither true nor false"_s.arg(cell));
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, Term &term, const Rule &)
    {
        const QString cell = next();
        if (const auto known = termFromCode<Term>(cell)) {
            term = *known;
            return;
        }
        QStringList codes;
        for (const QStringView code : allCodes<Term>())
            codes.append(code.toString());
        codes.removeAll(QString());
        fail(name, u"\"%1\" is none of: %2"_s.arg(cell, codes.join(u", "_s)));
    }

private:
    QString next()
    {
        const QString cell = m_cells.value(m_places.at(m_at++));
        return m_isHarmless ? originalCell(cell) : cell;
    }
    void fail(QStringView name, const QString &text)
    {
        if (detail.isEmpty()) {
            column = name.toString();
            detail = text;
        }
    }

    const QStringList &m_cells;
    const QList<qsizetype> &m_places;
    bool m_isHarmless;
    qsizetype m_at = 0;
};

/**
 * For each column, where the header has it, -1 for a later one that it lacks; an error unless it has
 * all others, once.
 */
[[nodiscard]] inline Result<QList<qsizetype>> placesIn(const CsvRecord &header,
                                                       const ColumnLister &known,
                                                       const QString &file)
{
    const QStringList &columns = known.columns;
    for (qsizetype i = 0; i < header.cells.size(); ++i) {
        const QString &cell = header.cells.at(i);
        if (!columns.contains(cell))
            return packageError(file, u"no such column in this table"_s, cell, header.line);
        if (header.cells.indexOf(cell) < i)
            return packageError(file, u"the column stands twice in the header"_s, cell,
                                header.line);
    }
    QList<qsizetype> places;
    for (const QString &column : columns) {
        places.append(header.cells.indexOf(column));
        if (places.last() < 0 && !known.laterColumns.contains(column))
            return packageError(file, u"the column is missing"_s, column, header.line);
    }
    return places;
}

} // namespace Zhitu
