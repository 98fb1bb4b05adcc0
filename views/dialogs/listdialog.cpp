// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "listdialog.h"

#include "widgets/measures.h"
#include "widgets/messagebanner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Zhitu {

namespace {

bool isNumber(const QModelIndex &index)
{
    const int type = index.data(ValueRole).typeId();
    return type == QMetaType::LongLong || type == QMetaType::Double;
}

/** Names columns of numbers where those stand: at the right. */
class ListHeader final : public QHeaderView
{
public:
    explicit ListHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) { }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (isNumber(model()->index(0, section)))
            option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

/** Numbers stand at the right. */
class ListCellDelegate final : public RowTableDelegate
{
public:
    using RowTableDelegate::RowTableDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowTableDelegate::initStyleOption(option, index);
        if (isNumber(index))
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
};

} // namespace

ListDialog::ListDialog(Language language, QWidget *parent)
    : QDialog(parent)
    , m_language(language)
    , m_search(new QLineEdit(this))
    , m_view(new RowTable(this))
    , m_banner(new MessageBanner(this))
    , m_note(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QPushButton(this))
{
    m_search->setClearButtonEnabled(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(fontMetrics().height() * 2);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_view->setItemDelegate(new ListCellDelegate(m_view));
    m_view->useHeader(new ListHeader(m_view));
    m_view->horizontalHeader()->setSectionsClickable(true);
    auto *foot = new QHBoxLayout;
    foot->addLayout(m_buttons);
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addLayout(foot);
    m_close->setAutoDefault(false);
    m_banner->setLanguage(language);
    resize(digitsWide(this, 138), fontMetrics().height() * 26);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ListDialog::setModel(RecordModel *model, const QList<int> &widths)
{
    m_model = model;
    m_model->setLanguage(m_language);
    m_proxy.setSourceModel(model);
    m_view->setModel(&m_proxy);
    for (int column = 0; column < widths.size(); ++column)
        m_view->setColumnWidth(column, digitsWide(this, widths.at(column)));
    // In the order of the store until the user sorts.
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString &text) { changeModel([&] { m_proxy.setFilterText(text); }); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { updateState(); });
    connect(m_view, &QAbstractItemView::activated, this, [this] { activate(); });
}

QPushButton *ListDialog::addButton()
{
    auto *button = new QPushButton(this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void ListDialog::finish()
{
    m_isReady = true;
    retranslateUi();
    setTabOrder(m_search, m_view);
    m_view->setFocus();
}

void ListDialog::setSeveral(bool several)
{
    m_view->setSelectionMode(several ? QAbstractItemView::ExtendedSelection
                                     : QAbstractItemView::SingleSelection);
}

void ListDialog::setLanguage(Language language)
{
    m_language = language;
    m_banner->setLanguage(language);
    retranslateUi();
}

void ListDialog::showFailure(const BilingualText &text)
{
    m_banner->showMessage(MessageBanner::Kind::Error, text);
}

void ListDialog::select(const QString &id)
{
    selectAll({id});
    updateState();
}

void ListDialog::showNotice(const BilingualText &text)
{
    m_banner->showMessage(MessageBanner::Kind::Notice, text);
}

QList<int> ListDialog::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_proxy.mapToSource(index).row());
    return rows;
}

int ListDialog::selectedRow() const
{
    return selectedRows().value(0, -1);
}

QStringList ListDialog::selectedIds() const
{
    QStringList ids;
    for (const int row : selectedRows())
        ids.append(m_model->index(row, 0).data(IdRole).toString());
    return ids;
}

void ListDialog::selectAll(const QStringList &ids)
{
    QItemSelection rows;
    QModelIndex first;
    for (const QString &id : ids) {
        const QModelIndex index = m_proxy.mapFromSource(m_model->index(m_model->rowOf(id), 0));
        if (!index.isValid())
            continue;
        if (!first.isValid())
            first = index;
        rows.select(index, index);
    }
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        m_view->scrollTo(first);
}

void ListDialog::setTableName(const QString &name)
{
    m_view->setAccessibleName(name);
}

void ListDialog::setNote(const QString &text)
{
    m_note->setText(text);
}

void ListDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ListDialog::retranslateUi()
{
    if (!m_isReady)
        return;
    m_model->setLanguage(m_language);
    m_search->setPlaceholderText(tr("Search the list"));
    m_search->setAccessibleName(tr("Search the list"));
    m_close->setText(tr("Close"));
    retranslateTexts();
    updateState();
}

} // namespace Zhitu
