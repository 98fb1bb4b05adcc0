// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importform.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace Zhitu {

void FormRow::setVisible(bool visible) const
{
    label->setVisible(visible);
    field->setVisible(visible);
}

void FormRow::setText(const QString &text) const
{
    label->setText(text);
    QString name = text;
    name.remove(u'&');
    while (name.endsWith(u':') || name.endsWith(u'：'))
        name.chop(1);
    field->setAccessibleName(name);
}

ImportForm::ImportForm(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(5);
}

FormRow ImportForm::addRow(QWidget *field)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_grid->addWidget(label, m_row, 0);
    m_grid->addWidget(field, m_row++, 1);
    return {label, field};
}

void ImportForm::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_row++, 0, 1, 2);
}

void ImportForm::finish()
{
    m_grid->setRowStretch(m_row++, 1);
}

QLabel *makeRemark(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void chooseData(QComboBox *box, const QVariant &data)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(box->findData(data));
}

} // namespace Zhitu
