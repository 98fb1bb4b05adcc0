// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordfield.h"

#include "widgets/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHash>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolTip>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

enum ItemRole { IdItemRole = Qt::UserRole, WordsItemRole };

/** Looks for what is typed in all words that a record is known by, and gives its name. */
class WordCompleter final : public QCompleter
{
public:
    explicit WordCompleter(QComboBox *field) : QCompleter(field->model(), field)
    {
        setCompletionRole(WordsItemRole);
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
        setMaxVisibleItems(10);
    }

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
};

} // namespace

RecordField::RecordField(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    // Widths come from the layout: texts that change with the language must not move anything.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setMaxVisibleItems(12);
    view()->setTextElideMode(Qt::ElideRight);
    setCompleter(new WordCompleter(this));
    connect(this, &QComboBox::editTextChanged, this, &RecordField::idChanged);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        // A long name is read from its beginning.
        lineEdit()->setCursorPosition(0);
    });
}

void RecordField::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    fill();
}

void RecordField::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    fill();
}

void RecordField::setId(const QString &wanted)
{
    if (wanted == id() && !isUnknown())
        return;
    const int index = wanted.isEmpty() ? -1 : findData(wanted, IdItemRole);
    setCurrentIndex(index);
    if (index < 0)
        clearEditText();
}

QString RecordField::id() const
{
    const QString text = currentText().trimmed();
    if (text.isEmpty())
        return {};
    if (currentIndex() >= 0 && itemText(currentIndex()) == text)
        return itemData(currentIndex(), IdItemRole).toString();
    int index = findText(text, Qt::MatchFixedString);
    if (index < 0)
        index = findData(text, IdItemRole, Qt::MatchFixedString);
    return index < 0 ? QString() : itemData(index, IdItemRole).toString();
}

bool RecordField::isUnknown() const
{
    return id().isEmpty() && !currentText().trimmed().isEmpty();
}

bool RecordField::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QComboBox::event(event);
    const bool isCut = fontMetrics().horizontalAdvance(currentText()) > lineEdit()->width() - 8;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                       isCut ? toolTipText(currentText()) : QString(), this);
    return true;
}

void RecordField::fill()
{
    const QString chosen = id();
    const QString typed = currentText();
    QHash<QString, int> bearers;
    for (const Choice &choice : std::as_const(m_choices))
        ++bearers[choice.name.in(m_language)];
    {
        const QSignalBlocker blocker(this);
        clear();
        for (const Choice &choice : std::as_const(m_choices)) {
            QString name = choice.name.in(m_language).simplified();
            if (bearers.value(choice.name.in(m_language)) > 1)
                name += u" ("_s + choice.id + u')';
            addItem(name, choice.id);
            setItemData(
                count() - 1,
                QStringList{choice.name.zh, choice.name.en, choice.id, choice.keywords}.join(u' '),
                WordsItemRole);
        }
        const int index = chosen.isEmpty() ? -1 : findData(chosen, IdItemRole);
        setCurrentIndex(index);
        if (index < 0)
            setEditText(chosen.isEmpty() ? typed : QString());
        lineEdit()->setCursorPosition(0);
    }
    Q_EMIT idChanged();
}

} // namespace Zhitu
