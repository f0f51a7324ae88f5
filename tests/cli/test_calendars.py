"""import and export of calendars: invitations in, meetings out."""

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Program
from tests.exchange.calendar_files import GOOGLE, OUTLOOK, calendar, event, written


@pytest.fixture
def coffee(program: Program) -> str:
    program.done("add", "Anna de Vries", "--email", "anna@example.org")
    return str(
        program.wrote("meet", "Coffee with @Anna 2026-12-02 10:00 45m at De Halve Maan")["id"]
    )


def events(file: Path) -> list[str]:
    return [str(one["SUMMARY"]) for one in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_an_invitation_says_what_it_brings(program: Program, tmp_path: Path) -> None:
    file = str(written(tmp_path, OUTLOOK))
    out = program.done("import", file).out
    assert out.startswith("iCalendar · 1 new · 0 updated · 0 unchanged · 0 skipped · 1 new contact")
    assert "new meeting: Coffee, and syrup; who brings it? · 2026-12-02 " in out
    assert "new: Hans Müller <hans.mueller@example.org>" in out
    assert "me@example.org is taken to be you" in out
    before = program.bytes()
    again = program.done("import", file).out
    assert "0 new · 0 updated · 1 unchanged · 0 skipped" in again
    assert program.bytes() == before
    program.done("undo")
    assert (program.table("meetings"), program.table("people")) == ({}, {})


def test_what_was_heard_from_the_calendar_is_not_shown(program: Program, tmp_path: Path) -> None:
    program.done("import", str(written(tmp_path, OUTLOOK)))
    assert (
        "2026-11-23T08:00:00Z" not in program.done("show", "Coffee, and syrup; who brings it?").out
    )


def test_a_dry_run_writes_nothing(program: Program, tmp_path: Path) -> None:
    file = str(written(tmp_path, GOOGLE))
    assert "1 new" in program.done("import", "--dry-run", file).out
    assert program.bytes() is None
    report = program.done("import", "--dry-run", "--json", file).json
    assert [one.get("what", one.get("name")) for one in report["added"]] == [
        "Proeverij",
        "Sanne Koster",
        "loes@example.org",
        "Piet Bakker",
    ]


def test_in_json_it_lists_meetings_and_people(program: Program, tmp_path: Path) -> None:
    first = written(tmp_path, calendar(event("SEQUENCE:0")))
    report = program.done("import", "--json", str(first)).json
    assert [one["id"] for one in report["added"]] == [*program.table("meetings")]
    later = written(tmp_path, calendar(event("SEQUENCE:1", "LOCATION:Assen")))
    report = program.done("import", "--json", str(later)).json
    assert [one["place"] for one in report["updated"]] == ["Assen"]
    report = program.done("import", "--json", str(later)).json
    assert (report["added"], len(report["unchanged"])) == ([], 1)


def test_an_answer_alone_brings_nothing(program: Program, tmp_path: Path) -> None:
    answer = program("import", str(written(tmp_path, calendar(event(), method="REPLY"))))
    assert answer.code == 1
    assert "an answer to an invitation" in answer.out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<html>Sign in</html>", "is a web page"),
        (OUTLOOK[:400], "is cut off"),
        (calendar(), "without an event"),
        (calendar(*[event(uid=str(n)) for n in range(10_000)]), "has 10000 events"),
    ],
)
def test_a_file_that_is_no_use_changes_nothing(
    program: Program, tmp_path: Path, text: str, words: str
) -> None:
    program.done("add", "Els")
    assert words in program.refused(1, "import", str(written(tmp_path, text)))


def test_own_addresses_are_a_setting(program: Program, tmp_path: Path) -> None:
    program.done("edit", "settings", "emails=piet@work.example")
    program.done("import", str(written(tmp_path, GOOGLE)))
    assert "Piet Bakker" not in {one["name"] for one in program.table("people").values()}


def test_all_coming_meetings_go_into_a_calendar(
    program: Program, coffee: str, tmp_path: Path
) -> None:
    program.done("meet", "Past 2026-11-02 10:00 state:held")
    file = tmp_path / "out.ics"
    assert program.done("export", str(file)).out == f"1 meeting written to {file}\n"
    assert events(file) == ["Coffee with Anna de Vries"]
    assert file.stat().st_mode & 0o777 == 0o600
    (coming,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert str(coming["LOCATION"]) == "De Halve Maan"
    assert coming["UID"] == f"{coffee}@networkjournal"
    assert str(coming["ATTENDEE"]) == "mailto:anna@example.org"


def test_a_query_and_an_id_choose(program: Program, coffee: str, tmp_path: Path) -> None:
    program.done("meet", "Tea 2026-12-09")
    program.done("edit", coffee, "state=cancelled")
    file = tmp_path / "out.ics"
    program.done("export", str(file), "tea")
    assert events(file) == ["Tea"]
    program.done("export", str(file), "--meeting", coffee)
    assert events(file) == ["Coffee with Anna de Vries"]
    assert b"STATUS:CANCELLED" in file.read_bytes()
    assert "Nothing for such a file matches" in program.refused(1, "export", str(file), "syrup")
    assert "Nothing here is called" in program.refused(3, "export", str(file), "--meeting", "x y")
    assert program.refused(2, "export", str(file), "tea", "--meeting", coffee)


def test_standard_output_gets_the_calendar_itself(program: Program, coffee: str) -> None:
    out = program.done("export", "-", "--format", "ics").out
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.endswith("END:VCALENDAR\r\n")


def test_a_meeting_without_a_date_is_told(program: Program, tmp_path: Path) -> None:
    program.done("meet", "Some day")
    assert "has no date yet" in program.refused(1, "export", str(tmp_path / "out.ics"))
    program.done("meet", "Tea 2026-12-09")
    answer = program("export", str(tmp_path / "out.ics"), "--json")
    assert (answer.code, answer.json["counts"]) == (0, {"meetings": 1})
    assert answer.json["left_out"]["meetings_without_date"] == 1


def test_no_other_file_is_written_over(program: Program, coffee: str, tmp_path: Path) -> None:
    file = tmp_path / "out.ics"
    file.write_text("mine")
    assert "is there already" in program.refused(1, "export", str(file))
    assert file.read_text() == "mine"
    program.done("export", str(file), "--replace")
    program.done("export", str(file))
    assert events(file) == ["Coffee with Anna de Vries"]


def test_the_journal_itself_is_not_written_over(
    program: Program, coffee: str, tmp_path: Path
) -> None:
    link = tmp_path / "journal.ics"
    link.symlink_to(program.path)
    assert "is the journal itself" in program.refused(1, "export", str(link), "--replace")


def test_what_goes_out_comes_back_as_nothing_new(
    program: Program, coffee: str, tmp_path: Path
) -> None:
    file = str(tmp_path / "out.ics")
    program.done("export", file)
    before = program.bytes()
    assert "1 unchanged" in program.done("import", file).out
    assert program.bytes() == before
