"""An open journal to read in: typed records by id, decoded when first needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

import msgspec

from networkjournal.domain import records
from networkjournal.domain.records import SETTINGS_ID, TABLES, Record, Settings, Tombstone
from networkjournal.journal.damage import damaged
from networkjournal.journal.errors import JournalDamagedError
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import Document, LayoutError, document_of, value_of
from networkjournal.journal.lines import Content, Lines
from networkjournal.journal.shape import ShapeError, see_that_table_is_whole
from networkjournal.journal.trash import name_in
from networkjournal.journal.views import View

R = TypeVar("R", bound=Record)


class OpenBook:
    """The records of a journal. Mappings follow the journal's changes; they are not to be altered.

    Reading a table for the first time decodes it and raises
    :class:`~networkjournal.journal.errors.JournalDamagedError` if a record is of the wrong shape.
    """

    def __init__(self, path: Path, content: Content) -> None:
        """Show this content; ``path`` is for messages."""
        self.path = path
        self._views: dict[str, View[Record]] = {
            name: View(kind, content[name]) for name, kind in TABLES.items()
        }

    @property
    def content(self) -> Content:
        """The lines of every table, as they are now."""
        raise NotImplementedError

    def table(self, name: str) -> Mapping[str, Record]:
        """The records of the table of this name."""
        view = self._views[name]
        if not view.is_read:
            try:
                view.read()
            except (ShapeError, LayoutError):
                self._read_again(name)
        return view

    def _read_again(self, name: str) -> None:
        """A table could not be read: perhaps its lines are only laid out in another way."""
        try:
            self._read_strictly()
            self._views[name].read()
        except ShapeError as error:
            raise self._wrong(f"{name}, {error}") from None
        except LayoutError as error:
            raise self._wrong(str(error)) from None

    def _read_strictly(self) -> None:
        """Read the whole content anew, whatever its layout.

        Raises:
            LayoutError: it is no journal.
        """
        raise NotImplementedError

    def _records(self, name: str, _kind: type[R]) -> Mapping[str, R]:
        return cast(Mapping[str, R], self.table(name))

    @property
    def people(self) -> Mapping[str, records.Person]:
        """Everyone, archived people too."""
        return self._records("people", records.Person)

    @property
    def ties(self) -> Mapping[str, records.Tie]:
        """Who knows whom."""
        return self._records("ties", records.Tie)

    @property
    def profiles(self) -> Mapping[str, records.Profile]:
        """Every version of how I want to be known."""
        return self._records("profile", records.Profile)

    @property
    def achievements(self) -> Mapping[str, records.Achievement]:
        """What I did."""
        return self._records("achievements", records.Achievement)

    @property
    def entries(self) -> Mapping[str, records.Entry]:
        """The log."""
        return self._records("entries", records.Entry)

    @property
    def meetings(self) -> Mapping[str, records.Meeting]:
        """Meetings, past and coming."""
        return self._records("meetings", records.Meeting)

    @property
    def steps(self) -> Mapping[str, records.Step]:
        """Promises and next steps, done ones too."""
        return self._records("steps", records.Step)

    @property
    def groups(self) -> Mapping[str, records.Group]:
        """Groups."""
        return self._records("groups", records.Group)

    @property
    def searches(self) -> Mapping[str, records.Search]:
        """What I look for."""
        return self._records("searches", records.Search)

    @property
    def goals(self) -> Mapping[str, records.Goal]:
        """Goals in every state."""
        return self._records("goals", records.Goal)

    @property
    def lookbacks(self) -> Mapping[str, records.LookBack]:
        """Weeks looked back on, as they were kept."""
        return self._records("lookbacks", records.LookBack)

    @property
    def settings(self) -> Settings:
        """The journal's settings; the defaults where none were made."""
        return self._records("settings", Settings).get(SETTINGS_ID) or Settings(id=SETTINGS_ID)

    @property
    def trash(self) -> dict[str, Tombstone]:
        """What was deleted, the newest first."""
        graves = {
            record_id: msgspec.json.decode(value_of(line), type=Tombstone)
            for record_id, line in self._other(DELETED).by_id.items()
        }
        return dict(sorted(graves.items(), key=lambda grave: grave[1].when, reverse=True))

    def get(self, record_id: str) -> Record | None:
        """The record with this id, in whichever table it is."""
        tables = (self.table(name) for name in TABLES)
        return next((table[record_id] for table in tables if record_id in table), None)

    def document(self, record_id: str) -> Document | None:
        """The record as the file has it, with fields that this version does not know."""
        for name in TABLES:
            if record_id in self.table(name):
                return document_of(self.content[name].by_id[record_id])
        return None

    def name_of(self, record_id: str) -> str:
        """What to call this record, also when it was deleted; the id itself if nobody knows."""
        person = self.people.get(record_id)
        if person is not None:
            return person.label
        found = self.document(record_id)
        if found is not None:
            return name_in(found) or self._names_of_two(found) or record_id
        line = self._other(DELETED).by_id.get(record_id)
        grave = document_of(line) if line else {}
        name = grave.get("name")
        if isinstance(name, str) and name:
            return name
        return self._names_of_two(grave.get("record")) or record_id

    def _names_of_two(self, tie: object) -> str:
        """What a tie is called: by both who know each other; nothing where it is none."""
        found = (tie.get("a"), tie.get("b")) if isinstance(tie, dict) else ()
        ends = [one for one in found if isinstance(one, str) and one]
        if len(ends) != 2:  # noqa: PLR2004 - a tie is between two
            return ""
        people = self.people
        graves = self._other(DELETED).by_id
        names = []
        for one in ends:
            grave = document_of(graves[one]) if one in graves else {}
            names.append(people[one].label if one in people else str(grave.get("name") or one))
        return " – ".join(names)

    def read_ahead(self) -> Iterator[None]:
        """Decode what was not read yet, pausing every half a millisecond or so.

        Raises:
            JournalDamagedError: a record is of the wrong shape.
        """
        for name, view in self._views.items():
            if not view.is_read:
                try:
                    yield from view.read_in_slices()
                except (ShapeError, LayoutError):
                    self._read_again(name)

    def check(self) -> None:
        """See that every record is of the shape that its table holds.

        Raises:
            JournalDamagedError: one is not; the line names table, id and field.
        """
        for name in TABLES:
            self.table(name)
        for name in list(self.content):
            if name not in TABLES:
                self._other(name)

    def _other(self, name: str) -> Lines:
        """A table that is not read as records, seen to be whole."""
        try:
            see_that_table_is_whole(name, self.content[name])
        except (ShapeError, LayoutError):
            try:
                self._read_strictly()
                see_that_table_is_whole(name, self.content[name])
            except (ShapeError, LayoutError) as error:
                raise self._wrong(str(error)) from None
        return self.content[name]

    def _wrong(self, why: str) -> JournalDamagedError:
        return damaged(self.path, why)
