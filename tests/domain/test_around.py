"""Where the words stand that are looked for, and which part of a text shows them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.records import Entry, Person
from networkjournal.domain.search.around import part_around, places
from networkjournal.domain.search.index import SearchIndex
from networkjournal.domain.search.query import parse_query
from networkjournal.domain.text import fold
from tests.domain.small_book import book_of

TODAY = date(2026, 11, 23)
_letters = st.text(st.sampled_from("aABbß é\u0301ﬁøŁ日.x"), max_size=30)


def _shown(pieces: list[tuple[str, bool]]) -> str:
    return "".join(f"<{text}>" if found else text for text, found in pieces)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Brown bread", ["bread"], "Brown <bread>"),
        ("Zoë and ZOE", ["zoe"], "<Zoë> and <ZOE>"),
        ("Straße 3", ["strasse"], "<Straße> 3"),
        ("ﬁne ﬂour", ["flour"], "ﬁne <ﬂour>"),
        ("bread", ["bre", "read"], "<bread>"),
        ("bread", [], "bread"),
        ("bread", ["x"], "bread"),
        ("two\nlines", ["lines"], "two <lines>"),
        ("", ["a"], ""),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(
    text: str, words: list[str], shown: str
) -> None:
    assert _shown(part_around(text, words, 40)) == shown


def test_a_long_text_is_shown_from_just_before_the_first_word_found() -> None:
    text = "one two three four five six seven eight nine needle and more of it to come"
    shown = _shown(part_around(text, ["needle"], 24))
    assert shown == "…nine <needle> and more of …"
    assert _shown(part_around(text, ["nothing"], 12)) == "one two thre…"


@given(_letters, _letters.map(lambda text: fold(text).strip()))
def test_what_is_marked_folds_to_what_was_looked_for(text: str, word: str) -> None:
    for start, end in places(text, [word]):
        assert 0 <= start < end <= len(text)
        assert word in fold(text[start:end])
    assert bool(word and word in fold(text)) is bool(places(text, [word]))


@given(_letters, st.lists(_letters.map(fold), max_size=3), st.integers(4, 20))
def test_a_part_is_never_much_longer_than_its_room(text: str, words: list[str], room: int) -> None:
    assert sum(len(piece) for piece, _found in part_around(text, words, room)) <= room + 2


def test_gathering_words_in_pieces_finds_what_gathering_at_once_finds() -> None:
    book = book_of(
        *(Person(id=f"p{n}", name=f"Anna {n}") for n in range(1500)),
        *(Entry(id=f"e{n}", kind="talk", text=f"Bread {n}", people=(f"p{n}",)) for n in range(9)),
    )
    index = SearchIndex(book)
    assert sum(1 for _piece in index.gather(("people", "entries"))) == 3
    assert index.haystacks("people") == SearchIndex(book).haystacks("people")
    assert [one.id for one in index.matching("entries", parse_query("anna 8", TODAY))] == ["e8"]


def test_a_change_while_words_are_gathered_is_not_missed() -> None:
    book = book_of(*(Person(id=f"p{n}", name=f"Anna {n}") for n in range(1500)))
    index = SearchIndex(book)
    pieces = index.gather(("people",))
    next(pieces)
    book.people["p0"] = Person(id="p0", name="Zoë")
    index.update({"people": {"p0"}})
    assert list(pieces) == []
    assert index.haystacks("people")["p0"].startswith("zoe")
