"""The program as the shell starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest


def _start(*words: str | bytes, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "networkjournal", *words],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **variables},
    )


@pytest.mark.parametrize(
    "words",
    [["contacts", "anna"], ["show", "Anna"], ["sow", "--help"], ["add", "--help"], ["keys"]],
)
def test_a_command_loads_neither_the_app_nor_what_is_slow(
    journal_path: Path, words: list[str]
) -> None:
    slow = {"textual", "rich", "asyncio", "rapidfuzz", "dateutil", "filelock", "csv", "shtab"}
    slow |= {"calendar", "typing_extensions"}
    code = (
        "import sys; from networkjournal.cli.main import main; "
        f"main({words}); found = {slow} & set(sys.modules); "
        "sys.exit(str(sorted(found)) if found else 0)"
    )
    journal_path.write_text('{"people": {"p1": {"name": "Anna"}}}')
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Anna" in ran.stdout or words[0] == "keys"


def test_what_explains_the_fields_is_loaded_only_for_who_asks() -> None:
    for words in (["add", "Anna", "--role", "baker"], ["add", "--help"]):
        code = (
            "import sys; from networkjournal.cli.main import main; "
            f"main({words}); sys.exit('networkjournal.tui.record_fields' in sys.modules)"
        )
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
        assert (ran.returncode, ran.stderr) == (words[-1] == "--help", b"")


@pytest.mark.skipif(which("bash") is None, reason="there is no bash")
def test_bash_understands_its_completion() -> None:
    script = _start("completion", "bash").stdout
    checked = subprocess.run(["bash", "-n"], input=script, capture_output=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, b"")


def test_the_program_ends_with_the_exit_code() -> None:
    assert _start("add", "Anna").returncode == 0
    assert _start("show", "Zoë").returncode == 3
    assert _start("sing").returncode == 2
    assert _start("undo", "--help").returncode == 0


def test_words_that_are_no_text_do_not_stop_the_program() -> None:
    ran = _start("add", b"Zo\xff\xfe Smit")
    assert ran.returncode == 0
    listed = json.loads(_start("contacts", "--json").stdout)
    assert listed[0]["name"].endswith(" Smit")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(encoding: str) -> None:
    name = "Zoë 面 🌱"
    surroundings = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "LC_ALL": "C"}
    ran = _start("add", name.encode(), **surroundings)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert _start("contacts", **surroundings).returncode == 0
    answer = _start("contacts", "--json", **surroundings)
    assert json.loads(answer.stdout.decode(encoding))[0]["name"] == name
    assert b"Traceback" not in _start("show", "Zoé", **surroundings).stderr


def test_a_reader_that_stops_listening_is_no_error(journal_path: Path) -> None:
    people = {f"p{number}": {"name": f"Anna {number}"} for number in range(20_000)}
    journal_path.write_text(json.dumps({"people": people}))
    with subprocess.Popen(
        [sys.executable, "-m", "networkjournal", "contacts"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline().startswith(b"Anna 0")
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait(60) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_output_is_said_in_one_line() -> None:
    _start("add", "Anna")
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "networkjournal", "contacts"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.count(b"\n") == 1
    assert b"Traceback" not in ran.stderr


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes a stream so")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("contacts >&-", 0),
        ("sow 'Lent a pan' >&- 2>&- <&-", 0),
        ("show nobody 2>&-", 3),
        ("<&-", 1),
        ("demo >&-", 1),
    ],
)
def test_closed_streams_stop_nothing(line: str, code: int) -> None:
    ran = subprocess.run(
        f'exec "{sys.executable}" -m networkjournal {line}',
        shell=True,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == code
    assert b"Traceback" not in ran.stderr
