"""The commands as Textual bindings; each keeps its id, so that a person's keymap can move it."""

from collections.abc import Collection, Mapping
from typing import Any

from textual.binding import Binding
from textual.keys import key_to_character
from textual.screen import Screen

from networkjournal.tui.command import Command, Where
from networkjournal.tui.commands import commands_of

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


def keys_here(screen: Screen[Any], command: Command, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a command as a person reads them, without those that mean something else here.

    Args:
        screen: Where one is; in a field its letters are text.
        command: The command.
        keymap: The keys of the person's own, by the id of their command.
    """
    if not command.keys:
        return command.shown_keys
    command = command.with_keys(keymap)
    if not command.keys:
        return command.shown_keys
    focused, bound = screen.focused, screen.active_bindings
    kept = []
    for key, said in zip(command.key_list, command.shown_keys, strict=True):
        taken = key in bound and bound[key].binding.id != command.id
        consumed = focused is not None and focused.check_consume_key(key, key_to_character(key))
        if not (taken or consumed):
            kept.append(said)
    return tuple(kept)


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
