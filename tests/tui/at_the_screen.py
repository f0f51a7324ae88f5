"""Working the app as a person does: keys in, the screen's text out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.segment import Segment
from textual.pilot import Pilot

from networkjournal.domain.records import Record
from networkjournal.journal import Journal
from networkjournal.tui.app import NetworkJournal

SMALL, WIDE, LEAST = (80, 24), (120, 36), (60, 15)
_KEYS = {" ": "space", "@": "at", "#": "number_sign", "\t": "tab", "\n": "enter"}


class Reader:
    """Someone in front of the screen."""

    def __init__(self, app: NetworkJournal, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, as they are seen."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def words(self) -> str:
        """The whole screen as running text, however its lines are wrapped."""
        return " ".join(self.text.split())

    @property
    def segments(self) -> list[Segment]:
        """Every piece of the screen with its style."""
        return [part for strip in self.app.screen._compositor.render_strips() for part in strip]

    @property
    def here(self) -> str:
        """The first line that has the here-bar."""
        return next((line for line in self.lines if line.startswith("▌")), "")

    @property
    def footer(self) -> str:
        """The last line."""
        return self.lines[-1]

    async def press(self, *keys: str) -> None:
        """Press these keys."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Put these words where the cursor is, the last letter by a key."""
        from textual.widgets import Input

        field = self.app.focused
        if isinstance(field, Input):
            field.insert_text_at_cursor(words[:-1])
            await self.press(_KEYS.get(words[-1], words[-1]))
        else:
            for letter in words:
                await self.pilot.press(_KEYS.get(letter, letter))
        await self.pilot.pause()

    async def go_to_field(self, label: str) -> None:
        """Put the cursor in the field of a form that has this label, as a click would."""
        from networkjournal.tui.form_row import FormRow

        row = next(row for row in self.app.screen.query(FormRow) if row.field.label == label)
        row.enter()
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until everything has been read and every page made."""
        while not self.app.is_settled and self.app.is_running:
            await self.pilot.pause(0.01)
        await self.pilot.pause()


@asynccontextmanager
async def opened(
    path: Path, size: tuple[int, int] = SMALL, *, settled: bool = True, notice: str = ""
) -> AsyncIterator[Reader]:
    """The app on this journal, read and ready."""
    app = NetworkJournal(Journal.open(path), notice)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        if settled:
            await reader.settle()
        yield reader


def write(path: Path, *records: Record) -> list[Record]:
    """Put these records into the journal, and give them back with their ids."""
    with Journal.open(path).change("Before the test") as change:
        return [change.put(record) for record in records]
