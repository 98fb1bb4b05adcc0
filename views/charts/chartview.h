// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartlayout.h"
#include "charts/charttheme.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

class QToolButton;

namespace Zhitu {

class ChartScene;
class TextShaper;
struct ViewFrame;
struct ViewPicture;

/**
 * Shows the chart of a ChartModel, laid out anew for each size and change of the model.
 *
 * The pointer over a mark shows the figure in a tool tip; a click or the keyboard (arrow keys,
 * Home, End; Escape clears) selects it; dragging takes the chart along. A timeline can be zoomed
 * (Ctrl and the wheel, + and −) and, zoomed, moved through time (dragging, which then takes nothing
 * along; Shift and the wheel or Shift and the arrow keys); 0 or the button in the corner show all of
 * it again. The wheel alone scrolls a chart taller than the view. A mark that leads to another
 * chart is followed by a click on the words that name it, by a double click on the mark or by Enter.
 * For assistive technology it has a name and a description
 * of its own: the chart's title, and the selected figure in words.
 */
class ChartView final : public QGraphicsView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    /** The model is not owned and must outlive the view or be replaced; nullptr shows nothing. */
    void setModel(const ChartModel *model);
    void setLanguage(Language language);
    void setTheme(ThemeKind kind);

    /** Selects the mark that stands on this observation or event, without emitting; none clears. */
    void setSelectedEvidence(const QString &id);
    /** Ids of what the selected mark stands on; empty when none is selected. */
    [[nodiscard]] QStringList selectedEvidence() const;

    /** The part of its time that a timeline is zoomed to; nothing: all of it. */
    [[nodiscard]] const std::optional<DaySpan> &visibleSpan() const { return m_span; }

    /**
     * Whether the picture of what is to be shown is still made. A chart of very many figures is laid
     * out by another thread; what was there before stays until then, and only looks on if its figures
     * are no longer those of the model.
     */
    [[nodiscard]] bool isLayingOut() const { return m_isAwaited; }

    /** How many marks are drawn, or lines of a chart with too many figures for marks. */
    [[nodiscard]] int drawnMarks() const;

    /** The title of what is drawn now. */
    [[nodiscard]] BilingualText title() const;

Q_SIGNALS:
    /** The user selected a mark (ids of its evidence, best claim first) or cleared it (empty). */
    void markSelected(const QStringList &evidence);
    /** The user drags the chart, with the left button, to take it somewhere else. */
    void dragged();
    /** The user wants to see a mark (id of its best claim) in the chart that it leads to. */
    void chartRequested(const QString &chart, const QString &evidence);
    /** The user wants to know what an indicator means whose name was clicked. */
    void definitionRequested(const QString &indicator);
    /** The chart was painted for the first time with a model that is not empty. */
    void firstPainted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void layOut();
    /** Has the picture laid out by another thread, after the one that is being laid out. */
    void layOutAside(const ViewFrame &frame);
    void setPicture(ViewPicture picture);
    /** What is drawn now may be of other figures than the model's, until its own are laid out. */
    void keepFormer();
    /** Nothing is to be selected in a picture of other figures than the model's. */
    [[nodiscard]] int markAt(QPointF position) const;
    [[nodiscard]] int linkAt(QPointF position) const;
    [[nodiscard]] QString eventAt(QPointF position) const;
    /** Shows factor times as many days; the day at this share of the plot stays where it is. */
    void zoom(qreal factor, qreal share);
    /** Moves what is shown by this share of it, later where it is positive. */
    void pan(qreal share);
    void setSpan(const std::optional<DaySpan> &span);
    /** How far from the left of the plots a point of the viewport lies, as a share of their width. */
    [[nodiscard]] qreal plotShare(QPointF position) const;
    bool handleTimeKey(const QKeyEvent *event);
    void placeResetButton();
    void selectMark(int mark);
    void selectEvent(const QString &id);
    /** Selects by place in the order of the keyboard: the marks, then the events among them. */
    void selectAt(int place);
    [[nodiscard]] int selectedPlace() const; ///< -1: nothing is selected
    /** Asks for the chart that a mark leads to; false where it leads to none. */
    bool follow(int mark);
    [[nodiscard]] QString eventText(const QString &id) const;
    void updateAccessibleTexts();

    const ChartModel *m_model = nullptr;
    ChartScene *m_scene;
    QString m_selected; ///< id of what the selected mark stands on, which outlives its index
    Language m_language = Language::Chinese;
    std::optional<DaySpan> m_span;
    std::shared_ptr<TextShaper> m_shaper; ///< of the last layout; kept for the next of that size
    qreal m_shaperUnit = 0; ///< pixels of a layout unit that it was made for
    qsizetype m_shapedAtFirst = 0; ///< lines of text that the first layout needed
    QToolButton *m_showAll; ///< seen only while zoomed
    std::optional<QPointF> m_movedFrom; ///< where the pointer was last while it moves the time
    std::optional<QPoint> m_pressed; ///< where the left button went down and a drag may begin
    quint64 m_wanted = 0; ///< the number of the picture that is to be shown
    bool m_isAwaited = false; ///< it is not there yet
    bool m_isWorking = false; ///< another thread lays a picture out
    bool m_isFormer = false; ///< what is shown is a picture of other figures than the model's
    bool m_painted = false;
    bool m_isLayingOut = false;
    /** The indicators that the words at a point of the scene name. */
    [[nodiscard]] QStringList indicatorsAt(QPointF position) const;

    QString m_pressedTopic; ///< the indicator under the pressed button; empty: none
    int m_pressedLink = -1; ///< the mark of the link under the pressed button; -1: none
};

} // namespace Zhitu
