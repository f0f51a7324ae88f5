"""People one wants to meet: written down in a line or two, and moved along with one key."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Meeting, Person, Step, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _person(path: Path, key: str) -> Person:
    return Journal.open(path).people[key]


async def test_someone_to_meet_is_written_down_in_five_fields(journal_path: Path) -> None:
    (piet,) = write(journal_path, Person(name="Piet Bakker"))
    async with opened(journal_path) as reader:
        await reader.press("5", "W")
        assert "Whom do you want to meet?" in reader.text
        await reader.press("enter")
        for words in ("a syrup supplier", "syrup from the region", "a stall", "Piet"):
            await reader.type(words)
            await reader.press("enter")
        assert "a syrup supplier  via Piet Bakker" in reader.here
    (found,) = [one for one in Journal.open(journal_path).people.values() if one.id != piet.id]
    assert (found.name, found.role, found.notes, found.offer, found.route) == (
        "", "a syrup supplier", "syrup from the region", "a stall", piet.id,
    )  # fmt: skip
    assert (found.standing, found.wish) == ("wanted", "wanted")


async def test_escape_keeps_what_was_typed_of_someone_to_meet(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "W")
        await reader.type("Claire")
        await reader.press("escape", "W")
        assert "Claire" in reader.here
        await reader.press("ctrl+s")
        assert "Claire" in reader.here
    assert [one.name for one in Journal.open(journal_path).people.values()] == ["Claire"]


async def test_x_moves_one_stage_on_and_u_goes_back(journal_path: Path) -> None:
    (claire,) = write(
        journal_path, Person(name="Claire Dubois", standing="wanted", organisation="Atelier")
    )
    async with opened(journal_path) as reader:
        await reader.press("5")
        assert reader.here.split("  ")[-1].strip() == "wanted"
        await reader.press("x")
        assert "Asked: Claire Dubois · u to undo" in reader.text
        assert reader.here.endswith("wanted → asked")
        await reader.press("x", "x")
        assert "Met: Claire Dubois" in reader.text
        assert reader.here.endswith("planned → met")
        assert _person(journal_path, claire.id).standing == "known"
        await reader.press("u")
        assert reader.here.endswith("asked → planned")
        assert _person(journal_path, claire.id).standing == "wanted"
        await reader.press("U", "x")
        assert "Followed up: Claire Dubois" in reader.text
        assert "Whom you want to meet" not in reader.text
        await reader.press("x")
    assert _person(journal_path, claire.id).wish == "followed up"


async def test_letting_go_has_a_key_of_its_own_and_the_same_key_takes_it_up(
    journal_path: Path,
) -> None:
    (claire,) = write(journal_path, Person(name="Claire", standing="wanted", wish="asked"))
    async with opened(journal_path) as reader:
        await reader.press("5", "L")
        assert "Let go: Claire · u to undo" in reader.text
        assert _person(journal_path, claire.id).wish == "let go"
        await reader.press("2")
        assert "x Done" not in reader.footer
        await reader.press("L")
        assert "Wanted: Claire · u to undo" in reader.text
        assert _person(journal_path, claire.id).wish == "wanted"


async def test_a_role_becomes_a_person_when_found(journal_path: Path) -> None:
    (role,) = write(journal_path, Person(role="a syrup supplier", standing="wanted", wish="asked"))
    async with opened(journal_path) as reader:
        await reader.press("5", "e")
        assert reader.here.startswith("▌ Name")
        await reader.type("Loes Stroop")
        await reader.press("ctrl+s")
        assert "Loes Stroop  a syrup supplier" in reader.here
    found = _person(journal_path, role.id)
    assert (found.name, found.role, found.wish) == ("Loes Stroop", "a syrup supplier", "asked")


async def test_a_role_that_is_somebody_here_already_becomes_one_with_them(
    journal_path: Path,
) -> None:
    role, loes = write(
        journal_path,
        Person(role="a syrup supplier", standing="wanted", wish="asked", offer="a stall"),
        Person(name="Loes Stroop", standing="through"),
    )
    ask, _tie = write(
        journal_path,
        Step(what="Ask for the supplier", people=(role.id,)),
        Tie(a=loes.id, b=role.id),
    )
    async with opened(journal_path) as reader:
        await reader.press("5", "e")
        await reader.type("loes stroop")
        await reader.press("ctrl+s")
        assert "Loes Stroop is here already; save again to make the two one." in reader.words
        assert len(Journal.open(journal_path).people) == 2
        await reader.press("ctrl+s")
        assert "Found: Loes Stroop · u to undo" in reader.text
        assert "Loes Stroop" in reader.here
        journal = Journal.open(journal_path)
        assert list(journal.people) == [loes.id]
        found = journal.people[loes.id]
        assert (found.standing, found.wish, found.offer, found.role) == (
            "wanted", "asked", "a stall", "a syrup supplier",
        )  # fmt: skip
        assert journal.steps[ask.id].people == (loes.id,)
        assert not journal.ties
        await reader.press("u")
        journal = Journal.open(journal_path)
        assert journal.steps[ask.id].people == (role.id,)
        assert len(journal.people) == 2
        assert len(journal.ties) == 1


async def test_planning_a_meeting_moves_the_wish_and_one_undo_takes_both_back(
    journal_path: Path,
) -> None:
    (claire,) = write(journal_path, Person(name="Claire", standing="wanted", wish="asked"))
    meeting = Meeting(what="Coffee", people=(claire.id,), at="2026-11-24T10:00")
    async with opened(journal_path) as reader:
        written = reader.app.desktop.desk.write("Planned Coffee", (meeting,))
        assert written is not None
        assert [type(one) for one in written] == [Meeting]
        assert _person(journal_path, claire.id).wish == "planned"
        await reader.press("5", "u")
        assert _person(journal_path, claire.id).wish == "asked"
        assert not Journal.open(journal_path).meetings


async def test_the_form_of_a_meeting_moves_whom_it_is_with(journal_path: Path) -> None:
    claire, coffee = write(
        journal_path,
        Person(name="Claire", standing="wanted", wish="asked"),
        Meeting(what="Coffee", at="2026-11-20T10:00", place="Part-Dieu"),
    )
    async with opened(journal_path) as reader:
        await reader.press("5", "G", "e")
        await reader.go_to_field("With")
        await reader.type("Claire")
        await reader.press("ctrl+s")
        assert _person(journal_path, claire.id).wish == "planned"
    with Journal.open(journal_path).change("Held") as change:
        change.put(Journal.open(journal_path).meetings[coffee.id])
    async with opened(journal_path) as reader:
        await reader.press("5", "G", "e", "f3")
        await reader.go_to_field("State")
        await reader.press("right", "ctrl+s")
        found = _person(journal_path, claire.id)
        assert (found.wish, found.standing) == ("met", "known")
        assert found.met is not None
        assert (found.met.on, found.met.where) == (date(2026, 11, 20), "Part-Dieu")
        assert "Claire" in reader.text[reader.text.index("Whom you want to meet") :]


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_a_hostile_name_and_way_are_only_words(
    journal_path: Path, size: tuple[int, int]
) -> None:
    evil = "[/] O'Neil [kids]"
    (route,) = write(journal_path, Person(name=evil))
    write(journal_path, Person(role=evil, standing="wanted", route=route.id, organisation=evil))
    async with opened(journal_path, size) as reader:
        await reader.press("5")
        assert reader.here.startswith(f"▌ {evil}  via {evil}"[:40])
        await reader.press("x")
        assert f"Asked: {evil}" in reader.text
