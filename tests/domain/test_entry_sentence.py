from datetime import date

import pytest

from networkjournal.domain.dates.past_days import StillToComeError
from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.records import Entry, EntryKind, Person
from networkjournal.domain.sentence.capture import capture
from networkjournal.domain.sentence.entry import entry_from
from networkjournal.domain.sentence.names import NameIndex
from networkjournal.language import speak

MONDAY = date(2026, 11, 23)
NAMES = NameIndex([Person(id="anna", name="Anna de Vries")])


def entry(sentence: str, kind: EntryKind = "sowing") -> Entry:
    captured = capture(sentence, names=NAMES, expertise=("baking",), today=MONDAY)
    return entry_from(
        captured, kind, MONDAY, resolve=lambda word, table: f"id of {word} in {table}"
    )


def test_a_sentence_becomes_an_entry_with_all_that_was_said() -> None:
    assert entry(
        "Lent @Anna a pan yesterday 20m #baking #pans size:large gift:thing asked:yes goal:stall"
    ) == Entry(
        kind="sowing",
        text="Lent Anna de Vries a pan",
        on=date(2026, 11, 22),
        people=("anna",),
        minutes=20,
        expertise="baking",
        tags=("pans",),
        size="large",
        gift="thing",
        asked=True,
        goal="id of stall in goals",
    )


def test_words_are_enough_and_the_day_is_today() -> None:
    assert entry("Baked") == Entry(kind="sowing", text="Baked", on=MONDAY)


def test_values_are_understood_in_dutch_too() -> None:
    sown = entry("Pan geleend grootte:klein gave:kennis gevraagd:nee")
    assert (sown.size, sown.gift, sown.asked) == ("small", "knowledge", False)
    assert entry("Anna belde hoe:gebeld", "talk").how == "call"


def test_each_kind_has_its_own_fields() -> None:
    harvest = entry("A letter surprise:yes sowing:pan size:medium", "harvest")
    assert (harvest.surprise, harvest.sowings, harvest.size) == (
        True,
        ("id of pan in entries",),
        "medium",
    )
    insight = entry('Wait longer use:"with Anna" verrassing:ja', "insight")
    assert (insight.use, insight.surprise) == ("with Anna", True)


def test_a_field_of_another_kind_is_refused_with_the_kinds_that_have_it() -> None:
    with pytest.raises(FieldError, match=r"^size goes with sowing, harvest, not with talk\.$"):
        entry("Spoke size:large", "talk")


def test_the_sentence_may_say_its_kind_anywhere() -> None:
    assert entry("Read a book use:now kind:insight").kind == "insight"


def test_what_was_let_go_knows_since_when() -> None:
    gone = entry('Pan lent state:"let go"')
    assert (gone.state, gone.let_go_on) == ("let go", MONDAY)


@pytest.mark.parametrize("sentence", ["", " ", "yesterday 20m #baking", "size:large"])
def test_a_sentence_without_words_is_refused(sentence: str) -> None:
    with pytest.raises(FieldError, match="Nothing to write down"):
        entry(sentence)


@pytest.mark.parametrize(
    "sentence", ["Gave size:enormous", "Gave on:never", "Gave asked:perhaps", "Gave minutes:long"]
)
def test_a_value_its_field_cannot_hold_is_refused_in_one_line(sentence: str) -> None:
    with pytest.raises(FieldError) as refused:
        entry(sentence)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("sentence", ["Baked tomorrow", "Baked on:2027-01-01", "Baked next friday"])
def test_a_day_still_to_come_is_refused(sentence: str) -> None:
    with pytest.raises(StillToComeError, match="is still to come"):
        entry(sentence)


def test_the_day_that_the_caller_says_goes_before_the_sentence() -> None:
    captured = capture("Baked tomorrow 20m", names=NAMES, today=MONDAY)
    assert entry_from(captured, "talk", MONDAY, on=MONDAY).on == MONDAY


def test_a_refusal_speaks_dutch() -> None:
    speak("nl")
    with pytest.raises(FieldError) as refused:
        entry("size:large")
    assert "Nothing" not in str(refused.value)
