// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figurespool.h"

#include <QDir>

#include <array>
#include <cstring>
#include <limits>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** What stays in memory; beyond it all goes to the file. */
constexpr std::size_t bufferSize = std::size_t(1) << 20;

/** The texts of a figure that are its own, in the order in which they are written. */
constexpr std::string_view FigureInput::*ownTexts[] = {
    &FigureInput::id,         &FigureInput::printed,         &FigureInput::obsStatus,
    &FigureInput::noteZh,     &FigureInput::noteEn,          &FigureInput::statedByZh,
    &FigureInput::statedByEn, &FigureInput::qualifierWordZh, &FigureInput::qualifierWordEn,
};
constexpr std::size_t ownTextCount = std::size(ownTexts);

/** A figure as it is written: this, then the lengths of its own texts that are not empty, then they. */
struct Packed
{
    double value = 0;
    double upper = 0;
    quint32 indicator = 0;
    quint32 region = 0;
    quint32 subject = 0;
    quint32 unit = 0;
    quint32 source = 0;
    quint32 origin = 0;
    quint32 period = 0;
    qint32 line = 0;
    qint32 occurrence = 0;
    quint16 texts = 0; ///< a bit for each own text that is not empty
    quint8 qualifier = 0;
    quint8 status = 0;
    quint8 rankBasis = 0;
    quint8 noteKind = 0;
    bool hasValue = false;
    bool hasUpper = false;
    bool breakBefore = false;
};

template<typename T>
void put(std::string &buffer, const T &value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t size = buffer.size();
    buffer.resize(size + sizeof(T));
    std::memcpy(buffer.data() + size, &value, sizeof(T));
}

} // namespace

quint32 FigureSpool::numberOf(Former &former, std::string_view text)
{
    if (text.empty())
        return 0;
    if (former.at == text.data())
        return former.number;
    const auto [found, isNew] =
        m_numbers.try_emplace(text.data(), static_cast<quint32>(m_texts.size() + 1));
    if (isNew)
        m_texts.push_back(text);
    former = {text.data(), found->second};
    return found->second;
}

quint32 FigureSpool::numberOf(Former &former, const Period *period)
{
    if (!period)
        return 0;
    if (former.at == period)
        return former.number;
    const auto [found, isNew] =
        m_numbers.try_emplace(period, static_cast<quint32>(m_periods.size() + 1));
    if (isNew)
        m_periods.push_back(period);
    former = {period, found->second};
    return found->second;
}

Result<void> FigureSpool::append(const FigureInput &figure)
{
    Packed packed;
    packed.value = figure.value.value_or(0);
    packed.upper = figure.valueUpper.value_or(0);
    packed.indicator = numberOf(m_formers.indicator, figure.indicator);
    packed.region = numberOf(m_formers.region, figure.region);
    packed.subject = numberOf(m_formers.subject, figure.subject);
    packed.unit = numberOf(m_formers.unit, figure.unit);
    packed.source = numberOf(m_formers.source, figure.source);
    packed.origin = numberOf(m_formers.origin, figure.origin);
    packed.period = numberOf(m_formers.period, figure.period);
    packed.line = figure.line;
    packed.occurrence = figure.occurrence;
    packed.qualifier = static_cast<quint8>(figure.qualifier);
    packed.status = static_cast<quint8>(figure.status);
    packed.rankBasis = static_cast<quint8>(figure.rankBasis);
    packed.noteKind = static_cast<quint8>(figure.noteKind);
    packed.hasValue = figure.value.has_value();
    packed.hasUpper = figure.valueUpper.has_value();
    packed.breakBefore = figure.breakBefore;
    for (std::size_t i = 0; i < ownTextCount; ++i) {
        if (!(figure.*ownTexts[i]).empty())
            packed.texts = static_cast<quint16>(packed.texts | (1U << i));
    }
    put(m_buffer, packed);
    for (const auto text : ownTexts) {
        if (!(figure.*text).empty())
            put(m_buffer, static_cast<quint32>((figure.*text).size()));
    }
    for (const auto text : ownTexts)
        m_buffer.append(figure.*text);
    ++m_count;
    return m_buffer.size() < bufferSize ? Result<void>() : flush();
}

Result<void> FigureSpool::flush()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(QDir::tempPath() + u"/zhitu-import-XXXXXX"_s);
        if (!m_file->open())
            return Error{.kind = ErrorKind::FileNotWritable,
                         .file = QDir::tempPath(),
                         .detail = m_file->errorString()};
    }
    const auto size = static_cast<qint64>(m_buffer.size());
    if (m_file->write(m_buffer.data(), size) != size || !m_file->flush())
        return Error{.kind = ErrorKind::FileNotWritable,
                     .file = QDir::tempPath(),
                     .detail = m_file->errorString()};
    m_buffer.clear();
    return {};
}

Result<void> FigureSpool::forEach(const std::function<Result<void>(const FigureInput &)> &function)
{
    std::string block;
    std::size_t at = 0;
    bool isLast = !m_file;
    if (m_file) {
        if (const auto flushed = flush(); !flushed)
            return flushed;
        // All of it is in the file now.
        m_buffer = {};
        if (!m_file->seek(0))
            return Error{.kind = ErrorKind::FileNotReadable,
                         .file = QDir::tempPath(),
                         .detail = m_file->errorString()};
    } else {
        block.swap(m_buffer);
    }
    // So many bytes from here on are in the block; where the file ends too early, that is an error.
    const auto need = [&](std::size_t size) -> Result<void> {
        while (block.size() - at < size && !isLast) {
            block.erase(0, at);
            at = 0;
            const std::size_t kept = block.size();
            block.resize(kept + bufferSize);
            const qint64 read = m_file->read(block.data() + kept, bufferSize);
            block.resize(kept + static_cast<std::size_t>(std::max<qint64>(read, 0)));
            isLast = read <= 0;
        }
        if (block.size() - at < size)
            return Error{.kind = ErrorKind::FileNotReadable,
                         .file = QDir::tempPath(),
                         .detail = m_file ? m_file->errorString() : QString()};
        return {};
    };
    const auto textOf = [this](quint32 number) {
        return number == 0 ? std::string_view() : m_texts[number - 1];
    };
    for (qint64 i = 0; i < m_count; ++i) {
        if (const auto there = need(sizeof(Packed)); !there)
            return there;
        Packed packed;
        std::memcpy(&packed, block.data() + at, sizeof(Packed));
        at += sizeof(Packed);
        std::array<quint32, ownTextCount> lengths{};
        std::size_t lengthCount = 0;
        for (std::size_t t = 0; t < ownTextCount; ++t)
            lengthCount += (packed.texts >> t) & 1U;
        if (const auto there = need(lengthCount * sizeof(quint32)); !there)
            return there;
        std::size_t total = 0;
        for (std::size_t t = 0; t < ownTextCount; ++t) {
            if (((packed.texts >> t) & 1U) == 0)
                continue;
            std::memcpy(&lengths[t], block.data() + at, sizeof(quint32));
            at += sizeof(quint32);
            total += lengths[t];
        }
        if (const auto there = need(total); !there)
            return there;
        FigureInput figure;
        for (std::size_t t = 0; t < ownTextCount; ++t) {
            figure.*ownTexts[t] = std::string_view(block).substr(at, lengths[t]);
            at += lengths[t];
        }
        figure.indicator = textOf(packed.indicator);
        figure.region = textOf(packed.region);
        figure.subject = textOf(packed.subject);
        figure.unit = textOf(packed.unit);
        figure.source = textOf(packed.source);
        figure.origin = textOf(packed.origin);
        figure.period = packed.period == 0 ? nullptr : m_periods[packed.period - 1];
        if (packed.hasValue)
            figure.value = packed.value;
        if (packed.hasUpper)
            figure.valueUpper = packed.upper;
        figure.line = packed.line;
        figure.occurrence = packed.occurrence;
        figure.qualifier = static_cast<Qualifier>(packed.qualifier);
        figure.status = static_cast<Status>(packed.status);
        figure.rankBasis = static_cast<RankBasis>(packed.rankBasis);
        figure.noteKind = static_cast<NoteKind>(packed.noteKind);
        figure.breakBefore = packed.breakBefore;
        if (const auto done = function(figure); !done)
            return done;
    }
    if (!m_file)
        m_buffer.swap(block);
    return {};
}

} // namespace Zhitu
