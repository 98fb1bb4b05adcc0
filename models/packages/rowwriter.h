// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csv.h"
#include "recordfields.h"

#include <QByteArray>
#include <QString>

#include <charconv>
#include <cmath>

namespace Zhitu {

/** Visits the fields of a record and writes them as the cells of a line of a package's table. */
class RowWriter
{
public:
    QByteArray line; ///< without its line end
    QString column; ///< the first one whose text no file can hold; empty: there is none

    void clear()
    {
        line.clear();
        column.clear();
        m_isFirst = true;
    }

    void key(QStringView name, const QString &text, Form) { add(name, text); }
    void reference(QStringView name, const QString &text, Table, Presence) { add(name, text); }
    void references(QStringView name, const QStringList &list, Table)
    {
        add(name, list.join(u' '));
    }
    void dated(QStringView name, const Period &period) { add(name, period.iso()); }
    void field(QStringView name, const QString &text, const Rule &) { add(name, text); }
    void field(QStringView name, const BilingualText &text, const Rule &)
    {
        add(name, text.zh);
        add(name, text.en);
    }
    void field(QStringView name, const QStringList &list, const Rule &)
    {
        add(name, list.join(u' '));
    }
    void field(QStringView name, const Period &period, const Rule &) { add(name, period.iso()); }
    void field(QStringView name, const std::optional<Period> &period, const Rule &)
    {
        add(name, period ? period->iso() : QString());
    }
    void field(QStringView, const std::optional<double> &number, const Rule &)
    {
        separate();
        if (number)
            addNumber(*number);
    }
    void field(QStringView, const std::optional<int> &number, const Rule &)
    {
        separate();
        if (number)
            addNumber(*number);
    }
    void field(QStringView, int number, const Rule &)
    {
        separate();
        // What is absent of such fields is 0.
        if (number != 0)
            addNumber(number);
    }
    void field(QStringView, bool flag, const Rule &)
    {
        separate();
        line += flag ? "true" : "false";
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView, const Term &term, const Rule &)
    {
        separate();
        line += code(term).toLatin1();
    }

private:
    void separate()
    {
        if (!m_isFirst)
            line += ',';
        m_isFirst = false;
    }
    template<typename Number>
    void addNumber(Number number)
    {
        char buffer[64];
        const auto written = std::to_chars(buffer, buffer + sizeof buffer, number);
        line.append(buffer, written.ptr - buffer);
    }
    void add(QStringView name, const QString &text)
    {
        separate();
        if (text.isEmpty())
            return;
        if ((text.contains(QChar(u'\0')) || !text.isValidUtf16()) && column.isEmpty())
            column = name.toString();
        appendCsvCell(line, harmlessCell(text).toUtf8());
    }

    bool m_isFirst = true;
};

} // namespace Zhitu
