"""The pictures in the README, made anew from the sample journal: ``python screenshots/make.py``."""

import asyncio
import os
import re
import sys
from datetime import date
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
TODAY = date(2026, 11, 23)
SIZES = {"120": (120, 36), "80": (80, 24)}
THEMES = ("field", "paper")

PAGES: dict[str, tuple[str, ...]] = {
    "today": ("1",),
    "contacts": ("2", "j", "j"),
    "known-for": ("3",),
    "log": ("4", "j", "j", "j"),
    "capture": ("4", "s", *"Introduced @Anna to @Piet yesterday 20m #baking"),
    "meetings": ("5",),
    "brief": ("5", "b"),
    "focus": ("5", "v", *"She starts with silence, and waits."),
    "breadth": ("6",),
    "map": ("6", "o", "k", "k", "k", "k"),
    "what-came": ("7", "o"),
    "goals": ("7", "enter"),
    "look-back": ("T",),
    "find": ("ctrl+f", *"syrup"),
}
"""What each picture is called, and the keys that lead there."""

_KEY_NAMES = {" ": "space", "@": "at", "#": "number_sign"}
_FONT_FROM_ELSEWHERE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Rich's pictures would fetch a font when they are looked at; any font of equal width will do."""

_WORDS = re.compile(
    r'(<text class="[^"]*" x=")([\d.]+)(".*? textLength=")[\d.]+("[^>]*>)([^<]*)</text>'
)
_SPACE = "\xa0"
_CELL = 12.2
"""The width of a cell in Rich's pictures."""


async def make(folder: Path, sample: Path) -> None:
    """Write every picture.

    Args:
        folder: Where to.
        sample: The sample journal.
    """
    for theme in THEMES:
        for width, size in SIZES.items():
            for page, keys in PAGES.items():
                picture = await picture_of(sample, theme, size, keys)
                (folder / f"{page}-{width}-{theme}.svg").write_text(picture, "utf-8")


async def picture_of(sample: Path, theme: str, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """The screen as an SVG picture, after these keys."""
    from networkjournal.journal import Journal
    from networkjournal.tui.app import NetworkJournal
    from networkjournal.tui.drafts import Drafts

    kept = sample.with_name("drafts.json")
    kept.unlink(missing_ok=True)  # what was typed for one picture is not for the next
    app = NetworkJournal(Journal.open(sample), drafts=Drafts(kept))
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        while not app.is_settled:
            await pilot.pause(0.01)
        await pilot.press(*(_KEY_NAMES.get(key, key) for key in keys))
        await pilot.pause(0.1)
        picture = app.export_screenshot()
    return _WORDS.sub(_without_outer_spaces, _FONT_FROM_ELSEWHERE.sub("", picture))


def _without_outer_spaces(found: re.Match[str]) -> str:
    """The same words in the same place: some viewers drop spaces at the ends and shift the rest."""
    start, x, between, after, text = found.groups()
    line = unescape(text)
    words = line.strip(_SPACE)
    before = len(line) - len(line.lstrip(_SPACE))
    if not words:
        return ""
    place, width = float(x) + before * _CELL, len(words) * _CELL
    return f"{start}{place:g}{between}{width:g}{after}{_escaped(words)}</text>"


def _escaped(words: str) -> str:
    return escape(words).replace(_SPACE, "&#160;")


def main() -> None:
    """Make the sample as of one day, and the pictures beside this file."""
    os.environ["NETWORKJOURNAL_TODAY"] = TODAY.isoformat()
    with TemporaryDirectory() as folder:
        for variable in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = folder
        from networkjournal.demo import make_sample

        sample = Path(folder) / "journal.json"
        make_sample(sample, "en", TODAY)
        asyncio.run(make(HERE, sample))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))
    main()
