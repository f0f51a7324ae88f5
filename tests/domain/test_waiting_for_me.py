"""Who is waiting for you: evidence from the journal, each piece with its record."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import Entry, Expertise, Person, Record, Step
from networkjournal.domain.waiting_for_me import Sign, who_asked, who_waits
from networkjournal.journal import Journal

TODAY = date(2026, 11, 23)
_SANNE = Person(id="sanne", name="Sanne Koster")
_KEES = Person(id="kees", name="Kees Smit")
_STEP = Step(id="call", what="Call Sanne", people=("sanne",))
_BAKING = (Expertise(name="baking small", offer="small and round"),)


def _signs(
    path: Path, *records: Record, step: Step = _STEP, known_for: Sequence[Expertise] = ()
) -> list[Sign]:
    journal = Journal.open(path)
    with journal.change("Before the test") as change:
        for record in records:
            change.put(record)
    newest = sorted(journal.entries.values(), key=lambda entry: entry.day, reverse=True)
    with_them = [one for one in newest if set(one.people) & set(step.people)]
    bore = {source for one in newest for source in one.sowings}
    return who_waits(journal, step, newest, with_them, bore.__contains__, known_for, TODAY)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kees Smit vroeg hoe je ze bruin bakt", True),
        ("Kees asked how they get so brown", True),
        ("At the fair; Smit asks for the recipe.", True),
        ("Asked me for the recipe", True),
        ("Vroeg mij om het recept", True),
        ("I asked Kees for the recipe", False),
        ("Ik vroeg Kees om het recept", False),
        ("I asked you nothing", False),
        ("Kees masked the oven", False),
        ("Kees was vroeg", False),
        ("Asked about browning", False),
        ("", False),
    ],
)
def test_a_talk_says_who_asked(text: str, asked: bool) -> None:
    first = _SANNE if text.startswith(("Asked", "Vroeg")) else _KEES
    assert who_asked(text, [_SANNE, _KEES]) == (first if asked else None)
    assert who_asked(text, []) is None


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    assert who_asked(f"vroeg {text} ask", [_KEES]) in [None, _KEES]


def test_without_evidence_there_is_none(journal_path: Path) -> None:
    assert _signs(journal_path, _SANNE, _KEES, _STEP) == []


def test_what_was_asked_promised_given_and_needed_stands_in_this_order(
    journal_path: Path,
) -> None:
    needs = Person(id="sanne", name="Sanne Koster", needs=("a tuba", "someone baking small"))
    found = _signs(
        journal_path,
        needs,
        _KEES,
        _STEP,
        Step(id="thank", what="Thank Kees", people=("kees",), due=TODAY),
        Step(id="theirs", what="Send it", by="them", people=("kees",)),
        Entry(id="talk", kind="talk", text="Kees vroeg hoe", on=date(2026, 8, 12),
              people=("kees",)),
        Entry(id="lent", kind="sowing", text="Lent a pan", on=date(2026, 10, 3),
              people=("kees",)),
        Entry(id="later", kind="talk", text="Kees asks more", on=date(2026, 12, 1),
              people=("kees",)),
        known_for=_BAKING,
    )  # fmt: skip
    assert [(sign.kind, sign.record, sign.person) for sign in found] == [
        ("asked", "talk", "kees"),
        ("promised", "thank", "kees"),
        ("gave", "lent", "kees"),
        ("need", "sanne", "sanne"),
    ]
    assert (found[3].need, found[3].offer) == ("someone baking small", "small and round")


def test_the_people_of_the_step_come_first_then_what_bore(journal_path: Path) -> None:
    ids = ("a", "b", "c", "d")
    sown = [
        Entry(id=f"to-{one}", kind="sowing", text="Gave", on=date(2026, 10, 9 - number),
              people=(one,))
        for number, one in enumerate(ids)
    ]  # fmt: skip
    old = Entry(id="old", kind="sowing", text="Gave", on=date(2019, 1, 1), people=("sanne",))
    came = Entry(kind="harvest", text="Came", on=date(2026, 11, 1), sowings=("to-c",))
    people = [Person(id=one, name=one.upper()) for one in ids]
    found = _signs(journal_path, _SANNE, *people, *sown, came)
    assert [(sign.record, sign.borne) for sign in found] == [("to-c", True), ("to-a", False)]
    with Journal.open(journal_path).change("An old one") as change:
        change.put(old)
    found = _signs(journal_path)
    assert [sign.record for sign in found] == ["old", "to-c"]


def test_what_strangers_were_given_years_ago_waits_no_longer(journal_path: Path) -> None:
    given_then = Entry(kind="sowing", text="Gave", on=date(2020, 1, 1), people=("kees",))
    assert _signs(journal_path, _KEES, given_then) == []
