// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** What is remembered between two starts. */
class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaults();
    void everythingIsKept();
    void lastValueCounts();
    void systemLanguage_data();
    void systemLanguage();
    void senselessValuesGiveDefaults();
    void recentStoresAreNewestFirstAndFew();
    void storesThatAreGoneAreNotOffered();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString existing(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QString TestSettings::existing(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
}

void TestSettings::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSettings::defaults()
{
    const Settings settings(path(u"s.ini"_s));

    QVERIFY(!settings.chosenLanguage());
    QCOMPARE(settings.language(), Settings::systemLanguage());
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QVERIFY(settings.windowGeometry().isEmpty());
    QVERIFY(settings.columns().isEmpty());
    QVERIFY(settings.isTableShown());
    QVERIFY(settings.isEvidenceShown());
    QVERIFY(settings.recentStores().isEmpty());
    QVERIFY(settings.exportRequest() == ExportRequest());
    QCOMPARE(settings.exportRequest().picture.size, QSize(1600, 900));
}

void TestSettings::everythingIsKept()
{
    const ExportRequest request{.all = true,
                                .picture = {.size = {960, 540},
                                            .scale = 2.5,
                                            .theme = ThemeKind::Transparent,
                                            .format = PictureFormat::Svg,
                                            .textAs = TextAs::Paths,
                                            .dpi = 300},
                                .languages = {Language::English},
                                .folder = u"/somewhere/图"_s};
    const QString store = existing(u"a, b.db"_s);
    {
        Settings settings(path(u"s.ini"_s));
        settings.setLanguage(Language::Chinese);
        settings.setTheme(ThemeChoice::Dark);
        settings.setWindowGeometry("geometry\x01\xff"_ba);
        settings.setColumns("columns"_ba);
        settings.setTableShown(false);
        settings.setEvidenceShown(false);
        settings.addRecentStore(store);
        settings.setExportRequest(request);
        QCOMPARE(settings.language(), Language::Chinese);
    }
    const Settings settings(path(u"s.ini"_s));

    QCOMPARE(settings.chosenLanguage(), Language::Chinese);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.windowGeometry(), "geometry\x01\xff"_ba);
    QCOMPARE(settings.columns(), "columns"_ba);
    QVERIFY(!settings.isTableShown());
    QVERIFY(!settings.isEvidenceShown());
    QCOMPARE(settings.recentStores(), QStringList{store});
    QVERIFY(settings.exportRequest() == request);
}

void TestSettings::lastValueCounts()
{
    {
        Settings settings(path(u"s.ini"_s));
        for (int i = 0; i < 50; ++i)
            settings.setColumns(QByteArray::number(i));
    }
    QCOMPARE(Settings(path(u"s.ini"_s)).columns(), "49"_ba);
}

void TestSettings::systemLanguage_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<bool>("isChinese");

    QTest::newRow("simplified Chinese") << "zh_CN.UTF-8"_ba << true;
    QTest::newRow("Chinese of Hong Kong") << "zh_HK.UTF-8"_ba << true;
    QTest::newRow("English") << "en_GB.UTF-8"_ba << false;
    QTest::newRow("a third language") << "de_DE.UTF-8"_ba << false;
    QTest::newRow("none") << "C.UTF-8"_ba << false;
}

void TestSettings::systemLanguage()
{
    QFETCH(QByteArray, locale);
    QFETCH(bool, isChinese);
    const QByteArray former = qgetenv("LC_ALL");

    qputenv("LC_ALL", locale);
    const bool found = Settings::systemLanguage() == Language::Chinese;
    qputenv("LC_ALL", former);

    QCOMPARE(found, isChinese);
}

void TestSettings::senselessValuesGiveDefaults()
{
    {
        QSettings file(path(u"s.ini"_s), QSettings::IniFormat);
        file.setValue(u"language"_s, u"tlh"_s);
        file.setValue(u"theme"_s, 7);
        file.setValue(u"export/size"_s, QSize(100000, 3));
        file.setValue(u"export/scale"_s, u"much"_s);
        file.setValue(u"export/theme"_s, u"pink"_s);
        file.setValue(u"export/languages"_s, QStringList{u"xx"_s});
    }
    const Settings settings(path(u"s.ini"_s));

    QVERIFY(!settings.chosenLanguage());
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QVERIFY(settings.exportRequest() == ExportRequest());
}

void TestSettings::recentStoresAreNewestFirstAndFew()
{
    Settings settings(path(u"s.ini"_s));
    QStringList files;
    for (int i = 0; i < Settings::mostRecentStores + 2; ++i) {
        files.prepend(existing(u"%1.db"_s.arg(i)));
        settings.addRecentStore(files.first());
    }
    QCOMPARE(settings.recentStores(), files.mid(0, Settings::mostRecentStores));

    settings.addRecentStore(files.at(3));
    QCOMPARE(settings.recentStores().first(), files.at(3));
    QCOMPARE(settings.recentStores().count(files.at(3)), 1);
}

void TestSettings::storesThatAreGoneAreNotOffered()
{
    const QString first = existing(u"first.db"_s);
    const QString second = existing(u"second.db"_s);
    {
        Settings settings(path(u"s.ini"_s));
        settings.addRecentStore(first);
        settings.addRecentStore(second);
    }
    QVERIFY(QFile::remove(second));
    QCOMPARE(Settings(path(u"s.ini"_s)).recentStores(), QStringList{first});

    // Back again, such as on a medium that was not there.
    QCOMPARE(existing(u"second.db"_s), second);
    QCOMPARE(Settings(path(u"s.ini"_s)).recentStores(), (QStringList{second, first}));
}

QTEST_GUILESS_MAIN(TestSettings)

#include "tst_settings.moc"
