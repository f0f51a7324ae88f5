"""Finding out what taking in the events of calendars would do to a journal."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import structs

from networkjournal.domain.ids import new_id
from networkjournal.domain.records import (
    Invitation,
    Meeting,
    MeetingKind,
    Person,
    Standing,
    Wish,
)
from networkjournal.exchange.attendees import Attendee, Contacts
from networkjournal.exchange.incoming import Incoming, IncomingMeeting, Remark, Skipped
from networkjournal.exchange.me import my_addresses
from networkjournal.exchange.meeting_changes import HasMeetings, MeetingPlan, MeetingUpdate
from networkjournal.exchange.meeting_news import is_later, take_meeting_news
from networkjournal.exchange.meeting_uid import by_uid
from networkjournal.exchange.news import FieldChange
from networkjournal.exchange.repeated import each_once
from networkjournal.language import _, ngettext

EVENT_FROM = 21
"""So many people besides me make an event of a meeting."""


def plan_meetings(
    meetings: Sequence[IncomingMeeting], journal: HasMeetings, today: date
) -> MeetingPlan:
    """What taking these events in would do to this journal. Nothing is written.

    Args:
        meetings: The events, in the order of their files.
        journal: The journal.
        today: The day by which an event is over, and so was held.
    """
    if not meetings:
        return MeetingPlan()
    planning = _Planning(meetings, journal, today)
    for meeting in each_once(meetings):
        planning.plan(meeting)
    planning.remark_group()
    return planning.done()


class _Planning:
    """Calendars on their way through their events."""

    def __init__(
        self, meetings: Sequence[IncomingMeeting], journal: HasMeetings, today: date
    ) -> None:
        self._here = by_uid(journal.meetings.values())
        self._contacts = Contacts(journal.people.values())
        self._known = journal.people
        self._today = today
        self._told_me = {address.strip().lower() for address in journal.settings.emails}
        self._me = my_addresses(meetings, self._contacts, self._told_me)
        self._new: list[Meeting] = []
        self._updated: list[MeetingUpdate] = []
        self._unchanged: list[Meeting] = []
        self._people: dict[str, Incoming] = {}
        self._changed: dict[str, Person] = {}
        self._skipped: list[Skipped] = []
        self._remarks: list[Remark] = []
        self._group: IncomingMeeting | None = None

    def done(self) -> MeetingPlan:
        """What the events seen so far would do."""
        return MeetingPlan(
            self._new,
            self._updated,
            self._unchanged,
            [*self._people.values()],
            [(self._known[key], person) for key, person in self._changed.items()],
            self._skipped,
            self._remarks,
        )

    def plan(self, incoming: IncomingMeeting) -> None:
        """Find what one event changes."""
        here = self._here.get(incoming.meeting.uid)
        if here is None:
            self._plan_new(incoming)
        elif incoming.instance and incoming.instance not in _first_dates(here):
            reason = _("another date of “{what}”, which is repeated; the first date counts")
            self._skip(incoming, reason.format(what=here.what))
        else:
            self._plan_known(incoming, here)

    def _plan_new(self, incoming: IncomingMeeting) -> None:
        meeting = incoming.meeting
        cancelled = meeting.state == "cancelled"
        others = self._others(incoming)
        people = self._ids_of(incoming, others, may_be_new=not cancelled)
        if not cancelled and self._is_over(meeting):
            meeting = structs.replace(meeting, state="held")
        kind = _kind(len(others))
        self._new.append(structs.replace(meeting, people=people, kind=kind))

    def _plan_known(self, incoming: IncomingMeeting, here: Meeting) -> None:
        there, said = incoming.meeting, incoming.meeting.invitation or Invitation()
        if not is_later(here, said):
            self._unchanged.append(here)
            return
        if not here.uid:
            there = structs.replace(there, notes="")  # our own words, coming back
        news = take_meeting_news(here, there)
        heard = here.invitation.attendees if here.invitation else ()
        others = [one for one in self._others(incoming) if one.key not in heard]
        people = self._ids_of(incoming, others, may_be_new=said.state != "cancelled")
        added = tuple(one for one in people if one not in here.people)
        changes = list(news.changes)
        meeting = structs.replace(news.meeting, people=(*here.people, *added))
        if added:
            changes.append(FieldChange("people", "", ", ".join(map(self._name_of, added))))
            if meeting.kind == "one-to-one":
                meeting = structs.replace(meeting, kind=_kind(len(meeting.people)))
        if not changes:
            self._unchanged.append(here)
            return
        if here.uid:
            together = tuple(dict.fromkeys((*heard, *said.attendees)))
            noted = structs.replace(said, attendees=together)
            meeting = structs.replace(meeting, invitation=noted)
        self._updated.append(MeetingUpdate(here, meeting, tuple(changes), news.kept))

    def _is_over(self, meeting: Meeting) -> bool:
        return bool(meeting.at) and meeting.at[:10] < self._today.isoformat()

    # People

    def _others(self, incoming: IncomingMeeting) -> list[Attendee]:
        """Everyone in an event but me, the organiser first."""
        others = []
        for one in incoming.attendees:
            if one.email and one.email in self._me:
                self._remark_me(incoming, one)
            else:
                others.append(one)
        if len(others) == len(incoming.attendees) > 1 and incoming.method == "REQUEST":
            self._group = self._group or incoming
        return others

    def _ids_of(
        self, incoming: IncomingMeeting, others: Sequence[Attendee], *, may_be_new: bool
    ) -> tuple[str, ...]:
        """The ids of these people; those who are not here yet are added on their way in."""
        crowd = len(incoming.attendees) > EVENT_FROM
        found: list[str] = []
        newcomers = 0
        for one in others:
            person = self._contacts.find(one)
            if person is not None:
                found.append(person.id)
                self._note_address(person, one)
            elif may_be_new:
                found.append(self._add(incoming, one, through=crowd and one != incoming.organiser))
                newcomers += 1
        if crowd and newcomers:
            words = ngettext(
                "{count} of the {all} people is new here and comes in as known through someone",
                "{count} of the {all} people are new here and come in as known through someone",
                newcomers,
            )
            self._remark(incoming, words.format(count=newcomers, all=len(others)))
        return tuple(dict.fromkeys(found))

    def _add(self, incoming: IncomingMeeting, one: Attendee, *, through: bool) -> str:
        standing: Standing = "wanted"
        wish: Wish | None = "planned"
        if through:
            standing, wish = "through", None
        elif self._is_over(incoming.meeting):
            standing, wish = "known", None
        elif not incoming.meeting.at:
            wish = "wanted"
        person = Person(
            id=new_id(),
            name=one.label,
            standing=standing,
            wish=wish,
            emails=(one.email,) if one.email else (),
        )
        self._contacts.add(person)
        self._people[person.id] = Incoming(person, incoming.file, incoming.line)
        return person.id

    def _note_address(self, person: Person, one: Attendee) -> None:
        """Someone known by name only gets their address, to be known by it from now on."""
        if one.email and not person.emails and person.id in self._known:
            changed = structs.replace(self._changed.get(person.id, person), emails=(one.email,))
            self._changed.setdefault(person.id, changed)

    def _name_of(self, person_id: str) -> str:
        if person_id in self._people:
            return self._people[person_id].person.label
        return self._known[person_id].label

    # Saying

    def _remark_me(self, incoming: IncomingMeeting, one: Attendee) -> None:
        if one.email in self._told_me:
            return
        self._told_me.add(one.email)
        words = _("{address} is taken to be you").format(address=one.email)
        self._remark(incoming, words)

    def remark_group(self) -> None:
        """Say how one's own address is left out, where an invitation to many does not tell it."""
        if self._group is not None and not self._me:
            line = "networkjournal config emails=…"
            self._remark(
                self._group,
                _("one of these people may be you; “{line}” leaves your address out").format(
                    line=line
                ),
            )

    def _skip(self, incoming: IncomingMeeting, reason: str) -> None:
        self._skipped.append(Skipped(incoming.line, reason, incoming.file))

    def _remark(self, incoming: IncomingMeeting, text: str) -> None:
        self._remarks.append(Remark(incoming.line, text, incoming.file))


def _kind(others: int) -> MeetingKind:
    return "event" if others >= EVENT_FROM else "group" if others > 1 else "one-to-one"


def _first_dates(here: Meeting) -> Iterable[str]:
    return (here.at, here.invitation.at if here.invitation else "")
