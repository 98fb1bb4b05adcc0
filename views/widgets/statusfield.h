// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "records/terms.h"

#include <QComboBox>

#include <optional>

namespace Zhitu {

/** The field of a table's filter that chooses one status, or every one of them. */
class StatusField final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusField)

public:
    explicit StatusField(QWidget *parent = nullptr);

    /** Absent: every one. */
    [[nodiscard]] std::optional<Status> status() const;
    /** Names the statuses anew. */
    void retranslate(Language language);
};

} // namespace Zhitu
