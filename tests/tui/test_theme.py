from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from networkjournal.tui.app import NetworkJournal
from networkjournal.tui.theme import GROUNDS, INKS, Inks, own_themes, variables_for
from tests.tui.at_the_screen import opened, write
from tests.tui.contrast import contrast

_LINES = {"rule", "track"}


def _variables(theme: Theme) -> dict[str, str]:
    return {
        **variables_for(theme),
        **theme.to_color_system().generate(),
        **theme.variables,
    }


@pytest.mark.parametrize("theme", own_themes(), ids=["field", "paper"])
def test_every_ink_can_be_read_on_every_ground(theme: Theme) -> None:
    inks = Inks(_variables(theme))
    for ink in INKS:
        for ground in GROUNDS:
            if ink in _LINES and ground not in {"page", "surface"}:
                continue
            style = inks.style(ink, ground)
            assert style.color is not None
            assert style.bgcolor is not None
            above = Color.from_rich_color(style.color)
            below = Color.from_rich_color(style.bgcolor)
            least = 3.0 if ink in _LINES else 4.5
            assert contrast(above, below) >= least, (ink, ground)


@pytest.mark.parametrize("theme", BUILTIN_THEMES.values(), ids=BUILTIN_THEMES)
def test_any_theme_gives_an_ink_for_everything(theme: Theme) -> None:
    inks = Inks(_variables(theme))
    for ink in INKS:
        for ground in GROUNDS:
            assert inks.style(ink, ground).color is not None


@pytest.mark.parametrize("name", ["field", "paper", "textual-light", "nord", "ansi-dark"])
async def test_the_row_one_stands_on_shows_without_colour_too(
    journal_path: Path, name: str
) -> None:
    write(journal_path, Person(name="Anna"), Person(name="Bram"))
    async with opened(journal_path) as reader:
        reader.app.theme = name
        await reader.press("2", "j")
        assert "Bram" in reader.here
        bold = [part.text for part in reader.segments if part.style and part.style.bold]
        assert any("Bram" in text for text in bold)
        assert not any("Anna" in text for text in bold)


async def test_without_colour_none_of_the_terminals_own_themes_is_offered(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = NetworkJournal(Journal.open(journal_path))
    assert not [name for name in app.available_themes if name.startswith("ansi")]
    async with app.run_test():
        assert app.theme == "field"
