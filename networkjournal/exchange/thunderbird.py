"""Thunderbird's address book as CSV, with the birthday in three columns."""

from networkjournal.exchange.contact import Contact
from networkjournal.exchange.contact_days import contact_day
from networkjournal.exchange.contact_table import (
    Cells,
    address,
    full_name,
    is_table_with,
    read_contacts,
)
from networkjournal.exchange.incoming import Import
from networkjournal.exchange.reading import TextFile
from networkjournal.language import _

SOURCE = "Thunderbird"

_COLUMNS = ("first name", "last name", "display name", "primary email")
_EMAILS = ("primary email", "secondary email")
_PHONES = ("mobile number", "work phone", "home phone")
_LINKS = ("web page 1", "web page 2")
_OWN = ("custom 1", "custom 2", "custom 3", "custom 4")


def recognises(file: TextFile) -> bool:
    """Whether this is Thunderbird's CSV, by the names of its columns."""
    return is_table_with(file, *_COLUMNS)


def read(file: TextFile) -> Import:
    """Everyone in Thunderbird's CSV.

    Raises:
        ImportRefused: It has no header of Thunderbird's, or too many lines.
    """
    return read_contacts(file, SOURCE, _COLUMNS, _contact)


def _contact(cells: Cells) -> Contact:
    def said(*columns: str) -> list[str]:
        return [cells[name].strip() for name in columns if cells.get(name, "").strip()]

    name = full_name(cells.get("first name", ""), cells.get("last name", ""))
    contact = Contact(
        name=cells.get("display name", "").strip() or name,
        nickname=cells.get("nickname", ""),
        organisation=", ".join(said("organization", "department")),
        role=cells.get("job title", ""),
        emails=said(*_EMAILS),
        phones=said(*_PHONES),
        links=said(*_LINKS),
        notes=said("notes"),
        own=[(column, cells[column]) for column in _OWN if column in cells],
    )
    _birthday(contact, *(cells.get(f"birth {part}", "") for part in ("year", "month", "day")))
    for kind in ("home", "work"):
        parts = ("address", "address 2", "zipcode", "city", "state", "country")
        text = address(*(cells.get(f"{kind} {part}", "") for part in parts))
        if text and not contact.place:
            contact.place = text
        elif text:
            contact.own.append((f"{_('address')} {kind}", text))
    return contact


def _birthday(contact: Contact, year: str, month: str, day: str) -> None:
    year, month, day = year.strip(), month.strip(), day.strip()
    if not month and not day:
        return
    written = f"{year:0>4}-{month:0>2}-{day:0>2}" if year else f"--{month:0>2}-{day:0>2}"
    contact.birthday = contact_day(written)
    if not contact.birthday:
        contact.own.append((_("birthday"), "-".join(filter(None, (year, month, day)))))
