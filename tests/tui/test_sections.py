"""Known for, Log, Meetings, Breadth and Goals: what one sees and does there."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Achievement,
    Entry,
    Expertise,
    Goal,
    Group,
    Meeting,
    Member,
    Person,
    Preparation,
    Profile,
    Search,
    Step,
    Tie,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")


async def test_the_first_a_in_known_for_asks_how_one_wants_to_be_known(journal_path: Path) -> None:
    async with opened(journal_path) as reader:
        await reader.press("3", "a")
        await reader.type("The baker who shows how")
        await reader.press("enter")
        await reader.type("baking")
        await reader.press("ctrl+s")
        assert "“The baker who shows how”" in reader.text
        await reader.press("a")
        await reader.type("Recipe card for 40 stalls")
        await reader.press("enter")
        await reader.type("3 May")
        await reader.press("ctrl+s")
        assert "Recipe card for 40 stalls" in reader.here
        assert "3 May" in reader.here
    (achievement,) = Journal.open(journal_path).achievements.values()
    assert achievement.on == date(2026, 5, 3)


async def test_changing_how_one_wants_to_be_known_keeps_the_version_of_before(
    journal_path: Path,
) -> None:
    write(
        journal_path,
        Profile(statement="Once", since=date(2026, 1, 1), expertise=(Expertise(name="baking"),)),
        Achievement(what="A card", expertise="Baking"),
    )
    async with opened(journal_path) as reader:
        await reader.press("3")
        assert "since 1 Jan" in reader.text
        assert "proof: 1 achievement" in reader.text
        await reader.press("e")
        await reader.type(", and now")
        await reader.press("ctrl+s")
        assert "“Once, and now”" in reader.text
        assert "since 23 Nov" in reader.text
    profiles = Journal.open(journal_path).profiles.values()
    assert sorted(profile.statement for profile in profiles) == ["Once", "Once, and now"]


async def test_the_log_stands_by_month_and_shows_what_came_of_a_sowing(journal_path: Path) -> None:
    piet = write(journal_path, Person(name="Piet Bakker", role="baker"))[0].id
    sowing = write(
        journal_path,
        Entry(kind="sowing", text="Lent a pan", on=date(2026, 9, 30), people=(piet,), minutes=20),
    )[0].id
    write(
        journal_path,
        Entry(kind="harvest", text="A recipe came", on=date(2026, 11, 22), sowings=(sowing,)),
        Entry(kind="sowing", text="Sent a letter", on=date(2026, 11, 23)),
        Entry(kind="insight", text="Slow fire browns", on=date(2026, 11, 21), surprise=True),
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("4")
        text = reader.text
        assert text.index("November 2026") < text.index("Mon 23 → Sent a letter")
        assert text.index("September 2026") < text.index("Wed 30 → Lent a pan")
        assert "○ waits" in text
        assert "● borne" in text
        assert "from 1 sowing" in text
        assert "20 min" in text
        await reader.press("x")
        assert "· let go" in reader.text
        assert "Let go: Sent a letter · u to undo" in reader.text
        await reader.press("x")
        assert "○ waits" in reader.text
        await reader.press("G", "enter")
        assert "What came of it" in reader.text
        assert "← A recipe came" in reader.text
        assert "Piet Bakker" in reader.text
        await reader.press("escape", "slash")
        await reader.type("kind:harvest")
        assert "Lent a pan" not in reader.text
        await reader.press("escape", "escape", "o", "o")
        assert "harvests only" in reader.text
        assert "→ Sent a letter" not in reader.text


async def test_meetings_stand_from_now_to_later_then_whom_one_wants_to_meet(
    journal_path: Path,
) -> None:
    claire, piet = (
        record.id
        for record in write(journal_path, Person(name="Claire Dubois"), Person(name="Piet Bakker"))
    )
    write(
        journal_path,
        Person(role="a syrup supplier", standing="wanted", route=piet, wish="asked"),
        Meeting(what="Fair", at="2026-12-03T20:00"),
        Meeting(
            what="Coffee",
            people=(claire,),
            at="2026-11-24T10:00",
            prep=Preparation(know="Coach in Lyon", give="A letter"),
        ),
        Meeting(what="Lunch", at="2026-10-14", state="held"),
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("5")
        text = reader.text
        order = ["\n  tomorrow", "Claire Dubois", "\n  later", "Fair", "Whom you want to meet"]
        order += ["a syrup supplier  via Piet Bakker", "Held and cancelled", "Lunch"]
        places = [text.index(words) for words in order]
        assert places == sorted(places)
        assert "■■□□□□ 2 of 6" in text
        await reader.press("enter")
        assert "What I know of them" in reader.text
        assert "Coach in Lyon" in reader.text
        await reader.press("escape", "x", "ctrl+s")
        assert "Held: Coffee · u to undo" in reader.text
        await reader.press("u")
        assert "Claire Dubois" in reader.here


async def test_breadth_counts_circles_and_opens_one_as_its_people(journal_path: Path) -> None:
    ids = [
        record.id
        for record in write(
            journal_path,
            Person(name="Anna", circles=("football",)),
            Person(name="Bram", circles=("football", "church")),
            Person(name="Only through", standing="through", circles=("football",)),
        )
    ]
    write(
        journal_path,
        Search(what="syrup", found=(ids[0],)),
        Group(what="het poffertje", purpose="better poffertjes", members=(Member(person=ids[0]),)),
        Tie(a=ids[0], b=ids[1], how="school"),
    )
    async with opened(journal_path, SMALL) as reader:
        await reader.press("6")
        football = next(line for line in reader.lines if line.startswith("  football"))
        assert football.rstrip(" ┃").split()[-3:] == ["2", "75", "%"]
        assert "━" in football
        await reader.press("G")
        assert "Anna – Bram" in reader.text
        assert "1 member" in reader.text
        await reader.press("g", "j", "enter")
        assert "2 Contacts" in reader.lines[0]
        assert "2 shown" in reader.text
        await reader.press("6", "a", "enter")
        await reader.type("a pancake baker")
        await reader.press("ctrl+s")
        assert "a pancake baker" in reader.here
        assert "still open" in reader.here


async def test_goals_stand_with_their_use_above_the_steps(journal_path: Path) -> None:
    write(
        journal_path,
        Goal(what="Syrup from here", use="guests ask", sign="one supplier", state="active"),
        Goal(what="Learn from Lyon"),
        Step(what="Call the mill", due=date(2026, 11, 20)),
        Step(what="Thanked", done=date(2026, 11, 2)),
    )
    async with opened(journal_path, WIDE) as reader:
        await reader.press("7")
        text = reader.text
        assert "1 of 3 active" in text
        assert "use: guests ask · I see it when: one supplier" in text
        assert "draft until you write what it is good for" in text
        assert text.index("Next steps") < text.index("□ Call the mill")
        assert text.index("Done") < text.index("■ Thanked")
        await reader.press("j", "j", "x")
        assert "Done: Call the mill · u to undo" in reader.text
        assert "Call the mill" in reader.here
        await reader.press("g", "x")
        assert "Reached: Syrup from here · u to undo" in reader.text
        await reader.press("y")
        assert reader.app.clipboard == "Syrup from here"
