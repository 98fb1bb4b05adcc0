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
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What the size can be chosen from, beside the presets for media. */
constexpr QSize plainSizes[] = {{1600, 900}, {1920, 1080}, {3840, 2160}, {960, 540}};
constexpr int plainCount = static_cast<int>(std::size(plainSizes));

int presetCount()
{
    return static_cast<int>(picturePresets().size());
}

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
constexpr qsizetype namedFiles = 4;

QString sizeText(QSize size)
{
    return u"%1 × %2"_s.arg(QString::number(size.width()), QString::number(size.height()));
}

constexpr qreal centimetresPerInch = 2.54;
/** The spin box's value that stands for the usual density. */
constexpr int usualDensity = leastDpi - 1;

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
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportDialog::takePreset);
    for (QSpinBox *box : {m_width, m_height, m_dpi})
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::updatePreset);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::updatePreset);
    for (QComboBox *box : {m_format, m_textAs, m_theme, m_languages})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::updateOutcome);
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
                        .theme = static_cast<ThemeKind>(m_theme->currentData().toInt()),
                        .format = static_cast<PictureFormat>(m_format->currentData().toInt()),
                        .textAs = static_cast<TextAs>(m_textAs->currentData().toInt()),
                        .dpi = m_dpi->value() == usualDensity ? 0 : m_dpi->value()},
            .languages = languagesOf(m_languages->currentIndex()),
            .folder = m_folder->text().trimmed()};
}

void ExportDialog::setPreview(DrawPreview draw)
{
    m_preview->setDraw(std::move(draw));
}

void ExportDialog::updatePreview()
{
    m_preview->redraw();
}

void ExportDialog::setCurrent(int current)
{
    m_current = current;
    m_preview->redraw();
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
    m_formatLabel = makeLabel(this);
    m_format = new QComboBox(this);
    for (const PictureFormat format : allPictureFormats)
        m_format->addItem(formatName(format).toUpper(), static_cast<int>(format));
    m_textAs = new QComboBox(this);
    for (const TextAs textAs : {TextAs::Text, TextAs::Paths})
        m_textAs->addItem(QString(), static_cast<int>(textAs));
    m_sizeLabel = makeLabel(this);
    m_preset = new QComboBox(this);
    for (const QSize &size : plainSizes)
        m_preset->addItem(sizeText(size));
    for (int i = 0; i <= presetCount(); ++i)
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
    m_dpiLabel = makeLabel(this);
    m_dpi = new QSpinBox(this);
    m_dpi->setRange(usualDensity, mostDpi);
    m_dpi->setSingleStep(10);
    m_dpi->setAccelerated(true);
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
    m_preview = new PicturePreview(this);
    m_outcome = makeLabel(this);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_outcome->setMinimumHeight(fontMetrics().height() * static_cast<int>(namedFiles + 3));
    m_obstacle = makeLabel(this);
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(fontMetrics().height() * 2);
    QFont strong = m_obstacle->font();
    strong.setWeight(QFont::DemiBold);
    m_obstacle->setFont(strong);
    // Buttons with texts of ours: a box takes back its own ones whenever the language changes.
    m_buttons = new QDialogButtonBox(this);
    m_accept = m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_cancel = m_buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    layOut();
}

void ExportDialog::layOut()
{
    const auto inRow = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        row->setStretch(0, 1);
        return row;
    };
    auto *times = makeLabel(this);
    times->setText(u"×"_s);

    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, digitsWide(this, 10));
    grid->setVerticalSpacing(8);
    int row = 0;
    const auto addRow = [&](QLabel *label, QLayout *field) {
        grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addLayout(field, row++, 1);
    };
    auto *which = new QVBoxLayout;
    which->addWidget(m_thisChart);
    which->addWidget(m_allCharts);
    addRow(m_chartsLabel, which);
    addRow(m_formatLabel, inRow({m_format, m_textAs}));
    addRow(m_sizeLabel, inRow({m_preset}));
    QHBoxLayout *sides = inRow({m_width, times, m_height});
    sides->setStretch(2, 1);
    addRow(makeLabel(this), sides);
    addRow(m_scaleLabel, inRow({m_scale, m_dpiLabel, m_dpi}));
    addRow(m_themeLabel, inRow({m_theme}));
    addRow(m_languageLabel, inRow({m_languages}));
    addRow(m_folderLabel, inRow({m_folder, m_chooseFolder}));
    grid->setRowStretch(row, 1);

    auto *right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addWidget(m_outcome);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(grid);
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_buttons);
    // Wide enough for either language, so that a switch does not resize it.
    m_scale->setMinimumWidth(digitsWide(this, 10));
    m_dpi->setMinimumWidth(digitsWide(this, 14));
    m_textAs->setMinimumWidth(digitsWide(this, 26));
    m_preset->setMinimumWidth(digitsWide(this, 40));
    m_folder->setMinimumWidth(digitsWide(this, 30));
    m_thisChart->setMaximumWidth(digitsWide(this, 52));
    setMinimumWidth(digitsWide(this, 100));
}

void ExportDialog::fill(const ExportRequest &request)
{
    (request.all || m_current < 0 ? m_allCharts : m_thisChart)->setChecked(true);
    m_thisChart->setEnabled(m_current >= 0);
    m_width->setValue(request.picture.size.width());
    m_height->setValue(request.picture.size.height());
    m_scale->setValue(request.picture.scale);
    m_dpi->setValue(request.picture.dpi > 0 ? request.picture.dpi : usualDensity);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(request.picture.format)));
    m_textAs->setCurrentIndex(m_textAs->findData(static_cast<int>(request.picture.textAs)));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(request.picture.theme)));
    m_languages->setCurrentIndex(choiceOf(request.languages));
    m_folder->setText(request.folder);
    updatePreset();
}

void ExportDialog::takePreset(int index)
{
    {
        const QSignalBlocker width(m_width);
        const QSignalBlocker height(m_height);
        const QSignalBlocker scale(m_scale);
        const QSignalBlocker dpi(m_dpi);
        if (index >= 0 && index < plainCount) {
            m_width->setValue(plainSizes[index].width());
            m_height->setValue(plainSizes[index].height());
            m_dpi->setValue(usualDensity);
        } else if (index >= plainCount && index < plainCount + presetCount()) {
            const PicturePreset &preset =
                picturePresets()[static_cast<std::size_t>(index - plainCount)];
            m_width->setValue(preset.size.width());
            m_height->setValue(preset.size.height());
            m_scale->setValue(preset.scale);
            m_dpi->setValue(preset.dpi);
        }
    }
    updateOutcome();
}

void ExportDialog::updatePreset()
{
    {
        const QSignalBlocker blocker(m_preset);
        const PictureOptions picture = request().picture;
        const auto presets = picturePresets();
        const auto preset = std::ranges::find_if(
            presets, [&picture](const PicturePreset &known) { return known.isIn(picture); });
        const auto *size = std::ranges::find(plainSizes, picture.size);
        // A medium's preset is its density, too; without that, it is a size and no more.
        if (preset != presets.end())
            m_preset->setCurrentIndex(plainCount + static_cast<int>(preset - presets.begin()));
        else if (size != std::end(plainSizes) && picture.dpi == 0)
            m_preset->setCurrentIndex(static_cast<int>(size - std::begin(plainSizes)));
        else
            m_preset->setCurrentIndex(plainCount + presetCount());
    }
    updateOutcome();
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
    m_formatLabel->setText(tr("Format:"));
    m_format->setAccessibleName(tr("Format"));
    m_textAs->setAccessibleName(tr("What texts are in the file"));
    m_textAs->setItemText(0, tr("Text: can be edited"));
    m_textAs->setItemText(1, tr("Text as outlines"));
    m_textAs->setToolTip(
        tr("Outlines look the same everywhere; texts can be searched and edited."));
    m_sizeLabel->setText(tr("Size:"));
    // In the order of picturePresets().
    m_preset->setItemText(plainCount, tr("Slide: 16:9, larger type"));
    m_preset->setItemText(plainCount + 1, tr("A4 across, 300 dpi"));
    m_preset->setItemText(plainCount + 2, tr("Square: 1080 × 1080"));
    m_preset->setItemText(plainCount + 3, tr("WeChat: 1080 × 1440"));
    m_preset->setItemText(plainCount + presetCount(), tr("Own size"));
    m_preset->setAccessibleName(tr("Size of the picture"));
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height->setAccessibleName(tr("Height in pixels"));
    m_scaleLabel->setText(tr("Scale:"));
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->setToolTip(tr("Multiplies the pixels; nothing moves in the picture."));
    //: Dots per inch, an abbreviation that stays.
    m_dpiLabel->setText(tr("DPI:"));
    m_dpi->setAccessibleName(tr("Pixels per inch"));
    m_dpi->setSpecialValueText(tr("Automatic"));
    m_dpi->setToolTip(tr("With the pixels it says how large the picture is on paper."));
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
    m_preview->setAccessibleName(tr("Preview of the picture"));
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
    const ExportRequest wanted = request();
    const QSizeF paper = paperInches(wanted.picture) * centimetresPerInch;
    const QLocale locale(m_language == Language::Chinese ? QLocale::Chinese : QLocale::English);
    const QString centimetres = u"%1 × %2"_s.arg(locale.toString(paper.width(), 'f', 1),
                                                 locale.toString(paper.height(), 'f', 1));
    if (wanted.picture.format == PictureFormat::Png)
        lines.append(tr("%1 pixels each, %2 cm on paper.")
                         .arg(sizeText(filePixels(wanted.picture)), centimetres));
    else
        lines.append(tr("%1 cm on paper each.").arg(centimetres));
    lines.append(tr("Files of these names are replaced."));
    m_outcome->setText(lines.join(u'\n'));
    m_textAs->setEnabled(wanted.picture.format != PictureFormat::Png);
    // With both languages, the one that is read now: nothing lies elsewhere in the other.
    m_preview->setPicture(wanted.picture,
                          wanted.languages.size() > 1 ? m_language : wanted.languages.first(),
                          m_language);

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
            names.append(pictureFileName(m_charts.at(i).id, language, wanted.picture.format));
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
