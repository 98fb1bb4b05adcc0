// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terms.h"

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

template<typename Term>
struct Codes;

template<>
struct Codes<Qualifier>
{
    static constexpr std::array<QStringView, 7> list{u"exact", u"about",   u"over", u"at_least",
                                                     u"under", u"at_most", u"range"};
};
template<>
struct Codes<Status>
{
    static constexpr std::array<QStringView, 4> list{u"actual", u"target", u"forecast",
                                                     u"statement"};
};
template<>
struct Codes<RankBasis>
{
    static constexpr std::array<QStringView, 5> list{u"", u"explicit", u"listed_order", u"inferred",
                                                     u"from_streak"};
};
template<>
struct Codes<NoteKind>
{
    static constexpr std::array<QStringView, 2> list{u"", u"source_slip"};
};
template<>
struct Codes<RelationKind>
{
    static constexpr std::array<QStringView, 4> list{u"part_of", u"share_of", u"streak_of",
                                                     u"alike"};
};
template<>
struct Codes<Measure>
{
    static constexpr std::array<QStringView, 5> list{u"stock", u"flow", u"rank", u"share",
                                                     u"other"};
};
template<>
struct Codes<Direction>
{
    static constexpr std::array<QStringView, 3> list{u"none", u"higher", u"lower"};
};
template<>
struct Codes<AreaLevel>
{
    static constexpr std::array<QStringView, 5> list{u"world", u"country", u"province", u"city",
                                                     u"district"};
};
template<>
struct Codes<SourceKind>
{
    static constexpr std::array<QStringView, 7> list{u"official",  u"white_paper", u"association",
                                                     u"interview", u"press",       u"repost",
                                                     u"not_stated"};
};
template<>
struct Codes<UnitKind>
{
    static constexpr std::array<QStringView, 7> list{u"count", u"currency", u"area",    u"percent",
                                                     u"rank",  u"duration", u"capacity"};
};
template<>
struct Codes<ChartKind>
{
    static constexpr std::array<QStringView, 8> list{
        u"district-comparison", u"district-targets", u"model-timeline", u"compute-ranking",
        u"policy-timeline",     u"district-map",     u"coverage",       u"overview"};
};

template<typename Term>
QStringView codeOf(Term term)
{
    return Codes<Term>::list[static_cast<std::size_t>(term)];
}

} // namespace

QStringView code(Qualifier qualifier)
{
    return codeOf(qualifier);
}
QStringView code(Status status)
{
    return codeOf(status);
}
QStringView code(RankBasis basis)
{
    return codeOf(basis);
}
QStringView code(NoteKind kind)
{
    return codeOf(kind);
}
QStringView code(RelationKind kind)
{
    return codeOf(kind);
}
QStringView code(Measure measure)
{
    return codeOf(measure);
}
QStringView code(Direction direction)
{
    return codeOf(direction);
}
QStringView code(AreaLevel level)
{
    return codeOf(level);
}
QStringView code(SourceKind kind)
{
    return codeOf(kind);
}
QStringView code(UnitKind kind)
{
    return codeOf(kind);
}
QStringView code(ChartKind kind)
{
    return codeOf(kind);
}

template<typename Term>
std::optional<Term> termFromCode(QStringView text)
{
    const auto &list = Codes<Term>::list;
    const auto found = std::ranges::find(list, text);
    if (found == list.end())
        return std::nullopt;
    return static_cast<Term>(found - list.begin());
}

template<typename Term>
QList<QStringView> allCodes()
{
    const auto &list = Codes<Term>::list;
    return QList<QStringView>(list.begin(), list.end());
}

#define ZHITU_TERM(Term)                                                                           \
    template std::optional<Term> termFromCode<Term>(QStringView);                                  \
    template QList<QStringView> allCodes<Term>();
ZHITU_TERM(Qualifier)
ZHITU_TERM(Status)
ZHITU_TERM(RankBasis)
ZHITU_TERM(NoteKind)
ZHITU_TERM(RelationKind)
ZHITU_TERM(Measure)
ZHITU_TERM(Direction)
ZHITU_TERM(AreaLevel)
ZHITU_TERM(SourceKind)
ZHITU_TERM(UnitKind)
ZHITU_TERM(ChartKind)
#undef ZHITU_TERM

} // namespace Zhitu
