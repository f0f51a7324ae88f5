from pathlib import Path

import pytest

from networkjournal.journal.places import config_folder
from networkjournal.tui.own_keys import problem_with
from tests.tui.at_the_screen import WIDE, opened

pytestmark = pytest.mark.usefixtures("today")


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"delete": "f8"},
        {"delete": "f8, ctrl+d", "sow": "f5,Y"},
        {"delete": "x", "done": "d"},  # swapped
        {"form-save": "d"},  # in a form d is no command
        {"help": "question_mark"},
        {"undo": "alt+left_parenthesis"},
    ],
)
def test_right_keys_have_no_problem(keys: dict[str, str]) -> None:
    assert problem_with(keys) == ""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ({"delte": "f8"}, "settings.json: no command is called “delte”; delete is one."),
        (
            {"[/] of ones own": "f8"},
            "settings.json: no command is called “[/] of ones own”; “networkjournal keys --json”"
            " has them.",
        ),
        ({"delete": "Ctrl-D"}, "settings.json: “Ctrl-D” is no key; a letter, f8 or ctrl+x is one."),
        ({"delete": "f8,"}, "settings.json: “” is no key; a letter, f8 or ctrl+x is one."),
        (
            {"delete": "x"},
            "settings.json: Delete takes the key of Done, which has none left.",
        ),
        (
            {"delete": "f8", "done": "f8"},
            "settings.json: Delete takes the key of Done, which has none left.",
        ),
        ({"delete": "u"}, "settings.json: Delete takes the key of Undo, which has none left."),
    ],
)
def test_the_first_thing_that_is_wrong_is_said_in_one_line(keys: dict[str, str], line: str) -> None:
    assert problem_with(keys) == line


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ('{"keys": {"delete": "x"}}', "Delete takes the key of Done"),
        ('{"keys": {"delete": "f8"', "settings.json cannot be read"),
        ("[]", "settings.json cannot be read"),
    ],
)
async def test_what_is_wrong_is_said_when_the_app_opens(
    journal_path: Path, found: str, said: str
) -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text(found)
    async with opened(journal_path, WIDE) as reader:
        assert said in reader.words


async def test_settings_that_cannot_be_read_are_not_written_over(journal_path: Path) -> None:
    config_folder().mkdir(parents=True)
    by_hand = '{"keys": {"delete": "f8"}'
    (config_folder() / "settings.json").write_text(by_hand)
    async with opened(journal_path) as reader:
        reader.app.choose_theme("paper")
        assert reader.app.theme == "paper"
    assert (config_folder() / "settings.json").read_text() == by_hand
