import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tests.exchange.linkedin_files import write_connections
from tests.terminal.conftest import Start

Command = Callable[..., str]


def entries_in(journal: Path) -> list[dict[str, object]]:
    return list(json.loads(journal.read_bytes())["entries"].values())


def test_what_was_confirmed_outlives_a_kill_among_ten_thousand_connections(
    tmp_path: Path, journal_path: Path, command: Command, start: Start, today: date
) -> None:
    connections = write_connections(tmp_path / "Connections.csv", 10_000)
    assert "Nothing" not in command("import", str(connections))
    command("add", "Wilhelmina van Oranje-Nassau, queen")

    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("2", "/")
        terminal.type("oranje nas")
        terminal.wait_for("Wilhelmina")
        terminal.press("enter", "s")
        terminal.wait_for("Sow")
        terminal.type("Lent my small pan yesterday 10m")
        terminal.wait_for("10 min")
        terminal.press("enter")
        terminal.wait_for("Sowed: Lent my small pan")
        terminal.kill()

    (entry,) = entries_in(journal_path)
    assert entry["text"] == "Lent my small pan"
    assert entry["on"] == "2026-11-22"
    assert entry["minutes"] == 10
    assert command("contacts", "oranje").startswith("Wilhelmina")
    (person,) = json.loads(command("contacts", "oranje", "--json"))
    assert entry["people"] == [person["id"]]

    assert "Lent my small pan" in command("undo")
    assert entries_in(journal_path) == []


def test_an_empty_journal_is_filled_and_closed_from_the_keyboard(
    journal_path: Path, start: Start, today: date
) -> None:
    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("t")
        terminal.type("Met @Zoë about syrup, quite fun? yes")
        terminal.wait_for("New: Zoë · Enter adds")
        terminal.press("enter")
        terminal.wait_for("u to undo")
        terminal.press("u")
        terminal.wait_for("Undone")
        terminal.press("U")
        terminal.wait_for("Redone")
        terminal.press("q")
        assert terminal.exit_code() == 0

    journal = json.loads(journal_path.read_bytes())
    (entry,) = journal["entries"].values()
    assert entry["text"] == "Met Zoë about syrup, quite fun? yes"
    assert [person["name"] for person in journal["people"].values()] == ["Zoë"]


def test_the_app_speaks_dutch_from_the_first_line(start: Start, today: date) -> None:
    with start("--lang", "nl") as terminal:
        screen = terminal.wait_for("Relaties")
        assert "Vandaag" in screen
        terminal.press("t")
        terminal.type("Gebeld met @Truus gisteren 20 min")
        terminal.wait_for("22 november")
        terminal.press("esc")
        terminal.wait_for("opent het weer")


def test_another_window_and_the_command_line_are_seen_without_a_key(
    command: Command, start: Start, today: date
) -> None:
    with start(size=(120, 36)) as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("2")
        terminal.wait_for("Nobody here yet")
        command("add", "Anna de Vries, baker")
        terminal.wait_for("Anna de Vries")


def test_names_from_strangers_send_nothing_to_the_terminal(
    journal_path: Path, start: Start, today: date
) -> None:
    names = [
        "[/] O'Neil [kids]",
        "[@click=app.quit]x[/]",
        "\x1b]0;PWNED\x07\x9b2J\u202eevil",
        ":smile:",
    ]
    people = {str(n): {"name": name, "notes": name} for n, name in enumerate(names)}
    journal_path.write_text(json.dumps({"people": people}))
    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("2")
        screen = terminal.wait_for("O'Neil")
        assert "[/] O'Neil [kids]" in screen
        assert "[@click=app.quit]x[/]" in screen
        assert ":smile:" in screen
        for section in "1345672":
            terminal.press(section)
            terminal.settle()
        assert b"PWNED\x07" not in terminal.received
        assert "\u202e".encode() not in terminal.received
        assert b"\xc2\x9b" not in terminal.received


def test_no_letter_is_lost_when_the_text_follows_the_key_that_opens_a_form(
    journal_path: Path, start: Start, today: date
) -> None:
    with start() as terminal:
        terminal.wait_for("7 Goals")
        terminal.type("7aFind a flour supplier")
        terminal.wait_for("Find a flour supplier")
        terminal.press("ctrl+s")
        terminal.wait_for("u to undo")
    goals = json.loads(journal_path.read_bytes())["goals"].values()
    assert [goal["what"] for goal in goals] == ["Find a flour supplier"]


def test_who_is_named_counts_and_not_the_row_one_stands_on(
    journal_path: Path, command: Command, start: Start, today: date
) -> None:
    command("add", "Zoë")
    piet = json.loads(command("add", "Piet", "--json"))["id"]
    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("2", "G")
        terminal.settle()
        terminal.type("sLent a book to @Piet")
        terminal.wait_for("to Piet")
        terminal.press("enter")
        terminal.wait_for("Sowed")
    (entry,) = entries_in(journal_path)
    assert entry["people"] == [piet]


def test_a_sentence_typed_without_a_pause_outlives_a_kill(
    tmp_path: Path, start: Start, today: date
) -> None:
    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("t")
        for word in ("Spoke ", "with ", "Truus ", "about ", "syrup ", "and "):
            terminal.type(word)
            terminal.settle()
        drafts = next((tmp_path / ".home").rglob("drafts.json"), None)
        assert drafts is not None
        while "about" not in drafts.read_text("utf-8"):
            terminal.read(0.05)
        terminal.kill()
    with start() as terminal:
        terminal.wait_for("2 Contacts")
        terminal.press("t")
        terminal.wait_for("Spoke with Truus about")
