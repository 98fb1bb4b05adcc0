// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importmodel.h"

#include "formats/catalogue.h"
#include "importtexts.h"
#include "recordtexts.h"

#include <QLocale>
#include <QStringList>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

QString number(qint64 count)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(count);
}

/** For plural forms, which know int only. */
int counted(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/** When an import was made, in local time. */
QString timeText(const ImportRecord &import)
{
    return import.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

QString importTitle(const ImportRecord &import)
{
    return import.title.isEmpty() ? import.fileName : import.title;
}

QString importName(const ImportRecord &import, Language language)
{
    return import.title.isEmpty() ? importFileName(import.fileName, language) : import.title;
}

QString importLabel(const ImportRecord &import, Language language)
{
    return importName(import, language) + u" · "_s + timeText(import);
}

QString importDescription(const ImportRecord &import, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    const auto part = [&words](qint64 count, const char *sourceText) {
        return count > 0 ? words.translate("Edits", sourceText, nullptr, counted(count))
                         : QString();
    };
    QStringList parts{part(import.figures, QT_TRANSLATE_N_NOOP("Edits", "%n figure(s)")),
                      part(import.events, QT_TRANSLATE_N_NOOP("Edits", "%n event(s)"))};
    // Regions and the like are worth a word where they are all that there is.
    if (import.figures == 0 && import.events == 0)
        parts.append(part(import.records, QT_TRANSLATE_N_NOOP("Edits", "%n other record(s)")));
    parts.removeAll(QString());
    //: between what an import holds: 11 figures and 2 events
    const QString brought = parts.join(words.translate("Edits", " and ", "list"));
    QStringList sentences;
    if (import.isUndone)
        //: %1 is what it brought, such as "11 figures and 2 events"
        sentences.append(words
                             .translate("Edits",
                                        "This import is undone: what it brought (%1) is kept aside "
                                        "and can be brought back, or removed for good.")
                             .arg(brought));
    else
        //: %1 is what it brought, such as "11 figures and 2 events"
        sentences.append(
            words.translate("Edits", "Undoing puts its %1 aside; redoing brings them back.")
                .arg(brought));
    if (import.changed > 0)
        sentences.append(words.translate("Edits",
                                         "You have changed or deleted %n of its figures and events "
                                         "since; your changes go and come back with them.",
                                         nullptr, counted(import.changed)));
    return sentences.join(u' ');
}

ImportModel::ImportModel(QObject *parent) : RecordModel(parent) { }

void ImportModel::setImports(QList<ImportRecord> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    endResetModel();
}

int ImportModel::rows() const
{
    return static_cast<int>(m_imports.size());
}

int ImportModel::columns() const
{
    return ColumnCount;
}

QString ImportModel::header(int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    switch (column) {
    case WhenColumn:
        return words.translate("Models", "When");
    case TitleColumn:
        return words.translate("Models", "Title");
    case FileColumn:
        return words.translate("Models", "File");
    case FiguresColumn:
        return words.translate("Models", "Figures");
    case EventsColumn:
        return words.translate("Models", "Events");
    case RecordsColumn:
        return words.translate("Models", "Other records");
    case ChangedColumn:
        return words.translate("Models", "Changed since");
    case StateColumn:
        return words.translate("Models", "State");
    default:
        return {};
    }
}

QString ImportModel::text(int row, int column, Language language) const
{
    const Catalogue &words = Catalogue::of(language);
    const ImportRecord &one = import(row);
    switch (column) {
    case WhenColumn:
        return timeText(one);
    case TitleColumn:
        return importName(one, language);
    case FileColumn:
        return importFileName(one.fileName, language);
    case FiguresColumn:
        return number(one.figures);
    case EventsColumn:
        return number(one.events);
    case RecordsColumn:
        return number(one.records);
    case ChangedColumn:
        return one.changed > 0 ? number(one.changed) : QString();
    case StateColumn:
        return one.isUndone ? words.translate("Edits", "Undone")
                            : words.translate("Edits", "In the store");
    default:
        return {};
    }
}

QVariant ImportModel::value(int row, int column) const
{
    const ImportRecord &one = import(row);
    switch (column) {
    case WhenColumn:
        return one.when.isValid() ? QVariant(one.when) : QVariant();
    case TitleColumn:
        return cellValue(importTitle(one));
    case FileColumn:
        return cellValue(one.fileName);
    case FiguresColumn:
        return one.figures;
    case EventsColumn:
        return one.events;
    case RecordsColumn:
        return one.records;
    case ChangedColumn:
        return one.changed > 0 ? QVariant(one.changed) : QVariant();
    case StateColumn:
        return one.isUndone;
    default:
        return {};
    }
}

QString ImportModel::id(int row) const
{
    return QString::number(import(row).id);
}

} // namespace Zhitu
