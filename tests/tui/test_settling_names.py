from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.journal import Journal
from networkjournal.language import speak
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def people(journal_path: Path) -> dict[str, Person]:
    """Marie Curie, a Piet Bakker, and two who are called Karin Mulder."""
    persons = (
        Person(name="Marie Curie"),
        Person(name="Piet Bakker"),
        Person(name="Karin Mulder", circles=("football",)),
        Person(name="Karin Mulder", circles=("fellow bakers",)),
    )
    written = write(journal_path, *persons)
    return {one.id: one for one in written if isinstance(one, Person)}


def _entry(path: Path) -> Entry:
    (entry,) = Journal.open(path).entries.values()
    return entry


async def test_a_name_with_which_a_known_one_begins_is_offered_before_it_is_added(
    journal_path: Path, people: dict[str, Person]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Mar about the stall")
        assert "Marie Curie? Tab chooses · Enter again adds Mar" in reader.text
        await reader.press("enter")
        assert not Journal.open(journal_path).entries
        assert len(Journal.open(journal_path).people) == len(people)
        await reader.press("tab", "enter")
        entry = _entry(journal_path)
    assert entry.text == "Called Marie Curie about the stall"
    assert [people[key].name for key in entry.people] == ["Marie Curie"]


async def test_enter_again_adds_the_name_that_only_looked_like_a_known_one(
    journal_path: Path, people: dict[str, Person]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Mar about the stall")
        await reader.press("enter", "enter")
    journal = Journal.open(journal_path)
    assert [journal.people[key].name for key in _entry(journal_path).people] == ["Mar"]


async def test_enter_asks_anew_once_the_sentence_is_another(
    journal_path: Path, people: dict[str, Person]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Mar")
        await reader.press("enter")
        await reader.type(" and @Pie")
        await reader.press("enter")
        assert not Journal.open(journal_path).entries
        await reader.press("enter")
        assert not Journal.open(journal_path).entries
        await reader.press("enter")
    assert len(_entry(journal_path).people) == 2


async def test_tab_completes_the_nearest_name_before_the_cursor_and_the_cursor_stays(
    journal_path: Path, people: dict[str, Person]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Met @Mar, later @Pie at the")
        await reader.press("tab")
        assert "Met @Mar, later @Piet Bakker at the" in reader.here
        await reader.press("tab")
        assert "Met @Marie Curie, later @Piet Bakker at the" in reader.here
        await reader.type(" mill")
        await reader.press("enter")
    assert _entry(journal_path).text == "Met Marie Curie, later Piet Bakker at the mill"


@pytest.mark.parametrize("turns", [1, 2])
async def test_two_of_one_name_are_told_apart_without_an_id_in_the_sentence(
    journal_path: Path, people: dict[str, Person], turns: int
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("t")
        await reader.type("Called @Karin about the stall")
        await reader.press(*["tab"] * turns)
        assert "Called @Karin Mulder about the stall" in reader.here
        meant = "football" if "with Karin Mulder (football)" in reader.text else "fellow bakers"
        assert f"with Karin Mulder ({meant})" in reader.text
        await reader.press("escape", "t")
        assert f"with Karin Mulder ({meant})" in reader.text
        await reader.press("enter")
    entry = _entry(journal_path)
    assert entry.text == "Called Karin Mulder about the stall"
    assert [people[key].circles for key in entry.people] == [(meant,)]


async def test_a_kept_sentence_goes_on_behind_a_space_and_ctrl_u_clears_it(
    journal_path: Path, people: dict[str, Person]
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("s")
        assert "Kept from before" not in reader.text
        await reader.type("Lent the pan")
        await reader.press("escape", "s")
        assert "Kept from before; ^u clears it." in reader.text
        await reader.type("to @Piet")
        assert "Lent the pan to @Piet" in reader.here
        assert "Kept from before" not in reader.text
        await reader.press("escape", "s", "ctrl+u")
        assert "Lent" not in reader.text
        await reader.type("Something else")
        await reader.press("enter")
    assert _entry(journal_path).text == "Something else"


@pytest.mark.parametrize(("language", "size"), [("en", (80, 24)), ("nl", (80, 24))])
async def test_a_new_name_beside_a_known_one_is_said_first_and_whole(
    journal_path: Path, people: dict[str, Person], language: str, size: tuple[int, int]
) -> None:
    speak(language)
    async with opened(journal_path, size) as reader:
        await reader.press("s")
        await reader.type("Introduced @Marie to @Zoë")
        line = next(line for line in reader.lines if "Zoë" in line and "@" not in line)
        assert "…" not in line
        assert "Enter" in line
        assert "Marie Curie" in reader.text
