// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace Zhitu {

/** How far an import has come, and how long it will still take. */
class ImportProgress final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportProgress)

public:
    explicit ImportProgress(QWidget *parent = nullptr);

    /** From nothing on. */
    void begin();
    /** total 0: not known. */
    void setProgress(qint64 done, qint64 total);
    /** The user wants it stopped; it has not stopped yet. */
    void setStopping();
    void setLanguage(Language language);
    [[nodiscard]] QString text() const;

private:
    void updateText();

    QProgressBar *m_bar;
    QLabel *m_text;
    QElapsedTimer m_clock;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_isStopping = false;
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
