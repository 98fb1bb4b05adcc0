// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QWidget>

#include <QList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace Zhitu {

/** A message in the page, in plain text, which stays until it is closed or replaced. */
class MessageBanner final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBanner)

public:
    enum class Kind {
        Notice, ///< something to know
        Error, ///< something failed; the text says what can be done
    };

    /** What a button of the message does, which then closes it. */
    struct Action
    {
        BilingualText text;
        std::function<void()> function;
    };

    explicit MessageBanner(QWidget *parent = nullptr);

    /** With an action, a button of that text does it and closes the message. */
    void showMessage(Kind kind, const BilingualText &text, const BilingualText &actionText = {},
                     const std::function<void()> &action = {});
    /** The same with a button for each of several actions. */
    void showMessage(Kind kind, const BilingualText &text, const QList<Action> &actions);
    void setLanguage(Language language);
    /** The message in the banner's language; empty while none is shown. */
    [[nodiscard]] QString text() const;
    /** The same in both languages. */
    [[nodiscard]] BilingualText message() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi();
    void nameButtons();

    QLabel *m_label;
    QToolButton *m_close;
    QHBoxLayout *m_layout;
    QList<QPushButton *> m_buttons; ///< of the actions; more than are shown, after a longer message
    BilingualText m_text;
    QList<Action> m_actions;
    Kind m_kind = Kind::Notice;
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
