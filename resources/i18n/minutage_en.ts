<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>MarkCommands</name>
    <message numerus="yes">
        <source>%n chapter(s) placed at their first turn</source>
        <translation>
            <numerusform>%n chapter placed at its first turn</numerusform>
            <numerusform>%n chapters placed at their first turn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
