// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/choicepicker.h"
#include "widgets/elidedcombobox.h"
#include "widgets/plaintext.h"
#include "widgets/windowtheme.h"

#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Twelve choices in two groups, so many that there is a search field. */
QList<Choice> manyChoices()
{
    QList<Choice> choices;
    for (int i = 0; i < 12; ++i) {
        choices.append({.id = u"id%1"_s.arg(i),
                        .name = {u"选项%1"_s.arg(i), u"Choice %1"_s.arg(i)},
                        .group = i < 4 ? BilingualText{u"甲组"_s, u"Group A"_s}
                                       : BilingualText{u"乙组"_s, u"Group B"_s},
                        .keywords = i == 7 ? u"seven qi"_s : QString()});
    }
    return choices;
}

QString toolTipOf(QWidget &widget)
{
    const QPoint place = widget.rect().center();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

} // namespace

/** The fields that choose what a chart shows. */
class TestPickers final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ChoicePicker> m_picker;

    [[nodiscard]] QListWidget *list() const { return m_picker->findChild<QListWidget *>(); }
    [[nodiscard]] QLineEdit *search() const { return m_picker->findChild<QLineEdit *>(); }
    [[nodiscard]] QListWidgetItem *item(const QString &text) const
    {
        return list()->findItems(text, Qt::MatchExactly).value(0);
    }
    /** A click in the middle of a row, as the mouse makes it. */
    void click(const QString &text) const
    {
        list()->scrollToItem(item(text));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualItemRect(item(text)).center());
    }
    [[nodiscard]] QStringList visibleTexts() const
    {
        QStringList texts;
        for (int row = 0; row < list()->count(); ++row)
            if (!list()->item(row)->isHidden())
                texts.append(list()->item(row)->text());
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        // What the offscreen platform cannot do is no fault of ours.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_picker = std::make_unique<ChoicePicker>();
        m_picker->setChoices(manyChoices());
        m_picker->setSummary(u"summary"_s, Language::English);
        m_picker->resize(200, m_picker->sizeHint().height());
        m_picker->show();
    }

    void cleanup()
    {
        QToolTip::hideText();
        m_picker.reset();
    }

    void aClickTicksAndUnticks()
    {
        QSignalSpy spy(m_picker.get(), &ChoicePicker::chosenChanged);
        m_picker->setChosen({u"id3"_s});
        QCOMPARE(spy.size(), 0);
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(list()->isVisible());
        QCOMPARE(item(u"Choice 3"_s)->checkState(), Qt::Checked);
        QCOMPARE(item(u"Choice 1"_s)->checkState(), Qt::Unchecked);

        click(u"Choice 1"_s);
        QCOMPARE(m_picker->chosen(), (QStringList{u"id3"_s, u"id1"_s}));
        QCOMPARE(item(u"Choice 1"_s)->checkState(), Qt::Checked);
        click(u"Choice 3"_s);
        QCOMPARE(m_picker->chosen(), QStringList{u"id1"_s});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.last().first().toStringList(), QStringList{u"id1"_s});
    }

    void theKeyboardDoesAsMuch()
    {
        QTest::keyClick(m_picker.get(), Qt::Key_Down);
        QVERIFY(list()->isVisible());
        list()->setCurrentItem(item(u"Choice 2"_s));
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(m_picker->chosen(), QStringList{u"id2"_s});
        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(m_picker->chosen().isEmpty());
    }

    void headingsAreNoChoices()
    {
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(visibleTexts().contains(u"Group A"_s));
        click(u"Group A"_s);
        QVERIFY(m_picker->chosen().isEmpty());
        // They are read all the same: not in the colour of what is disabled.
        QCOMPARE(item(u"Group A"_s)->foreground().color(),
                 WindowTheme::mutedText(list()->palette()));
    }

    void searchHidesTheRest_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");

        QTest::newRow("English name") << u"choice 7"_s << QStringList{u"Group B"_s, u"Choice 7"_s};
        QTest::newRow("Chinese name") << u"选项7"_s << QStringList{u"Group B"_s, u"Choice 7"_s};
        QTest::newRow("full-width letters")
            << u"ＣＨＯＩＣＥ 2"_s << QStringList{u"Group A"_s, u"Choice 2"_s};
        QTest::newRow("keyword") << u"qi"_s << QStringList{u"Group B"_s, u"Choice 7"_s};
        QTest::newRow("id") << u"id11"_s << QStringList{u"Group B"_s, u"Choice 11"_s};
        QTest::newRow("nothing") << u"zzz"_s << QStringList();
    }

    void searchHidesTheRest()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, found);

        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(search()->isVisible());
        search()->setText(words);
        QCOMPARE(visibleTexts(), found);
        search()->clear();
        QCOMPARE(visibleTexts().size(), 14);
    }

    void fewChoicesNeedNoSearch()
    {
        m_picker->setChoices(manyChoices().mid(0, 3));
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(!search()->isVisible());
    }

    void oneButtonTakesAllTicksAway()
    {
        m_picker->setClearText(u"All & everything"_s);
        m_picker->setChosen({u"id1"_s, u"id2"_s});
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        auto *clear = m_picker->findChild<QPushButton *>();
        QCOMPARE(clear->text(), u"All && everything"_s);
        clear->click();
        QVERIFY(m_picker->chosen().isEmpty());
        QCOMPARE(item(u"Choice 1"_s)->checkState(), Qt::Unchecked);
        QVERIFY(!clear->isEnabled());
    }

    void listSpeaksTheLanguage()
    {
        m_picker->setSummary(u"摘要"_s, Language::Chinese);
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(item(u"选项5"_s));
        QVERIFY(item(u"乙组"_s));

        // While it is open.
        m_picker->setSummary(u"summary"_s, Language::English);
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(list()->parentWidget(), &change);
        QVERIFY(item(u"Choice 5"_s));
        QVERIFY(item(u"Group B"_s));
    }

    void choicesMayChangeWhileItIsClosed()
    {
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        list()->parentWidget()->close();
        m_picker->setChoices({});
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(list()->parentWidget(), &change);
        m_picker->setChoices(manyChoices().mid(0, 2));
        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QCOMPARE(visibleTexts(), (QStringList{u"Group A"_s, u"Choice 0"_s, u"Choice 1"_s}));
    }

    void markupStaysLetters()
    {
        const QString name = u"<b>A</b> & <img src='x.png'>"_s;
        m_picker->setChoices({{.id = u"a"_s, .name = {name, name}}});
        m_picker->setChosen({u"a"_s});
        const QString toolTip = toolTipOf(*m_picker);
        QVERIFY2(toolTip.contains(u"&lt;b&gt;A&lt;/b&gt; &amp; &lt;img"_s), qPrintable(toolTip));

        QTest::mouseClick(m_picker.get(), Qt::LeftButton);
        QVERIFY(item(name));
        QVERIFY(item(name)->toolTip().contains(u"&lt;img"_s));
    }

    void comboBoxTellsWhatItShortens()
    {
        ElidedComboBox box;
        box.addItems(
            {u"short"_s, u"a name that is far too long for the box, <i>with markup</i>"_s});
        box.resize(120, box.sizeHint().height());
        box.show();
        QCOMPARE(toolTipOf(box), QString());
        box.setCurrentIndex(1);
        QVERIFY(toolTipOf(box).contains(u"&lt;i&gt;with markup"_s));
        // Its width follows from the layout, not from what it holds.
        const QSize small = box.sizeHint();
        box.addItem(QString(200, u'x'));
        QCOMPARE(box.sizeHint(), small);
    }

    void plainTexts()
    {
        QCOMPARE(withoutMnemonic(u"R&D && more"_s), u"R&&D &&&& more"_s);
        QCOMPARE(toolTipText(QString()), QString());
        QVERIFY(toolTipText(u"<a href='x'>"_s).contains(u"&lt;a href="_s));
    }
};

QTEST_MAIN(TestPickers)

#include "tst_pickers.moc"
