"""The order of a person's page, and what it says of hope and rhythm."""

from datetime import date
from pathlib import Path
from time import perf_counter

import pytest

from networkjournal.domain.records import (
    Barrier,
    Difference,
    Entry,
    Meeting,
    Met,
    Person,
    Search,
    Settings,
    Step,
)
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")

_TALL = (80, 60)


async def _page(path: Path, person: Person, *others: Person) -> str:
    write(path, *others, person)
    async with opened(path, _TALL) as reader:
        await reader.press("2")
        while person.label not in reader.here:
            await reader.press("j")
        await reader.press("enter")
        return reader.text


async def test_the_page_goes_from_what_i_mean_for_them_to_the_rest(journal_path: Path) -> None:
    truus, marijke = write(journal_path, Person(name="Truus Visser"), Person(name="Marijke"))
    claire = write(
        journal_path,
        Person(
            name="Claire Dubois",
            skills=("teaches French",),
            needs=("readers",),
            circles=("coaches", "church"),
            met=Met(on=date(2025, 5, 3), where="the fair", through=truus.id),
            rhythm="6w",
            differences=(Difference(what="waits longer", because="culture"),),
            barriers=(Barrier(kind="language", what="French", bridge=marijke.id),),
            notes="Likes tea.",
        ),
    )[0].id
    write(
        journal_path,
        Search(what="a French teacher"),
        Search(what="a venue", found=(claire,)),
        Search(what="closed, French", open=False),
        Entry(kind="talk", text="Older talk", people=(claire,), on=date(2026, 3, 1)),
        Entry(kind="talk", text="Newer talk", people=(claire,), on=date(2026, 9, 24)),
        Meeting(what="Coffee", people=(claire,), at="2026-11-24T10:00"),
        Step(what="Write her", people=(claire,), due=date(2026, 12, 1)),
    )
    async with opened(journal_path, _TALL) as reader:
        await reader.press("2", "enter")
        page = reader.text
    in_order = (
        "What can I mean for Claire?",
        "readers",
        "What I hope for",
        "● you look for: a French teacher",
        "a venue",
        "Where you differ",
        "waits longer",
        "Barriers",
        "language: French → Marijke",
        "coaches, church",
        "the fair · through Truus Visser · 3 May 2025",
        "every 6 weeks · last 24 Sep · due since 5 Nov",
        "Ahead",
        "Coffee",
        "Write her",
        "Together",
        "Newer talk",
        "Older talk",
        "More",
        "Likes tea.",
    )
    places = [page.find(words) for words in in_order]
    assert -1 not in places, (in_order[places.index(-1)], page)
    assert places == sorted(places)
    assert "closed, French" not in page


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (Person(name="Anna", rhythm="1m", created="2026-11-10"), "every month · due 10 Dec"),
        (Person(name="Anna", rhythm="none"), "none, on purpose"),
        (Person(name="Anna", rhythm="2w", created="2026-11-09"), "every 2 weeks · due today"),
        (
            Person(name="Anna", rhythm="1w", created="2026-11-01", put_off_until=date(2026, 12, 5)),
            "every week · put off until 5 Dec",
        ),
        (
            Person(name="Anna", circles=("family",), created="2026-11-01"),
            "every 2 years, as for family · due 1 Nov 2028",
        ),
    ],
)
async def test_the_rhythm_is_said_in_words_with_when_it_is_due(
    journal_path: Path, person: Person, words: str
) -> None:
    write(journal_path, Settings(id="settings", circle_rhythms={"family": "2y"}))
    assert words in await _page(journal_path, person)


async def test_somebody_to_meet_says_through_whom_and_how_far_it_is(journal_path: Path) -> None:
    piet = write(journal_path, Person(name="Piet"))[0]
    wanted = Person(role="a syrup supplier", standing="wanted", route=piet.id, wish="asked")
    page = await _page(journal_path, wanted)
    assert "through Piet · asked" in page
    assert page.index("What can I mean") < page.index("through Piet · asked")


async def test_a_page_with_thousands_of_entries_opens_at_once(journal_path: Path) -> None:
    anna = write(journal_path, Person(name="Anna"))[0]
    entries = [Entry(kind="talk", text=f"Talk {n}", people=(anna.id,)) for n in range(3000)]
    write(journal_path, *entries)
    async with opened(journal_path) as reader:
        section = reader.app.desktop._pages.made[1]
        begun = perf_counter()
        section._page(anna.id).shaped(76)
        assert perf_counter() - begun < 0.5
        await reader.press("2", "enter")
        assert "Together" in reader.text


async def test_what_another_program_calls_them_stays_off_the_page(journal_path: Path) -> None:
    text = await _page(journal_path, Person(name="Anna", fields={"UID": "abc-1", "dog": "Bijou"}))
    assert "Bijou" in text
    assert "abc-1" not in text
