from datetime import date, timedelta
from typing import get_args

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from networkjournal.domain.fields.error import FieldError
from networkjournal.domain.fields.setting import Operator, field_names, field_text
from networkjournal.domain.records import (
    TABLES,
    Barrier,
    Difference,
    Entry,
    EntryKind,
    Meeting,
    Met,
    Occasion,
    Person,
    Record,
    Step,
)
from networkjournal.domain.text import clean, clean_line, fold
from tests.domain.small_book import TODAY
from tests.domain.test_fields import ANNA, NAMES, NobodyError, set_to


def _name_of(record_id: str) -> str:
    return {stored: name for name, stored in NAMES.items()}[record_id]


_LINE = st.text(max_size=30).map(clean_line).filter(bool)
_PROSE = st.text(max_size=60).map(lambda text: clean(text).strip()).filter(bool)
_BIRTHDAYS = st.dates().map(str) | st.dates().map(lambda day: f"--{day:%m-%d}")
_RHYTHMS = st.from_regex(r"[1-9][0-9]{0,3}[dwmy]", fullmatch=True) | st.just("none")
_DAYS = st.dates(max_value=TODAY)
_PEOPLE = st.sampled_from(sorted(NAMES.values()))
_PERSONS = st.builds(
    Person,
    name=_LINE,
    role=_LINE,
    standing=st.sampled_from(["known", "wanted", "through"]),
    circles=st.lists(st.sampled_from(["church", "family", "fellow, bakers"]), unique=True).map(
        tuple
    ),
    needs=st.lists(_LINE, unique_by=fold, max_size=3).map(tuple),
    differences=st.lists(
        st.builds(Difference, what=_LINE, because=_LINE | st.just("")), max_size=2, unique=True
    ).map(tuple),
    barriers=st.lists(
        st.builds(Barrier, kind=_LINE, what=_LINE, bridge=_PEOPLE | st.just("")),
        max_size=2,
        unique=True,
    ).map(tuple),
    dates=st.lists(st.builds(Occasion, what=_LINE, on=_BIRTHDAYS), max_size=2, unique=True).map(
        tuple
    ),
    wish=st.none() | st.sampled_from(["asked", "followed up", "let go"]),
    birthday=_BIRTHDAYS,
    met=st.builds(Met, on=_DAYS, where=_LINE, through=_PEOPLE),
    rhythm=_RHYTHMS,
    put_off_until=st.none() | _DAYS,
    notes=_PROSE,
    fields=st.dictionaries(_LINE, _LINE, max_size=3),
    archived=st.booleans(),
)


@given(_PERSONS, st.sampled_from(field_names(Person)))
def test_what_a_form_shows_sets_what_was_there(person: Person, field: str) -> None:
    shown = field_text(person, field, _name_of)
    other = Person(name="x", role="x", met=Met(where="x"))
    changed = set_to(other, field, shown)
    name, _dot, rest = field.partition(".")
    was, now = getattr(person, name), getattr(changed, name)
    if rest:
        was, now = getattr(was, rest), getattr(now, rest) if now else ""
    assert now == was


@given(st.lists(_LINE, max_size=4), _LINE)
def test_adding_and_taking_away_gives_back(tags: list[str], tag: str) -> None:
    escaped = tag.replace("\\", "\\\\").replace(",", "\\,")
    anna = msgspec.structs.replace(ANNA, tags=tuple(tags))
    added = set_to(anna, "tags", escaped, "+=")
    assume(added != anna)
    assert set_to(added, "tags", escaped, "-=") == anna


@given(
    st.sampled_from([*field_names(Person), *field_names(Meeting), "circle_rhythms.x", "zzz", ""]),
    st.sampled_from(get_args(Operator)),
    st.text(max_size=20) | st.sampled_from(["Anna", "tomorrow", "6w", "yes", "a: b", "1", "known"]),
    st.sampled_from([kind for kind in TABLES.values() if kind not in (TABLES["ties"],)]),
)
def test_whatever_is_typed_sets_a_whole_record_or_says_why_not(
    field: str, operator: Operator, typed: str, kind: type[Record]
) -> None:
    needed = {"name": "x", "what": "x", "text": "x", "kind": "talk"}
    fields = {f.name for f in msgspec.structs.fields(kind) if f.required or f.name == "name"}
    record = kind(**{name: needed[name] for name in fields})
    try:
        changed = set_to(record, field, typed, operator)
    except (FieldError, NobodyError) as error:
        assert "\n" not in str(error) or isinstance(error, NobodyError)  # noqa: PT017
        return
    assert msgspec.convert(msgspec.to_builtins(changed), kind) == changed


@given(st.dates(TODAY - timedelta(days=300), TODAY + timedelta(days=300)))
def test_any_day_written_out_is_that_day(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}-{day.month}-{day.year}", f"{day:%-d %B %Y}"):
        assert set_to(Step(what="x"), "due", text).due == day


@pytest.mark.parametrize("kind", get_args(EntryKind))
def test_kinds_of_entries_go_by_their_own_name(kind: str) -> None:
    assert set_to(Entry(kind="talk", text="x"), "kind", kind).kind == kind
