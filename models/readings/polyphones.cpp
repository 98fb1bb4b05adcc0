// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "polyphones.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace Zhitu {

namespace {

struct Polyphone
{
    char32_t character;
    QStringView readings; ///< with a space between
};

/** By code point. Place names are given where the rarer reading is theirs. */
constexpr auto polyphones = [] {
    auto table = std::to_array<Polyphone>({
        {U'阿', u"a e"}, // 东阿
        {U'柏', u"bai bo"},        {U'蚌', u"bang beng"}, // 蚌埠
        {U'堡', u"bao pu bu"},     {U'薄', u"bao bo"},        {U'陂', u"bei pi po"}, // 黄陂
        {U'便', u"bian pian"},     {U'泊', u"bo po"},         {U'参', u"can shen cen"},
        {U'藏', u"cang zang"}, // 西藏
        {U'查', u"cha zha"},       {U'差', u"cha chai ci"},   {U'长', u"chang zhang"},
        {U'朝', u"chao zhao"},     {U'车', u"che ju"},        {U'澄', u"cheng deng"},
        {U'称', u"cheng chen"},    {U'尺', u"chi che"},       {U'仇', u"chou qiu"},
        {U'传', u"chuan zhuan"},   {U'幢', u"chuang zhuang"}, {U'枞', u"cong zong"}, // 枞阳
        {U'大', u"da dai"}, // 大城
        {U'单', u"dan shan chan"}, // 单县
        {U'弹', u"dan tan"},       {U'得', u"de dei"},        {U'的', u"de di"},
        {U'地', u"di de"},         {U'调', u"diao tiao"},     {U'洞', u"dong tong"}, // 洪洞
        {U'侗', u"dong tong"},     {U'都', u"du dou"},        {U'度', u"du duo"},
        {U'番', u"fan pan"}, // 番禺
        {U'繁', u"fan po"},        {U'佛', u"fo fu"},         {U'盖', u"gai ge"},
        {U'给', u"gei ji"},        {U'莞', u"guan wan"}, // 东莞
        {U'还', u"hai huan"},      {U'和', u"he huo hu"},     {U'核', u"he hu"},
        {U'合', u"he ge"},         {U'红', u"hong gong"},     {U'浒', u"hu xu"}, // 浒墅关
        {U'会', u"hui kuai"}, // 会稽
        {U'家', u"jia gu"},        {U'贾', u"jia gu"},        {U'犍', u"jian qian"}, // 犍为
        {U'降', u"jiang xiang"},   {U'角', u"jiao jue lu"}, // 角直
        {U'解', u"jie xie"},       {U'劲', u"jin jing"},      {U'句', u"ju gou"},
        {U'觉', u"jue jiao"},      {U'浚', u"jun xun"}, // 浚县
        {U'卡', u"ka qia"},        {U'壳', u"ke qiao"},       {U'隗', u"kui wei"},
        {U'姥', u"lao mu"},        {U'乐', u"le yue lao"}, // 乐山, 乐清, 乐亭
        {U'了', u"le liao"},       {U'六', u"liu lu"}, // 六安
        {U'露', u"lu lou"},        {U'落', u"luo la"},        {U'漯', u"luo ta"}, // 漯河
        {U'率', u"lü shuai"},      {U'绿', u"lü lu"}, // 鸭绿江
        {U'没', u"mei mo"},        {U'秘', u"mi bi"},         {U'泌', u"mi bi"}, // 泌阳
        {U'渑', u"mian sheng"}, // 渑池
        {U'缪', u"miao mou"},      {U'模', u"mo mu"},         {U'牟', u"mou mu"}, // 中牟, 牟平
        {U'屏', u"ping bing"},     {U'朴', u"pu piao"},       {U'埔', u"pu bu"}, // 大埔, 黄埔
        {U'期', u"qi ji"},         {U'奇', u"qi ji"},         {U'其', u"qi ji"},
        {U'铅', u"qian yan"}, // 铅山
        {U'强', u"qiang jiang"},   {U'且', u"qie ju"},        {U'塞', u"sai se"},
        {U'色', u"se shai"},       {U'莘', u"shen xin"}, // 莘庄
        {U'沈', u"shen chen"},     {U'省', u"sheng xing"},    {U'盛', u"sheng cheng"},
        {U'什', u"shi shen"},      {U'石', u"shi dan"},       {U'识', u"shi zhi"},
        {U'适', u"shi kuo"},       {U'数', u"shu shuo"},      {U'熟', u"shu shou"},
        {U'属', u"shu zhu"},       {U'说', u"shuo shui"},     {U'似', u"si shi"},
        {U'宿', u"su xiu"},        {U'覃', u"tan qin"},       {U'汤', u"tang shang"},
        {U'陶', u"tao yao"},       {U'提', u"ti di"},         {U'峒', u"tong dong"}, // 崆峒
        {U'拓', u"tuo ta"},        {U'万', u"wan mo"},        {U'圩', u"wei xu"},
        {U'尉', u"wei yu"}, // 尉犁
        {U'尾', u"wei yi"},        {U'蔚', u"wei yu"}, // 蔚县
        {U'涡', u"wo guo"}, // 涡阳
        {U'歙', u"xi she"}, // 歙县
        {U'系', u"xi ji"},         {U'洗', u"xi xian"},       {U'溪', u"xi qi"},
        {U'厦', u"xia sha"},       {U'纤', u"xian qian"},     {U'巷', u"xiang hang"},
        {U'校', u"xiao jiao"},     {U'削', u"xiao xue"},      {U'行', u"xing hang"},
        {U'荥', u"xing ying"}, // 荥经
        {U'血', u"xue xie"},       {U'钥', u"yao yue"},       {U'叶', u"ye xie"},
        {U'殷', u"yin yan"},       {U'育', u"yu yo"},         {U'俞', u"yu shu"},
        {U'於', u"yu wu"},         {U'员', u"yuan yun"},      {U'约', u"yue yao"},
        {U'筠', u"yun jun"}, // 筠连
        {U'择', u"ze zhai"},       {U'曾', u"zeng ceng"},     {U'栅', u"zha shan"},
        {U'扎', u"zha za"},        {U'轧', u"zha ya"},        {U'翟', u"zhai di"},
        {U'召', u"zhao shao"},     {U'爪', u"zhao zhua"},     {U'着', u"zhe zhao zhuo"},
        {U'折', u"zhe she"},       {U'重', u"zhong chong"},   {U'种', u"zhong chong"},
        {U'仔', u"zi zai"},        {U'综', u"zong zeng"},
    });
    std::ranges::sort(table, {}, &Polyphone::character);
    return table;
}();

} // namespace

QList<QString> polyphoneReadings(char32_t character)
{
    const auto found = std::ranges::lower_bound(polyphones, character, {}, &Polyphone::character);
    if (found == polyphones.end() || found->character != character)
        return {};
    QList<QString> readings;
    for (const QStringView reading : found->readings.split(u' '))
        readings.append(reading.toString());
    return readings;
}

} // namespace Zhitu
