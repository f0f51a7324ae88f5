from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, Meeting, Met, Person, Settings
from networkjournal.domain.rhythm import (
    due_on,
    due_within,
    rhythm_in_words,
    rhythm_of,
    standing_to_rhythm,
)
from tests.domain.small_book import TODAY, book_of

PLAIN = Settings()


def _anna(**fields: object) -> Person:
    return Person(id="anna", name="Anna", created="2026-01-05T10:00:00Z", **fields)  # type: ignore[arg-type]


def _entry(kind: str, on: date, people: tuple[str, ...] = ("anna",), entry_id: str = "") -> Entry:
    return Entry(id=entry_id or f"{kind}-{on}", kind=kind, text="x", on=on, people=people)  # type: ignore[arg-type]


# --- the last real contact ---


@pytest.mark.parametrize("kind", ["talk", "harvest", "sowing"])
def test_talking_harvesting_and_sowing_are_real_contact(kind: str) -> None:
    day = date(2026, 11, 1)
    assert LastContacts(book_of(_anna(), _entry(kind, day)), TODAY).get("anna") == day


@pytest.mark.parametrize("kind", ["insight", "scan"])
def test_an_insight_and_a_scan_are_no_contact(kind: str) -> None:
    book = book_of(_anna(), _entry(kind, date(2026, 11, 1)))
    assert LastContacts(book, TODAY).get("anna") is None


def test_a_meeting_counts_once_it_was_held() -> None:
    held = Meeting(id="m", what="coffee", people=("anna",), at="2026-11-20T10:00", state="held")
    planned = Meeting(id="n", what="tea", people=("anna",), at="2026-11-22T10:00")
    assert LastContacts(book_of(held, planned), TODAY).get("anna") == date(2026, 11, 20)


def test_what_is_still_to_come_is_no_contact_yet() -> None:
    book = book_of(_entry("talk", TODAY), _entry("talk", TODAY + timedelta(days=1)))
    assert LastContacts(book, TODAY).get("anna") == TODAY


def test_something_older_written_later_does_not_move_the_last_contact_back() -> None:
    book = book_of(_entry("talk", date(2026, 11, 20)))
    contacts = LastContacts(book, TODAY)
    book.hold(_entry("sowing", date(2026, 3, 1), entry_id="old"))
    contacts.update({"entries": {"old"}})
    assert contacts.get("anna") == date(2026, 11, 20)


def test_deleting_the_last_contact_gives_back_the_one_before() -> None:
    first, last = date(2026, 10, 1), date(2026, 11, 20)
    book = book_of(_entry("talk", first), _entry("talk", last))
    contacts = LastContacts(book, TODAY)
    del book.entries[f"talk-{last}"]
    contacts.update({"entries": {f"talk-{last}"}})
    assert contacts.get("anna") == first
    del book.entries[f"talk-{first}"]
    contacts.update({"entries": {f"talk-{first}"}})
    assert contacts.get("anna") is None


_PEOPLE = ("anna", "bram", "kees")
_ENTRIES = st.builds(
    _entry,
    st.sampled_from(["talk", "sowing", "insight"]),
    st.dates(date(2026, 10, 1), date(2026, 12, 15)),
    st.lists(st.sampled_from(_PEOPLE), max_size=2).map(tuple),
    st.sampled_from(["1", "2", "3", "4"]),
)


@given(st.lists(_ENTRIES), st.lists(st.one_of(_ENTRIES, st.sampled_from(["1", "2", "3", "4"]))))
def test_kept_up_to_date_it_is_as_if_counted_again(
    first: list[Entry], changes: list[Entry | str]
) -> None:
    book = book_of(*first)
    contacts = LastContacts(book, TODAY)
    for change in changes:
        if isinstance(change, str):
            book.entries.pop(change, None)
            contacts.update({"entries": {change}})
        else:
            book.hold(change)
            contacts.update({"entries": {change.id}})
    again = LastContacts(book, TODAY)
    assert [contacts.get(p) for p in _PEOPLE] == [again.get(p) for p in _PEOPLE]


# --- when someone is due ---


@pytest.mark.parametrize(
    ("last", "rhythm", "due"),
    [
        (date(2026, 1, 31), "1m", date(2026, 2, 28)),
        (date(2028, 1, 31), "1m", date(2028, 2, 29)),
        (date(2028, 2, 29), "1y", date(2029, 2, 28)),
        (date(2026, 10, 12), "6w", date(2026, 11, 23)),
        (date(2026, 10, 1), "30d", date(2026, 10, 31)),
        (date(2026, 5, 1), "6m", date(2026, 11, 1)),
    ],
)
def test_a_rhythm_counts_from_the_last_contact_by_the_calendar(
    last: date, rhythm: str, due: date
) -> None:
    assert due_on(_anna(rhythm=rhythm), last, PLAIN) == due


def test_without_a_rhythm_or_without_one_on_purpose_nobody_is_due() -> None:
    assert due_on(_anna(), TODAY, PLAIN) is None
    assert due_on(_anna(rhythm="none"), TODAY, PLAIN) is None


def test_someone_never_contacted_counts_from_the_day_they_were_written_down() -> None:
    assert due_on(_anna(rhythm="1m"), None, PLAIN) == date(2026, 2, 5)


def test_someone_of_whom_no_day_is_known_counts_from_when_we_met_else_is_due_today() -> None:
    met = Person(name="Anna", rhythm="1m", met=Met(on=date(2026, 3, 31)))
    assert due_on(met, None, PLAIN, TODAY) == date(2026, 4, 30)
    assert due_on(Person(name="Anna", rhythm="1m"), None, PLAIN, TODAY) == TODAY


def test_putting_off_moves_the_day_but_not_the_last_contact() -> None:
    later = date(2026, 12, 24)
    due = standing_to_rhythm(
        _anna(rhythm="1w", put_off_until=later), date(2026, 11, 1), PLAIN, TODAY
    )
    assert due is not None
    assert (due.on, due.last, due.days_since) == (later, date(2026, 11, 1), 22)


def test_having_put_off_until_a_day_long_past_changes_nothing() -> None:
    put_off = _anna(rhythm="1w", put_off_until=date(2026, 1, 1))
    assert due_on(put_off, TODAY, PLAIN) == TODAY + timedelta(days=7)


def test_ones_own_rhythm_goes_before_the_shortest_of_the_circles() -> None:
    settings = Settings(circle_rhythms={"family": "3m", "church": "6w", "party": "none"})
    circles = ("family", "church", "party")
    assert rhythm_of(_anna(circles=circles), settings) == ("6w", "church")
    assert rhythm_of(_anna(circles=circles, rhythm="1y"), settings) == ("1y", "")
    assert rhythm_of(_anna(circles=circles, rhythm="none"), settings) == ("none", "")
    assert rhythm_of(_anna(circles=("football",)), settings) == ("", "")


def test_the_wanted_do_not_follow_the_rhythm_of_their_circles() -> None:
    settings = Settings(circle_rhythms={"family": "3m"})
    assert rhythm_of(_anna(circles=("family",), standing="wanted"), settings) == ("", "")


def test_a_rhythm_beyond_the_calendar_ends_with_the_calendar() -> None:
    assert due_on(_anna(rhythm="9999y"), TODAY, PLAIN) == date.max


def test_most_overdue_for_their_own_rhythm_come_first() -> None:
    book = book_of(
        Person(id="ann", name="Ann", rhythm="30d"),
        Person(id="bob", name="Bob", rhythm="6m"),
        Person(id="cor", name="Cor", rhythm="1w"),
        Person(id="old", name="Old", rhythm="1w", archived=True),
        _entry("talk", date(2026, 10, 1), ("ann",)),
        _entry("talk", date(2026, 5, 1), ("bob",)),
        _entry("talk", date(2026, 11, 20), ("cor",)),
        _entry("talk", date(2026, 1, 1), ("old",)),
    )
    contacts = LastContacts(book, TODAY)
    due = due_within(book, contacts, TODAY)
    assert [(d.person.name, d.days_over, d.days_since, d.rhythm_days) for d in due] == [
        ("Ann", 23, 53, 30),
        ("Bob", 22, 206, 184),
    ]
    assert [round(d.ratio, 2) for d in due] == [1.77, 1.12]
    soon = due_within(book, contacts, TODAY, timedelta(days=4))
    assert [d.person.name for d in soon] == ["Ann", "Bob", "Cor"]


def _month_later_day_by_day(start: date, months: int) -> date:
    """Walk over the days: into the month so many further, to the same day or its last."""
    day, left = start.replace(day=1), months
    while left:
        day += timedelta(days=1)
        left -= day.day == 1
    last = monthrange(day.year, day.month)[1]
    while day.day < min(start.day, last):
        day += timedelta(days=1)
    return day


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(1, 40))
def test_months_are_those_one_counts_on_the_calendar(start: date, months: int) -> None:
    due = due_on(_anna(rhythm=f"{months}m"), start, PLAIN)
    assert due == _month_later_day_by_day(start, months)


@given(
    st.lists(
        st.tuples(
            st.dates(date(2025, 1, 1), TODAY),
            st.integers(1, 30),
            st.sampled_from("dwmy"),
        ),
        max_size=6,
    ),
    st.integers(0, 60),
)
def test_who_is_due_are_those_whose_day_has_come(
    people: list[tuple[date, int, str]], days: int
) -> None:
    book = book_of()
    for number, (last, count, unit) in enumerate(people):
        who = f"p{number}"
        book.hold(Person(id=who, name=who, rhythm=f"{count}{unit}"))
        book.hold(_entry("talk", last, (who,), f"e{number}"))
    contacts = LastContacts(book, TODAY)
    due = {d.person.id for d in due_within(book, contacts, TODAY, timedelta(days=days))}
    limit = TODAY + timedelta(days=days)
    expected = set()
    for number, (last, count, unit) in enumerate(people):
        if unit in "dw":
            day = last + timedelta(days=count * (7 if unit == "w" else 1))
        else:
            day = _month_later_day_by_day(last, count * (12 if unit == "y" else 1))
        if day <= limit:
            expected.add(f"p{number}")
    assert due == expected


@pytest.mark.parametrize(
    ("stored", "words"),
    [
        ("", ""),
        ("none", "none, on purpose"),
        ("1d", "every day"),
        ("10d", "every 10 days"),
        ("1w", "every week"),
        ("6w", "every 6 weeks"),
        ("1m", "every month"),
        ("3m", "every 3 months"),
        ("1y", "every year"),
        ("2y", "every 2 years"),
    ],
)
def test_a_rhythm_is_said_in_words(stored: str, words: str) -> None:
    assert rhythm_in_words(stored) == words


def test_contact_of_which_no_day_is_known_says_nothing_of_when() -> None:
    book = book_of(_anna(rhythm="1m"), Entry(id="e", kind="talk", text="x", people=("anna",)))
    contacts = LastContacts(book, TODAY)
    assert contacts.get("anna") is None
    (due,) = due_within(book, contacts, TODAY)
    assert due.on == date(2026, 2, 5)
