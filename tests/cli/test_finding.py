"""Which record a word on the command line means."""

import json

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def by_hand(program: Program) -> Program:
    """A journal written by hand, of which the ids are words."""
    program.path.write_text(
        json.dumps(
            {
                "people": {"abc1": {"name": "Anna de Vries"}, "zz": {"name": "Piet"}},
                "entries": {
                    "abc2": {"kind": "sowing", "text": "Lent Anna a small pan"},
                    "abd3": {"kind": "talk", "text": "Spoke of the pan"},
                },
                "goals": {"g1": {"what": "Syrup from the region"}, "g2": {"what": "French"}},
                "groups": {"group": {"what": "Het Poffertje"}},
                "meetings": {"m": {"what": "Anna de Vries"}},
            }
        ),
        "utf-8",
    )
    return program


def test_the_beginning_of_an_id_that_fits_a_person_and_another_record_is_ambiguous(
    by_hand: Program,
) -> None:
    line = by_hand.refused(3, "delete", "abc")
    assert "Anna de Vries (abc1)" in line
    assert "Lent Anna a small pan (abc2)" in line


def test_a_record_is_also_found_by_what_it_is_called(by_hand: Program) -> None:
    assert by_hand.wrote("show", "het poffertje")["id"] == "group"
    by_hand.refused(3, "show", "poffertje")


def test_a_persons_name_goes_before_what_another_record_is_called(by_hand: Program) -> None:
    assert by_hand.wrote("show", "Anna de Vries")["id"] == "abc1"


def test_a_goal_is_named_by_its_words(by_hand: Program) -> None:
    assert by_hand.wrote("step", "Ask around", "--goal", "syrup")["goal"] == "g1"
    assert by_hand.wrote("sow", "Gave a talk goal:french")["goal"] == "g2"
    by_hand.refused(3, "step", "Ask around", "--goal", "Anna")


def test_a_goal_cannot_stand_where_a_person_belongs(by_hand: Program) -> None:
    by_hand.refused(3, "edit", "abc2", "people=g1")
    by_hand.refused(3, "edit", "zz", "route=g1")


def test_a_sowing_is_named_by_words_of_its_text(by_hand: Program) -> None:
    for words in (["Anna baked", "--from-sowing", "small pan"], ["Anna baked sowings:pan"]):
        assert by_hand.wrote("harvest", *words)["sowings"] == ["abc2"]
    assert "is not a sowing" in by_hand.refused(3, "harvest", "x", "--from-sowing", "abd3")


def test_the_shortest_beginnings_tell_ids_apart(by_hand: Program) -> None:
    ids = ["0198c0de-aaaa-1", "0198c0de-aaab-2", "0198c0de-aaab-3", "77"]
    entries = {one: {"kind": "talk", "text": "Spoke"} for one in ids}
    by_hand.path.write_text(json.dumps({"entries": entries}), "utf-8")
    shown = {line.split()[-1] for line in by_hand.done("log").out.splitlines()}
    assert shown == {"0198c0de-aaaa", "0198c0de-aaab-2", "0198c0de-aaab-3", "77"}
    for beginning in shown:
        by_hand.done("show", beginning)


def test_contacts_says_how_those_known_through_someone_are_found(program: Program) -> None:
    program("add", "Sanne Koster", "--standing", "through")
    said = program("contacts", "sanne")
    assert "Known through someone is 1: add standing:through." in said.out + said.err
    assert "Sanne Koster" in program.done("contacts", "sanne", "standing:through").out
