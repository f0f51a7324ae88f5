"""Today: at most three things worth doing, each with why and one key."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Entry,
    Expertise,
    Meeting,
    Person,
    Preparation,
    Profile,
    Record,
    Search,
    Settings,
    Step,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, opened, write

pytestmark = pytest.mark.usefixtures("today")

_PROFILE = Profile(since=date(2026, 10, 1), expertise=(Expertise(name="baking"),))
_SOWN = Entry(kind="sowing", text="Lent a pan", on=date(2026, 11, 20))


def _week(path: Path) -> dict[str, Record]:
    """A week with something of everything; who and what by a short name."""
    write(path, _PROFILE, _SOWN)
    claire, kees, marijke = write(
        path,
        Person(name="Claire Dubois"),
        Person(name="Kees Smit", rhythm="6w", created="2026-01-01"),
        Person(name="Marijke Jansen"),
    )
    coffee, thank = write(
        path,
        Meeting(
            what="Coffee",
            people=(claire.id,),
            at="2026-11-24T10:00",
            prep=Preparation(know="Coach in Lyon", give="A letter"),
        ),
        Step(what="Thank Marijke", people=(marijke.id,), due=date(2026, 11, 20)),
    )
    write(path, Entry(kind="talk", text="Browning", on=date(2026, 9, 24), people=(kees.id,)))
    return {"claire": claire, "kees": kees, "coffee": coffee, "thank": thank}


async def test_three_things_stand_with_when_why_and_one_key(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        lines = reader.lines
        at = next(row for row, line in enumerate(lines) if "Three things worth doing" in line)
        assert lines[at + 2].split("  ")[0] == "▌ Prepare for Claire Dubois"
        assert lines[at + 2].rstrip(" ┃").endswith("tomorrow 10:00   b")
        assert "2 of 6 boxes filled; with three you are prepared." in lines[at + 3]
        assert lines[at + 5].startswith("  Thank Marijke")
        assert lines[at + 5].rstrip(" ┃").endswith("since Fri 20 Nov   x")
        assert lines[at + 6].strip(" ┃") == "Marijke Jansen"
        assert lines[at + 8].startswith("  Talk to Kees Smit")
        assert lines[at + 8].rstrip(" ┃").endswith("since 5 Nov   t")
        assert lines[at + 9].strip(" ┃") == "every 6 weeks; last 24 Sep"
        assert "○ 1 waits   ◐ 0 sprouted   ● 0 borne" in reader.text


async def test_the_key_of_a_line_does_it_for_whom_it_is_about(journal_path: Path) -> None:
    week = _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("e")
        assert "Meeting · Coffee" in reader.text
        await reader.press("escape", "j", "x")
        assert "Done: Thank Marijke · u to undo" in reader.text
        assert "Thank Marijke  " not in reader.text
        assert "▌ Talk to Kees Smit" in reader.text
        await reader.press("t")
        assert "with Kees Smit" in reader.text
        await reader.type("Slow fire")
        await reader.press("enter")
        assert "Talk to Kees Smit" not in reader.text
        assert "One thing worth doing" in reader.text
    (talk,) = [
        one for one in Journal.open(journal_path).entries.values() if one.text == "Slow fire"
    ]
    assert talk.people == (week["kees"].id,)


async def test_enter_does_what_a_row_proposes_and_opens_what_is_done_elsewhere(
    journal_path: Path,
) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("enter")
        assert "□ Where we differ" in reader.here
        await reader.press("escape", "j", "enter")
        assert "By when" in reader.text
        await reader.press("escape", "j", "enter")
        assert "with Kees Smit" in reader.text
    assert Journal.open(journal_path).steps[_only(journal_path)].done is None


def _only(path: Path) -> str:
    (step,) = Journal.open(path).steps
    return step


async def test_a_meeting_speaks_to_whom_it_is_with(journal_path: Path) -> None:
    _week(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("s")
        assert "with Claire Dubois" in reader.text


async def test_z_puts_off_and_notes_no_contact(journal_path: Path) -> None:
    week = _week(journal_path)
    kees, thank = week["kees"].id, week["thank"].id
    async with opened(journal_path, WIDE) as reader:
        await reader.press("z")
        assert "It comes back tomorrow." in reader.text
        assert "Prepare for Claire Dubois" not in reader.text
        assert "Thank Marijke" in reader.here
        await reader.press("z")
        assert "Until when?" in reader.text
        await reader.press("enter")
        assert "Put off until Tue 24 Nov: Thank Marijke · u to undo" in reader.text
        step = Journal.open(journal_path).steps[thank]
        assert (step.due, step.put_off) == (date(2026, 11, 24), (date(2026, 11, 23),))
        assert "Talk to Kees Smit" in reader.here
        await reader.press("z")
        assert "Put off for a week; no contact was noted · u to undo" in reader.text
        assert Journal.open(journal_path).people[kees].put_off_until == date(2026, 11, 30)
        assert "Talk to Kees Smit" not in reader.text
        await reader.press("u")
        assert "Talk to Kees Smit" in reader.here
        assert Journal.open(journal_path).people[kees].put_off_until is None
        assert len(Journal.open(journal_path).entries) == 2
    async with opened(journal_path) as reader:
        assert "Prepare for Claire Dubois" not in reader.text


async def test_a_meeting_held_with_nothing_written_opens_at_its_notes(journal_path: Path) -> None:
    write(journal_path, _PROFILE, _SOWN)
    tea = write(journal_path, Meeting(what="Tea", at="2026-11-22T10:00", state="held"))[0]
    async with opened(journal_path) as reader:
        assert "Nothing is written about it yet." in reader.text
        await reader.press("e")
        await reader.type("The dark one")
        await reader.press("ctrl+s")
        assert "Nothing is written" not in reader.text
    found = Journal.open(journal_path).meetings[tea.id]
    assert found.notes == "The dark one"


async def test_a_stale_wish_asks_for_a_step_or_to_be_let_go(journal_path: Path) -> None:
    journal_path.write_text(
        '{"people": {"zoe": {"name": "Zoë", "standing": "wanted", "created": "2026-09-01"}}}'
    )
    write(journal_path, _PROFILE, _SOWN)
    async with opened(journal_path) as reader:
        assert "A step towards Zoë" in reader.here
        assert "Nothing has moved since 1 Sep." in reader.text
        await reader.press("n")
        assert "Zoë" in reader.text
        await reader.press("escape", "L")
        assert "Let go: Zoë · u to undo" in reader.text
        assert "A step towards Zoë" not in reader.text
    assert Journal.open(journal_path).people["zoe"].wish == "let go"


async def test_who_was_met_is_followed_up_with_one_key(journal_path: Path) -> None:
    write(journal_path, _PROFILE, _SOWN)
    (claire,) = write(journal_path, Person(name="Claire", wish="met"))
    async with opened(journal_path) as reader:
        assert "Follow up with Claire" in reader.here
        await reader.press("x")
        assert "Followed up: Claire · u to undo" in reader.text
        assert "Follow up with" not in reader.text
    assert Journal.open(journal_path).people[claire.id].wish == "followed up"


async def test_a_step_put_off_twice_asks_the_question(journal_path: Path) -> None:
    write(journal_path, _PROFILE, _SOWN)
    off = (date(2026, 11, 1), date(2026, 11, 8))
    write(journal_path, Step(what="Call Sanne", due=date(2026, 11, 23), put_off=off))
    async with opened(journal_path) as reader:
        assert reader.here.rstrip(" ┃").endswith("Q")
        assert "Put off twice. Who is waiting for you?" in reader.text
        await reader.press("enter")
        assert "You put this off twice: Call Sanne." in reader.text
        await reader.press("escape")
        assert "Three things" in reader.text or "thing worth doing" in reader.text


async def test_the_settings_say_how_many_things_there_are_at_most(journal_path: Path) -> None:
    _week(journal_path)
    write(journal_path, Settings(id="settings", actions_a_day=1))
    async with opened(journal_path) as reader:
        assert "One thing worth doing" in reader.text
        assert "Talk to Kees Smit" not in reader.text
    write(journal_path, Settings(id="settings", actions_a_day=0))
    async with opened(journal_path) as reader:
        assert "Today proposes nothing, as you chose" in reader.text


async def test_below_stands_what_is_ahead_was_lately_and_is_looked_for(journal_path: Path) -> None:
    _week(journal_path)
    write(
        journal_path,
        Meeting(what="Fair", at="2026-12-03T20:00"),
        Step(what="Call the mill", due=date(2026, 11, 27)),
        Search(what="syrup"),
        Search(what="flour", open=False),
    )
    async with opened(journal_path, WIDE) as reader:
        text = reader.text
        order = [
            "In the ground",
            "Ahead",
            "Call the mill",
            "Fair",
            "Written lately",
            "→ Lent a pan",
        ]
        order += ["Looking for", "syrup"]
        places = [text.index(words) for words in order]
        assert places == sorted(places)
        assert "flour" not in text
        ahead = text[text.index("Ahead") : text.index("Written lately")]
        assert "Coffee" not in ahead


async def test_how_one_wants_to_be_known_is_asked_and_asked_again_after_half_a_year(
    journal_path: Path,
) -> None:
    write(journal_path, _SOWN)
    async with opened(journal_path) as reader:
        assert "One field is enough to begin." in reader.text
        await reader.press("enter")
        assert "1 of 4" in reader.text
        await reader.press("escape")
    write(journal_path, Profile(statement="Once", since=date(2026, 3, 2)))
    async with opened(journal_path) as reader:
        assert "Written half a year ago; does it still fit?" in reader.text
        await reader.press("e")
        assert "Once" in reader.here
        await reader.press("escape", "z")
        assert "It comes back on" in reader.text
        assert "does it still fit?" not in reader.text
        await reader.press("3")
        assert "Once" in reader.text


async def test_where_all_is_well_nothing_needs_one(journal_path: Path) -> None:
    write(journal_path, _PROFILE, _SOWN)
    async with opened(journal_path) as reader:
        assert "Nothing needs you today." in reader.text


@pytest.mark.parametrize("size", [LEAST, SMALL, WIDE])
async def test_a_hostile_name_is_only_a_name_at_every_size(
    journal_path: Path, size: tuple[int, int]
) -> None:
    name = "[/] O'Neil [kids]"
    person = write(
        journal_path,
        _PROFILE,
        _SOWN,
        Person(name=name, birthday="1980-11-24", needs=("[b]baking[/b] lessons",)),
    )[2]
    write(
        journal_path,
        Meeting(what="[/] walk", people=(person.id,), at="2026-11-20"),
        Step(what="[@click=app.quit]Ask[/]", by="them", people=(person.id,), due=date(2026, 11, 2)),
    )
    async with opened(journal_path, size) as reader:
        assert f"Birthday of {name}" in reader.text
        assert "[/] walk" in reader.text
        await reader.press("j")
        assert reader.here.startswith("▌ [/] walk")


async def test_a_click_on_the_key_of_a_thing_does_what_the_key_does(journal_path: Path) -> None:
    (anna,) = write(journal_path, Person(name="Anna", rhythm="1w", created="2026-01-01"))
    async with opened(journal_path) as reader:
        at = next(row for row, line in enumerate(reader.lines) if "Talk to Anna" in line)
        column = reader.lines[at].rindex("t")
        await reader.pilot.click(offset=(column, at))
        await reader.pilot.pause()
        assert "with Anna" in reader.text
        assert "Enter Write down" in reader.footer
        assert anna.id in reader.app.desktop.desk.journal.people
