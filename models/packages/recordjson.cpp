// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordjson.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** Whether a character is written as it is; surrogates only in pairs, which callers see to. */
bool isPlain(char16_t character)
{
    return character >= 0x20 && character != u'"' && character != u'\\' && character != 0x7f
        && character < 0xfffe;
}

void appendEscape(QByteArray &bytes, char16_t character)
{
    if (character == u'"' || character == u'\\') {
        bytes += '\\';
        bytes += static_cast<char>(character);
        return;
    }
    bytes += "\\u" + QByteArray::number(character, 16).rightJustified(4, '0');
}

/** Appends a text between quotes, parts of plain characters at once. */
void appendText(QByteArray &bytes, QStringView text)
{
    const auto isPlainAscii = [](QChar character) {
        return character.unicode() < 0x7f && isPlain(character.unicode());
    };
    // Codes, dates and numbers, which are most of what is written.
    if (std::ranges::all_of(text, isPlainAscii)) {
        const qsizetype before = bytes.size();
        bytes.resize(before + text.size() + 2);
        char *to = bytes.data() + before;
        *to++ = '"';
        for (const QChar character : text)
            *to++ = character.toLatin1();
        *to = '"';
        return;
    }
    bytes += '"';
    qsizetype plainFrom = 0;
    const auto flush = [&](qsizetype until) {
        if (until > plainFrom)
            bytes += text.sliced(plainFrom, until - plainFrom).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        if (isPlain(character.unicode()) && !character.isSurrogate())
            continue;
        flush(i);
        appendEscape(bytes, character.unicode());
        plainFrom = i + 1;
    }
    flush(text.size());
    bytes += '"';
}

void appendNumber(QByteArray &bytes, double number)
{
    if (std::trunc(number) == number && std::abs(number) < 1e15)
        bytes += QByteArray::number(static_cast<qint64>(number));
    else
        bytes += QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

/** Visits the fields of a record and writes those that hold something. */
class JsonWriter
{
public:
    QByteArray bytes;

    void key(QStringView name, const QString &text, Form) { add(name, text); }
    void reference(QStringView name, const QString &text, Table, Presence) { add(name, text); }
    void references(QStringView name, const QStringList &list, Table) { add(name, list); }
    void dated(QStringView name, const Period &period) { add(name, period.iso()); }
    void field(QStringView name, const QString &text, const Rule &) { add(name, text); }
    void field(QStringView name, const BilingualText &text, const Rule &)
    {
        add(name, text.zh, "_zh");
        add(name, text.en, "_en");
    }
    void field(QStringView name, const QStringList &list, const Rule &) { add(name, list); }
    void field(QStringView name, const Period &period, const Rule &) { add(name, period.iso()); }
    void field(QStringView name, const std::optional<Period> &period, const Rule &)
    {
        if (period)
            add(name, period->iso());
    }
    void field(QStringView name, const std::optional<double> &number, const Rule &)
    {
        if (!number || !std::isfinite(*number))
            return;
        addName(name);
        appendNumber(bytes, *number);
    }
    void field(QStringView name, const std::optional<int> &number, const Rule &)
    {
        if (!number)
            return;
        addName(name);
        bytes += QByteArray::number(*number);
    }
    void field(QStringView name, int number, const Rule &rule)
    {
        if (number != 0)
            field(name, std::optional(number), rule);
    }
    void field(QStringView name, bool flag, const Rule &)
    {
        if (!flag)
            return;
        addName(name);
        bytes += "true";
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, const Term &term, const Rule &)
    {
        const QStringView text = code(term);
        if (text.isEmpty())
            return;
        addName(name);
        appendText(bytes, text);
    }

private:
    void addName(QStringView name, const char *suffix = "")
    {
        bytes += bytes.isEmpty() ? "{\"" : ",\"";
        for (const QChar letter : name)
            bytes += static_cast<char>(letter.unicode());
        bytes += suffix;
        bytes += "\":";
    }
    void add(QStringView name, const QString &text, const char *suffix = "")
    {
        if (text.isEmpty())
            return;
        addName(name, suffix);
        appendText(bytes, text);
    }
    void add(QStringView name, const QStringList &list)
    {
        if (list.isEmpty())
            return;
        addName(name);
        bytes += '[';
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (i > 0)
                bytes += ',';
            appendText(bytes, list.at(i));
        }
        bytes += ']';
    }
};

/** Visits the fields of a record and fills them from an object's members. */
class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object) : m_object(object) { }

    JsonProblem problem;

    /** How many of the object's members were a field's. */
    [[nodiscard]] qsizetype read() const { return m_read; }
    [[nodiscard]] bool wasRead(const QString &name) const { return m_names.contains(name); }

    void key(QStringView name, QString &text, Form) { text = textOf(name); }
    void reference(QStringView name, QString &text, Table, Presence) { text = textOf(name); }
    void references(QStringView name, QStringList &list, Table) { readList(name, list); }
    void dated(QStringView name, Period &period) { field(name, period, Rule{}); }
    void field(QStringView name, QString &text, const Rule &) { text = textOf(name); }
    void field(QStringView name, BilingualText &text, const Rule &)
    {
        text.zh = textOf(QString(name + u"_zh"));
        text.en = textOf(QString(name + u"_en"));
    }
    void field(QStringView name, QStringList &list, const Rule &) { readList(name, list); }
    void field(QStringView name, Period &period, const Rule &)
    {
        const QString text = textOf(name);
        if (const auto read = Period::fromIso(text))
            period = *read;
        else
            fail(name, u"\"%1\" is no period in ISO 8601"_s.arg(text));
    }
    void field(QStringView name, std::optional<Period> &period, const Rule &rule)
    {
        Period read;
        field(name, read, rule);
        period = read.isUndated() ? std::nullopt : std::optional(read);
    }
    void field(QStringView name, std::optional<double> &number, const Rule &)
    {
        number = numberOf(name);
    }
    void field(QStringView name, std::optional<int> &number, const Rule &)
    {
        const std::optional<double> read = numberOf(name);
        number = std::nullopt;
        if (!read)
            return;
        if (std::trunc(*read) != *read || *read < std::numeric_limits<int>::min()
            || *read > std::numeric_limits<int>::max()) {
            fail(name, u"no whole number of a usual size"_s);
            return;
        }
        number = static_cast<int>(*read);
    }
    void field(QStringView name, int &number, const Rule &rule)
    {
        std::optional<int> read;
        field(name, read, rule);
        number = read.value_or(0);
    }
    void field(QStringView name, bool &flag, const Rule &)
    {
        const QJsonValue value = take(name);
        flag = value.toBool();
        if (!value.isUndefined() && !value.isBool())
            fail(name, u"neither true nor false"_s);
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, Term &term, const Rule &)
    {
        const QString text = textOf(name);
        if (const auto known = termFromCode<Term>(text)) {
            term = *known;
            return;
        }
        QStringList codes;
        for (const QStringView code : allCodes<Term>())
            codes.append(code.toString());
        codes.removeAll(QString());
        fail(name, u"\"%1\" is none of: %2"_s.arg(text, codes.join(u", "_s)));
    }

private:
    QJsonValue take(QStringView name)
    {
        const QJsonValue value = m_object.value(name);
        m_names.append(name.toString());
        m_read += value.isUndefined() ? 0 : 1;
        return value;
    }
    QString textOf(QStringView name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isString())
            fail(name, u"not a text"_s);
        return value.toString();
    }
    std::optional<double> numberOf(QStringView name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isDouble() || !std::isfinite(value.toDouble())) {
            fail(name, u"not a finite number"_s);
            return std::nullopt;
        }
        return value.toDouble();
    }
    void readList(QStringView name, QStringList &list)
    {
        list.clear();
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        if (!value.isArray()) {
            fail(name, u"not a list"_s);
            return;
        }
        const QJsonArray entries = value.toArray();
        for (const QJsonValue &entry : entries) {
            if (!entry.isString()) {
                fail(name, u"an entry of the list is not a text"_s);
                return;
            }
            list.append(entry.toString());
        }
    }
    void fail(QStringView name, const QString &text)
    {
        if (problem.detail.isEmpty())
            problem = {name.toString(), text};
    }

    const QJsonObject &m_object;
    QStringList m_names;
    qsizetype m_read = 0;
};

/** Visits the fields of a record and lists them as messages show them. */
class FieldLister
{
public:
    QList<FieldText> texts;

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
        texts.append({name + u"_zh", text.zh});
        texts.append({name + u"_en", text.en});
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
    void field(QStringView name, const std::optional<double> &number, const Rule &)
    {
        QByteArray text;
        if (number)
            appendNumber(text, *number);
        add(name, QString::fromLatin1(text));
    }
    void field(QStringView name, const std::optional<int> &number, const Rule &)
    {
        add(name, number ? QString::number(*number) : QString());
    }
    void field(QStringView name, int number, const Rule &) { add(name, QString::number(number)); }
    void field(QStringView name, bool flag, const Rule &)
    {
        add(name, flag ? u"true"_s : u"false"_s);
    }
    template<typename Term>
    requires std::is_enum_v<Term>
    void field(QStringView name, const Term &term, const Rule &)
    {
        add(name, code(term).toString());
    }

private:
    void add(QStringView name, const QString &text) { texts.append({name.toString(), text}); }
};

} // namespace

QByteArray jsonText(QStringView text)
{
    QByteArray bytes;
    appendText(bytes, text);
    return bytes;
}

template<typename Record>
QByteArray jsonOf(const Record &record)
{
    JsonWriter writer;
    writer.bytes.reserve(512);
    visitFields(record, writer);
    writer.bytes += writer.bytes.isEmpty() ? "{}" : "}";
    return writer.bytes;
}

template<typename Record>
JsonProblem readRecord(const QJsonObject &object, Record &record)
{
    JsonReader reader(object);
    visitFields(record, reader);
    if (!reader.problem.detail.isEmpty() || reader.read() == object.size())
        return reader.problem;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!reader.wasRead(member.key()))
            return {member.key(), u"no such field"_s};
    }
    return {};
}

template<typename Record>
QList<FieldText> fieldTexts(const Record &record)
{
    FieldLister lister;
    visitFields(record, lister);
    return lister.texts;
}

#define ZHITU_RECORD_AS_JSON(Record)                                                               \
    template QByteArray jsonOf<Record>(const Record &);                                            \
    template JsonProblem readRecord<Record>(const QJsonObject &, Record &);                        \
    template QList<FieldText> fieldTexts<Record>(const Record &);

ZHITU_RECORD_AS_JSON(Unit)
ZHITU_RECORD_AS_JSON(Region)
ZHITU_RECORD_AS_JSON(Subject)
ZHITU_RECORD_AS_JSON(Source)
ZHITU_RECORD_AS_JSON(Indicator)
ZHITU_RECORD_AS_JSON(Comparability)
ZHITU_RECORD_AS_JSON(Relation)
ZHITU_RECORD_AS_JSON(Observation)
ZHITU_RECORD_AS_JSON(Event)
ZHITU_RECORD_AS_JSON(ChartSpec)

#undef ZHITU_RECORD_AS_JSON

} // namespace Zhitu
