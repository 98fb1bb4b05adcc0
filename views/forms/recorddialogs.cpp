// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorddialogs.h"

#include "figuredraft.h"
#include "formats/formats.h"
#include "forms/eventdialog.h"
#include "forms/figuredialog.h"
#include "recordkeys.h"
#include "widgets/catalogchoices.h"
#include "widgets/recordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

template<typename Record>
Record recordOf(const std::optional<AnyRecord> &any)
{
    return any ? std::get<Record>(*any) : Record();
}

/** Fills a box with the terms of a closed list; their names follow. */
template<typename Term, std::size_t count>
void addTerms(QComboBox *box, const Term (&terms)[count])
{
    for (const Term term : terms)
        box->addItem(QString(), static_cast<int>(term));
}

template<typename Term>
Term chosen(const QComboBox *box)
{
    return static_cast<Term>(box->currentData().toInt());
}

template<typename Term>
void choose(QComboBox *box, Term term)
{
    box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(term))));
}

template<typename Term, typename Name>
void nameTerms(QComboBox *box, const Name &name)
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(i, name(static_cast<Term>(box->itemData(i).toInt())));
}

constexpr AreaLevel levels[] = {AreaLevel::District, AreaLevel::City, AreaLevel::Province,
                                AreaLevel::Country, AreaLevel::World};
constexpr Measure measures[] = {Measure::Stock, Measure::Flow, Measure::Share, Measure::Rank,
                                Measure::Other};
constexpr Direction directions[] = {Direction::None, Direction::Higher, Direction::Lower};
constexpr SourceKind sourceKinds[] = {
    SourceKind::OfficialStatistic, SourceKind::WhitePaper, SourceKind::Association,
    SourceKind::Interview,         SourceKind::Press,      SourceKind::Repost,
    SourceKind::NotStated};
constexpr UnitKind unitKinds[] = {UnitKind::Count,   UnitKind::Currency, UnitKind::Area,
                                  UnitKind::Percent, UnitKind::Rank,     UnitKind::Duration,
                                  UnitKind::Capacity};

} // namespace

FormDialog *makeRecordDialog(Table table, const std::optional<AnyRecord> &record,
                             const CatalogPtr &catalog, Language language, QWidget *parent)
{
    if (!record)
        prepareKeys();
    switch (table) {
    case Table::Units:
        return new UnitDialog(record, catalog, language, parent);
    case Table::Regions:
        return new RegionDialog(record, catalog, language, parent);
    case Table::Subjects:
        return new SubjectDialog(record, catalog, language, parent);
    case Table::Sources:
        return new SourceDialog(record, catalog, language, parent);
    case Table::Indicators:
        return new IndicatorDialog(record, catalog, language, parent);
    case Table::Events:
        return new EventDialog(recordOf<Event>(record), catalog, language, parent);
    default:
        return new FigureDialog(recordOf<Observation>(record), catalog, language, parent);
    }
}

RegionDialog::RegionDialog(const std::optional<AnyRecord> &region, CatalogPtr catalog,
                           Language language, QWidget *parent)
    : FormDialog(region, std::move(catalog), language, parent)
    , m_region(recordOf<Region>(region))
    , m_name(new BilingualField(this))
    , m_short(new BilingualField(this))
    , m_level(new QComboBox(this))
    , m_parent(new RecordField(this))
    , m_code(new QLineEdit(this))
    , m_aliases(new QLineEdit(this))
    , m_pinyin(new QLineEdit(this))
    , m_tile(new QLineEdit(this))
{
    m_nameRow = addField(m_name, Place::Whole);
    m_shortRow = addField(m_short, Place::Whole);
    m_levelRow = addField(m_level, Place::Left);
    m_parentRow = addField(m_parent, Place::Right, 2);
    m_codeRow = addField(m_code, Place::Left, 2);
    m_aliasesRow = addField(m_aliases, Place::Right);
    m_pinyinRow = addField(m_pinyin, Place::Left);
    m_tileRow = addField(m_tile, Place::Right, 2);
    addTerms(m_level, levels);
    updateChoices();
    m_name->setText(m_region.name);
    m_short->setText(m_region.shortName);
    Zhitu::choose(m_level, isNew() ? AreaLevel::District : m_region.level);
    m_parent->setId(m_region.parent);
    m_code->setText(m_region.code);
    m_code->setReadOnly(!isNew());
    m_aliases->setText(m_region.aliases.join(u' '));
    m_pinyin->setText(m_region.pinyin);
    if (m_region.tileColumn && m_region.tileRow)
        m_tile->setText(u"%1, %2"_s.arg(*m_region.tileColumn).arg(*m_region.tileRow));
    for (BilingualField *field : {m_name, m_short})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        updateChoices();
        update();
    });
    connect(m_parent, &RecordField::idChanged, this, [this] { update(); });
    for (QLineEdit *field : {m_code, m_aliases, m_pinyin, m_tile})
        connect(field, &QLineEdit::textChanged, this, [this] { update(); });
    finish(m_name);
}

void RegionDialog::updateChoices()
{
    // Only what is wider can contain it.
    QList<Choice> wider;
    for (const Choice &choice : regionChoices(*catalog()))
        if (catalog()->region(choice.id)->level < chosen<AreaLevel>(m_level))
            wider.append(choice);
    m_parent->setChoices(wider);
    m_parent->setLanguage(language());
}

void RegionDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("New region") : tr("Change region"));
    setFieldTexts(m_nameRow, tr("&Name:"), tr("Name"));
    setFieldTexts(m_shortRow, tr("&Short name:"), tr("Short name"));
    setFieldTexts(m_levelRow, tr("&Level:"), tr("Level"));
    setFieldTexts(m_parentRow, tr("Lies &in:"), tr("Region that it lies in"));
    setFieldTexts(m_codeRow, tr("&Code:"), tr("Code"));
    setFieldTexts(m_aliasesRow, tr("&Other codes:"), tr("Other codes and spellings"));
    setFieldTexts(m_pinyinRow, tr("&Pinyin:"), tr("Pinyin"));
    setFieldTexts(m_tileRow, tr("&Tile:"), tr("Place on the tile map"));
    m_code->setPlaceholderText(tr("Of GB/T 2260 or ISO 3166; empty: one is made"));
    m_aliases->setPlaceholderText(tr("Parted by blanks"));
    m_tile->setPlaceholderText(tr("Column, row, from 0; empty: not on the map"));
    nameTerms<AreaLevel>(m_level,
                         [this](AreaLevel level) { return areaLevelName(level, language()); });
}

Region RegionDialog::typed() const
{
    Region region = m_region;
    region.name = m_name->text();
    region.shortName = m_short->text();
    region.level = chosen<AreaLevel>(m_level);
    region.parent = m_parent->id();
    if (isNew()) {
        region.code = m_code->text().trimmed();
        if (region.code.isEmpty())
            region.code = freeKey(*catalog(), Table::Regions, region.name);
    }
    region.aliases = m_aliases->text().split(u' ', Qt::SkipEmptyParts);
    region.pinyin = m_pinyin->text().trimmed();
    region.tileColumn.reset();
    region.tileRow.reset();
    static const QRegularExpression place(u"^\\s*(\\d{1,3})\\s*[,，;；\\s]\\s*(\\d{1,3})\\s*$"_s);
    if (const auto match = place.match(m_tile->text()); match.hasMatch()) {
        region.tileColumn = match.captured(1).toInt();
        region.tileRow = match.captured(2).toInt();
    }
    return region;
}

std::optional<AnyRecord> RegionDialog::record() const
{
    return typed();
}

QString RegionDialog::check()
{
    const Region region = typed();
    setHint(m_parentRow,
            m_parent->isUnknown() ? tr("No wider region has this name. Choose one from the list.")
                                  : QString(),
            m_parent->isUnknown());
    QString codeProblem;
    if (isNew() && !isKey(Table::Regions, region.code))
        codeProblem =
            tr("A code has letters of ASCII, digits, points, hyphens and underscores only.");
    else if (isNew() && hasRecord(*catalog(), {Table::Regions, region.code}))
        codeProblem = tr("Another region has this code.");
    setHint(m_codeRow, codeProblem, true);
    const bool isTileWrong = !m_tile->text().trimmed().isEmpty() && !region.tileColumn;
    setHint(m_tileRow, isTileWrong ? tr("Write the column and the row, such as 3, 2.") : QString(),
            true);
    if (region.name.isEmpty())
        return tr("Give the region a name in one language at least.");
    if (m_parent->isUnknown())
        return tr("The region that it lies in is not known; see below it.");
    if (!codeProblem.isEmpty())
        return tr("The code cannot be taken; see below it.");
    if (isTileWrong)
        return tr("The place on the tile map cannot be read; see below it.");
    if (!isNew() && region == m_region)
        return tr("Nothing is changed yet.");
    return {};
}

IndicatorDialog::IndicatorDialog(const std::optional<AnyRecord> &indicator, CatalogPtr catalog,
                                 Language language, QWidget *parent)
    : FormDialog(indicator, std::move(catalog), language, parent)
    , m_indicator(recordOf<Indicator>(indicator))
    , m_name(new BilingualField(this))
    , m_short(new BilingualField(this))
    , m_unit(new RecordField(this))
    , m_measure(new QComboBox(this))
    , m_direction(new QComboBox(this))
    , m_cumulative(new QCheckBox(this))
    , m_population(new BilingualField(this))
    , m_definition(new BilingualField(this))
    , m_scope(new BilingualField(this))
{
    m_nameRow = addField(m_name, Place::Whole);
    m_shortRow = addField(m_short, Place::Whole);
    m_unitRow = addRecordField(m_unit, Table::Units, Place::Left, 2);
    m_measureRow = addField(m_measure, Place::Right);
    m_directionRow = addField(m_direction, Place::Left);
    m_populationRow = addField(m_population, Place::Whole);
    m_definitionRow = addField(m_definition, Place::Whole);
    m_scopeRow = addField(m_scope, Place::Whole);
    addField(m_cumulative, Place::Whole);
    addTerms(m_measure, measures);
    addTerms(m_direction, directions);
    updateChoices();
    m_name->setText(m_indicator.name);
    m_short->setText(m_indicator.shortName);
    m_unit->setId(m_indicator.unit);
    Zhitu::choose(m_measure, isNew() ? Measure::Stock : m_indicator.measure);
    Zhitu::choose(m_direction, isNew() ? Direction::Higher : m_indicator.direction);
    m_cumulative->setChecked(m_indicator.isCumulative);
    m_population->setText(m_indicator.population);
    m_definition->setText(m_indicator.definition);
    m_scope->setText(m_indicator.scope);
    for (BilingualField *field : {m_name, m_short, m_population, m_definition, m_scope})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    connect(m_unit, &RecordField::idChanged, this, [this] { update(); });
    for (QComboBox *field : {m_measure, m_direction})
        connect(field, &QComboBox::currentIndexChanged, this, [this] { update(); });
    connect(m_cumulative, &QCheckBox::toggled, this, [this] { update(); });
    finish(m_name);
}

void IndicatorDialog::choose(const RecordKey &record)
{
    if (record.table == Table::Units)
        m_unit->setId(record.key);
}

void IndicatorDialog::updateChoices()
{
    m_unit->setChoices(unitChoices(*catalog()));
    m_unit->setLanguage(language());
}

void IndicatorDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("New indicator") : tr("Change indicator"));
    setFieldTexts(m_nameRow, tr("&Name:"), tr("Name"));
    setFieldTexts(m_shortRow, tr("&Short name:"), tr("Short name"));
    setFieldTexts(m_unitRow, tr("&Unit:"), tr("Unit"));
    setFieldTexts(m_measureRow, tr("&Measure:"), tr("Measure"));
    setFieldTexts(m_directionRow, tr("&Better is:"), tr("Which way is better"));
    setFieldTexts(m_populationRow, tr("&Counted among:"), tr("What is counted among"));
    setFieldTexts(m_definitionRow, tr("&Definition:"), tr("Definition"));
    setFieldTexts(m_scopeRow, tr("&Publisher's scope:"), tr("Publisher's scope"));
    m_cumulative->setText(tr("A running total: a later figure can never be lower"));
    nameTerms<Measure>(m_measure,
                       [this](Measure measure) { return measureName(measure, language()); });
    nameTerms<Direction>(m_direction, [](Direction direction) {
        switch (direction) {
        case Direction::Higher:
            return tr("Higher");
        case Direction::Lower:
            return tr("Lower");
        case Direction::None:
            break;
        }
        return tr("Neither");
    });
}

std::optional<AnyRecord> IndicatorDialog::record() const
{
    Indicator indicator = m_indicator;
    indicator.name = m_name->text();
    indicator.shortName = m_short->text();
    if (isNew())
        indicator.id = freeKey(*catalog(), Table::Indicators, indicator.name);
    indicator.unit = m_unit->id();
    indicator.measure = chosen<Measure>(m_measure);
    indicator.direction = chosen<Direction>(m_direction);
    indicator.isCumulative = m_cumulative->isChecked();
    indicator.population = m_population->text();
    indicator.definition = m_definition->text();
    indicator.scope = m_scope->text();
    return indicator;
}

QString IndicatorDialog::check()
{
    setHint(m_unitRow,
            m_unit->isUnknown()
                ? tr("There is none of this name. Choose one, or make a new one with +.")
                : QString(),
            m_unit->isUnknown());
    if (m_name->text().isEmpty())
        return tr("Give the indicator a name in one language at least.");
    if (m_unit->id().isEmpty())
        return tr("Choose the unit of its values.");
    if (!isNew() && record() == former())
        return tr("Nothing is changed yet.");
    return {};
}

SourceDialog::SourceDialog(const std::optional<AnyRecord> &source, CatalogPtr catalog,
                           Language language, QWidget *parent)
    : FormDialog(source, std::move(catalog), language, parent)
    , m_source(recordOf<Source>(source))
    , m_title(new BilingualField(this))
    , m_short(new BilingualField(this))
    , m_kind(new QComboBox(this))
    , m_publisher(new BilingualField(this))
    , m_published(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_repeats(new RecordField(this))
    , m_note(new BilingualField(this))
{
    m_titleRow = addField(m_title, Place::Whole);
    m_shortRow = addField(m_short, Place::Whole);
    m_publisherRow = addField(m_publisher, Place::Whole);
    m_kindRow = addField(m_kind, Place::Left);
    m_publishedRow = addField(m_published, Place::Right, 2);
    m_urlRow = addField(m_url, Place::Whole, 1);
    m_repeatsRow = addField(m_repeats, Place::Whole, 1);
    m_noteRow = addField(m_note, Place::Whole);
    addTerms(m_kind, sourceKinds);
    updateChoices();
    m_title->setText(m_source.title);
    m_short->setText(m_source.shortTitle);
    Zhitu::choose(m_kind, isNew() ? SourceKind::OfficialStatistic : m_source.kind);
    m_publisher->setText(m_source.publisher);
    m_published->setText(
        m_source.published.isUndated() ? QString() : formatPeriod(m_source.published, language));
    m_url->setText(m_source.url);
    m_url->setMaxLength(2000);
    m_repeats->setId(m_source.repeats);
    m_note->setText(m_source.note);
    for (BilingualField *field : {m_title, m_short, m_publisher, m_note})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    for (QLineEdit *field : {m_published, m_url})
        connect(field, &QLineEdit::textChanged, this, [this] { update(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { update(); });
    connect(m_repeats, &RecordField::idChanged, this, [this] { update(); });
    finish(m_title);
}

void SourceDialog::updateChoices()
{
    QList<Choice> others = sourceChoices(*catalog());
    erase_if(others, [this](const Choice &choice) { return choice.id == m_source.id; });
    m_repeats->setChoices(others);
    m_repeats->setLanguage(language());
}

void SourceDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("New source") : tr("Change source"));
    setFieldTexts(m_titleRow, tr("&Title:"), tr("Title"));
    setFieldTexts(m_shortRow, tr("&Short title:"), tr("Short title"));
    setFieldTexts(m_publisherRow, tr("&Publisher:"), tr("Publisher"));
    setFieldTexts(m_kindRow, tr("&Kind:"), tr("Kind"));
    setFieldTexts(m_publishedRow, tr("Publ&ished:"), tr("Published"));
    setFieldTexts(m_urlRow, tr("A&ddress:"), tr("Address"));
    setFieldTexts(m_repeatsRow, tr("&Reprint of:"), tr("Reprint of"));
    setFieldTexts(m_noteRow, tr("N&ote:"), tr("Note"));
    m_published->setPlaceholderText(tr("2024, Jan 2024, 15 Jan 2024; empty: not known"));
    m_url->setPlaceholderText(u"https://"_s);
    m_repeats->lineEdit()->setPlaceholderText(tr("Empty: it is no reprint"));
    nameTerms<SourceKind>(m_kind,
                          [this](SourceKind kind) { return sourceKindName(kind, language()); });
}

std::optional<Period> SourceDialog::published() const
{
    if (!m_source.published.isUndated())
        for (const Language any : allLanguages)
            if (m_published->text() == formatPeriod(m_source.published, any))
                return m_source.published;
    return readDraftPeriod(m_published->text(), language()).value;
}

std::optional<AnyRecord> SourceDialog::record() const
{
    const auto when = published();
    if (!when)
        return std::nullopt;
    Source source = m_source;
    source.title = m_title->text();
    source.shortTitle = m_short->text();
    if (isNew())
        source.id = freeKey(*catalog(), Table::Sources,
                            source.shortTitle.en.isEmpty() ? source.title : source.shortTitle);
    source.kind = chosen<SourceKind>(m_kind);
    source.publisher = m_publisher->text();
    source.published = *when;
    source.url = m_url->text().trimmed();
    source.repeats = m_repeats->id();
    source.note = m_note->text();
    return source;
}

QString SourceDialog::check()
{
    const DraftNote when = readDraftPeriod(m_published->text(), language()).note;
    const bool isWrong = !published();
    // Nothing typed means something else here than for a figure.
    setHint(m_publishedRow,
            m_published->text().trimmed().isEmpty() || when.isProblem != isWrong ? QString()
                                                                                 : when.text,
            isWrong);
    const QUrl address(m_url->text().trimmed(), QUrl::StrictMode);
    const bool isAddress = m_url->text().trimmed().isEmpty()
        || (address.isValid() && !address.scheme().isEmpty() && !address.host().isEmpty());
    setHint(m_urlRow,
            isAddress ? QString() : tr("An address begins with https:// or http:// and a host."),
            !isAddress);
    setHint(m_repeatsRow,
            m_repeats->isUnknown()
                ? tr("There is no source of this name. Choose one from the list.")
                : QString(),
            true);
    if (m_title->text().isEmpty())
        return tr("Give the source a title in one language at least.");
    if (isWrong)
        return tr("The date cannot be read; see below it.");
    if (!isAddress)
        return tr("The address cannot be taken; see below it.");
    if (m_repeats->isUnknown())
        return tr("The source that it reprints is not known; see below it.");
    if (!isNew() && record() == former())
        return tr("Nothing is changed yet.");
    return {};
}

SubjectDialog::SubjectDialog(const std::optional<AnyRecord> &subject, CatalogPtr catalog,
                             Language language, QWidget *parent)
    : FormDialog(subject, std::move(catalog), language, parent)
    , m_subject(recordOf<Subject>(subject))
    , m_name(new BilingualField(this))
    , m_short(new BilingualField(this))
{
    m_nameRow = addField(m_name, Place::Whole);
    m_shortRow = addField(m_short, Place::Whole);
    m_name->setText(m_subject.name);
    m_short->setText(m_subject.shortName);
    for (BilingualField *field : {m_name, m_short})
        connect(field, &BilingualField::textChanged, this, [this] { update(); });
    finish(m_name);
}

void SubjectDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("New subject") : tr("Change subject"));
    setFieldTexts(m_nameRow, tr("&Name:"), tr("Name"));
    setFieldTexts(m_shortRow, tr("&Short name:"), tr("Short name"));
}

std::optional<AnyRecord> SubjectDialog::record() const
{
    Subject subject = m_subject;
    subject.name = m_name->text();
    subject.shortName = m_short->text();
    if (isNew())
        subject.id = freeKey(*catalog(), Table::Subjects, subject.name);
    return subject;
}

QString SubjectDialog::check()
{
    if (m_name->text().isEmpty())
        return tr("Give the organisation or product a name in one language at least.");
    if (!isNew() && record() == former())
        return tr("Nothing is changed yet.");
    return {};
}

UnitDialog::UnitDialog(const std::optional<AnyRecord> &unit, CatalogPtr catalog, Language language,
                       QWidget *parent)
    : FormDialog(unit, std::move(catalog), language, parent)
    , m_unit(recordOf<Unit>(unit))
    , m_name(new BilingualField(this))
    , m_kind(new QComboBox(this))
{
    m_nameRow = addField(m_name, Place::Whole);
    m_kindRow = addField(m_kind, Place::Left);
    addTerms(m_kind, unitKinds);
    m_name->setText(m_unit.name);
    Zhitu::choose(m_kind, m_unit.kind);
    connect(m_name, &BilingualField::textChanged, this, [this] { update(); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { update(); });
    finish(m_name);
}

void UnitDialog::retranslateFields()
{
    setWindowTitle(isNew() ? tr("New unit") : tr("Change unit"));
    setFieldTexts(m_nameRow, tr("&Name:"), tr("Name, as it stands beside numbers"));
    setFieldTexts(m_kindRow, tr("&Kind:"), tr("Kind"));
    nameTerms<UnitKind>(m_kind, [](UnitKind kind) {
        switch (kind) {
        case UnitKind::Count:
            return tr("Number of things");
        case UnitKind::Currency:
            return tr("Currency");
        case UnitKind::Area:
            return tr("Area");
        case UnitKind::Percent:
            return tr("Per cent");
        case UnitKind::Rank:
            return tr("Rank");
        case UnitKind::Duration:
            return tr("Duration");
        case UnitKind::Capacity:
            return tr("Computing capacity");
        }
        return QString();
    });
}

std::optional<AnyRecord> UnitDialog::record() const
{
    Unit unit = m_unit;
    unit.name = m_name->text();
    if (isNew())
        unit.code = freeKey(*catalog(), Table::Units, unit.name);
    unit.kind = chosen<UnitKind>(m_kind);
    return unit;
}

QString UnitDialog::check()
{
    if (m_name->text().isEmpty())
        return tr("Give the unit a name in one language at least.");
    if (!isNew() && record() == former())
        return tr("Nothing is changed yet.");
    return {};
}

} // namespace Zhitu
