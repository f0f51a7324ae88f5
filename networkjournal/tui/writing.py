"""Writing things down: the capture line and the forms, opened over a page and closed again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from networkjournal.domain.records import Person, Profile, Record
from networkjournal.language import _
from networkjournal.tui.desk import Desk
from networkjournal.tui.pages import Pages
from networkjournal.tui.typing_order import TypingOrder

# The line and the forms are loaded after the first frame, or when they are asked for before.
if TYPE_CHECKING:
    from networkjournal.tui.capture_line import CaptureLine
    from networkjournal.tui.forms import Filling
    from networkjournal.tui.line_kinds import LineKind
    from networkjournal.tui.plain_form import PlainForm
    from networkjournal.tui.sentence_writing import Sentence


class Writing:
    """What is being written, if anything is.

    Args:
        desk: The journal.
        pages: Where a form comes into view; the line stands right below.
        take_focus: Gives the keys back to the page.
    """

    def __init__(self, desk: Desk, pages: Pages, take_focus: Callable[[], None]) -> None:
        self._desk = desk
        self._pages = pages
        self._take_focus = take_focus
        self._line: CaptureLine | None = None
        self._form: PlainForm | None = None
        self.on_open: Callable[[], None] = lambda: None
        """Called when a line or a form opens: what was said before is about something else."""

    @property
    def in_form(self) -> bool:
        """Whether a form is open."""
        return self._form is not None

    @property
    def form(self) -> "PlainForm | None":
        """The form that is open."""
        return self._form

    @property
    def in_line(self) -> bool:
        """Whether the capture line is open."""
        return self._line is not None and self._line.is_open

    async def make_line(self) -> "CaptureLine":
        """The capture line, out of view when it is new."""
        if self._line is None:
            from networkjournal.tui.capture_line import CaptureLine

            self._line = line = CaptureLine(self._desk)
            line.on_close = self._take_focus
            line.on_form = self._from_sentence
            line.on_written = self._written
            await self._pages.screen.mount(line, after=self._pages)
        return self._line

    async def open_line(self, kind: "LineKind", beside: Person | None) -> None:
        """Open the capture line, unless a form is open."""
        if not self.in_form:
            self.on_open()
            page = self._pages.current
            goal = page.goal_here() if page is not None else None
            (await self.make_line()).open(kind, beside, goal)

    def _written(self, record: Record) -> None:
        """Where it is what one adds on this page, stand on it."""
        page = self._pages.current
        if page is not None and not page.IS_BEHIND and isinstance(record, page.ADDS):
            page.line_written(record)

    def _from_sentence(self, sentence: "Sentence") -> None:
        from networkjournal.tui.forms import sentence_filling

        def written() -> None:
            if self._line is not None:
                self._line.forget_draft(sentence)

        self.open_record_form(sentence_filling(self._desk, sentence), written)

    def add(self, kind: type[Record]) -> None:
        """Open the form of something new."""
        from networkjournal.tui.forms import new

        self.open_record_form(new(kind))

    def edit(self, record: Record) -> None:
        """Open the form of a record; an earlier version of a profile stays as it was."""
        from networkjournal.tui.forms import editing

        newest = self._desk.overview.profile()
        if isinstance(record, Profile) and newest is not None and newest.id != record.id:
            self._desk.say(_("This one is past; today's version is the one to change."))
            return
        self.open_record_form(editing(self._desk, record))

    def add_many(self, text: str = "") -> None:
        """Open the form that takes many names, with these lines in it."""

        def many() -> "PlainForm":
            from networkjournal.tui.contacts.many_names import ManyNamesForm

            return ManyNamesForm(self._desk, text)

        self.put_aside()
        self.open_form(many)

    def open_record_form(
        self, filling: "Filling", written: Callable[[], None] = lambda: None
    ) -> None:
        """Bring the form of a record into view.

        Args:
            filling: What it is about.
            written: Called once it was saved.
        """

        def of_record() -> "PlainForm":
            from networkjournal.tui.form import RecordForm

            return RecordForm(self._desk, filling)

        self.open_form(of_record, written)

    def open_form(
        self, make: Callable[[], "PlainForm"], written: Callable[[], None] = lambda: None
    ) -> None:
        """Bring a form into view, unless there is one.

        Args:
            make: Makes the form, once there is room for it.
            written: Called once it was saved.
        """
        if self._form is not None:
            return
        self.on_open()
        self._hold_keys()
        self._pages.call_later(self._mount_form_and_release, make, written)

    def _hold_keys(self) -> None:
        if isinstance(self._pages.app, TypingOrder):
            self._pages.app.hold_keys()

    async def _mount_form_and_release(
        self, make: Callable[[], "PlainForm"], written: Callable[[], None]
    ) -> None:
        try:
            if self._form is None:
                await self._mount_form(make(), written)
        finally:
            if isinstance(self._pages.app, TypingOrder):
                self._pages.app.release_keys()

    async def _mount_form(self, form: "PlainForm", written: Callable[[], None]) -> None:
        before = self._pages.current
        self._form = form
        form.display = False  # else the page and the form share the screen for a frame
        await self._pages.mount(form)
        self._pages.show(form)

        def close(record: Record | None) -> None:
            self._form = None
            if record is not None:
                written()
            if before is not None:
                self._pages.show(before)
                if record is not None and form.is_new:
                    before.open_record(record.id)
            form.remove()
            self._take_focus()

        form.on_close = close

    def put_aside(self) -> None:
        """Close what is open; what was typed is kept."""
        if self._line is not None and self._line.is_open:
            self._line.keep()
        if self._form is not None:
            self._form.put_aside()

    def keep_drafts(self) -> None:
        """Keep what is being typed now."""
        if self._line is not None and self._line.is_open:
            self._line.keep_draft()
        if self._form is not None:
            self._form.keep_draft()
