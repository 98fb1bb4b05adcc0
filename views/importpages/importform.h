// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QWidget>

#include <initializer_list>

class QGridLayout;
class QLabel;

namespace Zhitu {

/** A label with its field, which are shown and named together. */
struct FormRow
{
    QLabel *label = nullptr;
    QWidget *field = nullptr;

    void setVisible(bool visible) const;
    /** label: with a colon; it names the field for those who cannot see it, too. */
    void setText(const QString &text) const;
};

/** Fields below each other, labels in front; their places do not depend on the language. */
class ImportForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportForm)

public:
    explicit ImportForm(QWidget *parent = nullptr);

    /** Puts a field below the others. */
    FormRow addRow(QWidget *field);
    /** Puts something below the others that has no label. */
    void addWide(QWidget *widget);
    /** Pushes what was added upwards. */
    void finish();

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

/** Plain text that wraps, for remarks. */
[[nodiscard]] QLabel *makeRemark(QWidget *parent);
/** The choice with this data becomes current, without telling. */
void chooseData(QComboBox *box, const QVariant &data);

} // namespace Zhitu
