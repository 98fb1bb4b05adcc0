// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storeedit.h"

#include "store/storecontent.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace Zhitu;

/** What is undone and done again, and what another program did to the same store meanwhile. */
class TestStoreEdit final : public QObject
{
    Q_OBJECT

private:
    using Work = std::function<bool(Store &)>;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;

    [[nodiscard]] CatalogPtr catalog() const { return *m_store->catalog(); }
    [[nodiscard]] static bool did(const auto &result) { return result.hasValue(); }
    /** An edit of the kind that a row names, about the first chart of the sample. */
    [[nodiscard]] StoreEdit editOf(const QString &kind) const
    {
        const ChartSpec chart = catalog()->charts.first();
        ChartSpec other = chart;
        other.name.en = u"Other"_s;
        if (kind == u"new") {
            other.id.clear();
            return editThatSavesChart({}, other, std::nullopt);
        }
        if (kind == u"save")
            return editThatSavesChart({}, other, chart);
        if (kind == u"delete")
            return editThatDeletesChart({}, chart);
        if (kind == u"restore")
            return editThatRestoresCharts({}, {catalog()->deletedCharts.first().id});
        if (kind == u"reset")
            return editThatResetsChart({}, chart);
        return editThatMovesChart({}, chart.id, 5);
    }
    /** Makes the store such that the edit can be done. */
    void prepare(const QString &kind) const
    {
        const ChartSpec chart = catalog()->charts.first();
        if (kind == u"restore")
            VERIFY_RESULT(m_store->deleteChart(chart.id));
        if (kind == u"reset") {
            ChartSpec changed = chart;
            changed.name.en = u"Mine"_s;
            VERIFY_RESULT(m_store->saveChart(changed));
        }
    }
    [[nodiscard]] static ErrorKind kindOf(const Result<StoreChange> &result)
    {
        return result ? ErrorKind{} : result.error().kind;
    }

private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = Samples::storeIn(m_folder->filePath(u"store.db"_s));
        QVERIFY(m_store);
    }

    void chartsComeBack_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"new", "save", "delete", "restore", "reset", "move"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void chartsComeBack()
    {
        QFETCH(const QString, kind);
        prepare(kind);
        const auto before = catalog();
        const StoreEdit edit = editOf(kind);
        CatalogPtr after;
        for (int i = 0; i < 2; ++i) {
            VERIFY_RESULT(edit.redo(*m_store, {}));
            if (!after)
                after = catalog();
            QVERIFY(catalog()->charts != before->charts);
            QCOMPARE(catalog()->charts, after->charts);
            VERIFY_RESULT(edit.undo(*m_store, {}));
            QCOMPARE(catalog()->charts, before->charts);
        }
    }

    void whatChangedMeanwhileIsLeftAlone_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isRedo"); // it was undone when the other program came
        for (const char *kind : {"new", "save", "delete", "restore", "reset", "move"})
            for (const bool isRedo : {false, true})
                QTest::addRow("%s, %s", isRedo ? "redo" : "undo", kind)
                    << QString::fromLatin1(kind) << isRedo;
    }
    void whatChangedMeanwhileIsLeftAlone()
    {
        QFETCH(const QString, kind);
        QFETCH(const bool, isRedo);
        prepare(kind);
        QStringList known;
        for (const ChartSpec &chart : catalog()->charts + catalog()->deletedCharts)
            known.append(chart.id);
        const StoreEdit edit = editOf(kind);
        VERIFY_RESULT(edit.redo(*m_store, {}));
        QString id = known.value(0);
        const CatalogPtr made = catalog();
        for (const ChartSpec &chart : made->charts)
            if (kind == u"new" && !known.contains(chart.id))
                id = chart.id;
        if (kind == u"restore" || kind == u"reset")
            id = catalog()->charts.first().id;
        if (isRedo)
            VERIFY_RESULT(edit.undo(*m_store, {}));
        // Another program; a chart that is deleted is shown by it again, which is a change as well.
        {
            auto other = Store::open(m_store->file());
            VERIFY_RESULT(other);
            if (kind == u"move") {
                VERIFY_RESULT((*other)->moveChart(id, isRedo ? 1 : -1));
            } else {
                const auto now = (*other)->catalog();
                ChartSpec changed;
                for (const ChartSpec &chart : (*now)->charts + (*now)->deletedCharts)
                    if (chart.id == id)
                        changed = chart;
                QCOMPARE(changed.id, id);
                changed.name.en = u"Theirs"_s;
                VERIFY_RESULT((*other)->saveChart(changed));
            }
        }
        const auto before = catalog();
        const auto done = (isRedo ? edit.redo : edit.undo)(*m_store, {});
        QCOMPARE(kindOf(done), ErrorKind::RecordChanged);
        QVERIFY(!done.error().detail.isEmpty());
        QCOMPARE(catalog()->charts, before->charts);
        QCOMPARE(catalog()->deletedCharts, before->deletedCharts);
    }

    void movesBackAsFarAsItMoved()
    {
        // The first chart cannot go up: nothing is to be undone then.
        const auto before = catalog();
        const StoreEdit edit = editThatMovesChart({}, before->charts.first().id, -1);
        VERIFY_RESULT(edit.redo(*m_store, {}));
        VERIFY_RESULT(edit.undo(*m_store, {}));
        QCOMPARE(catalog()->charts, before->charts);
    }

    void theSameFigureIsNotAddedBesideAnother()
    {
        Observation figure = Samples::package().observations.first();
        figure.id.clear();
        figure.value = 99;
        const StoreEdit edit =
            editOfRecords({}, {{.before = std::nullopt, .after = AnyRecord(figure)}});
        VERIFY_RESULT(edit.redo(*m_store, {}));
        VERIFY_RESULT(edit.undo(*m_store, {}));
        Observation theirs = figure;
        theirs.note = {{}, u"read by somebody else"_s};
        const auto added = m_store->apply({{.before = std::nullopt, .after = AnyRecord(theirs)}});
        VERIFY_RESULT(added);
        const QString id = std::get<Observation>(*added->first().after).id;
        const auto redone = edit.redo(*m_store, {});
        QCOMPARE(kindOf(redone), ErrorKind::RecordExists);
        QCOMPARE(redone.error().detail, id);
        QCOMPARE(m_store->observations()->size(), 4);
        // One of another value is another claim, and stays beside it.
        Observation changed = std::get<Observation>(*added->first().after);
        changed.value = 100;
        VERIFY_RESULT(
            m_store->apply({{.before = added->first().after, .after = AnyRecord(changed)}}));
        VERIFY_RESULT(edit.redo(*m_store, {}));
        QCOMPARE(m_store->observations()->size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestStoreEdit)
#include "tst_storeedit.moc"
