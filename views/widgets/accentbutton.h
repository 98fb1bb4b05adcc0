// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Zhitu {

/** The one button of a window that stands out: filled with the highlight colour. */
class AccentButton final : public QPushButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccentButton)

public:
    explicit AccentButton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Zhitu
