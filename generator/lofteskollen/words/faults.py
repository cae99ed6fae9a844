"""What is wrong and what to do, for each fault; `{…}` are facts of the problem."""

from __future__ import annotations

from collections.abc import Sequence

from lofteskollen.problems import Problem, Severity

FAULTS = {
    # the form of a file
    "not_utf8": "Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.",
    "too_large": "Filen är större än 4 MB. Dela upp den i flera uppdateringar.",
    "empty_file": "Filen är tom. Fyll i den eller ta bort den.",
    "too_deep": "Filen har för många nivåer inuti varandra. Kontrollera indragen och klamrarna.",
    "alias": "Ankare och alias (& och *) används inte här. Skriv ut texten på båda ställena, "
    "eller sätt citattecken om tecknet hör till texten.",
    "several_documents": "Filen har flera delar, åtskilda av ---. Lägg varje del i en egen fil.",
    "colon_in_text": "Det står ett kolon med mellanslag efter inne i en text. "
    "Sätt citattecken runt hela texten.",
    "open_bracket": "En klammer öppnas men stängs inte. Lägg till ] eller }}.",
    "open_quote": "Ett citattecken öppnas men stängs inte. Lägg till det som saknas.",
    "text_after_quote": "Texten fortsätter efter citattecknet. "
    "Sätt citattecken runt hela texten: 'Hon sa \"ja\" direkt'.",
    "text_after_bracket": "Texten fortsätter efter klammern. Sätt citattecken runt hela texten.",
    "bracket_too_many": "Här står en klammer för mycket. Ta bort den.",
    "missing_comma": "Det saknas ett komma mellan två delar.",
    "comma_in_text": "”{value}” har inget kolon och inget värde. "
    "Hör det till texten före kommat: sätt citattecken runt hela texten.",
    "curly_quotes": 'Citattecknen är böjda. Skriv raka: "så här".',
    "backslash": "Ett omvänt snedstreck har en egen betydelse inom citattecken. "
    "Skriv det två gånger.",
    "line_above": "Raden ovanför hör ihop med den här. Kontrollera indraget och kolonet. "
    "Är det en text på flera rader: sätt citattecken runt den.",
    "list_on_the_same_line": "Listan kan inte börja här. Lägg varje - på en egen rad, "
    "eller skriv [ett, två].",
    "space_after_colon": "”{value}” saknar mellanslag efter kolonet. Skriv nyckel: värde.",
    "hard_space": "Här står ett hårt mellanslag, som ser ut som ett vanligt. "
    "Byt det mot ett vanligt.",
    "bad_indentation": "Raden är inte rätt indragen. Rader på samma nivå ska börja i samma kolumn.",
    "missing_colon": "Det saknas ett kolon efter nyckeln. "
    "Skriv nyckel: värde, med mellanslag efter kolonet.",
    "special_character": "Texten börjar med ett tecken som har en egen betydelse i YAML. "
    "Sätt citattecken runt hela texten.",
    "control_character": "Här finns ett osynligt styrtecken. Ta bort det och skriv om texten.",
    "tab": "Raden är indragen med tabb. Använd mellanslag i stället.",
    "syntax": "YAML-formen går inte att läsa här. Jämför med en fil som fungerar.",
    "tag": "Etiketter (!…) används inte här. Ta bort etiketten, "
    "eller sätt citattecken om utropstecknet hör till texten.",
    "key_not_text": "En nyckel måste vara ett enkelt ord följt av kolon.",
    "duplicate_key": "Nyckeln ”{key}” står två gånger. Behåll en av dem.",
    "leading_zero": 'Talet {value} börjar med noll. Skriv "{value}" med citattecken '
    "om det är en kod, annars utan nollan.",
    "csv_separator": "Tabellen ska ha , eller ; mellan kolumnerna. "
    "Spara om den från kalkylprogrammet.",
    "csv_quotes": "Citattecknen på raden går inte ihop. Sätt citattecken runt hela cellen, "
    "och skriv dem två gånger inuti texten.",
    "csv_form": "Tabellen går inte att läsa. Spara den som CSV med UTF-8 från kalkylprogrammet.",
    "too_many_cells": "Raden har fler celler än rubrikraden. Sätt citattecken runt text som "
    "innehåller skiljetecknet.",
    # keys and values
    "unknown_key": "Nyckeln ”{key}” finns inte här.",
    "missing_key": "Nyckeln ”{key}” saknas. Lägg till den.",
    "no_value": "Nyckeln ”{key}” saknar värde. Fyll i det.",
    "empty_item": "Raden i listan är tom. Fyll i den eller ta bort den.",
    "not_text": 'Här ska det stå text, men det står {value}. Skriv "{value}" med citattecken.',
    "not_a_number": "Här ska det stå ett heltal utan citattecken, men det står ”{value}”.",
    "not_a_measure": "Här ska det stå ett tal utan citattecken, med punkt före decimalerna, "
    "men det står ”{value}”.",
    "not_yes_or_no": "Här ska det stå true eller false, men det står ”{value}”.",
    "not_a_date": "Här ska det stå en dag som 2026-05-07, men det står ”{value}”.",
    "impossible_date": "Dagen {value} finns inte i kalendern. Rätta den.",
    "day_far_off": "Dagen {value} ligger för långt bort. Den ska ligga mellan 1990 och 2100.",
    "not_a_cadence": "Här ska det stå hur ofta, till exempel week, 3 weeks, month, half-year, "
    "year eller period, men det står ”{value}”.",
    "not_a_slug": "”{value}” får bara ha a–z, 0–9 och bindestreck. Skriv å och ä som a, ö som o.",
    "not_a_web_address": "”{value}” är ingen webbadress. Den ska börja med https:// "
    "och inte ha mellanslag.",
    "not_one_of": "”{value}” går inte här. Välj ett av: {allowed}.",
    "invalid_value": "Värdet går inte att använda här. Jämför med beskrivningen av formatet.",
    "not_a_list": "Här ska det stå en lista. Skriv [ett, två] eller en rad med - för varje.",
    "not_a_mapping": "Här ska det stå nycklar med värden (nyckel: värde).",
    "too_few": "Listan är för kort. Den behöver minst {min_length}.",
    "too_many": "Listan är för lång. Den får ha högst {max_length}.",
    "number_too_small": "Talet är för litet. Det ska vara minst {ge}.",
    "number_too_large": "Talet är för stort. Det får vara högst {le}.",
    "empty_text": "Texten är tom. Skriv något eller ta bort nyckeln.",
    "pattern_code": 'Kommunkoden ska vara fyra siffror inom raka citattecken, till exempel "0643".',
    "pattern_email": "Det här är ingen e-postadress. Skriv namn@exempel.se.",
    "pattern_when": "Skriv år, månad eller dag: 2026, 2026-05 eller 2026-05-07.",
    "pattern_seal": "Förseglingen ska vara sha256: och 64 tecken. "
    "Ta bort raden om du inte har den.",
    "pattern_criterion": "Skriv kriteriets nummer i WCAG, till exempel 1.4.3, "
    'eller ett avsnitt i EN 301 549 inom citattecken: "11.7".',
    # rules within one record
    "needs_key": "Här behövs också nyckeln ”{key}”.",
    "one_of": "Skriv exakt en av nycklarna {keys}.",
    "some_of": "Skriv minst en av nycklarna {keys}.",
    "not_both": "Nycklarna {keys} går inte att ha samtidigt. Behåll en.",
    "ends_before_it_begins": "Sista dagen ligger före den första. Byt plats på dem eller rätta.",
    "direction_against_numbers": "Riktningen (direction) stämmer inte med talen i from och to.",
    "year_day_needs_every_year": 'En dag utan år, som "05-31", behöver every: year.',
    "mixed_days": "Blanda inte dagar med och utan år i by.",
    "more_than_all": "Talet i {key} är större än talet i {limit}. Rätta ett av dem.",
    "corrects_nothing": "Talet är detsamma före och efter. Ta bort rättelsen eller rätta ett av "
    "dem.",
    "corrected_early": "Rättelsen är daterad före publiceringen. Rätta dagen, eller ta bort den: "
    "det som inte var publicerat behöver ingen rättelse.",
    "correction_of_nothing": "Ingen post om aktiviteten har talet {n}. Rätta posten också, eller "
    "rätta now.",
    "correction_unclear": "Talet {n} står på flera ställen. Säg vilken post med place, for eller "
    "during, som i posten, eller vilket av dess tal med field.",
    "too_many_windows": "De dagarna har högst {n} av de tidsfönster som löftet räknar. "
    "Rätta windows.",
    "entry_says_nothing": "Posten säger ingenting. Ge den en dag (date), ett antal (count) "
    "eller en text (text).",
    "website_needs": "En offentlig webbplats behöver också: {keys}. Se handboken, ”Vem som "
    "ansvarar”. Är webbplatsen bara ett prov: skriv trial: true.",
    "full_with_faults": "Webbplatsen kan inte vara helt förenlig (state: full) och ändå ha "
    "brister. Rätta state, eller ta bort faults och burdens.",
    "faults_not_listed": "Webbplatsen är inte helt förenlig. Skriv vilka bristerna är, "
    "i faults eller burdens.",
    # files and folders
    "no_promises_folder": "Mappen promises/ finns inte. Kör kommandot i mappen som innehåller "
    "den, eller ange mappen med --root.",
    "no_municipality_file": "Mappen saknar filen municipality.yml. Lägg till den.",
    "no_promise_file": "Mappen saknar filen promise.yml. Lägg till den.",
    "no_website_file": "Filen website.yml saknas. Den säger vem som ansvarar för webbplatsen och "
    "hur man når dem. Webbplatsen byggs inte med --strict förrän den finns. Se handboken, "
    "”Vem som ansvarar”.",
    "assessment_old": "Bedömningen av tillgängligheten är äldre än ett år. Bedöm igen, och skriv "
    "den nya dagen i date.",
    "no_topics_file": "Mappen saknar filen topics.yml, men löftena har teman (topic). "
    "Lägg till den.",
    "not_a_file": "Det här är en mapp, men det ska vara en fil. Byt ut den.",
    "wrong_ending": "Filen ska sluta på {ending}. Byt namn på den.",
    "broken_link": "Länken leder ingenstans. Lägg filen här i stället.",
    "stray_file": "Filen hör inte hemma här. Här finns bara municipality.yml, en mapp för varje "
    "löfte, promise.yml och log/NAMN.yml.",
    "csv_without_yml": "Tabellen saknar en YAML-fil med samma namn bredvid sig. Lägg till den: "
    "där står vilka dagar tabellen täcker.",
    "leads_outside": "Filen är en länk ut ur mappen promises/. Lägg filen här i stället.",
    # references
    "id_taken": "Id ”{id}” används redan. Ge den här ett eget id.",
    "reserved_id": "Id ”{id}” använder sidan själv till en rubrik. Ge aktiviteten "
    "ett annat id, till exempel ”{id}-1”.",
    "code_taken": "Kommunkoden {code} används redan i {other}.",
    "unknown_code": "Ingen kommun har koden {code}. Rätta den efter SCB:s lista.",
    "name_not_official": "Koden {code} hör till {official}, men här står {name}. "
    "Rätta namnet eller koden.",
    "demo_is_real": "En påhittad kommun (demo: true) får inte ha en riktig kommuns namn eller kod.",
    "unknown_party": "Parten ”{id}” finns inte i parties.",
    "unknown_topic": "Temat ”{id}” finns inte i topics.yml.",
    "unknown_activity": "Aktiviteten ”{id}” finns inte i löftet.",
    "unknown_area": "Området ”{id}” finns inte i focus_areas.",
    "unknown_duty": "Redovisningen ”{id}” finns inte i follow_up.",
    "unknown_step": "Steget ”{id}” finns inte i aktivitetens mål.",
    "unknown_label": "Etiketten ”{id}” finns inte i aktivitetens mål.",
    "unknown_place": "Kommunen ”{id}” finns inte i promises/.",
    "extends_itself": "Löftet förlänger sig självt, genom {edition}. Rätta extends.",
    "edition_not_here": "Löftet {edition}, som det här förlänger, finns inte i kommunens mapp.",
    "two_promises_at_once": "Två löften börjar samma dag i kommunen. Om de gäller olika delar "
    "av den, ange district.",
    "outside_period": "Dagen {day} ligger utanför löftets tid, {days}. Rätta den.",
    "was_differs": "Texten i was är inte den ordalydelse som gällde för ”{id}”. "
    "Kopiera den ordagrant.",
    "before_signing": "Ändringen är daterad {day}, före undertecknandet {signed}. "
    "Rätta en av dagarna.",
    "change_after_end": "Ändringen är daterad efter löftets sista dag, {day}. Det som är slut kan "
    "inte ändras. Rätta dagen eller ta bort ändringen.",
    "ends_unbegun": "Löftet skulle ta slut innan det börjar, {day}. Rätta dagen.",
    "due_before_promise": "Redovisningen ska vara klar {day}, innan löftet börjar. "
    "Om dokumentet säger så: ta bort due och förklara i notes.",
    "covers_outside_period": "Uppdateringen täcker inga dagar då löftet gäller, "
    "{days}. Rätta covers, eller flytta filen till rätt löfte.",
    "published_before_days": "Uppdateringen är publicerad före de dagar som den täcker. "
    "Rätta published eller covers.",
    "published_early": "Uppdateringen publicerades innan dagarna som den täcker var slut.",
    "after_publication": "Händelsen är daterad efter att uppdateringen publicerades, {day}. "
    "Rätta dagen, eller flytta posten till nästa uppdatering.",
    "outside_covered_days": "Posten ligger utanför de dagar som uppdateringen täcker. "
    "Den räknas på sin egen tid.",
    "not_mentioned": "Uppdateringen nämner inte: {ids}. Skriv en post, eller sätt dem i "
    "nothing_to_report om inget har gjorts.",
    "events_without_total": "”{id}” har händelser men ingen summa. Utan summa går det inte att "
    "veta om fler gjordes. Lägg till en post med count.",
    "total_too_small": "Summan är mindre än händelserna: {n} är daterade inom dess dagar. "
    "Rätta summan, eller ta bort det som är skrivet två gånger.",
    "total_beyond_promise": "Summan räknar också dagar utanför löftets tid, {days}. Då syns inte "
    "vad som hör till löftet. Skriv during med dagarna inom löftet, och bara det som gjordes då.",
    "spelled_otherwise": "”{name}” är också skrivet ”{other}”. De bedöms som två olika. "
    "Skriv namnet på samma sätt överallt.",
    "share_falls": "Förra gången var det {n}. Skriv hur många det är i allt hittills, "
    "inte bara de nya.",
    "reading_unnamed": "Aktiviteten har flera mått: {ids}. Det går inte att se vilket av dem "
    "mätningen gäller. Lägg till for med måttets namn.",
    "target_unnamed": "Aktiviteten har flera mål av samma slag: {ids}. Det går inte att se vilket "
    "av dem raden gäller. Lägg till for med målets namn.",
    "counts_alike": "Målen räknar olika saker: {units}. Utan for räknas varje rad för alla. "
    "Ge målen var sitt for, så hör varje rad till ett av dem.",
    "totals_overlap": "Summan gäller dagar som delvis räknas i en annan summa, "
    "{from} till {to} i {other}. Ändra dagarna så att de inte överlappar.",
    "totals_differ": "För samma dagar, {from} till {to}, står en annan summa i {other}. "
    "Behåll en av dem.",
}
# The same, where a list or keys stand in the place of one word.
WITHOUT_VALUE = {
    "not_text": "Här ska det stå text.",
    "not_a_number": "Här ska det stå ett heltal.",
    "not_a_measure": "Här ska det stå ett tal.",
    "not_yes_or_no": "Här ska det stå true eller false.",
    "not_a_date": "Här ska det stå en dag som 2026-05-07.",
    "not_a_cadence": "Här ska det stå hur ofta, till exempel week eller 3 weeks.",
    "not_one_of": "Välj ett av: {allowed}.",
}
NONE_KNOWN = " Där finns inga."
HELP = {
    "known": " Där finns: {known}.",
    "valid": " Använd någon av: {valid}.",
    "nearest": " Menade du ”{nearest}”?",
}
NOTHING_PUBLISHED = "Inget har publicerats."
WARNING = "varning: "
LISTS = {"allowed", "ids", "keys", "known", "valid"}
LONGEST = 60


def sentence(problem: Problem) -> str:
    """Return what is wrong and what to do, in one line."""
    facts = {key: clean(fact) if key in LISTS else short(fact) for key, fact in problem.facts}
    whole = facts.get("value") or problem.code not in WITHOUT_VALUE
    text = (FAULTS if whole else WITHOUT_VALUE)[problem.code].format_map(facts)
    for key, ending in HELP.items():
        if facts.get(key):
            text += ending.format_map(facts)
        elif key == "known" and key in facts:
            text += NONE_KNOWN
    return text


def clean(text: str) -> str:
    """Return a text from a file without what would break the line or reach the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def short(text: str) -> str:
    """Return the beginning of a text from a file, cleaned."""
    return clean(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def line(problem: Problem) -> str:
    """Return `file:line:column: trail: sentence`."""
    place = f"{clean(problem.file)}:{problem.line}:{problem.column}"
    trail = f"{_trail(problem)}: " if problem.trail else ""
    mark = WARNING if problem.severity is Severity.WARNING else ""
    return f"{place}: {mark}{trail}{sentence(problem)}"


def _trail(problem: Problem) -> str:
    return " › ".join(short(step) for step in problem.trail.split(" › "))


def report(problems: Sequence[Problem]) -> str:
    """Return the faults, one to a line, and their count."""
    faults = [problem for problem in problems if problem.severity is Severity.FAULT]
    return "\n".join([*map(line, faults), summary(faults)])


def summary(faults: Sequence[Problem]) -> str:
    """Return the count of faults and of the files that they stand in."""
    files = len({problem.file for problem in faults})
    return f"{len(faults)} fel i {files} {'fil' if files == 1 else 'filer'}. {NOTHING_PUBLISHED}"


def github(problem: Problem) -> str:
    """Return an annotation for a pull request, with the escapes that GitHub asks for."""
    kind = "error" if problem.severity is Severity.FAULT else "warning"
    place = f"file={_property(clean(problem.file))},line={problem.line},col={problem.column}"
    trail = f"{_trail(problem)}: " if problem.trail else ""
    message = f"{trail}{sentence(problem)}"
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(sign, code)
    return f"::{kind} {place}::{message}"


def _property(text: str) -> str:
    for sign, code in (("%", "%25"), (":", "%3A"), (",", "%2C")):
        text = text.replace(sign, code)
    return text
