"""Keys as Textual names them, in the words of a person; it loads without Textual."""

from networkjournal.language import _

_KEY_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "shift+enter": "⇧Enter",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "backspace": "⌫",
    "asterisk": "*",
}


_SIGNS = frozenset({"question_mark", "slash", "asterisk", "space"})


def is_letter(key: str) -> bool:
    """Whether this key is a letter or sign where one is typing."""
    return len(key) == 1 or key in _SIGNS


def key_name(key: str) -> str:
    """A key of Textual as a person reads it."""
    if key.startswith("ctrl+"):
        return "^" + key[5:]
    if key == "space":
        return _("Space")
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    return key.upper() if len(key) > 1 else key
