"""Swedish for the search: what the search page says, and how Swedish words are built and bent."""

from __future__ import annotations

SEARCH = {
    "title": "Sök",
    "label": "Kommun, plats eller ämne",
    "submit": "Sök",
    "hint": "Du kan skriva som du pratar, till exempel ”knark”, ”buskörning” eller ”fotpatrull "
    "haparanda”. Det går bra utan prickar.",
    "no_script": "Sökningen behöver script, och i din webbläsare är det avstängt. Allt går att "
    "hitta ändå:",
    "failed": "Sökningen gick inte att ladda. Allt går att hitta ändå:",
    "other_ways": "Andra sätt att hitta",
    "list": "Alla kommuner, A–Ö",
    "topics": "Alla teman",
    "hits": "Träffar",
    "none": "Inga träffar för ”{q}”. Pröva ett annat ord, eller bara namnet på kommunen.",
    "one": "1 sida för ”{q}”.",
    "many": "{n} sidor för ”{q}”.",
    "instead": "Inga träffar för ”{q}”. Här är träffarna för ”{other}” i stället.",
    "some": "Ingen sida har alla orden. Här är sidor med några av dem.",
    "did_you_mean": "Menade du",
    "more": "Visa fler",
}

# Said often, and seldom what somebody looks for. Dropped from a question that holds other words.
_COMMON = """
    alla allt att av betyder bli blir bor både de dem den denna det detta dig din dina ditt du
    där eller en er ert ett finns från får för gäller gör göra ha han har hitta hos hur här i in
    information ingen inget inte ja jag kan kring man med mellan men mer min mina mitt mot mycket
    ni nu när något någon några och om på rätt sin ska skall som så till under upp ut vad var
    varför vara vem vid vilka vilken vilket vill vår våra vårt åt än är
"""
COMMON = frozenset(_COMMON.split())

# What a word may end in. A lighter stem than a grammar's, for telling words alike.
_ENDINGS = """
    a ad ade an ande andet ar are aren arens ares arna arnas ars as at ats de en ende ens er erna
    ernas ers es et ets het heten hets ing ingar ingarna ingars ingen ingens isk iska iskt n na
    nas ning ningar ningarna ningen ns or orna ornas ors r s t te
"""
ENDINGS = tuple(sorted(_ENDINGS.split(), key=lambda ending: (-len(ending), ending)))

# Short or rare words that stand in compounds; all others come from the site's own pages.
_PARTS = """
    bil bo brott buss by båt cykel fest fot fritid gata grann hem hjälp hund häst inbrott jul
    klass knark kväll kyrka land larm läger lärare mat mc mord natt nät park plats rast rid råd
    rån skog skola sommar sprit stad station stöld taxi tid tiggeri torg träff tåg vinter vuxen
    väg vägg våld
"""
PARTS = frozenset(_PARTS.split())

# Letters that join two parts of a compound.
JOINTS = ("", "s", "e", "o", "u", "a")

# What people call these pages, by address.
CALLED = {
    "sa-bedomer-vi/": ("metod", "bedömning", "regler", "räkna", "betyg", "uppfyllt"),
    "uppfoljning/": ("försenad redovisning", "försenat", "rapport", "återkoppling", "i tid"),
    "uppdateringar/": ("nyheter", "senaste nytt", "resultat"),
    "tillganglighet/": ("funktionsnedsättning", "blind", "WCAG", "teckenspråk", "lättläst"),
    "integritet/": ("GDPR", "cookies", "kakor", "dataskydd", "spårning", "personuppgift"),
    "om/": ("kontakt", "vem ansvarar", "vad är ett medborgarlöfte"),
    "handbok/": ("skriva löften", "manual", "instruktion", "redaktör", "YAML", "CSV", "kalkylblad"),
}
