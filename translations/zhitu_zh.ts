<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list in a chart.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Sources: %1</source>
        <extracomment>Footer of a chart; %1 is a list of documents, &quot;a ← b&quot; where a quotes b.</extracomment>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>On one axis: %1. %2</source>
        <extracomment>Footer: %1 is a list of indicators, %2 why they may be compared.</extracomment>
        <translation>同轴：%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n labels not shown for want of room.</source>
        <translation>
            <numerusform>%n个标签因空间不足未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>soft edge, ≈: about</source>
        <extracomment>Footer: a sign and what it means.</extracomment>
        <translation>渐淡的边，≈：约</translation>
    </message>
    <message>
        <source>arrow, &gt;: over</source>
        <translation>箭头，&gt;：超过</translation>
    </message>
    <message>
        <source>arrow, ≥: at least</source>
        <translation>箭头，≥：不低于</translation>
    </message>
    <message>
        <source>arrow, &lt;: under</source>
        <translation>箭头，&lt;：不到</translation>
    </message>
    <message>
        <source>arrow, ≤: at most</source>
        <translation>箭头，≤：不超过</translation>
    </message>
    <message>
        <source>span: a range, no midpoint</source>
        <translation>区间：只有上下限，没有中点</translation>
    </message>
    <message>
        <source>No rank for what is chosen</source>
        <translation>所选内容没有名次</translation>
    </message>
    <message>
        <source>%1: rank %2 in %3</source>
        <extracomment>Title: %1 region, %2 rank, %3 year.</extracomment>
        <translation>%1：%3年列第%2</translation>
    </message>
    <message>
        <source>%1: rank %2 every year from %3 to %4</source>
        <extracomment>Title: %1 region, %2 rank, %3 and %4 first and last year.</extracomment>
        <translation>%1：%3–%4年均列第%2</translation>
    </message>
    <message>
        <source>%1; for %2 only the rank of %3 is known</source>
        <extracomment>Subtitle: %1 indicator, %2 a list of years, %3 a region.</extracomment>
        <translation>%1；%2年只有%3的名次有据可查</translation>
    </message>
    <message>
        <source>ring or disc: stated as a rank</source>
        <translation>圆：原文写明名次</translation>
    </message>
    <message>
        <source>dashed ring: order of listing only</source>
        <translation>虚线圆：只是列出的先后</translation>
    </message>
    <message>
        <source>diamond: inferred from a later statement or one about several years</source>
        <translation>菱形：由后来的说法或跨年的一句话推得</translation>
    </message>
    <message>
        <source>target %2: %1</source>
        <extracomment>A target in a chart: %1 its value, %2 the time it is set for.</extracomment>
        <translation>目标 %2：%1</translation>
    </message>
    <message>
        <source>forecast %2: %1</source>
        <extracomment>A forecast in a chart: %1 its value, %2 the time it is for.</extracomment>
        <translation>预测 %2：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A figure in a chart: %1 its value, %2 its time.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3); the target for %5 is %4</source>
        <extracomment>Title: %1 district, %2 figure, %3 its time, %4 the target, %5 the year it is set for.</extracomment>
        <translation>%1：%2（%3），%5目标%4</translation>
    </message>
    <message>
        <source>No district has a figure for what is chosen</source>
        <translation>所选内容没有任何区的数字</translation>
    </message>
    <message>
        <source>%1 of %2 districts have figures</source>
        <extracomment>Title: %1 districts of %2.</extracomment>
        <translation>%2个区中有%1个区有数字</translation>
    </message>
    <message>
        <source>Each panel counts something else on an axis of its own: compare within a panel, not across</source>
        <translation>每格一种口径、一条坐标轴：只在格内比较，不跨格比较</translation>
    </message>
    <message>
        <source>solid: actual</source>
        <translation>实心：实际</translation>
    </message>
    <message>
        <source>hatched: target</source>
        <translation>斜线：目标</translation>
    </message>
    <message>
        <source>hatched: forecast</source>
        <translation>斜线：预测</translation>
    </message>
    <message numerus="yes">
        <source>No figure for %n districts: %1</source>
        <extracomment>%1 is a list of districts.</extracomment>
        <translation>
            <numerusform>%n个区没有数字：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No dated figure for what is chosen</source>
        <translation>所选内容没有带日期的数字</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4)</source>
        <extracomment>Title: %1 region, %2 indicator, %3 figure, %4 its time.</extracomment>
        <translation>%1%2：%3（%4）</translation>
    </message>
    <message>
        <source>a mark is as wide as its date is precise</source>
        <translation>标记的宽度为日期的精度</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>One panel per definition, none joined to another</source>
        <translation>每种口径一格，互不连线</translation>
    </message>
    <message>
        <source>No figure for %1</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>没有数字：%1</translation>
    </message>
    <message>
        <source>line: figures of one publisher only</source>
        <translation>连线：同一发布者的数字</translation>
    </message>
    <message>
        <source>dashed: one end is not exact</source>
        <translation>虚线：有一端不是准确值</translation>
    </message>
    <message>
        <source>above the panels: policies</source>
        <translation>上方：政策</translation>
    </message>
    <message numerus="yes">
        <source>%n panels not shown for want of room.</source>
        <translation>
            <numerusform>%n格因空间不足未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: rank %2 every year from %3 to %4 (%5 inferred)</source>
        <extracomment>Title: as above; %5 is a list of years whose rank follows from a statement.</extracomment>
        <translation>%1：%3–%4年均列第%2（%5年为推得）</translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4) → %5 (%6)</source>
        <extracomment>Title: %1 region, %2 indicator, %3 and %5 figures, %4 and %6 their times.</extracomment>
        <translation>%1%2：%3（%4）→ %5（%6）</translation>
    </message>
    <message numerus="yes">
        <source> (line %1)</source>
        <translation>
            <numerusform>（第%1行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures not shown for want of room.</source>
        <translation>
            <numerusform>%n个数字因空间不足未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n lines from %1 to %2)</source>
        <translation>
            <numerusform>（第%1至%2行中的%n行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: %1 to %2</source>
        <extracomment>Footer: only a part of the time is shown; %1 and %2 are days, months or years.</extracomment>
        <translation>所示时段：%1至%2</translation>
    </message>
    <message>
        <source>Shown: from %1</source>
        <extracomment>Footer: only a part of the time is shown; %1 is a day, a month or a year.</extracomment>
        <translation>所示时段：%1起</translation>
    </message>
    <message>
        <source>Shown: until %1</source>
        <extracomment>Footer: only a part of the time is shown; %1 is a day, a month or a year.</extracomment>
        <translation>所示时段：截至%1</translation>
    </message>
    <message numerus="yes">
        <source>%n figures without a date or a number are not drawn.</source>
        <translation>
            <numerusform>%n个没有日期或数值的数字未绘出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures, drawn as the lowest and the highest of each column of pixels; not every figure has a mark.</source>
        <extracomment>Footer of a chart with very many figures.</extracomment>
        <translation>
            <numerusform>共%n个数字，每列像素只绘其最低值与最高值，并非每个数字都有标记。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grey: %n other series</source>
        <translation>
            <numerusform>灰色：其余%n个序列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures that are not exact: too many for marks of their own</source>
        <translation>
            <numerusform>%n个数字并非精确值，数量过多，未单独标出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets and forecasts: too many to be drawn</source>
        <translation>
            <numerusform>%n个目标与预测，数量过多，未绘出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>选项 %1 缺少取值。</translation>
    </message>
    <message>
        <source>The option %1 is given more than once.</source>
        <translation>选项 %1 重复出现。</translation>
    </message>
    <message>
        <source>“%1” does not go with %2; what goes is %3.</source>
        <translation>“%1”不能用于 %2；可用的有：%3。</translation>
    </message>
    <message>
        <source>Say what to list: %1.</source>
        <translation>请指明要列出什么：%1。</translation>
    </message>
    <message>
        <source>One thing can be listed at a time; “%1” is too much.</source>
        <translation>一次只能列出一种内容；“%1”是多余的。</translation>
    </message>
    <message>
        <source>“%1” cannot be listed; what can is %2.</source>
        <translation>“%1”不能列出；可以列出的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no size for a picture; it is given as WxH, such as 1600x900, and at least %2.</source>
        <translation>“%1”不是图片尺寸；请写成“宽x高”，例如 1600x900，最小为 %2。</translation>
    </message>
    <message>
        <source>Say which charts to export, or --all; zhitu list charts shows their ids.</source>
        <translation>请指明要导出的图表，或使用 --all；图表的标识见 zhitu list charts。</translation>
    </message>
    <message>
        <source>Name charts or say --all, not both.</source>
        <translation>图表标识和 --all 只能用其一。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>选项 %1 不带取值。</translation>
    </message>
    <message>
        <source>There is no option %1; what goes is %2.</source>
        <translation>没有 %1 这个选项；可用的有：%2。</translation>
    </message>
    <message>
        <source>The command %1 has no option %2; what goes is %3.</source>
        <translation>命令 %1 没有 %2 这个选项；可用的有：%3。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Opens the dashboard of regional AI data; with a command, does that without a window.</source>
        <translation>打开区域人工智能数据面板；带命令时只执行该命令，不打开窗口。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>There is no display to open the window on: neither DISPLAY nor WAYLAND_DISPLAY is set. zhitu export and zhitu list need none.</source>
        <translation>没有可以打开窗口的显示器：DISPLAY 和 WAYLAND_DISPLAY 都没有设置。zhitu export 和 zhitu list 不需要显示器。</translation>
    </message>
    <message>
        <source>All charts of the store.</source>
        <translation>数据库中的全部图表。</translation>
    </message>
    <message>
        <source>Use this store instead of the default one.</source>
        <translation>使用指定的数据库，不用默认的。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本号。</translation>
    </message>
    <message>
        <source>The language of everything shown; default: as last chosen in the window, else the system&apos;s.</source>
        <translation>显示语言；默认为窗口中上次选择的语言，没有则随系统。</translation>
    </message>
    <message>
        <source>Write charts as pictures, CHART.LANG.png.</source>
        <translation>把图表导出为图片，文件名为 CHART.LANG.png。</translation>
    </message>
    <message>
        <source>The pictures&apos; format.</source>
        <translation>图片格式。</translation>
    </message>
    <message>
        <source>The pictures&apos; language, or both as a pair; default: the interface&apos;s.</source>
        <translation>图片的语言，both 为中英文各一张；默认为界面语言。</translation>
    </message>
    <message>
        <source>The pictures&apos; colours; default: light.</source>
        <translation>图片的配色：浅色、深色或透明；默认 light。</translation>
    </message>
    <message>
        <source>Width and height in pixels; default: 1600x900.</source>
        <translation>宽和高，单位为像素；默认 1600x900。</translation>
    </message>
    <message>
        <source>Multiply the pixels by 1 to 4, to print finer; default: 1.</source>
        <translation>像素放大 1 到 4 倍，印刷更精细；默认 1。</translation>
    </message>
    <message>
        <source>The folder to write to; default: the current one.</source>
        <translation>写入的文件夹；默认为当前文件夹。</translation>
    </message>
    <message>
        <source>Print what the store holds.</source>
        <translation>列出数据库中的内容。</translation>
    </message>
    <message>
        <source>As a JSON array of objects, with ids, codes and values in base units.</source>
        <translation>输出为 JSON 数组，含标识、代码和以基本单位计的数值。</translation>
    </message>
    <message>
        <source>Show the help on a command.</source>
        <translation>显示某个命令的帮助。</translation>
    </message>
    <message>
        <source>Qt cannot draw without a display: its platform plugin “offscreen” is missing. Install it; on Debian it is part of libqt6gui6.</source>
        <translation>Qt 无法在没有显示器时绘图：缺少平台插件“offscreen”。请安装，在 Debian 上它属于 libqt6gui6。</translation>
    </message>
    <message>
        <source>For help: %1</source>
        <translation>帮助：%1</translation>
    </message>
    <message>
        <source>The display cannot be opened. Check DISPLAY or WAYLAND_DISPLAY, and whether you may use it. zhitu export and zhitu list need none.</source>
        <translation>无法打开显示器。请检查 DISPLAY 或 WAYLAND_DISPLAY 的设置以及使用权限。zhitu export 和 zhitu list 不需要显示器。</translation>
    </message>
    <message>
        <source>%1 did not exist; it was made from the figures that ship.</source>
        <translation>%1原先不存在；已用自带的数据新建。</translation>
    </message>
    <message>
        <source>%1 can only be read. Its charts and figures can be listed and exported; to add figures, copy it to a place where you may write.</source>
        <translation>%1只能读取。其中的图和数字可以列出和导出；要添加数字，请把它复制到可以写入的地方。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>: %1</source>
        <extracomment>What went wrong in detail, put after a clause such as &quot;x.db cannot be read&quot;.</extracomment>
        <translation>：%1</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1 第 %2 行 %3 列</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1, column %2</source>
        <translation>%1 的 %2 列</translation>
    </message>
    <message>
        <source>%1 does not exist. Check its name and folder.</source>
        <translation>%1 不存在。请检查文件名和所在文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read%2. Check that it is a file and that you may read it.</source>
        <translation>无法读取 %1%2。请确认它是文件，并且您有读取权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written%2. Check that you may write there and that the disk has room, or choose another place.</source>
        <translation>无法写入 %1%2。请确认您有写入权限、磁盘空间足够，或另选位置。</translation>
    </message>
    <message>
        <source>%1 exists already. Give the new store another name, or open the existing one.</source>
        <translation>%1 已存在。请为新数据库另取名称，或打开现有的数据库。</translation>
    </message>
    <message>
        <source>%1 is an empty file, not a store. Put a backup in its place, or remove it, so that a new store is made at the next start.</source>
        <translation>%1 是空文件，不是数据库。请用备份替换它；或将它移走，下次启动时会新建数据库。</translation>
    </message>
    <message>
        <source>%1 is cut off: the end of the store is missing. Put a backup in its place, or open another store with File → Open store… or --store.</source>
        <translation>%1 不完整：数据库的末尾缺失。请用备份替换它，或通过“文件 → 打开数据库…”或 --store 打开另一个数据库。</translation>
    </message>
    <message>
        <source>%1 is damaged%2. Put a backup in its place, or open another store with File → Open store… or --store.</source>
        <translation>%1 已损坏%2。请用备份替换它，或通过“文件 → 打开数据库…”或 --store 打开另一个数据库。</translation>
    </message>
    <message>
        <source>%1 is not a store of Zhitu. Open another one with File → Open store… or --store.</source>
        <translation>%1 不是智图的数据库。请通过“文件 → 打开数据库…”或 --store 打开另一个数据库。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Zhitu. Update Zhitu, or open another store with File → Open store… or --store.</source>
        <translation>%1 由更新版本的智图写入。请更新智图，或通过“文件 → 打开数据库…”或 --store 打开另一个数据库。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Zhitu (schema %2). Update Zhitu, or open another store with File → Open store… or --store.</source>
        <translation>%1 由更新版本的智图写入（结构版本 %2）。请更新智图，或通过“文件 → 打开数据库…”或 --store 打开另一个数据库。</translation>
    </message>
    <message>
        <source>%1 can only be read%2. Copy it to a place where you may write, and open the copy.</source>
        <translation>%1 是只读的%2。请将它复制到有写入权限的位置，然后打开副本。</translation>
    </message>
    <message>
        <source>%1 is in use: another Zhitu has kept it locked for 30 seconds. Try again when that one is done.</source>
        <translation>%1 正在使用中：另一个智图已将它锁定 30 秒。请等它完成后再试。</translation>
    </message>
    <message>
        <source>%1 could not be used as a store%2. Check the disk and your rights to the file, then try again.</source>
        <translation>无法使用数据库 %1%2。请检查磁盘和文件权限，然后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be taken in%2. Nothing was imported; correct it and import it again.</source>
        <translation>无法导入 %1%2。没有导入任何内容；请改正后重新导入。</translation>
    </message>
    <message>
        <source>There is no chart with the id “%1”. The command zhitu list charts shows the ids.</source>
        <translation>没有 ID 为“%1”的图表。用命令 zhitu list charts 可查看所有 ID。</translation>
    </message>
    <message>
        <source>A picture of %1 pixels is too large. Choose a smaller size or scale.</source>
        <translation>%1 像素的图片过大。请选择较小的尺寸或缩放倍数。</translation>
    </message>
    <message>
        <source>A picture of %1 pixels is too large; the largest is %2. Choose a smaller size or scale.</source>
        <translation>%1 像素的图片过大，最大为 %2。请选择较小的尺寸或缩放倍数。</translation>
    </message>
    <message>
        <source>No installed font can draw %1. Install one that can, for Chinese such as the package fonts-noto-cjk.</source>
        <translation>已安装的字体都无法显示 %1。请安装能显示这些字符的字体，中文可安装 fonts-noto-cjk 软件包。</translation>
    </message>
    <message>
        <source>There is no chart with the id “%1”. There are: %2.</source>
        <translation>没有标识为“%1”的图表。现有的图表是：%2。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>ten thousand</source>
        <extracomment>10^4 as a word after a number; only Chinese uses it.</extracomment>
        <translation>万</translation>
    </message>
    <message>
        <source>hundred million</source>
        <extracomment>10^8 as a word after a number; only Chinese uses it.</extracomment>
        <translation>亿</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>十亿</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>万亿</translation>
    </message>
    <message>
        <source>mn</source>
        <extracomment>million, short, on an axis</extracomment>
        <translation>百万</translation>
    </message>
    <message>
        <source>bn</source>
        <extracomment>billion, short, on an axis</extracomment>
        <translation>十亿</translation>
    </message>
    <message>
        <source>tn</source>
        <extracomment>trillion, short, on an axis</extracomment>
        <translation>万亿</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>numbers</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>a rank, the first place being 1</extracomment>
        <translation>第%1名</translation>
    </message>
    <message>
        <source>no figure given</source>
        <translation>无数字</translation>
    </message>
    <message>
        <source>%2 %1</source>
        <comment>month</comment>
        <extracomment>a month: %1 year, %2 month (Oct in English, 10 in Chinese)</extracomment>
        <translation>%1年%2月</translation>
    </message>
    <message>
        <source>%3 %2 %1</source>
        <comment>day</comment>
        <extracomment>a day: %1 year, %2 month, %3 day</extracomment>
        <translation>%1年%2月%3日</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>year</comment>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>years</comment>
        <extracomment>years from %1 to %2</extracomment>
        <translation>%1–%2年</translation>
    </message>
    <message>
        <source>%2–%3 %1</source>
        <comment>months</comment>
        <extracomment>months from %2 to %3 of the year %1</extracomment>
        <translation>%1年%2–%3月</translation>
    </message>
    <message>
        <source>%3–%4 %2 %1</source>
        <comment>days of a month</comment>
        <extracomment>days from %3 to %4 of the month %2 of the year %1</extracomment>
        <translation>%1年%2月%3–%4日</translation>
    </message>
    <message>
        <source>%3 %2 – %5 %4 %1</source>
        <comment>days of a year</comment>
        <extracomment>from the day %3 of the month %2 to the day %5 of the month %4 of the year %1</extracomment>
        <translation>%1年%2月%3日–%4月%5日</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>periods</comment>
        <extracomment>from one month or day to another in another year</extracomment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hedge</comment>
        <extracomment>a figure with the source&apos;s own hedge before it: nearly 5</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约%1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超%1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少%1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>不足%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>至多%1</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>日期未说明</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>确切</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>under</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>actual</source>
        <comment>status</comment>
        <translation>实际</translation>
    </message>
    <message>
        <source>target</source>
        <comment>status</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>forecast</source>
        <comment>status</comment>
        <translation>预测</translation>
    </message>
    <message>
        <source>statement</source>
        <comment>status</comment>
        <translation>说法</translation>
    </message>
    <message>
        <source>stated as a rank</source>
        <translation>明确说明的名次</translation>
    </message>
    <message>
        <source>order of listing</source>
        <translation>仅为列出的先后</translation>
    </message>
    <message>
        <source>follows from a later statement</source>
        <translation>由后来的说法推出</translation>
    </message>
    <message>
        <source>read out of a claimed streak</source>
        <translation>由“连续居首”的说法推出</translation>
    </message>
    <message>
        <source>stock</source>
        <comment>measure</comment>
        <translation>存量</translation>
    </message>
    <message>
        <source>flow</source>
        <comment>measure</comment>
        <translation>流量</translation>
    </message>
    <message>
        <source>rank</source>
        <comment>measure</comment>
        <translation>位次</translation>
    </message>
    <message>
        <source>share</source>
        <comment>measure</comment>
        <translation>占比</translation>
    </message>
    <message>
        <source>other</source>
        <comment>measure</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>world</source>
        <comment>area level</comment>
        <translation>全球</translation>
    </message>
    <message>
        <source>country</source>
        <comment>area level</comment>
        <translation>国家</translation>
    </message>
    <message>
        <source>province-level</source>
        <comment>area level</comment>
        <translation>省级</translation>
    </message>
    <message>
        <source>city</source>
        <comment>area level</comment>
        <translation>城市</translation>
    </message>
    <message>
        <source>district</source>
        <comment>area level</comment>
        <translation>区县</translation>
    </message>
    <message>
        <source>official</source>
        <comment>source kind</comment>
        <translation>官方</translation>
    </message>
    <message>
        <source>white paper</source>
        <comment>source kind</comment>
        <translation>白皮书</translation>
    </message>
    <message>
        <source>association</source>
        <comment>source kind</comment>
        <translation>行业组织</translation>
    </message>
    <message>
        <source>interview</source>
        <comment>source kind</comment>
        <translation>访谈</translation>
    </message>
    <message>
        <source>press</source>
        <comment>source kind</comment>
        <translation>媒体报道</translation>
    </message>
    <message>
        <source>repost</source>
        <comment>source kind</comment>
        <translation>转载</translation>
    </message>
    <message>
        <source>source not stated</source>
        <comment>source kind</comment>
        <translation>来源未说明</translation>
    </message>
    <message>
        <source>policy</source>
        <comment>event kind</comment>
        <translation>政策</translation>
    </message>
    <message>
        <source>policy measure</source>
        <comment>event kind</comment>
        <translation>政策措施</translation>
    </message>
    <message>
        <source>report</source>
        <comment>event kind</comment>
        <translation>报告</translation>
    </message>
    <message>
        <source>statement</source>
        <comment>event kind</comment>
        <translation>表态</translation>
    </message>
    <message>
        <source>conference</source>
        <comment>event kind</comment>
        <translation>会议</translation>
    </message>
    <message>
        <source>company</source>
        <comment>event kind</comment>
        <translation>企业</translation>
    </message>
    <message>
        <source>technology</source>
        <comment>event kind</comment>
        <translation>技术</translation>
    </message>
    <message>
        <source>statistic</source>
        <comment>event kind</comment>
        <translation>统计</translation>
    </message>
    <message>
        <source>forecast</source>
        <comment>event kind</comment>
        <translation>预测</translation>
    </message>
    <message>
        <source>line %1, occurrence %2</source>
        <extracomment>where a number stands in a text, and which of several such numbers in that line</extracomment>
        <translation>第%1行第%2处</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the title, the publisher and the date of a source</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>another unit: %1, not %2</source>
        <extracomment>why a chart has two panels: %1 and %2 are units</extracomment>
        <translation>单位不同：%1，而非%2</translation>
    </message>
    <message>
        <source>another measure: %1, not %2</source>
        <extracomment>why a chart has two panels: %1 and %2 are measures such as stock and flow</extracomment>
        <translation>统计方式不同：%1，而非%2</translation>
    </message>
    <message>
        <source>another population is counted</source>
        <extracomment>why a chart has two panels</extracomment>
        <translation>统计范围不同</translation>
    </message>
    <message>
        <source>no definition given to compare by</source>
        <extracomment>why a chart has two panels</extracomment>
        <translation>缺少定义，无法比较</translation>
    </message>
    <message>
        <source>another definition</source>
        <extracomment>why a chart has two panels</extracomment>
        <translation>定义不同</translation>
    </message>
    <message>
        <source>another area level: %1, not %2</source>
        <extracomment>why a chart has two panels: %1 and %2 are area levels such as city and district</extracomment>
        <translation>地区层级不同：%1，而非%2</translation>
    </message>
    <message>
        <source>Same unit, measure, population, definition and area level.</source>
        <translation>单位、统计方式、统计范围、定义和地区层级均相同。</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>About</source>
        <translation>所指对象</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between the parts of what is said of a figure
----------
between the sources of one figure</extracomment>
        <translation>；</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>在来源中的位置</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文写法</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>优劣方向</translation>
    </message>
    <message>
        <source>Counted among</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>发布口径</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>限定词</translation>
    </message>
    <message>
        <source>Basis of the rank</source>
        <translation>名次依据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级地区</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>其他代码</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布方</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Reprint of</source>
        <translation>转载自</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>other things are counted</source>
        <extracomment>why a chart has two panels, where the names of the two units are the same</extracomment>
        <translation>计数对象不同</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n个来源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This store can only be read. Its charts can be looked at and exported; to add figures, copy the file to a place where you may write.</source>
        <translation>此数据库只能读取。图表可以查看和导出；如需添加数据，请将文件复制到可写入的位置。</translation>
    </message>
    <message>
        <source>The store is in use by another program, such as an import. What is shown stays until it answers.</source>
        <translation>数据库正被其他程序使用（例如正在导入）。在其响应之前，界面保持现有内容。</translation>
    </message>
    <message>
        <source>In this chart</source>
        <translation>本图指标</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他指标</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were written to %1.</source>
        <translation>
            <numerusform>已将%n张图片写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::AboutDialog</name>
    <message>
        <source>About Zhitu</source>
        <translation>关于智图</translation>
    </message>
    <message>
        <source>Zhitu %1</source>
        <translation>智图 %1</translation>
    </message>
    <message>
        <source>An atlas of regional AI data in which every figure leads to its source.

Copyright 2026 The Zhitu contributors. Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation>区域人工智能数据图册：每个数字都可追溯到来源。

版权所有 2026 智图贡献者。本程序是自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartList</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartPage</name>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>取消全部勾选</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>全部地区</translation>
    </message>
    <message>
        <source>Highlighted</source>
        <translation>突出显示</translation>
    </message>
    <message>
        <source>Highlighted region</source>
        <translation>突出显示的地区</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>截止年份</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show this chart as it was saved</source>
        <translation>恢复为保存时的图表</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Choose indicators</source>
        <translation>选择指标</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n个指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个地区</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartView</name>
    <message>
        <source>Show all of the time</source>
        <translation>显示全部时段</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChoicePicker</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>Zhitu::EvidencePanel</name>
    <message>
        <source>Source and evidence</source>
        <translation>来源与依据</translation>
    </message>
    <message>
        <source>Select a mark in the chart or a row of the table to see what the figure stands on: who stated it, where, and how it was printed.</source>
        <translation>在图表中选择一个标记，或在表格中选择一行，即可查看数字的依据：由谁发布、出自何处、原文如何书写。</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文写法</translation>
    </message>
    <message>
        <source>The data hold no printed form.</source>
        <translation>数据中没有原文写法。</translation>
    </message>
    <message>
        <source>In base units</source>
        <translation>基本单位值</translation>
    </message>
    <message>
        <source>The source gives no number.</source>
        <translation>来源没有给出数字。</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>The data do not say.</source>
        <translation>数据中未说明。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Source&apos;s word</source>
        <translation>原文限定词</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>A break: not comparable with earlier figures.</source>
        <translation>序列中断：与此前数字不可比。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Also stated by</source>
        <translation>另有出处</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>排名依据</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Counted among</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Source not stated</source>
        <translation>未注明来源</translation>
    </message>
    <message>
        <source>The data do not say where in the source.</source>
        <translation>数据中未说明在来源中的位置。</translation>
    </message>
    <message>
        <source>%1 of the reposted page</source>
        <extracomment>%1 is &quot;line 19&quot;; the lines are those of the page that reposts the article</extracomment>
        <translation>转载页%1</translation>
    </message>
    <message>
        <source>Open this address</source>
        <translation>打开此链接</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>发布者口径</translation>
    </message>
</context>
<context>
    <name>Zhitu::ExportDialog</name>
    <message>
        <source>Export charts</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Charts:</source>
        <translation>图表：</translation>
    </message>
    <message>
        <source>This chart: %1</source>
        <translation>当前图表：%1</translation>
    </message>
    <message numerus="yes">
        <source>All %n charts</source>
        <translation>
            <numerusform>全部%n张图表</numerusform>
        </translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>尺寸：</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>图片尺寸</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Scale:</source>
        <translation>缩放：</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Multiplies the pixels; nothing moves in the picture.</source>
        <translation>成倍增加像素，画面布局不变。</translation>
    </message>
    <message>
        <source>Theme:</source>
        <translation>主题：</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>两种语言</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Result:</source>
        <translation>结果：</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>以及另外%n个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pixels each; files of these names are replaced.</source>
        <translation>每张 %1 像素；同名文件将被替换。</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>图片文件夹</translation>
    </message>
    <message>
        <source>Choose the folder that the pictures go to.</source>
        <translation>请选择存放图片的文件夹。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Zhitu::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>新建数据库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open store…</source>
        <translation>打开数据库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Recent stores</source>
        <translation>最近打开的数据库(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export charts…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Show the t&amp;able</source>
        <translation>显示数据表(&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;evidence</source>
        <translation>显示来源与依据(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Switch to the other language</source>
        <translation>切换到另一种语言(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Zhitu</source>
        <translation>关于智图(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 &amp;Qt</translation>
    </message>
    <message>
        <source>Switch to the other language</source>
        <translation>切换到另一种语言</translation>
    </message>
    <message>
        <source>Switch to the other language (%1)</source>
        <translation>切换到另一种语言（%1）</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>使用浅色主题</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>使用深色主题</translation>
    </message>
    <message>
        <source>Export charts…</source>
        <translation>导出图表…</translation>
    </message>
    <message>
        <source>Save charts as pictures (%1)</source>
        <translation>将图表保存为图片（%1）</translation>
    </message>
    <message>
        <source>The store is being opened…</source>
        <translation>正在打开数据库…</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>没有打开的数据库。</translation>
    </message>
    <message>
        <source>This store holds no chart.</source>
        <translation>此数据库中没有图表。</translation>
    </message>
    <message>
        <source>Zhitu</source>
        <translation>智图</translation>
    </message>
    <message>
        <source>%1 – Zhitu</source>
        <translation>%1 – 智图</translation>
    </message>
    <message>
        <source>New store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>Stores (*.db)</source>
        <translation>数据库 (*.db)</translation>
    </message>
    <message>
        <source>Open store</source>
        <translation>打开数据库</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Zhitu::MessageBanner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Zhitu::TablePanel</name>
    <message>
        <source>Search the table</source>
        <translation>搜索数据表</translation>
    </message>
    <message>
        <source>Status of the figures shown</source>
        <translation>所显示数字的性质</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>全部性质</translation>
    </message>
    <message>
        <source>Figures of this chart</source>
        <translation>本图的数字</translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figures</source>
        <translation>
            <numerusform>%1 / %n个数字</numerusform>
        </translation>
    </message>
</context>
</TS>
