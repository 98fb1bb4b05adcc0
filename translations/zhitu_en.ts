<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source> (%n lines from %1 to %2)</source>
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
</context>
<context>
    <name>Zhitu::ChartPage</name>
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
</context>
</TS>
