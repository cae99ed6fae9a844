"""The words of the two pages that the law asks for: accessibility and personal data."""

from __future__ import annotations

ACCESSIBILITY = "Tillgänglighet"
SOFT = "\u00ad"  # where the long word of the heading may be parted on a phone
STATEMENT = f"Tillgänglighets{SOFT}redogörelse för {{name}}"
PRIVACY = "Personuppgifter och integritet"

DESCRIPTIONS = {
    ACCESSIBILITY: "Hur tillgänglig webbplatsen är, vilka brister som är kända och hur du "
    "berättar om fler.",
    PRIVACY: "Webbplatsen använder inga kakor och hämtar inget från andra. Här står vilka namn som "
    "finns här och hur du får något borttaget.",
}
TRIAL = (
    "Det här är en provsida. {name} ger ut den för att visa och prova verktyget. Den är inte en "
    "kommuns eller myndighets egen webbplats."
)
LEAD = {
    ACCESSIBILITY: "Alla ska kunna läsa vad som har lovats, och om det hålls. Här står hur "
    "webbplatsen är byggd, vilka brister vi känner till och hur du säger till.",
    PRIVACY: "Du kan läsa allt här utan att någon följer vad du gör.",
}
LAW = "lagen (2018:1937) om tillgänglighet till digital offentlig service"
STATE = {
    "full": f"Webbplatsen är helt förenlig med {LAW}.",
    "partial": f"Webbplatsen är delvis förenlig med {LAW}. Bristerna står nedan.",
    "none": f"Webbplatsen är inte förenlig med {LAW}. Bristerna står nedan.",
}
METHOD = {
    "self": "Det är en egen bedömning.",
    "external": "Bedömningen är gjord av någon utomstående.",
}
JUDGED = "{by} bedömde det den {day}."
STANDARD = "Kraven är de i standarden EN 301 549, som bygger på WCAG 2.1, nivå A och AA."
AIM = "Verktyget är byggt för att klara WCAG 2.2, nivå AA."
NOT_JUDGED = (
    f"Ingen har bedömt webbplatsen mot {LAW}. Därför påstår vi inte att den följer kraven. "
    "Lagen gäller för kommuner, myndigheter och andra offentliga aktörer."
)
DATED = {
    "published": "Redogörelsen publicerades den {day}.",
    "updated": "Den uppdaterades senast den {day}.",
}
WCAG = "WCAG {number} (EN 301 549, avsnitt 9.{number})"
STANDARD_PART = "EN 301 549, avsnitt {number}"
REASON = "Orsak: {text}"
INSTEAD = "I stället: {text}"
MENDED_BY = "Åtgärdas senast {day}."

RESPONSIBLE = "{name} ansvarar för webbplatsen."
NOBODY = "Den som publicerar webbplatsen har inte skrivit vem som ansvarar för den."

HEADINGS = {
    "ansvarig": "Vem ansvarar?",
    "lagen": "Hur tillgänglig är webbplatsen?",
    "brister": "Brister som vi känner till",
    "svart": "Det här kan också vara svårt",
    "betungande": "Det vi undantar för att det vore oskäligt betungande",
    "utanfor": "Innehåll som lagen inte gäller",
    "byggd": "Så är webbplatsen byggd",
    "prov": "Så provar vi",
    "sag-till": "Säg till om något inte fungerar",
    "tillsyn": "Om du inte är nöjd med svaret",
    "foljer-inte": "Vi följer dig inte",
    "webbhotell": "Webbhotellet kan spara din IP-adress",
    "namn": "Namn som finns här",
    "borttaget": "Få något borttaget eller rättat",
}
NO_FAULTS = "Bedömningen fann inga brister."
FAULTS_UNKNOWN = "Eftersom ingen har gjort en bedömning finns ingen fullständig lista över brister."
BURDENS = "Enligt 12 § i lagen. Det här är inte tillgängligt, och så här har vi vägt:"
OUTSIDE = "Enligt 9 § i lagen."
HARD = (
    "Ingen har provat verktyget med skärmläsare tillsammans med vana användare.",
    "Löftena är citat ur dokument som andra har skrivit. De kan vara långa och svåra, och vi "
    "ändrar dem inte.",
    "Ett löfte med många aktiviteter blir en lång sida på en telefon.",
    "Sammanfattningar på finska och meänkieli finns bara där någon har skrivit dem. Få "
    "skärmläsare har en röst för meänkieli.",
    "Innehåll på lättläst svenska och svenskt teckenspråk saknas.",
    "Dokument och webbplatser som vi länkar till kan ha egna brister.",
)
BUILT = (
    "Allt går att läsa utan script. Script används bara till sådant som underlättar, som "
    "sökningen.",
    "Allt går att nå med tangentbordet, och du ser var du är.",
    "Ett omdöme visas alltid med ett ord och en form. Färgen är bara ett stöd.",
    "Kartorna säger samma sak som listan bredvid, som kommer först. Det går att hoppa över dem.",
    "Varje bild av veckor eller år har en mening som säger detsamma, och en tabell med samma "
    "uppgifter.",
    "Sidorna fungerar på en smal skärm, förstorade, i mörkt läge, med egna färger och på papper.",
    "Text på andra språk är märkt med sitt språk, så att en skärmläsare läser den rätt.",
)
TESTED = (
    "När koden ändras provas en sida av varje slag i en riktig webbläsare: i ljust och mörkt läge, "
    "på bred och smal skärm, med tangentbord, med större text och med verktyget axe. Alla sidors "
    "HTML kontrolleras. Ett sådant prov hittar inte alla fel, och det avgör aldrig vad som står "
    "om lagen på den här sidan."
)
WRITE = "Berätta vilken sida det gäller, vad du ville göra och vilka hjälpmedel du använder. "
IN_THE_FORM = WRITE + "Behöver du innehållet på ett annat sätt, be om det."
FORM = "Formulär för synpunkter till {name}"
NO_FORM = (
    "Webbplatsen har inget eget formulär för synpunkter. Finns länken ”Rätta eller komplettera den "
    "här sidan” längst ner kan du skriva där. Det kräver ett konto hos GitHub, och det du skriver "
    "blir synligt för alla."
)
EMAIL = "E-post: {email}"
PHONE = "Telefon: {phone}"
SUPERVISION = (
    "Digg, Myndigheten för digital förvaltning, kontrollerar att offentliga aktörer följer lagen. "
    "Är du inte nöjd med hur {name} tar hand om din synpunkt kan du anmäla det till Digg."
)
SUPERVISION_TRIAL = (
    "Digg, Myndigheten för digital förvaltning, kontrollerar att lagen följs på webbplatser som en "
    "kommun, en region eller en myndighet ansvarar för. Där kan du anmäla brister till Digg."
)
REPORT = ("Anmäl till Digg", "https://www.digg.se/tdosanmalan")
NOT_FOLLOWED = (
    "Webbplatsen använder inga kakor.",
    "Den sparar inget i din webbläsare.",
    "Den hämtar inget från andra webbplatser: inga typsnitt, inga kartor, ingen statistik.",
    "Sökningen görs i din egen webbläsare.",
)
ADDRESS = (
    "Din dator eller telefon måste säga sin IP-adress för att få en sida. Den som driver servern "
    "kan spara adressen, till exempel för att skydda sig mot angrepp."
)
ADDRESS_UNKNOWN = "Ligger webbplatsen hos GitHub Pages är det GitHub som gör det."
HOST = "Servern drivs av {name}."
HOST_LINK = "Så hanterar {name} personuppgifter"
OTHERS = "Följer du en länk härifrån gäller den andra webbplatsens regler."
NAMES = (
    "De namn som finns här hör till tjänstemän, poliser och politiker. De har skrivit under ett "
    "löfte i sin roll, eller är angivna som kontakt. Namnen står så som de står i dokumentet, som "
    "är en allmän handling.",
    "En kontaktuppgift kan ha ett slutdatum. Efter den dagen tas den inte med när webbplatsen "
    "byggs om.",
    "Den som redovisar ska inte skriva personnummer, gatuadresser, registreringsnummer eller namn "
    "på barn. Om våld i nära relationer ska bara summor för ett halvår finnas med.",
)
REMOVED = (
    "Berätta vilken sida det gäller och vilken uppgift. Uppgiften tas bort eller rättas i filen, "
    "och sidan byggs om.",
    "Äldre versioner av filen kan finnas kvar i filens historik. Be om att de också tas bort, om "
    "det behövs.",
)
CONTROLLER = "{name} är personuppgiftsansvarig."
ASK = "Fråga om personuppgifter"
NO_CONTACT = "Kontaktväg för frågor om personuppgifter är inte ifylld."
AUTHORITY = ("Klaga hos Integritetsskyddsmyndigheten", "https://www.imy.se/")

# What is shown to somebody who has not written the file; the handbook shows the same.
EXAMPLE = """\
# promises/website.yml
name: Löften i Provby
responsible: {name: Provby kommun, url: "https://provby.example/"}
messages: {form: "https://provby.example/synpunkter", email: kommun@provby.example}
privacy: {email: dataskydd@provby.example}
host: {name: Provby kommun, logs: IP-adresser sparas i sju dagar.}
conformity: {state: partial, date: 2026-10-01, by: Kommunens webbansvariga, method: self}
published: 2026-10-01
faults:
  - criterion: 1.3.1
    text: Ett skannat dokument som vi länkar till går inte att läsa med skärmläsare.
    instead: Ring växeln, så läser vi upp det.
    mended_by: 2027-03-31
"""
STRICT = "{line}\n\nSkriv till exempel så här, med era egna uppgifter:\n\n{example}"
