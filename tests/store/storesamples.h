// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/result.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QString>

#include <utility>

/** Packages and files that the tests of the store share. */
namespace Zhitu::Samples {

/** A package with a record in every table, each field of each table filled somewhere. */
inline Package package()
{
    using namespace Qt::Literals::StringLiterals;
    Package package;
    package.info = {.id = u"sample"_s,
                    .version = u"1.0.0"_s,
                    .title = {u"样例"_s, u"Sample"_s},
                    .description = {u"说明"_s, u"Description"_s},
                    .shipped = false};
    Catalog &catalog = package.catalog;
    catalog.units = {{u"models"_s, UnitKind::Count, {u"个"_s, u"models"_s}},
                     {u"rank"_s, UnitKind::Rank, {u"位"_s, u"rank"_s}}};
    // The district comes before the region that it lies in, the reprint before the original.
    catalog.regions = {{.code = u"110108"_s,
                        .level = AreaLevel::District,
                        .parent = u"110000"_s,
                        .name = {u"海淀区"_s, u"Haidian District"_s},
                        .shortName = {u"海淀"_s, u"Haidian"_s},
                        .aliases = {},
                        .pinyin = u"haidian"_s,
                        .colourSlot = 2,
                        .tileColumn = 3,
                        .tileRow = 0},
                       {.code = u"110000"_s,
                        .level = AreaLevel::Province,
                        .parent = {},
                        .name = {u"北京"_s, {}},
                        .shortName = {},
                        .aliases = {u"CN-BJ"_s, u"Peking"_s},
                        .pinyin = {},
                        .colourSlot = {},
                        .tileColumn = {},
                        .tileRow = {}}};
    catalog.subjects = {{u"ernie-bot"_s, {u"文心一言"_s, u"ERNIE Bot"_s}, {{}, u"ERNIE"_s}}};
    catalog.sources = {{.id = u"repost"_s,
                        .kind = SourceKind::Repost,
                        .title = {u"转载"_s, u"Repost"_s},
                        .shortTitle = {},
                        .publisher = {},
                        .published = {},
                        .url = u"https://example.org/?a=1&b=<2>"_s,
                        .repeats = u"paper"_s,
                        .note = {}},
                       {.id = u"paper"_s,
                        .kind = SourceKind::WhitePaper,
                        .title = {u"白皮书"_s, u"White paper"_s},
                        .shortTitle = {u"白"_s, u"Paper"_s},
                        .publisher = {u"机构"_s, u"Publisher"_s},
                        .published = *Period::fromIso(u"2023-11-29"),
                        .url = {},
                        .repeats = {},
                        .note = {u"第一行\n第二行"_s, u"It's \"quoted\""_s}}};
    catalog.indicators = {{.id = u"released"_s,
                           .name = {u"已发布大模型"_s, u"Models released"_s},
                           .shortName = {u"已发布"_s, u"Released"_s},
                           .unit = u"models"_s,
                           .measure = Measure::Stock,
                           .direction = Direction::Higher,
                           .population = {u"模型"_s, u"models"_s},
                           .definition = {u"定义"_s, u"definition"_s},
                           .scope = {u"范围"_s, u"scope"_s},
                           .isCumulative = true},
                          {.id = u"filed"_s,
                           .name = {u"已备案"_s, u"Filed"_s},
                           .shortName = {},
                           .unit = u"models"_s,
                           .measure = Measure::Flow,
                           .direction = Direction::None,
                           .population = {},
                           .definition = {},
                           .scope = {}},
                          {.id = u"compute_rank"_s,
                           .name = {u"排名"_s, u"Rank"_s},
                           .shortName = {},
                           .unit = u"rank"_s,
                           .measure = Measure::Rank,
                           .direction = Direction::Lower,
                           .population = {},
                           .definition = {},
                           .scope = {}}};
    catalog.comparabilities = {{u"released"_s, u"filed"_s, {u"理由"_s, u"reason"_s}}};
    catalog.relations = {
        {u"released"_s, RelationKind::ShareOf, u"filed"_s, u"110000"_s, {}},
        {u"filed"_s, RelationKind::PartOf, u"released"_s, {}, {u"缘由"_s, u"why"_s}}};
    catalog.events = {{.id = u"EVT01"_s,
                       .kind = u"policy"_s,
                       .period = *Period::fromIso(u"2023-05"),
                       .qualifier = Qualifier::About,
                       .status = Status::Actual,
                       .region = u"110000"_s,
                       .title = {u"措施"_s, u"Measures"_s},
                       .shortTitle = {u"措"_s, u"M"_s},
                       .statedBy = {u"某委"_s, u"A commission"_s},
                       .source = u"repost"_s,
                       .origin = u"paper"_s,
                       .line = 3,
                       .printed = u"5月"_s,
                       .occurrence = 2,
                       .note = {u"注"_s, u"note"_s}},
                      {.id = u"EVT02"_s,
                       .kind = u"report"_s,
                       .period = {},
                       .qualifier = Qualifier::Exact,
                       .status = Status::Statement,
                       .region = u"110108"_s,
                       .title = {u"报告"_s, {}},
                       .shortTitle = {},
                       .statedBy = {},
                       .source = u"paper"_s,
                       .origin = {},
                       .line = {},
                       .printed = {},
                       .occurrence = 0,
                       .note = {}}};
    catalog.charts = {{.id = u"timeline"_s,
                       .kind = ChartKind::ModelTimeline,
                       .name = {u"时间线"_s, u"Timeline"_s},
                       .title = {u"题"_s, u"Title"_s},
                       .subtitle = {u"副题"_s, u"Subtitle"_s},
                       .indicators = {u"released"_s, u"filed"_s},
                       .regions = {u"110108"_s, u"110000"_s},
                       .focus = u"110000"_s,
                       .from = Period::fromIso(u"2019"),
                       .to = Period::fromIso(u"2025-06"),
                       .eventKinds = {u"policy"_s, u"report"_s}},
                      {.id = u"ranking"_s,
                       .kind = ChartKind::ComputeRanking,
                       .name = {u"排名"_s, u"Ranking"_s},
                       .title = {},
                       .subtitle = {},
                       .indicators = {u"compute_rank"_s},
                       .regions = {},
                       .focus = {},
                       .from = {},
                       .to = {},
                       .eventKinds = {}}};
    package.observations = {{.id = u"OBS01"_s,
                             .indicator = u"released"_s,
                             .region = u"110000"_s,
                             .subject = {},
                             .period = *Period::fromIso(u"2023-10"),
                             .value = 254,
                             .valueUpper = {},
                             .unit = u"models"_s,
                             .qualifier = Qualifier::Over,
                             .qualifierWord = {u"余"_s, u"odd"_s},
                             .status = Status::Actual,
                             .rankBasis = RankBasis::None,
                             .statedBy = {u"某委"_s, u"A commission"_s},
                             .source = u"repost"_s,
                             .origin = u"paper"_s,
                             .line = 10,
                             .printed = u"254余个"_s,
                             .occurrence = 1,
                             .obsStatus = u"A"_s,
                             .breakBefore = true,
                             .note = {u"注"_s, u"note"_s}},
                            {.id = u"OBS02"_s,
                             .indicator = u"filed"_s,
                             .region = u"110108"_s,
                             .subject = u"ernie-bot"_s,
                             .period = *Period::fromIso(u"2019/2021"),
                             .value = 0.1,
                             .valueUpper = 0.30000000000000004,
                             .unit = u"models"_s,
                             .qualifier = Qualifier::Range,
                             .qualifierWord = {},
                             .status = Status::Forecast,
                             .rankBasis = RankBasis::None,
                             .statedBy = {},
                             .source = u"paper"_s,
                             .origin = {},
                             .line = {},
                             .printed = {},
                             .occurrence = 0,
                             .obsStatus = {},
                             .breakBefore = false,
                             .note = {}},
                            {.id = u"OBS03"_s,
                             .indicator = u"compute_rank"_s,
                             .region = u"110000"_s,
                             .subject = {},
                             .period = {},
                             .value = {},
                             .valueUpper = {},
                             .unit = u"rank"_s,
                             .qualifier = Qualifier::Exact,
                             .qualifierWord = {},
                             .status = Status::Target,
                             .rankBasis = RankBasis::FromStreak,
                             .statedBy = {},
                             .source = u"paper"_s,
                             .origin = {},
                             .line = {},
                             .printed = {},
                             .occurrence = 0,
                             .obsStatus = {},
                             .breakBefore = false,
                             .note = {}}};
    catalog.buildIndex();
    return package;
}

/** The same records of everything but observations and events, and other observations. */
inline Package secondPackage(int count = 2)
{
    using namespace Qt::Literals::StringLiterals;
    Package second = package();
    second.info.id = u"second"_s;
    second.catalog.events.clear();
    const Observation pattern = std::exchange(second.observations, {}).first();
    for (int i = 0; i < count; ++i) {
        second.observations.append(pattern);
        second.observations.last().id = u"NEW%1"_s.arg(i);
        second.observations.last().value = i;
    }
    return second;
}

/** The bytes of every file in a folder, hidden ones included, and its folders, by name. */
inline QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const auto entries = QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                    | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        files.insert(entry.fileName(),
                     entry.isFile() && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                      : QByteArray("-"));
    }
    return files;
}

inline QString describe(const Error &error)
{
    return QStringLiteral("%1 %2:%3: %4: %5")
        .arg(static_cast<int>(error.kind))
        .arg(error.file)
        .arg(error.row)
        .arg(error.field, error.detail);
}

} // namespace Zhitu::Samples

/** Fails the test, with the error, unless a Result holds a value. */
#define VERIFY_RESULT(...)                                                                         \
    do {                                                                                           \
        const auto &verified = (__VA_ARGS__);                                                      \
        QVERIFY2(verified,                                                                         \
                 qPrintable(verified ? QString() : Zhitu::Samples::describe(verified.error())));   \
    } while (false)
