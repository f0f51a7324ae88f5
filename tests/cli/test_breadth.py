"""``breadth``: the story's numbers, unrounded in JSON, and every odd network in clear words."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Program
from tests.domain.breadth.people import COUNTS, STORY


def _write(program: Program, counts: tuple[int, ...], **tables: object) -> None:
    circles = [c for n, c in zip(counts, STORY, strict=False) for _ in range(n)]
    people = {
        f"p{n}": {"name": f"Person {n}", "circles": [circle], "met": {"on": "2026-11-01"}}
        for n, circle in enumerate(circles)
    }
    profile = {"me": {"circles": ["fellow bakers"]}}
    journal = {"people": people, "profile": profile, **tables}
    program.path.write_text(json.dumps(journal), "utf-8")


def test_eight_fellow_bakers_are_one_circle(program: Program) -> None:
    _write(program, (8,))
    told = program.done("breadth").out
    assert told.startswith("Your 8 relations are all in one circle, fellow bakers. All 8 are of")
    assert "Effective number of circles  1.00 of 1\n" in told
    assert "−1.00\n" in told
    assert "Most newcomers are" in told
    told = program.done("breadth", "--json").json
    assert told["circles"]["effective_number"] == 1.0
    assert told["own_kind"]["share"] == 1.0
    assert told["own_kind"]["e_i_index"] == -1.0
    assert told["newcomers"]["notice"] is True


def test_the_bakers_fifteen(program: Program) -> None:
    _write(program, COUNTS)
    told = program.done("breadth").out
    assert told.startswith(
        "Your 15 relations are spread as if over 4.1 equal circles; the largest, fellow\n"
        "bakers, holds 53 %. Two picked at random are from different circles: a chance of\n"
        "71 %. 7 of 15 are from outside your own trade.\n"
    )
    for figure in ("4.11 of 6", "53.3 %", "71.4 %", "−0.067"):
        assert f" {figure}\n" in told
    assert "church                                      not used yet\n" in told


def test_in_json_the_figures_are_unrounded_and_have_their_ids(program: Program) -> None:
    _write(program, COUNTS)
    told = program.done("breadth", "--json").json
    everyone = [f"p{number}" for number in range(15)]
    assert told["ids"] == everyone
    circles = told["circles"]
    assert circles["effective_number"] == pytest.approx(4.113093673854848, abs=1e-12)
    assert circles["chance_different"] == 75 / 105
    assert circles["largest"] == {
        "names": ["fellow bakers"],
        "share": 8 / 15,
        "ids": everyone[:8],
    }
    assert [part["ids"] for part in circles["parts"] if part["name"] == "suppliers"] == [
        ["p9", "p10"]
    ]
    assert told["own_kind"]["e_i_index"] == -1 / 15
    assert told["own_kind"]["other_ids"] == everyone[8:]
    assert told["newcomers"]["own_kind"]["own_ids"] == everyone[:8]
    assert told["growth"] == [
        {
            "until": "2026-11-23",
            "people": 15,
            "effective_number": circles["effective_number"],
            "came": everyone,
        }
    ]
    assert told["surprises"]["circles"] is None


def test_surprises_have_no_share_below_five(program: Program) -> None:
    surprise = {"kind": "harvest", "text": "x", "on": "2026-11-02", "surprise": True}
    entries = {f"e{n}": {**surprise, "people": ["p8"]} for n in range(5)}
    _write(program, COUNTS, entries=entries)
    told = program.done("breadth", "--json").json["surprises"]
    assert told["circles"][0]["name"] == "pancake"
    assert told["circles"][0]["ids"] == [*entries]
    assert "Of 5 surprises 100 % came from pancake, which holds 7 %" in program.done("breadth").out


def test_an_empty_journal_says_how_it_begins(program: Program) -> None:
    answer = program("breadth")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "Nobody here yet. “networkjournal add” adds the first; a name is enough.\n"
    told = program.done("breadth", "--json").json
    assert (told["people"], told["circles"]["effective_number"]) == (0, None)
    assert told["circles"]["largest"] is None
    assert told["own_kind"] is None


def test_names_with_brackets_and_controls_stay_names(program: Program) -> None:
    people = {
        "1": {"name": "[/]", "circles": ["O'Neil [kids]"], "place": "\u001b[31mred"},
        "2": {"name": "לחם", "circles": ["לחם"], "place": "[bold]x"},
        "3": {"name": "x", "circles": ["O'Neil [kids]"], "field": "a\tb"},
    }
    program.path.write_text(json.dumps({"people": people}), "utf-8")
    told = program.done("breadth").out
    assert "O'Neil [kids]" in told
    assert "לחם" in told
    assert "\u001b" not in told
    assert all(len(line) <= 80 for line in told.splitlines())


def test_archived_and_wanted_people_are_not_counted(program: Program) -> None:
    _write(program, COUNTS)
    program.done("edit", "p0", "archived=yes")
    program.done("edit", "p1", "standing=wanted")
    told = program.done("breadth", "--json").json
    assert told["ids"] == [f"p{number}" for number in range(2, 15)]


def test_it_takes_no_words(program: Program) -> None:
    assert "Not understood: bakers." in program.refused(2, "breadth", "bakers")
