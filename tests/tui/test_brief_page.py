"""The six boxes of a meeting beside its brief."""

from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import (
    Barrier,
    Entry,
    Expertise,
    Meeting,
    Person,
    Preparation,
    Profile,
)
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, WIDE, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture
def coffee(journal_path: Path) -> str:
    """A meeting tomorrow with Claire, of whom something is known."""
    sister = Person(name="Marijke Jansen", skills=("teaches French",), languages=("French",))
    marijke = write(journal_path, sister)[0].id
    claire = Person(
        name="Claire Dubois",
        role="coach",
        needs=("readers in the Netherlands",),
        barriers=(Barrier(kind="language", what="French", bridge=marijke),),
    )
    claire_id = write(journal_path, claire)[0].id
    write(
        journal_path,
        Profile(expertise=(Expertise(name="writing", offer="readers of clear writing"),)),
        Entry(kind="insight", text="Asks less", people=(claire_id,), on=date(2026, 11, 20)),
        Entry(kind="sowing", text="A chapter", people=(claire_id,), on=date(2026, 11, 12)),
        Entry(kind="sowing", text="A letter", people=(claire_id,), on=date(2026, 11, 2)),
    )
    meeting = Meeting(
        what="Coffee", people=(claire_id,), at="2026-11-24T10:00", minutes=60, place="Lyon"
    )
    return write(journal_path, meeting)[0].id


def _prep(path: Path, key: str) -> Preparation:
    return Journal.open(path).meetings[key].prep or Preparation()


async def test_the_boxes_stand_beside_the_brief_and_proposals_do_not_count(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path, WIDE) as reader:
        await reader.press("5", "enter")
        assert "Tomorrow 10:00 · Claire Dubois" in reader.text
        assert "□□□□□□ 0 of 6" in reader.text
        assert "Coffee · Lyon · 60 min · one-to-one" in reader.text
        assert "From your journal: coach" in reader.text
        assert "What can I mean for Claire?" in reader.text
        assert "Marijke Jansen" in reader.text
    assert _prep(journal_path, coffee) == Preparation()


async def test_enter_writes_in_a_box_and_goes_on_to_the_next_empty_one(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "enter", "enter")
        await reader.type("A coach")
        await reader.press("enter")
        assert "Written: What I know of them · u to undo" in reader.text
        await reader.type("Silence")
        await reader.press("enter", "tab", "enter", "escape")
        assert "■■■□□□ 3 of 6" in reader.text
        prep = _prep(journal_path, coffee)
        assert (prep.know, prep.differ) == ("A coach", "Silence")
        assert "readers of clear writing" in prep.give
        await reader.press("u")
        assert "■■□□□□ 2 of 6" in reader.text
    assert _prep(journal_path, coffee).give == ""


async def test_from_idea_to_prepared_takes_under_fifteen_keys_beyond_the_words(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path, SMALL) as reader:
        keys = 0

        async def press(*pressed: str) -> None:
            nonlocal keys
            keys += len(pressed)
            await reader.press(*pressed)

        await press("m")
        await reader.type("Coffee with @Anna tomorrow 10:00")
        await press("enter", "b", "enter")
        for words in ("A baker", "Rye, I wheat", "A recipe"):
            await reader.type(words)
            await press("enter")
        await press("escape", "escape")
        assert keys < 15
    (meeting,) = Journal.open(journal_path).meetings.values()
    assert meeting.prep == Preparation(know="A baker", differ="Rye, I wheat", give="A recipe")


async def test_what_was_typed_in_a_box_is_kept_by_esc_and_by_the_end_of_the_program(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "enter", "enter")
        await reader.type("Half")
        await reader.press("escape")
        assert "Kept; Enter opens it again." in reader.text
        assert "not saved yet" in reader.text
        await reader.press("enter")
        await reader.type(" a word")
        await reader.press("ctrl+q")
    assert _prep(journal_path, coffee).know == ""
    async with opened(journal_path) as reader:
        await reader.press("5", "enter", "enter")
        assert "Half a word" in reader.text
        await reader.press("enter", "escape")
        assert "not saved yet" not in reader.text
    assert _prep(journal_path, coffee).know == "Half a word"


async def test_every_line_of_the_brief_leads_to_its_records(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "b")
        assert "all your journal knows" in reader.text
        await _stand_on(reader, "you gave 2")
        await reader.press("w")
        assert "Made from" in reader.text
        assert "A chapter" in reader.text
        assert "A letter" in reader.text
        await reader.press("enter")
        assert "Sowing" in reader.text or "sowing" in reader.text
        await reader.press("escape")
        assert "Made from" in reader.text
        await reader.press("escape")
        assert "you gave 2" in reader.here
        await reader.press("g")
        await _stand_on(reader, "Asks less")
        await reader.press("enter")
        assert "Asks less" in reader.text
        assert "all your journal knows" not in reader.text
        await reader.press("escape")
        assert "Asks less" in reader.here
        await reader.press("tab")
        assert "What I know of them" in reader.here
        await reader.press("escape")
        assert "Meetings" in reader.text
        assert "Coffee" in reader.here


async def _stand_on(reader: Reader, words: str) -> None:
    for _row in range(40):
        if words in reader.here:
            return
        await reader.press("j")
    raise AssertionError(words)


async def test_b_on_a_person_opens_the_brief_and_says_how_a_meeting_is_planned(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna", role="baker"))
    async with opened(journal_path, WIDE) as reader:
        await reader.press("2", "b")
        assert "No meeting with Anna is planned yet. m plans one." in reader.text
        assert "baker" in reader.text
        await reader.press("m")
        await reader.type("Coffee tomorrow")
        await reader.press("enter")
        assert "□□□□□□ 0 of 6" in reader.text
        await reader.press("escape")
        assert "Anna" in reader.here


async def test_y_copies_the_brief_as_text(journal_path: Path, coffee: str) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "b", "y")
        assert "Copied the brief: Coffee" in reader.text
        assert "What can I mean for Claire?" in reader.app.clipboard


async def test_a_meeting_changed_or_deleted_in_another_window_is_met_kindly(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path) as reader:
        await reader.press("5", "enter", "enter")
        await reader.type("Mine")
        other = Journal.open(journal_path)
        with other.change("Elsewhere") as change:
            one = other.meetings[coffee]
            change.put(Meeting(id=one.id, what="Tea", prep=Preparation(know="Theirs")))
        reader.app.desktop.look_elsewhere()
        await reader.press("enter")
        assert "Changed elsewhere to “Theirs”" in reader.text
        await reader.press("enter", "escape")
        assert _prep(journal_path, coffee).know == "Mine"
        other = Journal.open(journal_path)
        with other.change("Elsewhere") as change:
            change.remove(other.meetings[coffee])
        reader.app.desktop.look_elsewhere()
        await reader.pilot.pause()
        assert "What this brief was about is no longer here. Esc leads back." in reader.words
        await reader.press("escape")
        assert "No meetings" in reader.text


async def test_the_least_screen_has_room_for_the_box_one_types_in(
    journal_path: Path, coffee: str
) -> None:
    async with opened(journal_path, LEAST) as reader:
        await reader.press("5", "enter", "G", "enter")
        await reader.type("Train at nine, and a longer line that goes on below the first")
        assert "Practical" in reader.here
        assert "the first" in reader.text
