"""What a part of the program loads, and what it never loads."""

import ast
import subprocess
import sys

import pytest

from tests.house.project import modules, names_of_modules

SCREEN = ("textual", "rich")
REFERENCES = frozenset({"scipy", "networkx", "numpy"})
"""What the tests check the figures against; the program works them out itself."""

NETWORK = frozenset(
    {"socket", "ssl", "urllib", "http", "ftplib", "smtplib", "requests", "httpx", "webbrowser"}
)


def _loaded_by(program: str) -> set[str]:
    """The first names of the modules that are loaded once this program ran."""
    program += "\nimport sys; print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))"
    ran = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60
    )
    return set(ran.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("part", ["domain", "journal", "exchange", "demo"])
def test_what_has_no_screen_loads_no_screen(part: str) -> None:
    program = "\n".join(f"import {name}" for name in names_of_modules(part))
    assert not _loaded_by(program) & set(SCREEN)


@pytest.mark.parametrize("part", ["domain", "journal", "exchange", "demo", "cli", "tui"])
def test_no_part_loads_what_only_the_tests_need(part: str) -> None:
    program = "\n".join(f"import {name}" for name in names_of_modules(part))
    assert not _loaded_by(program) & REFERENCES


def test_what_reads_calendars_is_loaded_only_with_one() -> None:
    program = "\n".join(f"import {name}" for name in names_of_modules("exchange", "cli"))
    assert "icalendar" not in _loaded_by(program)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["add", "Anna de Vries, baker, football"],
        ["sow", "Lent my small pan yesterday 20m"],
        ["contacts", "circle:football"],
        ["log"],
        ["today"],
        ["due"],
        ["yield"],
        ["time"],
        ["undo"],
        ["keys"],
        ["where"],
        ["breadth"],
        ["breadth", "--json"],
        ["who", "syrup"],
    ],
)
def test_a_command_loads_no_screen(words: list[str]) -> None:
    program = f"from networkjournal.cli.main import main; main({words!r})"
    assert not _loaded_by(program) & {*SCREEN, *REFERENCES}


def test_nothing_in_the_program_can_reach_a_network() -> None:
    parts = ("domain", "journal", "exchange", "demo", "cli", "tui")
    reaching = [
        f"{name}: {imported}"
        for name, tree in modules(*parts)
        for node in ast.walk(tree)
        for imported in _imports(node)
        if imported.split(".")[0] in NETWORK and imported != "urllib.parse"
    ]
    assert reaching == []


def test_nothing_in_the_program_imports_what_only_the_tests_need() -> None:
    found = [
        f"{name}: {imported}"
        for name, tree in modules("domain", "journal", "exchange", "demo", "cli", "tui")
        for node in ast.walk(tree)
        for imported in _imports(node)
        if imported.split(".")[0] in REFERENCES
    ]
    assert found == []


def _imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module]
    return []
