// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/observation.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace Zhitu {

/**
 * The observations that state one figure, the best-grounded one first.
 *
 * A view: the observations belong to the snapshot that the chart was made from, and live as long.
 * Nearly every figure is stated once, so that the first claim needs no list.
 */
class Claims
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using difference_type = qsizetype;
        using value_type = Observation;
        using pointer = const Observation *;
        using reference = const Observation &;

        Iterator() = default;
        Iterator(const Claims *claims, qsizetype at) : m_claims(claims), m_at(at) { }

        reference operator*() const { return m_claims->at(m_at); }
        pointer operator->() const { return &m_claims->at(m_at); }
        reference operator[](difference_type n) const { return m_claims->at(m_at + n); }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this += -1; }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        Iterator operator--(int)
        {
            Iterator before = *this;
            --*this;
            return before;
        }
        Iterator &operator+=(difference_type n)
        {
            m_at += n;
            return *this;
        }
        Iterator &operator-=(difference_type n) { return *this += -n; }
        friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
        friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
        friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(const Iterator &a, const Iterator &b)
        {
            return a.m_at - b.m_at;
        }
        bool operator==(const Iterator &other) const = default;
        auto operator<=>(const Iterator &other) const { return m_at <=> other.m_at; }

    private:
        const Claims *m_claims = nullptr;
        qsizetype m_at = 0;
    };
    using value_type = Observation;
    using const_iterator = Iterator;

    /** One claim more; the observation is not copied and must stay where it is. */
    void append(const Observation &claim)
    {
        if (m_first)
            m_others.append(&claim);
        else
            m_first = &claim;
    }

    [[nodiscard]] qsizetype size() const { return m_first ? m_others.size() + 1 : 0; }
    [[nodiscard]] bool isEmpty() const { return !m_first; }
    [[nodiscard]] const Observation &first() const { return *m_first; }
    [[nodiscard]] const Observation &at(qsizetype i) const
    {
        return i == 0 ? *m_first : *m_others.at(i - 1);
    }
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, size()}; }

    /** Puts the best first; those that are equally good keep their order. */
    template<typename Better>
    void sort(Better isBetter)
    {
        if (m_others.isEmpty())
            return;
        m_others.prepend(m_first);
        std::ranges::stable_sort(
            m_others, [&](const Observation *a, const Observation *b) { return isBetter(*a, *b); });
        m_first = m_others.takeFirst();
    }

    bool operator==(const Claims &other) const
    {
        return std::equal(begin(), end(), other.begin(), other.end());
    }

private:
    const Observation *m_first = nullptr;
    QList<const Observation *> m_others;
};

} // namespace Zhitu
