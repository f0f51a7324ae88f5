"""``who``: the way to the syrup, in words and in JSON."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def market(program: Program) -> Program:
    """Piet and Anna know the syrup supplier; Piet was met last."""
    program.path.write_text(
        json.dumps(
            {
                "people": {
                    "piet": {"name": "Piet Bakker"},
                    "anna": {"name": "Anna de Vries", "needs": ["syrup"]},
                    "stroop": {
                        "name": "Stroop BV",
                        "role": "syrup supplier",
                        "standing": "through",
                        "skills": ["fair syrup"],
                    },
                    "far": {"name": "[/] לחם", "role": "stroop", "standing": "wanted"},
                },
                "ties": {
                    "t1": {"a": "anna", "b": "stroop"},
                    "t2": {"a": "stroop", "b": "piet"},
                    "t3": {"a": "piet", "b": "stroop"},
                    "t4": {"a": "piet", "b": "piet"},
                },
                "entries": {
                    "e": {"kind": "talk", "text": "x", "on": "2026-11-20", "people": ["piet"]}
                },
            }
        ),
        "utf-8",
    )
    return program


def test_who_has_it_stands_with_every_way_there_the_warmest_first(market: Program) -> None:
    assert market.done("who", "stroop").out == (
        "Your relations\n"
        "  Anna de Vries\n"
        "    needs: syrup\n"
        "    you → Anna de Vries · no contact yet\n"
        "\n"
        "Relations of your relations\n"
        "  Stroop BV · syrup supplier\n"
        "    skills: fair syrup\n"
        "    you → Piet Bakker → Stroop BV · last contact 20 Nov\n"
        "    you → Anna de Vries → Stroop BV · no contact yet\n"
        "\n"
        "Further away, or no way there is written down yet\n"
        "  [/] לחם · stroop\n"
    )


def test_in_json_each_is_the_record_with_its_degree_and_ways(market: Program) -> None:
    told = market.done("who", "syrup", "--json").json
    assert [(one["id"], one["degree"]) for one in told] == [
        ("anna", 1),
        ("stroop", 2),
        ("far", None),
    ]
    stroop = told[1]
    assert stroop["role"] == "syrup supplier"
    assert stroop["found_in"] == {"field": "skills", "text": "fair syrup"}
    assert stroop["ways"][0] == {
        "people": ["piet", "stroop"],
        "names": ["Piet Bakker", "Stroop BV"],
        "ties": ["t2"],
        "last_contact": "2026-11-20",
    }
    assert [way["people"][0] for way in stroop["ways"]] == ["piet", "anna"]
    assert told[0]["ways"][0]["people"] == ["anna"]


def test_words_need_no_quotes(market: Program) -> None:
    assert market.done("who", "syrup", "supplier").out == market.done("who", "syrup supplier").out


@pytest.mark.parametrize("words", [[], [""], ["  "], ["\t\n"]])
def test_nothing_sought_is_one_clear_line(market: Program, words: list[str]) -> None:
    line = market.refused(2, "who", *words)
    assert line == "Say what you look for: a skill or a role, such as “syrup”."


@pytest.mark.parametrize("sought", ["astronaut", "!!!", "[bold]", "\u202etnemelc"])
def test_nobody_has_it(market: Program, sought: str) -> None:
    answer = market("who", sought)
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("Nobody here has or knows “")
    assert answer.err.count("\n") == 1
    assert market.done("who", sought, "--json").json == []


def test_many_ways_are_counted(program: Program) -> None:
    program.done("add", "Stroop BV, syrup supplier")
    program.done("edit", "Stroop", "standing=through")
    for number in range(8):
        program.done("add", f"Baker {number}")
        program.done("tie", f"Baker {number}", "Stroop")
    told = program.done("who", "syrup").out
    assert told.count("→ Stroop BV") == 5
    assert "    and 3 more ways\n" in told
    assert len(program.done("who", "syrup", "--json").json[0]["ways"]) == 8


def test_no_line_is_longer_than_eighty(program: Program) -> None:
    program.done("add", "Wilhelmina " * 20 + ", baker " * 20)
    program.done("edit", "Wilhelmina", "skills=" + "bakes much " * 30)
    for line in program.done("who", "bakes").out.splitlines():
        assert len(line) <= 80


def test_reading_writes_nothing(market: Program) -> None:
    before = market.bytes()
    market.done("who", "syrup")
    market.done("breadth")
    assert market.bytes() == before
