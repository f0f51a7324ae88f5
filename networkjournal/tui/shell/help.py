"""Help: what the keys do here, from the table of commands."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from networkjournal.language import N_, _
from networkjournal.tui.bindings import bindings_for
from networkjournal.tui.command import Command, Where
from networkjournal.tui.commands import commands_of
from networkjournal.tui.record_list import RecordList
from networkjournal.tui.rows import Block, PageRows
from networkjournal.tui.saying import KIND_GLYPHS, KIND_INKS, KIND_NAMES
from networkjournal.tui.section import Section
from networkjournal.tui.text import Line, Span, column, plain, wrap

_KEY = 13
_LABEL = 18
_MOVES = frozenset({"down", "up", "first", "last", "page-down", "page-up"})


class HelpScreen(ModalScreen[None]):
    """The keys of where one is, then those that work everywhere, then what the signs mean.

    Args:
        title: Where one is.
        here: The places of the table whose commands work there.
        keys: Gives the keys of a command that work there; it is left out without any.
    """

    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > Vertical {
        width: 80; max-width: 100%; height: 90%; max-height: 46;
        border: round $rule; border-title-color: $foreground; border-subtitle-color: $ink-soft;
        background: $surface; padding: 0 0;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False),
        *bindings_for(Where.EVERYWHERE, only={"quit-anywhere"}),
    ]

    def __init__(
        self, title: str, here: Iterable[Where], keys: Callable[[Command], tuple[str, ...]]
    ) -> None:
        super().__init__()
        self._heading = title
        self._here = tuple(here)
        everywhere = (Where.EVERYWHERE,)
        self._keys = {one.id: keys(one) for one in commands_of(*self._here, *everywhere)}
        self._list = RecordList(widest=74)
        self._list.GROUND = "surface"

    def compose(self) -> ComposeResult:
        """The frame with the keys in it."""
        with Vertical() as frame:
            frame.border_title = plain(self._heading)
            frame.border_subtitle = plain(_("Esc closes"))
            yield self._list

    def on_mount(self) -> None:
        """Show the keys."""
        self._list.show(PageRows(self._write))
        self._list.focus()

    def _write(self, width: int) -> list[Block]:
        blocks = [Block([((_("Here"), "heading"),)])]
        blocks += self._entries(self._here, width)
        if Where.LIST in self._here:
            blocks.append(Block(_moves(width)))
        if Where.FILTER in self._here:
            blocks += _query_words(width)
        blocks.append(Block([(), ((_(Where.EVERYWHERE.value), "heading"),)]))
        blocks += self._entries((Where.EVERYWHERE,), width)
        blocks.append(Block([(), ((_("The signs"), "heading"),)]))
        blocks.append(Block(_signs(width)))
        return blocks

    def _entries(self, where: Iterable[Where], width: int) -> list[Block]:
        """The commands that have a key here; a place named earlier has a key before a later one."""
        blocks: list[Block] = []
        taken: set[str] = set()
        for command in (one for place in where for one in commands_of(place)):
            keys = self._keys[command.id]
            if command.keys and not taken.isdisjoint(keys):
                continue
            if keys and command.id not in _MOVES:
                taken.update(keys)
                blocks.append(Block(_entry(command, keys, width)))
        return blocks

    async def action_dismiss(self, _result: object = None) -> None:
        """Back to the page."""
        self.dismiss(None)


_OF_SOME_PAGES = frozenset(
    {"bring_back", "take_in", "later", "who_waits", "let_go", "promote", "whom_they_know"}
)
_NEEDS_TABLE = {
    "later": "steps",
    "who_waits": "steps",
    "let_go": "people",
    "promote": "people",
    "whom_they_know": "people",
}
"""What a page must show, that these mean something there though it says nothing of its own."""


def is_of_use(command: Command, section: Section | None) -> bool:
    """Whether a page ever has a use for this command; outside of pages each one has."""
    if section is None or command.where is not Where.SECTION:
        return True
    action = command.action
    if action in _NEEDS_TABLE and _NEEDS_TABLE[action] in section.TABLES:
        return True
    match action:
        case "filter":
            return section.CAN_FILTER
        case "other_view":
            return section.has_other_view
        case action if action in _OF_SOME_PAGES:
            own = getattr(type(section), f"action_{action}", None)
            return own is not getattr(Section, f"action_{action}", None)
        case _:
            return True


_QUERY_WORDS = (
    (N_("words"), N_("anywhere, whatever their case and accents")),
    (N_("circle:church  tag:oven"), N_("whose circle or tag it is")),
    (N_("knows:french  needs:pan"), N_("who knows or needs that")),
    (N_("with:anna  kind:harvest"), N_("lines of the log, by person or kind")),
    (N_("on:2026-11  since:monday"), N_("of that month, since that day")),
    (N_("due:2w  quiet:6m"), N_("due within two weeks; no contact for six months")),
    (N_("not circle:family"), N_("all but these; or stands between two choices")),
)


def _query_words(width: int) -> list[Block]:
    """What can be typed in a filter."""
    blocks = [Block([(), ((_("What you can look for"), "heading"),)])]
    for example, meaning in _QUERY_WORDS:
        first, *rest = wrap(_(meaning), max(width - _KEY - _LABEL, 16))
        lines: list[Line] = [[*column(((_(example), "key"),), _KEY + _LABEL), (first, "soft")]]
        lines.extend(((" " * (_KEY + _LABEL), ""), (line, "soft")) for line in rest)
        blocks.append(Block(lines))
    return blocks


def _entry(command: Command, shown: tuple[str, ...], width: int) -> list[Line]:
    keys = "  ".join(shown)
    label = _(command.label)
    first, *rest = wrap(_(command.tooltip), max(width - _KEY - _LABEL, 16))
    lines: list[Line] = [
        [*column(((keys, "key"),), _KEY), *column(((label, ""),), _LABEL), (first, "soft")]
    ]
    lines.extend(((" " * (_KEY + _LABEL), ""), (line, "soft")) for line in rest)
    return lines


def _moves(width: int) -> list[Line]:
    words = _("a row · g G the first and last · PgUp PgDn a page")
    first, *rest = wrap(words, max(width - _KEY, 16))
    lines: list[Line] = [[*column((("j k  ↓ ↑", "key"),), _KEY), (first, "soft")]]
    lines.extend(((" " * _KEY, ""), (line, "soft")) for line in rest)
    return lines


def _signs(width: int) -> list[Line]:
    signs: list[list[Span]] = [
        [(KIND_GLYPHS[kind], KIND_INKS[kind]), (" " + _(name), "soft")]
        for kind, name in KIND_NAMES.items()
    ]
    states: list[list[Span]] = [
        [("○", "seed"), (" " + _("waits"), "soft")],
        [("◐", "sprout"), (" " + _("sprouted"), "soft")],
        [("●", "fruit"), (" " + _("borne"), "soft")],
        [("·", "faded"), (" " + _("let go"), "soft")],
    ]
    each = max(12, width // 5)
    return [
        *([span for sign in group for span in column(sign, each)] for group in (signs, states)),
        (("*", "due"), (" " + _("did not see this coming"), "soft")),
    ]
