"""The capture line: one sentence at the bottom of the page, understood while it is typed."""

from collections.abc import Callable
from typing import ClassVar

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.timer import Timer

from networkjournal.domain.records import Goal, Person, Record
from networkjournal.domain.sentence.capture import capture, made_plain
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.text import clean_line
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.completion import (
    Offer,
    OpenName,
    offer_at,
    open_names,
    to_settle,
    written_out,
)
from networkjournal.tui.desk import Desk
from networkjournal.tui.echo import ask_whether_new, echo
from networkjournal.tui.inked import HERE, TextLine
from networkjournal.tui.line_input import LineInput
from networkjournal.tui.line_kinds import (
    EXAMPLE_OF,
    HINT_OF,
    KEPT_OF,
    LABEL_OF,
    LineKind,
    direction_of,
    form_of,
    glyph_of,
    is_plan,
)
from networkjournal.tui.sentence_writing import Sentence, beside_unless_named, write_sentence
from networkjournal.tui.spoken_keys import keyed
from networkjournal.tui.text import Span, joined, said

_MARKED = frozenset({"person", "date", "minutes", "tag", "expertise", "field", "time"})
_NAMED, _UNSETTLED = frozenset({"person"}), frozenset({"unknown", "ambiguous"})
_PAUSE = 0.3
"""Seconds of typing that may be lost when the program is killed."""
_NOTHING = Captured("")
_BESIDE, _FOR = "beside", "goal"
"""Where a draft keeps the person and the goal on whose page it was begun."""
PROPOSED = "proposed"
"""Where a draft says that its sentence was proposed, and not typed before."""


class _Marks(Highlighter):
    """Underlines what was recognised."""

    def __init__(self) -> None:
        self.captured = _NOTHING

    def highlight(self, text: Text) -> None:
        """Underline the recognised parts; unknown and ambiguous names are in italics."""
        for span in self.captured.spans:
            text.stylize("underline" if span.kind in _MARKED else "italic", span.start, span.end)


class CaptureInput(LineInput):
    """The field of the sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(Where.CAPTURE)]

    def __init__(self, line: "CaptureLine", marks: _Marks) -> None:
        super().__init__(highlighter=marks, classes="sentence")
        self._line = line

    def watch_value(self, value: str) -> None:
        """Understand the sentence in the frame that shows the letter."""
        if self.is_mounted:
            self._line.understand(value)

    def watch_selection(self) -> None:
        """Another word stands before the cursor, and may be a name."""
        if self.is_mounted:
            self._line.look_for_name()

    def action_delete_left(self) -> None:
        """Backspace behind a date makes the date plain text; elsewhere it deletes a letter."""
        if self.selection.is_empty and self._line.unread_date(self.cursor_position):
            return
        super().action_delete_left()

    def action_write(self) -> None:
        """Write the sentence down."""
        self._line.write()

    def action_complete(self) -> None:
        """Complete or choose a name."""
        self._line.complete()

    def action_form(self) -> None:
        """The same in the full form."""
        self._line.to_form()

    def action_keep(self) -> None:
        """Keep the sentence for later."""
        self._line.keep()


class CaptureLine(Vertical):
    """Opened by ``s``, ``h``, ``i``, ``t``, ``m`` and ``n`` over the page, which stays in sight.

    ``on_close`` gives the focus back to where it was; ``on_form`` opens the form; ``on_written``
    is told what was written.
    """

    DEFAULT_CSS = """
    CaptureLine { height: 3; display: none; background: $surface; }
    CaptureLine.-open { display: block; }
    CaptureLine Horizontal { height: 1; }
    CaptureLine .sentence { width: 1fr; margin-right: 2; }
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._marks = _Marks()
        self._prompt = TextLine(classes="prompt")
        self._prompt.GROUND = "surface"
        self._input = CaptureInput(self, self._marks)
        self._echo = (TextLine(), TextLine())
        for line in self._echo:
            line.GROUND = "surface"
        self._kind: LineKind = "sowing"
        self._beside: Person | None = None
        self._here: Person | None = None
        self._goal = self._goal_here = ""
        self._offer: Offer | None = None
        self._turn = 0
        self._indent = 10
        self._chosen: dict[str, str] = {}
        self._asked: set[str] = set()
        self._open: list[OpenName] = []
        self._reopened = ""
        self._last_choice = ""
        self._saver: Timer | None = None
        self.on_close: Callable[[], None] = lambda: None
        self.on_form: Callable[[Sentence], None] = lambda _sentence: None
        self.on_written: Callable[[Record], None] = lambda _record: None

    def compose(self) -> ComposeResult:
        """The prompt and the sentence; two lines below them."""
        with Horizontal():
            yield self._prompt
            yield self._input
        yield from self._echo

    @property
    def is_open(self) -> bool:
        """Whether one is writing."""
        return self.has_class("-open")

    @property
    def _place(self) -> str:
        return f"line:{self._kind}"

    def open(self, kind: LineKind, beside: Person | None, goal: Goal | None = None) -> None:
        """Write about this kind of thing, with this person or for this goal where one is there.

        What was kept before goes on first, with the person and the goal it was begun with.
        """
        if self.is_open:
            self.keep_draft()
        self._kind, self._beside, self._here = kind, beside, beside
        self._goal = self._goal_here = goal.id if goal is not None else ""
        draft = self._desk.drafts.get(self._place)
        self._chosen = {key[1:]: who for key, who in draft.items() if key.startswith("@")}
        kept = draft.get("sentence", "").rstrip()
        if kept:
            self._beside = self._desk.journal.people.get(draft.get(_BESIDE, ""))
            self._goal = draft.get(_FOR, "")
        begun = f"{kept} " if kept else ""
        self._reopened = "" if draft.get(PROPOSED) else begun
        self._last_choice = ""
        self._indent = len("▌ → ") + cell_len(_(LABEL_OF[kind])) + 3
        self._prompt.styles.width = self._indent
        sign, ink = glyph_of(kind)
        glyph: Span = (f"{sign} ", ink)
        self._prompt.write_at_edge(((HERE, "due"), (" ", ""), glyph, (_(LABEL_OF[kind]), "name")))
        self._input.placeholder = _(HINT_OF[kind])
        self._input.value = begun
        self._input.cursor_position = len(self._input.value)
        self.add_class("-open")
        self.understand(self._input.value)
        self._input.focus()

    def understand(self, sentence: str) -> None:
        """Take the sentence apart and say what was understood."""
        overview = self._desk.overview
        if not sentence.strip():
            self._chosen.clear()
            self._beside, self._goal = self._here, self._goal_here
        self._asked.clear()
        captured = capture(
            sentence,
            names=overview.names,
            expertise=overview.expertise(),
            today=self._desk.today,
            direction=direction_of(self._kind),
            form=form_of(self._kind),
            chosen=self._chosen,
        )
        self._marks.captured = captured
        self._open = open_names(sentence, captured, overview.names)
        self._say()
        if self.is_open and self._saver is None:
            self._saver = self.set_timer(_PAUSE, self.keep_draft)

    def look_for_name(self) -> None:
        """See whether the word before the cursor may be a name, and offer it."""
        names = self._desk.overview.names
        offer = offer_at(self._input.value, self._input.cursor_position, names)
        if offer != self._offer:
            self._offer = offer
            self._say()

    def _say(self) -> None:
        """Say what was understood, below the sentence."""
        captured = self._marks.captured
        lines = [self._hint()]
        if self._input.value.strip():
            beside = beside_unless_named(self._beside, captured)
            offer = self._unsaid(captured)
            lines = echo(self._desk, self._kind, captured, beside, offer, self._open)
            if not any(name == "goal" for name, _value in captured.fields):
                lines[-1] = joined([lines[-1], self._for_goal])
            if self._input.value == self._reopened:
                lines.insert(0, [(_("Kept from before; ^u clears it."), "soft")])
        indent: Span = (" " * (self._indent - 2), "")
        for number, line in enumerate(self._echo):
            line.write((indent, *lines[number]) if number < len(lines) else ())

    def _unsaid(self, captured: Captured) -> Offer | None:
        """The offer, unless the name is already written out."""
        offer = self._offer
        if offer is None:
            return None
        end = len(self._input.value[: offer.end].rstrip())
        named = _NAMED if offer.is_at else _NAMED | _UNSETTLED
        inside = any(
            span.kind in named and span.start <= offer.start and end <= span.end
            for span in captured.spans
        )
        return None if inside else offer

    @property
    def _for_goal(self) -> list[Span]:
        """The goal it is for, where one began on its page."""
        goal = self._desk.journal.goals.get(self._goal) if self._goal else None
        return [(_("for {goal}").format(goal=said(goal.what, 30)), "")] if goal else []

    def _hint(self) -> list[Span]:
        hint: list[Span] = []
        if self._beside is not None:
            with_whom = _("with {names}").format(names=said(self._beside.label, 40))
            hint += [(with_whom, ""), ("   ", "")]
        if self._for_goal:
            hint += [*self._for_goal, ("   ", "")]
        if self._kind in EXAMPLE_OF:
            return [*hint, (_(EXAMPLE_OF[self._kind]), "soft")]
        return [*hint, (_("@name  yesterday  20m  #known-for"), "soft")]

    # Keys

    def write(self) -> None:
        """Write the sentence down, unless something has to be settled first."""
        sentence = self._sentence()
        if not sentence.text.strip():
            self._close()
            return
        captured = sentence.captured
        for name in self._open:
            if not name.is_new or name.written not in self._asked:
                self._to_choice(name)
                return
        is_past = not is_plan(self._kind)
        if is_past and captured.on is not None and captured.on > self._desk.today:
            self._desk.say(
                keyed(_("That day is still to come: Esc, then [meeting] plans a meeting."))
            )
            return
        written = write_sentence(self._desk, sentence)
        if written is not None:
            self._desk.drafts.keep(self._place, {})
            self._input.value = ""
            self._close()
            self.on_written(written)

    def _sentence(self) -> Sentence:
        captured = self._marks.captured
        beside = beside_unless_named(self._beside, captured)
        chosen = dict(self._chosen)
        return Sentence(
            self._input.value, self._kind, captured, beside, self._place, chosen, self._goal
        )

    def _to_choice(self, name: OpenName) -> None:
        """Put the cursor behind a name that may mean more than one person; nothing is guessed."""
        self._input.cursor_position = name.end
        self._last_choice = ""
        if name.is_new:
            self._asked.add(name.written)
            self._desk.say(ask_whether_new(name))
        else:
            asked = said(name.written, 40)
            self._desk.say(_("Which {name}? Tab chooses.").format(name=asked))

    def complete(self) -> None:
        """The next person that fits, for a name to be settled or the word at the cursor."""
        names = self._desk.overview.names
        sentence, cursor = self._input.value, self._input.cursor_position
        if sentence and sentence == self._last_choice and len(self._cycle[0].people) > 1:
            offer, sentence, cursor = self._cycle
            self._turn += 1
        else:
            found = to_settle(self._open, cursor, self._unsaid(self._marks.captured))
            if found is None:
                return
            offer, self._turn = found, 0
            self._cycle = (offer, sentence, cursor)
        self._desk.say("")
        person = offer.people[self._turn % len(offer.people)]
        self._chosen[clean_line(person.label)] = person.id
        self._last_choice, cursor = written_out(sentence, offer, person, names, cursor)
        if self._input.value == self._last_choice:
            self.understand(self._last_choice)
        self._input.value = self._last_choice
        self._input.cursor_position = cursor

    _cycle: tuple[Offer, str, int] = (Offer(0, 0, (), False), "", 0)

    def unread_date(self, cursor: int) -> bool:
        """Make the date that ends at the cursor plain text; whether there was one."""
        for span in self._marks.captured.spans:
            if span.kind == "date" and span.end == cursor:
                self._input.value = made_plain(self._input.value, span)
                self._input.cursor_position = cursor + 1
                return True
        return False

    def to_form(self) -> None:
        """Go on in the form with what is written."""
        sentence = self._sentence()
        self.keep_draft()
        self._close()
        self.on_form(sentence)

    def keep(self) -> None:
        """Keep the sentence for later."""
        kept = bool(self._input.value.strip())
        self.keep_draft()
        self._close()
        if kept:
            self._desk.say(keyed(_(KEPT_OF[self._kind])))

    def forget_draft(self, sentence: Sentence) -> None:
        """What was kept of this sentence was written in another way."""
        self._desk.drafts.keep(sentence.place, {})

    def keep_draft(self) -> None:
        """Keep the sentence, in case the program ends."""
        self._stop_saving()
        sentence = self._input.value
        chosen = {f"@{name}": who for name, who in self._chosen.items()} if sentence else {}
        beside = {_BESIDE: self._beside.id} if self._beside else {}
        goal = {_FOR: self._goal} if self._goal else {}
        typed = {"sentence": sentence, **beside, **goal, **chosen} if sentence.strip() else {}
        self._desk.drafts.keep(self._place, typed)

    def _stop_saving(self) -> None:
        if self._saver is not None:
            self._saver.stop()
            self._saver = None

    def _close(self) -> None:
        self._stop_saving()
        self.remove_class("-open")
        self.on_close()
