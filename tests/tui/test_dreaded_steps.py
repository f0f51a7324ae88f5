"""Steps that take courage: put off in words, done with how it was, and who is waiting for you."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Expertise, Person, Profile, Step
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_TODAY = date(2026, 11, 23)


def _call(path: Path, **fields: object) -> str:
    """Sanne, and a step to call her; the id of the step."""
    sanne = write(path, Person(name="Sanne Koster"))[0]
    said = {"what": "Call Sanne", "people": (sanne.id,), **fields}
    return write(path, Step(**said))[0].id  # type: ignore[arg-type]


def _step(path: Path, key: str) -> Step:
    return Journal.open(path).steps[key]


async def test_a_step_that_nobody_dreads_is_done_at_once(journal_path: Path) -> None:
    key = _call(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "x")
        assert "Done: Call Sanne · u to undo" in reader.text
        assert _step(journal_path, key).done == _TODAY
        await reader.press("x")
        assert _step(journal_path, key).done is None


async def test_a_dreaded_step_asks_how_it_was_and_is_done_in_one_change(
    journal_path: Path,
) -> None:
    key = _call(journal_path, dread_before=7)
    async with opened(journal_path) as reader:
        await reader.press("7", "x")
        assert "How was it?" in reader.text
        assert "Dreaded: 7 of 10" in reader.text
        await reader.type("12")
        await reader.press("enter")
        await reader.type("She laughed")
        await reader.press("enter")
        assert "How was it?" in reader.text
        assert _step(journal_path, key).done is None
        await reader.press("backspace")
        await reader.press("ctrl+s")
        step = _step(journal_path, key)
        assert (step.done, step.dread_after, step.outcome) == (_TODAY, 1, "She laughed")
        assert "Of 1 step dreaded, 1 went well." in reader.text
        assert "7 → 1" in reader.text
        await reader.press("u")
        step = _step(journal_path, key)
        assert (step.done, step.dread_after, step.outcome) == (None, None, "")
        assert "went well" not in reader.text


async def test_enter_passes_the_questions_by(journal_path: Path) -> None:
    key = _call(journal_path, dread_before=7)
    async with opened(journal_path) as reader:
        await reader.press("7", "x", "enter", "enter")
        assert "Done: Call Sanne · u to undo" in reader.text
    step = _step(journal_path, key)
    assert (step.done, step.dread_after, step.outcome) == (_TODAY, None, "")


async def test_escape_leaves_it_open_and_keeps_what_was_typed(journal_path: Path) -> None:
    key = _call(journal_path, dread_before=7)
    async with opened(journal_path) as reader:
        await reader.press("7", "x")
        await reader.type("3")
        await reader.press("escape")
        assert _step(journal_path, key).done is None
        await reader.press("x", "ctrl+s")
    assert _step(journal_path, key).dread_after == 3


async def test_z_puts_a_step_off_in_words(journal_path: Path) -> None:
    key = _call(journal_path, due=_TODAY)
    async with opened(journal_path) as reader:
        await reader.press("7", "z")
        assert "tomorrow" in reader.here
        await reader.press("ctrl+u")
        await reader.type("yesterday")
        await reader.press("enter")
        assert "Put off means later than today." in reader.text
        await reader.press("ctrl+u")
        await reader.type("[/] some day")
        await reader.press("enter")
        assert "“[/] some day” is not a date here." in reader.text
        await reader.press("ctrl+u")
        await reader.type("two weeks")
        await reader.press("enter")
        assert "Put off until Mon 7 Dec: Call Sanne · u to undo" in reader.text
        assert "Who is waiting for you?" not in reader.text
    step = _step(journal_path, key)
    assert (step.due, step.put_off) == (date(2026, 12, 7), (_TODAY,))


async def test_put_off_twice_it_asks_and_answers_with_evidence(journal_path: Path) -> None:
    key = _call(
        journal_path, put_off=(date(2026, 11, 16),), dread_before=7, smallest="one question"
    )
    kees = write(journal_path, Person(name="Kees Smit"))[0].id
    (sanne,) = Journal.open(journal_path).steps[key].people
    write(
        journal_path,
        Entry(kind="talk", text="Kees Smit vroeg hoe je ze bruin bakt", on=date(2026, 8, 12),
              people=(kees,)),
        Entry(id="sown", kind="sowing", text="Lent Kees a pan", on=date(2026, 10, 3),
              people=(kees,)),
        Entry(kind="harvest", text="A new stall", on=date(2026, 11, 3), sowings=("sown",)),
        Profile(since=date(2026, 10, 1), expertise=(Expertise(name="baking small"),)),
        Person(id=sanne, name="Sanne Koster", needs=("someone baking round",)),
    )  # fmt: skip
    async with opened(journal_path) as reader:
        await reader.press("7", "z", "enter")
        assert "Who is waiting for you?" in reader.text
        order = [
            "You put this off twice: Call Sanne. Dreaded: 7 of 10.",
            "Your journal says:",
            "12 Aug ~ Kees Smit vroeg",
            "3 Oct → Lent Kees a pan ● borne",
            "Sanne needs someone baking round; you offer: baking small",
            "Smallest step: one question",
        ]
        words = reader.words
        places = [words.index(one) for one in order]
        assert places == sorted(places)
        assert "Smallest step: one question" in reader.here
        await reader.press("g", "enter")
        assert "Kees Smit vroeg" in reader.text
        await reader.press("escape", "G", "enter")
        assert "For today: Call Sanne · u to undo" in reader.text
        assert "Next steps" in reader.text
    assert _step(journal_path, key).due == _TODAY


async def test_without_evidence_it_says_so_and_s_gives_something(journal_path: Path) -> None:
    _call(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "Q")
        assert "No one yet. All begin so: give something first." in reader.words
        assert "Could you bring Sanne one thing you know? s writes it down." in reader.words
        assert "What is the smallest version? e writes it down." in reader.text
        await reader.press("s")
        assert "with Sanne Koster" in reader.text
        await reader.type("Sent the recipe")
        await reader.press("enter")
        assert "→ Sent the recipe" in reader.text
        assert "No one yet" not in reader.text


async def test_e_makes_it_smaller_and_z_leaves_it_for_later(journal_path: Path) -> None:
    key = _call(journal_path, due=date(2026, 12, 1), put_off=(_TODAY, _TODAY))
    async with opened(journal_path) as reader:
        await reader.press("7", "Q", "e")
        await reader.type("one message")
        await reader.press("enter")
        assert "Smallest step: one message" in reader.here
        await reader.press("z")
        assert "It comes back on Tue 1 Dec." in reader.text
        assert "Next steps" in reader.text
    step = _step(journal_path, key)
    assert (step.smallest, step.due, len(step.put_off)) == ("one message", date(2026, 12, 1), 2)


@pytest.mark.parametrize("letter", ["x", "L"])
async def test_letting_the_step_go_deletes_it_and_undo_brings_it_back(
    journal_path: Path, letter: str
) -> None:
    key = _call(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "Q", letter)
        assert "Let go: Call Sanne · u to undo" in reader.text
        assert key not in Journal.open(journal_path).steps
        await reader.press("u")
        assert "Call Sanne" in reader.here
    assert key in Journal.open(journal_path).steps


async def test_what_another_does_is_not_put_off_here_and_asks_nothing(journal_path: Path) -> None:
    _call(journal_path, by="them")
    async with opened(journal_path) as reader:
        await reader.press("7", "z")
        assert "Until when?" not in reader.text
        await reader.press("Q")
        assert "Who is waiting for you?" not in reader.text


async def test_a_step_deleted_elsewhere_meanwhile_leaves_an_empty_page(journal_path: Path) -> None:
    key = _call(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("7", "Q")
        journal = Journal.open(journal_path)
        with journal.change("Deleted elsewhere") as change:
            change.remove(journal.steps[key])
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "No step is in question. Esc goes back." in reader.text
        await reader.press("enter", "e", "z", "x", "escape")
        assert "No goal yet" in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_hostile_words_are_only_words_at_every_size(
    journal_path: Path, size: tuple[int, int]
) -> None:
    evil = "[/] O'Neil [kids]"
    key = _call(journal_path, what=evil, smallest=evil, dread_before=9)
    (sanne,) = _step(journal_path, key).people
    write(
        journal_path,
        Person(id=sanne, name=evil, needs=(f"baking {evil}",)),
        Entry(kind="sowing", text=evil, asked=True, on=_TODAY, people=(sanne,)),
        Profile(since=date(2026, 10, 1), expertise=(Expertise(name="baking", offer=evil),)),
        Step(what=evil, people=(sanne,)),
    )
    async with opened(journal_path, size) as reader:
        await reader.press("7", "Q")
        assert f"Smallest step: {evil[:10]}" in reader.here
        assert reader.words.count(evil) >= 4
        await reader.press("escape", "x")
        assert evil in reader.text


async def test_a_step_due_later_is_put_off_to_the_day_after_and_typing_says_another(
    journal_path: Path,
) -> None:
    (step,) = write(journal_path, Step(what="Call Sanne", due=date(2026, 11, 27)))
    async with opened(journal_path) as reader:
        await reader.press("7", "z")
        assert "28 Nov" in reader.here
        await reader.press(*"friday", "enter")
        assert "It is due that day already; another day puts it off." in reader.words
        await reader.press("ctrl+u")
        await reader.type("2 december")
        await reader.press("enter")
    found = Journal.open(journal_path).steps[step.id]
    assert (found.due, found.put_off) == (date(2026, 12, 2), (date(2026, 11, 23),))
