// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importdialog.h"
#include "importactions.h"
#include "support/files.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The key that a text is reached by with Alt, in capitals; empty: none. */
QString mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString(QKeySequence::PortableText).section(u'+', -1);
}

/** Texts by their keys. */
class Keys
{
public:
    void add(const QString &text)
    {
        if (const QString key = mnemonicOf(text); !key.isEmpty())
            m_texts[key].append(text);
    }
    /** Those that several texts have, in words. */
    [[nodiscard]] QStringList doubled() const
    {
        QStringList found;
        for (auto entry = m_texts.cbegin(); entry != m_texts.cend(); ++entry)
            if (entry->size() > 1)
                found.append(entry.key() + u": "_s + entry->join(u" | "_s));
        return found;
    }

private:
    QHash<QString, QStringList> m_texts;
};

/** Keys that several of the things in a window have that can be seen now. */
QStringList doubledIn(const QWidget &window)
{
    Keys keys;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy())
                keys.add(label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            keys.add(button->text());
        } else if (const auto *box = qobject_cast<const QGroupBox *>(widget)) {
            keys.add(box->title());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                keys.add(tabs->tabText(i));
        }
    }
    return keys.doubled();
}

} // namespace

/** No two things in a window, and no two entries of a menu, have one key. */
class TestMnemonics final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeStore(); }
    void init() { startSession(); }
    void cleanup() { endSession(); }
    void doublesAreFound();
    void menus_data() { languages(); }
    void menus();
    void dialogs_data();
    void dialogs();
    void importDialog_data() { languages(); }
    void importDialog();

private:
    static void languages()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese") << Language::Chinese;
        QTest::newRow("English") << Language::English;
    }
    /** Every window beside the main one. */
    [[nodiscard]] QList<QWidget *> others() const
    {
        QList<QWidget *> found;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->isVisible() && widget != m_window.get()
                && widget->windowType() == Qt::Dialog)
                found.append(widget);
        return found;
    }
};

void TestMnemonics::doublesAreFound()
{
    QWidget window;
    auto *first = new QLabel(u"&Region:"_s, &window);
    first->setBuddy(first);
    auto *second = new QLabel(u"Sou&rce:"_s, &window);
    second->setBuddy(second);
    window.show();
    QCOMPARE(doubledIn(window), QStringList{u"R: &Region: | Sou&rce:"_s});
    second->hide();
    QCOMPARE(doubledIn(window), QStringList());
}

void TestMnemonics::menus()
{
    QFETCH(const Language, language);
    show();
    m_window->setLanguage(language);
    QStringList doubled;
    Keys bar;
    for (const auto *menu : m_window->findChildren<QMenu *>()) {
        Keys keys;
        for (const QAction *one : menu->actions())
            if (one->isVisible())
                keys.add(one->text());
        for (const QString &found : keys.doubled())
            doubled.append(menu->title() + u" — "_s + found);
    }
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
}

void TestMnemonics::dialogs_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("opener"); // in English
    for (const char *text :
         {"&Add figure…", "Add &event…", "Re&gions…", "I&ndicators…", "Su&bjects…", "&Sources…",
          "&Units…", "&Hidden and changed…", "&Imports…", "&New chart…", "Save &data as…",
          "E&xport charts…", "&Attach text…", "&Definitions"}) {
        QTest::addRow("Chinese, %s", text) << Language::Chinese << QString::fromUtf8(text);
        QTest::addRow("English, %s", text) << Language::English << QString::fromUtf8(text);
    }
}

void TestMnemonics::dialogs()
{
    QFETCH(const Language, language);
    QFETCH(const QString, opener);
    show();
    showChart(u"district-comparison"_s);
    waitForPage();
    QAction *open = nullptr;
    const auto plain = [](QString text) { return text.remove(u'&').remove(u'…').toLower(); };
    for (auto *found : m_window->findChildren<QAction *>())
        if (plain(found->text()) == plain(opener))
            open = found;
    QVERIFY2(open, qPrintable(opener));
    QVERIFY2(open->isEnabled(), qPrintable(opener));
    m_window->setLanguage(language);
    // What is shown modally is looked at from within.
    QStringList doubled;
    bool isSeen = false;
    const auto look = [&] {
        for (QWidget *dialog : others()) {
            isSeen = true;
            const auto judge = [&] {
                for (const QString &found : doubledIn(*dialog))
                    doubled.append(dialog->windowTitle() + u" — "_s + found);
            };
            judge();
            for (auto *tabs : dialog->findChildren<QTabWidget *>())
                for (int i = 0; i < tabs->count(); ++i) {
                    tabs->setCurrentIndex(i);
                    judge();
                }
        }
    };
    // It goes with this function, whose variables it uses.
    QTimer whileModal;
    whileModal.setSingleShot(true);
    whileModal.callOnTimeout([&] {
        look();
        if (QApplication::activeModalWidget())
            QApplication::activeModalWidget()->close();
    });
    whileModal.start(0);
    open->trigger();
    if (!isSeen)
        QVERIFY2(QTest::qWaitFor([&] {
                     look();
                     return isSeen;
                 }),
                 qPrintable(opener));
    // From lists, the form of a new record.
    for (QWidget *dialog : others()) {
        for (auto *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled()
                && (mnemonicOf(button->text()) == u"A"_s
                    && (button->text().contains(u"Add"_s) || button->text().contains(u"添加"_s)
                        || button->text().contains(u"新建"_s)))) {
                button->click();
                break;
            }
        }
    }
    look();
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
}

void TestMnemonics::importDialog()
{
    QFETCH(const Language, language);
    show();
    m_window->setLanguage(language);
    const QString file = m_folder.filePath(u"made-up.csv"_s);
    QVERIFY(write(file,
                  "Region,Indicator,Year,Value,Source\nAtlantis,Made-up laboratories,2023,5,A\n"
                  "Haidian,Made-up laboratories,2023,dozens,A\n"));
    m_window->imports()->open({.file = file});
    auto *dialog = m_window->findChild<ImportDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitFor(
        [&] { return dialog->session()->isOpen() && !dialog->session()->isChecking(); }, 60000));
    auto *tabs = dialog->findChild<QTabWidget *>();
    QStringList doubled;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        // Each row of a table asks for other things, and so does each entry of a choice.
        for (auto *table : tabs->currentWidget()->findChildren<QAbstractItemView *>()) {
            if (!table->isVisible() || table->parentWidget()->inherits("QComboBoxPrivateContainer"))
                continue;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                table->setCurrentIndex(table->model()->index(row, 0));
                for (auto *box : tabs->currentWidget()->findChildren<QComboBox *>()) {
                    if (!box->isVisible() || box->isEditable())
                        continue;
                    const int chosen = box->currentIndex();
                    for (int entry = 0; entry < box->count(); ++entry) {
                        box->setCurrentIndex(entry);
                        doubled += doubledIn(*dialog);
                    }
                    box->setCurrentIndex(chosen);
                }
            }
        }
        doubled += doubledIn(*dialog);
    }
    doubled.removeDuplicates();
    QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
