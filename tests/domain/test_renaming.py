from collections.abc import Mapping
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.book import Book
from networkjournal.domain.records import Entry, Person, Profile, Record, Settings
from networkjournal.domain.renaming import Sort, holders, merges_with, renamed, stored_as, uses_of
from networkjournal.domain.text import clean_line, fold
from networkjournal.language import speak


def _book(*records: Record) -> Book:
    def of(kind: type[Record]) -> Mapping[str, Record]:
        return {str(n): one for n, one in enumerate(records) if isinstance(one, kind)}

    settings = next((one for one in records if isinstance(one, Settings)), Settings())
    return cast(
        Book,
        SimpleNamespace(
            people=of(Person), entries=of(Entry), profiles=of(Profile), settings=settings
        ),
    )


def _person(name: str, *circles: str, tags: tuple[str, ...] = ()) -> Person:
    return Person(name=name, circles=circles, tags=tags)


def test_each_word_is_counted_once_a_person_in_whatever_spelling() -> None:
    book = _book(
        _person("Anna", "Bakers", "bakers", "kerk"),
        _person("Bram", "bakers", "church"),
        Profile(statement="x", circles=("BAKERS",)),
        Settings(circle_rhythms={"church": "6w", "choir": "1m"}),
    )
    found = [(use.word, use.people, use.is_my_trade, use.rhythm) for use in uses_of(book, "circle")]
    assert found == [
        ("bakers", 2, True, ""),
        ("choir", 0, False, "1m"),
        ("church", 2, False, "6w"),
    ]


def test_tags_are_counted_among_people_and_in_the_log() -> None:
    book = _book(
        _person("Anna", tags=("oven",)),
        Entry(kind="talk", text="x", tags=("Oven", "fair")),
        Entry(kind="talk", text="y"),
    )
    assert [(use.word, use.people, use.entries) for use in uses_of(book, "tag")] == [
        ("fair", 0, 1),
        ("oven", 1, 1),
    ]


@pytest.mark.parametrize(
    ("circles", "old", "new", "after"),
    [
        (("a", "bakers", "c"), "bakers", "bread", ("a", "bread", "c")),
        (("Bakers",), "bakers", "bread", ("bread",)),
        (("bakers",), "bakers", "Bakers", ("Bakers",)),
        (("bakers", "bread"), "bakers", "bread", ("bread",)),
        (("bread", "bakers"), "bakers", "bread", ("bread",)),
        (("bakers",), "bakers", "Kerk", ("church",)),
        (("kerk", "work"), "church", "choir", ("choir", "work")),
        (("bakers", "work"), "bakers", "", ("work",)),
        (("cafe",), "cafe", "café", ("café",)),
    ],
)
def test_a_circle_is_called_otherwise_in_its_place(
    circles: tuple[str, ...], old: str, new: str, after: tuple[str, ...]
) -> None:
    (person,) = renamed(_book(_person("Anna", *circles)), "circle", old, new)
    assert isinstance(person, Person)
    assert person.circles == after


def test_what_merges_takes_the_spelling_that_is_there() -> None:
    book = _book(_person("Anna", "bakers"), _person("Bram", "Fellow Bakers"))
    (anna,) = renamed(book, "circle", "bakers", "fellow bakers")
    assert isinstance(anna, Person)
    assert anna.circles == ("Fellow Bakers",)


@pytest.mark.parametrize(
    ("rhythms", "after"),
    [
        ({"a": "1w", "old": "2w", "z": "3w"}, {"a": "1w", "new": "2w", "z": "3w"}),
        ({"old": "2w", "new": "3w"}, {"new": "3w"}),
        ({"new": "3w", "Old": "2w"}, {"new": "3w"}),
    ],
)
def test_the_rhythm_goes_along_unless_the_other_has_one(
    rhythms: dict[str, str], after: dict[str, str]
) -> None:
    book = _book(_person("Anna", "old"), Settings(circle_rhythms=rhythms))
    settings = renamed(book, "circle", "old", "new")[-1]
    assert isinstance(settings, Settings)
    assert settings.circle_rhythms == after


def test_a_tag_called_like_a_circle_stays_a_tag() -> None:
    book = _book(_person("Anna", "church", tags=("kerk",)))
    (anna,) = renamed(book, "tag", "kerk", "koor")
    assert isinstance(anna, Person)
    assert (anna.circles, anna.tags) == (("church",), ("koor",))
    assert stored_as("tag", "#koor ") == "koor"


def test_only_another_word_merges() -> None:
    speak("nl")
    among = uses_of(_book(_person("Anna", "bakers", "church", "cafe")), "circle")
    bakers = next(use for use in among if use.word == "bakers")
    cafe = next(use for use in among if use.word == "cafe")
    other = merges_with(bakers, "Kerk", among)
    assert other is not None
    assert other.label == "kerk"
    assert merges_with(bakers, "BAKERS", among) is None
    assert merges_with(bakers, "new", among) is None
    assert merges_with(bakers, " ", among) is None
    assert merges_with(cafe, "café", among) is None


_WORDS = st.sampled_from(["bakers", "Bakers", "kerk", "church", "é", "e", "x, y"]) | st.text(
    max_size=4
).map(clean_line).filter(bool)
_LISTS = st.lists(_WORDS, max_size=4).map(tuple)
_RECORDS = st.lists(
    st.builds(Person, name=st.just("x"), circles=_LISTS, tags=_LISTS)
    | st.builds(Entry, kind=st.just("talk"), text=st.just("x"), tags=_LISTS)
    | st.builds(Profile, statement=st.just("x"), circles=_LISTS),
    max_size=4,
)


@given(_RECORDS, st.sampled_from(["circle", "tag"]), _WORDS, _WORDS | st.just(""))
def test_afterwards_the_old_word_is_nowhere_and_nobody_is_in_fewer_circles_than_merge(
    records: list[Record], sort: Sort, old: str, new: str
) -> None:
    book = _book(*(_with_id(one, n) for n, one in enumerate(records)))
    before = {use.id: use for use in uses_of(book, sort)}
    changed = {one.id: one for one in renamed(book, sort, old, new)}
    all_after = [changed.get(str(n), one) for n, one in enumerate(records)]
    after = {use.id: use for use in uses_of(_book(*all_after), sort)}
    old_id, new_id = (f"{sort}:{fold(stored_as(sort, word))}" for word in (old, new))
    if old_id != new_id:
        assert old_id not in after
    untouched = {key for key in before if key not in {old_id, new_id}}
    assert {key: before[key].people for key in untouched} == {
        key: after[key].people for key in after if key not in {old_id, new_id}
    }
    if old_id in before and stored_as(sort, new):
        assert after[new_id].people >= before[old_id].people
    if old_id not in before:
        assert not changed


def _with_id(record: Record, number: int) -> Record:
    from msgspec.structs import replace

    return replace(record, id=str(number))


def test_who_and_what_has_a_tag_is_given_in_order_people_first() -> None:
    anna = _person("Anna", "church", tags=("Oven", "oven"))
    bram = _person("Bram", "kerk")
    talk = Entry(kind="talk", text="x", tags=("oven",))
    assert holders((anna, bram), (talk,), "tag") == {"tag:oven": [anna, talk]}
    assert holders((bram, anna), (talk,), "circle") == {"circle:church": [bram, anna]}
