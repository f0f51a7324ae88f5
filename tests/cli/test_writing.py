"""Writing down: people, the log, plans."""

import pytest

from tests.cli.conftest import Program

MONDAY = "2026-11-23"


@pytest.fixture
def piet(program: Program) -> str:
    return str(program.wrote("add", "Piet Bakker")["id"])


def _without_stamps(record: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in record.items() if name not in ("created", "updated")}


def test_adding_says_what_was_written_with_its_id(program: Program) -> None:
    answer = program.done("add", "Anna de Vries, baker, football, chess")
    (added,) = program.table("people")
    assert answer.out == (f"Added: Anna de Vries\n  baker · football · #chess\n  id {added}\n")


def test_the_parts_of_a_person_find_their_fields(program: Program) -> None:
    record = program.wrote("add", "Anna de Vries, baker, voetbal, chess")
    assert record["name"] == "Anna de Vries"
    assert record["role"] == "baker"
    assert record["circles"] == ["football"]
    assert record["tags"] == ["chess"]


def test_a_person_may_be_said_in_several_words(program: Program) -> None:
    assert program.wrote("add", "Anna", "de", "Vries,", "baker")["name"] == "Anna de Vries"


def test_options_set_any_field_of_a_person(program: Program) -> None:
    record = program.wrote(
        "add", "Claire Dubois", "--field", "coaching", "--circle", "fellow coaches",
        "--circle", "church", "--language", "French", "--met-where", "Lyon", "--met-on",
        "last friday", "--rhythm", "every 6 weeks", "--standing", "wanted", "--need",
        "readers in the Netherlands", "--birthday", "22 March 1980", "--archived", "no",
    )  # fmt: skip
    assert record["field"] == "coaching"
    assert record["circles"] == ["fellow coaches", "church"]
    assert record["languages"] == ["French"]
    assert record["met"] == {"on": "2026-11-20", "where": "Lyon"}
    assert record["rhythm"] == "6w"
    assert record["standing"] == "wanted"
    assert record["needs"] == ["readers in the Netherlands"]
    assert record["birthday"] == "1980-03-22"


def test_an_option_sets_ones_own_fields(program: Program) -> None:
    person = program.wrote("add", "Anna", "--own", "hobby: chess: fast", "--own", "dog:Bo")
    assert person["fields"] == {"hobby": "chess: fast", "dog": "Bo"}
    assert "“name: value”" in program.refused(2, "add", "Anna", "--own", "hobby")


def test_a_role_without_a_name_is_someone(program: Program) -> None:
    assert _without_stamps(program.wrote("add", "--role", "syrup supplier")).keys() == {
        "id",
        "role",
    }


def test_a_second_person_of_a_name_is_added_and_said(program: Program, anna: str) -> None:
    answer = program("add", "Anna de Vries")
    assert answer.code == 0
    assert answer.err.startswith("There is another Anna de Vries here: ")
    assert answer.err.count("\n") == 1
    assert len(program.table("people")) == 2


def test_a_sowing_is_understood_as_it_is_said(program: Program, anna: str, piet: str) -> None:
    program.done("known-for", "--expertise", "baking: a pan that does not stick")
    record = program.wrote("sow", "Introduced @Anna to @Piet yesterday 20m #baking size:large")
    assert _without_stamps(record) == {
        "id": record["id"],
        "kind": "sowing",
        "text": "Introduced Anna de Vries to Piet Bakker",
        "on": "2026-11-22",
        "people": [anna, piet],
        "minutes": 20,
        "expertise": "baking",
        "size": "large",
    }


def test_a_sowing_is_echoed_with_its_weekday(program: Program, anna: str) -> None:
    out = program.done("sow", "Lent @Anna a pan", "--on", "vorige vrijdag").out
    assert "Anna de Vries · Friday 20 November 2026" in out
    (entry,) = program.table("entries")
    assert out.endswith(f"id {entry}\n")


@pytest.mark.parametrize(
    ("command", "kind"),
    [("sow", "sowing"), ("harvest", "harvest"), ("insight", "insight"), ("talk", "talk")],
)
def test_each_command_writes_its_kind_today(program: Program, command: str, kind: str) -> None:
    record = program.wrote(command, "A", "few", "words")
    assert (record["kind"], record["on"], record["text"]) == (kind, MONDAY, "A few words")


def test_everything_that_was_understood_is_echoed(program: Program) -> None:
    said = program.done("sow", "Gave a tip asked:no gift:tip state:sprouted tuesday 2 november").out
    assert "Monday 2 November 2026 · the weekday said is another" in said
    assert "tip · sprouted · asked: no" in said
    said = program.done("harvest", "A customer surprise:yes", "--from-sowing", "tip").out
    assert "surprise: yes · sowings: Gave a tip" in said
    assert "call" in program.done("talk", "Spoke how:call").out
    assert "“friday” stays text" in program.done("step", "Call tomorrow or friday").out


def test_options_go_before_what_the_sentence_says(program: Program, anna: str, piet: str) -> None:
    record = program.wrote(
        "sow", "Lent @Anna a pan yesterday 20m size:small", "--with", "Piet", "--on", "2026-11-01",
        "--minutes", "45", "--size", "large", "--gift", "tip",
    )  # fmt: skip
    assert record["people"] == [piet]
    assert record["on"] == "2026-11-01"
    assert record["minutes"] == 45
    assert record["size"] == "large"
    assert record["gift"] == "tip"


def test_options_may_stand_between_the_words(program: Program, piet: str) -> None:
    record = program.wrote("sow", "Lent", "--with", "Piet", "a", "pan")
    assert (record["text"], record["people"]) == ("Lent a pan", [piet])


def test_a_harvest_names_the_sowings_that_made_it_possible(program: Program, piet: str) -> None:
    first = program.wrote("sow", "Lent a pan")["id"]
    second = program.wrote("sow", "Gave a tip")["id"]
    record = program.wrote(
        "harvest", "@Piet sent a customer", "--from-sowing", first, "--from-sowing", second
    )
    assert record["sowings"] == [first, second]


def test_a_harvest_comes_from_a_sowing_only(program: Program) -> None:
    talk = program.wrote("talk", "Called about the oven")["id"]
    program.refused(3, "harvest", "A customer", "--from-sowing", talk)
    program.refused(3, "harvest", "A customer", "--from-sowing", "ffff")


def test_new_people_are_added_with_the_entry_as_one_change(program: Program, anna: str) -> None:
    record = program.wrote("sow", "Introduced @Anna to @Zoë Smit", "--new")
    names = [program.table("people")[person]["name"] for person in record["people"]]
    assert names == ["Anna de Vries", "Zoë Smit"]
    program.done("undo")
    assert list(program.table("people")) == [anna]
    assert program.table("entries") == {}


def test_new_people_may_be_named_by_an_option(program: Program) -> None:
    record = program.wrote("talk", "Met at the market", "--with", "Zoë", "--new")
    assert [program.table("people")[one]["name"] for one in record["people"]] == ["Zoë"]


def test_a_step_is_planned_ahead(program: Program, piet: str) -> None:
    record = program.wrote("step", "Send @Piet the recipe friday", "--smallest", "one line")
    assert record["what"] == "Send Piet Bakker the recipe"
    assert record["due"] == "2026-11-27"
    assert record["people"] == [piet]
    assert record["smallest"] == "one line"


def test_a_goal_without_a_use_stays_a_draft(program: Program) -> None:
    assert "state" not in program.wrote("goal", "Syrup from the region by 1 march")
    assert "A goal is a draft until it has a use." in program.refused(
        2, "goal", "Learn French", "--state", "active"
    )


def test_a_goal_with_a_use_is_active(program: Program) -> None:
    for what in ("One", "Two", "Three"):
        assert program.wrote("goal", what, "--use", "it helps")["state"] == "active"
    answer = program("goal", "Four", "--use", "it helps", "--json")
    assert "state" not in answer.json
    assert answer.err == "Three goals are active already; this one stays a draft.\n"


def test_a_goal_stays_what_it_was_said_to_be(program: Program) -> None:
    record = program.wrote("goal", "One", "--use", "it helps", "--state", "draft")
    assert "state" not in record


def test_a_meeting_has_its_day_and_hour(program: Program, anna: str) -> None:
    record = program.wrote("meet", "Coffee with @Anna tomorrow 10:00 60m", "--place", "Lyon")
    assert record["what"] == "Coffee with Anna de Vries"
    assert record["at"] == "2026-11-24T10:00"
    assert record["minutes"] == 60
    assert record["place"] == "Lyon"


def test_a_group_has_its_members_and_not_their_names(
    program: Program, anna: str, piet: str
) -> None:
    record = program.wrote("group", "Het poffertje met @Anna en @Piet", "--founded", "ja")
    assert record["what"] == "Het poffertje"
    assert record["members"] == [{"person": anna}, {"person": piet}]
    assert record["founded"] is True


def test_what_is_sought_keeps_every_word(program: Program) -> None:
    record = program.wrote("seek", "a bus for tomorrow", "--why", "the fair")
    assert (record["what"], record["why"]) == ("a bus for tomorrow", "the fair")


def test_an_achievement_names_its_expertise(program: Program, anna: str) -> None:
    program.done("known-for", "--expertise", "baking: a pan")
    record = program.wrote("achieved", "Recipe card for @Anna #baking #guild", "--on", "10 May")
    assert record["expertise"] == "baking"
    assert record["on"] == "2026-05-10"
    assert record["people"] == [anna]
    assert record["what"] == "Recipe card for Anna de Vries #guild"


def test_two_people_are_tied_once(program: Program, anna: str, piet: str) -> None:
    record = program.wrote("tie", "Anna", "Piet", "--how", "same market", "--since", "2020-01-01")
    assert (record["a"], record["b"]) == (anna, piet)
    before = program.bytes()
    answer = program.done("tie", "Piet", "Anna")
    assert "Known already" in answer.out
    assert program.bytes() == before


def test_nobody_is_tied_to_themselves(program: Program, anna: str) -> None:
    assert "both names are Anna de Vries" in program.refused(2, "tie", "Anna", anna)


def test_a_scan_adds_whom_someone_knows(program: Program, piet: str, anna: str) -> None:
    record = program.wrote("scan", "Piet", "Sanne Koster, pancake baker", "Anna")
    sanne = next(one for one in record["found"] if one != anna)
    person = program.table("people")[sanne]
    assert (person["name"], person["role"]) == ("Sanne Koster", "pancake baker")
    assert (person["standing"], person["route"]) == ("through", piet)
    assert "standing" not in program.table("people")[anna]
    ties = [(tie["a"], tie["b"]) for tie in program.table("ties").values()]
    assert ties == [(piet, sanne), (piet, anna)]
    assert (record["kind"], record["people"]) == ("scan", [piet])
    program.done("undo")
    assert sanne not in program.table("people")
    assert program.table("ties") == {}


def test_a_scan_says_of_what_is_looked_for_with_whom_it_was_found(
    program: Program, piet: str
) -> None:
    search = program.wrote("seek", "a pancake baker")
    record = program.wrote("scan", "Piet", "Sanne Koster, pannenkoekenbakker", "a miller")
    assert program.table("searches")[search["id"]]["found"] == [record["found"][0]]
    assert program.table("people")[record["found"][1]]["role"] == "a miller"
    program.done("undo")
    assert "found" not in program.table("searches")[search["id"]]


def test_what_else_is_said_of_a_known_tie_is_kept(program: Program, anna: str, piet: str) -> None:
    tie = program.wrote("tie", "Anna", "Piet")
    more = program.wrote("tie", "Piet", "Anna", "--how", "same market", "--since", "yesterday")
    assert (more["id"], more["how"], more["since"]) == (tie["id"], "same market", "2026-11-22")


def test_a_scan_takes_part_of_a_word_for_someone_new(
    program: Program, anna: str, piet: str
) -> None:
    scan = program.wrote("scan", "Piet", "An")
    assert scan["text"] == "Piet Bakker knows An"


def test_a_scan_keeps_what_else_is_said_of_someone_known(
    program: Program, anna: str, piet: str
) -> None:
    program.done("edit", "Anna", "role=", "circles=football")
    program.done("scan", "Piet", "Anna de Vries, notary, church, chess")
    person = program.table("people")[anna]
    assert (person["role"], person["circles"]) == ("notary", ["football", "church"])
    assert (person["tags"], person.get("standing", "known")) == (["chess"], "known")
    assert "has a role already, notary; “mayor”" in program("scan", "Piet", "Anna, mayor").err


def test_known_for_takes_a_day_alone(program: Program) -> None:
    program.done("known-for", "--field", "baking")
    assert program.wrote("known-for", "--since", "2026-01-01")["since"] == "2026-01-01"


def test_known_for_keeps_what_was_not_said(program: Program) -> None:
    program.done("known-for", "--statement", "The baker who shows how", "--circle", "bakers")
    program.done("known-for", "--expertise", "baking: a pan, small", "--expertise", "writing")
    record = program.wrote("known-for", "--giving", "generous")
    assert record["statement"] == "The baker who shows how"
    assert record["circles"] == ["bakers"]
    assert record["expertise"] == [{"name": "baking", "offer": "a pan, small"}, {"name": "writing"}]
    assert record["giving"] == "generous"
    assert len(program.table("profile")) == 3
    assert program.done("known-for", "--json").json == record


def test_one_is_known_for_five_things_at_most(program: Program) -> None:
    six = [word for name in "abcdef" for word in ("--expertise", name)]
    program.refused(2, "known-for", *six)
    program.refused(2, "known-for", "--expertise", ": an offer")


def test_an_introduction_ties_the_two_in_the_same_change(program: Program) -> None:
    program("add", "Anna de Vries")
    program("add", "Piet Bakker")
    said = program.done("sow", "Introduced @Anna to @Piet gift:introduction").out
    assert "they know each other now" in said
    assert "Piet Bakker" in program.done("show", "Anna").out
    again = program.done("sow", "Introduced @Anna to @Piet gift:introduction").out
    assert "they know each other now" not in again
    program.done("undo")
    program.done("undo")
    assert not program.table("entries")
    assert not program.table("ties")
