"""The formats that can be read, and telling which one a text is in."""

import re
from collections.abc import Callable

from msgspec import Struct

from networkjournal.exchange import (
    facebook,
    google,
    journal_in,
    linkedin,
    linkedin_contacts,
    outlook,
    own_csv,
    thunderbird,
    vcard,
    x,
)
from networkjournal.exchange.incoming import Import
from networkjournal.exchange.reading import MOST_BYTES, TextFile

CALENDAR = "ics"


class Format(Struct, frozen=True):
    """A format that can be read. A new one joins :data:`FORMATS`."""

    key: str
    """What ``--format`` calls it."""
    label: str
    """What people call it; the same in every language."""
    recognises: Callable[[TextFile], bool]
    read: Callable[[TextFile], Import]
    most_bytes: int = MOST_BYTES
    """A larger file is refused."""
    rank: int = 0
    """The people of those with the lowest number come first; the others may name them."""


def _is_calendar(file: TextFile) -> bool:
    from networkjournal.exchange.calendar_lines import is_calendar

    return is_calendar(file)


def _read_calendar(file: TextFile) -> Import:
    from networkjournal.exchange.calendar_in import read

    return read(file)


_MESSAGES, _INVITATIONS = linkedin_contacts.messages, linkedin_contacts.invitations

FORMATS: tuple[Format, ...] = (
    Format(
        "journal", "journal.json", journal_in.recognises, journal_in.read, journal_in.MOST_BYTES
    ),
    Format("linkedin", "LinkedIn Connections.csv", linkedin.recognises, linkedin.read),
    Format(
        "linkedin-messages",
        "LinkedIn messages.csv",
        _MESSAGES.recognises,
        _MESSAGES.read,
        linkedin_contacts.MOST_BYTES,
        1,
    ),
    Format(
        "linkedin-invitations",
        "LinkedIn Invitations.csv",
        _INVITATIONS.recognises,
        _INVITATIONS.read,
        rank=1,
    ),
    Format(CALENDAR, "iCalendar .ics", _is_calendar, _read_calendar, rank=2),
    Format("vcard", "vCard (.vcf)", vcard.recognises, vcard.read),
    Format("google", "Google CSV", google.recognises, google.read),
    Format("thunderbird", "Thunderbird CSV", thunderbird.recognises, thunderbird.read),
    Format("outlook", "Outlook CSV", outlook.recognises, outlook.read),
    Format("facebook", "Facebook friends JSON", facebook.recognises, facebook.read),
    Format("x", "X following.js", x.recognises, x.read),
    Format("networkjournal", "networkjournal CSV", own_csv.recognises, own_csv.read),
)
"""Every format, the surest to recognise first."""

_WEB_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|head|\?xml|!--)", re.IGNORECASE)


def format_keys() -> tuple[str, ...]:
    """What ``--format`` accepts."""
    return tuple(known.key for known in FORMATS)


def format_called(key: str) -> Format:
    """The format of this key.

    Raises:
        ValueError: There is none.
    """
    for known in FORMATS:
        if known.key == key:
            return known
    raise ValueError(f"unknown format {key!r}")


def format_of_text(file: TextFile) -> Format | None:
    """The format of a file, told by what it holds and not by its name; None if it is not known."""
    return next((known for known in FORMATS if known.recognises(file)), None)


def is_web_page(file: TextFile) -> bool:
    """Whether it is a page that a browser shows."""
    return _WEB_PAGE.match(file.text) is not None
