// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/chartexport.h"

#include <QList>
#include <QString>

namespace Zhitu {

/** What the user wants to have exported, and how. */
struct ExportRequest
{
    bool all = false; ///< every chart of the store; else the one that is shown
    PictureOptions picture;
    QList<Language> languages{Language::Chinese, Language::English}; ///< never empty
    QString folder; ///< where the pictures go; empty: not chosen yet

    bool operator==(const ExportRequest &) const = default;
};

} // namespace Zhitu
