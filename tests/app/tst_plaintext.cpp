// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartview.h"
#include "packages/csv.h"
#include "panels/evidencepanel.h"
#include "panels/tablepanel.h"
#include "records/modulefile.h"
#include "widgets/choicepicker.h"
#include "windowfixture.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QSet>
#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

namespace {

/** Begins every text of the hostile store; what follows it would be markup or a mnemonic. */
const QString hostile = u"<b>zq</b>&amp;<img src=\"x\">&Q[*] "_s;
/** Of all that is shown, what has this came from the data. */
const QString trace = u"zq"_s;

/** A name or text of the data, in one language or both. */
bool isText(const QString &column)
{
    return column.endsWith(u"_zh"_s) || column.endsWith(u"_en"_s) || column == u"printed";
}

QByteArray quoted(const QString &field)
{
    return '"' + QString(field).replace(u'"', u"\"\""_s).toUtf8() + '"';
}

/** A file of a package, with every text of it made hostile; a description of a package as it is. */
QByteArray madeHostile(const QString &name, const QByteArray &bytes)
{
    if (!name.endsWith(u".csv"_s))
        return bytes;
    QByteArray result;
    QStringList columns;
    CsvReader reader(bytes, name);
    CsvRecord record;
    for (auto found = reader.next(record); found && *found; found = reader.next(record)) {
        QByteArrayList fields;
        for (qsizetype i = 0; i < record.cells.size(); ++i) {
            const QString &field = record.cells.at(i);
            const bool isHostile = !columns.isEmpty() && isText(columns.at(i)) && !field.isEmpty();
            fields.append(quoted(isHostile ? hostile + field : field));
        }
        if (columns.isEmpty())
            columns = record.cells;
        result += fields.join(',') + '\n';
    }
    return result;
}

/** What people see of a text of which Qt guesses whether it is markup. */
QString guessed(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/** What people see of a text that may have a mnemonic. */
QString withoutMarks(QString text)
{
    const QString amp(1, QChar(1));
    return text.replace(u"&&"_s, amp).remove(u'&').replace(amp, u"&"_s);
}

} // namespace

/** Names and texts of the data are letters, wherever the window shows them. */
class TestPlainText final : public WindowFixture
{
    Q_OBJECT

private:
    QSet<QString> m_places; ///< where texts of the data were seen
    QStringList m_faults;

    /** What is seen must have the hostile letters as they are, unless it was cut off before. */
    void look(const QString &place, const QString &seen)
    {
        const QString letters = hostile.trimmed();
        for (qsizetype at = seen.indexOf(trace); at >= 0; at = seen.indexOf(trace, at + 1)) {
            m_places.insert(place);
            const qsizetype start = at - letters.indexOf(trace);
            QString part = start < 0 ? QString() : seen.mid(start, letters.size());
            if (const qsizetype cut = part.indexOf(u'…'); cut >= 0)
                part.truncate(cut);
            if (!part.isEmpty() && letters.startsWith(part))
                continue;
            m_faults.append(place + u": "_s + seen.left(200));
        }
    }

    /** Asks for the tool tip at a point as the mouse does, and looks at it. */
    void lookAtToolTip(const QString &place, QWidget *widget, QPoint point)
    {
        QToolTip::hideText();
        QHelpEvent event(QEvent::ToolTip, point, widget->mapToGlobal(point));
        QCoreApplication::sendEvent(widget, &event);
        look(place, guessed(QToolTip::text()));
    }

    void lookAtMenu(const QMenu &menu)
    {
        look(u"menu title"_s, withoutMarks(menu.title()));
        for (const QAction *action : menu.actions()) {
            look(u"menu entry"_s, withoutMarks(action->text().section(u'\t', 0, 0)));
            look(u"status tip"_s, guessed(action->statusTip()));
            if (menu.toolTipsVisible())
                look(u"menu tool tip"_s, guessed(action->toolTip()));
            if (action->menu())
                lookAtMenu(*action->menu());
        }
    }

    void lookAtView(QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model)
            return;
        for (int row = 0; row < std::min(model->rowCount(), 40); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                look(u"cell of "_s + QString::fromLatin1(view->metaObject()->className()),
                     index.data().toString());
                look(u"tool tip of a cell"_s, guessed(index.data(Qt::ToolTipRole).toString()));
                if (view->isVisible() && row < 3)
                    lookAtToolTip(u"tool tip of a cell"_s, view->viewport(),
                                  view->visualRect(index).center());
            }
        }
    }

    void lookAtWidget(QWidget *widget)
    {
        const QString kind = QString::fromLatin1(widget->metaObject()->className());
        if (widget->isWindow())
            look(u"window title"_s, QString(widget->windowTitle()).replace(u"[*][*]"_s, u"[*]"_s));
        look(u"tool tip"_s, guessed(widget->toolTip()));
        look(u"what is this"_s, guessed(widget->whatsThis()));
        if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget)) {
            look(u"accessible name"_s, spoken->text(QAccessible::Name));
            look(u"accessible description"_s, spoken->text(QAccessible::Description));
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool isPlain = label->textFormat() == Qt::PlainText;
            look(kind, isPlain ? label->text() : guessed(label->text()));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            // The fields above a chart draw their summaries themselves.
            look(kind,
                 qobject_cast<const ChoicePicker *>(widget) ? button->text()
                                                            : withoutMarks(button->text()));
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                look(kind, box->itemText(i));
                look(u"tool tip"_s, guessed(box->itemData(i, Qt::ToolTipRole).toString()));
            }
        } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
            look(kind, withoutMarks(group->title()));
        } else if (const auto *text = qobject_cast<const QTextEdit *>(widget)) {
            look(kind, text->toPlainText());
            for (auto block = text->document()->begin(); block.isValid(); block = block.next())
                for (auto part = block.begin(); part != block.end(); ++part)
                    if (part.fragment().charFormat().isImageFormat())
                        m_faults.append(kind + u" shows a picture"_s);
        } else if (auto *view = qobject_cast<QAbstractItemView *>(widget);
                   view && !qobject_cast<QHeaderView *>(widget)) {
            lookAtView(view);
        }
        if (widget->isVisible() && !qobject_cast<QMenu *>(widget))
            lookAtToolTip(u"tool tip of "_s + kind, widget, widget->rect().center());
    }

    /** Everything in every window that there is. */
    void lookAround()
    {
        // Tool tips that are asked for come and go meanwhile.
        QList<QPointer<QWidget>> widgets;
        for (QWidget *widget : QApplication::allWidgets())
            widgets.append(widget);
        for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
            if (!widget || QString::fromLatin1(widget->metaObject()->className()) == u"QTipLabel")
                continue;
            lookAtWidget(widget);
            if (const auto *menu = qobject_cast<const QMenu *>(widget))
                lookAtMenu(*menu);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QStringList folders;
        for (const QString &package : packageFolders()) {
            const QDir from(package);
            const QDir to(m_folder.filePath(from.dirName()));
            QVERIFY(to.mkpath(u"."_s));
            folders.append(to.path());
            for (const QString &name : from.entryList(QDir::Files)) {
                QFile source(from.filePath(name));
                QFile target(to.filePath(name));
                QVERIFY(source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly));
                target.write(madeHostile(name, source.readAll()));
            }
        }
        makeStore(folders);
        setModuleFolder(QStringLiteral(ZHITU_MODULE_DIR));
    }
    void init()
    {
        startSession();
        m_places.clear();
        m_faults.clear();
    }
    void cleanup() { endSession(); }

    void whatIsSeenOfMarkup()
    {
        look(u"as it is"_s, hostile);
        look(u"cut off"_s, u"<b>zq</b>&am…"_s);
        QCOMPARE(m_faults, QStringList());
        look(u"markup"_s, guessed(hostile));
        look(u"mnemonic"_s, withoutMarks(hostile));
        look(u"escaped twice"_s, hostile.toHtmlEscaped());
        QCOMPARE(m_faults.size(), 3);
    }

    void namesAreLettersEverywhere_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Chinese") << Language::Chinese;
        QTest::newRow("English") << Language::English;
    }

    void namesAreLettersEverywhere()
    {
        QFETCH(Language, language);
        m_settings->setLanguage(language);
        show();
        m_window->resize(1600, 1000);
        const auto charts = m_window->currentPage()->catalog()->charts;
        QVERIFY(charts.size() >= 8);
        for (const ChartSpec &chart : charts) {
            showChart(chart.id);
            waitForPage();
            ChartPage *page = m_window->currentPage();
            QTableView *table = page->table()->view();
            table->selectRow(0);
            QVERIFY(!m_window->evidence()->text().isEmpty());
            // The chart, point by point: its marks, and the words that name indicators.
            QWidget *drawn = page->chart()->viewport();
            for (int x = 8; x < drawn->width(); x += 24)
                for (int y = 8; y < drawn->height(); y += 12)
                    lookAtToolTip(u"tool tip of a chart"_s, drawn, {x, y});
            QWidget *header = table->horizontalHeader()->viewport();
            for (int x = 8; x < header->width(); x += 40)
                lookAtToolTip(u"tool tip of a heading"_s, header, {x, header->height() / 2});
            Q_EMIT table->horizontalHeader()->customContextMenuRequested({8, 8});
            for (QComboBox *box : page->findChildren<QComboBox *>())
                box->setCurrentIndex(box->count() - 1);
            for (ChoicePicker *picker : page->findChildren<ChoicePicker *>())
                picker->click();
            lookAround();
            for (QWidget *popup = QApplication::activePopupWidget(); popup;
                 popup = QApplication::activePopupWidget())
                popup->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        // Every dialog that an entry of the menus opens.
        for (QAction *action : m_window->findChildren<QAction *>())
            if (action->text().contains(u'…') && action->isEnabled() && !action->menu())
                action->trigger();
        m_window->showError({.kind = ErrorKind::StoreDamaged, .file = hostile, .detail = hostile});
        lookAround();
        for (QDialog *dialog : m_window->findChildren<QDialog *>())
            dialog->close();

        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
        for (const QString &place :
             {u"accessible name"_s, u"accessible description"_s, u"menu entry"_s,
              u"tool tip of a cell"_s, u"tool tip of a heading"_s, u"tool tip of a chart"_s,
              u"cell of Zhitu::RowTable"_s, u"cell of Zhitu::RecordView"_s, u"window title"_s,
              u"QLabel"_s, u"QTextBrowser"_s})
            QVERIFY2(m_places.contains(place),
                     qPrintable(place + u" was not seen; only "_s
                                + QStringList(m_places.cbegin(), m_places.cend()).join(u", "_s)));
    }
};

QTEST_MAIN(TestPlainText)

#include "tst_plaintext.moc"
