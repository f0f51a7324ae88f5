"""What holds of the brief of anybody in any journal."""

from datetime import date
from typing import Any, TypeAlias, TypeVar

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from networkjournal.domain.brief import brief_of, suggested
from networkjournal.domain.brief.draft import PAGE, rows_of
from networkjournal.domain.records import (
    Barrier,
    Entry,
    Expertise,
    Meeting,
    Met,
    Person,
    Preparation,
    Profile,
    Record,
    Search,
    Step,
    Tie,
)
from networkjournal.language import speak
from tests.domain.known_log import KnownLog
from tests.domain.small_book import TODAY, SmallBook, book_of

R = TypeVar("R", bound=Record)
Some: TypeAlias = st.SearchStrategy[list[R]]

_IDS = st.sampled_from(["p0", "p1", "p2", "p3", "p4", "gone"])
_TEXT = st.sampled_from(
    ["French", "Frans", "a baker", "bakker", "[/] x", "é" * 300, "", "two\nlines", "Lyon"]
)
_FILLED = _TEXT.filter(bool)
_TEXTS = st.lists(_FILLED, max_size=8).map(tuple)
_DAYS = st.none() | st.sampled_from([date(2025, 1, 1), TODAY, date(2027, 1, 1)])
_PEOPLE = st.lists(_IDS, max_size=4).map(tuple)


def _person(number: int) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(f"p{number}"),
        name=st.just(f"Name {number}"),
        role=_TEXT,
        standing=st.sampled_from(["known", "wanted", "through"]),
        wish=st.sampled_from([None, "wanted", "let go"]),
        archived=st.booleans(),
        place=_TEXT,
        culture=_TEXT,
        languages=_TEXTS,
        skills=_TEXTS,
        needs=_TEXTS,
        offer=_TEXT,
        notes=_TEXT,
        links=_TEXTS,
        barriers=st.lists(
            st.builds(
                Barrier,
                kind=st.sampled_from(["", "language", "afstand", "shyness", "culture"]),
                what=_TEXT,
                bridge=_IDS | st.just(""),
            ),
            max_size=3,
        ).map(tuple),
        met=st.none() | st.builds(Met, on=_DAYS, where=_TEXT, through=_IDS | st.just("")),
        route=_IDS | st.just(""),
    )


def _some(record: type[R], name: str, /, **fields: st.SearchStrategy[Any]) -> Some[R]:
    def with_ids(found: list[R]) -> list[R]:
        return [replace(one, id=f"{name}{n}") for n, one in enumerate(found)]

    return st.lists(st.builds(record, **fields), max_size=6).map(with_ids)


@st.composite
def _books(draw: st.DrawFn) -> SmallBook:
    records = [draw(_person(number)) for number in range(5)]
    boxes = st.none() | st.builds(Preparation, know=_TEXT, give=_TEXT, practical=_TEXT)
    others: tuple[st.SearchStrategy[list[Any]], ...] = (
        _some(Tie, "t", a=_IDS, b=_IDS, how=_TEXT),
        _some(
            Entry,
            "e",
            kind=st.sampled_from(["sowing", "harvest", "talk", "insight"]),
            text=_FILLED,
            on=_DAYS,
            people=_PEOPLE,
            sowings=st.lists(st.sampled_from(["e0", "e1", "e9"]), max_size=2).map(tuple),
        ),
        _some(Step, "s", what=_FILLED, people=_PEOPLE, due=_DAYS, done=_DAYS),
        _some(Search, "f", what=_FILLED, found=_PEOPLE),
        _some(
            Meeting,
            "m",
            what=_FILLED,
            people=_PEOPLE,
            speak_to=_PEOPLE,
            at=st.sampled_from(["", "2026-11-24T10:00", "2026-11-31"]),
            state=st.sampled_from(["planned", "held"]),
            prep=boxes,
        ),
    )
    every = [one for some in others for one in draw(some)]
    offer = Expertise(name=draw(_FILLED), offer=draw(_TEXT))
    return book_of(*records, *every, Profile(id="me", expertise=(offer,)))


@given(_books(), st.sampled_from(["en", "nl"]))
def test_a_brief_of_anybody(book: SmallBook, language: str) -> None:
    speak(language)
    try:
        _hold(book)
    finally:
        speak("en")


def _hold(book: SmallBook) -> None:
    there = {"me"}.union(
        book.people, book.ties, book.entries, book.meetings, book.steps, book.searches
    )
    known = KnownLog(book, TODAY)
    everything: list[Person | Meeting] = [*book.people.values(), *book.meetings.values()]
    for about in everything:
        brief = brief_of(book, known, about, TODAY)
        assert sum(map(rows_of, brief.parts)) <= PAGE, "it fits one page"
        for part in brief.parts:
            assert part.lines, "there is no empty part"
            for line in part.lines:
                assert line.records, "every line was made from something"
                assert set(line.records) <= there, "of which every record exists"
                assert line.words.strip()
                assert "\n" not in line.words + line.note
            if part.name in ("barriers", "both"):
                named = {one for line in part.lines for one in line.records if one in book.people}
                for one in named - {part.person}:
                    assert not book.people[one].archived, "nobody archived bridges or is shared"
                    assert book.people[one].wish != "let go"
        for words in suggested(brief).values():
            assert words
