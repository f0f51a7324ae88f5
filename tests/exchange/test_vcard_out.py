import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Occasion, Person
from networkjournal.domain.text import clean, clean_line
from networkjournal.exchange import plan_import, read_import
from networkjournal.exchange.vcard_out import Version, unsaid, write_vcards
from tests.exchange.test_plan import book

ANNA = Person(id="1", name="Anna de Vries", circles=("church", "work"), birthday="--03-22")


def lines(person: Person, version: Version = "3.0") -> list[str]:
    return write_vcards([person], version).split("\r\n")


def read_back(text: str) -> list[Person]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "out.vcf"
        file.write_bytes(text.encode())
        return [one.person for one in read_import([file]).people]


def test_a_card_says_who_it_is() -> None:
    found = lines(ANNA)
    assert found[:4] == ["BEGIN:VCARD", "VERSION:3.0", "FN:Anna de Vries", "N:de Vries;Anna;;;"]
    assert found[-2:] == ["END:VCARD", ""]


def test_a_birthday_without_a_year_is_in_the_form_of_its_version() -> None:
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22" in lines(ANNA)
    assert "BDAY:--0322" in lines(ANNA, "4.0")


def test_it_says_what_a_card_cannot_say() -> None:
    person = structs.replace(ANNA, rhythm="6w", needs=("help",), standing="wanted")
    assert unsaid([person, ANNA]) == {"standing": 1, "needs": 1, "rhythm": 1}


LINE = st.text(max_size=90).map(clean_line) | st.sampled_from(
    [
        "=" * 90,
        "é" * 60,
        "a;b,c\\d:e",
        "\\n",
        "[/]",
        "BEGIN:VCARD",
        "👩‍👩‍👧" * 12,
        "x=",
        "_$!<Home>!$_",
    ]
)
WORD = LINE.filter(bool)
WORDS = st.lists(WORD, max_size=3, unique_by=str.casefold).map(tuple)
TAGS = st.lists(
    st.text("abc ,;\\=é", min_size=1, max_size=30).map(clean_line).filter(bool),
    max_size=3,
    unique_by=str.casefold,
).map(tuple)
EMAIL = st.from_regex(r"[a-z]{1,60}@x\.nl", fullmatch=True)
PHONE = st.from_regex(r"\+?[0-9][0-9 ]{1,20}[0-9]", fullmatch=True)
LINK = st.sampled_from(["https://x.nl/?a=1;b,c", "https://x.nl/a"])
PEOPLE = st.builds(
    Person,
    name=WORD,
    role=LINE,
    organisation=LINE,
    place=LINE,
    emails=st.lists(EMAIL, max_size=2, unique=True).map(tuple),
    phones=st.lists(PHONE, max_size=2, unique=True).map(tuple),
    links=st.lists(LINK, unique=True).map(tuple),
    birthday=st.sampled_from(["", "1980-03-22", "--02-29"]),
    circles=st.sampled_from([(), ("church", "work"), ("fellow bakers",), ("a, b; c",)]),
    tags=TAGS,
    dates=st.sampled_from([(), (Occasion(what="a; b", on="2010-05-10"), Occasion(what="c"))]),
    fields=st.dictionaries(WORD.filter(lambda name: name != UID), WORD, max_size=2),
    notes=st.text(max_size=300).map(lambda text: clean(text).strip()),
)


@settings(max_examples=300, deadline=None)
@given(PEOPLE, st.sampled_from(["3.0", "4.0"]))
def test_what_goes_out_comes_back(person: Person, version: Version) -> None:
    person = structs.replace(person, id="0190-1")
    text = write_vcards([person], version)
    (back,) = read_back(text)
    own = {name: value for name, value in back.fields.items() if name != UID}
    assert structs.replace(back, id=person.id, fields=own) == person


@settings(max_examples=100, deadline=None)
@given(PEOPLE)
def test_no_line_is_longer_than_75_bytes_or_breaks_a_letter(person: Person) -> None:
    data = write_vcards([person]).encode()
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert b"\n" not in data.replace(b"\r\n", b"")


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_taking_ones_own_cards_in_again_changes_nothing(version: Version) -> None:
    here = structs.replace(ANNA, created="2026-11-23T10:00:00Z", updated="2026-11-23T10:00:00Z")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "out.vcf"
        file.write_bytes(write_vcards([here], version).encode())
        plan = plan_import(read_import([file]), book(here))
    assert (plan.writes_anything, len(plan.unchanged)) == (False, 1)
