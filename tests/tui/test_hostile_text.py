"""Names and notes that are markup, control codes or very long, on every screen."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Achievement,
    Barrier,
    Difference,
    Entry,
    Expertise,
    Goal,
    Group,
    LookBack,
    Meeting,
    Member,
    Person,
    Preparation,
    Profile,
    Search,
    Step,
    Tie,
)
from networkjournal.language import speak
from tests.tui.at_the_screen import LEAST, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

MARKUP = "[/] [kids] :smile: [@click=app.quit]x[/] [link=https://x]y [b"
CODES = "\x1b]52;c;cHduZWQ=\x07\x9b2J\x85\x00\u202eevil\u2066" + "e" + "\u0301" * 5000
LONG = "word" * 5000 + " 漢字👩‍👩‍👧" * 100
_FOREIGN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _hostile_journal(path: Path, evil: str) -> None:
    """A record of every kind in which every text is this."""
    person = Person(
        name=evil, role=evil, circles=(evil,), needs=(evil,), skills=(evil,), offer=evil,
        field=evil, organisation=evil, place=evil, languages=(evil,), notes=evil, tags=(evil,),
        differences=(Difference(what=evil, because=evil),),
        barriers=(Barrier(kind=evil, what=evil),),
        links=(evil,), emails=(evil,), fields={evil: evil},
    )  # fmt: skip
    wanted = Person(role=evil, standing="wanted")
    one, other = (record.id for record in write(path, person, wanted))
    write(
        path,
        Profile(statement=evil, expertise=(Expertise(name=evil, offer=evil),), giving=evil),
        Achievement(what=evil, result=evil, expertise=evil, people=(one,)),
        Entry(kind="sowing", text=evil, people=(one,), tags=(evil,), expertise=evil),
        Entry(kind="insight", text=evil, use=evil, people=(one, other)),
        Meeting(what=evil, place=evil, people=(one,), notes=evil, prep=Preparation(know=evil)),
        Step(what=evil, people=(one,), smallest=evil),
        Group(what=evil, purpose=evil, members=(Member(person=one, role=evil),)),
        Search(what=evil, why=evil, found=(one,)),
        Tie(a=one, b=other, how=evil),
        Goal(what=evil, use=evil, sign=evil),
    )  # fmt: skip


def _assert_harmless(reader: Reader) -> None:
    assert not _FOREIGN.search(reader.text)
    assert reader.app.is_running
    width = reader.app.size.width
    strips = reader.app.screen._compositor.render_strips()
    assert {sum(part.cell_length for part in strip) for strip in strips} == {width}
    assert not any(part.style and part.style.link for part in reader.segments)


@pytest.mark.parametrize("size", [LEAST, WIDE], ids=["least", "wide"])
@pytest.mark.parametrize("evil", [MARKUP, CODES, LONG], ids=["markup", "codes", "long"])
async def test_every_screen_shows_text_from_people_as_words(
    journal_path: Path, evil: str, size: tuple[int, int]
) -> None:
    _hostile_journal(journal_path, evil)
    shown = "[/] [kids]" if evil is MARKUP else ""
    async with opened(journal_path, size) as reader:
        for digit in range(1, 8):
            await reader.press(str(digit))
            _assert_harmless(reader)
            assert shown in reader.text
            await reader.press("enter", "j", "enter")
            _assert_harmless(reader)
            await reader.press("escape", "escape", "escape")
        await reader.press("2", "e")
        _assert_harmless(reader)
        assert shown in reader.text
        await reader.press("escape", "d")
        _assert_harmless(reader)
        assert shown in reader.lines[-2]
        await reader.press("u", "s")
        await reader.type(f"Gave {shown or 'x'} to @{shown or 'x'}")
        _assert_harmless(reader)
        await reader.press("escape", "slash")
        await reader.type(shown or "x")
        _assert_harmless(reader)


@pytest.mark.parametrize("size", [LEAST, WIDE], ids=["least", "wide"])
@pytest.mark.parametrize("evil", [MARKUP, CODES, LONG], ids=["markup", "codes", "long"])
async def test_every_page_behind_the_sections_shows_text_from_people_as_words(
    journal_path: Path, evil: str, size: tuple[int, int]
) -> None:
    _hostile_journal(journal_path, evil)
    write(journal_path, Entry(kind="harvest", text=evil, expertise=evil))
    copy = journal_path.with_name("journal (conflicted copy 2026-11-20).json")
    shutil.copy(journal_path, copy)
    shown = "[/] [kids]" if evil is MARKUP else ""
    async with opened(journal_path, size) as reader:
        desk = reader.app.desktop.desk
        await reader.press("2", "d", "ctrl+f")
        await reader.type(shown.split(" ", maxsplit=1)[0] or "e")
        _assert_harmless(reader)
        assert shown in reader.text
        await reader.press("escape", "escape", "u", "5")
        for keys in (["b"], ["j"], ["enter"], ["escape", "w"], ["escape", "tab", "enter"]):
            await reader.press(*keys)
            _assert_harmless(reader)
        await reader.press("tab")
        _assert_harmless(reader)
        await reader.press("escape", "escape")
        for page in ("trash", "circles", "versions", "copies", "backups", "map"):
            desk.open_page(page)
            await reader.pilot.pause()
            _assert_harmless(reader)
            await reader.press("enter", "j", "enter")
            _assert_harmless(reader)
            await reader.press("escape", "escape", "escape", "escape")
        await reader.press("4", "f")
        _assert_harmless(reader)
        await reader.press("escape", "2", "space", "c")
        _assert_harmless(reader)
        await reader.press("escape", "A")
        await reader.type(shown or "x")
        _assert_harmless(reader)
        await reader.press("escape", "3", "e", "f3")
        _assert_harmless(reader)


@pytest.mark.parametrize("size", [LEAST, WIDE], ids=["least", "wide"])
@pytest.mark.parametrize("evil", [MARKUP, CODES, LONG], ids=["markup", "codes", "long"])
async def test_looking_at_goals_and_back_on_a_week_shows_text_from_people_as_words(
    journal_path: Path, evil: str, size: tuple[int, int]
) -> None:
    _hostile_journal(journal_path, evil)
    (goal,) = write(journal_path, Goal(what=evil, use=evil, sign=evil, state="active"))
    monday = date(2026, 11, 16)
    write(
        journal_path,
        Entry(kind="sowing", text=evil, on=monday, goal=goal.id),
        Meeting(what=evil, at="2026-11-17T10:00", state="held", goal=goal.id),
        Meeting(what=evil, at="2026-11-24T10:00", goal=goal.id),
        LookBack(what=evil, week=monday - timedelta(days=7), text=evil, lines=(evil, evil)),
    )
    async with opened(journal_path, size) as reader:
        for page in ("goal-review", "look-back", "look-backs"):
            reader.app.desktop.desk.open_page(page)
            await reader.pilot.pause()
            _assert_harmless(reader)
            for keys in (["j"], ["enter"], ["j", "enter"], ["escape"], ["escape", "escape"]):
                await reader.press(*keys)
                _assert_harmless(reader)
        for keys in (["7", "enter", "s"], ["escape", "4", "F"], ["1"], ["R", "space"], ["G", "F"]):
            await reader.press(*keys)
            _assert_harmless(reader)
        await reader.press("escape", "B", "e")
        _assert_harmless(reader)
        await reader.press("ctrl+s")
        _assert_harmless(reader)


async def test_help_and_palette_show_no_markup_of_anybody(journal_path: Path) -> None:
    speak("nl")
    _hostile_journal(journal_path, "[/]")
    async with opened(journal_path) as reader:
        await reader.press("2", "question_mark")
        _assert_harmless(reader)
        await reader.press("escape", "ctrl+p")
        await reader.type("[/")
        _assert_harmless(reader)
        await reader.press("escape", "escape")
        assert "2 Relaties" in reader.lines[0]
