"""Notes of a talk outlive kill -9 to the last letter, in the real program."""

from pathlib import Path

import pytest

from networkjournal.domain.records import Barrier, Meeting, Person
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


def test_the_french_coach_is_met_and_thanking_the_sister_falls_due(
    journal_path: Path, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    (marijke,) = write(journal_path, Person(name="Marijke Jansen", circles=("family",)))
    barrier = Barrier(kind="language", what="French", bridge=marijke.id)
    (claire,) = write(
        journal_path,
        Person(name="Claire Dubois", standing="wanted", wish="planned", barriers=(barrier,)),
    )
    write(journal_path, Meeting(what="Coffee", people=(claire.id,), at="2026-11-23T10:00"))
    with start() as terminal:
        _open_notes(terminal, "5", "Coffee")
        terminal.type("in Lyon they wait, I didn't know that\rknows Luc Petit, publisher")
        terminal.wait_for("publisher")
        terminal.press("ctrl+s")
        terminal.wait_for("Thank Marijke Jansen for the bridge to Claire Dubois")
        terminal.press("ctrl+s")
        terminal.wait_for("Held: Coffee · 5 lines written down · u to undo")
    journal = Journal.open(journal_path)
    assert {one.kind: one.people for one in journal.entries.values()} == {
        "talk": (claire.id,),
        "insight": (claire.id,),
        "harvest": (marijke.id,),
    }
    assert journal.people[claire.id].wish == "met"
    assert [one.state for one in journal.meetings.values()] == ["held"]
    monkeypatch.setenv("NETWORKJOURNAL_TODAY", "2026-11-25")
    with start() as terminal:
        terminal.wait_for("Thank Marijke Jansen for the bridge")
        terminal.press("u")
        terminal.wait_for("Undone: Held: Coffee")
    journal = Journal.open(journal_path)
    assert [*journal.entries, *journal.steps, *journal.ties] == []
    assert {one.name for one in journal.people.values()} == {"Claire Dubois", "Marijke Jansen"}
    assert journal.people[claire.id].wish == "planned"
    assert [one.state for one in journal.meetings.values()] == ["planned"]
