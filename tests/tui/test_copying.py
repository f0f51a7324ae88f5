"""``y``: copying an address or number."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")


async def test_one_address_is_copied_at_once(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna", phones=("06 12345678",)))
    async with opened(journal_path) as reader:
        await reader.press("2", "y")
        assert "Copied: 06 12345678" in reader.text
        assert reader.app.clipboard == "06 12345678"


async def test_of_several_one_chooses(journal_path: Path) -> None:
    anna = Person(
        name="Anna",
        emails=("anna@example.org", "shop@example.org"),
        phones=("06 12345678",),
        links=("https://[/].example",),
    )
    write(journal_path, anna)
    async with opened(journal_path) as reader:
        await reader.press("2", "y")
        assert "anna@example.org" in reader.text
        assert "https://[/].example" in reader.text
        assert reader.app.clipboard == ""
        await reader.type("061")
        await reader.press("escape", "y", "down", "enter")
        await reader.pilot.pause()
        assert "Copied: shop@example.org" in reader.text
        assert reader.app.clipboard == "shop@example.org"
        await reader.press("y")
        await reader.type("06")
        await reader.press("enter")
        await reader.pilot.pause()
        assert "Copied: 06 12345678" in reader.text


async def test_nobody_s_address_is_the_name(journal_path: Path) -> None:
    write(journal_path, Person(name="Anna de Vries"))
    async with opened(journal_path) as reader:
        await reader.press("2", "y")
        assert reader.app.clipboard == "Anna de Vries"
