"""Looking back on a week: what it held, in sentences that can be traced."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.look_back import OF_ENTRIES, LookedBack, look_back
from networkjournal.domain.records import (
    Entry,
    EntryKind,
    LookBack,
    Meeting,
    Person,
    Record,
    Settings,
    Step,
)
from networkjournal.domain.weeks_kept import (
    asks_to_look_back,
    kept,
    records_of,
    told_of,
    week_to_look_back_on,
)
from networkjournal.domain.worth_doing import worth_doing
from networkjournal.language import speak
from tests.domain.small_book import SmallBook, book_of

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


def _looked(*records: Record, today: date = SUNDAY, with_counts: bool = True) -> LookedBack:
    return _of(book_of(*records), today, with_counts=with_counts)


def _of(book: SmallBook, today: date = SUNDAY, *, with_counts: bool = True) -> LookedBack:
    return look_back(book, _newest_first(book), MONDAY, today, with_counts=with_counts)


def _newest_first(book: SmallBook) -> list[Entry]:
    return sorted(book.entries.values(), key=lambda one: (one.day, one.id), reverse=True)


def _words(looked: LookedBack) -> list[str]:
    return [one.words for one in looked.said]


_ANNA, _PIET = Person(id="anna", name="Anna de Vries"), Person(id="piet", name="Piet Bakker")


def test_a_week_is_told_in_sentences_each_with_its_records() -> None:
    looked = _looked(
        _ANNA,
        _PIET,
        Entry(id="t", kind="talk", text="x", on=MONDAY, people=("anna", "piet"), minutes=30),
        Entry(id="s1", kind="sowing", text="Lent a pan.", on=MONDAY),
        Entry(id="s2", kind="sowing", text="Told of the fair", on=SUNDAY, minutes=10),
        Entry(id="h", kind="harvest", text="Jam from Anna", on=SUNDAY),
        Entry(id="i", kind="insight", text="Ask less", on=SUNDAY),
        Entry(id="w", kind="scan", text="x", on=SUNDAY, found=("piet",)),
        Meeting(id="m", what="Coffee with Anna", people=("anna",), at="2026-11-18", state="held"),
        Step(id="d", what="Call the mill", done=SUNDAY),
        Step(id="p", what="Send the list", done=SUNDAY, by="them", people=("piet",)),
        Step(id="n", what="Thank Anna", due=date(2026, 11, 25)),
        Meeting(id="c", what="Lunch", people=("piet",), at="2026-11-24T12:00"),
    )
    assert {one.about: (one.words, one.ids) for one in looked.said} == {
        "talks": ("You spoke with Anna de Vries and Piet Bakker.", ("t",)),
        "sowings": ("You gave 2 times: Lent a pan and Told of the fair.", ("s1", "s2")),
        "harvests": ("One thing came back: Jam from Anna.", ("h",)),
        "insights": ("You learned one thing: Ask less.", ("i",)),
        "scans": ("You asked whom your people know, and found Piet Bakker.", ("w",)),
        "meetings": ("You had a meeting: Coffee with Anna.", ("m",)),
        "steps": ("You did one step: Call the mill.", ("d",)),
        "promises": ("Others did what they promised: Send the list (Piet Bakker).", ("p",)),
        "time": ("It took 0:40.", ("s2", "t")),
        "ahead": (
            "In the week after it: Tue 24 Nov Lunch (Piet Bakker) and Wed 25 Nov Thank Anna.",
            ("c", "n"),
        ),
    }


def test_only_that_week_is_told_of_and_nothing_that_has_not_happened() -> None:
    records = (
        Entry(id="before", kind="insight", text="x", on=MONDAY - timedelta(days=1)),
        Entry(id="in", kind="insight", text="x", on=MONDAY),
        Entry(id="later", kind="insight", text="x", on=SUNDAY),
        Entry(id="after", kind="insight", text="x", on=SUNDAY + timedelta(days=1)),
    )
    assert [one.ids for one in _looked(*records).said] == [("in", "later")]
    wednesday = MONDAY + timedelta(days=2)
    assert [one.ids for one in _looked(*records, today=wednesday).said] == [("in",)]


def test_whom_a_scan_found_is_not_told_of_twice() -> None:
    new = Person(id="new", name="Loes", created="2026-11-17T08:00:00Z")
    found = Person(id="found", name="Tess", created="2026-11-17T08:00:00Z")
    gone = Person(id="gone", name="Ria", created="2026-11-17T08:00:00Z", archived=True)
    scan = Entry(id="w", kind="scan", text="x", on=SUNDAY, found=("found",))
    looked = _looked(new, found, gone, scan)
    assert _words(looked)[1:] == ["New in your journal: Loes."]


def test_time_stands_beside_what_was_set_aside() -> None:
    book = book_of(Entry(id="t", kind="talk", text="x", on=MONDAY, minutes=75))
    book.settings = Settings(id="settings", weekly_minutes=120)
    assert "It took 1:15 of the 2:00 you set aside for a week." in _words(_of(book))
    assert "time" not in {one.about for one in _of(book, with_counts=False).said}


def test_without_counts_no_sentence_has_a_number_of_its_own() -> None:
    people = [Person(id=f"p{one}", name=name) for one, name in enumerate("ABCDEFGHIJ")]
    entries = [
        Entry(id=f"{kind}{one}", kind=kind, text="something", on=MONDAY, minutes=5,
              people=tuple(person.id for person in people))
        for kind in get_args(EntryKind)
        for one in range(7)
    ]  # fmt: skip
    with_counts = " ".join(_words(_looked(*people, *entries)))
    assert "and 4 more" in with_counts
    assert "7 times" in with_counts
    without = " ".join(_words(_looked(*people, *entries, with_counts=False)))
    assert not any(letter.isdigit() for letter in without)
    assert "and more" in without


def test_an_empty_week_says_nothing_and_a_hostile_text_only_itself() -> None:
    assert _looked().is_empty
    assert _looked(Step(id="n", what="x", due=date(2026, 11, 25))).is_empty
    hostile = Entry(
        id="e", kind="insight", text="[/] O'Neil\x1b[31m\n[kids] " + "é" * 9000, on=SUNDAY
    )
    (one,) = _looked(hostile).said
    assert one.words.startswith("You learned one thing: [/] O'Neil")
    assert "\x1b" not in one.words
    assert "\n" not in one.words
    assert len(one.words) < 120


_ENTRIES = st.lists(
    st.tuples(
        st.sampled_from(get_args(EntryKind)),
        st.integers(-10, 10),
        st.integers(0, 90),
        st.lists(st.sampled_from(["anna", "piet", "deleted"]), max_size=3),
    ),
    max_size=20,
)


@given(_ENTRIES, st.booleans())
def test_every_line_of_the_week_stands_in_exactly_one_sentence(
    drawn: list[tuple[EntryKind, int, int, list[str]]], with_counts: bool
) -> None:
    entries = [
        Entry(id=f"e{number}", kind=kind, text="x", on=MONDAY + timedelta(days=days),
              minutes=minutes, people=tuple(people), found=tuple(people))
        for number, (kind, days, minutes, people) in enumerate(drawn)
    ]  # fmt: skip
    looked = _looked(_ANNA, _PIET, *entries, with_counts=with_counts)
    told = [key for one in looked.said if one.about in OF_ENTRIES.values() for key in one.ids]
    assert sorted(told) == sorted(one.id for one in entries if MONDAY <= one.day <= SUNDAY)


@pytest.mark.parametrize(
    ("today", "monday", "asks"),
    [
        (date(2026, 11, 22), MONDAY, True),
        (date(2026, 11, 23), MONDAY, True),
        (date(2026, 11, 24), MONDAY, False),
        (date(2026, 11, 21), MONDAY - timedelta(days=7), False),
        (date(2027, 1, 3), date(2026, 12, 28), False),  # a week over the year held nothing
    ],
)
def test_sunday_and_monday_ask_to_look_back(today: date, monday: date, asks: bool) -> None:
    book = book_of(Entry(id="e", kind="talk", text="x", on=MONDAY))
    assert week_to_look_back_on(today) == monday
    assert asks_to_look_back(book, _newest_first(book), today) == (monday if asks else None)


def test_a_week_that_was_kept_is_not_asked_about_again() -> None:
    book = book_of(
        Entry(id="e", kind="talk", text="x", on=MONDAY),
        LookBack(id="old", what="x", week=MONDAY, updated="2026-11-22T10:00:00Z"),
        LookBack(id="new", what="x", week=MONDAY, updated="2026-11-22T11:00:00Z"),
    )
    assert asks_to_look_back(book, _newest_first(book), SUNDAY) is None
    found = kept(book.lookbacks.values(), MONDAY)
    assert found is not None
    assert found.id == "new"


def test_today_offers_it_on_sunday_as_something_to_do_and_on_monday_no_longer() -> None:
    book = book_of(Entry(id="e", kind="sowing", text="x", on=MONDAY))
    for today, offered in ((SUNDAY, True), (SUNDAY + timedelta(days=1), False)):
        things = worth_doing(book, LastContacts(book, today), _newest_first(book), today)
        assert any(one.kind == "look-back" for one in things) is offered


def test_a_sentence_that_was_kept_is_traced_while_it_is_said_so_and_else_to_the_week() -> None:
    book = book_of(
        Entry(id="t", kind="talk", text="x", on=MONDAY),
        Entry(id="i", kind="insight", text="Ask less", on=MONDAY),
    )
    looked = _of(book)
    assert told_of(looked, "You learned one thing: Ask less.") == ("i",)
    assert told_of(looked, "Said otherwise then.") == ("t", "i")
    assert [one.id for one in records_of(book, ("i", "gone"))] == ["i"]


def test_a_week_is_told_in_dutch_too() -> None:
    speak("nl")
    try:
        looked = _looked(Step(id="n", what="x", due=date(2026, 11, 25)))
        assert "25 nov" in _words(looked)[0]
    finally:
        speak("en")
