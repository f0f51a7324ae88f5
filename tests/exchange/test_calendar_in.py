"""Calendars as they come: every quirk of Outlook, Google and Apple that was met in real files."""

from datetime import timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkjournal.exchange import Import, ImportRefused, read_import
from networkjournal.exchange.calendar_in import read
from networkjournal.exchange.incoming import IncomingMeeting
from networkjournal.exchange.reading import TextFile, read_text
from tests.exchange.calendar_files import (
    APPLE,
    BROKEN_ZONE,
    GOOGLE,
    OUTLOOK,
    calendar,
    event,
    people,
    written,
)

HERE = timezone(timedelta(hours=1))


def read_all(text: str) -> Import:
    return read(TextFile("invite.ics", text), HERE)


def only(text: str) -> IncomingMeeting:
    (meeting,) = read_all(text).meetings
    return meeting


def remarks(text: str) -> list[str]:
    return [remark.text for remark in read_all(text).remarks]


def test_an_invitation_from_outlook() -> None:
    incoming = only(OUTLOOK)
    meeting = incoming.meeting
    assert meeting.what == "Coffee, and syrup; who brings it?"
    assert (meeting.at, meeting.minutes) == ("2026-12-02T10:00", 45)
    assert meeting.place == "De Halve Maan, Assen"
    assert meeting.uid == "040000008200E00074C5B7101A82E008"
    assert [(one.name, one.email) for one in incoming.attendees] == [
        ("Hans Müller", "hans.mueller@example.org"),
        ("", "me@example.org"),
    ]


def test_what_teams_adds_is_left_out_but_for_the_address() -> None:
    assert only(OUTLOOK).meeting.notes == (
        "Bring the recipe.\n\n"
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=abc"
    )


def test_an_invitation_from_google_without_its_alarm_and_its_room() -> None:
    incoming = only(GOOGLE)
    assert [one.label for one in incoming.attendees] == [
        "Sanne Koster",
        "loes@example.org",
        "Piet Bakker",
    ]
    assert incoming.organiser == incoming.attendees[0]
    assert incoming.meeting.at == "2026-12-03T15:00"
    assert incoming.meeting.place == "https://meet.google.com/abc-defg-hij"
    assert incoming.meeting.notes.startswith("Agenda\n1. Syrup & stroop\n")
    assert "do not edit" not in incoming.meeting.notes


def test_an_event_of_a_day_from_apple() -> None:
    incoming = only(APPLE)
    assert (incoming.meeting.at, incoming.meeting.minutes) == ("2026-12-05", None)
    assert [(one.name, one.email) for one in incoming.attendees] == [("Truus", "truus@example.org")]


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20261202T100000", "2026-12-02T10:00"),
        ("DTSTART:20261202T100000Z", "2026-12-02T11:00"),
        ("DTSTART;TZID=America/New_York:20261202T100000", "2026-12-02T16:00"),
        ("DTSTART;TZID=Tokyo Standard Time:20261202T010000", "2026-12-01T17:00"),
        ("DTSTART;TZID=/citadel.org/20210210_1/Europe/Berlin:20261202T100000", "2026-12-02T10:00"),
        ("DTSTART;VALUE=DATE:20261202", "2026-12-02"),
        ("DTSTART:20261202", "2026-12-02"),
        ("DTSTART:20261202T100030", "2026-12-02T10:00:30"),
        ("DTSTART:2026-12-02T10:00", "2026-12-02T10:00"),
        ("DTSTART:20261202T100000\nDTSTART:20261203T100000", "2026-12-02T10:00"),
        ("", ""),
    ],
)
def test_a_moment_is_the_wall_time_here(start: str, at: str) -> None:
    assert only(calendar(event(at=start))).meeting.at == at


@pytest.mark.parametrize("start", ["DTSTART:tomorrow", "DTSTART:99991231T235959Z"])
def test_an_event_whose_date_is_none_is_skipped_and_the_others_are_read(start: str) -> None:
    found = read_all(calendar(event(at=start), event(uid="2")))
    assert [one.meeting.uid for one in found.meetings] == ["2"]
    assert [(one.line, "is no date" in one.reason) for one in found.skipped] == [(4, True)]


@pytest.mark.parametrize("zone", ["(GMT+10:00) Canberra\\, Melbourne", "tzone://Microsoft/Custom"])
def test_an_unknown_time_zone_is_taken_as_the_time_here_and_told(zone: str) -> None:
    text = calendar(event(at=f'DTSTART;TZID="{zone}":20261202T100000'))
    assert only(text).meeting.at == "2026-12-02T10:00"
    (remark,) = remarks(text)
    assert "is not known; 10:00 is taken as the time here" in remark


def test_a_broken_time_zone_is_told_and_its_times_are_read_by_its_name() -> None:
    before = BROKEN_ZONE.format(zone="Europe/London")
    text = calendar(event(at="DTSTART;TZID=Europe/London:20261202T100000"), before=before)
    assert only(text).meeting.at == "2026-12-02T11:00"
    assert remarks(text) == [
        "a time zone in it is broken; its times are read by the name of the zone"
    ]
    unknown = calendar(
        event(at="DTSTART;TZID=Home:20261202T100000"), before=BROKEN_ZONE.format(zone="Home")
    )
    assert only(unknown).meeting.at == "2026-12-02T10:00"
    assert len(remarks(unknown)) == 2


def test_windows_1252_is_read_and_told(tmp_path: Path) -> None:
    text = calendar(event("LOCATION:Übergabe – Groningen"))
    found = read(read_text(written(tmp_path, text, encoding="cp1252")))
    assert found.meetings[0].meeting.place == "Übergabe – Groningen"
    assert [remark.text for remark in found.remarks] == [
        "it is not UTF-8, and is read as Windows-1252"
    ]


def test_several_calendars_in_one_file_are_all_read() -> None:
    text = calendar(event()) + calendar(event(uid="2"), method="CANCEL")
    assert [one.meeting.state for one in read_all(text).meetings] == ["planned", "cancelled"]


def test_a_broken_line_costs_itself_only() -> None:
    text = calendar(
        event("Please note", "RRULE:FREQ=GARBAGE", "SEQUENCE:x", "LOCATION:Assen"), before="junk"
    )
    assert only(text).meeting.place == "Assen"
    assert "(2)" in remarks(text)[0]


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTEND:20261202T113000"], 90),
        (["DURATION:PT1H30M"], 90),
        (["DURATION:PT"], None),
        (["DURATION:P99999999999D"], None),
        (["DTEND:20261202T090000"], None),
        (["DTEND:soon"], None),
        (["DTEND;VALUE=DATE:20261203"], None),
        ([], None),
    ],
)
def test_how_long_it_takes(lines: list[str], minutes: int | None) -> None:
    assert only(calendar(event(*lines))).meeting.minutes == minutes


def test_a_repeated_event_counts_by_its_first_date() -> None:
    text = calendar(event("RRULE:FREQ=WEEKLY"))
    assert only(text).meeting.at == "2026-12-02T10:00"
    assert remarks(text) == ["it is repeated; the first date counts"]


@pytest.mark.parametrize("method", ["REPLY", "COUNTER"])
def test_an_answer_is_no_news(method: str) -> None:
    found = read_all(calendar(event(*people(1)), method=method))
    assert (found.meetings, len(found.skipped)) == ([], 1)


def test_a_cancelled_one_loses_the_word_before_its_title() -> None:
    text = calendar(event("STATUS:CANCELLED")).replace("SUMMARY:Coffee", "SUMMARY:Canceled: Coffee")
    assert (only(text).meeting.what, only(text).meeting.state) == ("Coffee", "cancelled")


def test_html_alone_is_read_as_its_words() -> None:
    text = calendar(event("X-ALT-DESC;FMTTYPE=text/html:<style>p{}</style><p>Hi &lt;you&gt;</p>"))
    assert only(text).meeting.notes == "Hi <you>"


def test_an_arrow_is_no_html() -> None:
    assert only(calendar(event("DESCRIPTION:a <3 b <- c"))).meeting.notes == "a <3 b <- c"


def test_a_long_description_is_cut() -> None:
    notes = only(calendar(event("DESCRIPTION:" + "word " * 4_000))).meeting.notes
    assert len(notes) <= 4_000
    assert notes.endswith("…")


def test_hostile_text_is_cleaned() -> None:
    text = calendar(event("LOCATION:a\x1b[2Jb\u202e", "ATTENDEE;CN=[/]\x07:mailto:x@y.z"))
    incoming = only(text)
    assert "\x1b" not in incoming.meeting.place
    assert "\u202e" not in incoming.meeting.place
    assert incoming.attendees[0].name == "[/]\ufffd"


def test_an_event_without_a_title_or_a_name_has_one_by_what_there_is() -> None:
    text = calendar(event("ORGANIZER;CN=Sanne:mailto:s@e.org")).replace("SUMMARY:Coffee\n", "")
    assert only(text).meeting.what == "Meeting with Sanne"
    nameless = calendar(event().replace("UID:1\n", ""))
    assert only(nameless).meeting.uid == only(nameless).meeting.uid != ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!DOCTYPE html>\n<html><body>Sign in</body></html>\n", "is a web page"),
        (OUTLOOK[: OUTLOOK.index("LOCATION")], "is cut off: VEVENT has no end"),
        (OUTLOOK.replace("END:VCALENDAR\n", ""), "is cut off: VCALENDAR has no end"),
        (calendar("BEGIN:X\x1b[2J" + "Y" * 99), f"cut off: X\ufffd[2J{'Y' * 34}… has"),
        (calendar("BEGIN:VTODO\nSUMMARY:x\nEND:VTODO"), "is a calendar without an event"),
        (calendar(*[event(uid=str(n)) for n in range(1_001)]), "has 1001 events; up to 1000"),
    ],
)
def test_what_cannot_be_taken_in_is_told_in_one_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_import([written(tmp_path, text)])
    assert "invite.ics" in str(refused.value)
    assert words in str(refused.value)
    assert str(refused.value).isprintable()


BROKEN = ["DURATION:PT", "DTEND:x", "DTSTART:x", "ATTENDEE:", "ORGANIZER;CN=:x", "RECURRENCE-ID:x"]
LINES = [*OUTLOOK.split("\n"), *GOOGLE.split("\n"), "DTSTAMP:x", "BEGIN:X", "END:VEVENT", "é:;,"]
PIECES = st.sampled_from([*BROKEN, *LINES])


@given(st.lists(PIECES, max_size=25))
def test_any_lines_are_read_or_refused_and_nothing_else(lines: list[str]) -> None:
    text = "\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    try:
        found = read_all(text)
    except ImportRefused:
        return
    assert len(found.meetings) + len(found.skipped) >= 1
