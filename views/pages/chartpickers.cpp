// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpickers.h"

#include "chartchoices.h"
#include "comparisonmodel.h"
#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"
#include "widgets/catalogchoices.h"
#include "widgets/elidedcombobox.h"
#include "widgets/measures.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

ChartPickers::ChartPickers(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
{
    m_topics = new ChoicePicker(this);
    m_regions = new ChoicePicker(this);
    m_focus = new ElidedComboBox(this);
    m_from = new ElidedComboBox(this);
    m_to = new ElidedComboBox(this);
    m_oneAxis = new QPushButton(this);
    m_oneAxis->setObjectName(QStringLiteral("oneAxis"));
    m_oneAxis->setCheckable(true);
    m_reset = new QPushButton(this);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_save = new QPushButton(this);
    auto *saving = new QMenu(m_save);
    m_saveChanges = saving->addAction(QString(), this, &ChartPickers::saveAsked);
    m_saveAsNew = saving->addAction(QString(), this, &ChartPickers::saveAsNewAsked);
    m_save->setMenu(saving);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    struct Place
    {
        QLabel **label;
        QWidget *widget;
        int stretch;
        int least; ///< width in digits
    };
    const std::array<Place, 5> places{{{&m_topicsLabel, m_topics, 5, 15},
                                       {&m_regionsLabel, m_regions, 4, 13},
                                       {&m_focusLabel, m_focus, 4, 13},
                                       {&m_fromLabel, m_from, 3, 10},
                                       {&m_toLabel, m_to, 3, 10}}};
    int column = 0;
    for (const Place &place : places) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        // Its own width must not count, or a longer word in one language would move the fields.
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        // Assistive technology names a combo box by what it shows; what it is for the label says.
        label->setBuddy(place.widget);
        *place.label = label;
        place.widget->setMinimumWidth(digitsWide(this, place.least));
        grid->addWidget(label, 0, column);
        grid->addWidget(place.widget, 1, column);
        grid->setColumnStretch(column, place.stretch);
        ++column;
    }
    grid->addWidget(m_oneAxis, 1, column++);
    grid->addWidget(m_reset, 1, column);
    grid->addWidget(m_save, 1, column + 1);
    QWidget *former = m_topics;
    for (QWidget *next : std::initializer_list<QWidget *>{m_regions, m_focus, m_from, m_to,
                                                          m_oneAxis, m_reset, m_save}) {
        setTabOrder(former, next);
        former = next;
    }
    m_oneAxis->setFixedWidth(digitsWide(this, 11));
    m_reset->setFixedWidth(digitsWide(this, 9));
    m_save->setFixedWidth(digitsWide(this, 10));
    connectFields();
}

void ChartPickers::connectFields()
{
    connect(m_topics, &ChoicePicker::chosenChanged, this, [this](const QStringList &ids) {
        ChartSpec spec = m_spec;
        topics(spec) = ids;
        Q_EMIT specWanted(spec);
    });
    connect(m_regions, &ChoicePicker::chosenChanged, this, [this](const QStringList &codes) {
        ChartSpec spec = m_spec;
        spec.regions = codes;
        Q_EMIT specWanted(spec);
    });
    connect(m_focus, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        spec.focus = m_focus->currentData().toString();
        Q_EMIT specWanted(spec);
    });
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        const QString iso = m_from->currentData().toString();
        spec.from = iso.isEmpty() ? std::nullopt : Period::fromIso(iso);
        if (spec.from && spec.to && spec.to->lastDay() < spec.from->firstDay())
            spec.to = spec.from;
        Q_EMIT specWanted(spec);
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, [this] {
        ChartSpec spec = m_spec;
        const QString iso = m_to->currentData().toString();
        spec.to = iso.isEmpty() ? std::nullopt : Period::fromIso(iso);
        if (spec.from && spec.to && spec.to->lastDay() < spec.from->firstDay())
            spec.from = spec.to;
        Q_EMIT specWanted(spec);
    });
    connect(m_oneAxis, &QPushButton::clicked, this, [this](bool checked) {
        ChartSpec spec = m_spec;
        spec.guardOverruled = checked;
        Q_EMIT specWanted(spec);
    });
    connect(m_reset, &QPushButton::clicked, this, &ChartPickers::resetAsked);
}

QWidget *ChartPickers::lastField() const
{
    return m_save;
}

bool ChartPickers::drawsEvents() const
{
    return ChartModel::drawsEvents(m_saved.kind);
}

void ChartPickers::setOffer(const ChartSpec &saved, CatalogPtr catalog)
{
    // A page is told of new charts and of new records, which mostly come together.
    if (m_catalog == catalog && m_saved == saved)
        return;
    m_saved = saved;
    m_catalog = std::move(catalog);
    m_topics->setChoices(topicsOffered());
    m_regions->setChoices(regionChoices(*m_catalog));
}

void ChartPickers::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

void ChartPickers::retranslateUi()
{
    const QString topics = drawsEvents() ? tr("Kinds of events") : tr("Indicators");
    m_topicsLabel->setText(topics);
    m_topics->setAccessibleName(topics);
    m_topics->setClearText(drawsEvents()                            ? tr("All kinds")
                               : showsAllUnlessChosen(m_saved.kind) ? tr("All indicators")
                                                                    : tr("Untick all"));
    m_regionsLabel->setText(tr("Regions"));
    m_regions->setAccessibleName(tr("Regions"));
    m_regions->setClearText(tr("All regions"));
    m_focusLabel->setText(tr("Highlighted"));
    m_focus->setAccessibleName(tr("Highlighted region"));
    m_fromLabel->setText(tr("From"));
    m_from->setAccessibleName(tr("First year"));
    m_toLabel->setText(tr("To"));
    m_to->setAccessibleName(tr("Last year"));
    m_oneAxis->setText(tr("One axis"));
    m_oneAxis->setToolTip(
        tr("Put indicators of one unit on one axis although they count different things. The "
           "chart's footer then says so."));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Show this chart as it was saved"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Keep the changes made here"));
    m_saveChanges->setText(tr("&Save changes"));
    m_saveAsNew->setText(tr("Save as &new chart…"));

    for (int i = 0; i < m_focus->count(); ++i) {
        const QString code = m_focus->itemData(i).toString();
        m_focus->setItemText(
            i, code.isEmpty() ? tr("None") : regionName(*m_catalog, code, m_language));
    }
    for (ElidedComboBox *box : {m_from, m_to}) {
        for (int i = 0; i < box->count(); ++i) {
            const std::optional<Period> period = Period::fromIso(box->itemData(i).toString());
            if (period && !period->isUndated())
                box->setItemText(i, formatPeriod(*period, m_language));
            else
                box->setItemText(i, box == m_from ? tr("Earliest") : tr("Latest"));
        }
    }
    updateSummaries();
}

void ChartPickers::setSpec(const ChartSpec &spec, const ChartModel &model)
{
    m_spec = spec;
    m_topics->setChosen(topics(m_spec));
    m_regions->setChosen(m_spec.regions);
    fillYears(m_from, m_spec.from);
    fillYears(m_to, m_spec.to);
    fillFocus(model);
    const auto *figures = qobject_cast<const ComparisonModel *>(&model);
    // Cards have no axes.
    m_oneAxis->setVisible(figures && m_spec.kind != ChartKind::Overview);
    m_oneAxis->setChecked(m_spec.guardOverruled);
    // Of use where it changes what shares an axis; one that is pressed can always be released.
    m_oneAxis->setEnabled(m_spec.guardOverruled || (figures && figures->isGuardOverrulable()));
    m_reset->setEnabled(spec != m_saved);
    m_save->setEnabled(spec != m_saved);
    updateSummaries();
}

void ChartPickers::fillFocus(const ChartModel &model)
{
    const QSignalBlocker blocker(m_focus);
    QStringList codes{QString()};
    for (const QString &code : model.regions())
        codes.append(code);
    if (!codes.contains(m_spec.focus))
        codes.append(m_spec.focus);
    QStringList offered;
    for (int i = 0; i < m_focus->count(); ++i)
        offered.append(m_focus->itemData(i).toString());
    if (codes != offered) {
        m_focus->clear();
        for (const QString &code : std::as_const(codes))
            m_focus->addItem(code.isEmpty() ? tr("None") : regionName(*m_catalog, code, m_language),
                             code);
    }
    m_focus->setCurrentIndex(m_focus->findData(m_spec.focus));
}

void ChartPickers::updateSummaries()
{
    const auto summary = [](const QStringList &ids, const QString &none, const QString &many,
                            const QString &single) {
        return ids.isEmpty() ? none : ids.size() == 1 ? single : many;
    };
    const QStringList &regions = m_spec.regions;
    m_topics->setSummary(topicSummary(), m_language);
    m_regions->setSummary(summary(regions, tr("All regions"),
                                  tr("%n regions", nullptr, static_cast<int>(regions.size())),
                                  regionName(*m_catalog, regions.value(0), m_language)),
                          m_language);
}

QList<Choice> ChartPickers::topicsOffered() const
{
    if (drawsEvents()) {
        QStringList kinds;
        for (const Event &event : m_catalog->events)
            if (!kinds.contains(event.kind))
                kinds.append(event.kind);
        return eventKindChoices(kinds);
    }
    QList<Choice> choices;
    // Those that the chart was saved with come first, in front of what could be added.
    for (const QString &id : m_saved.indicators)
        if (const Indicator *indicator = m_catalog->indicator(id))
            choices.append(indicatorChoice(*indicator, translated("Window", "In this chart")));
    for (const Indicator &indicator : m_catalog->indicators)
        if (!m_saved.indicators.contains(indicator.id)
            && drawsUnit(m_saved.kind, m_catalog->unit(indicator.unit)))
            choices.append(indicatorChoice(indicator, translated("Window", "Others")));
    return choices;
}

QStringList &ChartPickers::topics(ChartSpec &spec) const
{
    return drawsEvents() ? spec.eventKinds : spec.indicators;
}

QString ChartPickers::topicSummary() const
{
    const QStringList &chosen = drawsEvents() ? m_spec.eventKinds : m_spec.indicators;
    const auto count = static_cast<int>(chosen.size());
    if (drawsEvents())
        return chosen.isEmpty() ? tr("All kinds")
            : count > 1         ? tr("%n kinds", nullptr, count)
                                : eventKindName(chosen.first(), m_language);
    if (chosen.isEmpty())
        return showsAllUnlessChosen(m_spec.kind) ? tr("All indicators") : tr("Choose indicators");
    return count > 1 ? tr("%n indicators", nullptr, count)
                     : indicatorName(*m_catalog, chosen.first(), m_language);
}

void ChartPickers::fillYears(ElidedComboBox *box, const std::optional<Period> &chosen) const
{
    const QSignalBlocker blocker(box);
    QStringList wanted{QString()};
    for (int year = m_firstYear; year > 0 && year <= m_lastYear; ++year)
        wanted.append(QString::number(year));
    const QString chosenIso = chosen ? chosen->iso() : QString();
    if (!wanted.contains(chosenIso))
        wanted.append(chosenIso);
    QStringList offered;
    for (int i = 0; i < box->count(); ++i)
        offered.append(box->itemData(i).toString());
    if (wanted != offered) {
        box->clear();
        for (const QString &iso : std::as_const(wanted)) {
            const QString open = box == m_from ? tr("Earliest") : tr("Latest");
            box->addItem(iso.isEmpty() ? open : formatPeriod(*Period::fromIso(iso), m_language),
                         iso);
        }
    }
    box->setCurrentIndex(box->findData(chosenIso));
}

void ChartPickers::includeYears(int first, int last)
{
    if (first <= 0)
        return;
    m_firstYear = m_firstYear == 0 ? first : std::min(m_firstYear, first);
    m_lastYear = std::max(m_lastYear, last);
}

} // namespace Zhitu
