"""The last changes, so that they can be undone and redone, also after a restart.

Each change is one file in the state folder, numbered; an undone one has ``.undone`` in its name.
A change is noted just before the journal is written, so that no change goes without its undo; one
that was noted but never reached the journal shows by the journal lacking what it says.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from networkjournal.journal.carry import STAMPS
from networkjournal.journal.layout import DELETED
from networkjournal.journal.line import Document, document_of
from networkjournal.journal.lines import Content
from networkjournal.journal.merge import moment_of
from networkjournal.journal.places import make_private_folder

KEPT = 50
"""How many changes can be undone."""

_NAME = re.compile(r"(\d{6,})(\.undone)?\.json")


class Edit(msgspec.Struct, frozen=True):
    """One record before and after a change; None where it was not there."""

    table: str
    id: str
    was: Document | None
    now: Document | None

    def backwards(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.table, self.id, self.now, self.was)


class Noted(msgspec.Struct, frozen=True):
    """A change as the history keeps it."""

    description: str
    edits: tuple[Edit, ...]


class History:
    """The changes of one journal. Callers hold the journal's lock."""

    def __init__(self, folder: Path) -> None:
        """Look into this folder; it is made with the first change."""
        self._folder = folder

    def note(self, description: str, edits: Iterable[Edit]) -> Path:
        """Note a change that is about to be written; gives the place to :meth:`forget` it."""
        make_private_folder(self._folder)
        place = self._folder / f"{max((n for n, _ in self._numbers()), default=0) + 1:06}.json"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(place, flags, 0o600), "wb") as file:  # noqa: PTH123
                file.write(msgspec.json.encode(Noted(description, tuple(edits))))
        except BaseException:
            self.forget(place)
            raise
        return place

    def forget(self, place: Path) -> None:
        """Take back a note whose change was not written."""
        with contextlib.suppress(OSError):
            place.unlink()

    def settle(self, place: Path) -> None:
        """The noted change is written: what was undone before it can no longer be redone."""
        numbers: list[tuple[int, str]] = []
        with contextlib.suppress(OSError):
            numbers = self._numbers()
        done = [name for _number, name in numbers if ".undone" not in name]
        old = {*done[:-KEPT]} | {name for _number, name in numbers if ".undone" in name}
        for name in old - {place.name}:
            self.forget(self._folder / name)

    def done(self, content: Content) -> Iterator[tuple[Path, Noted]]:
        """The changes that can be undone, the newest first."""
        for _number, name in reversed(self._numbers()):
            place = self._folder / name
            if ".undone" in name:
                continue
            noted = _read(place)
            if noted is not None and _is_in(content, noted):
                yield place, noted
            else:
                self.forget(place)

    def undone(self) -> Iterator[tuple[Path, Noted]]:
        """The changes that can be redone, the one undone last first."""
        numbers = self._numbers()
        newest_done = max((n for n, name in numbers if ".undone" not in name), default=0)
        for number, name in numbers:
            if ".undone" in name and number > newest_done:
                noted = _read(self._folder / name)
                if noted is not None:
                    yield self._folder / name, noted

    @contextmanager
    def undoing(self, place: Path) -> Iterator[None]:
        """This change is undone once what is done within went well."""
        with _renamed(place, place.name.replace(".json", ".undone.json")):
            yield

    @contextmanager
    def redoing(self, place: Path) -> Iterator[None]:
        """This change is done again once what is done within went well."""
        with _renamed(place, place.name.replace(".undone.json", ".json")):
            yield

    def _numbers(self) -> list[tuple[int, str]]:
        try:
            names = [place.name for place in self._folder.iterdir()]
        except FileNotFoundError:
            return []
        found = ((_NAME.fullmatch(name), name) for name in names)
        return sorted((int(match[1]), name) for match, name in found if match)


@contextmanager
def _renamed(place: Path, name: str) -> Iterator[None]:
    renamed = place.rename(place.with_name(name))
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            renamed.rename(place)
        raise


def _read(place: Path) -> Noted | None:
    try:
        return msgspec.json.decode(place.read_bytes(), type=Noted)
    except (OSError, msgspec.MsgspecError):
        return None


def _is_in(content: Content, noted: Noted) -> bool:
    """Whether a noted change reached the journal; a crash may have come in between."""
    return any(_left_its_mark(content, edit) for edit in noted.edits)


def _left_its_mark(content: Content, edit: Edit) -> bool:
    line = content[edit.table].by_id.get(edit.id) if edit.table in content else None
    if edit.now is None:
        return line is None
    if line is None:
        graves = content.get(DELETED)
        return graves is not None and edit.id in graves.by_id
    latest = document_of(line)
    return moment_of(latest) >= moment_of(edit.now) or _same(latest, edit.now)


def _same(one: Document, other: Document) -> bool:
    return {k: v for k, v in one.items() if k not in STAMPS} == {
        k: v for k, v in other.items() if k not in STAMPS
    }
