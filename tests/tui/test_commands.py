import re
import subprocess
import sys
from pathlib import Path

import pytest

from networkjournal.tui.command import Where
from networkjournal.tui.commands import COMMANDS, commands_of
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

FIXED = {
    "help": "?", "section-today": "1", "section-contacts": "2", "section-known-for": "3",
    "section-log": "4", "section-meetings": "5", "section-breadth": "6", "section-goals": "7",
    "sow": "s", "harvest": "h", "insight": "i", "talk": "t", "meeting": "m", "step": "n",
    "undo": "u", "redo": "U", "palette": "^p", "quit": "q", "quit-anywhere": "^q", "open": "Enter",
    "filter": "/", "add": "a", "edit": "e", "delete": "d", "back": "Esc", "other-pane": "Tab",
    "form-save": "^s", "capture-form": "F2", "capture-complete": "Tab",
}  # fmt: skip


def test_the_fixed_keys_are_the_ones_of_the_design() -> None:
    first = {command.id: command.shown_keys[0] for command in COMMANDS}
    assert {name: first[name] for name in FIXED} == FIXED
    assert "f1" in next(c for c in COMMANDS if c.id == "help").key_list


def test_a_command_has_one_id_and_a_key_means_one_thing_in_a_place() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    for places in (
        (Where.EVERYWHERE, Where.SECTION, Where.LIST),
        (Where.FILTER,),
        (Where.CAPTURE,),
        (Where.FORM,),
        (Where.PROSE,),
        (Where.PALETTE,),
        (Where.PICKER,),
    ):
        keys = [key for command in commands_of(*places) for key in command.key_list]
        assert len(keys) == len(set(keys))


def test_the_table_of_commands_loads_without_textual() -> None:
    code = "import sys, networkjournal.tui.commands; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_the_footer_starts_with_help_and_never_shows_half_an_entry(
    journal_path: Path, size: tuple[int, int]
) -> None:
    known = {f"{key} {command.label}" for command in COMMANDS for key in command.shown_keys}
    async with opened(journal_path, size) as reader:
        for keys in (["2"], ["a"], ["escape", "s"], ["escape", "slash"]):
            await reader.press(*keys)
            entries = reader.footer.strip().split("  ")
            assert entries[0] in {"? Help", "F1 Help"}
            assert set(entries) <= known | {"s t h i Write down"}


async def test_the_footer_shows_what_works_where_one_is(journal_path: Path) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2")
        assert "e Edit" not in reader.footer
        assert "Esc Back" not in reader.footer
        await reader.press("a")
        assert reader.footer.startswith("  F1 Help  Enter Next  ^s Save")
        assert "a Add" not in reader.footer
        await reader.type("Anna")
        await reader.press("ctrl+s")
        assert "e Edit" in reader.footer
        assert "d Delete" in reader.footer
        await reader.press("t")
        assert "Enter Write down  Esc Keep for later  Tab Complete  F2 Form" in reader.footer


async def test_help_says_what_the_keys_do_here_and_escape_goes_back(journal_path: Path) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "question_mark")
        assert "Show only what matches." in reader.text
        assert "Contacts" in reader.text
        await reader.press("G")
        assert "did not see this coming" in reader.text
        await reader.press("escape", "a", "f1")
        assert "Back; what you typed is kept for later." in reader.text
        await reader.press("escape")
        await reader.type("Anna")
        assert "Anna" in reader.here


async def test_help_in_a_field_leaves_out_the_keys_that_are_letters_there(
    journal_path: Path,
) -> None:
    async with opened(journal_path, (120, 50)) as reader:
        for keys in (("2", "a"), ("escape", "s"), ("escape", "slash")):
            await reader.press(*keys, "f1")
            assert "│ F1 Help What you can do here." in reader.words
            assert "Find a command by its name." in reader.text
            for words in ("Write down what you gave.", "What is worth doing today.", " q "):
                assert words not in reader.text
            await reader.press("escape")
        await reader.press("escape", "escape", "question_mark")
        words = reader.words
        await reader.press("pagedown")
        words += reader.words
        assert "│ ? F1 Help What you can do here." in words
        assert "What is worth doing today." in words


async def test_help_and_palette_show_the_keys_of_ones_own(journal_path: Path) -> None:
    from networkjournal.journal.places import config_folder

    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text('{"keys": {"delete": "f8", "sow": "w,Y"}}')
    async with opened(journal_path, WIDE) as reader:
        await reader.press("4", "question_mark")
        assert "│ F8 Delete Delete what you stand on" in reader.words
        await reader.press("pagedown")
        assert "│ w Y Sow Write down what you gave." in reader.words
        await reader.press("escape", "ctrl+p")
        await reader.type("delete")
        assert (
            next(line for line in reader.lines if "Delete  " in line).rstrip(" │┃").endswith("F8")
        )
        await reader.press("escape", "a")
        assert re.search(r"Sow +w", reader.text)
        await reader.press("w")
        assert "what did you give, and to whom" in reader.text


async def test_the_palette_finds_a_command_by_its_name(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("ctrl+p")
        assert "Commands" in reader.text
        await reader.type("goals")
        await reader.press("enter")
        assert "No goal yet." in reader.text
        await reader.press("ctrl+p")
        await reader.type("write what gave")
        await reader.press("enter")
        assert "what did you give, and to whom" in reader.text
        await reader.press("ctrl+p")
        await reader.type("[/")
        assert "Nothing has “[/”." in reader.text
        await reader.press("escape")
        assert "what did you give, and to whom" in reader.text


async def test_a_theme_is_chosen_by_name_and_remembered(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        assert reader.app.theme == "field"
        await reader.press("ctrl+p")
        await reader.type("looks")
        await reader.press("enter")
        assert "light, ours" in reader.text
        await reader.press("down", "enter")
        assert reader.app.theme == "paper"
    async with opened(journal_path) as reader:
        assert reader.app.theme == "paper"


async def test_keys_of_ones_own_stand_in_the_settings_file(journal_path: Path) -> None:
    from networkjournal.domain.records import Person
    from networkjournal.journal.places import config_folder

    write(journal_path, Person(name="Anna"))
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text('{"keys": {"delete": "f8"}, "theme": 3}')
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "d")
        assert "Anna" in reader.here
        assert "F8 Delete" in reader.footer
        await reader.press("f8")
        assert "Deleted Anna" in reader.text


@pytest.mark.parametrize("found", ["", "[]", "{", '{"keys": []}', "\x00"])
async def test_settings_that_cannot_be_read_count_as_none(journal_path: Path, found: str) -> None:
    from networkjournal.journal.places import config_folder

    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text(found)
    async with opened(journal_path) as reader:
        assert reader.app.theme == "field"


async def test_bar_rows_and_footer_answer_to_the_mouse(journal_path: Path) -> None:
    from networkjournal.domain.records import Person

    write(journal_path, Person(name="Anna"), Person(name="Bram"))
    async with opened(journal_path) as reader:
        await reader.pilot.click(offset=(12, 0))
        await reader.pilot.pause()
        assert "by name" in reader.text
        bram = next(row for row, line in enumerate(reader.lines) if "Bram" in line)
        await reader.pilot.click(offset=(5, bram))
        await reader.pilot.pause()
        assert "Bram" in reader.here
        await reader.pilot.click(offset=(5, bram))
        await reader.pilot.pause()
        assert "What can I mean for Bram?" in reader.text
        await reader.pilot.click(offset=(3, 23))
        await reader.pilot.pause()
        assert "Show only what matches." in reader.text
