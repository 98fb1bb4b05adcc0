// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturebuilder.h"

#include "formats/catalogue.h"

#include <algorithm>
#include <cmath>

namespace Zhitu {

namespace {

constexpr QSizeF keySampleSize{22, 12};
constexpr qreal keySampleGap = 6;
constexpr qreal keyEntryGap = 18;
constexpr qreal largestTitleShare = 0.2; ///< of a picture's height

QString fillIn(const QString &pattern, std::initializer_list<BilingualText> arguments,
               Language language)
{
    QString result;
    result.reserve(pattern.size() * 2);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern.at(i) == u'%' && i + 1 < pattern.size()
            ? pattern.at(i + 1).unicode() - u'0'
            : 0;
        if (number < 1 || number > static_cast<int>(arguments.size())) {
            result.append(pattern.at(i));
            continue;
        }
        result.append((arguments.begin() + (number - 1))->in(language));
        ++i;
    }
    return result;
}

} // namespace

qreal unitPixelsFor(QSizeF pixelSize)
{
    // The label's 14 units are 9 pixels on a side of 320, 12 from 540 on, and grow with the side
    // from 770 on: 14 at 900, 16.8 at 1080.
    const qreal side = std::min(pixelSize.width(), pixelSize.height());
    const qreal small = std::clamp(9 + (side - 320) * 3 / 220, 9.0, 12.0);
    return std::max(side * 14 / 900, small) / 14;
}

BilingualText inBoth(const std::function<QString(Language)> &make)
{
    return {make(Language::Chinese), make(Language::English)};
}

BilingualText filled(const BilingualText &pattern, std::initializer_list<BilingualText> arguments)
{
    return inBoth(
        [&](Language language) { return fillIn(pattern.in(language), arguments, language); });
}

BilingualText joined(const QList<BilingualText> &parts)
{
    return inBoth([&](Language language) {
        QStringList texts;
        texts.reserve(parts.size());
        for (const BilingualText &part : parts)
            texts.append(part.in(language));
        //: Between the parts of a list in a chart.
        return texts.join(Catalogue::of(language).translate("Charts", ", "));
    });
}

namespace {

using Fill = std::function<void(PictureBuilder &, const ChartPicture &)>;

/** The picture that leaves out at least so many panels. */
ChartPicture settledPicture(QSizeF size, TextShaper &shaper, const Fill &fill, int hiddenPanels)
{
    ChartPicture before;
    before.hiddenPanels = hiddenPanels;
    int mostHidden = hiddenPanels;
    qreal footer = 0;
    qreal header = 0;
    for (;;) {
        PictureBuilder builder(size, shaper, footer, header);
        fill(builder, before);
        ChartPicture &picture = builder.picture();
        if (picture.isTooSmall && picture.hiddenPanels <= before.hiddenPanels) {
            builder.sayTooSmall();
            return std::move(picture);
        }
        if (picture.hidesAsMuchAs(before))
            return std::move(picture);
        // Fewer panels have other words; never more than once each, so that this ends.
        const bool fewer = picture.hiddenPanels > mostHidden;
        footer = fewer ? 0 : builder.footerHeight();
        header = fewer ? 0 : builder.headerHeight();
        mostHidden = std::max(mostHidden, picture.hiddenPanels);
        before = std::move(picture);
    }
}

} // namespace

ChartPicture buildPicture(QSizeF size, TextShaper &shaper, const Fill &fill)
{
    ChartPicture picture = settledPicture(size, shaper, fill, 0);
    while (picture.hiddenPanels > 0) {
        ChartPicture fuller = settledPicture(size, shaper, fill, picture.hiddenPanels - 1);
        if (fuller.isTooSmall || fuller.hiddenPanels >= picture.hiddenPanels)
            break;
        picture = std::move(fuller);
    }
    picture.isTooSmall =
        picture.isTooSmall || (picture.hiddenPanels > 0 && picture.marks.isEmpty());
    return picture;
}

PictureBuilder::PictureBuilder(QSizeF size, TextShaper &shaper, qreal leastFooter,
                               qreal leastHeader)
    : m_shaper(&shaper)
    , m_footerHeight(leastFooter)
    , m_headerHeight(leastHeader)
{
    m_picture.size = size;
}

qreal PictureBuilder::width(const BilingualText &text, TextRole role)
{
    return std::max(m_shaper->width(text.in(Language::Chinese), role),
                    m_shaper->width(text.in(Language::English), role));
}

QSizeF PictureBuilder::size(const BilingualText &text, TextRole role)
{
    return {width(text, role), m_shaper->lineHeight(role)};
}

void PictureBuilder::addText(const BilingualText &text, TextRole role, Ink ink, const QRectF &box,
                             Qt::AlignmentFlag align, int mark)
{
    m_picture.texts.append({.linesZh = {text.in(Language::Chinese)},
                            .linesEn = {text.in(Language::English)},
                            .role = role,
                            .ink = ink,
                            .box = box,
                            .align = align,
                            .mark = mark});
}

qreal PictureBuilder::addBlock(const BilingualText &text, TextRole role, Ink ink, QPointF topLeft,
                               qreal width, Qt::AlignmentFlag align, int mark)
{
    TextBox box{.linesZh = m_shaper->wrap(text.in(Language::Chinese), role, width),
                .linesEn = m_shaper->wrap(text.in(Language::English), role, width),
                .role = role,
                .ink = ink,
                .box = {},
                .align = align,
                .mark = mark};
    const auto lines = std::max(box.linesZh.size(), box.linesEn.size());
    const qreal height = static_cast<qreal>(lines) * m_shaper->lineHeight(role);
    box.box = QRectF(topLeft, QSizeF(width, height));
    if (lines > 0)
        m_picture.texts.append(std::move(box));
    return height;
}

BilingualText PictureBuilder::fitting(const QList<BilingualText> &choices, TextRole role,
                                      qreal width, int lines)
{
    const qreal height = lines * m_shaper->lineHeight(role);
    for (const BilingualText &choice : choices)
        if (blockHeight(choice, role, width) <= height)
            return choice;
    return choices.isEmpty() ? BilingualText() : choices.last();
}

qreal PictureBuilder::blockHeight(const BilingualText &text, TextRole role, qreal width)
{
    const auto lines = std::max(m_shaper->wrap(text.in(Language::Chinese), role, width).size(),
                                m_shaper->wrap(text.in(Language::English), role, width).size());
    return static_cast<qreal>(lines) * m_shaper->lineHeight(role);
}

QList<QPointF> PictureBuilder::keyPositions(const QList<KeyEntry> &key, qreal width)
{
    QList<QPointF> positions;
    QPointF next;
    for (const KeyEntry &entry : key) {
        const qreal entryWidth =
            keySampleSize.width() + keySampleGap + this->width(entry.text, TextRole::Note);
        if (next.x() > 0 && next.x() + entryWidth > width)
            next = {0, next.y() + m_shaper->lineHeight(TextRole::Note)};
        positions.append(next);
        next.rx() += entryWidth + keyEntryGap;
    }
    return positions;
}

qreal PictureBuilder::keyHeight(const QList<KeyEntry> &key, qreal width)
{
    const QList<QPointF> positions = keyPositions(key, width);
    return positions.isEmpty() ? 0 : positions.last().y() + m_shaper->lineHeight(TextRole::Note);
}

void PictureBuilder::addKey(const QList<KeyEntry> &key, QPointF topLeft, qreal width)
{
    const QList<QPointF> positions = keyPositions(key, width);
    const qreal lineHeight = m_shaper->lineHeight(TextRole::Note);
    for (qsizetype i = 0; i < key.size(); ++i) {
        const QPointF corner = topLeft + positions.at(i);
        const QRectF sample(
            QPointF(corner.x(), corner.y() + (lineHeight - keySampleSize.height()) / 2),
            keySampleSize);
        m_picture.shapes.append(key.at(i).sample(sample));
        const qreal left = sample.right() + keySampleGap;
        const qreal room =
            std::min(this->width(key.at(i).text, TextRole::Note), topLeft.x() + width - left);
        addText(key.at(i).text, TextRole::Note, {Ink::Muted},
                QRectF(left, corner.y(), room, lineHeight));
    }
}

QRectF PictureBuilder::addFrame(const ChartWords &words)
{
    const QSizeF size = m_picture.size;
    // A small picture has no room to spare: its margins shrink faster than its sides.
    const qreal margin =
        std::clamp((std::min(size.width(), size.height()) - 320) * 0.062, 10.0, 36.0);
    const qreal width = size.width() - 2 * margin;

    m_picture.title = words.title;
    m_picture.description = words.subtitle;

    // A title as long as a paragraph is set like one, so that it leaves room for what it is about.
    const bool isLong =
        blockHeight(words.title, TextRole::Title, width) > size.height() * largestTitleShare;
    const qreal edge = margin * 0.8;
    qreal top = edge;
    top += addBlock(words.title, isLong ? TextRole::PanelTitle : TextRole::Title, {Ink::Text},
                    {margin, top}, width);
    top += addBlock(words.subtitle, TextRole::Subtitle, {Ink::Muted}, {margin, top + 2}, width) + 2;
    m_headerHeight = std::max(m_headerHeight, top - edge);
    top = edge + m_headerHeight;

    qreal footer = keyHeight(words.key, width);
    for (const BilingualText &note : words.notes)
        footer += blockHeight(note, TextRole::Note, width);
    m_footerHeight = std::max(m_footerHeight, footer);
    qreal y = size.height() - margin * 0.7 - m_footerHeight;
    const qreal bodyTop = top + margin * 0.5;
    const qreal bodyHeight = y - margin * 0.4 - bodyTop;
    m_picture.isTooSmall = bodyHeight < 0;

    addKey(words.key, {margin, y}, width);
    y += keyHeight(words.key, width);
    for (const BilingualText &note : words.notes)
        y += addBlock(note, TextRole::Note, {Ink::Muted}, {margin, y}, width);
    return {margin, bodyTop, width, std::max(0.0, bodyHeight)};
}

void PictureBuilder::sayTooSmall()
{
    ChartPicture picture;
    picture.size = m_picture.size;
    picture.title = m_picture.title;
    picture.description = m_picture.description;
    picture.isTooSmall = true;
    m_picture = std::move(picture);
    const qreal width = m_picture.size.width() * 0.8;
    const BilingualText text = translated(
        "Charts", "Too small for this chart: its title, sources and notes do not fit. Enlarge it.");
    const qreal height = blockHeight(text, TextRole::Label, width);
    addBlock(text, TextRole::Label, {Ink::Text},
             {(m_picture.size.width() - width) / 2, (m_picture.size.height() - height) / 2}, width,
             Qt::AlignHCenter);
}

} // namespace Zhitu
