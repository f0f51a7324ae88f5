"""Which format a file is in, told by what it holds and not by its name."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from networkjournal.exchange import (
    facebook,
    google,
    linkedin,
    outlook,
    own_csv,
    thunderbird,
    vcard,
    x,
)
from networkjournal.exchange.incoming import Import, ImportRefused, Remark, Skipped
from networkjournal.exchange.reading import TextFile, read_text
from networkjournal.language import _


class Format(Struct, frozen=True):
    """A format that can be read. A new one joins :data:`FORMATS`."""

    key: str
    """What ``--format`` calls it."""
    label: str
    """What people call it; the same in every language."""
    recognises: Callable[[TextFile], bool]
    read: Callable[[TextFile], Import]


def _is_calendar(file: TextFile) -> bool:
    from networkjournal.exchange.calendar_lines import is_calendar

    return is_calendar(file)


def _read_calendar(file: TextFile) -> Import:
    from networkjournal.exchange.calendar_in import read

    return read(file)


FORMATS: tuple[Format, ...] = (
    Format("linkedin", "LinkedIn Connections.csv", linkedin.recognises, linkedin.read),
    Format("ics", "iCalendar .ics", _is_calendar, _read_calendar),
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


def recognise(file: TextFile) -> Format:
    """The format of a file.

    Raises:
        ImportRefused: It is none of those known.
    """
    for known in FORMATS:
        if known.recognises(file):
            return known
    if _WEB_PAGE.match(file.text):
        raise ImportRefused(
            _("{file} is a web page; download the file itself and import that.").format(
                file=file.name
            )
        )
    raise ImportRefused(
        _("{file} is not a file that can be taken in; known are: {formats}.").format(
            file=file.name, formats=", ".join(known.label for known in FORMATS)
        )
    )


def read_import(paths: Sequence[Path], format: str | None = None) -> Import:
    """Everyone and everything in these files, whatever their formats.

    Args:
        paths: The files; one that is named twice is read once.
        format: One of :func:`format_keys` to read them all as; None recognises each.

    Returns:
        What was read. A file that is refused among others stands in ``skipped`` with line 0.

    Raises:
        ImportRefused: None of the files could be read; one line per file.
        ValueError: The format is not known.
    """
    chosen = _format_of(format) if format else None
    read: list[Import] = []
    refused: list[str] = []
    for path in dict.fromkeys(path.absolute() for path in paths):
        named = next(given for given in paths if given.absolute() == path)
        try:
            file = read_text(named)
            read.append((chosen or recognise(file)).read(file))
        except ImportRefused as refusal:
            refused.append(str(refusal))
    if not read:
        raise ImportRefused("\n".join(refused))
    sources = dict.fromkeys(one.source_name for one in read)
    skipped: list[Skipped] = [Skipped(0, line) for line in refused]
    remarks: list[Remark] = []
    for one in read:
        skipped += one.skipped
        remarks += one.remarks
    people = [person for one in read for person in one.people]
    meetings = [meeting for one in read for meeting in one.meetings]
    return Import(", ".join(sources), people, skipped, remarks, meetings)


def _format_of(key: str) -> Format:
    for known in FORMATS:
        if known.key == key:
            return known
    raise ValueError(f"unknown format {key!r}")
