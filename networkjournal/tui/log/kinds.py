"""What happened: the four kinds of line that one writes in the log, with their keys."""

from functools import partial

from networkjournal.language import _
from networkjournal.tui.commands import BY_ID
from networkjournal.tui.desk import Desk
from networkjournal.tui.line_kinds import HINTS, LABELS
from networkjournal.tui.shell.palette import Choice, Palette

_COMMANDS = {
    "sowing": "sow",
    "harvest": "harvest",
    "insight": "insight",
    "talk": "talk",
    "meeting": "meeting",
    "step": "step",
}


def key_of_kind(desk: Desk, kind: str) -> str:
    """The key that opens the line for this kind; nothing for a kind that has no line."""
    command = BY_ID.get(_COMMANDS.get(kind, ""))
    return command.with_keys(desk.keys).shown_keys[0] if command else ""


def kind_palette(desk: Desk) -> Palette:
    """Choose what happened, by its key or by letters; then the line at the bottom opens."""
    choices = [
        Choice(
            _(label),
            key_of_kind(desk, kind),
            _(HINTS[kind]),
            partial(desk.capture, kind),
        )
        for kind, label in LABELS.items()
    ]
    return Palette(_("What happened?"), _("its key, or some letters"), choices, by_key=True)
