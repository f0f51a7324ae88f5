"""People who seem the same: the list of pairs, and making one of two."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Entry, Meeting, Met, Person, Record, Tie
from networkjournal.journal import Journal
from networkjournal.tui.doubles.looking import Looking
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _people(path: Path) -> dict[str, Person]:
    return {person.name: person for person in Journal.open(path).people.values()}


def _records(path: Path) -> dict[str, Record]:
    """Everything in the file, without the moments that the journal keeps."""
    journal = Journal.open(path)
    tables = (journal.people, journal.entries, journal.meetings, journal.ties)
    return {
        key: replace(record, created="", updated="")
        for table in tables
        for key, record in table.items()
    }


def _two_bakers(path: Path) -> tuple[Person, Person]:
    anna, other, kees = write(
        path,
        Person(name="Anna de Vries", organisation="Bakery", emails=("anna@x.nl",), notes="Chess."),
        Person(name="A. de Vries", organisation="Mill", place="Delft", emails=("ANNA@x.nl",)),
        Person(name="Kees", met=Met(on=date(2020, 1, 1))),
    )
    write(
        path,
        Entry(kind="sowing", text="Lent a pan", people=(other.id,)),
        Meeting(what="Tea", people=(anna.id, other.id), at="2026-12-01"),
        Tie(a=kees.id, b=other.id, how="guild"),
        replace(kees, met=Met(on=date(2020, 1, 1), through=other.id)),
    )
    assert isinstance(anna, Person)
    assert isinstance(other, Person)
    return anna, other


async def test_the_pairs_stand_with_what_they_have_in_common(journal_path: Path) -> None:
    _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D")
        assert "Seem the same" in reader.text
        assert "1 pair" in reader.text
        assert "Anna de Vries · A. de Vries" in reader.here
        assert reader.here.endswith("the same email, nearly the same name")
        await reader.press("escape")
        assert "Seem the same" not in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_two_become_one_with_all_that_names_them_and_undo_separates_them(
    journal_path: Path, size: tuple[int, int]
) -> None:
    anna, other = _two_bakers(journal_path)
    before = _records(journal_path)
    async with opened(journal_path, size) as reader:
        await reader.press("D", "enter")
        assert "Where they differ" in reader.text
        assert "The same email, nearly the same name" in reader.words
        await reader.press("ctrl+s")
        assert "Made one of two: Anna de Vries · u to undo" in reader.text
        assert "Nobody seems to be here twice." in reader.words
        journal = Journal.open(journal_path)
        one = journal.people[anna.id]
        assert other.id not in journal.people
        assert (one.organisation, one.place, one.notes) == ("Bakery", "Delft", "Chess.")
        assert [entry.people for entry in journal.entries.values()] == [(anna.id,)]
        assert [meeting.people for meeting in journal.meetings.values()] == [(anna.id,)]
        assert [tie.b for tie in journal.ties.values()] == [anna.id]
        assert _people(journal_path)["Kees"].met == Met(on=date(2020, 1, 1), through=anna.id)
        await reader.press("u")
        assert "Anna de Vries · A. de Vries" in reader.text
        assert _records(journal_path) == before
        await reader.press("U")
        assert other.id not in Journal.open(journal_path).people


async def test_the_arrows_choose_and_enter_on_a_row_takes_the_other(journal_path: Path) -> None:
    anna, _other = _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "enter", "j", "j")
        assert "■ Anna de Vries" in reader.here
        await reader.press("right")
        assert "□ Anna de Vries" in reader.here
        assert "■ A. de Vries" in reader.here
        await reader.press("left", "j")
        assert "■ Bakery" in reader.here
        await reader.press("enter")
        assert "■ Mill" in reader.here
        await reader.press("G")
        assert "Make one of the two" in reader.here
        await reader.press("enter")
        one = Journal.open(journal_path).people[anna.id]
        assert (one.name, one.organisation) == ("Anna de Vries", "Mill")


async def test_above_the_fields_an_arrow_takes_all_of_one(journal_path: Path) -> None:
    anna, _other = _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "enter", "right", "ctrl+s")
        one = Journal.open(journal_path).people[anna.id]
        assert (one.name, one.organisation) == ("A. de Vries", "Mill")


async def test_who_is_kept_apart_is_not_asked_about_again_on_any_machine(
    journal_path: Path,
) -> None:
    _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "N")
        assert "Two people: Anna de Vries and A. de Vries · u to undo" in reader.text
        assert "Nobody seems to be here twice." in reader.words
        assert len(_people(journal_path)) == 3
    async with opened(journal_path) as reader:
        await reader.press("D")
        assert "Nobody seems to be here twice." in reader.words
        await reader.press("u")
        assert "Anna de Vries · A. de Vries" in reader.text


async def test_that_two_are_not_the_same_stands_in_the_form_and_can_be_taken_back(
    journal_path: Path,
) -> None:
    _two_bakers(journal_path)
    async with opened(journal_path, (80, 50)) as reader:
        await reader.press("D", "N", "2", "j", "e")
        assert "Not the same as" in reader.text
        await reader.go_to_field("Not the same as")
        assert reader.here.endswith("A. de Vries")
        await reader.press(*["backspace"] * len("A. de Vries"), "ctrl+s", "D")
        assert "Anna de Vries · A. de Vries" in reader.text


async def test_later_puts_a_pair_off_for_a_week(journal_path: Path) -> None:
    _two_bakers(journal_path)
    for _turn in range(2):
        async with opened(journal_path) as reader:
            await reader.press("D", "z")
            assert "A. de Vries" not in reader.text
    assert len(_people(journal_path)) == 3


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_two_who_are_marked_in_contacts_are_put_beside_each_other(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(journal_path, Person(name="Anna"), Person(name="Bert"), Person(name="Cor"))
    async with opened(journal_path, size) as reader:
        await reader.press("2", "space", "space")
        assert "D The same" in reader.footer
        await reader.press("D")
        assert "Nothing says that they are the same." in reader.text
        await reader.press("escape")
        assert "Anna" in reader.text
        assert "marked" not in reader.text
        await reader.press("g", "space", "space", "D", "right", "ctrl+s")
        assert "Made one of two: Bert · u to undo" in reader.text
        assert set(_people(journal_path)) == {"Bert", "Cor"}
        assert "Cor" in reader.text
        assert "Contacts" in reader.text
        await reader.press("space", "D")
        assert "Nobody seems to be here twice." in reader.words


async def test_what_another_window_wrote_meanwhile_counts(journal_path: Path) -> None:
    anna, other = _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "enter")
        write(
            journal_path,
            replace(Journal.open(journal_path).people[other.id], place="Lyon", skills=("bread",)),
            Entry(kind="harvest", text="A loaf", people=(other.id,)),
        )
        await reader.press("ctrl+s")
        journal = Journal.open(journal_path)
        assert (journal.people[anna.id].place, journal.people[anna.id].skills) == (
            "Lyon", ("bread",),
        )  # fmt: skip
        assert {entry.people for entry in journal.entries.values()} == {(anna.id,)}


async def test_somebody_who_was_deleted_elsewhere_is_said_and_nothing_is_written(
    journal_path: Path,
) -> None:
    anna, other = _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "enter")
        journal = Journal.open(journal_path)
        with journal.change("Elsewhere") as change:
            change.remove(journal.people[other.id])
        await reader.press("ctrl+s")
        assert "A. de Vries was deleted elsewhere." in reader.text
        assert "Nobody seems to be here twice." in reader.words
        assert Journal.open(journal_path).people[anna.id].place == ""


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_hostile_and_endless_names_are_only_names(
    journal_path: Path, size: tuple[int, int]
) -> None:
    write(
        journal_path,
        Person(name="[/] O'Neil [@click=app.quit]x[/]", emails=("x@y.nl",), role="[b]" * 200),
        Person(name="W" * 400, emails=("x@y.nl",), role="e\u0301👩‍👩‍👧" * 100, notes="[/]\n" * 500),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("D")
        assert "[/] O'Neil" in reader.text
        await reader.press("enter", "j", "j", "right", "j", "right", "G")
        assert "Make one of the two" in reader.text
        await reader.press("ctrl+s")
        assert [person.name for person in Journal.open(journal_path).people.values()] == ["W" * 400]


async def test_either_of_the_two_opens_as_in_contacts_and_escape_leads_back(
    journal_path: Path,
) -> None:
    _two_bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("D", "enter", "j", "enter")
        assert "Lent a pan" in reader.text
        assert "N Keep both" not in reader.footer
        await reader.press("escape")
        assert "Where they differ" in reader.text
        await reader.press("escape")
        assert "1 pair" in reader.text


async def test_the_filter_finds_a_pair_by_either_name(journal_path: Path) -> None:
    _two_bakers(journal_path)
    write(journal_path, *(Person(name=f"Piet Bos {number}", phones=("0612345678",))
                          for number in range(2)))  # fmt: skip
    async with opened(journal_path) as reader:
        await reader.press("D")
        assert "2 pairs" in reader.text
        await reader.press("slash")
        await reader.type("piet phone")
        assert "1 shown" in reader.text
        assert "Anna" not in reader.text


async def test_thousands_are_looked_at_in_pieces(journal_path: Path) -> None:
    write(
        journal_path,
        *(Person(name=f"Jan{number} Bakker{number}", organisation=f"Bakery {number % 40}")
          for number in range(6_000)),
        Person(name="Jan0 Bakker0", organisation="Bakery 0"),
    )  # fmt: skip
    async with opened(journal_path) as reader:
        told: list[bool] = []
        looking = Looking(reader.app.desktop.desk, lambda: told.append(True))
        assert not looking.begin()
        assert looking.is_under_way
        assert looking.pairs() == []
        await looking.go_on()
        assert told == [True]
        assert [like.reasons for like in looking.pairs()] == [("name", "organisation")]
        await reader.press("D")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert "Jan0 Bakker0, twice" in reader.here
