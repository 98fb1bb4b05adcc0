// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importsession.h"
#include "records/language.h"

#include <QWidget>

namespace Zhitu {

/**
 * A page of the import dialog: it shows a part of what the session knows and changes its mapping.
 * Texts follow the translators, names in the data the language given.
 */
class ImportPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPage)

public:
    void setLanguage(Language language);

protected:
    ImportPage(ImportSession *session, Language language, QWidget *parent);

    [[nodiscard]] ImportSession *session() const { return m_session; }
    [[nodiscard]] Language language() const { return m_language; }
    /** The page is being filled from the mapping: what its fields say then is nobody's choice. */
    [[nodiscard]] bool isFilling() const { return m_isFilling; }
    /** Calls a function while isFilling(). */
    template<typename Function>
    void fill(Function function)
    {
        const bool was = std::exchange(m_isFilling, true);
        function();
        m_isFilling = was;
    }

    /** Texts and names, in the page's language. */
    virtual void retranslateUi() = 0;
    void changeEvent(QEvent *event) override;

private:
    ImportSession *m_session;
    Language m_language;
    bool m_isFilling = false;
};

} // namespace Zhitu
