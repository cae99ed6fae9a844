"""What the commands say."""

from __future__ import annotations

DIRECTORY_URLS = "Löfteskollen behöver use_directory_urls: true i mkdocs.yml."
BAD_DAY = "”{value}” är ingen dag. Skriv som 2026-11-22."
NO_FAULTS = (
    "Inga fel. Kommuner: {places}. Löften: {promises}. Aktiviteter: {activities}. "
    "Uppdateringar: {updates}."
)
WARNINGS = "Varningar: {n}."
UNKNOWN_PROMISE = "Löftet ”{key}” finns inte. Här finns: {known}."
UNKNOWN_ACTIVITY = "Aktiviteten ”{key}” finns inte. Här finns: {known}."
NOT_OURS = (
    "Mappen {folder} finns redan och är inte skapad av lofte. Välj en annan, eller ta bort den."
)
INSIDE = "Mappen {folder} innehåller det som ska läsas. Välj en annan."
WRITTEN = "{n} sidor skrevs till {folder}."
SCHEMAS = "{n} scheman skrevs till {folder}."

COLUMNS = ("Löfte", "Läge", "Gjort", "Redovisning", "Varför")

NO_SEARCH = "Sökningen gick inte att bygga. Pagefind säger: {said}"

HELP = {
    "app": "Löfteskollen: från löften i YAML till en offentlig webbplats.",
    "check": "Läs alla filer och visa varje fel, med fil, rad och kolumn.",
    "status": "Visa läget för varje löfte, i en kommun eller en utgåva.",
    "explain": "Visa hur omdömet om en aktivitet blev till, tidsfönster för tidsfönster.",
    "generate": "Skriv alla sidor som Markdown till en mapp.",
    "schema": "Skriv JSON-scheman för filerna till en mapp.",
    "root": "Mappen som innehåller promises/. Annars den mapp där du står.",
    "format": "text för människor, github för anmärkningar i en ändringsbegäran.",
    "as_of": "Bedöm som på den här dagen, till exempel 2026-11-22.",
    "json": "Skriv som JSON i stället för tabell.",
    "slug": "Kommunens mapp, eller kommun/utgåva: haparanda eller haparanda/2020-2022.",
    "activity": "Kommun, utgåva och aktivitet: haparanda/2020-2022/fotpatrullering.",
    "folder": "Mappen att skriva till. Den skapas om den inte finns.",
}
