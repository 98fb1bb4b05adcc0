// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation.h"
#include "records/result.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace Zhitu {

class ChartPage;

/** A menu that copies a reference to what is selected in the shown page, in one of the styles. */
class CiteActions final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CiteActions)

public:
    CiteActions(QWidget *window, Language language);

    /** The page that is shown; nullptr: none. Not owned. */
    void setPage(ChartPage *page);
    /** What is selected where no chart's page is shown; absent: nothing. */
    void setRecord(const CatalogPtr &catalog, const std::optional<CitedRecord> &record);
    void setLanguage(Language language) { m_language = language; }
    void retranslateUi();

    /** To be shown in several places; it can be used while something is selected. */
    [[nodiscard]] QMenu *menu() const { return m_menu; }

Q_SIGNALS:
    void failed(const Error &error);
    void noticed(const BilingualText &text);

private:
    void copy(CitationStyle style);
    [[nodiscard]] std::optional<CitedRecord> record() const;
    void updateMenu();

    Language m_language;
    QPointer<ChartPage> m_page;
    CatalogPtr m_catalog;
    std::optional<CitedRecord> m_record; ///< where there is no page
    QMenu *m_menu;
};

} // namespace Zhitu
