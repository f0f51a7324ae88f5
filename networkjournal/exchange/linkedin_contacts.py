"""LinkedIn's messages.csv and Invitations.csv: with whom the last contact was when, no words.

What was written is not kept, nor looked at. A message counts where it is between two; of one to
many nobody knows whether it was meant for them.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from networkjournal.domain.limits import NAME_LIMIT
from networkjournal.domain.text import clean_line, cut, fold
from networkjournal.exchange.addresses import link_key
from networkjournal.exchange.incoming import Import, ImportRefused, LastContact, Skipped
from networkjournal.exchange.linkedin import SOURCE
from networkjournal.exchange.reading import MEGABYTE, TextFile
from networkjournal.exchange.tables import find_header, read_rows
from networkjournal.exchange.written_days import month_comes_first, written_day
from networkjournal.language import _

MOST_BYTES = 64 * MEGABYTE
"""Messages take more room than all the rest of an export."""

_MOST_LINES = 1_500_000
_MOST_LINES_IN_A_ROW = 2_000
_HEAD = 200_000
_TWO = 2
_PERSON = "linkedin.com/in/"
_YES = frozenset(("yes", "true", "1"))


class _Said(Struct, gc=False):
    """A message or an invitation: between whom, and when."""

    line: int
    on: date
    ends: tuple[tuple[str, str], ...]
    """The profile and the name of each."""
    other: int | None = None
    """Which of the ends is not me, where the file says so."""


class ContactFile(Struct, frozen=True):
    """One of the two files.

    Attributes:
        columns: By which its header is known.
        ends: The columns with name and profile of the one end and of the other.
        when: The column of the moment.
        is_invitation: Whether it holds invitations.
    """

    columns: tuple[str, ...]
    ends: tuple[tuple[str, str], tuple[str, str]]
    when: str
    is_invitation: bool

    def recognises(self, file: TextFile) -> bool:
        """Whether this is that file, by the names of its columns."""
        return find_header(file.text[:_HEAD], self._judge) is not None

    def read(self, file: TextFile) -> Import:
        """The last contact with everyone in it.

        Raises:
            ImportRefused: It has no such header, or too many lines.
        """
        header = find_header(file.text[:_HEAD], self._judge)
        if header is None:
            raise ImportRefused(
                _("{file} has no line with the columns that {source} writes.").format(
                    file=file.name, source=SOURCE
                )
            )
        skipped: list[Skipped] = []
        names = [_key(cell) for cell in header.cells]
        month_first = self.is_invitation and month_comes_first(file.text) is not False
        keys: dict[str, str] = {}
        found: list[_Said] = []
        for line, cells, trouble in read_rows(file, header, _MOST_LINES_IN_A_ROW, _MOST_LINES):
            if trouble:
                skipped.append(Skipped(line, trouble, file.name))
                continue
            said = self._said(line, dict(zip(names, cells, strict=False)), keys, month_first)
            if said is not None:
                found.append(said)
        contacts = list(self._last(found, file.name))
        return Import(SOURCE, skipped=skipped, contacts=contacts)

    def _judge(self, cells: Sequence[str]) -> int:
        names = {_key(cell) for cell in cells}
        return len(names) if names.issuperset(self.columns) else 0

    def _said(
        self, line: int, cells: Mapping[str, str], keys: dict[str, str], month_first: bool
    ) -> _Said | None:
        if _key(cells.get("ismessagedraft", "")) in _YES or _key(cells.get("folder", "")) == "spam":
            return None
        ends: dict[str, str] = {}
        for name, profile in self.ends:
            for address in cells.get(profile, "").split(","):
                if address.strip():
                    ends.setdefault(_profile(address, keys), cells.get(name, ""))
        on = _day(cells.get(self.when, ""), month_first) if len(ends) == _TWO else None
        if on is None:
            return None
        other = _OTHER_END.get(_key(cells.get("direction", "")))
        return _Said(line, on, tuple(ends.items()), other)

    def _last(self, found: Sequence[_Said], file: str) -> Iterator[LastContact]:
        """The latest of everyone but me, who is at an end of each."""
        counted = Counter(profile for said in found for profile, _name in said.ends)
        often = counted.most_common(_TWO)
        me = often[0][0] if len(often) == 1 or (often and often[0][1] > often[1][1]) else ""
        last: dict[str, LastContact] = {}
        for said in found:
            for number, (profile, name) in enumerate(said.ends):
                is_me = profile == me if said.other is None else number != said.other
                if is_me or not profile.startswith(_PERSON):
                    continue
                known = last.get(profile)
                if known is None or known.on < said.on:
                    called = cut(clean_line(name), NAME_LIMIT)
                    last[profile] = LastContact(
                        profile, called, said.on, SOURCE, file, said.line, self.is_invitation
                    )
        yield from last.values()


_OTHER_END = {"incoming": 0, "outgoing": 1}


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _profile(address: str, keys: dict[str, str]) -> str:
    known = keys.get(address)
    if known is None:
        known = keys[address] = link_key(clean_line(address)) or address
    return known


def _day(written: str, month_first: bool) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return written_day(written, month_first)


messages = ContactFile(
    ("from", "senderprofileurl", "date"),
    (("from", "senderprofileurl"), ("to", "recipientprofileurls")),
    "date",
    False,
)
"""messages.csv"""

invitations = ContactFile(
    ("from", "to", "sentat"),
    (("from", "inviterprofileurl"), ("to", "inviteeprofileurl")),
    "sentat",
    True,
)
"""Invitations.csv"""
