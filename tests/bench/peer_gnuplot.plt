# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The rank chart of limit_export.cpp, drawn by gnuplot.
# Usage: gnuplot -c peer_gnuplot.plt FOLDER WIDTH HEIGHT COUNT

folder = ARG1
width = int(ARG2)
height = int(ARG3)
count = int(ARG4)
unit = height / 900.0

cities = "北京 杭州 深圳 上海 广州 苏州 济南 成都 合肥 南京"
rank(city, year) = city < 2 ? city : 2 + (city - 2 + year * (city % 2 == 0 ? 1 : 7)) % 8
name(city) = word(cities, int(city) + 1)
typeface(pixels) = sprintf("Noto Sans CJK SC,%d", int(pixels * unit * 0.75))

set terminal pngcairo size width,height font typeface(17) linewidth unit
set title "示例图：十座城市六年之间的名次\n名次，数值为示例，2018年至2023年" font typeface(30)
set xlabel "来源：示例数据，不是任何机构发布的名次"
set xrange [-0.5:5.8]
set yrange [9.5:-0.5]
set xtics ("2018年" 0, "2019年" 1, "2020年" 2, "2021年" 3, "2022年" 4, "2023年" 5)
set ytics ("第1" 0, "第2" 1, "第3" 2, "第4" 3, "第5" 4, "第6" 5, "第7" 6, "第8" 7, "第9" 8, "第10" 9)
set grid ytics linecolor rgb "#e0e0e0"
set samples 6
unset key
do for [picture = 0 : count - 1] {
    set output sprintf("%s/%d.png", folder, picture)
    plot for [city = 9:0:-1] '+' using 0:(rank(city, int($0))) with linespoints \
             linewidth (city == 0 ? 4 : 2) linecolor rgb (city == 0 ? "#c0392b" : "#9aa0a6") \
             pointtype 7 pointsize 2 * unit, \
         for [city = 0:9:2] '+' using 0:(rank(city, int($0)) - 0.25):(sprintf("第%d", rank(city, int($0)) + 1)) \
             with labels font typeface(13), \
         for [city = 0:9] '+' using (5.3):(rank(city, 5)):(name(city)) every ::5::5 with labels, \
         for [city = 0:9] '+' using (-0.3):(rank(city, 0)):(name(city)) every ::0::0 with labels
}
