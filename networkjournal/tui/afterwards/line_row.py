"""A row of the form after a talk: what a line becomes, and its words."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.strip import Strip
from textual.suggester import Suggester
from textual.widget import Widget

from networkjournal.domain.afterwards.line import KINDS_OF_A_LINE, Line, LineKind
from networkjournal.domain.records import Person
from networkjournal.domain.sentence.captured import Captured
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.text import clean_line
from networkjournal.language import N_, _
from networkjournal.tui.completion import Offer, offer_at, written_out
from networkjournal.tui.form_row import FormInput, FormRow, Steps, Typed, WordChoice
from networkjournal.tui.inked import HERE
from networkjournal.tui.record_fields import Field, Takes
from networkjournal.tui.saying import KIND_GLYPHS, KIND_INKS
from networkjournal.tui.text import Span

KIND_WORDS: dict[LineKind, str] = {
    "talk": N_("talk"),
    "insight": N_("insight"),
    "sowing": N_("sowing"),
    "harvest": N_("harvest"),
    "mine": N_("my step"),
    "theirs": N_("their step"),
    "new": N_("someone new"),
    "note": N_("note"),
    "none": N_("leave out"),
}
"""What a line becomes, in a word or two (msgids)."""


class KindChoice(WordChoice):
    """What a line becomes: arrows or a first letter change it."""

    def __init__(self, steps: Steps, kinds: tuple[LineKind, ...], kind: LineKind) -> None:
        super().__init__(steps, Field("kind", "", "", Takes.WORD, kinds), kind)
        self.remove_class("editor")
        self.was_chosen = False

    def say(self, word: str) -> str:
        """What it is called."""
        for kind, words in KIND_WORDS.items():
            if kind == word:
                return _(words)
        return word

    def guess(self, kind: LineKind) -> None:
        """Become this, unless somebody chose."""
        if not self.was_chosen and kind != self.value:
            self.value = kind
            self.refresh()

    def _take(self, word: str) -> None:
        self.was_chosen = True
        super()._take(word)

    def on_click(self, event: events.Click) -> None:
        """A click takes the next one."""
        event.prevent_default()
        if self.has_focus:
            self.action_choose(1)

    def on_focus(self) -> None:
        """The arrows come."""
        self.refresh()

    def on_blur(self) -> None:
        """The arrows go."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The kind; where one stands on it between arrows, else with its glyph."""
        words = self.say(self.value)
        line: list[Span] = [("← ", "soft"), (words, "name"), (" →", "soft")]
        if not self.has_focus:
            glyph, ink = KIND_GLYPHS.get(self.value, " "), KIND_INKS.get(self.value, "")
            quiet = self.value in {"note", "none"}
            line = [(f"{glyph} ", ink), (words, "soft" if quiet else "")]
        return self.draw(line if not y else (), self.size.width)


class SentenceInput(FormInput):
    """The words of a line; Tab completes a name behind an ``@``."""

    def __init__(self, steps: Steps, value: str, hint: str, names: NameIndex) -> None:
        super().__init__(steps, value, hint, None)
        self._names = names
        self._last = ""
        self._turn = 0
        self._cycle: tuple[Offer, str, int] = (Offer(0, 0, (), True), "", 0)
        self.captured = Captured("")
        self.chosen: dict[str, str] = {}

    @property
    def _offer(self) -> Offer | None:
        """Whom the name before the cursor may mean, unless that is settled."""
        offer = offer_at(self.value, self.cursor_position, self._names)
        if offer is None or not offer.is_at:
            return None
        end = len(self.value[: offer.end].rstrip())
        settled = any(
            one.kind == "person" and one.start <= offer.start and end <= one.end
            for one in self.captured.spans
        )
        return None if settled else offer

    @property
    def _goes_round(self) -> bool:
        return bool(self._last) and self.value == self._last and len(self._cycle[0].people) > 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab goes on where there is no name to complete."""
        return action != "complete" or self._goes_round or self._offer is not None

    def action_complete(self) -> None:
        """The next person that fits."""
        if self._goes_round:
            self._turn += 1
        else:
            offer = self._offer
            if offer is None:
                return
            self._cycle, self._turn = (offer, self.value, self.cursor_position), 0
        offer, sentence, cursor = self._cycle
        person: Person = offer.people[self._turn % len(offer.people)]
        self.chosen[clean_line(person.label)] = person.id
        self._last, cursor = written_out(sentence, offer, person, self._names, cursor)
        self.value = self._last
        self.cursor_position = cursor
        self.post_message(Typed())

    def watch_value(self) -> None:
        """Something was typed; the footer says whether a name is offered."""
        super().watch_value()
        if self.is_mounted:
            self.refresh_bindings()


class LineRow(FormRow):
    """A line: its kind first, its words right of it.

    Args:
        steps: The form.
        name: Its name in the draft.
        line: What it is at first.
        kinds: What it can become.
        names: Everyone, for completing names.
        source: The line of the notes that it is; empty where it is none.
        hint: What stands in it while it is empty.
        minutes: For the talk itself, how long; it stands behind the words.
    """

    DEFAULT_CSS = """
    LineRow > KindChoice { width: 19; margin-left: 2; margin-right: 2; }
    LineRow > SentenceInput.editor { margin: 0 2 0 0; }
    """
    KINDS: ClassVar[tuple[LineKind, ...]] = KINDS_OF_A_LINE

    def __init__(
        self,
        steps: Steps,
        name: str,
        line: Line,
        *,
        names: NameIndex,
        kinds: tuple[LineKind, ...] = KINDS_OF_A_LINE,
        source: str = "",
        hint: str = "",
    ) -> None:
        self._names = names
        self.line = line
        self.source = source
        self._kinds = kinds
        self.begun = line.text
        if line.is_the_talk and line.minutes:
            self.begun = f"{line.text} {line.minutes}m"
        super().__init__(steps, Field(name, "", hint), self.begun, self.begun, _nothing)
        self.choice = KindChoice(steps, kinds, line.kind)

    def _ready(self, value: str) -> Widget:
        self.sentence = SentenceInput(self._steps, value, self._hint, self._names)
        return self.sentence

    def compose(self) -> ComposeResult:
        """The kind, then the words."""
        yield self.choice
        yield self.sentence

    @property
    def kind(self) -> LineKind:
        """What it becomes; words in a line that was left out are not lost."""
        kind: LineKind = self.choice.value  # type: ignore[assignment]
        return kind

    def take_up(self, text: str, kind: str) -> None:
        """Go on with what was typed and chosen before."""
        self.sentence.value = text
        self.choice.was_chosen = True
        if kind in self._kinds:
            self.choice.value = kind

    @property
    def first_kind(self) -> LineKind:
        """What it becomes first of all that it can."""
        return self._kinds[0]

    @property
    def was_changed(self) -> bool:
        """Whether its words or what it becomes were changed by hand."""
        return self.value != self.begun or (self.choice.was_chosen and self.kind != self.line.kind)

    @property
    def now(self) -> Line:
        """The line as it stands; what was proposed and not changed is taken as it is."""
        line = self.line
        same = line.literal and self.value == self.begun
        return Line(
            line.text if same else clean_line(self.value),
            self.kind,
            people=line.people,
            due=line.due,
            minutes=line.minutes if same else None,
            literal=same,
            is_the_talk=line.is_the_talk,
            chosen=dict(self.sentence.chosen),
        )

    def enter(self) -> None:
        """To the kind; where there are no words yet, to the words."""
        if self.value.strip():
            self.choice.focus()
        else:
            self.sentence.focus()

    def render_line(self, y: int) -> Strip:
        """The here-bar; all else lies over it."""
        line = [(HERE if self.has_focus_within else " ", "due")]
        return self.draw(line if not y else (), self.size.width)


def _nothing(_field: Field) -> Suggester | None:
    return None
