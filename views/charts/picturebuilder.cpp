// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturebuilder.h"

#include "formats/catalogue.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace Zhitu {

namespace {

constexpr QSizeF keySampleSize{22, 12};
constexpr qreal keySampleGap = 6;
constexpr qreal keyEntryGap = 18;
constexpr qreal largestTitleShare = 0.2; ///< of a picture's height
constexpr qreal largestFooterShare = 0.2; ///< of it, for notes that take lines of their own

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

qreal screenUnitPixelsFor(QSizeF pixelSize)
{
    return std::max(unitPixelsFor(pixelSize), 13.0 / 14);
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

BilingualText joinedNames(const QList<BilingualText> &names)
{
    const BilingualText plain = joined(names);
    return inBoth([&](Language language) {
        const Catalogue &words = Catalogue::of(language);
        const QString separator = words.translate("Charts", ", ");
        const bool isMistakable = std::ranges::any_of(names, [&](const BilingualText &name) {
            return name.in(language).contains(separator);
        });
        if (!isMistakable)
            return plain.in(language);
        QStringList texts;
        for (const BilingualText &name : names)
            texts.append(name.in(language));
        //: Between names of which one has a comma in it.
        return texts.join(words.translate("Charts", "; "));
    });
}

QList<int> shownBefore(const ChartPicture &before, int count)
{
    if (before.isCut())
        return before.drawnMarks();
    QList<int> marks(count);
    std::iota(marks.begin(), marks.end(), 0);
    return marks;
}

namespace {

using Fill = std::function<void(PictureBuilder &, const ChartPicture &)>;

/** The picture that leaves out at least so many panels. */
ChartPicture settledPicture(QSizeF size, TextShaper &shaper, const Fill &fill, int hiddenPanels,
                            bool shortNamesOnly, bool *usesFullNames)
{
    ChartPicture before;
    before.hiddenPanels = hiddenPanels;
    int mostHidden = hiddenPanels;
    qreal footer = 0;
    qreal header = 0;
    for (;;) {
        PictureBuilder builder(size, shaper, footer, header);
        builder.setShortNamesOnly(shortNamesOnly);
        fill(builder, before);
        if (usesFullNames)
            *usesFullNames = *usesFullNames || builder.usesFullNames();
        ChartPicture &picture = builder.picture();
        if (picture.isTooSmall && picture.hiddenPanels <= before.hiddenPanels) {
            builder.sayTooSmall();
            return std::move(picture);
        }
        if (picture.hasNotesOf(before))
            return std::move(picture);
        // Fewer panels have other words; never more than once each, so that this ends.
        const bool fewer = picture.hiddenPanels > mostHidden;
        footer = fewer ? 0 : builder.footerHeight();
        header = fewer ? 0 : builder.headerHeight();
        mostHidden = std::max(mostHidden, picture.hiddenPanels);
        before = std::move(picture);
    }
}

/** The picture that leaves out as few panels as it must. */
ChartPicture fullestPicture(QSizeF size, TextShaper &shaper, const Fill &fill, bool shortNamesOnly,
                            bool *usesFullNames = nullptr)
{
    ChartPicture picture = settledPicture(size, shaper, fill, 0, shortNamesOnly, usesFullNames);
    while (picture.hiddenPanels > 0) {
        ChartPicture fuller = settledPicture(size, shaper, fill, picture.hiddenPanels - 1,
                                             shortNamesOnly, usesFullNames);
        if (fuller.isTooSmall || fuller.hiddenPanels >= picture.hiddenPanels)
            break;
        picture = std::move(fuller);
    }
    return picture;
}

/** What finds no room, panels before all else. */
std::tuple<bool, int, int, int> lossOf(const ChartPicture &picture)
{
    return {picture.isTooSmall, picture.hiddenPanels, picture.hiddenMarks, picture.hiddenLabels};
}

} // namespace

ChartPicture buildPicture(QSizeF size, TextShaper &shaper, const Fill &fill)
{
    bool usesFullNames = false;
    ChartPicture picture = fullestPicture(size, shaper, fill, false, &usesFullNames);
    if (usesFullNames && lossOf(picture) > std::tuple(false, 0, 0, 0)) {
        ChartPicture brief = fullestPicture(size, shaper, fill, true);
        if (lossOf(brief) < lossOf(picture))
            picture = std::move(brief);
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
                               qreal width, Qt::Alignment align, int mark)
{
    const Qt::Alignment across = align & Qt::AlignHorizontal_Mask;
    const Qt::Alignment upright = align & Qt::AlignVertical_Mask;
    TextBox box{.linesZh = m_shaper->wrap(text.in(Language::Chinese), role, width),
                .linesEn = m_shaper->wrap(text.in(Language::English), role, width),
                .role = role,
                .ink = ink,
                .box = {},
                .align = across ? Qt::AlignmentFlag(across.toInt()) : Qt::AlignLeft,
                .vertical = upright ? Qt::AlignmentFlag(upright.toInt()) : Qt::AlignTop,
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
    const qsizetype first = m_hasShortNamesOnly ? std::max<qsizetype>(0, choices.size() - 1) : 0;
    for (qsizetype i = first; i < choices.size(); ++i) {
        if (blockHeight(choices.at(i), role, width) > height)
            continue;
        m_usesFullNames = m_usesFullNames || i + 1 < choices.size();
        return choices.at(i);
    }
    return choices.isEmpty() ? BilingualText() : choices.last();
}

BilingualText PictureBuilder::panelName(int panel, const QList<BilingualText> &names, qreal width)
{
    const BilingualText name = fitting(names, TextRole::PanelTitle, width, panelTitleLines);
    if (names.size() > 1 && name == names.first())
        m_picture.fullyNamed.insert(panel);
    return name;
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

TextBox PictureBuilder::notesBlock(const QList<BilingualText> &notes, qreal width, qreal room)
{
    TextBox block;
    block.role = TextRole::Note;
    block.ink = {Ink::Muted};
    const auto setHeight = [&] {
        const auto lines = std::max(block.linesZh.size(), block.linesEn.size());
        block.box.setSize(
            {width, static_cast<qreal>(lines) * m_shaper->lineHeight(TextRole::Note)});
    };
    for (const BilingualText &note : notes) {
        block.linesZh += m_shaper->wrap(note.in(Language::Chinese), TextRole::Note, width);
        block.linesEn += m_shaper->wrap(note.in(Language::English), TextRole::Note, width);
    }
    setHeight();
    if (block.box.height() <= room || notes.size() < 2)
        return block;

    const BilingualText paragraph = inBoth([&](Language language) {
        //: Between two sentences.
        const QString end = Catalogue::of(language).translate("Charts", ". ");
        const QString stop = end.trimmed();
        QString text;
        for (const BilingualText &note : notes) {
            if (!text.isEmpty())
                text += text.endsWith(stop) ? end.sliced(stop.size()) : end;
            text += note.in(language);
        }
        return text;
    });
    block.linesZh = m_shaper->wrap(paragraph.in(Language::Chinese), TextRole::Note, width);
    block.linesEn = m_shaper->wrap(paragraph.in(Language::English), TextRole::Note, width);
    setHeight();
    return block;
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
                    {margin, top}, width, Qt::AlignLeft | Qt::AlignBottom);
    const qreal subtitleTop = top;
    top += addBlock(words.subtitle, TextRole::Subtitle, {Ink::Muted}, {margin, top + 2}, width) + 2;
    addTopic({}, QRectF(margin, subtitleTop, width, top - subtitleTop));
    m_headerHeight = std::max(m_headerHeight, top - edge);
    top = edge + m_headerHeight;

    const qreal key = keyHeight(words.key, width);
    TextBox notes = notesBlock(words.notes, width, size.height() * largestFooterShare - key);
    m_footerHeight = std::max(m_footerHeight, key + notes.box.height());
    qreal y = size.height() - margin * 0.7 - m_footerHeight;
    const qreal bodyTop = top + margin * 0.5;
    const qreal bodyHeight = y - margin * 0.4 - bodyTop;
    m_picture.isTooSmall = bodyHeight < 0;

    addKey(words.key, {margin, y}, width);
    notes.box.moveTopLeft({margin, y + key});
    if (notes.box.height() > 0)
        m_picture.texts.append(std::move(notes));
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
