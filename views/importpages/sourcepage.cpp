// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/sourcepage.h"

#include "grammar/grammartexts.h"
#include "importpages/importchoices.h"
#include "widgets/recordfield.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

SourcePage::SourcePage(ImportSession *session, Language language, QWidget *parent)
    : ImportPage(session, language, parent)
{
    makeFields();
    connectFields();
    connect(session, &ImportSession::mappingChanged, this, &SourcePage::showMapping);
    retranslateUi();
    showMapping();
}

void SourcePage::makeFields()
{
    m_intro = makeRemark(this);
    m_known = new QRadioButton(this);
    m_new = new QRadioButton(this);
    m_notStated = new QRadioButton(this);
    m_source = new RecordField(this);
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_form = new QWidget(this);
    auto *left = new ImportForm(m_form);
    auto *right = new ImportForm(m_form);
    m_titleZh = new QLineEdit(left);
    m_titleEn = new QLineEdit(left);
    m_publisherZh = new QLineEdit(left);
    m_publisherEn = new QLineEdit(left);
    m_kind = new QComboBox(right);
    fillSourceKinds(m_kind);
    m_kind->insertItem(0, QString(), -1);
    m_kind->setCurrentIndex(0);
    m_published = new QLineEdit(right);
    m_url = new QLineEdit(right);
    m_titleZhRow = left->addRow(m_titleZh);
    m_titleEnRow = left->addRow(m_titleEn);
    m_publisherZhRow = left->addRow(m_publisherZh);
    m_publisherEnRow = left->addRow(m_publisherEn);
    left->finish();
    m_kindRow = right->addRow(m_kind);
    m_publishedRow = right->addRow(m_published);
    m_urlRow = right->addRow(m_url);
    right->finish();
    auto *columns = new QHBoxLayout(m_form);
    columns->setContentsMargins(24, 0, 0, 0);
    columns->setSpacing(28);
    columns->addWidget(left, 1);
    columns->addWidget(right, 1);
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);

    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_intro, 0, 0, 1, 2);
    layout->addWidget(m_known, 1, 0);
    layout->addWidget(m_source, 1, 1);
    layout->addWidget(m_new, 2, 0, 1, 2);
    layout->addWidget(m_form, 3, 0, 1, 2);
    layout->addWidget(m_notStated, 4, 0, 1, 2);
    layout->addWidget(m_hint, 5, 0, 1, 2);
    layout->setRowStretch(6, 1);
}

void SourcePage::connectFields()
{
    const auto take = [this] { takeFields(); };
    for (QRadioButton *button : {m_known, m_new, m_notStated})
        connect(button, &QRadioButton::toggled, this, [this](bool checked) {
            if (checked)
                takeFields();
        });
    connect(m_source, &RecordField::idChanged, this, [this] {
        // Who chooses one means it.
        if (!isFilling() && !m_source->id().isEmpty() && !m_known->isChecked())
            m_known->setChecked(true);
        takeFields();
    });
    for (QLineEdit *edit : {m_titleZh, m_titleEn, m_publisherZh, m_publisherEn, m_published, m_url})
        connect(edit, &QLineEdit::textChanged, this, take);
    connect(m_kind, &QComboBox::currentIndexChanged, this, take);
}

void SourcePage::showMapping()
{
    const SourceChoice &choice = session()->mapping().source;
    fill([&] {
        m_source->setChoices(documentChoices(*session()->catalog()));
        if (choice.kind == SourceChoice::Kind::Known)
            m_source->setId(choice.id);
        // What the file says of itself, or another page; not what is being typed here.
        if (choice.kind == SourceChoice::Kind::New && choice.record != typed(choice.record))
            showNew(choice.record);
        m_known->setChecked(choice.kind == SourceChoice::Kind::Known);
        m_new->setChecked(choice.kind == SourceChoice::Kind::New);
        m_notStated->setChecked(choice.kind == SourceChoice::Kind::NotStated);
    });
    m_form->setEnabled(m_new->isChecked());
    updateHint();
}

void SourcePage::takeFields()
{
    if (isFilling() || !session()->isOpen())
        return;
    m_form->setEnabled(m_new->isChecked());
    ImportMapping mapping = session()->mapping();
    SourceChoice choice;
    // What is not complete is no choice yet.
    if (m_known->isChecked() && !m_source->id().isEmpty()) {
        choice.kind = SourceChoice::Kind::Known;
        choice.id = m_source->id();
    } else if (m_notStated->isChecked()) {
        choice.kind = SourceChoice::Kind::NotStated;
    } else if (m_new->isChecked() && obstacle().isEmpty()) {
        choice.kind = SourceChoice::Kind::New;
        choice.record = typed(mapping.source.record);
    }
    mapping.source = choice;
    // The page keeps what is being typed, whether or not it is a choice.
    fill([&] { session()->setMapping(mapping); });
    updateHint();
}

void SourcePage::showNew(const Source &source)
{
    m_titleZh->setText(source.title.zh);
    m_titleEn->setText(source.title.en);
    m_publisherZh->setText(source.publisher.zh);
    m_publisherEn->setText(source.publisher.en);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(source.kind)));
    m_published->setText(source.published.iso());
    m_url->setText(source.url);
}

Source SourcePage::typed(Source source) const
{
    source.title = {m_titleZh->text().simplified(), m_titleEn->text().simplified()};
    source.publisher = {m_publisherZh->text().simplified(), m_publisherEn->text().simplified()};
    source.kind = static_cast<SourceKind>(m_kind->currentData().toInt());
    const PeriodReading reading = readPeriod(QStringView(m_published->text()));
    const auto *written = std::get_if<WrittenPeriod>(&reading);
    source.published = written ? written->period : Period();
    source.url = m_url->text().trimmed();
    return source;
}

bool SourcePage::hasColumn() const
{
    return std::ranges::any_of(session()->mapping().columns, [](const ColumnMapping &column) {
        return column.role == ColumnRole::Source;
    });
}

QString SourcePage::obstacle() const
{
    if (m_known->isChecked())
        return m_source->id().isEmpty() ? tr("Choose the source from the list.") : QString();
    if (!m_new->isChecked())
        return m_notStated->isChecked() || hasColumn() ? QString()
                                                       : tr("Say where the figures were read.");
    if (m_titleZh->text().trimmed().isEmpty() && m_titleEn->text().trimmed().isEmpty())
        return tr("Give the new source a title in one language at least.");
    if (m_kind->currentData().toInt() < 0)
        return tr("Choose what kind of document the new source is.");
    const PeriodReading reading = readPeriod(QStringView(m_published->text()));
    if (const auto *problem = std::get_if<DateProblem>(&reading)) {
        const ProblemTexts texts = problemTexts(*problem, language());
        //: %1 says why a date cannot be read, %2 what to do about it
        return tr("When the new source was published: %1 %2").arg(texts.reason, texts.advice);
    }
    const QString url = m_url->text().trimmed();
    if (!url.isEmpty() && !url.startsWith(u"http://"_s) && !url.startsWith(u"https://"_s))
        return tr("The address of the new source begins with http:// or https://.");
    return {};
}

void SourcePage::updateHint()
{
    const TableFacts facts = session()->isOpen() ? session()->facts() : TableFacts();
    QStringList own = facts.sources;
    own.prepend(facts.title);
    own.removeAll(QString());
    m_intro->setText(hasColumn()
                         ? tr("A column names the source of each row. Where its cell is empty, the "
                              "figure was read in:")
                         : tr("Where were the figures read? It is what every mark leads back to."));
    if (!own.isEmpty())
        m_intro->setText(m_intro->text() + u'\n'
                         + tr("The file says of itself: %1").arg(own.join(u"; "_s)));
    if (m_notStated->isChecked())
        m_hint->setText(tr("Every mark, table and footer with these figures then says “source not "
                           "stated”, which ranks below all grades of sources."));
    else
        m_hint->setText(obstacle());
}

void SourcePage::retranslateUi()
{
    fill([this] {
        m_source->setLanguage(language());
        nameSourceKinds(m_kind, language());
        m_kind->setItemText(0, tr("Choose the kind"));
    });
    m_known->setText(tr("A source of &the store:"));
    m_new->setText(tr("A ne&w source:"));
    m_notStated->setText(tr("The source is not state&d"));
    m_source->setAccessibleName(tr("Source of the store"));
    m_source->lineEdit()->setPlaceholderText(tr("Type a part of its title, or choose"));
    m_titleZhRow.setText(tr("Title (Chinese):"));
    m_titleEnRow.setText(tr("Title (English):"));
    m_publisherZhRow.setText(tr("Publisher (Chinese):"));
    m_publisherEnRow.setText(tr("Publisher (English):"));
    m_kindRow.setText(tr("Kind:"));
    m_publishedRow.setText(tr("Published:"));
    m_urlRow.setText(tr("Address:"));
    m_published->setPlaceholderText(tr("As precise as it is known: 2023, 2023-10, 15 Jan 2024"));
    m_url->setPlaceholderText(u"https://"_s);
    updateHint();
}

} // namespace Zhitu
