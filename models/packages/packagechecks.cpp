// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packagechecks.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

bool hasForm(QStringView text, Form form)
{
    const auto allowed = [form](QChar c) {
        const char16_t u = c.unicode();
        const bool digit = u >= u'0' && u <= u'9';
        const bool lower = u >= u'a' && u <= u'z';
        const bool upper = u >= u'A' && u <= u'Z';
        switch (form) {
        case Form::Free:
            return true;
        case Form::Id:
            return digit || lower || u == u'_' || u == u'-';
        case Form::ChartId:
            return digit || lower || u == u'-';
        case Form::Code:
            return digit || lower || upper || u == u'.' || u == u'_' || u == u'-';
        }
        return false;
    };
    return std::ranges::all_of(text, allowed);
}

QString formText(Form form)
{
    switch (form) {
    case Form::Id:
        return u"a-z, 0-9, \"_\" and \"-\""_s;
    case Form::ChartId:
        return u"a-z, 0-9 and \"-\""_s;
    default:
        return u"A-Z, a-z, 0-9, \".\", \"_\" and \"-\""_s;
    }
}

/** Visits the fields of a record and keeps the first one that breaks its rule. */
class RuleChecker
{
public:
    QString column; ///< of the problem
    QString detail; ///< empty: there is none

    void key(QStringView name, const QString &text, Form form)
    {
        checkText(name, text, {.presence = Presence::Required, .form = form});
    }
    void reference(QStringView name, const QString &text, Table, Presence presence)
    {
        checkText(name, text, {.presence = presence});
    }
    void references(QStringView name, const QStringList &list, Table) { checkList(name, list, {}); }
    void dated(QStringView, const Period &) { }
    void field(QStringView name, const QString &text, const Rule &rule)
    {
        checkText(name, text, rule);
    }
    void field(QStringView name, const BilingualText &text, const Rule &rule)
    {
        if (rule.presence == Presence::Required && text.isEmpty())
            fail(QString(name + u"_zh"), u"missing in both languages"_s);
    }
    void field(QStringView name, const QStringList &list, const Rule &rule)
    {
        checkList(name, list, rule);
    }
    void field(QStringView name, const std::optional<int> &number, const Rule &rule)
    {
        if (number)
            field(name, *number, rule);
    }
    void field(QStringView name, int number, const Rule &rule)
    {
        if (number < rule.minimum)
            fail(name, u"%1 is less than %2"_s.arg(number).arg(rule.minimum));
        else if (number > rule.maximum)
            fail(name, u"%1 is more than %2"_s.arg(number).arg(rule.maximum));
    }
    void field(QStringView name, const std::optional<double> &number, const Rule &)
    {
        if (number && !std::isfinite(*number))
            fail(name, u"not a finite number"_s);
    }
    template<typename Other>
    void field(QStringView, const Other &, const Rule &)
    {
        // closed lists, booleans and periods cannot hold anything wrong
    }

    void fail(QStringView name, const QString &text)
    {
        if (detail.isEmpty()) {
            column = name.toString();
            detail = text;
        }
    }

private:
    void checkText(QStringView name, const QString &text, const Rule &rule)
    {
        if (text.isEmpty() && rule.presence == Presence::Required)
            fail(name, u"missing"_s);
        else if (!hasForm(text, rule.form))
            fail(name, u"\"%1\" may only hold %2"_s.arg(text, formText(rule.form)));
    }
    void checkList(QStringView name, const QStringList &list, const Rule &rule)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString &entry = list.at(i);
            // Lists are written with spaces between their entries: none can hold one.
            if (entry.isEmpty() || entry.contains(u' '))
                fail(name, u"an entry of the list is empty or holds a space"_s);
            else if (!hasForm(entry, rule.form))
                fail(name, u"\"%1\" may only hold %2"_s.arg(entry, formText(rule.form)));
            else if (list.indexOf(entry) < i)
                fail(name, u"\"%1\" stands twice in the list"_s.arg(entry));
        }
    }
};

template<typename Record>
void checkTogether(const Record &, RuleChecker &)
{
}

void checkTogether(const Region &region, RuleChecker &checker)
{
    if (region.tileColumn.has_value() != region.tileRow.has_value())
        checker.fail(region.tileRow ? u"tile_column" : u"tile_row",
                     u"a tile needs both its column and its row"_s);
}

void checkTogether(const Comparability &comparability, RuleChecker &checker)
{
    if (comparability.indicator == comparability.other)
        checker.fail(u"other", u"an indicator is declared comparable with itself"_s);
}

void checkTogether(const Relation &relation, RuleChecker &checker)
{
    if (relation.indicator == relation.other)
        checker.fail(u"other", u"an indicator is related to itself"_s);
    else if (!relation.whole.isEmpty() && relation.kind != RelationKind::ShareOf)
        checker.fail(u"whole", u"only a share has a whole"_s);
}

/** What observations and events have in common. */
template<typename Record>
void checkEvidence(const Record &record, RuleChecker &checker)
{
    if (record.source == record.origin)
        checker.fail(u"origin", u"the same as the source; leave it empty"_s);
    if (record.printed.isEmpty() && record.occurrence != 0)
        checker.fail(u"occurrence", u"given although nothing is printed"_s);
}

void checkTogether(const Observation &observation, RuleChecker &checker)
{
    const bool range = observation.qualifier == Qualifier::Range;
    if (range && !observation.value)
        checker.fail(u"value", u"missing: a range needs both its ends"_s);
    else if (range && !observation.valueUpper)
        checker.fail(u"value_upper", u"missing: a range needs both its ends"_s);
    else if (!range && observation.valueUpper)
        checker.fail(u"value_upper", u"only a range has an upper end"_s);
    else if (range && !(*observation.valueUpper > *observation.value))
        checker.fail(u"value_upper", u"not above the lower end of the range"_s);
    if (observation.noteKind != NoteKind::None && observation.note.isEmpty())
        checker.fail(u"note_kind", u"given although there is no note"_s);
    checkEvidence(observation, checker);
}

void checkTogether(const Event &event, RuleChecker &checker)
{
    checkEvidence(event, checker);
}

void checkTogether(const ChartSpec &chart, RuleChecker &checker)
{
    for (const auto &[name, period] :
         {std::pair(u"from", chart.from), std::pair(u"to", chart.to)}) {
        if (period && period->isUndated())
            checker.fail(name, u"a bound without a date"_s);
    }
    if (chart.from && chart.to && chart.to->lastDay() < chart.from->firstDay())
        checker.fail(u"to", u"ends before the chart's first period"_s);
}

/** The index of a record that contains itself by way of @p parent; -1: none does. */
template<typename Record>
qsizetype findLoop(const QList<Record> &records, QString Record::*key, QString Record::*parent)
{
    QHash<QString, QString> parents;
    for (const Record &record : records)
        parents.insert(record.*key, record.*parent);
    QSet<QString> good;
    for (qsizetype i = 0; i < records.size(); ++i) {
        QSet<QString> way;
        for (QString at = records.at(i).*key; !at.isEmpty() && !good.contains(at);
             at = parents.value(at)) {
            if (way.contains(at))
                return i;
            way.insert(at);
        }
        good.unite(way);
    }
    return -1;
}

template<typename Record>
std::optional<RecordProblem> problemOf(const Record &record, qsizetype index)
{
    RuleChecker checker;
    visitFields(record, checker);
    if (checker.detail.isEmpty())
        checkTogether(record, checker);
    if (checker.detail.isEmpty())
        return std::nullopt;
    return RecordProblem{RecordTable<Record>::table, index, checker.column, checker.detail};
}

template<typename Record>
std::optional<RecordProblem> findProblemIn(const QList<Record> &records)
{
    constexpr Table table = RecordTable<Record>::table;
    QHash<QString, qsizetype> seen;
    seen.reserve(records.size());
    for (qsizetype i = 0; i < records.size(); ++i) {
        const Record &record = records.at(i);
        if (auto problem = problemOf(record, i))
            return problem;
        const QString key = keyOf(record);
        if (seen.contains(key))
            return RecordProblem{table, i, RecordTable<Record>::keys.front().toString(),
                                 u"\"%1\" stands twice in the table"_s.arg(key)};
        seen.insert(key, i);
    }
    return std::nullopt;
}

} // namespace

std::optional<RecordProblem> findProblem(const Observation &figure)
{
    return problemOf(figure, 0);
}

std::optional<RecordProblem> findProblem(const Package &package)
{
    std::optional<RecordProblem> problem;
    const auto check = [&]<typename Record>() {
        problem = findProblemIn(recordsOf<Record>(package));
        return !problem;
    };
    if (!forEachRecordType(check))
        return problem;
    const Catalog &catalog = package.catalog;
    if (const auto i = findLoop(catalog.regions, &Region::code, &Region::parent); i >= 0)
        return RecordProblem{Table::Regions, i, u"parent"_s, u"the region lies in itself"_s};
    if (const auto i = findLoop(catalog.sources, &Source::id, &Source::repeats); i >= 0)
        return RecordProblem{Table::Sources, i, u"repeats"_s, u"the source reprints itself"_s};
    return std::nullopt;
}

} // namespace Zhitu
