// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcereader.h"

#include "formats/formats.h"
#include "panels/anchoredtext.h"
#include "recordtexts.h"
#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int chartRole = Qt::UserRole;
constexpr int evidenceRole = Qt::UserRole + 1;
/** So many charts are seen at once; the rest is scrolled to. */
constexpr int shownUses = 4;

} // namespace

SourceReader::SourceReader(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_place(new QLabel(this))
    , m_text(new AnchoredText(this))
    , m_usesTitle(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_attach(new QPushButton(this))
{
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    for (QLabel *label : {m_title, m_place, m_usesTitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        // A long name of a file must not widen the window.
        label->setMinimumWidth(1);
    }
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_usesTitle->setFont(strong);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_attach->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 6, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_usesTitle);
    layout->addWidget(m_list);
    layout->addWidget(m_attach);

    connect(m_attach, &QPushButton::clicked, this, &SourceReader::attachAsked);
    connect(m_text, &AnchoredText::left, this, &SourceReader::left);
    connect(m_text, &AnchoredText::chosenChanged, this, &SourceReader::followChosen);
    connect(m_text, &AnchoredText::activated, this,
            [this] { Q_EMIT usesAsked(m_text->anchorsAt(m_text->chosenPlace())); });
    connect(m_list, &QListWidget::itemClicked, this, &SourceReader::open);
    retranslateUi();
}

void SourceReader::offerToAttach(const CatalogPtr &catalog, const WantedEvidence &wanted)
{
    m_catalog = catalog;
    m_shown.reset();
    m_wanted = wanted;
    m_uses.clear();
    updateTitle();
    updatePlace();
    updateUses();
}

void SourceReader::showText(const CatalogPtr &catalog, const SourceTextPtr &text,
                            const WantedEvidence &wanted)
{
    m_catalog = catalog;
    // Read anew after any change of the store, it is mostly the same.
    const bool isOther =
        !m_shown || m_shown->text != text->text || m_shown->anchors != text->anchors;
    m_shown = text;
    m_wanted = wanted;
    const bool isListed = std::ranges::any_of(m_uses, [&wanted](const EvidenceUse &use) {
        return use.kind == wanted.kind && use.id() == wanted.id;
    });
    if (isOther || !isListed)
        m_uses.clear();
    updateTitle();
    if (isOther)
        m_text->setAnchors(text->text, text->anchors);
    showPlace();
    updatePlace();
    updateUses();
}

void SourceReader::showUses(const QList<EvidenceUse> &uses, const QString &currentChart)
{
    m_uses = uses;
    m_currentChart = currentChart;
    updateUses();
}

void SourceReader::followInTabOrder(QWidget *widget)
{
    setTabOrder(widget, m_text);
    setTabOrder(m_text, m_list);
    setTabOrder(m_list, m_attach);
}

QString SourceReader::placeText() const
{
    return m_place->text();
}

void SourceReader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateUses();
}

bool SourceReader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_list->currentItem());
            return true;
        }
        if (key == Qt::Key_Escape) {
            m_text->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SourceReader::retranslateUi()
{
    m_attach->setText(tr("Attach text…"));
    m_attach->setToolTip(toolTipText(
        tr("Keep the text of this source, to see the sentence that a figure comes from")));
    m_usesTitle->setText(tr("Used in these charts"));
    m_list->setAccessibleName(tr("Used in these charts"));
    updateTitle();
    updatePlace();
    updateUses();
}

void SourceReader::updateTitle()
{
    m_text->setVisible(m_shown != nullptr);
    m_attach->setVisible(!m_shown);
    m_title->setVisible(m_shown != nullptr);
    if (!m_shown)
        return;
    //: %1 is the name of a file
    const QString title = tr("In the text: %1").arg(m_shown->facts.fileName);
    m_title->setText(title);
    m_text->setAccessibleName(title);
}

void SourceReader::showPlace()
{
    m_isLineShown = false;
    m_text->choose(m_wanted.kind, m_wanted.id);
    if (m_text->chosenPlace() < 0 && m_wanted.line)
        m_isLineShown = m_text->showLine(*m_wanted.line);
}

QString SourceReader::lineText() const
{
    if (!m_wanted.line)
        return {};
    const QString line = QString::number(*m_wanted.line);
    return m_isLineShown ? tr("The data say line %1, which is shown.").arg(line)
                         : tr("The data say line %1, and this text has fewer.").arg(line);
}

QString SourceReader::stateText(const TextAnchor &anchor) const
{
    if (anchor.state == AnchorState::NotFound)
        return tr("“%1” is not in this text, or no longer where it was read.")
            .arg(m_wanted.printed);
    if (anchor.state == AnchorState::Ambiguous)
        return tr("“%1” could be in %n places of this text.", nullptr, anchor.candidates)
            .arg(m_wanted.printed);
    QStringList parts;
    if (anchor.state == AnchorState::Exact || m_wanted.line == anchor.line)
        parts.append(tr("Line %1").arg(anchor.line));
    else if (m_wanted.line)
        //: The first number is where it is in this text, the second what the data have.
        parts.append(tr("Line %1, found by its words; the data say line %2")
                         .arg(QString::number(anchor.line), QString::number(*m_wanted.line)));
    else
        parts.append(tr("Line %1, found by its words").arg(anchor.line));
    QStringList hedges;
    for (const TextSpan &span : anchor.qualifiers)
        hedges.append(m_text->shownText(span));
    if (!hedges.isEmpty())
        //: %1 is what qualifies a number, such as "over" or "about", in the words of the text
        parts.append(tr("dashed: %1").arg(hedges.join(u"、"_s)));
    return parts.join(u" · "_s);
}

void SourceReader::updatePlace()
{
    QString text;
    if (!m_shown) {
        const Source *source = m_catalog ? m_catalog->source(m_wanted.source) : nullptr;
        if (source)
            text = tr("No text is attached to this source.");
    } else if (m_wanted.printed.isEmpty()) {
        text = tr("The data hold no printed form to look for in the text.");
    } else {
        const auto anchor = std::ranges::find_if(m_shown->anchors, [this](const TextAnchor &one) {
            return one.kind == m_wanted.kind && one.id == m_wanted.id;
        });
        if (anchor != m_shown->anchors.cend())
            text = stateText(*anchor);
    }
    const bool isMissing = m_shown && m_text->chosenPlace() < 0 && !m_wanted.id.isEmpty();
    if (const QString line = isMissing ? lineText() : QString(); !line.isEmpty())
        text += u'\n' + line;
    m_place->setText(text);
    m_text->setAccessibleDescription(text);
}

void SourceReader::followChosen()
{
    const QList<TextAnchor> anchors = m_text->anchorsAt(m_text->chosenPlace());
    if (anchors.isEmpty())
        return;
    // What is said is of the chosen place, until the charts follow it.
    m_wanted.kind = anchors.first().kind;
    m_wanted.id = anchors.first().id;
    m_wanted.printed = m_text->shownText(anchors.first().printed);
    m_wanted.line = anchors.first().line;
    m_uses.clear();
    updatePlace();
    updateUses();
}

QString SourceReader::useText(const EvidenceUse &use) const
{
    if (use.kind == EvidenceKind::Event)
        return use.event.title.in(m_language);
    const Observation &figure = use.figure;
    return QStringList{regionName(*m_catalog, figure.region, m_language),
                       indicatorName(*m_catalog, figure.indicator, m_language),
                       formatPeriod(figure.period, m_language),
                       figureText(*m_catalog, figure, m_language)}
        .join(u" · "_s);
}

void SourceReader::updateUses()
{
    m_list->clear();
    m_usesTitle->setVisible(!m_uses.isEmpty());
    m_list->setVisible(!m_uses.isEmpty());
    if (m_uses.isEmpty() || !m_catalog)
        return;
    const auto add = [this](const QString &text, const QString &chart, const QString &id) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setToolTip(toolTipText(text));
        item->setData(chartRole, chart);
        item->setData(evidenceRole, id);
        if (chart.isEmpty())
            item->setFlags(Qt::ItemIsEnabled);
        return item;
    };
    for (const EvidenceUse &use : std::as_const(m_uses)) {
        const QString &id = use.id();
        QListWidgetItem *heading = add(useText(use), {}, id);
        heading->setForeground(WindowTheme::mutedText(palette()));
        if (use.charts.isEmpty())
            add(u"  "_s + tr("No chart shows it."), {}, id);
        for (const QString &chart : use.charts) {
            const ChartSpec *spec = m_catalog->chart(chart);
            const QString name = spec ? spec->name.in(m_language) : chart;
            //: %1 is the name of a chart, the one that the window shows
            add(u"  "_s + (chart == m_currentChart ? tr("%1 (shown)").arg(name) : name), chart, id);
        }
    }
    // Enter leads on, to another chart where there is one.
    int offered = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString chart = m_list->item(row)->data(chartRole).toString();
        if (!chart.isEmpty() && (offered < 0 || chart != m_currentChart)) {
            offered = row;
            if (chart != m_currentChart)
                break;
        }
    }
    m_list->setCurrentRow(offered);
    const int rows = std::min(m_list->count(), shownUses);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 4);
}

void SourceReader::open(const QListWidgetItem *item)
{
    if (item && !item->data(chartRole).toString().isEmpty())
        Q_EMIT chartRequested(item->data(chartRole).toString(),
                              item->data(evidenceRole).toString());
}

} // namespace Zhitu
