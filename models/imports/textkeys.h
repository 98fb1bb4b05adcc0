// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Zhitu {

/** Finds texts by views of them, so that nothing is copied for a look. */
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};

/** What has been made of each text so far; what it holds stays where it is. */
template<typename Value>
class TextCache
{
public:
    /**
     * The value of a text: kept, or made now. Columns repeat: the last text is looked at first, then
     * the one that followed it the time before.
     */
    template<typename Make>
    Value &get(std::string_view text, Make make)
    {
        if (m_last) {
            if (m_last->first == text)
                return m_last->second.value;
            Entry *const next = m_last->second.next;
            if (next && next->first == text) {
                m_last = next;
                return next->second.value;
            }
        }
        auto found = m_values.find(text);
        if (found == m_values.end())
            found = m_values.emplace(std::string(text), Kept{make()}).first;
        if (m_last)
            m_last->second.next = &*found;
        m_last = &*found;
        return found->second.value;
    }
    /** Calls a function with each text and its value. */
    template<typename Function>
    void forEach(Function function) const
    {
        for (const auto &[text, kept] : m_values)
            function(text, kept.value);
    }

private:
    struct Kept;
    using Entry = std::pair<const std::string, Kept>;
    struct Kept
    {
        Value value;
        Entry *next = nullptr; ///< that followed it
    };

    std::unordered_map<std::string, Kept, TextHash, std::equal_to<>> m_values;
    Entry *m_last = nullptr;
};

/** Without the spaces of ASCII around it. */
[[nodiscard]] inline std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace Zhitu
