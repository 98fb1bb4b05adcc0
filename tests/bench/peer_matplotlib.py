# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rank chart of limit_export.cpp, drawn by matplotlib.

Usage: peer_matplotlib.py FOLDER WIDTH HEIGHT COUNT
"""

import sys

import matplotlib

matplotlib.use("Agg")
matplotlib.rcParams["font.family"] = "Noto Sans CJK JP"
import matplotlib.pyplot as plt  # noqa: E402  (the backend comes first)

CITIES = "北京 杭州 深圳 上海 广州 苏州 济南 成都 合肥 南京".split()
YEARS = range(6)


def rank(city, year):
    """The rank, from 0, as limit_export.cpp makes it up."""
    step = 1 if city % 2 == 0 else 7
    return city if city < 2 else 2 + (city - 2 + year * step) % 8


def draw(path, width, height):
    """Draws one picture of that many pixels."""
    dpi = height / 9
    figure, axes = plt.subplots(figsize=(width / dpi, 9), dpi=dpi)
    figure.subplots_adjust(left=0.1, right=0.88, top=0.84, bottom=0.12)
    figure.text(0.03, 0.93, "示例图：十座城市六年之间的名次", fontsize=22, weight="bold")
    figure.text(0.03, 0.89, "名次，数值为示例，2018年至2023年", fontsize=12)
    figure.text(0.03, 0.03, "来源：示例数据，不是任何机构发布的名次", fontsize=12)
    for city in range(len(CITIES) - 1, -1, -1):
        ranks = [rank(city, year) for year in YEARS]
        axes.plot(YEARS, ranks, marker="o", markersize=11, linewidth=3 if city == 0 else 1.5,
                  color="#c0392b" if city == 0 else "#9aa0a6")
        axes.text(5.15, ranks[-1], CITIES[city], fontsize=12, va="center")
        axes.text(-0.4, ranks[0], CITIES[city], fontsize=12, va="center")
        if city % 2 == 0:
            for year in YEARS:
                axes.text(year, ranks[year] - 0.2, f"第{ranks[year] + 1}", fontsize=9)
    axes.set_xticks(YEARS, [f"{2018 + year}年" for year in YEARS], fontsize=12)
    axes.set_yticks([])
    axes.set_ylim(len(CITIES) - 0.5, -0.5)
    axes.hlines(range(len(CITIES)), 0, 5, color="#e0e0e0", linewidth=0.75, zorder=0)
    axes.set_frame_on(False)
    figure.savefig(path, dpi=dpi)
    plt.close(figure)


def main():
    folder, width, height, count = sys.argv[1], *map(int, sys.argv[2:])
    for picture in range(count):
        draw(f"{folder}/{picture}.png", width, height)


main()
