"""Outlook's contacts as CSV: of the desktop in English and Dutch, and of Outlook.com."""

import re
from collections.abc import Callable, Iterable

from networkjournal.domain.text import fold
from networkjournal.exchange.contact import Contact
from networkjournal.exchange.contact_days import contact_day
from networkjournal.exchange.contact_table import (
    Cells,
    address,
    full_name,
    is_table_with,
    read_contacts,
    with_suffix,
)
from networkjournal.exchange.incoming import Import
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.vcard_contact import SYSTEM_CATEGORIES
from networkjournal.exchange.written_days import month_comes_first
from networkjournal.language import _

SOURCE = "Outlook"

_KNOWN = (
    ("first name", "last name", "e-mail address", "business street"),
    ("first name", "last name", "given yomi", "e-mail address"),
    ("first name", "last name", "title", "web page", "e-mail address"),
    ("first name", "last name", "company", "job title", "business street"),
    ("voornaam", "achternaam", "middelste naam", "e-mailadres"),
    ("voornaam", "achternaam", "bedrijf", "functie", "achtervoegsel"),
)
"""Any of these in one header makes it Outlook's."""

_NAMES = {
    "title": "Title; Titel",
    "first": "First Name; Voornaam",
    "middle": "Middle Name; Middelste naam",
    "last": "Last Name; Achternaam",
    "suffix": "Suffix; Achtervoegsel",
    "nickname": "Nickname; Bijnaam; Roepnaam",
    "company": "Company; Bedrijf",
    "department": "Department; Afdeling",
    "role": "Job Title; Functie",
    "notes": "Notes; Notities; Aantekeningen",
    "birthday": "Birthday; Verjaardag",
    "anniversary": "Anniversary; Speciale datum; Trouwdag; Gedenkdag",
    "categories": "Categories; Categorieën",
    "links": "Web Page; Webpagina; Personal Web Page; Business Web Page; Personal Webpage",
    "emails": "E-mail Address; E-mailadres",
    "phones": "Mobile Phone; Mobiele telefoon; Primary Phone",
}
_COLUMNS = {
    column: [fold(name).strip() for name in names.split(";")] for column, names in _NAMES.items()
}
_EMAIL = re.compile(r"e-?mail(?!.*(type|name|naam))")
_PHONE = re.compile(r"(?!.*(fax|type)).*(phone|telefoon|mobiel|callback|terugbellen)")
"""More columns of these than can be listed: Outlook counts them, and names them by language."""

_PLACES = (
    *(("home", "home"), ("business", "business"), ("other", "other")),
    *(("huisadres", "home"), ("werkadres", "business"), ("ander adres", "other")),
    ("overig adres", "other"),
)
_PARTS = (
    ("street", "straat"),
    ("street 2", "straat 2"),
    ("postal code", "postcode"),
    ("city", "plaats"),
    ("state", "provincie"),
    ("country/region", "land/regio", "country", "land"),
)
_NO_DATES = ("0/0/00", "0-0-00", "0-0-0000", "0/0/0000")


def recognises(file: TextFile) -> bool:
    """Whether this is a CSV of Outlook's, by the names of its columns."""
    return any(is_table_with(file, *columns) for columns in _KNOWN)


def read(file: TextFile) -> Import:
    """Everyone in a CSV of Outlook's.

    Raises:
        ImportRefused: It has none of Outlook's headers, or too many lines.
    """
    columns = next((known for known in _KNOWN if is_table_with(file, *known)), _KNOWN[0])
    # where the file does not show it, English puts months first and Dutch puts days
    shown = month_comes_first(file.text)
    month_first = columns[0] == "first name" if shown is None else shown
    return read_contacts(file, SOURCE, columns, lambda cells: _contact(cells, month_first))


def _contact(cells: Cells, month_first: bool) -> Contact:
    name = full_name(*(_first(cells, part) for part in ("title", "first", "middle", "last")))
    company = (_first(cells, "company"), _first(cells, "department"))
    contact = Contact(
        name=with_suffix(name, _first(cells, "suffix")),
        nickname=_first(cells, "nickname"),
        organisation=", ".join(filter(None, company)),
        role=_first(cells, "role"),
        emails=[cell for cell in _like(cells, "emails", _EMAIL) if "@" in cell],
        phones=_like(cells, "phones", _PHONE),
        links=_all(cells, "links"),
        notes=_all(cells, "notes"),
    )
    for words in _all(cells, "categories"):
        contact.categories += [
            word.removeprefix("*").strip()
            for word in words.replace(",", ";").split(";")
            if word.strip() and word.removeprefix("*").strip().lower() not in SYSTEM_CATEGORIES
        ]
    _days(contact, cells, month_first)
    _places(contact, cells)
    for column, said in _RELATED:
        if cells.get(column, "").strip():
            contact.own.append((said(), cells[column]))
    return contact


_RELATED: tuple[tuple[str, Callable[[], str]], ...] = (
    ("spouse", lambda: _("spouse")),
    ("partner", lambda: _("spouse")),
    ("echtgenoot/echtgenote", lambda: _("spouse")),
    ("manager's name", lambda: _("manager")),
    ("naam manager", lambda: _("manager")),
    ("assistant's name", lambda: _("assistant")),
    ("naam assistent", lambda: _("assistant")),
    ("children", lambda: _("children")),
    ("kinderen", lambda: _("children")),
)


def _days(contact: Contact, cells: Cells, month_first: bool) -> None:
    written = _first(cells, "birthday")
    if written and written not in _NO_DATES:
        contact.birthday = contact_day(written, month_first=month_first)
        if not contact.birthday:
            contact.own.append((_("birthday"), written))
    written = _first(cells, "anniversary")
    if written and written not in _NO_DATES:
        day = contact_day(written, month_first=month_first)
        if day:
            contact.dates.append((_("anniversary"), day))


def _places(contact: Contact, cells: Cells) -> None:
    for prefix, label in _PLACES:
        sign = ", " if prefix.endswith("adres") else " "
        street, more, code, town, region, country = (
            _any(cells, (f"{prefix}{sign}{part}" for part in parts)) for parts in _PARTS
        )
        text = address(street, more, code, town, region, country)
        if text and not contact.place:
            contact.place = text
        elif text:
            contact.own.append((f"{_('address')} {label}", text))


def _first(cells: Cells, column: str) -> str:
    return _any(cells, _COLUMNS[column])


def _all(cells: Cells, column: str) -> list[str]:
    return [cells[name].strip() for name in _COLUMNS[column] if cells.get(name, "").strip()]


def _like(cells: Cells, column: str, pattern: re.Pattern[str]) -> list[str]:
    """The cells of the columns that a pattern knows, the usual one first."""
    others = [cell.strip() for name, cell in cells.items() if pattern.match(name) and cell.strip()]
    return list(dict.fromkeys((*_all(cells, column), *others)))


def _any(cells: Cells, names: Iterable[str]) -> str:
    return next((cells[name].strip() for name in names if cells.get(name, "").strip()), "")
