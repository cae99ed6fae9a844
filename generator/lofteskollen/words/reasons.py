"""The catalogue of reasons: what is said for each rule, before the numbers are filled in."""

from __future__ import annotations

from lofteskollen.judging.values import Rule, Status

SENTENCES = {
    Rule.NOT_BEGUN: "Löftet börjar gälla {day}.",
    Rule.WITHDRAWN: "Löftet utgick {day}, genom en ändring som parterna har kommit överens om.",
    Rule.CUT_SHORT: "Löftets tid blev för kort för att något ska krävas.",
    Rule.ALL_MET: "{numbers}. Allt som lovades är gjort.",
    Rule.MET_EARLY: "{numbers}. Allt som lovades är redan gjort.",
    Rule.PROVED_MISSES: "{numbers}. Det som är oklart eller inte redovisat kan inte ändra omdömet.",
    Rule.DELIVERED: "Klart {day}, i tid.",
    Rule.DELIVERED_LATE: "Klart {day}. Det skulle ha varit klart {due}.",
    Rule.READING_UNNAMED: "Mätningar är redovisade, men det framgår inte om de gäller det här "
    "målet.",
    Rule.NO_NEED: "Parterna redovisar att inget behov har uppstått.",
    Rule.NEED_UNSAID: "Parterna säger att inget har gjorts. Om det behövdes framgår inte.",
    Rule.ONLY_CANCELLED: "Det enda som är redovisat ställdes in. Om något annat gjordes framgår "
    "inte.",
    Rule.OWN_ZERO: "Parterna redovisar själva att inget har gjorts.",
}
SHARE_MET = {
    Status.NEARLY_KEPT: "{numbers}. Det är minst nio av tio, men inte allt.",
    Status.PARTLY_KEPT: "{numbers}. Det är minst hälften, men mindre än nio av tio.",
    Status.NOT_KEPT: "{numbers}. Det är mindre än hälften.",
}
# Of a share of less than all the numbers are of all, so that what was promised is said too.
PART_MET = {
    Status.NEARLY_KEPT: "{numbers}. Det är minst nio av tio av det som lovades, men inte allt.",
    Status.PARTLY_KEPT: "{numbers}. Det är minst hälften av det som lovades, men mindre än nio "
    "av tio.",
    Status.NOT_KEPT: "{numbers}. Det är mindre än hälften av det som lovades.",
}
PART_PROMISED = "Löftet är minst {percent} procent, alltså {owed} av {everything}."
COUNTED_TO = "{numbers} till och med {day}. {told} då."
# Where not all days before that one are told of.
COUNTED_ON = "{numbers} på de dagar som är redovisade till och med {day}. {told} de dagarna."
ALL_SO_FAR = "Det är allt som borde vara gjort"
AS_PLANNED = {
    Status.ON_TRACK: "Det är minst nio av tio av det som borde vara gjort",
    Status.BEHIND: "Det är mindre än nio av tio av det som borde vara gjort",
}
SUMMED = "Räknat på antalet: redovisningen säger inte hur många det blev varje {window}."
MORE_THAN_COUNTS = "I allt är {done} gjorda. Fler än lovat under en period räknas inte i en annan."
SPARED = "En paus har sänkt kravet från {full} till {left}."
STOPPED = "Parterna säger att arbetet är avslutat i förtid."
LATE_STILL = "En redovisning som nämner detta skulle ha kommit senast {due}."
CORRECTED = "Ett tal rättades {day}."
# Why the whole has another status than the target that decided.
OTHERS = {
    Status.PARTLY_KEPT: "Ett annat mål i samma löfte är helt eller i stort sett uppfyllt. "
    "Därför är löftet delvis uppfyllt.",
    Status.UNDER_WAY: "Arbetet med ett annat mål är i gång eller klart. Därför pågår löftet.",
}

OURS = ", enligt vårt eget mått"
SILENT = "Inget är redovisat än."
NONE_HERE = "Ingen redovisning finns här."
SILENT_LATE = f"{NONE_HERE} Den skulle ha kommit senast {{due}}."
SILENT_DUE = f"{SILENT} Nästa redovisning väntas senast {{due}}."
SOMETHING_SHOWN = "En del av tiden är redovisad."
REST_DUE = "Redovisningen av resten av tiden väntas senast {due}."
REST_UNTOLD = "Resten av tiden är inte redovisad."
REST_LATE = f"{REST_UNTOLD} Det skulle ha skett senast {{due}}."

UNDATED = "Dokumentet säger inte när löftet gäller."
UNDATED_LATE = "Därför går det inte att säga när en redovisning är sen."
UNDATED_SUM = "Därför går det inte att säga om det som är gjort räcker."
PAUSED_TO = "Löftet är pausat till och med {day}."
PAUSED_ON = "Löftet är pausat tills vidare."
PAUSED_WHOLLY = "En paus har tagit bort hela kravet."

READY = {True: "klar", False: "klara"}
STEPS_DONE = "{parts} är {ready}."
STEPS_DUE = "Det ska vara klart senast {day}."
NOT_DELIVERED = "Det blev inte klart."
PARTS_DELIVERED = "{parts} blev {ready}."
WAS_DUE = "Det skulle ha varit klart {day}."
OVERDUE = "Det skulle ha varit klart {day}, men ingen redovisning säger att det är klart."
DELIVERY_UNTOLD = "Om det blev klart är inte redovisat."
DELIVERY_UNSAID = "Redovisningarna säger inte om det blev klart."
DONE_WITHOUT_DAY = "Parterna säger ”Gjort”, men inte vilken dag det blev klart."
BEGUN = "Arbetet har börjat."

MEASURED = "Mätningen{day} visar {value}."
GOAL = "Målet är {goal}."
START_AND_GOAL = "Det började på {start}, och målet är {goal}."
GOAL_MISSED = "Målet är inte nått."
GOAL_WITHOUT_START = "Målet är {goal}, men löftet säger inte var det började."
NO_COMPARISON = "Det framgår inte vad den ska jämföras med."
NO_READING = "Ingen mätning från löftets tid är redovisad."
READING_DUE = "Mätningen som visar hur det gick ska göras senast {day}."
READING_UNTOLD = "Mätningen som skulle göras senast {day} är inte redovisad."
DIRECTION = {
    "up": "Löftet är att det ska öka{than}.",
    "down": "Löftet är att det ska minska{than}.",
}
READING_DIRECTION = {
    "up": {
        Status.KEPT: "Det har ökat.",
        Status.ON_TRACK: "Det har ökat.",
        Status.NOT_KEPT: "Det har inte ökat.",
        Status.UNDER_WAY: "Det har inte ökat än.",
    },
    "down": {
        Status.KEPT: "Det har minskat.",
        Status.ON_TRACK: "Det har minskat.",
        Status.NOT_KEPT: "Det har inte minskat.",
        Status.UNDER_WAY: "Det har inte minskat än.",
    },
}
READING_BETWEEN = "Löftet är att det ska ligga mellan {low} och {high}."
READING_KEEP = {
    Status.KEPT: "Det gör det.",
    Status.ON_TRACK: "Det gör det.",
    Status.NOT_KEPT: "Det gör det inte.",
    Status.UNDER_WAY: "Det gör det inte än.",
}
READING = {
    Status.KEPT: "Målet är nått.",
    Status.ON_TRACK: "Målet är nått så här långt.",
    Status.NEARLY_KEPT: "Det är minst nio tiondelar av vägen till målet.",
    Status.PARTLY_KEPT: "Det är minst halva vägen till målet.",
    Status.NOT_KEPT: "Det är mindre än halva vägen till målet.",
    Status.UNDER_WAY: "Målet är inte nått än.",
}
READING_AWAY = "Det gick åt andra hållet."

LIMIT_BROKEN = "Gränsen är passerad: {numbers}{when}."
LIMIT_BROKEN_OFTEN = "Det hände {n} gånger."
LIMIT_HELD = "Inom gränsen: {numbers}."
LIMIT_HELD_AT_MOST = "Inom gränsen: som mest {numbers}{when}."
LIMIT_TOLD = "I det som är redovisat: {numbers}."
LIMIT_TOLD_AT_MOST = "I det som är redovisat: som mest {numbers}{when}."
LIMIT_UNSAID = "{numbers}{when}. Det framgår inte om gränsen hölls."

SPREAD_UNSAID = {
    "place": "Det framgår inte på hur många olika platser.",
    "for": "Det framgår inte på hur många olika håll.",
    "by": "Det framgår inte hur många olika parter som var med.",
}
NUMBERS_SHOWN = "{numbers}. Det framgår inte om det blev fler."
NO_NUMBER = "Redovisningarna berättar om arbetet, men antalet framgår inte."
NOT_OF_LABEL = "Det framgår inte hur mycket av det redovisade som gäller {label}."
NOT_OF_PROMISE = "Det framgår inte hur mycket av det redovisade som hör till löftet."
WORDS_WITHOUT_NUMBER = "Parterna säger ”{words}”, men ger inget antal."
NO_SHARE = "Redovisningarna säger inte hur många {of} det gällde."
NO_EVENTS = "Parterna berättar om arbetet, utan dag."
NO_NUMBER_PROMISED = "Löftet nämner inget antal."
ONE_EVENT = "En händelse är redovisad, den {last}."
EVENTS = "{n} händelser är redovisade, den senaste {last}."
TO_DAY = " till och med {day}"
NOTHING_YET = "Parterna har redovisat{to}. Inget är gjort än."
NOUGHT_SO_FAR = "Parterna har redovisat{to}. Då var det {numbers}."

NEED_WINDOWS = "En redovisning skulle visa hur många av de {owed} {windows} som hölls."
NEED_NUMBER = "En redovisning skulle visa {owed} {unit} i allt."
NEED_SHARE = "En redovisning skulle visa hur många av {of} det gällde."
NEED_DELIVERY = "En redovisning skulle visa om det blev klart: {what}."
NEED_READING = "En redovisning skulle visa en mätning: {indicator}."
NEED_TRIGGER = (
    "Löftet nämner inget antal. En redovisning skulle visa när behovet fanns och vad som gjordes."
)
NEED_WORK = "Löftet nämner inget antal. En redovisning skulle visa vad som gjordes, och när."
NEED_DAYS = (
    "Löftet har ett tal, men dokumentet säger inte vilken tid det gäller. En redovisning skulle "
    "visa hur många det blev, och när."
)
