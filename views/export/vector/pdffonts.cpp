// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pdffonts.h"

#include <QtEndian>

#include <cairo-ft.h>

namespace Zhitu {

namespace {

constexpr quint32 tagOf(const char (&name)[5])
{
    return (quint32(quint8(name[0])) << 24) | (quint32(quint8(name[1])) << 16)
        | (quint32(quint8(name[2])) << 8) | quint32(quint8(name[3]));
}

/** Of the tables that outlines, widths and names need, in the order of their tags. */
constexpr quint32 tables[] = {
    tagOf("CFF "), tagOf("OS/2"), tagOf("VORG"), tagOf("cmap"), tagOf("cvt "), tagOf("fpgm"),
    tagOf("glyf"), tagOf("head"), tagOf("hhea"), tagOf("hmtx"), tagOf("loca"), tagOf("maxp"),
    tagOf("name"), tagOf("post"), tagOf("prep"), tagOf("vhea"), tagOf("vmtx")};

quint32 checksum(const QByteArray &padded)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i + 4 <= padded.size(); i += 4)
        sum += qFromBigEndian<quint32>(padded.constData() + i);
    return sum;
}

/**
 * The font as a file of its own, put together from its tables: Qt does not tell where it has a font
 * from, and it may be one of several in a file, or no file at all.
 */
QByteArray fontFile(const QRawFont &font)
{
    QList<std::pair<quint32, QByteArray>> found;
    for (const quint32 tag : tables) {
        const char name[5] = {char(tag >> 24), char(tag >> 16), char(tag >> 8), char(tag), 0};
        const QByteArray table = font.fontTable(name);
        if (!table.isEmpty())
            found.append({tag, table});
    }
    if (found.isEmpty())
        return {};

    constexpr qsizetype headerSize = 12;
    constexpr qsizetype entrySize = 16;
    QByteArray header;
    QByteArray data;
    const auto add16 = [&header](quint32 number) {
        const auto big = qToBigEndian(static_cast<quint16>(number));
        header.append(reinterpret_cast<const char *>(&big), sizeof big);
    };
    const auto add32 = [&header](quint32 number) {
        const auto big = qToBigEndian(number);
        header.append(reinterpret_cast<const char *>(&big), sizeof big);
    };
    const bool hasCff = found.first().first == tagOf("CFF ");
    add32(hasCff ? tagOf("OTTO") : 0x00010000);
    const auto count = static_cast<quint32>(found.size());
    quint32 power = 0;
    while ((2U << power) <= count)
        ++power;
    add16(count);
    add16(16U << power);
    add16(power);
    add16(count * 16 - (16U << power));
    const qsizetype dataStart = headerSize + entrySize * found.size();
    for (const auto &[tag, table] : std::as_const(found)) {
        QByteArray padded = table;
        padded.append((4 - table.size() % 4) % 4, '\0');
        add32(tag);
        add32(checksum(padded));
        add32(static_cast<quint32>(dataStart + data.size()));
        add32(static_cast<quint32>(table.size()));
        data += padded;
    }
    return header + data;
}

} // namespace

struct PdfFonts::Entry
{
    QRawFont font;
    QByteArray file; ///< which the face reads from
    FT_Face freetype = nullptr;
    cairo_font_face_t *face = nullptr;

    /** Whether it is the same font in whatever size. */
    [[nodiscard]] bool isOf(const QRawFont &other) const
    {
        return font.familyName() == other.familyName() && font.styleName() == other.styleName()
            && font.weight() == other.weight() && font.style() == other.style();
    }
};

PdfFonts &PdfFonts::instance()
{
    // Never taken down: cairo keeps fonts that were used for as long as it likes.
    static auto *fonts = new PdfFonts;
    return *fonts;
}

PdfFonts::PdfFonts()
{
    if (FT_Init_FreeType(&m_library) != 0)
        m_library = nullptr;
}

cairo_font_face_t *PdfFonts::face(const QRawFont &font)
{
    for (const auto &entry : m_entries) {
        if (entry->isOf(font))
            return entry->face;
    }
    m_entries.push_back(std::make_unique<Entry>());
    Entry *entry = m_entries.back().get();
    entry->font = font;
    entry->file = fontFile(font);
    if (!m_library || entry->file.isEmpty()
        || FT_New_Memory_Face(m_library, reinterpret_cast<const FT_Byte *>(entry->file.constData()),
                              static_cast<FT_Long>(entry->file.size()), 0, &entry->freetype)
            != 0)
        return nullptr;
    entry->face = cairo_ft_font_face_create_for_ft_face(entry->freetype, 0);
    return entry->face;
}

} // namespace Zhitu
