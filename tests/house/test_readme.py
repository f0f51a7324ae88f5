"""README says what is so: its tables are the program's, its commands stand alone."""

import re

import pytest

from networkjournal.cli.commands import every_command
from networkjournal.cli.main import main
from tests.house import readme


def _text() -> str:
    return readme.README.read_text("utf-8")


def test_the_tables_of_the_readme_are_the_programs_own() -> None:
    assert readme.updated(_text()) == _text()
    assert readme.commands_table() in _text()
    assert readme.keys_table() in _text()


def test_every_command_of_the_overview_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for command in every_command():
        assert main([command.name, "--help"]) == 0
        assert f"networkjournal {command.name}" in capsys.readouterr().out


def test_two_commands_set_the_program_up_one_with_the_sample_one_with_every_test() -> None:
    commands = readme.commands_to_paste()
    assert commands.keys() == {"sample", "tests"}
    assert commands["tests"].endswith(" -m tests")
    for command in commands.values():
        assert "-c constraints.txt" in command


def test_each_example_of_the_command_line_in_the_readme_is_a_command_that_exists() -> None:
    names = {command.name for command in every_command()}
    used = re.findall(r"^networkjournal(?: --\S+ \S+)* ([a-z-]+)", _text(), re.MULTILINE)
    assert used
    assert set(used) <= names
