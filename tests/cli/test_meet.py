"""``meet`` refuses what cannot be planned, in one line, and changes nothing."""

import pytest

from tests.cli.conftest import Program


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["Coffee yesterday"], "has passed"),
        (["Coffee", "--at", "2026-11-01"], "has passed"),
        (["Coffee 31 april 10:00"], "“31 april” does not exist"),
        (["Fair 3 december", "--speak-to", "A, B, C, D"], "Three people to speak to is the most"),
    ],
)
def test_what_cannot_be_planned_is_refused(
    program: Program, words: list[str], problem: str
) -> None:
    for name in "ABCD":
        program.done("add", name)
    assert problem in program.refused(2, "meet", *words)
    assert "No meetings" in program("meetings").err


def test_a_meeting_that_was_held_is_written_down(program: Program) -> None:
    assert program.wrote("meet", "Coffee yesterday state:held")["state"] == "held"


def test_a_meeting_is_not_moved_to_a_day_that_has_passed(program: Program) -> None:
    meeting = program.wrote("meet", "Coffee tomorrow")["id"]
    assert "has passed" in program.refused(2, "edit", meeting, "at=2026-11-01")
