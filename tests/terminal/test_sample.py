"""From the first page to the sample and back, in a real terminal."""

from pathlib import Path

from tests.terminal.driver import Terminal


def test_the_sample_opens_from_the_first_page_and_closing_it_leads_back(tmp_path: Path) -> None:
    journal = tmp_path / "journal.json"
    with Terminal.app(journal) as terminal:
        terminal.wait_for("Look at the sample journal")
        terminal.press("G", "k", "enter")
        terminal.wait_for("Claire Dubois")
        terminal.press("2")
        terminal.wait_for("Kees Smit")
        terminal.press("q")
        terminal.wait_for("Four questions to begin with")
        terminal.press("q")
        assert terminal.exit_code() == 0
    assert not journal.exists()
