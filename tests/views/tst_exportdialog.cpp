// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartsamples.h"
#include "dialogs/exportdialog.h"
#include "export/chartexport.h"
#include "formats/catalogue.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

class TestExportDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChartModel> m_model;
    std::unique_ptr<ExportDialog> m_dialog;
    int m_drawn = 0;

    void show(const ExportRequest &request = {.folder = u"/x"_s})
    {
        m_dialog = std::make_unique<ExportDialog>(QList<ChartSpec>{m_model->spec()}, 0, request,
                                                  Language::English);
        m_dialog->setPreview([this](const PictureOptions &options, Language language,
                                    QSize pixels) -> Result<QImage> {
            ++m_drawn;
            const auto drawn = DrawnChart::draw(*m_model, options);
            return drawn ? Result<QImage>((*drawn)->image(language, pixels)) : drawn.error();
        });
        m_dialog->show();
    }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (auto *widget : m_dialog->findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    [[nodiscard]] const PicturePreview &preview() const
    {
        return *m_dialog->findChild<PicturePreview *>();
    }
    [[nodiscard]] QString said() const
    {
        QString all;
        for (const auto *label : m_dialog->findChildren<QLabel *>())
            all += label->text() + u'\n';
        return all;
    }
    /** The preview once it is drawn anew. */
    [[nodiscard]] bool waitForPreview()
    {
        const int before = m_drawn;
        return QTest::qWaitFor([&] { return m_drawn > before; });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        QCoreApplication::installTranslator(Catalogue::of(Language::English).translator());
        m_model = ChartSamples::modelOf(ChartSamples::fewMarks(ChartKind::ComputeRanking));
    }
    void cleanup() { m_dialog.reset(); }

    void everyChoiceIsInTheRequest()
    {
        const ExportRequest wanted{.all = true,
                                   .picture = {.size = {800, 600},
                                               .scale = 2.5,
                                               .theme = ThemeKind::Dark,
                                               .format = PictureFormat::Svg,
                                               .textAs = TextAs::Paths,
                                               .dpi = 220},
                                   .languages = {Language::English},
                                   .folder = u"/somewhere"_s};
        show(wanted);
        QCOMPARE(m_dialog->request(), wanted);
        show({.folder = u"/x"_s});
        QCOMPARE(m_dialog->request(), ExportRequest{.folder = u"/x"_s});
    }

    void presetsFillTheFields()
    {
        show();
        auto *sizes = named<QComboBox>(u"Size of the picture"_s);
        QVERIFY(sizes);
        for (const PicturePreset &preset : picturePresets()) {
            const auto at = static_cast<int>(&preset - picturePresets().data());
            sizes->setCurrentIndex(4 + at);
            const PictureOptions picture = m_dialog->request().picture;
            QVERIFY(preset.isIn(picture));
            // And are recognised again.
            const ExportRequest request = m_dialog->request();
            show(request);
            sizes = named<QComboBox>(u"Size of the picture"_s);
            QCOMPARE(sizes->currentIndex(), 4 + at);
        }
        // Another number is a size of one's own.
        named<QSpinBox>(u"Width in pixels"_s)->setValue(777);
        QCOMPARE(sizes->currentText(), u"Own size"_s);
    }

    void filesAndPaperAreSaid()
    {
        show();
        QVERIFY(said().contains(u"made-up.zh.png\nmade-up.en.png\n"_s));
        QVERIFY(said().contains(u"42.3 × 23.8 cm"_s));
        auto *format = named<QComboBox>(u"Format"_s);
        const auto *texts = named<QComboBox>(u"What texts are in the file"_s);
        QVERIFY(!texts->isEnabled());
        format->setCurrentText(u"PDF"_s);
        QVERIFY(said().contains(u"made-up.zh.pdf"_s));
        QVERIFY(!said().contains(u"pixels"_s));
        QVERIFY(texts->isEnabled());
        named<QSpinBox>(u"Pixels per inch"_s)->setValue(200);
        QVERIFY(said().contains(u"20.3 × 11.4 cm"_s));
    }

    void thePreviewIsTheRealPicture()
    {
        show();
        QVERIFY(waitForPreview());
        const QImage seen = preview().image();
        QVERIFY(!seen.isNull());
        const auto drawn = renderChart(*m_model, {}, {Language::English});
        QVERIFY(drawn);
        const QImage meant =
            drawn->first().scaled(seen.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        double difference = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                difference += std::abs(qGray(seen.pixel(x, y)) - qGray(meant.pixel(x, y)));
        QVERIFY(difference / (seen.width() * seen.height()) < 3);
    }

    void changesAreDrawnTogether()
    {
        show();
        QVERIFY(waitForPreview());
        const int before = m_drawn;
        auto *width = named<QSpinBox>(u"Width in pixels"_s);
        for (int i = 0; i < 40; ++i)
            width->setValue(1000 + i);
        QCOMPARE(m_drawn, before);
        QVERIFY(waitForPreview());
        QCOMPARE(m_drawn, before + 1);
    }

    void thePreviewFollowsThemeAndLanguage()
    {
        show();
        QVERIFY(waitForPreview());
        const QImage light = preview().image();
        auto *theme = named<QComboBox>(u"Theme"_s);
        theme->setCurrentIndex(2);
        QVERIFY(waitForPreview());
        QVERIFY(preview().image().hasAlphaChannel());
        QCOMPARE(preview().image().pixelColor(0, 0).alpha(), 0);
        // It lies on a checkerboard: two greys, and no window's colour.
        const QImage grabbed = m_dialog->findChild<PicturePreview *>()->grab().toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < grabbed.width() / 4; ++x)
            colours.insert(grabbed.pixel(grabbed.width() / 2 + x, grabbed.height() / 2 - 90));
        QVERIFY(colours.size() >= 2);
        theme->setCurrentIndex(0);
        QVERIFY(waitForPreview());
        QCOMPARE(preview().image(), light);
        named<QComboBox>(u"Language"_s)->setCurrentIndex(0);
        QVERIFY(waitForPreview());
        QVERIFY(preview().image() != light);
    }

    void aSwitchOfLanguageResizesNothing()
    {
        show();
        const QSize size = m_dialog->size();
        QVERIFY(size.width() <= 1100 && size.height() <= 640);
        QCoreApplication::removeTranslator(Catalogue::of(Language::English).translator());
        QCoreApplication::installTranslator(Catalogue::of(Language::Chinese).translator());
        m_dialog->setLanguage(Language::Chinese);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_dialog->size(), size);
        QVERIFY(said().contains(u"每张1600 × 900像素"_s));
        QCoreApplication::removeTranslator(Catalogue::of(Language::Chinese).translator());
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
