"""What the log asks for: a word of thanks, and to hear how it went."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from networkjournal.domain.came_back import to_thank, unheard
from networkjournal.domain.last_contact import LastContacts
from networkjournal.domain.records import Entry, EntryKind, Meeting, Person, Record, Step
from tests.domain.small_book import TODAY, book_of

_ANNA = Person(id="a", name="Anna")


def _entry(kind: EntryKind, days_ago: int, person: str = "a", **more: object) -> Entry:
    day = TODAY - timedelta(days=days_ago)
    return Entry(
        id=f"{kind}{days_ago}",
        kind=kind,
        text="x",
        on=day,
        people=(person,),
        created=f"{day}T10:00:00Z",
        **more,  # type: ignore[arg-type]
    )


def _thanked(*records: Record) -> list[str]:
    book = book_of(_ANNA, *records)
    log = sorted(book.entries.values(), key=lambda one: one.day, reverse=True)
    found = to_thank(book, LastContacts(book, TODAY), log, TODAY)
    return [f"{person.id} {entry.id}" for person, entry in found]


def _unheard(*records: Record, person: Person = _ANNA) -> list[str]:
    book = book_of(person, *records)
    log: Iterable[Entry] = sorted(book.entries.values(), key=lambda one: one.day, reverse=True)
    found = unheard(book, LastContacts(book, TODAY), log, TODAY)
    return [entry.id for _person, entry in found]


@pytest.mark.parametrize(
    ("days_ago", "asked"), [(0, False), (1, True), (14, True), (15, False), (-1, False)]
)
def test_who_gave_something_is_thanked_from_the_next_day_on_for_two_weeks(
    days_ago: int, asked: bool
) -> None:
    assert bool(_thanked(_entry("harvest", days_ago))) is asked


@pytest.mark.parametrize(
    "thanks",
    [
        _entry("talk", 3),
        _entry("sowing", 3),
        _entry("talk", 1),
        Meeting(id="m", what="x", people=("a",), at="2026-11-22", state="held"),
        Step(id="s", what="Thank Anna", people=("a",)),
        Step(
            id="s",
            what="Thank Anna",
            people=("a",),
            done=TODAY - timedelta(days=3),
            created="2026-11-20T10:00:01Z",
        ),
    ],
)
def test_who_was_spoken_to_since_or_will_be_is_not_thanked_again(thanks: Record) -> None:
    assert _thanked(_entry("harvest", 3)) == ["a harvest3"]
    assert _thanked(_entry("harvest", 3), thanks) == []


def test_the_step_that_asked_for_help_is_no_thanks() -> None:
    asked = Step(
        id="s", what="Ask Anna", people=("a",), done=date(2026, 11, 20), created="2026-11-18T09:00Z"
    )
    assert _thanked(_entry("harvest", 3), asked) == ["a harvest3"]


def test_nobody_who_is_gone_or_archived_is_thanked() -> None:
    gone = _entry("harvest", 3, "gone")
    archived = _entry("harvest", 3, "b")
    assert _thanked(gone) == []
    assert _thanked(archived, Person(id="b", name="Bram", archived=True)) == []


@pytest.mark.parametrize(
    ("days_ago", "asked"), [(89, False), (90, True), (365, True), (366, False)]
)
def test_how_it_went_is_asked_when_a_sowing_waits_for_months(days_ago: int, asked: bool) -> None:
    assert bool(_unheard(_entry("sowing", days_ago))) is asked


@pytest.mark.parametrize(
    "heard",
    [
        _entry("talk", 10),
        _entry("harvest", 10, "b", sowings=("sowing100",)),
        Meeting(id="m", what="x", people=("a",), at="2026-11-01", state="held"),
    ],
)
def test_who_was_spoken_to_or_what_has_borne_is_not_asked_after(heard: Record) -> None:
    assert _unheard(_entry("sowing", 100)) == ["sowing100"]
    assert _unheard(_entry("sowing", 100), heard) == []


def test_what_was_let_go_or_left_to_a_rhythm_or_put_off_is_left_in_peace() -> None:
    sowing = _entry("sowing", 100)
    assert _unheard(_entry("sowing", 100, state="let go")) == []
    for rhythm in ("none", "6w"):
        assert _unheard(sowing, person=Person(id="a", name="Anna", rhythm=rhythm)) == []
    later = Person(id="a", name="Anna", put_off_until=TODAY + timedelta(days=1))
    assert _unheard(sowing, person=later) == []
    assert _unheard(sowing, person=Person(id="a", name="Anna", put_off_until=TODAY)) != []
