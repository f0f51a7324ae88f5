"""Every screen at every size, in both of our themes and without colour, from the sample journal."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from rich.segment import Segment
from syrupy.assertion import SnapshotAssertion
from textual.color import Color
from textual.screen import ModalScreen
from textual.strip import Strip

from networkjournal.demo import make_sample
from networkjournal.language import speak
from networkjournal.tui.theme import FIELD, PAPER
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened
from tests.tui.contrast import contrast

pytestmark = pytest.mark.usefixtures("today")

SIZES = {"60x15": LEAST, "80x24": SMALL, "120x36": WIDE, "200x50": (200, 50)}
SCREENS: dict[str, tuple[str, ...]] = {
    "today": ("1",),
    "contacts": ("2",),
    "person": ("2", "j", "j", "enter"),
    "known-for": ("3",),
    "log": ("4",),
    "entry": ("4", "enter"),
    "meetings": ("5",),
    "meeting": ("5", "enter"),
    "to-calendar": ("5", "E"),
    "breadth": ("6",),
    "map": ("6", "o"),
    "brief": ("5", "b"),
    "boxes": ("5", "enter"),
    "scan": ("S",),
    "scanned": ("S", *["enter"] * 15),
    "search": ("6", "slash", *"coach", "enter", "enter"),
    "group": ("6", "slash", *"poff", "enter", "enter"),
    "whom-they-know": ("2", "K"),
    "goals": ("7",),
    "goal": ("7", "enter"),
    "goal-review": ("V",),
    "goals-looked-at": ("V", "space"),
    "no-goal": ("7", "G", "w"),
    "look-back": ("T",),
    "look-backs": ("T", "x", "o"),
    "what-came": ("7", "o"),
    "who-is-due": ("2", "o", "o"),
    "circle-rhythm": ("2", "C", "R", *"6w"),
    "bridge": ("2", "j", "j", "B"),
    "introduce": ("2", "I"),
    "settings": ("form:settings",),
    "take-in": ("form:import",),
    "write-out": ("2", "E"),
    "line": ("2", "s", *"Lent @Kees a pan "),
    "person-form": ("2", "e"),
    "entry-form": ("4", "e"),
    "filter": ("4", "slash", *"kring"),
    "filter-problem": ("2", "slash", *"cirkel", "colon", "x"),
    "help": ("2", "question_mark"),
    "commands": ("ctrl+p",),
    "themes": ("f9",),
    "find": ("ctrl+f", *"lyon"),
    "trash": ("2", "d", "page:trash"),
    "circles": ("2", "C"),
    "versions": ("3", "o"),
    "first-steps": ("page:first-steps",),
    "questions": ("page:first-steps", "enter"),
    "picker": ("4", "j", "j", "j", "f"),
    "many-names": ("2", "A"),
    "change-marked": ("2", "space", "space", "c"),
    "doubles": ("D",),
    "two-beside-each-other": ("2", "space", "space", "D"),
    "profile-form": ("3", "e"),
    "focus": ("5", "v", *"gave me a tip"),
    "afterwards": ("5", "v", *"gave me a tip", "ctrl+s"),
    "waiting": ("7", "j", "j", "j", "Q"),
    "how-it-was": ("7", "j", "j", "j", "x"),
    "wish-form": ("5", "W"),
}
_DOTTED = frozenset(map(chr, range(0x2800, 0x2900)))
_LINES = frozenset("·│┃━─╸▌╭╮╰╯╵╷╺▁▂▃▄▅▆▇█ ") | _DOTTED


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample journal in each language, made once."""
    folder = tmp_path_factory.mktemp("samples")
    for language in ("en", "nl"):
        make_sample(folder / f"{language}.json", language, date(2026, 11, 23))
    return {language: folder / f"{language}.json" for language in ("en", "nl")}


def _take(samples: dict[str, Path], language: str, journal_path: Path) -> None:
    speak(language)
    shutil.copy(samples[language], journal_path)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_is_as_it_was_seen_and_can_be_read(
    samples: dict[str, Path],
    journal_path: Path,
    screen: str,
    language: str,
    snapshot: SnapshotAssertion,
) -> None:
    _take(samples, language, journal_path)
    async with opened(journal_path, LEAST) as reader:
        for key in SCREENS[screen]:
            await _do(reader, key)
        for name, size in SIZES.items():
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert len(reader.lines) == size[1]
            assert {strip.cell_length for strip in _strips(reader)} == {size[0]}
            assert reader.text == snapshot(name=name)
            for theme in (PAPER, FIELD):
                reader.app.theme = theme
                await reader.pilot.pause()
                assert list(_too_faint(reader)) == [], theme


_KEYS = {"@": "at", " ": "space"}


async def _do(reader: Reader, key: str) -> None:
    if key.startswith("page:"):
        reader.app.desktop.desk.open_page(key.removeprefix("page:"))
        await reader.pilot.pause()
    elif key.startswith("form:"):
        reader.app.desktop.action_form(key.removeprefix("form:"))
        await reader.pilot.pause()
    else:
        await reader.press(_KEYS.get(key, key))


@pytest.mark.slow
@pytest.mark.parametrize("theme", [FIELD, PAPER, "ansi-dark"])
async def test_without_colour_every_screen_says_the_same(
    samples: dict[str, Path],
    journal_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    theme: str,
) -> None:
    _take(samples, "en", journal_path)
    seen: dict[str, str] = {}
    for no_color in ("", "1"):
        monkeypatch.setenv("NO_COLOR", no_color)
        async with opened(journal_path) as reader:
            if theme in reader.app.available_themes:
                reader.app.theme = theme
            for digit in "1234567":
                await reader.press(digit)
                assert seen.setdefault(digit, reader.text) == reader.text
                assert reader.app.theme == FIELD or not no_color or theme == reader.app.theme
                if no_color:
                    assert list(_too_faint(reader)) == []


def _strips(reader: Reader) -> list[Strip]:
    return reader.app.screen._compositor.render_strips()


def _too_faint(reader: Reader) -> Iterator[tuple[str, str]]:
    """What is written with too little contrast, and how much it has: text 4.5, lines 3."""
    screen = reader.app.screen
    region = screen.children[0].region if isinstance(screen, ModalScreen) else screen.region
    for strip in _strips(reader)[region.y : region.bottom]:
        for segment in strip.crop(region.x, region.right):
            words = segment.text.strip()
            if words and (found := _contrast_of(segment)) is not None:
                least = 3.0 if _LINES.issuperset(words) else 4.5
                if found < least:
                    yield words, f"{found:.2f}"


def _contrast_of(segment: Segment) -> float | None:
    style = segment.style
    if style is None or style.color is None or style.bgcolor is None:
        return None
    colours = (Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
    return contrast(*reversed(colours) if style.reverse else colours)
