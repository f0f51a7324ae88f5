from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import (
    TABLE_OF,
    Achievement,
    Entry,
    Goal,
    Meeting,
    Person,
    Profile,
    Record,
    Search,
    Step,
)
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import parse_query
from tests.domain.small_book import TODAY, SmallBook, book_of


def _listed(book: SmallBook, table: str) -> list[str]:
    return [record.id for record in SearchIndex(book).all(table)]


def test_people_are_listed_by_name_without_case_or_accents() -> None:
    book = book_of(
        Person(id="1", name="Zoë"),
        Person(id="2", name="álvaro"),
        Person(id="3", role="a syrup supplier", standing="wanted"),
        Person(id="4", name="Bram"),
    )
    assert _listed(book, "people") == ["3", "2", "4", "1"]


def test_the_log_is_listed_newest_day_first_and_on_one_day_what_was_written_last() -> None:
    book = book_of(
        Entry(id="a", kind="talk", text="x", on=date(2026, 11, 1), created="2026-11-20T10:00:00Z"),
        Entry(id="b", kind="talk", text="x", on=date(2026, 11, 20)),
        Entry(id="c", kind="talk", text="x", on=date(2026, 11, 1), created="2026-11-21T10:00:00Z"),
        Entry(id="d", kind="talk", text="x", created="2026-11-21T10:00:00Z"),
    )
    assert _listed(book, "entries") == ["d", "b", "c", "a"]


def test_meetings_to_come_are_listed_from_near_to_far_then_the_past_backwards() -> None:
    book = book_of(
        Meeting(id="far", what="x", at="2027-01-01"),
        Meeting(id="gone", what="x", at="2026-11-22T10:00"),
        Meeting(id="near", what="x", at="2026-11-23T08:00"),
        Meeting(id="dateless", what="x"),
        Meeting(id="long gone", what="x", at="2025-01-01"),
    )
    found = SearchIndex(book).meetings_matching(parse_query("", TODAY))
    assert [m.id for m in found] == ["near", "far", "dateless", "gone", "long gone"]


def test_open_steps_are_listed_by_when_they_are_due_then_those_done() -> None:
    book = book_of(
        Step(id="done", what="x", done=date(2026, 11, 1)),
        Step(id="done later", what="x", done=date(2026, 11, 20)),
        Step(id="someday", what="x"),
        Step(id="soon", what="x", due=date(2026, 12, 1)),
        Step(id="overdue", what="x", due=date(2026, 11, 1)),
    )
    assert _listed(book, "steps") == ["overdue", "soon", "someday", "done later", "done"]


def test_goals_and_searches_begin_with_what_is_alive() -> None:
    book = book_of(
        Goal(id="dropped", what="x", state="dropped"),
        Goal(id="draft", what="x"),
        Goal(id="active", what="x", state="active"),
        Search(id="found", what="a", open=False),
        Search(id="open", what="b"),
    )
    assert _listed(book, "goals") == ["active", "draft", "dropped"]
    assert _listed(book, "searches") == ["open", "found"]


def test_achievements_and_profiles_are_listed_newest_first() -> None:
    book = book_of(
        Achievement(id="old", what="x", on=date(2020, 1, 1)),
        Achievement(id="new", what="x", on=date(2026, 1, 1)),
        Profile(id="first", since=date(2025, 1, 1)),
        Profile(id="now", since=date(2026, 1, 1)),
    )
    assert _listed(book, "achievements") == ["new", "old"]
    assert _listed(book, "profile") == ["now", "first"]


def test_an_entry_is_found_by_the_name_of_someone_in_it_also_after_that_name_changed() -> None:
    book = book_of(
        Person(id="p", name="Anna"), Entry(id="e", kind="talk", text="oven", people=("p",))
    )
    index = SearchIndex(book)

    def found(text: str) -> list[str]:
        return [entry.id for entry in index.matching("entries", parse_query(text, TODAY))]

    assert found("anna oven") == ["e"]
    book.hold(Person(id="p", name="Bram"))
    index.update({"people": {"p"}})
    assert found("bram") == ["e"]
    assert found("anna") == []


_IDS = ("1", "2", "3", "4")
_NAMES = st.sampled_from(["Anna", "Zoë", "bram", "Óscar"])
_RECORDS = st.one_of(
    st.builds(
        lambda i, name, standing: Person(id=i, name=name, standing=standing),
        st.sampled_from(_IDS),
        _NAMES,
        st.sampled_from(["known", "wanted", "through"]),
    ),
    st.builds(
        lambda i, people, day, text, kind: Entry(
            id="e" + i, kind=kind, text=text, people=people, on=day
        ),
        st.sampled_from(_IDS),
        st.lists(st.sampled_from(_IDS), max_size=2).map(tuple),
        st.dates(date(2026, 11, 1), date(2026, 12, 1)),
        st.sampled_from(["oven", "syrup"]),
        st.sampled_from(["talk", "insight"]),
    ),
    st.builds(
        lambda i, people: Step(id="s" + i, what="ask", people=people),
        st.sampled_from(_IDS),
        st.lists(st.sampled_from(_IDS), max_size=1).map(tuple),
    ),
)
_CHANGES = st.one_of(_RECORDS, st.sampled_from([*_IDS, *("e" + i for i in _IDS), "s1"]))


@given(
    st.lists(_RECORDS, max_size=8),
    st.lists(_CHANGES, max_size=8),
    st.sampled_from(["", "anna", "oven or zoe", "with:bram", "quiet:1w", "not anna"]),
)
def test_an_index_kept_up_to_date_finds_what_a_new_one_finds(
    first: list[Record], changes: list[Record | str], text: str
) -> None:
    book = book_of(*first)
    index, query = SearchIndex(book), parse_query(text, TODAY)
    index.find(query)
    for change in changes:
        if isinstance(change, str):
            table = {"e": "entries", "s": "steps"}.get(change[0], "people")
            getattr(book, table).pop(change, None)
            index.update({table: {change}})
        else:
            book.hold(change)
            index.update({TABLE_OF[type(change)]: {change.id}})
        assert index.find(query) == SearchIndex(book).find(query)


@pytest.mark.parametrize("many", [3, 200])
def test_many_changes_at_once_are_put_in_their_place(many: int) -> None:
    book = book_of(*(Person(id=str(n), name=f"P{n:03}") for n in range(many)))
    index = SearchIndex(book)
    assert len(index.people) == many
    book.hold(*(Person(id=str(n), name=f"P{many - n:03}") for n in range(many)))
    index.update({"people": {str(n) for n in range(many)}})
    assert [person.id for person in index.people] == [str(n) for n in reversed(range(many))]


def test_a_list_that_was_handed_out_stays_as_it_was() -> None:
    book = book_of(Person(id="1", name="Anna"))
    index = SearchIndex(book)
    before = index.people
    book.hold(Person(id="2", name="Bram"))
    index.update({"people": {"2"}})
    assert [person.id for person in before] == ["1"]
    assert [person.id for person in index.people] == ["1", "2"]


def test_nothing_is_read_before_it_is_asked_for() -> None:
    class Untouched(SmallBook):
        def __getattribute__(self, name: str) -> object:
            assert name not in ("entries", "people")
            return super().__getattribute__(name)

    index = SearchIndex(Untouched())
    refuse: list[Callable[[], object]] = [lambda: index.people, lambda: index.entries]
    for ask in refuse:
        with pytest.raises(AssertionError):
            ask()
