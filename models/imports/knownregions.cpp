// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownregions.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Province
{
    QStringView code; ///< GB/T 2260
    QStringView iso; ///< ISO 3166-2 without "CN-"
    QStringView zh;
    QStringView shortZh;
    QStringView en;
    QStringView pinyin;
};
constexpr Province provinces[] = {
    {u"110000", u"BJ", u"北京市", u"北京", u"Beijing", u"beijing"},
    {u"120000", u"TJ", u"天津市", u"天津", u"Tianjin", u"tianjin"},
    {u"130000", u"HE", u"河北省", u"河北", u"Hebei", u"hebei"},
    {u"140000", u"SX", u"山西省", u"山西", u"Shanxi", u"shanxi"},
    {u"150000", u"NM", u"内蒙古自治区", u"内蒙古", u"Inner Mongolia", u"neimenggu"},
    {u"210000", u"LN", u"辽宁省", u"辽宁", u"Liaoning", u"liaoning"},
    {u"220000", u"JL", u"吉林省", u"吉林", u"Jilin", u"jilin"},
    {u"230000", u"HL", u"黑龙江省", u"黑龙江", u"Heilongjiang", u"heilongjiang"},
    {u"310000", u"SH", u"上海市", u"上海", u"Shanghai", u"shanghai"},
    {u"320000", u"JS", u"江苏省", u"江苏", u"Jiangsu", u"jiangsu"},
    {u"330000", u"ZJ", u"浙江省", u"浙江", u"Zhejiang", u"zhejiang"},
    {u"340000", u"AH", u"安徽省", u"安徽", u"Anhui", u"anhui"},
    {u"350000", u"FJ", u"福建省", u"福建", u"Fujian", u"fujian"},
    {u"360000", u"JX", u"江西省", u"江西", u"Jiangxi", u"jiangxi"},
    {u"370000", u"SD", u"山东省", u"山东", u"Shandong", u"shandong"},
    {u"410000", u"HA", u"河南省", u"河南", u"Henan", u"henan"},
    {u"420000", u"HB", u"湖北省", u"湖北", u"Hubei", u"hubei"},
    {u"430000", u"HN", u"湖南省", u"湖南", u"Hunan", u"hunan"},
    {u"440000", u"GD", u"广东省", u"广东", u"Guangdong", u"guangdong"},
    {u"450000", u"GX", u"广西壮族自治区", u"广西", u"Guangxi", u"guangxi"},
    {u"460000", u"HI", u"海南省", u"海南", u"Hainan", u"hainan"},
    {u"500000", u"CQ", u"重庆市", u"重庆", u"Chongqing", u"chongqing"},
    {u"510000", u"SC", u"四川省", u"四川", u"Sichuan", u"sichuan"},
    {u"520000", u"GZ", u"贵州省", u"贵州", u"Guizhou", u"guizhou"},
    {u"530000", u"YN", u"云南省", u"云南", u"Yunnan", u"yunnan"},
    {u"540000", u"XZ", u"西藏自治区", u"西藏", u"Tibet", u"xizang"},
    {u"610000", u"SN", u"陕西省", u"陕西", u"Shaanxi", u"shaanxi"},
    {u"620000", u"GS", u"甘肃省", u"甘肃", u"Gansu", u"gansu"},
    {u"630000", u"QH", u"青海省", u"青海", u"Qinghai", u"qinghai"},
    {u"640000", u"NX", u"宁夏回族自治区", u"宁夏", u"Ningxia", u"ningxia"},
    {u"650000", u"XJ", u"新疆维吾尔自治区", u"新疆", u"Xinjiang", u"xinjiang"},
    {u"710000", u"TW", u"台湾省", u"台湾", u"Taiwan", u"taiwan"},
    {u"810000", u"HK", u"香港特别行政区", u"香港", u"Hong Kong", u"xianggang"},
    {u"820000", u"MO", u"澳门特别行政区", u"澳门", u"Macao", u"aomen"},
};

struct Country
{
    QStringView code; ///< ISO 3166-1, two letters
    QStringView iso3;
    QStringView zh;
    QStringView en;
};
/** Those whose names in both languages are likely to be met; the rest is asked of Qt, in English. */
constexpr Country countries[] = {
    {u"CN", u"CHN", u"中国", u"China"},
    {u"US", u"USA", u"美国", u"United States"},
    {u"JP", u"JPN", u"日本", u"Japan"},
    {u"DE", u"DEU", u"德国", u"Germany"},
    {u"GB", u"GBR", u"英国", u"United Kingdom"},
    {u"FR", u"FRA", u"法国", u"France"},
    {u"IN", u"IND", u"印度", u"India"},
    {u"KR", u"KOR", u"韩国", u"South Korea"},
    {u"CA", u"CAN", u"加拿大", u"Canada"},
    {u"IT", u"ITA", u"意大利", u"Italy"},
    {u"ES", u"ESP", u"西班牙", u"Spain"},
    {u"AU", u"AUS", u"澳大利亚", u"Australia"},
    {u"BR", u"BRA", u"巴西", u"Brazil"},
    {u"RU", u"RUS", u"俄罗斯", u"Russia"},
    {u"SG", u"SGP", u"新加坡", u"Singapore"},
    {u"IL", u"ISR", u"以色列", u"Israel"},
    {u"NL", u"NLD", u"荷兰", u"Netherlands"},
    {u"SE", u"SWE", u"瑞典", u"Sweden"},
    {u"CH", u"CHE", u"瑞士", u"Switzerland"},
    {u"FI", u"FIN", u"芬兰", u"Finland"},
    {u"NO", u"NOR", u"挪威", u"Norway"},
    {u"DK", u"DNK", u"丹麦", u"Denmark"},
    {u"BE", u"BEL", u"比利时", u"Belgium"},
    {u"AT", u"AUT", u"奥地利", u"Austria"},
    {u"IE", u"IRL", u"爱尔兰", u"Ireland"},
    {u"PL", u"POL", u"波兰", u"Poland"},
    {u"PT", u"PRT", u"葡萄牙", u"Portugal"},
    {u"CZ", u"CZE", u"捷克", u"Czechia"},
    {u"GR", u"GRC", u"希腊", u"Greece"},
    {u"HU", u"HUN", u"匈牙利", u"Hungary"},
    {u"TR", u"TUR", u"土耳其", u"Turkey"},
    {u"MX", u"MEX", u"墨西哥", u"Mexico"},
    {u"AR", u"ARG", u"阿根廷", u"Argentina"},
    {u"CL", u"CHL", u"智利", u"Chile"},
    {u"ZA", u"ZAF", u"南非", u"South Africa"},
    {u"EG", u"EGY", u"埃及", u"Egypt"},
    {u"NG", u"NGA", u"尼日利亚", u"Nigeria"},
    {u"KE", u"KEN", u"肯尼亚", u"Kenya"},
    {u"SA", u"SAU", u"沙特阿拉伯", u"Saudi Arabia"},
    {u"AE", u"ARE", u"阿联酋", u"United Arab Emirates"},
    {u"ID", u"IDN", u"印度尼西亚", u"Indonesia"},
    {u"MY", u"MYS", u"马来西亚", u"Malaysia"},
    {u"TH", u"THA", u"泰国", u"Thailand"},
    {u"VN", u"VNM", u"越南", u"Vietnam"},
    {u"PH", u"PHL", u"菲律宾", u"Philippines"},
    {u"PK", u"PAK", u"巴基斯坦", u"Pakistan"},
    {u"BD", u"BGD", u"孟加拉国", u"Bangladesh"},
    {u"NZ", u"NZL", u"新西兰", u"New Zealand"},
    {u"UA", u"UKR", u"乌克兰", u"Ukraine"},
    {u"IR", u"IRN", u"伊朗", u"Iran"},
};

/** The other codes of ISO 3166-1: two letters, then three. */
constexpr QStringView otherCodes =
    u"AFAFG ALALB DZDZA ASASM ADAND AOAGO AIAIA AQATA AGATG AMARM AWABW AZAZE BSBHS BHBHR "
    u"BBBRB BYBLR BZBLZ BJBEN BMBMU BTBTN BOBOL BABIH BWBWA BNBRN BGBGR BFBFA BIBDI CVCPV "
    u"KHKHM CMCMR KYCYM CFCAF TDTCD COCOL KMCOM CGCOG CDCOD CKCOK CRCRI CICIV HRHRV CUCUB "
    u"CWCUW CYCYP DJDJI DMDMA DODOM ECECU SVSLV GQGNQ ERERI EEEST SZSWZ ETETH FKFLK FOFRO "
    u"FJFJI GFGUF PFPYF GAGAB GMGMB GEGEO GHGHA GIGIB GLGRL GDGRD GPGLP GUGUM GTGTM GGGGY "
    u"GNGIN GWGNB GYGUY HTHTI VAVAT HNHND ISISL IQIRQ IMIMN JMJAM JEJEY JOJOR KZKAZ KIKIR "
    u"KPPRK KWKWT KGKGZ LALAO LVLVA LBLBN LSLSO LRLBR LYLBY LILIE LTLTU LULUX MGMDG MWMWI "
    u"MVMDV MLMLI MTMLT MHMHL MQMTQ MRMRT MUMUS YTMYT FMFSM MDMDA MCMCO MNMNG MEMNE MSMSR "
    u"MAMAR MZMOZ MMMMR NANAM NRNRU NPNPL NCNCL NINIC NENER NUNIU NFNFK MKMKD MPMNP OMOMN "
    u"PWPLW PSPSE PAPAN PGPNG PYPRY PEPER PNPCN PRPRI QAQAT REREU ROROU RWRWA BLBLM SHSHN "
    u"KNKNA LCLCA MFMAF PMSPM VCVCT WSWSM SMSMR STSTP SNSEN RSSRB SCSYC SLSLE SXSXM SKSVK "
    u"SISVN SBSLB SOSOM SSSSD LKLKA SDSDN SRSUR SJSJM SYSYR TJTJK TZTZA TLTLS TGTGO TKTKL "
    u"TOTON TTTTO TNTUN TMTKM TCTCA TVTUV UGUGA UYURY UZUZB VUVUT VEVEN VGVGB VIVIR WFWLF "
    u"EHESH YEYEM ZMZMB ZWZWE";

/** Names that statistics give to countries beside the usual ones. */
constexpr struct
{
    QStringView name;
    QStringView code;
} otherNames[] = {
    {u"全国", u"CN"},
    {u"People's Republic of China", u"CN"},
    {u"China, People's Republic of", u"CN"},
    {u"United States of America", u"US"},
    {u"Korea, Rep.", u"KR"},
    {u"Korea", u"KR"},
    {u"Republic of Korea", u"KR"},
    {u"Russian Federation", u"RU"},
    {u"Turkiye", u"TR"},
    {u"Türkiye", u"TR"},
    {u"Viet Nam", u"VN"},
    {u"Czech Republic", u"CZ"},
    {u"Iran, Islamic Rep.", u"IR"},
    {u"Egypt, Arab Rep.", u"EG"},
    {u"俄罗斯联邦", u"RU"},
    {u"沙特", u"SA"},
    {u"印尼", u"ID"},
};

Region regionOf(const Province &province)
{
    Region region;
    region.code = province.code.toString();
    region.level = AreaLevel::Province;
    region.parent = u"CN"_s;
    region.name = {province.zh.toString(), province.en.toString()};
    region.shortName = {province.shortZh.toString(), province.en.toString()};
    region.aliases = {u"CN-"_s + province.iso};
    region.pinyin = province.pinyin.toString();
    return region;
}

Region regionOf(const Country &country)
{
    Region region;
    region.code = country.code.toString();
    region.level = AreaLevel::Country;
    region.parent = u"001"_s;
    region.name = {country.zh.toString(), country.en.toString()};
    region.aliases = {country.iso3.toString()};
    return region;
}

const QHash<QString, Region> &knownByName()
{
    static const QHash<QString, Region> all = [] {
        QHash<QString, Region> regions;
        for (const Province &province : provinces) {
            const Region region = regionOf(province);
            for (const QStringView name :
                 {province.code, province.zh, province.shortZh, province.en, province.pinyin})
                regions.insert(comparedName(name), region);
            regions.insert(comparedName(region.aliases.first()), region);
        }
        for (const Country &country : countries) {
            const Region region = regionOf(country);
            for (const QStringView name : {country.code, country.iso3, country.zh, country.en})
                regions.insert(comparedName(name), region);
        }
        for (const auto &other : otherNames)
            regions.insert(comparedName(other.name), regions.value(comparedName(other.code)));
        Region world;
        world.code = u"001"_s;
        world.level = AreaLevel::World;
        world.name = {u"全球"_s, u"World"_s};
        for (const QStringView name :
             {u"001"_s, u"World"_s, u"全球"_s, u"世界"_s, u"WLD"_s, u"OWID_WRL"_s})
            regions.insert(comparedName(name), world);
        return regions;
    }();
    return all;
}

/** The other countries, by their English names and codes with two or three letters. */
std::optional<Region> countryOfQt(QStringView name)
{
    static const QHash<QString, QLocale::Territory> byName = [] {
        QHash<QString, QLocale::Territory> territories;
        for (int i = 1; i <= static_cast<int>(QLocale::LastTerritory); ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            // The others are groups of countries, such as Europe.
            if (QLocale::territoryToCode(territory).size() == 2)
                territories.insert(comparedName(QLocale::territoryToString(territory)), territory);
        }
        return territories;
    }();
    QLocale::Territory territory = QLocale::AnyTerritory;
    const bool isCode = (name.size() == 2 || name.size() == 3)
        && std::ranges::all_of(name, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    QStringView twoLetters = name;
    if (isCode && name.size() == 3) {
        twoLetters = {};
        for (qsizetype at = 0; at < otherCodes.size(); at += 6) {
            if (otherCodes.sliced(at + 2, 3) == name)
                twoLetters = otherCodes.sliced(at, 2);
        }
    }
    if (isCode && twoLetters.isEmpty())
        return std::nullopt;
    if (isCode)
        territory = QLocale::codeToTerritory(twoLetters);
    else
        territory = byName.value(comparedName(name), QLocale::AnyTerritory);
    const QString code = QLocale::territoryToCode(territory);
    if (territory == QLocale::AnyTerritory || code.size() != 2)
        return std::nullopt;
    Region region;
    region.code = code;
    region.level = AreaLevel::Country;
    region.parent = u"001"_s;
    region.name.en = QLocale::territoryToString(territory);
    for (qsizetype at = 0; at < otherCodes.size(); at += 6) {
        if (otherCodes.sliced(at, 2) == code)
            region.aliases.append(otherCodes.sliced(at + 2, 3).toString());
    }
    return region;
}

constexpr struct
{
    QStringView suffix;
    AreaLevel level;
} suffixes[] = {
    {u"特别行政区", AreaLevel::Province},
    {u"维吾尔自治区", AreaLevel::Province},
    {u"壮族自治区", AreaLevel::Province},
    {u"回族自治区", AreaLevel::Province},
    {u"自治区", AreaLevel::Province},
    {u"自治州", AreaLevel::City},
    {u"自治县", AreaLevel::District},
    {u"新区", AreaLevel::District},
    {u"地区", AreaLevel::City},
    {u"省", AreaLevel::Province},
    {u"市", AreaLevel::City},
    {u"区", AreaLevel::District},
    {u"县", AreaLevel::District},
    {u"旗", AreaLevel::District},
    {u" Province", AreaLevel::Province},
    {u" Municipality", AreaLevel::City},
    {u" City", AreaLevel::City},
    {u" District", AreaLevel::District},
    {u" County", AreaLevel::District},
};

} // namespace

QString comparedName(QStringView name)
{
    QString result;
    const QString decomposed = name.toString().normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            result.append(c);
    }
    return result.toCaseFolded();
}

QStringView stemOfName(QStringView name)
{
    for (const auto &[suffix, level] : suffixes) {
        if (name.endsWith(suffix, Qt::CaseInsensitive) && name.size() > suffix.size() + 1)
            return name.chopped(suffix.size());
    }
    return name;
}

std::optional<AreaLevel> levelOfName(QStringView name)
{
    for (const auto &[suffix, level] : suffixes) {
        if (name.endsWith(suffix, Qt::CaseInsensitive) && name.size() > suffix.size() + 1)
            return level;
    }
    return std::nullopt;
}

std::optional<CodedPlace> placeOfGbCode(QStringView code)
{
    if (code.size() != 6 || code.front() == u'0'
        || !std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    const QString province = code.first(2) + u"0000"_s;
    if (!knownByName().contains(province))
        return std::nullopt;
    if (code.sliced(2) == u"0000")
        return CodedPlace{AreaLevel::Province, {}, {}};
    if (code.sliced(4) == u"00")
        return CodedPlace{AreaLevel::City, province, {}};
    // The districts of the four municipalities belong to no city.
    static constexpr QStringView municipalities[] = {u"11", u"12", u"31", u"50"};
    const bool isOfMunicipality = std::ranges::any_of(
        municipalities, [&](QStringView prefix) { return code.startsWith(prefix); });
    return CodedPlace{AreaLevel::District, province,
                      isOfMunicipality ? QString() : QString(code.first(4) + u"00"_s)};
}

std::optional<Region> knownRegion(QStringView nameOrCode)
{
    const QStringView name = nameOrCode.trimmed();
    // Codes are written in capitals; "in", "it" and "no" are words.
    const bool isShort = name.size() <= 3;
    const bool isCapital =
        std::ranges::none_of(name, [](QChar c) { return c >= u'a' && c <= u'z'; });
    const QString compared = comparedName(name);
    if (compared.isEmpty() || (isShort && !isCapital))
        return std::nullopt;
    if (const auto found = knownByName().constFind(compared); found != knownByName().cend())
        return *found;
    return countryOfQt(name);
}

} // namespace Zhitu
