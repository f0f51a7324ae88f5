"""Meetings go out as calendars read them, and come back as far as a calendar can say."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from networkjournal.domain.records import Meeting, Person, Preparation
from networkjournal.domain.text import clean_line
from networkjournal.exchange import apply_plan, plan_import
from networkjournal.exchange.calendar_in import read
from networkjournal.exchange.calendar_out import calendar_of, coming
from networkjournal.exchange.reading import TextFile
from networkjournal.exchange.writing import NotWritten, write_out
from networkjournal.journal import Journal
from tests.exchange.calendar_files import calendar, event

TODAY = date(2026, 11, 23)
HOSTILE = 'Coffee, syrup; "stroop" \\n [/] O\'Neil \\ \U0001f469\u200d\U0001f373 é' * 4


@pytest.fixture
def journal(journal_path: Path) -> Journal:
    return Journal.open(journal_path)


def put(journal: Journal, *records: Person | Meeting) -> list[Person | Meeting]:
    with journal.change("by hand") as change:
        written = [change.put(record) for record in records]
    return [journal.get(one.id) for one in written]  # type: ignore[misc]


def lines_of(data: bytes) -> dict[str, list[str]]:
    """The lines of the only event by their names: a reader of our own, by RFC 5545 alone."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "")
    body = whole[whole.index("BEGIN:VEVENT") : whole.index("END:VEVENT")]
    found: dict[str, list[str]] = {}
    for line in body.split("\r\n")[1:-1]:
        name = re.split("[;:]", line, maxsplit=1)[0]
        found.setdefault(name, []).append(line[len(name) + 1 :])
    return found


def unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def out(journal: Journal, meeting: Meeting, *, with_notes: bool = False) -> dict[str, list[str]]:
    return lines_of(calendar_of([meeting], journal, with_notes=with_notes).data)


def a_meeting(journal: Journal, **fields: object) -> Meeting:
    (meeting,) = put(journal, replace(Meeting(what="Coffee", at="2026-12-02T10:00"), **fields))
    assert isinstance(meeting, Meeting)
    return meeting


def test_the_text_of_a_meeting_is_whole_for_two_readers(journal: Journal) -> None:
    meeting = a_meeting(journal, what=HOSTILE, place=HOSTILE)
    data = calendar_of([meeting], journal).data
    lines = lines_of(data)
    assert unescaped(lines["SUMMARY"][0]) == unescaped(lines["LOCATION"][0]) == HOSTILE
    (read_back,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(read_back["SUMMARY"]) == HOSTILE


def test_a_time_is_wall_time_without_a_zone_and_takes_an_hour_unless_said(journal: Journal) -> None:
    lines = out(journal, a_meeting(journal))
    assert (lines["DTSTART"], lines["DTEND"]) == (["20261202T100000"], ["20261202T110000"])
    lines = out(journal, a_meeting(journal, minutes=45))
    assert lines["DTEND"] == ["20261202T104500"]


def test_a_date_is_all_day(journal: Journal) -> None:
    lines = out(journal, a_meeting(journal, at="2026-12-02"))
    assert lines["DTSTART"] == ["VALUE=DATE:20261202"]
    assert "DTEND" not in lines


@pytest.mark.parametrize("minutes", [10**15, 60 * 24])
def test_no_length_is_too_long(journal: Journal, minutes: int) -> None:
    assert out(journal, a_meeting(journal, at="9999-12-31T23:30", minutes=minutes))["DTSTART"]


def test_with_whom_stands_in_the_words_and_who_has_an_address_is_an_attendee(
    journal: Journal,
) -> None:
    anna, piet = put(
        journal,
        Person(name='Anna "An" de Vries', emails=("anna@example.org",), circles=("church",)),
        Person(name="Piet; Bakker", emails=("no address",)),
    )
    data = calendar_of(
        [a_meeting(journal, people=(anna.id, piet.id), notes="secret")], journal
    ).data
    lines = lines_of(data)
    assert unescaped(lines["DESCRIPTION"][0]) == 'With Anna "An" de Vries, Piet; Bakker'
    attendee = Calendar.from_ical(data).walk("VEVENT")[0]["ATTENDEE"]
    assert (str(attendee), attendee.params["CN"]) == (
        "mailto:anna@example.org",
        'Anna "An" de Vries',
    )
    assert b"church" not in data
    assert b"secret" not in data
    assert b"METHOD" not in data
    assert b"ORGANIZER" not in data


def test_who_is_known_no_longer_is_not_called_by_a_number(journal: Journal) -> None:
    assert "DESCRIPTION" not in out(journal, a_meeting(journal, people=("0198c0de",)))


def test_boxes_and_notes_go_out_when_asked_for(journal: Journal) -> None:
    meeting = a_meeting(journal, prep=Preparation(ask="syrup?"), notes="one\ntwo")
    assert "DESCRIPTION" not in out(journal, meeting)
    described = unescaped(out(journal, meeting, with_notes=True)["DESCRIPTION"][0])
    assert described == "What I want to ask: syrup?\n\none\ntwo"


def test_the_uid_stays_and_the_sequence_grows_with_a_change(journal: Journal) -> None:
    meeting = a_meeting(journal)
    before = out(journal, meeting)
    assert before["UID"] == [f"{meeting.id}@networkjournal"]
    assert before == out(journal, meeting)
    assert before["SEQUENCE"] == ["0"]
    later = datetime.fromisoformat(meeting.created) + timedelta(minutes=1)
    after = out(journal, replace(meeting, updated=later.isoformat(), place="Assen"))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == ["60"]
    assert after["LAST-MODIFIED"] == [later.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")]


def test_a_meeting_from_a_calendar_keeps_its_uid_and_its_number(journal: Journal) -> None:
    invite = calendar(event("SEQUENCE:3", uid="abc@google.com"))
    apply_plan(plan_import(read(TextFile("x.ics", invite)), journal, TODAY), journal)
    (meeting,) = journal.meetings.values()
    put(journal, replace(meeting, place="Assen"))
    lines = out(journal, journal.meetings[meeting.id])
    assert (lines["UID"], lines["SEQUENCE"]) == (["abc@google.com"], ["3"])


def test_a_cancelled_one_goes_out_as_cancelled(journal: Journal) -> None:
    assert out(journal, a_meeting(journal, state="cancelled"))["STATUS"] == ["CANCELLED"]
    assert out(journal, a_meeting(journal, state="held"))["STATUS"] == ["CONFIRMED"]


def test_a_record_written_by_hand_without_moments_goes_out(journal: Journal) -> None:
    lines = out(journal, Meeting(id="x", what="Coffee", at="2026-12-02"))
    assert (lines["UID"], lines["SEQUENCE"]) == (["x@networkjournal"], ["0"])


def test_what_has_no_day_is_told(journal: Journal) -> None:
    found = calendar_of(
        [Meeting(id="a", what="A"), Meeting(id="b", what="B", at="2026-02-31T29:00")], journal
    )
    assert ([one.id for one in found.without_date], list(found.meetings)) == (["a", "b"], [])


def test_coming_are_the_planned_from_today_on() -> None:
    days = ("2026-11-22", "2026-11-23T09:00", "2026-12-01", "")
    meetings = [Meeting(id=day, what="x", at=day) for day in days]
    gone = Meeting(id="gone", what="x", at="2026-12-01", state="cancelled")
    assert [one.id for one in coming([*meetings, gone], TODAY)] == ["", *days[1:3]]


def test_our_own_calendar_coming_back_changes_nothing(journal: Journal) -> None:
    (anna,) = put(journal, Person(name="Anna", emails=("anna@example.org",)))
    meeting = a_meeting(journal, people=(anna.id,))
    text = calendar_of([meeting], journal).data.decode()
    made = plan_import(read(TextFile("x.ics", text.replace("\r\n", "\n"))), journal, TODAY)
    assert (made.writes_anything, len(made.meetings.unchanged)) == (False, 1)


def test_what_was_moved_in_the_calendar_is_moved_here(journal: Journal) -> None:
    meeting = a_meeting(journal)
    text = calendar_of([meeting], journal).data.decode().replace("\r\n", "\n")
    text = text.replace("20261202T1", "20261203T1").replace("SEQUENCE:0", "SEQUENCE:1")
    apply_plan(plan_import(read(TextFile("x.ics", text)), journal, TODAY), journal)
    assert journal.meetings[meeting.id].at == "2026-12-03T10:00"
    assert journal.meetings[meeting.id].invitation is None


LINES = st.text(max_size=120).map(clean_line)
TITLES = LINES.filter(lambda line: bool(line.strip()) and not line.isspace())
DAYS = st.dates(date(1900, 1, 1), date(2400, 1, 1))
TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2400, 1, 1)).map(
    lambda moment: moment.isoformat(timespec="minutes")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    TITLES,
    LINES,
    st.one_of(DAYS.map(date.isoformat), TIMES),
    st.one_of(st.none(), st.integers(1, 60 * 24 * 366)),
    st.booleans(),
)
def test_a_meeting_comes_back_as_it_went_out(
    journal: Journal, what: str, place: str, at: str, minutes: int | None, cancelled: bool
) -> None:
    meeting = Meeting(
        id="m",
        what=what,
        place=place,
        at=at,
        minutes=minutes,
        state="cancelled" if cancelled else "planned",
    )
    data = calendar_of([meeting], journal).data
    lines_of(data)
    (incoming,) = read(TextFile("x.ics", data.decode().replace("\r\n", "\n"))).meetings
    back = incoming.meeting
    expected = (minutes or 60) if "T" in at else None
    assert (back.place, back.at, back.minutes) == (place, at, expected)
    assert (back.state, back.uid) == (meeting.state, "m@networkjournal")
    assert back.what == what or cancelled


def test_a_file_is_written_whole_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "x.ics"
    assert write_out(file, b"one") == file
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"one", 0o600)
    assert list(tmp_path.glob("*x.ics*")) == [file]


def test_only_what_is_ours_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "x.ics"
    file.write_bytes(b"PRODID:someone")
    with pytest.raises(NotWritten, match="is there already"):
        write_out(file, b"two", b"ours")
    assert file.read_bytes() == b"PRODID:someone"
    write_out(file, b"by ours", b"ours", replace=True)
    write_out(file, b"again", b"ours")
    assert file.read_bytes() == b"again"


def test_a_link_is_followed_and_a_folder_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.ics"
    link.symlink_to(tmp_path / "real.ics")
    write_out(link, b"x")
    assert (tmp_path / "real.ics").read_bytes() == b"x"
    assert link.is_symlink()
    for wrong in (tmp_path, tmp_path / "nowhere" / "x.ics", Path("a\0b")):
        with pytest.raises(NotWritten) as refused:
            write_out(wrong, b"x")
        assert "\n" not in str(refused.value)


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.ics"
    write_out(file, b"ours")

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(NotWritten, match="No space left"):
        write_out(file, b"ours too", b"ours")
    assert [one.read_bytes() for one in tmp_path.glob("*x.ics*")] == [b"ours"]
