// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/exportdialog.h"
#include "formats/formats.h"
#include "widgets/windowtheme.h"
#include "windowfixture.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleOption>
#include <QTableView>

#include <cmath>
#include <functional>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Contrast of two colours by WCAG 2, from 1 to 21. */
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double share) {
            return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

/** Every text of our own in a window, hidden ones too; the data's texts are left out. */
QStringList ownTexts(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const auto *action : window.findChildren<QAction *>())
        texts << action->text();
    for (const auto *menu : window.findChildren<QMenu *>())
        texts << menu->title();
    for (const auto *widget : window.findChildren<QWidget *>()) {
        // A chart's title and the names of charts are data.
        if (qobject_cast<const ChartView *>(widget))
            continue;
        texts << widget->accessibleName() << widget->toolTip();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            texts << field->placeholderText();
        if (const auto *box = qobject_cast<const QComboBox *>(widget))
            for (int i = 0; i < box->count(); ++i)
                texts << box->itemText(i);
        if (const auto *view = qobject_cast<const QTableView *>(widget))
            for (int i = 0; i < view->model()->columnCount(); ++i)
                texts << view->model()->headerData(i, Qt::Horizontal).toString();
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

/** What in a text is not of the language, proper names and key names aside; empty: nothing. */
QString foreignWord(QString text, Language language)
{
    static const QRegularExpression names(
        u"智图 Zhitu|Zhitu|中文 / EN|中文|English|Qt|GNU|Ctrl\\+\\w+|\\(&\\w\\)|--\\w+"_s
        u"|\\b(?:PNG|SVG|PDF|DPI|dpi)\\b|GB/T|\\bAPA\\b|BibTeX|CSL-JSON"_s
        u"|\\*\\.db|[\\w.-]+\\.(?:db|png|ini)|</?(?:p|br ?/?|b)>|/[\\w./-]+"_s);
    text.remove(names);
    static const QRegularExpression latin(u"[A-Za-z]{2,}"_s);
    static const QRegularExpression han(u"\\p{Han}+"_s);
    return (language == Language::Chinese ? latin : han).match(text).captured();
}

} // namespace

/** Whether the window can be read and used by everybody: its languages, names, keys and contrasts. */
class TestWindowTexts final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init() { startSession(); }
    void cleanup() { endSession(); }

    void noTextStaysInTheOtherLanguage_data()
    {
        QTest::addColumn<Language>("before");
        QTest::addColumn<Language>("after");

        QTest::newRow("English to Chinese") << Language::English << Language::Chinese;
        QTest::newRow("Chinese to English") << Language::Chinese << Language::English;
    }

    void noTextStaysInTheOtherLanguage()
    {
        QFETCH(Language, before);
        QFETCH(Language, after);

        m_settings->setLanguage(before);
        show();
        m_window->currentPage()->selectObservation(u"OBS17"_s);
        action(before == Language::English ? u"&Export charts…"_s : u"导出图表(&E)…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QDoubleSpinBox *>()->setValue(4);
        dialog->findChild<QSpinBox *>()->setValue(7680);
        action(before == Language::English ? u"&About Zhitu"_s : u"关于智图(&A)"_s)->trigger();
        QVERIFY(m_window->findChild<AboutDialog *>());
        m_window->showError({.kind = ErrorKind::StoreDamaged, .file = u"/x/y.db"_s});

        m_window->setLanguage(after);
        QCOMPARE(m_window->language(), after);
        const QStringList texts = ownTexts(*m_window);
        QVERIFY(texts.size() > 60);
        for (const QString &text : texts)
            QVERIFY2(foreignWord(text, after).isEmpty(),
                     qPrintable(text + u" holds "_s + foreignWord(text, after)));
        // The names of charts too.
        QCOMPARE(list()->item(0)->text(), after == Language::Chinese ? u"总览"_s : u"Overview"_s);
    }

    void switchingTheLanguageMovesNothing()
    {
        show();
        showChart(u"compute-ranking"_s);
        waitForPage();
        const auto places = [this] {
            QList<QRect> rects;
            for (const auto *widget : m_window->currentPage()->findChildren<QWidget *>()) {
                // The number of figures is written right-aligned after them.
                if (widget->isVisible() && !qobject_cast<const QLabel *>(widget))
                    rects.append({widget->mapTo(m_window.get(), QPoint()), widget->size()});
            }
            return rects;
        };
        QCoreApplication::processEvents();
        const QList<QRect> before = places();
        m_window->setLanguage(Language::Chinese);
        QCoreApplication::processEvents();
        QCOMPARE(places(), before);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Language>("language");

        QTest::newRow("small, Chinese") << QSize(1280, 720) << Language::Chinese;
        QTest::newRow("small, English") << QSize(1280, 720) << Language::English;
        QTest::newRow("large, English") << QSize(1920, 1080) << Language::English;
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(Language, language);

        m_settings->setLanguage(language);
        show();
        m_window->resize(size);
        m_window->showError({.kind = ErrorKind::StoreDamaged,
                             .file = u"/a/rather/long/path/to/a/store/of/the/user.db"_s,
                             .detail = u"row 3 is missing from an index"_s});
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), size);
        for (const auto *widget : m_window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QPushButton *>(widget);
            if (!button && !(label && !label->wordWrap()))
                continue;
            const QString text = label ? label->text() : button->text();
            const int wanted = label ? label->sizeHint().width()
                                     : button->fontMetrics().horizontalAdvance(text) + 8;
            QVERIFY2(widget->width() >= wanted,
                     qPrintable(u"%1: %2 < %3"_s.arg(text).arg(widget->width()).arg(wanted)));
        }
        const auto *menus = m_window->findChild<QMenuBar *>();
        QVERIFY(menus->width() >= menus->sizeHint().width());
        const auto *banner = m_window->findChild<MessageBanner *>();
        const auto *message = banner->findChild<QLabel *>();
        QVERIFY(message->height() >= message->heightForWidth(message->width()));
    }

    void everyControlHasAName()
    {
        show();
        for (const auto *widget : m_window->findChildren<QWidget *>()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
            // Parts of Qt's own widgets, such as a view's viewport, are not named themselves.
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                || widget->objectName().startsWith(u"qt_"_s)
                || (area && area->viewport() == widget))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                         || qobject_cast<const QLabel *>(widget),
                     qPrintable(u"%1 in %2"_s.arg(
                         QLatin1StringView(widget->metaObject()->className()),
                         QLatin1StringView(widget->parentWidget()->metaObject()->className()))));
        }
    }

    void cardsOfferNoAxis()
    {
        show();
        const auto isOffered = [this] {
            const auto *button = m_window->currentPage()->findChild<QPushButton *>(u"oneAxis"_s);
            return button && button->isVisible();
        };
        showChart(u"district-comparison"_s);
        waitForPage();
        QVERIFY(isOffered());
        showChart(u"overview"_s);
        waitForPage();
        QVERIFY(!isOffered());
    }

    void mnemonicsOfAMenuDiffer_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese") << Language::Chinese;
        QTest::newRow("English") << Language::English;
    }
    void mnemonicsOfAMenuDiffer()
    {
        QFETCH(Language, language);
        m_settings->setLanguage(language);
        show();
        int menus = 0;
        const std::function<void(const QList<QAction *> &)> check =
            [&](const QList<QAction *> &actions) {
                QStringList seen;
                for (const QAction *action : actions) {
                    const QString key = QKeySequence::mnemonic(action->text()).toString();
                    QVERIFY2(key.isEmpty() || !seen.contains(key),
                             qPrintable(u"%1 is taken: %2"_s.arg(key, action->text())));
                    seen.append(key);
                    if (action->menu())
                        check(action->menu()->actions());
                }
                ++menus;
            };
        check(m_window->findChild<QMenuBar *>()->actions());
        QVERIFY(menus > 6); // the bar itself and each of its menus
    }

    void tabGoesFromLeftToRightAndDown()
    {
        show();
        m_window->currentPage()->selectObservation(u"OBS17"_s);
        showChart(u"model-timeline"_s);
        waitForPage();
        m_window->currentPage()->selectObservation(u"OBS01"_s);
        const QString chart = m_window->currentPage()->chart()->accessibleName();
        QStringList names;
        for (QWidget *widget = list(); names.size() < 15; widget = widget->nextInFocusChain()) {
            const auto *button = qobject_cast<const QPushButton *>(widget);
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
                && (button || !widget->accessibleName().isEmpty()))
                names.append(button ? button->text() : widget->accessibleName());
            if (widget->nextInFocusChain() == list())
                break;
        }
        const QStringList wanted = {u"Charts"_s,
                                    u"Indicators"_s,
                                    u"Regions"_s,
                                    u"Highlighted region"_s,
                                    u"First year"_s,
                                    u"Last year"_s,
                                    u"One axis"_s,
                                    chart,
                                    u"Search the table"_s,
                                    u"Status of the figures shown"_s,
                                    u"Figures of this chart"_s,
                                    u"Edit"_s,
                                    u"Cite"_s,
                                    u"Source and evidence"_s,
                                    u"Attach text…"_s};
        QCOMPARE(names.mid(0, wanted.size()), wanted);
    }

    void namesAreTextNotMarkup()
    {
        // A package with nothing but a chart whose name tries everything.
        const QDir folder(m_folder.filePath(u"markup"_s));
        QVERIFY(folder.mkpath(u"."_s));
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"datapackage.json"_s,
                      R"({"name": "markup", "version": "1", "resources": [
                          {"name": "charts", "path": "charts.csv"}]})"_ba));
        QVERIFY(write(u"charts.csv"_s,
                      "id,kind,name_zh,name_en,title_zh,title_en,subtitle_zh,subtitle_en,"
                      "indicators,regions,focus,from,to,event_kinds\n"
                      "m,model-timeline,<b>图</b> & <img src='x'>,<b>Chart</b> & <img src='x'>,"
                      ",,,,,,,,,\n"_ba));
        const QString file = m_folder.filePath(u"markup.db"_s);
        const auto made =
            answer(m_session->open(file, StoreSession::Mode::Create, {folder.path()}));
        QVERIFY2(made, qPrintable(made ? QString() : errorText(made.error(), Language::English)));
        m_window = std::make_unique<MainWindow>(m_session.get(), m_settings.get());
        m_window->showStore(*answer(m_session->open(file, StoreSession::Mode::Open, {})));
        m_window->show();

        const QString name = u"<b>Chart</b> & <img src='x'>"_s;
        QCOMPARE(list()->item(0)->text(), name);
        QVERIFY(list()->item(0)->toolTip().contains(u"&lt;b&gt;Chart"_s));
        QVERIFY(action(u"<b>Chart</b> && <img src='x'>"_s));
        action(u"&Export charts…"_s)->trigger();
        auto *dialog = m_window->findChild<ExportDialog *>();
        bool found = false;
        for (const auto *button : dialog->findChildren<QAbstractButton *>())
            found = found || button->text() == u"This chart: <b>Chart</b> && <img src='x'>"_s;
        QVERIFY(found);
        for (const auto *label : m_window->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                     qPrintable(label->text()));
    }

    void textsHaveContrast_data()
    {
        QTest::addColumn<ThemeKind>("kind");

        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }

    void textsHaveContrast()
    {
        QFETCH(ThemeKind, kind);

        const QPalette palette = WindowTheme::palette(kind);
        const auto colour = [&](QPalette::ColorRole role) { return palette.color(role); };
        const QColor chosen = WindowTheme::softHighlight(palette);
        for (const auto &[text, ground] : QList<std::pair<QColor, QColor>>{
                 {colour(QPalette::WindowText), colour(QPalette::Window)},
                 {colour(QPalette::Text), colour(QPalette::Base)},
                 {colour(QPalette::Text), colour(QPalette::AlternateBase)},
                 {colour(QPalette::Text), chosen},
                 {colour(QPalette::Link), chosen},
                 {colour(QPalette::Link), colour(QPalette::Base)},
                 {colour(QPalette::ButtonText), colour(QPalette::Button)},
                 {colour(QPalette::HighlightedText), colour(QPalette::Highlight)},
                 {colour(QPalette::ToolTipText), colour(QPalette::ToolTipBase)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Window)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Base)},
                 {WindowTheme::mutedText(palette), colour(QPalette::Button)}})
            QVERIFY2(contrast(text, ground) >= 4.5,
                     qPrintable(text.name() + u" on "_s + ground.name()));
        QVERIFY(contrast(colour(QPalette::Highlight), colour(QPalette::Base)) >= 3);
    }

    void boxesCanBeSeen_data() { textsHaveContrast_data(); }

    void boxesCanBeSeen()
    {
        QFETCH(ThemeKind, kind);

        const QPalette palette = WindowTheme::palette(kind);
        const auto strongest = [&](QStyle::PrimitiveElement element, QStyleOption &option) {
            QImage image(20, 20, QImage::Format_RGB32);
            const QColor ground = palette.color(QPalette::Base);
            image.fill(ground);
            option.rect = image.rect().adjusted(2, 2, -2, -2);
            option.palette = palette;
            option.state = QStyle::State_Enabled | QStyle::State_Off;
            QPainter painter(&image);
            QApplication::style()->drawPrimitive(element, &option, &painter);
            painter.end();
            double most = 1;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    most = std::max(most, contrast(image.pixelColor(x, y), ground));
            return most;
        };
        // Those that nobody has ticked yet, above all.
        QStyleOptionButton button;
        QVERIFY(strongest(QStyle::PE_IndicatorCheckBox, button) >= 3);
        QVERIFY(strongest(QStyle::PE_IndicatorRadioButton, button) >= 3);
        QStyleOptionViewItem item;
        QVERIFY(strongest(QStyle::PE_IndicatorItemViewItemCheck, item) >= 3);
        QStyleOption menu;
        QVERIFY(strongest(QStyle::PE_PanelMenu, menu) >= 3);
    }
};

QTEST_MAIN(TestWindowTexts)

#include "tst_windowtexts.moc"
