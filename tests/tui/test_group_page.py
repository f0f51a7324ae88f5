from pathlib import Path

import pytest

from networkjournal.domain.records import Group, Meeting, Member, Person, Topic
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _poffertje(path: Path) -> str:
    piet, kees = (one.id for one in write(path, Person(name="Piet Bakker"), Person(name="Kees")))
    (group,) = write(
        path,
        Group(
            what="het poffertje",
            purpose="bake better [/] together",
            founded=True,
            members=(Member(person=piet, role="host"), Member(person=kees)),
            rhythm="6w",
            topics=(
                Topic(question="how to bake them brown", knows=kees, learned="A hotter pan"),
                Topic(question="how to bake them fast"),
            ),
        ),
    )
    write(
        path,
        Meeting(what="Poffertje evening", people=(piet, kees), at="2026-12-03T20:00"),
        Meeting(what="Het poffertje, long ago", at="2026-01-03T20:00"),
    )
    return group.id


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_a_group_says_what_for_who_when_and_what_about(
    journal_path: Path, size: tuple[int, int]
) -> None:
    _poffertje(journal_path)
    async with opened(journal_path, size) as reader:
        await reader.press("6", "slash")
        await reader.type("poffertje")
        await reader.press("enter", "enter")
        seen = reader.words
        await reader.press("G")
        seen += reader.words
        for words in (
            "A group you founded", "bake better [/] together", "every 6 weeks",
            "Poffertje evening", "2 members", "Piet Bakker", "host",
            "□ how to bake them brown", "Kees knows", "A hotter pan",
        ):  # fmt: skip
            assert words in seen


async def test_a_topic_is_closed_by_a_key_and_what_it_taught_begins_an_insight(
    journal_path: Path,
) -> None:
    group = _poffertje(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("6", "slash")
        await reader.type("poffertje")
        await reader.press("enter", "enter", "G", "up", "x")
        assert "Closed: how to bake them brown · i makes it an insight" in reader.words
        topics = Journal.open(journal_path).groups[group].topics
        assert [one.open for one in topics] == [False, True]
        await reader.press("i")
        assert "A hotter pan" in reader.lines[-4] + reader.lines[-3] + reader.lines[-5]
        await reader.press("enter")
        assert any(
            one.text == "A hotter pan" for one in Journal.open(journal_path).entries.values()
        )
        await reader.press("x")
        assert "Open again: how to bake them brown" in reader.words
        await reader.press("u", "u", "u")
    assert all(one.open for one in Journal.open(journal_path).groups[group].topics)


async def test_a_meeting_of_the_group_begins_with_its_name_and_is_its_next_one(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Piet"), Group(what="the [b] bakers", rhythm="6w"))
    async with opened(journal_path) as reader:
        await reader.press("6", "slash")
        await reader.type("bakers")
        await reader.press("enter", "enter")
        assert "none planned; m plans one" in reader.text
        await reader.press("m")
        assert "the [b] bakers" in reader.lines[-4] + reader.lines[-3] + reader.lines[-5]
        await reader.type("tomorrow 20:00")
        await reader.press("enter")
        assert "none planned" not in reader.text
        assert "tomorrow 20:00" in reader.text or "Tue 24 Nov 20:00" in reader.text
    (meeting,) = Journal.open(journal_path).meetings.values()
    assert (meeting.what, meeting.at) == ("the [b] bakers", "2026-11-24T20:00")
