"""What is worth doing today, in which order, and why."""

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import (
    Entry,
    Expertise,
    Meeting,
    Person,
    Preparation,
    Profile,
    Record,
    Settings,
    Step,
)
from networkjournal.domain.review import review_due
from networkjournal.domain.worth_doing import (
    ORDER,
    Thing,
    first_of,
    next_birthday,
    worth_doing,
)
from networkjournal.journal import Journal
from tests.domain.small_book import book_of

TODAY = date(2026, 11, 23)
_SOWN = Entry(id="e0", kind="sowing", text="Gave", on=date(2026, 11, 20))
_PROFILE = Profile(
    id="me", since=date(2026, 10, 1), expertise=(Expertise(name="baking", offer="small pans"),)
)


def _things(path: Path, *records: Record, quiet: bool = True) -> list[Thing]:
    """What is worth doing with these records; ``quiet`` adds what keeps the usual silent."""
    journal = Journal.open(path)
    with journal.change("Before the test") as change:
        for record in (*records, *((_SOWN, _PROFILE) if quiet else ())):
            change.put(record)
    entries = sorted(journal.entries.values(), key=lambda entry: entry.day, reverse=True)
    return worth_doing(journal, LastContacts(journal, TODAY), entries, TODAY)


def _kinds(things: Iterable[Thing]) -> list[str]:
    return [thing.kind for thing in things]


def test_an_empty_journal_asks_how_one_wants_to_be_known_then_to_give(journal_path: Path) -> None:
    assert _kinds(_things(journal_path, quiet=False)) == ["known-for", "sow"]


def test_nothing_is_worth_doing_where_all_is_well(journal_path: Path) -> None:
    assert _things(journal_path, Person(id="a", name="Anna", needs=("a tuba",))) == []


@pytest.mark.parametrize(
    ("meeting", "kinds"),
    [
        (Meeting(what="Tomorrow", at="2026-11-24T10:00"), ["prepare"]),
        (Meeting(what="Today", at="2026-11-23"), ["prepare"]),
        (Meeting(what="The day after", at="2026-11-25"), []),
        (
            Meeting(
                what="Prepared",
                at="2026-11-24",
                prep=Preparation(know="a", give="b", ask="c"),
            ),
            [],
        ),
        (Meeting(what="Called off", at="2026-11-24", state="cancelled"), []),
        (Meeting(what="Not marked", at="2026-11-20T10:00"), ["held"]),
        (Meeting(what="Marked", at="2026-11-20", state="held"), ["unwritten"]),
        (Meeting(what="Marked", at="2026-11-20", state="held", notes="Syrup."), []),
        (Meeting(what="Long ago", at="2025-11-20"), []),
        (Meeting(what="No day yet"), []),
    ],
)
def test_a_meeting_asks_to_be_prepared_before_it_and_marked_after_it(
    journal_path: Path, meeting: Meeting, kinds: list[str]
) -> None:
    assert _kinds(_things(journal_path, meeting)) == kinds


@pytest.mark.parametrize(
    ("step", "kinds"),
    [
        (Step(what="Mine, late", due=date(2026, 11, 20)), ["step"]),
        (Step(what="Mine, today", due=TODAY), ["step"]),
        (Step(what="Mine, tomorrow", due=date(2026, 11, 24)), []),
        (Step(what="Mine, some day"), []),
        (Step(what="Mine, done", due=date(2026, 11, 20), done=TODAY), []),
        (Step(what="Theirs, late", by="them", due=date(2026, 11, 20)), ["promise"]),
        (Step(what="Theirs, today", by="them", due=TODAY), []),
    ],
)
def test_a_step_counts_when_its_day_has_come(
    journal_path: Path, step: Step, kinds: list[str]
) -> None:
    assert _kinds(_things(journal_path, step)) == kinds


def test_whose_rhythm_is_due_comes_by_how_far_they_are_over_their_own(journal_path: Path) -> None:
    things = _things(
        journal_path,
        Person(id="kees", name="Kees", rhythm="6w", created="2026-01-01"),
        Person(id="els", name="Els", rhythm="1w", created="2026-01-01"),
        Person(id="piet", name="Piet", rhythm="6w", created="2026-01-01"),
        Person(id="wim", name="Wim", rhythm="1w", put_off_until=date(2026, 11, 30)),
        Person(id="henk", name="Henk", rhythm="none", created="2020-01-01"),
        Entry(kind="talk", text="spoke", on=date(2026, 9, 24), people=("kees",)),
        Entry(kind="talk", text="spoke", on=date(2026, 11, 20), people=("piet",)),
    )
    assert [(thing.kind, thing.person) for thing in things] == [("due", "els"), ("due", "kees")]
    assert things[1].due is not None
    assert (things[1].due.rhythm, things[1].due.last) == ("6w", date(2026, 9, 24))


def test_a_birthday_counts_on_the_day_and_three_days_before(journal_path: Path) -> None:
    things = _things(
        journal_path,
        Person(id="a", name="Anna", birthday="1980-11-26"),
        Person(id="b", name="Bram", birthday="--11-23"),
        Person(id="c", name="Claire", birthday="--11-27"),
        Person(id="d", name="Dirk", birthday="--11-22"),
    )
    assert [(thing.person, thing.day) for thing in things] == [
        ("b", TODAY),
        ("a", date(2026, 11, 26)),
    ]


def test_a_birthday_of_29_february_is_kept_on_1_march_in_other_years() -> None:
    assert next_birthday("1992-02-29", date(2026, 2, 27)) == date(2026, 3, 1)
    assert next_birthday("--02-29", date(2028, 2, 27)) == date(2028, 2, 29)
    assert next_birthday("--01-02", date(2026, 12, 31)) == date(2027, 1, 2)
    assert next_birthday("--02-31", TODAY) is None


def test_someone_wanted_asks_for_a_step_until_there_is_one(journal_path: Path) -> None:
    things = _things(
        journal_path,
        Person(
            id="syrup",
            role="a syrup supplier",
            standing="wanted",
            wish="wanted",
            created="2026-01-01",
        ),
        Person(id="asked", name="Asked", standing="wanted", wish="asked"),
        Person(id="step", name="With a step", standing="wanted"),
        Person(id="meeting", name="With a meeting", standing="wanted"),
        Person(id="done", name="Followed up", standing="wanted", wish="followed up"),
        Step(what="Call", people=("step",)),
        Meeting(what="Coffee", people=("meeting",), at="2026-12-24"),
    )
    assert [(thing.kind, thing.person) for thing in things] == [
        ("wanted", "syrup"),
        ("wanted", "asked"),
    ]


def _written(person: Person, day: date) -> Person:
    return replace(person, created=day.isoformat(), updated=day.isoformat())


def test_a_wish_that_nothing_moves_for_thirty_days_is_stale_and_who_was_met_is_followed_up() -> (
    None
):
    wanted = Person(name="Somebody", standing="wanted")
    book = book_of(
        _written(replace(wanted, id="fresh"), date(2026, 10, 25)),
        _written(replace(wanted, id="stale"), date(2026, 10, 24)),
        _written(replace(wanted, id="some day", wish="asked"), date(2026, 1, 1)),
        _written(replace(wanted, id="on monday", wish="asked"), date(2026, 1, 1)),
        _written(replace(wanted, id="coffee", wish="planned"), date(2026, 1, 1)),
        _written(replace(wanted, id="cancelled", wish="planned"), date(2026, 11, 1)),
        _written(replace(wanted, id="met", standing="known", wish="met"), date(2026, 11, 20)),
        _written(replace(wanted, id="thanking", standing="known", wish="met"), date(2026, 11, 20)),
        Step(id="s1", what="Ask", people=("some day",), created="2026-10-01"),
        Step(id="s2", what="Ask", people=("on monday",), due=TODAY + timedelta(days=7)),
        Step(id="s3", what="Thank", people=("thanking",), due=TODAY + timedelta(days=7)),
        Meeting(id="m1", what="Coffee", people=("coffee",), at="2026-12-24"),
        Meeting(id="m2", what="Tea", people=("cancelled",), at="2026-12-24", state="cancelled"),
        _PROFILE,
        _SOWN,
    )
    things = worth_doing(book, LastContacts(book, TODAY), [_SOWN], TODAY)
    assert [(thing.kind, thing.person, thing.day) for thing in things] == [
        ("follow-up", "met", date(2026, 11, 20)),
        ("stale", "some day", date(2026, 10, 1)),
        ("stale", "stale", date(2026, 10, 24)),
        ("wanted", "fresh", date(2026, 10, 25)),
        ("wanted", "cancelled", date(2026, 11, 1)),
    ]


def test_a_step_put_off_twice_asks_who_is_waiting(journal_path: Path) -> None:
    days = (date(2026, 11, 1), date(2026, 11, 8))
    things = _things(
        journal_path,
        Step(id="once", what="Mail", due=TODAY, put_off=days[:1]),
        Step(id="twice", what="Call", due=TODAY, put_off=days),
        Step(id="later", what="Visit", due=date(2026, 11, 24), put_off=days),
    )
    assert [(thing.kind, thing.record) for thing in things] == [
        ("kept-off", "twice"),
        ("step", "once"),
    ]


def test_a_meeting_that_was_held_asks_for_a_line_until_there_is_one(journal_path: Path) -> None:
    def held(key: str, on: str, person: str = "", notes: str = "") -> Meeting:
        people = (person,) if person else ()
        return Meeting(id=key, what="Tea", at=on, people=people, notes=notes, state="held")

    things = _things(
        journal_path,
        held("nothing", "2026-11-20T10:00", "a"),
        held("alone", "2026-11-21"),
        held("notes", "2026-11-20", "a", "The dark one."),
        held("talk", "2026-11-20", "b"),
        held("before", "2026-11-20", "c"),
        held("long ago", "2026-11-08", "a"),
        held("to come", "2026-11-24", "a"),
        Entry(kind="talk", text="Syrup", on=date(2026, 11, 21), people=("b",)),
        Entry(kind="talk", text="Before", on=date(2026, 11, 19), people=("c",)),
    )
    assert {(thing.kind, thing.record) for thing in things} == {
        ("unwritten", "nothing"),
        ("unwritten", "before"),
        ("unwritten", "alone"),
    }


def test_a_need_that_an_expertise_fits_asks_for_a_sowing_once_in_a_while(
    journal_path: Path,
) -> None:
    needs = ("a tuba", "baking lessons, two")
    things = _things(
        journal_path,
        Person(id="a", name="Anna", needs=needs),
        Person(id="b", name="Bram", needs=needs),
        Person(id="c", name="Claire", needs=("a tuba",)),
        Entry(kind="sowing", text="Lent it", on=date(2026, 10, 1), people=("b",)),
    )
    assert [(thing.person, thing.need, thing.offer) for thing in things] == [
        ("a", "baking lessons, two", "small pans")
    ]


def test_a_month_without_sowing_and_half_a_year_with_one_profile_are_said(
    journal_path: Path,
) -> None:
    things = _things(
        journal_path,
        Entry(kind="sowing", text="Gave", on=date(2026, 10, 24)),
        Profile(since=date(2026, 5, 22)),
        quiet=False,
    )
    assert _kinds(things) == ["review", "sow"]
    assert things[1].day == date(2026, 10, 24)


def test_what_is_about_someone_is_said_once(journal_path: Path) -> None:
    things = _things(
        journal_path,
        Person(id="a", name="Anna", rhythm="1w", created="2026-01-01", birthday="--11-24",
               needs=("small pans",)),
        Step(id="s", what="Thank Anna", people=("a",), due=TODAY),
    )  # fmt: skip
    assert _kinds(things) == ["birthday", "step"]


def test_the_order_goes_by_kind_and_two_of_one_kind_leave_room_for_others(
    journal_path: Path,
) -> None:
    late = [Step(what=f"Step {day}", due=date(2026, 11, day)) for day in (21, 18, 19, 20)]
    things = _things(
        journal_path,
        *late,
        Meeting(what="Coffee", at="2026-11-24T10:00"),
        Person(name="Kees", rhythm="6w", created="2026-01-01"),
        Settings(id="settings", actions_a_day=4),
    )
    assert _kinds(things) == ["prepare", *["step"] * 4, "due"]
    assert [thing.day for thing in things if thing.kind == "step"] == [
        date(2026, 11, day) for day in (18, 19, 20, 21)
    ]
    assert _kinds(first_of(things, 3)) == ["prepare", "step", "step"]
    assert _kinds(first_of(things, 4)) == ["prepare", "step", "step", "due"]
    assert _kinds(first_of([thing for thing in things if thing.kind == "step"], 3)) == ["step"] * 3
    assert first_of(things, 0) == []
    assert len(set(ORDER)) == len(ORDER)


def test_a_version_is_due_for_review_after_six_months() -> None:
    assert not review_due(None, TODAY)
    assert not review_due(Profile(), TODAY)
    assert review_due(Profile(since=date(2026, 5, 22)), TODAY)
    assert not review_due(Profile(since=date(2026, 5, 24)), TODAY)
    assert not review_due(Profile(since=TODAY + timedelta(days=3)), TODAY)
