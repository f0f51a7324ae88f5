"""The commands as Textual bindings; each keeps its id, so that a person's keymap can move it."""

from collections.abc import Collection

from textual.binding import Binding

from networkjournal.tui.commands import Command, Where, commands_of

_ALSO_FROM_A_FIELD = frozenset({"quit-anywhere", "find"})


def bindings_for(*where: Where, only: Collection[str] = ()) -> list[Binding]:
    """The bindings of the commands that work there.

    Args:
        where: The places.
        only: The ids to take; all of them when empty.
    """
    return [
        _binding(command)
        for command in commands_of(*where)
        if command.keys and (not only or command.id in only)
    ]


def _binding(command: Command) -> Binding:
    return Binding(
        command.keys,
        command.action,
        command.label,
        show=command.rank > 0,
        tooltip=command.tooltip,
        id=command.id,
        priority=command.id in _ALSO_FROM_A_FIELD,
    )
