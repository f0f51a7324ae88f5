"""Taking in a file: found in Downloads, looked at, chosen from, and taken in at once."""

import os
import threading
import zipfile
from datetime import date
from pathlib import Path

import pytest

from networkjournal.domain.records import Entry, Person
from networkjournal.exchange.pace import Pace
from networkjournal.journal import Journal
from networkjournal.tui.taking_in import files
from networkjournal.tui.taking_in import reading as readings
from tests.exchange.linkedin_files import HEADER
from tests.exchange.test_plan import row
from tests.tui.at_the_screen import LEAST, SMALL, Reader, opened, write

pytestmark = pytest.mark.usefixtures("today")

HOSTILE = "[/] O'Neil [kids]"
CARDS = (
    f"BEGIN:VCARD\nFN:{HOSTILE}\nORG:Acme, Inc\nTITLE:Smith\nEND:VCARD\n"
    "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\nBEGIN:VCARD\nFN:Piet Bakker\nEND:VCARD\n"
)


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    monkeypatch.setattr(files, "downloads", lambda: folder)
    return folder


def _age(path: Path, days: int) -> Path:
    moment = 1_795_000_000 - days * 86_400
    os.utime(path, (moment, moment))
    return path


def _write(path: Path, text: str, days: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return _age(path, days)


async def _open(reader: Reader) -> None:
    await reader.press("ctrl+p")
    await reader.type("take in a file")
    await reader.press("enter")


async def _read(reader: Reader) -> None:
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


def _people(path: Path) -> dict[str, Person]:
    return {one.name: one for one in Journal.open(path).people.values()}


async def test_it_begins_in_downloads_the_newest_first_and_letters_narrow_it(
    journal_path: Path, downloads: Path
) -> None:
    _write(downloads / "old.vcf", CARDS, 20)
    _write(downloads / "new.csv", "Naam\nAnna\n", 2)
    _write(downloads / "photo.jpg", "x")
    _write(downloads / ".hidden.vcf", CARDS)
    _write(downloads / "\x1b[31mevil\n[bold].vcf", CARDS, 10)
    (downloads / "folder").mkdir()
    async with opened(journal_path) as reader:
        await _open(reader)
        names = [line for line in reader.lines if ".vcf" in line or ".csv" in line or "/" in line]
        assert [name.strip("▌ ").split("  ")[0] for name in names] == [
            "new.csv",
            "\ufffd[31mevil [bold].vcf",
            "old.vcf",
            "folder/",
        ]
        await reader.type("old")
        assert "new.csv" not in reader.text
        await reader.press("enter")
        assert "vCard · 2 new · 0 updated · 0 unchanged · 1 skipped" in reader.text


async def test_arrows_choose_a_file_whatever_its_name_and_one_undo_takes_all_back(
    journal_path: Path, downloads: Path
) -> None:
    write(journal_path, Person(name="Els"))
    _write(downloads / " \x1b[31mevil\\n [bold]'.vcf", CARDS, 5)
    _write(downloads / "first.csv", "Naam\nAnna\n", 1)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("down", "enter")
        assert HOSTILE in reader.text
        assert "Smith, Acme, Inc" in reader.text
        assert "line 6: no name, nickname" in reader.text
        await reader.press("ctrl+s")
        assert "2 new · 0 updated · 0 unchanged · 1 skipped · u to undo" in reader.text
        assert set(_people(journal_path)) == {"Els", HOSTILE, "Piet Bakker"}
        await reader.press("u")
        assert set(_people(journal_path)) == {"Els"}


async def test_what_is_left_out_does_not_come_in(journal_path: Path, downloads: Path) -> None:
    _write(downloads / "a.vcf", CARDS)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter", "j", "space")
        assert "1 left out" in reader.text
        assert "vCard · 1 new" in reader.text
        await reader.press("k", "space", "space")
        assert "All of it is left out." in reader.text
        assert "□ Piet Bakker" in reader.text
        await reader.press("space", "j", "space", "ctrl+s")
        assert set(_people(journal_path)) == {"Piet Bakker"}


async def test_all_left_out_writes_nothing(journal_path: Path, downloads: Path) -> None:
    _write(downloads / "a.vcf", CARDS)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter", "space", "ctrl+s")
        assert "Nothing has been taken in." in reader.text
        assert not journal_path.exists()


async def test_of_someone_new_all_that_is_said_can_be_seen(
    journal_path: Path, downloads: Path
) -> None:
    _write(downloads / "a.vcf", CARDS.replace("TITLE:", "NOTE:[b]one\\ntwo\nTEL:06 1\nTITLE:"))
    async with opened(journal_path, SMALL) as reader:
        await _open(reader)
        await reader.press("enter", "j")
        assert "06 1" not in reader.text
        await reader.press("enter")
        for words in ("Organisation      Acme, Inc", "Phone             06 1", "[b]one", "two"):
            assert words in reader.text
        await reader.press("enter")
        assert "06 1" not in reader.text


async def test_what_stays_as_it_is_here_is_said_beside_what_is_there(
    journal_path: Path, downloads: Path
) -> None:
    write(journal_path, Person(name="Anna", place="Delft", fields={"UID": "7"}))
    (anna,) = Journal.open(journal_path).people.values()
    write(journal_path, Person(id=anna.id, name="Anna", place="Lyon", fields={"UID": "7"}))
    card = "BEGIN:VCARD\nUID:7\nFN:Anna\nADR:;;;Zwolle;;;\nEND:VCARD\n"
    _write(downloads / "a.vcf", card)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter")
        assert "1 stays as it is here" in reader.text
        assert "Place: Lyon there Zwolle" in reader.text
        assert "There is nothing new in it." in reader.text


async def test_a_part_closes_and_opens(journal_path: Path, downloads: Path) -> None:
    _write(downloads / "a.vcf", CARDS)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter", "enter")
        assert "▸ ■ 2 new people" in reader.text
        assert "Piet Bakker" not in reader.text
        await reader.press("enter")
        assert "Piet Bakker" in reader.text


async def test_changes_are_shown_field_by_field_and_can_be_left_out(
    journal_path: Path, downloads: Path
) -> None:
    lines = [row(url="anna", company="Bakkerij"), row("Piet", "Bakker", "piet", company="Molen")]
    _write(downloads / "Connections.csv", "\n".join([HEADER, *lines]) + "\n")
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter", "ctrl+s")
        newer = [line.replace("Bakkerij", "Lyon " * 12).replace("Molen", "Zee") for line in lines]
        newer.append(row("Els", "Kok", "els", on="09 Dec 2025"))
        _write(downloads / "Connections.csv", "\n".join([HEADER, *newer]) + "\n")
        await _open(reader)
        await reader.press("enter")
        assert "1 new · 2 updated" in reader.text
        assert "Organisation: Molen → Zee" in reader.text
        assert "Organisation: Bakkerij\n" in reader.text
        assert "→ Lyon Lyon" in reader.text
        while "Piet Bakker" not in reader.here:
            await reader.press("j")
        await reader.press("space", "ctrl+s")
        people = _people(journal_path)
        assert people["Piet Bakker"].organisation == "Molen"
        assert people["Anna de Vries"].organisation.startswith("Lyon")


async def test_everyone_new_gets_the_circles_and_tags(journal_path: Path, downloads: Path) -> None:
    _write(downloads / "a.vcf", CARDS)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter")
        await reader.go_to_field("Circles")
        await reader.type("werk, Koor")
        await reader.press("enter")
        await reader.type("beurs")
        await reader.press("enter", "ctrl+s")
        for one in _people(journal_path).values():
            assert (one.circles, one.tags) == (("work", "Koor"), ("beurs",))


async def test_the_columns_of_a_table_are_asked_for_and_remembered(
    journal_path: Path, downloads: Path
) -> None:
    text = "Wie ben je;Woonplaats;Maat\n[/] Anna;Delft;38\nPiet;Zwolle;44\n"
    _write(downloads / "leden.csv", text)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter")
        assert "Which column is what?" in reader.text
        assert "[/] Anna · Piet" in reader.text
        await reader.press("enter")
        assert "none of the columns is a name" in reader.words
        await reader.press("g", "right")
        assert "▌ Wie ben je            Name  " in reader.text
        await reader.press("j", "j", "left")
        assert "▌ Maat                  A field of your own" in reader.text
        await reader.press("enter")
        assert "CSV · 2 new" in reader.text
        await reader.press("escape")
        assert "Which column is what?" in reader.text
        await reader.press("enter", "ctrl+s")
        anna = _people(journal_path)["[/] Anna"]
        assert (anna.place, anna.fields["Maat"]) == ("Delft", "38")
        await _open(reader)
        await reader.press("enter", "enter")
        assert "0 new · 0 updated · 2 unchanged" in reader.text


async def test_another_section_closes_it_wherever_one_is(
    journal_path: Path, downloads: Path
) -> None:
    _write(downloads / "leden.csv", "Naam;Maat\nAnna;38\n")
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter", "enter")
        assert "CSV · 1 new" in reader.text
        await reader.press("2")
        assert "Nobody here yet" in reader.text
        await reader.press("a")
        assert "Someone new" in reader.text
        await reader.press("escape")
        await _open(reader)
        assert "Take in a file" in reader.text
        assert not journal_path.exists()


async def test_a_folder_and_an_archive_are_taken_in_whole(
    journal_path: Path, downloads: Path
) -> None:
    _write(downloads / "export" / "a.vcf", CARDS)
    _write(downloads / "export" / "deep" / "Connections.csv", f"{HEADER}\n{row()}\n")
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter")
        assert "All of this folder" in reader.text
        await reader.press("down", "enter")
        await _read(reader)
        assert "3 new" in reader.text
        await reader.press("escape")
        assert not journal_path.exists()
    with zipfile.ZipFile(downloads / "takeout.zip", "w") as whole:
        whole.writestr("Contacts/All.vcf", CARDS)
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press(*["backspace"] * 200)
        await reader.type("takeout")
        await reader.press("enter")
        await _read(reader)
        await reader.press("ctrl+s")
    assert len(_people(journal_path)) == 2


async def test_long_reading_shows_a_bar_and_esc_leaves_nothing_behind(
    journal_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(downloads / "many.csv", "\n".join([HEADER, *(row(url=f"a{n}") for n in range(600))]))
    monkeypatch.setattr(readings, "_AT_ONCE", 10)
    go_on, begun = threading.Event(), threading.Event()
    at = Pace.at

    def slowly(pace: Pace, done: int) -> None:
        at(pace, done)
        if done > 300:
            begun.set()
            go_on.wait(10)
            at(pace, done)

    monkeypatch.setattr(Pace, "at", slowly)
    write(journal_path, Person(name="Els"))
    before = journal_path.read_bytes()
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.press("enter")
        while not begun.is_set():
            await reader.pilot.pause(0.01)
        await reader.pilot.pause(0.15)
        assert "many.csv" in reader.text
        assert "of 60" in reader.text
        assert "Esc stops; nothing has been written." in reader.text
        await reader.press("j", "x", "space")  # nothing that is typed meanwhile is another file
        await reader.press("escape")
        assert "Stopped; nothing has been taken in." in reader.text
        go_on.set()
        await _read(reader)
        assert "Stopped; nothing has been taken in." in reader.text
        assert journal_path.read_bytes() == before
        await reader.press("enter")
        await _read(reader)
        assert "LinkedIn · 600 new" in reader.text


async def test_what_cannot_be_read_is_said_below_the_field(
    journal_path: Path, downloads: Path
) -> None:
    _write(downloads / "a.csv", "First Name\n")
    async with opened(journal_path, LEAST) as reader:
        await _open(reader)
        await reader.press("enter")
        assert "is not a file that can be taken in" in reader.words
        await reader.press("escape", "escape")
        assert "Take in a file" not in reader.text


async def test_an_empty_folder_says_what_to_ask_for(journal_path: Path, downloads: Path) -> None:
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.type("nothing like it")
        assert "Nothing here that can be taken in. Ask LinkedIn" in reader.words
        await reader.press("enter")
        assert "nothing like it does not exist." in reader.words


async def test_another_journal_shows_what_was_deleted_here_and_can_bring_it_back(
    journal_path: Path, downloads: Path
) -> None:
    anna, entry = write(
        journal_path,
        Person(name="Anna"),
        Entry(kind="talk", text="Called", on=date(2026, 11, 1)),
    )
    _write(downloads / "journal.json", journal_path.read_text("utf-8"))
    with Journal.open(journal_path).change("gone") as change:
        change.remove(anna)
    async with opened(journal_path, SMALL) as reader:
        await _open(reader)
        await reader.press("enter")
        assert "a journal · 0 new · 0 updated · 1 unchanged" in reader.text
        assert "1 deleted here since" in reader.text
        await reader.press("space")
        assert "a journal · 1 new" in reader.text
        await reader.press("ctrl+s")
        assert "Anna" in _people(journal_path)
        assert list(Journal.open(journal_path).entries) == [entry.id]
        await reader.press("u")
        assert _people(journal_path) == {}


async def test_who_may_be_here_already_is_said_and_settled_with_one_key(
    journal_path: Path, tmp_path: Path
) -> None:
    write(journal_path, Person(name="Anna de Vries"))
    file = tmp_path / "phone.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna de Vries\nTEL:061\nEND:VCARD\n")
    async with opened(journal_path) as reader:
        await _open(reader)
        await reader.type(str(file))
        await reader.press("enter")
        await _read(reader)
        assert "1 perhaps here already Anna de Vries the same name" in reader.words
        await reader.press("ctrl+s")
        assert "D: here twice? · u to undo" in reader.text
        await reader.press("D")
        assert "Anna de Vries, twice" in reader.text
