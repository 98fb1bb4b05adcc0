<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AltText</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1，另有%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The chart shows no figure.</source>
        <translation>图中没有数字。</translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n events.</source>
        <translation>
            <numerusform>图中共%n件事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n figures.</source>
        <translation>
            <numerusform>图中共%n个数字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n events, of: %1.</source>
        <extracomment>%1 lists regions</extracomment>
        <translation>
            <numerusform>图中共%n件事件，涉及：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n figures, of: %1.</source>
        <translation>
            <numerusform>图中共%n个数字，涉及：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>– %1</source>
        <extracomment>One figure of the chart in words, on a line of its own.</extracomment>
        <translation>– %1</translation>
    </message>
    <message numerus="yes">
        <source>– and %n more</source>
        <translation>
            <numerusform>– 另有%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An event that a chart of figures marks: %1 is its title, %2 its date.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Marked beside them: %1.</source>
        <extracomment>%1 lists events with their dates</extracomment>
        <translation>图中另标注：%1。</translation>
    </message>
    <message>
        <source>Without a figure: %1.</source>
        <extracomment>%1 lists regions</extracomment>
        <translation>无数字：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are undated.</source>
        <translation>
            <numerusform>其中%n个日期未说明。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the source gives no number.</source>
        <translation>
            <numerusform>其中%n个来源未给出数值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources: %1.</source>
        <extracomment>%1 lists documents</extracomment>
        <translation>来源：%1。</translation>
    </message>
    <message numerus="yes">
        <source>With a discrepancy, %n of them: %1.</source>
        <extracomment>Figures with a badge in the chart; %1 lists them in words.</extracomment>
        <translation>
            <numerusform>核查发现问题的有%n个：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartActions</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>“%1” is again as it came.</source>
        <translation>“%1”已恢复为随附的样子。</translation>
    </message>
    <message>
        <source>change of the chart “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of a chart</extracomment>
        <translation>更改图表“%1”</translation>
    </message>
    <message>
        <source>new chart “%1”</source>
        <translation>新建图表“%1”</translation>
    </message>
    <message>
        <source>deletion of the chart “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of a chart</extracomment>
        <translation>删除图表“%1”</translation>
    </message>
    <message>
        <source>resetting of the chart “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of a chart</extracomment>
        <translation>复原图表“%1”</translation>
    </message>
    <message>
        <source>moving of the chart “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of a chart</extracomment>
        <translation>移动图表“%1”</translation>
    </message>
    <message>
        <source>restoring of the chart “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of a chart</extracomment>
        <translation>恢复图表“%1”</translation>
    </message>
    <message>
        <source>restoring of charts</source>
        <extracomment>What completes &quot;Undo: &quot;</extracomment>
        <translation>恢复图表</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list in a chart.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>Between names of which one has a comma in it.</extracomment>
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
            <numerusform>因空间不足，%n个标签未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>soft edge, ≈: about</source>
        <extracomment>Footer: how a mark looks, the sign at its number, and what they mean.</extracomment>
        <translation>渐淡的边，≈：约</translation>
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
        <extracomment>Footer: %1 is what differs, such as &quot;definition&quot;, %2 the panels that it sets apart.
----------
A figure in a chart: %1 its value, %2 its time.
----------
A kind of event and its status.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No district has a figure for what is chosen</source>
        <translation>所选内容没有任何区的数字</translation>
    </message>
    <message>
        <source>Each panel counts something else on an axis of its own: compare within a panel, not across</source>
        <translation>每幅小图一种口径、一条坐标轴：只在小图内比较，不跨小图比较</translation>
    </message>
    <message>
        <source>solid: actual</source>
        <translation>实心：实际</translation>
    </message>
    <message>
        <source>hatched: target</source>
        <translation>斜线：目标</translation>
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
        <translation>%1%2：%3（%4）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>One panel per definition, none joined to another</source>
        <translation>每种口径一幅小图，互不连线</translation>
    </message>
    <message>
        <source>No figure for %1</source>
        <extracomment>%1 is a list of regions.</extracomment>
        <translation>没有数字：%1</translation>
    </message>
    <message>
        <source>line: same publisher</source>
        <translation>连线：同一发布者</translation>
    </message>
    <message>
        <source>dashed: inexact end</source>
        <translation>虚线：一端非确切值</translation>
    </message>
    <message numerus="yes">
        <source>%n panels not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n幅小图未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: rank %2 every year from %3 to %4 (%5 inferred)</source>
        <extracomment>Title: as above; %5 is a list of years whose rank follows from a statement.</extracomment>
        <translation>%1：%3–%4年均列第%2（%5年为推得）</translation>
    </message>
    <message numerus="yes">
        <source> (line %1)</source>
        <extracomment>Where figures stand in a source; %1 is one line number or several.</extracomment>
        <translation>
            <numerusform>（第%1行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n个数字未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>forecast %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>Actual figures for %1 of %2 districts; only targets or forecasts for %3; none for %4</source>
        <extracomment>Title of a map: %1 districts of %2 have actual figures, %3 targets alone, %4 nothing.</extracomment>
        <translation>%2个区中，%1个区有实际值，%3个区只有目标或预测，%4个区没有数字</translation>
    </message>
    <message>
        <source>The latest actual figure of each district, else what was promised. Each map has shades of its own: compare within a map, not across</source>
        <translation>各区最近的实际值；没有实际值的区标出目标或预测。每幅图各用一套深浅，只在同一幅图内比较</translation>
    </message>
    <message>
        <source>shade: actual figure, from a bound of the scale to below the next</source>
        <extracomment>Footer of a map: what a tile&apos;s shade means.</extracomment>
        <translation>深浅：实际值，含左端刻度，不含右端（末档两端都含）</translation>
    </message>
    <message>
        <source>≈ about</source>
        <extracomment>Footer: a sign and what it means.</extracomment>
        <translation>≈ 约</translation>
    </message>
    <message>
        <source>&gt; over</source>
        <translation>&gt; 超</translation>
    </message>
    <message>
        <source>≥ at least</source>
        <translation>≥ 不低于</translation>
    </message>
    <message>
        <source>&lt; under</source>
        <translation>&lt; 不足</translation>
    </message>
    <message>
        <source>≤ at most</source>
        <translation>≤ 不超过</translation>
    </message>
    <message>
        <source>Signs: %1</source>
        <extracomment>Footer of a chart; %1 is a list of signs and what they mean.</extracomment>
        <translation>符号：%1</translation>
    </message>
    <message>
        <source>%1 (its tile is that of %2)</source>
        <extracomment>A district of a map: %1; another one, %2, has its tile.</extracomment>
        <translation>%1（格位已由%2占用）</translation>
    </message>
    <message>
        <source>Without a tile, listed beside the map if they have figures: %1</source>
        <extracomment>Footer of a map; %1 is a list of districts.</extracomment>
        <translation>没有格位、有数字时列在图旁：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>The end of a list in the footer.</extracomment>
        <translation>
            <numerusform>等，另有%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Two districts claim one tile; listed beside the map: %1</source>
        <extracomment>Footer of a map; %1 is a list of districts, each with the one that has its tile.</extracomment>
        <translation>两区格位重复，列在图旁：%1</translation>
    </message>
    <message>
        <source>With the same shades: %1. %2</source>
        <extracomment>Footer of a map: %1 is a list of indicators, %2 why they may be compared.</extracomment>
        <translation>同一套深浅：%1。%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>Beside a map: %1 district, %2 its figure, %3 what that is and when it holds.</extracomment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1 of %2 targets have an actual figure to be held against</source>
        <extracomment>Title: %1 targets of %2.</extracomment>
        <translation>%2项目标中，%1项有可对照的实际值</translation>
    </message>
    <message numerus="yes">
        <source>%n targets, none with an actual figure to be held against</source>
        <extracomment>Title of a chart of targets.</extracomment>
        <translation>
            <numerusform>%n项目标，都没有可对照的实际值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecasts and no target</source>
        <extracomment>Title of a chart of targets that has forecasts alone.</extracomment>
        <translation>
            <numerusform>%n项预测，没有目标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actual figures and no target</source>
        <extracomment>Title of a chart of targets that has actual figures alone.</extracomment>
        <translation>
            <numerusform>%n项实际值，没有目标</numerusform>
        </translation>
    </message>
    <message>
        <source>No district has a figure or a target for what is chosen</source>
        <translation>所选内容没有任何区的数字或目标</translation>
    </message>
    <message>
        <source>Targets with an actual figure of the same kind in their district: %1 of %2. Each figure has its own date, each panel its own axis</source>
        <extracomment>Subtitle: %1 targets of %2.</extracomment>
        <translation>%2项目标中，本区有同类实际值可对照的有%1项。每个数字各注时间，每幅小图各用一轴</translation>
    </message>
    <message>
        <source>target, undated: %1</source>
        <extracomment>A target in a chart: %1 its value.</extracomment>
        <translation>目标（日期未说明）：%1</translation>
    </message>
    <message>
        <source>forecast, undated: %1</source>
        <extracomment>A forecast in a chart: %1 its value.</extracomment>
        <translation>预测（日期未说明）：%1</translation>
    </message>
    <message>
        <source>%1: %3 of the target for %2</source>
        <extracomment>Below a target: %1 the time of the actual figure, %2 the time that the target is set for, %3 the part: 48%, at most about half.</extracomment>
        <translation>%1实际值与%2目标之比：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <extracomment>On a tile of a map with many figures, which are listed beside it.</extracomment>
        <translation>
            <numerusform>%n个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure or target for %n districts: %1</source>
        <extracomment>%1 is a list of districts.</extracomment>
        <translation>
            <numerusform>%n个区没有数字，也没有目标：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>A list of districts that is too long to be told: %1 are the first of them.</extracomment>
        <translation>
            <numerusform>%1等，另有%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>target, undated</source>
        <extracomment>On a tile of a map.</extracomment>
        <translation>目标，日期未说明</translation>
    </message>
    <message>
        <source>forecast, undated</source>
        <extracomment>On a tile of a map.</extracomment>
        <translation>预测，日期未说明</translation>
    </message>
    <message>
        <source>The latest actual figure of each district, else what was promised. All maps share one scale of shades</source>
        <translation>各区最近的实际值；没有实际值的区标出目标或预测。各图共用一套深浅</translation>
    </message>
    <message>
        <source>The latest actual figure of each district, else what was promised. Maps of one indicator share their shades; compare others only where the notes below say so</source>
        <translation>各区最近的实际值；没有实际值的区标出目标或预测。同一指标的图共用一套深浅；不同指标只在下方注明可比时比较</translation>
    </message>
    <message numerus="yes">
        <source>%n events not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n个事件未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n张卡片未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n项指标未显示。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n个地区未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Years have their last two digits: 23 is 2023.</source>
        <extracomment>Footer of a matrix whose years are written with two digits.</extracomment>
        <translation>年份只写后两位：23即2023年。</translation>
    </message>
    <message>
        <source>No figure for what is chosen</source>
        <translation>所选内容没有数字</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators; a square for each year that somebody gave a figure for</source>
        <translation>
            <numerusform>%n项指标；每个有数字的年份为一个方块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure at all for %n regions.</source>
        <translation>
            <numerusform>%n个地区没有任何数字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure at all for %n regions: %1</source>
        <translation>
            <numerusform>%n个地区没有任何数字：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3 (%4, %5)</source>
        <extracomment>Title: %1 region, %2 indicator, %3 figure, %4 its time, %5 target or forecast.</extracomment>
        <translation>%1%2：%3（%4，%5）</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <extracomment>On a card: %1 target or forecast, %2 the figure, %3 its time.</extracomment>
        <translation>%1：%2 · %3</translation>
    </message>
    <message>
        <source>The sources disagree.</source>
        <translation>各来源说法不一。</translation>
    </message>
    <message>
        <source>No event for what is chosen</source>
        <translation>所选内容没有事件</translation>
    </message>
    <message numerus="yes">
        <source>%n events, none of them dated to a year</source>
        <translation>
            <numerusform>%n个事件，均不能归入某一年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, all in %1</source>
        <extracomment>Title: %1 is a year.</extracomment>
        <translation>
            <numerusform>%n个事件，全部在%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1 of them in %2</source>
        <extracomment>Title: %1 is how many of the events fall in the year %2.</extracomment>
        <translation>
            <numerusform>%n个事件，其中%1个在%2</numerusform>
        </translation>
    </message>
    <message>
        <source>A lane for each region</source>
        <translation>按地区分行</translation>
    </message>
    <message>
        <source>solid: happened</source>
        <translation>实心：已发生</translation>
    </message>
    <message>
        <source>soft ends: date about</source>
        <translation>两端渐淡：日期为约数</translation>
    </message>
    <message>
        <source>arrow to the right: then or later</source>
        <translation>右箭头：当时或以后</translation>
    </message>
    <message>
        <source>arrow to the left: then or earlier</source>
        <translation>左箭头：当时或以前</translation>
    </message>
    <message>
        <source>not known by whom</source>
        <translation>发布者不详</translation>
    </message>
    <message numerus="yes">
        <source>%n panels</source>
        <translation>
            <numerusform>%n幅小图</numerusform>
        </translation>
    </message>
    <message>
        <source>Panels apart from the one before by: %1</source>
        <extracomment>Footer: %1 is a list such as &quot;unit (A, B); definition (C)&quot;.</extracomment>
        <translation>与前一幅小图不同轴，因口径有别：%1</translation>
    </message>
    <message>
        <source>; different units cannot share an axis</source>
        <translation>；单位不同者不能同轴</translation>
    </message>
    <message>
        <source>below the dotted line: not to scale</source>
        <translation>点线以下：不按比例</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A mark in a chart: %1 its value and time, %2 its indicator.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>outlined, empty: forecast</source>
        <translation>空心框：预测</translation>
    </message>
    <message>
        <source>open arrow, &gt;: over</source>
        <translation>空心箭头，&gt;：超</translation>
    </message>
    <message>
        <source>filled arrow, ≥: at least</source>
        <translation>实心箭头，≥：不低于</translation>
    </message>
    <message>
        <source>open arrow, &lt;: under</source>
        <translation>空心箭头，&lt;：不足</translation>
    </message>
    <message>
        <source>filled arrow, ≤: at most</source>
        <translation>实心箭头，≤：不超过</translation>
    </message>
    <message>
        <source>two edges: a range, no midpoint</source>
        <translation>两端竖边：区间，无中值</translation>
    </message>
    <message>
        <source>behind the dashed line: undated</source>
        <translation>虚线之外：日期未说明</translation>
    </message>
    <message>
        <source>Too small for this chart: its title, sources and notes do not fit. Enlarge it.</source>
        <translation>图幅过小，标题、来源和注释容纳不下，请放大。</translation>
    </message>
    <message numerus="yes">
        <source>rank %1 for %n years, %2–%3</source>
        <extracomment>Below a row of ranks: %1 rank, %2 and %3 first and last year.</extracomment>
        <translation>
            <numerusform>连续%n年列第%1（%2–%3年）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (inferred: %2)</source>
        <extracomment>%1 is the phrase before, %2 a list of years.</extracomment>
        <translation>%1（其中推得：%2）</translation>
    </message>
    <message>
        <source>no rank known for %1</source>
        <extracomment>Below a row of ranks: %1 is a list of years.</extracomment>
        <translation>名次不详：%1</translation>
    </message>
    <message>
        <source>half solid: actual and promised</source>
        <translation>半实心：既有实际值，也有目标或预测</translation>
    </message>
    <message>
        <source>cross: no figure in the data</source>
        <translation>叉号：数据中没有数字</translation>
    </message>
    <message>
        <source>Two shades in one tile: a range from the one to the other</source>
        <extracomment>Footer of a map.</extracomment>
        <translation>一格两色：区间，两端分属两档</translation>
    </message>
    <message>
        <source>The latest actual figure of each district, else what was promised</source>
        <translation>各区最近的实际值；没有实际值的区标出目标或预测</translation>
    </message>
    <message>
        <source>hatched upwards, solid outline: target</source>
        <translation>上斜线、实线框：目标</translation>
    </message>
    <message>
        <source>hatched downwards, dashed outline: no figure</source>
        <extracomment>Footer of a map: a tile of a district that nothing is known of.</extracomment>
        <translation>下斜线、虚线框：没有数字</translation>
    </message>
    <message>
        <source>– a range</source>
        <translation>– 区间</translation>
    </message>
    <message numerus="yes">
        <source>%n headline figures: the latest actual figure of each, and what was promised</source>
        <translation>
            <numerusform>%n项主要数字：各项最近的实际值，以及已提出的目标和预测</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2:</source>
        <extracomment>On a narrow card: %1 target or forecast, %2 its time; the figure stands below.</extracomment>
        <translation>%1（%2）：</translation>
    </message>
    <message>
        <source>Different lengths of time: do not compare</source>
        <translation>时段长短不同，不可直接比较</translation>
    </message>
    <message>
        <source>A lane for each issuer</source>
        <translation>按发布者分行</translation>
    </message>
    <message>
        <source>a mark&apos;s width shows how exactly it is dated, not how long it lasted</source>
        <translation>标记长短只表示日期精确到日、月或年，不表示持续时间</translation>
    </message>
    <message>
        <source>dashed, empty: a statement</source>
        <translation>虚线空心：说法</translation>
    </message>
    <message numerus="yes">
        <source>%n maps not shown for want of room.</source>
        <translation>
            <numerusform>因空间不足，%n幅图未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3); target for %5: %4</source>
        <extracomment>Title: %1 district, %2 figure, %3 its time, %4 the target, %5 the year it is set for.</extracomment>
        <translation>%1：%2（%3），%5目标%4</translation>
    </message>
    <message>
        <source>%6 in %1: %2 (%3); target for %5: %4</source>
        <extracomment>Title: as above; %6 what is counted.</extracomment>
        <translation>%1%6：%2（%3），%5目标%4</translation>
    </message>
    <message>
        <source>dashed line: one end is inferred</source>
        <translation>虚线：有一端为推得</translation>
    </message>
    <message>
        <source>solid bar: actual</source>
        <extracomment>Footer: how a mark looks and what it means.</extracomment>
        <translation>实心条：实际</translation>
    </message>
    <message>
        <source>outlined tick: target</source>
        <translation>空心竖标：目标</translation>
    </message>
    <message>
        <source>dashed, round tick: forecast</source>
        <translation>虚线圆头竖标：预测</translation>
    </message>
    <message>
        <source>%2 in %1: %3 (%4)</source>
        <extracomment>Title: %1 region, %2 indicator, %3 figure, %4 its time.</extracomment>
        <translation>%1%2：%3（%4）</translation>
    </message>
    <message>
        <source>%2 in %1: %3 (%4) → %5 (%6)</source>
        <extracomment>Title: %1 region, %2 indicator, %3 and %5 figures, %4 and %6 their times.</extracomment>
        <translation>%1%2：%3（%4）→ %5（%6）</translation>
    </message>
    <message>
        <source>. </source>
        <extracomment>Between two sentences.</extracomment>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source> (%n lines from %1 to %2)</source>
        <extracomment>Where figures stand in a source: %1 the first line, %2 the last one.</extracomment>
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
    <message>
        <source>%1, %2: %3 (%4) → %5 (%6)</source>
        <translation>%1%2：%3（%4）→ %5（%6）</translation>
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
            <numerusform>%n个数字并非确切值，数量过多，未单独标出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets and forecasts: too many to be drawn</source>
        <translation>
            <numerusform>%n个目标与预测，数量过多，未绘出</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (in what is shown)</source>
        <extracomment>Title: %1 is a sentence that counts; the picture has no room for all there is.</extracomment>
        <translation>%1（仅就图中所示）</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 districts have figures</source>
        <extracomment>Title: %n districts of %1.</extracomment>
        <translation>
            <numerusform>%1个区中有%n个区有数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions: %1 with an actual figure, %2 with only targets or forecasts, %3 with nothing</source>
        <extracomment>Title: %n regions; %1 of them with an actual figure, %2 with promises only, %3 with none.</extracomment>
        <translation>
            <numerusform>%n个地区中，%1个有实际值，%2个只有目标或预测，%3个没有任何数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n indicators shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: there is room for %1 of %n.</extracomment>
        <translation>
            <numerusform>%n项指标均已计入，图中示出%1项；每个有数字的年份为一个方块</numerusform>
        </translation>
    </message>
    <message>
        <source>a mark&apos;s width shows how exactly it is dated</source>
        <translation>标记长短只表示日期精确到日、月或年</translation>
    </message>
    <message>
        <source>policy; dotted: mid-date</source>
        <translation>政策；点线：日期中点</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n headline figures: the latest actual figure of each, and what was promised</source>
        <extracomment>Subtitle: there is room for %1 of %n.</extracomment>
        <translation>
            <numerusform>%n项主要数字中示出%1项：各项最近的实际值，以及已提出的目标和预测</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, none dated to a year</source>
        <extracomment>Title: there is room for %1 of %n events.</extracomment>
        <translation>
            <numerusform>%n个事件中示出%1个，均不能归入某一年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, all in %2</source>
        <extracomment>Title: there is room for %1 of %n events; %2 is a year.</extracomment>
        <translation>
            <numerusform>%n个事件中示出%1个，全部在%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, %2 of these in %3</source>
        <extracomment>Title: there is room for %1 of %n events; %2 of those fall in the year %3.</extracomment>
        <translation>
            <numerusform>%n个事件中示出%1个，其中%2个在%3</numerusform>
        </translation>
    </message>
    <message>
        <source>triangle: discrepancy</source>
        <extracomment>Footer: how a mark looks and what it means.</extracomment>
        <translation>三角：数据有出入</translation>
    </message>
    <message>
        <source>[%1] %2</source>
        <extracomment>Footer of a chart; %1 is a kind of source, %2 the documents known no better.</extracomment>
        <translation>【%1】%2</translation>
    </message>
    <message>
        <source>Sources by weakest link: %1</source>
        <extracomment>Footer of a chart; %1 is a list of documents, &quot;a ← b&quot; where a quotes b, each group of them after the grade of its weakest link: &quot;[press] a; b; [repost] c ← d&quot;.</extracomment>
        <translation>来源（按最弱一环）：%1</translation>
    </message>
    <message>
        <source>Targets with a figure of their time or before: %1 reached, %2 missed, %3 undecided; %4 with earlier figures only, which are no outcome</source>
        <extracomment>Footer: whether targets came true. %1 to %4 are numbers of targets.</extracomment>
        <translation>有当时或此前数据的目标：达到%1项，未达到%2项，不能断定%3项；另有%4项只有更早的数据，不是结果</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n indicators and %2 of %3 regions shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: there is room for %1 of %n indicators, %2 of %3 regions.</extracomment>
        <translation>
            <numerusform>%n项指标、%3个地区均已计入，图中示出%1项指标、%2个地区；每个有数字的年份为一个方块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators, %1 of %2 regions shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: of %n indicators, there is room for %1 of %2 regions.</extracomment>
        <translation>
            <numerusform>%n项指标；%2个地区均已计入，图中示出%1个；每个有数字的年份为一个方块</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures with a discrepancy: too many for marks of their own</source>
        <translation>
            <numerusform>%n个数字有核查发现，因数量过多，未逐一标出</numerusform>
        </translation>
    </message>
    <message>
        <source>question mark: source not stated</source>
        <extracomment>Footer: how a mark looks and what it means.</extracomment>
        <translation>问号：来源未注明</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Event: %1</source>
        <extracomment>In a reference; %1 is the title of an event.</extracomment>
        <translation>事件：%1</translation>
    </message>
    <message>
        <source>Figure: %1</source>
        <extracomment>In a reference; %1 is region, indicator, period and value.</extracomment>
        <translation>数据：%1</translation>
    </message>
    <message>
        <source>Printed as “%1”</source>
        <extracomment>In a reference; %1 is a number as it stands in the source.</extracomment>
        <translation>原文作“%1”</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <extracomment>In a reference; %1 is a place such as &quot;line 19 of the reposted page&quot;.</extracomment>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>It does not state where it has this from</source>
        <translation>文中未说明出处</translation>
    </message>
    <message>
        <source>Quoting: %1</source>
        <extracomment>In a reference; %1 is the document that is quoted.</extracomment>
        <translation>引自：%1</translation>
    </message>
    <message>
        <source>That reprints: %1</source>
        <extracomment>In a reference; %1 is the document that the one before it reprints.</extracomment>
        <translation>其转载自：%1</translation>
    </message>
    <message>
        <source>Reposted from: %1</source>
        <extracomment>In a reference; %1 is the document that was reposted.</extracomment>
        <translation>转载自：%1</translation>
    </message>
    <message>
        <source>Read in a repost</source>
        <translation>据转载页面</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>In a reference; %1 is a list such as &quot;Beijing, ERNIE Bot users, Jan 2024&quot;, %2 the value.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>White paper</source>
        <translation>白皮书</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>访谈</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>n.d.</source>
        <extracomment>stands for the date of a document that nobody knows</extracomment>
        <translation>日期不详</translation>
    </message>
    <message>
        <source>S. l.</source>
        <comment>place of publication unknown</comment>
        <translation>出版地不详</translation>
    </message>
    <message>
        <source>s. n.</source>
        <comment>publisher unknown</comment>
        <translation>出版者不详</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>APA date</comment>
        <extracomment>APA: the date after author or title</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> [%1]</source>
        <comment>APA description</comment>
        <extracomment>APA: what a document is, after its title</extracomment>
        <translation>［%1］</translation>
    </message>
    <message>
        <source>Retrieved %1, from %2</source>
        <extracomment>APA; %1 is a day, %2 an address</extracomment>
        <translation>%1检索自 %2</translation>
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
        <source>The pictures&apos; language, or both as a pair; default: the interface&apos;s.</source>
        <translation>图片的语言，both 为中英文各一张；默认为界面语言。</translation>
    </message>
    <message>
        <source>The pictures&apos; colours; default: light.</source>
        <translation>图片的配色：浅色、深色或透明；默认 light。</translation>
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
    <message>
        <source>as it came</source>
        <translation>随附</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自建</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Say whether exported pictures still agree with the store, and what changed.</source>
        <translation>核对导出的图片与数据库是否仍然一致，并说明有何变化。</translation>
    </message>
    <message>
        <source>Say which pictures to verify: PNG or SVG files that zhitu export wrote.</source>
        <translation>请指明要核对的图片：由 zhitu export 写出的 PNG 或 SVG 文件。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 %2: %3 was %4 in the picture and is %5 in the store</source>
        <translation>%1 %2：%3 在图片中为 %4，在数据库中为 %5</translation>
    </message>
    <message>
        <source>%1 %2: not in the store</source>
        <translation>%1 %2：数据库中没有</translation>
    </message>
    <message>
        <source>%1 %2: in the store&apos;s chart, not in the picture</source>
        <translation>%1 %2：按数据库应在图中，图片中没有</translation>
    </message>
    <message>
        <source>%1 %2: in the store, but no longer in the chart</source>
        <translation>%1 %2：数据库中有，但已不在图中</translation>
    </message>
    <message>
        <source>%1: %2 was %3 in the picture and is %4 in the store</source>
        <translation>%1：%2 在图片中为 %3，在数据库中为 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: agrees with the store (chart %2, %3)</source>
        <extracomment>%1 is a file, %2 a chart&apos;s id, %3 &quot;5 figures&quot;</extracomment>
        <translation>%1：与数据库一致（图表 %2，%3）</translation>
    </message>
    <message>
        <source>%1: differs from the store (chart %2, %3): %4</source>
        <extracomment>%1 is a file, %2 a chart&apos;s id, %3 &quot;5 figures&quot;, %4 &quot;2 differences&quot;</extracomment>
        <translation>%1：与数据库不一致（图表 %2，%3）：%4</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture holds a count and a hash instead of its figures; these were compared.</source>
        <translation>图片中只存有数字的个数和散列值，已据此核对。</translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>%1 says what a record is about</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Write charts as pictures, CHART.LANG.FORMAT.</source>
        <translation>把图表写成图片，文件名为CHART.LANG.FORMAT。</translation>
    </message>
    <message>
        <source>The pictures&apos; format; default: png.</source>
        <translation>图片的格式；默认png。</translation>
    </message>
    <message>
        <source>Pixels per inch, 50 to 2400: with the pixels it says how large the picture is on paper, in every format; default: 96 times the scale.</source>
        <translation>每英寸像素数，50至2400：与像素数一起决定图片印在纸上的大小，各种格式相同；默认为缩放倍数的96倍。</translation>
    </message>
    <message>
        <source>Size, scale and dpi for a medium: slide (16:9, larger type), a4 (a page across, 300 dpi), square (1080x1080) or wechat (1080x1440); --scale and --dpi may refine it.</source>
        <translation>按用途设定尺寸、缩放和dpi：slide（幻灯片，16:9，字号较大）、a4（横向整页，300 dpi）、square（1080x1080）或wechat（1080x1440）；可再用--scale和--dpi调整。</translation>
    </message>
    <message>
        <source>Whether SVG and PDF hold texts, to be searched and edited, or the outlines of their letters; default: text.</source>
        <translation>SVG和PDF中的文字存为可搜索、可编辑的文本（text），还是字形轮廓（paths）；默认text。</translation>
    </message>
    <message>
        <source>--text goes with --format svg or pdf: a PNG holds pixels, no texts.</source>
        <translation>--text只能与--format svg或pdf同用：PNG里是像素，没有文本。</translation>
    </message>
    <message>
        <source>Width and height in pixels, before --scale; default: 1600x900.</source>
        <translation>宽和高，单位为像素，未乘 --scale；默认 1600x900。</translation>
    </message>
    <message>
        <source>--size %1 contradicts --preset %2, whose size is %3 at a scale of %4; give one of them.</source>
        <translation>--size %1与--preset %2的尺寸%3（%4倍缩放）不一致；请只用其中一个。</translation>
    </message>
    <message>
        <source>%1: by its words, in line %2</source>
        <translation>%1：凭词句找到，在第%2行</translation>
    </message>
    <message>
        <source>%1: could be in %2 places</source>
        <translation>%1：有%2处可能</translation>
    </message>
    <message>
        <source>%1: not found</source>
        <translation>%1：没有找到</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1字节</translation>
    </message>
    <message>
        <source>%1: %2 took the place of the text before (%3)</source>
        <translation>%1：%2取代了原来的原文（%3）</translation>
    </message>
    <message>
        <source>%1: %2 is attached (%3)</source>
        <translation>%1：已附上%2（%3）</translation>
    </message>
    <message>
        <source>Found in it: %1 of %2 figures, %3 of %4 events</source>
        <translation>其中找到：数字%1/%2个，事件%3/%4个</translation>
    </message>
    <message numerus="yes">
        <source>%n more have no printed form in the data to be looked for</source>
        <translation>
            <numerusform>另有%n个，数据中没有原文写法，无从查找</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the text is removed</source>
        <translation>%1：原文已移除</translation>
    </message>
    <message>
        <source>Say the source and the file to attach to it; zhitu list sources shows the ids of sources.</source>
        <translation>请写明来源和要附上的文件；zhitu list sources列出来源的标识。</translation>
    </message>
    <message>
        <source>Say a file to attach or --remove, not both: a file takes the place of the one before.</source>
        <translation>要附上的文件和--remove只能写一个：新文件会取代原来的。</translation>
    </message>
    <message>
        <source>One file can be attached at a time; “%1” is too much.</source>
        <translation>一次只能附上一个文件；“%1”多余。</translation>
    </message>
    <message>
        <source>Nothing that was read in %1 was found in %2. If it is another document, remove it with zhitu attach %1 --remove.</source>
        <translation>读自%1的数字和事件，在%2里一个也没有找到。如果附错了文件，请用zhitu attach %1 --remove移除。</translation>
    </message>
    <message>
        <source>Keep the text of a source, to show its sentences, from a .txt, .md, .html, .docx or .pdf file.</source>
        <translation>从.txt、.md、.html、.docx或.pdf文件保存来源的原文，以便显示其中的句子。</translation>
    </message>
    <message>
        <source>Remove the text that is attached to the source.</source>
        <translation>移除这个来源的原文。</translation>
    </message>
    <message>
        <source>Say which figures or events to cite, by their ids; zhitu list observations and zhitu list events show them.</source>
        <translation>请用ID指明要引用的数据或事件；ID见zhitu list observations和zhitu list events。</translation>
    </message>
    <message>
        <source>Print references to the documents that figures or events were read in, with the place there; zhitu list observations shows ids.</source>
        <translation>输出数据或事件所据文献的参考文献条目，写明文中位置；ID见zhitu list observations。</translation>
    </message>
    <message>
        <source>How the references are written; default: gbt7714 (GB/T 7714-2015).</source>
        <translation>参考文献的著录格式；默认gbt7714（GB/T 7714-2015）。</translation>
    </message>
    <message>
        <source>The day on which you looked at the sources; default: not said, and today where GB/T 7714 wants the day of citing.</source>
        <translation>查阅来源的日期；默认不写，GB/T 7714要求的引用日期则为今天。</translation>
    </message>
    <message>
        <source>Say what to search for: a name, pinyin, initials, a code, a year or a number.</source>
        <translation>请写明要搜索什么：名称、拼音、拼音首字母、代码、年份或数字。</translation>
    </message>
    <message>
        <source>Find regions, indicators, subjects, sources, figures, events and charts.</source>
        <translation>查找地区、指标、对象、来源、数据、事件和图表。</translation>
    </message>
    <message>
        <source>%1: the store is sound.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1：数据库完好。</translation>
    </message>
    <message>
        <source>No figures were found that disagree.</source>
        <translation>没有核查发现。</translation>
    </message>
    <message numerus="yes">
        <source>%n findings on its figures:</source>
        <translation>
            <numerusform>关于其中数据的%n项核查发现：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>a kind of findings and what they have in common</extracomment>
        <translation>%1——%2</translation>
    </message>
    <message numerus="yes">
        <source>%n findings are of a kind that --fail-on names.</source>
        <translation>
            <numerusform>有%n项核查发现属于--fail-on所列的种类。</numerusform>
        </translation>
    </message>
    <message>
        <source>check takes no names, so “%1” is too much; --store says which store is meant.</source>
        <translation>check不接受名称，“%1”是多余的；用--store指定数据库。</translation>
    </message>
    <message>
        <source>Check the store, and list the figures in it that disagree.</source>
        <translation>检查数据库是否完好，并列出其中相互矛盾的数据。</translation>
    </message>
    <message>
        <source>End with 1 where there are findings of these kinds: conflict, different_scope, different_date, different_definition, arithmetic, stale, source_slip, or any; default: findings never fail.</source>
        <translation>有以下种类的核查发现时以1退出：conflict、different_scope、different_date、different_definition、arithmetic、stale、source_slip，或any（任何一种）；默认：有核查发现也不算失败。</translation>
    </message>
    <message>
        <source>%1: %2 figures are saved</source>
        <extracomment>%1 is a file, %2 a number</extracomment>
        <translation>%1：已保存%2个数据</translation>
    </message>
    <message>
        <source>%1: %2 figures, %3 events and %4 other records are saved</source>
        <extracomment>%1 is a file or folder, %2 to %4 are numbers</extracomment>
        <translation>%1：已保存%2个数据、%3个事件和%4条其他记录</translation>
    </message>
    <message>
        <source>“%1” is too much: where the data go is said with --out.</source>
        <translation>“%1”是多余的：保存位置用 --out 指定。</translation>
    </message>
    <message>
        <source>Say where the data go with --out: a new folder, or a file whose name ends in .zip, .csv or .xlsx.</source>
        <translation>请用 --out 指定保存位置：一个新文件夹，或以 .zip、.csv、.xlsx 结尾的文件。</translation>
    </message>
    <message>
        <source>--encoding goes with a .csv file; all other files are in UTF-8.</source>
        <translation>--encoding 只用于 .csv 文件；其他文件一律为 UTF-8。</translation>
    </message>
    <message>
        <source>Save the store as a data package in a folder or a .zip file, or its figures as a .csv or .xlsx file.</source>
        <translation>把数据库保存为数据包（文件夹或 .zip 文件），或把其中的数据保存为 .csv 或 .xlsx 文件。</translation>
    </message>
    <message>
        <source>Where the data go; what is there already is not replaced.</source>
        <translation>保存位置；已有的文件和文件夹不会被覆盖。</translation>
    </message>
    <message>
        <source>How a .csv file is encoded; default: utf-8, with a byte order mark.</source>
        <translation>.csv 文件的编码；默认为带字节顺序标记的 utf-8。</translation>
    </message>
    <message>
        <source>Only figures of these indicators, with all that they refer to.</source>
        <translation>只保存这些指标的数据，以及它们引用的全部记录。</translation>
    </message>
    <message>
        <source>Only figures of these regions.</source>
        <translation>只保存这些地区的数据。</translation>
    </message>
    <message>
        <source>Only figures that were read in these sources.</source>
        <translation>只保存取自这些来源的数据。</translation>
    </message>
    <message>
        <source>On the command line that is --source with its id, or --source none; --map describes a new one.</source>
        <translation>在命令行中用--source加来源的编号，或用--source none；新的来源写在--map的文件里。</translation>
    </message>
    <message>
        <source>On the command line, a file for --map says it.</source>
        <translation>在命令行中用--map的文件说明。</translation>
    </message>
    <message>
        <source>Say the files to import.</source>
        <translation>请写明要导入的文件。</translation>
    </message>
    <message>
        <source>Take in the figures of tables (CSV, TSV, XLSX, data packages and others).</source>
        <translation>导入表格中的数据（CSV、TSV、XLSX、数据包等）。</translation>
    </message>
    <message>
        <source>Only say what would come in, and which rows cannot.</source>
        <translation>只报告会导入什么、哪些行无法导入。</translation>
    </message>
    <message>
        <source>A JSON file that says what the columns are and what holds for all rows.</source>
        <translation>说明各列含义和各行共同内容的JSON文件。</translation>
    </message>
    <message>
        <source>The characters&apos; encoding, such as GB18030; it is found out otherwise.</source>
        <translation>文字编码，如GB18030；不写则自动判断。</translation>
    </message>
    <message>
        <source>The sheet of a workbook, or the table of a package.</source>
        <translation>工作簿中的工作表，或数据包中的表。</translation>
    </message>
    <message>
        <source>The source of all figures; none: it is not stated.</source>
        <translation>全部数据的来源；none表示来源未注明。</translation>
    </message>
    <message>
        <source>Import the rest where rows cannot come in; otherwise nothing is imported then.</source>
        <translation>有行无法导入时导入其余各行；否则什么都不导入。</translation>
    </message>
    <message>
        <source>table of text</source>
        <translation>文本表</translation>
    </message>
    <message>
        <source>workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>data package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>World Bank</source>
        <translation>世界银行</translation>
    </message>
    <message>
        <source>package of Zhitu&apos;s</source>
        <translation>智图数据包</translation>
    </message>
    <message numerus="yes">
        <source>%n new region(s): %1</source>
        <translation>
            <numerusform>新增地区%n个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new indicator(s): %1</source>
        <translation>
            <numerusform>新增指标%n个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new unit(s): %1</source>
        <translation>
            <numerusform>新增单位%n个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new subject(s): %1</source>
        <translation>
            <numerusform>新增主体%n个：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new source(s): %1</source>
        <translation>
            <numerusform>新增来源%n个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <extracomment>where in a table</extracomment>
        <translation>第%1行，“%2”列</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 where in a table, %2 what is wrong, %3 what to do</extracomment>
        <translation>%1：%2%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2): %3 figures in %4 rows</source>
        <translation>%1（%2）：%4行中有%3个数字</translation>
    </message>
    <message>
        <source>cells that say that there is no number: %1</source>
        <translation>注明没有数字的单元格：%1</translation>
    </message>
    <message>
        <source>added: %1 figures, %2 events, %3 other records</source>
        <translation>新增：%1个数字、%2个事件、%3条其他记录</translation>
    </message>
    <message>
        <source>added: %1; already there: %2; beside another value: %3</source>
        <translation>新增：%1；已有：%2；与另一数值并列：%3</translation>
    </message>
    <message>
        <source>columns left out: %1</source>
        <translation>未读取的列：%1</translation>
    </message>
    <message>
        <source>and %1 more of the kind</source>
        <translation>另有%1处类似问题</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows cannot come in, so nothing was imported. Correct them, or import the rest with --skip-bad.</source>
        <translation>%1：%3行中有%2行无法导入，因此什么都没有导入。请改正这些行，或用--skip-bad导入其余各行。</translation>
    </message>
    <message>
        <source>%1: the import was stopped, nothing of it came in.</source>
        <extracomment>%1 a file</extracomment>
        <translation>%1：导入已中止，其中什么都没有收入。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a file, %2 a sentence</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>--header takes the number of a row, from 1: “%1” is none.</source>
        <translation>--header 后应为行号，从 1 起：“%1”不是行号。</translation>
    </message>
    <message>
        <source>The row that the header is in, where a file holds several tables; it is found out otherwise.</source>
        <translation>一个文件含有几张表时，表头所在的行；不写则自动判断。</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>An import of yours</source>
        <translation>您的一次导入</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>your version</source>
        <translation>您的版本</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a figure&apos;s name: Haidian, patents, 2023</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>comparability</source>
        <translation>可比关系</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>指标关系</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>addition of %1</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is a record</extracomment>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is a record</extracomment>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>change of %1</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is a record</extracomment>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>restoring of %1</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is a record</extracomment>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>Understood: %1</source>
        <extracomment>%1 is a figure as the program has understood it, such as &quot;over CNY 230 billion&quot;</extracomment>
        <translation>读作：%1</translation>
    </message>
    <message>
        <source>Undated: the source names no time.</source>
        <translation>无日期：来源未说明时间。</translation>
    </message>
    <message>
        <source>“%1” is no unit of this indicator, which counts in %2. Choose another indicator or write the number in its unit.</source>
        <extracomment>%1 is a unit as it was typed, %2 the unit of an indicator</extracomment>
        <translation>“%1”不是该指标的单位，该指标以“%2”计。请另选指标，或按其单位填写。</translation>
    </message>
    <message>
        <source>A line is a whole number from 1, or nothing where it is not known.</source>
        <translation>行号是从1开始的整数；不清楚时留空。</translation>
    </message>
    <message>
        <source>Choose the indicator that the figure is about.</source>
        <translation>请选择该数据的指标。</translation>
    </message>
    <message>
        <source>Choose the region that the figure is about.</source>
        <translation>请选择该数据的地区。</translation>
    </message>
    <message>
        <source>Write the number as it is printed, or — where the source gives none.</source>
        <translation>请按来源印的样子填写数字；来源没有给出数字时填“—”。</translation>
    </message>
    <message>
        <source>The number cannot be read; see below it.</source>
        <translation>数字无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>The period cannot be read; see below it.</source>
        <translation>时间无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>Choose the source that the figure was read in, or the one that says “Source not stated”.</source>
        <translation>请选择该数据的来源，或选“来源未注明”。</translation>
    </message>
    <message>
        <source>The line cannot be read; see below it.</source>
        <translation>行号无法识别，原因见该栏下方。</translation>
    </message>
    <message numerus="yes">
        <source>You have changed or deleted %n of its figures and events since; your changes go and come back with them.</source>
        <translation>
            <numerusform>其中%n条数据和事件此后被您更改或删除；这些改动将随之移出和恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>在数据库中</translation>
    </message>
    <message>
        <source>Source not stated</source>
        <translation>来源未注明</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>已添加：%1。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Deleted: %1.</source>
        <translation>已删除：%1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>redoing of the import “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of an import</extracomment>
        <translation>重做导入“%1”</translation>
    </message>
    <message>
        <source>the import “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of an import</extracomment>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>undoing of the import “%1”</source>
        <extracomment>What completes &quot;Undo: &quot;; %1 is the name of an import</extracomment>
        <translation>撤销导入“%1”</translation>
    </message>
    <message>
        <source>This was not undone: %1. %2</source>
        <extracomment>%1 is what was done, such as &quot;deletion of Haidian, patents, 2023&quot;; %2 a sentence: why</extracomment>
        <translation>未能撤销：%1。%2</translation>
    </message>
    <message>
        <source>This was not done again: %1. %2</source>
        <translation>未能重做：%1。%2</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 is what was done, such as &quot;deletion of Haidian, patents, 2023&quot;</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>changes of %n records</source>
        <extracomment>What completes &quot;Undo: &quot;</extracomment>
        <translation>
            <numerusform>更改%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n records</source>
        <extracomment>What completes &quot;Undo: &quot;</extracomment>
        <translation>
            <numerusform>恢复%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this import stay in the store, since others refer to them.</source>
        <translation>
            <numerusform>此次导入的%n条记录仍留在数据库中，因为另有记录引用它们。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your version is shown</source>
        <translation>显示您的版本</translation>
    </message>
    <message>
        <source>This store can only be read. To add figures, copy its file to a place where you may write, and open the copy.</source>
        <translation>此数据库只能读取。要添加数据，请把它的文件复制到可以写入的位置，再打开副本。</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n条其他记录</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <comment>list</comment>
        <extracomment>between what an import holds: 11 figures and 2 events</extracomment>
        <translation>和</translation>
    </message>
    <message>
        <source>This import is undone: what it brought (%1) is kept aside and can be brought back, or removed for good.</source>
        <extracomment>%1 is what it brought, such as &quot;11 figures and 2 events&quot;</extracomment>
        <translation>此次导入已撤销：所导入的%1已另存，可以恢复，也可以彻底删除。</translation>
    </message>
    <message>
        <source>Undoing puts its %1 aside; redoing brings them back.</source>
        <extracomment>%1 is what it brought, such as &quot;11 figures and 2 events&quot;</extracomment>
        <translation>撤销会把其中%1移出另存，重做可将其恢复。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>What came with this version of Zhitu was not taken into the store, which is as it was. %1</source>
        <translation>此版本智图附带的新内容未能收入数据库，数据库保持原样。%1</translation>
    </message>
    <message>
        <source>What came with this version of Zhitu was not taken into the store, which has something else in its place (%1). The store is as it was.</source>
        <translation>此版本智图附带的新内容未能收入数据库，因为数据库中相同标识下是其他内容（%1）。数据库保持原样。</translation>
    </message>
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
    <message>
        <source>The chart cannot be saved%1. Nothing was changed; correct it and save it again.</source>
        <translation>图表无法保存%1。未作任何更改；请更正后再保存。</translation>
    </message>
    <message>
        <source>%1 is neither a PNG nor an SVG picture. Choose a picture that Zhitu exported.</source>
        <translation>%1 既不是 PNG 图片，也不是 SVG 图片。请选择由智图导出的图片。</translation>
    </message>
    <message>
        <source>%1 is damaged%2. Get the picture again from where it came, or export it anew.</source>
        <translation>%1 已损坏%2。请从原处重新获取该图片，或重新导出。</translation>
    </message>
    <message>
        <source>%1 carries no record of a chart. Choose a picture as Zhitu exported it; other programs drop the record when they save a picture, and websites when they show it.</source>
        <translation>%1 不含图表的记录。请选择智图导出的原图；其他程序另存图片、网站展示图片时会丢弃其中的记录。</translation>
    </message>
    <message>
        <source>The record in %1 was written by a newer version of Zhitu (format %2). Update Zhitu to read it.</source>
        <translation>%1 中的记录由更新版本的智图写成（格式 %2）。请更新智图后再打开。</translation>
    </message>
    <message>
        <source>The record in %1 cannot be used%2. It was changed or not written by Zhitu; get the picture again from where it came, or export it anew.</source>
        <translation>%1 中的记录无法使用%2。它被改动过，或不是由智图写成；请从原处重新获取该图片，或重新导出。</translation>
    </message>
    <message>
        <source>%1, which writes PDF and prints, cannot be loaded%2. Install Zhitu anew, or build it whole with ./dev build.</source>
        <translation>负责写PDF和打印的%1无法加载%2。请重新安装智图，或用./dev build完整构建。</translation>
    </message>
    <message>
        <source>A picture of %1 pixels is too small for this chart: its title, sources and notes leave no room for a mark. Choose a larger size.</source>
        <translation>%1像素的图片容不下这张图表：除标题、来源和注释外，没有余地画出任何标记。请选用更大的尺寸。</translation>
    </message>
    <message>
        <source>No text can be read from %1. Choose a .txt, .md, .html, .docx or .pdf file, or save it as one of these first.</source>
        <translation>从%1读不出文字。请选择.txt、.md、.html、.docx或.pdf文件，或先另存为其中一种。</translation>
    </message>
    <message>
        <source>%1 is damaged%2. Get the file again from where it came, or save its text as .txt.</source>
        <translation>%1已损坏%2。请从原处重新取得文件，或把文字另存为.txt。</translation>
    </message>
    <message>
        <source>%1 asks for a password. Save a copy without one, or its text as .txt, and attach that.</source>
        <translation>%1有密码保护。请另存一份没有密码的，或把文字存为.txt，再附上。</translation>
    </message>
    <message>
        <source>%1 is too large to be attached: the most is %2. Save the part that the figures come from, and attach that.</source>
        <translation>%1太大，无法附上：最多%2。请把数字所在的部分另存后再附上。</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages, but no text. Have the text in it recognised (OCR), and attach the result.</source>
        <translation>%1里只有页面图像，没有文字。请先做文字识别（OCR），再附上结果。</translation>
    </message>
    <message>
        <source>%1 holds no text. Choose the file that the figures stand in.</source>
        <translation>%1里没有文字。请选择数字所在的文件。</translation>
    </message>
    <message>
        <source>%1, which reads documents, cannot be loaded%2. Install Zhitu anew, or build it whole with ./dev build.</source>
        <translation>读取文档的%1无法加载%2。请重新安装智图，或用./dev build完整编译。</translation>
    </message>
    <message>
        <source>There is no source with the id “%1”. The command zhitu list sources shows the ids.</source>
        <translation>没有标识为“%1”的来源。命令zhitu list sources列出所有标识。</translation>
    </message>
    <message>
        <source>No text is attached to “%1”. The command zhitu list sources shows which sources have one.</source>
        <translation>“%1”没有附上原文。命令zhitu list sources列出哪些来源有原文。</translation>
    </message>
    <message>
        <source>The text of %1 is too long to be attached: the most is %2 characters. Save the part that the figures come from, and attach that.</source>
        <translation>%1的文字太长，无法附上：最多%2个字符。请把数字所在的部分另存后再附上。</translation>
    </message>
    <message>
        <source>There is neither a figure nor an event with the id “%1”. The commands zhitu list observations and zhitu list events show the ids.</source>
        <translation>没有ID为“%1”的数据或事件。ID见zhitu list observations和zhitu list events命令。</translation>
    </message>
    <message>
        <source>“%1” cannot be cited: its source is not stated. Cite another claim of the same figure, or state its source in the data.</source>
        <translation>“%1”无法引用：其来源未注明。请引用同一数据的其他出处，或在数据中补充来源。</translation>
    </message>
    <message>
        <source>%1 does not say what columns are taken for%2. Correct it; README.md describes such a file.</source>
        <translation>%1没有正确说明各列的含义%2。请改正；README.zh-CN.md说明了这种文件的写法。</translation>
    </message>
    <message>
        <source>%1 cannot be imported yet. %2</source>
        <translation>%1还不能导入。%2</translation>
    </message>
    <message>
        <source>No table can be read from %1. Choose a CSV, TSV or XLSX file or a data package, or save the table as one of these first.</source>
        <translation>无法从 %1 读出表格。请选择 CSV、TSV、XLSX 文件或数据包，或先将表格另存为其中一种。</translation>
    </message>
    <message>
        <source>%1 holds no row with figures. Choose the file or the sheet that they stand in.</source>
        <translation>%1 中没有含数据的行。请选择数据所在的文件或工作表。</translation>
    </message>
    <message>
        <source>%1 is damaged%2. Get the file again from where it came, or open it in a spreadsheet and save it anew.</source>
        <translation>%1 已损坏%2。请重新获取该文件，或用电子表格软件打开后另存。</translation>
    </message>
    <message>
        <source>%1 asks for a password. Save a copy without one, and import that.</source>
        <translation>%1 设有密码。请另存一份不带密码的副本再导入。</translation>
    </message>
    <message>
        <source>%1 holds NUL characters, which no table has: the file is damaged or of another kind. Get it again from where it came.</source>
        <translation>%1 含有空字符（NUL），表格中不会有这种字符：文件已损坏或不是表格。请重新获取。</translation>
    </message>
    <message>
        <source>%1: a quotation mark opens a cell that is never closed. Close it, or take it out.</source>
        <translation>%1：此处的引号开始了一个单元格，却始终没有结束。请补上或删去引号。</translation>
    </message>
    <message>
        <source>%1 is not in the encoding of the rest, %2. Save the file in one encoding, or choose the right one.</source>
        <translation>%1 的编码与其余部分（%2）不同。请将文件统一保存为一种编码，或选择正确的编码。</translation>
    </message>
    <message>
        <source>There is no encoding with the name “%1”. Known are, among others, UTF-8, GB18030, Big5, Shift_JIS, EUC-KR and windows-1252.</source>
        <translation>没有名为“%1”的编码。可用的有 UTF-8、GB18030、Big5、Shift_JIS、EUC-KR、windows-1252 等。</translation>
    </message>
    <message>
        <source>%1 holds no sheet or table “%2”. There are: %3.</source>
        <translation>%1 中没有名为“%2”的工作表或表格。现有：%3。</translation>
    </message>
    <message>
        <source>%1, which reads workbooks, cannot be loaded%2. Install Zhitu anew, or build it whole with ./dev build.</source>
        <translation>读取工作簿的 %1 无法加载%2。请重新安装智图，或用 ./dev build 完整构建。</translation>
    </message>
    <message>
        <source>“%1” has been changed meanwhile, here or by another Zhitu. Nothing was changed; look at it again, then repeat what you wanted to do.</source>
        <translation>“%1”已在别处被更改（本窗口或另一个智图）。未作任何改动；请先查看其现状，再重新操作。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n other record(s) refer to it, such as “%2”. Delete or change these first.</source>
        <translation>
            <numerusform>无法删除“%1”：另有%n条记录引用它，例如“%2”。请先删除或更改这些记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is there already. Choose another id or code, or change the one that is there.</source>
        <translation>“%1”已存在。请换一个标识或代码，或直接更改已有的记录。</translation>
    </message>
    <message>
        <source>The change cannot be made%1. Nothing was changed; correct it and try again.</source>
        <translation>无法更改%1。未作任何改动；请改正后重试。</translation>
    </message>
    <message>
        <source>The store has no “%1”. It may have been deleted; look at the list again.</source>
        <translation>数据库中没有“%1”，它可能已被删除；请重新查看列表。</translation>
    </message>
    <message>
        <source>The store has no import number %1. It may have been removed; look at the list of imports again.</source>
        <translation>数据库中没有编号为%1的导入，它可能已被删除；请重新查看导入记录。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何改动。</translation>
    </message>
    <message>
        <source>%1: a cell is larger than %2, the most that goes. Often a quotation mark is missing there; correct it, or take the cell out.</source>
        <translation>%1：有一个单元格大于上限 %2，常见原因是缺少引号。请改正或删去该单元格。</translation>
    </message>
    <message>
        <source>%1: the row is longer than %2, the most that goes. Check that it is a table with ends of lines, or take the row out.</source>
        <translation>%1：该行长度超过上限 %2。请确认文件是分行的表格，或删去该行。</translation>
    </message>
    <message>
        <source>%1: there are more than %2 columns, the most that goes. Import the part that holds the figures.</source>
        <translation>%1：列数超过上限 %2。请只导入含有数据的部分。</translation>
    </message>
    <message>
        <source>%1: the table has more than %2 cells, the most that is read of a page. Save it as CSV, and import that.</source>
        <translation>%1：表格超过 %2 个单元格，这是读取网页的上限。请另存为 CSV 后导入。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, as files do that are made to fill a computer. If you trust it, unpack it yourself and import what is in it.</source>
        <translation>%1 解压后超过原大小的 %2 倍，恶意压缩文件往往如此。若来源可信，请自行解压后再导入其中的文件。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2, the most that goes. Import the part that holds the figures.</source>
        <translation>%1 解压后超过上限 %2。请只导入含有数据的部分。</translation>
    </message>
    <message>
        <source>%1: the workbook&apos;s texts come to more than %2, the most that goes. Save the sheet with the figures as CSV, and import that.</source>
        <translation>%1：工作簿的文本总量超过上限 %2。请把含有数据的工作表另存为 CSV 后导入。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the most that goes. Import the part that holds the figures.</source>
        <translation>%1 超过上限 %2。请只导入含有数据的部分。</translation>
    </message>
    <message>
        <source>No table is on the clipboard. Copy the cells together with their header, and paste them again.</source>
        <translation>剪贴板上没有表格。请连同表头复制单元格，再粘贴一次。</translation>
    </message>
    <message>
        <source>What is on the clipboard holds no row with figures. Copy the cells together with their header, and paste them again.</source>
        <translation>剪贴板上的内容没有含数据的行。请连同表头复制单元格，再粘贴一次。</translation>
    </message>
    <message>
        <source>%1 exists already and is not replaced. Give another name, or move what is there away.</source>
        <translation>%1已存在，不会被覆盖。请换一个名称，或先把原有的移走。</translation>
    </message>
    <message>
        <source>%1 was not written: column %2 of the record “%3” holds characters that no file can hold (NUL, or half a character). Correct it, then save again.</source>
        <translation>未写入%1：记录“%3”的%2列含有任何文件都无法保存的字符（NUL 或不完整的字符）。请更正后重新保存。</translation>
    </message>
    <message>
        <source>%1 was not written: “%3”, column %2, has more than %4 characters, the most that a cell of a worksheet holds. Save as CSV or as a data package instead.</source>
        <translation>未写入%1：“%3”的“%2”列超过%4个字符，这是工作表单元格的上限。请改存为 CSV 或数据包。</translation>
    </message>
    <message>
        <source>%1 was not written: %2 rows are more than a worksheet holds (%3). Filter the figures, or save as CSV or as a data package instead.</source>
        <translation>未写入%1：共%2行，超过一张工作表的上限（%3行）。请先筛选数据，或改存为 CSV 或数据包。</translation>
    </message>
    <message>
        <source>%1, which writes XLSX and zip files, cannot be loaded%2. Install Zhitu anew, or build it whole with ./dev build.</source>
        <translation>无法加载用于写入 XLSX 和 zip 文件的%1%2。请重新安装智图，或用 ./dev build 完整构建。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind and how many</comment>
        <extracomment>a kind of findings, and how many there are</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what a finding is about</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: the figures cannot all be right, since they are of one time and leave no value that fits them all: %2.</source>
        <translation>%1：以下数据属于同一时间，却没有一个数值能同时符合，因此不可能都对：%2。</translation>
    </message>
    <message>
        <source>%1: the same publisher gave different figures at different times, which may be revisions of one another: %2.</source>
        <translation>%1：同一发布者在不同时间给出了不同的数据，可能是修订：%2。</translation>
    </message>
    <message>
        <source>%1: the figure for the month differs from the one for a day in it, so it may be of another day: %2.</source>
        <translation>%1：当月的数据与当月某一天的数据不同，可能指另一天：%2。</translation>
    </message>
    <message>
        <source>%1: the figures differ because the series breaks here, so that the former and the new definition both have one: %2. Both can be right.</source>
        <translation>%1：序列在此中断，新旧口径各有一个数据，因此不同：%2。两者可以都对。</translation>
    </message>
    <message>
        <source>%1 lies in %2, but the figure for the part is above the one for the whole: %3.</source>
        <translation>%1在%2之内，部分的数据却大于整体的数据：%3。</translation>
    </message>
    <message>
        <source>%1 is contained in “%2”, but the figure for the part is above the one for the whole: %3.</source>
        <translation>%1包含在“%2”之内，部分的数据却大于整体的数据：%3。</translation>
    </message>
    <message>
        <source>%1: the figure for a part of the year is above the one for the year: %2.</source>
        <translation>%1：年内一段时间的数据大于全年的数据：%2。</translation>
    </message>
    <message>
        <source>%1: %2, but earlier %3. A running total cannot fall.</source>
        <translation>%1：%2，而此前为%3。累计数不可能下降。</translation>
    </message>
    <message>
        <source>%1: told as of its day is %2, although %3 was out before that day. A running total cannot fall: the lower figure was old when it was told.</source>
        <translation>%1：作为当时的数据给出的是%2，而在此之前已经公布了%3。累计数不可能下降，较低的数据在给出时已经过时。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between figures</comment>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>and %n more figures</source>
        <translation>
            <numerusform>另有%n个数据</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is an indicator, %2 its figure with who stated it</extracomment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>%1: the two figures cover different things and are no two figures of one series: %2.</source>
        <translation>%1：两个数据的统计范围不同，不属于同一序列：%2。</translation>
    </message>
    <message>
        <source>%1: the two figures are told by different definitions and are no two figures of one series: %2.</source>
        <translation>%1：两个数据的定义不同，不属于同一序列：%2。</translation>
    </message>
    <message>
        <source>Both can be right.</source>
        <translation>两者可以都对。</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, which agrees with %4.</source>
        <translation>%2中的%1占%3，与%4相符。</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, which does not go with the share told: %4.</source>
        <translation>%2中的%1占%3，与给出的比重不符：%4。</translation>
    </message>
    <message>
        <source>Ranks from sources independent of this bear out the first place for %1 (%2).</source>
        <extracomment>%1 are years, %2 sources</extracomment>
        <translation>独立来源的排名印证%1居首（%2）。</translation>
    </message>
    <message>
        <source>Ranks from sources independent of this contradict the first place for %1 (%2).</source>
        <translation>独立来源的排名与%1居首不符（%2）。</translation>
    </message>
    <message>
        <source>For %1 there is no rank but what follows from the claim of %2 itself.</source>
        <extracomment>%1 are years, %2 a number of years</extracomment>
        <translation>%1除“%2”这一说法本身之外，没有其他排名为据。</translation>
    </message>
    <message>
        <source>%1: the claims of first places in a row cannot all be right: %2.</source>
        <translation>%1：连续居首的说法不可能都对：%2。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 says what it is about, %2 the claim</extracomment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1: the wording of the source is taken to be a slip: %2.</source>
        <translation>%1：来源的措辞应为笔误：%2。</translation>
    </message>
    <message>
        <source>%1 is told for %2 (%3), but the document itself is dated %4. Another edition may be meant.</source>
        <extracomment>%1 is a report, %2 and %4 are dates, %3 is a source</extracomment>
        <translation>%1：文中的时间为%2（%3），而文件本身的日期为%4，可能指另一版本。</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>相互矛盾</translation>
    </message>
    <message>
        <source>Different scope</source>
        <translation>范围不同</translation>
    </message>
    <message>
        <source>Different date or revision</source>
        <translation>日期不同或有修订</translation>
    </message>
    <message>
        <source>Different definition</source>
        <translation>定义不同</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术不符</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>Source slip</source>
        <translation>来源笔误</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Figures of one thing and one time that cannot all be right.</source>
        <translation>同一事物、同一时间的数据，不可能都对。</translation>
    </message>
    <message>
        <source>Figures that cover different things under like names; both can be right.</source>
        <translation>名称相近而统计范围不同的数据，可以都对。</translation>
    </message>
    <message>
        <source>Figures or dates that differ because they are of another day or edition.</source>
        <translation>因日期或版本不同而不一致的数据或时间。</translation>
    </message>
    <message>
        <source>Figures that are taken for one series but are defined differently; both can be right.</source>
        <translation>常被当作同一序列而定义不同的数据，可以都对。</translation>
    </message>
    <message>
        <source>Figures that do not add up with others.</source>
        <translation>与其他数据在算术上不符的数据。</translation>
    </message>
    <message>
        <source>Figures that were old on the day for which they are told.</source>
        <translation>作为当时的数据给出时已经过时的数据。</translation>
    </message>
    <message>
        <source>Wordings of a source that are taken to be slips.</source>
        <translation>来源中应为笔误的措辞。</translation>
    </message>
    <message>
        <source>What bears a figure out, or that nothing does.</source>
        <translation>某个数据有何印证，或没有印证。</translation>
    </message>
    <message>
        <source>%1: the target of %2 for %3 was reached: %4 (%5).</source>
        <extracomment>%1 a region, %2 a target, %3 the time it is set for, %4 an actual figure, %5 its time</extracomment>
        <translation>%1：%3目标%2已达到：%4（%5）。</translation>
    </message>
    <message>
        <source>%1: the target of %2 for %3 was missed: %4 (%5).</source>
        <extracomment>as above</extracomment>
        <translation>%1：%3目标%2未达到：%4（%5）。</translation>
    </message>
    <message>
        <source>%1: whether the target of %2 for %3 was reached does not follow from %4 (%5).</source>
        <extracomment>as above</extracomment>
        <translation>%1：由%4（%5）不能断定%3目标%2是否达到。</translation>
    </message>
    <message>
        <source>%1: target of %2 for %3; the actual figure is earlier, %4 (%5): progress, no outcome.</source>
        <extracomment>as above</extracomment>
        <translation>%1：%3目标%2；实际值%4（%5）早于目标时间，只是进展，不是结果。</translation>
    </message>
    <message>
        <source>The target was set after that (%1).</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>目标在此之后提出（%1）。</translation>
    </message>
    <message>
        <source>The target had been set before (%1).</source>
        <extracomment>%1 is a day, a month or a year</extracomment>
        <translation>目标在此之前已经提出（%1）。</translation>
    </message>
    <message>
        <source>printed as “%1”</source>
        <extracomment>%1 is a number as it stands in the source</extracomment>
        <translation>原文作“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between place and wording</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a figure, %2 its date, who stated it, and where</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between a figure&apos;s details</comment>
        <translation>；</translation>
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
        <translation>不低于%1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>不足%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不超过%1</translation>
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
        <translation>不低于</translation>
    </message>
    <message>
        <source>under</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
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
        <translation>由后来的说法推得</translation>
    </message>
    <message>
        <source>read out of a claimed streak</source>
        <translation>由“连续居首”的说法推得</translation>
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
        <translation>名次</translation>
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
        <translation>来源未注明</translation>
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
    <message>
        <source>District comparison</source>
        <comment>kind of chart</comment>
        <translation>各区对比</translation>
    </message>
    <message>
        <source>District targets</source>
        <comment>kind of chart</comment>
        <translation>各区目标</translation>
    </message>
    <message>
        <source>Figures over time</source>
        <comment>kind of chart</comment>
        <translation>数据时间线</translation>
    </message>
    <message>
        <source>Rank history</source>
        <comment>kind of chart</comment>
        <translation>排名变化</translation>
    </message>
    <message>
        <source>Event timeline</source>
        <comment>kind of chart</comment>
        <translation>事件时间线</translation>
    </message>
    <message>
        <source>District tile map</source>
        <comment>kind of chart</comment>
        <translation>各区方格图</translation>
    </message>
    <message>
        <source>Data coverage</source>
        <comment>kind of chart</comment>
        <translation>数据覆盖</translation>
    </message>
    <message>
        <source>Headline figures</source>
        <comment>kind of chart</comment>
        <translation>主要数字</translation>
    </message>
    <message>
        <source>Bars for each district, with a panel for each indicator that cannot share an axis with the others.</source>
        <translation>以条形比较各区；不能共用坐标轴的指标各占一幅小图。</translation>
    </message>
    <message>
        <source>What each district has reached, against the target that it set itself and the year of that target.</source>
        <translation>各区现状与其自定目标对照，并标明目标年份。</translation>
    </message>
    <message>
        <source>How indicators change over time, with a panel for each definition; events can be marked.</source>
        <translation>指标随时间的变化，不同口径各占一幅小图；可标注事件。</translation>
    </message>
    <message>
        <source>The ranks of regions over the years, first place on top, one region highlighted.</source>
        <translation>各地区历年名次，第一名在最上方，突出显示一个地区。</translation>
    </message>
    <message>
        <source>Policies, reports and other dated events in lanes, without any figures.</source>
        <translation>分行排列政策、报告等有日期的事件，不含数字。</translation>
    </message>
    <message>
        <source>One indicator by district, as equal tiles in the places of the districts; no boundaries are drawn.</source>
        <translation>以大小相同的方格按方位表示各区的一项指标，不绘边界。</translation>
    </message>
    <message>
        <source>Which figures are known, which are only promised, and which nobody has given.</source>
        <translation>哪些数字已知，哪些只是目标或预测，哪些从未公布。</translation>
    </message>
    <message>
        <source>The latest figures of some indicators as cards, each of which leads to its chart.</source>
        <translation>以卡片列出若干指标的最近的数字，每张卡片可转到相应图表。</translation>
    </message>
</context>
<context>
    <name>Grammar</name>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Write a number, or leave the cell empty if there is none.</source>
        <translation>请填写数字；没有数字就把单元格留空。</translation>
    </message>
    <message>
        <source>The comma in &quot;%1&quot; may part thousands or decimals, and nothing in the column says which.</source>
        <translation>“%1”中的逗号可能是千位分隔，也可能是小数点，从这一列看不出是哪一种。</translation>
    </message>
    <message>
        <source>Say how the column&apos;s numbers are written: 1,234.5 or 1.234,5.</source>
        <translation>请说明这一列数字的写法：1,234.5还是1.234,5。</translation>
    </message>
    <message>
        <source>The digits of &quot;%1&quot; are not grouped as the other numbers are.</source>
        <translation>“%1”的数字分节与其他数字不一致。</translation>
    </message>
    <message>
        <source>Check the number, and say how the column&apos;s numbers are written: 1,234.5 or 1.234,5.</source>
        <translation>请核对这个数字，并说明这一列数字的写法：1,234.5还是1.234,5。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is grouped by two digits, as in India.</source>
        <translation>“%1”按印度习惯每两位分节。</translation>
    </message>
    <message>
        <source>Write the number without separators.</source>
        <translation>请去掉分隔符再写这个数字。</translation>
    </message>
    <message>
        <source>How much &quot;%1&quot; multiplies by is not clear.</source>
        <translation>“%1”代表多大的倍数并不明确。</translation>
    </message>
    <message>
        <source>Write the number out, or with 万 or 亿.</source>
        <translation>请写出完整的数字，或用“万”“亿”来写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number with known limits.</source>
        <translation>“%1”是没有明确界限的概数。</translation>
    </message>
    <message>
        <source>Write a range such as 11–19 if the source gives its limits; otherwise leave the figure out.</source>
        <translation>来源给出界限的，请写成11–19这样的区间；否则不要录入这个数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds more than one number.</source>
        <translation>“%1”中有不止一个数字。</translation>
    </message>
    <message>
        <source>Keep one number in a cell, or write a range such as 5–10.</source>
        <translation>一个单元格只留一个数字，或写成5–10这样的区间。</translation>
    </message>
    <message>
        <source>The range &quot;%1&quot; ends below its beginning.</source>
        <translation>区间“%1”的上限小于下限。</translation>
    </message>
    <message>
        <source>Write the lower bound first.</source>
        <translation>请把下限写在前面。</translation>
    </message>
    <message>
        <source>The words in &quot;%1&quot; contradict each other.</source>
        <translation>“%1”中的限定词互相矛盾。</translation>
    </message>
    <message>
        <source>Keep the one that the source means.</source>
        <translation>请按来源的意思只保留一个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a range and a bound at once.</source>
        <translation>“%1”既是区间，又带上下限的说法。</translation>
    </message>
    <message>
        <source>Write the range alone, or the bound alone, as the source means it.</source>
        <translation>请按来源的意思只写区间，或只写上下限。</translation>
    </message>
    <message>
        <source>The ends of &quot;%1&quot; are in different units.</source>
        <translation>“%1”两端的单位不同。</translation>
    </message>
    <message>
        <source>Write both ends in one unit.</source>
        <translation>请把两端写成同一单位。</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; says beside a number is not known.</source>
        <translation>无法识别数字旁边的“%1”。</translation>
    </message>
    <message>
        <source>Keep the number with its hedge and unit, and move remarks to a column of notes.</source>
        <translation>请只保留数字及其限定词和单位，说明文字移到备注列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; counts percentage points, which are a difference and no percentage.</source>
        <translation>“%1”以百分点计，是差值，不是百分比。</translation>
    </message>
    <message>
        <source>Leave it out, or give the percentage itself.</source>
        <translation>请不要录入，或改为百分比本身。</translation>
    </message>
    <message>
        <source>The cell shows the error &quot;%1&quot;.</source>
        <translation>单元格显示错误“%1”。</translation>
    </message>
    <message>
        <source>Correct the formula in the spreadsheet, or write the number.</source>
        <translation>请在表格中改正公式，或直接填写数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large.</source>
        <translation>“%1”过大。</translation>
    </message>
    <message>
        <source>Check the number and its unit.</source>
        <translation>请核对数字及其单位。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date that can be read.</source>
        <translation>“%1”不是可以识别的日期。</translation>
    </message>
    <message>
        <source>Write a year, month or day, such as 2023, 2023-10 or 2023-10-05.</source>
        <translation>请写年、月或日，如2023、2023-10或2023-10-05。</translation>
    </message>
    <message>
        <source>Whether the day or the month comes first in &quot;%1&quot; is not clear.</source>
        <translation>“%1”是日在前还是月在前并不明确。</translation>
    </message>
    <message>
        <source>Say which comes first in this column, or write 2023-10-05.</source>
        <translation>请说明这一列是日在前还是月在前，或写成2023-10-05。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be January or October: spreadsheets drop a zero at the end.</source>
        <translation>“%1”可能是1月，也可能是10月：电子表格会丢掉末尾的0。</translation>
    </message>
    <message>
        <source>Write the month as 2023-01 or 2023-10.</source>
        <translation>请把月份写成2023-01或2023-10。</translation>
    </message>
    <message>
        <source>There is no date &quot;%1&quot;.</source>
        <translation>没有“%1”这个日期。</translation>
    </message>
    <message>
        <source>Check the day and the month.</source>
        <translation>请核对月和日。</translation>
    </message>
    <message>
        <source>The period &quot;%1&quot; ends before it starts.</source>
        <translation>时期“%1”的结束早于开始。</translation>
    </message>
    <message>
        <source>Write the earlier date first.</source>
        <translation>请把较早的日期写在前面。</translation>
    </message>
    <message>
        <source>The period &quot;%1&quot; has ends that are not equally precise.</source>
        <translation>时期“%1”两端的精度不同。</translation>
    </message>
    <message>
        <source>Write both ends as years, as months or as days.</source>
        <translation>请把两端都写成年、都写成月，或都写成日。</translation>
    </message>
    <message>
        <source>The year in &quot;%1&quot; has only two digits.</source>
        <translation>“%1”中的年份只有两位。</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>请写四位数的年份。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say the year.</source>
        <translation>“%1”没有写明年份。</translation>
    </message>
    <message>
        <source>Write the year as well, such as 2023-10.</source>
        <translation>请同时写出年份，如2023-10。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a fiscal year, whose first month is not said.</source>
        <translation>“%1”是财政年度，没有说明从哪个月开始。</translation>
    </message>
    <message>
        <source>Write its months, such as 2023-04/2024-03.</source>
        <translation>请写出起止月份，如2023-04/2024-03。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date with known limits.</source>
        <translation>“%1”是没有明确界限的时间。</translation>
    </message>
    <message>
        <source>Write the year, month or day that the source gives, or leave the date empty.</source>
        <translation>请写来源给出的年、月或日；没有就留空。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be a day as spreadsheets count them, or any other number.</source>
        <translation>“%1”可能是电子表格的日期序号，也可能是别的数字。</translation>
    </message>
    <message>
        <source>Say that the column holds spreadsheet dates, or write 2023-10-05.</source>
        <translation>请说明这一列是电子表格日期，或写成2023-10-05。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be a year of the Republic of China&apos;s calendar, which it does not say.</source>
        <translation>“%1”可能是民国纪年，但未写明。</translation>
    </message>
    <message>
        <source>Write 民國112年, or the year with four digits.</source>
        <translation>请写成“民國112年”，或用四位数写年份。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Column of the table</source>
        <translation>表中的列</translation>
    </message>
    <message>
        <source>Its first cells</source>
        <translation>前几个单元格</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>With</source>
        <translation>附带</translation>
    </message>
    <message>
        <source>Name in the table</source>
        <translation>表中的名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of a name</comment>
        <translation>类别</translation>
    </message>
    <message>
        <source>Found as</source>
        <translation>识别情况</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>several: choose one</source>
        <comment>name</comment>
        <translation>有多个，请选定</translation>
    </message>
    <message>
        <source>unknown: choose</source>
        <comment>name</comment>
        <translation>未识别，请选定</translation>
    </message>
    <message>
        <source>new</source>
        <comment>name</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>found</source>
        <comment>name</comment>
        <translation>已找到</translation>
    </message>
    <message>
        <source>chosen</source>
        <comment>name</comment>
        <translation>已选定</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>name</comment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <extracomment>between the parts of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <extracomment>%1 is the name of a region, indicator or source that the store does not have yet</extracomment>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>not said yet</source>
        <comment>source</comment>
        <translation>尚未说明</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Why it cannot come in</source>
        <translation>不能导入的原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>不导入</translation>
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
        <source>About (organisation or product)</source>
        <translation>对象（机构或产品）</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Upper bound of a range</source>
        <translation>区间上限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Power of ten of the unit</source>
        <translation>单位的十次幂</translation>
    </message>
    <message>
        <source>Hedge (about, over …)</source>
        <translation>限定（约、超……）</translation>
    </message>
    <message>
        <source>The source&apos;s own hedge</source>
        <translation>来源的限定用词</translation>
    </message>
    <message>
        <source>Status (actual, target …)</source>
        <translation>性质（实际、目标……）</translation>
    </message>
    <message>
        <source>Basis of the rank</source>
        <translation>名次依据</translation>
    </message>
    <message>
        <source>Document that the source quotes</source>
        <translation>来源所引用的文献</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Number as printed</source>
        <translation>数字原文</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>来源中的行号</translation>
    </message>
    <message>
        <source>Which of several in the line</source>
        <translation>行内第几处</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Observation status (SDMX)</source>
        <translation>观测状态（SDMX）</translation>
    </message>
    <message>
        <source>Break in series</source>
        <translation>序列中断</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Part of the indicator&apos;s name</source>
        <translation>指标名称的一部分</translation>
    </message>
    <message>
        <source>Action (SDMX)</source>
        <translation>操作（SDMX）</translation>
    </message>
    <message>
        <source>Text table (CSV, TSV)</source>
        <translation>文本表格（CSV、TSV）</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Data Package</source>
        <translation>数据包（Data Package）</translation>
    </message>
    <message>
        <source>Our World in Data (CSV)</source>
        <translation>Our World in Data（CSV）</translation>
    </message>
    <message>
        <source>World Bank (CSV)</source>
        <translation>世界银行（CSV）</translation>
    </message>
    <message>
        <source>SDMX-CSV 1.0</source>
        <translation>SDMX-CSV 1.0</translation>
    </message>
    <message>
        <source>SDMX-CSV 2.0</source>
        <translation>SDMX-CSV 2.0</translation>
    </message>
    <message>
        <source>Table from the clipboard</source>
        <translation>剪贴板中的表格</translation>
    </message>
    <message>
        <source>Zhitu data package</source>
        <translation>智图数据包</translation>
    </message>
    <message>
        <source>Comma (,)</source>
        <translation>逗号（,）</translation>
    </message>
    <message>
        <source>Semicolon (;)</source>
        <translation>分号（;）</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Bar (|)</source>
        <translation>竖线（|）</translation>
    </message>
    <message>
        <source>very likely</source>
        <comment>encoding</comment>
        <translation>很可能</translation>
    </message>
    <message>
        <source>guessed: look at the characters below</source>
        <comment>encoding</comment>
        <translation>推测，请核对下方文字</translation>
    </message>
    <message>
        <source>The encoding is a guess (%1): look at the characters, and choose another one if they are wrong.</source>
        <extracomment>%1 is the name of an encoding, such as GB18030</extracomment>
        <translation>编码为推测（%1）：请核对文字，如有乱码请另选编码。</translation>
    </message>
    <message numerus="yes">
        <source>%n cells are not in the table&apos;s encoding (the first in line %1); their rows cannot come in.</source>
        <translation>
            <numerusform>有 %n 个单元格不符合表格的编码（第一处在第 %1 行），所在行不能导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are called “%1”: make sure which one is meant.</source>
        <translation>
            <numerusform>有 %n 列都叫“%1”，请确认所指的是哪一列。</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no header: its first row was taken for figures.</source>
        <translation>表格没有表头，第一行已作为数据读取。</translation>
    </message>
    <message numerus="yes">
        <source>%n formulas have no result in the file (the first in row %1). Open and save it in the spreadsheet program to have them worked out.</source>
        <translation>
            <numerusform>文件中有 %n 个公式没有计算结果（第一处在第 %1 行）。请用表格软件打开并保存，使其算出结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells show an error such as #REF! (the first in row %1).</source>
        <translation>
            <numerusform>有 %n 个单元格显示 #REF! 之类的错误（第一处在第 %1 行）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The workbook holds macros; they were not looked at.</source>
        <translation>工作簿含有宏，未作处理。</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden rows are read like others (the first is row %1).</source>
        <translation>
            <numerusform>有 %n 个隐藏行照常读取（第一处为第 %1 行）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have more cells than the header (the first in line %1); what is beyond it is not taken in.</source>
        <translation>
            <numerusform>有 %n 行的单元格多于表头（第一处在第 %1 行），超出部分不导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows hold but a remark and are left out (the first in line %1: “%2”).</source>
        <extracomment>%1 is the number of a line, %2 the text that stands there</extracomment>
        <translation>
            <numerusform>有 %n 行只是说明文字，未作为数据读取（第一处在第 %1 行：“%2”）。</numerusform>
        </translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Nothing of %1 was new to the store.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>%1 中没有数据库尚无的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n figures came in from %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>已从 %1 导入 %n 条数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events came in.</source>
        <translation>
            <numerusform>已导入 %n 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <comment>figures</comment>
        <translation>
            <numerusform>%n 条此前已有。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from figures that were there: both are kept, see Data → Findings.</source>
        <translation>
            <numerusform>%n 条与原有数据不一致，两者均予保留，见“数据”→“数据矛盾”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out.</source>
        <translation>
            <numerusform>%n 行未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were checked:</source>
        <translation>
            <numerusform>已检查 %n 行：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures can come in</source>
        <translation>
            <numerusform>可导入 %n 条数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new regions</source>
        <translation>
            <numerusform>新地区 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new indicators</source>
        <translation>
            <numerusform>新指标 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new units</source>
        <translation>
            <numerusform>新单位 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new organisations or products</source>
        <translation>
            <numerusform>新机构或产品 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sources</source>
        <translation>
            <numerusform>新来源 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells without a number</source>
        <translation>
            <numerusform>%n 个单元格没有数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in</source>
        <translation>
            <numerusform>%n 行不能导入</numerusform>
        </translation>
    </message>
    <message>
        <source>.</source>
        <comment>end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>About a minute left</source>
        <translation>约剩 1 分钟</translation>
    </message>
    <message>
        <source>A few seconds left</source>
        <translation>还剩几秒</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy the cells in Excel, WPS or a web page first, with the row of their headings.</source>
        <translation>剪贴板中没有表格。请先在 Excel、WPS 或网页中复制单元格，并连同表头一起复制。</translation>
    </message>
    <message numerus="yes">
        <source>%n records came in from %1, but no figures.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>已从 %1 导入 %n 条记录，其中没有数据。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events came in from %1.</source>
        <translation>
            <numerusform>已从 %1 导入 %n 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import from the clipboard was undone.</source>
        <translation>已撤销从剪贴板的导入。</translation>
    </message>
    <message>
        <source>The import of %1 was undone.</source>
        <translation>已撤销 %1 的导入。</translation>
    </message>
    <message>
        <source>Below this table stands another (“%1”), which is not taken in. To import it, choose row %2 as the header.</source>
        <extracomment>%1 is a title or the header&apos;s texts, %2 the number of a row</extracomment>
        <translation>本表下方还有一张表（“%1”），不会导入。如需导入，请将第%2行选作表头。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows repeat the header and are left out (the first is row %1).</source>
        <translation>
            <numerusform>%n行重复了表头，已跳过（首处为第%1行）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%n are in the store already</source>
        <translation>
            <numerusform>%n 条已在数据库中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>No column is known to hold values. Say which one does.</source>
        <translation>还不知道哪一列是数值。请指明。</translation>
    </message>
    <message>
        <source>Nothing says which region the figures are for. Choose a column of regions, or a region for the whole file.</source>
        <translation>没有说明数据属于哪个地区。请选择地区列，或为整个文件指定一个地区。</translation>
    </message>
    <message>
        <source>Nothing says what the figures count. Choose a column of indicators, or an indicator for the whole file.</source>
        <translation>没有说明数据统计的是什么。请选择指标列，或为整个文件指定一个指标。</translation>
    </message>
    <message>
        <source>Nothing says where the figures were read. Choose or describe the source, or say that it is not stated.</source>
        <translation>没有说明数据的来源。请选择或填写来源，或注明来源未注明。</translation>
    </message>
    <message>
        <source>Column %1 is taken for the same as another one. Choose one of the two, or say what tells them apart.</source>
        <translation>“%1”列与另一列的含义相同。请只选一列，或说明两者的区别。</translation>
    </message>
    <message>
        <source>“%1” is chosen, but the store has no such source, region, indicator or subject. Choose another one.</source>
        <translation>选择了“%1”，但数据库中没有这个来源、地区、指标或主体。请另选。</translation>
    </message>
    <message>
        <source>(unit not stated)</source>
        <translation>（单位未注明）</translation>
    </message>
    <message>
        <source>Source not stated</source>
        <translation>来源未注明</translation>
    </message>
    <message>
        <source>The store has several records of this name: %1.</source>
        <translation>数据库中有多条记录用这个名称：%1。</translation>
    </message>
    <message>
        <source>Say which one is meant, or write its code or id in the table.</source>
        <translation>请指明是哪一条，或在表中改写其代码。</translation>
    </message>
    <message>
        <source>Some bytes of the cell are not in the table&apos;s encoding.</source>
        <translation>单元格中有些字节不属于这个表的编码。</translation>
    </message>
    <message>
        <source>Choose the right encoding, or save the table as UTF-8 anew.</source>
        <translation>请选择正确的编码，或把表重新存为UTF-8。</translation>
    </message>
    <message>
        <source>The row names no region.</source>
        <translation>这一行没有写明地区。</translation>
    </message>
    <message>
        <source>Write the region, or say which one the whole file is for.</source>
        <translation>请填写地区，或说明整个文件属于哪个地区。</translation>
    </message>
    <message>
        <source>The row does not say what its figure counts.</source>
        <translation>这一行没有写明指标。</translation>
    </message>
    <message>
        <source>Write the indicator, or say which one the whole file is for.</source>
        <translation>请填写指标，或说明整个文件是哪个指标。</translation>
    </message>
    <message>
        <source>The row names no source.</source>
        <translation>这一行没有写明来源。</translation>
    </message>
    <message>
        <source>Write the source, or say which one the whole file is from.</source>
        <translation>请填写来源，或说明整个文件的来源。</translation>
    </message>
    <message>
        <source>The store has no region “%1”.</source>
        <translation>数据库中没有地区“%1”。</translation>
    </message>
    <message>
        <source>Say which region it is, or let new regions be made.</source>
        <translation>请指明是哪个地区，或允许新建地区。</translation>
    </message>
    <message>
        <source>The store has no indicator “%1”.</source>
        <translation>数据库中没有指标“%1”。</translation>
    </message>
    <message>
        <source>Say which indicator it is, or let new indicators be made.</source>
        <translation>请指明是哪个指标，或允许新建指标。</translation>
    </message>
    <message>
        <source>“%1” is no unit of this indicator, whose figures are in %2.</source>
        <translation>“%1”不是这个指标的单位，其数值以“%2”计。</translation>
    </message>
    <message>
        <source>Correct the unit, or choose another indicator for the figure.</source>
        <translation>请改正单位，或为这个数字另选指标。</translation>
    </message>
    <message>
        <source>“%1” is no qualifier that goes with this number.</source>
        <translation>“%1”不是可用于这个数字的限定词。</translation>
    </message>
    <message>
        <source>Write about, over, at least, under or at most; for a range, both of its ends.</source>
        <translation>请写约、超、不低于、不足或不超过；区间请写明两端。</translation>
    </message>
    <message>
        <source>“%1” is no status.</source>
        <translation>“%1”不是状态。</translation>
    </message>
    <message>
        <source>Write actual, target, forecast or statement.</source>
        <translation>请写实际、目标、预测或说法。</translation>
    </message>
    <message>
        <source>“%1” is no line or occurrence.</source>
        <translation>“%1”不是行号或次序。</translation>
    </message>
    <message>
        <source>Write a whole number from 1, or leave the cell empty.</source>
        <translation>请写从1起的整数，或留空。</translation>
    </message>
    <message>
        <source>“%1” is no power of ten.</source>
        <translation>“%1”不是10的幂次。</translation>
    </message>
    <message>
        <source>Write 0, 3, 6 or 9, or leave the cell empty.</source>
        <translation>请写0、3、6或9，或留空。</translation>
    </message>
    <message>
        <source>“%1” is no id.</source>
        <translation>“%1”不能用作编号。</translation>
    </message>
    <message>
        <source>Use the letters A to Z, digits, points, hyphens and underscores, or do not take the column for ids.</source>
        <translation>编号只能用英文字母、数字、点、连字符和下划线；否则请不要把这一列当作编号。</translation>
    </message>
    <message>
        <source>“%1” does not say how a rank is known.</source>
        <translation>“%1”没有说明名次的依据。</translation>
    </message>
    <message>
        <source>Write explicit, listed_order, inferred or from_streak.</source>
        <translation>请写explicit、listed_order、inferred或from_streak。</translation>
    </message>
    <message>
        <source>There is an upper bound, but no single number below it.</source>
        <translation>有上限，却没有与之对应的下限。</translation>
    </message>
    <message>
        <source>Write the lower bound as the value.</source>
        <translation>请把下限写作数值。</translation>
    </message>
    <message>
        <source>The upper bound is below the value %1.</source>
        <translation>上限小于数值%1。</translation>
    </message>
    <message>
        <source>Check which of the two is which.</source>
        <translation>请核对哪个是上限、哪个是下限。</translation>
    </message>
    <message>
        <source>The number says otherwise than its qualifier (%1).</source>
        <translation>数字本身的说法与限定词（%1）不一致。</translation>
    </message>
    <message>
        <source>Keep the one that the source means.</source>
        <translation>请按来源的意思只保留一个。</translation>
    </message>
    <message>
        <source>The store has figure %1 already, and otherwise.</source>
        <translation>数据库中已有编号为 %1 的数据，但内容不同。</translation>
    </message>
    <message>
        <source>To change it, edit the figure in the program&apos;s table. To add another one, leave the id empty.</source>
        <translation>要修改这条数据，请在程序的数据表中编辑；要另加一条，请把编号留空。</translation>
    </message>
    <message>
        <source>“%1” says its own scale, and so does its unit, “%2”.</source>
        <translation>“%1”已写明数量级，其单位“%2”又带数量级。</translation>
    </message>
    <message>
        <source>Write the number as the unit counts it, or a unit without a scale.</source>
        <translation>请按单位的数量级填写数字，或改用不带数量级的单位。</translation>
    </message>
    <message>
        <source>The row belongs to another table, whose header is in row %1.</source>
        <translation>此行属于另一张表，其表头在第%1行。</translation>
    </message>
    <message>
        <source>To import that table, choose row %1 as the header, or save it as a sheet or file of its own.</source>
        <translation>如需导入那张表，请将第%1行选作表头，或将其另存为单独的工作表或文件。</translation>
    </message>
</context>
<context>
    <name>ImportsDialog</name>
    <message>
        <source>“%1” would be removed for good, with all that it brought. This cannot be undone.</source>
        <translation>将彻底删除“%1”及其带来的全部内容，此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>彻底删除</translation>
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
    <message>
        <source>half</source>
        <extracomment>a part of a target, after &quot;about&quot;</extracomment>
        <translation>一半</translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>a part of a target: about 33%</extracomment>
        <translation>约%1</translation>
    </message>
    <message>
        <source>under %1</source>
        <extracomment>a part of a target: under 50%</extracomment>
        <translation>不足%1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>a part of a target: at most 50%, at most about half</extracomment>
        <translation>不超过%1</translation>
    </message>
    <message>
        <source>over %1</source>
        <extracomment>a part of a target: over 50%</extracomment>
        <translation>超过%1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>a part of a target: at least 50%, at least about half</extracomment>
        <translation>不低于%1</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <extracomment>a part of a target: between 50% and 100%</extracomment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>地区代码</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>数值上限</translation>
    </message>
    <message>
        <source>Quoted source</source>
        <translation>所引来源</translation>
    </message>
    <message>
        <source>Actual figures</source>
        <translation>实际数据</translation>
    </message>
    <message>
        <source>Targets and forecasts</source>
        <translation>目标和预测</translation>
    </message>
    <message>
        <source>%1; more in the chart “%2”</source>
        <extracomment>%1 is what is said of a figure, %2 the name of the chart that tells more.</extracomment>
        <translation>%1；详见图表“%2”</translation>
    </message>
    <message>
        <source>date: %1</source>
        <extracomment>%1 is a qualifier such as &quot;about&quot;</extracomment>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>unit</source>
        <extracomment>what differs between indicators, in a list</extracomment>
        <translation>单位</translation>
    </message>
    <message>
        <source>measure</source>
        <extracomment>what differs between indicators, in a list: stock, flow, share …</extracomment>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>population</source>
        <extracomment>what differs between indicators, in a list: what is counted among</extracomment>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>definition (not given)</source>
        <extracomment>what differs between indicators, in a list</extracomment>
        <translation>定义（未给出）</translation>
    </message>
    <message>
        <source>definition</source>
        <extracomment>what differs between indicators, in a list</extracomment>
        <translation>定义</translation>
    </message>
    <message>
        <source>area level</source>
        <extracomment>what differs between indicators, in a list: country, city, district …</extracomment>
        <translation>地区层级</translation>
    </message>
    <message>
        <source>Put there by the user, although they differ in: %1.</source>
        <extracomment>why indicators share an axis; %1 is a list such as &quot;population, definition&quot;</extracomment>
        <translation>由用户置于同轴，但口径有别：%1。</translation>
    </message>
    <message>
        <source>Attached text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>来源等级</translation>
    </message>
    <message>
        <source>Source chain</source>
        <translation>来源链</translation>
    </message>
    <message>
        <source>%1 of the reposted page</source>
        <extracomment>%1 is &quot;line 19&quot;; the lines are those of the page that reposts the article</extracomment>
        <translation>转载页面%1</translation>
    </message>
    <message>
        <source>%1 (not counting blank lines)</source>
        <extracomment>%1 is a place such as &quot;line 19&quot;</extracomment>
        <translation>%1（不计空行）</translation>
    </message>
    <message>
        <source>official document</source>
        <comment>source</comment>
        <translation>官方文件</translation>
    </message>
    <message>
        <source>white paper</source>
        <comment>source</comment>
        <translation>白皮书</translation>
    </message>
    <message>
        <source>publication of an association</source>
        <comment>source</comment>
        <translation>行业组织发布</translation>
    </message>
    <message>
        <source>interview</source>
        <comment>source</comment>
        <translation>访谈</translation>
    </message>
    <message>
        <source>press report</source>
        <comment>source</comment>
        <translation>媒体报道</translation>
    </message>
    <message>
        <source>repost</source>
        <comment>source</comment>
        <translation>转载</translation>
    </message>
    <message>
        <source>source that is not stated</source>
        <comment>source</comment>
        <translation>未说明的来源</translation>
    </message>
    <message>
        <source>an official document</source>
        <comment>source</comment>
        <translation>官方文件</translation>
    </message>
    <message>
        <source>a white paper</source>
        <comment>source</comment>
        <translation>白皮书</translation>
    </message>
    <message>
        <source>a publication of an association</source>
        <comment>source</comment>
        <translation>行业组织发布</translation>
    </message>
    <message>
        <source>an interview</source>
        <comment>source</comment>
        <translation>访谈</translation>
    </message>
    <message>
        <source>a press report</source>
        <comment>source</comment>
        <translation>媒体报道</translation>
    </message>
    <message>
        <source>a repost</source>
        <comment>source</comment>
        <translation>转载</translation>
    </message>
    <message>
        <source>a source that is not stated</source>
        <comment>source</comment>
        <translation>未说明的来源</translation>
    </message>
    <message>
        <source>repost of a document that the data do not name</source>
        <translation>转载（数据中未说明原文）</translation>
    </message>
    <message>
        <source>%1, quoting %2</source>
        <extracomment>one document quotes another: &quot;press report, quoting a white paper&quot;</extracomment>
        <translation>%1，引自%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>one document reprints another: &quot;repost of a press report&quot;</extracomment>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>%1, reprinting %2</source>
        <extracomment>one document reprints another: &quot;press report, reprinting a white paper&quot;</extracomment>
        <translation>%1，转载自%2</translation>
    </message>
    <message>
        <source>%1 (below all grades)</source>
        <extracomment>%1 is &quot;source not stated&quot;</extracomment>
        <translation>%1（不入等级）</translation>
    </message>
    <message>
        <source>%1 (grade %2 of %3, 1 is best)</source>
        <extracomment>%1 is a kind of source, such as &quot;repost&quot;; %2 its grade, 1 the best, of %3</extracomment>
        <translation>%1（第%2级，共%3级，第1级最高）</translation>
    </message>
    <message>
        <source>The data do not say.</source>
        <translation>数据中未说明。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a caption and what it names</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1
For their definitions: View → Definitions…</source>
        <extracomment>%1 is a list of indicators, a line each</extracomment>
        <translation>%1
各指标定义见“视图”→“指标定义…”。</translation>
    </message>
    <message>
        <source>neither higher nor lower is better</source>
        <translation>无优劣之分</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>此后更改</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Indicator code</source>
        <translation>指标代码</translation>
    </message>
    <message>
        <source>Region code</source>
        <translation>地区代码</translation>
    </message>
    <message>
        <source>Subject code</source>
        <translation>对象代码</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定词</translation>
    </message>
    <message>
        <source>Qualifier code</source>
        <translation>限定代码</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>数值上限</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>性质代码</translation>
    </message>
    <message>
        <source>Rank known by</source>
        <translation>排名依据</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>来源代码</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Break in series</source>
        <translation>序列中断</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Everything in a store of Zhitu</source>
        <translation>智图数据库的全部内容</translation>
    </message>
    <message>
        <source>Figures from a store of Zhitu</source>
        <translation>智图数据库中的部分数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Lies in</source>
        <translation>上级地区</translation>
    </message>
    <message>
        <source>Other codes and names</source>
        <translation>其他代码和名称</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Reprints</source>
        <translation>转载自</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>The figures are still being read…</source>
        <translation>数据仍在读取……</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到任何内容。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>a row below what a search found: %1 is how many more there are</extracomment>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>This figure is no longer in the store.</source>
        <translation>该数据已不在数据库中。</translation>
    </message>
    <message>
        <source>No chart shows this event.</source>
        <translation>没有图表显示该事件。</translation>
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
    <message>
        <source>This store can only be read, and it lacks charts or figures that came with this version of Zhitu. To take them in and to add your own, copy the file to a place where you may write.</source>
        <translation>此数据库只能读取，缺少此版本智图附带的部分图表或数据。要收入这些内容或添加自己的数据，请将文件复制到可写入的位置。</translation>
    </message>
    <message>
        <source>The chart was copied: as a picture (PNG and SVG), and its data as a table.</source>
        <translation>图表已复制：图片（PNG和SVG）及其数据表。</translation>
    </message>
    <message>
        <source>The chart was printed to %1.</source>
        <translation>图表已打印到 %1。</translation>
    </message>
    <message>
        <source>%1 is attached to “%2”.</source>
        <extracomment>%1 is a file, %2 the name of a source</extracomment>
        <translation>%1已附到“%2”。</translation>
    </message>
    <message>
        <source>It was read as %1.</source>
        <extracomment>%1 is the name of an encoding, such as GB18030</extracomment>
        <translation>按%1编码读取。</translation>
    </message>
    <message>
        <source>Found in it: %1 of %2 figures, %3 of %4 events.</source>
        <translation>其中找到：数字%1/%2个，事件%3/%4个。</translation>
    </message>
    <message>
        <source>The reference was copied (%1).</source>
        <translation>引文已复制（%1）。</translation>
    </message>
    <message>
        <source>No chart shows this figure. What it stands on is shown at the right.</source>
        <translation>没有图表显示该数据，其依据见右侧。</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n figures that the page shows</source>
        <translation>
            <numerusform>仅页面显示的%n个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures in the store</source>
        <translation>
            <numerusform>数据库共有%n个数据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figures</source>
        <extracomment>%1 is how many of them are shown</extracomment>
        <translation>
            <numerusform>%n个数据中的%1个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 figures were saved in %2.</source>
        <extracomment>%1 is a number, %2 a file or folder</extracomment>
        <translation>已将%1个数据保存到%2。</translation>
    </message>
    <message>
        <source>Figures are coming into the store. What is shown stays until they are in.</source>
        <translation>正在向数据库导入数据。导入完成前，显示的内容保持不变。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Show in a new chart</source>
        <translation>新建图表查看</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
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
    <name>Zhitu::AllRowsPage</name>
    <message>
        <source>What holds for all rows, where no column says it:</source>
        <translation>没有列说明时，适用于所有行的内容：</translation>
    </message>
    <message>
        <source>Above the table stands: %1</source>
        <translation>表格上方的文字：%1</translation>
    </message>
    <message>
        <source>Actual, unless the cell says otherwise</source>
        <translation>实际（单元格另有说明的除外）</translation>
    </message>
    <message>
        <source>Re&amp;gion:</source>
        <translation>地区(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>指标(&amp;I)：</translation>
    </message>
    <message>
        <source>A&amp;bout:</source>
        <translation>对象(&amp;B)：</translation>
    </message>
    <message>
        <source>Perio&amp;d:</source>
        <translation>时间(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>性质(&amp;T)：</translation>
    </message>
    <message>
        <source>Stated by (Chinese):</source>
        <translation>发布者（中文）：</translation>
    </message>
    <message>
        <source>Stated by (English):</source>
        <translation>发布者（英文）：</translation>
    </message>
    <message>
        <source>A region of the store, or a new one&apos;s name</source>
        <translation>数据库中的地区，或新地区的名称</translation>
    </message>
    <message>
        <source>An indicator of the store, or a new one&apos;s name</source>
        <translation>数据库中的指标，或新指标的名称</translation>
    </message>
    <message>
        <source>None: the figures are about the whole region</source>
        <translation>无：数据针对整个地区</translation>
    </message>
    <message>
        <source>Such as 2023, 2023-10 or Q3 2023</source>
        <translation>如 2023、2023-10 或 2023年第三季度</translation>
    </message>
    <message>
        <source>Such as 亿元, CNY million or %</source>
        <translation>如 亿元、万人、%</translation>
    </message>
    <message>
        <source>What is not in the store yet:</source>
        <translation>数据库中尚无的内容：</translation>
    </message>
    <message>
        <source>Ma&amp;ke regions for names that are unknown</source>
        <translation>为未识别的地区名称新建地区(&amp;K)</translation>
    </message>
    <message>
        <source>Make indicators for names that are unkno&amp;wn</source>
        <translation>为未识别的指标名称新建指标(&amp;W)</translation>
    </message>
    <message>
        <source>Keep ce&amp;lls without a number (n/a, —) as “no figure given”</source>
        <translation>没有数字的单元格（n/a、—）记为“无数字”(&amp;L)</translation>
    </message>
    <message>
        <source>New regions are:</source>
        <translation>新地区的级别：</translation>
    </message>
    <message>
        <source>New sources are:</source>
        <translation>新来源的类别：</translation>
    </message>
</context>
<context>
    <name>Zhitu::AsideDialog</name>
    <message>
        <source>Hidden and changed</source>
        <translation>已隐藏和已更改</translation>
    </message>
    <message>
        <source>Records that you hid or changed</source>
        <translation>您隐藏或更改的记录</translation>
    </message>
    <message>
        <source>&amp;Restore as it came</source>
        <translation>恢复原样(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing that packages or imports brought is hidden or changed.</source>
        <translation>数据包和导入带来的内容均未隐藏或更改。</translation>
    </message>
    <message>
        <source>These came with packages or imports, and you hid or changed them. An update of the program leaves your version alone; restoring shows what came.</source>
        <translation>这些记录来自数据包或导入，已被您隐藏或更改。程序更新不会改动您的版本；恢复后显示原来的内容。</translation>
    </message>
</context>
<context>
    <name>Zhitu::AttachDialog</name>
    <message>
        <source>Attach text</source>
        <translation>附上原文</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>.txt, .md, .html, .docx or .pdf</source>
        <translation>.txt、.md、.html、.docx或.pdf</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>附上(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 is attached to this source; another file takes its place.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>这个来源已附上%1；新文件会取代它。</translation>
    </message>
    <message>
        <source>The file is kept in the store as it is, and its text is shown beside the figures that were read in it.</source>
        <translation>文件原样保存在数据库中；读自其中的数字旁会显示它的文字。</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.html *.htm *.docx *.pdf)</source>
        <translation>文本(*.txt *.md *.html *.htm *.docx *.pdf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件(*)</translation>
    </message>
</context>
<context>
    <name>Zhitu::BilingualField</name>
    <message>
        <source>%1 in Chinese</source>
        <extracomment>%1 is what a field is for, such as &quot;Note&quot;</extracomment>
        <translation>%1（中文）</translation>
    </message>
    <message>
        <source>%1 in English</source>
        <translation>%1（英文）</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartActions</name>
    <message>
        <source>&amp;New chart…</source>
        <translation>新建图表(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制一份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存更改(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as new chart…</source>
        <translation>另存为新图表(&amp;A)…</translation>
    </message>
    <message>
        <source>Dis&amp;card changes</source>
        <translation>放弃更改(&amp;C)</translation>
    </message>
    <message>
        <source>Rese&amp;t to the chart as it came</source>
        <translation>恢复为随附的图表(&amp;T)</translation>
    </message>
    <message>
        <source>Restore de&amp;leted charts</source>
        <translation>恢复已删除的图表(&amp;L)</translation>
    </message>
    <message>
        <source>All that came with the program</source>
        <translation>全部随附图表</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartColumn</name>
    <message>
        <source>New chart…</source>
        <translation>新建图表…</translation>
    </message>
    <message>
        <source>Make a chart of any kind (%1)</source>
        <translation>新建任意类型的图表（%1）</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartDialog</name>
    <message>
        <source>New chart</source>
        <translation>新建图表</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Edit chart</source>
        <translation>编辑图表</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename chart</source>
        <translation>重命名图表</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Save as new chart</source>
        <translation>另存为新图表</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>Chinese name:</source>
        <translation>中文名称：</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>English name:</source>
        <translation>英文名称：</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese title:</source>
        <translation>中文标题：</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>English title:</source>
        <translation>英文标题：</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Chinese subtitle:</source>
        <translation>中文副标题：</translation>
    </message>
    <message>
        <source>Chinese subtitle</source>
        <translation>中文副标题</translation>
    </message>
    <message>
        <source>English subtitle:</source>
        <translation>英文副标题：</translation>
    </message>
    <message>
        <source>English subtitle</source>
        <translation>英文副标题</translation>
    </message>
    <message>
        <source>Empty: the finding is worked out from the figures</source>
        <translation>留空：根据数据得出结论</translation>
    </message>
    <message>
        <source>Empty: it says what is measured</source>
        <translation>留空：说明所衡量的内容</translation>
    </message>
    <message>
        <source>Indicators:</source>
        <translation>指标：</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Regions:</source>
        <translation>地区：</translation>
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
        <source>Highlighted:</source>
        <translation>突出显示：</translation>
    </message>
    <message>
        <source>Highlighted region</source>
        <translation>突出显示的地区</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>自：</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>至：</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>截止年份</translation>
    </message>
    <message>
        <source>Events:</source>
        <translation>事件：</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Choose indicators</source>
        <translation>选择指标</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>All that have figures</source>
        <translation>所有有数据的地区</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个地区</numerusform>
        </translation>
    </message>
    <message>
        <source>No events</source>
        <translation>无事件</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of events</source>
        <translation>
            <numerusform>%n类事件</numerusform>
        </translation>
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
        <source>The figures are being counted…</source>
        <translation>正在统计数据…</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they are no ranks.</source>
        <translation>
            <numerusform>%n项指标不是排名，未列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they are ranks.</source>
        <translation>
            <numerusform>%n项指标是排名，未列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they have no figures.</source>
        <translation>
            <numerusform>%n项指标没有数据，未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the chart a name in one language at least.</source>
        <translation>请至少用一种语言为图表命名。</translation>
    </message>
    <message>
        <source>Choose an indicator at least.</source>
        <translation>请至少选择一项指标。</translation>
    </message>
    <message>
        <source>The last year lies before the first one.</source>
        <translation>截止年份早于起始年份。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartList</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Your version of a chart that came with a package</source>
        <translation>您修改过的随附图表</translation>
    </message>
    <message>
        <source>A chart that you made</source>
        <translation>您自己建立的图表</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartPages</name>
    <message>
        <source>The store is being opened…</source>
        <translation>正在打开数据库…</translation>
    </message>
    <message>
        <source>No store is open.</source>
        <translation>没有打开的数据库。</translation>
    </message>
    <message>
        <source>This store holds no chart. Chart → New chart… makes one.</source>
        <translation>此数据库中没有图表。可用“图表→新建图表…”建立。</translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartPickers</name>
    <message>
        <source>Kinds of events</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All indicators</source>
        <translation>全部指标</translation>
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
        <source>One axis</source>
        <translation>合为一轴</translation>
    </message>
    <message>
        <source>Put indicators of one unit on one axis although they count different things. The chart&apos;s footer then says so.</source>
        <translation>把单位相同但口径不同的指标放在同一坐标轴上；图注会注明。</translation>
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
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep the changes made here</source>
        <translation>保留此处所作的更改</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>保存更改(&amp;S)</translation>
    </message>
    <message>
        <source>Save as &amp;new chart…</source>
        <translation>另存为新图表(&amp;N)…</translation>
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
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个地区</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n种类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose indicators</source>
        <translation>选择指标</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n项指标</numerusform>
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
    <name>Zhitu::CiteActions</name>
    <message>
        <source>C&amp;ite this figure</source>
        <translation>引用此数据(&amp;I)</translation>
    </message>
</context>
<context>
    <name>Zhitu::ColumnsPage</name>
    <message>
        <source>Columns of the table</source>
        <translation>表中各列</translation>
    </message>
    <message>
        <source>As another column or all rows say</source>
        <translation>以其他列或“所有行”为准</translation>
    </message>
    <message>
        <source>Found out from the cells</source>
        <translation>由单元格判断</translation>
    </message>
    <message>
        <source>Day first: 31/12/2024</source>
        <translation>日在前：31/12/2024</translation>
    </message>
    <message>
        <source>Month first: 12/31/2024</source>
        <translation>月在前：12/31/2024</translation>
    </message>
    <message>
        <source>No dates</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Days since 1900 (Excel)</source>
        <translation>自 1900 年起的天数（Excel）</translation>
    </message>
    <message>
        <source>Days since 1904 (Excel for the Mac)</source>
        <translation>自 1904 年起的天数（Mac 版 Excel）</translation>
    </message>
    <message>
        <source>As the characters say</source>
        <translation>按文字判断</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>&amp;Taken for:</source>
        <translation>用作(&amp;T)：</translation>
    </message>
    <message>
        <source>Indicator:</source>
        <translation>指标：</translation>
    </message>
    <message>
        <source>Region:</source>
        <translation>地区：</translation>
    </message>
    <message>
        <source>Period:</source>
        <translation>时期：</translation>
    </message>
    <message>
        <source>Unit:</source>
        <translation>单位：</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>性质：</translation>
    </message>
    <message>
        <source>Numbers:</source>
        <translation>数字写法：</translation>
    </message>
    <message>
        <source>Dates:</source>
        <translation>日期写法：</translation>
    </message>
    <message>
        <source>Plain numbers:</source>
        <translation>纯数字：</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>Such as 2023, 2023-10 or Q3 2023</source>
        <translation>如 2023、2023-10 或 2023年第三季度</translation>
    </message>
    <message>
        <source>As the cells or the indicator say</source>
        <translation>以单元格或指标为准</translation>
    </message>
    <message>
        <source>The columns are taken as they were the last time that a table had this header.</source>
        <translation>各列沿用上次导入相同表头时的设定。</translation>
    </message>
    <message>
        <source>&amp;Guess the columns anew</source>
        <translation>重新推测各列(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Zhitu::DefinitionActions</name>
    <message>
        <source>&amp;Definitions…</source>
        <translation>指标定义(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Zhitu::DefinitionsDialog</name>
    <message>
        <source>Definitions of the indicators</source>
        <translation>指标定义</translation>
    </message>
    <message>
        <source>Search the indicators</source>
        <translation>搜索指标</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Zhitu::EditActions</name>
    <message>
        <source>&amp;Add figure…</source>
        <translation>添加数据(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;event…</source>
        <translation>添加事件(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restore as it came</source>
        <translation>恢复原样(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hidden and changed…</source>
        <translation>已隐藏和已更改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Imports…</source>
        <translation>导入记录(&amp;I)…</translation>
    </message>
    <message>
        <source>The selected figure or event</source>
        <translation>选中的数据或事件</translation>
    </message>
    <message>
        <source>Re&amp;gions…</source>
        <translation>地区(&amp;G)…</translation>
    </message>
    <message>
        <source>I&amp;ndicators…</source>
        <translation>指标(&amp;N)…</translation>
    </message>
    <message>
        <source>Su&amp;bjects…</source>
        <translation>对象(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>来源(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Units…</source>
        <translation>单位(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>Zhitu::EventDialog</name>
    <message>
        <source>Add event</source>
        <translation>添加事件</translation>
    </message>
    <message>
        <source>Change event</source>
        <translation>更改事件</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>S&amp;hort title:</source>
        <translation>短标题(&amp;H)：</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>短标题</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>地区(&amp;R)：</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date &amp;is:</source>
        <translation>日期精度(&amp;I)：</translation>
    </message>
    <message>
        <source>How exact the date is</source>
        <translation>日期的精确程度</translation>
    </message>
    <message>
        <source>St&amp;atus:</source>
        <translation>性质(&amp;A)：</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>来源(&amp;S)：</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>行号(&amp;L)：</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>来源中的行号</translation>
    </message>
    <message>
        <source>As &amp;printed:</source>
        <translation>原文写法(&amp;P)：</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文写法</translation>
    </message>
    <message>
        <source>&amp;Quoted from:</source>
        <translation>转引自(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quoted from</source>
        <translation>转引自</translation>
    </message>
    <message>
        <source>Stated &amp;by:</source>
        <translation>发布者(&amp;B)：</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>备注(&amp;O)：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>2023, Oct 2023, 15 Jan 2024; empty: undated</source>
        <translation>2023年、2023年10月、2024年1月15日；留空为无日期</translation>
    </message>
    <message>
        <source>Counted without blank lines</source>
        <translation>不计空行</translation>
    </message>
    <message>
        <source>The date or title as the source has it</source>
        <translation>来源中的日期或标题原文</translation>
    </message>
    <message>
        <source>Where it was read</source>
        <translation>从何处读到</translation>
    </message>
    <message>
        <source>Empty: the source does not quote another</source>
        <translation>留空：来源并非转引</translation>
    </message>
    <message>
        <source>There is none of this name. Choose one from the list.</source>
        <translation>没有这个名称，请从列表中选择。</translation>
    </message>
    <message>
        <source>Give the event a title in one language at least.</source>
        <translation>请至少用一种语言填写事件标题。</translation>
    </message>
    <message>
        <source>Choose the kind of the event.</source>
        <translation>请选择事件的类型。</translation>
    </message>
    <message>
        <source>Choose the region that the event belongs to.</source>
        <translation>请选择事件所属的地区。</translation>
    </message>
    <message>
        <source>The date cannot be read; see below it.</source>
        <translation>日期无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>Choose the source that the event was read in, or the one that says “Source not stated”.</source>
        <translation>请选择该事件的来源，或选“来源未注明”。</translation>
    </message>
    <message>
        <source>There is no source of this name to be quoted from. Choose one, or leave the field empty.</source>
        <translation>没有这个名称的来源可供转引。请从列表中选择，或留空。</translation>
    </message>
    <message>
        <source>The line cannot be read; see below it.</source>
        <translation>行号无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
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
        <source>Source not stated</source>
        <translation>未注明来源</translation>
    </message>
    <message>
        <source>The data do not say where in the source.</source>
        <translation>数据中未说明在来源中的位置。</translation>
    </message>
    <message>
        <source>Open this address</source>
        <translation>打开此链接</translation>
    </message>
    <message>
        <source>date: %1</source>
        <extracomment>%1 is how the source hedges a date, such as &quot;about&quot;.</extracomment>
        <translation>日期：%1</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Cite this figure</source>
        <translation>引用此数据</translation>
    </message>
    <message>
        <source>Copy a reference to where this was read</source>
        <translation>复制所据文献的引文</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查发现</translation>
    </message>
    <message>
        <source>Compared with other figures</source>
        <translation>与其他数据对照</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>undated: the source names no time</source>
        <translation>日期未说明：来源没有写明时间</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>所据文献</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Weakest link</source>
        <translation>最弱一环</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>来源路径</translation>
    </message>
    <message>
        <source>date of publication not known</source>
        <translation>发布日期不详</translation>
    </message>
    <message>
        <source>Source chain</source>
        <translation>来源链</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit this figure or event</source>
        <translation>编辑此数据或事件</translation>
    </message>
    <message>
        <source>Change it, delete it or restore what came</source>
        <translation>更改、删除或恢复原样</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>您的版本</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>No chart shows this event. Here is what it stands on.</source>
        <translation>没有图表显示这一事件，以下是其依据。</translation>
    </message>
    <message>
        <source>No chart shows this figure. Here is what it stands on.</source>
        <translation>没有图表显示这一数据，以下是其依据。</translation>
    </message>
    <message>
        <source>The chart beside this does not show this event; other charts do.</source>
        <translation>左侧图表不含这一事件，其他图表中有。</translation>
    </message>
    <message>
        <source>The chart beside this does not show this figure; other charts do.</source>
        <translation>左侧图表不含这一数据，其他图表中有。</translation>
    </message>
</context>
<context>
    <name>Zhitu::ExportActions</name>
    <message>
        <source>&amp;Export charts…</source>
        <translation>导出图表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy chart</source>
        <translation>复制图表(&amp;C)</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
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
    <message>
        <source>Format:</source>
        <translation>格式：</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What texts are in the file</source>
        <translation>文件中文字的存法</translation>
    </message>
    <message>
        <source>Text: can be edited</source>
        <translation>文字可编辑</translation>
    </message>
    <message>
        <source>Text as outlines</source>
        <translation>文字转为轮廓</translation>
    </message>
    <message>
        <source>Outlines look the same everywhere; texts can be searched and edited.</source>
        <translation>轮廓在任何地方显示都一样；文字则可以搜索和编辑。</translation>
    </message>
    <message>
        <source>Slide: 16:9, larger type</source>
        <translation>幻灯片：16:9，字号较大</translation>
    </message>
    <message>
        <source>A4 across, 300 dpi</source>
        <translation>A4横向，300 dpi</translation>
    </message>
    <message>
        <source>Square: 1080 × 1080</source>
        <translation>方形：1080 × 1080</translation>
    </message>
    <message>
        <source>WeChat: 1080 × 1440</source>
        <translation>微信：1080 × 1440</translation>
    </message>
    <message>
        <source>DPI:</source>
        <extracomment>Dots per inch, an abbreviation that stays.</extracomment>
        <translation>DPI：</translation>
    </message>
    <message>
        <source>Pixels per inch</source>
        <translation>每英寸像素数</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>With the pixels it says how large the picture is on paper.</source>
        <translation>与像素数一起决定图片印在纸上的大小。</translation>
    </message>
    <message>
        <source>Preview of the picture</source>
        <translation>图片预览</translation>
    </message>
    <message>
        <source>%1 pixels each, %2 cm on paper.</source>
        <translation>每张%1像素，纸上%2厘米。</translation>
    </message>
    <message>
        <source>%1 cm on paper each.</source>
        <translation>每张在纸上%1厘米。</translation>
    </message>
    <message>
        <source>Files of these names are replaced.</source>
        <translation>同名文件会被替换。</translation>
    </message>
</context>
<context>
    <name>Zhitu::FigureDialog</name>
    <message>
        <source>Add figure</source>
        <translation>添加数据</translation>
    </message>
    <message>
        <source>Change figure</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <source>&amp;Indicator:</source>
        <translation>指标(&amp;I)：</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>地区(&amp;R)：</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Sub&amp;ject:</source>
        <translation>对象(&amp;J)：</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>数字(&amp;N)：</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>&amp;Period:</source>
        <translation>时间(&amp;P)：</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>S&amp;tatus:</source>
        <translation>性质(&amp;T)：</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Rank is &amp;known:</source>
        <translation>名次依据(&amp;K)：</translation>
    </message>
    <message>
        <source>How the rank is known</source>
        <translation>名次的依据</translation>
    </message>
    <message>
        <source>&amp;Source:</source>
        <translation>来源(&amp;S)：</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>&amp;Line:</source>
        <translation>行号(&amp;L)：</translation>
    </message>
    <message>
        <source>Line of the source</source>
        <translation>来源中的行号</translation>
    </message>
    <message>
        <source>As printe&amp;d:</source>
        <translation>原文写法(&amp;W)：</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文写法</translation>
    </message>
    <message>
        <source>&amp;Quoted from:</source>
        <translation>转引自(&amp;Q)：</translation>
    </message>
    <message>
        <source>Quoted from</source>
        <translation>转引自</translation>
    </message>
    <message>
        <source>Stated &amp;by:</source>
        <translation>发布者(&amp;B)：</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>备注(&amp;O)：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A break in the series: not comparable with earlier figures</source>
        <translation>序列中断：与此前的数据不可比</translation>
    </message>
    <message>
        <source>As it is printed: about 50, over 100, CNY 230 billion, 5–10</source>
        <translation>照原文填：约50、超100家、2300亿元、5–10</translation>
    </message>
    <message>
        <source>2023, Oct 2023, 15 Jan 2024, 2023Q3; empty: undated</source>
        <translation>2023年、2023年10月、2023年第三季度；留空为无日期</translation>
    </message>
    <message>
        <source>Counted without blank lines</source>
        <translation>不计空行</translation>
    </message>
    <message>
        <source>Empty: the whole region</source>
        <translation>留空：整个地区</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>输入名称的一部分</translation>
    </message>
    <message>
        <source>Type a part of its name or its code</source>
        <translation>输入名称的一部分或代码</translation>
    </message>
    <message>
        <source>Where the figure was read</source>
        <translation>数据从何处读到</translation>
    </message>
    <message>
        <source>Empty: the source does not quote another</source>
        <translation>留空：来源并非转引</translation>
    </message>
    <message>
        <source>The store has this already: %1 (%2). It will count as stated twice.</source>
        <extracomment>%1 is a figure, %2 the source that has it</extracomment>
        <translation>数据库中已有此数据：%1（%2）。添加后将计为两处说法。</translation>
    </message>
    <message>
        <source>The store has another number for this: %1 (%2). Both are kept, and the findings show them.</source>
        <translation>数据库中另有不同的数字：%1（%2）。两者都会保留，并在“数据矛盾”中列出。</translation>
    </message>
    <message>
        <source>There is none of this name. Choose one, or make a new one with +.</source>
        <translation>没有这个名称。请从列表中选择，或用“+”新建。</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <extracomment>%1 is a unit, such as &quot;enterprises&quot;</extracomment>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>There is no subject of this name. Choose one, or leave the field empty.</source>
        <translation>没有这个名称的对象。请从列表中选择，或留空。</translation>
    </message>
    <message>
        <source>There is no source of this name to be quoted from. Choose one, or leave the field empty.</source>
        <translation>没有这个名称的来源可供转引。请从列表中选择，或留空。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>Zhitu::FiguresActions</name>
    <message>
        <source>A&amp;ll figures</source>
        <translation>全部数据(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Zhitu::FiguresPage</name>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>Filter as the search finds figures</source>
        <translation>按搜索的方式筛选数据</translation>
    </message>
    <message>
        <source>Status of the figures shown</source>
        <translation>所显示数据的性质</translation>
    </message>
    <message>
        <source>Import of the figures shown</source>
        <translation>所显示数据的导入批次</translation>
    </message>
    <message>
        <source>Every import</source>
        <translation>全部导入批次</translation>
    </message>
    <message>
        <source>Indicators shown</source>
        <translation>显示的指标</translation>
    </message>
    <message>
        <source>Regions shown</source>
        <translation>显示的地区</translation>
    </message>
    <message>
        <source>Sources shown</source>
        <translation>显示的来源</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Show all figures in the order of their import</source>
        <translation>按导入顺序显示全部数据</translation>
    </message>
    <message>
        <source>&amp;Show in a chart</source>
        <translation>在图表中显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Definition of the indicator</source>
        <translation>指标定义(&amp;D)</translation>
    </message>
    <message>
        <source>Every indicator</source>
        <translation>全部指标</translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n个指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Every region</source>
        <translation>全部地区</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n个地区</numerusform>
        </translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>全部来源</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n个来源</numerusform>
        </translation>
    </message>
    <message>
        <source>Being looked through…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>This store holds no figures.</source>
        <translation>这个数据库中没有数据。</translation>
    </message>
    <message>
        <source>No figure fits the filter.</source>
        <translation>没有符合筛选条件的数据。</translation>
    </message>
</context>
<context>
    <name>Zhitu::FindingsActions</name>
    <message>
        <source>&amp;Findings…</source>
        <translation>核查发现(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>Zhitu::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>核查发现</translation>
    </message>
    <message>
        <source>Figures in this store that disagree, found by rules. Select one to see why; Enter shows its first figure in a chart.</source>
        <translation>数据库中相互矛盾的数据，按规则找出。选中一项查看原因；按回车键在图中显示其第一个数据。</translation>
    </message>
    <message>
        <source>Filter by words or ids</source>
        <translation>按文字或标识筛选</translation>
    </message>
    <message>
        <source>Kind of findings</source>
        <translation>核查发现的种类</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>The figures are being compared…</source>
        <translation>正在比对数据……</translation>
    </message>
    <message>
        <source>No figures in this store disagree, as far as the rules can tell.</source>
        <translation>按现有规则，这个数据库中没有相互矛盾的数据。</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>没有符合筛选条件的核查发现。</translation>
    </message>
    <message>
        <source>Show in a chart: %1, %2, %3</source>
        <extracomment>a figure that leads to its chart: %1 is the figure, %2 its region, %3 its date</extracomment>
        <translation>在图中显示：%1，%2，%3</translation>
    </message>
    <message>
        <source>Show in a chart: %1</source>
        <translation>在图中显示：%1</translation>
    </message>
</context>
<context>
    <name>Zhitu::FormDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New %1…</source>
        <extracomment>%1 is a kind of record, such as &quot;region&quot;</extracomment>
        <translation>新建%1…</translation>
    </message>
</context>
<context>
    <name>Zhitu::FormatBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>none</source>
        <comment>header row</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>来自剪贴板</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>编码(&amp;E)：</translation>
    </message>
    <message>
        <source>Se&amp;parator:</source>
        <translation>分隔符(&amp;P)：</translation>
    </message>
    <message>
        <source>S&amp;heet:</source>
        <translation>工作表(&amp;H)：</translation>
    </message>
    <message>
        <source>Header in r&amp;ow:</source>
        <translation>表头所在行(&amp;O)：</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row of the header</source>
        <translation>表头所在行</translation>
    </message>
</context>
<context>
    <name>Zhitu::ImportActions</name>
    <message>
        <source>I&amp;mport figures…</source>
        <translation>导入数据(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Paste figures…</source>
        <translation>粘贴数据(&amp;P)…</translation>
    </message>
    <message>
        <source>Import figures</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Tables and data packages (*.csv *.tsv *.txt *.xlsx *.xlsm *.zip *.json)</source>
        <translation>表格和数据包 (*.csv *.tsv *.txt *.xlsx *.xlsm *.zip *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件(*)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>Zhitu::ImportDialog</name>
    <message>
        <source>Import figures</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>How the &amp;first rows would arrive:</source>
        <translation>前几行导入后的样子(&amp;F)：</translation>
    </message>
    <message>
        <source>How the first rows would arrive</source>
        <translation>前几行导入后的样子</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;All rows</source>
        <translation>所有行(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Names (%n to choose)</source>
        <translation>
            <numerusform>名称（%n 个待选定）(&amp;N)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Names (%n new)</source>
        <translation>
            <numerusform>名称（%n 个新建）(&amp;N)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Source (missing)</source>
        <translation>来源（待说明）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>Cannot come in: %n &amp;rows</source>
        <translation>
            <numerusform>不能导入：%n 行(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>All &amp;rows can come in</source>
        <translation>各行均可导入(&amp;R)</translation>
    </message>
    <message>
        <source>The table is being looked at…</source>
        <translation>正在识别表格……</translation>
    </message>
    <message>
        <source>Choose what the names stand for that several records bear or none: see Names.</source>
        <translation>有些名称对应多个记录或未识别，请在“名称”中选定。</translation>
    </message>
    <message>
        <source>See Source.</source>
        <translation>见“来源”。</translation>
    </message>
    <message>
        <source>All rows are being checked…</source>
        <translation>正在检查各行……</translation>
    </message>
    <message>
        <source>No row of this table brings a figure.</source>
        <translation>这个表格没有可以导入的数据。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in. Correct them in the table, or tick there that the others shall come in without them.</source>
        <translation>
            <numerusform>有 %n 行不能导入。请在表格中改正，或在“不能导入”中勾选只导入其余各行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; the store is as it was before.</source>
        <translation>导入已停止，数据库保持原状。</translation>
    </message>
    <message>
        <source>The package is read as it is: nothing has to be said of its columns.</source>
        <translation>数据包可直接读取，无须说明各列。</translation>
    </message>
    <message numerus="yes">
        <source>I&amp;mport %n figures</source>
        <translation>
            <numerusform>导入 %n 条数据(&amp;M)</numerusform>
        </translation>
    </message>
    <message>
        <source>I&amp;mport</source>
        <translation>导入(&amp;M)</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The store has all figures of this table already.</source>
        <translation>此表中的数据在数据库中均已存在。</translation>
    </message>
</context>
<context>
    <name>Zhitu::ImportProgress</name>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>The import is being stopped; the store stays as it was.</source>
        <translation>正在停止导入，数据库保持原状。</translation>
    </message>
    <message>
        <source>The figures are coming in…</source>
        <translation>正在导入数据……</translation>
    </message>
</context>
<context>
    <name>Zhitu::ImportsDialog</name>
    <message>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Show its &amp;figures</source>
        <translation>查看其数据(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo import</source>
        <translation>撤销导入(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo import</source>
        <translation>重做导入(&amp;R)</translation>
    </message>
    <message>
        <source>Remove for &amp;good…</source>
        <translation>彻底删除(&amp;G)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Nothing was imported into this store yet.</source>
        <translation>此数据库尚无导入记录。</translation>
    </message>
    <message>
        <source>Choose an import to undo it as a whole, or to bring it back.</source>
        <translation>请选择一次导入，以整体撤销或恢复。</translation>
    </message>
</context>
<context>
    <name>Zhitu::IndicatorDialog</name>
    <message>
        <source>New indicator</source>
        <translation>新建指标</translation>
    </message>
    <message>
        <source>Change indicator</source>
        <translation>更改指标</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation>简称(&amp;S)：</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>&amp;Measure:</source>
        <translation>统计方式(&amp;M)：</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>&amp;Better is:</source>
        <translation>优劣方向(&amp;B)：</translation>
    </message>
    <message>
        <source>Which way is better</source>
        <translation>优劣方向</translation>
    </message>
    <message>
        <source>&amp;Counted among:</source>
        <translation>统计范围(&amp;C)：</translation>
    </message>
    <message>
        <source>What is counted among</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>&amp;Definition:</source>
        <translation>定义(&amp;D)：</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>&amp;Publisher&apos;s scope:</source>
        <translation>发布口径(&amp;P)：</translation>
    </message>
    <message>
        <source>Publisher&apos;s scope</source>
        <translation>发布口径</translation>
    </message>
    <message>
        <source>A running total: a later figure can never be lower</source>
        <translation>累计数：后来的数字不会更低</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>无优劣之分</translation>
    </message>
    <message>
        <source>There is none of this name. Choose one, or make a new one with +.</source>
        <translation>没有这个名称。请从列表中选择，或用“+”新建。</translation>
    </message>
    <message>
        <source>Give the indicator a name in one language at least.</source>
        <translation>请至少用一种语言填写指标名称。</translation>
    </message>
    <message>
        <source>Choose the unit of its values.</source>
        <translation>请选择其数值的单位。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>Zhitu::ListDialog</name>
    <message>
        <source>Search the list</source>
        <translation>搜索列表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Zhitu::MainWindow</name>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Zhitu</source>
        <translation>智图</translation>
    </message>
    <message>
        <source>%1 – Zhitu</source>
        <translation>%1 – 智图</translation>
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
    <name>Zhitu::NamesPage</name>
    <message>
        <source>The rows are being read…</source>
        <translation>正在读取各行……</translation>
    </message>
    <message>
        <source>The names are shown once it is known which columns hold them.</source>
        <translation>确定名称所在的列之后，这里显示各名称。</translation>
    </message>
    <message>
        <source>Names of regions and indicators in the table</source>
        <translation>表中的地区和指标名称</translation>
    </message>
    <message>
        <source>What was found by the name</source>
        <translation>按名称识别的结果</translation>
    </message>
    <message>
        <source>One of the store</source>
        <translation>数据库中的一项</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Nothing: its rows are left out</source>
        <translation>无：相应各行不导入</translation>
    </message>
    <message>
        <source>Neither is better</source>
        <translation>不分优劣</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Stan&amp;ds for:</source>
        <translation>对应(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Which:</source>
        <translation>哪一项(&amp;W)：</translation>
    </message>
    <message>
        <source>Chinese name:</source>
        <translation>中文名称：</translation>
    </message>
    <message>
        <source>English name:</source>
        <translation>英文名称：</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>层级(&amp;L)：</translation>
    </message>
    <message>
        <source>Lies &amp;in:</source>
        <translation>上级地区(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Base unit:</source>
        <translation>基本单位(&amp;B)：</translation>
    </message>
    <message>
        <source>Meas&amp;ure:</source>
        <translation>统计方式(&amp;U)：</translation>
    </message>
    <message>
        <source>Direc&amp;tion:</source>
        <translation>方向(&amp;T)：</translation>
    </message>
    <message>
        <source>Definition (Chinese):</source>
        <translation>定义（中文）：</translation>
    </message>
    <message>
        <source>Definition (English):</source>
        <translation>定义（英文）：</translation>
    </message>
    <message>
        <source>What is counted, and how</source>
        <translation>统计什么、如何统计</translation>
    </message>
    <message>
        <source>The region that it is a part of</source>
        <translation>它所属的上级地区</translation>
    </message>
    <message>
        <source>A runnin&amp;g total: a later figure can never be lower</source>
        <translation>累计数：后来的数字不会更低(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Zhitu::PictureOpener</name>
    <message>
        <source>Opened pictures</source>
        <translation>打开的图片</translation>
    </message>
    <message>
        <source>From the file %1: the chart and its evidence as the picture itself holds them. It can only be read, and nothing of it was taken into the store.</source>
        <translation>来自文件 %1：图表及其依据均取自图片本身，只能查看；没有任何内容进入数据库。</translation>
    </message>
    <message numerus="yes">
        <source>Its %n figures were too many to be kept in the picture, which holds their number and a hash instead. The chart is therefore empty here; zhitu verify says whether the store still agrees.</source>
        <translation>
            <numerusform>该图有%n个数字，过多而未存入图片，图片中只存有其个数和散列值，因此这里的图表为空；可用 zhitu verify 核对数据库是否仍与之一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this picture</source>
        <translation>关闭这张图片</translation>
    </message>
    <message>
        <source>Open p&amp;icture…</source>
        <translation>打开图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Close picture</source>
        <translation>关闭图片(&amp;C)</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>图片 (*.png *.svg)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>Zhitu::ProblemsPage</name>
    <message>
        <source>The rows are being checked…</source>
        <translation>正在检查各行……</translation>
    </message>
    <message>
        <source>All rows can come in.</source>
        <translation>各行均可导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in. The first %1 reasons are listed.</source>
        <translation>
            <numerusform>有 %n 行不能导入，列出前 %1 条原因。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in:</source>
        <translation>
            <numerusform>有 %n 行不能导入：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave these %n rows out and import the others</source>
        <translation>
            <numerusform>不导入这 %n 行，只导入其余各行(&amp;L)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that cannot come in</source>
        <translation>不能导入的行</translation>
    </message>
    <message>
        <source>Cop&amp;y the list</source>
        <translation>复制列表(&amp;Y)</translation>
    </message>
    <message>
        <source>Sa&amp;ve the list…</source>
        <translation>保存列表(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>Zhitu::RecordsDialog</name>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restore as it came</source>
        <translation>恢复原样(&amp;R)</translation>
    </message>
    <message>
        <source>Your version. What it was when it came is kept, brought by: %1</source>
        <translation>您的版本。原来的内容已保留，来自：%1</translation>
    </message>
</context>
<context>
    <name>Zhitu::RegionDialog</name>
    <message>
        <source>New region</source>
        <translation>新建地区</translation>
    </message>
    <message>
        <source>Change region</source>
        <translation>更改地区</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation>简称(&amp;S)：</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>层级(&amp;L)：</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Lies &amp;in:</source>
        <translation>上级地区(&amp;I)：</translation>
    </message>
    <message>
        <source>Region that it lies in</source>
        <translation>上级地区</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>代码(&amp;C)：</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>&amp;Other codes:</source>
        <translation>其他代码(&amp;O)：</translation>
    </message>
    <message>
        <source>Other codes and spellings</source>
        <translation>其他代码和写法</translation>
    </message>
    <message>
        <source>&amp;Pinyin:</source>
        <translation>拼音(&amp;P)：</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>&amp;Tile:</source>
        <translation>方格位置(&amp;T)：</translation>
    </message>
    <message>
        <source>Place on the tile map</source>
        <translation>在方格地图上的位置</translation>
    </message>
    <message>
        <source>Of GB/T 2260 or ISO 3166; empty: one is made</source>
        <translation>GB/T 2260或ISO 3166代码；留空则自动生成</translation>
    </message>
    <message>
        <source>Parted by blanks</source>
        <translation>以空格分隔</translation>
    </message>
    <message>
        <source>Column, row, from 0; empty: not on the map</source>
        <translation>列, 行，从0起；留空则不上图</translation>
    </message>
    <message>
        <source>No wider region has this name. Choose one from the list.</source>
        <translation>没有这个名称的上级地区，请从列表中选择。</translation>
    </message>
    <message>
        <source>A code has letters of ASCII, digits, points, hyphens and underscores only.</source>
        <translation>代码只能含英文字母、数字、点、连字符和下划线。</translation>
    </message>
    <message>
        <source>Another region has this code.</source>
        <translation>已有地区使用此代码。</translation>
    </message>
    <message>
        <source>Write the column and the row, such as 3, 2.</source>
        <translation>请填写列和行，如3, 2。</translation>
    </message>
    <message>
        <source>Give the region a name in one language at least.</source>
        <translation>请至少用一种语言填写地区名称。</translation>
    </message>
    <message>
        <source>The region that it lies in is not known; see below it.</source>
        <translation>上级地区无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>The code cannot be taken; see below it.</source>
        <translation>代码不可用，原因见该栏下方。</translation>
    </message>
    <message>
        <source>The place on the tile map cannot be read; see below it.</source>
        <translation>方格位置无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>Zhitu::SaveDataActions</name>
    <message>
        <source>Save &amp;data as…</source>
        <translation>数据另存为(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Zhitu::SaveDataDialog</name>
    <message>
        <source>Save data as</source>
        <translation>数据另存为</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>文件夹 (*)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>&amp;Everything in the store</source>
        <translation>数据库的全部内容(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Data package (.zip)</source>
        <translation>数据包（.zip）</translation>
    </message>
    <message>
        <source>Data package (folder)</source>
        <translation>数据包（文件夹）</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿（.xlsx）</translation>
    </message>
    <message>
        <source>CSV table (UTF-8)</source>
        <translation>CSV 表格（UTF-8）</translation>
    </message>
    <message>
        <source>CSV table (GB18030)</source>
        <translation>CSV 表格（GB18030）</translation>
    </message>
    <message>
        <source>A Frictionless Data Package, for another store and for other programs: all records with their sources, and your charts. Attached texts are not in it.</source>
        <translation>Frictionless 数据包，可导入另一个数据库，也可供其他程序读取：包含全部记录及其来源，以及您的图表。附加的原文不在其中。</translation>
    </message>
    <message>
        <source>Sheets of figures, events, indicators, regions and sources, with names and codes. A sheet holds a million figures.</source>
        <translation>数据、事件、指标、地区和来源各一张工作表，含名称和代码。一张工作表可容纳约一百万个数据。</translation>
    </message>
    <message>
        <source>One table of figures with names, codes and sources, which spreadsheets open.</source>
        <translation>一张数据表，含名称、代码和来源，可用电子表格软件打开。</translation>
    </message>
    <message>
        <source>The same table for older Chinese programs that do not know UTF-8.</source>
        <translation>同样的数据表，供不支持 UTF-8 的旧版中文软件使用。</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>位置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Data saved so far</source>
        <translation>保存进度</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Zhitu::SearchActions</name>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Zhitu::SearchField</name>
    <message>
        <source>Search regions, figures, sources…</source>
        <translation>搜索地区、数据、来源……</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Finds regions, indicators, subjects, sources, figures, events and charts. The arrow keys go through what was found, Enter chooses.</source>
        <translation>查找地区、指标、对象、来源、数据、事件和图表。用方向键浏览结果，按回车键选择。</translation>
    </message>
</context>
<context>
    <name>Zhitu::SearchPopup</name>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>Zhitu::SourceDialog</name>
    <message>
        <source>New source</source>
        <translation>新建来源</translation>
    </message>
    <message>
        <source>Change source</source>
        <translation>更改来源</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>标题(&amp;T)：</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>&amp;Short title:</source>
        <translation>短标题(&amp;S)：</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>短标题</translation>
    </message>
    <message>
        <source>&amp;Publisher:</source>
        <translation>发布方(&amp;P)：</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布方</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Publ&amp;ished:</source>
        <translation>发布时间(&amp;I)：</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>网址(&amp;D)：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>&amp;Reprint of:</source>
        <translation>转载自(&amp;R)：</translation>
    </message>
    <message>
        <source>Reprint of</source>
        <translation>转载自</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>备注(&amp;O)：</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>2024, Jan 2024, 15 Jan 2024; empty: not known</source>
        <translation>2024年、2024年1月、2024年1月15日；不详则留空</translation>
    </message>
    <message>
        <source>Empty: it is no reprint</source>
        <translation>留空：并非转载</translation>
    </message>
    <message>
        <source>An address begins with https:// or http:// and a host.</source>
        <translation>网址须以https://或http://及主机名开头。</translation>
    </message>
    <message>
        <source>There is no source of this name. Choose one from the list.</source>
        <translation>没有这个名称的来源，请从列表中选择。</translation>
    </message>
    <message>
        <source>Give the source a title in one language at least.</source>
        <translation>请至少用一种语言填写来源标题。</translation>
    </message>
    <message>
        <source>The date cannot be read; see below it.</source>
        <translation>日期无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>The address cannot be taken; see below it.</source>
        <translation>网址不可用，原因见该栏下方。</translation>
    </message>
    <message>
        <source>The source that it reprints is not known; see below it.</source>
        <translation>所转载的来源无法识别，原因见该栏下方。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>Zhitu::SourcePage</name>
    <message>
        <source>Choose the source from the list.</source>
        <translation>请从列表中选定来源。</translation>
    </message>
    <message>
        <source>Say where the figures were read.</source>
        <translation>请说明数据出自何处。</translation>
    </message>
    <message>
        <source>Give the new source a title in one language at least.</source>
        <translation>请至少用一种语言填写新来源的标题。</translation>
    </message>
    <message>
        <source>Choose what kind of document the new source is.</source>
        <translation>请选定新来源的文献类别。</translation>
    </message>
    <message>
        <source>When the new source was published: %1 %2</source>
        <extracomment>%1 says why a date cannot be read, %2 what to do about it</extracomment>
        <translation>新来源的发布时间：%1%2</translation>
    </message>
    <message>
        <source>The address of the new source begins with http:// or https://.</source>
        <translation>新来源的网址应以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>A column names the source of each row. Where its cell is empty, the figure was read in:</source>
        <translation>有一列注明了各行的来源。该列为空时，数据出自：</translation>
    </message>
    <message>
        <source>Where were the figures read? It is what every mark leads back to.</source>
        <translation>数据出自何处？每个图形标记都会指向它。</translation>
    </message>
    <message>
        <source>The file says of itself: %1</source>
        <translation>文件自述：%1</translation>
    </message>
    <message>
        <source>Every mark, table and footer with these figures then says “source not stated”, which ranks below all grades of sources.</source>
        <translation>含有这些数据的图形标记、表格和页脚都会注明“来源未注明”，其等级低于所有来源。</translation>
    </message>
    <message>
        <source>Choose the kind</source>
        <translation>请选定类别</translation>
    </message>
    <message>
        <source>A source of &amp;the store:</source>
        <translation>数据库中的来源(&amp;T)：</translation>
    </message>
    <message>
        <source>A ne&amp;w source:</source>
        <translation>新来源(&amp;W)：</translation>
    </message>
    <message>
        <source>The source is not state&amp;d</source>
        <translation>来源未注明(&amp;D)</translation>
    </message>
    <message>
        <source>Source of the store</source>
        <translation>数据库中的来源</translation>
    </message>
    <message>
        <source>Type a part of its title, or choose</source>
        <translation>输入标题的一部分，或从列表选择</translation>
    </message>
    <message>
        <source>Title (Chinese):</source>
        <translation>标题（中文）：</translation>
    </message>
    <message>
        <source>Title (English):</source>
        <translation>标题（英文）：</translation>
    </message>
    <message>
        <source>Publisher (Chinese):</source>
        <translation>发布机构（中文）：</translation>
    </message>
    <message>
        <source>Publisher (English):</source>
        <translation>发布机构（英文）：</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Published:</source>
        <translation>发布时间：</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>网址：</translation>
    </message>
    <message>
        <source>As precise as it is known: 2023, 2023-10, 15 Jan 2024</source>
        <translation>按所知的精度填写：2023、2023-10、2024年1月15日</translation>
    </message>
</context>
<context>
    <name>Zhitu::SourceReader</name>
    <message>
        <source>Attach text…</source>
        <translation>附上原文…</translation>
    </message>
    <message>
        <source>Keep the text of this source, to see the sentence that a figure comes from</source>
        <translation>保存这个来源的原文，以便看到数字所出自的句子</translation>
    </message>
    <message>
        <source>Used in these charts</source>
        <translation>用到它的图表</translation>
    </message>
    <message>
        <source>In the text: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>原文：%1</translation>
    </message>
    <message>
        <source>“%1” is not in this text, or no longer where it was read.</source>
        <translation>这份原文里没有“%1”，或在读到它的地方已经没有了。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” could be in %n places of this text.</source>
        <translation>
            <numerusform>这份原文里“%1”有%n处可能。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第%1行</translation>
    </message>
    <message>
        <source>Line %1, found by its words; the data say line %2</source>
        <extracomment>The first number is where it is in this text, the second what the data have.</extracomment>
        <translation>第%1行，凭词句找到；数据所记为第%2行</translation>
    </message>
    <message>
        <source>Line %1, found by its words</source>
        <translation>第%1行，凭词句找到</translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <extracomment>%1 is what qualifies a number, such as &quot;over&quot; or &quot;about&quot;, in the words of the text</extracomment>
        <translation>虚线：%1</translation>
    </message>
    <message>
        <source>No text is attached to this source.</source>
        <translation>这个来源没有附上原文。</translation>
    </message>
    <message>
        <source>The data hold no printed form to look for in the text.</source>
        <translation>数据中没有原文写法，无从在原文中查找。</translation>
    </message>
    <message>
        <source>No chart shows it.</source>
        <translation>没有图表用到它。</translation>
    </message>
    <message>
        <source>%1 (shown)</source>
        <extracomment>%1 is the name of a chart, the one that the window shows</extracomment>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>The data say line %1, which is shown.</source>
        <translation>数据记录的位置是第%1行，已定位到该行。</translation>
    </message>
    <message>
        <source>The data say line %1, and this text has fewer.</source>
        <translation>数据记录的位置是第%1行，而本文没有这么多行。</translation>
    </message>
</context>
<context>
    <name>Zhitu::StatusField</name>
    <message>
        <source>Every status</source>
        <translation>全部性质</translation>
    </message>
</context>
<context>
    <name>Zhitu::StoreActions</name>
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
    <name>Zhitu::SubjectDialog</name>
    <message>
        <source>New subject</source>
        <translation>新建对象</translation>
    </message>
    <message>
        <source>Change subject</source>
        <translation>更改对象</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Short name:</source>
        <translation>简称(&amp;S)：</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Give the organisation or product a name in one language at least.</source>
        <translation>请至少用一种语言填写机构或产品的名称。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
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
    <message>
        <source>Status of the events shown</source>
        <translation>所示事件的性质</translation>
    </message>
    <message>
        <source>Events of this chart</source>
        <translation>此图表的事件</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events</source>
        <translation>
            <numerusform>%n个事件中的%1个</numerusform>
        </translation>
    </message>
    <message>
        <source>The weakest link of the source chain, best grade first: official, white paper, association, interview, press, repost; beside it what is undated, a forecast or a statement.</source>
        <translation>来源链中最弱的一环，等级从高到低：官方、白皮书、行业组织、访谈、媒体报道、转载；日期未说明、预测、说法另行注明。</translation>
    </message>
    <message>
        <source>The documents by which the figure came, the one it was read in first.</source>
        <translation>数据所经的文献，直接所据的在前。</translation>
    </message>
    <message>
        <source>Lines are counted without the blank ones, from 1.</source>
        <translation>行号从1数起，不计空行。</translation>
    </message>
    <message>
        <source>Definition: %1</source>
        <translation>定义：%1</translation>
    </message>
    <message>
        <source>Of the actual figures, only the latest of each region, indicator and subject is listed. Data → All figures has the earlier ones.</source>
        <extracomment>Below a table of very many figures; the menu item is the one in the menu Data.</extracomment>
        <translation>实际数据仅列出各地区、各指标、各主体的最新一期，往期数据见“数据 → 全部数据”。</translation>
    </message>
</context>
<context>
    <name>Zhitu::TextActions</name>
    <message>
        <source>A&amp;ttach text…</source>
        <translation>附上原文(&amp;T)…</translation>
    </message>
    <message>
        <source>Re&amp;move text</source>
        <translation>移除原文(&amp;M)</translation>
    </message>
    <message>
        <source>G&amp;o to the sentence</source>
        <translation>转到原文(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Zhitu::TopBar</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
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
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Zhitu::UnitDialog</name>
    <message>
        <source>New unit</source>
        <translation>新建单位</translation>
    </message>
    <message>
        <source>Change unit</source>
        <translation>更改单位</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name, as it stands beside numbers</source>
        <translation>名称（写在数字旁的）</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类型(&amp;K)：</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number of things</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Computing capacity</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Give the unit a name in one language at least.</source>
        <translation>请至少用一种语言填写单位名称。</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未作任何更改。</translation>
    </message>
</context>
<context>
    <name>Zhitu::ViewActions</name>
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
        <source>&amp;Switch to the other language</source>
        <translation>切换到另一种语言(&amp;S)</translation>
    </message>
</context>
</TS>
