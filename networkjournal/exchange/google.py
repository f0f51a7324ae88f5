"""Google's contacts as CSV, before and since 2024."""

import re
from collections.abc import Iterator

from networkjournal.exchange.contact import Contact
from networkjournal.exchange.contact_days import contact_day
from networkjournal.exchange.contact_table import (
    Cells,
    full_name,
    is_table_with,
    read_contacts,
    with_suffix,
)
from networkjournal.exchange.incoming import Import
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.vcard_contact import SYSTEM_CATEGORIES
from networkjournal.language import _

SOURCE = "Google"

_KNOWN = (
    ("name", "given name", "family name"),
    ("first name", "last name", "labels"),
    ("first name", "last name", "file as", "phonetic first name"),
)
"""Any of these in one header makes it Google's; the first was written until 2023."""
_SEVERAL = re.compile(r"\s*:::\s*")
_NUMBERED = re.compile(r"(.+?) ([0-9]{1,3}) - (.+)")
_MOST = 100


def recognises(file: TextFile) -> bool:
    """Whether this is Google's own CSV, by the names of its columns."""
    return any(is_table_with(file, *columns) for columns in _KNOWN)


def read(file: TextFile) -> Import:
    """Everyone in Google's CSV; a cell may hold several values, joined by ``:::``.

    Raises:
        ImportRefused: It has none of Google's headers, or too many lines.
    """
    columns = next((known for known in _KNOWN if is_table_with(file, *known)), _KNOWN[0])
    return read_contacts(file, SOURCE, columns, _contact)


def _contact(cells: Cells) -> Contact:
    first = cells.get("first name") or cells.get("given name", "")
    middle = cells.get("middle name") or cells.get("additional name", "")
    last = cells.get("last name") or cells.get("family name", "")
    name = full_name(cells.get("name prefix", ""), first, middle, last)
    contact = Contact(
        name=cells.get("name", "").strip()
        or with_suffix(name, cells.get("name suffix", ""))
        or cells.get("file as", "").strip(),
        nickname=cells.get("nickname", "").strip(),
        organisation=cells.get("organization name", ""),
        role=cells.get("organization title", ""),
        birthday=contact_day(cells.get("birthday", "")),
        notes=[cells["notes"]] if "notes" in cells else [],
    )
    if not contact.birthday and cells.get("birthday", "").strip():
        contact.own.append((_("birthday"), cells["birthday"]))
    labels = cells.get("labels") or cells.get("group membership", "")
    contact.categories = [
        word
        for word in (label.removeprefix("*").strip() for label in _SEVERAL.split(labels))
        if word and word.lower() not in SYSTEM_CATEGORIES
    ]
    department = cells.get("organization department", "").strip()
    if department:
        contact.organisation = ", ".join(filter(None, (contact.organisation, department)))
    _numbered(cells, contact)
    return contact


def _numbered(cells: Cells, contact: Contact) -> None:
    """The columns that Google counts: ``E-mail 2 - Value``."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for name, cell in cells.items():
        numbered = _NUMBERED.fullmatch(name)
        if numbered and cell.strip():
            found.setdefault((numbered[1], numbered[2]), {})[numbered[3]] = cell
    for (kind, _number), columns in list(found.items())[:_MOST]:
        label = (columns.get("label") or columns.get("type", "")).removeprefix("*").strip()
        for value in _values(columns):
            _take(contact, kind, label, value)
        if kind == "organization":
            _organisation(contact, columns)
        elif kind == "address":
            _address(contact, label, columns)


def _values(columns: dict[str, str]) -> Iterator[str]:
    """The values of one column; a label may have slipped in among them (``* Other``)."""
    for value in _SEVERAL.split(columns.get("value", "").strip()):
        if value and not value.startswith("* "):
            yield value


def _take(contact: Contact, kind: str, label: str, value: str) -> None:
    if kind == "e-mail":
        contact.emails.append(value)
    elif kind == "phone":
        contact.phones.append(value)
    elif kind == "website":
        contact.links.append(value)
    elif kind == "event":
        day = contact_day(value)
        if day:
            contact.dates.append((label, day))
        else:
            contact.own.append((label or _("date"), value))
    elif kind in ("relation", "im", "custom field"):
        contact.own.append((label or kind, value))


def _organisation(contact: Contact, columns: dict[str, str]) -> None:
    name = ", ".join(filter(None, (columns.get("name", ""), columns.get("department", ""))))
    title = columns.get("title", "")
    contact.organisation = "; ".join(filter(None, (contact.organisation, name)))
    contact.role = "; ".join(filter(None, (contact.role, title)))


def _address(contact: Contact, label: str, columns: dict[str, str]) -> None:
    for written in _SEVERAL.split(columns.get("formatted", "")):
        text = ", ".join(line.strip() for line in written.split("\n") if line.strip())
        if text and not contact.place:
            contact.place = text
        elif text:
            contact.own.append((full_name(_("address"), label.lower()), text))
