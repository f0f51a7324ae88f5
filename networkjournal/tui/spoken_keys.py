"""Sentences that name keys, with the keys as the person at the screen has set them.

A sentence names a key by its command, ``[undo] to undo``, so that it is true for everyone.
"""

import re
from collections.abc import Mapping

from networkjournal.tui.commands import BY_ID

_NAMED = re.compile(r"\[([a-z-]+)\]")
_own: dict[str, str] = {}


def speak_of_keys(own: Mapping[str, str]) -> None:
    """From now on these keys are named.

    Args:
        own: Keys of the person's own, by the id of their command.
    """
    _own.clear()
    _own.update(own)


def keyed(words: str) -> str:
    """The words with every ``[command]`` as the key that does it.

    They are the program's own and still have their placeholders: a name put into them may hold
    brackets, which then stay what they are.
    """
    return _NAMED.sub(lambda found: _key_of(found[1]) or found[0], words)


def _key_of(name: str) -> str:
    command = BY_ID.get(name)
    return command.with_keys(_own).shown_keys[0] if command is not None else ""
