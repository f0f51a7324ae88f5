import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.domain.haves import Haves, where_found
from networkjournal.domain.records import Person
from networkjournal.domain.text import fold
from tests.domain.small_book import SmallBook, book_of

PEOPLE = (
    Person(id="loes", name="Loes Stroop", role="levert stroop", organisation="Stroop BV"),
    Person(id="dirk", name="Dirk Molenaar", role="flour supplier", notes="Sells\nsyrup too"),
    Person(id="anna", name="Anna", needs=("a syrup supplier",), field="Pâtisserie"),
    Person(id="marijke", name="Marijke", skills=("zingt", "lerares Frans")),
    Person(id="claire", name="Claire", languages=("French",), standing="wanted"),
    Person(id="ict", name="Ict", role="writes IT plans", fields={"Hobby": "schaken"}),
    Person(id="odd", name="[/] O'Neil [kids]", tags=("לחם",), offer="面包师"),
    Person(id="gone", name="Gone", role="syrup supplier", archived=True),
)


def _who(sought: str, book: SmallBook | None = None) -> list[str]:
    book = book or book_of(*PEOPLE)
    found = {has.person for has in Haves(book).of(sought)}
    return [key for key in book.people if key in found]


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("stroop", ["loes", "dirk", "anna"]),
        ("syrup", ["loes", "dirk", "anna"]),
        ("SYRUP supplier", ["loes", "dirk", "anna"]),
        ("a supplier of syrup", ["loes", "dirk", "anna"]),
        ("leverancier meel", ["dirk"]),
        ("French", ["marijke", "claire"]),
        ("iemand die Frans spreekt", ["marijke", "claire"]),
        ("teaches French", ["marijke"]),
        ("patisserie", ["anna"]),
        ("it", ["ict"]),
        ("schaken", ["ict"]),
        ("[/]", ["odd"]),
        ("[kids]", ["odd"]),
        ("o'neil", ["odd"]),
        ("לחם", ["odd"]),
        ("面包", ["odd"]),
        ("pancake", []),
        ("syrup astronaut", ["loes", "dirk", "anna"]),  # nobody has both
        ("", []),
        (" \t\n", []),
        ("!!!", []),
    ],
)
def test_who_has_it(sought: str, found: list[str]) -> None:
    assert _who(sought) == found


@pytest.mark.parametrize(
    ("sought", "person", "field", "text"),
    [
        ("stroop", "loes", "role", "levert stroop"),
        ("syrup", "dirk", "notes", "syrup too"),
        ("syrup", "anna", "needs", "a syrup supplier"),
        ("French", "marijke", "skills", "lerares Frans"),
        ("flour supplier", "dirk", "role", "flour supplier"),
        ("syrup flour supplier", "dirk", "role", "flour supplier"),
        ("schaken", "ict", "fields", "Hobby: schaken"),
        ("schaken", "loes", "", ""),
    ],
)
def test_it_says_where_it_was_found(sought: str, person: str, field: str, text: str) -> None:
    assert where_found(sought, book_of(*PEOPLE).people[person]) == (field, text)


def test_needing_it_and_a_note_are_by_the_way() -> None:
    by_the_way = {has.person: has.by_the_way for has in Haves(book_of(*PEOPLE)).of("stroop")}
    assert by_the_way == {"loes": False, "dirk": True, "anna": True}
    # of two words one stands only in Dirk's notes
    by_the_way = {h.person: h.by_the_way for h in Haves(book_of(*PEOPLE)).of("stroop leverancier")}
    assert by_the_way == {"loes": False, "dirk": True, "anna": True}


def test_the_words_follow_a_change() -> None:
    book = book_of(*PEOPLE)
    haves = Haves(book)
    assert [has.person for has in haves.of("pancake")] == []
    book.hold(Person(id="sanne", name="Sanne", role="pancake baker"))
    book.hold(Person(id="loes", name="Loes", archived=True))
    del book.people["anna"]
    haves.update({"people": {"sanne", "loes", "anna"}, "ties": {"t"}})
    assert [has.person for has in haves.of("pancake")] == ["sanne"]
    assert [has.person for has in haves.of("stroop")] == ["dirk"]


@given(st.lists(st.text(max_size=12), max_size=6), st.text(min_size=1, max_size=4))
def test_whoever_has_the_very_word_is_found(texts: list[str], word: str) -> None:
    book = book_of(
        *(Person(id=str(n), name="x", skills=(text,)) for n, text in enumerate(texts) if text)
    )
    for one, has in enumerate(texts):
        if has and fold(word).strip().isalnum() and fold(word).strip() in fold(has).split():
            assert str(one) in _who(word, book)
