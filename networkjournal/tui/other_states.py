"""What the pages of other states of the journal share: a list of files, and what differs in one."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar, Generic, Protocol, TypeVar

from networkjournal.domain.records import TABLES, Person
from networkjournal.journal import JournalError
from networkjournal.journal.comparison import Comparison, compare, read_state
from networkjournal.journal.lines import Content
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.differing import Words, differing_blocks, namer
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.saying import say_size
from networkjournal.tui.section import Section
from networkjournal.tui.text import wrap

_AT_ONCE = 2_000_000
"""Bytes of a file that is read when one stands on it; a larger one when it is opened."""


class State(Protocol):
    """A file with another state of the journal."""

    @property
    def path(self) -> Path:
        """Where it lies."""


S = TypeVar("S", bound=State)


class OtherStatesPage(Section, Generic[S]):
    """Files with other states of the journal, and what differs between each and the journal."""

    TABLES: ClassVar[frozenset[str]] = frozenset(TABLES)
    ADDS = Person
    IS_BEHIND = True
    CAN_FILTER = False

    ACTION: ClassVar[str]
    """What can be done with a file, as the table of commands names it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._files: Mapping[str, S] = {}
        self._read_whole = ""
        self.add_class("-prose")

    def arrive(self) -> None:
        """Others may have made or taken away some."""
        self.redraw()

    # What a page says

    def files(self) -> Mapping[str, S]:
        """The files by what their rows stand for."""
        raise NotImplementedError

    def row(self, file: S, width: int) -> Block:
        """The row of a file, without its key."""
        raise NotImplementedError

    def head(self, file: S, width: int) -> Block:
        """What the detail of a file begins with."""
        raise NotImplementedError

    def about(self, state: Content, found: Comparison, width: int) -> Block:
        """What is said of a state before what differs."""
        raise NotImplementedError

    def words(self) -> Words:
        """How the two states are spoken of."""
        raise NotImplementedError

    # Showing

    def rows(self, query: str) -> Rows:
        """Every file."""
        self._files = self.files()
        if not self._files:
            return NO_ROWS
        return PageRows(
            lambda width: [Block(self.row(f, width).lines, key) for key, f in self._files.items()]
        )

    def _page(self, key: str) -> Rows:
        """A file reads as what differs from the journal; a record in it as its own page."""
        file = self._files.get(key)
        if file is None:
            return super()._page(key)
        return PageRows(lambda width: list(self._detail(key, file, width)))

    def _detail(self, key: str, file: S, width: int) -> Iterator[Block]:
        yield Block(self.head(file, width).lines, key)
        if key != self._read_whole and size_of(file) > _AT_ONCE:
            yield Block([(), ((_("Enter shows what differs from the journal."), "soft"),)])
            return
        try:
            state = read_state(file.path)
            found = compare(self.desk.journal.content, state)
        except (JournalError, OSError) as error:
            yield Block([(), *(((line, "error"),) for line in wrap(str(error), width))])
            return
        yield Block([(), *self.about(state, found, width).lines])
        names = namer(self.desk, state)
        yield from differing_blocks(self.desk, found, self.words(), names, width)

    # What one stands on

    @property
    def file_here(self) -> S | None:
        """The file that one stands on, or whose page this is."""
        if self._trail:
            return None
        return self._files.get(self._shown if self.in_detail else self.list.current_key)

    def _can_open(self, key: str) -> bool:
        return key in self._files or super()._can_open(key)

    def _opened(self, key: str) -> None:
        if key in self._files and key != self._read_whole:
            self._read_whole, self._shown = key, ""
        super()._opened(key)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Something can be done with a file; nothing is added."""
        if action == self.ACTION:
            return self.file_here is not None
        return action != "add" and super().check_action(action, parameters)


def size_of(file: State) -> int:
    """The bytes of the file; 0 when it is gone."""
    try:
        return file.path.stat().st_size
    except OSError:
        return 0


def say_size_of(file: State) -> str:
    """How large the file is, in words."""
    return say_size(size_of(file))
