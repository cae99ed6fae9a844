"""The catalogue of reasons: what is said for each rule, before the numbers are filled in."""

from __future__ import annotations

from lofteskollen.judging.values import Rule, Status

SENTENCES = {
    Rule.NOT_BEGUN: "Löftet börjar gälla {day}.",
    Rule.WITHDRAWN: "Löftet utgick {day}, genom en ändring som parterna har kommit överens om.",
    Rule.PAUSED: "Löftet är pausat, genom ett beslut som parterna har berättat om.",
    Rule.UNDATED: "Dokumentet säger inte när löftet gäller. Därför går det inte att säga när "
    "en redovisning är sen.",
    Rule.ALL_MET: "{numbers}. Allt som lovades är gjort.",
    Rule.MET_EARLY: "{numbers}. Allt som lovades är redan gjort.",
    Rule.PROVED_MISSES: "{numbers} är visade. Det som inte framgår kan inte ändra omdömet.",
    Rule.SO_FAR: "{numbers} hittills.",
    Rule.CEILING_BROKEN: "Gränsen är passerad: {numbers}.",
    Rule.CEILING_HELD: "Inom gränsen: {numbers}.",
    Rule.DELIVERED: "Klart {day}, i tid.",
    Rule.DELIVERED_LATE: "Klart {day}. Det skulle ha varit klart {due}.",
    Rule.READING_DUE: "Mätningen som visar hur det gick ska göras senast {day}.",
    Rule.READING_UNNAMED: "Mätningar är redovisade, men det framgår inte vilket mål de gäller.",
    Rule.NO_NEED: "Parterna redovisar att inget behov har uppstått.",
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
PART_PROMISED = "Löftet är minst {percent} procent, här {owed}."
ALL_SO_FAR = "Det är allt som skulle vara gjort vid det laget."
AS_PLANNED = {
    Status.ON_TRACK: "Det är minst nio av tio av det som skulle vara gjort vid det laget.",
    Status.BEHIND: "Det är mindre än nio av tio av det som skulle vara gjort vid det laget.",
}
READING_DIRECTION = {
    Status.KEPT: "Det är åt det håll som löftet siktar.",
    Status.ON_TRACK: "Det är åt det håll som löftet siktar.",
    Status.NOT_KEPT: "Det är inte åt det håll som löftet siktar.",
    Status.UNDER_WAY: "Det är inte åt det håll som löftet siktar än.",
}
READING_KEEP = {
    Status.KEPT: "Det är där löftet säger att det ska ligga.",
    Status.ON_TRACK: "Det är där löftet säger att det ska ligga.",
    Status.NOT_KEPT: "Det är inte där löftet säger att det ska ligga.",
    Status.UNDER_WAY: "Det är inte där löftet säger att det ska ligga än.",
}
READING = {
    Status.KEPT: "Målet är nått.",
    Status.ON_TRACK: "Målet är nått så här långt.",
    Status.NEARLY_KEPT: "Det är minst nio tiondelar av vägen till målet.",
    Status.PARTLY_KEPT: "Det är minst halva vägen till målet.",
    Status.NOT_KEPT: "Det är mindre än halva vägen till målet.",
    Status.UNDER_WAY: "Målet är inte nått än.",
}
SUMMED = "Räknat på antalet, eftersom redovisningen inte säger när."
# Why the whole has another status than the target that decided.
OTHERS = {
    Status.PARTLY_KEPT: "Ett annat mål i samma löfte är uppfyllt, och därför blir det delvis.",
    Status.UNDER_WAY: "Ett annat mål i samma löfte är påbörjat, och därför pågår det.",
}

NONE_HERE = "Ingen redovisning finns här."
SILENT_LATE = f"{NONE_HERE} Den skulle ha kommit senast {{due}}."
SILENT_DUE = "Inget är redovisat än. Nästa redovisning väntas senast {due}."
SILENT = "Inget är redovisat än."
STEPS_DONE = "{parts} är klara."
STEPS_DUE = "Det ska vara klart senast {day}."
NOT_DELIVERED = "Det blev inte klart."
PARTS_DELIVERED = "{parts} blev klara."
WAS_DUE = "Det skulle ha varit klart {day}."
OVERDUE = "Det skulle ha varit klart {day}, men är inte det."
DELIVERY_UNTOLD = "Om det blev klart är inte redovisat."
DELIVERY_UNSAID = "Redovisningarna säger inte om det blev klart."
BEGUN = "Arbetet har börjat."
SHOWN = "{numbers} är visade."
SOMETHING_SHOWN = "Något är redovisat."
LAST_READING = "Senaste mätningen visar {value}."
REST_DUE = "Resten väntas senast {due}."
REST_UNTOLD = "Resten är inte redovisad."
NO_COMPARISON = "Senaste mätningen visar {value}, men det framgår inte vad den ska jämföras med."
NO_READING = "Arbete är redovisat, men ingen mätning som visar hur det gick."
NUMBER_TOLD = "Redovisat antal: {n}."
SPREAD_UNSAID = {
    "place": "Det framgår inte om det var på så många olika platser som löftet säger.",
    "for": "Det framgår inte om det var på så många olika håll som löftet säger.",
    "by": "Det framgår inte om så många olika parter var med som löftet säger.",
}
LIMIT_UNSAID = "{numbers} är visade. Det framgår inte om gränsen hölls."
NUMBERS_SHOWN = "{numbers} är visade. Det framgår inte om det blev fler."
NO_NUMBER = "Redovisningarna berättar om arbetet, men antalet framgår inte."
NO_SHARE = "Redovisningarna säger inte hur många {of} det gällde."
NO_EVENTS = "Parterna berättar om arbetet, utan datum och antal."
ONE_EVENT = "Löftet har inget tal. En händelse är redovisad, den {last}."
EVENTS = "Löftet har inget tal. {n} händelser är redovisade, den senaste {last}."
MEASURED = "Mätningen{day} visar {value}."
GOAL = "Målet är {goal}."
NOTHING_YET = "Parterna har redovisat{to}. Inget är gjort än{numbers}."

NEED_WINDOWS = "En redovisning skulle visa hur många av de {owed} {windows} som hölls."
NEED_NUMBER = "En redovisning skulle visa {owed} {unit} i allt."
NEED_SHARE = "En redovisning skulle visa hur många av {of} det gällde."
NEED_DELIVERY = "En redovisning skulle visa om det blev klart: {what}."
NEED_READING = "En redovisning skulle visa en mätning: {indicator}."
NEED_TRIGGER = (
    "Löftet har inget tal. En redovisning skulle visa när behovet fanns och vad som gjordes."
)
NEED_WORK = "Löftet har inget tal. En redovisning skulle visa vad som gjordes, och när."
OUR_LATE = f"{NONE_HERE} Enligt vårt eget mått skulle den ha kommit senast {{due}}."
OUR_DUE = "Inget är redovisat än. Enligt vårt eget mått väntas nästa redovisning senast {due}."
NEED_DAYS = (
    "Löftet har ett tal, men dokumentet säger inte vilken tid det gäller. En redovisning skulle "
    "visa hur många det blev, och när."
)
