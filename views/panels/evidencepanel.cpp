// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidencepanel.h"

#include "edittexts.h"
#include "findingtexts.h"
#include "formats/formats.h"
#include "panels/textwriter.h"
#include "recordtexts.h"
#include "sourcechain.h"
#include "widgets/measures.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** A value in base units, every digit of it, with the unit's name. */
QString baseValue(const Observation &figure, const Unit *unit, Language language)
{
    if (!figure.value)
        return {};
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const auto digits = [&](double value) {
        return locale.toString(value, 'f', QLocale::FloatingPointShortest);
    };
    QString text = digits(*figure.value);
    if (figure.valueUpper)
        text += u" – "_s + digits(*figure.valueUpper);
    // A rank's unit says nothing beside it.
    return unit && unit->kind != UnitKind::Rank ? text + u' ' + unit->name.in(language) : text;
}

} // namespace

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_cite(new QPushButton(this))
    , m_edit(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_heading->setTextFormat(Qt::PlainText);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 6, 8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_edit);
    head->addWidget(m_cite);
    layout->addLayout(head);
    layout->addWidget(m_hint, 1);
    m_cite->hide();
    m_edit->hide();
    retranslateUi();
}

void EvidencePanel::setClaims(CatalogPtr catalog, const QList<Observation> &claims, Shown shown)
{
    m_shown = shown;
    m_catalog = std::move(catalog);
    m_claims = m_catalog ? claims : QList<Observation>();
    m_event = nullptr;
    showFromTop();
}

void EvidencePanel::setEvent(CatalogPtr catalog, const QString &id, Shown shown)
{
    m_shown = shown;
    m_catalog = std::move(catalog);
    m_claims.clear();
    m_event = m_catalog ? m_catalog->event(id) : nullptr;
    showFromTop();
}

void EvidencePanel::setFindings(FindingReportPtr report)
{
    m_findings = std::move(report);
    updateText();
}

void EvidencePanel::showFromTop()
{
    updateText();
    if (m_text)
        m_text->verticalScrollBar()->setValue(0);
    Q_EMIT shownChanged();
}

void EvidencePanel::setEditMenu(QMenu *menu)
{
    m_edit->setMenu(menu);
    m_edit->setVisible(menu && !isEmpty());
    // Of what is in no store, such as a picture's figure, nothing can be changed.
    m_edit->setEnabled(menu->isEnabled());
    connect(menu->menuAction(), &QAction::changed, m_edit,
            [this, menu] { m_edit->setEnabled(menu->isEnabled()); });
}

void EvidencePanel::setAside(AsideIndexPtr records)
{
    m_aside = std::move(records);
    updateText();
}

std::optional<AnyRecord> EvidencePanel::shown() const
{
    if (m_event)
        return *m_event;
    if (!m_claims.isEmpty())
        return m_claims.first();
    return std::nullopt;
}

void EvidencePanel::setCiteMenu(QMenu *menu)
{
    m_cite->setMenu(menu);
    m_cite->setVisible(menu && !isEmpty());
}

QWidget *EvidencePanel::followInTabOrder(QWidget *widget)
{
    setTabOrder(widget, m_edit);
    setTabOrder(m_edit, m_cite);
    if (!m_text)
        return m_cite;
    setTabOrder(m_cite, m_text);
    return m_text;
}

QString EvidencePanel::text() const
{
    return isEmpty() ? m_hint->text() : m_text->toPlainText();
}

bool EvidencePanel::canBeOpened(const QUrl &address)
{
    return address.isValid() && !address.host().isEmpty()
        && (address.scheme() == "http"_L1 || address.scheme() == "https"_L1);
}

void EvidencePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        updateText();
}

void EvidencePanel::retranslateUi()
{
    m_heading->setText(tr("Source and evidence"));
    m_edit->setText(tr("Edit"));
    m_edit->setAccessibleName(tr("Edit this figure or event"));
    m_edit->setToolTip(tr("Change it, delete it or restore what came"));
    m_cite->setText(tr("Cite"));
    m_cite->setAccessibleName(tr("Cite this figure"));
    m_cite->setToolTip(tr("Copy a reference to where this was read"));
    m_hint->setText(tr("Select a mark in the chart or a row of the table to see what the figure "
                       "stands on: who stated it, where, and how it was printed."));
    updateText();
}

void EvidencePanel::updateText()
{
    m_hint->setVisible(isEmpty());
    m_cite->setVisible(m_cite->menu() && !isEmpty());
    m_edit->setVisible(m_edit->menu() && !isEmpty());
    if (isEmpty()) {
        if (m_text)
            m_text->hide();
        return;
    }
    if (!m_text) {
        m_text = new QTextBrowser(this);
        m_text->setOpenLinks(false);
        m_text->setUndoRedoEnabled(false);
        m_text->setFrameShape(QFrame::NoFrame);
        m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_text->document()->setDocumentMargin(0);
        layout()->addWidget(m_text);
        connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &address) {
            if (canBeOpened(address))
                QDesktopServices::openUrl(address);
        });
    }
    m_text->setAccessibleName(tr("Source and evidence"));
    m_text->show();
    m_text->clear();
    TextWriter writer(m_text->document(), palette(), m_text->font(), digitsWide(this, 15));
    writeWhereShown(writer);
    if (m_event)
        writeEvent(writer);
    else
        writeFigure(writer);
}

void EvidencePanel::writeWhereShown(TextWriter &writer) const
{
    if (m_shown == Shown::Here)
        return;
    const QString text = m_shown == Shown::Nowhere
        ? (m_event ? tr("No chart shows this event. Here is what it stands on.")
                   : tr("No chart shows this figure. Here is what it stands on."))
        : (m_event ? tr("The chart beside this does not show this event; other charts do.")
                   : tr("The chart beside this does not show this figure; other charts do."));
    writer.paragraph(text, writer.muted(), 0);
}

template<typename Record>
QList<CaptionedText> EvidencePanel::origin(const Record &claim) const
{
    const SourceChain chain = sourceChain(*m_catalog, claim.source, claim.origin);
    const SourceKind kind =
        chain.links.isEmpty() ? SourceKind::NotStated : chain.links.first()->kind;
    const QString place = locatorText(kind, claim.line, claim.occurrence, m_language);
    QStringList grade{weakestLinkText(chain, m_language)};
    for (const GradeMark mark : gradeMarks(claim.period, claim.status))
        grade.append(gradeMarkName(mark, m_language));
    grade.removeAll(QString());
    return {
        {tr("Stated by"),
         claim.statedBy.isEmpty() ? tr("The data do not say.") : claim.statedBy.in(m_language)},
        {tr("Date"),
         claim.period.isUndated() ? tr("undated: the source names no time")
                                  : formatPeriod(claim.period, m_language)},
        {tr("Read in"), sourceName(*m_catalog, claim.source, m_language)},
        {tr("Place"), place.isEmpty() ? tr("The data do not say where in the source.") : place},
        {tr("As printed"),
         claim.printed.isEmpty() ? tr("The data hold no printed form.") : claim.printed},
        {tr("Weakest link"), grade.join(u" · "_s)},
        {tr("How it came"), chainPhrase(chain, m_language)},
    };
}

template<typename Record>
void EvidencePanel::writeChain(TextWriter &writer, const Record &claim) const
{
    const SourceChain chain = sourceChain(*m_catalog, claim.source, claim.origin);
    if (chain.links.isEmpty())
        writer.paragraph(claim.source, writer.strong(), 2);
    for (qsizetype i = 0; i < chain.links.size(); ++i) {
        const Source &source = *chain.links.at(i);
        const QString title = source.title.in(m_language);
        // Nearest first: each one leads to where it has the figure from.
        writer.paragraph(i == 0 ? title : u"← "_s + title, writer.strong(), i == 0 ? 2 : 8);
        if (source.kind == SourceKind::NotStated)
            writer.badge(tr("Source not stated"));
        else if (i == chain.weakest && chain.links.size() > 1)
            writer.badge(tr("Weakest link"));
        QStringList facts{sourceKindName(source.kind, m_language), source.publisher.in(m_language)};
        if (!source.published.isUndated())
            facts.append(formatPeriod(source.published, m_language));
        else if (source.kind != SourceKind::NotStated)
            facts.append(tr("date of publication not known"));
        facts.removeAll(QString());
        writer.paragraph(facts.join(u" · "_s), writer.muted(), 0);
        if (!source.url.isEmpty())
            writer.address(source.url, tr("Open this address"));
        if (!source.note.isEmpty())
            writer.paragraph(source.note.in(m_language), writer.muted(), 2);
    }
}

void EvidencePanel::writeVersion(TextWriter &writer, const RecordKey &record) const
{
    const AsideRecord *came = m_aside ? m_aside->find(record) : nullptr;
    if (!came || came->reason != AsideReason::Changed)
        return;
    writer.badge(tr("Your version"));
    QList<CaptionedText> fields;
    if (const auto *figure = std::get_if<Observation>(&came->record))
        fields.append({tr("As it came"),
                       figureText(*m_catalog, *figure, m_language) + u" · "_s
                           + formatPeriod(figure->period, m_language)});
    else if (const auto *event = std::get_if<Event>(&came->record))
        fields.append(
            {tr("As it came"),
             event->title.in(m_language) + u" · "_s + formatPeriod(event->period, m_language)});
    fields.append({tr("Brought by"), broughtBy(*m_catalog, *came, m_language)});
    writer.fields(fields);
}

void EvidencePanel::writeFindings(TextWriter &writer) const
{
    // What is found in a store says nothing of a picture's figures.
    if (!m_findings || m_findings->catalogPtr()->packages != m_catalog->packages)
        return;
    QList<const Finding *> found;
    QList<const Finding *> remarks;
    if (m_event)
        found = m_findings->findingsOfEvent(m_event->id);
    for (const Observation &claim : m_claims) {
        for (const Finding *finding : m_findings->findingsOf(claim.id))
            if (!found.contains(finding))
                found.append(finding);
        for (const Finding *remark : m_findings->remarksOf(claim.id))
            if (!remarks.contains(remark))
                remarks.append(remark);
    }
    const auto write = [&](const QList<const Finding *> &list, const QString &title) {
        if (list.isEmpty())
            return;
        writer.section(title);
        for (const Finding *finding : list) {
            if (finding->kind != FindingKind::Agreement)
                writer.badge(findingKindName(finding->kind, m_language));
            writer.paragraph(findingExplanation(*m_findings, *finding, m_language), writer.plain(),
                             2);
        }
    };
    write(found, tr("Findings"));
    write(remarks, tr("Compared with other figures"));
}

void EvidencePanel::writeEvent(TextWriter &writer) const
{
    const Event &event = *m_event;
    const QString separator = u" · "_s;
    writer.paragraph(QStringList{regionName(*m_catalog, event.region, m_language),
                                 eventKindName(event.kind, m_language),
                                 formatPeriod(event.period, m_language)}
                         .join(separator),
                     writer.plain(), 0);
    writer.paragraph(event.title.in(m_language), writer.heading(), 4);
    QStringList kind{statusName(event.status, m_language)};
    if (event.qualifier != Qualifier::Exact && !event.period.isUndated())
        //: %1 is how the source hedges a date, such as "about".
        kind.append(tr("date: %1").arg(qualifierName(event.qualifier, m_language)));
    writer.paragraph(kind.join(separator), writer.muted(), 0);
    writeVersion(writer, {Table::Events, event.id});
    writer.fields(origin(event));
    if (!event.note.isEmpty())
        writer.fields({{tr("Note"), event.note.in(m_language)}});
    writeFindings(writer);

    writer.section(tr("Source chain"));
    writeChain(writer, event);
}

void EvidencePanel::writeFigure(TextWriter &writer) const
{
    writeValue(writer);
    writeVersion(writer, {Table::Observations, m_claims.first().id});
    writer.fields(origin(m_claims.first()));
    writeRemarks(writer);
    writeFindings(writer);
    writer.section(tr("Source chain"));
    writeChain(writer, m_claims.first());
    writeOtherClaims(writer);
    writeDefinition(writer);
}

void EvidencePanel::writeValue(TextWriter &writer) const
{
    const Observation &figure = m_claims.first();
    const QString separator = u" · "_s;
    QStringList heading{regionName(*m_catalog, figure.region, m_language),
                        indicatorName(*m_catalog, figure.indicator, m_language),
                        formatPeriod(figure.period, m_language)};
    if (!figure.subject.isEmpty())
        heading.insert(1, subjectName(*m_catalog, figure.subject, m_language));
    writer.paragraph(heading.join(separator), writer.plain(), 0);
    writer.paragraph(figureText(*m_catalog, figure, m_language), writer.large(), 4);
    QStringList kind{statusName(figure.status, m_language)};
    if (figure.qualifier != Qualifier::Exact)
        kind.append(qualifierName(figure.qualifier, m_language));
    if (figure.rankBasis != RankBasis::None)
        kind.append(rankBasisName(figure.rankBasis, m_language));
    writer.paragraph(kind.join(separator), writer.muted(), 0);
}

void EvidencePanel::writeRemarks(TextWriter &writer) const
{
    const Observation &figure = m_claims.first();
    QList<CaptionedText> fields;
    const auto add = [&fields](const QString &caption, const QString &text) {
        if (!text.isEmpty())
            fields.append({caption, text});
    };
    add(tr("In base units"),
        figure.value ? baseValue(figure, m_catalog->unit(figure.unit), m_language)
                     : tr("The source gives no number."));
    if (!figure.subject.isEmpty())
        add(tr("About"), subjectName(*m_catalog, figure.subject, m_language));
    add(tr("Source's word"), figure.qualifierWord.in(m_language));
    if (figure.breakBefore)
        add(tr("Series"), tr("A break: not comparable with earlier figures."));
    add(tr("Note"), figure.note.in(m_language));
    writer.fields(fields);
}

void EvidencePanel::writeOtherClaims(TextWriter &writer) const
{
    for (const Observation &claim : m_claims.mid(1)) {
        writer.section(tr("Also stated by"));
        QList<CaptionedText> fields = origin(claim);
        if (claim.rankBasis != RankBasis::None)
            fields.append({tr("Basis"), rankBasisName(claim.rankBasis, m_language)});
        if (!claim.note.isEmpty())
            fields.append({tr("Note"), claim.note.in(m_language)});
        writer.fields(fields);
        writeChain(writer, claim);
    }
}

void EvidencePanel::writeDefinition(TextWriter &writer) const
{
    const QList<CaptionedText> fields =
        definitionFields(*m_catalog, m_claims.first().indicator, m_language);
    if (fields.isEmpty())
        return;
    writer.section(tr("What is counted"));
    writer.fields(fields);
}

} // namespace Zhitu
