// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittexts.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QStringList>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A sentence with a name in each language; the name may hold any characters. */
BilingualText about(BilingualText sentence, const Catalog &catalog, const AnyRecord &record)
{
    sentence.zh.replace(u"%1"_s, recordTitle(catalog, record, Language::Chinese));
    sentence.en.replace(u"%1"_s, recordTitle(catalog, record, Language::English));
    return sentence;
}

struct Titles
{
    const Catalog &catalog;
    Language language;

    QString operator()(const Observation &figure) const
    {
        QStringList parts{regionName(catalog, figure.region, language),
                          indicatorName(catalog, figure.indicator, language),
                          subjectName(catalog, figure.subject, language),
                          formatPeriod(figure.period, language)};
        parts.removeAll(QString());
        //: Between the parts of a figure's name: Haidian, patents, 2023
        return parts.join(Catalogue::of(language).translate("Edits", ", "));
    }
    QString operator()(const Event &event) const { return event.title.in(language); }
    QString operator()(const Source &source) const
    {
        return (source.shortTitle.isEmpty() ? source.title : source.shortTitle).in(language);
    }
    QString operator()(const Unit &unit) const
    {
        return unit.name.isEmpty() ? unit.code : unit.name.in(language);
    }
    QString pair(const QString &indicator, const QString &other) const
    {
        return indicatorName(catalog, indicator, language) + u" / "_s
            + indicatorName(catalog, other, language);
    }
    QString operator()(const Comparability &pairing) const
    {
        return pair(pairing.indicator, pairing.other);
    }
    QString operator()(const Relation &relation) const
    {
        return pair(relation.indicator, relation.other);
    }
    template<typename Record>
    QString operator()(const Record &record) const
    {
        return record.name.in(language);
    }
};

} // namespace

QString tableTitle(Table table, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    switch (table) {
    case Table::Units:
        return words.translate("Edits", "unit");
    case Table::Regions:
        return words.translate("Edits", "region");
    case Table::Subjects:
        return words.translate("Edits", "subject");
    case Table::Sources:
        return words.translate("Edits", "source");
    case Table::Indicators:
        return words.translate("Edits", "indicator");
    case Table::Comparabilities:
        return words.translate("Edits", "comparability");
    case Table::Relations:
        return words.translate("Edits", "relation");
    case Table::Observations:
        return words.translate("Edits", "figure");
    case Table::Events:
        return words.translate("Edits", "event");
    case Table::Charts:
        return words.translate("Edits", "chart");
    }
    return {};
}

QString recordTitle(const Catalog &catalog, const AnyRecord &record, Language language)
{
    return std::visit(Titles{catalog, language}, record);
}

BilingualText editText(const Catalog &catalog, const QList<Edit> &edits)
{
    const int count = static_cast<int>(edits.size());
    if (count != 1)
        //: What completes "Undo: "
        return translated("Edits", "changes of %n records", nullptr, count);
    const Edit &edit = edits.first();
    if (!edit.before)
        //: What completes "Undo: "; %1 is a record
        return about(translated("Edits", "addition of %1"), catalog, *edit.after);
    if (!edit.after)
        //: What completes "Undo: "; %1 is a record
        return about(translated("Edits", "deletion of %1"), catalog, *edit.before);
    //: What completes "Undo: "; %1 is a record
    return about(translated("Edits", "change of %1"), catalog, *edit.after);
}

BilingualText restoreText(const Catalog &catalog, const QList<AnyRecord> &records)
{
    if (records.size() == 1)
        //: What completes "Undo: "; %1 is a record
        return about(translated("Edits", "restoring of %1"), catalog, records.first());
    const int count = static_cast<int>(records.size());
    //: What completes "Undo: "
    return translated("Edits", "restoring of %n records", nullptr, count);
}

QString readOnlyReason(Language language)
{
    return Catalogue::of(language).translate(
        "Edits",
        "This store can only be read. To add figures, copy its file to a place where you may "
        "write, and open the copy.");
}

} // namespace Zhitu
