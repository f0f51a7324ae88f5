"""``config``: the settings of the journal, shown and set."""

import json

import pytest

from networkjournal.language import speak
from tests.cli.conftest import Program


def test_the_settings_are_shown_with_what_stands_where_nothing_was_set(program: Program) -> None:
    said = program.done("config").out
    lines = {line.split()[0]: line.split()[1] for line in said.splitlines() if line[:1].isalpha()}
    assert lines["weekly_minutes"] == "–"
    assert lines["actions_a_day"] == "3"
    assert (lines["hide_when_resting"], lines["count_own_use"]) == ("yes", "no")
    assert "settings.json" in said
    assert program.bytes() is None


def test_settings_are_set_together_and_shown_as_json(program: Program) -> None:
    program.done("config", "weekly_minutes=2h", "actions_a_day=1", "hide_when_resting=no")
    assert program.table("settings")["settings"]["weekly_minutes"] == 120
    found = program.done("config", "--json").json
    assert (found["id"], found["weekly_minutes"], found["actions_a_day"]) == ("settings", 120, 1)
    assert (found["hide_when_resting"], found["own_kind_share"]) == (False, 0.7)
    assert program.done("config", "weekly_minutes=", "--json").json["weekly_minutes"] is None
    program.done("undo")
    assert program.done("config", "--json").json["weekly_minutes"] == 120


def test_what_is_set_already_changes_nothing(program: Program) -> None:
    program.done("config", "actions_a_day=1")
    before = program.bytes()
    program.done("config", "actions_a_day=1")
    assert program.bytes() == before


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ("weekly_minutes=100000", "weekly_minutes is minutes, 10080 at most"),
        ("weekly_minutes=lots", "weekly_minutes is minutes, 10080 at most"),
        ("actions_a_day=10", "actions_a_day is a number from 0 to 9, not “10”."),
        ("actions_a_day=-1", "actions_a_day is a number from 0 to 9, not “-1”."),
        ("own_kind_share=2", "own_kind_share is a share such as 70 %"),
        ("rhythm=6w", "No field “rhythm”"),
        ("loose words", "“loose words” sets nothing; write it as weekly_minutes=120."),
        ("id=x", "id cannot be set."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_set(
    program: Program, words: str, refusal: str
) -> None:
    program.done("config", "weekly_minutes=60")
    said = program.refused(2, "config", "hide_when_resting=no", words)
    assert refusal in said
    assert "hide_when_resting" not in json.dumps(program.table("settings"))


def test_a_budget_of_nothing_and_no_things_a_day_have_their_words(program: Program) -> None:
    program.done("add", "Anna", "--rhythm", "1d")
    program.done("config", "weekly_minutes=0", "actions_a_day=0")
    said = program.done("today").out
    assert "This week: 0:00 of 0:00." in said
    assert "No time is set aside for this; it can rest." in said
    assert "Nothing is proposed, as you chose" in said
    assert "Anna" not in said
    assert program.done("time").out.startswith("this week  0:00 of 0:00")


def test_dutch_names_of_settings_are_understood(program: Program) -> None:
    try:
        program.done("--lang", "nl", "config", "weekminuten=90", "tel_eigen_gebruik=ja")
    finally:
        speak("en")
    found = program.done("config", "--json").json
    assert (found["weekly_minutes"], found["count_own_use"]) == (90, True)
