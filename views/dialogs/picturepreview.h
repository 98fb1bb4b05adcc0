// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/pictureoptions.h"
#include "records/language.h"
#include "records/result.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace Zhitu {

/**
 * Draws a picture as its file will be, in fewer pixels; the options are the file's. Nothing where
 * there is nothing to draw yet.
 */
using DrawPreview =
    std::function<Result<QImage>(const PictureOptions &options, Language language, QSize pixels)>;

/**
 * Shows a picture before it is made: the real one, at a reduced size, on a checkerboard where it
 * can be seen through. Drawn a moment after the last change, so that it is in nobody's way.
 */
class PicturePreview final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PicturePreview)

public:
    explicit PicturePreview(QWidget *parent = nullptr);

    void setDraw(DrawPreview draw);
    /** What to show from now on. errorLanguage: of the sentence where it cannot be drawn. */
    void setPicture(const PictureOptions &options, Language language, Language errorLanguage);
    /** What the picture shows has changed. */
    void redraw();
    /** What is shown now; a null image: nothing yet, or what cannot be drawn. */
    [[nodiscard]] const QImage &image() const { return m_image; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    /** Where the picture goes. */
    [[nodiscard]] QRect place() const;

    DrawPreview m_draw;
    PictureOptions m_options;
    Language m_language = Language::Chinese;
    Language m_errorLanguage = Language::Chinese;
    QImage m_image;
    QString m_error;
    QTimer m_delay;
};

} // namespace Zhitu
