"""The lists, find and show: for people in columns, for programs as the file has it."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Program

JOURNAL: dict[str, dict[str, dict[str, object]]] = {
    "people": {
        "p1": {"name": "Anna de Vries", "role": "baker", "circles": ["football"]},
        "p2": {"name": "Piet Bakker", "circles": ["church"], "languages": ["French"]},
        "p3": {"name": "Zoë Smit", "standing": "wanted"},
        "p4": {"name": "Dirk Molenaar", "standing": "through", "route": "p2"},
        "p5": {"name": "Els Oud", "archived": True},
    },
    "ties": {"t1": {"a": "p2", "b": "p4", "how": "the mill"}},
    "entries": {
        "e1": {"kind": "sowing", "on": "2026-11-20", "text": "Lent the pan", "people": ["p1"]},
        "e2": {"kind": "talk", "on": "2026-11-22", "text": "Called Piet Bakker", "people": ["p2"]},
        "e3": {"kind": "insight", "on": "2025-01-02", "text": "Small pans brown sooner"},
    },
    "meetings": {
        "m1": {"what": "Coffee", "at": "2026-11-24T10:00", "people": ["p3"]},
        "m2": {"what": "Fair", "at": "2026-10-01", "state": "held"},
    },
    "steps": {
        "s1": {"what": "Send the recipe", "due": "2026-11-27", "people": ["p1"]},
        "s2": {"what": "Order flour", "due": "2027-03-01"},
    },
    "goals": {"g1": {"what": "Syrup", "use": "guests ask", "state": "active"}},
}


@pytest.fixture
def journal(program: Program) -> Program:
    program.path.write_text(json.dumps(JOURNAL), "utf-8")
    return program


def _ids(program: Program, *words: str) -> list[str]:
    return [record["id"] for record in program.done(*words, "--json").json]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["contacts"], ["p1", "p2", "p3"]),
        (["contacts", "circle:church"], ["p2"]),
        (["contacts", "kring:kerk"], ["p2"]),
        (["contacts", "standing:through"], ["p4"]),
        (["contacts", "archived:yes"], ["p5"]),
        (["contacts", "zoe"], ["p3"]),
        (["contacts", "not", "circle:church"], ["p1", "p3"]),
        (["contacts", "anna", "or", "piet"], ["p1", "p2"]),
        (["contacts", "de vries"], ["p1"]),
        (["contacts", "quiet:6m"], ["p3"]),
        (["log"], ["e2", "e1", "e3"]),
        (["log", "kind:talk"], ["e2"]),
        (["log", "with:anna"], ["e1"]),
        (["log", "on:2025"], ["e3"]),
        (["meetings"], ["m1", "m2"]),
        (["steps", "due:2w"], ["s1"]),
        (["steps"], ["s1", "s2"]),
        (["goals"], ["g1"]),
        (["find", "pan"], ["e1", "e3"]),
        (["contacts", "nobody"], []),
    ],
)
def test_a_list_is_one_array_of_records(journal: Program, words: list[str], ids: list[str]) -> None:
    assert _ids(journal, *words) == ids


def test_a_record_is_as_the_file_has_it(journal: Program) -> None:
    (record,) = journal.done("contacts", "anna", "--json").json
    assert record == {"id": "p1", **JOURNAL["people"]["p1"]}


def test_reading_writes_nothing(journal: Program) -> None:
    before = journal.bytes()
    for words in (["contacts"], ["log"], ["find", "a"], ["show", "p1"], ["check"], ["where"]):
        journal.done(*words)
    assert journal.bytes() == before


def test_contacts_stand_in_columns(journal: Program) -> None:
    assert journal.done("contacts").out == (
        "Anna de Vries  baker  football\n"
        "Piet Bakker           church\n"
        "Zoë Smit                        wanted\n"
    )


def test_namesakes_are_told_apart_by_their_ids(program: Program) -> None:
    program.path.write_text(
        '{"people": {"p1": {"name": "Anna"}, "p2": {"name": "anna"}, "p3": {"name": "Zoë"}}}',
        "utf-8",
    )
    assert program.done("contacts").out == "Anna  p1\nanna  p2\nZoë\n"


def test_the_log_names_people_whom_the_text_does_not(journal: Program) -> None:
    assert journal.done("log", "on:2026").out == (
        "2026-11-22  talk    Called Piet Bakker            e2\n"
        "2026-11-20  sowing  Lent the pan · Anna de Vries  e1\n"
    )


def test_no_line_is_longer_than_eighty(program: Program) -> None:
    program.done("add", "Wilhelmina " * 20 + ", baker " * 9 + ", football")
    program.done("sow", "Lent a pan and much more " * 20)
    program.done("talk", "面包师和面粉供应商 " * 20)
    for words in (["contacts"], ["log"], ["find", "a"]):
        for line in program.done(*words).out.splitlines():
            wide = sum(2 if sign in "面包师和粉供应商" else 1 for sign in line)
            assert wide <= 80


def test_a_text_of_several_lines_is_one_row(program: Program) -> None:
    program.done("sow", "First\nsecond")
    assert program.done("log").out.count("\n") == 1


def test_an_empty_list_says_how_to_begin(program: Program) -> None:
    answer = program("contacts")
    assert (answer.code, answer.out) == (0, "")
    assert "“networkjournal add” adds the first" in answer.err
    assert program.done("contacts", "--json").json == []


def test_no_match_is_said(journal: Program) -> None:
    answer = journal("contacts", "nobody")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "No match for “nobody”.\n"


def test_showing_someone_shows_everything_about_them(journal: Program) -> None:
    out = journal.done("show", "Piet").out
    for words in ("Piet Bakker", "church", "French", "Called Piet Bakker", "Dirk Molenaar"):
        assert words in out


def test_showing_someone_in_json_is_the_record_and_what_names_them(journal: Program) -> None:
    shown = journal.done("show", "Piet", "--json").json
    assert shown["name"] == "Piet Bakker"
    assert [entry["id"] for entry in shown["entries"]] == ["e2"]
    assert [tie["id"] for tie in shown["ties"]] == ["t1"]


@pytest.mark.parametrize("one", ["e1", "m1", "s1", "g1", "t1"])
def test_any_record_can_be_shown(journal: Program, one: str) -> None:
    assert journal.done("show", one, "--json").id == one
    assert f"id {one}" in journal.done("show", one).out


def test_the_lists_speak_dutch(journal: Program) -> None:
    assert "gesprek" in journal.done("log", "--lang", "nl").out
    assert "voetbal" in journal.done("contacts", "--lang", "nl").out


def test_find_says_what_is_of_which_kind(journal: Program) -> None:
    lines = journal.done("find", "a").out.splitlines()
    assert [line for line in lines if line in ("People", "Log", "Steps")] == [
        "People",
        "Log",
        "Steps",
    ]


def test_markup_is_only_text(program: Program) -> None:
    program.done("add", "[/] [@click=app.quit]Anna{name}%s")
    assert "[/] [@click=app.quit]Anna{name}%s" in program.done("contacts").out
    program.done("delete", "[/] [@click=app.quit]Anna{name}%s")
    assert "{name}" in program.done("undo").out


def test_a_record_of_the_wrong_shape_is_named(program: Program) -> None:
    program.path.write_text('{"people": {"p1": {"name": 7}}}', "utf-8")
    line = program.refused(1, "contacts")
    assert "people" in line
    assert "p1" in line
    assert "name" in line


def test_contacts_do_not_read_the_log(program: Program) -> None:
    program.path.write_text(
        '{"people": {"p1": {"name": "Anna"}}, "entries": {"e1": {"kind": "song"}}}', "utf-8"
    )
    assert program.done("contacts", "anna").out == "Anna\n"
    assert "e1" in program.refused(1, "log")
    assert "e1" in program.refused(1, "contacts", "quiet:6m")
    assert "e1" in program.refused(1, "add", "Piet")


def test_the_settings_can_be_shown(program: Program) -> None:
    program.done("edit", "settings", "weekly_minutes=120", "circle_rhythms.kerk=6w")
    said = program.done("show", "settings").out
    assert said.startswith("Settings\n")
    assert "church: 6w" in said


def test_what_has_no_name_in_the_app_has_one_here(program: Program) -> None:
    program.done("add", "Anna", "--date", "winkel open: 10 mei")
    program.done("edit", "Anna", "fields.hobby=schaken")
    said = program.done("show", "Anna", "--lang", "nl").out
    assert "Datums " in said
    assert "hobby: schaken" in said


def test_showing_someone_shows_whom_one_met_through_them(program: Program) -> None:
    program.done("add", "Piet")
    program.done("add", "Anna", "--met-through", "Piet")
    assert "\nThrough them\nAnna\n" in program.done("show", "Piet").out
    assert [one["name"] for one in program.done("show", "Piet", "--json").json["people"]] == [
        "Anna"
    ]


def test_a_day_that_nobody_knows_is_not_said(program: Program) -> None:
    program.path.write_text('{"entries": {"e": {"kind": "talk", "text": "Spoke"}}}', "utf-8")
    assert program.done("log").out.split() == ["talk", "Spoke", "e"]


def test_in_a_very_narrow_terminal_nothing_is_cut_off(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = program.wrote("talk", "Spoke of the oven 20m")
    monkeypatch.setattr("networkjournal.cli.output.line_width", lambda: 20)
    assert program.done("log").out == (
        f"2026-11-23  talk  Spoke of the oven  20 min  {entry['id'][:8]}\n"
    )


def test_showing_a_sowing_lists_what_came_of_it(program: Program) -> None:
    sowing = program.wrote("sow", "Lent my small pan 3 nov")["id"]
    nothing_yet = program.done("show", sowing)
    assert "What came of it" not in nothing_yet.out
    early = program.wrote("harvest", "A customer 10 nov", "--from-sowing", sowing)["id"]
    late = program.wrote("harvest", "A jar of syrup 20 nov", "--from-sowing", "small pan")["id"]
    out = program.done("show", sowing).out
    heading, first, second = out.partition("What came of it")[2].splitlines()[:3]
    assert (heading, "A jar of syrup" in first, "A customer" in second) == ("", True, True)
    harvests = program.done("show", sowing, "--json").json["harvests"]
    assert [one["id"] for one in harvests] == [late, early]


def test_showing_a_harvest_lists_the_sowings_it_came_from(program: Program) -> None:
    sowing = program.wrote("sow", "Lent my small pan 3 nov")["id"]
    harvest = program.wrote("harvest", "A customer", "--from-sowing", "pan")["id"]
    out = program.done("show", harvest).out
    assert out.count("Lent my small pan") == 1
    assert "Lent my small pan" in out.partition("Made possible by\n")[2]
    assert program.done("show", harvest, "--json").json["sowings"] == [sowing]
