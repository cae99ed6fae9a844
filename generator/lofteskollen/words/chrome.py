"""The frame of every page: head, foot and the page that is not there.

The plugin hands these words to the theme, whose templates hold none of their own.
"""

from __future__ import annotations

CHROME = {
    "skip": "Hoppa till innehållet",
    "start": "Start",
    "main_menu": "Huvudmeny",
    "menu": "Meny",
    "all_pages": "Alla sidor",
    "trail": "Du är här",
    "on_page": "På den här sidan",
    "to_top": "Till sidans början",
    "demo_name": "Påhittad kommun",
    "demo_strong": "Påhittad kommun – så här fungerar sidan.",
    "demo_rest": "Namnet, personerna och händelserna är uppdiktade.",
    "judged": "Bedömt",
    "old_month": "Sidan har inte uppdaterats på mer än en månad. Läget kan vara ett annat.",
    "old_months": "Sidan har inte uppdaterats på # månader. Läget kan vara ett annat.",
    "edit": "Rätta eller komplettera den här sidan",
    "promise_of_site": "Den här webbplatsen hämtar inget från andra webbplatser, sparar inget "
    "i din webbläsare och fungerar utan script.",
    "search": "Sök",
    "lost_title": "Sidan finns inte",
    "lost_why": "Adressen kan vara felskriven, eller så har sidan aldrig funnits. En adress som "
    "vi har publicerat tar vi inte bort.",
    "lost_what": "Härifrån kommer du vidare:",
    "lost_start": "Startsidan",
    "lost_list": "Alla kommuner, A–Ö",
}

SITE_DESCRIPTION = "Vad polis och kommun har lovat tillsammans, om det hålls, och hur vi vet det."
