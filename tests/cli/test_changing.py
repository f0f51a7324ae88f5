"""edit, delete, done, undo and redo: with these everything can be done without the screen."""

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def anna(program: Program) -> str:
    return str(program.wrote("add", "Anna de Vries, baker, football")["id"])


def test_editing_sets_adds_takes_away_and_clears(program: Program, anna: str) -> None:
    record = program.wrote(
        "edit", "Anna", "role=", "circles+=church, familie", "circles-=football",
        "met.where=market", "met.on=vorige vrijdag", "differences=waits longer: culture",
        "fields.hobby=chess", "notes=first\nsecond",
    )  # fmt: skip
    assert record["id"] == anna
    assert "role" not in record
    assert record["circles"] == ["church", "family"]
    assert record["met"] == {"on": "2026-11-20", "where": "market"}
    assert record["differences"] == [{"what": "waits longer", "because": "culture"}]
    assert record["fields"] == {"hobby": "chess"}
    assert record["notes"] == "first\nsecond"


def test_editing_is_one_change(program: Program, anna: str) -> None:
    program.done("edit", anna, "role=coach", "place=Lyon")
    program.done("undo")
    person = program.table("people")[anna]
    assert (person["role"], person.get("place")) == ("baker", None)


def test_editing_into_the_same_writes_nothing(program: Program, anna: str) -> None:
    before = program.bytes()
    assert "Nothing changed" in program.done("edit", anna, "role=baker").out
    assert program.bytes() == before


def test_editing_keeps_fields_that_this_version_does_not_know(program: Program) -> None:
    program.path.write_text('{"people": {"p1": {"name": "Anna", "shoe": {"size": 38}}}}', "utf-8")
    assert program.wrote("edit", "Anna", "role=baker")["shoe"] == {"size": 38}
    assert program.done("contacts", "--json").json[0]["shoe"] == {"size": 38}
    assert "38" in program.done("show", "Anna").out


def test_the_settings_are_edited_by_their_name(program: Program) -> None:
    program.done("edit", "settings", "weekly_minutes=120", "circle_rhythms.kerk=6w")
    settings = program.table("settings")["settings"]
    assert settings["weekly_minutes"] == 120
    assert settings["circle_rhythms"] == {"church": "6w"}


def test_any_record_is_named_by_the_beginning_of_its_id(program: Program) -> None:
    program.path.write_text(
        '{"goals": {"abc-1": {"what": "One"}, "abd-2": {"what": "Two"}}}', "utf-8"
    )
    assert program.wrote("edit", "abc", "use=it helps")["id"] == "abc-1"
    assert "One (abc-1) · Two (abd-2)" in program.refused(3, "edit", "ab", "use=it helps")


def test_deleting_names_what_is_gone_and_undo_brings_it_back(program: Program, anna: str) -> None:
    before = program.table("people")[anna]
    out = program.done("delete", "Anna").out
    assert out.startswith("Deleted Anna de Vries · “networkjournal undo” brings it back\n")
    assert program.table("people") == {}
    assert "Deleted Anna de Vries" in program.done("undo").out
    after = program.table("people")[anna]
    assert {**before, "updated": ""} == {**after, "updated": ""}


def test_what_names_someone_deleted_still_shows_the_name(program: Program, anna: str) -> None:
    program.done("talk", "About the oven", "--with", "Anna")
    program.done("delete", "Anna")
    assert "Anna de Vries" in program.done("log").out


def test_deleting_answers_with_the_record(program: Program, anna: str) -> None:
    record = program.wrote("delete", anna)
    assert (record["id"], record["name"]) == (anna, "Anna de Vries")


def test_a_step_is_done_on_its_day(program: Program, anna: str) -> None:
    step = program.wrote("step", "Send the recipe")["id"]
    record = program.wrote("done", step, "--on", "yesterday", "--outcome", "it was fun")
    assert (record["done"], record["outcome"]) == ("2026-11-22", "it was fun")
    other = program.wrote("step", "Call")["id"]
    assert program.wrote("done", other)["done"] == "2026-11-23"


def test_a_meeting_is_held_and_a_goal_reached(program: Program) -> None:
    meeting = program.wrote("meet", "Coffee tomorrow 10:00")["id"]
    goal = program.wrote("goal", "Syrup")["id"]
    assert program.wrote("done", meeting)["state"] == "held"
    assert program.wrote("done", goal)["state"] == "reached"


def test_done_with_a_name_is_the_one_step_that_is_open(program: Program, anna: str) -> None:
    step = program.wrote("step", "Send @Anna the recipe")["id"]
    assert program.wrote("done", "Anna")["id"] == step
    program.refused(3, "done", "Anna")


def test_a_step_that_was_done_tomorrow_is_refused(program: Program) -> None:
    step = program.wrote("step", "Send the recipe")["id"]
    program.refused(2, "done", step, "--on", "tomorrow")


def test_undo_and_redo_say_what(program: Program, anna: str) -> None:
    assert program.done("undo").out == "Undone: Added: Anna de Vries\n"
    assert program.done("redo").out == "Done again: Added: Anna de Vries\n"
    assert program.done("undo", "--json").json == {"undone": "Added: Anna de Vries"}
    assert program.done("redo", "--json").json == {"redone": "Added: Anna de Vries"}
    assert list(program.table("people")) == [anna]


def test_nothing_to_undo_is_said(program: Program) -> None:
    assert program.refused(1, "undo") == "Nothing to undo."
    assert program.refused(1, "redo") == "Nothing to redo."
