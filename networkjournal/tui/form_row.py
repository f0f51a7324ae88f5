"""One row of a form: the label on the left, what is typed on the right, a problem below it."""

from collections.abc import Callable
from typing import ClassVar, Protocol

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Input

from networkjournal.domain.text import clean, clean_line
from networkjournal.language import _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Where
from networkjournal.tui.inked import HERE, Inked
from networkjournal.tui.line_input import LineInput
from networkjournal.tui.record_fields import SEVERAL_PEOPLE, Field, Takes
from networkjournal.tui.saying import say_word
from networkjournal.tui.text import ONE_LINE, Line, Span, column, fit, said, width_of, wrap

LABEL = 25
_MOST = 65_536
"""Characters; who pastes more than this does not mean it as lines."""
_LONGEST_BELOW = 400
_PROSE_LINES, _WIDEST = 5, 78
"""Lines of a field of prose, and cells of any field, as the style of a row has them."""
_STEPS = frozenset({"form-next", "form-below", "form-previous"})


class Typed(Message):
    """Something was typed in a field."""


class Steps(Protocol):
    """What a field can ask of its form."""

    def action_next_field(self) -> None:
        """To the next field."""

    def action_field_below(self) -> None:
        """To the field below."""

    def action_previous_field(self) -> None:
        """To the field before."""


class Stepping:
    """What every field of a form does with the keys that lead to another one."""

    _steps: Steps

    def action_next_field(self) -> None:
        """To the next field."""
        self._steps.action_next_field()

    def action_field_below(self) -> None:
        """To the field below."""
        self._steps.action_field_below()

    def action_previous_field(self) -> None:
        """To the field before."""
        self._steps.action_previous_field()


class FormInput(Stepping, LineInput):
    """A field of one line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.FORM, only=_STEPS | {"form-complete"})
    ]

    def __init__(self, steps: Steps, value: str, hint: str, suggester: Suggester | None) -> None:
        super().__init__(value, placeholder=hint, classes="editor")
        self._steps = steps
        self._offers = suggester
        self.on_lines: Callable[[str], object] | None = None

    def on_focus(self) -> None:
        """From now on words are offered: what a field begins with needs none."""
        self.suggester = self._offers

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tab goes on where nothing is offered."""
        return action != "complete" or bool(self._suggestion)

    def watch__suggestion(self) -> None:
        """The footer says whether something is offered."""
        self.refresh_bindings()

    def action_complete(self) -> None:
        """Take the words that are offered."""
        self.value = self._suggestion
        self.cursor_position = len(self.value)

    def _on_paste(self, event: events.Paste) -> None:
        """Several lines may be meant for something that takes them; else they become one."""
        lines = len(event.text) <= _MOST and len(event.text.strip().splitlines())
        if self.on_lines is not None and lines > 1:
            event.stop()
            event.prevent_default()
            self.on_lines(event.text)

    def watch_value(self) -> None:
        """Something was typed."""
        if self.is_mounted:
            self.post_message(Typed())


class WordChoice(Stepping, Inked, can_focus=True):
    """A field that holds one of a few words: arrows or the first letter choose."""

    DEFAULT_CSS = """
    WordChoice { height: 1; width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for(Where.FORM, only=_STEPS | {"form-choose", "form-choose-back"})
    ]

    def __init__(self, steps: Steps, field: Field, value: str) -> None:
        super().__init__(classes="editor")
        self._steps = steps
        self._field = field
        self.value = value if value in field.words else field.words[0]

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters choose a word; they are no commands here."""
        return character is not None and character.isprintable()

    def say(self, word: str) -> str:
        """The word as it is shown."""
        if not word:
            return "–"
        if self._field.takes is Takes.YES:
            return _("yes") if word == "yes" else _("no")
        return say_word(self._field.name, word)

    def action_choose(self, by: int) -> None:
        """The next word, or the one before."""
        words = self._field.words
        self._take(words[(words.index(self.value) + by) % len(words)])

    def _take(self, word: str) -> None:
        self.value = word
        self.refresh()
        self.post_message(Typed())

    def on_key(self, event: events.Key) -> None:
        """A space takes the next word, a letter the next word that begins with it."""
        if event.character is None or not event.is_printable:
            return
        event.stop()
        if event.character == " ":
            self.action_choose(1)
            return
        words = self._field.words
        start = words.index(self.value) + 1
        for word in (*words[start:], *words[:start]):
            if self.say(word).lower().startswith(event.character.lower()):
                self._take(word)
                return

    def on_click(self, event: events.Click) -> None:
        """Take the word under the mouse."""
        at = 0
        for word in self._field.words:
            size = width_of([(self.say(word), "")])
            if at <= event.x < at + size:
                self._take(word)
            at += size + 3

    def render_line(self, y: int) -> Strip:
        """The words, the one taken in bold; only that one where they do not fit."""
        line: list[Span] = []
        for number, word in enumerate(self._field.words):
            if number:
                line.append((" · ", "soft"))
            line.append((self.say(word), "name" if word == self.value else "soft"))
        if width_of(line) > self.size.width:
            line = [("← ", "soft"), (self.say(self.value), "name"), (" →", "soft")]
        return self.draw(line if not y else (), self.size.width)


class _Below(Inked):
    """What is said below a field, in as many lines as it takes."""

    DEFAULT_CSS = """
    _Below { height: auto; width: 1fr; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words, self._ink = "", ""

    def write(self, words: str, ink: str) -> None:
        """Say this from now on."""
        if (words, ink) != (self._words, self._ink):
            self._words, self._ink = words, ink
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[str]:
        return wrap(self._words, max(width - LABEL - 2, 8))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One of the lines."""
        lines = self._lines(self.size.width)
        words = lines[y] if y < len(lines) else ""
        return self.draw([(" " * LABEL, ""), (words, self._ink)], self.size.width)


class FormRow(Inked):
    """A field with its label, which has the here-bar while one types in the field."""

    DEFAULT_CSS = """
    FormRow { layout: horizontal; height: auto; }
    FormRow > .editor { width: 1fr; max-width: 78; margin-left: 25; margin-right: 2; }
    FormRow > TextArea { height: 5; border: none; padding: 0; background: $surface; }
    FormRow > TextArea:focus { border: none; }
    FormRow.-more { display: none; }
    """

    def __init__(
        self,
        steps: Steps,
        field: Field,
        value: str,
        before: str,
        suggester: Callable[[Field], Suggester | None],
    ) -> None:
        super().__init__()
        self.field = field
        self.before = before
        self._steps = steps
        self._suggester = suggester
        self._below: _Below | None = None
        self._on_lines: Callable[[str], object] | None = None
        indent = "  " if field.says_more else ""
        self._label = indent + said(field.said_label, LABEL - 3 - len(indent))
        self._is_prose = field.takes is Takes.PROSE or "\n" in value
        self._text = clean(value) if self._is_prose else clean_line(value)
        self._editor = self._ready(value)
        if self._editor is None:
            self.can_focus = True
            self.styles.height = _PROSE_LINES if self._is_prose else 1

    def _ready(self, value: str) -> Widget | None:
        """What one chooses with; a line or prose is only drawn until one types in it.

        A form has many fields, and an editor costs as much as four rows.
        """
        if self.field.takes in {Takes.WORD, Takes.YES}:
            return WordChoice(self._steps, self.field, value)
        if self.field.takes is Takes.SOWINGS:
            from networkjournal.tui.log.sowings_field import SowingsField

            return SowingsField(self._steps, value, self._hint)
        return None

    @property
    def _hint(self) -> str:
        return _(self.field.hint) if self.field.hint else ""

    def _made(self) -> Widget:
        """The editor, made the first time that one types here."""
        if self._editor is None:
            if self._is_prose:
                from networkjournal.tui.prose_input import ProseInput

                self._editor = ProseInput(self._text, self._hint)
            else:
                offers = self._suggester(self.field)
                self._editor = made = self._line()(self._steps, self._text, self._hint, offers)
                made.on_lines = self._on_lines
            self.can_focus = False
            self.styles.height = "auto"
            self.mount(self._editor)
        return self._editor

    def _line(self) -> type[FormInput]:
        if self.field.name not in SEVERAL_PEOPLE:
            return FormInput
        from networkjournal.tui.people_input import PeopleInput

        return PeopleInput

    def _come_into_view(self) -> None:
        if self.is_attached and not self.screen.can_view_entire(self):
            self.screen.scroll_to_center(self, animate=False, origin_visible=True)

    def compose(self) -> ComposeResult:
        """The field, unless it is only drawn; the label is drawn beside it."""
        if self._editor is not None:
            yield self._editor

    @property
    def value(self) -> str:
        """What the field holds."""
        return self._text if self._editor is None else str(getattr(self._editor, "value", ""))

    @property
    def was_changed(self) -> bool:
        """Whether it is not what the record says."""
        return self.value.strip() != self.before.strip()

    def enter(self) -> None:
        """Type here."""
        is_new = self._editor is None
        editor = self._made()
        editor.focus(scroll_visible=not is_new)
        if is_new and self.size:  # it has no place yet that could be scrolled to; the row has
            self._come_into_view()
        elif is_new:
            self.call_after_refresh(self._come_into_view)
        if isinstance(editor, Input):
            editor.cursor_position = len(editor.value)

    def select(self) -> None:
        """What is typed next takes the place of what stands here, unless that was typed."""
        if isinstance(self._editor, Input) and not self.was_changed:
            self._editor.select_all()

    def on_focus(self) -> None:
        """Tab came here, or the mouse."""
        self.enter()

    def on_key(self, event: events.Key) -> None:
        """A key that was pressed right behind the Tab is for the field."""
        if self.has_focus and self._editor is not None:
            event.stop()
            event.prevent_default()
            self._editor.post_message(event)

    def put(self, value: str) -> None:
        """Let a field of one line hold this."""
        if self._editor is None:
            self._text = clean_line(value)
            self.refresh()
            self.post_message(Typed())
        elif isinstance(self._editor, Input) and self._editor.value != value:
            self._editor.value = value

    def call(self, label: str) -> None:
        """Call the field this, in words of someone's own."""
        self._label = said(label, LABEL - 3)
        self.refresh()

    def take_lines(self, on_lines: Callable[[str], object]) -> None:
        """Hand several lines that are pasted here over, instead of making them one."""
        self._on_lines = on_lines

    def complain(self, problem: str) -> None:
        """Say below the field what is wrong with it; nothing when it is right."""
        self.say_below(problem, "error")

    def say_below(self, words: str, ink: str = "soft") -> None:
        """Say something below the field; nothing takes the line away."""
        if self._below is not None and not words:
            self._below.remove()
            self._below = None
        if words and self._below is None and isinstance(self.parent, Widget):
            self._below = _Below()
            self.parent.mount(self._below, after=self)
        if words and self._below is not None:
            self._below.write(said(words, _LONGEST_BELOW), ink)

    def render_line(self, y: int) -> Strip:
        """The label; the field lies over what is right of it."""
        here = self.has_focus_within
        line: list[Span] = []
        if not y:
            label = (self._label, "name" if here else "soft")
            line = [(HERE if here else " ", "due"), (" ", ""), label]
        if self._editor is None:
            line = [*column(line, LABEL), *self._drawn(y)]
        return self.draw(line, self.size.width)

    def _drawn(self, y: int) -> Line:
        """A line of what stands in the field, or its hint, as the editor would show it."""
        width = max(min(self.size.width - LABEL - 2, _WIDEST), 1)
        words, ink = (self._text, "") if self._text else (self._hint, "soft")
        if not self._is_prose:
            words = words[:ONE_LINE] if not y else ""
        else:
            lines = [
                part for line in words.split("\n")[:_PROSE_LINES] for part in wrap(line, width)
            ]
            words = lines[y] if y < len(lines) else ""
        return fit(((words, ink),), width)
