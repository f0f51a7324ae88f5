"""The sowing story by keys: four months, not the 3.33 of those that bore."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal

pytestmark = pytest.mark.slow

_SOWN = {
    "alpha": ("20 april 2026", "20 june 2026"),
    "bravo": ("20 may 2026", "20 september 2026"),
    "charlie": ("1 july 2026", "1 november 2026"),
    "delta": ("23 october 2026", ""),
    "echo": ("2026-08-23", ""),
    "foxtrot": ("23 may 2026", ""),
}
"""What was given, when, and when it bore: after 2, 4 and 4 months; the rest wait for 1, 3 and 6."""

_DUTCH = {"may": "mei", "june": "juni", "july": "juli", "october": "oktober"}

_WORDS = {
    "en": {
        "goals": "7 Goals",
        "sowed": "Sowed: ",
        "harvested": "Harvested: ",
        "picker": "From which sowing",
        "borne": "Of 6 sowings 3 have borne so far.",
        "half": "half had borne after about 4 months.",
        "waits": "3 wait: 1, 3, 6 months.",
        "steps": "after 4 months: 73 %",
    },
    "nl": {
        "goals": "7 Doelen",
        "sowed": "Gezaaid: ",
        "harvested": "Geoogst: ",
        "picker": "Uit welk zaaisel",
        "borne": "Van 6 zaaisels droegen er tot nu toe 3 vrucht.",
        "half": "droeg de helft vrucht na ongeveer 4 maanden.",
        "waits": "3 wachten: 1, 3, 6 maanden.",
        "steps": "4 maanden: 73 %",
    },
}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_half_had_borne_after_four_months(
    journal_path: Path, start: Start, command: Callable[..., str], language: str, today: date
) -> None:
    words = _WORDS[language]
    with start("--lang", language, size=(80, 60)) as terminal:
        terminal.wait_for(words["goals"])
        for name, (sown, _bore) in _SOWN.items():
            _write(terminal, "s", f"recipe {name} {_in(language, sown)}", words["sowed"], name)
        for name, (_sown, bore) in _SOWN.items():
            if bore:
                said = f"thanks {name} {_in(language, bore)}"
                _write(terminal, "h", said, words["harvested"], name)
                _connect(terminal, words["picker"], name)
        terminal.press("7", "o")
        for what in ("borne", "half", "waits"):
            _wait_for_words(terminal, words[what])
        terminal.press("j", "j", "w")
        terminal.wait_for(words["steps"])
    figures = json.loads(command("yield", "--json"))
    assert figures["waiting"]["median_days"] == 123
    assert figures["waiting"]["borne_days"] == [61, 123, 123]
    assert figures["waiting"]["waiting_days"] == [31, 92, 184]
    assert len(figures["sowings"]["borne_ids"]) == 3


def _wait_for_words(terminal: Terminal, words: str) -> None:
    """Wait for these words, however their lines are wrapped."""
    terminal.wait_for(lambda screen: words in " ".join(screen.split()))


def _in(language: str, day: str) -> str:
    for english, dutch in _DUTCH.items() if language == "nl" else ():
        day = day.replace(english, dutch)
    return day


def _write(terminal: Terminal, key: str, sentence: str, said: str, name: str) -> None:
    terminal.press(key)
    terminal.wait_for("Tab")
    terminal.type(sentence)
    terminal.wait_for(sentence)
    terminal.press("enter")
    terminal.wait_for(lambda screen: said in screen and name in screen.split(said)[-1])


def _connect(terminal: Terminal, picker: str, name: str) -> None:
    """Tick the sowing of this name in the list that the notice line offers."""
    terminal.press("f")
    terminal.wait_for(picker)
    terminal.type(name)
    terminal.wait_for(lambda screen: screen.count("recipe ") == 1 or screen.count(name) >= 3)
    terminal.press("enter")
    terminal.wait_for(lambda screen: picker not in screen)
    terminal.settle()
