// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString root = QStringLiteral(ZHITU_SOURCE_DIR);

/** Which layers each layer may include; one that is not here belongs to no layer. */
const QHash<QString, QSet<QString>> &allowedLayers()
{
    static const QHash<QString, QSet<QString>> layers = {
        {u"models/records"_s, {}},
        {u"models/formats"_s, {u"models/records"_s}},
        {u"models/grammar"_s, {u"models/records"_s, u"models/formats"_s}},
        {u"models/packages"_s, {u"models/records"_s}},
        {u"models/store"_s, {u"models/records"_s, u"models/packages"_s}},
        {u"models/tables"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/grammar"_s, u"models/packages"_s}},
        {u"models/readings"_s, {u"models/records"_s}},
        {u"models/imports"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/grammar"_s, u"models/tables"_s,
          u"models/packages"_s, u"models/store"_s, u"models/readings"_s}},
        {u"models/texts"_s, {u"models/records"_s}},
        {u"models/findings"_s, {u"models/records"_s}},
        {u"models"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/packages"_s, u"models/store"_s,
          u"models/tables"_s, u"models/texts"_s, u"models/findings"_s, u"models/grammar"_s,
          u"models/imports"_s, u"models/readings"_s}},
        {u"models/outputs"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/packages"_s, u"models/store"_s,
          u"models"_s}},
        {u"views"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/tables"_s, u"models/texts"_s,
          u"models/findings"_s, u"models/grammar"_s, u"models/imports"_s, u"models"_s}},
        {u"resources"_s, {}},
        {u"app"_s,
         {u"models/records"_s, u"models/formats"_s, u"models/packages"_s, u"models/store"_s,
          u"models/tables"_s, u"models/texts"_s, u"models/findings"_s, u"models/grammar"_s,
          u"models/imports"_s, u"models/outputs"_s, u"models"_s, u"views"_s, u"resources"_s}},
    };
    return layers;
}

/** The layer of a file, by its path below the root; empty outside of all layers. */
QString layerOf(const QString &path)
{
    QString folder = path.section(u'/', 0, 1);
    if (!allowedLayers().contains(folder))
        folder = path.section(u'/', 0, 0);
    return allowedLayers().contains(folder) ? folder : QString();
}

/** What an include names, as a path below the root; empty where it is no file of this project. */
QString resolved(const QString &includer, const QString &included)
{
    const QString folder = includer.section(u'/', 0, -2);
    for (const QString &base :
         {folder, u"models"_s, u"views"_s, u"app"_s, u"resources"_s, u"."_s}) {
        const QString path = QDir::cleanPath(base + u'/' + included);
        if (QFileInfo(root + u'/' + path).isFile())
            return path;
    }
    return {};
}

/** Whether a header, named as in <...>, is of a Qt module without anything to be seen. */
bool isInvisibleQt(const QString &header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : {u"QtCore"_s, u"QtConcurrent"_s}) {
        if (header.startsWith(module) || headers.exists(module + u'/' + header))
            return true;
    }
    return false;
}

/** Every breach of the layers in a file of the given path and text, in words. */
QStringList breaches(const QString &path, const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression visible(uR"(\b(QBrush|QColor|QFont|QIcon|QPen|QPixmap)\b)"_s);
    static const QRegularExpression sql(uR"(\bsqlite3_\w+)"_s);

    QStringList found;
    const QString layer = layerOf(path);
    const bool belowViews = layer.startsWith(u"models"_s);
    for (auto matches = include.globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        const QString target = layerOf(resolved(path, name));
        if (!target.isEmpty() && target != layer && !allowedLayers().value(layer).contains(target)
            && !layer.isEmpty()) {
            found << u"%1 includes %2"_s.arg(path, name);
        }
        if (belowViews && name.startsWith(u'Q') && !isInvisibleQt(name))
            found << u"%1 includes %2, which is no part of Qt Core"_s.arg(path, name);
        if (name == u"sqlite3.h" && layer != u"models/store" && !layer.isEmpty())
            found << u"%1 includes %2"_s.arg(path, name);
        // The bench alone has a program that shows what Zhitu would be with it.
        if ((name.startsWith(u"QSql"_s) || name.startsWith(u"QtSql"_s))
            && !path.startsWith(u"tests/bench/peer_"_s))
            found << u"%1 includes %2"_s.arg(path, name);
    }
    if (belowViews && visible.match(text).hasMatch())
        found << u"%1 names %2"_s.arg(path, visible.match(text).captured());
    if (!layer.isEmpty() && layer != u"models/store" && sql.match(text).hasMatch())
        found << u"%1 names %2"_s.arg(path, sql.match(text).captured());
    return found;
}

} // namespace

/** The direction app → views → models → store → packages → records, read from the sources. */
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void breachIsFound_data();
    void breachIsFound();
    void sourcesKeepTheirLayers();
};

void TestLayers::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestLayers::breachIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBreach");

    QTest::newRow("records may name records")
        << u"models/records/a.cpp"_s << u"#include \"records/catalog.h\""_s << false;
    QTest::newRow("a neighbour by its bare name")
        << u"models/records/a.cpp"_s << u"#include \"catalog.h\""_s << false;
    QTest::newRow("store may name packages")
        << u"models/store/a.cpp"_s << u"#include \"packages/package.h\""_s << false;
    QTest::newRow("imports may name tables and the store")
        << u"models/imports/a.cpp"_s
        << u"#include \"tables/tablefile.h\"\n#include \"store/store.h\""_s << false;
    QTest::newRow("outputs may name models")
        << u"models/outputs/a.cpp"_s << u"#include \"recordtexts.h\""_s << false;
    QTest::newRow("app may name outputs")
        << u"app/a.cpp"_s << u"#include \"outputs/savedata.h\""_s << false;
    QTest::newRow("views may name models")
        << u"views/a.cpp"_s << u"#include \"recordmodel.h\""_s << false;
    QTest::newRow("views may use widgets") << u"views/a.h"_s << u"#include <QWidget>"_s << false;
    QTest::newRow("models may use item models")
        << u"models/a.h"_s << u"#include <QAbstractItemModel>"_s << false;
    QTest::newRow("only the store may use SQLite")
        << u"models/store/a.cpp"_s << u"#include <sqlite3.h>\nsqlite3_close(db);"_s << false;

    QTest::newRow("records name packages")
        << u"models/records/a.h"_s << u"#include \"packages/package.h\""_s << true;
    QTest::newRow("records climb to the store")
        << u"models/records/a.h"_s << u"#include \"../store/store.h\""_s << true;
    QTest::newRow("packages name the store")
        << u"models/packages/a.h"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("the store names models")
        << u"models/store/a.h"_s << u"# include \"recordmodel.h\""_s << true;
    QTest::newRow("findings name the store")
        << u"models/findings/a.cpp"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("findings name models")
        << u"models/findings/a.cpp"_s << u"#include \"recordtexts.h\""_s << true;
    QTest::newRow("the grammar names the store")
        << u"models/grammar/a.cpp"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("formats name models")
        << u"models/formats/a.h"_s << u"#include \"recordmodel.h\""_s << true;
    QTest::newRow("views name the store")
        << u"views/charts/a.cpp"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("views name packages")
        << u"views/a.cpp"_s << u"#include <packages/package.h>"_s << true;
    QTest::newRow("tables name the store")
        << u"models/tables/a.cpp"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("readings name the store")
        << u"models/readings/a.cpp"_s << u"#include \"store/store.h\""_s << true;
    QTest::newRow("the store names readings")
        << u"models/store/a.cpp"_s << u"#include \"readings/readableid.h\""_s << true;
    QTest::newRow("the store names imports")
        << u"models/store/a.cpp"_s << u"#include \"imports/importrun.h\""_s << true;
    QTest::newRow("imports name models")
        << u"models/imports/a.cpp"_s << u"#include \"recordmodel.h\""_s << true;
    QTest::newRow("imports name outputs")
        << u"models/imports/a.cpp"_s << u"#include \"outputs/savedata.h\""_s << true;
    QTest::newRow("models name outputs")
        << u"models/a.cpp"_s << u"#include \"outputs/savedata.h\""_s << true;
    QTest::newRow("outputs name imports")
        << u"models/outputs/a.cpp"_s << u"#include \"imports/importrun.h\""_s << true;
    QTest::newRow("outputs name views")
        << u"models/outputs/a.cpp"_s << u"#include \"charts/chartview.h\""_s << true;
    QTest::newRow("views name outputs")
        << u"views/a.cpp"_s << u"#include \"outputs/savedata.h\""_s << true;
    QTest::newRow("views name readings")
        << u"views/a.cpp"_s << u"#include \"readings/readableid.h\""_s << true;
    QTest::newRow("models use widgets") << u"models/a.cpp"_s << u"#include <QWidget>"_s << true;
    QTest::newRow("models use charts")
        << u"models/a.cpp"_s << u"#include <QtCharts/QChart>"_s << true;
    QTest::newRow("models name a colour") << u"models/a.cpp"_s << u"class QColor;"_s << true;
    QTest::newRow("models use SQLite") << u"models/a.cpp"_s << u"#include <sqlite3.h>"_s << true;
    QTest::newRow("app calls SQLite") << u"app/a.cpp"_s << u"sqlite3_open(name, &db);"_s << true;
    QTest::newRow("the store uses Qt SQL")
        << u"models/store/a.cpp"_s << u"#include <QSqlQuery>"_s << true;
    QTest::newRow("a test uses Qt SQL")
        << u"tests/a.cpp"_s << u"#include <QtSql/QSqlQuery>"_s << true;
    QTest::newRow("a limit program uses Qt SQL")
        << u"tests/bench/limit_a.cpp"_s << u"#include <QSqlQuery>"_s << true;
    QTest::newRow("a peer in the bench may use Qt SQL")
        << u"tests/bench/peer_a.cpp"_s << u"#include <QSqlQueryModel>"_s << false;
}

void TestLayers::breachIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(bool, isBreach);

    QCOMPARE(!breaches(path, text).isEmpty(), isBreach);
}

void TestLayers::sourcesKeepTheirLayers()
{
    QStringList found;
    int files = 0;
    for (const QString &folder : {u"app"_s, u"models"_s, u"resources"_s, u"tests"_s, u"views"_s}) {
        QDirIterator walk(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString path = QDir(root).relativeFilePath(file.fileName());
            // The rows above are breaches on purpose.
            if (path == u"tests/dev/tst_layers.cpp")
                continue;
            found += breaches(path, QString::fromUtf8(file.readAll()));
            ++files;
        }
    }
    QVERIFY2(files > 10, "there are hardly any sources where they are looked for");
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)

#include "tst_layers.moc"
