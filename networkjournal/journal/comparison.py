"""Another state of a journal beside it: how they differ, and what merging makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from networkjournal.domain.records import TABLES
from networkjournal.domain.text import clean_line
from networkjournal.journal.carry import STAMPS
from networkjournal.journal.durable import read_file
from networkjournal.journal.errors import JournalDamagedError, JournalError
from networkjournal.journal.file import content_in
from networkjournal.journal.layout import DELETED, META
from networkjournal.journal.line import Document, LayoutError, document_of
from networkjournal.journal.lines import Content
from networkjournal.journal.merge import merge
from networkjournal.journal.shape import ShapeError, see_that_all_is_whole
from networkjournal.journal.trash import name_in
from networkjournal.language import _


@dataclass(frozen=True)
class Differing:
    """A record that is not the same in both states.

    Attributes:
        table: The table it is in.
        id: Its id.
        here_line: Its line in the journal; None where it is not in it.
        there_line: Its line in the other state.
        takes_theirs: Whether merging makes it what it is there.
    """

    table: str
    id: str
    here_line: bytes | None
    there_line: bytes | None
    takes_theirs: bool

    @cached_property
    def here(self) -> Document | None:
        """The record in the journal."""
        return document_of(self.here_line) if self.here_line else None

    @cached_property
    def there(self) -> Document | None:
        """The record in the other state."""
        return document_of(self.there_line) if self.there_line else None

    @property
    def name(self) -> str:
        """What to call it; the id if it has no name."""
        return name_in(self.here or self.there or {}) or self.id


@dataclass(frozen=True)
class Comparison:
    """What differs between a journal (here) and another state of it (there).

    Attributes:
        only_there: Only in the other state, and not deleted here since.
        only_here: Only in the journal, and not deleted there since.
        changed: In both, and not the same.
        gone_here: In the other state; deleted here later than it was last written there.
        gone_there: In the journal; deleted there later than it was last written here.
    """

    only_there: list[Differing] = field(default_factory=list)
    only_here: list[Differing] = field(default_factory=list)
    changed: list[Differing] = field(default_factory=list)
    gone_here: list[Differing] = field(default_factory=list)
    gone_there: list[Differing] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether both say the same."""
        return not (
            self.only_there or self.only_here or self.changed or self.gone_here or self.gone_there
        )

    @property
    def has_news(self) -> bool:
        """Whether merging would alter the journal."""
        return bool(
            self.only_there or self.gone_there or any(one.takes_theirs for one in self.changed)
        )


def compare(here: Content, there: Content) -> Comparison:
    """How the journal differs from another state of it.

    Raises:
        LayoutError: a table of one of them cannot be cut into records.
    """
    found, merged = Comparison(), merge(here, there)
    for table in merged:
        if table in (META, DELETED):
            continue
        lines = merged[table].by_id
        for one in _differing(table, here, there, lines):
            if one.here_line and one.there_line:
                found.changed.append(one)
            elif one.there_line:
                (found.only_there if one.id in lines else found.gone_here).append(one)
            else:
                (found.only_here if one.id in lines else found.gone_there).append(one)
    return found


def _differing(
    table: str, here: Content, there: Content, merged: dict[str, bytes]
) -> Iterator[Differing]:
    mine = here[table].by_id if table in here else {}
    theirs = there[table].by_id if table in there else {}
    if mine is theirs:
        return
    for record_id in [*theirs, *(one for one in mine if one not in theirs)]:
        ours, others = mine.get(record_id), theirs.get(record_id)
        if ours == others or (ours and others and _said(ours) == _said(others)):
            continue
        yield Differing(table, record_id, ours, others, merged.get(record_id) == others)


def _said(line: bytes) -> Document:
    return {name: value for name, value in document_of(line).items() if name not in STAMPS}


def read_state(path: Path) -> Content:
    """Another state of a journal, such as a backup or a copy, every record seen to be whole.

    Raises:
        JournalError: it cannot be read, or it is no journal; one line says which and why.
    """
    data = read_file(path)
    if data is None:
        raise JournalError(_("There is no file {file}.").format(file=path))
    return state_in(data, path)


def state_in(data: bytes, path: Path) -> Content:
    """The state of a journal in these bytes, every record seen to be whole.

    Args:
        data: A whole file.
        path: Where it is from, for messages.

    Raises:
        JournalError: it is no journal; one line says which and why.
    """
    try:
        try:
            content = _whole(data, path, strictly=False)
        except (LayoutError, ShapeError):  # perhaps only laid out in another way
            content = _whole(data, path, strictly=True)
    except (JournalDamagedError, LayoutError, ShapeError) as error:
        raise _no_journal(path, str(error)) from None
    filled = {name for name, lines in content.items() if lines.by_id} - {META}
    if filled and not filled & TABLES.keys():
        raise _no_journal(path, _("it holds no tables"))
    return content


def _whole(data: bytes, path: Path, *, strictly: bool) -> Content:
    content, _format = content_in(data, path, strictly=strictly)
    see_that_all_is_whole(content)
    return content


def _no_journal(path: Path, why: str) -> JournalError:
    line = _("{file} cannot be read as a journal ({why}); it is left as it is.")
    return JournalError(line.format(file=path.name, why=clean_line(why)))
