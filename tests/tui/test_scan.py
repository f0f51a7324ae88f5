import json
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person, Search, Tie
from networkjournal.journal import Journal
from networkjournal.journal.places import state_folder
from networkjournal.tui.scan.page import ScanPage
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _bakers(path: Path) -> list[str]:
    people = [
        Person(name="Piet Bakker", circles=("fellow bakers",), field="baking"),
        Person(name="Anna de Vries", circles=("family",)),
        Person(name="Kees Smit"),
    ]
    return [one.id for one in write(path, *people)]


def _scans(path: Path) -> list[Entry]:
    return [one for one in Journal.open(path).entries.values() if one.kind == "scan"]


def _person(path: Path, name: str) -> Person:
    return next(one for one in Journal.open(path).people.values() if one.label == name)


async def _wait(reader: Reader, seconds: int) -> None:
    reader.app.desktop.query_one(ScanPage).tick(seconds)
    await reader.pilot.pause()


async def test_somebody_known_is_walked_past_and_whom_they_know_is_written_down(
    journal_path: Path,
) -> None:
    piet, anna, _kees = _bakers(journal_path)
    write(journal_path, Search(what="a pancake baker"), Search(what="flour"))
    async with opened(journal_path) as reader:
        await reader.press("S")
        assert "Scan · Piet Bakker" in reader.text
        assert "1 of 3 · 10 min left" in reader.text
        assert "fellow bakers · baking" in reader.text
        assert "Whom does Piet Bakker know?" in reader.text
        assert reader.text.count("still open") == 2
        await reader.type("Sanne Koster, pancake baker")
        await reader.press("enter")
        assert "Piet Bakker knows Sanne Koster · new here" in reader.text
        assert "Sanne Koster  pancake baker" in reader.text
        assert "found with Sanne Koster" in reader.text
        assert reader.text.count("still open") == 1
        await reader.press("enter")
        assert "Scan · Anna de Vries" in reader.text
        assert "2 of 3" in reader.text
    sanne = _person(journal_path, "Sanne Koster")
    assert (sanne.role, sanne.standing, sanne.route) == ("pancake baker", "through", piet)
    journal = Journal.open(journal_path)
    assert [(tie.a, tie.b) for tie in journal.ties.values()] == [(piet, sanne.id)]
    (scan,) = _scans(journal_path)
    assert (scan.people, scan.found, scan.minutes) == ((piet,), (sanne.id,), 1)
    assert scan.on == date(2026, 11, 23)
    assert [one.found for one in journal.searches.values()] == [(sanne.id,), ()]
    assert anna not in scan.people


async def test_a_name_that_is_known_makes_a_tie_and_no_second_person(journal_path: Path) -> None:
    piet, anna, _kees = _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("anna, notary")
        await reader.press("enter", "escape")
    journal = Journal.open(journal_path)
    assert len(journal.people) == 3
    assert journal.people[anna].role == "notary"
    assert journal.people[anna].standing == "known"
    assert [(tie.a, tie.b) for tie in journal.ties.values()] == [(piet, anna)]


async def test_tab_takes_the_name_that_is_offered(journal_path: Path) -> None:
    piet, anna, _kees = _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("anna d")
        assert "anna de Vries" in reader.text
        await reader.press("tab", "enter")
    (tie,) = Journal.open(journal_path).ties.values()
    assert (tie.a, tie.b) == (piet, anna)


async def test_a_role_alone_is_somebody_without_a_name_yet(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("a syrup supplier")
        await reader.press("enter")
        assert "a syrup supplier" in reader.text
    person = _person(journal_path, "a syrup supplier")
    assert (person.name, person.role, person.standing) == ("", "a syrup supplier", "through")


async def test_of_several_of_one_name_one_is_chosen_or_someone_new(journal_path: Path) -> None:
    piet, *_others = _bakers(journal_path)
    one, other = write(
        journal_path,
        Person(name="Jan Bos", role="miller", archived=True),
        Person(name="Jan Bos", role="baker", archived=True),
    )
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("Jan Bos")
        await reader.press("enter")
        assert "Which Jan Bos?" in reader.text
        assert "miller" in reader.text
        await reader.press("escape")
        assert "Jan Bos" in reader.text  # what was typed stays
        assert not Journal.open(journal_path).ties
        await reader.press("enter", "down", "enter")
    (tie,) = Journal.open(journal_path).ties.values()
    assert (tie.a, tie.b) == (piet, other.id)
    assert one.id != tie.b


async def test_somebody_does_not_know_themself_and_the_words_stay(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("Piet Bakker")
        await reader.press("enter")
        assert "both names are Piet Bakker" in reader.text
        assert "Piet Bakker" in reader.lines[6]
        await reader.press("ctrl+u")
        await reader.type("x" * 3000)
        await reader.press("enter")
        assert "too long" in reader.text
    assert not _scans(journal_path)


async def test_it_stops_where_one_was_and_goes_on_there_after_a_crash(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S", "down")
        await _wait(reader, 125)
        await reader.type("Sanne Kos")
        # no key that stops: as if the power went
    async with opened(journal_path) as reader:
        await reader.press("S")
        assert "Scan · Anna de Vries" in reader.text
        assert "2 of 3 · 8 min left" in reader.text
        assert "Sanne Kos" in reader.text
        await reader.press("escape")
        assert "S goes on with Anna de Vries" in reader.text
        await reader.press("S")
        assert "Scan · Anna de Vries" in reader.text
        assert "Sanne Kos" in reader.text


async def test_what_was_walked_on_an_earlier_day_counts_on_that_day(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piet, anna, kees = _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await _wait(reader, 200)
        await reader.press("down", "escape")
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-26")
    async with opened(journal_path) as reader:
        await reader.press("S")
        assert "2 of 3" in reader.text
        await _wait(reader, 60)
        await reader.press("down", "down")
        assert "What came of it" in reader.text
        assert "You walked through 3 networks in 4 minutes." in reader.words
    first, second = sorted(_scans(journal_path), key=lambda one: one.day)
    assert (first.day, first.people, first.minutes) == (date(2026, 11, 23), (piet,), 3)
    assert (second.day, second.people, second.minutes) == (date(2026, 11, 26), (anna, kees), 1)


async def test_after_ten_minutes_it_says_what_came_of_it(journal_path: Path) -> None:
    _bakers(journal_path)
    write(journal_path, Search(what="syrup"))
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("Loes Stroop, syrup supplier")
        await reader.press("enter")
        await _wait(reader, 4000)
        assert "the ten minutes are over" in reader.text
        await reader.type("Dirk Molenaar")
        await reader.press("down")  # what is typed is written down first
        assert "What came of it" in reader.text
        assert "You walked through 1 network in 10 minutes." in reader.words
        assert "Loes Stroop  syrup supplier" in reader.text
        assert "Dirk Molenaar" in reader.text
        assert "found with Loes Stroop" in reader.text
        assert "People you know through others: 0 before, 2 now." in reader.words
        assert "2 equal circles before, 2 now" in reader.words
        await reader.press("enter")
        assert "What can I mean for" in reader.text
        await reader.press("escape", "escape")
        await reader.press("S")
        assert "Scan · Anna de Vries" in reader.text  # never scanned comes first
        assert "1 of 3 · 10 min left" in reader.text
    (scan,) = _scans(journal_path)
    assert scan.minutes == 10


async def test_undo_takes_back_the_last_one_found_and_no_more(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        for name in ("Sanne Koster", "Dirk Molenaar"):
            await reader.type(name)
            await reader.press("enter")
        await reader.press("tab", "u")
        assert "Undone: Piet Bakker knows Dirk Molenaar" in reader.text
        assert "Sanne Koster" in reader.text
    sanne = _person(journal_path, "Sanne Koster")
    (scan,) = _scans(journal_path)
    assert scan.found == (sanne.id,)
    assert len(Journal.open(journal_path).ties) == 1


async def test_who_was_scanned_longest_ago_comes_after_who_never_was(journal_path: Path) -> None:
    piet, anna, _kees = _bakers(journal_path)
    write(
        journal_path,
        Entry(kind="scan", text="a", people=(piet,), on=date(2026, 1, 1)),
        Entry(kind="scan", text="b", people=(anna,), on=date(2025, 1, 1)),
    )
    async with opened(journal_path) as reader:
        await reader.press("S")
        seen = [reader.lines[3]]
        for _ in range(2):
            await reader.press("enter")
            seen.append(reader.lines[3])
        assert ["Kees" in seen[0], "Anna" in seen[1], "Piet" in seen[2]] == [True] * 3
        await reader.press("up", "up")
        assert "Kees" in reader.lines[3]
        assert "1 of 3" in reader.text


async def test_the_page_opens_whom_one_knows_and_z_stops(journal_path: Path) -> None:
    piet, *_others = _bakers(journal_path)
    write(journal_path, Person(name="[/] O'Neil [kids]", standing="through", route=piet))
    async with opened(journal_path) as reader:
        await reader.press("S", "tab", "enter")
        assert "[/] O'Neil [kids]" in reader.lines[3]
        await reader.press("escape")
        assert "Scan · Piet Bakker" in reader.text
        await reader.press("z")
        assert "S goes on with Piet Bakker" in reader.text


async def test_nobody_to_scan_is_said_and_who_is_deleted_meanwhile_is_passed_over(
    journal_path: Path,
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("S")
        assert "Nobody to scan yet" in reader.text
        await reader.press("escape")
        assert "Three things" in reader.text or "1 Today" in reader.text
    piet, _anna, _kees = _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S")
        await reader.type("Sanne")
        with Journal.open(journal_path).change("Elsewhere") as change:
            change.remove(Journal.open(journal_path).people[piet])
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "Scan · Anna de Vries" in reader.text
        assert "1 of 2" in reader.text
        assert "Piet Bakker is no longer here to be asked; your words now stand at" in reader.words
        assert "Sanne" in reader.text


async def test_a_state_that_cannot_be_read_begins_a_new_round(journal_path: Path) -> None:
    _bakers(journal_path)
    folder = state_folder(journal_path)
    folder.mkdir(parents=True, exist_ok=True)
    for held in ("{", json.dumps({"passed": 3}), json.dumps({"seconds": "x"})):
        (folder / "scan.json").write_text(held)
        async with opened(journal_path) as reader:
            await reader.press("S")
            assert "1 of 3 · 10 min left" in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_hostile_names_stay_words_at_every_size(
    journal_path: Path, size: tuple[int, int]
) -> None:
    name = "[/] O'Neil [kids] \u202e👩‍👩‍👧‍👦"
    (person,) = write(journal_path, Person(name=name, circles=("[bold]",)))
    write(journal_path, Search(what="[red]syrup[/]"), Tie(a=person.id, b=person.id))
    async with opened(journal_path, size) as reader:
        await reader.press("S")
        assert "[/] O'Neil [kids]" in reader.text
        assert "[red]syrup[/]" in reader.text
        await reader.type("[x], [/]")
        await reader.press("enter")
        assert "[x]  [/]" in reader.text
        await reader.press("enter")
        assert "What came of it" in reader.text


async def test_the_minutes_count_when_the_journal_is_closed_meanwhile(journal_path: Path) -> None:
    piet, *_others = _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("S", "down")
        await _wait(reader, 180)
        await reader.press("ctrl+q")
    (scan,) = _scans(journal_path)
    assert (scan.people, scan.minutes) == ((piet,), 3)
