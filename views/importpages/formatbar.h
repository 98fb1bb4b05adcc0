// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importpages/importpage.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace Zhitu {

/** What the table was recognised as, and how else it can be read. */
class FormatBar final : public ImportPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FormatBar)

public:
    FormatBar(ImportSession *session, Language language, QWidget *parent = nullptr);

protected:
    void retranslateUi() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFacts();
    void updateName();
    void showNotices();
    void readOtherwise();

    QLabel *m_name;
    QLabel *m_format;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QLabel *m_delimiterLabel;
    QComboBox *m_delimiter;
    QLabel *m_tableLabel;
    QComboBox *m_table;
    QLabel *m_headerLabel;
    QSpinBox *m_header;
    QLabel *m_notices;
};

} // namespace Zhitu
