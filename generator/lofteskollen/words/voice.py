"""How a citizen says something about a promise: to those who gave it, not to this site."""

from __future__ import annotations

TITLE = "Säg vad du tycker"
FORM = "Lämna en synpunkt till kommunen"
WITH_FORM = (
    "Vet du något om löftena, eller undrar du något? Skriv till kommunen i deras eget formulär. "
    "Det du skriver syns inte här."
)
WITHOUT_FORM = (
    "Vet du något om löftena, eller undrar du något? Vi har inte adressen till kommunens formulär "
    "för synpunkter. Skriv till kommunens registrator, eller ring polisen på 114\u00a014."
)
ADDRESS = "Skicka med sidans adress, så vet de vad du menar:"
