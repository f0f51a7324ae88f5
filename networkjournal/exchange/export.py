"""One export: what is in the file, what stayed here, and what the format has no word for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from networkjournal.domain.text import clean_line
from networkjournal.exchange.outgoing import FileFormat, Outgoing, outgoing
from networkjournal.language import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from networkjournal.domain.records import Meeting
    from networkjournal.domain.search.index import SearchIndex
    from networkjournal.domain.search.query import Query
    from networkjournal.exchange.leaving_out import Allowed, LeftOut
    from networkjournal.exchange.vcard_out import Version
    from networkjournal.journal import Journal

FORMATS: tuple[FileFormat, ...] = ("vcf", "csv", "md", "ics", "json")
"""What can be written, by the ending of the file's name."""

_ENDINGS: dict[str, FileFormat] = {
    "vcf": "vcf",
    "vcard": "vcf",
    "csv": "csv",
    "md": "md",
    "markdown": "md",
    "ics": "ics",
    "ical": "ics",
    "json": "json",
}


def format_of(name: str) -> FileFormat | None:
    """The format that a file of this name is in; None where its ending says none."""
    return _ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None


class Export(Struct, frozen=True):
    """What an export came to.

    Attributes:
        data: The file.
        counts: How many of each are in it, by the name of their table; of a calendar also
            ``rhythms`` and ``birthdays``. Nothing that is none.
        left: What stayed here because it was not asked for.
        unsaid: How many people have each field filled that the format has no word for.
        without_date: Of how many meetings no day is known, so that no calendar has them.
    """

    data: bytes
    counts: dict[str, int]
    left: LeftOut
    unsaid: dict[str, int]
    without_date: int = 0


class Exporting(Struct, frozen=True):
    """What is asked for: the records, in which format, with what beside the rest.

    Attributes:
        journal: Of which journal.
        kind: In which format.
        query: Which of its records.
        today: The day it is.
        allowed: What may go out beside the rest.
        version: Of vCard.
        meetings: Only these meetings, for a calendar.
        index: What looks through the journal, where there is one already.
    """

    journal: Journal
    kind: FileFormat
    query: Query
    today: date
    allowed: Allowed
    version: Version = "3.0"
    meetings: Sequence[Meeting] | None = None
    index: SearchIndex | None = None

    def chosen(self) -> Outgoing:
        """What goes out."""
        return outgoing(
            self.journal,
            self.kind,
            self.query,
            self.today,
            self.allowed,
            self.meetings,
            self.index,
        )

    def preview(self) -> Export:
        """What there is to say of the file, and no file."""
        return self._told(self.chosen(), written=False)

    def export(self) -> Export:
        """The file, and what there is to say of it."""
        return self._told(self.chosen(), written=True)

    def _told(self, out: Outgoing, *, written: bool) -> Export:
        if self.kind == "ics":
            return self._calendar(out, written=written)
        counts = {name: len(table) for name, table in out.tables.items()}
        data = self._data(out) if written and counts else b""
        return Export(data, counts, out.left, self._unsaid(out))

    def _data(self, out: Outgoing) -> bytes:
        match self.kind:
            case "vcf":
                from networkjournal.exchange.vcard_out import write_vcards

                return write_vcards(out.people.values(), self.version).encode("utf-8", "replace")
            case "csv":
                from networkjournal.exchange.csv_out import write_table

                return write_table(out.people.values(), out.name_of)
            case "json":
                from networkjournal.exchange.json_out import write_journal

                return write_journal(out, self.journal, self.allowed)
            case _:
                from networkjournal.exchange.exported_said import say_left_out
                from networkjournal.exchange.markdown_out import write_markdown

                return write_markdown(out, self.today, say_left_out(out.left))

    def _unsaid(self, out: Outgoing) -> dict[str, int]:
        if self.kind != "vcf":
            return {}
        from networkjournal.exchange.vcard_out import unsaid

        return unsaid(out.people.values())

    def _calendar(self, out: Outgoing, *, written: bool) -> Export:
        from networkjournal.exchange.calendar_days import birthdays_of, rhythms_of, steps_of
        from networkjournal.exchange.calendar_out import calendar_of, has_a_day

        days = {
            "steps": [*steps_of(out.steps.values(), self.journal)],
            "rhythms": [*rhythms_of(out.people.values(), self.journal, self.today)],
            "birthdays": [*birthdays_of(out.people.values())],
        }
        meetings = [one for one in out.meetings.values() if has_a_day(one)]
        counts = {name: len(several) for name, several in days.items() if several}
        if meetings:
            counts = {"meetings": len(meetings), **counts}
        data = b""
        if written:
            all_days = [day for several in days.values() for day in several]
            # what may not go out is no longer in them
            data = calendar_of(meetings, self.journal, with_notes=True, days=all_days).data
        return Export(data, counts, out.left, {}, len(out.meetings) - len(meetings))


def write_export(
    path: Path, data: bytes, kind: FileFormat, journal: Path, *, replace: bool = False
) -> Path:
    """Write the file, whole or not at all, for its owner only.

    A calendar that came from here is written anew; any other file only where that is asked for.

    Args:
        path: Where; a link is followed.
        data: What.
        kind: In which format it is.
        journal: Where the journal is, which is never written over.
        replace: Whether a file that is there may be written over.

    Returns:
        Where it was written, links followed.

    Raises:
        NotWritten: It could not be, or another file is there; nothing has changed.
    """
    from networkjournal.exchange.calendar_out import PRODUCT
    from networkjournal.exchange.writing import NotWritten, write_out

    try:
        is_journal = path.exists() and journal.exists() and path.samefile(journal)
    except (OSError, ValueError):
        is_journal = False  # writing says what is wrong
    if is_journal:
        raise NotWritten(
            _("{file} is the journal itself; give another name.").format(file=clean_line(str(path)))
        )
    ours = PRODUCT.encode() if kind == "ics" else b""
    return write_out(path, data, ours, replace=replace)
