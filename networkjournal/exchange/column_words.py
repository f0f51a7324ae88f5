"""What the columns of anybody's table may be called, in English and Dutch, and what they hold."""

from collections.abc import Sequence

from msgspec import Struct

from networkjournal.domain.text import fold
from networkjournal.language import N_


class ColumnField(Struct, frozen=True):
    """Something that a column can hold.

    Attributes:
        key: What ``--columns`` calls it.
        label: What people call it (msgid).
        headings: What such a column is called.
        of: The keys that mean the same.
    """

    key: str
    label: str
    headings: str
    of: tuple[str, ...] = ()


FIELDS: tuple[ColumnField, ...] = (
    ColumnField(
        "name",
        N_("Name"),
        "name; full name; display name; contact name; contact; person; who; naam; volledige naam; "
        "contactpersoon; persoon; wie; naam contactpersoon; name and surname",
    ),
    ColumnField(
        "first",
        N_("First name"),
        "first name; given name; first; forename; voornaam; roepnaam; voornamen",
        ("first-name", "given"),
    ),
    ColumnField(
        "middle",
        N_("Middle name"),
        "middle name; middle; infix; tussenvoegsel; tussenvoegsels; voorvoegsel",
    ),
    ColumnField(
        "last",
        N_("Last name"),
        "last name; surname; family name; last; achternaam; familienaam",
        ("last-name", "surname"),
    ),
    ColumnField("nickname", N_("Nickname"), "nickname; nick; alias; bijnaam; koosnaam"),
    ColumnField(
        "organisation",
        N_("Organisation"),
        "organisation; organization; company; company name; employer; firm; business; bedrijf; "
        "bedrijfsnaam; organisatie; werkgever; firma; instelling; vereniging; school",
        ("organization", "company"),
    ),
    ColumnField(
        "role",
        N_("Role"),
        "role; title; job title; job; position; function; profession; occupation; rol; functie; "
        "functietitel; beroep; titel",
        ("title", "position"),
    ),
    ColumnField(
        "email",
        N_("Email"),
        "email; e-mail; mail; email address; e-mail address; mail address; email 1; e-mail 1; "
        "email 2; e-mail 2; work email; private email; e-mailadres; emailadres; mailadres; "
        "e-mail werk; e-mail privé",
        ("emails", "mail"),
    ),
    ColumnField(
        "phone",
        N_("Phone"),
        "phone; telephone; tel; phone number; telephone number; mobile; mobile phone; cell; "
        "cell phone; work phone; home phone; phone 1; phone 2; telefoon; telefoonnummer; tel.; "
        "mobiel; mobiele telefoon; mobiel nummer; gsm; 06; telefoon werk; telefoon privé; "
        "telefoon thuis",
        ("phones", "mobile"),
    ),
    ColumnField(
        "link",
        N_("Links"),
        "link; links; url; website; web site; web page; web; homepage; linkedin; linkedin url; "
        "profile; profile url; webpagina; site; profiel",
        ("links", "url"),
    ),
    ColumnField(
        "birthday",
        N_("Birthday"),
        "birthday; birth date; birthdate; date of birth; born; dob; bday; verjaardag; "
        "geboortedatum; geboren; geboren op",
    ),
    ColumnField(
        "place",
        N_("Place"),
        "place; city; town; location; address; street; postal code; zip; zip code; state; region; "
        "country; plaats; woonplaats; stad; locatie; adres; straat; straat en huisnummer; "
        "huisnummer; postcode; provincie; land",
        ("address", "city"),
    ),
    ColumnField(
        "circles",
        N_("Circles"),
        "circle; circles; network; kring; kringen; netwerk",
        ("circle",),
    ),
    ColumnField(
        "tags",
        N_("Tags"),
        "tag; tags; label; labels; category; categories; group; groups; trefwoord; trefwoorden; "
        "categorie; categorieën; groep; groepen",
        ("tag",),
    ),
    ColumnField(
        "met-on",
        N_("Met on"),
        "met on; met; connected on; date met; since; acquainted since; ontmoet op; ontmoet; "
        "kennis sinds; sinds",
    ),
    ColumnField(
        "met-where",
        N_("Met where"),
        "met where; met at; where met; ontmoet waar; waar ontmoet; ontmoet bij",
    ),
    ColumnField(
        "notes",
        N_("Notes"),
        "note; notes; remark; remarks; comment; comments; description; memo; notitie; notities; "
        "opmerking; opmerkingen; aantekening; aantekeningen; omschrijving",
        ("note",),
    ),
    ColumnField("own", N_("A field of your own"), ""),
)
"""Everything a column can hold, in the order of the list to choose from."""

ENOUGH = frozenset(("name", "first", "last", "nickname", "organisation", "email", "phone"))
"""One of these says who a row is about."""

_HALF = 2


def heading_key(heading: str) -> str:
    """A heading for comparing: without case, accents, and all that is no letter or figure."""
    return "".join(letter for letter in fold(heading) if letter.isalnum())


_BY_HEADING = {
    heading_key(heading): field.key
    for field in FIELDS
    for heading in field.headings.split(";")
    if heading_key(heading)
}
_BY_NAME = {name: field.key for field in FIELDS for name in (field.key, *field.of)}


def field_called(name: str) -> str:
    """The key of the field of this name; empty if there is none."""
    return _BY_NAME.get(name.strip().lower().replace("_", "-"), "")


def guessed(heading: str, cells: Sequence[str] = ()) -> str:
    """The key of what a column holds, by its heading or else by its cells; empty if none knows."""
    known = _BY_HEADING.get(heading_key(heading), "")
    filled = [cell.strip() for cell in cells if cell.strip()]
    if known or not filled:
        return known
    for key, looks_so in (("email", _is_email), ("link", _is_link)):
        if sum(map(looks_so, filled)) * _HALF > len(filled):
            return key
    return ""


def _is_email(cell: str) -> bool:
    name, sign, host = cell.partition("@")
    return bool(name and sign and "." in host and " " not in cell)


def _is_link(cell: str) -> bool:
    return cell.lower().startswith(("http://", "https://", "www."))
