"""Who is due: the list beside a simulation that goes through the days one by one."""

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networkjournal.domain.due_list import due_list, say_due
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Person, Settings
from networkjournal.domain.rhythm import RhythmsOver
from tests.domain.small_book import TODAY, SmallBook, book_of

_DAY = timedelta(days=1)


def _runs_out(start: date, rhythm: str) -> date:
    """The day a rhythm runs out, by walking on from its first day."""
    count, unit = int(rhythm[:-1]), rhythm[-1]
    if unit in "dw":
        day = start
        for _step in range(count * (7 if unit == "w" else 1)):
            day += _DAY
        return day
    day, months = start, 0
    wanted = count * (12 if unit == "y" else 1)
    while months < wanted:
        day += _DAY
        months += day.day == 1
    return day.replace(day=min(start.day, monthrange(day.year, day.month)[1]))


_SOON = st.dates(TODAY - timedelta(days=400), TODAY + timedelta(days=40))
_RHYTHM = st.sampled_from(["", "none", "1d", "10d", "1w", "6w", "1m", "3m", "6m", "1y"])


@st.composite
def _books(draw: st.DrawFn) -> SmallBook:
    people = [
        Person(
            id=f"p{number}",
            name=draw(st.sampled_from(["Anna", "Bram", "Zoë"])),
            rhythm=draw(_RHYTHM),
            circles=draw(st.sampled_from([(), ("family",), ("family", "work")])),
            created=draw(_SOON).isoformat(),
            put_off_until=draw(st.none() | _SOON),
            archived=draw(st.integers(0, 9)) == 0,
        )
        for number in range(draw(st.integers(0, 6)))
    ]
    entries = [
        Entry(
            id=f"e{number}",
            kind=draw(st.sampled_from(["talk", "sowing", "harvest", "insight", "scan"])),
            text="x",
            on=draw(_SOON),
            people=(f"p{draw(st.integers(0, 5))}",),
        )
        for number in range(draw(st.integers(0, 12)))
    ]
    book = book_of(*people, *entries)
    book.settings = Settings(circle_rhythms={"family": "1m", "work": draw(_RHYTHM)})
    return book


def _simulated(book: SmallBook) -> list[str]:
    """Who is due, most over their own rhythm first, by going through every day up to today."""
    found: list[tuple[Fraction, date, str, str]] = []
    for person in book.people.values():
        rhythm = person.rhythm
        if not rhythm:
            said = [book.settings.circle_rhythms.get(one, "") for one in person.circles]
            there = [one for one in said if one and one != "none"]
            rhythm = min(there, key=lambda one: _runs_out(date(2026, 1, 1), one), default="")
        if person.archived or rhythm in ("", "none"):
            continue
        start = None
        day = TODAY - timedelta(days=500)
        while day <= TODAY:
            for entry in book.entries.values():
                talked = entry.kind in ("talk", "sowing", "harvest")
                if talked and entry.on == day and person.id in entry.people:
                    start = day
            day += _DAY
        start = start or date.fromisoformat(person.created)
        end = _runs_out(start, rhythm)
        due = max(end, person.put_off_until or end)
        if due <= TODAY:
            ratio = Fraction((TODAY - start).days, max(1, (end - start).days))
            found.append(
                (-max(ratio, Fraction(0)), due, person.name.replace("ë", "e").lower(), person.id)
            )
    return [key for *_order, key in sorted(found)]


@given(_books())
@settings(max_examples=80, deadline=None)
def test_the_list_is_what_going_through_the_days_finds(book: SmallBook) -> None:
    found = due_list(book, LastContacts(book, TODAY), TODAY)
    assert [one.person.id for one in found.due] == _simulated(book)


@given(_RHYTHM.filter(lambda one: one not in ("", "none")), _SOON, _SOON)
@settings(deadline=None)
def test_over_is_over_whatever_the_length_of_the_months(
    rhythm: str, last: date, today: date
) -> None:
    person = Person(id="p", name="P", rhythm=rhythm)
    over = RhythmsOver(Settings(), today).is_over(person, last)
    assert over == (_runs_out(last, rhythm) < today)


def _person(key: str, **fields: object) -> Person:
    return Person(**{"id": key, "name": key, "created": "2026-01-01", **fields})  # type: ignore[arg-type]


def test_the_reason_says_how_far_over_which_rhythm() -> None:
    book = book_of(
        _person("ann", rhythm="30d"),
        _person("bob", rhythm="6m"),
        _person("cor", rhythm="1w"),
        Entry(id="1", kind="talk", text="x", on=date(2026, 10, 1), people=("ann",)),
        Entry(id="2", kind="talk", text="x", on=date(2026, 5, 1), people=("bob",)),
        Entry(id="3", kind="talk", text="x", on=date(2026, 11, 20), people=("cor",)),
    )
    found = due_list(book, LastContacts(book, TODAY), TODAY)
    assert [(one.person.id, say_due(one, TODAY)) for one in found.due] == [
        ("ann", "23 days over a 30-day rhythm"),
        ("bob", "22 days over a 6-month rhythm"),
    ]


def test_a_circle_is_named_whose_rhythm_it_is() -> None:
    book = book_of(_person("ann", circles=("family",), created="2026-11-16"))
    book.settings = Settings(circle_rhythms={"family": "1w"})
    (due,) = due_list(book, LastContacts(book, TODAY), TODAY).due
    assert say_due(due, TODAY) == "today, by a 1-week rhythm, as for family"


def test_who_was_put_off_is_told_apart_from_who_is_not_due_yet() -> None:
    later = date(2026, 12, 1)
    book = book_of(
        _person("ann", rhythm="1w", put_off_until=later),
        _person("bob", rhythm="9y", put_off_until=later),
    )
    found = due_list(book, LastContacts(book, TODAY), TODAY)
    assert (found.due, [one.person.id for one in found.put_off]) == ([], ["ann"])


@pytest.mark.parametrize(
    ("birthday", "today", "coming", "turns"),
    [
        ("1980-11-30", TODAY, date(2026, 11, 30), 46),
        ("--11-23", TODAY, TODAY, None),
        ("1980-01-02", date(2026, 12, 31), date(2027, 1, 2), 47),
        ("--02-29", date(2026, 2, 20), date(2026, 3, 1), None),
        ("2000-02-29", date(2028, 2, 20), date(2028, 2, 29), 28),
    ],
)
def test_birthdays_that_come_are_listed(
    birthday: str, today: date, coming: date, turns: int | None
) -> None:
    book = book_of(_person("p", birthday=birthday))
    (found,) = due_list(book, LastContacts(book, today), today).birthdays
    assert (found.on, found.turns) == (coming, turns)


def test_birthdays_long_ahead_past_or_of_no_day_are_not() -> None:
    book = book_of(
        _person("a", birthday="--11-22"),
        _person("b", birthday="--02-31"),
        _person("c", birthday="--12-24"),
        _person("d", birthday="--11-24", archived=True),
    )
    assert due_list(book, LastContacts(book, TODAY), TODAY).birthdays == []
