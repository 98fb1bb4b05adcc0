// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicepicker.h"

#include "widgets/measures.h"
#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QFrame>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

namespace {

constexpr int searchedFrom = 10; ///< with more choices than these, there is a search field
constexpr int idRole = Qt::UserRole;
constexpr int placeRole = Qt::UserRole + 1; ///< index in choices()

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

/** A list whose rows are ticked by a click anywhere on them, by Space and by Enter. */
class TickList final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (QListWidgetItem *item = currentItem())
                Q_EMIT itemClicked(item);
            return;
        default:
            QListWidget::keyPressEvent(event);
        }
    }
};

} // namespace

/** The list that drops down: search field, rows to tick, a button that takes all ticks away. */
class ChoicePicker::Popup final : public QFrame
{
public:
    explicit Popup(ChoicePicker *picker)
        : QFrame(picker, Qt::Popup)
        , m_picker(picker)
        , m_search(new QLineEdit(this))
        , m_list(new TickList(this))
        , m_clear(new QPushButton(this))
    {
        setFrameShape(QFrame::StyledPanel);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(6, 6, 6, 6);
        layout->addWidget(m_search);
        layout->addWidget(m_list, 1);
        layout->addWidget(m_clear);
        m_search->setClearButtonEnabled(true);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setTextElideMode(Qt::ElideRight);
        m_list->setUniformItemSizes(true);
        m_list->setFrameShape(QFrame::NoFrame);
        connect(m_search, &QLineEdit::textChanged, this, &Popup::filter);
        connect(m_list, &QListWidget::itemClicked, this, &Popup::toggle);
        connect(m_clear, &QPushButton::clicked, this, [this] {
            m_picker->choose({});
            showTicks();
        });
        retranslate();
    }

    /** Fills the list anew, its groups in order and each group by name. */
    void fill()
    {
        m_list->clear();
        const QList<Choice> &choices = m_picker->choices();
        const Language language = m_picker->m_language;
        QList<BilingualText> groups;
        for (const Choice &choice : choices)
            if (!groups.contains(choice.group))
                groups.append(choice.group);
        for (const BilingualText &group : std::as_const(groups)) {
            if (!group.isEmpty()) {
                auto *heading = new QListWidgetItem(m_list);
                heading->setFlags(Qt::NoItemFlags);
                QFont strong = m_list->font();
                strong.setBold(true);
                heading->setFont(strong);
            }
            QList<int> places;
            for (int i = 0; i < choices.size(); ++i)
                if (choices.at(i).group == group)
                    places.append(i);
            std::ranges::stable_sort(places, [&](int a, int b) {
                return QString::localeAwareCompare(choices.at(a).name.in(language),
                                                   choices.at(b).name.in(language))
                    < 0;
            });
            for (const int place : std::as_const(places)) {
                auto *item = new QListWidgetItem(m_list);
                // Not user-checkable: a click on the box and one on the text are the same click.
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                item->setData(idRole, choices.at(place).id);
                item->setData(placeRole, place);
            }
        }
        m_search->setVisible(choices.size() > searchedFrom);
        m_search->clear();
        retranslate();
        colourHeadings();
        showTicks();
    }

    /** What is disabled need not be readable; headings must. */
    void colourHeadings()
    {
        for (int row = 0; row < m_list->count(); ++row)
            if (QListWidgetItem *item = m_list->item(row); !item->data(placeRole).isValid())
                item->setForeground(WindowTheme::mutedText(palette()));
    }

    void retranslate()
    {
        m_search->setPlaceholderText(ChoicePicker::tr("Search"));
        m_search->setAccessibleName(ChoicePicker::tr("Search"));
        m_list->setAccessibleName(m_picker->accessibleName());
        m_clear->setText(withoutMnemonic(m_picker->m_clearText));
        const QList<Choice> &choices = m_picker->choices();
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem *item = m_list->item(row);
            // A heading bears the name of the group of the row after it.
            const bool isHeading = !item->data(placeRole).isValid();
            const QVariant place = m_list->item(isHeading ? row + 1 : row)->data(placeRole);
            const Choice &choice = choices.at(place.toInt());
            const QString name = (isHeading ? choice.group : choice.name).in(m_picker->m_language);
            item->setText(name);
            item->setToolTip(toolTipText(name));
        }
    }

    void showTicks()
    {
        for (int row = 0; row < m_list->count(); ++row) {
            QListWidgetItem *item = m_list->item(row);
            if (item->data(placeRole).isValid())
                item->setCheckState(m_picker->chosen().contains(item->data(idRole).toString())
                                        ? Qt::Checked
                                        : Qt::Unchecked);
        }
        m_clear->setEnabled(!m_picker->chosen().isEmpty());
    }

    void focusFirst()
    {
        m_list->setCurrentRow(-1);
        if (m_search->isVisibleTo(this))
            m_search->setFocus();
        else
            m_list->setFocus();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QFrame::changeEvent(event);
        // While it is closed its rows may be out of date; opening fills it anew.
        if (event->type() == QEvent::LanguageChange && isVisible())
            retranslate();
    }

private:
    void filter(const QString &text)
    {
        const QString wanted = folded(text.simplified());
        bool anyInGroup = false;
        for (int row = m_list->count() - 1; row >= 0; --row) {
            QListWidgetItem *item = m_list->item(row);
            if (!item->data(placeRole).isValid()) {
                item->setHidden(!anyInGroup);
                anyInGroup = false;
                continue;
            }
            const Choice &choice = m_picker->choices().at(item->data(placeRole).toInt());
            const bool fits = folded(choice.name.zh + u'\n' + choice.name.en + u'\n' + choice.id
                                     + u'\n' + choice.keywords)
                                  .contains(wanted);
            item->setHidden(!fits);
            anyInGroup = anyInGroup || fits;
        }
    }

    void toggle(QListWidgetItem *item)
    {
        if (!item->data(placeRole).isValid())
            return;
        const QString id = item->data(idRole).toString();
        QStringList chosen = m_picker->chosen();
        if (chosen.removeAll(id) == 0)
            chosen.append(id);
        m_picker->choose(chosen);
        showTicks();
    }

    ChoicePicker *m_picker;
    QLineEdit *m_search;
    TickList *m_list;
    QPushButton *m_clear;
};

ChoicePicker::ChoicePicker(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ChoicePicker::openPopup);
}

ChoicePicker::~ChoicePicker() = default;

void ChoicePicker::setChoices(const QList<Choice> &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    if (m_popup && m_popup->isVisible())
        m_popup->fill();
}

void ChoicePicker::setChosen(const QStringList &ids)
{
    m_chosen = ids;
    if (m_popup && m_popup->isVisible())
        m_popup->showTicks();
}

void ChoicePicker::setSummary(const QString &summary, Language language)
{
    m_summary = summary;
    m_language = language;
    setAccessibleDescription(summary);
    update();
}

void ChoicePicker::setClearText(const QString &text)
{
    m_clearText = text;
}

QSize ChoicePicker::sizeHint() const
{
    QStyleOptionComboBox option;
    option.initFrom(this);
    const int height = std::max(fontMetrics().height() + 2, 14);
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option,
                                     QSize(digitsWide(this, 16), height), this);
}

QSize ChoicePicker::minimumSizeHint() const
{
    return QSize(digitsWide(this, 10), sizeHint().height());
}

bool ChoicePicker::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QStringList names;
        for (const Choice &choice : std::as_const(m_choices))
            if (m_chosen.contains(choice.id))
                names.append(choice.name.in(m_language));
        if (names.isEmpty() && elidedSummary() != m_summary)
            names.append(m_summary);
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           toolTipText(names.join(u'\n')), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void ChoicePicker::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.subControls = QStyle::SC_All;
    option.editable = false;
    option.frame = true;
    if (isDown())
        option.state |= QStyle::State_Sunken;
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    option.currentText = elidedSummary();
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoicePicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        openPopup();
    else
        QAbstractButton::keyPressEvent(event);
}

void ChoicePicker::openPopup()
{
    if (!m_popup)
        m_popup = new Popup(this);
    m_popup->fill();
    const int wanted = std::max(width(), digitsWide(this, 56));
    const int rows = static_cast<int>(std::min<qsizetype>(m_choices.size() + 5, 16));
    QRect place(mapToGlobal(QPoint(0, height())),
                QSize(wanted, std::max(rows, 6) * (fontMetrics().height() + 6)));
    const QRect room = screen()->availableGeometry();
    if (place.bottom() > room.bottom())
        place.moveBottom(mapToGlobal(QPoint(0, 0)).y());
    if (place.right() > room.right())
        place.moveRight(room.right());
    place.moveTop(std::max(place.top(), room.top()));
    m_popup->setGeometry(place);
    m_popup->show();
    m_popup->focusFirst();
}

void ChoicePicker::choose(const QStringList &ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    Q_EMIT chosenChanged(m_chosen);
}

QString ChoicePicker::elidedSummary() const
{
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.subControls = QStyle::SC_All;
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    return fontMetrics().elidedText(m_summary, Qt::ElideRight, field.width() - 4);
}

} // namespace Zhitu
