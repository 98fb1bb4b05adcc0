// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventdialog.h"

#include "figuredraft.h"
#include "formats/formats.h"
#include "recordkeys.h"
#include "records/statuses.h"
#include "widgets/catalogchoices.h"
#include "widgets/recordfield.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** Of a date: no ranges, which are periods of their own. */
constexpr Qualifier qualifiers[] = {Qualifier::Exact,   Qualifier::About, Qualifier::Over,
                                    Qualifier::AtLeast, Qualifier::Under, Qualifier::AtMost};

std::optional<AnyRecord> formerOf(const Event &event)
{
    return event.id.isEmpty() ? std::nullopt : std::optional<AnyRecord>(event);
}

/** The kinds that events have: those that the program knows, and the catalog's own. */
QStringList kindsOf(const Catalog &catalog)
{
    QStringList kinds{u"policy"_s,    u"policy_measure"_s, u"report"_s,
                      u"statement"_s, u"conference"_s,     u"company"_s};
    for (const Event &event : catalog.events)
        if (!kinds.contains(event.kind))
            kinds.append(event.kind);
    return kinds;
}

} // namespace

EventDialog::EventDialog(const Event &event, CatalogPtr catalog, Language language, QWidget *parent)
    : FormDialog(formerOf(event), std::move(catalog), language, parent)
    , m_event(event)
    , m_kind(new RecordField(this))
    , m_region(new RecordField(this))
    , m_title(new BilingualField(this))
    , m_short(new BilingualField(this))
    , m_period(new QLineEdit(this))
    , m_qualifier(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_source(new RecordField(this))
    , m_origin(new RecordField(this))
    , m_line(new QLineEdit(this))
    , m_printed(new QLineEdit(this))
    , m_statedBy(new BilingualField(this))
    , m_note(new BilingualField(this))
{
    makeFields();
    updateChoices();
    fillFrom(event);
    for (RecordField *field : {m_kind, m_region, m_source, m_origin})
        connect(field, &RecordField::idChanged, this, [this] { update(); });
    for (QLineEdit *field : {m_period, m_line, m_printed})
        connect(field, &QLineEdit::textChanged, this, [this] { update(); });
    for (QComboBox *field : {m_qualifier, m_status})
        connect(field, &QComboBox::currentIndexChanged, this, [this] { update(); });
    for (BilingualField *field : {m_title, m_short, m_statedBy, m_note})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    finish(m_title);
}

void EventDialog::makeFields()
{
    m_titleRow = addField(m_title, Place::Whole);
    m_shortRow = addField(m_short, Place::Whole);
    m_kindRow = addField(m_kind, Place::Left, 1);
    m_regionRow = addRecordField(m_region, Table::Regions, Place::Right, 1);
    m_periodRow = addField(m_period, Place::Left, 2);
    m_qualifierRow = addField(m_qualifier, Place::Right);
    m_statusRow = addField(m_status, Place::Left);
    m_sourceRow = addRecordField(m_source, Table::Sources, Place::Whole, 1);
    m_lineRow = addField(m_line, Place::Left, 1);
    m_printedRow = addField(m_printed, Place::Right);
    m_originRow = addRecordField(m_origin, Table::Sources, Place::Whole);
    m_statedByRow = addField(m_statedBy, Place::Whole);
    m_noteRow = addField(m_note, Place::Whole);
    for (const Status status : allStatuses)
        m_status->addItem(QString(), static_cast<int>(status));
    for (const Qualifier qualifier : qualifiers)
        m_qualifier->addItem(QString(), static_cast<int>(qualifier));
    m_line->setMaxLength(9);
    for (QLineEdit *field : {m_period, m_printed})
        field->setMaxLength(200);
}

void EventDialog::fillFrom(const Event &event)
{
    m_title->setText(event.title);
    m_short->setText(event.shortTitle);
    m_kind->setId(event.kind);
    m_region->setId(event.region);
    m_period->setText(event.period.isUndated() ? QString()
                                               : formatPeriod(event.period, language()));
    m_qualifier->setCurrentIndex(
        std::max(0, m_qualifier->findData(static_cast<int>(event.qualifier))));
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(event.status)));
    m_source->setId(event.source);
    m_origin->setId(event.origin);
    m_line->setText(event.line ? QString::number(*event.line) : QString());
    m_printed->setText(event.printed);
    m_statedBy->setText(event.statedBy);
    m_note->setText(event.note);
}

std::optional<Period> EventDialog::period() const
{
    // A date that was not retyped stays, whether or not its words can be read.
    if (!isNew() && !m_event.period.isUndated())
        for (const Language any : allLanguages)
            if (m_period->text() == formatPeriod(m_event.period, any))
                return m_event.period;
    return readDraftPeriod(m_period->text(), language()).value;
}

std::optional<AnyRecord> EventDialog::record() const
{
    const auto when = period();
    const auto line = readDraftLine(m_line->text(), language()).value;
    if (!when || !line)
        return std::nullopt;
    Event event = m_event;
    event.title = m_title->text();
    event.shortTitle = m_short->text();
    event.kind = m_kind->id();
    event.region = m_region->id();
    event.period = *when;
    event.qualifier = static_cast<Qualifier>(m_qualifier->currentData().toInt());
    event.status = static_cast<Status>(m_status->currentData().toInt());
    event.source = m_source->id();
    event.origin = m_origin->id();
    event.line = *line;
    event.printed = m_printed->text().trimmed();
    if (event.printed.isEmpty())
        event.occurrence = 0;
    else if (event.occurrence == 0 || event.printed != m_event.printed)
        event.occurrence = 1;
    event.statedBy = m_statedBy->text();
    event.note = m_note->text();
    return event;
}

void EventDialog::choose(const RecordKey &record)
{
    if (record.table == Table::Regions)
        m_region->setId(record.key);
    else if (record.table == Table::Sources)
        (m_source->id().isEmpty() ? m_source : m_origin)->setId(record.key);
}

void EventDialog::updateChoices()
{
    m_kind->setChoices(eventKindChoices(kindsOf(*catalog())));
    m_region->setChoices(regionChoices(*catalog()));
    for (RecordField *field : {m_source, m_origin})
        field->setChoices(sourceChoices(*catalog()));
    for (RecordField *field : {m_kind, m_region, m_source, m_origin})
        field->setLanguage(language());
}

void EventDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("Add event") : tr("Change event"));
    setFieldTexts(m_titleRow, tr("&Title:"), tr("Title"));
    setFieldTexts(m_shortRow, tr("S&hort title:"), tr("Short title"));
    setFieldTexts(m_kindRow, tr("&Kind:"), tr("Kind"));
    setFieldTexts(m_regionRow, tr("&Region:"), tr("Region"));
    setFieldTexts(m_periodRow, tr("&Date:"), tr("Date"));
    setFieldTexts(m_qualifierRow, tr("Date &is:"), tr("How exact the date is"));
    setFieldTexts(m_statusRow, tr("St&atus:"), tr("Status"));
    setFieldTexts(m_sourceRow, tr("&Source:"), tr("Source"));
    setFieldTexts(m_lineRow, tr("&Line:"), tr("Line of the source"));
    setFieldTexts(m_printedRow, tr("As &printed:"), tr("As printed"));
    setFieldTexts(m_originRow, tr("&Quoted from:"), tr("Quoted from"));
    setFieldTexts(m_statedByRow, tr("Stated &by:"), tr("Stated by"));
    setFieldTexts(m_noteRow, tr("N&ote:"), tr("Note"));
    m_period->setPlaceholderText(tr("2023, Oct 2023, 15 Jan 2024; empty: undated"));
    m_line->setPlaceholderText(tr("Counted without blank lines"));
    m_printed->setPlaceholderText(tr("The date or title as the source has it"));
    m_source->lineEdit()->setPlaceholderText(tr("Where it was read"));
    m_origin->lineEdit()->setPlaceholderText(tr("Empty: the source does not quote another"));
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemText(
            i, statusName(static_cast<Status>(m_status->itemData(i).toInt()), language()));
    for (int i = 0; i < m_qualifier->count(); ++i)
        m_qualifier->setItemText(
            i, qualifierName(static_cast<Qualifier>(m_qualifier->itemData(i).toInt()), language()));
}

QString EventDialog::check()
{
    const auto unknown = [this](const Field &row, const RecordField *field) {
        setHint(row,
                field->isUnknown() ? tr("There is none of this name. Choose one from the list.")
                                   : QString(),
                field->isUnknown());
    };
    unknown(m_kindRow, m_kind);
    unknown(m_regionRow, m_region);
    unknown(m_sourceRow, m_source);
    const DraftNote when = readDraftPeriod(m_period->text(), language()).note;
    setHint(m_periodRow, period() && when.isProblem ? QString() : when.text,
            !period() && when.isProblem);
    const auto line = readDraftLine(m_line->text(), language());
    setHint(m_lineRow, line.note.text, line.note.isProblem);
    if (m_title->text().isEmpty())
        return tr("Give the event a title in one language at least.");
    if (m_kind->id().isEmpty())
        return tr("Choose the kind of the event.");
    if (m_region->id().isEmpty())
        return tr("Choose the region that the event belongs to.");
    if (!period())
        return tr("The date cannot be read; see below it.");
    if (m_source->id().isEmpty())
        return tr("Choose the source that the event was read in, or the one that says “Source not "
                  "stated”.");
    if (m_origin->isUnknown())
        return tr("There is no source of this name to be quoted from. Choose one, or leave the "
                  "field empty.");
    if (!line.value)
        return tr("The line cannot be read; see below it.");
    if (!isNew() && record() == former())
        return tr("Nothing is changed yet.");
    return {};
}

} // namespace Zhitu
