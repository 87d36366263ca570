<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountsDialog</name>
    <message numerus="yes">
        <source>%n chapter(s)</source>
        <translation>
            <numerusform>%n chapter</numerusform>
            <numerusform>%n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
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
    <name>PasteCommands</name>
    <message numerus="yes">
        <source>%n block(s) pasted</source>
        <translation>
            <numerusform>%n block pasted</numerusform>
            <numerusform>%n blocks pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) kept as they were, for their marks or a name would be lost</source>
        <translation>
            <numerusform>%n place kept as it was, for its marks or a name would be lost</numerusform>
            <numerusform>%n places kept as they were, for their marks or a name would be lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerCommands</name>
    <message numerus="yes">
        <source>This speaker takes over %n turn(s) of {name} from here on.</source>
        <translation>
            <numerusform>This speaker takes over %n turn of {name} from here on.</numerusform>
            <numerusform>This speaker takes over %n turns of {name} from here on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This speaker takes over %n turn(s) of {name} from {time} on.</source>
        <translation>
            <numerusform>This speaker takes over %n turn of {name} from {time} on.</numerusform>
            <numerusform>This speaker takes over %n turns of {name} from {time} on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerPane</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>{signs} character(s) · {minutes} min to read</source>
        <translation>
            <numerusform>{signs} character · {minutes} min to read</numerusform>
            <numerusform>{signs} characters · {minutes} min to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrangerOffer</name>
    <message numerus="yes">
        <source>Put {names} and %n other(s) on the list of speakers?</source>
        <translation>
            <numerusform>Put {names} and %n other on the list of speakers?</numerusform>
            <numerusform>Put {names} and %n others on the list of speakers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message numerus="yes">
        <source>Enter moves it by %n frame(s)</source>
        <translation>
            <numerusform>Enter moves it by %n frame</numerusform>
            <numerusform>Enter moves it by %n frames</numerusform>
        </translation>
    </message>
</context>
</TS>
