// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "definitionsdialog.h"

#include "definitiontexts.h"
#include "panels/textwriter.h"
#include "recordtexts.h"
#include "widgets/measures.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTextBrowser>

namespace Zhitu {

DefinitionsDialog::DefinitionsDialog(CatalogPtr catalog, Language language, QWidget *parent)
    : QDialog(parent)
    , m_language(language)
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_text(new QTextBrowser(this))
{
    m_proxy.setSourceModel(&m_model);
    m_list->setModel(&m_proxy);
    m_list->setModelColumn(IndicatorModel::NameColumn);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_search->setClearButtonEnabled(true);
    m_text->setOpenLinks(false);
    m_text->setUndoRedoEnabled(false);

    auto *buttons = new QDialogButtonBox(this);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_search, 0, 0);
    layout->addWidget(m_list, 1, 0);
    layout->addWidget(m_text, 0, 1, 2, 1);
    layout->addWidget(buttons, 2, 0, 1, 2);
    layout->setColumnStretch(0, 2);
    layout->setColumnStretch(1, 3);
    resize(digitsWide(this, 110), fontMetrics().height() * 24);

    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString former = m_chosen;
        m_proxy.setFilterText(text);
        choose(former);
    });
    connect(&m_proxy, &FigureFilterProxy::readingsArrived, this, [this] { choose(m_chosen); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_chosen = current.data(IdRole).toString();
                showChosen();
            });
    setCatalog(std::move(catalog));
    retranslateUi();
}

void DefinitionsDialog::setCatalog(CatalogPtr catalog)
{
    const QString former = m_chosen;
    m_catalog = catalog ? std::move(catalog) : std::make_shared<const Catalog>();
    m_model.setRecords(m_catalog);
    choose(former);
}

void DefinitionsDialog::choose(const QString &indicator)
{
    QModelIndex found =
        m_proxy.mapFromSource(m_model.index(m_model.rowOf(indicator), IndicatorModel::NameColumn));
    if (!found.isValid())
        found = m_proxy.index(0, IndicatorModel::NameColumn);
    m_list->setCurrentIndex(found);
    m_list->scrollTo(found);
    m_chosen = found.data(IdRole).toString();
    showChosen();
}

QString DefinitionsDialog::text() const
{
    return m_text->toPlainText();
}

void DefinitionsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        showChosen();
}

void DefinitionsDialog::retranslateUi()
{
    setWindowTitle(tr("Definitions of the indicators"));
    m_search->setPlaceholderText(tr("Search the indicators"));
    m_search->setAccessibleName(tr("Search the indicators"));
    m_list->setAccessibleName(tr("Indicators"));
    m_text->setAccessibleName(tr("Definition"));
    m_close->setText(tr("Close"));
    m_model.setLanguage(m_language);
    showChosen();
}

void DefinitionsDialog::showChosen()
{
    m_text->clear();
    const QList<CaptionedText> fields = definitionFields(*m_catalog, m_chosen, m_language);
    if (fields.isEmpty())
        return;
    TextWriter writer(m_text->document(), palette(), m_text->font(), digitsWide(this, 15));
    writer.paragraph(indicatorName(*m_catalog, m_chosen, m_language), writer.heading(), 0);
    writer.fields(fields);
}

} // namespace Zhitu
