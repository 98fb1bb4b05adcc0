// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QAbstractButton>
#include <QList>
#include <QStringList>

namespace Zhitu {

/** One thing that a ChoicePicker offers. */
struct Choice
{
    QString id;
    BilingualText name;
    BilingualText group; ///< heading under which it stands; choices of a group lie together
    QString keywords; ///< further words that a search finds it by

    bool operator==(const Choice &) const = default;
};

/**
 * A field that opens a list of things to tick, with a search field where they are many. Every tick
 * takes effect at once.
 */
class ChoicePicker final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChoicePicker)

public:
    explicit ChoicePicker(QWidget *parent = nullptr);
    ~ChoicePicker() override;

    void setChoices(const QList<Choice> &choices);
    [[nodiscard]] const QList<Choice> &choices() const { return m_choices; }
    /** Ticks these and no others, without telling; unknown ids are kept as they are. */
    void setChosen(const QStringList &ids);
    /** In the order in which they were ticked. */
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }

    /** What the closed field says; the language is the names'. */
    void setSummary(const QString &summary, Language language);
    /** The text of the button in the list that takes every tick away. */
    void setClearText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** The user ticked one, or took a tick away. */
    void chosenChanged(const QStringList &ids);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Popup;

    void openPopup();
    void choose(const QStringList &ids);
    [[nodiscard]] QString elidedSummary() const;

    QList<Choice> m_choices;
    QStringList m_chosen;
    QString m_summary;
    QString m_clearText;
    Language m_language = Language::Chinese;
    Popup *m_popup = nullptr; ///< made when first opened
};

} // namespace Zhitu
