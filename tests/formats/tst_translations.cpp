// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/** One text of a .ts file with its translation; with several forms where it counts something. */
struct Message
{
    QString source;
    bool isNumerus = false;
    QString state; ///< the translation's type; empty: finished
    QStringList translations;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    message.isNumerus = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s && message.isNumerus) {
            message.state = xml.attributes().value(u"type"_s).toString();
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else if (xml.name() == u"translation"_s) {
            message.state = xml.attributes().value(u"type"_s).toString();
            message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString &name)
{
    QFile file(QStringLiteral(ZHITU_SOURCE_DIR) + u"/translations/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message"_s)
            messages.append(readMessage(xml));
    return xml.hasError() ? QList<Message>() : messages;
}

/** The placeholders of a text, sorted. */
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d+|n)"_s);
    QStringList list;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        list.append(match.next().captured());
    std::ranges::sort(list);
    return list;
}

} // namespace

/** The catalogues are finished, and no translation has lost or gained a placeholder. */
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void texts_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("isNumerus");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QStringList>("translations");
        QTest::addColumn<int>("forms");
        const QList<Message> chinese = readCatalogue(u"zhitu_zh.ts"_s);
        QVERIFY2(chinese.size() > 100, "the Chinese catalogue can be read");
        int number = 0;
        for (const Message &message : chinese)
            QTest::addRow("zh %d: %s", ++number, qUtf8Printable(message.source.left(40)))
                << message.source << message.isNumerus << message.state << message.translations
                << 1;
        for (const Message &message : readCatalogue(u"zhitu_en.ts"_s))
            QTest::addRow("en %d: %s", ++number, qUtf8Printable(message.source.left(40)))
                << message.source << message.isNumerus << message.state << message.translations
                << 2;
    }
    void texts()
    {
        QFETCH(QString, source);
        QFETCH(bool, isNumerus);
        QFETCH(QString, state);
        QFETCH(QStringList, translations);
        QFETCH(int, forms);

        QCOMPARE(state, QString());
        QCOMPARE(translations.size(), isNumerus ? forms : 1);
        for (const QString &text : std::as_const(translations)) {
            QVERIFY(!text.isEmpty());
            QStringList wanted = placeholders(source);
            // "one district" may stand for "%n districts" where there is but one.
            if (isNumerus && !placeholders(text).contains(u"%n"_s) && forms > 1)
                wanted.removeAll(u"%n"_s);
            QCOMPARE(placeholders(text), wanted);
        }
    }

    void englishHoldsNothingButCounts()
    {
        for (const Message &message : readCatalogue(u"zhitu_en.ts"_s))
            QVERIFY2(message.isNumerus, qUtf8Printable(message.source));
    }

    void placeholdersAreFound()
    {
        QCOMPARE(placeholders(u"%2 of %1, 5 % more, %Ln and %n"_s),
                 (QStringList{u"%1"_s, u"%2"_s, u"%Ln"_s, u"%n"_s}));
        QVERIFY(placeholders(u"100%"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
