// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figuredialog.h"

#include "formats/formats.h"
#include "records/statuses.h"
#include "recordtexts.h"
#include "widgets/catalogchoices.h"
#include "widgets/recordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr RankBasis bases[] = {RankBasis::Explicit, RankBasis::ListedOrder, RankBasis::Inferred,
                               RankBasis::FromStreak, RankBasis::None};

std::optional<AnyRecord> formerOf(const Observation &figure)
{
    return figure.id.isEmpty() ? std::nullopt : std::optional<AnyRecord>(figure);
}

} // namespace

FigureDialog::FigureDialog(const Observation &figure, CatalogPtr catalog, Language language,
                           QWidget *parent)
    : FormDialog(formerOf(figure), std::move(catalog), language, parent)
    , m_figure(figure)
    , m_indicator(new RecordField(this))
    , m_region(new RecordField(this))
    , m_subject(new RecordField(this))
    , m_number(new QLineEdit(this))
    , m_period(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_rankBasis(new QComboBox(this))
    , m_source(new RecordField(this))
    , m_origin(new RecordField(this))
    , m_line(new QLineEdit(this))
    , m_printed(new QLineEdit(this))
    , m_statedBy(new BilingualField(this))
    , m_note(new BilingualField(this))
    , m_break(new QCheckBox(this))
{
    makeFields();
    updateChoices();
    if (isNew()) {
        FigureDraft start;
        start.indicator = figure.indicator;
        start.region = figure.region;
        start.source = figure.source;
        showDraft(start);
        m_copied = u""_s;
    } else {
        showDraft(draftOf(figure, *this->catalog(), language));
    }
    for (RecordField *field : {m_indicator, m_region, m_subject, m_source, m_origin})
        connect(field, &RecordField::idChanged, this, [this] { update(); });
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        followNumber();
        update();
    });
    // What the user typed there is not overwritten any more.
    connect(m_printed, &QLineEdit::textEdited, this, [this] { m_copied = QString(); });
    for (QLineEdit *field : {m_period, m_line, m_printed})
        connect(field, &QLineEdit::textChanged, this, [this] { update(); });
    for (QComboBox *field : {m_status, m_rankBasis})
        connect(field, &QComboBox::currentIndexChanged, this, [this] { update(); });
    for (BilingualField *field : {m_statedBy, m_note})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    connect(m_break, &QCheckBox::toggled, this, [this] { update(); });
    finish(isNew() && !figure.indicator.isEmpty() && !figure.region.isEmpty()
               ? static_cast<QWidget *>(m_number)
               : isNew() ? m_indicator
                         : static_cast<QWidget *>(m_number));
}

void FigureDialog::makeFields()
{
    m_indicatorRow = addRecordField(m_indicator, Table::Indicators, Place::Whole, 1);
    m_regionRow = addRecordField(m_region, Table::Regions, Place::Left, 1);
    m_subjectRow = addRecordField(m_subject, Table::Subjects, Place::Right, 1);
    m_numberRow = addField(m_number, Place::Left, 3);
    m_periodRow = addField(m_period, Place::Right, 3);
    m_statusRow = addField(m_status, Place::Left);
    m_rankRow = addField(m_rankBasis, Place::Right);
    m_sourceRow = addRecordField(m_source, Table::Sources, Place::Whole, 1);
    m_lineRow = addField(m_line, Place::Left, 1);
    m_printedRow = addField(m_printed, Place::Right);
    m_originRow = addRecordField(m_origin, Table::Sources, Place::Whole);
    m_statedByRow = addField(m_statedBy, Place::Whole);
    m_noteRow = addField(m_note, Place::Whole);
    addField(m_break, Place::Whole);
    for (const Status status : allStatuses)
        m_status->addItem(QString(), static_cast<int>(status));
    for (const RankBasis basis : bases)
        m_rankBasis->addItem(QString(), static_cast<int>(basis));
    for (QLineEdit *field : {m_number, m_period, m_printed})
        field->setMaxLength(200);
    m_line->setMaxLength(9);
}

void FigureDialog::showDraft(const FigureDraft &draft)
{
    m_indicator->setId(draft.indicator);
    m_region->setId(draft.region);
    m_subject->setId(draft.subject);
    m_number->setText(draft.number);
    m_period->setText(draft.period);
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(draft.status)));
    m_rankBasis->setCurrentIndex(
        std::max(0, m_rankBasis->findData(static_cast<int>(draft.rankBasis))));
    m_source->setId(draft.source);
    m_origin->setId(draft.origin);
    m_line->setText(draft.line);
    m_printed->setText(draft.printed);
    m_statedBy->setText(draft.statedBy);
    m_note->setText(draft.note);
    m_break->setChecked(draft.breakBefore);
    m_copied = draft.printed == draft.number ? draft.number : QString();
}

FigureDraft FigureDialog::draft() const
{
    return {.indicator = m_indicator->id(),
            .region = m_region->id(),
            .subject = m_subject->id(),
            .number = m_number->text(),
            .period = m_period->text(),
            .status = static_cast<Status>(m_status->currentData().toInt()),
            .rankBasis = static_cast<RankBasis>(m_rankBasis->currentData().toInt()),
            .source = m_source->id(),
            .origin = m_origin->id(),
            .line = m_line->text(),
            .printed = m_printed->text(),
            .statedBy = m_statedBy->text(),
            .note = m_note->text(),
            .breakBefore = m_break->isChecked()};
}

void FigureDialog::followNumber()
{
    if (m_copied.isNull() || m_printed->text() != m_copied)
        return;
    const QString typed = m_number->text().trimmed();
    // A dash says that nothing is printed.
    const Unit *unit = nullptr;
    if (const Indicator *indicator = catalog()->indicator(m_indicator->id()))
        unit = catalog()->unit(indicator->unit);
    const auto number = unit ? readDraftNumber(typed, *unit, language()).value : std::nullopt;
    m_copied = number && !number->value ? u""_s : typed.isNull() ? u""_s : typed;
    m_printed->setText(m_copied);
}

std::optional<AnyRecord> FigureDialog::record() const
{
    const FigureReading reading = readFigure(draft(), m_figure, *catalog(), language());
    return reading.figure ? std::optional<AnyRecord>(*reading.figure) : std::nullopt;
}

void FigureDialog::choose(const RecordKey &record)
{
    switch (record.table) {
    case Table::Indicators:
        return m_indicator->setId(record.key);
    case Table::Regions:
        return m_region->setId(record.key);
    case Table::Subjects:
        return m_subject->setId(record.key);
    case Table::Sources:
        return (m_source->id().isEmpty() ? m_source : m_origin)->setId(record.key);
    default:
        return;
    }
}

void FigureDialog::askForNeighbours()
{
    if (!m_neighboursOf.isEmpty())
        Q_EMIT neighboursWanted(m_neighboursOf.first(), m_neighboursOf.last());
}

void FigureDialog::setNeighbours(const QString &indicator, const QString &region,
                                 const QList<Observation> &figures)
{
    if (m_neighboursOf != QStringList{indicator, region})
        return;
    m_neighbours = figures;
    update();
}

void FigureDialog::updateChoices()
{
    m_indicator->setChoices(indicatorChoices(*catalog()));
    m_region->setChoices(regionChoices(*catalog()));
    m_subject->setChoices(subjectChoices(*catalog()));
    for (RecordField *field : {m_source, m_origin})
        field->setChoices(sourceChoices(*catalog()));
    for (RecordField *field : {m_indicator, m_region, m_subject, m_source, m_origin})
        field->setLanguage(language());
}

void FigureDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("Add figure") : tr("Change figure"));
    setFieldTexts(m_indicatorRow, tr("&Indicator:"), tr("Indicator"));
    setFieldTexts(m_regionRow, tr("&Region:"), tr("Region"));
    setFieldTexts(m_subjectRow, tr("Sub&ject:"), tr("Subject"));
    setFieldTexts(m_numberRow, tr("&Number:"), tr("Number"));
    setFieldTexts(m_periodRow, tr("&Period:"), tr("Period"));
    setFieldTexts(m_statusRow, tr("S&tatus:"), tr("Status"));
    setFieldTexts(m_rankRow, tr("Rank is &known:"), tr("How the rank is known"));
    setFieldTexts(m_sourceRow, tr("&Source:"), tr("Source"));
    setFieldTexts(m_lineRow, tr("&Line:"), tr("Line of the source"));
    setFieldTexts(m_printedRow, tr("As printe&d:"), tr("As printed"));
    setFieldTexts(m_originRow, tr("&Quoted from:"), tr("Quoted from"));
    setFieldTexts(m_statedByRow, tr("Stated &by:"), tr("Stated by"));
    setFieldTexts(m_noteRow, tr("N&ote:"), tr("Note"));
    m_break->setText(tr("A break in the series: not comparable with earlier figures"));
    m_number->setPlaceholderText(tr("As it is printed: about 50, over 100, CNY 230 billion, 5–10"));
    m_period->setPlaceholderText(tr("2023, Oct 2023, 15 Jan 2024, 2023Q3; empty: undated"));
    m_line->setPlaceholderText(tr("Counted without blank lines"));
    m_subject->lineEdit()->setPlaceholderText(tr("Empty: the whole region"));
    m_indicator->lineEdit()->setPlaceholderText(tr("Type a part of its name"));
    m_region->lineEdit()->setPlaceholderText(tr("Type a part of its name or its code"));
    m_source->lineEdit()->setPlaceholderText(tr("Where the figure was read"));
    m_origin->lineEdit()->setPlaceholderText(tr("Empty: the source does not quote another"));
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemText(
            i, statusName(static_cast<Status>(m_status->itemData(i).toInt()), language()));
    for (int i = 0; i < m_rankBasis->count(); ++i) {
        const auto basis = static_cast<RankBasis>(m_rankBasis->itemData(i).toInt());
        m_rankBasis->setItemText(
            i, basis == RankBasis::None ? tr("Not said") : rankBasisName(basis, language()));
    }
}

QString FigureDialog::neighbourText(const Observation &figure) const
{
    for (const Observation &other : std::as_const(m_neighbours)) {
        if (other.id == figure.id || other.period != figure.period
            || other.subject != figure.subject || other.status != figure.status)
            continue;
        const QString text = figureText(*catalog(), other, language());
        if (other.value == figure.value && other.valueUpper == figure.valueUpper
            && other.qualifier == figure.qualifier)
            //: %1 is a figure, %2 the source that has it
            return tr("The store has this already: %1 (%2). It will count as stated twice.")
                .arg(text, sourceName(*catalog(), other.source, language()));
        return tr("The store has another number for this: %1 (%2). Both are kept, and the findings "
                  "show them.")
            .arg(text, sourceName(*catalog(), other.source, language()));
    }
    return {};
}

QString FigureDialog::check()
{
    const FigureDraft typed = draft();
    const FigureReading reading = readFigure(typed, m_figure, *catalog(), language());
    const Indicator *indicator = catalog()->indicator(typed.indicator);
    const Unit *unit = indicator ? catalog()->unit(indicator->unit) : nullptr;
    setFieldShown(m_rankRow, unit && unit->kind == UnitKind::Rank);
    const auto unknown = [this](const Field &row, const RecordField *field, const QString &known) {
        setHint(row,
                field->isUnknown()
                    ? tr("There is none of this name. Choose one, or make a new one with +.")
                    : known,
                field->isUnknown());
    };
    //: %1 is a unit, such as "enterprises"
    unknown(m_indicatorRow, m_indicator,
            unit ? tr("Unit: %1").arg(unit->name.in(language())) : QString());
    unknown(m_regionRow, m_region, {});
    unknown(m_subjectRow, m_subject, {});
    const QString beside = reading.figure ? neighbourText(*reading.figure) : QString();
    unknown(m_sourceRow, m_source, {});
    setHint(m_numberRow,
            beside.isEmpty() || reading.number.isProblem ? reading.number.text
                                                         : reading.number.text + u'\n' + beside,
            reading.number.isProblem);
    setHint(m_periodRow, reading.period.text, reading.period.isProblem);
    setHint(m_lineRow, reading.line.text, reading.line.isProblem);

    const QStringList of{typed.indicator, typed.region};
    if (!typed.indicator.isEmpty() && !typed.region.isEmpty()
        && std::exchange(m_neighboursOf, of) != of) {
        m_neighbours.clear();
        askForNeighbours();
    }
    if (m_subject->isUnknown() || m_origin->isUnknown())
        return m_subject->isUnknown()
            ? tr("There is no subject of this name. Choose one, or leave the field empty.")
            : tr("There is no source of this name to be quoted from. Choose one, or leave the "
                 "field empty.");
    if (reading.obstacle.isEmpty() && reading.figure && !isNew() && *reading.figure == m_figure)
        return tr("Nothing is changed yet.");
    return reading.obstacle;
}

} // namespace Zhitu
