from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import Entry, Person
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import parse_query
from tests.domain.small_book import TODAY, SmallBook, book_of

_IDS = tuple("abcd")
_PEOPLE = st.builds(Person, id=st.sampled_from(_IDS), name=st.sampled_from(["Anna", "anna", "Zoë"]))
_ENTRIES = st.builds(
    Entry,
    id=st.sampled_from(["1", "2", "3", "4"]),
    kind=st.just("talk"),
    text=st.sampled_from(["oven", "syrup"]),
    people=st.lists(st.sampled_from(_IDS), max_size=2).map(tuple),
    on=st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 3)),
    created=st.sampled_from(["", "2026-11-02", "2026-11-02T10:00:00.000000Z"]),
)
_RECORDS = st.one_of(_PEOPLE, _ENTRIES)
_WORDS = ("anna", "zoe", "oven", "not oven", "anna or syrup")


def _found(index: SearchIndex) -> list[list[str]]:
    queries = [parse_query(words, TODAY) for words in ("", *_WORDS)]
    return [
        [record.id for record in index.matching(table, query)]
        for table in ("people", "entries")
        for query in queries
    ]


def _take_in(book: SmallBook, index: SearchIndex, change: list[Person | Entry | str]) -> None:
    touched: dict[str, set[str]] = {"people": set(), "entries": set()}
    for one in change:
        if isinstance(one, str):
            table = "people" if one in _IDS else "entries"
            getattr(book, table).pop(one, None)
            touched[table].add(one)
        else:
            book.hold(one)
            touched["people" if isinstance(one, Person) else "entries"].add(one.id)
    index.update(touched)


@given(
    st.lists(_RECORDS, max_size=6),
    st.lists(st.lists(_RECORDS | st.sampled_from([*_IDS, "1", "2"]), max_size=4), max_size=5),
)
def test_what_is_sorted_and_lined_up_is_kept_as_if_it_were_made_anew(
    first: list[Person | Entry], changes: list[list[Person | Entry | str]]
) -> None:
    book = book_of(*first)
    index = SearchIndex(book)
    assert len(index.people) + len(index.entries) == len(book.people) + len(book.entries)
    _found(index)
    for change in changes:
        _take_in(book, index, change)
        assert _found(index) == _found(SearchIndex(book))


@given(st.lists(_RECORDS, max_size=8))
def test_what_is_found_before_anything_was_listed_stands_in_the_order_of_the_list(
    records: list[Person | Entry],
) -> None:
    book = book_of(*records)
    listed = SearchIndex(book)
    assert len(listed.people) + len(listed.entries) == len(book.people) + len(book.entries)
    assert _found(SearchIndex(book)) == _found(listed)


def test_a_person_who_keeps_the_name_costs_the_log_nothing() -> None:
    entry = Entry(id="1", kind="talk", text="oven", people=("a",))
    book = book_of(Person(id="a", name="Anna"), entry)
    index = SearchIndex(book)
    assert [*index.people, *index.entries] == [book.people["a"], entry]
    words = index.haystacks("entries")["1"]
    book.hold(Person(id="a", name="Anna", role="baker"))
    index.update({"people": {"a"}})
    assert index.haystacks("entries")["1"] is words
