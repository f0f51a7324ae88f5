"""Two people become one in the file, and undo separates them again."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from networkjournal.domain.merging_people import CHOSEN, Side
from networkjournal.domain.records import (
    TABLES,
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
from networkjournal.journal import Journal
from networkjournal.journal.made_one import make_one

A, B, C = "id-of-anna", "id-of-bert", "id-of-cor"
_IDS = st.sampled_from([A, B, C])
_SEVERAL = st.lists(_IDS, max_size=3, unique=True).map(tuple)
_TEXT = st.text(max_size=12)


def _person(key: str) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(key),
        name=st.sampled_from(["Anna", "[/] O'Neil"]),
        organisation=_TEXT,
        emails=st.lists(_TEXT, max_size=2).map(tuple),
        notes=_TEXT,
        phones=st.lists(st.sampled_from(["06 12345678", "+31612345678", "x"]), max_size=2).map(
            tuple
        ),
        met=st.none() | st.builds(Met, where=_TEXT, through=_IDS),
        route=st.just("") | _IDS,
        barriers=st.lists(st.builds(Barrier, what=_TEXT, bridge=_IDS), max_size=2).map(tuple),
        fields=st.dictionaries(
            st.sampled_from(["UID", "UID 2", "dog", "dog 2"]), _TEXT, max_size=3
        ),
        not_same=st.lists(st.just(C), max_size=1).map(tuple),
        archived=st.booleans(),
    )


_MEMBERS = st.lists(st.builds(Member, person=_IDS, role=_TEXT), max_size=3).map(tuple)
_TOPICS = st.lists(st.builds(Topic, question=st.just("?"), knows=_IDS), max_size=1).map(tuple)
_OTHERS = st.lists(
    st.one_of(
        st.builds(Tie, a=_IDS, b=_IDS, how=_TEXT),
        st.builds(Entry, kind=st.just("scan"), text=st.just("x"), people=_SEVERAL, found=_SEVERAL),
        st.builds(Meeting, what=st.just("x"), people=_SEVERAL, speak_to=_SEVERAL),
        st.builds(Step, what=st.just("x"), people=_SEVERAL),
        st.builds(Group, what=st.just("x"), members=_MEMBERS, topics=_TOPICS),
        st.builds(Search, what=st.just("x"), found=_SEVERAL),
    ),
    max_size=8,
)
_SIDES: st.SearchStrategy[Side] = st.sampled_from(["a", "b"])


@settings(max_examples=40, deadline=None)
@given(
    _person(A), _person(B), _person(C), _OTHERS, st.dictionaries(st.sampled_from(CHOSEN), _SIDES)
)
def test_nothing_names_who_is_gone_and_undo_brings_every_record_back(
    a: Person, b: Person, c: Person, others: list[Record], chosen: dict[str, Side]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.json"
        journal = Journal.open(path)
        with journal.change("Before") as change:
            for record in (a, b, c, *others):
                change.put(record)
        before = _records(path)
        make_one(journal, journal.people[A], journal.people[B], chosen)
        tables = json.loads(path.read_bytes())
        assert B in tables["deleted"]
        assert B in tables["people"][A].pop("fields").values()
        for name in TABLES:
            assert B not in json.dumps(tables.get(name, {}))
        assert journal.undo()
        assert _records(path) == before
        assert journal.deleted() == []


def _records(path: Path) -> dict[tuple[str, str], Record]:
    """Every record of the file, without the moments that the journal keeps."""
    journal = Journal.open(path)
    return {
        (name, key): replace(record, updated="")
        for name in TABLES
        for key, record in journal.table(name).items()
    }


def test_who_was_merged_can_be_brought_back_from_the_trash_beside_the_one(
    journal_path: Path,
) -> None:
    journal = Journal.open(journal_path)
    with journal.change("Before") as change:
        a = change.put(Person(name="Anna", place="Delft"))
        b = change.put(Person(name="Ans", emails=("a@x.nl",)))
        change.put(Entry(kind="sowing", text="Lent a pan", people=(b.id,)))
    make_one(journal, a, b)
    (gone,) = journal.deleted()
    journal.bring_back(gone, "Brought back")
    assert {person.name for person in journal.people.values()} == {"Anna", "Ans"}
    assert [entry.people for entry in journal.entries.values()] == [(a.id,)]
