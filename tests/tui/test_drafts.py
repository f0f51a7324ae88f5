"""What was typed and not written down: offered again, and never taken from another window."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.tui.drafts import Drafts
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")


def test_two_windows_keep_their_drafts_apart_and_the_next_one_has_both(tmp_path: Path) -> None:
    path = tmp_path / "state" / "drafts.json"
    first, second = Drafts(path), Drafts(path)
    first.keep("line:talk", {"sentence": "in the first"})
    assert second.get("line:talk") == {}
    second.keep("line:sowing", {"sentence": "in the second"})
    first.keep("form:Person::", {"name": "Anna"})
    second.close()
    first.close()
    third = Drafts(path)
    assert third.get("line:talk") == {"sentence": "in the first"}
    assert third.get("line:sowing") == {"sentence": "in the second"}
    assert third.get("form:Person::") == {"name": "Anna"}
    third.keep("line:sowing", {})
    third.close()
    assert Drafts(path).places() == ["line:talk", "form:Person::"]


def test_a_field_that_was_emptied_is_a_draft_too(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.keep("form:Person::1", {"role": ""})
    drafts.close()
    assert Drafts(tmp_path / "drafts.json").get("form:Person::1") == {"role": ""}


def test_drafts_that_cannot_be_read_or_written_stay_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    drafts = Drafts(tmp_path / "file" / "drafts.json")
    drafts.keep("line:talk", {"sentence": "kept"})
    assert drafts.get("line:talk") == {"sentence": "kept"}
    drafts.close()


async def test_a_line_that_was_kept_is_opened_again_from_any_page_with_its_person(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna de Vries"), Person(name="Bram Kuiper"))
    async with opened(journal_path) as reader:
        await reader.press("2", "t")
        await reader.type("about the oven")
        await reader.press("escape", "4", "t")
        assert "about the oven" in reader.text
        await reader.press("escape", "2", "j", "t")
        assert "about the oven" in reader.text
        assert "with Anna de Vries" in reader.text
        await reader.press("enter")
        (entry,) = reader.app.desktop.desk.journal.entries.values()
        assert [reader.app.desktop.desk.journal.name_of(one) for one in entry.people] == [
            "Anna de Vries"
        ]
        await reader.press("t")
        assert "with Bram Kuiper" in reader.text


async def test_one_is_told_at_the_start_of_a_line_that_was_being_written(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna"))
    async with opened(journal_path) as reader:
        await reader.press("i")
        await reader.type("bees sleep")
        await reader.press("escape")
    async with opened(journal_path) as reader:
        assert "What you were writing is kept; i opens it again." in reader.text


async def test_an_emptied_field_stays_empty_when_the_form_is_opened_again(
    journal_path: Path,
) -> None:
    write(journal_path, Person(name="Anna", role="baker"))
    async with opened(journal_path) as reader:
        await reader.press("2", "e", "down", "ctrl+u", "escape", "e")
        assert "baker" not in reader.text
        await reader.press("ctrl+s")
        (anna,) = reader.app.desktop.desk.journal.people.values()
        assert anna.role == ""
