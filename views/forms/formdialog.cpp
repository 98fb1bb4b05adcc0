// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formdialog.h"

#include "widgets/measures.h"
#include "widgets/recordfield.h"
#include "widgets/windowtheme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestText = 2000;

} // namespace

BilingualField::BilingualField(QWidget *parent)
    : QWidget(parent)
    , m_zh(new QLineEdit(this))
    , m_en(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (QLineEdit *field : {m_zh, m_en}) {
        field->setMaxLength(longestText);
        row->addWidget(field, 1);
        connect(field, &QLineEdit::textChanged, this, &BilingualField::textChanged);
    }
    // In the language that each is for, whichever the window has.
    m_zh->setPlaceholderText(u"中文"_s);
    m_en->setPlaceholderText(u"English"_s);
    setFocusProxy(m_zh);
}

void BilingualField::setText(const BilingualText &text)
{
    m_zh->setText(text.zh);
    m_en->setText(text.en);
    for (QLineEdit *field : {m_zh, m_en})
        field->setCursorPosition(0);
}

BilingualText BilingualField::text() const
{
    return {m_zh->text().trimmed(), m_en->text().trimmed()};
}

QList<QWidget *> BilingualField::fields() const
{
    return {m_zh, m_en};
}

void BilingualField::setFocusIn(Language language)
{
    setFocusProxy(language == Language::Chinese ? m_zh : m_en);
}

void BilingualField::setName(const QString &name)
{
    //: %1 is what a field is for, such as "Note"
    m_zh->setAccessibleName(tr("%1 in Chinese").arg(name));
    m_en->setAccessibleName(tr("%1 in English").arg(name));
}

FormDialog::FormDialog(std::optional<AnyRecord> former, CatalogPtr catalog, Language language,
                       QWidget *parent)
    : QDialog(parent)
    , m_former(std::move(former))
    , m_catalog(std::move(catalog))
    , m_language(language)
    , m_grid(new QGridLayout)
    , m_obstacle(new QLabel(this))
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    m_grid->setVerticalSpacing(5);
    m_obstacle->setTextFormat(Qt::PlainText);
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
    layout->addLayout(m_grid);
    layout->addStretch(1);
    layout->addWidget(m_obstacle);
    layout->addWidget(buttons);
    // Wide enough for either language, so that a switch does not resize it.
    setMinimumWidth(digitsWide(this, 104));
    connect(m_accept, &QPushButton::clicked, this, &FormDialog::submitted);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

FormDialog::Field FormDialog::addField(QWidget *widget, Place place, int lines)
{
    if (const auto *both = qobject_cast<BilingualField *>(widget))
        m_order += both->fields();
    else
        m_order.append(widget);
    return this->place(widget, place, lines);
}

FormDialog::Field FormDialog::place(QWidget *widget, Place place, int lines)
{
    Field field;
    field.widget = widget;
    field.label = new QLabel(this);
    field.label->setTextFormat(Qt::PlainText);
    field.label->setBuddy(widget);
    widget->setParent(this);
    const int column = place == Place::Right ? 2 : 0;
    const int span = place == Place::Whole ? 3 : 1;
    if (place != Place::Right)
        m_row = m_grid->rowCount();
    m_grid->addWidget(field.label, m_row, column);
    m_grid->addWidget(widget, m_row, column + 1, 1, span);
    if (lines > 0) {
        field.hint = new QLabel(this);
        field.hint->setTextFormat(Qt::PlainText);
        field.hint->setWordWrap(true);
        field.hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        field.hint->setMinimumHeight(fontMetrics().height() * lines);
        m_grid->addWidget(field.hint, m_row + 1, column + 1, 1, span);
    }
    return field;
}

FormDialog::Field FormDialog::addRecordField(RecordField *widget, Table table, Place place,
                                             int lines)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(widget, 1);
    auto *add = new QToolButton(both);
    add->setText(u"+"_s);
    row->addWidget(add);
    m_order += {widget, add};
    const Field made = this->place(both, place, lines);
    made.label->setBuddy(widget);
    connect(add, &QToolButton::clicked, this, [this, table] { Q_EMIT recordWanted(table); });
    m_adds.append(add);
    m_addTables.append(table);
    return {.label = made.label, .widget = widget, .hint = made.hint, .add = add};
}

void FormDialog::setFieldTexts(const Field &field, const QString &label, const QString &name)
{
    field.label->setText(label);
    if (auto *both = qobject_cast<BilingualField *>(field.widget))
        both->setName(name);
    else
        field.widget->setAccessibleName(name);
}

void FormDialog::setHint(const Field &field, const QString &text, bool isProblem) const
{
    QPalette colours = palette();
    const bool dark = colours.color(QPalette::Base).lightness() < 128;
    colours.setColor(QPalette::WindowText,
                     isProblem ? QColor(dark ? 0xf28c97 : 0xb3261e)
                               : WindowTheme::mutedText(palette()));
    field.hint->setPalette(colours);
    field.hint->setText(text);
    field.widget->setAccessibleDescription(text);
}

void FormDialog::setFieldShown(const Field &field, bool shown)
{
    field.label->setVisible(shown);
    field.widget->setVisible(shown);
    if (field.hint)
        field.hint->setVisible(shown);
    if (field.add)
        field.add->setVisible(shown);
}

void FormDialog::finish(QWidget *first)
{
    m_isReady = true;
    updateChoices();
    retranslateUi();
    m_order += {m_accept, m_cancel};
    for (qsizetype i = 1; i < m_order.size(); ++i)
        setTabOrder(m_order.at(i - 1), m_order.at(i));
    if (auto *both = qobject_cast<BilingualField *>(first))
        both->setFocusIn(m_language);
    first->setFocus();
}

void FormDialog::setLanguage(Language language)
{
    m_language = language;
    updateChoices();
    retranslateUi();
}

void FormDialog::setCatalog(const CatalogPtr &catalog)
{
    m_catalog = catalog;
    updateChoices();
    update();
}

void FormDialog::choose(const RecordKey &) { }

void FormDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    showState();
}

void FormDialog::showFailure(const BilingualText &text)
{
    m_failure = text;
    showState();
}

void FormDialog::update()
{
    if (!m_isReady)
        return;
    m_failure = {};
    showState();
}

void FormDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange && m_isReady)
        showState();
}

void FormDialog::retranslateUi()
{
    if (!m_isReady)
        return;
    m_accept->setText(isNew() ? tr("Add") : tr("Save"));
    m_cancel->setText(tr("Cancel"));
    for (qsizetype i = 0; i < m_adds.size(); ++i) {
        //: %1 is a kind of record, such as "region"
        const QString text = tr("New %1…").arg(tableTitle(m_addTables.at(i), m_language));
        m_adds.at(i)->setToolTip(text);
        m_adds.at(i)->setAccessibleName(text);
    }
    retranslateFields();
    showState();
}

void FormDialog::showState()
{
    const QString obstacle = check();
    const QString failure = m_failure.in(m_language);
    m_obstacle->setText(failure.isEmpty() ? obstacle : failure);
    m_accept->setEnabled(obstacle.isEmpty() && !m_isBusy);
}

} // namespace Zhitu
