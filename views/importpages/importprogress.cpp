// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importpages/importprogress.h"

#include "importtexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>

namespace Zhitu {

namespace {

constexpr int steps = 1000;

} // namespace

ImportProgress::ImportProgress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_text, 1);
}

void ImportProgress::begin()
{
    m_clock.start();
    m_isStopping = false;
    setProgress(0, 0);
}

void ImportProgress::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(
            static_cast<int>(static_cast<double>(done) * steps / static_cast<double>(total)));
    updateText();
}

void ImportProgress::setStopping()
{
    m_isStopping = true;
    updateText();
}

void ImportProgress::setLanguage(Language language)
{
    m_language = language;
    updateText();
}

QString ImportProgress::text() const
{
    return m_text->text();
}

void ImportProgress::updateText()
{
    m_bar->setAccessibleName(tr("Progress of the import"));
    if (m_isStopping) {
        m_text->setText(tr("The import is being stopped; the store stays as it was."));
        return;
    }
    const QString left = m_clock.isValid()
        ? remainingText(remainingTime(m_done, m_total, m_clock.elapsed()), m_language)
        : QString();
    m_text->setText(left.isEmpty() ? tr("The figures are coming in…") : left);
}

} // namespace Zhitu
