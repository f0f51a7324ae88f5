"""What goes out comes back: the whole way, from one journal to a file to another journal."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from networkjournal.domain.own_fields import UID
from networkjournal.domain.records import Entry, Meeting, Person, Preparation, Settings
from networkjournal.domain.search.query import parse_query
from networkjournal.exchange import apply_plan, plan_import, read_import
from networkjournal.exchange.export import Exporting
from networkjournal.exchange.leaving_out import EVERYTHING, Allowed
from networkjournal.exchange.outgoing import FileFormat
from networkjournal.exchange.vcard_out import UNSAID, Version
from networkjournal.journal import Journal
from tests.exchange.test_csv_out import WHOLE

TODAY = date(2026, 11, 23)
ALL = parse_query("", TODAY)
SECRETS = ("church", "kerk", "party", "shy", "a secret")
SEVERAL = st.lists(WHOLE, min_size=1, max_size=4, unique_by=lambda one: one.name.casefold())
QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def journal_of(folder: str, *records: Person | Entry | Meeting | Settings) -> Journal:
    journal = Journal.open(Path(folder) / "journal.json")
    with journal.change("before") as change:
        for record in records:
            change.put(record)
    return journal


def exported(
    journal: Journal, kind: FileFormat, allowed: Allowed = EVERYTHING, version: Version = "3.0"
) -> bytes:
    asked = parse_query("standing:known or standing:wanted or standing:through", TODAY)
    query = ALL if kind in ("json", "md") else asked
    return Exporting(journal, kind, query, TODAY, allowed, version).export().data


def taken_in(folder: str, data: bytes, ending: str) -> Journal:
    """An empty journal, after it took this file in."""
    file = Path(folder) / f"file.{ending}"
    file.write_bytes(data)
    journal = Journal.open(Path(folder) / "other.json")
    apply_plan(plan_import(read_import([file]), journal, TODAY), journal)
    return journal


def same_as(was: Person, here: Person, *unsaid: str) -> bool:
    """Whether both are alike but for what the file cannot say."""
    nothing = {field: getattr(Person(name="x"), field) for field in unsaid}
    own = {name: text for name, text in here.fields.items() if name != UID}
    made = {"id": "", "created": "", "updated": ""}
    return structs.replace(here, fields=own, **made, **nothing) == structs.replace(
        was, **made, **nothing
    )


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@QUICK
@given(people=SEVERAL)
def test_people_come_back_from_their_cards(version: Version, people: list[Person]) -> None:
    here = [structs.replace(one, archived=False) for one in people]
    with tempfile.TemporaryDirectory() as folder:
        journal = journal_of(folder, *here)
        data = exported(journal, "vcf", version=version)
        other = taken_in(folder, data, "vcf")
        by_id = {one.fields[UID]: one for one in other.people.values()}
        assert len(by_id) == len(here)
        for was in journal.people.values():
            assert same_as(was, by_id[was.id], *UNSAID)


@QUICK
@given(people=SEVERAL)
def test_people_come_back_from_a_table_and_go_out_the_same(people: list[Person]) -> None:
    here = [structs.replace(one, archived=False) for one in people]
    with tempfile.TemporaryDirectory() as folder:
        journal = journal_of(folder, *here)
        data = exported(journal, "csv")
        other = taken_in(folder, data, "csv")
        by_id = {one.fields[UID]: one for one in other.people.values()}
        for was in journal.people.values():
            assert same_as(was, by_id[was.id])
        rows = sorted(data.decode("utf-8-sig").split("\r\n"))
        assert sorted(exported(other, "csv").decode("utf-8-sig").split("\r\n")) == rows


@QUICK
@given(people=SEVERAL, notes=st.text(max_size=30), surprise=st.booleans())
def test_a_journal_of_everything_is_the_journal_to_the_byte(
    people: list[Person], notes: str, surprise: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        entry = Entry(kind="harvest", text="x", on=TODAY, surprise=surprise)
        meeting = Meeting(what="Coffee", notes=notes)
        rhythms = Settings(id="settings", circle_rhythms={"church": "6w"})
        journal = journal_of(folder, *people, entry, meeting, rhythms)
        assert exported(journal, "json") == journal.path.read_bytes()


@pytest.mark.parametrize("kind", ["vcf", "csv", "md", "ics", "json"])
def test_no_secret_is_in_any_file_that_did_not_ask_for_it(tmp_path: Path, kind: FileFormat) -> None:
    journal = journal_of(
        str(tmp_path),
        Person(name="Anna", circles=("church", "work"), tags=("kerk",), notes="shy", rhythm="6w"),
        Person(name="Piet", circles=("party",), birthday="--03-22"),
        Meeting(
            what="Coffee",
            at="2026-12-01T10:00",
            notes="a secret",
            prep=Preparation(give="a secret"),
        ),
        Settings(id="settings", circle_rhythms={"church": "6w"}),
    )
    text = exported(journal, kind, Allowed()).decode()
    assert [word for word in SECRETS if word in text] == []
    whole = exported(journal, kind).decode()
    if kind != "ics":
        assert "church" in whole
    assert text
