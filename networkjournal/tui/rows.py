"""What a list shows: rows made when they come into view, however many there are."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from networkjournal.tui.text import Line


class HasId(Protocol):
    """What a row can be drawn from: a record, or something else that has an id of its own."""

    @property
    def id(self) -> str:
        """What the row stands for."""


R = TypeVar("R", bound=HasId)


class Rows(Protocol):
    """The rows of a list. A row with an empty key is a heading or a gap: nobody stands on it."""

    def __len__(self) -> int:
        """How many rows there are, headings and gaps included."""

    @property
    def count(self) -> int:
        """How many rows one can stand on."""

    def key(self, index: int) -> str:
        """What the row stands for: the id of a record, or a word of its own."""

    def index_of(self, key: str) -> int | None:
        """Where the row with this key is."""

    def shaped(self, width: int) -> None:
        """Take on this width, in cells, before anything is measured or drawn."""

    @property
    def height(self) -> int:
        """How many lines all rows take."""

    def start(self, index: int) -> int:
        """The line on which the row begins."""

    def at(self, line: int) -> tuple[int, int]:
        """Which row this line belongs to, and which line of it it is."""

    def lines(self, index: int) -> Sequence[Line]:
        """The lines of the row."""


class Heading(Struct, frozen=True):
    """A row between rows: words that nobody stands on."""

    line: Line = ()


class RecordRows(Generic[R]):
    """Rows of one line each, drawn from the record when they come into view.

    Args:
        items: Records or what else has an id, and headings between them.
        draw: Gives the line of a record at a width in cells.
        headings: How many of the items are headings.
    """

    def __init__(
        self,
        items: Sequence[R | Heading],
        draw: Callable[[R, int], Line],
        headings: int = 0,
    ) -> None:
        self._items = items
        self._draw = draw
        self.count = len(items) - headings
        self._width = 0
        self._where: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self._items)

    def key(self, index: int) -> str:
        """The id of the row; empty for a heading."""
        item = self._items[index]
        return "" if isinstance(item, Heading) else item.id

    def index_of(self, key: str) -> int | None:
        """Where this id stands."""
        if self._where is None:
            self._where = {
                item.id: index
                for index, item in enumerate(self._items)
                if not isinstance(item, Heading)
            }
        return self._where.get(key)

    def shaped(self, width: int) -> None:
        """Draw at this width."""
        self._width = width

    @property
    def height(self) -> int:
        """One line a row."""
        return len(self._items)

    def start(self, index: int) -> int:
        """One line a row."""
        return index

    def at(self, line: int) -> tuple[int, int]:
        """One line a row."""
        return line, 0

    def lines(self, index: int) -> Sequence[Line]:
        """The one line of the row."""
        item = self._items[index]
        return (item.line if isinstance(item, Heading) else self._draw(item, self._width),)


class Block(Struct, frozen=True):
    """Lines that belong together: one row of a page. With a key one can stand on it."""

    lines: Sequence[Line]
    key: str = ""


def heading_block(words: str) -> Block:
    """An empty line, and a heading below it."""
    return Block([(), ((words, "heading"),)])


def without_first_gap(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks without the empty line that would stand above the first."""
    if blocks and not any(words for words, _ink in blocks[0].lines[0]):
        return [Block(blocks[0].lines[1:], blocks[0].key), *blocks[1:]]
    return blocks


class PageRows:
    """A page that is written whole for its width: a detail, or a short list of tall rows.

    Args:
        write: Gives the blocks of the page at a width in cells.
    """

    def __init__(self, write: Callable[[int], Sequence[Block]]) -> None:
        self._write = write
        self._width = -1
        self._blocks: Sequence[Block] = ()
        self._starts: list[int] = [0]
        self._where: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._blocks)

    @property
    def count(self) -> int:
        """The blocks with a key."""
        return len(self._where)

    def key(self, index: int) -> str:
        """The key of the block."""
        return self._blocks[index].key

    def index_of(self, key: str) -> int | None:
        """Where the first block with this key is."""
        return self._where.get(key)

    def shaped(self, width: int) -> None:
        """Write the page for this width."""
        if width == self._width:
            return
        self._width = width
        self._blocks = self._write(max(width, 8))
        self._starts = [0, *accumulate(len(block.lines) for block in self._blocks)]
        self._where = {
            block.key: index
            for index, block in reversed(list(enumerate(self._blocks)))
            if block.key
        }

    @property
    def height(self) -> int:
        """The lines of the page."""
        return self._starts[-1]

    def start(self, index: int) -> int:
        """The line on which the block begins."""
        return self._starts[index]

    def at(self, line: int) -> tuple[int, int]:
        """Which block this line belongs to."""
        index = bisect_right(self._starts, line) - 1
        return index, line - self._starts[index]

    def lines(self, index: int) -> Sequence[Line]:
        """The lines of the block."""
        return self._blocks[index].lines


NO_ROWS = PageRows(lambda _width: ())
