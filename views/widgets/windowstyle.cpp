// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowstyle.h"

#include "widgets/windowtheme.h"

#include <QStyleOption>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What Fusion darkens into an outline of the colour that quiet texts have. */
QPalette outlined(QPalette palette)
{
    constexpr int fusionDarkens = 140; // per cent
    palette.setColor(QPalette::Window, WindowTheme::mutedText(palette).lighter(fusionDarkens));
    return palette;
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(u"Fusion"_s) { }

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton seen(*button);
            seen.palette = outlined(seen.palette);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
            return;
        }
        break;
    case PE_IndicatorItemViewItemCheck:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem seen(*item);
            seen.palette = outlined(seen.palette);
            QProxyStyle::drawPrimitive(element, &seen, painter, widget);
            return;
        }
        break;
    case PE_PanelMenu: {
        QStyleOption seen(*option);
        seen.palette = outlined(seen.palette);
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace Zhitu
