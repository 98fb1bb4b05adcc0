<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AltText</name>
    <message numerus="yes">
        <source>The chart shows %n events.</source>
        <translation>
            <numerusform>The chart shows %n event.</numerusform>
            <numerusform>The chart shows %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n figures.</source>
        <translation>
            <numerusform>The chart shows %n figure.</numerusform>
            <numerusform>The chart shows %n figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n events, of: %1.</source>
        <extracomment>%1 lists regions</extracomment>
        <translation>
            <numerusform>The chart shows %n event, of: %1.</numerusform>
            <numerusform>The chart shows %n events, of: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The chart shows %n figures, of: %1.</source>
        <translation>
            <numerusform>The chart shows %n figure, of: %1.</numerusform>
            <numerusform>The chart shows %n figures, of: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>– and %n more</source>
        <translation>
            <numerusform>– and %n more</numerusform>
            <numerusform>– and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are undated.</source>
        <translation>
            <numerusform>%n of them is undated.</numerusform>
            <numerusform>%n of them are undated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them the source gives no number.</source>
        <translation>
            <numerusform>For %n of them the source gives no number.</numerusform>
            <numerusform>For %n of them the source gives no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With a discrepancy, %n of them: %1.</source>
        <extracomment>Figures with a badge in the chart; %1 lists them in words.</extracomment>
        <translation>
            <numerusform>With a discrepancy, %n of them: %1.</numerusform>
            <numerusform>With a discrepancy, %n of them: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n labels not shown for want of room.</source>
        <translation>
            <numerusform>%n label not shown for want of room.</numerusform>
            <numerusform>%n labels not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure for %n districts: %1</source>
        <extracomment>%1 is a list of districts.</extracomment>
        <translation>
            <numerusform>No figure for %n district: %1</numerusform>
            <numerusform>No figure for %n districts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panels not shown for want of room.</source>
        <translation>
            <numerusform>%n panel not shown for want of room.</numerusform>
            <numerusform>%n panels not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (line %1)</source>
        <extracomment>Where figures stand in a source; %1 is one line number or several.</extracomment>
        <translation>
            <numerusform> (line %1)</numerusform>
            <numerusform> (lines %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures not shown for want of room.</source>
        <translation>
            <numerusform>%n figure not shown for want of room.</numerusform>
            <numerusform>%n figures not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events not shown for want of room.</source>
        <translation>
            <numerusform>%n event not shown for want of room.</numerusform>
            <numerusform>%n events not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards not shown for want of room.</source>
        <translation>
            <numerusform>%n card not shown for want of room.</numerusform>
            <numerusform>%n cards not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators not shown for want of room.</source>
        <translation>
            <numerusform>%n indicator not shown for want of room.</numerusform>
            <numerusform>%n indicators not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions not shown for want of room.</source>
        <translation>
            <numerusform>%n region not shown for want of room.</numerusform>
            <numerusform>%n regions not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure at all for %n regions.</source>
        <translation>
            <numerusform>No figure at all for %n region.</numerusform>
            <numerusform>No figure at all for %n regions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure at all for %n regions: %1</source>
        <translation>
            <numerusform>No figure at all for %n region: %1</numerusform>
            <numerusform>No figure at all for %n regions: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, none of them dated to a year</source>
        <translation>
            <numerusform>%n event, not dated to a year</numerusform>
            <numerusform>%n events, none of them dated to a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, all in %1</source>
        <extracomment>Title: %1 is a year.</extracomment>
        <translation>
            <numerusform>%n event, in %1</numerusform>
            <numerusform>%n events, all in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events, %1 of them in %2</source>
        <extracomment>Title: %1 is how many of the events fall in the year %2.</extracomment>
        <translation>
            <numerusform>%n event, %1 of them in %2</numerusform>
            <numerusform>%n events, %1 of them in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators; a square for each year that somebody gave a figure for</source>
        <translation>
            <numerusform>%n indicator; a square for each year that somebody gave a figure for</numerusform>
            <numerusform>%n indicators; a square for each year that somebody gave a figure for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>The end of a list in the footer.</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets, none with an actual figure to be held against</source>
        <extracomment>Title of a chart of targets.</extracomment>
        <translation>
            <numerusform>%n target without an actual figure to be held against</numerusform>
            <numerusform>%n targets, none with an actual figure to be held against</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecasts and no target</source>
        <extracomment>Title of a chart of targets that has forecasts alone.</extracomment>
        <translation>
            <numerusform>%n forecast and no target</numerusform>
            <numerusform>%n forecasts and no target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actual figures and no target</source>
        <extracomment>Title of a chart of targets that has actual figures alone.</extracomment>
        <translation>
            <numerusform>%n actual figure and no target</numerusform>
            <numerusform>%n actual figures and no target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <extracomment>On a tile of a map with many figures, which are listed beside it.</extracomment>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No figure or target for %n districts: %1</source>
        <extracomment>%1 is a list of districts.</extracomment>
        <translation>
            <numerusform>No figure or target for %n district: %1</numerusform>
            <numerusform>No figure or target for %n districts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>A list of districts that is too long to be told: %1 are the first of them.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panels</source>
        <translation>
            <numerusform>1 panel</numerusform>
            <numerusform>%n panels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rank %1 for %n years, %2–%3</source>
        <extracomment>Below a row of ranks: %1 rank, %2 and %3 first and last year.</extracomment>
        <translation>
            <numerusform>rank %1 for %n year, %2–%3</numerusform>
            <numerusform>rank %1 for %n years, %2–%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headline figures: the latest actual figure of each, and what was promised</source>
        <translation>
            <numerusform>%n headline figure: the latest actual figure, and what was promised</numerusform>
            <numerusform>%n headline figures: the latest actual figure of each, and what was promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maps not shown for want of room.</source>
        <translation>
            <numerusform>%n map not shown for want of room.</numerusform>
            <numerusform>%n maps not shown for want of room.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n lines from %1 to %2)</source>
        <extracomment>Where figures stand in a source: %1 the first line, %2 the last one.</extracomment>
        <translation>
            <numerusform> (%n line from %1 to %2)</numerusform>
            <numerusform> (%n lines from %1 to %2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures without a date or a number are not drawn.</source>
        <translation>
            <numerusform>%n figure without a date or a number is not drawn.</numerusform>
            <numerusform>%n figures without a date or a number are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures, drawn as the lowest and the highest of each column of pixels; not every figure has a mark.</source>
        <extracomment>Footer of a chart with very many figures.</extracomment>
        <translation>
            <numerusform>%n figure, drawn as the lowest and the highest of each column of pixels; not every figure has a mark.</numerusform>
            <numerusform>%n figures, drawn as the lowest and the highest of each column of pixels; not every figure has a mark.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>grey: %n other series</source>
        <translation>
            <numerusform>grey: %n other series</numerusform>
            <numerusform>grey: %n other series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures that are not exact: too many for marks of their own</source>
        <translation>
            <numerusform>%n figure that is not exact: without a mark of its own</numerusform>
            <numerusform>%n figures that are not exact: too many for marks of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets and forecasts: too many to be drawn</source>
        <translation>
            <numerusform>%n target or forecast: not drawn</numerusform>
            <numerusform>%n targets and forecasts: too many to be drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions: %1 with an actual figure, %2 with only targets or forecasts, %3 with nothing</source>
        <extracomment>Title: %n regions; %1 of them with an actual figure, %2 with promises only, %3 with none.</extracomment>
        <translation>
            <numerusform>%n region: %1 with an actual figure, %2 with only targets or forecasts, %3 with nothing</numerusform>
            <numerusform>%n regions: %1 with an actual figure, %2 with only targets or forecasts, %3 with nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n headline figures: the latest actual figure of each, and what was promised</source>
        <extracomment>Subtitle: there is room for %1 of %n.</extracomment>
        <translation>
            <numerusform>%1 of %n headline figure: the latest actual figure, and what was promised</numerusform>
            <numerusform>%1 of %n headline figures: the latest actual figure of each, and what was promised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, none dated to a year</source>
        <extracomment>Title: there is room for %1 of %n events.</extracomment>
        <translation>
            <numerusform>%1 of %n event shown, none dated to a year</numerusform>
            <numerusform>%1 of %n events shown, none dated to a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, all in %2</source>
        <extracomment>Title: there is room for %1 of %n events; %2 is a year.</extracomment>
        <translation>
            <numerusform>%1 of %n event shown, all in %2</numerusform>
            <numerusform>%1 of %n events shown, all in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events shown, %2 of these in %3</source>
        <extracomment>Title: there is room for %1 of %n events; %2 of those fall in the year %3.</extracomment>
        <translation>
            <numerusform>%1 of %n event shown, %2 of these in %3</numerusform>
            <numerusform>%1 of %n events shown, %2 of these in %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 districts have figures</source>
        <extracomment>Title: %n districts of %1.</extracomment>
        <translation>
            <numerusform>%n of %1 districts has a figure</numerusform>
            <numerusform>%n of %1 districts have figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n indicators shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: there is room for %1 of %n.</extracomment>
        <translation>
            <numerusform>%1 of %n indicator shown; a square for each year that somebody gave a figure for</numerusform>
            <numerusform>%1 of %n indicators shown, all counted; a square for each year that somebody gave a figure for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n indicators and %2 of %3 regions shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: there is room for %1 of %n indicators, %2 of %3 regions.</extracomment>
        <translation>
            <numerusform>%1 of %n indicator and %2 of %3 regions shown, all counted; a square for each year that somebody gave a figure for</numerusform>
            <numerusform>%1 of %n indicators and %2 of %3 regions shown, all counted; a square for each year that somebody gave a figure for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators, %1 of %2 regions shown, all counted; a square for each year that somebody gave a figure for</source>
        <extracomment>Subtitle: of %n indicators, there is room for %1 of %2 regions.</extracomment>
        <translation>
            <numerusform>%n indicator, %1 of %2 regions shown, all counted; a square for each year that somebody gave a figure for</numerusform>
            <numerusform>%n indicators, %1 of %2 regions shown, all counted; a square for each year that somebody gave a figure for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures with a discrepancy: too many for marks of their own</source>
        <translation>
            <numerusform>%n figure with a discrepancy: too many for marks of their own</numerusform>
            <numerusform>%n figures with a discrepancy: too many for marks of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more have no printed form in the data to be looked for</source>
        <translation>
            <numerusform>%n more has no printed form in the data to be looked for</numerusform>
            <numerusform>%n more have no printed form in the data to be looked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings on its figures:</source>
        <translation>
            <numerusform>%n finding on its figures:</numerusform>
            <numerusform>%n findings on its figures:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings are of a kind that --fail-on names.</source>
        <translation>
            <numerusform>%n finding is of a kind that --fail-on names.</numerusform>
            <numerusform>%n findings are of a kind that --fail-on names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new region(s): %1</source>
        <translation>
            <numerusform>%n new region: %1</numerusform>
            <numerusform>%n new regions: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new indicator(s): %1</source>
        <translation>
            <numerusform>%n new indicator: %1</numerusform>
            <numerusform>%n new indicators: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new unit(s): %1</source>
        <translation>
            <numerusform>%n new unit: %1</numerusform>
            <numerusform>%n new units: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new subject(s): %1</source>
        <translation>
            <numerusform>%n new subject: %1</numerusform>
            <numerusform>%n new subjects: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new source(s): %1</source>
        <translation>
            <numerusform>%n new source: %1</numerusform>
            <numerusform>%n new sources: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message numerus="yes">
        <source>You have changed or deleted %n of its figures and events since; your changes go and come back with them.</source>
        <translation>
            <numerusform>You have changed or deleted %n of its figures and events since; your change goes and comes back with it.</numerusform>
            <numerusform>You have changed or deleted %n of its figures and events since; your changes go and come back with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changes of %n records</source>
        <extracomment>What completes &quot;Undo: &quot;</extracomment>
        <translation>
            <numerusform>change of %n record</numerusform>
            <numerusform>changes of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n records</source>
        <extracomment>What completes &quot;Undo: &quot;</extracomment>
        <translation>
            <numerusform>restoring of %n record</numerusform>
            <numerusform>restoring of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this import stay in the store, since others refer to them.</source>
        <translation>
            <numerusform>%n record of this import stays in the store, since others refer to it.</numerusform>
            <numerusform>%n records of this import stay in the store, since others refer to them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n other record</numerusform>
            <numerusform>%n other records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>“%1” cannot be deleted: %n other record(s) refer to it, such as “%2”. Delete or change these first.</source>
        <translation>
            <numerusform>“%1” cannot be deleted: %n other record refers to it, “%2”. Delete or change that first.</numerusform>
            <numerusform>“%1” cannot be deleted: %n other records refer to it, such as “%2”. Delete or change these first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>and %n more figures</source>
        <translation>
            <numerusform>and %n more figure</numerusform>
            <numerusform>and %n more figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n cells are not in the table&apos;s encoding (the first in line %1); their rows cannot come in.</source>
        <translation>
            <numerusform>%n cell is not in the table&apos;s encoding (line %1); its row cannot come in.</numerusform>
            <numerusform>%n cells are not in the table&apos;s encoding (the first in line %1); their rows cannot come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are called “%1”: make sure which one is meant.</source>
        <translation>
            <numerusform>%n column is called “%1”: make sure which one is meant.</numerusform>
            <numerusform>%n columns are called “%1”: make sure which one is meant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n formulas have no result in the file (the first in row %1). Open and save it in the spreadsheet program to have them worked out.</source>
        <translation>
            <numerusform>%n formula has no result in the file (row %1). Open and save it in the spreadsheet program to have it worked out.</numerusform>
            <numerusform>%n formulas have no result in the file (the first in row %1). Open and save it in the spreadsheet program to have them worked out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells show an error such as #REF! (the first in row %1).</source>
        <translation>
            <numerusform>%n cell shows an error such as #REF! (row %1).</numerusform>
            <numerusform>%n cells show an error such as #REF! (the first in row %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden rows are read like others (the first is row %1).</source>
        <translation>
            <numerusform>%n hidden row is read like others (row %1).</numerusform>
            <numerusform>%n hidden rows are read like others (the first is row %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have more cells than the header (the first in line %1); what is beyond it is not taken in.</source>
        <translation>
            <numerusform>%n row has more cells than the header (line %1); what is beyond it is not taken in.</numerusform>
            <numerusform>%n rows have more cells than the header (the first in line %1); what is beyond it is not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows hold but a remark and are left out (the first in line %1: “%2”).</source>
        <extracomment>%1 is the number of a line, %2 the text that stands there</extracomment>
        <translation>
            <numerusform>%n row holds but a remark and is left out (line %1: “%2”).</numerusform>
            <numerusform>%n rows hold but a remark and are left out (the first in line %1: “%2”).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures came in from %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n figure came in from %1.</numerusform>
            <numerusform>%n figures came in from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events came in.</source>
        <translation>
            <numerusform>%n event came in.</numerusform>
            <numerusform>%n events came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <comment>figures</comment>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from figures that were there: both are kept, see Data → Findings.</source>
        <translation>
            <numerusform>%n differs from a figure that was there: both are kept, see Data → Findings.</numerusform>
            <numerusform>%n differ from figures that were there: both are kept, see Data → Findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were left out.</source>
        <translation>
            <numerusform>%n row was left out.</numerusform>
            <numerusform>%n rows were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were checked:</source>
        <translation>
            <numerusform>%n row was checked:</numerusform>
            <numerusform>%n rows were checked:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures can come in</source>
        <translation>
            <numerusform>%n figure can come in</numerusform>
            <numerusform>%n figures can come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new regions</source>
        <translation>
            <numerusform>%n new region</numerusform>
            <numerusform>%n new regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new indicators</source>
        <translation>
            <numerusform>%n new indicator</numerusform>
            <numerusform>%n new indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new units</source>
        <translation>
            <numerusform>%n new unit</numerusform>
            <numerusform>%n new units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new organisations or products</source>
        <translation>
            <numerusform>%n new organisation or product</numerusform>
            <numerusform>%n new organisations or products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new sources</source>
        <translation>
            <numerusform>%n new source</numerusform>
            <numerusform>%n new sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells without a number</source>
        <translation>
            <numerusform>%n cell without a number</numerusform>
            <numerusform>%n cells without a number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in</source>
        <translation>
            <numerusform>%n row cannot come in</numerusform>
            <numerusform>%n rows cannot come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records came in from %1, but no figures.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>
            <numerusform>%n record came in from %1, but no figures.</numerusform>
            <numerusform>%n records came in from %1, but no figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events came in from %1.</source>
        <translation>
            <numerusform>%n event came in from %1.</numerusform>
            <numerusform>%n events came in from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows repeat the header and are left out (the first is row %1).</source>
        <translation>
            <numerusform>%n row repeats the header and is left out (row %1).</numerusform>
            <numerusform>%n rows repeat the header and are left out (the first is row %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are in the store already</source>
        <translation>
            <numerusform>%n is in the store already</numerusform>
            <numerusform>%n are in the store already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n pictures were written to %1.</source>
        <translation>
            <numerusform>%n picture was written to %1.</numerusform>
            <numerusform>%n pictures were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n figures that the page shows</source>
        <translation>
            <numerusform>Only the %n figure that the page shows</numerusform>
            <numerusform>Only the %n figures that the page shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures in the store</source>
        <translation>
            <numerusform>%n figure in the store</numerusform>
            <numerusform>%n figures in the store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figures</source>
        <extracomment>%1 is how many of them are shown</extracomment>
        <translation>
            <numerusform>%1 of %n figure</numerusform>
            <numerusform>%1 of %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartDialog</name>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds of events</source>
        <translation>
            <numerusform>%n kind of events</numerusform>
            <numerusform>%n kinds of events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they are no ranks.</source>
        <translation>
            <numerusform>%n indicator is not offered because it is no rank.</numerusform>
            <numerusform>%n indicators are not offered because they are no ranks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they are ranks.</source>
        <translation>
            <numerusform>%n indicator is not offered because it is a rank.</numerusform>
            <numerusform>%n indicators are not offered because they are ranks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators are not offered because they have no figures.</source>
        <translation>
            <numerusform>%n indicator is not offered because it has no figures.</numerusform>
            <numerusform>%n indicators are not offered because they have no figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ChartPickers</name>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ExportDialog</name>
    <message numerus="yes">
        <source>All %n charts</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>All %n charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>and %n more file</numerusform>
            <numerusform>and %n more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::FiguresPage</name>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Names (%n to choose)</source>
        <translation>
            <numerusform>&amp;Names (%n to choose)</numerusform>
            <numerusform>&amp;Names (%n to choose)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Names (%n new)</source>
        <translation>
            <numerusform>&amp;Names (%n new)</numerusform>
            <numerusform>&amp;Names (%n new)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot come in: %n &amp;rows</source>
        <translation>
            <numerusform>Cannot come in: %n &amp;row</numerusform>
            <numerusform>Cannot come in: %n &amp;rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in. Correct them in the table, or tick there that the others shall come in without them.</source>
        <translation>
            <numerusform>%n row cannot come in. Correct it in the table, or tick there that the others shall come in without it.</numerusform>
            <numerusform>%n rows cannot come in. Correct them in the table, or tick there that the others shall come in without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I&amp;mport %n figures</source>
        <translation>
            <numerusform>I&amp;mport %n figure</numerusform>
            <numerusform>I&amp;mport %n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::PictureOpener</name>
    <message numerus="yes">
        <source>Its %n figures were too many to be kept in the picture, which holds their number and a hash instead. The chart is therefore empty here; zhitu verify says whether the store still agrees.</source>
        <translation>
            <numerusform>Its %n figure was too long to be kept in the picture, which holds a hash instead. The chart is therefore empty here; zhitu verify says whether the store still agrees.</numerusform>
            <numerusform>Its %n figures were too many to be kept in the picture, which holds their number and a hash instead. The chart is therefore empty here; zhitu verify says whether the store still agrees.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::ProblemsPage</name>
    <message numerus="yes">
        <source>%n rows cannot come in. The first %1 reasons are listed.</source>
        <translation>
            <numerusform>%n row cannot come in. The first %1 reasons are listed.</numerusform>
            <numerusform>%n rows cannot come in. The first %1 reasons are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot come in:</source>
        <translation>
            <numerusform>%n row cannot come in:</numerusform>
            <numerusform>%n rows cannot come in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Leave these %n rows out and import the others</source>
        <translation>
            <numerusform>&amp;Leave this %n row out and import the others</numerusform>
            <numerusform>&amp;Leave these %n rows out and import the others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::SourceReader</name>
    <message numerus="yes">
        <source>“%1” could be in %n places of this text.</source>
        <translation>
            <numerusform>“%1” could be in %n place of this text.</numerusform>
            <numerusform>“%1” could be in %n places of this text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Zhitu::TablePanel</name>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figures</source>
        <translation>
            <numerusform>%1 of %n figure</numerusform>
            <numerusform>%1 of %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n events</source>
        <translation>
            <numerusform>%1 of %n event</numerusform>
            <numerusform>%1 of %n events</numerusform>
        </translation>
    </message>
</context>
</TS>
