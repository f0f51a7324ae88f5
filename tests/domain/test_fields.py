from datetime import date
from typing import Any, TypeVar

import msgspec
import pytest

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.kinds import Takes, field_kinds
from networkjournal.domain.fields.literals import CHOICES, literal_named
from networkjournal.domain.fields.setting import Operator, assign, field_names, field_text
from networkjournal.domain.records import (
    TABLES,
    Barrier,
    Difference,
    Entry,
    Expertise,
    Goal,
    Group,
    Meeting,
    Member,
    Met,
    Occasion,
    Person,
    Preparation,
    Profile,
    Record,
    Settings,
    Step,
    Topic,
)
from networkjournal.language import speak
from tests.domain.small_book import TODAY

R = TypeVar("R", bound=Record)
ANNA = Person(name="Anna")
NAMES = {"Anna": "id-anna", "Piet Bakker": "id-piet", "syrup": "id-goal"}


class NobodyError(Exception):
    pass


def _resolve(name: str, table: str) -> str:
    if name not in NAMES:
        raise NobodyError(name)
    return NAMES[name]


def set_to(record: R, field: str, value: str, operator: Operator = "=") -> R:
    return assign(record, field, operator, value, today=TODAY, resolve=_resolve)


PERSON_CASES: list[tuple[str, str, str, Any]] = [
    ("name", "Zoë", "name", "Zoë"),
    ("naam", " Zoë\n", "name", "Zoë"),
    ("role", "baker", "role", "baker"),
    ("circles", "kerk, fellow bakers, Voetbal", "circles", ("church", "fellow bakers", "football")),
    ("kring", "kerk", "circles", ("church",)),
    ("circle", "church, kerk", "circles", ("church",)),
    (
        "needs",
        r"readers\, in the Netherlands, a venue",
        "needs",
        ("readers, in the Netherlands", "a venue"),
    ),
    ("behoeften", "meel", "needs", ("meel",)),
    ("org", "Stroop BV", "organisation", "Stroop BV"),
    ("standing", "gewenst", "standing", "wanted"),
    ("standing", "", "standing", "known"),
    ("wish", "let-go", "wish", "let go"),
    ("wens", "gevraagd", "wish", "asked"),
    ("wish", "", "wish", None),
    ("birthday", "22 maart 1980", "birthday", "1980-03-22"),
    ("verjaardag", "22-3", "birthday", "--03-22"),
    ("rhythm", "every 6 weeks", "rhythm", "6w"),
    ("ritme", "om de week", "rhythm", "2w"),
    ("rhythm", "none", "rhythm", "none"),
    ("put_off_until", "in 2 weeks", "put_off_until", date(2026, 12, 7)),
    ("put-off-until", "2026-12-24", "put_off_until", date(2026, 12, 24)),
    ("archived", "ja", "archived", True),
    ("archived", "no", "archived", False),
    ("notes", "one\ntwo\n", "notes", "one\ntwo"),
    ("route", "@Piet Bakker", "route", "id-piet"),
    ("met.where", "LinkedIn", "met", Met(where="LinkedIn")),
    ("ontmoet.waar", "LinkedIn", "met", Met(where="LinkedIn")),
    ("met.on", "yesterday", "met", Met(on=date(2026, 11, 22))),
    ("met.through", "Piet Bakker", "met", Met(through="id-piet")),
    ("fields.Hobby", "chess, go", "fields", {"Hobby": "chess, go"}),
    (
        "differences",
        "waits longer: culture",
        "differences",
        (Difference(what="waits longer", because="culture"),),
    ),
    (
        "verschillen",
        "waits (culture)",
        "differences",
        (Difference(what="waits", because="culture"),),
    ),
    (
        "barriers",
        "language: only French: Anna",
        "barriers",
        (Barrier(kind="language", what="only French", bridge="id-anna"),),
    ),
    (
        "dates",
        "shop opened: 10 mei, wedding: 3-4-2010",
        "dates",
        (Occasion(what="shop opened", on="--05-10"), Occasion(what="wedding", on="2010-04-03")),
    ),
    ("emails", "a@b.nl, c@d.nl", "emails", ("a@b.nl", "c@d.nl")),
    ("tags", "", "tags", ()),
]


@pytest.mark.parametrize(("field", "typed", "name", "stored"), PERSON_CASES)
def test_a_field_of_a_person_is_set_from_what_is_typed(
    field: str, typed: str, name: str, stored: object
) -> None:
    assert getattr(set_to(ANNA, field, typed), name) == stored


@pytest.mark.parametrize(
    ("record", "field", "typed", "name", "stored"),
    [
        (Entry(kind="talk", text="x"), "soort", "oogst", "kind", "harvest"),
        (Entry(kind="talk", text="x"), "on", "3 dec", "on", date(2025, 12, 3)),
        (Entry(kind="talk", text="x"), "datum", "gisteren", "on", date(2026, 11, 22)),
        (Entry(kind="talk", text="x"), "size", "groot", "size", "large"),
        (Entry(kind="talk", text="x"), "gift", "kennis", "gift", "knowledge"),
        (Entry(kind="talk", text="x"), "minutes", "1u30", "minutes", 90),
        (
            Entry(kind="talk", text="x"),
            "people",
            "Anna, @Piet Bakker",
            "people",
            ("id-anna", "id-piet"),
        ),
        (Entry(kind="talk", text="x"), "goal", "syrup", "goal", "id-goal"),
        (Entry(kind="talk", text="x"), "what", "y", "text", "y"),
        (Meeting(what="x"), "at", "tomorrow 10:00", "at", "2026-11-24T10:00"),
        (Meeting(what="x"), "at", "2026-12-01 14:30", "at", "2026-12-01T14:30"),
        (Meeting(what="x"), "at", "2026-12-01T14:30:15", "at", "2026-12-01T14:30:15"),
        (Meeting(what="x"), "wanneer", "do 3 dec om 20.00", "at", "2026-12-03T20:00"),
        (Meeting(what="x"), "at", "3 december", "at", "2026-12-03"),
        (Meeting(what="x"), "prep.geef", "a pan", "prep", Preparation(give="a pan")),
        (Meeting(what="x"), "name", "coffee", "what", "coffee"),
        (Step(what="x"), "due", "3 dec", "due", date(2026, 12, 3)),
        (Step(what="x"), "dread_before", "10", "dread_before", 10),
        (Step(what="x"), "by", "hen", "by", "them"),
        (Step(what="x"), "put_off", "yesterday", "put_off", (date(2026, 11, 22),)),
        (Goal(what="x"), "by", "1 march", "by", date(2027, 3, 1)),
        (
            Group(what="x"),
            "members",
            "Anna: treasurer, Piet Bakker",
            "members",
            (Member(person="id-anna", role="treasurer"), Member(person="id-piet")),
        ),
        (
            Group(what="x"),
            "topics",
            "how: Anna: slowly: no",
            "topics",
            (Topic(question="how", knows="id-anna", learned="slowly", open=False),),
        ),
        (
            Profile(),
            "expertise",
            "baking: a pan: a card",
            "expertise",
            (Expertise(name="baking", offer="a pan", proof="a card"),),
        ),
        (Settings(), "circle_rhythms.kerk", "6w", "circle_rhythms", {"church": "6w"}),
        (Settings(), "own_kind_share", "65 %", "own_kind_share", 0.65),
        (Settings(), "weekly_minutes", "2h", "weekly_minutes", 120),
    ],
)
def test_a_field_of_any_other_record_is_set_too(
    record: Record, field: str, typed: str, name: str, stored: object
) -> None:
    assert getattr(set_to(record, field, typed), name) == stored


def test_lists_are_added_to_and_taken_from() -> None:
    anna = set_to(ANNA, "tags", "stall, oven")
    anna = set_to(anna, "tags", "guild, STALL", "+=")
    assert anna.tags == ("stall", "oven", "guild")
    assert set_to(anna, "tags", "Oven", "-=").tags == ("stall", "guild")


def test_a_circle_goes_by_any_of_its_words() -> None:
    anna = set_to(ANNA, "circles", "church")
    assert set_to(anna, "kring", "Kerk", "-=").circles == ()


def test_a_part_goes_by_what_it_begins_with() -> None:
    anna = set_to(ANNA, "differences", "waits: culture, waits: language, asks: culture")
    assert len(set_to(anna, "differences", "waits", "-=").differences) == 1
    assert len(set_to(anna, "differences", "waits: language", "-=").differences) == 2


def test_a_line_is_added_to_a_text_and_taken_from_it() -> None:
    anna = set_to(set_to(ANNA, "notes", "one"), "notes", "two", "+=")
    assert anna.notes == "one\ntwo"
    assert set_to(anna, "notes", "one", "-=").notes == "two"


def test_emptying_the_last_of_the_parts_empties_the_whole() -> None:
    anna = set_to(ANNA, "met.where", "LinkedIn")
    assert set_to(anna, "met.where", "").met is None
    assert set_to(anna, "met", "").met is None
    assert set_to(set_to(ANNA, "fields.hobby", "chess"), "fields.Hobby", "").fields == {}


@pytest.mark.parametrize(
    ("record", "field", "operator", "typed", "line"),
    [
        (ANNA, "cirkle", "=", "x", "No field “cirkle”; did you mean circle?"),
        (ANNA, "met.were", "=", "x", "No field “met.were”; did you mean met.where?"),
        (
            ANNA,
            "met.xyz",
            "=",
            "x",
            "No field “met.xyz”; there are met.on, met.where, met.through.",
        ),
        (
            ANNA,
            "nonsense",
            "=",
            "x",
            "No field “nonsense”; there are name, role, standing, circles, field, organisation,"
            " place, …",
        ),
        (ANNA, "id", "=", "x", "id cannot be set."),
        (ANNA, "created", "=", "x", "created cannot be set."),
        (ANNA, "updated", "+=", "x", "updated cannot be set."),
        (
            ANNA,
            "standing",
            "=",
            "foo",
            "“foo” does not fit standing; it can be: known, wanted, through.",
        ),
        (ANNA, "archived", "=", "perhaps", "archived is yes or no, not “perhaps”."),
        (ANNA, "birthday", "=", "31-4", "“31-4” is no birthday; try 1980-03-22 or 22 March."),
        (ANNA, "rhythm", "=", "often", "“often” is no rhythm; try 6w, 3m, 1y or none."),
        (ANNA, "put_off_until", "=", "31 april", "“31 april” is not a date here."),
        (ANNA, "name", "+=", "x", "name holds one thing; set it with = instead."),
        (ANNA, "name", "=", "", "A person needs a name or a role."),
        (ANNA, "tags", "-=", "x", "“x” is not in tags."),
        (ANNA, "notes", "-=", "x", "“x” is not in notes."),
        (ANNA, "met", "=", "x", "met has parts; set one of them, as in met.on=…"),
        (ANNA, "name.first", "=", "x", "name has no parts."),
        (ANNA, "fields", "=", "dog", "“dog” needs a value, as in dog: Bijou."),
        (ANNA, "fields", "-=", "cat", "“cat” is not in fields."),
        (Settings(), "circle_rhythms", "=", "kerk", "“kerk” needs a value, as in family: 6w."),
        (Step(what="x"), "what", "=", " ", "what cannot be empty."),
        (
            Step(what="x"),
            "dread_after",
            "=",
            "11",
            "dread_after is a number from 0 to 10, not “11”.",
        ),
        (
            Meeting(what="x"),
            "at",
            "=",
            "2026-12-01T10:00+01:00",
            "“2026-12-01T10:00+01:00” is not a date here.",
        ),
        (
            Meeting(what="x"),
            "at",
            "=",
            "2026-12-01T25:00",
            "“2026-12-01T25:00” is not a date here.",
        ),
        (Entry(kind="talk", text="x"), "kind", "=", "", "kind cannot be empty."),
        (
            Entry(kind="talk", text="x"),
            "minutes",
            "=",
            "-3",
            "“-3” is no number of minutes; try 20 or 1h30.",
        ),
        (
            Settings(),
            "own_kind_share",
            "=",
            "2",
            "own_kind_share is a share such as 70 %, not “2”.",
        ),
    ],
)
def test_what_a_field_cannot_hold_is_said_in_one_line(
    record: Record, field: str, operator: Operator, typed: str, line: str
) -> None:
    with pytest.raises(FieldError) as error:
        set_to(record, field, typed, operator)
    assert str(error.value) == line


def test_allowed_words_are_named_in_the_language_spoken() -> None:
    speak("nl")
    with pytest.raises(FieldError, match="klein, middel, groot"):
        set_to(Entry(kind="sowing", text="x"), "size", "enorm")


def test_a_name_that_is_nobodys_is_the_callers_business() -> None:
    with pytest.raises(NobodyError):
        set_to(ANNA, "route", "Nobody")


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "x" * 501),
        ("role", "x" * 10_001),
        ("notes", "x" * 1_048_577),
        ("tags", "," * 2**21),
    ],
)
def test_what_is_far_too_long_is_refused_in_one_short_line(field: str, typed: str) -> None:
    with pytest.raises(FieldError) as error:
        set_to(ANNA, field, typed)
    assert len(str(error.value)) < 100


def test_a_note_of_a_megabyte_fits() -> None:
    assert len(set_to(ANNA, "notes", "x" * 1_048_576).notes) == 1_048_576


def test_every_word_of_every_choice_is_understood_in_both_languages() -> None:
    for kind in TABLES.values():
        for name, takes in field_kinds(kind).items():
            if takes.takes is Takes.CHOICE:
                for word in takes.choices:
                    others = CHOICES[name][word]
                    assert {literal_named(takes.choices, one) for one in (word, *others)} == {word}


def test_the_names_of_fields_are_all_that_can_be_set() -> None:
    assert "id" not in field_names(Person)
    assert {"name", "met.where", "circles", "fields"} <= set(field_names(Person))
    assert "met" not in field_names(Person)
    for kind in TABLES.values():
        assert len(field_names(kind)) >= len(field_kinds(kind))


@pytest.mark.parametrize(
    ("operator", "typed", "after"),
    [
        (
            "=",
            "dog: Bijou, Été: à Lyon\\, au bord: loin",
            {"dog": "Bijou", "Été": "à Lyon, au bord: loin"},
        ),
        ("=", "", {}),
        ("=", "pet: cat, HOBBY: chess", {"pet": "cat", "HOBBY": "chess"}),
        ("+=", "HOBBY: go", {"pet": "a dog\nand a cat", "hobby": "go"}),
        ("+=", "pet:", {"hobby": "chess"}),
        ("-=", "Pet", {"hobby": "chess"}),
        ("-=", "pet: anything", {"hobby": "chess"}),
        ("=", "pet: a dog and a cat", {"pet": "a dog\nand a cat"}),
    ],
)
def test_own_fields_are_set_together_by_their_names(
    operator: Operator, typed: str, after: dict[str, str]
) -> None:
    fields = {"pet": "a dog\nand a cat", "hobby": "chess"}
    anna = msgspec.structs.replace(ANNA, fields=fields)
    assert set_to(anna, "fields", typed, operator).fields == after


def test_rhythms_of_circles_are_set_together_in_either_language() -> None:
    settings = set_to(Settings(), "circle_rhythms", "kerk: elke maand, fellow bakers: 6w")
    assert settings.circle_rhythms == {"church": "1m", "fellow bakers": "6w"}


def test_what_goes_without_saying_is_not_written_in_a_list_of_topics() -> None:
    group = Group(
        what="x", topics=(Topic(question="how brown"), Topic(question="done", open=False))
    )
    assert field_text(group, "topics", str) == "how brown, done: : : no"
