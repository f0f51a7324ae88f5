"""Goals and weeks looked back on, as the command line has them."""

import json

import pytest

from tests.cli.conftest import Program


def test_at_most_three_goals_are_active_whichever_way_one_tries(program: Program) -> None:
    for what in ("One", "Two", "Three"):
        assert program.wrote("goal", what, "--use", "it helps")["state"] == "active"
    fourth = program("goal", "Four", "--use", "it helps", "--json")
    assert "state" not in fourth.json
    assert fourth.err.startswith("Three goals are active already; this one stays a draft.")
    line = program.refused(2, "edit", "Four", "state=active")
    assert line.startswith("Three goals are active already")
    program.refused(2, "goal", "Five", "--use", "it helps", "--state", "active")
    program.done("done", program.wrote("show", "Two")["id"])
    assert program.wrote("edit", "Four", "state=active")["state"] == "active"
    program.done("undo")
    program.done("undo")
    states = [one["state"] for one in program.done("goals", "--json").json if "state" in one]
    assert states == ["active"] * 3


def test_today_names_a_command_for_what_the_app_shows_as_a_page(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-22")
    entry = {"kind": "sowing", "text": "Lent a pan", "on": "2026-11-18"}
    goal = {"what": "Stall", "use": "x", "state": "active", "created": "2026-01-01"}
    profile = {"since": "2026-10-01", "statement": "x"}
    program.path.write_text(
        json.dumps({"entries": {"e": entry}, "goals": {"g": goal}, "profile": {"p": profile}})
    )
    things = program.done("today", "--json").json["things"]
    assert [(one["kind"], one["command"]) for one in things] == [
        ("look-back", "networkjournal log since:2026-11-16"),
        ("goals", "networkjournal goals open:yes"),
    ]
    assert program.done("log", "since:2026-11-16", "--json").json[0]["id"] == "e"


def test_a_week_that_was_kept_is_found_shown_changed_and_deleted(program: Program) -> None:
    week = {"what": "The week of x", "week": "2026-11-16", "text": "Slow", "lines": ["You gave."]}
    program.path.write_text(json.dumps({"lookbacks": {"w1": week}}))
    assert "The week of x" in program.done("find", "slow").out
    assert program.done("find", "gave", "--json").json[0]["lines"] == ["You gave."]
    assert "You gave." in program.done("show", "w1").out
    assert program.wrote("edit", "w1", "text+=and kind")["text"] == "Slow\nand kind"
    program.done("delete", "w1")
    program.done("undo")
    assert program.done("check", "--json").json["counts"]["lookbacks"] == 1
