"""Notes of a talk outlive kill -9 to the last letter, in the real program."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Meeting, Person
from networkjournal.journal import Journal
from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal
from tests.tui.at_the_screen import write

pytestmark = pytest.mark.usefixtures("today")

NOTES = "Claire waits longer before the first question"
LAST = "gave me an address"


def _open_notes(terminal: Terminal, section: str, about: str) -> None:
    """Bring what one stands on in this section alone on the screen."""
    terminal.wait_for("7 Goals")
    terminal.press(section)
    terminal.wait_for(about)
    terminal.press("v")
    terminal.wait_for(lambda screen: "^s Write down" in screen and "7 Goals" not in screen)


@pytest.mark.parametrize(("section", "about"), [("5", "Coffee"), ("2", "Claire Dubois")])
def test_what_is_typed_during_a_talk_outlives_kill_9_to_the_last_letter(
    journal_path: Path, start: Start, section: str, about: str
) -> None:
    (claire,) = write(journal_path, Person(name="Claire Dubois"))
    write(journal_path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-24T10:00"))
    with start() as terminal:
        _open_notes(terminal, section, about)
        terminal.type(f"{NOTES}\r{LAST}")
        terminal.wait_for(LAST)
        terminal.kill()  # at the moment the last letter is seen
    with start() as terminal:
        terminal.wait_for(f"Notes about {about} are kept; v opens them again.")
        terminal.press("v")
        terminal.wait_for(NOTES)
        terminal.wait_for(LAST)
        terminal.kill()
    with start() as terminal:
        _open_notes(terminal, section, about)
        terminal.wait_for(LAST)
        terminal.press("esc")
        terminal.wait_for("7 Goals")
    journal = Journal.open(journal_path)
    (meeting,) = journal.meetings.values()
    assert meeting.notes == (f"{NOTES}\n{LAST}" if section == "5" else "")


def test_closing_the_journal_keeps_the_notes_too(journal_path: Path, start: Start) -> None:
    write(journal_path, Meeting(what="Coffee", at="2026-11-24T10:00"))
    with start() as terminal:
        _open_notes(terminal, "5", "Coffee")
        terminal.type(NOTES)
        terminal.press("ctrl+q")
        assert terminal.exit_code() == 0
    with start() as terminal:
        _open_notes(terminal, "5", "Coffee")
        terminal.wait_for(NOTES)
        terminal.press("ctrl+s", "ctrl+s")
        terminal.wait_for("Held: Coffee")
