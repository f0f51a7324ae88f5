"""Running the program in this process, and looking at what it said and wrote."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from networkjournal.cli.main import main


@dataclass(frozen=True)
class Answer:
    """What the program said, and what it ended with."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON document
        return json.loads(self.out)

    @property
    def id(self) -> str:
        """The id of what a command wrote, answered in JSON."""
        return str(self.json["id"])


class Program:
    """The program on this test's journal."""

    def __init__(self, path: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._captured = captured

    def __call__(self, *words: str) -> Answer:
        self._captured.readouterr()
        code = main(list(words))
        said = self._captured.readouterr()
        return Answer(code, said.out, said.err)

    def done(self, *words: str) -> Answer:
        """Run a command that must be done."""
        answer = self(*words)
        assert (answer.code, answer.err) == (0, "")
        return answer

    def wrote(self, *words: str) -> dict[str, Any]:
        """The record that a command wrote."""
        record: dict[str, Any] = self.done(*words, "--json").json
        return record

    def refused(self, code: int, *words: str) -> str:
        """The line with which a command is refused; the journal stays as it was, to the byte."""
        before = self.bytes()
        answer = self(*words)
        assert (answer.code, answer.out) == (code, "")
        assert answer.err.count("\n") == 1
        assert answer.err.endswith("\n")
        assert "Traceback" not in answer.err
        assert self.bytes() == before
        return answer.err.rstrip("\n")

    def bytes(self) -> bytes | None:
        """The journal's file as it is."""
        return self.path.read_bytes() if self.path.exists() else None

    def table(self, name: str) -> dict[str, Any]:
        """A table as the file has it."""
        tables: dict[str, dict[str, Any]] = json.loads(self.path.read_text("utf-8"))
        return tables[name]


@pytest.fixture
def program(journal_path: Path, today: date, capsys: pytest.CaptureFixture[str]) -> Program:
    """The program on an empty journal, on Monday 23 November 2026."""
    return Program(journal_path, capsys)


@pytest.fixture
def anna(program: Program) -> str:
    """The id of Anna de Vries, who is in the journal already."""
    return str(program.wrote("add", "Anna de Vries, baker, football")["id"])
