// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"

#include <QListWidget>

namespace Zhitu {

/** The charts of a store by name, one of which is chosen: what leads to the pages. */
class ChartList final : public QListWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartList)

public:
    explicit ChartList(QWidget *parent = nullptr);

    /** Replaces the charts by those of a catalog; none is chosen then. */
    void setCharts(const Catalog &catalog);
    void setLanguage(Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    QList<BilingualText> m_names;
    QList<ChartOrigin> m_origins;
    Language m_language = Language::Chinese;
};

} // namespace Zhitu
