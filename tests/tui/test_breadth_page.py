from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person, Profile, Record
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _fellows() -> list[Record]:
    return [Person(name=f"Baker {n}", circles=("fellow bakers",), field="baking") for n in range(8)]


async def test_the_bakers_network_grows_from_one_circle_to_as_if_over_four(
    journal_path: Path,
) -> None:
    write(journal_path, *_fellows(), Profile(statement="Baker", circles=("fellow bakers",)))
    async with opened(journal_path) as reader:
        await reader.press("6")
        assert "Your 8 relations are all in one circle, fellow bakers." in reader.words
        assert "All 8 are of your own trade." in reader.words
    counts = {"pancakes": 1, "suppliers": 2, "family": 2, "football": 1, "neighbourhood": 1}
    write(
        journal_path,
        *(Person(name=f"{circle} {n}", circles=(circle,)) for circle, many in counts.items()
          for n in range(many)),
    )  # fmt: skip
    async with opened(journal_path, (80, 40)) as reader:
        await reader.press("6")
        said = reader.words.replace("▌ ", "")
        assert "as if over 4.1 equal circles; the largest, fellow bakers, holds 53 %" in said
        assert "7 of 15 are from outside your own trade." in reader.words
        assert "are from different circles: a chance of 71 %." in reader.words


async def test_every_figure_says_whom_it_counted_and_escape_leads_back(journal_path: Path) -> None:
    write(
        journal_path,
        *_fellows(),
        Person(name="Bram", circles=("family",), place="Zwolle", languages=("French",)),
        Profile(statement="Baker", circles=("fellow bakers",)),
    )
    asked = {
        "spread as if over": "family · 11 %",
        "outside your own trade": "From outside it · 1",
        "picked at random": "Two from different circles",
        "newcomers": "Newcomers of the last six months",
        "are spread": "Your relations by circle",
        "is in one place": "Zwolle",
        "speaks one language": "French",
    }
    async with opened(journal_path, SMALL) as reader:
        await reader.press("6")
        seen: dict[str, str] = {}
        for _row in range(22):
            here = " ".join(line[1:].strip() for line in reader.lines if line.startswith("▌"))
            if "w Why?" in reader.footer:
                await reader.press("w")
                seen[here] = reader.text
                await reader.press("escape")
                assert here.split()[0] in reader.text
            await reader.press("j")
    for sentence, answer in asked.items():
        assert any(sentence in here and answer in page for here, page in seen.items()), sentence


async def test_a_circle_with_nobody_in_it_is_not_used_yet(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", circles=("work",)))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("6", "j", "j")
        assert "family" in reader.here
        assert "not used yet" in reader.here
        await reader.press("w")
        assert "nobody yet" in reader.text


async def test_figures_follow_what_changes_and_surprises_come_from_the_log(
    journal_path: Path,
) -> None:
    (anna, _bram) = write(
        journal_path,
        Person(name="Anna", circles=("work",)),
        Person(name="Bram", circles=("study",)),
    )
    async with opened(journal_path, WIDE) as reader:
        await reader.press("6")
        assert "Your 2 relations are spread evenly over 2 circles." in reader.words
        with Journal.open(journal_path).change("elsewhere") as change:
            change.put(
                Entry(kind="insight", text="Oh", people=(anna.id,), surprise=True,
                      on=date(2026, 11, 1))
            )  # fmt: skip
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "1 surprise so far" in reader.words
        await reader.press("2", "d", "6")
        assert "Your one relation is in one circle, study." in reader.words


async def test_nobody_yet_shows_no_figure(journal_path: Path) -> None:
    write(journal_path, Profile(statement="Baker"))
    async with opened(journal_path) as reader:
        await reader.press("6", "w", "j")
        assert "You look for nothing yet." in reader.words
        assert "%" not in reader.text


async def test_a_figure_of_nobody_says_why_there_is_none(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", circles=("work",)))
    async with opened(journal_path, (80, 40)) as reader:
        await reader.press("6")
        seen: dict[str, str] = {}
        for _row in range(20):
            here = " ".join(line[1:].strip() for line in reader.lines if line.startswith("▌"))
            if "w Why?" in reader.footer:
                await reader.press("w")
                seen[here] = reader.words
                await reader.press("escape")
            await reader.press("j")
    for sentence, answer in (
        ("Your own field or trade is not marked", "stand in the form of Known for."),
        ("Nobody’s place", "Places nobody yet"),
    ):
        assert any(sentence in here and answer in page for here, page in seen.items()), sentence
