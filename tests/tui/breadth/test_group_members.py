from pathlib import Path

import pytest

from networkjournal.domain.records import Group, Member, Person
from networkjournal.journal import Journal
from tests.tui.at_the_screen import LEAST, SMALL, opened, write

pytestmark = pytest.mark.usefixtures("today")


def _people(path: Path) -> dict[str, str]:
    names = ("Anna Bos", "Bram", "Cor, senior", "Loes", "other Anna")
    people = write(
        path,
        *(Person(name=name, circles=("bakers",)) for name in names[:3]),
        Person(name="Loes", role="syrup", standing="through"),
        Person(name="Anna Bos", role="florist"),
    )
    return {name: person.id for name, person in zip(names, people, strict=True)}


def _group(path: Path) -> Group:
    (group,) = Journal.open(path).groups.values()
    return group


@pytest.mark.parametrize("size", [LEAST, SMALL])
async def test_the_members_of_a_group_are_ticked_in_a_list(
    journal_path: Path, size: tuple[int, int]
) -> None:
    ids = _people(journal_path)
    async with opened(journal_path, size) as reader:
        await reader.press("6", "a", "down", "enter")
        await reader.type("het poffertje")
        await reader.go_to_field("Members")
        await reader.type("Bram: host, Somebody New")
        await reader.press("f4")
        assert "■ Bram" in reader.text
        await reader.type("senior")
        await reader.press("tab", *["backspace"] * 6)
        await reader.type("florist")
        await reader.press("tab", "enter")
        await reader.press("ctrl+s", "ctrl+s")
        assert "het poffertje" in reader.text
    journal = Journal.open(journal_path)
    (new,) = [one.id for one in journal.people.values() if one.name == "Somebody New"]
    assert _group(journal_path).members == (
        Member(person=ids["Bram"], role="host"),
        Member(person=new),
        Member(person=ids["other Anna"]),
        Member(person=ids["Cor, senior"]),
    )


async def test_who_is_unticked_is_no_member_any_more_and_escape_leaves_all_as_it_was(
    journal_path: Path,
) -> None:
    ids = _people(journal_path)
    write(
        journal_path,
        Group(
            what="het poffertje",
            members=(Member(person=ids["Bram"], role="host"), Member(person=ids["Cor, senior"])),
        ),
    )
    async with opened(journal_path) as reader:
        await reader.press("6", "slash")
        await reader.type("poffertje")
        await reader.press("enter", "e")
        await reader.go_to_field("Members")
        await reader.press("f4", "tab", "escape")
        assert "Bram: host, Cor\\, senior" in reader.text
        await reader.press("f4", "down", "tab", "enter", "ctrl+s")
    assert _group(journal_path).members == (Member(person=ids["Bram"], role="host"),)


async def test_a_group_is_founded_from_those_who_are_marked(journal_path: Path) -> None:
    ids = _people(journal_path)
    async with opened(journal_path) as reader:
        await reader.press("2", "F")
        assert "A group" not in reader.text
        await reader.press("space", "space", "space", "F")
        await reader.type("the neighbours")
        assert "Cor" not in reader.text.split("Members")[0]
        await reader.press("ctrl+s")
        assert "Added the neighbours" in reader.text
        assert "marked" not in reader.lines[3]
    group = _group(journal_path)
    assert group.founded
    assert {one.person for one in group.members} == {
        ids["Anna Bos"],
        ids["other Anna"],
        ids["Bram"],
    }
