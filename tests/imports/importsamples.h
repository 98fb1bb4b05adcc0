// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/** Tables as publishers make them; what they say is made up. */
namespace Samples {

/** A bureau of statistics: a title, a unit above the table, regions down, years across. */
inline QByteArray statisticalYearbook()
{
    return QStringLiteral("表3-2 人工智能企业营业收入\n"
                          "单位：亿元\n"
                          "资料来源：某市统计局\n"
                          "地区,2021年,2022年,2023年\n"
                          "北京市,\"1,823.5\",\"2,170.0\",近2500\n"
                          "海淀区,980,1200,…\n"
                          "测试新区,12.5,—,20.25\n")
        .toUtf8();
}

/** A commission's report: one figure a row, hedged as reports hedge. */
inline QByteArray reportTable()
{
    return QStringLiteral("指标,地区,时间,数值,状态,来源,备注\n"
                          "大模型企业数,海淀,2023年7月,约50家,实际,某委员会白皮书,口径一\n"
                          "大模型企业数,海淀,2025年,超100家,目标,某委员会白皮书,\n"
                          "人工智能核心产业规模,海淀区,2025年,不低于2300亿元,目标,某委员会白皮书,\n"
                          "大模型企业数,海淀,2025年,十几家,目标,某委员会白皮书,\n"
                          "大模型企业数,海淀,03/04/2025,60家,实际,某委员会白皮书,\n")
        .toUtf8();
}

/** Our World in Data's grapher. */
inline QByteArray ourWorldInData()
{
    return "Entity,Code,Year,Newly founded AI companies,Share of firms using AI (%)\n"
           "China,CHN,2021,120,7.5\n"
           "China,CHN,2022,131,\n"
           "Atlantis,,2022,3,1.25\n"
           "World,OWID_WRL,2022,1812,9\n";
}

/** The World Bank's wide file. */
inline QByteArray worldBank()
{
    return "\"Data Source\",\"World Development Indicators\",\n"
           "\n"
           "\"Last Updated Date\",\"2024-06-28\",\n"
           "\n"
           "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
           "Code\",\"2021\",\"2022\",\n"
           "\"China\",\"CHN\",\"Made-up exports (current "
           "US$)\",\"TX.VAL.MADE.CD\",\"1500000\",\"1750000.5\",\n"
           "\"Korea, Rep.\",\"KOR\",\"Made-up exports (current "
           "US$)\",\"TX.VAL.MADE.CD\",\"\",\"900000\",\n"
           "\"Arab World\",\"ARB\",\"Made-up exports (current "
           "US$)\",\"TX.VAL.MADE.CD\",\"..\",\"1\",\n";
}

/** SDMX-CSV 1.0, as statistical agencies' services give it. */
inline QByteArray sdmxCsv1()
{
    return "DATAFLOW,FREQ,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_"
           "STATUS\n"
           "AGENCY:DF_MADE(1.0),A,CHN,EMP_AI,_T,2022,12.5,PERSONS,3,A\n"
           "AGENCY:DF_MADE(1.0),A,CHN,EMP_AI,F,2022,4.5,PERSONS,3,A\n"
           "AGENCY:DF_MADE(1.0),A,USA,EMP_AI,_T,2023-Q2,20,PERSONS,3,F\n"
           "AGENCY:DF_MADE(1.0),A,USA,EMP_AI,_T,2023,,PERSONS,3,M\n";
}

/** SDMX-CSV 1.0 with codes and labels in one cell. */
inline QByteArray sdmxWithLabels()
{
    return "DATAFLOW,REF_AREA: Reference area,INDICATOR: Indicator,SEX: Sex,TIME_PERIOD: Time "
           "period,OBS_VALUE: Observation value\n"
           "AGENCY:DF_MADE(1.0): Made up,CHN: China,EMP: Employed persons,F: Female,2022,5\n"
           "AGENCY:DF_MADE(1.0): Made up,XKX: Kosovo,EMP: Employed persons,_T: Total,2022,7\n";
}

/** SDMX-CSV 2.0, with a row that deletes. */
inline QByteArray sdmxCsv2()
{
    return "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,CHN,PATENTS,2022,1250,items\n"
           "dataflow,AGENCY:DF_MADE(1.0),D,CHN,PATENTS,2021,1000,items\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,PATENTS,2022,830,items\n";
}

/** A table of a European office: semicolons and decimal commas. */
inline QByteArray decimalCommas()
{
    return QStringLiteral("Region;Year;Value;Unit\n"
                          "Beijing;2022;1.234;%\n"
                          "Beijing;2023;12,5;%\n"
                          "Shanghai;2023;7,25;%\n")
        .toUtf8();
}

/** SDMX-CSV 2.0 with a European office's codes for units. */
inline QByteArray sdmxUnits()
{
    return "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,SHARE,2022,10.6,PC\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,SHARE_GDP,2022,3.1,PC_GDP\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,SALES,2022,12.5,MIO_EUR\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,STAFF,2022,4,THS_PER\n"
           "dataflow,AGENCY:DF_MADE(1.0),I,DEU,FIRMS,2022,9,NR\n";
}

/** An office that counts years from 1912, in two ways. */
inline QByteArray yearsOfTheRepublic()
{
    return QStringLiteral("表5 某地企業數（單位：家）\n"
                          "地區,民國111年,民國112年\n"
                          "北京市,超100,1120\n")
        .toUtf8();
}

/** Indicators across, in a row for each region. */
inline QByteArray indicatorsAcross()
{
    return QStringLiteral("区,年份,大模型企业数（家）,产业规模（亿元）,占比（%）\n"
                          "海淀,2023,50,1200,48.5\n"
                          "朝阳,2023,\"1,030\",800.5,20\n")
        .toUtf8();
}

/** Regions across, in a row for each indicator. */
inline QByteArray regionsAcross()
{
    return QStringLiteral("项目,单位,北京,上海\n"
                          "人工智能企业数,家,2400,1100\n"
                          "产业规模,亿元,2500,3800\n")
        .toUtf8();
}

} // namespace Samples
