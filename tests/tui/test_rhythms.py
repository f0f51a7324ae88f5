"""Keeping in touch by keys: a circle's rhythm with what it asks, someone's own, and putting off."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person, Settings
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _family(path: Path) -> None:
    ann, bob, *_rest = write(
        path,
        Person(name="Ann [kids] Vos", circles=("family",)),
        Person(name="Bob Vos", circles=("Family",)),
        Person(name="Cor Vos", circles=("family",), rhythm="1y", created="2026-11-20"),
        Person(name="Dirk Smit", circles=("work",), rhythm="1w", created="2026-11-20"),
    )
    write(
        path,
        Entry(kind="talk", text="Called", on=date(2026, 9, 1), people=(ann.id,)),
        Entry(kind="talk", text="Called", on=date(2026, 11, 1), people=(bob.id,)),
    )


async def _on_family(reader: Reader) -> None:
    await reader.press("2", "C", "g")
    for _row in range(12):
        if "family" in reader.here:
            return
        await reader.press("j")
    raise AssertionError(reader.text)


def _people(path: Path) -> dict[str, Person]:
    return {one.name.split(" ")[0]: one for one in Journal.open(path).people.values()}


@pytest.mark.parametrize("size", [SMALL, LEAST])
async def test_a_circles_rhythm_says_what_it_asks_and_is_one_change(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _family(journal_path)
    async with opened(journal_path, size) as reader:
        await _on_family(reader)
        await reader.press("R")
        await reader.type("every 6 weeks")
        words = reader.words
        assert "every 6 weeks 2 people · 1 keeps a rhythm of their own" in words
        assert "about one talk in 3 weeks; with all other rhythms about 1 talk a week" in words
        assert "Due at once Ann" in words
        assert "In four weeks Bob 13 Dec" in words
        await reader.press("enter")
        assert "Rhythm of family: every 6 weeks · u to undo" in reader.words
        assert "every 6 weeks" in reader.here
        assert Journal.open(journal_path).settings.circle_rhythms == {"family": "6w"}
        await reader.press("u")
        assert Journal.open(journal_path).settings.circle_rhythms == {}


async def test_no_rhythm_is_refused_and_what_was_typed_is_kept(journal_path: Path) -> None:
    _family(journal_path)
    async with opened(journal_path) as reader:
        await _on_family(reader)
        await reader.press("R")
        await reader.type("0 days")
        await reader.press("enter")
        assert "“0 days” is no rhythm; try 6w, 3m, 1y or none." in reader.text
        await reader.press("escape", "R")
        assert "0 days" in reader.text
    assert Journal.open(journal_path).settings.circle_rhythms == {}


async def test_a_rhythm_is_taken_from_a_circle_again(journal_path: Path) -> None:
    _family(journal_path)
    write(journal_path, Settings(id="settings", circle_rhythms={"family": "6w"}))
    async with opened(journal_path) as reader:
        await _on_family(reader)
        await reader.press("R", "ctrl+u")
        assert "without a rhythm 2 people" in reader.words
        await reader.press("enter")
        assert "No rhythm for family any more · u to undo" in reader.text
    assert Journal.open(journal_path).settings.circle_rhythms == {"family": ""}


async def test_a_circle_of_people_one_only_wants_to_meet_says_so(journal_path: Path) -> None:
    write(journal_path, Person(name="Ann", circles=("family",), standing="wanted"))
    async with opened(journal_path) as reader:
        await _on_family(reader)
        await reader.press("R")
        await reader.type("6w")
        assert "every 6 weeks nobody in it whom you know yet" in reader.words


async def test_a_tag_has_no_rhythm(journal_path: Path) -> None:
    write(journal_path, Person(name="Ann", tags=("oven",)))
    async with opened(journal_path) as reader:
        await reader.press("2", "C", "R")
        assert "Circles and tags" in reader.text


async def test_a_person_is_given_a_rhythm_and_put_off_without_any_contact(
    journal_path: Path,
) -> None:
    _family(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "R")
        await reader.type("om de 3 maanden")
        assert "every 3 months · last 1 Sep · due 1 Dec" in reader.text
        await reader.press("down")
        await reader.type("1 March")
        assert "put off until 1 Mar 2027" in reader.words
        await reader.press("enter")
        assert "Ann [kids] Vos: every 3 months" in reader.text
        ann = _people(journal_path)["Ann"]
        assert (ann.rhythm, ann.put_off_until) == ("3m", date(2027, 3, 1))
        assert len(Journal.open(journal_path).entries) == 2
        await reader.press("u")
    ann = _people(journal_path)["Ann"]
    assert (ann.rhythm, ann.put_off_until) == ("", None)


async def test_none_on_purpose_is_said_so(journal_path: Path) -> None:
    _family(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "R")
        await reader.type("none")
        await reader.press("ctrl+s")
        assert "Ann [kids] Vos: none, on purpose" in reader.text
        await reader.press("enter")
        assert "none, on purpose · last 1 Sep" in reader.text


async def test_who_is_due_is_put_off_for_a_week_from_any_list(journal_path: Path) -> None:
    _family(journal_path)
    write(journal_path, Settings(id="settings", circle_rhythms={"family": "6w"}))
    async with opened(journal_path) as reader:
        await reader.press("2", "g")
        assert "due" in reader.here
        await reader.press("z")
        assert "Put off for a week; no contact was noted · u to undo" in reader.text
        assert "due" not in reader.here
        assert _people(journal_path)["Ann"].put_off_until == date(2026, 11, 30)
        await reader.press("z")  # not due now: nothing to put off
        assert _people(journal_path)["Ann"].put_off_until == date(2026, 11, 30)
        await reader.press("u")
        assert "due" in reader.here


async def test_marked_people_are_told_what_the_rhythm_asks(journal_path: Path) -> None:
    _family(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "asterisk", "c")
        await reader.go_to_field("Rhythm")
        await reader.type("every 2 weeks")
        assert "That asks about 2 talks a week" in reader.words
        assert "Due at once Ann" in reader.words
        await reader.press("ctrl+s")
    assert {one.rhythm for one in _people(journal_path).values()} == {"2w"}


async def test_the_third_order_is_who_is_due_first_with_the_reason(journal_path: Path) -> None:
    _family(journal_path)
    write(
        journal_path,
        Settings(id="settings", circle_rhythms={"family": "30d"}),
        Person(name="Zoë Kok", rhythm="1w", put_off_until=date(2026, 12, 1), created="2026-11-01"),
        Person(name="Els Kok", rhythm="none"),
    )
    async with opened(journal_path) as reader:
        await reader.press("2", "G", "o", "o")
        rows = [line.lstrip("▌ ").rstrip() for line in reader.lines[6:12]]
        assert "Ann [kids] Vos" in reader.here
        assert [" ".join(row.split()) for row in rows] == [
            "Ann [kids] Vos 53 days over a 30-day rhythm, as for family",
            "Dirk Smit Fri 27 Nov, by a 1-week rhythm",
            "Bob Vos Tue 1 Dec, by a 30-day rhythm, as for family",
            "Zoë Kok put off until 1 Dec",
            "Cor Vos Sat 20 Nov 2027, by a 1-year rhythm",
            "Els Kok none, on purpose",
        ]
        await reader.press("t")
        await reader.type("had a word")
        await reader.press("enter")
        assert "Ann [kids] Vos" not in reader.lines[6]
        await reader.press("o")
        assert "by name" in reader.text
