"""What every command has in common."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from networkjournal.cli.commands import every_command
from networkjournal.language import speak
from tests.cli.conftest import Program

NAMES = [command.name for command in every_command()]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_page_with_an_example(program: Program, name: str) -> None:
    page = program.done(name, "--help").out
    assert page.startswith(f"Usage: networkjournal {name} ")
    assert "For example:\n  networkjournal " in page
    assert "--journal PATH" in page


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_in_dutch_too(program: Program, name: str) -> None:
    page = program.done(name, "--help", "--lang", "nl").out
    assert page.startswith(f"Gebruik: networkjournal {name} ")
    assert "Bijvoorbeeld:" in page
    assert ": yes" not in page


def test_the_overview_names_every_command(program: Program) -> None:
    page = program.done("--help").out
    assert [name for name in NAMES if f"\n  {name} " not in page] == []


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "known-for"),
        ("known-for", "--json"),
    ],
)
def test_shared_options_stand_before_or_after_the_command(
    program: Program, words: tuple[str, ...]
) -> None:
    assert program.done(*words).json == {}


@pytest.mark.parametrize("before", [True, False])
def test_a_path_may_be_given_before_or_after(
    program: Program, tmp_path: Path, before: bool
) -> None:
    other = tmp_path / "other.json"
    option = ["--journal", str(other)]
    command = ["known-for", "--statement", "The baker who shows how"]
    program.done(*(option + command if before else command + option))
    assert other.exists()
    assert not program.path.exists()


def test_a_path_keeps_bytes_that_are_no_text(program: Program, tmp_path: Path) -> None:
    strange = tmp_path / b"caf\xe9.json".decode("utf-8", "surrogateescape")
    program.done("known-for", "--statement", "Here", f"--journal={strange}")
    assert strange.exists()


def test_a_path_is_taken_letter_by_letter(program: Program, tmp_path: Path) -> None:
    decomposed = tmp_path / "zoe\u0308.json"
    program.done("known-for", "--statement", "Here", "--journal", str(decomposed))
    assert [path.name for path in tmp_path.glob("*.json")] == ["zoe\u0308.json"]


def test_the_program_speaks_dutch_when_asked(program: Program) -> None:
    assert program("--lang", "nl", "undo").err == "Er valt niets ongedaan te maken.\n"
    assert program("undo", "--lang=nl").err == "Er valt niets ongedaan te maken.\n"


def test_the_program_speaks_the_language_of_its_surroundings(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    assert program("undo").err == "Er valt niets ongedaan te maken.\n"
    speak("en")


def test_a_word_after_two_hyphens_is_no_option(program: Program) -> None:
    line = program.refused(3, "show", "--", "--json")
    assert "--json" in line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["sing"], "No command “sing”"),
        (["contcts"], "did you mean contacts?"),
        (["--colour"], "Not understood: --colour."),
        (["--json"], "--json needs a command"),
        (["--lang", "fr", "undo"], "--lang is nl or en; “fr” is neither."),
        (["undo", "--lang"], "--lang needs a value."),
        (["undo", "--journal="], "--journal needs a value."),
        (["undo", "twice"], "Not understood: twice."),
        (["undo", "--twice"], "Not understood: --twice."),
        (["tie", "Anna"], "Still missing: NAME."),
        (["tie", "Anna", "Piet", "--how"], "--how needs a value."),
        (["import", "a.csv", "--dry-run=yes"], "--dry-run takes no value."),
        (["delete"], "Still missing: ID."),
        (["completion", "tea"], "“tea” is no shell that can be completed"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(
    program: Program, words: list[str], said: str
) -> None:
    assert said in program.refused(2, *words)


def test_wrong_usage_names_the_page_that_explains(program: Program) -> None:
    assert "“networkjournal tie --help” shows how." in program.refused(2, "tie")


@pytest.mark.parametrize("evil", ["\x1b[31mred", "\x9b2J", "\u202egnp.exe", "a\nb", "\udcff"])
def test_an_error_repeats_no_control_codes(program: Program, evil: str) -> None:
    for words in ([evil], [f"--{evil}"], ["undo", evil], ["show", evil], ["--lang", evil]):
        line = program(*words).err
        assert line.count("\n") == 1
        assert [sign for sign in line if sign in "\x1b\x9b\u202e\udcff"] == []


def test_a_very_long_word_is_cut_in_the_error(program: Program) -> None:
    assert len(program.refused(3, "show", "x" * 1_000_000)) < 200
    assert len(program.refused(2, "x" * 1_000_000)) < 200
    assert len(program.refused(2, "undo", "x" * 1_000_000)) < 400


def test_a_date_that_stands_in_for_today_must_be_one(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "someday")
    assert "“someday”" in program.refused(2, "contacts")


def test_the_app_is_not_opened_without_a_terminal(program: Program) -> None:
    assert "needs a terminal" in program.refused(1)
    assert "needs a terminal" in program.refused(1, "demo")


def test_a_damaged_journal_is_refused_in_one_line(program: Program) -> None:
    program.path.write_text('{"people": ', "utf-8")
    for command in (["contacts"], ["add", "Anna"], ["undo"], ["check"]):
        assert "is damaged" in program.refused(1, *command)


def test_where_names_the_paths(program: Program) -> None:
    places = program.done("where", "--json").json
    assert places["journal"] == str(program.path)
    assert sorted(places) == ["backups", "config", "journal", "state"]
    assert places["journal"] in program.done("where").out


def test_keys_come_from_the_table_of_the_app(program: Program) -> None:
    listed = program.done("keys", "--json").json
    assert {"id": "undo", "keys": ["u"]}.items() <= next(
        key for key in listed if key["id"] == "undo"
    ).items()
    assert "Known for" in program.done("keys").out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "/bin/bash"])
def test_completion_knows_every_command(program: Program, shell: str) -> None:
    script = program.done("completion", shell).out
    assert [name for name in NAMES if name not in script] == []
    assert "from-sowing" in script


def test_json_is_one_document_in_any_encoding(program: Program) -> None:
    program.done("known-for", "--statement", "Zoë 🌱 bäckt")
    document = json.loads(program.done("known-for", "--json").out)
    assert document["statement"] == "Zoë 🌱 bäckt"


def _raise(error: BaseException) -> Callable[..., None]:
    def run(*_: object) -> None:
        raise error

    return run


def test_ctrl_c_ends_the_program_quietly(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("networkjournal.cli.commands.undo.run", _raise(KeyboardInterrupt()))
    answer = program("undo")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_what_nobody_foresaw_is_one_line_and_kept_whole(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("networkjournal.cli.commands.undo.run", _raise(KeyError("\x1b[31mlost")))
    line = program.refused(1, "undo")
    assert "KeyError" in line
    assert "\x1b" not in line
    (log,) = tmp_path.rglob("crash.log")
    assert str(log) in line
    assert "Traceback" in log.read_text("utf-8")


def test_a_failing_disk_is_said_with_its_file(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = OSError(28, "No space left on device", "/disk/journal.json")
    monkeypatch.setattr("networkjournal.cli.commands.undo.run", _raise(error))
    assert program.refused(1, "undo") == (
        "/disk/journal.json cannot be used: No space left on device."
    )


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_overview_calls_a_command_by_one_word(program: Program, language: str) -> None:
    first, *_between, last = program.done("--help", "--lang", language).out.splitlines()
    word = first.rpartition("[")[2].split()[0]
    assert f"networkjournal {word} --help" in last
