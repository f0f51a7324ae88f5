"""What one looks for, and what it asks for now."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Entry, Person, Record, Search, Step
from networkjournal.domain.sought_lately import asks_for_scan, found_through
from tests.domain.small_book import TODAY, book_of

_PIET = Person(id="piet", name="Piet")
_SANNE = Person(id="sanne", name="Sanne", standing="through", route="piet")
_DIRK = Person(id="dirk", name="Dirk", standing="through", route="piet")
_LOES = Person(id="loes", name="Loes", standing="through", route="cor")
_PANCAKES = Search(id="s1", what="pancake baker", found=("sanne",))


def _found(*records: Record) -> list[str]:
    return [person.id for person, _search in found_through(book_of(_PIET, *records), TODAY)]


def test_who_was_found_is_asked_for_one_for_each_who_knows_them() -> None:
    flour = Search(id="s2", what="flour", found=("dirk",))
    syrup = Search(id="s3", what="syrup", found=("loes",))
    assert _found(_SANNE, _DIRK, _LOES, _PANCAKES, flour, syrup) == ["sanne", "loes"]


@pytest.mark.parametrize(
    "records",
    [
        (replace(_SANNE, standing="known"), _PANCAKES),
        (replace(_SANNE, wish="wanted", standing="wanted"), _PANCAKES),
        (replace(_SANNE, wish="let go"), _PANCAKES),
        (replace(_SANNE, archived=True), _PANCAKES),
        (replace(_SANNE, put_off_until=date(2026, 11, 24)), _PANCAKES),
        (_SANNE, replace(_PANCAKES, open=False)),
        (_PANCAKES,),
        (_SANNE, _PANCAKES, Step(id="s", what="Ask Piet", people=("sanne",))),
        (_SANNE, _PANCAKES, Step(id="s", what="Ask Piet", people=("sanne",), done=TODAY)),
        (
            _SANNE,
            replace(_DIRK, standing="known"),
            replace(_PANCAKES, found=("sanne", "dirk")),
        ),
    ],
)
def test_what_is_under_way_or_closed_or_gone_asks_for_nothing(records: tuple[Record, ...]) -> None:
    assert _found(*records) == []


def _asks(*log: Entry, search: Search | None = None, known: int = 3) -> bool:
    people = [Person(id=f"p{number}", name=f"P {number}") for number in range(known)]
    book = book_of(*people, search or Search(id="s", what="syrup"), *log)
    newest_first = sorted(log, key=lambda one: one.day, reverse=True)
    return asks_for_scan(book, newest_first, TODAY) is not None


def test_a_scan_is_asked_for_where_something_sought_was_found_with_nobody() -> None:
    assert _asks()
    assert not _asks(known=2)
    assert not _asks(search=Search(id="s", what="syrup", open=False))
    assert not _asks(search=Search(id="s", what="syrup", found=("p1",)))


@pytest.mark.parametrize(("days_ago", "asked"), [(0, False), (30, False), (31, True)])
def test_a_scan_of_late_is_enough(days_ago: int, asked: bool) -> None:
    day = TODAY - timedelta(days=days_ago)
    assert _asks(Entry(id="e", kind="scan", text="x", on=day)) is asked
