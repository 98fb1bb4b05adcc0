// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableschema.h"

#include "fieldnotes.h"

#include <QJsonArray>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

const QString periodPattern =
    u"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?"_s;

QString patternOf(Form form)
{
    switch (form) {
    case Form::Free:
        break;
    case Form::Id:
        return u"[a-z0-9_-]+"_s;
    case Form::ChartId:
        return u"[a-z0-9-]+"_s;
    case Form::Code:
        return u"[A-Za-z0-9._-]+"_s;
    }
    return {};
}

QStringView keyColumn(Table table)
{
    return table == Table::Units || table == Table::Regions ? u"code" : u"id";
}

/** Visits the fields of a record and describes them. */
class SchemaWriter
{
public:
    /** table: whose field notes are given; name: of the table that is described. */
    explicit SchemaWriter(Table table, QLatin1StringView name = {}) : m_table(table), m_name(name)
    {
    }

    QJsonArray fields;
    QJsonArray foreignKeys;

    void key(QStringView name, const QString &, Form form)
    {
        QJsonObject constraints{{u"required"_s, true}, {u"pattern"_s, patternOf(form)}};
        if (m_name.isEmpty())
            constraints.insert(u"unique"_s, true);
        add(name, u"string"_s, constraints);
    }
    void reference(QStringView name, const QString &, Table table, Presence presence)
    {
        add(name, u"string"_s,
            presence == Presence::Required ? QJsonObject{{u"required"_s, true}} : QJsonObject());
        foreignKeys.append(QJsonObject{
            {u"fields"_s, name.toString()},
            {u"reference"_s,
             QJsonObject{
                 {u"resource"_s,
                  m_name.isEmpty() && table == m_table ? QString() : tableName(table).toString()},
                 {u"fields"_s, keyColumn(table).toString()}}}});
    }
    void references(QStringView name, const QStringList &, Table) { add(name, u"string"_s, {}); }
    void dated(QStringView name, const Period &) { addPeriod(name); }
    void field(QStringView name, const QString &, const Rule &rule)
    {
        QJsonObject constraints;
        if (rule.presence == Presence::Required)
            constraints.insert(u"required"_s, true);
        if (const QString pattern = patternOf(rule.form); !pattern.isEmpty())
            constraints.insert(u"pattern"_s, pattern);
        add(name, u"string"_s, constraints);
    }
    void field(QStringView name, const BilingualText &, const Rule &)
    {
        const QString note = noteOn(name);
        add(QString(name + u"_zh"_s), u"string"_s, {}, note + u", in Chinese"_s);
        add(QString(name + u"_en"_s), u"string"_s, {}, note + u", in English"_s);
    }
    void field(QStringView name, const QStringList &, const Rule &) { add(name, u"string"_s, {}); }
    void field(QStringView name, const Period &, const Rule &) { addPeriod(name); }
    void field(QStringView name, const std::optional<Period> &, const Rule &) { addPeriod(name); }
    void field(QStringView name, const std::optional<double> &, const Rule &)
    {
        add(name, u"number"_s, {});
    }
    void field(QStringView name, const std::optional<int> &, const Rule &rule)
    {
        field(name, 0, rule);
    }
    void field(QStringView name, int, const Rule &rule)
    {
        QJsonObject constraints;
        if (rule.minimum != std::numeric_limits<int>::min())
            constraints.insert(u"minimum"_s, rule.minimum);
        if (rule.maximum != std::numeric_limits<int>::max())
            constraints.insert(u"maximum"_s, rule.maximum);
        add(name, u"integer"_s, constraints);
    }
    void field(QStringView name, bool, const Rule &)
    {
        add(name, u"boolean"_s, {});
        QJsonObject described = fields.last().toObject();
        described.insert(u"trueValues"_s, QJsonArray{u"true"_s});
        described.insert(u"falseValues"_s, QJsonArray{u"false"_s});
        fields.replace(fields.size() - 1, described);
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, const Term &, const Rule &)
    {
        QJsonArray codes;
        bool mayBeEmpty = false;
        for (const QStringView code : allCodes<Term>()) {
            if (code.isEmpty())
                mayBeEmpty = true;
            else
                codes.append(code.toString());
        }
        QJsonObject constraints{{u"enum"_s, codes}};
        if (!mayBeEmpty)
            constraints.insert(u"required"_s, true);
        add(name, u"string"_s, constraints);
    }

private:
    void addPeriod(QStringView name) { add(name, u"string"_s, {{u"pattern"_s, periodPattern}}); }
    void add(QStringView name, const QString &type, const QJsonObject &constraints)
    {
        add(name, type, constraints, noteOn(name));
    }
    [[nodiscard]] QString noteOn(QStringView field) const
    {
        const QString note = m_name.isEmpty() ? QString() : layerFieldNote(m_name, field);
        return note.isEmpty() ? fieldNote(m_table, field) : note;
    }
    void add(QStringView name, const QString &type, const QJsonObject &constraints,
             const QString &note)
    {
        QJsonObject described{{u"name"_s, name.toString()}, {u"type"_s, type}};
        if (!note.isEmpty())
            described.insert(u"description"_s, note);
        if (!constraints.isEmpty())
            described.insert(u"constraints"_s, constraints);
        fields.append(described);
    }

    Table m_table;
    QLatin1StringView m_name; ///< empty: it is that table
};

QJsonObject resource(const QString &name, const QString &title, const QString &description,
                     const QString &path, const QJsonObject &schema)
{
    return {
        {u"profile"_s, u"tabular-data-resource"_s},
        {u"name"_s, name},
        {u"title"_s, title},
        {u"description"_s, description},
        {u"path"_s, path},
        {u"format"_s, u"csv"_s},
        {u"mediatype"_s, u"text/csv"_s},
        {u"encoding"_s, u"utf-8"_s},
        {u"dialect"_s,
         QJsonObject{{u"delimiter"_s, u","_s},
                     {u"lineTerminator"_s, u"\n"_s},
                     {u"quoteChar"_s, u"\""_s},
                     {u"doubleQuote"_s, true},
                     {u"header"_s, true}}},
        {u"schema"_s, schema},
    };
}

} // namespace

template<typename Record>
QJsonObject tableResource(const QString &path)
{
    constexpr Table table = RecordTable<Record>::table;
    SchemaWriter writer(table);
    const Record record;
    visitFields(record, writer);
    QJsonArray keys;
    for (const QStringView key : RecordTable<Record>::keys)
        keys.append(key.toString());
    return resource(tableName(table).toString(), tableTitle(table), tableDescription(table), path,
                    {{u"fields"_s, writer.fields},
                     {u"primaryKey"_s, keys},
                     {u"foreignKeys"_s, writer.foreignKeys},
                     {u"missingValues"_s, QJsonArray{QString()}}});
}

template<typename Record>
QJsonObject layerResource(const QString &path)
{
    constexpr QLatin1StringView name = layerTableName<Record>;
    SchemaWriter writer(Table::Observations, name);
    const Record record;
    visitFields(record, writer);
    // No keys: what was put aside may lead to what was put aside as well, and stand there twice.
    return resource(name, layerTableTitle(name), layerTableDescription(name), path,
                    {{u"fields"_s, writer.fields}, {u"missingValues"_s, QJsonArray{QString()}}});
}

template QJsonObject layerResource<DumpedImport>(const QString &);
template QJsonObject layerResource<OriginRun>(const QString &);
template QJsonObject layerResource<AsideEntry>(const QString &);
template QJsonObject layerResource<AsideFigure>(const QString &);

#define ZHITU_TABLE_RESOURCE(Record) template QJsonObject tableResource<Record>(const QString &);

ZHITU_TABLE_RESOURCE(Unit)
ZHITU_TABLE_RESOURCE(Region)
ZHITU_TABLE_RESOURCE(Subject)
ZHITU_TABLE_RESOURCE(Source)
ZHITU_TABLE_RESOURCE(Indicator)
ZHITU_TABLE_RESOURCE(Comparability)
ZHITU_TABLE_RESOURCE(Relation)
ZHITU_TABLE_RESOURCE(Observation)
ZHITU_TABLE_RESOURCE(Event)
ZHITU_TABLE_RESOURCE(ChartSpec)

#undef ZHITU_TABLE_RESOURCE

} // namespace Zhitu
