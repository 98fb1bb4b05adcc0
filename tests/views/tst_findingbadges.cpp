// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/findingbadges.h"
#include "layoutsamples.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Zhitu;
using namespace LayoutSamples;
using namespace Qt::Literals::StringLiterals;

namespace {

/** The badges in a picture whose first shape is this one; the key's has no mark. */
QList<const Shape *> badgesLike(const QPainterPath &sample, const ChartPicture &picture)
{
    QList<const Shape *> badges;
    for (const Shape &shape : picture.shapes) {
        QPainterPath path = shape.path;
        const QPointF corner = path.boundingRect().topLeft();
        path.translate(sample.boundingRect().topLeft() - corner);
        bool isBadge = path.elementCount() == sample.elementCount();
        for (int i = 0; isBadge && i < path.elementCount(); ++i)
            isBadge = qAbs(path.elementAt(i).x - sample.elementAt(i).x) < 1e-6
                && qAbs(path.elementAt(i).y - sample.elementAt(i).y) < 1e-6;
        if (isBadge)
            badges.append(&shape);
    }
    return badges;
}

/** The triangles of findings. */
QList<const Shape *> badgesOf(const ChartPicture &picture)
{
    return badgesLike(badgeShapes(QRectF(0, 0, 12, 11), 0).constFirst().path, picture);
}

/** The rings of marks whose source is not stated. */
QList<const Shape *> ringsOf(const ChartPicture &picture)
{
    return badgesLike(unsourcedShapes(QRectF(0, 0, 12, 11), 0).constFirst().path, picture);
}

bool isInKey(const ChartPicture &picture, const QString &words = u"triangle: discrepancy"_s)
{
    return std::ranges::any_of(picture.texts, [&words](const TextBox &text) {
        return text.linesEn.join(u' ').contains(words);
    });
}

/** How far apart two rectangles are; 0: they meet. */
qreal distance(const QRectF &one, const QRectF &other)
{
    const qreal across = std::max({0.0, one.left() - other.right(), other.left() - one.right()});
    const qreal upright = std::max({0.0, one.top() - other.bottom(), other.top() - one.bottom()});
    return std::hypot(across, upright);
}

/** A picture made by hand: some marks of a chart that are disputed, and one that is not. */
struct Made
{
    std::shared_ptr<const ChartModel> model =
        laidOut(u"shipped model-timeline"_s, {1600, 900}).model;
    QList<int> disputed = model->disputedMarks();
    int other = model->markOf(u"F10"_s);
    ChartPicture picture;

    Made()
    {
        picture.size = {200, 200};
        picture.marks = {{disputed.constFirst(), QRectF(95, 95, 10, 10)}};
    }

    /** The badges that it gets, in the order of its marks. */
    [[nodiscard]] QList<QRectF> badges() const
    {
        ChartPicture badged = picture;
        badged.shapes.clear();
        ChartPicture whole = picture;
        TextShaper shaper(1);
        addBadges(whole, *model, shaper);
        badged.shapes = whole.shapes.mid(picture.shapes.size());
        QList<QRectF> found;
        for (const Shape *badge : badgesOf(badged))
            found.append(badge->path.boundingRect());
        return found;
    }
};

} // namespace

/** The badges of marks on which there are findings. */
class TestFindingBadges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void disputedMarksHaveBadges_data();
    void disputedMarksHaveBadges();
    void withoutFindingsNothingChanges();
    void onlyOtherBadgesAreTold();
    void marksWithoutSourceSaySo_data();
    void marksWithoutSourceSaySo();
    void badgesStandOnTheLineOfTheirWords_data();
    void badgesStandOnTheLineOfTheirWords();
    void badgesOfCardsAreLevel();
    void badgesKeepClear_data();
    void badgesKeepClear();

    void badgesStayInThePicture();
    void badgesAreNearestToTheirMarks();
    void badgesKeepOffLines();
    void badgesKeepOffShapesOfOthers();
    void badgesOfCardsKeepOffWhatIsInThem();
    void badgesLieOnTheirMarksRatherThanNowhere();
    void badgesOfOnePlaceLieApart();
};

namespace {

/** The same chart as if nobody had stated where its figures come from. */
ChartSamples::Sample unsourced(ChartSamples::Sample sample)
{
    auto catalog = std::make_shared<Catalog>(*sample.catalog);
    for (Source &source : catalog->sources)
        source.kind = SourceKind::NotStated;
    catalog->buildIndex();
    sample.catalog = catalog;
    return sample;
}

} // namespace

void TestFindingBadges::disputedMarksHaveBadges_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QStringList>("evidence"); // of the marks that have one

    QTest::newRow("filed models, and two definitions")
        << u"model-timeline"_s << QStringList{u"F08"_s, u"F09"_s, u"OBS02"_s, u"OBS06"_s};
    QTest::newRow("first places by a disputed claim alone")
        << u"compute-ranking"_s << QStringList{u"OBS13"_s, u"OBS14"_s};
    QTest::newRow("a report of another date") << u"policy-timeline"_s << QStringList{u"EVT03"_s};
    QTest::newRow("nothing to find fault with") << u"district-targets"_s << QStringList();
}

void TestFindingBadges::disputedMarksHaveBadges()
{
    QFETCH(const QString, chart);
    QFETCH(const QStringList, evidence);

    const LaidOut &laid = laidOut(u"shipped "_s + chart, {1600, 900});
    QSet<int> expected;
    for (const QString &id : evidence) {
        QVERIFY2(laid.model->markOf(id) >= 0, qPrintable(id));
        expected.insert(laid.model->markOf(id));
    }
    QSet<int> found;
    for (const Shape *badge : badgesOf(laid.picture))
        if (badge->mark >= 0)
            found.insert(badge->mark);
    QCOMPARE(found, expected);
    QCOMPARE(isInKey(laid.picture), !expected.isEmpty());
}

void TestFindingBadges::onlyOtherBadgesAreTold()
{
    const ChartSamples::Sample &sample = samples().at(u"shipped model-timeline"_s);
    const auto model = ChartSamples::modelOf(sample);
    QVERIFY(!model->disputedMarks().isEmpty());
    QSignalSpy told(model.get(), &ChartModel::findingsChanged);
    // Found anew, after an import of figures that the chart does not show.
    const auto anew = std::make_shared<const FindingReport>(*sample.findings);
    model->setFindings(anew);
    QCOMPARE(model->findings(), anew);
    QCOMPARE(told.size(), 0);
    const auto none = findingReport(sample.catalog, QList<Observation>());
    model->setFindings(none);
    QCOMPARE(told.size(), 1);
    QVERIFY(model->disputedMarks().isEmpty());
    model->setFindings(anew);
    QCOMPARE(told.size(), 2);
    model->setFindings(nullptr);
    QCOMPARE(told.size(), 3);
}

void TestFindingBadges::withoutFindingsNothingChanges()
{
    ChartSamples::Sample sample = samples().at(u"shipped model-timeline"_s);
    sample.findings = nullptr;
    const LaidOut laid = layOut(sample, {1600, 900});
    QVERIFY(badgesOf(laid.picture).isEmpty());
    QVERIFY(!isInKey(laid.picture));
    QVERIFY(laid.model->disputedMarks().isEmpty());
}

void TestFindingBadges::marksWithoutSourceSaySo_data()
{
    QTest::addColumn<QString>("chart");
    for (const char *chart : {"model-timeline", "compute-ranking", "district-comparison",
                              "district-targets", "policy-timeline", "overview"})
        QTest::newRow(chart) << QString::fromLatin1(chart);
}

void TestFindingBadges::marksWithoutSourceSaySo()
{
    QFETCH(const QString, chart);
    const ChartSamples::Sample sample = samples().at(u"shipped "_s + chart);
    const auto stated = layOut(sample, {1600, 900});
    QVERIFY(ringsOf(stated.picture).isEmpty());
    QVERIFY(!isInKey(stated.picture, u"source not stated"_s));

    const LaidOut laid = layOut(unsourced(sample), {1600, 900});
    QSet<int> marked;
    for (const Shape *ring : ringsOf(laid.picture))
        if (ring->mark >= 0)
            marked.insert(ring->mark);
    QSet<int> shown;
    for (const MarkArea &area : laid.picture.marks)
        if (std::ranges::binary_search(laid.model->unsourcedMarks(), area.mark))
            shown.insert(area.mark);
    QVERIFY(!shown.isEmpty());
    // Here and there one finds no place that lies on no text.
    QVERIFY2(marked.size() * 10 >= shown.size() * 8,
             qPrintable(u"%1 of %2"_s.arg(marked.size()).arg(shown.size())));
    QVERIFY((marked - shown).isEmpty());
    QVERIFY(isInKey(laid.picture, u"question mark: source not stated"_s));
}

void TestFindingBadges::badgesStandOnTheLineOfTheirWords_data()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("comparison") << ChartKind::DistrictComparison;
    QTest::newRow("targets") << ChartKind::DistrictTargets;
}

void TestFindingBadges::badgesStandOnTheLineOfTheirWords()
{
    QFETCH(ChartKind, kind);
    ChartSamples::Maker maker(kind);
    for (const QString &district : {u"100101"_s, u"100102"_s, u"100103"_s})
        maker.add(district, u"2022", 1000); // "1000家（2022年）" ends elsewhere than "1,000 (2022)"
    const LaidOut laid = layOut(unsourced(maker.finish()), {1200, 675});
    int rings = 0;
    for (const Shape *ring : ringsOf(laid.picture)) {
        if (ring->mark < 0)
            continue;
        ++rings;
        const QRectF badge = ring->path.boundingRect();
        QVERIFY(std::ranges::any_of(laid.picture.texts, [&](const TextBox &text) {
            return text.mark == ring->mark
                && qAbs(inkedBox(text, *laid.shaper).center().y() - badge.center().y()) < 1
                && badge.left() > inkedBox(text, *laid.shaper).right();
        }));
    }
    QCOMPARE(rings, 3);
}

void TestFindingBadges::badgesOfCardsAreLevel()
{
    // Beside each other lie a card whose name ends early and one whose name takes the whole line.
    ChartSamples::Maker maker(ChartKind::Overview);
    for (Region &region : maker.catalog().regions)
        if (region.code == u"100102"_s)
            region.shortName = {u"名称很长很长很长很长很长很长很长很长的区"_s,
                                u"A district with a name that takes up all of its line"_s};
    maker.add(u"100101"_s, u"2022", 1000);
    maker.add(u"100102"_s, u"2022", 900);
    const LaidOut laid = layOut(unsourced(maker.finish()), {900, 600});
    QList<qreal> heights;
    for (const Shape *ring : ringsOf(laid.picture))
        if (ring->mark >= 0)
            heights.append(ring->path.boundingRect().center().y());
    QCOMPARE(heights.size(), 2);
    QCOMPARE(heights.first(), heights.last());
}

void TestFindingBadges::badgesKeepClear_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QSize>("size");

    for (const auto &[name, sample] : samples())
        for (const QSize size : {QSize(480, 320), QSize(960, 540), QSize(1600, 900)})
            QTest::addRow("%s %d", qPrintable(name), size.width()) << name << size;
}

void TestFindingBadges::badgesKeepClear()
{
    QFETCH(const QString, sample);
    QFETCH(const QSize, size);

    const LaidOut &laid = laidOut(sample, size);
    const QList<const Shape *> badges = badgesOf(laid.picture);
    for (qsizetype i = 0; i < badges.size(); ++i) {
        const QRectF rect = badges.at(i)->path.boundingRect();
        QVERIFY(QRectF(QPointF(), laid.picture.size).contains(rect));
        if (badges.at(i)->mark < 0)
            continue;
        for (const TextBox &text : laid.picture.texts)
            QVERIFY2(!inkedBox(text, *laid.shaper).intersects(rect),
                     qPrintable(text.linesEn.join(u' ')));
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!badges.at(j)->path.boundingRect().intersects(rect));
    }
}

void TestFindingBadges::badgesStayInThePicture()
{
    Made made;
    made.picture.marks[0].rect = QRectF(186, 2, 10, 10);
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(QRectF(QPointF(), made.picture.size).contains(badges.constFirst()));
    QVERIFY(distance(badges.constFirst(), made.picture.marks.constFirst().rect) > 0);
}

void TestFindingBadges::badgesAreNearestToTheirMarks()
{
    Made made;
    const QRectF own = made.picture.marks.constFirst().rect;
    const QRectF neighbour(120, 95, 10, 10); // leaves just the room of a badge
    made.picture.marks.append({made.other, neighbour});
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(distance(badges.constFirst(), own) < distance(badges.constFirst(), neighbour));
}

void TestFindingBadges::badgesKeepOffLines()
{
    Made made;
    const qreal x = made.badges().constFirst().center().x(); // where nothing is in its way
    PlotPanel panel;
    panel.area = QRectF(QPointF(), made.picture.size);
    panel.lines = {PlotLine{.points = QPolygonF{QPointF(x / 200, 0), QPointF(x / 200, 1)}}};
    made.picture.panels = {panel};
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(badges.constFirst().right() < x || badges.constFirst().left() > x);
}

void TestFindingBadges::badgesKeepOffShapesOfOthers()
{
    Made made;
    const QRectF shape = made.badges().constFirst(); // where nothing is in its way
    QPainterPath path;
    path.addRect(shape);
    made.picture.shapes = {Shape{.path = path, .mark = made.other}};
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(!badges.constFirst().intersects(shape));
}

void TestFindingBadges::badgesOfCardsKeepOffWhatIsInThem()
{
    Made made;
    const QRectF card(20, 20, 160, 160);
    made.picture.marks = {{made.disputed.constFirst(), card}};
    const QRectF corner = made.badges().constFirst(); // where nothing is in its way
    made.picture.marks.append({made.other, corner});
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(card.contains(badges.constFirst()));
    QVERIFY(!badges.constFirst().intersects(corner));
}

void TestFindingBadges::badgesLieOnTheirMarksRatherThanNowhere()
{
    Made made;
    QPainterPath path;
    path.addRect(QRectF(QPointF(), made.picture.size));
    made.picture.shapes = {Shape{.path = path, .mark = made.other}};
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 1);
    QVERIFY(badges.constFirst().intersects(made.picture.marks.constFirst().rect));
}

void TestFindingBadges::badgesOfOnePlaceLieApart()
{
    Made made;
    QVERIFY(made.disputed.size() >= 3);
    made.picture.marks.clear();
    for (const int mark : made.disputed.first(3))
        made.picture.marks.append({mark, QRectF(95, 95, 10, 10)});
    const QList<QRectF> badges = made.badges();
    QCOMPARE(badges.size(), 3);
    for (qsizetype i = 0; i < badges.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY(!badges.at(i).intersects(badges.at(j)));
}

QTEST_MAIN(TestFindingBadges)

#include "tst_findingbadges.moc"
