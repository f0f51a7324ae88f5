"""Whose rhythm is due, what came of it, the time it took, and what is worth doing today."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from networkjournal.demo import make_sample
from networkjournal.language import speak
from networkjournal.tui.postponed import Postponed, postponed_file
from tests.cli.conftest import Program
from tests.domain.small_book import TODAY

HOSTILE = "[/] O'Neil [kids]"


def _write(program: Program, **tables: dict[str, dict[str, Any]]) -> None:
    program.path.write_text(json.dumps(tables), "utf-8")


@pytest.fixture
def late(program: Program) -> Program:
    """Ann and Bob are over their rhythm, Cor is not, Dirk was put off."""
    _write(
        program,
        people={
            "ann": {"name": "Ann", "rhythm": "30d", "circles": ["family"]},
            "bob": {"name": HOSTILE, "rhythm": "6m"},
            "cor": {"name": "Cor", "rhythm": "1w", "birthday": "1980-11-30"},
            "dirk": {
                "name": "Dirk",
                "rhythm": "1w",
                "created": "2026-01-01",
                "put_off_until": "2026-12-01",
            },
        },
        entries={
            "1": {"kind": "talk", "text": "x", "on": "2026-10-01", "people": ["ann"]},
            "2": {"kind": "talk", "text": "x", "on": "2026-05-01", "people": ["bob"]},
            "3": {"kind": "talk", "text": "x", "on": "2026-11-20", "people": ["cor"]},
        },
    )
    return program


def test_who_is_due_comes_with_the_reason(late: Program) -> None:
    assert late.done("due").out == (
        "Ann                23 days over a 30-day rhythm   last 1 Oct\n"
        "[/] O'Neil [kids]  22 days over a 6-month rhythm  last 1 May\n"
        "Put off: Dirk until 1 Dec\n"
        "\n"
        "Birthdays\n"
        "Cor  Mon 30 Nov  turns 46\n"
    )


def test_who_is_due_is_a_list_of_records_in_json(late: Program) -> None:
    ann, bob = late.done("due", "--json").json
    assert (ann["id"], bob["id"], ann["rhythm"]) == ("ann", "bob", "30d")
    assert (ann["due"]["days_over"], ann["due"]["last_contact"]) == (23, "2026-10-01")
    assert ann["due"]["ratio"] == 53 / 30
    (cor,) = late.done("due", "--birthdays", "--json").json
    assert cor["coming_birthday"] == {"on": "2026-11-30", "turns": 46}


def test_who_is_due_can_be_asked_of_some_people(late: Program) -> None:
    assert [one["id"] for one in late.done("due", "circle:family", "--json").json] == ["ann"]
    ahead = [one["id"] for one in late.done("due", "due:1w", "--json").json]
    assert ahead == ["ann", "bob", "cor"]
    assert "cirkle" in late.refused(2, "due", "cirkle:family")


def test_an_empty_journal_has_kind_words_for_each(program: Program) -> None:
    assert program("due").err == "Nobody is due today.\n"
    assert program("yield").err == "Nothing written yet. “networkjournal sow” sows.\n"
    assert program.done("time").out.startswith("this week  0:00\nlast week  0:00\n")
    assert "Give something away" in program.done("today").out
    assert program.done("due", "--json").json == []
    assert program.done("yield", "--json").json["sowings"]["share"] is None


@pytest.fixture
def sample(program: Program, journal_path: Path) -> Program:
    make_sample(journal_path, "en", TODAY)
    return program


def test_the_sowing_story_says_four_months(sample: Program) -> None:
    said = sample.done("yield").out
    assert "Of 6 sowings 3 have borne so far." in said
    assert "half had borne after about 4 months." in said
    figures = sample.done("yield", "--json").json
    assert figures["waiting"]["median_days"] == 123
    assert len(figures["sowings"]["borne_ids"]) == 3
    assert figures["sowings"]["share"] == 0.5
    assert "Wilson" in sample.done("yield", "--why").out
    assert "Wilson" not in said


@pytest.mark.parametrize(("by", "count"), [("month", 8), ("quarter", 3), ("year", 1)])
def test_given_and_received_are_said_by_period(sample: Program, by: str, count: int) -> None:
    found = sample.done("yield", "--by", by, "--json").json["given_and_received"]
    assert (found["by"], len(found["periods"])) == (by, count)
    assert sum(one["given"] for one in found["periods"]) == 6


def test_a_period_nobody_knows_is_refused(sample: Program) -> None:
    sample.refused(2, "yield", "--by", "fortnight")


def test_the_time_of_a_week_stands_beside_what_was_meant(sample: Program) -> None:
    said = sample.done("time").out.splitlines()
    assert said[0] == "this week  0:20 of 2:00  talk 0:20"
    assert said[1] == "last week  1:15 of 2:00  talk 1:05, scan 0:10"
    figures = sample.done("time", "--json").json
    assert figures["weeks"][1]["minutes"] == 75
    assert len(figures["weeks"][1]["entry_ids"]) == 3


def test_two_full_weeks_propose_a_rest(program: Program) -> None:
    entry = {"kind": "talk", "text": "x", "minutes": 100_000}
    _write(
        program,
        entries={"a": {**entry, "on": "2026-11-23"}, "b": {**entry, "on": "2026-11-20"}},
        settings={"settings": {"weekly_minutes": 100}},
    )
    said = program.done("time").out
    assert "1666:40 of 1:40" in said
    assert "This week's time is used; it can rest." in said
    assert "Two full weeks; let it rest – Rest is part of sowing" in said


def test_today_says_what_is_worth_doing_why_and_how(sample: Program) -> None:
    said = sample.done("today").out
    assert said.startswith("Monday 23 November\nThis week: 0:20 of 2:00.\n")
    assert "Prepare for Claire Dubois · tomorrow 10:00\n" in said
    assert "  2 of 6 boxes filled; with three you are prepared.\n" in said
    assert "  networkjournal talk … --with 'Kees Smit'\n" in said
    things = sample.done("today", "--json").json["things"]
    assert [one["kind"] for one in things] == ["prepare", "step", "due"]
    assert all(one["id"] and one["why"] and one["command"] for one in things)


def test_the_command_of_a_thing_can_be_typed(late: Program) -> None:
    (thing, *_others) = (
        one for one in late.done("today", "--json").json["things"] if one["person"] == "bob"
    )
    assert thing["command"] == """networkjournal talk … --with '[/] O'"'"'Neil [kids]'"""
    late.done("talk", "At the market", "--with", HOSTILE)
    assert [one["id"] for one in late.done("due", "--json").json] == ["ann"]


def test_a_name_of_two_people_leads_to_the_one_that_is_meant(program: Program) -> None:
    _write(
        program,
        people={
            "p1": {"name": "Anna", "rhythm": "1w", "created": "2026-01-01"},
            "p2": {"name": "Anna"},
        },
    )
    things = program.done("today", "--json").json["things"]
    assert [one["command"] for one in things if one["kind"] == "due"] == ["networkjournal show p1"]


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("command", ["today", "due", "yield", "time"])
def test_nobody_is_graded(sample: Program, command: str, language: str) -> None:
    speak("en")
    said = sample.done("--lang", language, command).out.lower()
    assert not any(word in said for word in ("streak", "score", "level", "badge", "vip"))


def test_awkward_links_have_words_and_no_negative_time(program: Program) -> None:
    sowings = {
        f"s{n}": {"kind": "sowing", "text": HOSTILE, "on": "2026-01-10", "people": ["p"]}
        for n in range(6)
    }
    harvest = {"kind": "harvest", "text": HOSTILE + "\x1b[31m", "people": ["q"]}
    _write(
        program,
        people={"p": {"name": HOSTILE}, "q": {"name": "面包师"}},
        entries={
            **sowings,
            "early": {**harvest, "on": "2026-01-01", "sowings": ["s0"]},
            "lost": {**harvest, "on": "2026-02-01", "sowings": ["gone"]},
            "later": {**harvest, "on": "2027-02-01", "sowings": ["s1"]},
        },
    )
    said = " ".join(program.done("yield", "--why").out.split())
    assert "Of 6 sowings 1 has borne so far." in said
    assert "not half yet" in said
    assert "1 harvest lies before its sowing" in said
    assert "1 harvest names a sowing that is no longer here." in said
    assert f"Given to {HOSTILE}, came from 面包师" in said
    assert "\x1b" not in said
    figures = program.done("yield", "--json").json
    assert figures["waiting"]["median_days"] is None
    assert min(figures["waiting"]["waiting_days"]) >= 0
    assert figures["sowings"]["harvest_before_sowing_ids"] == ["early"]
    assert figures["sowings"]["sowing_missing_ids"] == ["lost"]


def test_a_rhythm_of_no_days_is_refused_in_words_wherever_it_stands(program: Program) -> None:
    _write(program, people={"a": {"name": "Ann"}})
    assert "“0 days” is no rhythm; try 6w" in program.refused(2, "edit", "Ann", "rhythm=0 days")
    circle = program.refused(2, "edit", "settings", "circle_rhythms.family=0w")
    assert "“0w” is no rhythm; try 6w" in circle
    _write(program, people={"a": {"name": "Ann", "rhythm": "0d"}})
    refused = program.refused(1, "due")
    assert "people, “a”: rhythm: this is no rhythm; it can be 6w, 3m, 1y or none" in refused


def test_a_circles_rhythm_is_set_and_taken_away_by_command(program: Program) -> None:
    _write(program, people={"a": {"name": "Ann", "circles": ["Family"], "created": "2026-01-01"}})
    program.done("edit", "settings", "circle_rhythms.family=om de 3 maanden")
    assert "as for family" in program.done("due").out
    program.done("edit", "settings", "circle_rhythms.family=")
    assert program("due").err == "Nobody is due today.\n"


def _full_weeks(program: Program, **settings: object) -> None:
    """Two full weeks, somebody who is due and a meeting tomorrow."""
    entry = {"kind": "sowing", "text": "x", "minutes": 80}
    _write(
        program,
        people={"ann": {"name": "Ann", "rhythm": "1w", "created": "2026-01-01"}},
        profile={"me": {"since": "2026-10-01", "expertise": [{"name": "baking"}]}},
        entries={"a": {**entry, "on": "2026-11-19"}, "b": {**entry, "on": "2026-11-12"}},
        meetings={"tea": {"what": "Tea", "at": "2026-11-24T10:00"}},
        settings={"settings": {"weekly_minutes": 60, **settings}},
    )


def test_today_proposes_a_rest_with_only_what_has_its_hour_and_no_counts(program: Program) -> None:
    _full_weeks(program)
    said = program.done("today").out
    assert "Two full weeks; let it rest – Rest is part of sowing" in said
    assert "Prepare: Tea" in said
    assert "In the ground" not in said
    assert "Ann" not in said
    figures = program.done("today", "--json").json
    assert (figures["rests"], figures["left_minutes"]) == (True, 0)
    assert [one["kind"] for one in figures["things"]] == ["prepare"]


def test_the_settings_can_say_that_nothing_is_hidden(program: Program) -> None:
    _full_weeks(program, hide_when_resting=False)
    said = program.done("today").out
    assert "Two full weeks" not in said
    assert "In the ground" in said
    assert "Talk to Ann" in said
    assert program.done("today", "--json").json["rests"] is False


def test_today_is_fitted_to_the_week_and_leaves_out_what_the_app_put_off(program: Program) -> None:
    _full_weeks(program, hide_when_resting=False)
    program.done("talk", "Long", "--minutes", "50")
    said = " ".join(program.done("today").out.split())
    assert "0:10 is left of it; what takes longer can wait." in said
    assert "Talk to Ann" not in said
    assert "Prepare: Tea" in said
    postponed = Postponed(postponed_file(program.path), date(2026, 11, 23))
    postponed.put_off("prepare:tea", date(2026, 11, 24))
    assert "Prepare: Tea" not in program.done("today").out
