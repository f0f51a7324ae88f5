"""Completing the path of a file while it is typed."""

import asyncio
import os
import re
from pathlib import Path
from urllib.parse import unquote

from textual.suggester import Suggester

_MOST = 2_000
"""A folder is looked through no further than this many names."""


def path_typed(text: str) -> Path:
    """The path that was typed, pasted or dropped: quotes, ``file://`` and ``~`` are understood."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(text.removeprefix("file://"))
    elif os.sep == "/":
        text = re.sub(r"\\(.)", r"\1", text)
    try:
        return Path(text).expanduser()
    except RuntimeError:  # no home is known
        return Path(text)


class PathSuggester(Suggester):
    """Completes the last name of a path from what is in its folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path with its last name completed; None where nothing fits."""
        return await asyncio.to_thread(_completed, value) if value else None


def _completed(value: str) -> str | None:
    folder, begun = os.path.split(value)
    found: list[tuple[bool, str]] = []
    try:
        with os.scandir(path_typed(folder) if folder else ".") as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST:
                    break
                name = entry.name
                fits = name.startswith(begun) and len(name) > len(begun)
                if fits and name.isprintable() and not (name[0] == "." and not begun):
                    is_folder = entry.is_dir()
                    found.append((is_folder, name + (os.sep if is_folder else "")))
    except (OSError, ValueError):
        return None
    if not found:
        return None
    return value + min(found)[1][len(begun) :]
