"""The words of the ways in: map, lists, filters, counties and police areas."""

from __future__ import annotations

from collections.abc import Sequence

from lofteskollen.judging.reported import Reported
from lofteskollen.words.order import grouped, listed, upper_first

PROMISES = "Alla löften"
COUNTIES = "Län"
POLICE_AREAS = "Polisområden"

# Title and lead of the pages, as interface.PAGES has them.
HEADS = {
    "all_promises": (
        PROMISES,
        "Varje löfte för sig, ur det senaste dokumentet från varje kommun.",
    ),
    "counties": (COUNTIES, "Samma löften, län för län."),
    "police_areas": (POLICE_AREAS, "Samma löften efter polisregion och lokalpolisområde."),
}

# How the reports of a promise stand, on the map and in lists.
REPORTED = {
    Reported.IN_TIME: "redovisat i tid",
    Reported.PART: "delvis redovisat",
    Reported.AWAITED: "redovisning väntas",
    Reported.MISSING: "redovisning saknas",
    Reported.NONE: "inget löfte här än",
}

FINDING = {
    "all_promises": PROMISES,
    "by_county": "Löften län för län",
    "by_police": "Löften efter polisområde",
    "by_topic": "Löften efter tema",
    "choose": "Begränsa listan",
    "coming": "Kommande löften",
    "earlier": "Tidigare löften",
    "earlier_lines": "Visa de {n} löftena ett för ett",
    "earlier_line": "Visa löftet",
    "filter_none": "Inget här stämmer med det du har valt.",
    "filter_reset": "Visa alla igen",
    "filter_text": "Sök i listan",
    "find_municipality": "Hitta din kommun",
    "key_silent": "löfte utan redovisning",
    "key_told": "redovisat löfte",
    "in_area": "Kommuner här",
    "map": "Karta över kommunerna. Listan säger samma sak.",
    "map_note": "Kartan visar om löften är redovisade, inte hur bra de hålls. "
    "Gränser: SCB, förenklade.",
    "map_skip": "Hoppa över kartan",
    "more_ways": "Fler sätt att hitta",
    "never": "Inget löfte finns här än från {names}.",
    "newest_note": "Här står varje kommuns senaste löfte. Tidigare löften finns på kommunens sida.",
    "no_police": "Polisområdet är inte angivet för {names}.",
    "no_script": "Vill du se färre rader? Välj ett tema, ett län eller ett polisområde.",
    "older": "Visa {n} äldre",
    "overview": "Löftena i överblick",
    "overview_areas": "En rad är ett område i löftet. En ruta är ett löfte.",
    "overview_editions": "En rad är ett dokument. En ruta är ett löfte. "
    "Luften skiljer områdena åt.",
    "overview_table": "Alla löften, område för område",
    "overview_show": "Visa överblicken som tabell",
    "police_areas": POLICE_AREAS,
    "past_areas": "Har hört hit tidigare",
    "state_now": "Läget just nu",
    "table_area": "Område",
    "table_n": "Antal",
    "table_promise": "Dokument",
    "table_state": "Läge",
    "told_nothing": "Det säger inget om hur det gick. Det säger att det inte går att läsa här. "
    "När en redovisning kommer räknas läget om, löfte för löfte.",
    "undated": "Utan årtal",
    "until": "gällde till {day}",
    "without": "Kommuner utan löfte här",
    "without_text": "{n} av Sveriges 290 kommuner har inget löfte här än. De kan ha löften ändå.",
    "without_how": "Så lägger ni in ett löfte",
    "without_show": "Visa kommunerna",
    "what_is": "Vad är ett medborgarlöfte?",
    "what_is_lede": "Polis och kommun frågar invånarna vad som gör dem otrygga. Sedan skriver de "
    "under på vad de ska göra, och lovar att berätta hur det gick.",
    "what_we_do": "Vi skiljer på tre saker: det som är gjort, det som inte är gjort och det som "
    "ingen har berättat.",
    "all_updates": "Alla uppdateringar",
    "all_reports": "Alla redovisningar",
}

# The filters of a list: the key in the address, its label, and the choice that takes it away.
FILTERS = {
    "tema": ("Tema", "Alla teman"),
    "lage": ("Läge", "Alla lägen"),
    "part": ("Vem ansvarar", "Alla parter"),
    "lan": ("Län", "Alla län"),
    "polis": ("Polisområde", "Alla polisområden"),
    "ar": ("År", "Alla år"),
}
PARTIES = {
    "police": ("polisen", "Polisen"),
    "municipality": ("kommunen", "Kommunen"),
    "other": ("andra", "Andra parter"),
}
COUNTED = {"promises": "{n} av {total} löften", "municipalities": "{n} av {total} kommuner"}

REGION, LOCAL, NO_REGION = "Polisregion {name}", "Lokalpolisområde {name}", "Utan region"


def promises(n: int) -> str:
    """Return `1 löfte` or `7 löften`."""
    return "1 löfte" if n == 1 else f"{grouped(n)} löften"


def municipalities(n: int) -> str:
    """Return `1 kommun` or `7 kommuner`."""
    return "1 kommun" if n == 1 else f"{grouped(n)} kommuner"


def silent(n: int, state: Reported) -> str:
    """Return what a promise without any report amounts to."""
    return f"{promises(n)}, {REPORTED[state]}"


def map_title(name: str, n: int, state: Reported) -> str:
    """Return what the map says of a municipality."""
    if state is Reported.NONE:
        return f"{name}: {REPORTED[state]}"
    return f"{name}: {promises(n)}, {REPORTED[state]}"


def no_police(names: Sequence[str]) -> str:
    """Name those whose police area is not given, or say nothing."""
    return FINDING["no_police"].format(names=listed(names)) if names else ""


def area_lead(name: str) -> str:
    """Return what the page of a county or a police area holds."""
    return f"Vad polis och kommuner i {name} har lovat, och om det hålls."


def never(names: Sequence[str]) -> str:
    """Name those that have no promise here, or say nothing."""
    return FINDING["never"].format(names=listed(names)) if names else ""


def bare_region(name: str | None) -> str:
    """Return `Nord`, also where the file says `Region Nord`."""
    return name.removeprefix("Polisregion ").removeprefix("Region ") if name else NO_REGION


def region_name(name: str | None) -> str:
    """Return `Polisregion Nord`."""
    return REGION.format(name=bare_region(name)) if name else NO_REGION


def local_name(name: str) -> str:
    """Return `Lokalpolisområde Halmstad`, once."""
    known = name.lower().startswith(("lokalpolisområde", "polisområde"))
    return upper_first(name) if known else LOCAL.format(name=name)
