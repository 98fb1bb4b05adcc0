// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Puts what is not the default into an object. */
class Writer
{
public:
    void text(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(name, value);
    }
    void texts(QLatin1StringView name, const BilingualText &value)
    {
        text(QString(name + "_zh"_L1), value.zh);
        text(QString(name + "_en"_L1), value.en);
    }
    template<typename Term>
    void term(QLatin1StringView name, Term value)
    {
        m_object.insert(name, code(value).toString());
    }
    void flag(QLatin1StringView name, bool value) { m_object.insert(name, value); }
    void value(QLatin1StringView name, const QJsonValue &value) { m_object.insert(name, value); }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/** Takes the fields of an object one by one; what nobody took is unknown. */
class Reader
{
public:
    Reader(const QJsonObject &object, QString place) : m_object(object), m_place(std::move(place))
    {
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QString &field() const { return m_field; }

    void text(const QString &name, QString &target)
    {
        const QJsonValue found = take(name);
        if (found.isUndefined())
            return;
        // Years and codes may stand without quotes.
        if (found.isDouble() && found.toDouble() == static_cast<double>(found.toInteger()))
            target = QString::number(found.toInteger());
        else if (found.isString())
            target = found.toString();
        else
            fail(name, u"must be a text"_s);
    }
    void texts(QLatin1StringView name, BilingualText &target)
    {
        text(QString(name + "_zh"_L1), target.zh);
        text(QString(name + "_en"_L1), target.en);
    }
    void flag(QLatin1StringView name, bool &target)
    {
        const QJsonValue found = take(name);
        if (found.isUndefined())
            return;
        if (!found.isBool())
            return fail(name, u"must be true or false"_s);
        target = found.toBool();
    }
    template<typename Term>
    void term(QLatin1StringView name, Term &target)
    {
        QString written;
        text(name, written);
        if (written.isEmpty())
            return;
        const auto found = termFromCode<Term>(written);
        if (!found) {
            QStringList known;
            for (const QStringView one : allCodes<Term>())
                known << one.toString();
            return fail(name, u"\"%1\" is none of %2"_s.arg(written, known.join(u", "_s)));
        }
        target = *found;
    }
    [[nodiscard]] QJsonValue take(const QString &name)
    {
        m_taken.insert(name);
        return m_object.value(name);
    }
    void fail(const QString &name, const QString &problem)
    {
        if (m_problem.isEmpty()) {
            m_field = m_place + name;
            m_problem = problem;
        }
    }
    /** Fails for fields that nobody took. */
    void finish()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_taken.contains(it.key()) && m_problem.isEmpty()) {
                m_field = m_place + it.key();
                m_problem = u"is not known here"_s;
            }
        }
    }

private:
    QJsonObject m_object;
    QString m_place;
    QSet<QString> m_taken;
    QString m_problem;
    QString m_field;
};

constexpr QLatin1StringView dayFirst = "day_first"_L1;
constexpr QLatin1StringView monthFirst = "month_first"_L1;

QJsonObject columnObject(const ColumnMapping &column, const TableFacts &facts, int index)
{
    Writer writer;
    const QString name = facts.columns.value(index).name;
    writer.text("column"_L1, name);
    const auto same = std::ranges::count(facts.columns, name, &TableColumn::name);
    if (name.isEmpty() || same > 1)
        writer.value("number"_L1, index + 1);
    writer.term("role"_L1, column.role);
    writer.text("region"_L1, column.region);
    writer.text("indicator"_L1, column.indicator);
    writer.text("subject"_L1, column.subject);
    writer.text("period"_L1, column.period);
    writer.text("unit"_L1, column.unit);
    writer.text("status"_L1, column.status);
    if (column.language)
        writer.text("language"_L1, *column.language == Language::Chinese ? u"zh"_s : u"en"_s);
    if (column.numbers.decimal != DecimalMark::Unknown)
        writer.text("decimal"_L1,
                    column.numbers.decimal == DecimalMark::Point ? u"point"_s : u"comma"_s);
    if (column.dates.order != DateOrder::Unknown)
        writer.text("date_order"_L1,
                    column.dates.order == DateOrder::DayFirst ? QString(dayFirst)
                                                              : QString(monthFirst));
    if (column.dates.serials != DateSerials::None)
        writer.text("serials"_L1,
                    column.dates.serials == DateSerials::From1900 ? u"1900"_s : u"1904"_s);
    return writer.object();
}

QJsonObject sourceObject(const Source &source)
{
    Writer writer;
    writer.text("id"_L1, source.id);
    writer.texts("title"_L1, source.title);
    writer.term("kind"_L1, source.kind);
    writer.texts("short"_L1, source.shortTitle);
    writer.texts("publisher"_L1, source.publisher);
    writer.text("published"_L1, source.published.iso());
    writer.text("url"_L1, source.url);
    writer.texts("note"_L1, source.note);
    return writer.object();
}

QJsonObject indicatorObject(const Indicator &indicator)
{
    Writer writer;
    writer.text("id"_L1, indicator.id);
    writer.texts("name"_L1, indicator.name);
    writer.texts("short"_L1, indicator.shortName);
    writer.text("unit"_L1, indicator.unit);
    writer.term("measure"_L1, indicator.measure);
    writer.term("direction"_L1, indicator.direction);
    writer.texts("population"_L1, indicator.population);
    writer.texts("definition"_L1, indicator.definition);
    writer.texts("scope"_L1, indicator.scope);
    writer.flag("cumulative"_L1, indicator.isCumulative);
    return writer.object();
}

QJsonObject regionObject(const Region &region)
{
    Writer writer;
    writer.text("code"_L1, region.code);
    writer.term("level"_L1, region.level);
    writer.text("parent"_L1, region.parent);
    writer.texts("name"_L1, region.name);
    writer.texts("short"_L1, region.shortName);
    return writer.object();
}

/** What names stand for: a key, null (left out), or {"new": …}. */
template<typename Record>
QJsonObject choicesObject(const QMap<QString, NameChoice> &choices,
                          const QMap<QString, Record> &described,
                          QJsonObject (*write)(const Record &))
{
    QJsonObject object;
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        if (it->isLeftOut)
            object.insert(it.key(), QJsonValue::Null);
        else if (it->isNew)
            object.insert(it.key(), QJsonObject{{u"new"_s, QJsonObject()}});
        else
            object.insert(it.key(), it->key);
    }
    for (auto it = described.begin(); it != described.end(); ++it)
        object.insert(it.key(), QJsonObject{{u"new"_s, write(*it)}});
    return object;
}

/** Reads a mapping; keeps the first problem. */
class MappingReader
{
public:
    explicit MappingReader(const TableFacts &facts) : m_facts(facts)
    {
        m_read.mapping.columns.resize(facts.columns.size());
    }

    std::optional<Error> read(const QJsonObject &object)
    {
        Reader reader(object, {});
        ImportMapping &mapping = m_read.mapping;
        reader.text("region"_L1, mapping.region);
        reader.text("indicator"_L1, mapping.indicator);
        reader.text("subject"_L1, mapping.subject);
        reader.text("period"_L1, mapping.period);
        reader.text("unit"_L1, mapping.unit);
        reader.text("status"_L1, mapping.status);
        reader.texts("stated_by"_L1, mapping.statedBy);
        reader.term("new_source_kind"_L1, mapping.newSourceKind);
        reader.term("new_region_level"_L1, mapping.newRegionLevel);
        reader.flag("creates_regions"_L1, mapping.createsRegions);
        reader.flag("creates_indicators"_L1, mapping.createsIndicators);
        reader.flag("keeps_missing"_L1, mapping.keepsMissing);
        readSource(reader.take("source"_L1));
        readColumns(reader.take("columns"_L1));
        readChoices(reader.take("regions"_L1), u"regions."_s, mapping.regions, &mapping.newRegions);
        readChoices(reader.take("indicators"_L1), u"indicators."_s, mapping.indicators,
                    &mapping.newIndicators);
        readChoices<Subject>(reader.take("subjects"_L1), u"subjects."_s, mapping.subjects, nullptr);
        readChoices<Source>(reader.take("sources"_L1), u"sources."_s, mapping.sources, nullptr);
        reader.finish();
        keep(reader);
        return m_error;
    }
    ReadMapping result() { return std::move(m_read); }

private:
    void fail(const QString &field, const QString &problem)
    {
        if (!m_error)
            m_error = Error{.kind = ErrorKind::MappingInvalid, .detail = problem, .field = field};
    }
    void keep(const Reader &reader)
    {
        if (!reader.problem().isEmpty())
            fail(reader.field(), reader.problem());
    }

    void readFields(Reader &reader, Source &source)
    {
        QString published;
        reader.text("id"_L1, source.id);
        reader.texts("title"_L1, source.title);
        source.kind = SourceKind::Press;
        reader.term("kind"_L1, source.kind);
        reader.texts("short"_L1, source.shortTitle);
        reader.texts("publisher"_L1, source.publisher);
        reader.text("published"_L1, published);
        reader.text("url"_L1, source.url);
        reader.texts("note"_L1, source.note);
        const auto period = Period::fromIso(published);
        if (!period)
            return reader.fail("published"_L1, u"must be a date such as 2024-01-15"_s);
        source.published = *period;
        if (source.title.isEmpty())
            reader.fail("title_zh"_L1, u"is missing in both languages"_s);
        if (source.kind == SourceKind::NotStated)
            reader.fail("kind"_L1, u"is for \"source\": \"none\""_s);
    }
    void readFields(Reader &reader, Indicator &indicator)
    {
        reader.text("id"_L1, indicator.id);
        reader.texts("name"_L1, indicator.name);
        reader.texts("short"_L1, indicator.shortName);
        reader.text("unit"_L1, indicator.unit);
        indicator.measure = Measure::Other;
        reader.term("measure"_L1, indicator.measure);
        reader.term("direction"_L1, indicator.direction);
        reader.texts("population"_L1, indicator.population);
        reader.texts("definition"_L1, indicator.definition);
        reader.texts("scope"_L1, indicator.scope);
        reader.flag("cumulative"_L1, indicator.isCumulative);
    }
    void readFields(Reader &reader, Region &region)
    {
        reader.text("code"_L1, region.code);
        region.level = AreaLevel::City;
        reader.term("level"_L1, region.level);
        reader.text("parent"_L1, region.parent);
        reader.texts("name"_L1, region.name);
        reader.texts("short"_L1, region.shortName);
    }
    void readFields(Reader &, Subject &) { }

    void readSource(const QJsonValue &value)
    {
        SourceChoice &source = m_read.mapping.source;
        if (value.isUndefined() || value.isNull())
            return;
        if (value.isString()) {
            const bool isNone = value.toString() == "none"_L1;
            source.kind = isNone ? SourceChoice::Kind::NotStated : SourceChoice::Kind::Known;
            source.id = isNone ? QString() : value.toString();
            return;
        }
        if (!value.isObject())
            return fail(u"source"_s, u"must be \"none\", an id or a source"_s);
        Reader reader(value.toObject(), u"source."_s);
        source.kind = SourceChoice::Kind::New;
        readFields(reader, source.record);
        reader.finish();
        keep(reader);
    }

    /** The column that an entry is about; -1: the table has none such. */
    int columnOf(const QString &name, int number) const
    {
        if (number > 0 && number <= m_facts.columns.size()
            && (name.isEmpty() || m_facts.columns.at(number - 1).name == name))
            return number - 1;
        if (name.isEmpty())
            return -1;
        for (int i = 0; i < m_facts.columns.size(); ++i) {
            if (m_facts.columns.at(i).name.trimmed() == name.trimmed())
                return i;
        }
        return -1;
    }

    void readColumns(const QJsonValue &value)
    {
        if (value.isUndefined())
            return;
        m_read.saysColumns = true;
        if (!value.isArray())
            return fail(u"columns"_s, u"must be a list"_s);
        int count = 0;
        for (const QJsonValue &entry : value.toArray()) {
            const QString place = u"columns[%1]."_s.arg(++count);
            if (!entry.isObject())
                return fail(place.chopped(1), u"must be an object"_s);
            Reader reader(entry.toObject(), place);
            ColumnMapping column;
            QString name;
            QString role;
            QString language;
            QString decimal;
            QString order;
            QString serials;
            QString number;
            reader.text("column"_L1, name);
            reader.text("number"_L1, number);
            reader.text("role"_L1, role);
            reader.text("region"_L1, column.region);
            reader.text("indicator"_L1, column.indicator);
            reader.text("subject"_L1, column.subject);
            reader.text("period"_L1, column.period);
            reader.text("unit"_L1, column.unit);
            reader.text("status"_L1, column.status);
            reader.text("language"_L1, language);
            reader.text("decimal"_L1, decimal);
            reader.text("date_order"_L1, order);
            reader.text("serials"_L1, serials);
            reader.finish();
            keep(reader);
            const auto known = columnRoleFromCode(role);
            if (!known)
                fail(place + u"role"_s, u"\"%1\" is no role"_s.arg(role));
            column.role = known.value_or(ColumnRole::Ignored);
            const auto oneOf = [&](const char *field, const QString &text,
                                   const QStringList &allowed) {
                if (!text.isEmpty() && !allowed.contains(text))
                    fail(place + QLatin1StringView(field),
                         u"\"%1\" is none of %2"_s.arg(text, allowed.join(u", "_s)));
            };
            oneOf("language", language, {u"zh"_s, u"en"_s});
            oneOf("decimal", decimal, {u"point"_s, u"comma"_s});
            oneOf("date_order", order, {dayFirst, monthFirst});
            oneOf("serials", serials, {u"1900"_s, u"1904"_s});
            if (!language.isEmpty())
                column.language = language == u"zh" ? Language::Chinese : Language::English;
            if (!decimal.isEmpty())
                column.numbers.decimal =
                    decimal == u"point" ? DecimalMark::Point : DecimalMark::Comma;
            if (!order.isEmpty())
                column.dates.order =
                    order == dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
            if (!serials.isEmpty())
                column.dates.serials =
                    serials == u"1900" ? DateSerials::From1900 : DateSerials::From1904;
            if (const int index = columnOf(name, number.toInt()); index >= 0)
                m_read.mapping.columns[index] = column;
            else
                m_read.unknownColumns.append(name.isEmpty() ? number : name);
        }
    }

    template<typename Record>
    void readChoices(const QJsonValue &value, const QString &place,
                     QMap<QString, NameChoice> &choices, QMap<QString, Record> *described)
    {
        if (value.isUndefined())
            return;
        if (!value.isObject())
            return fail(place.chopped(1), u"must be an object"_s);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            NameChoice choice;
            if (it->isNull()) {
                choice.isLeftOut = true;
            } else if (it->isString()) {
                choice.key = it->toString();
            } else if (it->isObject() && it->toObject().contains(u"new"_s)) {
                choice.isNew = true;
                const QJsonObject fields = it->toObject().value(u"new"_s).toObject();
                if (described && !fields.isEmpty()) {
                    Reader reader(fields, place + it.key() + u'.');
                    Record record{};
                    readFields(reader, record);
                    reader.finish();
                    keep(reader);
                    described->insert(it.key(), record);
                }
            } else {
                fail(place + it.key(), u"must be a key, null or {\"new\": …}"_s);
            }
            choices.insert(it.key(), choice);
        }
    }

    const TableFacts &m_facts;
    ReadMapping m_read;
    std::optional<Error> m_error;
};

} // namespace

QByteArray mappingToJson(const ImportMapping &mapping, const TableFacts &facts)
{
    Writer writer;
    QJsonArray columns;
    for (int i = 0; i < mapping.columns.size(); ++i)
        columns.append(columnObject(mapping.columns.at(i), facts, i));
    writer.value("columns"_L1, columns);
    writer.text("region"_L1, mapping.region);
    writer.text("indicator"_L1, mapping.indicator);
    writer.text("subject"_L1, mapping.subject);
    writer.text("period"_L1, mapping.period);
    writer.text("unit"_L1, mapping.unit);
    writer.text("status"_L1, mapping.status);
    writer.texts("stated_by"_L1, mapping.statedBy);
    switch (mapping.source.kind) {
    case SourceChoice::Kind::None:
        break;
    case SourceChoice::Kind::NotStated:
        writer.text("source"_L1, u"none"_s);
        break;
    case SourceChoice::Kind::Known:
        writer.text("source"_L1, mapping.source.id);
        break;
    case SourceChoice::Kind::New:
        writer.value("source"_L1, sourceObject(mapping.source.record));
        break;
    }
    writer.term("new_source_kind"_L1, mapping.newSourceKind);
    writer.term("new_region_level"_L1, mapping.newRegionLevel);
    writer.flag("creates_regions"_L1, mapping.createsRegions);
    writer.flag("creates_indicators"_L1, mapping.createsIndicators);
    writer.flag("keeps_missing"_L1, mapping.keepsMissing);
    const auto put = [&](QLatin1StringView name, const QJsonObject &object) {
        if (!object.isEmpty())
            writer.value(name, object);
    };
    put("regions"_L1, choicesObject(mapping.regions, mapping.newRegions, regionObject));
    put("indicators"_L1, choicesObject(mapping.indicators, mapping.newIndicators, indicatorObject));
    put("subjects"_L1, choicesObject<Source>(mapping.subjects, {}, nullptr));
    put("sources"_L1, choicesObject<Source>(mapping.sources, {}, nullptr));
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Indented);
}

Result<ReadMapping> mappingFromJson(const QByteArray &json, const QString &file,
                                    const TableFacts &facts)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const QString detail = parseError.error == QJsonParseError::NoError
            ? u"not an object"_s
            : u"byte %1: %2"_s.arg(QString::number(parseError.offset), parseError.errorString());
        return Error{.kind = ErrorKind::MappingInvalid, .file = file, .detail = detail};
    }
    MappingReader reader(facts);
    if (auto error = reader.read(document.object())) {
        error->file = file;
        return *error;
    }
    return reader.result();
}

} // namespace Zhitu
