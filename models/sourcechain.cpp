// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcechain.h"

#include "formats/catalogue.h"
#include "formats/formats.h"

#include <QStringList>

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** The grades of which a place is said: all kinds but the one that stands for none. */
constexpr int grades = static_cast<int>(SourceKind::NotStated);

/** As the first word of a phrase. */
QString kindNoun(SourceKind kind, const Catalogue &words)
{
    switch (kind) {
    case SourceKind::OfficialStatistic:
        return words.translate("Models", "official document", "source");
    case SourceKind::WhitePaper:
        return words.translate("Models", "white paper", "source");
    case SourceKind::Association:
        return words.translate("Models", "publication of an association", "source");
    case SourceKind::Interview:
        return words.translate("Models", "interview", "source");
    case SourceKind::Press:
        return words.translate("Models", "press report", "source");
    case SourceKind::Repost:
        return words.translate("Models", "repost", "source");
    case SourceKind::NotStated:
        return words.translate("Models", "source that is not stated", "source");
    }
    return {};
}

/** After "of" or "quoting". */
QString kindWithArticle(SourceKind kind, const Catalogue &words)
{
    switch (kind) {
    case SourceKind::OfficialStatistic:
        return words.translate("Models", "an official document", "source");
    case SourceKind::WhitePaper:
        return words.translate("Models", "a white paper", "source");
    case SourceKind::Association:
        return words.translate("Models", "a publication of an association", "source");
    case SourceKind::Interview:
        return words.translate("Models", "an interview", "source");
    case SourceKind::Press:
        return words.translate("Models", "a press report", "source");
    case SourceKind::Repost:
        return words.translate("Models", "a repost", "source");
    case SourceKind::NotStated:
        return words.translate("Models", "a source that is not stated", "source");
    }
    return {};
}

template<typename Record>
QString gradeOf(const Catalog &catalog, const Record &claim, Language language)
{
    QStringList parts;
    if (const auto grade = sourceGrade(catalog, claim.source, claim.origin))
        parts.append(sourceKindName(*grade, language));
    for (const GradeMark mark : gradeMarks(claim.period, claim.status))
        parts.append(gradeMarkName(mark, language));
    return parts.join(u" · "_s);
}

} // namespace

SourceChain sourceChain(const Catalog &catalog, const QString &source, const QString &origin)
{
    SourceChain chain;
    chain.links = catalog.sourceChain(source, origin);
    chain.quoted = catalog.sourceChain(source, {}).size();
    for (qsizetype i = 0; i < chain.links.size(); ++i)
        if (chain.weakest < 0 || chain.links.at(i)->kind > chain.links.at(chain.weakest)->kind)
            chain.weakest = i;
    return chain;
}

std::optional<SourceKind> sourceGrade(const Catalog &catalog, const QString &source,
                                      const QString &origin)
{
    std::optional<SourceKind> grade;
    const auto follow = [&](const QString &start) {
        // As many steps as there are sources: a loop in the data has no end.
        qsizetype steps = catalog.sources.size();
        for (const Source *next = catalog.source(start); next && steps > 0;
             next = next->repeats.isEmpty() ? nullptr : catalog.source(next->repeats), --steps)
            grade = std::max(grade.value_or(next->kind), next->kind);
    };
    follow(source);
    if (!origin.isEmpty())
        follow(origin);
    return grade;
}

QList<GradeMark> gradeMarks(const Period &period, Status status)
{
    QList<GradeMark> marks;
    if (period.isUndated())
        marks.append(GradeMark::Undated);
    if (status == Status::Forecast)
        marks.append(GradeMark::Forecast);
    else if (status == Status::Statement)
        marks.append(GradeMark::Statement);
    return marks;
}

QString gradeMarkName(GradeMark mark, Language language)
{
    switch (mark) {
    case GradeMark::Undated:
        return formatPeriod({}, language);
    case GradeMark::Forecast:
        return statusName(Status::Forecast, language);
    case GradeMark::Statement:
        return statusName(Status::Statement, language);
    }
    return {};
}

QString gradeText(const Catalog &catalog, const Observation &claim, Language language)
{
    return gradeOf(catalog, claim, language);
}

QString gradeText(const Catalog &catalog, const Event &claim, Language language)
{
    return gradeOf(catalog, claim, language);
}

QString chainText(const SourceChain &chain, Language language)
{
    QStringList kinds;
    for (const Source *link : chain.links)
        kinds.append(sourceKindName(link->kind, language));
    return kinds.join(u" ← "_s);
}

QString chainPhrase(const SourceChain &chain, Language language)
{
    if (chain.links.isEmpty())
        return {};
    const Catalogue &words = Catalogue::of(language);
    QString phrase = kindNoun(chain.links.first()->kind, words);
    if (chain.isReprintUnknown())
        phrase = words.translate("Models", "repost of a document that the data do not name");
    for (qsizetype i = 1; i < chain.links.size(); ++i) {
        const QString next = kindWithArticle(chain.links.at(i)->kind, words);
        if (i == chain.quoted)
            //: one document quotes another: "press report, quoting a white paper"
            phrase = words.translate("Models", "%1, quoting %2").arg(phrase, next);
        else if (chain.links.at(i - 1)->kind == SourceKind::Repost)
            //: one document reprints another: "repost of a press report"
            phrase = words.translate("Models", "%1 of %2").arg(phrase, next);
        else
            //: one document reprints another: "press report, reprinting a white paper"
            phrase = words.translate("Models", "%1, reprinting %2").arg(phrase, next);
    }
    return phrase;
}

QString weakestLinkText(const SourceChain &chain, Language language)
{
    const std::optional<SourceKind> grade = chain.grade();
    if (!grade)
        return {};
    const Catalogue &words = Catalogue::of(language);
    const QString name = sourceKindName(*grade, language);
    if (*grade == SourceKind::NotStated)
        //: %1 is "source not stated"
        return words.translate("Models", "%1 (below all grades)").arg(name);
    //: %1 is a kind of source, such as "repost"; %2 its grade, 1 the best, of %3
    return words.translate("Models", "%1 (grade %2 of %3, 1 is best)")
        .arg(name, QString::number(static_cast<int>(*grade) + 1), QString::number(grades));
}

} // namespace Zhitu
