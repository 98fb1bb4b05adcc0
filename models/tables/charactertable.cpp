// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charactertable.h"

#include <QHash>
#include <QMutex>

#include <cstring>

namespace Zhitu {

namespace {

constexpr int firstTrail = 0x40; ///< those below are digits of longer sequences in GB18030

int lengthOf(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/** The one character that these bytes are, in UTF-8; empty where they are none or several. */
QByteArray character(QStringDecoder &decoder, QByteArrayView bytes)
{
    decoder.resetState();
    const QString text = decoder.decode(bytes);
    const bool isOne = text.size() == 1
        ? !text.at(0).isSurrogate()
        : text.size() == 2 && text.at(0).isHighSurrogate() && text.at(1).isLowSurrogate();
    // Its hasError() stays true for good.
    if (!isOne || text.at(0) == QChar::ReplacementCharacter)
        return {};
    return text.toUtf8();
}

} // namespace

std::shared_ptr<const CharacterTable> CharacterTable::of(const QByteArray &encoding)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const CharacterTable>> made;
    const QMutexLocker locker(&mutex);
    const auto known = made.constFind(encoding);
    return known != made.cend() ? *known : *made.insert(encoding, make(encoding));
}

std::shared_ptr<const CharacterTable> CharacterTable::make(const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return nullptr;
    const std::shared_ptr<CharacterTable> table(new CharacterTable);
    const auto put = [](Entry &entry, const QByteArray &utf8) {
        std::memcpy(entry.data(), utf8.constData(), static_cast<std::size_t>(utf8.size()));
    };
    table->m_pairRow.fill(-1);
    for (int byte = 0; byte < 256; ++byte) {
        const char lead = static_cast<char>(byte);
        const QByteArray single = character(decoder, QByteArrayView(&lead, 1));
        if (byte < 0x80 && single != QByteArray(1, lead))
            return nullptr;
        if (!single.isEmpty()) {
            put(table->m_single[static_cast<std::size_t>(byte)], single);
            continue;
        }
        std::array<Entry, 256 - firstTrail> row{};
        bool isUsed = false;
        for (int trail = firstTrail; trail < 256; ++trail) {
            const std::array<char, 2> pair{lead, static_cast<char>(trail)};
            const QByteArray utf8 = character(decoder, QByteArrayView(pair.data(), 2));
            put(row[static_cast<std::size_t>(trail - firstTrail)], utf8);
            isUsed = isUsed || !utf8.isEmpty();
        }
        if (isUsed) {
            table->m_pairRow[static_cast<std::size_t>(byte)] =
                static_cast<int>(table->m_pairs.size());
            table->m_pairs.insert(table->m_pairs.end(), row.begin(), row.end());
        }
    }
    return table;
}

char *CharacterTable::appendTo(char *out, std::string_view bytes) const
{
    const std::size_t size = bytes.size();
    for (std::size_t at = 0; at < size;) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte < 0x80) {
            *out++ = bytes[at++];
            continue;
        }
        const Entry *entry = &m_single[byte];
        std::size_t length = 1;
        if (const int row = m_pairRow[byte]; row >= 0) {
            if (at + 1 >= size)
                return nullptr;
            const int trail = static_cast<unsigned char>(bytes[at + 1]) - firstTrail;
            if (trail < 0)
                return nullptr;
            entry = &m_pairs[static_cast<std::size_t>(row + trail)];
            length = 2;
        }
        if ((*entry)[0] == '\0')
            return nullptr;
        const int count = lengthOf(static_cast<unsigned char>((*entry)[0]));
        for (int i = 0; i < count; ++i)
            *out++ = (*entry)[static_cast<std::size_t>(i)];
        at += length;
    }
    return out;
}

} // namespace Zhitu
