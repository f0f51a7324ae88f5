from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Meeting, Person, Profile, Settings
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")

TALL = (80, 75)


def _story(path: Path) -> None:
    """Six sowings; three bore after 2, 4 and 4 months, three have waited 1, 3 and 6 months."""
    anna, piet = write(path, Person(name="Anna", circles=("work",)), Person(name="[/] Piet"))
    sown = {
        "a": (date(2026, 4, 20), date(2026, 6, 20)),
        "b": (date(2026, 5, 20), date(2026, 9, 20)),
        "c": (date(2026, 7, 1), date(2026, 11, 1)),
        "d": (date(2026, 10, 23), None),
        "e": (date(2026, 8, 23), None),
        "f": (date(2026, 5, 23), None),
    }
    for name, (day, bore) in sown.items():
        (sowing,) = write(
            path, Entry(kind="sowing", text=f"Gave {name}", on=day, people=(anna.id,), minutes=20)
        )
        if bore is not None:
            harvest = Entry(
                kind="harvest", text=f"Got {name}", on=bore, sowings=(sowing.id,),
                people=(piet.id,), surprise=True,
            )  # fmt: skip
            write(path, harvest)
    write(
        path,
        Entry(kind="talk", text="Called", on=date(2026, 11, 23), minutes=45, people=(anna.id,)),
        Meeting(what="Coffee", at="2026-11-17T10:00", minutes=60, state="held"),
        Profile(statement="Baker", giving="scheutig [kids]"),
        Settings(id="settings", weekly_minutes=120),
    )


async def test_it_says_what_bore_and_that_half_had_after_four_months(journal_path: Path) -> None:
    _story(journal_path)
    async with opened(journal_path, TALL) as reader:
        await reader.press("7", "o")
        assert "Of 6 sowings 3 have borne so far." in reader.text
        assert "half had borne after about 4 months." in reader.words
        assert "┏" in reader.text
        assert "2026 Q2" in reader.text
        assert "In your own word: scheutig [kids]" in reader.text
        assert "Anna → [/] Piet" in reader.text
        this_week = next(line for line in reader.lines if "this week" in line)
        assert "0:45 of 2:00" in this_week
        last_week = next(line for line in reader.lines if "last week" in line)
        assert "1:00 of 2:00" in last_week


async def test_every_figure_opens_as_the_lines_it_counted(journal_path: Path) -> None:
    _story(journal_path)
    seen: dict[str, str] = {}
    async with opened(journal_path, TALL) as reader:
        await reader.press("7", "o")
        for _row in range(40):
            here = reader.here
            if "w Why?" in reader.footer:
                await reader.press("w")
                seen[here[1:].strip()] = reader.text
                await reader.press("escape")
            await reader.press("j")
    pages = {
        "Of 6 sowings": "Waiting · 3",
        "73 %": "after 4 months: 73 %, of 3 followed that long",
        "2026 Q4": "Gave d",
        "April 2026": "Given · 1",
        "June 2026": "Received · 1",
        "Given: 6 without a size": "Given · 6",
        "from no circle": "Got a",
        "this week": "2026-W48",
        "last week": "Coffee",
    }
    for begins, shown in pages.items():
        assert any(here.startswith(begins) and shown in page for here, page in seen.items()), begins


async def test_giving_and_receiving_turn_from_months_to_quarters_and_years(
    journal_path: Path,
) -> None:
    _story(journal_path)
    async with opened(journal_path, TALL) as reader:
        await reader.press("7", "o")
        assert "by month" in reader.text
        june = next(line for line in reader.lines if "June 2026" in line)
        assert "0 given, 1 received" in june
        await reader.press("o")
        row = next(line for line in reader.lines if "2026 Q2" in line and "given" in line)
        assert "3 given, 1 received" in row
        await reader.press("o")
        row = next(line for line in reader.lines if line.strip().startswith("2026  "))
        assert "6 given, 3 received" in row
        await reader.press("o")
        assert "by month" in reader.text


async def test_beside_the_counts_stands_what_was_asked_for_and_ones_own_word(
    journal_path: Path,
) -> None:
    _story(journal_path)
    write(
        journal_path,
        Entry(kind="sowing", text="A book", on=date(2026, 11, 2), size="large", asked=True),
        Entry(kind="sowing", text="A tip", on=date(2026, 11, 3), size="small", asked=False),
        Entry(kind="sowing", text="A tip", on=date(2026, 11, 3), size="small", asked=False),
    )
    async with opened(journal_path, TALL) as reader:
        await reader.press("7", "o")
        assert "Given: 2 small, 1 large, 6 without a size." in reader.words
        assert "Received: 3 without a size." in reader.words
        words = "Asked for: 1; not asked for: 2. In your own word: scheutig [kids]"
        assert words in reader.words


async def test_a_quarter_of_many_sowings_is_drawn_to_scale(journal_path: Path) -> None:
    sowings = [Entry(kind="sowing", text="Gave", on=date(2026, 10, 3)) for _each in range(200)]
    sowings += [Entry(kind="sowing", text="Gave", on=date(2026, 7, 3)) for _each in range(10)]
    write(journal_path, *sowings)
    async with opened(journal_path, SMALL) as reader:
        await reader.press("7", "o")
        quarters = [line for line in reader.lines if "sown  " in line]
        assert [line.count("○") for line in quarters] == [2, 34]
        assert "one sign for 6 sowings" in reader.text


async def test_a_harvest_written_meanwhile_counts_and_escape_leads_back(journal_path: Path) -> None:
    _story(journal_path)
    sowing = next(
        one.id for one in Journal.open(journal_path).entries.values() if one.text == "Gave d"
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("7", "o")
        with Journal.open(journal_path).change("elsewhere") as change:
            change.put(
                Entry(kind="harvest", text="At last", on=date(2026, 11, 23), sowings=(sowing,))
            )
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "Of 6 sowings 4 have borne so far." in reader.text
        await reader.press("escape")
        assert "0 of 3 active" in reader.text


async def test_without_sowings_it_says_how_one_sows(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, LEAST) as reader:
        await reader.press("7", "o", "w", "j", "enter")
        assert "Nothing written yet. s sows." in reader.text
