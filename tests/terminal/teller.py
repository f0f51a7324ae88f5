"""Somebody who tells a story to the program by its keys, and reads its file."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.terminal.driver import Terminal

TALL = (100, 40)
_TABLES = (
    "people", "ties", "entries", "profile", "groups", "searches", "steps", "meetings",
)  # fmt: skip

_LABEL = 22
"""Columns with the label of a field; what is typed behind it may still be on its way."""


class Teller:
    """Somebody who tells a story to the program by its keys.

    Args:
        terminal: Where the program runs.
        path: Where it keeps the journal.
    """

    def __init__(self, terminal: Terminal, path: Path) -> None:
        self.terminal = terminal
        self._path = path

    def table(self, name: str) -> dict[str, dict[str, object]]:
        """The records of a table, as they are in the file."""
        found: dict[str, dict[str, object]] = json.loads(self._path.read_bytes()).get(name, {})
        return found

    def named(self, name: str) -> tuple[str, dict[str, object]]:
        """The id and the record of a person."""
        (found,) = ((key, one) for key, one in self.table("people").items() if one["name"] == name)
        return found

    def write_line(self, key: str, sentence: str, understood: str) -> None:
        """Write a sentence in the capture line, once this has been understood of it."""
        self.terminal.press(key)
        self.terminal.wait_for("Tab")
        self.terminal.type(sentence)
        self.terminal.wait_for(sentence)
        self.terminal.wait_for(understood)
        self.terminal.press("enter")
        self.terminal.wait_for(lambda screen: screen.splitlines()[-1].startswith("  ? "))

    def fill(self, fields: Mapping[str, str]) -> None:
        """Fill in the form that is opening, field by field, and save it."""
        self.terminal.wait_for("^s")
        self.terminal.press("f3")
        for label, words in fields.items():
            self._go_to(label)
            self.terminal.type(words)
            self.terminal.wait_for(words[-20:])
        self.terminal.press("ctrl+s")
        self.terminal.wait_for(lambda screen: "^s" not in screen.splitlines()[-1])

    def _go_to(self, label: str) -> None:
        here = self._here("")
        for _ in range(40):
            if here.startswith(f"▌ {label}"):
                return
            self.terminal.press("down")
            here = self._here(here)
        raise AssertionError(f"there is no field {label!r}:\n{self.terminal.text}")

    def _here(self, before: str) -> str:
        """The line one stands on, once its label is another than before."""

        def found(screen: str) -> list[str]:
            here = (line for line in screen.splitlines() if line[:1] == "▌")
            return [line for line in here if line[:_LABEL] != before[:_LABEL]]

        return found(self.terminal.wait_for(lambda screen: bool(found(screen))))[0]

    def choose(self, *words: str) -> None:
        """Go down from the top until one stands on a row with one of these words."""
        self.terminal.press("g")
        self.terminal.settle(0.1)
        here = self._stood_on()
        for _ in range(40):
            if any(word in here for word in words):
                return
            self.terminal.press("j")
            here = self._stood_on_other_than(here)
        raise AssertionError(f"there is no row {words!r}:\n{self.terminal.text}")

    def _stood_on_other_than(self, before: str) -> str:
        self.terminal.wait_for(lambda _screen: self._stood_on() not in {"", before})
        self.terminal.settle(0.05)
        return self._stood_on()

    def _stood_on(self) -> str:
        return "\n".join(line for line in self.terminal.text.splitlines() if line[:1] == "▌")

    def shown(self) -> str:
        """The screen as running text, however its lines are wrapped."""
        return " ".join(self.terminal.text.replace("▌", " ").split())

    def take_back_everything(self) -> None:
        """Undo until nothing of the story is left."""
        self.terminal.press("1")
        for _ in range(40):
            before = self._path.read_bytes()
            self.terminal.press("u")
            self.terminal.wait_for(lambda _screen, was=before: self._path.read_bytes() != was)  # type: ignore[misc]
            if not any(self.table(name) for name in _TABLES):
                return
        raise AssertionError(f"something is left:\n{self.terminal.text}")
