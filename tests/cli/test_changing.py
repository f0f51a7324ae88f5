"""edit, delete, done, undo and redo: with these everything can be done without the screen."""

from tests.cli.conftest import Program


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


def test_nothing_happened_on_a_day_that_is_still_to_come(program: Program, anna: str) -> None:
    sowing = program.wrote("sow", "Lent @Anna a pan")["id"]
    for words in (
        ["edit", sowing, "on=2027-01-01"],
        ["edit", sowing, "op=overmorgen"],
        ["edit", anna, "met.on=tomorrow"],
        ["step", "x", "--done", "tomorrow"],
        ["known-for", "--field", "baking", "--since", "tomorrow"],
    ):
        assert "is still to come" in program.refused(2, *words)


def test_a_sowing_that_is_let_go_knows_since_when(program: Program) -> None:
    let_go = program.wrote("sow", "Lent a pan", "--state", "let go")
    assert let_go["let_go_on"] == "2026-11-23"
    assert "let_go_on" not in program.wrote("edit", let_go["id"], "state=waiting")
    again = program.wrote("edit", let_go["id"], "toestand=losgelaten", "let_go_on=yesterday")
    assert (again["state"], again["let_go_on"]) == ("let go", "2026-11-22")


def test_at_most_three_goals_are_active(program: Program) -> None:
    first = [program.wrote("goal", what, "--use", "it helps") for what in ("One", "Two", "Three")]
    assert {goal["state"] for goal in first} == {"active"}
    fourth = program("goal", "Four", "--use", "it helps", "--json")
    assert "state" not in fourth.json
    assert "this one stays a draft" in fourth.err
    for words in (["edit", fourth.id, "state=active"], ["goal", "Five use:x", "--state", "active"]):
        assert "Three goals are active already" in program.refused(2, *words)
    program.done("done", "One")
    assert program.wrote("edit", fourth.id, "state=active")["state"] == "active"
    assert "draft until it has a use" in program.refused(2, "edit", fourth.id, "use=")


def test_a_draft_becomes_active_with_its_use(program: Program) -> None:
    draft = program.wrote("goal", "Syrup from the region")["id"]
    assert "state: active" in program.done("edit", draft, "nut=guests ask for it").out


def test_an_edit_says_what_was_understood(program: Program, anna: str) -> None:
    said = program.done(
        "edit", "Anna", "kring+=kerk", "put_off_until=tomorrow", "wens=gevraagd", "role="
    ).out
    assert "circles: football, church · put_off_until: Tuesday 24 November 2026" in said
    assert "wish: asked · role: –" in said
    said = program.done("edit", "Anna", "ontmoet.op=yesterday", "fields.hobby=chess").out
    assert "met.on: Sunday 22 November 2026 · fields.hobby=chess" in said
    assert "kringen: voetbal" in program.done("edit", "Anna", "circles-=church", "--lang", "nl").out


def test_what_a_field_cannot_hold_is_said_with_its_dutch_name(program: Program, anna: str) -> None:
    line = program.refused(2, "edit", "Anna", "wish=perhaps", "--lang", "nl")
    assert "wens" in line
    assert "gearchiveerd" in program.refused(2, "edit", "Anna", "archived=x", "--lang", "nl")


def test_a_step_that_is_done_again_keeps_its_day(program: Program) -> None:
    step = program.wrote("step", "Call")["id"]
    program.done("done", step, "--on", "yesterday")
    assert program.wrote("done", step, "--outcome", "well")["done"] == "2026-11-22"


def test_a_meeting_held_on_another_day_keeps_its_hour(program: Program) -> None:
    meeting = program.wrote("meet", "Coffee tomorrow 10:00")["id"]
    held = program.wrote("done", meeting, "--on", "yesterday")
    assert (held["state"], held["at"]) == ("held", "2026-11-22T10:00")


def test_what_done_has_no_place_for_is_refused(program: Program) -> None:
    goal = program.wrote("goal", "Syrup", "--use", "x")["id"]
    meeting = program.wrote("meet", "Coffee")["id"]
    assert "leave out --on" in program.refused(2, "done", goal, "--on", "yesterday")
    assert "leave out --outcome" in program.refused(2, "done", meeting, "--outcome", "well")


def test_a_tie_is_called_by_its_two_names_and_never_tied_to_oneself(
    program: Program, anna: str
) -> None:
    program.done("add", "Bram")
    tie = program.wrote("tie", "Anna", "Bram")
    refused = program.refused(2, "edit", tie["id"], "b=Anna")
    assert refused == "A tie is between two people; both names are Anna de Vries."
    assert "Anna de Vries – Bram" in program.done("edit", tie["id"], "how=neighbours").out
    assert "Deleted Anna de Vries – Bram" in program.done("delete", tie["id"]).out
    assert "Anna de Vries – Bram" in program.done("undo").out
