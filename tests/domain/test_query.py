from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.fields.words import (
    DUTCH_WORDS,
    ENGLISH_WORDS,
    QUERY_WORDS,
    often_asked,
    query_field,
)
from networkjournal.domain.search.query import QueryError, parse_query, query_from_arguments
from networkjournal.language import speak
from tests.domain.asked_book import BOOK, INDEX, ids, people
from tests.domain.small_book import TODAY


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["anna", "claire", "marijke", "truus"]),
        ("ANNA vries", ["anna"]),
        ("vries anna", ["anna"]),
        ("anna dubois", []),
        ("cafe", ["marijke"]),
        ("CAFÉ koor", ["marijke"]),
        ("bakker", ["anna"]),
        ('"de vries"', ["anna"]),
        ('"vries de"', []),
        ("kerk", ["anna"]),
        ("church", ["anna"]),
        ("chess", ["claire"]),
        ("linkedin", ["truus"]),
        ("not anna", ["claire", "marijke", "truus"]),
        ("niet anna niet coach", ["marijke", "truus"]),
        ("not not anna", ["anna"]),
        ("anna or claire", ["anna", "claire"]),
        ("coach lyon or koor zingt", ["claire", "marijke"]),
        ("coach utrecht or koor", ["marijke"]),
        ("or anna", ["anna"]),
        ("anna or", ["anna"]),
        ("anna not", ["anna"]),
        ("“de vries”", ["anna"]),
        ('"de vries', ["anna"]),
        ('""', ["anna", "claire", "marijke", "truus"]),
    ],
)
def test_words_match_anywhere_in_a_person(query: str, names: list[str]) -> None:
    assert people(query) == names


def test_of_joins_terms_only_while_dutch_is_spoken() -> None:
    assert people("anna of claire") == []
    speak("nl")
    assert people("anna of claire") == ["anna", "claire"]
    assert people('anna "of" claire') == []


def test_or_is_looser_than_the_unsaid_and() -> None:
    assert people("anna claire or truus") == ["truus"]


def test_what_is_no_field_is_a_word() -> None:
    for query in ("http://example.org", "10:30", "https://x/y:z", "a1:b"):
        assert people(query) == []


# --- days in several words ---


@pytest.mark.parametrize(
    ("bare", "quoted"),
    [
        ("on:this month", 'on:"this month"'),
        ("kind:sowing on:last week anna", 'kind:sowing on:"last week" anna'),
        ("on:november 2026 pan", 'on:"november 2026" pan'),
        ("since:22 november not anna", 'since:"22 november" not anna'),
        ("until:end of november 2025 x", 'until:"end of november 2025" x'),
        ("op:deze maand", 'op:"deze maand"'),
        ("due:2 weeks anna", 'due:"2 weeks" anna'),
        ("quiet:6 maanden circle:church", 'quiet:"6 maanden" circle:church'),
    ],
)
def test_a_day_in_several_words_needs_no_quotes(bare: str, quoted: str) -> None:
    assert parse_query(bare, TODAY).alternatives == parse_query(quoted, TODAY).alternatives


@pytest.mark.parametrize("query", ["on:2026 may", "on:today lent", "on:2026-11-23 10", "due:2w 3"])
def test_a_word_that_makes_no_day_with_the_one_before_is_a_word(query: str) -> None:
    (terms,) = parse_query(query, TODAY).alternatives
    assert [term.value for term in terms if not term.field] == [query.split()[1]]


def test_words_for_a_day_end_where_something_else_begins() -> None:
    for query in ('on:"this" month', "on:this or month", 'on:this "month"', "on:this not month"):
        with pytest.raises(QueryError):
            parse_query(query, TODAY)


# --- what cannot be understood ---


@pytest.mark.parametrize(
    ("query", "field", "near"),
    [
        ("cirkle:church", "cirkle", "circle"),
        ("anna krings:kerk", "krings", "kring"),
        ("not knwos:x", "knwos", "knows"),
        ("standng:", "standng", "standing"),
        ("met.were:x", "met.were", "met"),
    ],
)
def test_an_unknown_field_is_named_with_the_nearest_known_one(
    query: str, field: str, near: str
) -> None:
    with pytest.raises(QueryError) as error:
        parse_query(query, TODAY)
    assert str(error.value) == f"No field “{field}”; did you mean {near}?"
    assert error.value.near == near


@pytest.mark.parametrize(
    ("language", "field", "near"),
    [
        ("en", "kin", "kind"),
        ("nl", "plats", "plaats"),
        ("nl", "circel", "circle"),
        ("nl", "krng", "kring"),
    ],
)
def test_the_nearest_field_is_one_of_the_language_spoken_unless_much_alike(
    language: str, field: str, near: str
) -> None:
    speak(language)
    with pytest.raises(QueryError) as error:
        parse_query(f"{field}:x", TODAY)
    assert error.value.near == near


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "No field “nonsense”; there are circle, knows, needs, place, kind, with, on, …"),
        ("nl", "kring, kent, behoefte, plaats, soort, met, op"),
    ],
)
def test_a_word_that_looks_like_no_field_is_answered_with_some_fields(
    language: str, line: str
) -> None:
    speak(language)
    with pytest.raises(QueryError) as error:
        parse_query("nonsense:x", TODAY)
    assert line in str(error.value)
    assert error.value.near == ""


def test_the_fields_that_are_named_for_example_are_fields() -> None:
    for code in ("en", "nl"):
        speak(code)
        assert all(query_field(word) for word in often_asked())


def test_what_a_field_cannot_be_is_said_with_its_dutch_name() -> None:
    speak("nl")
    with pytest.raises(QueryError) as error:
        parse_query("archived:maybe", TODAY)
    assert str(error.value).startswith("gearchiveerd ")


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("due:soon", "“soon” is not a length of time here; try 2w, 6m or 1y."),
        ("quiet:x", "“x” is not a length of time here; try 2w, 6m or 1y."),
        ("on:2026-13", "“2026-13” is not a date here."),
        ("on:31-4-2026", "“31-4-2026” is not a date here."),
        ("archived:maybe", "archived is yes or no, not “maybe”."),
        ("size:huge", "“huge” does not fit size; it can be: small, medium, large."),
    ],
)
def test_a_value_that_a_field_cannot_have_is_said_in_one_line(query: str, line: str) -> None:
    with pytest.raises(QueryError) as error:
        parse_query(query, TODAY)
    assert str(error.value) == line
    assert error.value.near == ""


def test_every_word_of_a_field_means_one_field_of_queries() -> None:
    words = [word for words in QUERY_WORDS.values() for word in words]
    assert len(words) == len(set(words))
    both = (*ENGLISH_WORDS.values(), *DUTCH_WORDS.values())
    records = [word for words in both for word in words]
    assert len(records) == len(set(records))


# --- what a shell leaves of a query ---


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ([], ""),
        (["anna", "or", "piet"], "anna or piet"),
        (["circle:fellow bakers", "due:2w"], 'circle:"fellow bakers" due:2w'),
        (["de vries", "not", "tag:x"], '"de vries" not tag:x'),
        (['circle:"fellow bakers" anna', "x"], 'circle:"fellow bakers" anna x'),
        (["not circle:church anna"], "not circle:church anna"),
    ],
)
def test_arguments_with_spaces_get_their_quotes_back(arguments: list[str], query: str) -> None:
    assert query_from_arguments(arguments) == query


# --- laws ---

_WORDS = ("anna", "vries", "e", "church", "x", "frans", "Ö", "de")
_TERMS = st.one_of(
    st.sampled_from(_WORDS),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["circle", "kring", "knows", "name", "place", "tag", "with", "through"]),
        st.sampled_from(["", "anna", "kerk", "frans", "a"]),
    ),
    st.sampled_from(["due:2w", "quiet:2m", "on:2019", "archived:yes", "archived:no", "needs:"]),
)
_ALL = list(BOOK.people.values())


def _people_found(text: str) -> set[str]:
    return set(ids(INDEX.matching("people", parse_query(text, TODAY))))


@given(st.text())
def test_any_text_is_a_query_or_a_query_error(text: str) -> None:
    with suppress(QueryError):
        INDEX.find(parse_query(text, TODAY))


@given(
    st.lists(
        st.sampled_from(
            ["circle:", "on:", "due:", "not ", "or ", '"', "“", "x", "2w", ":", ".", " ", "\\", "é"]
        )
    ).map("".join)
)
def test_any_heap_of_the_pieces_of_a_query_is_one_or_a_query_error(text: str) -> None:
    with suppress(QueryError):
        INDEX.find(parse_query(text, TODAY))


@given(_TERMS)
def test_not_not_says_nothing(term: str) -> None:
    assert _people_found(f"not not {term}") == _people_found(term)


@given(_TERMS)
def test_not_finds_exactly_the_others(term: str) -> None:
    everyone = {person.id for person in _ALL}
    assert _people_found(f"not {term}") == everyone - _people_found(term)


@given(_TERMS, _TERMS)
def test_or_joins_and_and_narrows(one: str, other: str) -> None:
    assert _people_found(f"{one} or {other}") == _people_found(one) | _people_found(other)
    assert _people_found(f"{one} {other}") == _people_found(one) & _people_found(other)


@given(st.sampled_from(_WORDS), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_of_a_query_does_not_matter(word: str, changed: object) -> None:
    assert _people_found(changed(word)) == _people_found(word)  # type: ignore[operator]


@given(st.lists(_TERMS, max_size=3), st.lists(_TERMS, max_size=3), st.booleans())
def test_a_query_that_narrows_finds_nothing_new(
    before: list[str], more: list[str], grown: bool
) -> None:
    earlier = parse_query(" ".join(before), TODAY)
    text = " ".join(before) + ("" if grown else " ") + " ".join(more)
    try:
        query = parse_query(text, TODAY)
    except QueryError:
        return
    if query.narrows(earlier):
        within = INDEX.people_matching(earlier)
        narrowed = INDEX.people_matching(query, within)
        assert ids(narrowed) == ids(INDEX.people_matching(query))


def test_a_query_that_grows_under_ones_hands_narrows() -> None:
    steps = ["", "a", "an", "ann", "anna", "anna ", "anna v", "anna vries", "anna vries kerk"]
    queries = [parse_query(step, TODAY) for step in steps]
    assert all(later.narrows(one) for one, later in pairwise(queries))
    assert not parse_query("anna or x", TODAY).narrows(parse_query("anna", TODAY))
    assert not parse_query("not annab", TODAY).narrows(parse_query("not anna", TODAY))
    assert not parse_query("x archived:yes", TODAY).narrows(parse_query("x", TODAY))
