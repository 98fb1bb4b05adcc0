// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedatadialog.h"

#include "formats/catalogue.h"
#include "widgets/measures.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

using Format = SaveDataRequest::Format;

constexpr Format allFormats[] = {Format::PackageZip, Format::PackageFolder, Format::Workbook,
                                 Format::CsvUtf8, Format::CsvGb18030};
/** Of the progress bar, whatever is counted. */
constexpr int progressSteps = 1000;

QString suffixOf(Format format)
{
    switch (format) {
    case Format::PackageZip:
        return u"zip"_s;
    case Format::PackageFolder:
        return {};
    case Format::CsvUtf8:
    case Format::CsvGb18030:
        return u"csv"_s;
    case Format::Workbook:
        return u"xlsx"_s;
    }
    return {};
}

/** The path with the ending that goes with a format; others that are ours are taken off. */
QString withSuffix(const QString &path, Format format)
{
    QString stem = path;
    for (const QString &known : {u".zip"_s, u".csv"_s, u".xlsx"_s})
        if (stem.endsWith(known, Qt::CaseInsensitive))
            stem.chop(known.size());
    const QString suffix = suffixOf(format);
    return suffix.isEmpty() ? stem : QString(stem + u'.' + suffix);
}

} // namespace

SaveDataDialog::SaveDataDialog(const QString &folder, Language language, QWidget *parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_language(language)
    , m_what(new QLabel(this))
    , m_all(new QRadioButton(this))
    , m_onlyShown(new QRadioButton(this))
    , m_formatLabel(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_about(new QLabel(this))
    , m_placeLabel(new QLabel(this))
    , m_place(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_problem(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    for (QLabel *label : {m_what, m_formatLabel, m_about, m_placeLabel, m_problem})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_about, m_problem}) {
        label->setWordWrap(true);
        label->setMinimumWidth(digitsWide(this, 60));
    }
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_all->setChecked(true);
    for (const Format format : allFormats)
        m_format->addItem({}, static_cast<int>(format));
    m_formatLabel->setBuddy(m_format);
    m_placeLabel->setBuddy(m_place);
    m_progress->setRange(0, progressSteps);
    m_accept->setDefault(true);
    m_place->setText(withSuffix(QDir(folder).filePath(u"zhitu-data"_s), format()));

    auto *grid = new QGridLayout;
    grid->addWidget(m_what, 0, 0);
    grid->addWidget(m_all, 0, 1, 1, 2);
    grid->addWidget(m_onlyShown, 1, 1, 1, 2);
    grid->addWidget(m_formatLabel, 2, 0);
    grid->addWidget(m_format, 2, 1, 1, 2);
    grid->addWidget(m_about, 3, 1, 1, 2);
    grid->addWidget(m_placeLabel, 4, 0);
    grid->addWidget(m_place, 4, 1);
    grid->addWidget(m_choose, 4, 2);
    grid->setColumnStretch(1, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    layout->addLayout(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &SaveDataDialog::updateFormat);
    connect(m_place, &QLineEdit::textChanged, this, &SaveDataDialog::updateAccept);
    connect(m_choose, &QPushButton::clicked, this, &SaveDataDialog::choosePlace);
    connect(m_cancel, &QPushButton::clicked, this, &SaveDataDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        setSaving(true);
        Q_EMIT saveAsked(request());
    });
    setShown(-1);
    setSaving(false);
    m_problem->hide();
    retranslateUi();
}

void SaveDataDialog::setShown(qint64 figures)
{
    m_shown = figures;
    m_onlyShown->setVisible(figures >= 0);
    if (figures >= 0)
        m_onlyShown->setChecked(true);
    else
        m_all->setChecked(true);
    retranslateUi();
}

void SaveDataDialog::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

SaveDataRequest SaveDataDialog::request() const
{
    const QString path = m_place->text().trimmed();
    return {.onlyShown = m_shown >= 0 && m_onlyShown->isChecked(),
            .format = format(),
            .path = path,
            .replace = path == m_agreed};
}

void SaveDataDialog::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? progressSteps : 0);
    if (total > 0)
        m_progress->setValue(static_cast<int>(progressSteps * done / total));
}

void SaveDataDialog::setFailed(const QString &reason)
{
    setSaving(false);
    m_problem->setText(reason);
    m_problem->setVisible(!reason.isEmpty());
}

void SaveDataDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SaveDataDialog::reject()
{
    if (!m_isSaving) {
        QDialog::reject();
        return;
    }
    m_cancel->setEnabled(false);
    Q_EMIT stopAsked();
}

Format SaveDataDialog::format() const
{
    return static_cast<Format>(m_format->currentData().toInt());
}

void SaveDataDialog::setSaving(bool saving)
{
    m_isSaving = saving;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_all, m_onlyShown, m_format, m_place, m_choose})
        widget->setEnabled(!saving);
    m_progress->setVisible(saving);
    m_progress->setRange(0, 0);
    if (saving)
        m_problem->hide();
    m_cancel->setEnabled(true);
    updateAccept();
}

void SaveDataDialog::updateAccept()
{
    m_accept->setEnabled(!m_isSaving && !m_place->text().trimmed().isEmpty());
}

void SaveDataDialog::updateFormat()
{
    m_place->setText(withSuffix(m_place->text().trimmed(), format()));
    retranslateUi();
}

void SaveDataDialog::choosePlace()
{
    const QString suffix = suffixOf(format());
    auto *dialog = new QFileDialog(this, tr("Save data as"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QFileInfo(m_place->text().trimmed()).fileName());
    if (suffix.isEmpty()) {
        // What is there already is refused, with what to do instead.
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        dialog->setNameFilter(tr("Folders (*)"));
    } else {
        dialog->setDefaultSuffix(suffix);
        dialog->setNameFilter(u"*."_s + suffix);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_place->setText(path);
        m_agreed = path;
        m_folder = QFileInfo(path).path();
    });
    dialog->open();
}

void SaveDataDialog::retranslateUi()
{
    setWindowTitle(tr("Save data as"));
    m_what->setText(tr("What"));
    m_all->setText(tr("&Everything in the store"));
    const Catalogue &words = Catalogue::of(m_language);
    const int shown = static_cast<int>(m_shown);
    if (shown >= 0)
        m_onlyShown->setText(words.translate("Window", "Only the %n figures that the page shows",
                                             nullptr, shown));
    m_formatLabel->setText(tr("&Format"));
    for (int i = 0; i < m_format->count(); ++i) {
        switch (static_cast<Format>(m_format->itemData(i).toInt())) {
        case Format::PackageZip:
            m_format->setItemText(i, tr("Data package (.zip)"));
            break;
        case Format::PackageFolder:
            m_format->setItemText(i, tr("Data package (folder)"));
            break;
        case Format::Workbook:
            m_format->setItemText(i, tr("Excel workbook (.xlsx)"));
            break;
        case Format::CsvUtf8:
            m_format->setItemText(i, tr("CSV table (UTF-8)"));
            break;
        case Format::CsvGb18030:
            m_format->setItemText(i, tr("CSV table (GB18030)"));
            break;
        }
    }
    switch (format()) {
    case Format::PackageZip:
    case Format::PackageFolder:
        m_about->setText(tr("A Frictionless Data Package, for another store and for other "
                            "programs: all records with their sources, and your charts. Attached "
                            "texts are not in it."));
        break;
    case Format::Workbook:
        m_about->setText(tr("Sheets of figures, events, indicators, regions and sources, with "
                            "names and codes. A sheet holds a million figures."));
        break;
    case Format::CsvUtf8:
        m_about->setText(tr("One table of figures with names, codes and sources, which "
                            "spreadsheets open."));
        break;
    case Format::CsvGb18030:
        m_about->setText(tr("The same table for older Chinese programs that do not know UTF-8."));
        break;
    }
    m_placeLabel->setText(tr("&Place"));
    m_choose->setText(tr("&Choose…"));
    m_progress->setAccessibleName(tr("Data saved so far"));
    m_accept->setText(tr("&Save"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace Zhitu
