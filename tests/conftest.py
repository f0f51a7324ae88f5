"""What every test shares: a home of its own, nothing from the surroundings, English."""

import os
from datetime import date
from pathlib import Path

import pytest

from networkjournal.language import speak

# Textual reads these once, when it is first imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
for _variable in ("NO_COLOR", "TEXTUAL_THEME", "TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DEBUG"):
    os.environ.pop(_variable, None)

_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE")


@pytest.fixture
def journal_path(tmp_path: Path) -> Path:
    """Where this test's journal is, or would be; the program looks there too when given no path."""
    return tmp_path / "journal.json"


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, journal_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point everything that the program looks up in its surroundings into this test's folder."""
    home = tmp_path / ".home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("NETWORKJOURNAL_FILE", str(journal_path))
    monkeypatch.delenv("NETWORKJOURNAL_TODAY", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name in _LANGUAGE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    speak("en")


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """Monday 23 November 2026, for the test and for the program it runs."""
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-23")
    return date(2026, 11, 23)
