// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordmatching.h"

#include "knownregions.h"

#include "grammar/writtentext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** For names in which every sign may matter: "Share (%)" is not "Share". */
QString comparedTitle(QStringView title)
{
    return foldedWriting(title).remove(u' ').toCaseFolded();
}

using Compared = QString (*)(QStringView);

void addName(QMultiHash<QString, QString> &names, const QString &name, const QString &key,
             Compared how)
{
    const QString compared = how(name);
    if (!compared.isEmpty() && !names.contains(compared, key))
        names.insert(compared, key);
}

template<typename Record>
void addNames(QMultiHash<QString, QString> &names, const Record &record, const QString &key,
              Compared how)
{
    for (const QString &name :
         {key, record.name.zh, record.name.en, record.shortName.zh, record.shortName.en})
        addName(names, name, key, how);
}

/** Whether a name that ends like a level's may be said of a region of another. */
bool fits(std::optional<AreaLevel> said, AreaLevel level)
{
    // 北京市 is a city and at the level of provinces.
    return !said || *said == level || (*said == AreaLevel::City && level == AreaLevel::Province);
}

} // namespace

RecordMatcher::RecordMatcher(CatalogPtr catalog) : m_catalog(std::move(catalog))
{
    for (const Region &region : m_catalog->regions) {
        addNames(m_regions, region, region.code, comparedName);
        addName(m_regions, region.pinyin, region.code, comparedName);
        for (const QString &alias : region.aliases)
            addName(m_regions, alias, region.code, comparedName);
        // What everybody calls it, whatever the data do.
        if (const auto known = knownRegion(region.code); known && known->code == region.code) {
            addNames(m_regions, *known, region.code, comparedName);
            for (const QString &alias : known->aliases)
                addName(m_regions, alias, region.code, comparedName);
        }
        for (const QString &name : {region.name.zh, region.name.en}) {
            if (const QStringView stem = stemOfName(name); stem.size() < name.size())
                addName(m_regionStems, stem.toString(), region.code, comparedName);
        }
    }
    for (const Indicator &indicator : m_catalog->indicators)
        addNames(m_indicators, indicator, indicator.id, comparedTitle);
    for (const Subject &subject : m_catalog->subjects)
        addNames(m_subjects, subject, subject.id, comparedTitle);
    for (const Source &source : m_catalog->sources) {
        addName(m_sources, source.id, source.id, comparedTitle);
        for (const BilingualText &text : {source.title, source.shortTitle}) {
            addName(m_sources, text.zh, source.id, comparedTitle);
            addName(m_sources, text.en, source.id, comparedTitle);
        }
        addName(m_sources, source.url, source.id, comparedTitle);
    }
}

RecordMatch RecordMatcher::found(const Names &names, const QString &compared)
{
    RecordMatch match;
    match.candidates = names.values(compared);
    std::ranges::sort(match.candidates);
    if (match.candidates.size() == 1)
        match.key = match.candidates.first();
    return match;
}

RecordMatch RecordMatcher::region(QStringView written) const
{
    const QString name = written.trimmed().toString();
    const QString compared = comparedName(name);
    if (compared.isEmpty())
        return {};
    RecordMatch match = found(m_regions, compared);
    if (!match.candidates.isEmpty())
        return match;

    // With or without its suffix, where that leaves no doubt.
    const std::optional<AreaLevel> said = levelOfName(name);
    const QString stem = comparedName(stemOfName(name));
    QStringList candidates = said ? m_regions.values(stem) : m_regionStems.values(compared);
    if (said)
        candidates += m_regionStems.values(stem);
    candidates.removeDuplicates();
    candidates.removeIf([&](const QString &code) {
        const Region *region = m_catalog->region(code);
        return !region || !fits(said, region->level);
    });
    std::ranges::sort(candidates);
    match.candidates = candidates;
    if (candidates.size() == 1)
        match.key = candidates.first();
    return match.candidates.isEmpty() ? regionBelowAnother(name) : match;
}

RecordMatch RecordMatcher::regionBelowAnother(const QString &name) const
{
    const auto isBelow = [this](QString code, const QString &parent) {
        for (int i = 0; i < 8 && !code.isEmpty(); ++i) {
            const Region *region = m_catalog->region(code);
            code = region ? region->parent : QString();
            if (code == parent)
                return true;
        }
        return false;
    };
    const auto both = [&](QStringView parentName, QStringView ownName) {
        RecordMatch match;
        const RecordMatch parent = region(parentName);
        if (parent.key.isEmpty())
            return match;
        const RecordMatch own = region(ownName);
        for (const QString &code : own.candidates) {
            if (isBelow(code, parent.key))
                match.candidates.append(code);
        }
        if (match.candidates.size() == 1)
            match.key = match.candidates.first();
        return match;
    };
    // "Haidian, Beijing", 北京·海淀, 北京/海淀
    static const QRegularExpression mark(u"\\s*[,，/·>\\-]\\s*|\\s+"_s);
    if (const auto found = mark.match(name); found.hasMatch()) {
        const QStringView left = QStringView(name).first(found.capturedStart());
        const QStringView right = QStringView(name).sliced(found.capturedEnd());
        if (left.isEmpty() || right.isEmpty() || mark.match(right.toString()).hasMatch())
            return {};
        const RecordMatch match = both(left, right);
        return match.key.isEmpty() ? both(right, left) : match;
    }
    // 北京市海淀区
    if (name.size() > 20 || name.isEmpty() || name.front().script() != QChar::Script_Han)
        return {};
    for (qsizetype i = 2; i + 2 <= name.size(); ++i) {
        const QStringView left = QStringView(name).first(i);
        if (found(m_regions, comparedName(left)).key.isEmpty())
            continue;
        const QStringView right = QStringView(name).sliced(i);
        if (const RecordMatch match = both(left, right); !match.key.isEmpty())
            return match;
    }
    return {};
}

RecordMatch RecordMatcher::indicator(QStringView name) const
{
    return found(m_indicators, comparedTitle(name));
}

RecordMatch RecordMatcher::subject(QStringView name) const
{
    return found(m_subjects, comparedTitle(name));
}

RecordMatch RecordMatcher::source(QStringView name) const
{
    return found(m_sources, comparedTitle(name));
}

} // namespace Zhitu
