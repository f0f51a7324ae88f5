"""The page behind: who is waiting for you? About a step that one keeps putting off."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import BindingType

from networkjournal.domain.called import first_name
from networkjournal.domain.dates.said import say_date
from networkjournal.domain.records import Person, Record, Step
from networkjournal.domain.waiting_for_me import Sign
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.desk import Desk
from networkjournal.tui.reading import read_record
from networkjournal.tui.rows import NO_ROWS, Block, PageRows, Rows
from networkjournal.tui.section import Section
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.steps.evidence import evidence, evidence_blocks
from networkjournal.tui.steps.putting_off import put_off_step
from networkjournal.tui.text import Line, said, spread, wrap

_ON_A_SHORT_SCREEN = 3
"""So many pieces of evidence leave room there for the question and the smallest version."""


class WaitingPage(Section):
    """The essay's question, the answer that the journal has, and the smallest version of the step.

    Enter does that one, ``e`` makes it smaller, ``z`` puts it off anyway, ``x`` lets it go.
    """

    NAME = "waiting"
    TABLES: ClassVar[frozenset[str]] = frozenset({"steps", "entries", "people", "profile"})
    ADDS = Step
    CAN_FILTER = False
    IS_BEHIND = True
    PLACES = (Where.WAITING, Where.SECTION)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.WAITING)]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list.on_open = self._entered

    def on_mount(self) -> None:
        """A page of prose takes the wider list."""
        self.add_class("-prose")
        super().on_mount()

    def arrive(self) -> None:
        """Ask about the step that is in question now, standing on its smallest version."""
        self.redraw(self.desk.step_in_question)

    @property
    def _step(self) -> Step | None:
        """The step in question, as it is now."""
        return self.desk.journal.steps.get(self.desk.step_in_question)

    # What it says

    def nothing_here(self) -> str:
        """There is no step in question, or no longer."""
        return _("No step is in question. Esc goes back.")

    def rows(self, query: str) -> Rows:
        """The step, the evidence, and the smallest version."""
        step = self._step
        if step is None or not self.desk.overview.log_is_open:
            return NO_ROWS
        signs = evidence(self.desk, step)
        if self.screen.has_class("-short"):
            signs = _one_of_a_kind(signs)[:_ON_A_SHORT_SCREEN]

        def write(width: int) -> Sequence[Block]:
            return [
                Block([((line, ""),) for line in wrap(self._about(step), width)]),
                *(self._answer(list(evidence_blocks(self.desk, signs, width)), step, width)),
                Block([()]),
                Block(self._smallest(step, width), step.id),
            ]

        return PageRows(write)

    def _about(self, step: Step) -> str:
        """Which step it is, how often it was put off and how much it is dreaded."""
        match len(step.put_off):
            case 0:
                words = _("A step ahead: {what}.")
            case 1:
                words = _("You put this off once: {what}.")
            case 2:
                words = _("You put this off twice: {what}.")
            case _:
                words = _("You put this off {count} times: {what}.")
        about = words.format(what=said(step.what, 120).rstrip("."), count=len(step.put_off))
        if step.dread_before is not None:
            dread = _("Dreaded: {count} of 10").format(count=step.dread_before)
            about = f"{about} {dread}."
        short = self.screen.has_class("-short")
        if step.put_off and not short and step.due is not None and step.due > self.desk.today:
            when = say_date(step.due, self.desk.today, "weekday")
            until = _("Now put off until {date}.").format(date=when)
            about = f"{about} {until}"
        return about

    def _answer(self, found: list[Block], step: Step, width: int) -> Iterator[Block]:
        if found:
            yield Block([((_("Your journal says:"), "heading"),)])
            yield from found
            return
        words = [_("No one yet. All begin so: give something first."), self._to_give(step)]
        lines: list[Line] = [((line, ""),) for part in words for line in wrap(part, width)]
        yield Block(lines)

    def _to_give(self, step: Step) -> str:
        """Something to give, to whom the step is about."""
        person = self._first_person(step)
        if person is None:
            return keyed(_("Could you bring someone one thing you know? [sow] writes it down."))
        words = keyed(_("Could you bring {name} one thing you know? [sow] writes it down."))
        return words.format(name=said(first_name(person), 40))

    def _smallest(self, step: Step, width: int) -> list[Line]:
        right: Line = ((_("I do this one"), "soft"), ("  ", ""), (_("Enter"), "key"))
        if step.smallest:
            words = _("Smallest step: {what}").format(what=said(step.smallest, 120))
        else:
            words = keyed(_("What is the smallest version? [edit] writes it down."))
        first, *rest = wrap(words, max(width - 24, 16))
        lines: list[Line] = [spread(((first, "name"),), right, width)]
        return [*lines, *(((line, "name"),) for line in rest)]

    def read(self, record: Record, width: int) -> Sequence[Block]:
        """Whatever one stands on reads as it does in its own section."""
        return read_record(self.desk, record, width)

    # Keys

    def _first_person(self, step: Step) -> Person | None:
        people = self.desk.journal.people
        return next((people[key] for key in step.people if key in people), None)

    def person_here(self) -> Person | None:
        """Whom one stands on; else whom the step is about."""
        found, step = super().person_here(), self._step
        return found or (self._first_person(step) if step is not None else None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The keys are about the step, wherever on the page one stands."""
        if action in {"edit", "done", "later"}:
            return self._step is not None
        if action in {"add", "delete", "let_go", "who_waits"}:
            return False
        return super().check_action(action, parameters)

    def _entered(self, key: str) -> None:
        """Enter on the smallest version does that one; on evidence it opens the record."""
        step = self._step
        if step is None or key != step.id:
            self._opened(key)
            return
        today = self.desk.today
        words = _("For today: {name}").format(name=self.desk.call(step))
        if step.due != today:
            if self.desk.write(words, (replace(step, due=today),)) is None:
                return
            words = keyed(_("{what} · [undo] to undo")).format(what=words)
        self.desk.leave_page()
        self.desk.say(words)

    def action_edit(self) -> None:
        """Make the step smaller."""
        step = self._step
        if step is not None:
            from networkjournal.tui.steps.smaller import SmallerForm

            self.desk.open_form(lambda: SmallerForm(self.desk, step))

    def action_later(self) -> None:
        """Later anyway: it stays put off; where its day has come, ask until when."""
        step = self._step
        if step is None:
            return
        if step.due is None or step.due <= self.desk.today:
            put_off_step(self.desk, step)
            return
        when = say_date(step.due, self.desk.today, "weekday")
        self.desk.leave_page()
        self.desk.say(_("It comes back on {date}.").format(date=when))

    def action_done(self) -> None:
        """Let the step go: it is deleted, and undo brings it back."""
        step = self._step
        if step is None:
            return
        words = _("Let go: {name}").format(name=self.desk.call(step))
        if self.desk.write(words, remove=(step,)) is not None:
            self.desk.leave_page()
            self.desk.say(keyed(_("{what} · [undo] to undo")).format(what=words))


def _one_of_a_kind(signs: Sequence[Sign]) -> list[Sign]:
    """The first piece of evidence of each kind; one's own promises only where there is room."""
    first = list({sign.kind: sign for sign in reversed(signs)}.values())[::-1]
    if len(first) > _ON_A_SHORT_SCREEN:
        return [sign for sign in first if sign.kind != "promised"]
    return first
