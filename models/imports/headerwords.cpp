// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headerwords.h"

#include "grammar/writtentext.h"

namespace Zhitu {

namespace {

/** What headers call a column; the first that a header is, or else contains, decides. */
struct HeaderWord
{
    QStringView word;
    ColumnRole role;
    bool isWhole = true; ///< false: within a longer header, too
};
constexpr HeaderWord headerWords[] = {
    {u"id", ColumnRole::Id},
    {u"编号", ColumnRole::Id},
    {u"編號", ColumnRole::Id},
    {u"序號", ColumnRole::Ignored},
    {u"序号", ColumnRole::Ignored},
    {u"no.", ColumnRole::Ignored},
    {u"#", ColumnRole::Ignored},
    {u"region", ColumnRole::Region},
    {u"地区", ColumnRole::Region, false},
    {u"区域", ColumnRole::Region},
    {u"地區", ColumnRole::Region, false},
    {u"區域", ColumnRole::Region},
    {u"縣市", ColumnRole::Region, false},
    {u"國家", ColumnRole::Region, false},
    {u"省份", ColumnRole::Region, false},
    {u"省市", ColumnRole::Region},
    {u"城市", ColumnRole::Region},
    {u"区县", ColumnRole::Region},
    {u"行政区", ColumnRole::Region, false},
    {u"国家", ColumnRole::Region, false},
    {u"entity", ColumnRole::Region},
    {u"country", ColumnRole::Region},
    {u"country name", ColumnRole::Region},
    {u"country code", ColumnRole::Region},
    {u"area", ColumnRole::Region},
    {u"city", ColumnRole::Region},
    {u"district", ColumnRole::Region},
    {u"province", ColumnRole::Region},
    {u"location", ColumnRole::Region},
    {u"geography", ColumnRole::Region},
    {u"code", ColumnRole::Region},
    {u"ref_area", ColumnRole::Region},
    {u"indicator", ColumnRole::Indicator},
    {u"指标", ColumnRole::Indicator},
    {u"指標", ColumnRole::Indicator},
    {u"項目", ColumnRole::Indicator},
    {u"指标名称", ColumnRole::Indicator},
    {u"项目", ColumnRole::Indicator},
    {u"variable", ColumnRole::Indicator},
    {u"series", ColumnRole::Indicator},
    {u"measure", ColumnRole::Indicator},
    {u"indicator name", ColumnRole::Indicator},
    {u"indicator code", ColumnRole::Indicator},
    {u"主体", ColumnRole::Subject},
    {u"企业", ColumnRole::Subject},
    {u"机构", ColumnRole::Subject},
    {u"公司", ColumnRole::Subject},
    {u"subject", ColumnRole::Subject},
    {u"company", ColumnRole::Subject},
    {u"organisation", ColumnRole::Subject},
    {u"organization", ColumnRole::Subject},
    {u"年份", ColumnRole::Period, false},
    {u"年", ColumnRole::Period},
    {u"年度", ColumnRole::Period},
    {u"年別", ColumnRole::Period},
    {u"時間", ColumnRole::Period},
    {u"月份", ColumnRole::Period},
    {u"日期", ColumnRole::Period, false},
    {u"时间", ColumnRole::Period},
    {u"时期", ColumnRole::Period},
    {u"year", ColumnRole::Period},
    {u"date", ColumnRole::Period},
    {u"day", ColumnRole::Period},
    {u"month", ColumnRole::Period},
    {u"quarter", ColumnRole::Period},
    {u"period", ColumnRole::Period},
    {u"time", ColumnRole::Period},
    {u"time period", ColumnRole::Period},
    {u"time_period", ColumnRole::Period},
    {u"value", ColumnRole::Value},
    {u"数值", ColumnRole::Value, false},
    {u"值", ColumnRole::Value},
    {u"obs_value", ColumnRole::Value},
    {u"value_upper", ColumnRole::ValueUpper},
    {u"upper", ColumnRole::ValueUpper},
    {u"上限", ColumnRole::ValueUpper},
    {u"unit", ColumnRole::Unit},
    {u"单位", ColumnRole::Unit},
    {u"计量单位", ColumnRole::Unit},
    {u"單位", ColumnRole::Unit},
    {u"unit_mult", ColumnRole::UnitMultiplier},
    {u"qualifier", ColumnRole::Qualifier},
    {u"限定词", ColumnRole::Qualifier},
    {u"限定", ColumnRole::Qualifier},
    {u"口径修饰", ColumnRole::Qualifier},
    {u"qualifier_word_zh", ColumnRole::QualifierWord},
    {u"status", ColumnRole::Status},
    {u"状态", ColumnRole::Status},
    {u"狀態", ColumnRole::Status},
    {u"性质", ColumnRole::Status},
    {u"rank_basis", ColumnRole::RankBasis},
    {u"source", ColumnRole::Source},
    {u"来源", ColumnRole::Source},
    {u"数据来源", ColumnRole::Source},
    {u"资料来源", ColumnRole::Source},
    {u"來源", ColumnRole::Source},
    {u"資料來源", ColumnRole::Source},
    {u"出处", ColumnRole::Source},
    {u"origin", ColumnRole::Origin},
    {u"stated by", ColumnRole::StatedBy},
    {u"stated_by_zh", ColumnRole::StatedBy},
    {u"stated_by_en", ColumnRole::StatedBy},
    {u"发布者", ColumnRole::StatedBy},
    {u"发布机构", ColumnRole::StatedBy},
    {u"printed", ColumnRole::Printed},
    {u"原文", ColumnRole::Printed, false},
    {u"as printed", ColumnRole::Printed},
    {u"line", ColumnRole::Line},
    {u"行号", ColumnRole::Line},
    {u"occurrence", ColumnRole::Occurrence},
    {u"obs_status", ColumnRole::ObsStatus},
    {u"break", ColumnRole::Break},
    {u"note", ColumnRole::Note},
    {u"note_zh", ColumnRole::Note},
    {u"note_en", ColumnRole::Note},
    {u"notes", ColumnRole::Note},
    {u"remark", ColumnRole::Note},
    {u"remarks", ColumnRole::Note},
    {u"备注", ColumnRole::Note, false},
    {u"備註", ColumnRole::Note, false},
    {u"说明", ColumnRole::Note},
    {u"注", ColumnRole::Note},
};

} // namespace

ColumnRole roleOfHeader(const QString &header)
{
    const QString folded = foldedWriting(header);
    for (const HeaderWord &entry : headerWords) {
        if (folded.compare(entry.word, Qt::CaseInsensitive) == 0)
            return entry.role;
    }
    for (const HeaderWord &entry : headerWords) {
        if (!entry.isWhole && folded.size() <= 8
            && folded.contains(entry.word, Qt::CaseInsensitive))
            return entry.role;
    }
    return ColumnRole::Ignored;
}

std::optional<ColumnRole> roleOfMeaning(ColumnMeaning meaning)
{
    switch (meaning) {
    case ColumnMeaning::Unknown:
        break;
    case ColumnMeaning::Region:
    case ColumnMeaning::RegionCode:
        return ColumnRole::Region;
    case ColumnMeaning::Indicator:
    case ColumnMeaning::IndicatorCode:
        return ColumnRole::Indicator;
    case ColumnMeaning::Dimension:
        return ColumnRole::Dimension;
    case ColumnMeaning::Period:
        return ColumnRole::Period;
    case ColumnMeaning::Value:
        return ColumnRole::Value;
    case ColumnMeaning::Unit:
        return ColumnRole::Unit;
    case ColumnMeaning::UnitMultiplier:
        return ColumnRole::UnitMultiplier;
    case ColumnMeaning::Status:
        return ColumnRole::ObsStatus;
    case ColumnMeaning::Note:
        return ColumnRole::Note;
    case ColumnMeaning::Source:
        return ColumnRole::Source;
    case ColumnMeaning::Action:
        return ColumnRole::Action;
    case ColumnMeaning::Ignored:
        return ColumnRole::Ignored;
    }
    return std::nullopt;
}

} // namespace Zhitu
