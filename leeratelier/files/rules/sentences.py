"""What the user reads when a file can't be read: one Dutch sentence each, with the way out."""

from __future__ import annotations

NOT_FOUND = "We vinden het bestand ‘{name}’ niet: controleer de naam en de map."
NO_FILE = "‘{name}’ is geen bestand maar een map of iets anders: kies het bestand waarin de tekst staat."
NOT_ALLOWED = "We mogen het bestand ‘{name}’ niet openen: geef uzelf leesrechten en probeer het opnieuw."
EMPTY = "Dit bestand is leeg: kies het bestand waarin uw tekst staat."
TOO_LARGE = (
    "Dit bestand is {size} MB en dat is te groot, want we lezen bestanden tot {limit} MB: "
    "haal de afbeeldingen eruit of bewaar alleen de tekst."
)
TOO_MUCH_TEXT = "In dit bestand staat meer tekst dan we in één keer kunnen lezen: knip het in delen."
TOO_HEAVY = (
    "Dit bestand is te groot of te ingewikkeld om te lezen: bewaar alleen de tekst, zonder afbeeldingen, "
    "en probeer het opnieuw."
)
NO_TEXT = "In dit bestand staat geen tekst die we kunnen lezen: kies het bestand waarin uw tekst staat."
DAMAGED = (
    "Dit bestand is beschadigd of niet compleet: open het in het programma waarmee het gemaakt is, "
    "bewaar het opnieuw en probeer het nog eens."
)
BUSY = "Er worden nu te veel bestanden tegelijk gelezen: probeer het over een minuut opnieuw."

BOMB = (
    "Dit bestand wordt bij het uitpakken onredelijk groot, daarom openen we het niet: "
    "bewaar de tekst opnieuw als .docx of .odt en probeer het nog eens."
)
UNSAFE_XML = (
    "Dit bestand verwijst naar andere bestanden of herhaalt zichzelf (XML-entiteiten), daarom openen we het niet: "
    "bewaar de tekst opnieuw als .docx of .odt."
)
BROKEN_XML = "De XML in dit bestand klopt niet (regel {line}): haal het bestand opnieuw op bij de bron."
UNKNOWN_XML = (
    "In dit XML-bestand herkennen we geen regeling of bekendmaking: kies het XML-bestand uit de CVDR of "
    "van officielebekendmakingen.nl, of bewaar de tekst als .docx."
)
OFFICE_XML = (
    "Dit is een Word- of ODF-document als los XML-bestand: bewaar het als .docx of .odt en probeer het opnieuw."
)
LOCKED = "Dit bestand is met een wachtwoord beveiligd: haal het wachtwoord eraf en probeer het opnieuw."
PDF_LOCKED = "Deze pdf is met een wachtwoord beveiligd: bewaar de pdf zonder wachtwoord en probeer het opnieuw."
PDF_PAGES = (
    "Deze pdf heeft {pages} bladzijden en we lezen er hooguit {limit}: bewaar alleen de bladzijden met uw tekst."
)
PDF_SCAN = (
    "Deze pdf heeft geen tekstlaag, waarschijnlijk is het een scan: kies het oorspronkelijke Word-bestand "
    "of laat de scan eerst omzetten in tekst."
)
PDF_GARBLED = (
    "De letters in deze pdf zijn niet als gewone tekst opgeslagen: kies het oorspronkelijke Word-bestand "
    "of maak de pdf opnieuw."
)
PDF_DAMAGED = "Deze pdf is beschadigd of niet compleet: maak of download de pdf opnieuw en probeer het nog eens."
ENCODING = (
    "De letters in dit tekstbestand zijn verminkt (de tekencodering klopt niet): bewaar het opnieuw als UTF-8 "
    "of als .docx en probeer het nog eens."
)
BINARY = "Dit is geen tekstdocument: kies een bestand van het type .docx, .odt, .pdf, .html, .xml (CVDR) of .txt."
PROGRAM = "Dit is een programma en geen tekst, daarom openen we het niet: kies het document met uw tekst."
IMAGE = "Dit is een afbeelding: kies het document waarin de tekst staat, want tekst op een foto of scan lezen we niet."
OLD_WORD = "Dit is een oud Word-bestand (.doc): bewaar het in Word als .docx en probeer het opnieuw."
OLD_OFFICE = "Dit is een oud Office-bestand: bewaar de tekst in Word als .docx en probeer het opnieuw."
MAIL = "Dit is een opgeslagen e-mail: bewaar de bijlage met de tekst en kies dat bestand."
RTF = "Dit is een RTF-bestand: bewaar het in uw tekstverwerker als .docx en probeer het opnieuw."
SPREADSHEET = "Dit is een rekenblad: zet de tekst in een document, bewaar dat als .docx en probeer het opnieuw."
PRESENTATION = "Dit is een presentatie: zet de tekst in een document, bewaar dat als .docx en probeer het opnieuw."
PAGES = "Dit is een Pages-document: exporteer het in Pages naar Word (.docx) en probeer het opnieuw."
ZIP = "Dit is een ingepakte map (zip): pak het bestand uit en kies het document met uw tekst."
WEB_ARCHIVE = "Dit is een webpagina in één archiefbestand (.mht): bewaar de pagina als .html en probeer het opnieuw."
