# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables with made-up figures for bench.py: always the same for the same arguments."""

import stores

REGIONS, YEARS = 2000, 20


def figures(path, count, encoding="utf-8"):
    """So many figures, one a line, as an office might hand them out: some 120 bytes each in UTF-8.

    Each is another one of 2,000 regions and 20 years; there are as many indicators as that takes.
    """
    values = stores.pseudo_random(count)
    indicators = -(-count // (REGIONS * YEARS))
    with open(path, "w", encoding=encoding, newline="\r\n") as table:
        table.write("地区,指标,年份,数值,来源\n")
        written = 0
        for year in range(2001, 2001 + YEARS):
            for indicator in range(indicators):
                for region in range(REGIONS):
                    if written == count:
                        return
                    table.write(f"示例省示例市第{region:04}号示范区,规模以上示例行业第{indicator:02}类企业数量,"
                                f"{year},{round(10 ** (6 * next(values)))}家,示例统计年鉴（{year + 1}）\n")
                    written += 1
