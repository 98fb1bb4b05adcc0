// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidencepanel.h"

#include "formats/formats.h"
#include "recordtexts.h"
#include "widgets/measures.h"
#include "widgets/windowtheme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextCursor>
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

/** Writes blocks of plain text into a document, in the colours of a palette. */
class EvidencePanel::Writer
{
public:
    /** captionWidth: of the captions' column, in pixels. */
    Writer(QTextDocument *document, const QPalette &palette, const QFont &font, int captionWidth)
        : m_cursor(document)
        , m_palette(palette)
        , m_font(font)
        , m_captionWidth(captionWidth)
    {
        // One edit, or the document would be laid out after every piece of text.
        m_cursor.beginEditBlock();
    }
    ~Writer() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(Writer)

    /** A paragraph, above it as much room as the pixels say. */
    void paragraph(const QString &text, const QTextCharFormat &format, qreal room)
    {
        QTextBlockFormat block;
        block.setTopMargin(room);
        block.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        startBlock(block);
        m_cursor.insertText(text, format);
    }

    void section(const QString &title)
    {
        QTextBlockFormat block;
        block.setTopMargin(16);
        block.setBottomMargin(2);
        startBlock(block);
        m_cursor.insertText(title, strong());
    }

    /** Paragraphs of a caption and a text, the texts in a column of their own. */
    void fields(const QList<std::pair<QString, QString>> &rows)
    {
        QTextBlockFormat block;
        block.setLeftMargin(m_captionWidth);
        block.setTextIndent(-m_captionWidth);
        block.setTabPositions({QTextOption::Tab(m_captionWidth, QTextOption::LeftTab)});
        block.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
        qreal room = 8;
        for (const auto &[caption, text] : rows) {
            block.setTopMargin(std::exchange(room, 3));
            startBlock(block);
            m_cursor.insertText(caption + u'\t', muted());
            m_cursor.insertText(text, plain());
        }
    }

    /** The address as plain text, and below it a link that says what it does. */
    void address(const QString &address, const QString &linkText)
    {
        paragraph(address, muted(), 2);
        const QUrl url(address);
        if (!canBeOpened(url))
            return;
        QTextCharFormat format = plain();
        format.setAnchor(true);
        format.setAnchorHref(url.toString(QUrl::FullyEncoded));
        format.setForeground(m_palette.link());
        format.setFontUnderline(true);
        paragraph(linkText, format, 2);
    }

    /** A short text on a ground of its own. */
    void badge(const QString &text)
    {
        QTextCharFormat format = strong();
        const bool dark = m_palette.color(QPalette::Base).lightness() < 128;
        format.setBackground(QColor(dark ? 0x4a3b10 : 0xfff2cc));
        format.setForeground(QColor(dark ? 0xffe08a : 0x5c4300));
        paragraph(u"\u00a0"_s + text + u"\u00a0"_s, format, 4);
    }

    [[nodiscard]] QTextCharFormat plain() const
    {
        QTextCharFormat format;
        format.setForeground(m_palette.text());
        return format;
    }
    [[nodiscard]] QTextCharFormat muted() const
    {
        QTextCharFormat format;
        format.setForeground(WindowTheme::mutedText(m_palette));
        return format;
    }
    [[nodiscard]] QTextCharFormat strong() const
    {
        QTextCharFormat format = plain();
        format.setFontWeight(QFont::DemiBold);
        return format;
    }
    /** For a title: large, but not so large as a number. */
    [[nodiscard]] QTextCharFormat heading() const
    {
        QTextCharFormat format = large();
        format.setFontPointSize(QFontInfo(m_font).pointSizeF() * 1.25);
        return format;
    }
    [[nodiscard]] QTextCharFormat large() const
    {
        QTextCharFormat format;
        format.setForeground(m_palette.link());
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(QFontInfo(m_font).pointSizeF() * 1.8);
        return format;
    }

private:
    void startBlock(const QTextBlockFormat &format)
    {
        // A document starts with an empty block.
        if (m_isEmpty)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_isEmpty = false;
    }

    QTextCursor m_cursor;
    const QPalette &m_palette;
    QFont m_font;
    qreal m_captionWidth;
    bool m_isEmpty = true;
};

EvidencePanel::EvidencePanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_cite(new QPushButton(this))
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
    head->addWidget(m_cite);
    layout->addLayout(head);
    layout->addWidget(m_hint, 1);
    m_cite->hide();
    retranslateUi();
}

void EvidencePanel::setClaims(CatalogPtr catalog, const QList<Observation> &claims)
{
    m_catalog = std::move(catalog);
    m_claims = m_catalog ? claims : QList<Observation>();
    m_event = nullptr;
    showFromTop();
}

void EvidencePanel::setEvent(CatalogPtr catalog, const QString &id)
{
    m_catalog = std::move(catalog);
    m_claims.clear();
    m_event = m_catalog ? m_catalog->event(id) : nullptr;
    showFromTop();
}

void EvidencePanel::showFromTop()
{
    updateText();
    if (m_text)
        m_text->verticalScrollBar()->setValue(0);
}

void EvidencePanel::setCiteMenu(QMenu *menu)
{
    m_cite->setMenu(menu);
    m_cite->setVisible(menu && !isEmpty());
}

void EvidencePanel::followInTabOrder(QWidget *widget)
{
    setTabOrder(widget, m_cite);
    if (m_text)
        setTabOrder(m_cite, m_text);
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
    Writer writer(m_text->document(), palette(), m_text->font(), digitsWide(this, 15));
    if (m_event)
        writeEvent(writer);
    else
        writeFigure(writer);
}

template<typename Record>
void EvidencePanel::writeSources(Writer &writer, const Record &claim) const
{
    const QList<const Source *> chain = m_catalog->sourceChain(claim.source, claim.origin);
    if (chain.isEmpty())
        writer.paragraph(claim.source, writer.strong(), 2);
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const Source &source = *chain.at(i);
        const QString title = source.title.in(m_language);
        // Nearest first: each one leads to where it has the figure from.
        writer.paragraph(i == 0 ? title : u"← "_s + title, writer.strong(), i == 0 ? 2 : 8);
        if (source.kind == SourceKind::NotStated)
            writer.badge(tr("Source not stated"));
        QStringList facts{sourceKindName(source.kind, m_language), source.publisher.in(m_language)};
        if (!source.published.isUndated())
            facts.append(formatPeriod(source.published, m_language));
        facts.removeAll(QString());
        writer.paragraph(facts.join(u" · "_s), writer.muted(), 0);
        if (i == 0) {
            const QString place =
                locatorText(source.kind, claim.line, claim.occurrence, m_language);
            if (place.isEmpty())
                writer.paragraph(tr("The data do not say where in the source."), writer.muted(), 0);
            else
                writer.paragraph(place, writer.plain(), 0);
        }
        if (!source.url.isEmpty())
            writer.address(source.url, tr("Open this address"));
        if (!source.note.isEmpty())
            writer.paragraph(source.note.in(m_language), writer.muted(), 2);
    }
}

void EvidencePanel::writeEvent(Writer &writer) const
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

    QList<std::pair<QString, QString>> fields;
    fields.append({tr("As printed"),
                   event.printed.isEmpty() ? tr("The data hold no printed form.") : event.printed});
    fields.append(
        {tr("Stated by"),
         event.statedBy.isEmpty() ? tr("The data do not say.") : event.statedBy.in(m_language)});
    if (!event.note.isEmpty())
        fields.append({tr("Note"), event.note.in(m_language)});
    writer.fields(fields);

    writer.section(tr("Source"));
    writeSources(writer, event);
}

void EvidencePanel::writeFigure(Writer &writer) const
{
    const Observation &figure = m_claims.first();
    const Unit *unit = m_catalog->unit(figure.unit);
    const Indicator *indicator = m_catalog->indicator(figure.indicator);
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

    using Field = std::pair<QString, QString>;
    QList<Field> fields;
    const auto add = [&fields](const QString &caption, const QString &text) {
        if (!text.isEmpty())
            fields.append({caption, text});
    };
    fields.append(
        {tr("As printed"),
         figure.printed.isEmpty() ? tr("The data hold no printed form.") : figure.printed});
    fields.append(
        {tr("In base units"),
         figure.value ? baseValue(figure, unit, m_language) : tr("The source gives no number.")});
    add(tr("Stated by"),
        figure.statedBy.isEmpty() ? tr("The data do not say.") : figure.statedBy.in(m_language));
    if (!figure.subject.isEmpty())
        add(tr("About"), subjectName(*m_catalog, figure.subject, m_language));
    add(tr("Source's word"), figure.qualifierWord.in(m_language));
    if (figure.breakBefore)
        add(tr("Series"), tr("A break: not comparable with earlier figures."));
    add(tr("Note"), figure.note.in(m_language));
    writer.fields(fields);

    writer.section(tr("Source"));
    writeSources(writer, figure);

    for (const Observation &claim : m_claims.mid(1)) {
        writer.section(tr("Also stated by"));
        fields.clear();
        fields.append({tr("Stated by"),
                       claim.statedBy.isEmpty() ? tr("The data do not say.")
                                                : claim.statedBy.in(m_language)});
        fields.append(
            {tr("As printed"),
             claim.printed.isEmpty() ? tr("The data hold no printed form.") : claim.printed});
        if (claim.rankBasis != RankBasis::None)
            add(tr("Basis"), rankBasisName(claim.rankBasis, m_language));
        add(tr("Note"), claim.note.in(m_language));
        writer.fields(fields);
        writeSources(writer, claim);
    }

    if (indicator) {
        writer.section(tr("What is counted"));
        fields.clear();
        const QString unknown = tr("The data do not say.");
        const auto known = [&](const BilingualText &text) {
            return text.isEmpty() ? unknown : text.in(m_language);
        };
        add(tr("Definition"), known(indicator->definition));
        add(tr("Counted among"), known(indicator->population));
        add(tr("Scope"), indicator->scope.in(m_language));
        add(tr("Kind"), measureName(indicator->measure, m_language));
        writer.fields(fields);
    }
}

} // namespace Zhitu
