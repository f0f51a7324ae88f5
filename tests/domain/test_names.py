import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from networkjournal.domain.records import Person
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.domain.text import clean_line


def person(name: str, *, archived: bool = False, record_id: str = "") -> Person:
    return Person(id=record_id or f"id-{name}", name=name, archived=archived)


PEOPLE = (
    person("Anna de Vries"),
    person("Piet Bakker"),
    person("Zoë"),
    person("Jan"),
    person("Jan Smit"),
    person("Bea Bell, PhD"),
    person("Jean-Pierre O'Brien"),
    person("Kees (oven) Jong"),
    person("[/] x"),
    person("🙂"),
    person("Old Anna Smit", archived=True),
    Person(id="019a-role", role="syrup supplier"),
)
NAMES = NameIndex(PEOPLE)

IN_A_SENTENCE = {
    "Anna and": ("Anna", "Anna de Vries"),
    "ANNA DE VRIES and": ("ANNA DE VRIES", "Anna de Vries"),
    "anna  de vries": ("anna  de vries", "Anna de Vries"),
    "Anna de pan": ("Anna", "Anna de Vries"),
    "Anna's pan": ("Anna", "Anna de Vries"),
    "Anna’s pan": ("Anna", "Anna de Vries"),
    "Anna.": ("Anna", "Anna de Vries"),
    "de Vries.": ("de Vries", "Anna de Vries"),
    "Vries": ("Vries", "Anna de Vries"),
    "Zoe,": ("Zoe", "Zoë"),
    "Jan Smit": ("Jan Smit", "Jan Smit"),
    "Jan de Boer": ("Jan", "Jan"),
    "Piet Friday": ("Piet", "Piet Bakker"),
    "Piet KPN": ("Piet", "Piet Bakker"),
    "Piet van KPN": ("Piet", "Piet Bakker"),
    "Bell": ("Bell", "Bea Bell, PhD"),
    "Bea Bell, PhD, and": ("Bea Bell, PhD", "Bea Bell, PhD"),
    "jean-pierre o'brien": ("jean-pierre o'brien", "Jean-Pierre O'Brien"),
    "O'Brien": ("O'Brien", "Jean-Pierre O'Brien"),
    "Kees (oven) Jong": ("Kees (oven) Jong", "Kees (oven) Jong"),
    "syrup supplier and": ("syrup supplier", "syrup supplier"),
}


@pytest.mark.parametrize(("text", "found"), IN_A_SENTENCE.items())
def test_the_longest_known_name_is_taken_from_a_sentence(text: str, found: tuple[str, str]) -> None:
    name = NAMES.longest(f"with @{text}", 6)
    assert name is not None
    assert (f"with @{text}"[name.start : name.end], *[one.label for one in name.people]) == found


@pytest.mark.parametrize(
    "text", ["Ann", "Annabel", "Anna-Maria", "Piet Jansen", "Piet van Dijk", "O", "d", "", " ", "("]
)
def test_what_is_no_known_name_is_left(text: str) -> None:
    assert NAMES.longest(text, 0) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Anna de Vries", ["Anna de Vries"]),
        ("anna", ["Anna de Vries"]),
        ("de vries", ["Anna de Vries"]),
        ("an vr", ["Anna de Vries"]),
        ("anna v", ["Anna de Vries"]),
        ("jan", ["Jan"]),
        ("Jan S", ["Jan Smit"]),
        ("j", ["Jan", "Jan Smit", "Jean-Pierre O'Brien", "Kees (oven) Jong"]),
        ("id-Anna de Vries", ["Anna de Vries"]),
        ("019a", ["syrup supplier"]),
        ("old anna smit", ["Old Anna Smit"]),
        ("old", ["Old Anna Smit"]),
        ("[/] x", ["[/] x"]),
        ("🙂", ["🙂"]),
        ("syrup", ["syrup supplier"]),
        ("nobody", []),
        ("", []),
        ("[/]", []),
    ],
)
def test_the_command_line_finds_people_by_id_and_by_name(said: str, meant: list[str]) -> None:
    assert [one.label for one in NAMES.find(said)] == meant


@pytest.mark.parametrize(
    "name", ["佐々木 健", "हिन्दी शर्मा", "علی رضایی", "Kees 🙂", "Ørsted Łukasz", "3M"]
)
def test_names_of_every_script_are_found(name: str) -> None:
    names = NameIndex([person(name)])
    for said in (name, name.split(maxsplit=1)[0]):
        found = names.longest(f"met @{said}, x", 5)
        assert found is not None
        assert (found.end, len(found.people)) == (5 + len(said), 1)


def test_two_of_one_first_name_are_both_found() -> None:
    names = NameIndex([person("Jan Smit"), person("Jan Jansen")])
    found = names.longest("Jan said so", 0)
    assert found is not None
    assert [one.name for one in found.people] == ["Jan Smit", "Jan Jansen"]


def test_someone_archived_gives_way_to_someone_who_is_not() -> None:
    names = NameIndex([person("Jan Smit", archived=True), person("Jan Jansen")])
    assert [one.name for one in names.find("jan")] == ["Jan Jansen"]
    assert [one.name for one in names.find("smit")] == ["Jan Smit"]


def test_a_name_still_being_typed_is_completed_by_its_beginning_first() -> None:
    names = NameIndex(
        [person("Piet van Anrooy"), person("Bo Annink"), person("Anna Z"), person("An Annas")]
    )
    assert [one.name for one in names.complete("an")] == [
        "An Annas",
        "Anna Z",
        "Bo Annink",
        "Piet van Anrooy",
    ]
    assert [one.name for one in names.complete("anna", most=1)] == ["Anna Z"]
    assert names.complete("") == names.complete("(") == []


def test_the_archived_are_not_offered() -> None:
    assert [one.name for one in NAMES.complete("old")] == []


def test_namesakes_are_told_apart_by_id_in_a_sentence() -> None:
    one, other = person("Jan", record_id="1"), person("Jan", record_id="2")
    names = NameIndex([one, other])
    assert names.mention(one) == '@"1"'
    assert names.named("2") == (other,)


people_names = st.text(min_size=1).map(clean_line).filter(bool)


@given(st.lists(people_names | st.sampled_from([one.label for one in PEOPLE]), max_size=6))
@example(["0", "0:"])
def test_what_stands_for_a_person_in_a_sentence_means_that_person(labels: list[str]) -> None:
    people = [person(label, record_id=f"<{number}>") for number, label in enumerate(labels)]
    names = NameIndex(people)
    for one in people:
        written = names.mention(one)
        if written.startswith('@"'):
            inside = written[2:-1].replace('\\"', '"').replace("\\\\", "\\")
            assert names.named(inside) == (one,)
        else:
            found = names.longest(written, 1)
            assert found is not None
            assert (found.people, found.end) == ((one,), len(written))


@given(st.text(), st.integers(0, 5))
def test_no_text_makes_looking_for_a_name_fail(text: str, at: int) -> None:
    NAMES.longest(text, min(at, len(text)))
    NAMES.find(text)
    NAMES.complete(text)
    NAMES.named(text)
