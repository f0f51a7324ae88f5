"""Two people who turn out to be one."""

from datetime import date
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from networkjournal.domain.fields.kinds import NAMED
from networkjournal.domain.merging_people import (
    CHOSEN,
    UNITED,
    is_open_between,
    merged,
    merging,
    proposed,
)
from networkjournal.domain.named_people import instead, named_in, naming, places_in
from networkjournal.domain.own_fields import UID, uids_of
from networkjournal.domain.people_in import people_in
from networkjournal.domain.records import (
    TABLES,
    Achievement,
    Barrier,
    Entry,
    Group,
    Meeting,
    Member,
    Met,
    Person,
    Record,
    Search,
    Step,
    Tie,
    Topic,
)
from tests.domain.small_book import SmallBook, book_of

ANNA = Person(
    id="anna",
    created="2026-01-01",
    updated="2026-02-01",
    name="Anna de Vries",
    role="baker",
    organisation="Bakery",
    emails=("anna@x.nl",),
    phones=("06 12345678",),
    circles=("family",),
    links=("https://linkedin.com/in/anna",),
    notes="Likes chess.",
    fields={UID: "u1", "dog": "Bijou"},
)
OTHER = Person(
    id="other",
    created="2026-03-01",
    updated="2026-03-01",
    name="A. de Vries",
    place="Delft",
    organisation="ING",
    emails=("ANNA@x.nl", "a@ing.nl"),
    phones=("+31 6 12345678", "0201234567"),
    circles=("Family", "party"),
    links=("https://www.linkedin.com/in/anna/",),
    notes="From the fair.",
    fields={UID: "u2", "dog": "Max", "cat": "Mies"},
    birthday="1980-03-22",
)


# What becomes of a field


def test_every_field_of_a_person_is_chosen_or_put_together() -> None:
    settled = {name.partition(".")[0] for name in (*CHOSEN, *UNITED)}
    assert settled == set(Person.__struct_fields__) - {"id", "created", "updated"}


def test_what_both_have_is_put_together_and_what_one_has_is_taken() -> None:
    one = merged(ANNA, OTHER)
    assert (one.id, one.created, one.name, one.role) == (
        "anna",
        "2026-01-01",
        "Anna de Vries",
        "baker",
    )
    assert (one.organisation, one.place, one.birthday) == ("Bakery", "Delft", "1980-03-22")
    assert one.emails == ("anna@x.nl", "a@ing.nl")
    assert one.phones == ("06 12345678", "0201234567")
    assert one.circles == ("family", "party")
    assert one.links == ("https://linkedin.com/in/anna",)
    assert one.notes == "Likes chess.\n\nFrom the fair."
    assert {"dog": "Bijou", "dog 2": "Max", "cat": "Mies"}.items() <= one.fields.items()
    assert set(uids_of(one)) == {"u1", "u2", "other"}


def test_no_extension_of_a_number_is_lost() -> None:
    a = replace(ANNA, phones=("020 1234567",))
    b = replace(OTHER, phones=("+31 20 1234567 ext. 12", "0201234567"))
    assert merged(a, b).phones == ("020 1234567", "+31 20 1234567 ext. 12")


def test_notes_that_are_in_the_others_are_not_written_twice() -> None:
    assert merged(ANNA, replace(OTHER, notes="chess")).notes == "Likes chess."
    assert merged(replace(ANNA, notes="fair"), OTHER).notes == "From the fair."
    assert merged(replace(ANNA, notes=""), OTHER).notes == "From the fair."


def test_where_they_differ_one_chooses() -> None:
    assert is_open_between(ANNA, OTHER, "organisation")
    assert not is_open_between(ANNA, OTHER, "place")
    one = merged(ANNA, OTHER, {"organisation": "b", "name": "b", "place": "a"})
    assert (one.organisation, one.name, one.place) == ("ING", "A. de Vries", "Delft")


def test_what_somebody_wrote_by_hand_is_proposed_and_the_fuller_name() -> None:
    assert proposed(ANNA, OTHER, "organisation") == "a"
    assert proposed(replace(ANNA, updated=ANNA.created), OTHER, "organisation") == "b"
    assert (
        proposed(replace(ANNA, name="A. de Vries"), replace(OTHER, name="Anna de Vries"), "name")
        == "b"
    )
    by_hand = replace(OTHER, fields={})
    assert proposed(replace(ANNA, updated=ANNA.created), by_hand, "organisation") == "b"


def test_who_is_known_stays_known_and_the_wish_is_the_further_one() -> None:
    wanted = replace(ANNA, standing="wanted", wish="planned", archived=True)
    one = merged(wanted, replace(OTHER, wish="asked"))
    assert (one.standing, one.wish, one.archived) == ("known", "planned", False)


def test_where_and_when_one_met_stay_together() -> None:
    at_fair = replace(ANNA, met=Met(where="the fair"))
    from_there = replace(OTHER, met=Met(on=date(2020, 1, 1), where="LinkedIn", through="kees"))
    one = merged(at_fair, from_there)
    assert one.met == Met(where="the fair", through="kees")
    assert merged(at_fair, from_there, {"met": "b"}).met == from_there.met
    assert merged(ANNA, from_there).met == from_there.met
    assert merged(ANNA, OTHER).met is None


def test_nobody_leads_to_themself() -> None:
    a = replace(ANNA, route="other", met=Met(through="other"), not_same=("kees", "other"))
    b = replace(
        OTHER, route="kees", barriers=(Barrier(bridge="anna"), Barrier(kind="x", bridge="anna"))
    )
    one = merged(a, b)
    assert (one.route, one.met, one.not_same) == ("kees", None, ("kees",))
    assert one.barriers == (Barrier(kind="x"),)
    assert not {"anna", "other"} & set(named_in(one))


# What names them


def test_no_field_that_holds_ids_of_people_is_forgotten() -> None:
    """By the types of the records: whatever is called as ids are called, at any depth."""
    people = NAMED - {"sowings", "goal", "meeting"}

    def paths(kind: type[msgspec.Struct], before: str = "") -> set[str]:
        found = set()
        hints = get_type_hints(kind)
        for field in fields(kind):
            parts = [each for each in _inside(hints[field.name]) if isinstance(each, type)]
            part = next((each for each in parts if issubclass(each, msgspec.Struct)), None)
            if part is not None:
                found |= paths(part, f"{before}{field.name}.")
            elif field.name in people and str in parts:
                found.add(f"{before}{field.name}")
        return found

    def known(kind: type[msgspec.Struct], before: str = "") -> set[str]:
        found = set()
        for place in places_in(kind):
            if place.in_parts:
                hint = get_type_hints(kind)[place.field]
                part = next(each for each in _inside(hint) if isinstance(each, type)
                            and issubclass(each, msgspec.Struct))  # fmt: skip
                found |= known(part, f"{before}{place.field}.")
            else:
                found.add(f"{before}{place.field}")
        return found

    found = {table: known(kind) for table, kind in TABLES.items() if known(kind)}
    assert found == {table: paths(kind) for table, kind in TABLES.items() if paths(kind)}
    assert found == {
        "people": {"route", "met.through", "barriers.bridge", "not_same"},
        "ties": {"a", "b"},
        "achievements": {"people"},
        "entries": {"people", "found"},
        "meetings": {"people", "speak_to"},
        "steps": {"people"},
        "groups": {"members.person", "topics.knows"},
        "searches": {"found"},
    }


def _inside(hint: Any) -> set[Any]:  # noqa: ANN401 - any annotation
    return {hint}.union(*map(_inside, get_args(hint)))


_EVERYWHERE: tuple[Record, ...] = (
    ANNA,
    OTHER,
    Person(
        id="kees",
        name="Kees",
        route="other",
        met=Met(through="other"),
        barriers=(Barrier(kind="shy", bridge="other"),),
        not_same=("anna", "other"),
    ),
    Tie(id="t1", created="1", a="kees", b="other", how="guild", since=date(2020, 1, 1)),
    Tie(id="t2", created="2", a="anna", b="kees", how="chess"),
    Tie(id="t3", a="anna", b="other"),
    Tie(id="t4", a="other", b="piet"),
    Achievement(id="ach", what="Baked", people=("other", "anna")),
    Entry(id="e", kind="scan", text="other", people=("other",), found=("anna", "other", "kees")),
    Meeting(id="m", what="Tea", people=("anna", "other"), speak_to=("other",)),
    Step(id="s", what="Ask", people=("other", "kees")),
    Group(
        id="g",
        what="Guild",
        topics=(Topic(question="How?", knows="other"),),
        members=(Member(person="anna", role="chair"), Member(person="other", role="treasurer")),
    ),
    Search(id="f", what="A baker", found=("other",)),
    Step(id="untouched", what="other", people=("kees",)),
)


def _written(book: SmallBook, a: Person, b: Person) -> dict[str, Record]:
    """All records as they are after the merging."""
    found = merging(book, a, b)
    records: dict[str, Record] = {
        key: record
        for table in vars(book).values()
        if isinstance(table, dict)
        for key, record in table.items()
    }
    records |= {record.id: record for record in (found.person, *found.moved)}
    for record in found.gone:
        del records[record.id]
    return records


def test_everything_that_named_the_other_names_the_one() -> None:
    after = _written(book_of(*_EVERYWHERE), ANNA, OTHER)
    assert set(after) == {record.id for record in _EVERYWHERE} - {"other", "t2", "t3"}
    assert after["t1"] == Tie(
        id="t1", created="1", a="kees", b="anna", how="guild, chess", since=date(2020, 1, 1)
    )
    assert after["t4"] == Tie(id="t4", a="anna", b="piet")
    assert after["kees"] == Person(
        id="kees",
        name="Kees",
        route="anna",
        met=Met(through="anna"),
        barriers=(Barrier(kind="shy", bridge="anna"),),
        not_same=("anna",),
    )
    assert after["ach"] == Achievement(id="ach", what="Baked", people=("anna",))
    assert after["e"] == Entry(
        id="e", kind="scan", text="other", people=("anna",), found=("anna", "kees")
    )
    assert after["m"] == Meeting(id="m", what="Tea", people=("anna",), speak_to=("anna",))
    assert after["s"] == Step(id="s", what="Ask", people=("anna", "kees"))
    assert after["g"] == Group(
        id="g",
        what="Guild",
        topics=(Topic(question="How?", knows="anna"),),
        members=(Member(person="anna", role="chair, treasurer"),),
    )
    assert after["f"] == Search(id="f", what="A baker", found=("anna",))
    assert after["untouched"] is _EVERYWHERE[-1]


def test_a_record_of_another_kind_with_the_same_id_is_no_person() -> None:
    book = book_of(ANNA, OTHER, Step(id="other", what="Ask", people=("other",)))
    assert list(naming(book, "other", "anna")) == [Step(id="other", what="Ask", people=("anna",))]


_IDS = st.sampled_from(["anna", "other", "kees", "piet"])
_SEVERAL = st.lists(_IDS, max_size=4, unique=True).map(tuple)
_RECORDS = st.one_of(
    st.builds(Tie, a=_IDS, b=_IDS, how=st.sampled_from(["", "guild", "chess"])),
    st.builds(Achievement, what=st.just("Baked"), people=_SEVERAL),
    st.builds(Entry, kind=st.just("scan"), text=st.just("x"), people=_SEVERAL, found=_SEVERAL),
    st.builds(Meeting, what=st.just("x"), people=_SEVERAL, speak_to=_SEVERAL),
    st.builds(Step, what=st.just("x"), people=_SEVERAL),
    st.builds(
        Group,
        what=st.just("x"),
        members=st.lists(
            st.builds(Member, person=_IDS, role=st.sampled_from(["", "chair"])), max_size=3
        ).map(tuple),
        topics=st.lists(st.builds(Topic, question=st.just("?"), knows=_IDS), max_size=2).map(tuple),
    ),
    st.builds(Search, what=st.just("x"), found=_SEVERAL),
    st.builds(
        Person,
        name=st.just("Someone"),
        route=_IDS,
        met=st.builds(Met, through=_IDS),
        barriers=st.lists(st.builds(Barrier, bridge=_IDS), max_size=2).map(tuple),
        not_same=_SEVERAL,
    ),
)


@given(st.lists(_RECORDS, max_size=12), _RECORDS, _RECORDS)
def test_afterwards_nothing_names_who_is_gone_and_nobody_is_named_twice(
    records: list[Record], first: Record, second: Record
) -> None:
    a = replace(first, id="anna") if isinstance(first, Person) else ANNA
    b = replace(second, id="other") if isinstance(second, Person) else OTHER
    numbered = [replace(record, id=f"r{number}") for number, record in enumerate(records)]
    after = _written(book_of(a, b, *numbered), a, b)
    assert "other" not in after
    for record in after.values():
        named = list(named_in(record))
        assert "other" not in named
        assert record.id not in named
        if not isinstance(record, Tie):
            continue
        before = next(one for one in numbered if one.id == record.id)
        assert record.a != record.b or before == record
    book = book_of(*after.values())
    assert list(naming(book, "other", "anna")) == []
    bonds = [frozenset((tie.a, tie.b)) for tie in book.ties.values() if tie.b != tie.a]
    old = [frozenset((tie.a, tie.b)) for tie in numbered if isinstance(tie, Tie)]
    for bond in set(bonds):
        assert bonds.count(bond) == 1 or bonds.count(bond) <= old.count(bond)


@given(_RECORDS)
def test_putting_an_id_in_anothers_stead_twice_is_doing_it_once(record: Record) -> None:
    once = instead(record, "other", "anna")
    assert "other" not in named_in(once)
    assert instead(once, "other", "anna") is once
    if not isinstance(record, Person):
        assert set(people_in(record)) == set(named_in(record))


@pytest.mark.parametrize("chosen", [None, {"name": "b"}, {"name": "a", "organisation": "b"}])
def test_merging_again_changes_nothing(chosen: dict[str, Any] | None) -> None:
    one = merged(ANNA, OTHER, chosen)
    again = merged(one, replace(OTHER, fields={}), {"name": "a", "organisation": "a"})
    assert msgspec.to_builtins(again) == msgspec.to_builtins(one)
