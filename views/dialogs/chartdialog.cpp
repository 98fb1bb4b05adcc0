// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartdialog.h"

#include "chartchoices.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "widgets/catalogchoices.h"
#include "widgets/choicepicker.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

namespace {

QLabel *makeLabel(QWidget *buddy, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ChartDialog::ChartDialog(Task task, const ChartSpec &chart, CatalogPtr catalog, Language language,
                         QWidget *parent)
    : QDialog(parent)
    , m_task(task)
    , m_chart(chart)
    , m_catalog(std::move(catalog))
    , m_language(language)
{
    makeWidgets();
    if (task == Task::Create)
        chooseKind(chart.kind);
    else
        showChart();
    retranslateUi();
    connectFields();
    (task == Task::Create ? static_cast<QWidget *>(m_kind)
                          : (m_language == Language::Chinese ? m_nameZh : m_nameEn).field)
        ->setFocus();
}

void ChartDialog::setUses(const UsesPtr &uses)
{
    m_uses = uses;
    if (m_task == Task::Create) {
        chooseKind(m_chart.kind);
    } else if (showsContent()) {
        offerIndicators();
        offerYears();
    }
    retranslateUi();
}

void ChartDialog::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

ChartSpec ChartDialog::chart() const
{
    ChartSpec chart = m_chart;
    const auto typed = [](const TextRow &zh, const TextRow &en) {
        return BilingualText{zh.field->text().simplified(), en.field->text().simplified()};
    };
    chart.name = typed(m_nameZh, m_nameEn);
    if (showsContent()) {
        chart.title = typed(m_titleZh, m_titleEn);
        chart.subtitle = typed(m_subtitleZh, m_subtitleEn);
    }
    if (m_task == Task::SaveAs)
        chart.id.clear();
    return chart;
}

void ChartDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

bool ChartDialog::showsContent() const
{
    return m_task == Task::Create || m_task == Task::Edit;
}

void ChartDialog::makeWidgets()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setVerticalSpacing(8);

    m_kind = new QComboBox(this);
    m_kindLabel = makeLabel(m_kind, this);
    m_description = makeLabel(nullptr, this);
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_description->setMinimumHeight(fontMetrics().height() * 2);
    m_description->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const ChartKind kind : chartKinds())
        m_kind->addItem(QString(), static_cast<int>(kind));
    grid->addWidget(m_kindLabel, 0, 0);
    grid->addWidget(m_kind, 0, 1, 1, 3);
    grid->addWidget(m_description, 1, 1, 1, 3);
    const bool showsKind = m_task == Task::Create;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kindLabel, m_kind, m_description})
        widget->setVisible(showsKind);

    addNameRows(grid);
    addContentRows(grid);

    m_obstacle = makeLabel(nullptr, this);
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(fontMetrics().height() * 2);
    QFont strong = m_obstacle->font();
    strong.setWeight(QFont::DemiBold);
    m_obstacle->setFont(strong);
    // Buttons with texts of ours: a box takes back its own ones whenever the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(m_obstacle);
    layout->addStretch(1);
    layout->addWidget(buttons);
    // Wide enough for either language, so that a switch does not resize it.
    setMinimumWidth(digitsWide(this, showsContent() ? 92 : 60));
}

void ChartDialog::addNameRows(QGridLayout *grid)
{
    int row = 2;
    const auto addRow = [&](TextRow &text, bool isShown) {
        text.field = new QLineEdit(this);
        text.field->setMaxLength(200);
        text.label = makeLabel(text.field, this);
        grid->addWidget(text.label, row, 0);
        grid->addWidget(text.field, row++, 1, 1, 3);
        text.label->setVisible(isShown);
        text.field->setVisible(isShown);
    };
    addRow(m_nameZh, true);
    addRow(m_nameEn, true);
    for (TextRow *text : {&m_titleZh, &m_titleEn, &m_subtitleZh, &m_subtitleEn})
        addRow(*text, showsContent());
}

void ChartDialog::addContentRows(QGridLayout *grid)
{
    m_indicators = new ChoicePicker(this);
    m_indicatorsLabel = makeLabel(m_indicators, this);
    m_hint = makeLabel(nullptr, this);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_regions = new ChoicePicker(this);
    m_regionsLabel = makeLabel(m_regions, this);
    m_focus = new ElidedComboBox(this);
    m_focusLabel = makeLabel(m_focus, this);
    m_from = new ElidedComboBox(this);
    m_fromLabel = makeLabel(m_from, this);
    m_to = new ElidedComboBox(this);
    m_toLabel = makeLabel(m_to, this);
    m_eventKinds = new ChoicePicker(this);
    m_eventKindsLabel = makeLabel(m_eventKinds, this);

    int row = grid->rowCount();
    grid->addWidget(m_indicatorsLabel, row, 0);
    grid->addWidget(m_indicators, row++, 1, 1, 3);
    grid->addWidget(m_hint, row++, 1, 1, 3);
    grid->addWidget(m_regionsLabel, row, 0);
    grid->addWidget(m_regions, row, 1);
    grid->addWidget(m_focusLabel, row, 2);
    grid->addWidget(m_focus, row++, 3);
    grid->addWidget(m_fromLabel, row, 0);
    grid->addWidget(m_from, row, 1);
    grid->addWidget(m_toLabel, row, 2);
    grid->addWidget(m_to, row++, 3);
    grid->addWidget(m_eventKindsLabel, row, 0);
    grid->addWidget(m_eventKinds, row++, 1, 1, 3);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_indicatorsLabel, m_indicators, m_hint, m_regionsLabel, m_regions, m_focusLabel,
             m_focus, m_fromLabel, m_from, m_toLabel, m_to, m_eventKindsLabel, m_eventKinds})
        widget->setVisible(showsContent());
    offerRegions();
    offerFocus();
}

void ChartDialog::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        // A name that the user gave stays; the one of the former kind does not.
        const BilingualText given = chart().name;
        const bool isOwn = given != m_chart.name;
        chooseKind(static_cast<ChartKind>(m_kind->currentData().toInt()));
        if (isOwn) {
            m_nameZh.field->setText(given.zh);
            m_nameEn.field->setText(given.en);
        }
        retranslateUi();
    });
    for (const TextRow &text : {m_nameZh, m_nameEn})
        connect(text.field, &QLineEdit::textChanged, this, &ChartDialog::updateState);
    connect(m_indicators, &ChoicePicker::chosenChanged, this, [this](const QStringList &ids) {
        m_chart.indicators = ids;
        offerYears();
        updateTexts();
    });
    connect(m_regions, &ChoicePicker::chosenChanged, this, [this](const QStringList &codes) {
        m_chart.regions = codes;
        updateTexts();
    });
    connect(m_eventKinds, &ChoicePicker::chosenChanged, this, [this](const QStringList &kinds) {
        m_chart.eventKinds = kinds;
        updateTexts();
    });
    connect(m_focus, &QComboBox::currentIndexChanged, this,
            [this] { m_chart.focus = m_focus->currentData().toString(); });
    const auto period = [](const QComboBox *box) {
        const QString iso = box->currentData().toString();
        return iso.isEmpty() ? std::nullopt : Period::fromIso(iso);
    };
    connect(m_from, &QComboBox::currentIndexChanged, this, [this, period] {
        m_chart.from = period(m_from);
        updateState();
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, [this, period] {
        m_chart.to = period(m_to);
        updateState();
    });
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ChartDialog::chooseKind(ChartKind kind)
{
    m_chart = chartToStartFrom(kind, *m_catalog, m_uses ? *m_uses : QList<IndicatorUse>());
    showChart();
}

void ChartDialog::showChart()
{
    const QSignalBlocker kind(m_kind);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_chart.kind)));
    const auto show = [](const BilingualText &text, const TextRow &zh, const TextRow &en) {
        zh.field->setText(text.zh);
        en.field->setText(text.en);
    };
    show(m_chart.name, m_nameZh, m_nameEn);
    if (!showsContent())
        return;
    show(m_chart.title, m_titleZh, m_titleEn);
    show(m_chart.subtitle, m_subtitleZh, m_subtitleEn);
    offerIndicators();
    offerEventKinds();
    m_indicators->setChosen(m_chart.indicators);
    m_regions->setChosen(m_chart.regions);
    m_eventKinds->setChosen(m_chart.eventKinds);
    offerYears();
    const QSignalBlocker focus(m_focus);
    m_focus->setCurrentIndex(m_focus->findData(m_chart.focus));
    const bool withIndicators = drawsIndicators(m_chart.kind);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_indicatorsLabel, m_indicators, m_hint})
        widget->setVisible(withIndicators);
    const bool withEvents = showsEvents(m_chart.kind);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_eventKindsLabel, m_eventKinds})
        widget->setVisible(withEvents);
}

void ChartDialog::offerIndicators()
{
    QList<Choice> indicators;
    if (m_uses) {
        QStringList ids = chartChoices(m_chart.kind, *m_catalog, *m_uses).indicators;
        // What the chart has already can be kept.
        for (const QString &id : std::as_const(m_chart.indicators))
            if (!ids.contains(id))
                ids.append(id);
        for (const QString &id : std::as_const(ids))
            if (const Indicator *indicator = m_catalog->indicator(id))
                indicators.append(indicatorChoice(*indicator));
    }
    m_indicators->setChoices(indicators);
}

void ChartDialog::offerRegions()
{
    m_regions->setChoices(regionChoices(*m_catalog));
}

void ChartDialog::offerEventKinds()
{
    m_eventKinds->setChoices(
        eventKindChoices(chartChoices(m_chart.kind, *m_catalog, {}).eventKinds));
}

void ChartDialog::offerYears()
{
    int first = 0;
    int last = 0;
    const auto cover = [&](QDate from, QDate to) {
        if (!from.isValid() || !to.isValid())
            return;
        first = first == 0 ? from.year() : std::min(first, from.year());
        last = std::max(last, to.year());
    };
    if (drawsIndicators(m_chart.kind)) {
        for (const IndicatorUse &use : m_uses ? *m_uses : QList<IndicatorUse>())
            if (m_chart.indicators.contains(use.indicator))
                cover(use.firstDay, use.lastDay);
    } else {
        for (const Event &event : m_catalog->events)
            if (!event.period.isUndated())
                cover(event.period.firstDay(), event.period.lastDay());
    }
    for (ElidedComboBox *box : {m_from, m_to}) {
        const QSignalBlocker blocker(box);
        const std::optional<Period> &chosen = box == m_from ? m_chart.from : m_chart.to;
        const QString chosenIso = chosen ? chosen->iso() : QString();
        QStringList periods{QString()};
        for (int year = first; year > 0 && year <= last; ++year)
            periods.append(QString::number(year));
        if (!periods.contains(chosenIso))
            periods.append(chosenIso);
        box->clear();
        for (const QString &iso : std::as_const(periods))
            box->addItem(QString(), iso);
        box->setCurrentIndex(box->findData(chosenIso));
    }
}

void ChartDialog::offerFocus()
{
    const QSignalBlocker blocker(m_focus);
    m_focus->addItem(QString(), QString());
    for (const Choice &region : m_regions->choices())
        m_focus->addItem(QString(), region.id);
}

void ChartDialog::retranslateUi()
{
    switch (m_task) {
    case Task::Create:
        setWindowTitle(tr("New chart"));
        m_accept->setText(tr("Create"));
        break;
    case Task::Edit:
        setWindowTitle(tr("Edit chart"));
        m_accept->setText(tr("Save"));
        break;
    case Task::Rename:
        setWindowTitle(tr("Rename chart"));
        m_accept->setText(tr("Rename"));
        break;
    case Task::SaveAs:
        setWindowTitle(tr("Save as new chart"));
        m_accept->setText(tr("Save"));
        break;
    }
    m_cancel->setText(tr("Cancel"));
    m_kindLabel->setText(tr("Kind:"));
    m_kind->setAccessibleName(tr("Kind of chart"));
    const auto name = [](const TextRow &row, const QString &label, const QString &accessibleName) {
        row.label->setText(label);
        row.field->setAccessibleName(accessibleName);
    };
    name(m_nameZh, tr("Chinese name:"), tr("Chinese name"));
    name(m_nameEn, tr("English name:"), tr("English name"));
    name(m_titleZh, tr("Chinese title:"), tr("Chinese title"));
    name(m_titleEn, tr("English title:"), tr("English title"));
    name(m_subtitleZh, tr("Chinese subtitle:"), tr("Chinese subtitle"));
    name(m_subtitleEn, tr("English subtitle:"), tr("English subtitle"));
    for (const TextRow &row : {m_titleZh, m_titleEn})
        row.field->setPlaceholderText(tr("Empty: the finding is worked out from the figures"));
    for (const TextRow &row : {m_subtitleZh, m_subtitleEn})
        row.field->setPlaceholderText(tr("Empty: it says what is measured"));
    m_indicatorsLabel->setText(tr("Indicators:"));
    m_indicators->setAccessibleName(tr("Indicators"));
    m_indicators->setClearText(tr("Untick all"));
    m_regionsLabel->setText(tr("Regions:"));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->setClearText(tr("All regions"));
    m_focusLabel->setText(tr("Highlighted:"));
    m_focus->setAccessibleName(tr("Highlighted region"));
    m_fromLabel->setText(tr("From:"));
    m_from->setAccessibleName(tr("First year"));
    m_toLabel->setText(tr("To:"));
    m_to->setAccessibleName(tr("Last year"));
    m_eventKindsLabel->setText(tr("Events:"));
    m_eventKinds->setAccessibleName(tr("Kinds of events"));
    m_eventKinds->setClearText(tr("Untick all"));
    updateTexts();
}

void ChartDialog::updateTexts()
{
    const QSignalBlocker kind(m_kind);
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(
            i, chartKindName(static_cast<ChartKind>(m_kind->itemData(i).toInt()), m_language));
    m_description->setText(chartKindDescription(m_chart.kind, m_language));
    m_kind->setAccessibleDescription(m_description->text());

    const auto count = [](const QStringList &chosen, const QString &none, const QString &single,
                          const QString &many) {
        return chosen.isEmpty() ? none : chosen.size() == 1 ? single : many;
    };
    const auto size = [](const QStringList &list) { return static_cast<int>(list.size()); };
    const bool showsAll = showsAllUnlessChosen(m_chart.kind);
    m_indicators->setSummary(
        count(m_chart.indicators, showsAll ? tr("All that have figures") : tr("Choose indicators"),
              indicatorName(*m_catalog, m_chart.indicators.value(0), m_language),
              tr("%n indicators", nullptr, size(m_chart.indicators))),
        m_language);
    m_regions->setSummary(count(m_chart.regions, tr("All that have figures"),
                                regionName(*m_catalog, m_chart.regions.value(0), m_language),
                                tr("%n regions", nullptr, size(m_chart.regions))),
                          m_language);
    m_eventKinds->setSummary(count(m_chart.eventKinds, showsAll ? tr("All kinds") : tr("No events"),
                                   eventKindName(m_chart.eventKinds.value(0), m_language),
                                   tr("%n kinds of events", nullptr, size(m_chart.eventKinds))),
                             m_language);
    for (int i = 0; i < m_focus->count(); ++i) {
        const QString code = m_focus->itemData(i).toString();
        m_focus->setItemText(
            i, code.isEmpty() ? tr("None") : regionName(*m_catalog, code, m_language));
    }
    for (ElidedComboBox *box : {m_from, m_to}) {
        for (int i = 0; i < box->count(); ++i) {
            const auto period = Period::fromIso(box->itemData(i).toString());
            if (period && !period->isUndated())
                box->setItemText(i, formatPeriod(*period, m_language));
            else
                box->setItemText(i, box == m_from ? tr("Earliest") : tr("Latest"));
        }
    }
    m_hint->setText(hint());
    m_indicators->setAccessibleDescription(m_indicators->accessibleDescription() + u' '
                                           + m_hint->text());
    updateState();
}

void ChartDialog::updateState()
{
    const QString why = obstacle();
    m_obstacle->setText(why);
    m_accept->setEnabled(why.isEmpty());
}

QString ChartDialog::hint() const
{
    if (!m_uses)
        return tr("The figures are being counted…");
    const ChartChoices choices = chartChoices(m_chart.kind, *m_catalog, *m_uses);
    QStringList sentences;
    if (choices.ofOtherUnits > 0) {
        sentences.append(m_chart.kind == ChartKind::ComputeRanking
                             ? tr("%n indicators are not offered because they are no ranks.",
                                  nullptr, choices.ofOtherUnits)
                             : tr("%n indicators are not offered because they are ranks.", nullptr,
                                  choices.ofOtherUnits));
    }
    if (choices.withoutFigures > 0)
        sentences.append(tr("%n indicators are not offered because they have no figures.", nullptr,
                            choices.withoutFigures));
    return sentences.join(u'\n');
}

QString ChartDialog::obstacle() const
{
    if (chart().name.isEmpty())
        return tr("Give the chart a name in one language at least.");
    if (!showsContent())
        return {};
    if (!showsAllUnlessChosen(m_chart.kind) && m_chart.indicators.isEmpty())
        return tr("Choose an indicator at least.");
    if (m_chart.from && m_chart.to && m_chart.to->lastDay() < m_chart.from->firstDay())
        return tr("The last year lies before the first one.");
    return {};
}

} // namespace Zhitu
