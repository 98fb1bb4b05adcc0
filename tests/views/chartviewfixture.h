// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartscene.h"
#include "charts/chartview.h"
#include "chartsamples.h"

#include <QHelpEvent>
#include <QRegularExpression>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

#include <memory>

namespace Zhitu {

/** What tests of the view have in common: a chart in a window, its marks' places, keys and wheel. */
class ChartViewFixture : public QObject
{
protected:
    /** init() */
    static void failOnWarnings()
    {
        // Tool tips raise their window, which the platform of tests cannot.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support raise\\(\\)).*")));
    }
    /** cleanup() */
    void forget()
    {
        QToolTip::hideText();
        m_view.reset();
        m_model.reset();
    }

    [[nodiscard]] static const ChartPicture &picture(const ChartView &view)
    {
        return static_cast<const ChartScene *>(view.scene())->picture();
    }

    /** The middle of a mark in the viewport. */
    [[nodiscard]] static QPoint placeOf(const ChartView &view, int mark)
    {
        for (const MarkArea &area : picture(view).marks) {
            if (area.mark == mark)
                return view.mapFromScene(area.rect.center());
        }
        return {-1, -1};
    }

    /** The mark that is seen where this one's middle is: itself, or one drawn over it. */
    [[nodiscard]] static int uppermostAt(const ChartView &view, int mark)
    {
        const QPointF place = view.mapToScene(placeOf(view, mark));
        int uppermost = mark;
        for (const MarkArea &area : picture(view).marks) {
            if (area.rect.contains(place))
                uppermost = area.mark;
        }
        return uppermost;
    }

    /** A place in the viewport without any mark near. */
    [[nodiscard]] static QPoint emptyPlace(const ChartView &view)
    {
        const auto *scene = static_cast<const ChartScene *>(view.scene());
        for (int y = 1; y < view.viewport()->height(); y += 10) {
            for (int x = 1; x < view.viewport()->width(); x += 10) {
                if (scene->markAt(view.mapToScene(QPoint(x, y))) < 0)
                    return {x, y};
            }
        }
        return {-1, -1};
    }

    static QString toolTipAt(ChartView &view, QPoint place)
    {
        QHelpEvent event(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(view.viewport(), &event);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    }

    void show(std::unique_ptr<ChartModel> model, QSize size = {1000, 640})
    {
        m_view.reset();
        m_model = std::move(model);
        m_view = std::make_unique<ChartView>();
        m_view->resize(size);
        m_view->setModel(m_model.get());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void show(ChartKind kind) { show(ChartSamples::modelOf(ChartSamples::fewMarks(kind))); }

    [[nodiscard]] QString idOf(int mark) const
    {
        return ChartSamples::marksOf(*m_model).at(mark).figure().id;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    void wheel(int notches, Qt::KeyboardModifiers modifiers)
    {
        const QPointF place = QPointF(m_view->viewport()->rect().center());
        QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, 120 * notches},
                          Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }

    std::unique_ptr<ChartModel> m_model;
    std::unique_ptr<ChartView> m_view;
};

} // namespace Zhitu
