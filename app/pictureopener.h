// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartrecord.h"
#include "charts/charttheme.h"
#include "records/language.h"
#include "records/result.h"

#include <QList>
#include <QWidget>

class QLabel;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace Zhitu {

class ChartList;
class ChartPage;

/**
 * The charts of pictures that were opened from files: a group of the window's side bar, which is
 * hidden while there are none, and their pages, which can only be read. Nothing of a picture enters
 * the store.
 *
 * Files are read and checked off the GUI thread. Such a picture can be dropped anywhere on the
 * window. The pages live in the stack given, which must outlive this.
 */
class PictureOpener final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PictureOpener)

public:
    /** @p window: the top-level window on which pictures may be dropped. */
    PictureOpener(QStackedWidget *pages, Language language, QWidget *window);

    /** Reads a picture; its page is then shown, or failed() says why it cannot be. */
    void open(const QString &file);
    /** Closes the picture that is shown; nothing where none is. */
    void closeCurrent();
    /** Marks none as shown: another page is. */
    void deselect();

    /** Whether the page shown is a picture's. */
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_pictures.size()); }

    void setLanguage(Language language);
    void setTheme(ThemeKind theme);
    void setTableShown(bool shown);

    /** The local PNG and SVG files of something that is dragged. */
    [[nodiscard]] static QStringList picturesIn(const QMimeData *data);

Q_SIGNALS:
    void pageMade(ChartPage *page);
    void pageShown();
    /** The picture that was shown is closed, and no other is shown in its place. */
    void closed();
    void failed(const Error &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Picture
    {
        QString file;
        ChartRecord record;
        ChartPage *page = nullptr;
        QLabel *notice = nullptr;
        QPushButton *close = nullptr;
    };

    void makeGroup();
    void add(const QString &file, const ChartRecord &record);
    void makeNotice(Picture &picture);
    void remove(int index);
    void show(int index);
    void updateList();
    void retranslateUi();
    [[nodiscard]] int indexOfCurrent() const;

    QStackedWidget *m_pages;
    Language m_language;
    ThemeKind m_theme = ThemeKind::Light;
    bool m_isTableShown = true;
    QList<Picture> m_pictures;
    QLabel *m_heading = nullptr; ///< made with the first picture, as is the list
    ChartList *m_list = nullptr;
};

} // namespace Zhitu
