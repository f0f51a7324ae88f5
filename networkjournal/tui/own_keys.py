"""What is wrong with the keys that a person gave to commands; it loads without Textual."""

import re
from collections.abc import Mapping

from networkjournal.domain.fields.words import nearest
from networkjournal.domain.text import cut
from networkjournal.language import _
from networkjournal.tui.command import Command, Where
from networkjournal.tui.commands import BY_ID, COMMANDS

_KEY = re.compile(r"(?:(?:ctrl|shift|alt|super)\+)*(?:[^\s,]|f[1-9][0-9]?|[a-z]+(?:_[a-z]+)*)")
"""A key as Textual names it: a sign, a name in small letters, either behind its modifiers."""

_PAGE = frozenset(
    {
        Where.EVERYWHERE,
        Where.SECTION,
        Where.CONTACTS,
        Where.KNOWN_FOR,
        Where.MEETINGS,
        Where.FIGURES,
        Where.REVIEW,
        Where.LOOK_BACK,
        Where.WAITING,
        Where.MAP,
        Where.SCAN,
        Where.LIST,
        Where.PERSON,
    }
)
"""Where keys reach one page at the same time; the other places have their keys to themselves."""


def problem_with(keys: Mapping[str, str]) -> str:
    """The first thing that is wrong with keys of one's own, in one line; empty when they are right.

    Args:
        keys: Keys as Textual names them, separated by commas, by the id of their command.
    """
    for name, typed in keys.items():
        if name not in BY_ID:
            return _nameless(name)
        for key in typed.split(","):
            if not _KEY.fullmatch(key.strip()):
                words = _("settings.json: “{key}” is no key; a letter, f8 or ctrl+x is one.")
                return words.format(key=cut(key.strip(), 30))
    for name in keys:
        left = _left_without(BY_ID[name].with_keys(keys), keys)
        if left is not None:
            words = _("settings.json: {name} takes the key of {other}, which has none left.")
            return words.format(name=_(BY_ID[name].label), other=_(left.label))
    return ""


def _nameless(name: str) -> str:
    near = nearest(name, BY_ID)
    if near:
        words = _("settings.json: no command is called “{name}”; {near} is one.")
        return words.format(name=cut(name, 30), near=near)
    words = _(
        "settings.json: no command is called “{name}”; “networkjournal keys --json” has them."
    )
    return words.format(name=cut(name, 30))


def _left_without(command: Command, keys: Mapping[str, str]) -> Command | None:
    """The command that loses its last key to this one."""
    own = set(command.key_list)
    for other in COMMANDS:
        if other.id == command.id or not _meet(command.where, other.where):
            continue
        theirs = set(other.with_keys(keys).key_list)
        if theirs and theirs <= own and set(other.key_list) != set(BY_ID[command.id].key_list):
            return other
    return None


def _meet(one: Where, other: Where) -> bool:
    return one is other or {one, other} <= _PAGE
