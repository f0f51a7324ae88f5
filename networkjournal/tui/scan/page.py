"""The page behind: walking through one's relations one by one, to write down whom they know."""

from collections.abc import Collection, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Person, Record
from networkjournal.domain.scanning import Answer, answer_in, written_down
from networkjournal.language import _
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.inked import HERE, TextLine
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.scan.entry import entry_of
from networkjournal.tui.scan.input import ScanInput
from networkjournal.tui.scan.walk import Walk
from networkjournal.tui.scan.which_one import ask_which
from networkjournal.tui.scan.words import (
    about,
    beside_each_other,
    time_left,
    what_came_of_it,
)
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.suggesting import WordSuggester
from networkjournal.tui.text import Line, said

_DRAFT = "scan"


class ScanPage(Section):
    """One relation at a time: whom do they know? The clock counts while one looks at it."""

    NAME = "scan"
    TABLES: ClassVar[frozenset[str]] = frozenset({"people", "ties", "searches", "entries"})
    ADDS = Person
    CAN_FILTER = False
    IS_BEHIND = True
    PLACES = (Where.SCAN, Where.SECTION)
    DEFAULT_CSS = """
    ScanPage .asked { height: 1; }
    ScanPage .line { height: 1; }
    ScanPage .margin { width: 2; }
    ScanPage .scan-line { width: 1fr; }
    ScanPage.-ended .asking { display: none; }
    ScanPage .asking { height: auto; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._walk = Walk(desk)
        self._has_arrived = False
        self._about = TextLine(classes="asked")
        self._question = TextLine(classes="asked")
        self._margin = TextLine(classes="margin")
        self._input = ScanInput(self._typed)
        self._input.write_down = self._enter
        self._input.next = self._write_and_go_on
        self._input.before = self._go_back
        self._input.stop = self._stop
        self._input.into_list = self._into_list
        self.add_class("-prose")

    def compose(self) -> ComposeResult:
        """Who it is, the question and its line; below it whom one knows through them."""
        with Horizontal(classes="panes"):
            with Vertical(classes="list-pane"):
                yield self.title_line
                with Vertical(classes="asking"):
                    yield self._about
                    yield TextLine(classes="gap")
                    yield self._question
                    with Horizontal(classes="line"):
                        yield self._margin
                        yield self._input
                yield TextLine(classes="gap")
                yield self.list
            with Vertical(classes="detail-pane"):
                yield self.detail

    def on_mount(self) -> None:
        """The clock runs from now on."""
        self.set_interval(1.0, self.tick)
        super().on_mount()

    # The clock

    def tick(self, seconds: int = 1) -> None:
        """So many seconds have passed; they count while somebody is in question on the screen."""
        if not self._is_looked_at:
            return
        self._walk.tick(seconds)
        self.title_line.write(*self.heading())

    @property
    def _is_looked_at(self) -> bool:
        return bool(self.display and not self._walk.is_ended and self._walk.person)

    # Coming and going

    def arrive(self) -> None:
        """Go on where one was, or begin a round."""
        self._trail.clear()
        self.remove_class("-detail")
        self._has_arrived = True
        self._walk.arrive()
        self.redraw()
        self._take_up_draft()

    def closing(self) -> None:
        """The minutes up to now count."""
        if self._has_arrived and not self._walk.is_ended and self._walk.write_entry():
            self._walk.keep()

    def take_focus(self) -> None:
        """Into the line, unless one reads somebody's page or the end."""
        if self.has_class("-detail"):
            self.detail.focus()
        elif self._walk.is_ended or not self._walk.person:
            self.list.focus()
        else:
            self._input.focus()

    def _focus_list(self) -> None:
        self.take_focus()

    # What it shows

    def heading(self) -> tuple[Line, Line]:
        """Whose turn it is, which of how many, and the clock."""
        person = self._walk.person
        if self._walk.is_ended or person is None:
            return ((self.title, "name"),), ()
        number, count = self._walk.place
        words = _("{number} of {count}").format(number=number, count=count)
        left = ((self.title, "name"), (" · ", "soft"), (said(person.label, 60), "name"))
        return left, ((f"{words} · {time_left(self._walk.round)}", "soft"),)

    def nothing_here(self) -> str:
        """Nobody to be asked."""
        words = _("Nobody to scan yet: you begin with someone you know. [add-many] adds many.")
        return keyed(words)

    def rows(self, query: str) -> Rows:
        """Whom one knows through them and what one looks for; at the end what came of it."""
        self.set_class(self._walk.is_ended or self._walk.person is None, "-ended")
        if not self.desk.overview.log_is_open:
            return NO_ROWS
        if self._walk.is_ended:
            return PageRows(lambda width: list(what_came_of_it(self.desk, self._walk.round, width)))
        person = self._walk.person
        if person is None:
            return NO_ROWS
        self._margin.write_at_edge(((HERE, "due"),))
        self._about.write(((about(person), "soft"),))
        question = _("Whom does {name} know?").format(name=said(person.label, 60))
        self._question.write(((question, "heading"),))
        self._input.placeholder = _("a name or a role, and by a comma what they do")
        people = self.desk.journal.people
        self._input.suggester = WordSuggester(lambda: (one.label for one in people.values()), False)
        return PageRows(lambda width: list(beside_each_other(self.desk, person, width)))

    def touched(self, tables: Mapping[str, Collection[str]] | Collection[str]) -> None:
        """Somebody may have come or gone."""
        if "people" in tables and self._has_arrived and self.display and not self._walk.is_ended:
            before = self._walk.round.person
            self._walk.look_ahead()
            if self._walk.round.person != before:
                self.call_later(self._say_who_came, before)
        super().touched(tables)

    def _say_who_came(self, before: str) -> None:
        """Whom one was asked about is gone: what was typed of them stays, and whose turn it is."""
        if before and self._input.value.strip() and self._walk.person is not None:
            words = _("{name} is no longer here to be asked; your words now stand at {other}.")
            gone, other = self.desk.journal.name_of(before), self._walk.person.label
            self.desk.warn(words.format(name=said(gone, 40), other=said(other, 40)))
        if not self.has_class("-detail") and self.display:
            self.take_focus()

    def shown(self) -> None:
        """Somebody may have come or gone meanwhile."""
        if self._has_arrived and not self._walk.is_ended:
            self._walk.look_ahead()
        super().shown()

    def _follow(self, key: str, *, again: bool = False) -> None:
        """Beside the line stands the page of whom it asks about."""
        if not (self._walk.is_ended or self.list.has_focus or self.in_detail):
            key = self._walk.round.person
        super()._follow(key, again=again)

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one opens reads as it does in its own section."""
        return read_record(self.desk, record, width)

    # Writing down

    def _typed(self, words: str) -> None:
        kept = {"words": words, "person": self._walk.round.person} if words.strip() else {}
        self.desk.drafts.keep(_DRAFT, kept)

    def _take_up_draft(self) -> None:
        """What was typed about whom one asks now, and not written down."""
        draft = self.desk.drafts.get(_DRAFT)
        words = draft.get("words", "") if draft.get("person") == self._walk.round.person else ""
        if words and not self._input.value:
            self._input.value = words
            self._input.cursor_position = len(words)

    def _enter(self) -> None:
        if self._input.value.strip():
            self._write_down()
        else:
            self._go_on()

    def _write_and_go_on(self) -> None:
        if not self._input.value.strip() or self._write_down(then_next=True):
            self._go_on()

    def _write_down(self, *, then_next: bool = False) -> bool:
        """Write down whom the line names; whether that was done at once."""
        person = self._walk.person
        if person is None:
            return False
        try:
            answer = answer_in(self._input.value, self.desk.overview.names, self.desk.journal)
        except FieldError as error:
            self.desk.warn(str(error))
            return False
        if len(answer.known) > 1:
            ask_which(self.app, answer, lambda meant: self._meant(answer, meant, then_next))
            return False
        return self._write_found(answer, answer.person())

    def _meant(self, answer: Answer, meant: Person | None, then_next: bool) -> None:
        """Of several of one name this one is meant, or someone new."""
        new = Answer(answer.described, ())
        if self._write_found(answer, answer.person(meant) if meant else new.person()) and then_next:
            self._go_on()

    def _write_found(self, answer: Answer, found: Person) -> bool:
        scanned = self._walk.person
        if scanned is None:
            return False
        if found.id == scanned.id:
            words = _("A tie is between two people; both names are {name}.")
            self.desk.warn(words.format(name=said(scanned.label, 60)))
            return False
        journal = self.desk.journal
        is_new = found.id not in journal.people
        records = written_down(scanned.id, (found,), journal)
        entry = entry_of(self._walk.round, journal, (scanned.id,), (found.id,))
        words = _("{name} knows {others}").format(
            name=said(scanned.label, 40), others=said(found.label, 40)
        )
        if self.desk.write(words, (*records, entry)) is None:
            return False
        self._input.value = ""
        self._walk.keep()
        self._say(words, answer.left_out(found), found, is_new)
        return True

    def _say(self, words: str, other: str, found: Person, is_new: bool) -> None:
        if other:
            line = _("{name} has a role already, {role}; “{other}” was not written down.")
            self.desk.say(line.format(
                name=said(found.label, 40), role=said(found.role, 40), other=said(other, 40)
            ))  # fmt: skip
            return
        # in a line to type in the key of undo is a letter
        self.desk.say(_("{what} · new here").format(what=words) if is_new else words)

    # Walking

    def _go_on(self) -> None:
        """To the next one; after ten minutes, or the last one, to what came of it."""
        if self._walk.go_on():
            self.redraw()
            self.take_focus()
        elif self._walk.end():
            self.redraw()
            self.list.focus()
            self.desk.moved()

    def _go_back(self) -> None:
        """To the one before, of this day's; what is typed stays with whom it is about."""
        if not self._input.value.strip() and self._walk.go_back():
            self.redraw()

    def _stop(self) -> None:
        """Stop here; the same key goes on here, also after days."""
        is_written = self._walk.write_entry()
        self._walk.keep()
        person = self._walk.person
        name = said(person.label, 40) if person is not None else ""
        self.desk.leave_page()
        if name and is_written:
            self.desk.say(keyed(_("Kept; [scan] goes on with {name}.")).format(name=name))

    def _into_list(self) -> None:
        if self.list.current_key:
            self.list.focus()
        elif self.detail_is_beside:
            self._opened(self._walk.round.person)

    # Keys outside of the line

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """``z`` stops here; nothing is added but in the line."""
        match action:
            case "add":
                return False
            case "later":
                return not self._walk.is_ended and self._walk.person is not None
            case "back":
                return True
        return super().check_action(action, parameters)

    def action_later(self) -> None:
        """Stop here, and go on later."""
        self._stop()

    def action_back(self) -> None:
        """From a page to the list, from the list into the line, from the end away."""
        if self._trail or self.in_detail:
            self._leave_page()
        elif self._walk.is_ended or self._walk.person is None:
            self.desk.leave_page()
        else:
            self._input.focus()

    def action_other_pane(self) -> None:
        """From the list or the page back into the line."""
        if self._walk.is_ended:
            super().action_other_pane()
            return
        self._trail.clear()
        self.remove_class("-detail")
        self.take_focus()
        self._follow(self._walk.round.person)

    def _leave_page(self) -> None:
        if self._trail:
            super()._leave_page()
            return
        self.remove_class("-detail")
        if self.list.current_key:
            self.list.focus()
        else:
            self.take_focus()
