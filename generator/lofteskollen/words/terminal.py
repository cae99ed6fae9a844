"""What the commands say."""

from __future__ import annotations

import errno

DIRECTORY_URLS = "Löfteskollen behöver use_directory_urls: true i mkdocs.yml."
BAD_DAY = "”{value}” är ingen dag mellan 1990 och 2100. Skriv som 2026-11-22."
BAD_EPOCH = (
    "SOURCE_DATE_EPOCH ska vara ett antal sekunder sedan 1970, till exempel 1795348800, men är "
    "”{value}”."
)
NOT_WRITTEN = "Det gick inte att skriva till {folder}: {why}. Inget har ändrats där."
WHY = {
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "utrymmet är slut",
    errno.EFBIG: "en fil blev större än vad som är tillåtet",
    errno.EROFS: "disken går bara att läsa",
    errno.EACCES: "du har inte rätt att skriva där",
    errno.EPERM: "du har inte rätt att skriva där",
    errno.ENOTDIR: "en del av adressen är en fil, inte en mapp",
    errno.EEXIST: "där ligger redan en fil med det namnet",
}
OTHER_WHY = "systemet svarar ”{said}”"
NO_FAULTS = (
    "Inga fel. Kommuner: {places}. Löften: {promises}. Aktiviteter: {activities}. "
    "Uppdateringar: {updates}."
)
WARNINGS = "Varningar: {n}."
UNKNOWN_PROMISE = "Löftet ”{key}” finns inte.{nearest} Här finns: {known}."
UNKNOWN_ACTIVITY = "Aktiviteten ”{key}” finns inte.{nearest} Här finns: {known}."
WHICH_ACTIVITY = "Skriv också vilken aktivitet i löftet ”{key}”. Här finns: {known}."
NOT_YET = "Aktiviteten ”{key}” tillkommer {day} och finns inte den {as_of}."
NEAREST = " Menade du ”{nearest}”?"
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


def not_written(folder: object, error: OSError) -> str:
    """Return why a folder could not be written, in one line."""
    why = WHY.get(error.errno or 0) or OTHER_WHY.format(said=error.strerror or error)
    return NOT_WRITTEN.format(folder=folder, why=why)
