// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "formats/formats.h"
#include "widgets/measures.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize presets[] = {{1600, 900}, {1920, 1080}, {3840, 2160}, {960, 540}};
constexpr int presetCount = static_cast<int>(std::size(presets));

enum LanguageChoice { ChineseOnly, EnglishOnly, BothLanguages };

QList<Language> languagesOf(int choice)
{
    switch (choice) {
    case ChineseOnly:
        return {Language::Chinese};
    case EnglishOnly:
        return {Language::English};
    default:
        return {Language::Chinese, Language::English};
    }
}

int choiceOf(const QList<Language> &languages)
{
    if (languages.size() > 1)
        return BothLanguages;
    return languages.contains(Language::Chinese) ? ChineseOnly : EnglishOnly;
}

/** How many files are named one by one. */
constexpr qsizetype namedFiles = 6;

QString sizeText(QSize size)
{
    return u"%1 × %2"_s.arg(QString::number(size.width()), QString::number(size.height()));
}

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ExportDialog::ExportDialog(const QList<ChartSpec> &charts, int current,
                           const ExportRequest &request, Language language, QWidget *parent)
    : QDialog(parent)
    , m_charts(charts)
    , m_current(current)
    , m_language(language)
{
    makeWidgets();
    fill(request);
    retranslateUi();

    for (QRadioButton *button : {m_thisChart, m_allCharts})
        connect(button, &QRadioButton::toggled, this, &ExportDialog::updateOutcome);
    connect(m_preset, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && index < presetCount) {
            const QSignalBlocker width(m_width);
            const QSignalBlocker height(m_height);
            m_width->setValue(presets[index].width());
            m_height->setValue(presets[index].height());
        }
        updateOutcome();
    });
    for (QSpinBox *box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, [this] {
            const QSignalBlocker blocker(m_preset);
            const QSize size(m_width->value(), m_height->value());
            const auto *found = std::ranges::find(presets, size);
            m_preset->setCurrentIndex(static_cast<int>(found - std::begin(presets)));
            updateOutcome();
        });
    }
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::updateOutcome);
    connect(m_languages, &QComboBox::currentIndexChanged, this, &ExportDialog::updateOutcome);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::updateOutcome);
    connect(m_chooseFolder, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

ExportRequest ExportDialog::request() const
{
    return {.all = m_allCharts->isChecked(),
            .picture = {.size = QSize(m_width->value(), m_height->value()),
                        .scale = m_scale->value(),
                        .theme = static_cast<ThemeKind>(m_theme->currentData().toInt())},
            .languages = languagesOf(m_languages->currentIndex()),
            .folder = m_folder->text().trimmed()};
}

void ExportDialog::setCurrent(int current)
{
    m_current = current;
    m_thisChart->setEnabled(m_current >= 0);
    retranslateUi();
}

void ExportDialog::setLanguage(Language language)
{
    m_language = language;
    retranslateUi();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ExportDialog::makeWidgets()
{
    m_chartsLabel = makeLabel(this);
    m_thisChart = new QRadioButton(this);
    m_allCharts = new QRadioButton(this);
    m_sizeLabel = makeLabel(this);
    m_preset = new QComboBox(this);
    for (const QSize &preset : presets)
        m_preset->addItem(sizeText(preset));
    m_preset->addItem(QString());
    m_width = new QSpinBox(this);
    m_width->setRange(smallestPicture.width(), largestPicture.width());
    m_height = new QSpinBox(this);
    m_height->setRange(smallestPicture.height(), largestPicture.height());
    for (QSpinBox *box : {m_width, m_height}) {
        box->setSingleStep(10);
        box->setAccelerated(true);
    }
    m_scaleLabel = makeLabel(this);
    m_scale = new QDoubleSpinBox(this);
    m_scale->setRange(1, 4);
    m_scale->setDecimals(2);
    m_scale->setSingleStep(0.5);
    m_themeLabel = makeLabel(this);
    m_theme = new QComboBox(this);
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Transparent})
        m_theme->addItem(QString(), static_cast<int>(kind));
    m_languageLabel = makeLabel(this);
    m_languages = new QComboBox(this);
    m_languages->addItems({u"中文"_s, u"English"_s, QString()});
    m_folderLabel = makeLabel(this);
    m_folder = new QLineEdit(this);
    m_chooseFolder = new QPushButton(this);
    m_outcomeLabel = makeLabel(this);
    m_outcome = makeLabel(this);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_outcome->setMinimumHeight(fontMetrics().height() * static_cast<int>(namedFiles + 2));
    m_obstacle = makeLabel(this);
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(fontMetrics().height() * 2);
    QFont strong = m_obstacle->font();
    strong.setWeight(QFont::DemiBold);
    m_obstacle->setFont(strong);
    // Buttons with texts of ours: a box takes back its own ones whenever the language changes.
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);

    auto *sizes = new QHBoxLayout;
    sizes->setSpacing(6);
    sizes->addWidget(m_preset, 1);
    sizes->addWidget(m_width);
    sizes->addWidget(makeLabel(this));
    static_cast<QLabel *>(sizes->itemAt(2)->widget())->setText(u"×"_s);
    sizes->addWidget(m_height);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(6);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_chooseFolder);

    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(8);
    int row = 0;
    const auto addRow = [&](QLabel *label, QLayout *field) {
        grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addLayout(field, row++, 1);
    };
    const auto addWidgetRow = [&](QLabel *label, QWidget *field) {
        grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(field, row++, 1);
    };
    auto *which = new QVBoxLayout;
    which->addWidget(m_thisChart);
    which->addWidget(m_allCharts);
    addRow(m_chartsLabel, which);
    addRow(m_sizeLabel, sizes);
    addWidgetRow(m_scaleLabel, m_scale);
    addWidgetRow(m_themeLabel, m_theme);
    addWidgetRow(m_languageLabel, m_languages);
    addRow(m_folderLabel, folder);
    grid->addWidget(m_outcomeLabel, row, 0, Qt::AlignLeft | Qt::AlignTop);
    grid->addWidget(m_outcome, row++, 1);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addWidget(m_obstacle);
    layout->addStretch(1);
    layout->addWidget(buttons);
    // Wide enough for either language, so that a switch does not resize it.
    setMinimumWidth(digitsWide(this, 78));
}

void ExportDialog::fill(const ExportRequest &request)
{
    (request.all || m_current < 0 ? m_allCharts : m_thisChart)->setChecked(true);
    m_thisChart->setEnabled(m_current >= 0);
    m_width->setValue(request.picture.size.width());
    m_height->setValue(request.picture.size.height());
    const auto *found = std::ranges::find(presets, request.picture.size);
    m_preset->setCurrentIndex(static_cast<int>(found - std::begin(presets)));
    m_scale->setValue(request.picture.scale);
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(request.picture.theme)));
    m_languages->setCurrentIndex(choiceOf(request.languages));
    m_folder->setText(request.folder);
}

void ExportDialog::retranslateUi()
{
    setWindowTitle(tr("Export charts"));
    m_chartsLabel->setText(tr("Charts:"));
    QString name;
    if (m_current >= 0)
        name = m_charts.at(m_current).name.in(m_language);
    m_thisChart->setText(tr("This chart: %1").arg(QString(name).replace(u'&', u"&&"_s)));
    m_allCharts->setText(tr("All %n charts", nullptr, static_cast<int>(m_charts.size())));
    m_sizeLabel->setText(tr("Size:"));
    m_preset->setItemText(presetCount, tr("Own size"));
    m_preset->setAccessibleName(tr("Size of the picture"));
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_scaleLabel->setText(tr("Scale:"));
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->setToolTip(tr("Multiplies the pixels; nothing moves in the picture."));
    m_themeLabel->setText(tr("Theme:"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setItemText(0, tr("Light"));
    m_theme->setItemText(1, tr("Dark"));
    m_theme->setItemText(2, tr("Transparent background"));
    m_languageLabel->setText(tr("Language:"));
    m_languages->setAccessibleName(tr("Language"));
    m_languages->setItemText(BothLanguages, tr("Both languages"));
    m_folderLabel->setText(tr("Folder:"));
    m_folder->setAccessibleName(tr("Folder"));
    m_chooseFolder->setText(tr("Choose…"));
    m_chooseFolder->setAccessibleName(tr("Choose the folder"));
    m_outcomeLabel->setText(tr("Result:"));
    m_accept->setText(tr("Export"));
    m_cancel->setText(tr("Cancel"));
    updateOutcome();
}

void ExportDialog::updateOutcome()
{
    const QStringList names = fileNames();
    QStringList lines = names.mid(0, namedFiles);
    if (names.size() > namedFiles)
        lines.append(tr("and %n more files", nullptr, static_cast<int>(names.size() - namedFiles)));
    lines.append(tr("%1 pixels each; files of these names are replaced.")
                     .arg(sizeText(filePixels(request().picture))));
    m_outcome->setText(lines.join(u'\n'));

    const QString why = obstacle();
    m_obstacle->setText(why);
    m_accept->setEnabled(why.isEmpty());
}

void ExportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the pictures"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

QStringList ExportDialog::fileNames() const
{
    const ExportRequest wanted = request();
    QStringList names;
    for (int i = 0; i < m_charts.size(); ++i) {
        if (!wanted.all && i != m_current)
            continue;
        for (const Language language : wanted.languages)
            names.append(u"%1.%2.png"_s.arg(m_charts.at(i).id, languageCode(language)));
    }
    return names;
}

QString ExportDialog::obstacle() const
{
    const ExportRequest wanted = request();
    if (const Result<void> checked = checkPicture(wanted.picture); !checked)
        return errorText(checked.error(), m_language);
    if (wanted.folder.isEmpty())
        return tr("Choose the folder that the pictures go to.");
    return {};
}

} // namespace Zhitu
