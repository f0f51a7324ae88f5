"""The screen of the journal: bar, pages, the capture line, notice and footer, and their keys."""

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from networkjournal.domain.records import Person
from networkjournal.journal import Journal, JournalError
from networkjournal.journal.conflicts import CopiesBeside
from networkjournal.language import _, ngettext
from networkjournal.tui.bindings import bindings_for, keys_here
from networkjournal.tui.command import Command, Where
from networkjournal.tui.commands import BY_ID, COMMANDS
from networkjournal.tui.desk import Desk
from networkjournal.tui.drafts import Drafts
from networkjournal.tui.forms_apart import FORMS_APART
from networkjournal.tui.line_input import LeftOut
from networkjournal.tui.page_names import SECTION_NAMES, SECTION_OF_KEYS
from networkjournal.tui.pages import Pages
from networkjournal.tui.shell.bar import Bar
from networkjournal.tui.shell.footer import FooterLine
from networkjournal.tui.shell.notice import NoticeLine
from networkjournal.tui.shell.room import MoreRoom
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.writing import Writing

if TYPE_CHECKING:
    from networkjournal.tui.line_kinds import LineKind

Touched = Mapping[str, frozenset[str]]

_FIRST_NOTICE = 5.0
"""Seconds; what one begins with takes a row from a page that is new."""

_QUESTION = 20.0
"""Seconds; a question takes longer to answer than a statement to read."""

_UNTIL_FOCUSED = 4
"""Turns of the loop in which the focus arrives, so that one frame shows the page and its place."""

HOME_OF: dict[str, str] = {
    "people": "contacts",
    "entries": "log",
    "meetings": "meetings",
    "profile": "known-for",
    "achievements": "known-for",
    "groups": "breadth",
    "searches": "breadth",
    "ties": "breadth",
    "goals": "goals",
    "lookbacks": "today",
    "steps": "goals",
}
"""The section where the records of a table live."""


class JournalScreen(Screen[None]):
    """Everything one sees, but help and palette."""

    DEFAULT_CSS = """
    JournalScreen { layers: base above; background: $background; overflow: hidden; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.EVERYWHERE)]

    def __init__(
        self,
        journal: Journal,
        drafts: Drafts,
        notice: str,
        keys: Mapping[str, str],
        mark: str = "",
    ) -> None:
        super().__init__()
        from networkjournal.domain.today import today

        self._first_notice = notice
        self._notice = NoticeLine()
        self.desk = Desk(journal, today(), drafts, self._notice.say, self._warn)
        self.desk.keys = keys
        self.desk.speak_of = lambda words, key: self._notice.say(
            words, about=key, seconds=_QUESTION
        )
        self.desk.spoken_of = lambda: self._notice.about
        self.desk.moved = self.refresh_bindings
        self._bar = Bar()
        self._bar.mark = mark
        self._pages = Pages(self.desk)
        self._writing = Writing(self.desk, self._pages, self._take_focus)
        self._writing.on_open = self._notice.page_turned
        self.desk.add = self._writing.add
        self.desk.edit = self._writing.edit
        self.desk.open_record_form = self._writing.open_record_form
        self.desk.add_many = self._writing.add_many
        self.desk.capture = partial(self.call_later, self.action_capture)
        self.desk.open_form = self._writing.open_form
        self.desk.open_sample = self.action_sample
        self.desk.run = lambda name: self.call_later(self.run_command, BY_ID[name])
        self.desk.open_page = partial(self.call_later, self.action_page)
        self.desk.leave_page = partial(self.call_later, self._leave_page)
        self.desk.show_circle = partial(self.call_later, self._show_circle)
        self._touched: Touched = {}
        self._beside = CopiesBeside(journal.path)
        self._copies: set[str] = set()
        journal.watch(self._follow)

    def compose(self) -> ComposeResult:
        """From above to below."""
        yield self._bar
        yield self._pages
        yield self._notice
        yield FooterLine()
        yield MoreRoom()

    async def on_mount(self) -> None:
        """Show the first page."""
        self._pages.show(await self._pages.make("today"))
        self._take_focus()
        problem = self.desk.journal.read_only
        if problem:
            self._warn(problem)
        elif self._first_notice:
            self._notice.say(self._first_notice, seconds=_FIRST_NOTICE)

    async def make_all(self) -> None:
        """Make the pages that were not needed for the first frame."""
        await self._writing.make_line()
        for name in SECTION_NAMES:
            await self._pages.make(name)

    # What happened

    @on(LeftOut)
    def _left_out(self, event: LeftOut) -> None:
        words = _("Only {count} characters fit here; the rest of what you pasted was left out.")
        self._warn(words.format(count=event.most))

    def _warn(self, words: str) -> None:
        self._notice.say(words, error=True)

    def heard(self) -> None:
        """A key was pressed."""
        self._notice.heard()
        self.desk.own_use.pressed()

    def _follow(self, touched: Touched) -> None:
        """Records changed, here or elsewhere."""
        self._touched = touched
        self.desk.overview.touched(touched)
        for section in self._pages.made:
            section.touched(touched)
        self._notice.say("")

    def redraw(self) -> None:
        """The log can be read now: every page follows."""
        for section in self._pages.made:
            section.touched(dict.fromkeys(HOME_OF, ()))

    def remind(self) -> None:
        """Say which line was being written when the journal was closed, or ended."""
        from networkjournal.tui.log.kinds import key_of_kind

        for place in self.desk.drafts.places():
            where, _colon, kind = place.partition(":")
            key = key_of_kind(self.desk, kind) if where == "line" else ""
            if key and not self._notice.words:
                words = _("What you were writing is kept; {key} opens it again.")
                self._notice.say(words.format(key=key))
        self._remind_of_notes()

    def _remind_of_notes(self) -> None:
        """Say about whom or what there are notes that were not written down."""
        if not self.desk.drafts.places():
            return
        from networkjournal.tui.focus.kept import kept_about

        words = keyed(_("Notes about {name} are kept; [focus] opens them again."))
        for record in kept_about(self.desk):
            if not self._notice.words:
                self.desk.speak_of(words.format(name=self.desk.call(record)), record.id)

    def look_elsewhere(self) -> None:
        """Take in what another window, the command line or a sync tool wrote."""
        try:
            changed = self.desk.journal.refresh()
        except JournalError as error:
            if str(error) != self._notice.words:
                self._warn(str(error))
            return
        if changed:
            file = self.desk.journal.path.name
            self._notice.say(_("{file} changed elsewhere; both are kept.").format(file=file))
        self.look_beside()

    def look_beside(self) -> None:
        """Say so when a sync tool laid a conflict copy beside the journal."""
        names = {copy.path.name for copy in self._beside.look()}
        if names - self._copies:
            if self._notice.is_error and self._notice.words:
                return  # until it was read
            line = ngettext(
                "{count} conflict copy lies beside the journal · [palette] Conflict copies",
                "{count} conflict copies lie beside the journal · [palette] Conflict copies",
                len(names),
            )
            self._notice.say(keyed(line).format(count=len(names)))
        if names != self._copies:
            self._copies = names
            for section in self._pages.made:
                section.looked_beside()

    # Pages

    @on(Bar.Chosen)
    async def _chosen(self, event: Bar.Chosen) -> None:
        await self.action_section(event.section)

    async def action_section(self, name: str) -> None:
        """To a section; what was being typed is kept."""
        if name != self._bar.current:
            self._notice.page_turned()
        self._writing.put_aside()
        section = await self._pages.make(name)
        self._pages.show(section)
        self._bar.current = name
        self._take_focus()

    async def action_page(self, name: str) -> None:
        """To a page that has no digit; Esc leads back to the section one came from."""
        self._writing.put_aside()
        self._notice.page_turned()
        page = await self._pages.make(name)
        with self.app.batch_update():
            self._pages.show(page)
            page.arrive()
            self._take_focus()
            for _turn in range(_UNTIL_FOCUSED):
                await asyncio.sleep(0)

    async def _leave_page(self) -> None:
        await self.action_section(self._bar.current)

    def _take_focus(self) -> None:
        section = self._pages.current
        if section is not None:
            section.take_focus()
        self.refresh_bindings()

    async def _show_circle(self, circle: str) -> None:
        await self.action_section("contacts")
        section = self._pages.current
        if section is not None:
            section.filter_line.put(f'circle:"{circle}"')

    # Writing down

    def _person_here(self) -> Person | None:
        section = self._pages.current
        return section.person_here() if section else None

    async def action_capture(self, kind: "LineKind") -> None:
        """Open the capture line, with the person one stands on."""
        person = self._person_here()
        if self._pages.current is not None:
            self._pages.current.about_to_capture(kind)
        await self._writing.open_line(kind, person if person and person.name else None)

    async def action_plan(self, kind: "LineKind") -> None:
        """Open the line for a meeting or a step, with whom one stands on; a role is enough."""
        if self._pages.current is not None:
            self._pages.current.about_to_capture(kind)
        await self._writing.open_line(kind, self._person_here())

    def action_form(self, name: str) -> None:
        """Open a form that belongs to no section."""
        self._writing.put_aside()
        make = FORMS_APART[name]
        self._writing.open_form(lambda: make(self.desk, self._pages.current))

    def action_sample(self) -> None:
        """Close this journal for the sample; what was being typed is kept."""
        if not getattr(self.app, "has_sample", False):
            self._notice.say(_("The sample opens with: {line}").format(line="networkjournal demo"))
            return
        self.wants_sample = True
        self.keep_drafts()
        self.app.exit()

    wants_sample = False
    """Whether it was closed to look at the sample."""

    # Undo and redo

    def action_undo(self) -> None:
        """Take the last change back."""
        self._go_back(
            self.desk.journal.undo, keyed(_("Undone: {x} · [redo] redoes")), _("Nothing to undo.")
        )

    def action_redo(self) -> None:
        """Do the change again that was taken back."""
        self._go_back(
            self.desk.journal.redo, keyed(_("Redone: {x} · [undo] to undo")), _("Nothing to redo.")
        )

    def _go_back(self, step: Callable[[], str | None], words: str, nothing: str) -> None:
        if self._writing.in_form:
            return
        try:
            description = step()
        except JournalError as error:
            self._warn(str(error))
            return
        if description is None:
            self._notice.say(nothing)
            return
        section = self._pages.current
        if section is not None:
            touched = {key for ids in self._touched.values() for key in ids}
            section.stand_on_one_of(touched)
        self._notice.say(words.format(x=description))

    # Help and commands

    def action_help(self) -> None:
        """What the keys do here."""
        from textual.widgets import TextArea

        from networkjournal.tui.shell.help import HelpScreen, is_of_use

        focused, section = self.focused, self._pages.current
        form = self._writing.form
        if form is not None:
            title, here = form.help_title, list(form.PLACES)
            if isinstance(focused, TextArea) and Where.FORM in here:
                here.insert(0, Where.PROSE)
        elif self._writing.in_line:
            title, here = _("The line at the bottom"), [Where.CAPTURE]
        else:
            title = section.title if section else ""
            here = [*(section.PLACES if section else ()), Where.LIST]
            if focused is not None and focused.has_class("query"):
                here = [Where.FILTER]
        keys = {
            one.id: keys_here(self, one, self.desk.keys) if is_of_use(one, section) else ()
            for one in COMMANDS
        }
        self.app.push_screen(HelpScreen(title, here, lambda command: keys[command.id]))

    def action_command_palette(self) -> None:
        """Find a command by its name."""
        from networkjournal.tui.shell.palette import Palette, command_choices

        choices = command_choices(self.run_command, self.desk.keys)
        self.app.push_screen(Palette(_("Commands"), _("some letters of its name"), choices))

    def action_theme(self) -> None:
        """Choose how the journal looks; ours first."""
        from networkjournal.tui.shell.palette import Palette, theme_choices

        themes = theme_choices(self.app)
        self.app.push_screen(Palette(_("Theme"), _("some letters of its name"), themes))

    async def action_quit(self) -> None:
        """Close the journal; what was being typed is kept."""
        for section in self._pages.made:
            section.closing()
        self.keep_drafts()
        self.app.exit()

    def keep_drafts(self) -> None:
        """Keep what is being typed now."""
        self._writing.keep_drafts()
        self.desk.own_use.keep()
        for section in self._pages.made:
            section.keep_draft()

    async def run_command(self, command: Command) -> None:
        """Do what was chosen in the palette, where one was, or in the section that has it."""
        home = SECTION_OF_KEYS.get(command.where)
        if home and (self._pages.current is None or home != self._pages.current.NAME):
            await self.action_section(home)
        section = self._pages.current
        if (home or command.where is Where.SECTION) and section is not None:
            await self.app.run_action(command.action, section)
        else:
            await self.app.run_action(command.action, self)
