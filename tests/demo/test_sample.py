"""The sample tells the three stories of the essay with their numbers, in both languages."""

import json
import math
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from networkjournal.demo import make_sample
from networkjournal.domain.look_back import look_back
from networkjournal.domain.records import Entry
from networkjournal.domain.search.index import SearchIndex
from networkjournal.journal import Journal

TODAY = date(2026, 11, 23)


@pytest.fixture(params=["en", "nl"])
def journal(request: pytest.FixtureRequest, journal_path: Path) -> Journal:
    make_sample(journal_path, request.param, TODAY)
    return Journal.open(journal_path)


def _counts(journal: Journal) -> list[int]:
    known = [person for person in journal.people.values() if person.standing == "known"]
    return list(Counter(circle for person in known for circle in person.circles).values())


def test_every_record_of_the_sample_is_whole(journal: Journal) -> None:
    journal.check()
    assert all(journal.table(name) for name in ("people", "ties", "profile", "settings"))


def test_the_baker_knows_fifteen_people_in_six_circles(journal: Journal) -> None:
    assert _counts(journal) == [8, 1, 2, 2, 1, 1]


def test_the_bakers_circles_are_spread_as_the_story_says(journal: Journal) -> None:
    counts = _counts(journal)
    total = sum(counts)
    shares = [count / total for count in counts]
    same = sum(count * (count - 1) for count in counts) / (total * (total - 1))
    assert total == 15
    assert math.exp(-sum(p * math.log(p) for p in shares)) == pytest.approx(4.11, abs=0.005)
    assert max(shares) == pytest.approx(0.533, abs=0.0005)
    assert 1 - same == pytest.approx(0.714, abs=0.0005)


def test_eight_of_the_fifteen_are_of_my_own_trade(journal: Journal) -> None:
    mine = list(journal.profiles.values())[-1]
    known = [person for person in journal.people.values() if person.standing == "known"]
    own = [one for one in known if one.field == mine.field or set(one.circles) & set(mine.circles)]
    assert ((len(known) - len(own)) - len(own)) / len(known) == pytest.approx(-0.067, abs=0.0005)


def test_the_group_has_the_eight_bakers_and_four_topics(journal: Journal) -> None:
    [group] = journal.groups.values()
    assert group.what == "het poffertje"
    assert group.founded
    assert len(group.members) == 8
    assert len(group.topics) == 4


def test_what_was_looked_for_was_found_through_one_of_the_bakers(journal: Journal) -> None:
    [group] = journal.groups.values()
    bakers = {member.person for member in group.members}
    found = [search.found for search in journal.searches.values() if not search.open]
    assert [len(people) for people in found] == [1, 1, 1]
    for [person] in found:
        known_by = {tie.a for tie in journal.ties.values() if tie.b == person}
        assert known_by & bakers
        assert journal.people[person].standing == "known"


def test_every_baker_was_scanned_before_what_was_found_there_was_met(journal: Journal) -> None:
    [group] = journal.groups.values()
    scans = _of_kind(journal, "scan")
    assert {member.person for member in group.members} <= {one for s in scans for one in s.people}
    looked_for = [person for search in journal.searches.values() for person in search.found]
    for person in looked_for:
        met = journal.people[person].met
        assert met is not None
        assert met.on is not None
        assert min(scan.day for scan in scans if person in scan.found) < met.on


def test_the_coach_is_bridged_by_my_sister_who_teaches_french(journal: Journal) -> None:
    [claire] = [person for person in journal.people.values() if person.name == "Claire Dubois"]
    [barrier] = claire.barriers
    sister = journal.people[barrier.bridge]
    assert sister.circles == ("family",)
    assert sister.skills in {("teaches French",), ("lerares Frans",)}
    assert claire.standing == "wanted"


def test_the_sister_helped_and_is_still_to_be_thanked(journal: Journal) -> None:
    [sister] = [person for person in journal.people.values() if person.name == "Marijke Jansen"]
    helped = [entry for entry in _of_kind(journal, "harvest") if sister.id in entry.people]
    due = [step for step in journal.steps.values() if step.due and step.due <= TODAY]
    assert len(helped) == 1
    assert [step.people for step in due if step.done is None] == [(sister.id,)]


def _of_kind(journal: Journal, kind: str) -> list[Entry]:
    return [entry for entry in journal.entries.values() if entry.kind == kind]


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def test_three_of_six_sowings_bore_after_two_four_and_four_months(journal: Journal) -> None:
    harvests = _of_kind(journal, "harvest")
    bore = {
        sowing: _months(journal.entries[sowing].day, harvest.day)
        for harvest in harvests
        for sowing in harvest.sowings
    }
    waiting = [
        _months(entry.day, TODAY) for entry in _of_kind(journal, "sowing") if entry.id not in bore
    ]
    assert sorted(bore.values()) == [2, 4, 4]
    assert sorted(waiting) == [1, 3, 6]


def test_a_meeting_tomorrow_at_ten_is_prepared_for_a_third(journal: Journal) -> None:
    [tomorrow] = [one for one in journal.meetings.values() if one.at == "2026-11-24T10:00"]
    assert tomorrow.prep is not None
    boxes = ("know", "differ", "give", "ask", "both", "practical")
    assert [bool(getattr(tomorrow.prep, box)) for box in boxes] == [True, True] + [False] * 4


def test_one_step_was_put_off_twice(journal: Journal) -> None:
    assert sorted(len(step.put_off) for step in journal.steps.values())[-2:] == [0, 2]


def test_one_goal_is_active_and_the_one_without_use_is_a_draft(journal: Journal) -> None:
    assert [(goal.state, bool(goal.use)) for goal in journal.goals.values()] == [
        ("active", True),
        ("draft", False),
    ]


def test_a_week_was_kept_and_still_says_what_the_journal_says(journal_path: Path) -> None:
    make_sample(journal_path, "en", TODAY)
    journal = Journal.open(journal_path)
    [kept] = journal.lookbacks.values()
    assert kept.week == date(2026, 11, 9)
    entries = SearchIndex(journal).entries
    said = {one.words for one in look_back(journal, entries, kept.week, TODAY).said}
    assert set(kept.lines) <= said


def test_this_week_took_twenty_minutes_and_last_week_an_hour_and_a_quarter(
    journal: Journal,
) -> None:
    monday = TODAY
    this_week = [entry.minutes or 0 for entry in journal.entries.values() if entry.day >= monday]
    last_week = [
        entry.minutes or 0
        for entry in journal.entries.values()
        if monday - timedelta(days=7) <= entry.day < monday
    ]
    assert sum(this_week) == 20
    assert sum(last_week) == 75
    assert journal.settings.weekly_minutes == 120


def test_nothing_in_the_log_is_still_to_come(journal: Journal) -> None:
    assert all(entry.day <= TODAY for entry in journal.entries.values())


def test_every_id_that_a_record_names_is_in_the_sample(
    journal: Journal, journal_path: Path
) -> None:
    written = json.loads(journal_path.read_text("utf-8"))
    ids = {record for table in written.values() for record in table}
    named = _ID.findall(journal_path.read_text("utf-8"))
    assert set(named) <= ids


def test_undo_takes_back_what_was_written_last(journal: Journal) -> None:
    last = list(journal.entries.values())[-1]
    assert journal.undo() == last.text
    assert last.id not in journal.entries


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2025, 12, 31), date(2027, 5, 31)])
def test_the_sample_is_the_same_story_on_any_day(journal_path: Path, day: date) -> None:
    make_sample(journal_path, "en", day)
    journal = Journal.open(journal_path)
    journal.check()
    sowings = {entry.id: entry for entry in _of_kind(journal, "sowing")}
    bore = [
        _months(sowings[sowing].day, harvest.day)
        for harvest in _of_kind(journal, "harvest")
        for sowing in harvest.sowings
    ]
    assert sorted(bore) == [2, 4, 4]
    assert all(entry.day <= day for entry in journal.entries.values())


def test_both_languages_tell_the_same_records(tmp_path: Path) -> None:
    shapes = []
    for language in ("en", "nl"):
        make_sample(tmp_path / f"{language}.json", language, TODAY)
        shapes.append(_shape(tmp_path / f"{language}.json"))
    assert shapes[0] == shapes[1]


def test_the_same_day_gives_the_same_sample_but_for_ids_and_stamps(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_sample(tmp_path / f"{name}.json", "nl", TODAY)
    assert _plain(tmp_path / "one.json") == _plain(tmp_path / "two.json")


def _plain(path: Path) -> str:
    """The file with ids numbered in the order they appear, and without moments of writing."""
    order: dict[str, str] = {}
    text = re.sub(r'"(created|updated)":"[^"]*T[^"]*"', "", path.read_text("utf-8"))
    return _ID.sub(lambda found: order.setdefault(found[0], f"#{len(order)}"), text)


def _shape(path: Path) -> object:
    """The file without its words: tables, fields, and what is an id, a day or a number."""
    return _without_words(json.loads(path.read_text("utf-8")))


def _without_words(value: object) -> object:
    if isinstance(value, dict):
        fields = {
            name: inner for name, inner in value.items() if name not in ("created", "updated")
        }
        return [("#" if _ID.match(name) else name, _without_words(fields[name])) for name in fields]
    if isinstance(value, list):
        return [_without_words(inner) for inner in value]
    return re.sub(r"[^\W\d].*", "…", value) if isinstance(value, str) else value


_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
