from collections.abc import Iterator
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal.places import config_folder
from networkjournal.tui.commands import BY_ID
from networkjournal.tui.spoken_keys import _NAMED, keyed, speak_of_keys
from tests.house.catalogue import from_source
from tests.tui.at_the_screen import opened, write

pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture(autouse=True)
def _standard_keys() -> Iterator[None]:
    yield
    speak_of_keys({})


def test_a_sentence_names_the_key_that_does_it_now() -> None:
    assert keyed("Deleted {name} · [undo] to undo") == "Deleted {name} · u to undo"
    assert keyed("[form-more] shows all fields; [palette] finds") == "F3 shows all fields; ^p finds"
    speak_of_keys({"undo": "f8,ctrl+z"})
    assert keyed("Deleted {name} · [undo] to undo") == "Deleted {name} · F8 to undo"


def test_every_key_that_a_message_names_is_that_of_a_command() -> None:
    named = {name for key in from_source() for name in _NAMED.findall(" ".join(key[1]))}
    assert named
    assert not named - BY_ID.keys()


def test_brackets_that_name_no_command_stay() -> None:
    assert keyed("[/] [kids] [Undo]") == "[/] [kids] [Undo]"


async def test_the_line_after_a_deletion_names_the_key_of_ones_own(journal_path: Path) -> None:
    write(journal_path, Person(name="[undo] O'Neil"))
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text('{"keys": {"undo": "f8", "add": "f7"}}')
    async with opened(journal_path) as reader:
        await reader.press("2", "d")
        assert "Deleted [undo] O'Neil · F8 to undo" in reader.text
        assert "F7 adds the first" in reader.words
        await reader.press("f8")
        assert "[undo] O'Neil" in reader.here
