"""People one wants to meet, and dreaded steps, from the command line."""

import pytest

from tests.cli.conftest import Program


def _claire(program: Program) -> dict[str, object]:
    return next(iter(program.table("people").values()))


def test_a_wish_on_the_line_makes_someone_wanted(program: Program) -> None:
    record = program.wrote(
        "add", "Claire Dubois, coach", "--wish", "asked", "--notes", "works in two languages"
    )
    assert (record["standing"], record["wish"]) == ("wanted", "asked")
    role = program.wrote("add", "--role", "a syrup supplier", "--standing", "wanted")
    assert (role.get("name"), role["role"], role["standing"]) == (
        None, "a syrup supplier", "wanted",
    )  # fmt: skip
    written = program.wrote("add", "een meelleverancier, bakkerij", "--wish", "wanted")
    assert (written.get("name"), written["role"], written["standing"]) == (
        "een meelleverancier", "bakkerij", "wanted",
    )  # fmt: skip
    line = program.wrote("add", "a flour supplier", "--standing", "wanted")
    assert (line.get("name"), line["role"]) == (None, "a flour supplier")
    met = program.wrote("add", "Kees", "--wish", "met")
    assert "standing" not in met
    known = program.wrote("add", "Zoë", "--wish", "asked", "--standing", "known")
    assert known.get("standing", "known") == "known"


def test_done_moves_a_wish_one_stage_on_until_it_is_followed_up(program: Program) -> None:
    program.done("add", "Claire", "--standing", "wanted")
    said = [program.done("done", "Claire").out.splitlines()[0] for _stage in range(4)]
    assert said == ["Asked: Claire", "Planned: Claire", "Met: Claire", "Followed up: Claire"]
    assert (_claire(program).get("standing"), _claire(program)["wish"]) == (None, "followed up")
    assert "No step or meeting with Claire is open." in program.refused(3, "done", "Claire")
    program.done("undo")
    assert _claire(program)["wish"] == "met"


def test_planning_and_holding_a_meeting_move_the_wish_in_the_same_change(
    program: Program,
) -> None:
    program.done("add", "Claire Dubois", "--standing", "wanted")
    meeting = program.wrote("meet", "Coffee with @Claire tomorrow 10:00 at Part-Dieu")
    assert _claire(program)["wish"] == "planned"
    program.done("undo")
    assert "wish" not in _claire(program)
    assert program.table("meetings") == {}
    program.done("redo")
    program.done("done", str(meeting["id"]), "--on", "yesterday")
    claire = _claire(program)
    assert (claire.get("standing"), claire["wish"]) == (None, "met")
    assert claire["met"] == {"on": "2026-11-22", **({"where": meeting["place"]} if meeting.get(
        "place") else {})}  # fmt: skip


def test_a_meeting_that_is_edited_moves_whom_it_then_is_with(program: Program) -> None:
    program.done("add", "Claire", "--standing", "wanted")
    meeting = str(program.wrote("meet", "Coffee tomorrow")["id"])
    program.done("edit", meeting, "place=Lyon")
    assert "wish" not in _claire(program)
    program.done("edit", meeting, "people=Claire")
    assert _claire(program)["wish"] == "planned"
    program.done("edit", "Claire", "wish=asked")
    program.done("edit", meeting, "place=Paris")
    assert _claire(program)["wish"] == "asked"
    program.done("edit", "Claire", "wish=met")
    assert _claire(program).get("standing") is None


def test_by_a_name_what_is_open_is_done_and_by_the_id_the_wish_moves(program: Program) -> None:
    claire = str(program.wrote("add", "Claire", "--standing", "wanted")["id"])
    program.done("step", "Ask @Claire for coffee")
    program.done("done", claire)
    assert _claire(program)["wish"] == "asked"
    assert program.done("done", "Claire").out.startswith("Done: Ask Claire for coffee")
    assert _claire(program)["wish"] == "asked"


def test_how_a_dreaded_step_was_is_said_with_done(program: Program) -> None:
    step = str(program.wrote("step", "Call Sanne", "--dread-before", "7")["id"])
    record = program.wrote("done", step, "--dread-after", "2", "--outcome", "She laughed")
    assert (record["dread_after"], record["outcome"], record["done"]) == (
        2, "She laughed", "2026-11-23",
    )  # fmt: skip
    out = program.done("steps").out
    assert "dreaded 7 → 2" in out


def test_putting_off_is_edited_and_listed(program: Program) -> None:
    step = str(program.wrote("step", "Call Sanne")["id"])
    program.done("edit", step, "put_off=2026-11-01, 2026-11-08")
    record = program.wrote("edit", step, "put_off+=yesterday")
    assert record["put_off"] == ["2026-11-01", "2026-11-08", "2026-11-22"]
    assert "put off 3 times" in program.done("steps").out
    assert program.wrote("edit", step, "put_off=").get("put_off") is None


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("--outcome", "Well"), "Only a step has an outcome; leave out --outcome."),
        (("--dread-after", "2"), "Only a step is dreaded; leave out --dread-after."),
        (("--on", "yesterday"), "A wish that moves on has no day; leave out --on."),
    ],
)
def test_what_a_wish_has_not_is_refused(
    program: Program, words: tuple[str, ...], line: str
) -> None:
    program.done("add", "Claire", "--standing", "wanted")
    assert line in program.refused(2, "done", "Claire", *words)


@pytest.mark.parametrize("dread", ["11", "-1", "much", "3.5"])
def test_a_dread_beyond_ten_is_refused(program: Program, dread: str) -> None:
    step = str(program.wrote("step", "Call", "--dread-before", "7")["id"])
    program.refused(2, "done", step, f"--dread-after={dread}")
