// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusfield.h"

#include "formats/formats.h"
#include "records/statuses.h"
#include "widgets/measures.h"

namespace Zhitu {

StatusField::StatusField(QWidget *parent) : QComboBox(parent)
{
    setFixedWidth(digitsWide(this, 17));
    addItem({}, -1);
    for (const Status status : allStatuses)
        addItem({}, static_cast<int>(status));
}

std::optional<Status> StatusField::status() const
{
    const int status = currentData().toInt();
    return status < 0 ? std::nullopt : std::optional(static_cast<Status>(status));
}

void StatusField::retranslate(Language language)
{
    setItemText(0, tr("Every status"));
    for (int i = 1; i < count(); ++i)
        setItemText(i, statusName(static_cast<Status>(itemData(i).toInt()), language));
}

} // namespace Zhitu
