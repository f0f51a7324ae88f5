import stat
from pathlib import Path

import pytest

from networkjournal.domain.records import Person
from networkjournal.journal import Journal
from networkjournal.journal.places import crash_log
from networkjournal.tui.app import NetworkJournal
from tests.tui.at_the_screen import write


async def test_the_program_ends_with_one_line_and_no_private_text(
    journal_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(journal_path, Person(name="Anna Secret", notes="told in confidence"))

    def fail(*_arguments: object) -> None:
        anna = "Anna Secret"
        raise RuntimeError(f"cannot draw {anna}")

    monkeypatch.setattr("networkjournal.tui.contacts.page.person_row", fail)
    app = NetworkJournal(Journal.open(journal_path))
    with pytest.raises(RuntimeError):
        await _press(app, "2", "s")
    assert app.return_code == 1
    out = capsys.readouterr()
    assert "The journal had to close (RuntimeError); what was saved is safe." in out.err
    assert "Secret" not in out.err + out.out
    trace = crash_log().read_text("utf-8")
    assert "RuntimeError" in trace
    assert "in fail" in trace
    assert "Secret" not in trace
    assert stat.S_IMODE(crash_log().stat().st_mode) == 0o600


async def test_what_was_being_typed_when_it_ended_is_offered_again(
    journal_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = NetworkJournal(Journal.open(journal_path))
    with monkeypatch.context() as patch:
        patch.setattr("networkjournal.tui.capture_line.CaptureLine.write", _fail)
        with pytest.raises(RuntimeError):
            await _press(app, "s", "h", "i", "enter")
    app = NetworkJournal(Journal.open(journal_path))
    async with app.run_test() as pilot:
        await pilot.press("s")
        await pilot.pause()
        assert app.focused is not None
        assert getattr(app.focused, "value", "") == "hi "


async def _press(app: NetworkJournal, *keys: str) -> None:
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()


def _fail(*_arguments: object) -> None:
    raise RuntimeError("cannot echo")
