// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/vectorpicture.h"

#include <QPaintDevice>
#include <QTransform>

#include <memory>

class QPainter;

namespace Zhitu {

/**
 * Takes down what a painter draws on it as a VectorPicture.
 *
 * Shapes and lines are cut in their geometry to the painter's clip (to its bounding rectangle), so
 * that what is made from them need not know of clipping. Texts come by addText(), since a painter
 * would hand them over in pieces and without their letters; images and drawText() are not taken.
 */
class VectorRecorder final : public QPaintDevice
{
    Q_DISABLE_COPY_MOVE(VectorRecorder)

public:
    /** size: of the picture, in pixels at scale 1. */
    explicit VectorRecorder(QSize size);
    ~VectorRecorder() override;

    /** The recorder that a painter draws on; nullptr: it draws on something else. */
    [[nodiscard]] static VectorRecorder *of(const QPainter &painter);

    /** A text placed in a painter's coordinates: its corner and scale are turned into the picture's. */
    void addText(VectorText text, const QTransform &transform);

    [[nodiscard]] const VectorPicture &picture() const { return m_picture; }

    [[nodiscard]] QPaintEngine *paintEngine() const override;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    VectorPicture m_picture;
    std::unique_ptr<Engine> m_engine;
};

} // namespace Zhitu
