from pathlib import Path

import pytest

from networkjournal.domain.records import Met, Person, Tie
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _bakers(path: Path) -> None:
    piet, anna = (one.id for one in write(
        path,
        Person(name="Piet Bakker", circles=("bakers",)),
        Person(name="Anna de Vries", circles=("bakers",)),
    ))  # fmt: skip
    write(
        path,
        Person(name="Bram Jansen", circles=("family",)),
        Person(name="Loes Stroop", standing="through", met=Met(through=piet)),
        Tie(a=piet, b=anna),
    )


async def test_the_map_shows_circles_and_says_whom_one_stands_on_and_whom_they_know(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "o")
        assert "you" in reader.words
        assert "bakers 2" in reader.text
        assert "family 1" in reader.text
        seen = {}
        for _ in range(4):
            seen[reader.lines[-2].partition("  ●")[0].strip()] = reader.text
            await reader.press("j")
        assert set(seen) == {
            "Piet Bakker  knows Anna de Vries, 1 you do not know yet",
            "Anna de Vries  knows Piet Bakker",
            "Bram Jansen  knows nobody here, as far as is written down",
            "Loes Stroop  you → Piet Bakker → Loes Stroop",
        }


async def test_list_and_map_follow_each_other_and_tab_leads_from_one_to_the_other(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path, WIDE) as reader:
        await reader.press("6", "o", "tab")
        assert "Anna de Vries" in reader.here
        await reader.press("down")
        assert "Piet Bakker  knows" in reader.text
        await reader.press("tab", "right", "right")
        assert "Bram Jansen  knows nobody" in reader.text
        assert next(line for line in reader.lines if line.startswith("│")).strip("│ ")[:1] == "●"
        await reader.press("tab")
        assert "Bram Jansen" in reader.here


async def test_enter_opens_somebody_and_escape_leads_back_to_the_map_and_then_away(
    journal_path: Path,
) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "o")
        while "Bram Jansen  " not in reader.text:
            await reader.press("j")
        await reader.press("enter")
        assert "What can I mean for Bram?" in reader.text
        await reader.press("escape")
        assert "Bram Jansen  knows nobody" in reader.text
        await reader.press("escape")
        assert "Looking for" in reader.text or "Circles" in reader.text


async def test_a_key_acts_on_whom_one_stands_on_and_the_map_follows(journal_path: Path) -> None:
    _bakers(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "o")
        while "Bram Jansen  " not in reader.text:
            await reader.press("j")
        await reader.press("d")
        assert "Deleted Bram Jansen" in reader.text
        assert "family 1" not in reader.text
        await reader.press("u", "j")
        assert "family 1" in reader.text
    assert len(Journal.open(journal_path).people) == 4


async def test_an_empty_map_says_what_it_waits_for(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", archived=True))
    async with opened(journal_path, SMALL) as reader:
        await reader.press("6", "o", "left", "j", "enter", "d")
        assert "Nobody is on the map yet." in reader.words


async def test_a_large_network_is_one_dot_a_circle_and_enter_shows_its_people(
    journal_path: Path,
) -> None:
    write(journal_path, *(Person(name=f"Baker {n}", circles=("bakers",)) for n in range(70)))
    write(journal_path, *(Person(name=f"Cousin {n}", circles=("family",)) for n in range(5)))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("6", "o")
        assert "● 70" in reader.text
        while "bakers  70 people" not in reader.lines[-2]:
            await reader.press("j")
        await reader.press("enter")
        assert "circle:" in reader.text
        assert "Baker 1" in reader.text
