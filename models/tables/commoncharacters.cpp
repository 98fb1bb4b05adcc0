// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commoncharacters.h"

#include <algorithm>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

// The most usual characters of running texts and, after them, those of statistical tables.
constexpr char16_t simplifiedCharacters[] =
    u"的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下"
    u"而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女"
    u"但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其"
    u"进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每"
    u"并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光"
    u"白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何"
    u"度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢病始达深完今提求清"
    u"王化空业思切怎非找片罗钱语元喜曾离飞科言干流欢约各即指合反题必该论交终林请医晚制球决传画"
    u"保读运及则房早院量苦火布品近坐产答星精视五连司奇管类未朋且婚台夜青北队久乎越观落尽形影红"
    u"百令周吧识步希亚术留市半热送兴造谈容极随演收首根讲整式取照办强石古华谓省县区镇乡村街州港"
    u"京津沪渝冀豫鲁晋陕甘宁蒙黑吉辽苏浙皖闽赣湘鄂粤桂琼川贵云藏疆澳朝阳丰淀密怀柔昌顺义城企单"
    u"户亿千吨米顷率增减降均额值计标统局鉴季环累居支配消费投资固财政税务贸易农服建筑批零售宿餐"
    u"饮融险育卫技息软件互联网智算模型参专研价粮食积亡称码备注源序号编份级状态项况预际初核按占"
    u"排治辖园";
constexpr char16_t traditionalCharacters[] =
    u"的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得里後自以會家可下"
    u"而過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女"
    u"但現前些所同日手又行意動方期它頭經長兒回位分愛老因很給名法間斯知世什兩次使身者被高已親其"
    u"進此話常與活正感見明問力理爾點文幾定本公特做外孩相西果走將月十實向聲車全信重三機工物氣每"
    u"並別真打太新比才便夫再書部水像眼等體卻加電主界門利海受聽表德少克代員許先口由死安寫性馬光"
    u"白或住難望教命花結樂色更拉東神記處讓母父應直字場平報友關放至張認接告入笑內英軍候民歲往何"
    u"度山覺路帶萬男邊風解叫任金快原吃媽變通師立象數四失滿戰遠格士音輕目條呢病始達深完今提求清"
    u"王化空業思切怎非找片羅錢語元喜曾離飛科言乾流歡約各即指合反題必該論交終林請醫晚制球決傳畫"
    u"保讀運及則房早院量苦火布品近坐產答星精視五連司奇管類未朋且婚臺夜青北隊久乎越觀落盡形影紅"
    u"百令周吧識步希亞術留市半熱送興造談容極隨演收首根講整式取照辦強石古華謂省縣區鎮鄉村街州港"
    u"京津滬渝冀豫魯晉陝甘寧蒙黑吉遼蘇浙皖閩贛湘鄂粵桂瓊川貴雲藏疆澳朝陽豐澱密懷柔昌順義城企單"
    u"戶億千噸米頃率增減降均額值計標統局鑒季環累居支配消費投資固財政稅務貿易農服建築批零售宿餐"
    u"飲融險育衛技息軟件互聯網智算模型參專研價糧食積亡稱碼備注源序號編份級狀態項況預際初核按佔"
    u"排治轄園台裏裡衞羣眾週係製複鍾";
constexpr char16_t japaneseCharacters[] =
    u"年月日人口東京大阪都道府県市区町村合計総数平均男女国地域産業企業事業所従業者売上高金額単位千"
    u"円億"
    u"比率増減前年度調査結果統計表項目内容番号名称備考世帯住宅学校教育保健医療農林水産製造建設運輸"
    u"卸小"
    u"北海青森岩手宮城秋田山形福島茨木栃群馬埼玉葉神奈川新潟富石井梨長野岐阜静岡愛知三重滋賀兵庫良"
    u"和歌鳥取根広徳香媛佐崎熊分鹿児沖縄";
constexpr char16_t koreanCharacters[] =
    u"이다의는에을가고를하지은한로도기사서시어인자대정리그나아으일수들과해부전상원보라제주것있"
    u"년월일구별합계인구비율지역단위명수치연도서울부산대구인천광주대전울산세종경기강원충북남전북전"
    u"남경북경남제주시군읍면동총산업기업체종사자금액매출증감률평균남녀성연령통계표항목내용번호비고"
    u"국가지표값";

/** The characters of a list, in the order of their codes. */
std::u16string sorted(std::u16string_view list)
{
    std::u16string characters(list);
    std::ranges::sort(characters);
    return characters;
}

const std::u16string &charactersOf(Script script)
{
    static const std::u16string simplified = sorted(simplifiedCharacters);
    static const std::u16string traditional = sorted(traditionalCharacters);
    static const std::u16string japanese = sorted(japaneseCharacters);
    static const std::u16string korean = sorted(koreanCharacters);
    switch (script) {
    case Script::Simplified:
        return simplified;
    case Script::Traditional:
        return traditional;
    case Script::Japanese:
        return japanese;
    case Script::Korean:
        return korean;
    }
    return simplified;
}

} // namespace

bool isCommon(char16_t character, Script script)
{
    return std::ranges::binary_search(charactersOf(script), character);
}

const QStringList &tableWords(Script script)
{
    static const QStringList simplified{
        u"地区"_s,   u"年份"_s, u"指标"_s, u"数值"_s, u"单位"_s, u"合计"_s, u"全国"_s,   u"人口"_s,
        u"北京"_s,   u"天津"_s, u"上海"_s, u"重庆"_s, u"河北"_s, u"山西"_s, u"辽宁"_s,   u"吉林"_s,
        u"黑龙江"_s, u"江苏"_s, u"浙江"_s, u"安徽"_s, u"福建"_s, u"江西"_s, u"山东"_s,   u"河南"_s,
        u"湖北"_s,   u"湖南"_s, u"广东"_s, u"广西"_s, u"海南"_s, u"四川"_s, u"贵州"_s,   u"云南"_s,
        u"西藏"_s,   u"陕西"_s, u"甘肃"_s, u"青海"_s, u"宁夏"_s, u"新疆"_s, u"内蒙古"_s, u"香港"_s,
        u"澳门"_s,   u"台湾"_s, u"深圳"_s, u"广州"_s, u"杭州"_s, u"苏州"_s, u"南京"_s,   u"成都"_s,
        u"武汉"_s,   u"合肥"_s, u"西安"_s, u"长沙"_s, u"中国"_s, u"美国"_s, u"日本"_s,   u"英国"_s,
        u"海淀"_s,   u"朝阳"_s, u"浦东"_s, u"年度"_s, u"季度"_s, u"亿元"_s, u"万元"_s,   u"来源"_s};
    static const QStringList traditional{
        u"地區"_s, u"年份"_s, u"指標"_s, u"數值"_s, u"單位"_s, u"合計"_s, u"總計"_s, u"人口"_s,
        u"臺灣"_s, u"台灣"_s, u"臺北"_s, u"台北"_s, u"新北"_s, u"桃園"_s, u"臺中"_s, u"台中"_s,
        u"臺南"_s, u"台南"_s, u"高雄"_s, u"基隆"_s, u"新竹"_s, u"苗栗"_s, u"彰化"_s, u"南投"_s,
        u"雲林"_s, u"嘉義"_s, u"屏東"_s, u"宜蘭"_s, u"花蓮"_s, u"臺東"_s, u"澎湖"_s, u"金門"_s,
        u"香港"_s, u"澳門"_s, u"九龍"_s, u"新界"_s, u"縣市"_s, u"年度"_s, u"民國"_s, u"中國"_s,
        u"美國"_s, u"日本"_s, u"英國"_s, u"億元"_s, u"萬元"_s, u"千元"_s, u"來源"_s, u"統計"_s,
        u"北京"_s, u"上海"_s, u"廣東"_s, u"深圳"_s};
    static const QStringList japanese{u"都道府県"_s, u"年度"_s, u"年次"_s, u"人口"_s,   u"合計"_s,
                                      u"総数"_s,     u"東京"_s, u"大阪"_s, u"京都"_s,   u"北海道"_s,
                                      u"地域"_s,     u"項目"_s, u"単位"_s, u"データ"_s, u"コード"_s,
                                      u"全国"_s,     u"日本"_s, u"中国"_s};
    static const QStringList korean{
        u"서울"_s, u"부산"_s, u"대구"_s, u"인천"_s, u"광주"_s, u"대전"_s, u"울산"_s, u"경기"_s,
        u"연도"_s, u"지역"_s, u"합계"_s, u"인구"_s, u"시도"_s, u"단위"_s, u"전국"_s, u"기업"_s};
    switch (script) {
    case Script::Simplified:
        return simplified;
    case Script::Traditional:
        return traditional;
    case Script::Japanese:
        return japanese;
    case Script::Korean:
        return korean;
    }
    return simplified;
}

} // namespace Zhitu
