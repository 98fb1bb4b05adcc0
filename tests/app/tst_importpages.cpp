// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/importdialog.h"
#include "importactions.h"
#include "importpages/formatbar.h"
#include "importpages/importtable.h"
#include "importpages/namespage.h"
#include "importpages/problemspage.h"
#include "importproblemmodel.h"
#include "outputs/savedata.h"
#include "records/modulefile.h"
#include "support/files.h"
#include "widgets/recordfield.h"
#include "windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Zhitu;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char firms[] = "地区,指标,年份,数值\n"
                         "海淀区,虚构实验室数量,2023年,5家\n"
                         "虚构新城,虚构实验室数量,2023年,7家\n";

/** Two tables in one file: the header of the second is in line 6. */
constexpr char two[] = "表1 虚构企业数（家）\n地区,2022,2023\n海淀区,5,6\n\n"
                       "表2 虚构人数（人）\n地区,2022,2023\n海淀区,7,8\n朝阳区,9,10\n";

} // namespace

/** The pages of the import dialog, as the user fills them in. */
class TestImportPages final : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
        makeStore();
    }
    void init()
    {
        startSession();
        m_copy = m_folder.filePath(u"copy%1.db"_s.arg(m_serial));
        QVERIFY(QFile::copy(m_storeFile, m_copy));
        show(m_copy);
    }
    void cleanup() { endSession(); }

    void englishNamesLeadIds_data()
    {
        QTest::addColumn<QStringList>("typed"); // one after the other
        QTest::addColumn<QString>("id");
        QTest::newRow("in pinyin, without one")
            << QStringList{} << u"xu-gou-shi-yan-shi-shu-liang"_s;
        QTest::newRow("in English") << QStringList{u"Made-up labs"_s} << u"made-up-labs"_s;
        QTest::newRow("by the last that was typed")
            << QStringList{u"Made"_s, u"Made-up laboratories"_s} << u"made-up-laboratories"_s;
        QTest::newRow("taken back")
            << QStringList{u"Made-up labs"_s, QString()} << u"xu-gou-shi-yan-shi-shu-liang"_s;
    }
    void englishNamesLeadIds()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const QString, id);
        open(firms);
        choose(u"虚构实验室数量"_s);
        for (const QString &name : typed) {
            field<QLineEdit>(u"English name:"_s)->setText(name);
            waitForCheck();
        }
        importAll();
        const Indicator *indicator = m_window->currentPage()->catalog()->indicator(id);
        QVERIFY2(indicator, qPrintable(id));
        QCOMPARE(indicator->name,
                 (BilingualText{u"虚构实验室数量"_s, typed.isEmpty() ? QString() : typed.last()}));
    }

    void newRegionsAreDescribed()
    {
        open(firms);
        choose(u"虚构新城"_s);
        // What is being filled in is not filled anew.
        field<QLineEdit>(u"English name:"_s)->setFocus();
        field<QLineEdit>(u"English name:"_s)->setText(u"Made-up Town"_s);
        auto *level = field<QComboBox>(u"Level:"_s);
        level->setCurrentIndex(level->findData(static_cast<int>(AreaLevel::District)));
        field<RecordField>(u"Lies in:"_s)->setId(u"110000"_s);
        waitForCheck();
        importAll();
        const Region *region = m_window->currentPage()->catalog()->region(u"made-up-town"_s);
        QVERIFY(region);
        QCOMPARE(region->name, (BilingualText{u"虚构新城"_s, u"Made-up Town"_s}));
        QCOMPARE(region->level, AreaLevel::District);
        QCOMPARE(region->parent, u"110000"_s);
    }

    /** What everybody calls a place by a code keeps it, whatever it is called here. */
    void knownRegionsKeepTheirCodes()
    {
        open("地区,指标,年份,数值\n德国,虚构实验室数量,2023年,5家\n");
        choose(u"德国"_s);
        auto *box = field<QComboBox>(u"Stands for:"_s);
        box->setCurrentIndex(box->findText(u"A new one"_s));
        field<QLineEdit>(u"English name:"_s)->setFocus();
        field<QLineEdit>(u"English name:"_s)->setText(u"Federal Republic"_s);
        waitForCheck();
        importAll();
        const Region *region = m_window->currentPage()->catalog()->region(u"DE"_s);
        QVERIFY(region);
        QCOMPARE(region->name, (BilingualText{u"德国"_s, u"Federal Republic"_s}));
    }

    void namesAreDecided_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QStringList>("regions"); // of the figures that come in
        QTest::newRow("as it was found")
            << u"What was found by the name"_s << QStringList{u"110108"_s, u"xu-gou-xin-cheng"_s};
        QTest::newRow("one of the store")
            << u"One of the store"_s << QStringList{u"110108"_s, u"110105"_s};
        QTest::newRow("left out") << u"Nothing: its rows are left out"_s
                                  << QStringList{u"110108"_s};
    }
    void namesAreDecided()
    {
        QFETCH(const QString, choice);
        QFETCH(const QStringList, regions);
        open(firms);
        choose(u"虚构新城"_s);
        auto *box = field<QComboBox>(u"Stands for:"_s);
        QVERIFY(box->findText(choice) >= 0);
        box->setCurrentIndex(box->findText(choice));
        if (choice == u"One of the store"_s)
            field<RecordField>(u"Which:"_s)->setId(u"110105"_s);
        waitForCheck();
        importAll();
        QStringList came;
        const auto found =
            answer(m_session->observations({.indicators = {u"xu-gou-shi-yan-shi-shu-liang"_s}}));
        QVERIFY(found);
        for (const Observation &figure : **found)
            came.append(figure.region);
        QCOMPARE(came, regions);
    }

    void aTableBelowIsChosenByItsRow()
    {
        open(two);
        QVERIFY2(notices().contains(u"“表2 虚构人数（人）”"_s), qPrintable(notices()));
        auto *problems = page<ProblemsPage>();
        QCOMPARE(problems->table()->model()->rowCount(), 4);
        QCOMPARE(
            problems->table()->model()->index(2, ImportProblemModel::TextColumn).data().toString(),
            u"海淀区 · 7 · 8"_s);
        auto *row = page<FormatBar>()->findChild<QSpinBox *>();
        QCOMPARE(row->value(), 2);
        row->setValue(6);
        QVERIFY(QTest::qWaitFor([this] { return session()->facts().headerLine == 6; }, 60000));
        waitForCheck();
        QCOMPARE(problems->table()->model()->rowCount(), 0);
        QCOMPARE(notices(), QString());
        importAll();
        const auto found = answer(m_session->observations({.indicators = {u"xu-gou-ren-shu"_s}}));
        QVERIFY(found);
        QCOMPARE((*found)->size(), 4);
        QVERIFY(!m_window->currentPage()->catalog()->indicator(u"xu-gou-qi-ye-shu"_s));
    }

    void aTableBelowIsLeftOut()
    {
        open(two);
        chooseNotStated();
        QVERIFY(!accept()->isEnabled());
        page<ProblemsPage>()->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY2(accept()->isEnabled(), qPrintable(dialog()->obstacle()));
        accept()->click();
        QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
        QVERIFY2(bannerText().contains(u"2 figures came in"_s), qPrintable(bannerText()));
        QVERIFY2(bannerText().contains(u"4 rows were left out"_s), qPrintable(bannerText()));
    }

    void savedTablesAreKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << u"own.csv"_s;
        QTest::newRow("XLSX") << u"own.xlsx"_s;
    }
    /** A table that was saved for people brings what is new in it, and tells what is otherwise. */
    void savedTablesAreKnown()
    {
        QFETCH(const QString, name);
        const QString file = m_folder.filePath(QString::number(m_serial) + name);
        const QFuture<Result<SaveReport>> saving =
            m_session
                ->run<SaveReport>([file, name](Store &store, const ProgressFunction &progress) {
                    return saveData(
                        store,
                        {.path = file, .format = dataFormatOf(name), .language = Language::English},
                        progress);
                })
                .future();
        const auto saved = answer(saving);
        QVERIFY(saved);
        openFile(file);
        const auto checked = session()->checked();
        QCOMPARE(checked->badRows, 0);
        QCOMPARE(checked->known, saved->figures);
        // Codes tell records apart that bear one name.
        QVERIFY(checked->regionMatches.contains(u"110105"_s));
        QVERIFY(!checked->regionMatches.contains(u"Chaoyang District"_s));
        QVERIFY(!accept()->isEnabled());
        QVERIFY2(dialog()->obstacle().contains(u"all figures of this table already"_s),
                 qPrintable(dialog()->obstacle()));
        if (name != u"own.csv"_s)
            return;
        dialog()->reject();
        QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
        QByteArray changed = read(file);
        QCOMPARE(changed.count(",254,"), 1);
        changed.replace(",254,", ",255,");
        QVERIFY(write(file, changed));
        openFile(file);
        QCOMPARE(session()->checked()->badRows, 1);
        QVERIFY2(page<ProblemsPage>()
                     ->table()
                     ->model()
                     ->index(0, ImportProblemModel::ReasonColumn)
                     .data()
                     .toString()
                     .contains(u"OBS01"_s),
                 "the figure is named");
    }

private:
    [[nodiscard]] ImportDialog *dialog() const { return m_window->findChild<ImportDialog *>(); }
    [[nodiscard]] ImportSession *session() const { return dialog()->session(); }
    template<typename Page>
    [[nodiscard]] Page *page() const
    {
        return dialog()->findChild<Page *>();
    }
    void waitForCheck()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return dialog() && session()->isOpen() && !session()->isChecking()
                    && session()->checked();
            },
            60000));
    }
    void open(const char *table)
    {
        const QString file = m_folder.filePath(u"table%1.csv"_s.arg(m_serial));
        QVERIFY(write(file, table));
        openFile(file);
    }
    void openFile(const QString &file)
    {
        m_window->imports()->open({.file = file});
        waitForCheck();
    }
    /** Chooses a name in the page of names. */
    void choose(const QString &name)
    {
        auto *table = page<NamesPage>()->findChild<ImportTable *>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == name)
                table->setCurrentRow(row);
        }
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), name);
    }
    /** The field of the page of names that has this label. */
    template<typename Field>
    [[nodiscard]] Field *field(const QString &label) const
    {
        for (const auto *found : page<NamesPage>()->findChildren<QLabel *>()) {
            auto *field = qobject_cast<Field *>(found->buddy());
            if (found->text().remove(u'&') == label && field && !field->isHidden())
                return field;
        }
        qFatal("there is no such field");
        return nullptr;
    }
    [[nodiscard]] QString notices() const
    {
        QStringList texts;
        for (const auto *label : page<FormatBar>()->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(u"stands another"_s))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    [[nodiscard]] QPushButton *accept() const
    {
        for (auto *found : dialog()->findChildren<QPushButton *>()) {
            if (found->text().remove(u'&').startsWith(u"Import"))
                return found;
        }
        qFatal("there is no button to import with");
        return nullptr;
    }
    void chooseNotStated()
    {
        ImportMapping mapping = session()->mapping();
        mapping.source.kind = SourceChoice::Kind::NotStated;
        session()->setMapping(mapping);
        waitForCheck();
    }
    void importAll()
    {
        chooseNotStated();
        QVERIFY2(accept()->isEnabled(), qPrintable(dialog()->obstacle()));
        accept()->click();
        QVERIFY(QTest::qWaitFor([this] { return !dialog(); }, 60000));
    }

    QString m_copy; ///< a store for the test alone
};

QTEST_MAIN(TestImportPages)

#include "tst_importpages.moc"
