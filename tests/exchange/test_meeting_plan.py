"""Events of calendars become meetings: new, newer, cancelled, or nothing new."""

from datetime import date, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace

from networkjournal.domain.records import Meeting, Person, Preparation, Settings
from networkjournal.exchange import ImportPlan, apply_plan, plan_import, say_numbers, say_people
from networkjournal.exchange.calendar_in import read
from networkjournal.exchange.doubtful import say_doubtful, with_doubtful
from networkjournal.exchange.reading import TextFile
from networkjournal.journal import Journal
from tests.exchange.calendar_files import GOOGLE, OUTLOOK, calendar, event, people

TODAY = date(2026, 11, 23)
HERE = timezone(timedelta(hours=1))
SANNE = "ORGANIZER;CN=Sanne Koster:mailto:sanne@example.org"
PIET = "ATTENDEE;CN=Piet Bakker:mailto:piet@example.org"
ME = "ATTENDEE;CN=Me:mailto:me@example.org"


@pytest.fixture
def journal(journal_path: Path) -> Journal:
    return Journal.open(journal_path)


def plan(journal: Journal, text: str, today: date = TODAY) -> ImportPlan:
    return plan_import(read(TextFile("invite.ics", text), HERE), journal, today)


def take_in(journal: Journal, text: str, today: date = TODAY) -> ImportPlan:
    made = plan(journal, text, today)
    apply_plan(made, journal)
    return made


def put(journal: Journal, *records: Person | Meeting | Settings) -> None:
    with journal.change("by hand") as change:
        for record in records:
            change.put(record)


def only(journal: Journal) -> Meeting:
    (meeting,) = journal.meetings.values()
    return meeting


def names(journal: Journal) -> list[str]:
    return [journal.name_of(one) for one in only(journal).people]


def stamped(sequence: int, changed: str, *lines: str, at: str = "20261202T100000") -> str:
    said = [f"SEQUENCE:{sequence}", f"LAST-MODIFIED:{changed}", *lines]
    return calendar(event(*said, at=f"DTSTART:{at}"))


def test_an_invitation_becomes_a_meeting_with_its_organiser_wanted(journal: Journal) -> None:
    made = take_in(journal, OUTLOOK)
    assert names(journal) == ["Hans Müller"]
    (hans,) = journal.people.values()
    assert (hans.standing, hans.wish, hans.emails) == (
        "wanted",
        "planned",
        ("hans.mueller@example.org",),
    )
    assert only(journal).kind == "one-to-one"
    assert [remark.text for remark in made.remarks] == ["me@example.org is taken to be you"]
    assert say_numbers(made) == "1 new · 0 updated · 0 unchanged · 0 skipped · 1 new contact"
    assert say_people(made, 5)[1] == "new: Hans Müller <hans.mueller@example.org>"


def test_attendees_are_known_by_address_then_by_name(journal: Journal) -> None:
    put(journal, Person(name="Sanne"), Person(name="piet bakker"), Person(name="Loes Stroop"))
    sanne, loes, piet = (
        next(one for one in journal.people.values() if one.name.startswith(name))
        for name in ("Sanne", "Loes", "piet")
    )
    put(journal, replace(sanne, emails=("Sanne@Example.org",)))
    put(journal, replace(loes, emails=("loes@example.org",)))
    made = take_in(journal, GOOGLE)
    assert only(journal).people == (sanne.id, loes.id, piet.id)
    assert made.new == []
    assert journal.people[piet.id].emails == ("piet@work.example",)
    assert only(journal).kind == "group"


def test_a_name_that_two_contacts_have_is_nobody_s_and_may_be_either_s(journal: Journal) -> None:
    put(journal, Person(name="Piet Bakker"), Person(name="Piet Bakker"))
    before = dict(journal.people)
    made = take_in(journal, calendar(event(SANNE, PIET, ME)))
    assert len(made.new) == 3
    (doubt,) = with_doubtful(made, before.values()).doubtful
    assert say_doubtful(doubt) == "Piet Bakker may be here already: the same name"


def test_one_s_own_address_is_left_out_once_it_is_known(journal: Journal) -> None:
    text = calendar(event(SANNE, PIET, ME), method="REQUEST")
    assert "config emails=" in plan(journal, text).remarks[0].text
    put(journal, Settings(id="settings", emails=("ME@example.org",)))
    made = take_in(journal, text)
    assert names(journal) == ["Sanne Koster", "Piet Bakker"]
    assert made.remarks == []


def test_who_is_in_every_event_of_a_calendar_is_me(journal: Journal) -> None:
    guests = ("anna", "piet", "loes")
    events = [
        event(ME, f"ATTENDEE;CN={name}:mailto:{name}@example.org", uid=name) for name in guests
    ]
    take_in(journal, calendar(*events))
    assert {person.name for person in journal.people.values()} == set(guests)


def test_who_invites_me_again_and_again_is_not_me(journal: Journal) -> None:
    guests = ("anna", "piet", "loes")
    events = [event(SANNE, f"ATTENDEE:mailto:{one}@e.org", PIET, uid=one) for one in guests]
    take_in(journal, calendar(*events[:2], method="REQUEST"))
    made = take_in(journal, calendar(*events, method="REQUEST"))
    assert "Sanne Koster" in {person.name for person in journal.people.values()}
    assert not any("sanne" in remark.text for remark in made.remarks)


def test_a_calendar_called_by_an_address_is_mine(journal: Journal) -> None:
    take_in(journal, calendar(event(SANNE, PIET, ME), before="X-WR-CALNAME:me@example.org"))
    assert names(journal) == ["Sanne Koster", "Piet Bakker"]


def test_a_contact_is_never_taken_to_be_me(journal: Journal) -> None:
    put(journal, Person(name="Piet Bakker"))
    text = calendar(event("ORGANIZER;CN=Me:mailto:me@example.org", PIET), method="REQUEST")
    take_in(journal, text)
    assert "Piet Bakker" in names(journal)


def test_importing_twice_changes_nothing(journal: Journal) -> None:
    take_in(journal, OUTLOOK + GOOGLE)
    before = journal.path.read_bytes()
    again = take_in(journal, OUTLOOK + GOOGLE)
    assert (again.writes_anything, len(again.meetings.unchanged)) == (False, 2)
    assert again.takes_anything
    assert journal.path.read_bytes() == before


def test_an_export_made_later_that_says_the_same_changes_nothing(journal: Journal) -> None:
    take_in(journal, calendar(event("DTSTAMP:20261123T100000Z")))
    assert not plan(journal, calendar(event("DTSTAMP:20261124T100000Z"))).writes_anything


def test_one_undo_takes_meetings_and_people_back(journal: Journal) -> None:
    take_in(journal, GOOGLE)
    assert journal.undo() == "Imported 1 meeting from iCalendar"
    assert (dict(journal.meetings), dict(journal.people)) == ({}, {})


def test_a_backup_comes_first(journal: Journal) -> None:
    put(journal, Person(name="Kees"))
    before = journal.path.read_bytes()
    take_in(journal, GOOGLE)
    assert before in [backup.path.read_bytes() for backup in journal.backups()]


def test_a_later_state_of_an_event_updates_the_meeting(journal: Journal) -> None:
    take_in(journal, stamped(0, "20261120T100000Z", SANNE, "LOCATION:Assen"))
    made = take_in(journal, stamped(1, "20261121T100000Z", SANNE, PIET, at="20261203T110000"))
    (update,) = made.meetings.updated
    assert [change.field for change in update.changes] == ["at", "people"]
    assert (only(journal).at, only(journal).place) == ("2026-12-03T11:00", "Assen")
    assert names(journal) == ["Sanne Koster", "Piet Bakker"]
    assert only(journal).kind == "group"


def test_an_older_state_changes_nothing(journal: Journal) -> None:
    take_in(journal, stamped(2, "20261121T100000Z"))
    for older in (stamped(1, "20261122T100000Z", at="20261209"), stamped(2, "20261120T100000Z")):
        assert not plan(journal, older).writes_anything


def test_the_last_state_in_a_file_counts(journal: Journal) -> None:
    first, second = stamped(0, "20261120T100000Z"), stamped(3, "20261121T100000Z", at="20261209")
    take_in(journal, second + first)
    assert only(journal).at == "2026-12-09"


def test_boxes_filled_here_do_not_keep_a_moved_time_out(journal: Journal) -> None:
    take_in(journal, stamped(0, "20201120T100000Z"))
    put(journal, replace(only(journal), prep=Preparation(ask="syrup?"), notes="mine"))
    later = stamped(1, "20201121T100000Z", "DESCRIPTION:theirs", at="20261203T110000")
    take_in(journal, later)
    assert only(journal).at == "2026-12-03T11:00"
    assert (only(journal).prep, only(journal).notes) == (Preparation(ask="syrup?"), "mine")


def test_what_was_edited_here_gives_way_to_later_news_only(journal: Journal) -> None:
    take_in(journal, stamped(0, "20201120T100000Z"))
    put(journal, replace(only(journal), at="2026-12-02T12:00", place="Lyon"))
    before = stamped(1, "20201121T100000Z", at="20261203T110000")
    made = plan(journal, before)
    assert not made.writes_anything
    take_in(journal, before.replace("LAST-MODIFIED:2020", "LAST-MODIFIED:2099"))
    assert (only(journal).at, only(journal).place) == ("2026-12-03T11:00", "Lyon")


def test_someone_taken_out_of_a_meeting_here_does_not_come_back(journal: Journal) -> None:
    take_in(journal, stamped(0, "20261120T100000Z", SANNE, PIET))
    piet = next(person for person in journal.people.values() if person.name == "Piet Bakker")
    with journal.change("not Piet") as change:
        change.put(replace(only(journal), people=only(journal).people[:1]))
        change.remove(piet)
    take_in(journal, stamped(1, "20261121T100000Z", SANNE, PIET, at="20261209"))
    assert names(journal) == ["Sanne Koster"]
    assert len(journal.people) == 1


@pytest.mark.parametrize("sequence", [0, 1])
def test_a_cancellation_marks_the_meeting_and_removes_nothing(
    journal: Journal, sequence: int
) -> None:
    take_in(journal, stamped(0, "20261120T100000Z", SANNE))
    gone = stamped(sequence, "20261120T100000Z", SANNE).replace("PRODID", "METHOD:CANCEL\nPRODID")
    take_in(journal, gone)
    assert (only(journal).state, names(journal)) == ("cancelled", ["Sanne Koster"])
    assert not plan(journal, gone).writes_anything


def test_a_cancelled_one_that_is_not_here_comes_in_without_new_people(journal: Journal) -> None:
    take_in(journal, calendar(event(SANNE), method="CANCEL"))
    assert only(journal).state == "cancelled"
    assert not journal.people


def test_one_date_of_a_repeated_meeting_is_no_news_but_the_first(journal: Journal) -> None:
    weekly = event("RRULE:FREQ=WEEKLY", "DTSTAMP:20261120T100000Z")
    second = event(
        "RECURRENCE-ID:20261209T100000", "STATUS:CANCELLED", "SEQUENCE:4", at="DTSTART:20261209"
    )
    take_in(journal, calendar(weekly, second))
    assert (only(journal).at, only(journal).state) == ("2026-12-02T10:00", "planned")
    made = plan(journal, calendar(second))
    assert (made.writes_anything, len(made.skipped)) == (False, 1)
    first = second.replace("RECURRENCE-ID:20261209", "RECURRENCE-ID:20261202")
    take_in(journal, calendar(first))
    assert only(journal).state == "cancelled"


def test_an_event_that_is_over_was_held_and_its_people_are_known(journal: Journal) -> None:
    take_in(journal, calendar(event(SANNE, at="DTSTART:20261120T100000")))
    assert only(journal).state == "held"
    assert [(one.standing, one.wish) for one in journal.people.values()] == [("known", None)]


def test_an_event_without_attendees_is_a_meeting_without_people(journal: Journal) -> None:
    take_in(journal, calendar(event()))
    assert (only(journal).people, only(journal).kind) == ((), "one-to-one")


def test_a_crowd_comes_in_as_known_through_someone_and_is_told(journal: Journal) -> None:
    put(journal, Person(name="Guest 7", emails=("guest7@example.org",)))
    made = take_in(journal, calendar(event(SANNE, *people(499))))
    assert only(journal).kind == "event"
    assert len(only(journal).people) == 500
    standings = [person.standing for person in journal.people.values()]
    assert {one: standings.count(one) for one in set(standings)} == {
        "known": 1,
        "wanted": 1,
        "through": 498,
    }
    assert made.remarks[0].text == (
        "499 of the 500 people are new here and come in as known through someone"
    )


def test_who_came_in_meanwhile_is_not_doubled(journal: Journal) -> None:
    made = plan(journal, calendar(event(SANNE)))
    put(journal, Person(name="Sanne", emails=("sanne@example.org",)))
    apply_plan(made, journal)
    (sanne,) = journal.people
    assert only(journal).people == (sanne,)
    apply_plan(made, journal)
    assert len(journal.meetings) == 1


def test_a_thousand_events_find_their_people_among_thousands(journal: Journal) -> None:
    put(journal, *(Person(name=f"P {n}", emails=(f"p{n}@example.org",)) for n in range(2_000)))
    events = [
        event(SANNE if n % 2 else PIET, f"ATTENDEE:mailto:p{n}@example.org", uid=str(n))
        for n in range(1_000)
    ]
    take_in(journal, calendar(*events))
    assert len(journal.meetings) == 1_000
    assert len(journal.people) == 2_002


def test_an_invitation_moves_the_wish_to_meet_somebody_along(journal: Journal) -> None:
    sanne = Person(name="Sanne Koster", emails=("sanne@example.org",), standing="wanted")
    put(journal, sanne)
    take_in(journal, calendar(event(SANNE, PIET)))
    found = {person.name: person for person in journal.people.values()}
    assert (found["Sanne Koster"].wish, found["Sanne Koster"].standing) == ("planned", "wanted")
    journal.undo()
    assert [person.wish for person in journal.people.values()] == [None]


def test_an_invitation_that_is_cancelled_leaves_the_wish_asked_in_the_same_change(
    journal: Journal,
) -> None:
    put(journal, Person(name="Sanne Koster", emails=("sanne@example.org",), standing="wanted"))
    take_in(journal, stamped(0, "20261120T100000Z", SANNE))
    gone = stamped(1, "20261120T110000Z", SANNE).replace("PRODID", "METHOD:CANCEL\nPRODID")
    take_in(journal, gone)
    assert [person.wish for person in journal.people.values()] == ["asked"]
    journal.undo()
    assert [person.wish for person in journal.people.values()] == ["planned"]
    assert only(journal).state == "planned"


def test_a_list_of_guests_moves_nobody_along(journal: Journal) -> None:
    put(journal, Person(name="Sanne Koster", emails=("sanne@example.org",), standing="wanted"))
    take_in(journal, calendar(event(SANNE, *people(40))))
    (sanne,) = (one for one in journal.people.values() if one.name == "Sanne Koster")
    assert only(journal).kind == "event"
    assert sanne.wish is None
